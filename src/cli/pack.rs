//! `demarche pack` and `demarche unpack`: a scenario with its messages and its tests in one file.
//!
//! Duty: read the texts beside a scenario and write the bundle; read a bundle and write its texts. Uses
//! `scenario::bundle`. Always holds: what is unpacked is named after the scenario's id or the bundle's own
//! file, never after anything else that stands in it, and is written over nothing.

use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::output;
use crate::door::kind::Kind as Written;
use crate::door::write;
use demarche_core::scenario::bundle::{self, Bundle, Kind};
use demarche_core::scenario::findings::{LARGEST, text_of};
use demarche_core::scenario::outline::Outline;
use demarche_lab::check;
use demarche_lab::testing::fresh;

/// Arguments of `pack`.
#[derive(clap::Args, Debug)]
pub(super) struct Pack {
    /// The scenario (NAME.ron); NAME.ftl and NAME.test.ron beside it go with it
    #[arg(value_name = "SCENARIO")]
    scenario: PathBuf,
    /// Where the bundle is written, `-` for standard output; NAME.demarche in the working folder if left out
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    replace: output::Replace,
}

impl Pack {
    /// Writes the bundle.
    ///
    /// # Errors
    /// If a text cannot be read, is too large with the others, or the bundle cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let path = &self.scenario;
        let texts = texts(path)?;
        let files = texts.iter().map(|(_, path, _)| path.as_path());
        let out = self
            .out
            .clone()
            .unwrap_or_else(|| Path::new(path.file_name().unwrap_or_default()).with_extension(bundle::ENDING));
        let target = self.replace.target(&out, &Written::Bundle, files)?;
        let parts: Vec<(Kind, &str)> = texts.iter().map(|(kind, _, text)| (*kind, text.as_str())).collect();
        let written = bundle::write(&parts).map_err(|bytes| {
            let why = format!("the texts have {bytes} bytes together; a bundle has at most {LARGEST}");
            Failure::input(why, "shorten the messages, or leave the tests out")
        })?;
        target.write(written.as_bytes())?;
        output::wrote(&target, "the bundle");
        Ok(())
    }
}

/// The texts of a scenario, with their files.
fn texts(path: &Path) -> Result<Vec<(Kind, PathBuf, String)>, Failure> {
    let mut texts = Vec::new();
    for kind in Kind::ALL {
        let file = if kind == Kind::Scenario { path.to_owned() } else { path.with_extension(kind.ending()) };
        let bytes = match kind {
            Kind::Scenario => output::read(&file)?,
            _ if file.is_file() => output::read_found(&file)?,
            _ => continue,
        };
        let name = file.display().to_string();
        let text = text_of(&name, &bytes).map_err(|found| vec![*found])?.to_owned();
        if kind == Kind::Scenario && check::kind(&name, &Outline::new(&text)) != check::Kind::Scenario {
            return Err(Failure::input(format!("{name}: this is no scenario"), "name a scenario's file: NAME.ron"));
        }
        texts.push((kind, file, text));
    }
    Ok(texts)
}

/// Arguments of `unpack`.
#[derive(clap::Args, Debug)]
pub(super) struct Unpack {
    /// The bundle (NAME.demarche)
    #[arg(value_name = "FILE")]
    bundle: PathBuf,
    /// The folder into which its texts are written; the working folder if left out
    #[arg(long, value_name = "FOLDER", default_value = "")]
    into: PathBuf,
}

impl Unpack {
    /// Writes the texts.
    ///
    /// # Errors
    /// If it is no whole bundle, or a file is there already or cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let name = self.bundle.display().to_string();
        let bytes = output::read(&self.bundle)?;
        let Some(bundle) = Bundle::read(&name, &bytes)? else {
            let hint = "a bundle is a file that `demarche pack` wrote: its first line says so";
            return Err(Failure::input(format!("{name}: this is no bundle"), hint));
        };
        let stem = self.stem(&bundle);
        let files: Vec<(PathBuf, &str)> = bundle
            .parts()
            .iter()
            .map(|part| (self.into.join(format!("{stem}.{}", part.kind.ending())), part.text))
            .collect();
        // A broken link counts as well: what it stands for is not ours to write.
        let there: Vec<String> =
            files.iter().filter(|(p, _)| p.symlink_metadata().is_ok()).map(|(p, _)| p.display().to_string()).collect();
        if !there.is_empty() {
            let hint = "take another folder with --into; nothing was written";
            return Err(Failure::input(format!("there is already {}", there.join(", ")), hint));
        }
        if !self.into.as_os_str().is_empty() {
            output::folder(&self.into)?;
        }
        for (path, text) in &files {
            write::write(path, &Written::New, false, text.as_bytes())?;
            output::talk(&format!("wrote {}", path.display()));
        }
        Ok(())
    }

    /// How the files are called: after the scenario's id where it is one, or else after the bundle's own file.
    fn stem(&self, bundle: &Bundle) -> String {
        let own = || self.bundle.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        bundle.id().filter(|id| fresh::is_id(id)).map_or_else(own, str::to_owned)
    }
}
