//! Advisers: each office says who gains or loses, how much, and how sure that is.

use super::Words;
use super::figures::{change, money, percent, points};
use super::words::{number, text};
use crate::pictures::bust::{Mood, Office};
use demarche_core::math::{Money, Points, Ppm};
use demarche_core::model::good::Sector;
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
    /// Which office that is.
    pub seat: Office,
    /// Whose office it is.
    pub of: NationId,
    /// What it makes of how things stand and would go.
    pub mood: Mood,
    /// How sure it is.
    pub sure: Sure,
    /// The number that shows what it rests on, if one does.
    pub asks: Option<String>,
}

/// How sure a line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sure {
    /// It is so.
    Certain,
    /// It follows from the model as it stands.
    Computed,
    /// It was fitted to what has happened.
    Fitted,
    /// A poll.
    Measured,
    /// An assumption.
    Assumed,
}

impl Sure {
    /// Its name in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Computed => "computed",
            Self::Fitted => "fitted",
            Self::Measured => "measured",
            Self::Assumed => "assumed",
        }
    }

    /// The same as a count of five.
    #[must_use]
    pub const fn of_five(self) -> u8 {
        match self {
            Self::Certain => 5,
            Self::Computed => 4,
            Self::Fitted | Self::Measured => 3,
            Self::Assumed => 2,
        }
    }
}

/// A line before its office has a name.
struct Line {
    text: String,
    mood: Mood,
    sure: Sure,
}

impl Line {
    const fn new(text: String, mood: Mood, sure: Sure) -> Self {
        Self { text, mood, sure }
    }
}

/// The message that names an office which advises.
#[must_use]
pub fn office_key(office: Office) -> &'static str {
    match office {
        Office::Aid => "adviser-kyiv",
        Office::Finance => "adviser-finance",
        Office::Foreign => "adviser-foreign",
        Office::Law => "adviser-law",
        Office::Press => "adviser-press",
        Office::Coalition => "adviser-coalition",
        Office::Ally | Office::Recipient => "adviser-ambassador",
        Office::Spokesperson => "adviser-spokesperson",
    }
}

/// What every office has to say about the month and what the drafted orders would do.
#[must_use]
pub fn advice(words: &Words, game: &Game, drafted: &Preview) -> Vec<Advice> {
    let (vetoes, law): (Vec<Line>, Vec<Line>) =
        law(words, game).into_iter().partition(|line| line.mood == Mood::Worried);
    let aid = weakest(game).map(|sector| format!("resilience.{}", sector.key()));
    let asks = |name: &str| Some(name.to_owned());
    let offices = [
        (Office::Aid, aid, need(words, game).into_iter().collect()),
        (Office::Finance, asks("budget"), vec![treasury(words, game)]),
        (Office::Foreign, asks("tension"), foreign(words, game, drafted)),
        (Office::Law, None, law),
        (Office::Coalition, None, vetoes),
        (Office::Press, asks("support"), vec![press(words, game)]),
    ];
    let told = offices.into_iter().flat_map(|(seat, asks, lines)| {
        let asks = asks.filter(|name| !observe::quantities(game, name).is_empty());
        lines.into_iter().map(move |Line { text, mood, sure }| Advice {
            office: words.get(office_key(seat)),
            text,
            seat,
            of: game.case().player,
            mood,
            sure,
            asks: asks.clone(),
        })
    });
    told.collect()
}

/// The sector that is covered least.
#[must_use]
pub fn weakest(game: &Game) -> Option<Sector> {
    game.recipient().needy().min_by_key(|(s, state)| (state.coverage, s.index())).map(|(sector, _)| sector)
}

fn treasury(words: &Words, game: &Game) -> Line {
    let case = game.case();
    let left = game.home().budget;
    if left.is_zero() {
        return Line::new(words.get("advice-money-none"), Mood::Neutral, Sure::Certain);
    }
    let (next, months) = case.next_money(case.month(game.turn()));
    let lapse = next.is_some_and(|a| a.new_year);
    let told = words.say(
        "advice-money",
        &[
            text("left", money(left)),
            number("months", months),
            text("monthly", money(Money(left.0 / months))),
            text("lapse", if lapse { "yes" } else { "no" }),
        ],
    );
    // What lapses within the quarter worries whoever has to account for it.
    let mood = if lapse && months <= 3 { Mood::Worried } else { Mood::Neutral };
    Line::new(told, mood, Sure::Certain)
}

fn need(words: &Words, game: &Game) -> Option<Line> {
    let case = game.case();
    let sector = weakest(game)?;
    let state = game.recipient().sectors[sector.index()];
    let tenths = Ppm(900_000);
    let args = [text("sector", words.sector(sector)), text("coverage", percent(state.coverage))];
    if state.coverage >= tenths || game.turn() == 0 {
        let mood = if state.coverage >= tenths { Mood::Pleased } else { Mood::Neutral };
        return Some(Line::new(words.say("advice-need-fine", &args), mood, Sure::Computed));
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
    let number_of = class.map_or_else(|| text("number", "one"), |c| words.number_of_good(case, c));
    let class = class.map_or_else(|| "none".to_owned(), |c| words.good(case, c));
    let told = words.say(
        "advice-need",
        &[
            args[0].clone(),
            args[1].clone(),
            text("loss", points(loss)),
            text("gap", money(gap)),
            text("class", class),
            number_of,
            number("months", months.max(1)),
        ],
    );
    Some(Line::new(told, Mood::Worried, Sure::Assumed))
}

fn foreign(words: &Words, game: &Game, preview: &Preview) -> Vec<Line> {
    observe::adversaries(game).flat_map(|adversary| of_adversary(words, game, preview, adversary)).collect()
}

fn of_adversary(words: &Words, game: &Game, preview: &Preview, adversary: NationId) -> Vec<Line> {
    let case = game.case();
    let capital = text("capital", words.capital(case, adversary));
    let Some(reaction) = preview.of(adversary) else {
        return vec![Line::new(words.say("advice-drawn-none", &[capital]), Mood::Pleased, Sure::Certain)];
    };
    let at_least = |level| percent(preview.at_least(adversary, level));
    let told = words.say(
        "advice-drawn-now",
        &[
            capital,
            text("silent", percent(Ppm::ONE - preview.at_least(adversary, 1))),
            text("protest", at_least(2)),
            text("warning", at_least(3)),
            text("retaliation", at_least(4)),
        ],
    );
    // A warning or worse: likelier than not, or one in five at most.
    let mood = match preview.at_least(adversary, 3) {
        chance if chance > Ppm::HALF => Mood::Worried,
        chance if chance <= Ppm(200_000) => Mood::Pleased,
        _ => Mood::Neutral,
    };
    let mut lines = vec![Line::new(told, mood, Sure::Fitted)];
    if let Some(worst) = reaction.acts.iter().max_by_key(|a| (a.act.coercive, a.strike.provocation))
        && reaction.acts.len() > 1
    {
        let rules = &case.rules.reaction;
        let coercion = if worst.act.coercive { *rules.coercion } else { Points::ZERO };
        let eased = reaction.terms.sum() - worst.strike.provocation.times(*rules.provocation) - coercion;
        let without = demarche_core::rules::reaction::ladder(rules, eased).get(2).copied().unwrap_or(Ppm::ZERO);
        let told = words.say(
            "advice-tripwire",
            &[
                text("act", super::reaction::subject(words, game, worst)),
                text("without", percent(without)),
                text("with", at_least(3)),
            ],
        );
        lines.push(Line::new(told, mood, Sure::Fitted));
    }
    lines
}

fn law(words: &Words, game: &Game) -> Vec<Line> {
    let case = game.case();
    let mut lines = Vec::new();
    for reform in &case.policy.reforms {
        let order = Order::Reform { reform: reform.id.clone() };
        let name = words.named("reform", &reform.id);
        match game.check(&order) {
            Ok(plan) => {
                let class = freed(words, game, &reform.id);
                let args = [name, text("capital", points(plan.capital)), text("class", class)];
                lines.push(Line::new(words.say("advice-law-reform", &args), Mood::Neutral, Sure::Certain));
            }
            // The coalition partner says this one itself.
            Err(Refusal::Veto) => {
                lines.push(Line::new(words.say("advice-law-veto", &[name]), Mood::Worried, Sure::Certain));
            }
            Err(_) => {}
        }
    }
    for licence in game.licences().filter(|l| l.state == demarche_core::model::licence::LicenceState::Review) {
        let months = game.turn().saturating_sub(licence.since);
        let desk: LicensingOffice = licence.desk;
        let chance = decision_chance(&case.rules.licence, desk, months, licence.urgent, licence.prepared);
        let args = [text("class", words.good(case, licence.class)), text("chance", percent(chance))];
        let mood = if chance > Ppm::HALF { Mood::Pleased } else { Mood::Neutral };
        lines.push(Line::new(words.say("advice-law-licence", &args), mood, Sure::Assumed));
    }
    if lines.is_empty() {
        lines.push(Line::new(words.get("advice-law-quiet"), Mood::Neutral, Sure::Certain));
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

fn press(words: &Words, game: &Game) -> Line {
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
        return Line::new(words.say("advice-press-still", &[standing]), Mood::Neutral, Sure::Measured);
    }
    let most = Component::ALL
        .into_iter()
        .max_by_key(|c| if (total.0 > 0) == (moved(*c).0 > 0) { moved(*c).abs().0 } else { 0 });
    let most = most.unwrap_or(Component::Base);
    let (id, mood) =
        if total.0 > 0 { ("advice-press-up", Mood::Pleased) } else { ("advice-press-down", Mood::Worried) };
    let args = [
        standing,
        text("change", points(total.abs())),
        words.named("term", most.key()),
        text("part", change(moved(most))),
    ];
    Line::new(words.say(id, &args), mood, Sure::Measured)
}
