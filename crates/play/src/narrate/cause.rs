//! Causes in words: what stands behind a row of the ledger.

use super::figures::percent;
use super::words::text;
use super::{Words, things};
use demarche_core::model::ledger::{Cause, CauseId, Origin, Rule};
use demarche_core::sim::Game;
use demarche_core::sim::world::{Rumours, Transfers};

/// A cause in a few words.
#[must_use]
pub fn cause(words: &Words, game: &Game, id: CauseId) -> String {
    let case = game.case();
    let cause = game.ledger().get(id);
    match cause.origin {
        Origin::Order(turn, place) => {
            let record = game.records().turns.get(usize::from(turn));
            let order = record.and_then(|t| t.orders.get(usize::from(place)));
            order.map_or_else(|| words.get("cause-other"), |o| super::orders::order(words, case, o))
        }
        Origin::Event(id) => words.get(&format!("event-{}", case.events[id.index()].id)),
        Origin::Choice(id, option) => {
            let event = &case.events[id.index()];
            words.get(&format!("event-{}.opt-{}", event.id, event.options[usize::from(option)].id))
        }
        Origin::Package(id) => {
            let name = game.package(id).map(|p| p.name.clone()).unwrap_or_default();
            words.say("cause-pipeline", &[text("package", things::package(words, &name))])
        }
        Origin::Licence(id) => {
            let name = game.licences().nth(usize::from(id.0)).map(|l| l.name.clone()).unwrap_or_default();
            words.say("cause-licensing", &[text("licence", things::licence(words, &name))])
        }
        Origin::Measure(id) => {
            let measure = words.get(&format!("measure-{}", case.measures[id.index()].id));
            words.say("cause-measure", &[text("measure", measure)])
        }
        Origin::Line(id) => words.get(&format!("line-{}", case.lines[id.index()].id)),
        Origin::Round(id) => words.get(&format!("round-{}", case.rounds[id.index()].id)),
        Origin::Reform(id) => words.get(&format!("reform-{}", case.policy.reforms[id.index()].id)),
        Origin::Level(level) => {
            let capital = cause.actor.map(|a| words.capital(case, a)).unwrap_or_default();
            words.say("cause-reaction", &[text("capital", capital), text("level", words.level(level))])
        }
        Origin::Rumour(at) => rumour(words, game, at),
        Origin::Transfer(at) => {
            let transfers = &game.get::<Transfers>().0;
            let name = transfers.get(usize::from(at)).map(|t| t.name.clone()).unwrap_or_default();
            words.say("cause-transfer", &[text("transfer", things::transfer(words, &name))])
        }
        Origin::Class(class) => words.good(case, class),
        Origin::Draw(_, u) => words.say("cause-draw", &[text("u", percent(u))]),
        Origin::Rule | Origin::Scenario => by_rule(words, game, cause),
    }
}

/// A rumour's own words, or those of a leak.
#[must_use]
pub fn rumour(words: &Words, game: &Game, at: u16) -> String {
    let case = game.case();
    let rumours = &game.get::<Rumours>().0;
    let Some(rumour) = rumours.get(usize::from(at)) else { return words.get("cause-rumour") };
    match &rumour.id {
        Some(id) => words.get(&format!("rumour-{id}")),
        None => words.say(
            "news-rumour-leak",
            &[text("donor", words.capital(case, case.player)), text("class", words.good(case, rumour.class))],
        ),
    }
}

fn by_rule(words: &Words, game: &Game, cause: &Cause) -> String {
    match cause.rule {
        Rule::Donor => {
            let donor = cause.actor.map(|a| words.nation(game.case(), a)).unwrap_or_default();
            words.say("cause-donor", &[text("donor", donor)])
        }
        Rule::Clamp => words.get("why-clamp"),
        // Each of these is told by what it came of.
        Rule::Pipeline | Rule::Licensing | Rule::Measure | Rule::Reaction | Rule::Transfer => words.get("cause-other"),
        rule => {
            let id = format!("cause-{}", rule.key());
            words.get(if words.has(&id) { &id } else { "cause-other" })
        }
    }
}
