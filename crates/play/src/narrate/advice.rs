//! Advisers: each office says who gains or loses, how much, and how sure that is.

use super::Words;
use super::figures::{change, money, percent, points};
use super::words::{number, text};
use demarche_core::math::{Money, Points, Ppm};
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::ledger::Rule;
use demarche_core::model::order::Order;
use demarche_core::model::policy::LicensingOffice;
use demarche_core::model::quantity::{Component, Quantity};
use demarche_core::observe::{self, Preview};
use demarche_core::rules::licence::decision_chance;
use demarche_core::rules::recipient::effect;
use demarche_core::sim::Game;
use demarche_core::sim::refusal::Refusal;

/// One adviser's line.
#[derive(Clone, Debug)]
pub struct Advice {
    /// The office.
    pub office: String,
    /// What it says.
    pub text: String,
}

/// What every office has to say about the month and what the drafted orders would do.
#[must_use]
pub fn advice(words: &Words, game: &Game, drafted: &Preview) -> Vec<Advice> {
    let offices = [
        ("adviser-kyiv", vec![need(words, game)]),
        ("adviser-finance", vec![treasury(words, game)]),
        ("adviser-foreign", foreign(words, game, drafted)),
        ("adviser-law", law(words, game)),
        ("adviser-press", vec![press(words, game)]),
    ];
    let line = |office: &str, text: String| Advice { office: words.get(office), text };
    offices.into_iter().flat_map(|(office, texts)| texts.into_iter().map(move |t| line(office, t))).collect()
}

fn treasury(words: &Words, game: &Game) -> String {
    let case = game.case();
    let left = game.home().budget;
    if left.is_zero() {
        return words.get("advice-money-none");
    }
    let (next, months) = case.next_money(case.month(game.turn()));
    let lapse = next.is_some_and(|a| a.new_year);
    words.say(
        "advice-money",
        &[
            text("left", money(left)),
            number("months", months),
            text("monthly", money(Money(left.0 / months))),
            text("lapse", if lapse { "yes" } else { "no" }),
        ],
    )
}

fn need(words: &Words, game: &Game) -> String {
    let case = game.case();
    let recipient = game.recipient();
    let Some((sector, state)) = recipient.needy().min_by_key(|(s, state)| (state.coverage, s.index())) else {
        return String::new();
    };
    let tenths = Ppm(900_000);
    let args = [text("sector", words.sector(sector)), text("coverage", percent(state.coverage))];
    if state.coverage >= tenths || game.turn() == 0 {
        return words.say("advice-need-fine", &args);
    }
    let rules = &case.rules.recipient;
    let loss = rules.gain.times(effect(rules, tenths)) - rules.gain.times(effect(rules, state.coverage))
        + rules.gap.times((*rules.gap_below - state.coverage).max(Ppm::ZERO));
    let gap = state.need.times(tenths - state.coverage);
    let cheapest = (0..case.goods.len()).map(GoodId::at).filter(|c| case.good(*c).sector == sector);
    let lawful = |c: &GoodId| {
        let order = Order::give(*c, case.recipient, case.good(*c).step);
        !matches!(game.check(&order), Err(Refusal::Forbidden { .. } | Refusal::WrongOrder { .. }))
    };
    let class = cheapest.filter(lawful).min_by_key(|c| (case.good(*c).severity, *c));
    let months = class.map_or(0, |c| {
        let instrument = case.instrument(c);
        i64::from(instrument.lag) + i64::from(instrument.spread)
    });
    let class = class.map_or_else(|| "none".to_owned(), |c| words.good(case, c));
    words.say(
        "advice-need",
        &[
            args[0].clone(),
            args[1].clone(),
            text("loss", points(loss)),
            text("gap", money(gap)),
            text("class", class),
            number("months", months.max(1)),
        ],
    )
}

fn foreign(words: &Words, game: &Game, preview: &Preview) -> Vec<String> {
    observe::adversaries(game).flat_map(|adversary| of_adversary(words, game, preview, adversary)).collect()
}

fn of_adversary(words: &Words, game: &Game, preview: &Preview, adversary: NationId) -> Vec<String> {
    let case = game.case();
    let capital = text("capital", words.capital(case, adversary));
    let Some(reaction) = preview.of(adversary) else { return vec![words.say("advice-drawn-none", &[capital])] };
    let at_least = |level| percent(preview.at_least(adversary, level));
    let mut lines = vec![words.say(
        "advice-drawn-now",
        &[
            capital,
            text("silent", percent(Ppm::ONE - preview.at_least(adversary, 1))),
            text("protest", at_least(2)),
            text("warning", at_least(3)),
            text("retaliation", at_least(4)),
        ],
    )];
    if let Some(worst) = reaction.acts.iter().max_by_key(|a| (a.act.coercive, a.strike.provocation))
        && reaction.acts.len() > 1
    {
        let rules = &case.rules.reaction;
        let coercion = if worst.act.coercive { *rules.coercion } else { Points::ZERO };
        let eased = reaction.terms.sum() - worst.strike.provocation.times(*rules.provocation) - coercion;
        let without = demarche_core::rules::reaction::ladder(rules, eased).get(2).copied().unwrap_or(Ppm::ZERO);
        lines.push(words.say(
            "advice-tripwire",
            &[
                text("act", super::reaction::subject(words, game, worst)),
                text("without", percent(without)),
                text("with", at_least(3)),
            ],
        ));
    }
    lines
}

fn law(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let mut lines = Vec::new();
    for reform in &case.policy.reforms {
        let order = Order::Reform { reform: reform.id.clone() };
        let name = words.named("reform", &reform.id);
        match game.check(&order) {
            Ok(plan) => {
                let class = freed(words, game, &reform.id);
                lines.push(
                    words
                        .say("advice-law-reform", &[name, text("capital", points(plan.capital)), text("class", class)]),
                );
            }
            Err(Refusal::Veto) => lines.push(words.say("advice-law-veto", &[name])),
            Err(_) => {}
        }
    }
    for licence in game.licences().filter(|l| l.state == demarche_core::model::licence::LicenceState::Review) {
        let months = game.turn().saturating_sub(licence.since);
        let desk: LicensingOffice = licence.desk;
        let chance = decision_chance(&case.rules.licence, desk, months, licence.urgent, licence.prepared);
        lines.push(words.say(
            "advice-law-licence",
            &[text("class", words.good(case, licence.class)), text("chance", percent(chance))],
        ));
    }
    if lines.is_empty() {
        lines.push(words.get("advice-law-quiet"));
    }
    lines
}

/// A class that a reform would free or make licensable.
fn freed(words: &Words, game: &Game, reform: &str) -> String {
    use demarche_core::model::good::{Loudness, Route};
    use demarche_core::model::nation::Role;
    let case = game.case();
    for class in (0..case.goods.len()).map(GoodId::at).filter(|c| case.good(*c).controlled) {
        let ally = case.nations_with(Role::Ally).map(|n| (n, Route::Backfill));
        for (to, route) in [(case.recipient, Route::Direct)].into_iter().chain(ally) {
            let (amount, loudness) = (case.good(class).step, Loudness::Normal);
            let order = Order::Allocate { class, to, amount, route, loudness };
            if let Err(Refusal::Forbidden { reform: Some(found), .. }) = game.check(&order)
                && found == reform
            {
                return words.good(case, class);
            }
        }
    }
    String::new()
}

fn press(words: &Words, game: &Game) -> String {
    let support = game.home().total_support();
    let turn = observe::shown_turn(game);
    let rows = game.ledger().rows_of(turn);
    let moved = |component: Component| -> Points {
        let of = |row: &&demarche_core::model::ledger::Row| {
            row.state == Quantity::Support(component) && game.ledger().get(row.cause).rule == Rule::Opinion
        };
        Points(rows.iter().filter(of).map(|row| row.delta).sum())
    };
    let total: Points = Component::ALL.into_iter().map(moved).sum();
    let standing = text("support", points(support));
    if total.abs() < Points(100) {
        return words.say("advice-press-still", &[standing]);
    }
    let most = Component::ALL
        .into_iter()
        .max_by_key(|c| if (total.0 > 0) == (moved(*c).0 > 0) { moved(*c).abs().0 } else { 0 });
    let most = most.unwrap_or(Component::Base);
    let id = if total.0 > 0 { "advice-press-up" } else { "advice-press-down" };
    words.say(
        id,
        &[
            standing,
            text("change", points(total.abs())),
            words.named("term", most.key()),
            text("part", change(moved(most))),
        ],
    )
}
