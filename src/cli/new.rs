//! `demarche new`: a small scenario to begin with, its messages, its tests and an experiment.
//!
//! Duty: check the name and write the files. Uses `testing::fresh`. Always holds: nothing that
//! exists is written over, and either all files are written or the fault names the one that was
//! not.

use std::path::PathBuf;

use super::failure::Failure;
use super::output;
use crate::door::kind::Kind;
use crate::door::write;
use demarche_core::outside::show;
use demarche_core::scenario::library;
use demarche_lab::testing::fresh;

/// Arguments of `new`.
#[derive(clap::Args, Debug)]
pub(crate) struct New {
    /// The scenario's id: lower-case words joined by hyphens, such as `my-case`
    name: String,
}

impl New {
    /// Writes the files into the current folder.
    ///
    /// # Errors
    /// If the name cannot be an id, a file exists, or cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let name = &self.name;
        if !fresh::is_id(name) {
            let hint = "write up to 50 lower-case letters, digits and hyphens, beginning with a letter: my-case";
            let name = show::short(name, 80).into_owned();
            return Err(Failure::Input(format!("error[DM-E016]: \"{name}\" is not an id\n  = help: {hint}\n")));
        }
        if library::shipped(name).is_some() {
            let hint = "take another name: by this one the shipped scenario is meant";
            let message = format!("error[DM-E017]: there is a shipped scenario \"{name}\"\n  = help: {hint}\n");
            return Err(Failure::Input(message));
        }
        let files: Vec<(PathBuf, String)> =
            fresh::files(name).into_iter().map(|(n, t)| (PathBuf::from(n), t)).collect();
        // A broken link counts as well: what it stands for is not ours to write.
        let there: Vec<String> =
            files.iter().filter(|(p, _)| p.symlink_metadata().is_ok()).map(|(p, _)| p.display().to_string()).collect();
        if !there.is_empty() {
            let hint = "take another name, or another folder; nothing was written";
            return Err(Failure::input(format!("there is already {}", there.join(", ")), hint));
        }
        for (path, text) in &files {
            write::write(path, &Kind::New, false, text.as_bytes())?;
            output::talk(&format!("wrote {}", path.display()));
        }
        output::talk(&format!("next: `demarche test {name}.test.ron`, then `demarche play {name}.ron`"));
        Ok(())
    }
}
