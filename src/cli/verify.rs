//! Verifying tapes: every command that needs a game as it was plays it again, and says alike what
//! differs.
//!
//! Duty: play a tape again, and turn what does not hold into a message with its cure and an exit
//! code. Uses `tape`, `source`. Always holds: the same kind of difference has the same words and
//! the same exit code in every command: 2 if another scenario was meant, 1 if the game is another.

use super::failure::Failure;
use super::source::Loaded;
use demarche_core::sim::Game;
use demarche_core::tape::{self, Mismatch, Tape};

/// The game of a tape, every month of it verified.
///
/// # Errors
/// If the tape belongs elsewhere, cannot be played or comes out differently.
pub(crate) fn again(loaded: &Loaded, tape: &Tape, path: &str) -> Result<Game, Failure> {
    played(loaded, tape, path)?.map_err(|mismatch| refused(path, tape, &mismatch))
}

/// The same, with the difference as such.
///
/// # Errors
/// If the tape's orders name what the scenario does not know.
pub(crate) fn played(loaded: &Loaded, tape: &Tape, path: &str) -> Result<Result<Game, Mismatch>, Failure> {
    if let Err(mismatch) = tape.fits(&loaded.case) {
        return Ok(Err(mismatch));
    }
    let orders = tape.orders(path, &loaded.case)?;
    Ok(tape::replay(&loaded.case, tape, &orders))
}

/// A tape that does not hold, as a failure.
#[must_use]
pub(crate) fn refused(path: &str, tape: &Tape, mismatch: &Mismatch) -> Failure {
    let text = format!("error: {path}: {mismatch}\n  = help: {}\n", cure(path, tape, mismatch));
    if mismatch.is_foreign() { Failure::Input(text) } else { Failure::Verification(text) }
}

/// What one can do now.
#[must_use]
pub(crate) fn cure(path: &str, tape: &Tape, mismatch: &Mismatch) -> String {
    let program: String = tape.program.chars().filter(char::is_ascii_graphic).take(20).collect();
    let path = if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path.to_owned() };
    let branch = format!("`demarche play --load {path}` goes on with its orders under today's rules, as a branch");
    match mismatch {
        Mismatch::Scenario { tape, here } if tape.0 == here.0 => {
            format!("name the file it was made with by --scenario PATH; demarche {program} wrote it")
        }
        Mismatch::Scenario { .. } => "name the scenario's own file by --scenario PATH".to_owned(),
        Mismatch::Rules { .. } => {
            format!(
                "{branch}, and leaves the tape as it is; only a program of its rules (demarche {program}) verifies it"
            )
        }
        Mismatch::Turn { .. } => {
            format!(
                "the file was changed, or the program that wrote it (demarche {program}) counts otherwise; {branch}"
            )
        }
        Mismatch::Length { .. } | Mismatch::Unfinished { .. } | Mismatch::Result(_) | Mismatch::Seal(_) => {
            "the file was changed after it was written: take it once more from where it came".to_owned()
        }
    }
}
