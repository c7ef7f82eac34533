//! Telling: an expectation, what was found, and why, in words.
//!
//! Duty: the lines of a difference. Uses `evaluate`, `observe`, `narrate`. Always holds: causes are
//! those of the ledger, the largest first, and what is left out is not hidden: it is counted.

use super::bind::{Alike, Check};
use super::evaluate::{Pair, Seen, closed};
use demarche_core::math::{Points, Ppm};
use demarche_core::model::case::Case;
use demarche_core::model::quantity::Unit;
use demarche_core::observe;
use demarche_core::rules::score::Medal;
use demarche_core::sim::Game;
use demarche_play::narrate::figures::{change, delta, percent};
use demarche_play::narrate::{Words, cause, orders, reaction};

/// Most causes and orders that are listed.
const MOST: usize = 5;

/// The last turn that a check looks at; none if it is the end of the run.
#[must_use]
pub(super) fn horizon(check: &Check) -> Option<u16> {
    match check {
        Check::Reaction { to, .. } => Some(*to),
        Check::Metric { turn, .. } | Check::Licence { turn, .. } | Check::Compare { turn, .. } => *turn,
        Check::Refused { like, .. } => like.turn,
        // Where an event happens instead is worth knowing.
        Check::Objective { .. } | Check::Defeat(_) | Check::Event { .. } => None,
        Check::Share { of, .. } => horizon(of),
    }
}

fn when(case: &Case, turn: Option<u16>) -> String {
    turn.map_or_else(|| "at the end".to_owned(), |t| format!("in {}", case.month(t)))
}

fn level(words: &Words, level: u8) -> String {
    format!("{level} ({})", words.level(level))
}

fn band<T: Copy + PartialEq>(low: Option<T>, high: Option<T>, show: impl Fn(T) -> String) -> String {
    match (low, high) {
        (Some(l), Some(h)) if l == h => format!("exactly {}", show(l)),
        (Some(l), Some(h)) => format!("{} to {}", show(l), show(h)),
        (Some(l), None) => format!("at least {}", show(l)),
        (None, Some(h)) => format!("at most {}", show(h)),
        (None, None) => "anything".to_owned(),
    }
}

/// A figure as a test file writes it.
fn plain(value: Points) -> String {
    demarche_core::math::decimal(value.0, Points::SCALE)
}

const fn medal(medal: Medal) -> &'static str {
    match medal {
        Medal::None => "no medal",
        Medal::Bronze => "bronze",
        Medal::Silver => "silver",
        Medal::Gold => "gold",
    }
}

fn alike(case: &Case, like: &Alike) -> String {
    let kind = like.kind.map_or_else(|| "any order".to_owned(), |k| format!("{k:?}"));
    let of = like.of.as_ref().map(|of| format!(" of \"{of}\"")).unwrap_or_default();
    let turn = like.turn.map(|t| format!(" in {}", case.month(t))).unwrap_or_default();
    format!("{kind}{of}{turn}")
}

/// The expectation in words.
#[must_use]
pub(crate) fn expected(words: &Words, case: &Case, check: &Check) -> String {
    match check {
        Check::Reaction { low, high, from, to } => {
            let (low, high) = ((*low > 0 || *high == 0).then_some(*low), (*high < 9).then_some(*high));
            let months = if from == to {
                format!("in {}", case.month(*from))
            } else {
                format!("from {} to {}", case.month(*from), case.month(*to))
            };
            format!("highest reaction {months}: {}", band(low, high, |l| level(words, l)))
        }
        Check::Metric { name, turn, low, high } => {
            format!("{name} {}: {}", when(case, *turn), band(*low, *high, plain))
        }
        Check::Licence { class, state, turn } => {
            let state = format!("{state:?}").to_lowercase();
            format!("licence for {} {}: {state}", case.good(*class).id, when(case, *turn))
        }
        Check::Refused { like, rule } => format!("{}: refused by {rule}", alike(case, like)),
        Check::Objective { at, low, high } => {
            let (low, high) = ((*low > Medal::None).then_some(*low), (*high < Medal::Gold).then_some(*high));
            format!("objective {}: {}", case.objectives[*at].id, band(low, high, |m| medal(m).to_owned()))
        }
        Check::Defeat(None) => "no defeat".to_owned(),
        Check::Defeat(Some(at)) => format!("defeat {}", case.defeats[*at].id),
        Check::Event { id, turn, happens } => {
            let verb = if *happens { "happens" } else { "does not happen" };
            let when = turn.map(|t| format!(" in {}", case.month(t))).unwrap_or_default();
            format!("event {} {verb}{when}", case.events[id.index()].id)
        }
        Check::Share { of, low, high } => {
            let (low, high) = ((*low > Ppm::ZERO).then_some(*low), (*high < Ppm::ONE).then_some(*high));
            let share = if low.is_none() && high.is_none() {
                "any share".to_owned()
            } else {
                band(low, high, |share| words.figure(percent(share)))
            };
            format!("under {share} of the seeds, {}", expected(words, case, of))
        }
        Check::Compare { metric, turn, without, with, low, high } => {
            let without: Vec<String> = without.iter().map(|l| alike(case, l)).collect();
            let with = with.iter().map(|(_, orders)| orders.len()).sum::<usize>();
            let mut than = Vec::new();
            if !without.is_empty() {
                than.push(format!("without {}", without.join(", ")));
            }
            if with > 0 {
                than.push(format!("with {with} other order{}", if with == 1 { "" } else { "s" }));
            }
            let when = when(case, *turn);
            format!("{metric} {when} less the same {}: {}", than.join(" and "), band(*low, *high, plain))
        }
    }
}

/// What was found instead, in words.
#[must_use]
pub(crate) fn found(words: &Words, pair: Pair, check: &Check, seen: &Seen) -> String {
    let game = pair.game;
    let case = game.case();
    let unplayed = || match closed(game).next_back() {
        Some(last) => format!("that month was not played: the game ended in {}", last.month),
        None => "no month was played".to_owned(),
    };
    match seen {
        Seen::Level(Some((found, turn))) => format!("{} in {}", level(words, *found), case.month(*turn)),
        Seen::Value(Some(value)) => plain(*value),
        Seen::Both(Some((here, there))) => {
            format!("{}: {} here, {} there", change_exact(*here - *there), plain(*here), plain(*there))
        }
        Seen::Level(None) | Seen::Value(None) | Seen::Both(None) => unplayed(),
        Seen::Licences(states) if states.is_empty() => "no application".to_owned(),
        Seen::Licences(states) => states.iter().map(|s| s.key()).collect::<Vec<_>>().join(", "),
        Seen::Orders(found) if found.is_empty() => "no such order was given".to_owned(),
        Seen::Orders(found) => {
            let refused = found.iter().filter(|(_, _, why)| why.is_some()).count();
            format!("{} given, {refused} refused", found.len())
        }
        Seen::Medal(found, reading) => format!("{}, at {}", medal(*found), plain(*reading)),
        Seen::Defeat(None) => match check.inner() {
            Check::Defeat(Some(at)) => {
                let defeat = &case.defeats[*at];
                let metric = observe::metric(game, &defeat.metric).unwrap_or_default();
                let (below, months) = (plain(defeat.below), defeat.months);
                format!(
                    "no defeat: {} is {}; it is lost below {below} for {months} months",
                    defeat.metric,
                    plain(metric)
                )
            }
            _ => "no defeat".to_owned(),
        },
        Seen::Defeat(Some(at)) => format!("defeat {}", case.defeats[*at].id),
        Seen::Turns(turns) if turns.is_empty() => match check.inner() {
            Check::Event { id, .. } => {
                let triggers = case.events[id.index()].when.len();
                let note = if triggers == 0 { String::new() } else { format!("; it has {triggers} conditions") };
                format!("it did not happen{note}")
            }
            _ => "it did not happen".to_owned(),
        },
        Seen::Turns(turns) => {
            let months: Vec<String> = turns.iter().map(|t| case.month(*t).to_string()).collect();
            format!("it happened in {}", months.join(", "))
        }
    }
}

fn change_exact(value: Points) -> String {
    if value.0 > 0 { format!("+{}", plain(value)) } else { plain(value) }
}

/// The main causes of what was found, line by line.
#[must_use]
pub(crate) fn why(words: &Words, pair: Pair, check: &Check, seen: &Seen) -> Vec<String> {
    let game = pair.game;
    let case = game.case();
    match (check.inner(), seen) {
        (Check::Reaction { .. }, Seen::Level(Some((_, turn)))) => reaction_lines(words, game, *turn),
        (Check::Metric { name, .. }, _) => metric_lines(words, game, name),
        (Check::Objective { at, .. }, _) => metric_lines(words, game, &case.objectives[*at].metric),
        (Check::Defeat(_), Seen::Defeat(Some(at))) | (Check::Defeat(Some(at)), Seen::Defeat(None)) => {
            metric_lines(words, game, &case.defeats[*at].metric)
        }
        (Check::Licence { class, .. }, _) => {
            let mut lines = Vec::new();
            for month in closed(game) {
                let ours = |v: &&demarche_core::sim::record::Verdict| {
                    game.licences().any(|l| l.id == v.licence && l.class == *class)
                };
                for verdict in month.verdicts.iter().filter(ours) {
                    let terms = verdict.terms.iter().filter(|(_, p)| !p.is_zero());
                    let terms: Vec<String> =
                        terms.map(|(key, p)| format!("{} {key}", words.figure(change(*p)))).collect();
                    let said = if verdict.granted { "in favour" } else { "against" };
                    lines.push(format!("{}: the desk is {said}: {}", month.month, terms.join(", ")));
                }
            }
            headed("the desk's reasons", lines)
        }
        (Check::Refused { .. }, Seen::Orders(found)) => {
            let line = |(turn, place, why): &(u16, usize, Option<demarche_core::sim::refusal::Refusal>)| {
                let order = game.records().turns[usize::from(*turn)].orders.get(*place);
                let order = order.map(|o| orders::order(words, case, o)).unwrap_or_default();
                let came = why.as_ref().map_or_else(
                    || "carried out".to_owned(),
                    |why| format!("refused by {}: {}", why.rule(), orders::refusal(words, why)),
                );
                format!("{}: {order}: {came}", case.month(*turn))
            };
            headed("such orders", found.iter().map(line).collect())
        }
        (Check::Compare { metric, .. }, _) => {
            let Some(other) = pair.other else { return Vec::new() };
            let mut parts = causes(words, game, metric);
            for (name, amount, unit) in causes(words, other, metric) {
                match parts.iter_mut().find(|(known, _, of)| *known == name && *of == unit) {
                    Some((_, sum, _)) => *sum -= amount,
                    None => parts.push((name, -amount, unit)),
                }
            }
            headed("main causes of the difference", listed(words, parts))
        }
        _ => Vec::new(),
    }
}

/// Lines under a heading, as many as are worth reading.
fn headed(title: &str, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return Vec::new();
    }
    let more = lines.len().saturating_sub(MOST);
    let mut all = vec![format!("because   {title}:")];
    all.extend(lines.into_iter().take(MOST).map(|line| format!("            {line}")));
    if more > 0 {
        all.push(format!("            and {more} more"));
    }
    all
}

fn reaction_lines(words: &Words, game: &Game, turn: u16) -> Vec<String> {
    let record = &game.records().turns[usize::from(turn)];
    let ours = record.reactions.iter().filter(|r| r.target == game.case().player);
    let Some(highest) = ours.max_by_key(|r| r.level) else {
        return vec!["because   nothing known that month gave a reason to react".to_owned()];
    };
    let mut lines = vec![format!("because   {}:", record.month)];
    lines.extend(reaction::explain(words, game, highest).into_iter().map(|line| format!("            {line}")));
    lines
}

fn metric_lines(words: &Words, game: &Game, name: &str) -> Vec<String> {
    let parts = causes(words, game, name);
    if parts.is_empty()
        && let Some(turn) = super::evaluate::highest(game, 0, u16::MAX).map(|(_, turn)| turn)
        && ["level", "highest_level", "measures", "highest_measure"].contains(&name)
    {
        return reaction_lines(words, game, turn);
    }
    headed(&format!("main causes of {name} since the opening"), listed(words, parts))
}

/// What changed a metric since the opening, by what began it.
fn causes(words: &Words, game: &Game, name: &str) -> Vec<(String, i64, Unit)> {
    let mut parts: Vec<(String, i64, Unit)> = Vec::new();
    for quantity in observe::quantities(game, name) {
        let broken = observe::breakdown(game, quantity);
        for part in &broken.since {
            let name = cause::cause(words, game, part.cause);
            match parts.iter_mut().find(|(known, _, unit)| *known == name && *unit == broken.unit) {
                Some((_, sum, _)) => *sum += part.amount,
                None => parts.push((name, part.amount, broken.unit)),
            }
        }
    }
    parts
}

fn listed(words: &Words, mut parts: Vec<(String, i64, Unit)>) -> Vec<String> {
    parts.retain(|(_, amount, _)| *amount != 0);
    parts.sort_by_key(|(_, amount, _)| std::cmp::Reverse(amount.abs()));
    parts.into_iter().map(|(name, amount, unit)| format!("{:>9}  {name}", words.figure(delta(amount, unit)))).collect()
}
