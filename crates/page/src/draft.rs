//! Scenarios of one's own: a text, alone or with messages and tests, and what can be made of it.
//!
//! Duty: from a text to a case with its words, to a bundle and to the name of its file; files that are brought.
//! Uses `workshop`. Always holds: whatever the text is, it is kept as it was typed; what is wrong with
//! it is told at its place in it.

use std::sync::Arc;

use super::workshop::{Told, Work};
use demarche_core::model::case::Case;
use demarche_core::scenario::bundle::{self, Bundle, Kind};
use demarche_core::scenario::findings::{Finding, text_of};
use demarche_core::scenario::load;
use demarche_core::scenario::outline::Outline;
use demarche_play::narrate::Words;

/// The name under which a draft is told of, if its scenario has none.
const NAME: &str = "scenario";

/// What an author has before him.
#[derive(Default)]
pub(crate) struct Desk {
    /// The text.
    pub text: String,
    /// The text in whose place it came, to be put back.
    pub before: String,
    /// What was said of it last.
    pub said: Said,
    /// Work under way.
    pub work: Option<Box<dyn Work>>,
}

/// What was said of a text.
#[derive(Default)]
pub(crate) enum Said {
    /// Nothing yet.
    #[default]
    Nothing,
    /// Everything there is to say about it.
    Found(Vec<Finding>),
    /// It has no tests.
    NoTests,
    /// What has come of work on it so far, how many pieces of it are done, and of how many.
    Told(Told, usize, usize),
}

/// A text as browsers send it, as it was typed.
pub(crate) fn typed(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The scenario of a text, with its words.
pub(crate) fn scenario(path: &str, text: &str) -> Result<(Arc<Case>, Words), Vec<Finding>> {
    let at = |lines: usize| {
        move |found: Vec<Finding>| -> Vec<Finding> {
            found.into_iter().map(|finding| finding.moved(path, lines)).collect()
        }
    };
    match Bundle::read(path, text.as_bytes())? {
        Some(bundle) => {
            let scenario = bundle.scenario();
            let case = load(path, scenario.text.as_bytes()).map_err(at(scenario.lines))?;
            let (own, lines) = bundle.part(Kind::Messages).map_or(("", 0), |part| (part.text, part.lines));
            Ok((Arc::new(case), Words::new(path, own).map_err(at(lines))?))
        }
        None => Ok((Arc::new(load(path, text.as_bytes())?), Words::new(path, "")?)),
    }
}

/// How the files of a text are called: after its scenario's id, if that can be the name of a file.
pub(crate) fn name(text: &str) -> String {
    let bundle = Bundle::read(NAME, text.as_bytes()).ok().flatten();
    let own = bundle.as_ref().map_or(text, |bundle| bundle.scenario().text);
    let outline = Outline::new(own);
    let id = outline.field(&outline.root, "id").and_then(|id| outline.string(id)).unwrap_or_default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let fine = !id.is_empty() && id.len() <= 50 && !id.starts_with('-') && id.chars().all(plain);
    if fine { id } else { NAME }.to_owned()
}

/// A text as a bundle: itself, if it is one or would be one without its mistakes.
///
/// # Errors
/// The number of bytes, if there are more than are read.
pub(crate) fn bundled(text: &str) -> Result<String, usize> {
    if bundle::is(text.as_bytes()) { Ok(text.to_owned()) } else { bundle::write(&[(Kind::Scenario, text)]) }
}

/// A text with the parts of it that some files are; one that is a scenario or a bundle takes its place.
///
/// # Errors
/// The number of bytes, if there are more than are read.
pub(crate) fn with_files(text: &str, files: &[(String, String)]) -> Result<String, usize> {
    let kind = |name: &str| {
        let ends = |kind: &Kind| name.to_ascii_lowercase().ends_with(&format!(".{}", kind.ending()));
        // A test file ends as a scenario does, and further.
        Kind::ALL.into_iter().rev().find(ends).unwrap_or(Kind::Scenario)
    };
    if let Some((_, whole)) = files.iter().find(|(_, text)| bundle::is(text.as_bytes())) {
        return Ok(whole.clone());
    }
    let brought = |kind_of: Kind| files.iter().rev().find(|(name, _)| kind(name) == kind_of);
    let before = Bundle::read(NAME, text.as_bytes()).ok().flatten();
    let kept = |kind: Kind| match &before {
        Some(bundle) => bundle.part(kind).map(|part| part.text),
        None => Some(text).filter(|text| kind == Kind::Scenario && !text.trim().is_empty()),
    };
    let all_new = brought(Kind::Scenario).is_some();
    let part = |kind: Kind| {
        let of = brought(kind).map(|(_, text)| text.as_str());
        of.or_else(|| kept(kind).filter(|_| !all_new)).map(|text| (kind, text))
    };
    let parts: Vec<(Kind, &str)> = Kind::ALL.into_iter().filter_map(part).collect();
    match parts.as_slice() {
        [(Kind::Scenario, only)] => Ok((*only).to_owned()),
        parts => bundle::write(parts),
    }
}

/// Whether a file is a scenario, or what belongs to one: by its name, or by what stands in it.
pub(crate) fn is_scenario(name: &str, content: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let named = [".demarche", ".ftl", ".test.ron"].iter().any(|ending| lower.ends_with(ending));
    let outline = Outline::new(content);
    let has = |field: &str| outline.key(&outline.root, field).is_some();
    named || bundle::is(content.as_bytes()) || ["nations", "events", "objectives"].into_iter().any(has)
}

/// The text of a file that was brought: as text, or byte by byte where it is none.
///
/// # Errors
/// Why it cannot be read, in words.
pub(crate) fn brought(name: &str, text: Option<&str>, bytes: Option<&str>) -> Result<String, String> {
    let raw: Vec<u8> = match (text, bytes) {
        (Some(text), _) => text.as_bytes().to_vec(),
        (None, bytes) => {
            bytes.unwrap_or_default().chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
        }
    };
    let told = |finding: Box<Finding>| format!("{name}: {}", finding.message);
    text_of(name, &raw).map(typed).map_err(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> (String, String) {
        (name.to_owned(), text.to_owned())
    }

    #[test]
    fn files_become_one_text() {
        let own = "(id: \"my-case\")\n";
        assert_eq!(with_files("", &[file("x.ron", own)]), Ok(own.to_owned()));
        let all = [file("x.test.ron", "(tests)"), file("x.ftl", "a = b"), file("x.ron", own)];
        let whole = with_files("", &all).expect("it is short");
        assert_eq!(Bundle::read("x", whole.as_bytes()).expect("whole").expect("a bundle").parts().len(), 3);
        assert_eq!(name(&whole), "my-case");
        // Messages alone are those of the text that is there; another scenario brings nothing of the old along.
        let more = with_files(&whole, &[file("y.FTL", "a = c")]).expect("it is short");
        assert!(more.contains("a = c") && more.contains("(tests)") && !more.contains("a = b"));
        assert_eq!(with_files(&whole, &[file("z.ron", "(z)")]), Ok("(z)".to_owned()));
        assert_eq!(with_files("(q)", &[file("w.demarche", &whole)]), Ok(whole));
    }

    #[test]
    fn what_is_no_text_is_told() {
        assert_eq!(brought("x.ron", Some("\u{feff}a\r\nb"), None), Ok("a\nb".to_owned()));
        let told = brought("x.ron", None, Some("\u{89}PNG\r\n\u{1a}")).expect_err("no text");
        assert!(told.starts_with("x.ron: the file is not UTF-8 text"), "{told}");
        assert!(brought("x.ron", None, None).expect_err("empty").contains("empty"));
        assert_eq!(name("(id: \"../../etc\")"), "scenario");
        assert_eq!(name("\u{0}\u{1}((((("), "scenario");
    }

    #[test]
    fn a_text_is_a_bundle_or_becomes_one() {
        let whole = bundled("(a)").expect("it is short");
        assert_eq!(bundled(&whole), Ok(whole));
        assert_eq!(bundled("==== torn"), Ok("==== torn".to_owned()));
    }
}
