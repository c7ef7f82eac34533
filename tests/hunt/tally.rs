//! Counts: by command, how many inputs, how they ended, how long, how much memory; finds by name.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::judge::{Fault, Outcome};

/// What was counted for a command.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Row {
    /// Inputs.
    pub inputs: u64,
    /// How many ended with each exit code; `-` for a panic or the death of the process.
    pub codes: BTreeMap<String, u64>,
    /// Seconds in all.
    pub seconds: f64,
    /// The longest time in seconds, and the number of its input.
    pub longest: (f64, u64),
    /// The largest memory in bytes, and the number of its input.
    pub largest: (usize, u64),
}

/// All counts of a worker, or of all workers.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Tally {
    /// The number of the next input.
    pub next: u64,
    /// By command.
    pub rows: BTreeMap<String, Row>,
    /// By the name of the fault, with its command.
    pub faults: BTreeMap<String, u64>,
    /// Inputs that were also run through the binary.
    pub through_binary: u64,
}

impl Tally {
    /// Counts an input.
    pub fn count(&mut self, number: u64, ask: &str, outcome: &Outcome) {
        let row = self.rows.entry(ask.to_owned()).or_default();
        row.inputs += 1;
        let code = outcome.code.map_or_else(|| "-".to_owned(), |c| c.to_string());
        *row.codes.entry(code).or_default() += 1;
        row.seconds += outcome.seconds;
        if outcome.seconds > row.longest.0 {
            row.longest = (outcome.seconds, number);
        }
        if outcome.memory > row.largest.0 {
            row.largest = (outcome.memory, number);
        }
    }

    /// Counts a fault; how often it has been found by now.
    pub fn fault(&mut self, ask: &str, fault: &Fault) -> u64 {
        let times = self.faults.entry(format!("{ask}: {fault}")).or_default();
        *times += 1;
        *times
    }

    /// Adds another's counts.
    pub fn add(&mut self, other: &Self) {
        for (ask, row) in &other.rows {
            let ours = self.rows.entry(ask.clone()).or_default();
            ours.inputs += row.inputs;
            for (code, times) in &row.codes {
                *ours.codes.entry(code.clone()).or_default() += times;
            }
            ours.seconds += row.seconds;
            if row.longest.0 > ours.longest.0 {
                ours.longest = row.longest;
            }
            if row.largest.0 > ours.largest.0 {
                ours.largest = row.largest;
            }
        }
        for (fault, times) in &other.faults {
            *self.faults.entry(fault.clone()).or_default() += times;
        }
        self.through_binary += other.through_binary;
    }

    /// How many inputs were run.
    #[must_use]
    pub fn inputs(&self) -> u64 {
        self.rows.values().map(|row| row.inputs).sum()
    }

    /// The table that people read.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts far below 2^53")]
    pub fn table(&self) -> String {
        let mut text = String::from(
            "| Command | Inputs | exit 0 | 1 | 2 | 4 | mean | longest | most memory |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n",
        );
        for (ask, row) in &self.rows {
            let code = |code: &str| row.codes.get(code).copied().unwrap_or_default();
            let mean = 1_000.0 * row.seconds / row.inputs.max(1) as f64;
            let _ = writeln!(
                text,
                "| `{ask}` | {} | {} | {} | {} | {} | {mean:.1} ms | {:.0} ms | {:.1} MB |",
                row.inputs,
                code("0"),
                code("1"),
                code("2"),
                code("4"),
                1_000.0 * row.longest.0,
                row.largest.0 as f64 / 1e6,
            );
        }
        text
    }
}
