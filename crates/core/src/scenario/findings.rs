//! Findings: what is wrong with a file, where, and how to mend it.
//!
//! Duty: the one form of diagnostics for scenarios, tapes and scripts, and its rendering as text.
//! Uses `door`. Always holds: a finding names its file; with a position it shows the line with a
//! caret; all findings of a file are reported together; whatever the file holds is shown visibly,
//! and each of a finding's texts stays on its line.

mod excerpt;
mod span;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use serde::Serialize;

use crate::outside::show::{line as on_line, short};
use crate::outside::text::{unmarked, wide};
use span::gutter;

pub use excerpt::Excerpt;
pub use span::Span;

/// Who suffers if nothing is done.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used but does not do what it says.
    Warning,
    /// The file does what it says; whoever reads or keeps it would be better off.
    Advice,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// A second place that a finding has to do with, in the same file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(crate) struct Also {
    /// Where.
    pub(crate) span: Span,
    /// What stands there.
    pub(crate) message: String,
    /// What of the line is shown.
    #[serde(skip)]
    excerpt: Excerpt,
}

/// One finding.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Finding {
    /// Who suffers.
    pub severity: Severity,
    /// A stable code.
    pub code: &'static str,
    /// The file.
    pub path: String,
    /// Where, if known.
    pub span: Option<Span>,
    /// What was found, and what was expected.
    pub message: String,
    /// The cure.
    pub hint: Option<String>,
    /// A second place that helps to see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) also: Option<Also>,
    /// Why it matters in play.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// What of the line is shown.
    #[serde(skip)]
    pub excerpt: Option<Excerpt>,
}

impl Finding {
    /// The same with a second place in the same file.
    #[must_use]
    pub fn also(mut self, file: &File, span: Option<Span>, message: impl Into<String>) -> Self {
        self.also = span.map(|span| {
            let excerpt = file.line(span).unwrap_or_default();
            Also { span, message: bounded(message.into()), excerpt }
        });
        self
    }

    /// The same of a text that stands in a file below so many lines.
    #[must_use]
    pub fn moved(mut self, path: &str, lines: usize) -> Self {
        path.clone_into(&mut self.path);
        let also = self.also.as_mut().map(|also| &mut also.span);
        for span in self.span.as_mut().into_iter().chain(also) {
            span.line += lines;
        }
        self
    }

    /// The second place that helps to see it, with what stands there.
    #[must_use]
    pub fn second(&self) -> Option<(Span, &str, &Excerpt)> {
        self.also.as_ref().map(|also| (also.span, also.message.as_str(), &also.excerpt))
    }

    /// The finding as people read it: place, excerpt with caret, cause and cure.
    #[must_use]
    pub fn render(&self) -> String {
        let path = on_line(&self.path);
        let mut out = format!("{}[{}]: {}\n", self.severity.label(), self.code, self.message);
        match (self.span, &self.excerpt) {
            (Some(span), Some(line)) => {
                let _ = writeln!(out, "{}--> {path}:{}:{}", gutter(span), span.line, span.column);
                let _ = writeln!(out, "{} |", gutter(span));
                line.mark(&mut out, span, '^', "");
            }
            (Some(span), None) => {
                let _ = writeln!(out, " --> {path}:{}:{}", span.line, span.column);
            }
            (None, _) => {
                let _ = writeln!(out, " --> {path}");
            }
        }
        if let Some(also) = &self.also {
            let _ = writeln!(out, "{}::: {path}:{}:{}", gutter(also.span), also.span.line, also.span.column);
            also.excerpt.mark(&mut out, also.span, '-', &also.message);
        }
        if let Some(why) = &self.why {
            let _ = writeln!(out, "  = in play: {why}");
        }
        if let Some(hint) = &self.hint {
            let _ = writeln!(out, "  = help: {hint}");
        }
        out
    }
}

impl From<Box<Finding>> for Vec<Finding> {
    fn from(finding: Box<Finding>) -> Self {
        vec![*finding]
    }
}

/// Renders findings one below the other.
#[must_use]
pub fn render(findings: &[Finding]) -> String {
    findings.iter().map(Finding::render).collect::<Vec<_>>().join("\n")
}

/// A file's text with its name, from which findings are made.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// The name under which it is reported.
    pub path: &'a str,
    /// The text.
    pub text: &'a str,
}

impl File<'_> {
    /// An error at a place.
    #[must_use]
    pub fn error(&self, code: &'static str, span: Option<Span>, message: String, hint: Option<String>) -> Finding {
        self.finding(Severity::Error, code, span, message, hint.or_else(|| cure(code).map(str::to_owned)))
    }

    /// A finding at a place.
    #[must_use]
    pub fn finding(
        &self,
        severity: Severity,
        code: &'static str,
        span: Option<Span>,
        message: String,
        hint: Option<String>,
    ) -> Finding {
        let excerpt = span.and_then(|s| self.line(s));
        let (message, hint) = (bounded(message), hint.map(bounded));
        Finding { severity, code, path: self.path.to_owned(), span, message, hint, also: None, why: None, excerpt }
    }

    /// What is wrong if the file is of another format than the one that is read; `whose` says what has it.
    #[must_use]
    pub fn other_format(&self, whose: &str, format: u32) -> Option<Finding> {
        (format != 1).then(|| {
            let message = format!("{whose} format {format}; this program reads format 1");
            self.error("DM-E005", self.first("format"), message, Some("write `format: 1`".to_owned()))
        })
    }

    fn line(&self, span: Span) -> Option<Excerpt> {
        let line = self.text.lines().nth(span.line.saturating_sub(1))?;
        Some(Excerpt::around(line, span))
    }

    /// Where a string literal stands for the `nth` time (from 0), without its quotes.
    #[must_use]
    pub fn literal(&self, text: &str, nth: usize) -> Option<Span> {
        let quoted = format!("\"{text}\"");
        let (at, _) = self.text.match_indices(&quoted).nth(nth)?;
        Some(self.span(at + 1, text.chars().count()))
    }

    /// Where some text stands first.
    #[must_use]
    pub fn first(&self, text: &str) -> Option<Span> {
        let at = self.text.find(text)?;
        Some(self.span(at, text.chars().count()))
    }

    /// Where a string literal stands first within some bytes, without its quotes.
    #[must_use]
    pub fn literal_in(&self, text: &str, within: &Range<usize>) -> Option<Span> {
        let at = self.text.get(within.clone())?.find(&format!("\"{text}\""))?;
        Some(self.span(within.start + at + 1, text.chars().count()))
    }

    /// Where some text stands first within some bytes.
    #[must_use]
    pub fn first_in(&self, text: &str, within: &Range<usize>) -> Option<Span> {
        let at = self.text.get(within.clone())?.find(text)?;
        Some(self.span(within.start + at, text.chars().count()))
    }

    /// The place of some bytes, up to the end of their first line; of a whole entry its bracket.
    #[must_use]
    pub fn place(&self, range: &Range<usize>) -> Span {
        let inside = self.text.get(range.clone()).unwrap_or_default();
        let line = inside.lines().next().unwrap_or_default();
        self.span(range.start, if line.starts_with('(') { 1 } else { line.chars().count() })
    }

    fn span(&self, at: usize, length: usize) -> Span {
        let before = self.text.get(..at).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Span { line, column, length: length.max(1) }
    }
}

/// What helps against a kind of mistake, where nothing better is known.
fn cure(code: &str) -> Option<&'static str> {
    Some(match code {
        "DM-E001" => "mend the value here: the shipped scenarios show every field in use",
        "DM-E006" => "shorten the list, or split the scenario",
        "DM-E010" => "use one of the names that the file or the standard rules define",
        "DM-E011" => "scenarios/rules/standard.ron holds every number with its unit",
        "DM-E012" => "a playable scenario needs it: see the shipped ones",
        "DM-E013" => "write a figure within the range, in the unit of the field",
        "DM-E014" => "move it into the scenario's months, or change `start` or `turns`",
        "DM-E015" => "sort the entries by month, one for each",
        "DM-E017" => "give one of the two another id",
        "DM-E018" => "a question needs options and a `default` among them; news needs neither",
        "DM-E030" | "DM-E031" | "DM-E032" => "the shipped events show every column in use",
        _ => return None,
    })
}

/// Longest name that is compared with others, in bytes.
const LONGEST_NAME: usize = 200;

/// Longest message or hint, in characters: more can only be what a hostile file holds.
const LONGEST_MESSAGE: usize = 2_000;

/// A text as a finding shows it: visible, on one line, and cut at the bound with a sign that it was.
fn bounded(text: String) -> String {
    match short(&text, LONGEST_MESSAGE) {
        Cow::Owned(told) => told,
        Cow::Borrowed(_) => text,
    }
}

/// The nearest of some names, if one is near enough to be a slip.
///
/// Names of unusual length are not compared: the work and the memory grow with the product of both.
pub fn nearest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let short = |name: &&str| name.len() <= LONGEST_NAME;
    let length = Some(wanted).filter(short)?.chars().count();
    let most = (length / 3).max(2);
    // As many letters as one name has more than the other, at least, lie between them.
    let may = |name: &&str| short(name) && name.chars().count().abs_diff(length) <= most;
    let scored = names.into_iter().filter(may).map(|name| (strsim::damerau_levenshtein(wanted, name), name));
    let (distance, name) = scored.min()?;
    (distance <= most).then_some(name)
}

/// "Did you mean X?" where something near exists.
pub fn did_you_mean<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(wanted, names).map(|name| format!("did you mean \"{name}\"?"))
}

/// Most findings of one kind of check in one file: who has more mends these first.
pub const MOST: usize = 200;

/// Largest file that is read, in bytes.
pub const LARGEST: usize = 2 * 1024 * 1024;

/// Turns bytes into text within the bounds that every input must keep.
///
/// # Errors
/// If the file is empty, too large or not UTF-8.
pub fn text_of<'a>(path: &str, bytes: &'a [u8]) -> Result<&'a str, Box<Finding>> {
    let whole = |code, message: String, hint: &str| {
        let file = File { path, text: "" };
        Box::new(file.error(code, None, message, Some(hint.to_owned())))
    };
    if bytes.len() > LARGEST {
        let message = format!("the file has {} bytes; at most {LARGEST} are read", bytes.len());
        return Err(whole(
            "DM-E003",
            message,
            "a scenario or tape is a text of some hundred kilobytes: is this the right file?",
        ));
    }
    if let Some(encoding) = wide(bytes) {
        let message = format!("the file is not UTF-8 text: it is saved as {encoding}");
        return Err(whole("DM-E004", message, "save it as UTF-8: the editor offers it where the file is named"));
    }
    // The mark stands before the first column, and belongs to no text.
    match std::str::from_utf8(unmarked(bytes)) {
        Ok(text) if text.trim().is_empty() => {
            Err(whole("DM-E002", "the file is empty".to_owned(), "is this the right file?"))
        }
        Ok(text) => Ok(text),
        Err(error) => {
            let at = error.valid_up_to();
            let line = unmarked(bytes).iter().take(at).filter(|b| **b == b'\n').count() + 1;
            let at = at + bytes.len() - unmarked(bytes).len();
            let message = format!("the file is not UTF-8 text: byte {at} (line {line}) cannot be read");
            Err(whole("DM-E004", message, "save the file as UTF-8 in the editor"))
        }
    }
}
