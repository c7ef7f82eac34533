//! `demarche branch`: the same luck, other orders from some turn on, both ledgers side by side.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::failure::Failure;
use super::opening::{Telling, may_tell};
use super::output::{self, read};
use super::{count, source, tables, verify};
use crate::door::kind::Kind;
use demarche_core::model::ledger::{Ledger, Row};
use demarche_core::model::metric;
use demarche_core::model::order::Order;
use demarche_core::scenario;
use demarche_core::sim::Game;
use demarche_core::tape::{self, Tape};
use demarche_lab::report::json as document;
use demarche_play::narrate::{cause, figures, orders, tools};
use demarche_play::state_key::state_key;
use demarche_play::text_table::{Align, table};
use demarche_play::views::compare::shared_draws;

/// Arguments of `branch`.
#[derive(clap::Args, Debug)]
pub(super) struct Branch {
    /// The tape
    tape: PathBuf,
    /// The first turn with other orders, counted from 1
    #[arg(long, value_name = "N", value_parser = count::turn, allow_negative_numbers = true)]
    turn: u16,
    /// The other orders by month (RON); months of the tape after them keep the tape's orders
    #[arg(long, value_name = "FILE")]
    orders: PathBuf,
    /// The scenario's file, if it is not a shipped one
    #[arg(long, value_name = "PATH")]
    scenario: Option<String>,
    /// Save the branch as a tape
    #[arg(long, value_name = "TAPE")]
    save: Option<PathBuf>,
    #[command(flatten)]
    replace: output::Replace,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

impl Branch {
    /// Plays both.
    ///
    /// # Errors
    /// If an input is bad or the tape does not hold.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let inputs = [self.tape.as_path(), self.orders.as_path()];
        let target = self.save.as_deref().map(|path| self.replace.target(path, &Kind::Tape, inputs)).transpose()?;
        let path = self.tape.display().to_string();
        let tape = Tape::read(&path, &read(&self.tape)?)?;
        let loaded = source::of_tape(&tape, &path, self.scenario.as_deref())?;
        let case = &loaded.case;
        let before = verify::again(&loaded, &tape, &path)?;
        let ours = tape.orders(&path, case)?;
        if self.turn == 0 || usize::from(self.turn) > ours.len() {
            return Err(Failure::error(format!("the tape has turns 1 to {}, not {}", ours.len(), self.turn)));
        }
        may_tell(&tape, before.is_over(), &path, Telling::Branch)?;
        let bytes = read(&self.orders)?;
        let script = scenario::script(&self.orders.display().to_string(), &bytes, case)?;
        let from = usize::from(self.turn - 1);
        let mut theirs = ours.clone();
        let months = theirs.iter_mut().enumerate().skip(from);
        for (at, orders) in months {
            let month = case.month(u16::try_from(at).unwrap_or(u16::MAX));
            let other: Vec<Vec<Order>> = script.iter().filter(|(m, _)| *m == month).map(|(_, o)| o.clone()).collect();
            if !other.is_empty() {
                *orders = other.concat();
            }
        }
        let after = tape::play(case, tape.seed, &theirs);
        if let Some(target) = &target {
            super::tape_file::save(target, &Tape::of(&after, "branch"), self.replace)?;
        }
        if self.json {
            let both = json!({
                "version": document::VERSION,
                "scenario": tape.scenario,
                "seed": tape.seed,
                "turn": self.turn,
                "same_luck": same_luck(&before, &after),
                "before": document::run(&loaded.words, &before, &tape.played_by),
                "after": document::run(&loaded.words, &after, "branch"),
                "differences": differences(&before, &after),
            });
            return output::print(&both.to_string());
        }
        output::print(&side_by_side(&loaded, &before, &after, from))
    }
}

/// How many draws both games made, and how many of them came out the same: all, for luck is keyed.
fn same_luck(before: &Game, after: &Game) -> Value {
    let (shared, same) = shared_draws(before, after);
    json!({ "draws_in_both": shared, "equal": same })
}

fn differences(before: &Game, after: &Game) -> Value {
    let case = before.case();
    let names = metric::names(case);
    let (a, b) = (before.records().last_metrics(), after.records().last_metrics());
    let rows = names.iter().zip(a.iter().zip(b)).filter(|(_, (a, b))| a != b);
    Value::Array(rows.map(|(name, (a, b))| json!({ "metric": name, "before": a.0, "after": b.0 })).collect())
}

fn side_by_side(loaded: &source::Loaded, before: &Game, after: &Game, from: usize) -> String {
    let (words, case) = (&loaded.words, &loaded.case);
    let (shared, same) = shared_draws(before, after);
    let mut lines = vec![
        format!(
            "{} · seed {} · other orders from {}",
            words.get("title"),
            before.seed(),
            words.month(case.month(u16::try_from(from).unwrap_or(0)))
        ),
        format!("The same luck: {same} of {shared} draws made in both games came out alike."),
        String::new(),
    ];
    for (ours, theirs) in before.records().turns.iter().zip(&after.records().turns).skip(from) {
        if ours.digest.is_none() || ours.digest == theirs.digest {
            continue;
        }
        lines.push(format!("── {} ──", words.month(ours.month)));
        let told = |name: &str, record: &demarche_core::sim::record::TurnRecord| {
            let given: Vec<String> = record.orders.iter().map(|o| orders::order(words, case, o)).collect();
            let level = record.reactions.iter().find(|r| r.target == case.player);
            let level = level
                .map_or_else(|| "no reaction drawn".to_owned(), |r| format!("{} ({})", words.level(r.level), r.level));
            vec![
                format!("  {name}: {level}"),
                format!("      {}", if given.is_empty() { "no orders".to_owned() } else { given.join("; ") }),
            ]
        };
        if ours.orders != theirs.orders || ours.reactions.len() != theirs.reactions.len() {
            lines.extend(told("before", ours));
            lines.extend(told("after ", theirs));
        }
        lines.extend(ledgers(loaded, before, after, ours.turn));
    }
    lines.push(String::new());
    lines.push("At the end".to_owned());
    lines.extend(ends(case, before, after));
    lines.join("\n")
}

/// The rows of a month that stand in one ledger only or differ, one below the other.
fn ledgers(loaded: &source::Loaded, before: &Game, after: &Game, turn: u16) -> Vec<String> {
    let sums = |game: &Game| -> Vec<(String, String, i64, demarche_core::model::quantity::Unit)> {
        let ledger: &Ledger = game.ledger();
        let mut all: Vec<(String, String, i64, demarche_core::model::quantity::Unit)> = Vec::new();
        for row in ledger.rows_of(turn) {
            let Row { state, cause: id, delta, .. } = *row;
            let key = state_key(game, state);
            let why = cause::cause(&loaded.words, game, id);
            match all.iter_mut().find(|(k, w, ..)| *k == key && *w == why) {
                Some((_, _, sum, _)) => *sum += delta,
                None => all.push((key, why, delta, state.unit())),
            }
        }
        all
    };
    let (ours, theirs) = (sums(before), sums(after));
    let mut rows = vec![["    state", "before", "after", "cause"].map(str::to_owned).to_vec()];
    let mut push = |key: &str, why: &str, a: i64, b: i64, unit| {
        if a != b {
            let show = |v: i64| if v == 0 { "·".to_owned() } else { tools::for_tools(figures::delta(v, unit)) };
            rows.push(vec![format!("    {key}"), show(a), show(b), why.chars().take(60).collect()]);
        }
    };
    for (key, why, amount, unit) in &ours {
        let other = theirs.iter().find(|(k, w, ..)| k == key && w == why).map_or(0, |(_, _, b, _)| *b);
        push(key, why, *amount, other, *unit);
    }
    for (key, why, amount, unit) in &theirs {
        if !ours.iter().any(|(k, w, ..)| k == key && w == why) {
            push(key, why, 0, *amount, *unit);
        }
    }
    table(&[Align::Left, Align::Right, Align::Right, Align::Left], &rows)
}

fn ends(case: &demarche_core::model::case::Case, before: &Game, after: &Game) -> Vec<String> {
    let (a, b) = (before.records().last_metrics(), after.records().last_metrics());
    let differing = metric::names(case).into_iter().zip(a.iter().zip(b)).filter(|(_, (a, b))| a != b);
    let rows = differing.map(|(name, (a, b))| {
        let figures = [figures::points(*a), figures::points(*b), figures::change(*b - *a)].map(tools::for_tools);
        std::iter::once(format!("  {name}")).chain(figures).collect()
    });
    tables::figures(&["  metric", "before", "after", "change"], rows)
}
