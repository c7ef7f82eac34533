//! Binding: from an experiment's words to cases and lines of play, with every mistake on the way.
//!
//! Duty: make every setting of every scenario, and resolve names. Uses `form`, `scenario`,
//! `strategy`, `tape`. Always holds: what is returned can be played without a further fault; counts
//! are bounded before anything is built; all mistakes are reported together.

use std::ops::Range;
use std::sync::Arc;

use super::form::{Experiment, Vary};
use super::settings::choices;
use crate::testing::bind::Alike;
use demarche_core::math::Ppm;
use demarche_core::model::case::Case;
use demarche_core::model::ids::Month;
use demarche_core::model::metric;
use demarche_core::model::order::Order;
use demarche_core::scenario::findings::{File, Finding, did_you_mean, text_of};
use demarche_core::scenario::outline::{Node, Outline};
use demarche_core::scenario::raw::{RawMonth, RawScenario};
use demarche_core::scenario::syntax::parse;
use demarche_core::scenario::{Draft, build, overrides};
use demarche_core::strategy;

mod orders;

/// Most scenarios, and most lines of play, of an experiment.
pub(crate) const LINES: usize = 20;
/// Most settings of an experiment, over all its scenarios.
const SETTINGS: usize = 100;
/// Most values of one thing that varies.
const VALUES: usize = 50;
/// Most seeds.
const SEEDS: u64 = 10_000;
/// Most games of an experiment.
const GAMES: u64 = 200_000;
/// Most orders of a line of play.
const ORDERS: usize = 5_000;
/// Most metrics shown.
const METRICS: usize = 20;
/// The largest factor.
const LARGEST: i64 = 10;

/// A scenario that an experiment names: how it is written there, where it stands, what is in it.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// As the experiment names it, with its cut.
    pub name: &'a str,
    /// The name under which the text is reported.
    pub path: String,
    /// The text.
    pub bytes: Vec<u8>,
}

/// An experiment that can be played.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The question.
    pub asks: String,
    /// The first and the last seed.
    pub seeds: (u64, u64),
    /// The scenarios, each with its settings.
    pub groups: Vec<Group>,
    /// The names of the lines of play, the same for every scenario.
    pub names: Vec<String>,
    /// The metrics shown.
    pub metrics: Vec<String>,
}

/// A scenario with its settings.
#[derive(Clone, Debug)]
pub struct Group {
    /// The scenario as the experiment names it.
    pub scenario: String,
    /// What varies and the case it gives, in the order of the file; the last thing varies fastest.
    pub settings: Vec<(String, Arc<Case>)>,
    /// The lines of play.
    pub lines: Vec<Arm>,
}

/// Who gives the orders.
#[derive(Clone, Debug)]
pub struct Arm {
    /// A shipped strategy, if there is one.
    pub strategy: Option<String>,
    /// Orders of the strategy that are left out.
    pub(crate) without: Vec<Alike>,
    /// Orders by month, after those of the strategy.
    pub(crate) script: Vec<(Month, Vec<Order>)>,
}

/// Reads an experiment.
///
/// # Errors
/// What is wrong with its form.
pub fn read<'a>(path: &'a str, bytes: &'a [u8]) -> Result<(&'a str, Experiment), Vec<Finding>> {
    let text = text_of(path, bytes)?;
    let file = File { path, text };
    let form: Experiment = parse(&file)?;
    file.other_format("the experiment has", form.format).map_or(Ok((text, form)), |f| Err(vec![f]))
}

/// The name of a scenario without its cut, and the cut.
#[must_use]
pub fn parted(name: &str) -> (&str, Option<&str>) {
    match name.rsplit_once(':') {
        Some((base, cut)) if !base.is_empty() && !cut.contains(['/', '\\']) => (base, Some(cut)),
        _ => (name, None),
    }
}

/// Binds an experiment to the scenarios it names, as far as they are at hand.
///
/// # Errors
/// Everything in it that does not fit.
pub fn bound(file: &File, form: &Experiment, sources: &[Source]) -> Result<Bound, Vec<Finding>> {
    let mut binder = Binder { file, outline: Outline::new(file.text), findings: Vec::new() };
    let seeds = binder.frame(form);
    if !binder.findings.is_empty() {
        return Err(binder.findings);
    }
    let mut groups = Vec::with_capacity(sources.len());
    for source in sources {
        groups.extend(binder.group(form, source));
    }
    let names = lines(form).map(|(name, ..)| name.to_owned()).collect();
    if binder.findings.is_empty() {
        Ok(Bound { asks: form.asks.clone(), seeds, groups, names, metrics: form.metrics.clone() })
    } else {
        binder.findings.dedup();
        Err(binder.findings)
    }
}

/// The lines of play: name, strategy, orders and the place among `plays`.
fn lines(form: &Experiment) -> impl Iterator<Item = (&str, Option<&str>, &[RawMonth], Option<usize>)> {
    let all = form.strategies.is_empty() && form.plays.is_empty();
    let shipped = strategy::NAMES.into_iter().filter(move |_| all);
    let named = form.strategies.iter().map(String::as_str);
    let strategies = shipped.chain(named).map(|name| (name, Some(name), &[][..], None));
    let own = form.plays.iter().enumerate();
    strategies.chain(own.map(|(at, p)| (p.name.as_str(), p.strategy.as_deref(), p.orders.as_slice(), Some(at))))
}

struct Binder<'a> {
    file: &'a File<'a>,
    outline: Outline<'a>,
    findings: Vec<Finding>,
}

impl Binder<'_> {
    fn error(&mut self, code: &'static str, at: Option<Range<usize>>, message: String, hint: Option<String>) {
        let span = at.map(|range| self.file.place(&range));
        self.findings.push(self.file.error(code, span, message, hint));
    }

    fn place(&self, list: &str, at: usize) -> Option<Range<usize>> {
        self.outline.item(list, at).map(|node| node.range.clone()).or_else(|| self.field(list))
    }

    fn field(&self, name: &str) -> Option<Range<usize>> {
        self.outline.field(&self.outline.root, name).map(|node| node.range.clone())
    }

    /// Everything that can be said without a scenario; the seeds.
    fn frame(&mut self, form: &Experiment) -> (u64, u64) {
        if form.asks.trim().is_empty() || form.asks.chars().count() > 400 || form.asks.chars().any(char::is_control) {
            let hint = Some("say in a sentence what is to be found out".to_owned());
            let message = "an experiment asks something in 1 to 400 characters".to_owned();
            self.error("DM-E012", self.field("asks"), message, hint);
        }
        let count = lines(form).count();
        for (list, length, most) in [
            ("scenarios", form.scenarios.len(), LINES),
            ("metrics", form.metrics.len(), METRICS),
            ("strategies", form.strategies.len(), LINES),
            ("plays", form.plays.len(), LINES),
            ("vary", form.vary.len(), LINES),
        ] {
            if length > most {
                let message = format!("`{list}` has {length} entries; at most {most} are read");
                self.error("DM-E006", self.field(list), message, None);
            }
        }
        // Too much to be looked at one by one.
        if self.findings.iter().any(|f| f.code == "DM-E006") {
            return (1, 1);
        }
        for (list, empty, hint) in [
            ("scenarios", form.scenarios.is_empty(), "name at least one, such as `scenarios: [\"training-isle\"]`"),
            ("metrics", form.metrics.is_empty(), "name at least one, such as `metrics: [\"support\"]`"),
        ] {
            if empty {
                self.error("DM-E012", self.field(list), format!("`{list}` is empty"), Some(hint.to_owned()));
            }
        }
        self.twice("scenarios", "scenario", &form.scenarios.iter().map(String::as_str).collect::<Vec<_>>());
        self.twice("metrics", "metric", &form.metrics.iter().map(String::as_str).collect::<Vec<_>>());
        self.twice("vary", "thing that varies", &form.vary.iter().map(Vary::what).collect::<Vec<_>>());
        if !self.findings.is_empty() {
            return (1, 1);
        }
        self.names(form);
        let (from, to) = form.seeds.unwrap_or((1, 100));
        if from > to || to - from >= SEEDS {
            let message = format!("the seeds run from {from} to {to}; a range rises and has at most {SEEDS}");
            self.error("DM-E013", self.field("seeds"), message, Some("write `seeds: (1, 200)`".to_owned()));
            return (1, 1);
        }
        let mut settings = 1_usize;
        for (at, varied) in form.vary.iter().enumerate() {
            self.values(varied, at);
            settings = settings.saturating_mul(varied.count());
        }
        settings = settings.saturating_mul(form.scenarios.len());
        if settings > SETTINGS {
            let message =
                format!("all combinations make {settings} settings over all scenarios; at most {SETTINGS} are played");
            self.error("DM-E006", self.field("vary"), message, Some("take fewer values, or two files".to_owned()));
        }
        let cells = settings.saturating_mul(count.max(1)) as u64;
        let games = cells.saturating_mul(to - from + 1);
        if games > GAMES {
            let message = format!("the experiment plays {games} games; at most {GAMES} are played");
            let hint = Some("take fewer seeds, strategies or settings".to_owned());
            self.error("DM-E006", self.field("seeds").or_else(|| self.field("vary")), message, hint);
        }
        (from, to)
    }

    /// The names of lines of play.
    fn names(&mut self, form: &Experiment) {
        let all: Vec<(&str, &str, usize)> = (form.strategies.iter().enumerate())
            .map(|(at, name)| (name.as_str(), "strategies", at))
            .chain(form.plays.iter().enumerate().map(|(at, play)| (play.name.as_str(), "plays", at)))
            .collect();
        for (nth, (name, list, at)) in all.iter().enumerate() {
            let mut place = self.place(list, *at);
            if *list == "plays" {
                let node = self.outline.item(list, *at).and_then(|n| self.outline.field(n, "name"));
                place = node.map(|n| n.range.clone()).or(place);
                if name.trim().is_empty() || name.chars().count() > 60 || name.chars().any(char::is_control) {
                    let message = "a line of play needs a name of 1 to 60 characters".to_owned();
                    let hint = Some("say in a few words what it does otherwise".to_owned());
                    self.error("DM-E016", place.clone(), message, hint);
                }
            }
            if all[..nth].iter().any(|(other, ..)| other == name) {
                self.error("DM-E017", place, format!("there are two lines of play \"{name}\""), None);
            }
        }
        for (name, base, orders, own) in lines(form).collect::<Vec<_>>() {
            let list = if own.is_some() { "plays" } else { "strategies" };
            let at = own.or_else(|| form.strategies.iter().position(|s| s == name)).unwrap_or(0);
            if let Some(base) = base.filter(|base| strategy::named(base).is_none()) {
                let node = self.outline.item(list, at);
                let inner = node.and_then(|n| self.outline.field(n, "strategy")).or(node).map(|n| n.range.clone());
                let hint = did_you_mean(base, strategy::NAMES);
                let hint = hint.or_else(|| Some(format!("strategies are: {}", strategy::NAMES.join(", "))));
                self.error("DM-E010", inner, format!("there is no strategy \"{base}\""), hint);
            }
            let left = own.and_then(|at| form.plays.get(at)).map_or(0, |p| p.without.len());
            let count: usize = left + orders.iter().map(|m| m.orders.len()).sum::<usize>();
            if count > ORDERS || orders.len() > ORDERS {
                let message = format!("{count} orders are too many: at most {ORDERS}");
                self.error("DM-E006", self.place("plays", at), message, None);
            }
        }
    }

    fn twice(&mut self, list: &str, what: &str, names: &[&str]) {
        for (at, name) in names.iter().enumerate() {
            if names[..at].contains(name) {
                self.error("DM-E017", self.place(list, at), format!("there are two of {what} \"{name}\""), None);
            }
        }
    }

    fn values(&mut self, varied: &Vary, at: usize) {
        let node = self.outline.item("vary", at).cloned();
        let list = node
            .as_ref()
            .and_then(|n| ["values", "times"].into_iter().find_map(|name| self.outline.field(n, name).cloned()));
        let whole = || list.as_ref().or(node.as_ref()).map(|n| n.range.clone());
        let item = |nth: usize| list.as_ref().and_then(|l| l.item(nth)).map(|n| n.range.clone()).or_else(whole);
        if varied.count() == 0 || varied.count() > VALUES {
            let message = format!("\"{}\" has {} values; it takes 1 to {VALUES}", varied.what(), varied.count());
            self.error("DM-E012", whole(), message, Some("write at least two to compare".to_owned()));
            return;
        }
        let labels: Vec<String> = (0..varied.count()).map(|nth| varied.label(nth)).collect();
        for (nth, label) in labels.iter().enumerate() {
            if labels[..nth].contains(label) {
                self.error("DM-E017", item(nth), format!("the value {label} stands twice"), None);
            }
        }
        match varied {
            Vary::Coefficient { path, .. } => {
                if !overrides::PATHS.contains(&path.as_str()) {
                    let place = node.as_ref().and_then(|n| self.outline.field(n, "path")).map(|n| n.range.clone());
                    let hint = did_you_mean(path, overrides::PATHS.iter().copied());
                    let hint = hint.or_else(|| Some("`demarche rules` lists every coefficient".to_owned()));
                    self.error("DM-E011", place.or_else(whole), format!("the rules have no number \"{path}\""), hint);
                }
            }
            Vary::Budget { times } | Vary::OtherDonors { times } | Vary::War { times } => {
                for (nth, factor) in times.iter().enumerate() {
                    if !(0..=LARGEST * Ppm::SCALE).contains(&factor.0) {
                        let message = format!("a factor lies within 0 and {LARGEST}");
                        self.error("DM-E013", item(nth), message, Some("1 leaves it as it is".to_owned()));
                    }
                }
            }
        }
    }

    /// A scenario in all its settings.
    fn group(&mut self, form: &Experiment, source: &Source) -> Option<Group> {
        let at = form.scenarios.iter().position(|s| s == source.name).unwrap_or(0);
        let place = self.place("scenarios", at);
        let first_of = |findings: Vec<Finding>| findings.into_iter().next();
        let loaded = Draft::read(&source.path, &source.bytes).and_then(|draft| Ok((draft.load(|_| ())?, draft)));
        let (plain, draft) = match loaded {
            Ok(loaded) => loaded,
            Err(findings) => {
                let why = first_of(findings).map(|first| first.message).unwrap_or_default();
                let message = format!("the scenario \"{}\" cannot be used: {why}", source.name);
                let hint = Some(format!("`demarche check {}` tells all that is wrong with it", source.path));
                self.error("DM-E012", place, message, hint);
                return None;
            }
        };
        let plain = match parted(source.name).1.map(|cut| (cut, build::cut(plain.clone(), cut))) {
            Some((cut, Err(cuts))) => {
                let hint = did_you_mean(cut, cuts.iter().map(String::as_str));
                self.error("DM-E010", place, format!("\"{}\" has no cut \"{cut}\"", source.name), hint);
                return None;
            }
            Some((_, Ok(case))) => case,
            None => plain,
        };
        for (nth, name) in form.metrics.iter().enumerate() {
            if metric::position(&plain, name).is_none() {
                let all = metric::names(&plain);
                let hint = did_you_mean(name, all.iter().map(String::as_str));
                let message = format!("\"{}\" has no metric \"{name}\"", source.name);
                self.error("DM-E010", self.place("metrics", nth), message, hint);
            }
        }
        let lines = lines(form)
            .collect::<Vec<_>>()
            .into_iter()
            .map(|(_, strategy, months, own)| Arm {
                strategy: strategy.map(str::to_owned),
                without: self.without(&plain, source.name, own.and_then(|at| Some((at, form.plays.get(at)?)))),
                script: self.script(&plain, source.name, months, own),
            })
            .collect();
        let mut settings = Vec::new();
        for choice in choices(&form.vary) {
            let label: Vec<String> = form.vary.iter().zip(&choice).map(|(v, at)| v.label(*at)).collect();
            let change = |raw: &mut RawScenario| form.vary.iter().zip(&choice).for_each(|(v, at)| v.put(raw, *at));
            match draft.load(change) {
                Ok(case) => {
                    // The cut exists, or nothing of this would be reached.
                    let cut = parted(source.name).1.map(|cut| build::cut(case.clone(), cut));
                    let case = cut.and_then(Result::ok).unwrap_or(case);
                    settings.push((label.join(", "), Arc::new(case)));
                }
                Err(findings) => {
                    if let Some(first) = first_of(findings) {
                        self.misfit(form, &choice, &label, source.name, first);
                    }
                    if self.findings.len() > LINES {
                        return None;
                    }
                }
            }
        }
        Some(Group { scenario: source.name.to_owned(), settings, lines })
    }

    /// A setting that the scenario's own checks refuse, told at the value that makes it so.
    fn misfit(&mut self, form: &Experiment, choice: &[usize], label: &[String], scenario: &str, first: Finding) {
        let named = |v: &Vary| first.message.contains(&format!("\"{}\"", v.what()));
        let at = form.vary.iter().position(named).or_else(|| (form.vary.len() == 1).then_some(0));
        let node = at.and_then(|at| self.outline.item("vary", at).zip(choice.get(at)));
        let value = node.and_then(|(node, nth)| {
            let list = ["values", "times"].into_iter().find_map(|name| self.outline.field(node, name));
            list.and_then(|l: &Node| l.item(*nth)).map(|n| n.range.clone())
        });
        let label = at.and_then(|at| label.get(at).cloned()).unwrap_or_else(|| label.join(", "));
        let message = format!("with {label}, \"{scenario}\" cannot be played: {}", first.message);
        let hint = first.hint.or_else(|| Some("take another value".to_owned()));
        self.error("DM-E011", value.or_else(|| self.field("vary")), message, hint);
    }
}
