//! Kinds: what a file that this program writes looks like, so that nothing else is replaced.
//!
//! Duty: say from a file's first bytes whether it is of the kind that is about to be written: formats
//! of others by `infer`, our own by their words. Uses nothing of the crate. Always holds: in doubt it
//! is not ours, and stays.

use infer::MatcherType;

/// How many bytes of a file are looked at.
pub const ENOUGH: usize = 4_096;

/// What is written into a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A tape or a hand-in.
    Tape,
    /// A table of comma- or semicolon-separated values; its first columns may have these names.
    Table(Vec<String>),
    /// Data of a report as JSON.
    Data,
    /// A page to read in a browser.
    Page,
    /// A report of tests for CI services.
    Junit,
    /// A picture of the window.
    Picture,
    /// A page, schema or drawing of the documentation.
    Document,
    /// The window's settings.
    Settings,
    /// The games that a player has ended.
    Career,
    /// A scenario with its messages and tests.
    Bundle,
    /// Something that replaces nothing.
    New,
}

impl Kind {
    /// A table whose first columns may have these names.
    #[must_use]
    pub fn table<S: AsRef<str>>(columns: &[S]) -> Self {
        Self::Table(columns.iter().map(|c| c.as_ref().to_owned()).collect())
    }

    /// What it is called in a message.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Tape => "a tape",
            Self::Table(_) => "a table of this command",
            Self::Data => "data of a report",
            Self::Page => "a page of this program",
            Self::Junit => "a report of tests by this program",
            Self::Picture => "a picture of the window",
            Self::Document => "a page made by this program",
            Self::Settings => "settings of the window",
            Self::Career => "a list of games that were ended",
            Self::Bundle => "a scenario with its messages and tests",
            Self::New => "a new file",
        }
    }

    /// Whether a file that begins so is of this kind. An empty file holds nothing to be lost.
    #[must_use]
    pub fn is(&self, first: &[u8]) -> bool {
        if first.is_empty() {
            return true;
        }
        // A known format of others is never ours, whatever its bytes happen to say: an archive or a
        // printed copy of our pages holds their words too.
        let format = infer::get(first);
        let picture = format.is_some_and(|format| format.extension() == "png");
        if format.is_some_and(|format| format.matcher_type() != MatcherType::Text) && !picture {
            return false;
        }
        let text = String::from_utf8_lossy(first);
        let text = text.trim_start_matches('\u{feff}');
        let has = |word: &str| text.contains(word);
        match self {
            Self::Tape => has("scenario_digest:") && has("rules_digest:"),
            Self::Table(columns) => heads(text, columns),
            Self::Data => text.starts_with('{') && text.chars().take(60).collect::<String>().contains("\"games\":["),
            Self::Page => has("name=\"generator\" content=\"demarche"),
            Self::Junit => has("<testsuites name=\"demarche\""),
            Self::Picture => picture && contains(first, b"Software\0demarche"),
            Self::Document => {
                let made = has("by `demarche ") || has("demarche sensitivity --docs");
                made || has("\"$defs\"")
                    || has("\"x-kind\"")
                    || has("\"$ref\"")
                    || text.trim_start().starts_with("<svg")
            }
            Self::Settings => text.trim_start().starts_with('('),
            Self::Career => text.trim_start().starts_with('(') && has("games:"),
            Self::Bundle => {
                text.starts_with("====") && text.trim_start_matches('=').trim_start().starts_with("demarche bundle")
            }
            Self::New => false,
        }
    }
}

/// Whether a table's first two columns, or its only one, are among those that ours may have.
fn heads(text: &str, columns: &[String]) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let cells = first.split([',', ';']).map(|cell| cell.trim().trim_matches('"').trim_start_matches('\''));
    let mut cells = cells.take(2).peekable();
    cells.peek().is_some() && cells.all(|cell| columns.iter().any(|column| column == cell))
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_looks_like_ours_is_ours() {
        let table = Kind::table(&["scenario", "strategy"]);
        assert!(table.is(b"scenario,strategy,seed\na,b,1\n"));
        assert!(table.is("\u{feff}\"scenario\";\"strategy\";seed\n".as_bytes()));
        assert!(!table.is(b"name,mark\nAnn,1\n"));
        assert!(!table.is(b"scenario of my thesis\n"));
        assert!(!Kind::Tape.is(b"my thesis\n"));
        assert!(Kind::Tape.is(b"(format: 1,\n scenario_digest: \"0\", rules_digest: \"1\","));
        assert!(Kind::Tape.is(b""), "an empty file holds nothing to be lost");
        assert!(!Kind::New.is(b"x"));
        let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01tEXtSoftware\0demarche";
        assert!(Kind::Picture.is(picture));
        assert!(!Kind::Picture.is(&picture[..24]), "a picture by another program");
        assert!(Kind::Document.is(b"# Rules\n\nMade by `demarche rules`."));
        for other in
            [&b"PK\x03\x04rules.mdMade by `demarche rules`."[..], b"%PDF-1.7 Made by `demarche rules`.", picture]
        {
            assert!(!Kind::Document.is(other), "a file of another format that holds our words");
        }
        assert!(!Kind::Page.is(b"<html><title>My page</title>"));
    }
}
