//! Binding: from a test file's words to checks of a case, with every mistake found on the way.
//!
//! Duty: resolve names, months and bounds of a test file against its scenario. Uses `form`,
//! `place`, `names`, `model`, `scenario`, `strategy`. Always holds: what is returned can be played
//! and judged without a further fault; all mistakes of a file are reported together, each at its
//! expectation.

use std::sync::Arc;

use super::form::{At, Kind, Like, RawTest, Standing, TestFile};
use super::names;
use super::place::Places;
use demarche_core::math::{Points, Ppm};
use demarche_core::model::case::Case;
use demarche_core::model::ids::{EventId, GoodId, Month};
use demarche_core::model::metric;
use demarche_core::model::order::Order;
use demarche_core::rules::score::Medal;
use demarche_core::scenario::findings::{File, Finding, Span, did_you_mean, text_of};
use demarche_core::scenario::raw::RawMonth;
use demarche_core::scenario::syntax::parse;
use demarche_core::strategy;
use demarche_core::tape::typed;

pub(crate) use super::names::Alike;

/// Most tests of a file.
const TESTS: usize = 500;
/// Most expectations of a test.
const EXPECTATIONS: usize = 200;
/// Most seeds of a test.
pub(crate) const SEEDS: u64 = 10_000;
/// Most games of a file, those played for comparison included.
pub(crate) const GAMES: u64 = 100_000;
/// Most orders of a list of months.
const ORDERS: usize = 5_000;

/// A test that can be played.
#[derive(Clone, Debug)]
pub struct Test {
    /// What it shows.
    pub name: String,
    /// Where its name stands.
    pub(crate) place: Option<Span>,
    /// The first and the last seed.
    pub(crate) seeds: (u64, u64),
    /// Who gives the orders, if not the script alone.
    pub strategy: Option<String>,
    /// Orders by month, after those of the strategy.
    pub(crate) script: Vec<(Month, Vec<Order>)>,
    /// How many months are played.
    pub turns: u16,
    /// What is expected, each with its place.
    pub checks: Vec<(Check, Option<Span>)>,
}

impl Test {
    /// How many games it plays, apart from those played for comparison.
    #[must_use]
    pub const fn games(&self) -> u64 {
        self.seeds.1 - self.seeds.0 + 1
    }
}

/// One expectation with its names resolved. Turns count from 0; no turn is the end of the run.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields are those of `form::Expect`")]
pub enum Check {
    /// The highest level in some turns, both included, lies between two levels.
    Reaction { low: u8, high: u8, from: u16, to: u16 },
    /// A metric lies within a band.
    Metric { name: String, turn: Option<u16>, low: Option<Points>, high: Option<Points> },
    /// A licence for a class stands so.
    Licence { class: GoodId, state: Standing, turn: Option<u16> },
    /// An order was refused by a rule.
    Refused { like: Alike, rule: String },
    /// An objective's medal lies between two.
    Objective { at: usize, low: Medal, high: Medal },
    /// The game was lost so, or not.
    Defeat(Option<usize>),
    /// An event happened, or did not.
    Event { id: EventId, turn: Option<u16>, happens: bool },
    /// Another expectation holds under a share of the seeds.
    Share { of: Box<Self>, low: Ppm, high: Ppm },
    /// A metric in this run less that in another.
    Compare {
        metric: String,
        turn: Option<u16>,
        without: Vec<Alike>,
        with: Vec<(Month, Vec<Order>)>,
        low: Option<Points>,
        high: Option<Points>,
    },
}

impl Check {
    /// The expectation itself, or the one within a share.
    #[must_use]
    pub(crate) fn inner(&self) -> &Self {
        match self {
            Self::Share { of, .. } => of.inner(),
            other => other,
        }
    }
}

impl Test {
    /// The same where its file stands in another below so many lines.
    pub fn move_down(&mut self, lines: usize) {
        let places = self.checks.iter_mut().filter_map(|(_, place)| place.as_mut());
        for place in self.place.as_mut().into_iter().chain(places) {
            place.line += lines;
        }
    }
}

/// Reads a test file.
///
/// # Errors
/// What is wrong with its form.
pub fn read(path: &str, bytes: &[u8]) -> Result<(String, TestFile), Vec<Finding>> {
    let text = text_of(path, bytes)?;
    let file = File { path, text };
    let form: TestFile = parse(&file)?;
    file.other_format("the test file has", form.format).map_or(Ok((text.to_owned(), form)), |f| Err(vec![f]))
}

/// Binds a test file to its case.
///
/// # Errors
/// Everything in it that does not fit the case.
pub fn tests(file: &File, form: &TestFile, case: &Arc<Case>) -> Result<Vec<Test>, Vec<Finding>> {
    let mut binder = Binder {
        file,
        case,
        places: Places::of(file.text),
        findings: Vec::new(),
        test: 0,
        expect: None,
        turns: case.turns,
        games: 0,
    };
    if form.tests.len() > TESTS {
        let message = format!("{} tests are too many for a file: at most {TESTS}", form.tests.len());
        return Err(vec![file.error("DM-E006", file.first("tests"), message, None)]);
    }
    let mut tests = Vec::with_capacity(form.tests.len());
    for (at, raw) in form.tests.iter().enumerate() {
        (binder.test, binder.expect) = (at, None);
        if form.tests[..at].iter().any(|other| other.name == raw.name) {
            binder.error("DM-E017", Some(&raw.name), format!("there are two tests \"{}\"", raw.name), None);
        }
        tests.push(binder.one(raw));
    }
    if binder.findings.is_empty() { Ok(tests) } else { Err(binder.findings) }
}

mod expect;

struct Binder<'a> {
    file: &'a File<'a>,
    case: &'a Case,
    places: Places,
    findings: Vec<Finding>,
    test: usize,
    expect: Option<usize>,
    turns: u16,
    games: u64,
}

impl Binder<'_> {
    fn error(&mut self, code: &'static str, word: Option<&str>, message: String, hint: Option<String>) {
        let span = self.places.span(self.file, self.test, self.expect, word);
        let span = span.or_else(|| word.and_then(|w| self.file.literal(w, 0)));
        self.findings.push(self.file.error(code, span, message, hint));
    }

    /// Whether a name is known; a finding with the nearest one if not.
    fn known<'n>(&mut self, what: &str, name: &str, all: impl Iterator<Item = &'n str>) -> Option<usize> {
        let all: Vec<&str> = all.collect();
        let found = all.iter().position(|n| *n == name);
        if found.is_none() {
            let hint = did_you_mean(name, all.iter().copied());
            let hint = hint.or_else(|| (all.len() <= 60).then(|| format!("known here: {}", all.join(", "))));
            self.error("DM-E010", Some(name), format!("there is no {what} \"{name}\""), hint);
        }
        found
    }

    fn one(&mut self, raw: &RawTest) -> Test {
        if raw.name.trim().is_empty() || raw.name.chars().count() > 200 || raw.name.chars().any(char::is_control) {
            let hint = Some("say in a few words what the test shows".to_owned());
            self.error("DM-E016", Some("name"), "a test needs a name of 1 to 200 characters".to_owned(), hint);
        }
        self.turns = self.case.turns;
        if let Some(turns) = raw.turns {
            if (1..=self.case.turns).contains(&turns) {
                self.turns = turns;
            } else {
                let message = format!("`turns` is {turns}; the scenario has 1 to {}", self.case.turns);
                self.error("DM-E013", Some("turns"), message, None);
            }
        }
        let place = self.places.span(self.file, self.test, None, Some(&raw.name));
        let seeds = self.seeds(raw);
        if let Some(name) = &raw.strategy {
            self.known("strategy", name, strategy::NAMES.into_iter());
        }
        let script = raw.orders.as_deref().map(|months| self.months(months)).unwrap_or_default();
        let strategy = match (&raw.strategy, &raw.orders) {
            (None, None) => Some("history".to_owned()),
            (given, _) => given.clone(),
        };
        if raw.expect.is_empty() {
            let hint =
                Some("add at least one expectation, such as `Metric(name: \"support\", at_least: 50)`".to_owned());
            self.error("DM-E012", Some("expect"), format!("the test \"{}\" expects nothing", raw.name), hint);
        }
        let checks = self.checks(raw, seeds);
        Test { name: raw.name.clone(), place, seeds, strategy, script, turns: self.turns, checks }
    }

    /// What a test expects, and whether its games are not too many.
    fn checks(&mut self, raw: &RawTest, seeds: (u64, u64)) -> Vec<(Check, Option<Span>)> {
        if raw.expect.len() > EXPECTATIONS {
            let message = format!("{} expectations are too many for a test: at most {EXPECTATIONS}", raw.expect.len());
            self.error("DM-E006", Some("expect"), message, None);
            return Vec::new();
        }
        let mut checks = Vec::with_capacity(raw.expect.len());
        for (at, expect) in raw.expect.iter().enumerate() {
            self.expect = Some(at);
            let place = self.places.span(self.file, self.test, self.expect, None);
            checks.extend(self.check(expect, false).map(|check| (check, place)));
        }
        self.expect = None;
        let single = seeds.0 == seeds.1;
        if single && checks.iter().any(|(c, _)| matches!(c, Check::Share { .. })) {
            let hint = Some("give the test a range such as `seeds: (1, 200)`".to_owned());
            self.error("DM-E012", Some("Share"), "a share of one seed says nothing".to_owned(), hint);
        }
        let compared = checks.iter().filter(|(c, _)| matches!(c.inner(), Check::Compare { .. })).count() as u64;
        self.games = self.games.saturating_add((seeds.1 - seeds.0 + 1).saturating_mul(1 + compared));
        if self.games > GAMES {
            let hint = Some("take fewer seeds, or split the file".to_owned());
            self.error("DM-E006", None, format!("the file plays more than {GAMES} games"), hint);
            self.games = 0;
        }
        checks
    }

    fn seeds(&mut self, raw: &RawTest) -> (u64, u64) {
        let (from, to) = match (raw.seed, raw.seeds) {
            (Some(_), Some(_)) => {
                let message = "a test has a `seed` or a range of `seeds`, not both".to_owned();
                self.error("DM-E012", Some("seeds"), message, Some("keep one of the two".to_owned()));
                return (1, 1);
            }
            (Some(seed), None) => (seed, seed),
            (None, Some(range)) => range,
            (None, None) => (1, 1),
        };
        if from > to || to - from >= SEEDS {
            let message = format!("the seeds run from {from} to {to}; a range rises and has at most {SEEDS}");
            self.error("DM-E013", Some("seeds"), message, Some("write `seeds: (1, 200)`".to_owned()));
            return (1, 1);
        }
        (from, to)
    }

    /// Orders by month, with typed ids.
    fn months(&mut self, months: &[RawMonth]) -> Vec<(Month, Vec<Order>)> {
        let count: usize = months.iter().map(|m| m.orders.len()).sum();
        if count > ORDERS || months.len() > ORDERS {
            let message = format!("{count} orders are too many: at most {ORDERS}");
            self.error("DM-E006", Some("orders"), message, None);
            return Vec::new();
        }
        let mut found = Vec::with_capacity(months.len());
        for month in months {
            self.turn_of(At::Month(month.month));
            let mut orders = Vec::with_capacity(month.orders.len());
            for order in &month.orders {
                match typed(self.case, order.clone()) {
                    Ok(order) => orders.push(order),
                    Err((word, near)) => {
                        self.error("DM-E010", Some(&word), format!("there is no nation or class \"{word}\""), near);
                    }
                }
            }
            found.push((month.month, orders));
        }
        found
    }

    /// The turn that is meant, none for the end.
    fn turn_of(&mut self, at: At) -> Option<u16> {
        let last = self.case.month(self.turns - 1);
        let turn = match at {
            At::End => return None,
            At::Turn(turn) if (1..=self.turns).contains(&turn) => return Some(turn - 1),
            At::Turn(turn) => {
                let message = format!("there is no turn {turn}: the test plays 1 to {}", self.turns);
                self.error("DM-E014", Some(&turn.to_string()), message, None);
                return Some(0);
            }
            At::Month(month) => u16::try_from(month.since(self.case.start)).ok().filter(|t| *t < self.turns),
        };
        if turn.is_none()
            && let At::Month(month) = at
        {
            let message = format!("{month} lies outside the test, which plays {} to {last}", self.case.start);
            let hint = Some("take a month of the scenario, and mind `turns`".to_owned());
            self.error("DM-E014", Some(&month.to_string()), message, hint);
        }
        turn.or(Some(0))
    }

    /// A turn that must be named: the last one for the end.
    fn named_turn(&mut self, at: At) -> u16 {
        self.turn_of(at).unwrap_or(self.turns - 1)
    }

    fn metric(&mut self, name: &str) {
        if metric::position(self.case, name).is_none() {
            let all = metric::names(self.case);
            self.known("metric", name, all.iter().map(String::as_str));
        }
    }

    fn alike(&mut self, like: &Like) -> Alike {
        let turn = like.month.and_then(|at| self.turn_of(at));
        self.subject(Some(like.order), like.of.as_deref());
        Alike { kind: Some(like.order), of: like.of.clone(), turn }
    }

    fn subject(&mut self, kind: Option<Kind>, of: Option<&str>) {
        let Some(of) = of else { return };
        let Some(all) = names::subjects(self.case, kind) else { return };
        self.known("thing that such an order names", of, all.iter().map(String::as_str));
    }

    /// Two bounds of which at least one is given and which do not cross.
    fn bounds<T: PartialOrd + Copy>(&mut self, low: Option<T>, high: Option<T>) {
        if low.is_none() && high.is_none() {
            let hint = Some("add `at_least`, `at_most` or both".to_owned());
            self.error("DM-E012", None, "the expectation has no bound".to_owned(), hint);
        }
        if low.zip(high).is_some_and(|(l, h)| l > h) {
            self.error("DM-E013", Some("at_least"), "`at_least` lies above `at_most`".to_owned(), None);
        }
    }
}
