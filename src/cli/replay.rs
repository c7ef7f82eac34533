//! `demarche replay`: play a tape again and verify every month.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::failure::Failure;
use super::output::{self, read};
use super::{source, verify};
use demarche_core::tape::{Mismatch, Tape};

/// Arguments of `replay`.
#[derive(clap::Args, Debug)]
pub(super) struct Replay {
    /// The tape
    tape: PathBuf,
    /// The scenario's file, if it is not a shipped one
    #[arg(long, value_name = "PATH")]
    scenario: Option<String>,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

impl Replay {
    /// Verifies the tape.
    ///
    /// # Errors
    /// If the tape is bad, foreign, or comes out differently.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let path = self.tape.display().to_string();
        let tape = Tape::read(&path, &read(&self.tape)?)?;
        let loaded = source::of_tape(&tape, &path, self.scenario.as_deref())?;
        let game = match verify::played(&loaded, &tape, &path)? {
            Ok(game) => game,
            Err(mismatch) => {
                if self.json {
                    output::print(&difference(&path, &tape, &mismatch).to_string())?;
                }
                return Err(verify::refused(&path, &tape, &mismatch));
            }
        };
        if self.json {
            let document = json!({
                "tape": path,
                "holds": true,
                "scenario": tape.scenario,
                "seed": tape.seed,
                "months": tape.turns.len(),
                "over": game.is_over(),
                "trace_digest": game.trace(),
            });
            return output::print(&document.to_string());
        }
        let months = tape.turns.len();
        output::print(&format!("{path} holds: {} months of {}, trace {}", months, tape.scenario, game.trace()))
    }
}

/// What differs, for programs.
fn difference(path: &str, tape: &Tape, mismatch: &Mismatch) -> Value {
    let mut document = json!({
        "tape": path,
        "holds": false,
        "reason": mismatch.to_string(),
        "kind": mismatch.kind(),
        "help": verify::cure(path, tape, mismatch),
    });
    let mut put = |key: &str, value: Value| document[key] = value;
    match mismatch {
        Mismatch::Scenario { tape, here } => {
            put("in_tape", json!({ "scenario": tape.0, "digest": tape.1 }));
            put("here", json!({ "scenario": here.0, "digest": here.1 }));
        }
        Mismatch::Rules { tape, here } => {
            put("in_tape", json!({ "digest": tape }));
            put("here", json!({ "digest": here }));
        }
        Mismatch::Turn { turn, month, played, section, tape, here } => {
            put("turn", json!(turn));
            put("section", json!(section));
            put("in_tape", json!({ "month": month, "digest": tape }));
            put("here", json!({ "month": played, "digest": here }));
        }
        Mismatch::Length { tape, here } => {
            put("in_tape", json!({ "months": tape }));
            put("here", json!({ "months": here }));
        }
        Mismatch::Unfinished { months, of } => {
            put("in_tape", json!({ "months": months }));
            put("here", json!({ "months": of }));
        }
        Mismatch::Result(claim) => {
            put("what", json!(claim.what));
            put("in_tape", json!(claim.tape));
            put("here", json!(claim.here));
        }
        Mismatch::Seal(parts) => put("parts", json!(parts)),
    }
    document
}
