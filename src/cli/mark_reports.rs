//! The debrief pages of a class: one for each hand-in that holds, in a folder of their own.
//!
//! Duty: find names and places before any work, and write what `report` writes of each hand-in. Uses
//! `report`, the doors. Always holds: a name says no more than the pseudonym, in letters, digits and
//! hyphens; nothing is replaced that is no page of this program; the folder is not the hand-ins' own;
//! what a class's terms still hide is not told.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Component, Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::failure::Failure;
use super::source::{self, Loaded};
use super::{lesson, output, report};
use crate::door::kind::Kind;
use crate::door::write::Target;
use demarche_core::tape::Tape;
use demarche_lab::mark::Marked;

/// A page that is to be written.
pub struct Place {
    /// The hand-in's path below its folder.
    of: String,
    /// The page's name.
    name: String,
    target: Target,
}

/// Refuses a folder in which hand-ins lie: pages would be taken for more of them.
///
/// # Errors
/// If the folder for pages is the hand-ins' own, or within it.
pub fn apart(pages: &Path, hand_ins: &Path) -> Result<(), Failure> {
    if whole(pages).starts_with(whole(hand_ins)) {
        let why = format!("--reports {}: the pages would lie among the hand-ins", pages.display());
        return Err(Failure::input(why, format!("name a folder beside {}", hand_ins.display())));
    }
    Ok(())
}

/// A path with everything resolved that is there.
fn whole(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = path.ancestors().find_map(|up| Some((up, up.canonicalize().ok()?)));
    there.map_or_else(|| path.clone(), |(up, real)| real.join(path.strip_prefix(up).unwrap_or(Path::new(""))))
}

/// Where the page of each hand-in that holds will go.
///
/// # Errors
/// If the folder cannot be made, or something else lies where a page is to go.
pub fn places(folder: &Path, marked: &[Marked], replace: output::Replace) -> Result<Vec<Place>, Failure> {
    output::folder(folder)?;
    let mut taken = BTreeSet::new();
    let sound = marked.iter().filter(|one| one.played.is_some() && one.verdict.key() != "refused");
    sound
        .map(|one| {
            let stem = format!("debrief-{}", lesson::plain(one.name()));
            let numbered = |n: usize| if n < 2 { format!("{stem}.html") } else { format!("{stem}-{n}.html") };
            // Names that differ in capitals alone are one file on some systems.
            let name =
                (1..=marked.len()).map(numbered).find(|name| taken.insert(name.to_lowercase())).unwrap_or_default();
            let target = replace.target(&folder.join(&name), &Kind::Page, std::iter::empty())?;
            Ok(Place { of: one.path.clone(), name, target })
        })
        .collect()
}

/// Writes the pages; for each hand-in the name of its page. Of one that has none it is said why.
///
/// # Errors
/// If a page cannot be written.
pub fn write(
    places: &[Place],
    hand_ins: &Path,
    loaded: &[Loaded],
    scenarios: &[String],
) -> Result<Vec<(String, String)>, Failure> {
    let mut written = Vec::with_capacity(places.len());
    for part in places.chunks(AT_ONCE) {
        let page = |place: &Place| page(&hand_ins.join(&place.of), &place.of, loaded, scenarios);
        let made: Vec<_> = part.par_iter().map(page).collect();
        for (place, page) in part.iter().zip(made) {
            match page {
                Ok(page) => {
                    place.target.write(page.as_bytes())?;
                    written.push((place.of.clone(), place.name.clone()));
                }
                Err(Failure::Input(why) | Failure::Verification(why) | Failure::Nothing(why)) => {
                    output::talk(&format!("no page of {}: {}", place.of, why.trim_end()));
                }
                Err(other) => return Err(other),
            }
        }
    }
    Ok(written)
}

/// So many pages are in memory at once.
const AT_ONCE: usize = 32;

/// The page of a hand-in, which is read and played again.
fn page(path: &Path, name: &str, loaded: &[Loaded], scenarios: &[String]) -> Result<String, Failure> {
    let tape = Tape::read(name, &output::read_found(path)?)?;
    let fictional = tape.hand_in.as_ref().is_some_and(|h| h.variant.fictional);
    let here = loaded.iter().find(|l| l.case.id == tape.scenario);
    let Some(here) = here else {
        return Err(Failure::Input(format!("its scenario {} is not at hand", tape.scenario)));
    };
    if !fictional || here.case.fictional {
        return report::page_of_tape(here, name, tape);
    }
    // The names of its class: the words are read once more, and changed.
    let twin = std::iter::once(&tape.scenario).chain(scenarios).filter_map(|name| source::scenario(name).ok());
    let Some(mut twin) = twin.into_iter().find(|l| l.case.id == tape.scenario && l.case.digest == here.case.digest)
    else {
        return report::page_of_tape(here, name, tape);
    };
    twin.rename()?;
    report::page_of_tape(&twin, name, tape)
}

/// The way from a page to a file in a folder, as a link; nothing if there is none.
#[must_use]
pub fn link(page: Option<&Path>, folder: &Path, name: &str) -> Option<String> {
    let from = page.and_then(Path::parent).filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (from, to) = (whole(from), whole(folder));
    let (from, to): (Vec<Component>, Vec<Component>) = (from.components().collect(), to.components().collect());
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        return None;
    }
    let up = std::iter::repeat_n("..".to_owned(), from.len() - shared);
    let down = to.get(shared..)?.iter().map(|c| encoded(&c.as_os_str().to_string_lossy()));
    Some(up.chain(down).chain([encoded(name)]).collect::<Vec<_>>().join("/"))
}

/// A part of a path as it stands in a link.
fn encoded(part: &str) -> String {
    let mut out = String::new();
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_from_the_page_to_the_folder() {
        let link = |page, folder| link(Some(Path::new(page)), Path::new(folder), "debrief-Ann.html");
        assert_eq!(link("marks.html", "pages").as_deref(), Some("pages/debrief-Ann.html"));
        assert_eq!(link("out/marks.html", "my pages").as_deref(), Some("../my%20pages/debrief-Ann.html"));
        assert_eq!(link("pages/marks.html", "pages").as_deref(), Some("debrief-Ann.html"));
        assert_eq!(encoded("#1 ä"), "%231%20%C3%A4");
    }
}
