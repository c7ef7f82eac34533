//! A backtest: the rules of the game and simple forecasters on the same dated acts.
//!
//! Duty: bring predictions, forecasters and groups of acts together, and say what was assumed. Uses
//! `predict`, `baseline`, `fit`, `forms`, `score`. Always holds: carried acts are seen and not
//! scored; the rules' form is compared with fitted forecasters only after it was refitted on the
//! same folds as they; what a file leaves open is said, not settled in silence.

use super::SHIPPED;
use super::baseline::{self, Baseline, fold};
use super::events::{self, Event, EventFile};
use super::fit::out_of_fold;
use super::forms::forms;
use super::predict::{Novelty, Prediction, predict};
use super::score::{Case, cases};
use demarche_core::model::rulebook::Rulebook;
use demarche_core::scenario::findings::Finding;

/// The weight of the ridge with which the form is refitted.
pub const RIDGE: f64 = 1.0;

/// Acts below which a refitted form says nothing.
pub const FEWEST: usize = 24;

/// Acts of a group below which its scores are left out of the tables for people.
pub const SMALL: usize = 3;

/// Predictions and forecasts of the acts that are scored, in the order of their dates.
#[derive(Clone, Debug)]
pub struct Run {
    /// What the rules say of each act.
    pub predictions: Vec<Prediction>,
    /// The same as forecasts.
    pub cases: Vec<Case>,
}

/// Everything that a backtest finds.
#[derive(Clone, Debug)]
pub struct Study {
    /// The acts that are scored, in the order of their dates.
    pub events: Vec<Event>,
    /// With the novelty that the file codes.
    pub coded: Run,
    /// With the novelty that the game derives, an act that the game calls routine drawing nothing.
    pub derived: Run,
    /// With the novelty that the game derives, every act by its pressure.
    pub by_pressure: Run,
    /// The form of the rules, refitted without the fold of each act; none for too few acts.
    pub refitted: Option<Vec<Case>>,
    /// Simple forecasters.
    pub baselines: Vec<Baseline>,
    /// How many of the acts are among those that the shipped coefficients were fitted to.
    pub seen: usize,
    /// What was assumed, in words.
    pub assumed: Vec<String>,
}

impl Study {
    /// Scores a file of acts; `carried` are acts that are carried on but not scored.
    ///
    /// # Errors
    /// If the shipped acts cannot be read: a fault of the program.
    pub fn of(rules: &Rulebook, scored: EventFile, mut carried: EventFile) -> Result<Self, Vec<Finding>> {
        let given = carried.events.len();
        carried.events.retain(|c| !scored.events.iter().any(|s| same(s, c)));
        let twice = given - carried.events.len();
        let run = |novelty| Run::of(rules, &scored.events, &carried.events, novelty);
        let (coded, derived, by_pressure) =
            (run(Novelty::Coded), run(Novelty::Derived), run(Novelty::DerivedByPressure));
        let refitted = (scored.events.len() >= FEWEST).then(|| refitted(&scored.events, &coded.predictions));
        let baselines = baseline::all(&scored.events, &carried.events);
        let shipped = events::read("assets/backtest/events.csv", SHIPPED)?;
        let mut assumed = assumed(rules, &scored, &carried, &shipped);
        if twice > 0 {
            assumed.push(format!("{twice} acts of the history are scored too; they are not carried a second time"));
        }
        let seen = scored.events.iter().filter(|e| shipped.iter().any(|s| same(s, e))).count();
        Ok(Self { events: scored.events, coded, derived, by_pressure, refitted, baselines, seen, assumed })
    }

    /// The forecasts of some acts.
    #[must_use]
    pub fn only(&self, cases: &[Case], wanted: impl Fn(&Event) -> bool) -> Vec<Case> {
        self.events.iter().zip(cases).filter(|(e, _)| wanted(e)).map(|(_, c)| *c).collect()
    }

    /// The adversary with most acts.
    #[must_use]
    pub fn adversary(&self) -> Option<&str> {
        most(self.events.iter().map(|e| e.adversary.as_str()))
    }

    /// The donor with most acts towards an adversary.
    #[must_use]
    pub fn donor(&self, adversary: &str) -> Option<&str> {
        most(self.events.iter().filter(|e| e.adversary == adversary).map(|e| e.donor.as_str()))
    }
}

impl Run {
    fn of(rules: &Rulebook, scored: &[Event], carried: &[Event], novelty: Novelty) -> Self {
        let mut all: Vec<(bool, &Event)> = carried.iter().map(|e| (false, e)).collect();
        all.extend(scored.iter().map(|e| (true, e)));
        all.sort_by_key(|(_, e)| e.day);
        let events: Vec<Event> = all.iter().map(|(_, e)| (*e).clone()).collect();
        let kept = all.iter().zip(predict(rules, &events, novelty)).filter(|((scored, _), _)| *scored);
        let predictions: Vec<Prediction> = kept.map(|(_, p)| p).collect();
        let chances = predictions.iter().map(|p| p.chances);
        Self { cases: cases(scored, chances), predictions }
    }
}

/// The form of the rules fitted anew to the acts outside each fold, and its forecasts of the fold.
fn refitted(events: &[Event], predictions: &[Prediction]) -> Vec<Case> {
    let folds: Vec<usize> = (0..events.len()).map(fold).collect();
    let form = forms(events, predictions).into_iter().next();
    let chances = form.map(|form| out_of_fold(&form.data, RIDGE, &folds)).unwrap_or_default();
    cases(events, chances)
}

/// Whether two acts are the same.
fn same(a: &Event, b: &Event) -> bool {
    (a.day, &a.adversary, &a.donor, a.severity, a.level) == (b.day, &b.adversary, &b.donor, b.severity, b.level)
}

/// The name that comes most often; of several the first by the alphabet.
fn most<'a>(names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(name, _)| name)
}

/// What a file leaves open and how it is settled.
fn assumed(rules: &Rulebook, scored: &EventFile, carried: &EventFile, shipped: &[Event]) -> Vec<String> {
    let mut lines = scored.unread.iter().chain(&carried.unread).cloned().collect::<Vec<String>>();
    lines.extend(scored.words.iter().chain(&carried.words).map(|word| word.text.clone()));
    let listed = |names: &mut Vec<&str>| {
        names.sort_unstable();
        names.dedup();
        names.join(", ")
    };
    let tempers = &rules.reaction.tempers;
    let of_file = |e: &&Event| tempers.iter().all(|(code, _)| *code != e.adversary);
    let mut unknown: Vec<&str> = scored.events.iter().filter(of_file).map(|e| e.adversary.as_str()).collect();
    if !unknown.is_empty() {
        lines.push(format!(
            "{}: not in the evidence; temper 0, and every coefficient as fitted to other adversaries",
            listed(&mut unknown)
        ));
    }
    let strange = |e: &&Event| shipped.iter().all(|s| s.donor != e.donor);
    let mut strange: Vec<&str> = scored.events.iter().filter(strange).map(|e| e.donor.as_str()).collect();
    if !strange.is_empty() {
        lines.push(format!("{}: donors that the coefficients were not fitted to", listed(&mut strange)));
    }
    let pairs = |events: &[Event]| {
        let mut pairs: Vec<(String, String)> = events.iter().map(|e| (e.adversary.clone(), e.donor.clone())).collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    };
    let known = pairs(&carried.events);
    let fresh = pairs(&scored.events).iter().filter(|pair| !known.contains(pair)).count();
    if fresh > 0 {
        lines.push(format!("{fresh} pairs begin without grievance or habit; `--history` can bring earlier acts"));
    }
    let bare = scored.events.iter().filter(|e| e.umbrella.is_none()).count();
    if bare > 0 {
        lines.push(format!("{bare} acts have no umbrella: 50 where least squares needs one"));
    }
    lines.push("a member's part in a scheme counts as a fund, consent to a transfer as backfill".to_owned());
    lines.push("one act at a time: nothing is bundled, no red line is declared; a month has 30.4375 days".to_owned());
    lines
}

/// Groups of acts by name: all, by adversary, pair, donor, kind, severity; the largest first.
#[must_use]
pub fn groups(events: &[Event]) -> Vec<(String, Vec<usize>)> {
    let mut groups = vec![("all".to_owned(), (0..events.len()).collect())];
    groups.extend(by_size(events, |e| format!("adversary {}", e.adversary)));
    groups.extend(by_size(events, |e| format!("dyad {} > {}", e.adversary, e.donor)));
    groups.extend(by_size(events, |e| format!("donor {}", e.donor)));
    groups.extend(by_size(events, |e| format!("track {}", if e.coercive { "coercion" } else { "aid" })));
    let mut bands = by_size(events, |e| format!("severity {}", band(e)));
    bands.sort_by_key(|(_, members)| members.iter().map(|at| events[*at].severity).min());
    groups.extend(bands);
    groups
}

/// What an act of such a severity is.
fn band(event: &Event) -> &'static str {
    match event.severity.0 {
        ..1_500 => "0 to 1: civil",
        1_500..4_000 => "1.5 to 3.5: kit and vehicles",
        4_000..6_500 => "4 to 6: training, arms, listings",
        _ => "6.5 and more: armour and beyond",
    }
}

fn by_size(events: &[Event], name: impl Fn(&Event) -> String) -> Vec<(String, Vec<usize>)> {
    let mut groups: std::collections::BTreeMap<String, Vec<usize>> = std::collections::BTreeMap::new();
    for (at, event) in events.iter().enumerate() {
        groups.entry(name(event)).or_default().push(at);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, members)| std::cmp::Reverse(members.len()));
    groups
}
