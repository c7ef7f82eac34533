//! Bundles: a scenario with its messages and its tests in one file.
//!
//! Duty: put the three texts one below the other under headings, and take them apart again. Uses `findings`.
//! Always holds: each text comes out byte for byte as it went in; a heading names a part and never a file;
//! what is found in a part can be told at its place in the bundle.

use std::fmt::Write as _;

use super::findings::{File, Finding, LARGEST, MOST, did_you_mean, text_of};
use super::outline::Outline;
use crate::outside::text::unmarked;

/// How the name of a bundle ends, without its point.
pub const ENDING: &str = "demarche";

/// What the first heading says after its signs.
const FIRST: &str = "demarche bundle, format ";

/// The format that is read and written.
const FORMAT: &str = "1";

/// Fewest signs of a heading. More stand there if a text has a line that looks like one.
const FEWEST: usize = 4;

/// What is said under the first heading.
const ABOUT: &str =
    "A scenario of Démarche with its messages and its tests, each under a heading of its own. Play it with
`demarche play FILE`, check it with `demarche check FILE`, take it apart with `demarche unpack FILE`.";

/// What a part of a bundle is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The scenario.
    Scenario,
    /// Its messages.
    Messages,
    /// Its tests.
    Tests,
}

impl Kind {
    /// Every one, in the order in which they stand.
    pub const ALL: [Self; 3] = [Self::Scenario, Self::Messages, Self::Tests];

    /// Its heading.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Messages => "messages",
            Self::Tests => "tests",
        }
    }

    /// How the name of its file ends where it is a file of its own.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Scenario => "ron",
            Self::Messages => "ftl",
            Self::Tests => "test.ron",
        }
    }
}

/// A part of a bundle.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part<'a> {
    /// What it is.
    pub kind: Kind,
    /// The text.
    pub text: &'a str,
    /// How many lines of the bundle stand before it.
    pub lines: usize,
}

/// A bundle taken apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bundle<'a> {
    parts: Vec<Part<'a>>,
}

impl<'a> Bundle<'a> {
    /// Takes a bundle apart; nothing if the bytes are of another kind of file.
    ///
    /// # Errors
    /// Everything that is wrong with the bundle as one; what is wrong within its parts is not looked at.
    pub fn read(path: &str, bytes: &'a [u8]) -> Result<Option<Self>, Vec<Finding>> {
        if !is(bytes) {
            return Ok(None);
        }
        let text = text_of(path, bytes)?;
        let file = File { path, text };
        let mut reader = Reader { file, text, parts: Vec::new(), findings: Vec::new() };
        reader.all();
        if reader.findings.is_empty() && !reader.parts.iter().any(|p| p.kind == Kind::Scenario) {
            let hint = "put the scenario under a heading `==== scenario`, with as many signs as the first heading has";
            reader.refuse(1, "this bundle has no scenario".to_owned(), hint);
        }
        if reader.findings.is_empty() { Ok(Some(Self { parts: reader.parts })) } else { Err(reader.findings) }
    }

    /// The parts, in the order in which they stand.
    #[must_use]
    pub fn parts(&self) -> &[Part<'a>] {
        &self.parts
    }

    /// The part of a kind.
    #[must_use]
    pub fn part(&self, kind: Kind) -> Option<Part<'a>> {
        self.parts.iter().find(|part| part.kind == kind).copied()
    }

    /// The scenario's id, if it says one.
    #[must_use]
    pub fn id(&self) -> Option<&'a str> {
        let outline = Outline::new(self.scenario().text);
        outline.field(&outline.root, "id").and_then(|id| outline.string(id))
    }

    /// Whether a name that the tests give is that of the bundle's scenario: its id, or the file of that name.
    #[must_use]
    pub fn names(&self, name: &str) -> bool {
        let name = name.strip_prefix("./").unwrap_or(name);
        let endings = [".ron", ".demarche"];
        let bare = endings.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
        self.id() == Some(bare)
    }

    /// The scenario, with which every bundle comes.
    #[must_use]
    pub fn scenario(&self) -> Part<'a> {
        self.part(Kind::Scenario).unwrap_or(Part { kind: Kind::Scenario, text: "", lines: 0 })
    }
}

/// Whether some bytes begin as a bundle does: no other text that is read here begins with such signs.
#[must_use]
pub fn is(bytes: &[u8]) -> bool {
    unmarked(bytes).iter().take_while(|b| **b == b'=').count() >= FEWEST
}

/// Puts texts into one, the scenario first.
///
/// # Errors
/// The number of bytes, if there are more than are read.
pub fn write(parts: &[(Kind, &str)]) -> Result<String, usize> {
    // Longer than any line of signs in a text, so that none is taken for a heading.
    let signs = |line: &str| line.chars().take_while(|c| *c == '=').count();
    let longest = parts.iter().flat_map(|(_, text)| text.lines()).map(signs).max().unwrap_or_default();
    let fence = "=".repeat(FEWEST.max(longest + 1));
    let mut out = format!("{fence} {FIRST}{FORMAT}\n{ABOUT}\n");
    for kind in Kind::ALL {
        for (_, text) in parts.iter().filter(|(of, _)| *of == kind) {
            // A line end of the bundle's own stands before each heading and at the end.
            let _ = write!(out, "\n{fence} {}\n{text}", kind.heading());
        }
    }
    out.push('\n');
    if out.len() > LARGEST { Err(out.len()) } else { Ok(out) }
}

struct Reader<'a, 'f> {
    file: File<'f>,
    text: &'a str,
    parts: Vec<Part<'a>>,
    findings: Vec<Finding>,
}

impl Reader<'_, '_> {
    fn all(&mut self) {
        let text = self.text;
        let signs = text.bytes().take_while(|b| *b == b'=').count();
        let fence = text.get(..signs).unwrap_or_default();
        let first = text.lines().next().unwrap_or_default();
        let format = first.get(signs..).unwrap_or_default().trim().strip_prefix(FIRST);
        if format != Some(FORMAT) {
            let message = match format {
                Some(other) => format!("the bundle has format {other}; this program reads format {FORMAT}"),
                None => "the first line does not say that this is a bundle".to_owned(),
            };
            self.refuse(1, message, "write `==== demarche bundle, format 1` into the first line");
            return;
        }
        let (mut open, mut at) = (None, 0);
        for (number, line) in text.split_inclusive('\n').enumerate() {
            let heading = line.strip_prefix(fence).filter(|rest| !rest.starts_with('=')).map(str::trim);
            if let Some(name) = heading.filter(|_| number > 0) {
                self.close(open.take(), at);
                open = self.begun(number + 1, name).map(|kind| (kind, at + line.len(), number + 1));
            }
            at += line.len();
        }
        self.close(open, at);
    }

    /// The part that a heading begins.
    fn begun(&mut self, line: usize, name: &str) -> Option<Kind> {
        let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.heading() == name) else {
            let near = did_you_mean(name, Kind::ALL.iter().map(|kind| kind.heading()));
            let hint = near.unwrap_or_else(|| "parts are: scenario, messages, tests".to_owned());
            self.refuse(line, format!("a bundle has no part \"{name}\""), &hint);
            return None;
        };
        if self.parts.iter().any(|part| part.kind == kind) {
            self.refuse(line, format!("the part \"{name}\" stands here for the second time"), "keep one of the two");
            return None;
        }
        Some(kind)
    }

    /// Ends a part before a byte, without the line end that is the bundle's own.
    fn close(&mut self, open: Option<(Kind, usize, usize)>, end: usize) {
        let Some((kind, from, lines)) = open else { return };
        let text = self.text.get(from..end).unwrap_or_default();
        let text = text.strip_suffix('\n').unwrap_or(text);
        // Of a bundle that was saved with other line ends.
        let text = if text.contains("\r\n") { text.strip_suffix('\r').unwrap_or(text) } else { text };
        self.parts.push(Part { kind, text, lines });
    }

    fn refuse(&mut self, line: usize, message: String, hint: &str) {
        if self.findings.len() == MOST {
            return;
        }
        let from: usize = self.file.text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let span = self.file.place(&(from..self.file.text.len()));
        self.findings.push(self.file.error("DM-E008", Some(span), message, Some(hint.to_owned())));
    }
}

#[cfg(test)]
mod tests {
    use super::{Bundle, Kind, is, write};
    use crate::scenario::findings::LARGEST;
    use crate::scenario::library::SHIPPED;

    fn there_and_back(parts: &[(Kind, &str)]) {
        let text = write(parts).expect("it is small enough");
        let bundle = Bundle::read("x.demarche", text.as_bytes()).expect("it can be read").expect("a bundle");
        let read: Vec<(Kind, &str)> = bundle.parts().iter().map(|part| (part.kind, part.text)).collect();
        assert_eq!(read, parts);
        for part in bundle.parts() {
            let line = text.lines().nth(part.lines - 1).expect("its heading");
            assert!(line.ends_with(part.kind.heading()), "{line}");
        }
    }

    #[test]
    fn what_is_put_in_comes_out() {
        for shipped in SHIPPED {
            there_and_back(&[(Kind::Scenario, shipped.text), (Kind::Messages, shipped.messages)]);
        }
        for text in [
            "",
            "\n",
            "a",
            "a\n",
            "a\n\n\n",
            "a\r\nb\r\n",
            "==== scenario\n",
            "======= tests",
            "=\n====\n",
            "é\u{1f600}",
        ] {
            there_and_back(&[(Kind::Scenario, text), (Kind::Messages, text), (Kind::Tests, text)]);
            there_and_back(&[(Kind::Scenario, "(a)\n"), (Kind::Tests, text)]);
        }
    }

    #[test]
    fn what_is_no_whole_bundle_is_refused_at_its_place() {
        let refused = |text: &str| {
            let found = Bundle::read("x", text.as_bytes()).expect_err(text);
            assert!(found.iter().all(|f| f.code == "DM-E008"), "{found:?}");
            (found[0].span.map_or(0, |s| s.line), found[0].message.clone())
        };
        let head = "==== demarche bundle, format 1\n";
        assert_eq!(refused(head), (1, "this bundle has no scenario".to_owned()));
        assert_eq!(refused("==== demarche bundle, format 2\n==== scenario\n").0, 1);
        assert_eq!(refused("==== demarche bundle").0, 1);
        assert_eq!(refused(&format!("{head}==== scenario\n(\n==== scenario\n")).0, 4);
        assert_eq!(
            refused(&format!("{head}==== ../../etc/passwd\n(\n")),
            (2, "a bundle has no part \"../../etc/passwd\"".to_owned())
        );
        assert_eq!(refused(&format!("{head}==== scenario ../x.ron\n(\n")).0, 2);
        assert_eq!(refused(&format!("{head}==== messages\na = b\n")).1, "this bundle has no scenario");
        let many = "==== part\n".repeat(500);
        assert!(Bundle::read("x", format!("{head}{many}").as_bytes()).is_err());
    }

    #[test]
    fn other_files_are_no_bundles_and_large_ones_are_not_read() {
        // What begins as no other file does is told what a bundle's first line says.
        for bytes in [b"====".as_slice(), b"==== scenario\n(\n"] {
            let told = Bundle::read("x", bytes).expect_err("it has no first line");
            assert_eq!(told[0].message, "the first line does not say that this is a bundle");
        }
        for bytes in [b"(format: 1)".as_slice(), b"", b"== demarche bundle", b"\xff\xfe"] {
            assert!(!is(bytes));
            assert_eq!(Bundle::read("x", bytes).map(|b| b.is_none()), Ok(true));
        }
        let large = "x".repeat(LARGEST);
        assert!(write(&[(Kind::Scenario, &large)]).is_err());
        let mut bytes = b"==== demarche bundle, format 1\n==== scenario\n".to_vec();
        bytes.resize(LARGEST + 1, b'x');
        assert_eq!(Bundle::read("x", &bytes).expect_err("too large")[0].code, "DM-E003");
        bytes.truncate(90);
        bytes.push(0xff);
        assert_eq!(Bundle::read("x", &bytes).expect_err("no text")[0].code, "DM-E004");
    }
}
