//! The adversary as the desk shows it: its ladder for the orders as drafted, what presses, what
//! it has declared and what it has taken.
//!
//! Duty: chances, prices and causes as plain data. May use `observe`, `narrate`, the session.
//! Always holds: chances come from a preview under other luck; while a prediction is awaited none
//! is shown.

use super::ambassadors::ambassadors;
use super::evidence;
use super::names::LEVEL;
use super::standing::{StandingMeasure, standing};
use super::text::capital;
use crate::narrate::Words;
use crate::narrate::figures::{change, percent, points};
use crate::narrate::words::{number, text};
use crate::narrate::{advice, reaction};
use crate::pictures::bust::{Mood, Office};
use crate::session::Session;
use demarche_core::math::{Points, Ppm};
use demarche_core::model::good::Loudness;
use demarche_core::model::ids::NationId;
use demarche_core::model::order::Order;
use demarche_core::observe::{self, Preview};
use demarche_core::sim::record::Reaction;
use demarche_core::sim::world::Threats;

/// The first level for which there is no case in the evidence.
pub const BEYOND: u8 = 8;

/// One rung of the ladder.
#[derive(Clone, Debug)]
pub struct Rung {
    /// The level.
    pub level: u8,
    /// Its name.
    pub name: String,
    /// The chance of at least this level without any order; none while chances are hidden.
    pub idle: Option<Ppm>,
    /// With the orders as drafted.
    pub drafted: Option<Ppm>,
    /// What it would take from support at home.
    pub price: Points,
    /// Pressure that it still lacks to be the middle outcome; none if it has it.
    pub lacks: Option<Points>,
    /// Whether it is beyond the evidence.
    pub beyond: bool,
}

/// One cause of pressure.
#[derive(Clone, Debug)]
pub struct Term {
    /// What it is.
    pub name: String,
    /// What it adds.
    pub points: Points,
    /// The number that explains it further, if one does.
    pub opens: Option<&'static str>,
}

/// A red line that has been declared.
#[derive(Clone, Debug)]
pub struct DeclaredLine {
    /// What is said.
    pub text: String,
    /// The level it promises.
    pub promised: String,
    /// How specific it is.
    pub specific: String,
    /// Whether the draft crosses it.
    pub crossed: bool,
}

/// The adversary.
#[derive(Clone, Debug)]
pub struct Ladder {
    /// The adversary.
    pub adversary: NationId,
    /// By what its crest is found.
    pub crest: String,
    /// Its capital.
    pub capital: String,
    /// Rungs, the lowest first; silence is not among them.
    pub rungs: Vec<Rung>,
    /// The middle outcome for the orders as drafted, if a reaction is due and may be shown.
    pub middle: Option<u8>,
    /// Its last reaction: the level, its name and the month.
    pub last: Option<(u8, String, String)>,
    /// The player's last move, in words.
    pub ours: Option<String>,
    /// One sentence on what is to be expected.
    pub reading: String,
    /// What backing down now would cost, beside what the next rung would: a sentence, where it can
    /// be said.
    pub stakes: Option<String>,
    /// Causes of pressure, the largest first.
    pub terms: Vec<Term>,
    /// Their sum.
    pub pressure: Option<Points>,
    /// Its declared lines.
    pub lines: Vec<DeclaredLine>,
    /// Measures in force.
    pub measures: Vec<StandingMeasure>,
    /// How much its warnings weigh.
    pub credibility: Ppm,
    /// What it remembers.
    pub grievance: Points,
    /// What it says it wants.
    pub aims: String,
    /// The prediction sealed for this month.
    pub sealed: Option<(u8, u8)>,
    /// Whether the chances wait for a prediction.
    pub hidden: bool,
    /// The number that explains the last reaction.
    pub why: &'static str,
    /// What one act less would mean: a sentence in chances, and the order to leave out.
    pub without: Option<(String, Order)>,
    /// Chances of exactly each level 0..=9 for the orders as drafted.
    pub exact: Vec<Ppm>,
    /// What the figures rest on: sentences.
    pub basis: Vec<String>,
}

/// The adversaries that the player watches, in the scenario's order.
#[must_use]
pub fn ladders(session: &Session) -> Vec<Ladder> {
    observe::adversaries(session.game()).map(|adversary| ladder(session, adversary)).collect()
}

fn ladder(session: &Session, adversary: NationId) -> Ladder {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let dyad = game.dyads().get(adversary, case.player);
    let open = session.open();
    let (idle, drafted) = previews(session);
    let shown = drafted.of(adversary).filter(|_| open && !game.is_over());
    let top = *case.rules.reaction.top;
    let pressure = shown.map(|r| r.terms.sum());
    let rungs = (1..=top).map(|level| Rung {
        level,
        name: capital(plain_level(&words.level(level))),
        idle: open.then(|| idle.at_least(adversary, level)),
        drafted: open.then(|| drafted.at_least(adversary, level)),
        price: observe::reaction_price(game, adversary, level),
        lacks: pressure
            .zip(observe::cut(game, level))
            .map(|(pressure, cut)| cut - pressure)
            .filter(|lacks| *lacks > Points::ZERO),
        beyond: level >= BEYOND,
    });
    let last = game.records().turns.iter().rev().find_map(|turn| {
        let answer = turn.answer(adversary, case.player)?;
        Some((answer.level, words.level(answer.level), words.month(turn.month)))
    });
    Ladder {
        adversary,
        crest: words.crest(&case.nation(adversary).id),
        capital: words.capital(case, adversary),
        rungs: rungs.collect(),
        middle: shown.map(observe::middle),
        last,
        ours: ours(session, adversary),
        reading: reading(session, adversary, shown, open),
        stakes: shown.and_then(|reaction| stakes(session, adversary, reaction)),
        terms: shown.map(|r| terms(session, r)).unwrap_or_default(),
        pressure,
        lines: lines(session, adversary, shown),
        measures: standing(session).into_iter().filter(|measure| measure.by == adversary).collect(),
        credibility: dyad.credibility(),
        grievance: dyad.grievance.total(),
        aims: words.get("aims"),
        sealed: session.sealed(adversary),
        hidden: !open,
        why: LEVEL,
        without: if open { without(session, adversary, &drafted) } else { None },
        exact: match shown {
            Some(reaction) => demarche_core::rules::reaction::exact(&reaction.ladder),
            None => vec![Ppm::ONE],
        },
        basis: basis(session, adversary),
    }
}

/// What the chances and prices of the ladder rest on.
fn basis(session: &Session, adversary: NationId) -> Vec<String> {
    let (words, game) = (session.words(), session.game());
    let tags = [text("chances", evidence::of_reaction(game)), text("prices", evidence::of_prices(game))];
    let mut told = vec![words.say("view-ladder-basis", &tags)];
    if !game.case().is_validated(adversary) {
        told.push(words.get("view-ladder-unproven"));
    }
    told
}

/// A level's name without what stands in brackets behind it.
fn plain_level(name: &str) -> &str {
    name.split_once(" (").map_or(name, |(plain, _)| plain)
}

fn previews(session: &Session) -> (Preview, Preview) {
    let game = session.game();
    if game.is_over() {
        let none = Preview { refused: Vec::new(), reactions: Vec::new() };
        return (none.clone(), none);
    }
    let idle = session.preview(&[]);
    let drafted = if session.draft().is_empty() { idle.clone() } else { session.drafted() };
    (idle, drafted)
}

/// The player's last decided act towards which a reaction was drawn.
fn ours(session: &Session, adversary: NationId) -> Option<String> {
    let game = session.game();
    let player = game.case().player;
    let last = game.records().turns.iter().rev().find_map(|turn| turn.answer(adversary, player));
    let most = last?.acts.iter().max_by_key(|a| (a.act.coercive, a.strike.provocation))?;
    Some(capital(&reaction::subject(session.words(), game, most)))
}

fn reading(session: &Session, adversary: NationId, shown: Option<&Reaction>, open: bool) -> String {
    let (words, case) = (session.words(), session.case());
    let name = text("capital", words.capital(case, adversary));
    match shown {
        _ if session.terms().is_some_and(|terms| !terms.forecasts) && !open => words.get("view-class-hidden"),
        _ if !open => words.say("view-ladder-hidden", &[name]),
        None => words.say("view-ladder-none", &[name]),
        Some(reaction) => {
            let middle = observe::middle(reaction);
            let price = points(observe::reaction_price(session.game(), adversary, middle));
            let id = if middle == 0 { "view-ladder-silent" } else { "view-ladder-middle" };
            words.say(id, &[name, text("level", capital(&words.level(middle))), text("price", price)])
        }
    }
}

/// The price of what is to be expected now beside that of the next rung.
fn stakes(session: &Session, adversary: NationId, reaction: &Reaction) -> Option<String> {
    let (words, game) = (session.words(), session.game());
    let middle = observe::middle(reaction);
    let next = middle.saturating_add(1);
    let lacks = observe::cut(game, next)? - reaction.terms.sum();
    let args = [
        text("now", points(observe::reaction_price(game, adversary, middle))),
        text("next", points(observe::reaction_price(game, adversary, next))),
        text("level", words.level(next)),
        text("lacks", points(lacks)),
    ];
    Some(words.say("view-ladder-stakes", &args))
}

fn terms(session: &Session, reaction: &Reaction) -> Vec<Term> {
    let words = session.words();
    let mut terms: Vec<Term> = reaction
        .terms
        .named()
        .into_iter()
        .filter(|(_, points)| !points.is_zero())
        .map(|(key, points)| Term {
            name: capital(&words.get(&format!("why-term-{key}"))),
            points,
            opens: match key {
                "grievance" => Some("grievance"),
                "restraint" => Some("restraint"),
                "red_line" => Some("credibility"),
                _ => None,
            },
        })
        .collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.points.abs()));
    terms
}

pub(super) fn lines(session: &Session, adversary: NationId, shown: Option<&Reaction>) -> Vec<DeclaredLine> {
    let (words, game) = (session.words(), session.game());
    let case = game.case();
    let crossed: Vec<usize> = shown
        .into_iter()
        .flat_map(|r| r.acts.iter().filter_map(|a| a.crossing.map(|(line, _)| line.index())))
        .collect();
    let threats = game.get::<Threats>();
    let declared = case
        .lines
        .iter()
        .zip(&threats.lines)
        .enumerate()
        .filter(|(_, (line, state))| state.declared && line.adversary == adversary);
    declared
        .map(|(at, (line, state))| DeclaredLine {
            text: capital(&words.get(&format!("line-{}", line.id))),
            promised: words.level(line.promised),
            specific: words.figure(percent(state.spec)),
            crossed: crossed.contains(&at),
        })
        .collect()
}

/// The level from which a reaction is a warning or worse.
const WARNING: u8 = 3;

/// What the month would look like without the order that weighs most.
fn without(session: &Session, adversary: NationId, drafted: &Preview) -> Option<(String, Order)> {
    let (words, game) = (session.words(), session.game());
    let now = drafted.at_least(adversary, WARNING);
    let lighter = |at: usize| {
        let rest = session.draft().iter().enumerate().filter(|(n, _)| *n != at).map(|(_, o)| o.clone());
        session.preview(&rest.collect::<Vec<_>>()).at_least(adversary, WARNING)
    };
    let weighs = |order: &Order| {
        matches!(order, Order::Allocate { .. } | Order::Pledge { .. } | Order::Sanction { .. } | Order::Answer { .. })
    };
    let weighed = session.draft().iter().enumerate().filter(|(_, o)| weighs(o));
    let (at, eased) = weighed.map(|(at, _)| (at, lighter(at))).min_by_key(|(_, chance)| *chance)?;
    if now - eased < Ppm(10_000) {
        return None;
    }
    let order = session.draft().get(at)?.clone();
    let args = [
        text("order", crate::narrate::orders::order(words, game.case(), &order)),
        text("with", percent(now)),
        text("without", percent(eased)),
    ];
    Some((words.say("view-ladder-without", &args), order))
}

/// What a quiet way would change, for advice beside the ladder; the advisers' lines and the ambassadors'. While chances are
/// hidden, the foreign ministry is not asked.
#[must_use]
pub fn advisers(session: &Session) -> Vec<advice::Advice> {
    if session.game().is_over() {
        return Vec::new();
    }
    let mut lines = advice::advice(session.words(), session.game(), &session.drafted());
    lines.extend(ambassadors(session));
    // A draft that serves the weakest sector is what the aid office asked for.
    if advice::weakest(session.game()).is_some_and(|sector| session.serves(sector)) {
        lines.iter_mut().filter(|line| line.seat == Office::Aid).for_each(|line| line.mood = Mood::Pleased);
    }
    if !session.open() {
        lines.retain(|line| line.seat != Office::Foreign);
        return lines;
    }
    if let Some(line) = quieter(session) {
        lines.insert(0, line);
    }
    lines
}

/// The foreign ministry on giving the loudest gift quietly.
fn quieter(session: &Session) -> Option<advice::Advice> {
    let (words, game) = (session.words(), session.game());
    let case = game.case();
    let now = session.drafted().at_most_likely(WARNING);
    let mut best: Option<(Ppm, String)> = None;
    for (at, order) in session.draft().iter().enumerate() {
        let mut quiet = order.clone();
        let class = match &mut quiet {
            Order::Allocate { class, loudness, .. } | Order::Pledge { class, loudness, .. }
                if *loudness != Loudness::Quiet =>
            {
                *loudness = Loudness::Quiet;
                *class
            }
            _ => continue,
        };
        let mut draft = session.draft().to_vec();
        draft[at] = quiet;
        let then = session.preview(&draft).at_most_likely(WARNING);
        if best.as_ref().is_none_or(|(chance, _)| then < *chance) {
            best = Some((then, words.good(case, class)));
        }
    }
    let (then, class) = best.filter(|(then, _)| now - *then >= Ppm(20_000))?;
    let args = [text("class", class), text("now", percent(now)), text("then", percent(then))];
    Some(advice::Advice {
        office: words.get("adviser-foreign"),
        text: words.say("view-advice-quiet", &args),
        seat: Office::Foreign,
        of: case.player,
        mood: Mood::Neutral,
        sure: advice::Sure::Fitted,
        asks: None,
    })
}

/// A prediction in words.
#[must_use]
pub fn band(session: &Session, low: u8, high: u8) -> String {
    let words = session.words();
    let args = [
        number("low", i64::from(low)),
        number("high", i64::from(high)),
        text("lowest", words.level(low)),
        text("highest", words.level(high)),
    ];
    words.say(if low == high { "view-band-one" } else { "view-band" }, &args)
}

/// A term's points with their sign.
#[must_use]
pub fn signed(words: &Words, value: Points) -> String {
    words.figure(change(value))
}
