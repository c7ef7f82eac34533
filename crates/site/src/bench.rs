//! The author's bench: the tools of the crate `lab` behind what the page asks of a workshop.
//!
//! Duty: check, test and sweep a text that is no file, in pieces of some games. Uses nothing of the crate. Always
//! holds: what is told is what the commands `check`, `test` and `sweep` tell of the same text.

use std::sync::Arc;

use demarche_core::model::case::Case;
use demarche_core::scenario::bundle::{Bundle, Kind, write};
use demarche_core::scenario::findings::Finding;
use demarche_core::scenario::load;
use demarche_core::strategy;
use demarche_lab::batch::{self, Played};
use demarche_lab::check;
use demarche_lab::report::sweep::{SHOWN, Summary, cell, means_over, medal_cell};
use demarche_lab::testing::fresh;
use demarche_lab::testing::run::{self, Outcome, Suite, Way};
use demarche_lab::testing::select::{Choice, Picked};
use demarche_lab::testing::summary;
use demarche_page::{Table, Tested, Told, Work, Workshop};
use demarche_play::narrate::{figures, tools};

/// The name of a scenario that is begun.
const FRESH: &str = "my-case";

/// Seeds of a sweep under each strategy.
const SEEDS: u64 = 10;

/// Games of a sweep in one piece.
const GAMES: usize = 2;

/// The tests of shipped scenarios.
macro_rules! tests {
    ($($id:literal),+) => {
        &[$(($id, include_str!(concat!("../../../scenarios/", $id, ".test.ron")))),+]
    };
}
const TESTS: &[(&str, &str)] = tests!(
    "training-isle",
    "quiet-backer",
    "patriot-question",
    "ring-swap",
    "stalled-supplemental",
    "seoul-shells",
    "swiss-veto",
    "prague-shell-hunt",
    "winter-lights",
    "two-stools"
);

/// The tools of an author.
#[derive(Clone, Copy, Debug)]
pub struct Bench;

impl Workshop for Bench {
    fn fresh(&self) -> String {
        let files = fresh::files(FRESH);
        let part = |kind: Kind| {
            let name = format!("{FRESH}.{}", kind.ending());
            files.iter().find(|(file, _)| *file == name).map(|(_, text)| (kind, text.as_str()))
        };
        write(&Kind::ALL.into_iter().filter_map(part).collect::<Vec<_>>()).unwrap_or_default()
    }

    fn tests(&self, id: &str) -> Option<&'static str> {
        TESTS.iter().find(|(of, _)| *of == id).map(|(_, text)| *text)
    }

    fn check(&self, name: &str, text: &str) -> Vec<Finding> {
        let path = format!("{name}.ron");
        check::file(&check::Input { path, bytes: text.as_bytes().to_vec(), beside: Vec::new() })
    }

    fn test(&self, name: &str, text: &str) -> Result<Option<Box<dyn Work>>, Vec<Finding>> {
        let Some(bundle) = Bundle::read(name, text.as_bytes())? else { return Ok(None) };
        let Some(suite) = check::bundle::suite(name, &bundle)? else { return Ok(None) };
        let suites = vec![suite];
        // What `bind` took is within the bounds of a file.
        let (picked, _) = Choice::default().pick(&suites).unwrap_or_default();
        Ok(Some(Box::new(Testing { suites, picked, tested: Vec::new() })))
    }

    fn sweep(&self, name: &str, text: &str) -> Result<Box<dyn Work>, Vec<Finding>> {
        let bundle = Bundle::read(name, text.as_bytes())?;
        let (own, lines) = bundle.map_or((text, 0), |bundle| (bundle.scenario().text, bundle.scenario().lines));
        let moved = |found: Vec<Finding>| -> Vec<Finding> { found.into_iter().map(|f| f.moved(name, lines)).collect() };
        let case = Arc::new(load(name, own.as_bytes()).map_err(moved)?);
        Ok(Box::new(Sweep { case, played: Vec::new() }))
    }
}

/// Tests, one in each piece.
struct Testing {
    suites: Vec<Suite>,
    picked: Vec<Picked>,
    tested: Vec<run::Tested>,
}

impl Work for Testing {
    fn done(&self) -> (usize, usize) {
        (self.tested.len(), self.picked.len())
    }

    fn go_on(&mut self) {
        let next = self.picked.get(self.tested.len()..).unwrap_or_default();
        let next = next.get(..1).unwrap_or_default();
        self.tested.extend(run::all(&self.suites, next, Way::default(), &|_| ()));
    }

    fn told(&self) -> Told {
        let one = |(test, suite): (&run::Tested, &Suite)| Tested {
            name: test.name.clone(),
            passed: test.passed(),
            line: test.line(),
            below: summary::below(suite, test),
        };
        let all = self.suites.first().into_iter().flat_map(|suite| self.tested.iter().map(move |test| (test, suite)));
        let outcome = Outcome { suites: &self.suites, broken: &[], tested: &self.tested, notes: &[] };
        Told::Tests(all.map(one).collect(), summary::count(&outcome))
    }
}

/// Games of every strategy, some of them in each piece.
struct Sweep {
    case: Arc<Case>,
    played: Vec<Played>,
}

impl Sweep {
    /// The strategy and the seed of a game.
    fn game(at: usize) -> (usize, u64) {
        let seeds = usize::try_from(SEEDS).unwrap_or(1);
        (at / seeds, u64::try_from(at % seeds).unwrap_or(0) + 1)
    }
}

impl Work for Sweep {
    fn done(&self) -> (usize, usize) {
        (self.played.len(), strategy::NAMES.len() * usize::try_from(SEEDS).unwrap_or(1))
    }

    fn go_on(&mut self) {
        let (done, of) = self.done();
        for at in done..of.min(done + GAMES) {
            let (strategy, seed) = Self::game(at);
            let game = batch::game(&self.case, strategy::NAMES[strategy], seed);
            self.played.extend(game.map(|game| batch::played(&game, strategy)));
        }
    }

    fn told(&self) -> Told {
        let case = &self.case;
        let whole = self.done().0 / usize::try_from(SEEDS).unwrap_or(1);
        let summary = |at: usize| {
            let games = self.played.iter().filter(|game| game.strategy == at);
            Summary::of(case, vec![strategy::NAMES[at].to_owned()], &SHOWN, games)
        };
        let summaries: Vec<Summary> = (0..whole).map(summary).collect();
        let head = |names: Vec<String>| std::iter::once("strategy".to_owned()).chain(names).collect();
        let row = |of: &Summary, cells: Vec<String>| of.labels.iter().cloned().chain(cells).collect();
        let metrics = Table {
            about: means_over(SEEDS, &format!("{SEEDS} seeds")),
            head: head(SHOWN.map(str::to_owned).to_vec()),
            rows: summaries.iter().map(|of| row(of, of.metrics.iter().map(cell).collect())).collect(),
        };
        let objectives = case.objectives.iter().map(|objective| objective.id.clone());
        let goals = |of: &Summary| {
            let medals = of.modal.iter().zip(&of.medals).map(|(modal, mean)| medal_cell(*modal, *mean));
            row(of, medals.chain([cell(&of.met), tools::for_tools(figures::percent(of.lost))]).collect())
        };
        let goals = Table {
            about: "objectives: the medal most often won, and the mean (gold 3, silver 2, bronze 1)".to_owned(),
            head: head(objectives.chain(["met", "lost"].map(str::to_owned)).collect()),
            rows: summaries.iter().map(goals).collect(),
        };
        Told::Tables(if whole > 0 { vec![metrics, goals] } else { Vec::new() })
    }
}
