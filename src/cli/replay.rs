//! `demarche replay`: play a tape again and verify every month.

use std::path::PathBuf;

use serde_json::json;

use super::{Failure, output, read, source};
use crate::tape::{self, Tape};

/// Arguments of `replay`.
#[derive(clap::Args, Debug)]
pub struct Replay {
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
    pub fn run(self) -> Result<(), Failure> {
        let path = self.tape.display().to_string();
        let tape = Tape::read(&path, &read(&self.tape)?)?;
        let loaded = source::of_tape(&tape, &path, self.scenario.as_deref())?;
        let failed = |mismatch: &tape::Mismatch| {
            if self.json {
                let document = json!({ "tape": path, "holds": false, "reason": mismatch.to_string() });
                let _ = output::print(&document.to_string());
            }
            let text = format!("error: {path}: {mismatch}\n");
            if mismatch.is_foreign() { Failure::Input(text) } else { Failure::Verification(text) }
        };
        tape.fits(&loaded.case).map_err(|m| failed(&m))?;
        let orders = tape.orders(&path, &loaded.case)?;
        let game = tape::replay(&loaded.case, &tape, &orders).map_err(|m| failed(&m))?;
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
