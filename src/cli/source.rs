//! Where a scenario comes from: the library by id, or a file by path.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::failure::Failure;
use super::output;
use crate::door::{Fault, read};
use demarche_core::model::case::Case;
use demarche_core::outside::show::{line, short};
use demarche_core::scenario::bundle::{self, Bundle, Part};
use demarche_core::scenario::findings::{Finding, did_you_mean};
use demarche_core::scenario::{build, library, load};
use demarche_play::narrate::Words;

/// Most characters of a name that are repeated.
const NAME: usize = 100;

/// A scenario with its words.
pub(super) struct Loaded {
    /// The case.
    pub(crate) case: Arc<Case>,
    /// Its messages.
    pub(crate) words: Words,
}

impl Loaded {
    /// Invented names where the scenario has them; else it stays as it is.
    #[cfg(feature = "window")]
    pub(crate) fn invent(&mut self, fictional: bool) {
        if fictional && !self.case.fictional {
            self.words.make_fictional(&self.case);
        }
    }

    /// Puts invented names in place of real ones.
    ///
    /// # Errors
    /// If the scenario's messages have none.
    pub(crate) fn rename(&mut self) -> Result<(), Failure> {
        if self.case.fictional || self.words.make_fictional(&self.case) > 0 {
            return Ok(());
        }
        let hint = "its messages need `fictional-NATION` for each nation";
        Err(Failure::Nothing(format!("error: scenario \"{}\" has no invented names\n  = help: {hint}\n", self.case.id)))
    }
}

/// A scenario's name without its cut, and the cut.
#[must_use]
pub(crate) fn parted(name: &str) -> (&str, Option<&str>) {
    match name.rsplit_once(':') {
        Some((base, cut)) if !cut.contains(['/', '\\']) && !base.is_empty() => (base, Some(cut)),
        _ => (name, None),
    }
}

/// Loads `ID`, `PATH.ron` or `PATH.demarche`, each with `:CUT` behind it if a cut is meant.
///
/// # Errors
/// What is wrong with the name or the file.
pub(crate) fn scenario(name: &str) -> Result<Loaded, Failure> {
    let (base, cut) = parted(name);
    let (case, words) = match library::shipped(base) {
        Some(shipped) => {
            let path = format!("scenarios/{base}.ron");
            let words = Words::new(&format!("scenarios/{base}.ftl"), shipped.messages)?;
            (load(&path, shipped.text.as_bytes())?, words)
        }
        None if looks_like_path(base) => from_file(Path::new(base))?,
        None => return Err(unknown(base)),
    };
    Ok(Loaded { case: Arc::new(self::cut(case, base, cut)?), words })
}

/// A scenario as the cut of it that was asked for, if any.
///
/// # Errors
/// If it has no such cut.
pub(super) fn cut(case: Case, base: &str, cut: Option<&str>) -> Result<Case, Failure> {
    let Some(cut) = cut else { return Ok(case) };
    build::cut(case, cut).map_err(|cuts| {
        let known = if cuts.is_empty() { "it has none".to_owned() } else { format!("it has: {}", cuts.join(", ")) };
        let (base, cut) = (short(base, NAME), short(cut, NAME));
        Failure::error(format!("scenario \"{base}\" has no cut \"{cut}\"; {known}"))
    })
}

fn looks_like_path(name: &str) -> bool {
    name.contains(['/', '\\']) || is_scenario(name) || Path::new(name).exists()
}

/// Whether a name is that of a scenario's file, alone or with its messages and tests.
#[must_use]
pub(super) fn is_scenario(name: &str) -> bool {
    let ending = Path::new(name).extension().map(|e| e.to_string_lossy().to_ascii_lowercase());
    ending.is_some_and(|e| e == "ron" || e == bundle::ENDING)
}

/// The text of a scenario in a file that is one, or a bundle with one.
///
/// # Errors
/// What is wrong with the bundle.
pub(super) fn scenario_in(path: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Vec<Finding>> {
    let own = Bundle::read(path, &bytes)?.map(|bundle| bundle.scenario().text.as_bytes().to_vec());
    Ok(own.unwrap_or(bytes))
}

/// The scenario of a bundle, and its words.
///
/// # Errors
/// What is wrong with either, at its place in the bundle.
pub(super) fn bundled(path: &str, bundle: &Bundle) -> Result<(Case, Words), Failure> {
    let at = |part: Part| move |found: Vec<Finding>| -> Vec<Finding> { moved(found, path, part.lines) };
    let scenario = bundle.scenario();
    let case = load(path, scenario.text.as_bytes()).map_err(at(scenario))?;
    let none = Part { kind: bundle::Kind::Messages, text: "", lines: 0 };
    let messages = bundle.part(bundle::Kind::Messages).unwrap_or(none);
    let words = Words::new(path, messages.text).map_err(at(messages))?;
    Ok((case, words))
}

/// Findings about a part, at their places in the bundle.
pub(super) fn moved(found: Vec<Finding>, path: &str, lines: usize) -> Vec<Finding> {
    found.into_iter().map(|finding| finding.moved(path, lines)).collect()
}

fn unknown(name: &str) -> Failure {
    let name = &*short(name, NAME);
    let ids = library::SHIPPED.iter().map(|s| s.id);
    Failure::unknown(format!("there is no scenario \"{name}\""), name, ids.clone(), || {
        format!(
            "shipped are: {}; a file is named by its path, ending in .ron or .demarche",
            ids.collect::<Vec<_>>().join(", ")
        )
    })
}

/// A scenario file, with the messages beside it (`NAME.ftl`) if there are any; or a bundle, which has them.
fn from_file(path: &Path) -> Result<(Case, Words), Failure> {
    let (name, bytes) = (path.display().to_string(), output::read(path)?);
    if let Some(bundle) = Bundle::read(&name, &bytes)? {
        return bundled(&name, &bundle);
    }
    let case = load(&name, &bytes)?;
    let beside: PathBuf = path.with_extension("ftl");
    let own = if beside.is_file() {
        let bytes = output::read_found(&beside)?;
        let name = beside.display().to_string();
        demarche_core::scenario::findings::text_of(&name, &bytes).map_err(|f| vec![*f])?.to_owned()
    } else {
        String::new()
    };
    let words = Words::new(&beside.display().to_string(), &own)?;
    Ok((case, words))
}

/// The scenario to which a tape belongs: a shipped one by its id, or the file that was named for it.
/// No file is opened because a tape names it.
///
/// # Errors
/// If that scenario is not shipped and none was named, or if what was named cannot be read.
pub(super) fn of_tape(
    tape: &demarche_core::tape::Tape,
    path: &str,
    scenario_path: Option<&str>,
) -> Result<Loaded, Failure> {
    let (base, cut) = parted(&tape.scenario);
    match (scenario_path, cut) {
        (Some(given), Some(cut)) => scenario(&format!("{given}:{cut}")),
        (Some(given), None) => scenario(given),
        (None, _) if library::shipped(base).is_some() => scenario(&tape.scenario),
        (None, _) => {
            let near = did_you_mean(base, library::SHIPPED.iter().map(|s| s.id));
            let near = near.map(|near| format!("  = help: {near}\n")).unwrap_or_default();
            Err(Failure::Input(format!(
                "error: {}: its scenario \"{}\" is not a shipped one, and no file is opened because a tape names it\n{near}  = help: name the scenario's file with --scenario FILE\n",
                line(path),
                short(&tape.scenario, NAME)
            )))
        }
    }
}

/// The file of a scenario beside a file that names it: shipped ones have none.
///
/// # Errors
/// If what is named is neither shipped nor the plain name of a scenario's file.
pub(crate) fn beside(named_in: &Path, scenario: &str) -> Result<Option<String>, Failure> {
    let (base, _) = parted(scenario);
    if library::shipped(base).is_some() {
        return Ok(None);
    }
    if !is_plain(base) {
        return Err(unknown(base));
    }
    let folder = named_in.parent().unwrap_or_else(|| Path::new(""));
    let file = folder.join(base);
    // What another file names is opened only if it is a file, not a pipe or a device.
    if read::metadata(&file).is_ok_and(|data| !data.is_file()) {
        return Err(Fault::new(&file, "this is no regular file", "put the scenario's file beside").into());
    }
    Ok(Some(folder.join(scenario).display().to_string()))
}

/// Whether a name is that of a scenario's file alone, without any folder.
fn is_plain(name: &str) -> bool {
    is_scenario(name) && !name.contains(['/', '\\', ':']) && !name.starts_with('.')
}
