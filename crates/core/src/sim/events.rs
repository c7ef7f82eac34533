//! The deck in play: which events happen, what they do, and how questions close.
//!
//! Duty: triggers and effects of the scenario's events. Uses `model`, `metrics`. Always holds: an
//! event happens at most once; every effect is booked in the event's or the option's name.

use crate::math::{Money, Points, Ppm};
use crate::model::events::{Effect, Event, Trigger};
use crate::model::good::{Loudness, Route};
use crate::model::ids::{EventId, GoodId, LineId, MeasureId, NationId, ReformId, RoundId};
use crate::model::ledger::{CauseId, Origin, Rule};
use crate::model::metric;
use crate::model::quantity::{Feeling, Front, Quantity};
use crate::rules::act::{self, Act};

use super::record::What;
use super::scene::Scene;
use super::world::{Modified, Modifier, Rumour, Standing, Stimulus, Subject, Transfer};

/// Deals the month's events.
pub(super) fn deal(mut scene: Scene) {
    withdraw_rumours(&mut scene);
    let case = scene.case();
    let (month, turn) = (scene.writer.clock.month, scene.writer.turn());
    for (at, event) in case.events.iter().enumerate() {
        let id = EventId::at(at);
        let due = event.month <= month && month <= event.until.unwrap_or(event.month);
        if !due || scene.deck.happened[at].is_some() || !event.when.iter().all(|t| holds(&scene, t)) {
            continue;
        }
        scene.deck.happened[at] = Some(turn);
        let cause = scene.writer.cause(Rule::Event, None, Origin::Event(id), None);
        scene.writer.tell(What::Event(id), cause);
        for effect in &event.effects {
            apply(&mut scene, effect, cause);
        }
        if !event.options.is_empty() {
            scene.deck.open.push(id);
        }
    }
}

/// A false rumour is withdrawn in the month after it appeared, and what remains of it is reversed.
fn withdraw_rumours(scene: &mut Scene) {
    let turn = scene.writer.turn();
    for at in 0..scene.rumours.0.len() {
        let rumour = &scene.rumours.0[at];
        if rumour.over || rumour.truth || rumour.since >= turn {
            continue;
        }
        let (spread, id) = (rumour.cause, u16::try_from(at).unwrap_or(u16::MAX));
        scene.rumours.0[at].over = true;
        let cause = scene.writer.following(Rule::Withdrawal, Origin::Rumour(id), spread);
        let player = scene.writer.player();
        for adversary in scene.adversaries() {
            for feeling in [Feeling::Tension, Feeling::Grievance] {
                reverse(scene, Quantity::Dyad(feeling, adversary, player), spread, cause);
            }
        }
        for front in [Front::Salience, Front::Fear] {
            reverse(scene, Quantity::Home(front), spread, cause);
        }
        scene.writer.tell(What::RumourFalse(id), cause);
    }
}

fn reverse(scene: &mut Scene, state: Quantity, spread: CauseId, cause: CauseId) {
    let left = scene.writer.left_of(state, spread);
    scene.writer.points(state, -left, cause);
}

/// Silence takes the default option of every question still open; rounds whose time has passed
/// count as refused.
pub(super) fn close_questions(mut scene: Scene) {
    let case = scene.case();
    let open = std::mem::take(&mut scene.deck.open);
    for id in open {
        let event = &case.events[id.index()];
        let default = event.default.as_ref();
        if let Some(at) = default.and_then(|d| event.options.iter().position(|o| o.id == *d)) {
            let cause = scene.writer.cause(Rule::Event, None, Origin::Event(id), None);
            answer(&mut scene, event, id, at, cause, true);
        }
    }
    let turn = scene.writer.turn();
    for at in 0..case.rounds.len() {
        let round = scene.diplomacy.rounds[at];
        let Some((_, until)) = round.asked else { continue };
        if round.joined.is_some() || round.refused || turn < until {
            continue;
        }
        scene.diplomacy.rounds[at].refused = true;
        let id = RoundId::at(at);
        let cause = scene.writer.cause(Rule::Goodwill, Some(case.player), Origin::Round(id), None);
        let loss = -*case.rules.goodwill.round;
        scene.please_allies(loss, cause);
        scene.writer.tell(What::RoundMissed(id), cause);
    }
}

/// Takes an option of an event: its effects, and the record of the answer. What it costs has been
/// taken already, unless silence took it.
pub(crate) fn answer(scene: &mut Scene, event: &Event, id: EventId, at: usize, cause: CauseId, silent: bool) {
    let option = u8::try_from(at).unwrap_or(u8::MAX);
    scene.deck.answered[id.index()] = Some(option);
    let cause = scene.writer.following(Rule::Answer, Origin::Choice(id, option), cause);
    let choice = &event.options[at];
    if silent {
        scene.writer.money(Quantity::Home(Front::Budget), -choice.cost, cause);
        scene.writer.points(Quantity::Home(Front::Capital), -choice.capital, cause);
    }
    for effect in &choice.effects {
        apply(scene, effect, cause);
    }
    scene.writer.tell(What::Answered(id, option, silent), cause);
}

fn holds(scene: &Scene, trigger: &Trigger) -> bool {
    let case = &scene.writer.case;
    let reform = |name: &String| scene.law.in_force.iter().any(|f| case.policy.reforms[f.reform.index()].id == *name);
    let joined = |name: &String| {
        let at = case.rounds.iter().position(|r| r.id == *name);
        at.is_some_and(|at| scene.diplomacy.rounds[at].joined.is_some())
    };
    let metric = |name: &str| metric::lookup(case, scene.writer.records().last_metrics(), name);
    match trigger {
        Trigger::ReformInForce(name) => reform(name),
        Trigger::ReformNotInForce(name) => !reform(name),
        Trigger::LicenceGranted(class) => {
            scene.writer.licences().any(|l| l.class == *class && l.state.allows_shipping())
        }
        Trigger::Backfilled(class) => {
            scene.writer.packages().any(|p| p.class == *class && p.route == Route::Backfill && !p.delivered.is_zero())
        }
        Trigger::AllocatedOver(class, amount) => {
            scene.writer.packages().filter(|p| p.class == *class).map(|p| p.allocated).sum::<Money>() > *amount
        }
        Trigger::Answered(event, option) => {
            case.events.iter().zip(&scene.deck.answered).any(|(e, answered)| {
                e.id == *event && answered.is_some_and(|at| e.options[usize::from(at)].id == *option)
            })
        }
        Trigger::Joined(name) => joined(name),
        Trigger::NotJoined(name) => !joined(name),
        Trigger::Reaction(level, months) => {
            let turn = scene.writer.turn();
            let recent = scene.writer.records().turns.iter().filter(|t| t.turn.saturating_add(*months) >= turn);
            recent.flat_map(|t| &t.reactions).any(|r| r.target == case.player && r.level >= *level)
        }
        Trigger::AtLeast(name, bound) => metric(name).is_some_and(|value| value >= *bound),
        Trigger::AtMost(name, bound) => metric(name).is_some_and(|value| value <= *bound),
    }
}

/// Does what an effect says, in a cause's name.
pub(crate) fn apply(scene: &mut Scene, effect: &Effect, cause: CauseId) {
    let case = scene.case();
    let turn = scene.writer.turn();
    let player = case.player;
    let until = |months: u16| turn.saturating_add(months.max(1) - 1);
    let home = Quantity::Home;
    match effect {
        Effect::Intensity(by, months) => modify(scene, Modified::Intensity, *by, until(*months)),
        Effect::Need(sector, by, months) => modify(scene, Modified::Need(*sector), *by, until(*months)),
        Effect::Schedule(donor, aid_type, by, months) => {
            modify(scene, Modified::Schedule(*donor, *aid_type), *by, until(*months));
        }
        Effect::Stress(by) => scene.writer.points(home(Front::Stress), *by, cause),
        Effect::Approval(by) => scene.writer.points(home(Front::Approval), *by, cause),
        Effect::Capital(by) => scene.writer.points(home(Front::Capital), *by, cause),
        Effect::Scandal(by) => scene.writer.points(home(Front::Scandal), *by, cause),
        Effect::Salience(by) => scene.writer.points(home(Front::Salience), *by, cause),
        Effect::Fear(by) => scene.writer.points(home(Front::Fear), *by, cause),
        Effect::Goodwill(nation, by) => {
            scene.writer.points(Quantity::Dyad(Feeling::Goodwill, *nation, player), *by, cause);
        }
        Effect::Budget(by) => scene.writer.money(home(Front::Budget), *by, cause),
        Effect::Staff(by) => scene.writer.points(home(Front::Staff), Points::whole(i64::from(*by)), cause),
        Effect::Veto(name, raised) => {
            let found = case.policy.reforms.iter().position(|r| r.id == *name).map(ReformId::at);
            let Some(id) = found else { return };
            scene.law.vetoes.retain(|v| *v != id);
            if *raised {
                scene.law.vetoes.push(id);
            }
        }
        Effect::Freeze(months) => scene.law.frozen_until = scene.law.frozen_until.max(turn.saturating_add(*months)),
        Effect::Act { donor, class, amount, route, loudness, talk } => {
            let def = case.good(*class);
            let act = Act {
                severity: def.severity,
                size: act::size(&case.rules.act, def, *amount),
                visibility: act::visibility(&case.rules.act, *loudness, *loudness == Loudness::Quiet),
                attribution: act::attribution(&case.rules.act, *route, false),
                talk: *talk,
                coercive: false,
            };
            let subject = Subject::Class(*class);
            scene.stimuli.0.push(Stimulus { donor: *donor, subject, act, cause });
        }
        Effect::Ask(name) => ask(scene, name, cause),
        Effect::Measure(name) => {
            let Some(at) = case.measures.iter().position(|m| m.id == *name) else { return };
            let id = MeasureId::at(at);
            if !scene.measures.stands(id) {
                scene.measures.0[at] = Some(Standing { since: turn, cause });
                scene.writer.tell(What::MeasureTaken(id, false), cause);
            }
        }
        Effect::Lift(name) => {
            let Some(at) = case.measures.iter().position(|m| m.id == *name) else { return };
            if scene.measures.0[at].take().is_some() {
                scene.writer.tell(What::MeasureLifted(MeasureId::at(at)), cause);
            }
        }
        Effect::Declare(name) | Effect::Renew(name) => {
            let Some(at) = case.lines.iter().position(|l| l.id == *name) else { return };
            let wants_declared = matches!(effect, Effect::Renew(_));
            if scene.writer.threats().lines[at].declared == wants_declared {
                super::signals::warn(scene, LineId::at(at), cause);
            }
        }
        Effect::Rumour { id, class, truth } => spread(scene, Some(id.clone()), *class, *truth, cause),
        Effect::Transfer { from, class, amount } => request_transfer(scene, (*from, *class, *amount), cause),
        Effect::Restraint(adversary, by) => {
            scene.writer.share(Quantity::Dyad(Feeling::Restraint, *adversary, player), *by, cause);
        }
        Effect::Habituation(to) => {
            for adversary in scene.adversaries() {
                let known = scene.writer.theatre(adversary).aid;
                scene.writer.points(Quantity::TheatreAid(adversary), (*to - known).max(Points::ZERO), cause);
            }
        }
    }
}

fn modify(scene: &mut Scene, what: Modified, factor: Ppm, until: u16) {
    scene.deck.modifiers.push(Modifier { what, factor, until });
}

fn ask(scene: &mut Scene, name: &str, cause: CauseId) {
    let case = scene.case();
    let turn = scene.writer.turn();
    if let Some(at) = case.rounds.iter().position(|r| r.id == name)
        && scene.diplomacy.rounds[at].asked.is_none()
    {
        scene.diplomacy.rounds[at].asked = Some((turn, turn.saturating_add(case.rounds[at].open.max(1) - 1)));
        scene.writer.tell(What::RoundAsked(RoundId::at(at)), cause);
    }
}

/// A rumour about the player and a class appears: talk, true or not.
pub(crate) fn spread(scene: &mut Scene, name: Option<String>, class: GoodId, truth: bool, parent: CauseId) {
    let case = scene.case();
    let at = u16::try_from(scene.rumours.0.len()).unwrap_or(u16::MAX);
    let cause = scene.writer.following(Rule::Rumour, Origin::Rumour(at), parent);
    let since = scene.writer.turn();
    scene.rumours.0.push(Rumour { id: name, class, truth, since, answer: None, over: false, cause });
    let act = Act { talk: true, ..Act::open(&case.rules.act, case.good(class).severity) };
    scene.stir(Subject::Class(class), act, cause);
    scene.writer.tell(What::Rumour(at), cause);
}

/// An ally asks to pass goods on.
pub(super) fn request_transfer(scene: &mut Scene, (from, class, amount): (NationId, GoodId, Money), parent: CauseId) {
    let case = scene.case();
    let turn = scene.writer.turn();
    let at = u16::try_from(scene.transfers.0.len()).unwrap_or(u16::MAX);
    let name = format!("{}:{}@{}", case.nation(from).id, case.good(class).id, scene.writer.clock.month);
    let cause = scene.writer.following(Rule::Transfer, Origin::Transfer(at), parent);
    let until = turn.saturating_add((*case.rules.office.transfer_months).max(1) - 1);
    scene.transfers.0.push(Transfer { name, from, class, amount, until, answer: None, cause });
    scene.writer.tell(What::TransferAsked(at), cause);
}

/// Whether a class has been passed on to the war by an ally, for everybody to see.
pub(crate) fn shown(scene: &Scene, class: GoodId) -> bool {
    scene.transfers.0.iter().any(|t| t.class == class && t.answer == Some(true))
}

#[cfg(test)]
mod tests;
