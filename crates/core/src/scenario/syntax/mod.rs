//! Syntax: files read, and why one cannot be, in the words of those who write it.
//!
//! Duty: from text to a form; one finding from where reading stopped: what stands there, what should, and where the mistake
//! is. Uses `reading`, `findings`, `outline`. Always holds: no name of a type of the program is told; what
//! is opened and not closed is placed at its opening.

mod brackets;
mod limits;
mod slips;
mod tokens;
mod told;

use std::ops::Range;

use ron::error::Position;
use serde::de::DeserializeOwned;

use super::findings::{File, Finding, did_you_mean};
use super::outline::{Node, Outline};
use crate::outside::show::short;
pub use crate::reading::options;
use crate::reading::{self, Frame, Step, Stop, Wanted};
use brackets::Fault;
use tokens::{Kind, Runaway, Token, tokens};

/// Reads RON into a type.
///
/// # Errors
/// One finding at the place of the mistake.
pub fn parse<T: DeserializeOwned>(file: &File) -> Result<T, Box<Finding>> {
    parse_or_stop(file).map_err(|(finding, _)| finding)
}

/// The same, with where reading stopped: line and column behind what was read last, which in a text that
/// has no end is the end of the file. The mistake may stand far before.
///
/// # Errors
/// The finding, and that place.
pub(crate) fn parse_or_stop<T: DeserializeOwned>(file: &File) -> Result<T, (Box<Finding>, (usize, usize))> {
    reading::read(file.text).map_err(|stop| {
        let endless = matches!(stop.error, ron::Error::ExpectedStringEnd);
        let at = if endless { (usize::MAX, 1) } else { (stop.at.line, stop.at.col) };
        (Box::new(finding(file, &stop)), at)
    })
}

/// What is told of a mistake: its bytes, the message and the cure.
struct Told {
    range: Range<usize>,
    message: String,
    hint: Option<String>,
    /// A second place, and what stands there.
    also: Option<(Range<usize>, &'static str)>,
}

impl Told {
    fn new(range: Range<usize>, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { range, message: message.into(), hint: Some(hint.into()), also: None }
    }

    fn bare(range: Range<usize>, message: impl Into<String>) -> Self {
        Self { range, message: message.into(), hint: None, also: None }
    }
}

/// Why a file cannot be read.
fn finding(file: &File, stop: &Stop) -> Finding {
    let outline = Outline::new(file.text);
    let (tokens, runaway) = tokens(file.text);
    let scene =
        Scene { text: file.text, stop, tokens: &tokens, node: reached(&outline, &stop.open), outline: &outline };
    let told = scene.structure(runaway).unwrap_or_else(|| scene.told());
    let finding = file.error("DM-E001", Some(file.place(&told.range)), told.message, told.hint);
    match told.also {
        Some((range, message)) => finding.also(file, Some(file.place(&range)), message),
        None => finding,
    }
}

/// The value that some steps lead to, as far as the outline has it.
fn reached<'n>(outline: &'n Outline, open: &[Frame]) -> &'n Node {
    let mut node = &outline.root;
    for frame in open {
        let next = match &frame.step {
            Step::Whole => Some(node),
            // Of a field that stands twice the last was being read.
            Step::Field(name) => {
                let named = |key: &Option<Range<usize>>| key.as_ref().is_some_and(|k| outline.text(k) == name);
                node.entries.iter().rev().find(|(key, _)| named(key)).map(|(_, value)| value)
            }
            Step::Item(at) => node.item(*at),
        };
        match next {
            Some(next) => node = next,
            None => break,
        }
    }
    node
}

/// Everything that is known where reading stopped.
struct Scene<'a> {
    text: &'a str,
    stop: &'a Stop,
    tokens: &'a [Token],
    outline: &'a Outline<'a>,
    /// The value in which it stopped.
    node: &'a Node,
}

impl Scene<'_> {
    /// What is opened and never closed, if that is before the place where reading stopped.
    fn structure(&self, runaway: Option<Runaway>) -> Option<Told> {
        let stopped = self.offset(self.stop.at);
        let before = |told: Told| (told.range.start <= stopped).then_some(told);
        match runaway {
            Some(Runaway::Comment(range)) => before(Told::new(
                range,
                "this comment is opened and not closed",
                "end it with `*/`, or begin it with `//` if it is of one line",
            )),
            Some(Runaway::Text(range)) => {
                let line = self.text.get(range.start..).and_then(|t| t.lines().next()).unwrap_or_default();
                let shown = short(line, 40);
                // One quote too many, or one too few, looks the same: the text begins with what follows a value.
                let message = if line.trim_start_matches('"').starts_with([',', ')', ']']) {
                    "this quote opens a text that is not closed on its line".to_owned()
                } else {
                    format!("the text that opens here is not closed: {shown}")
                };
                before(Told::new(
                    range,
                    message,
                    "texts stand between two quotes, such as \"home\": put the one that is missing",
                ))
            }
            None => {
                let at = |at: usize| self.tokens[at].range.clone();
                before(match brackets::fault(self.text, self.tokens)? {
                    Fault::Open(open) => Told::new(
                        at(open),
                        format!("the bracket `{}` is opened here and not closed", self.word(&at(open))),
                        "close it where what it holds ends, and put a comma behind",
                    ),
                    Fault::Close(close) => Told::new(
                        at(close),
                        format!("the bracket `{}` closes more than is open here", self.word(&at(close))),
                        "take it away, or open what it should close",
                    ),
                    Fault::Other(open, close) => {
                        let (opened, closed) = (self.word(&at(open)), self.word(&at(close)));
                        let message = format!("the bracket `{opened}` that is opened here is closed by `{closed}`");
                        let mut told = Told::new(at(open), message, "brackets come in pairs: ( ), [ ] and { }");
                        told.also = Some((at(close), "it is closed here"));
                        told
                    }
                })
            }
        }
    }

    fn word(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The byte at a line and column.
    fn offset(&self, at: Position) -> usize {
        let from: usize = self.text.split_inclusive('\n').take(at.line.saturating_sub(1)).map(str::len).sum();
        let line = self.text.get(from..).unwrap_or_default();
        from + line.char_indices().nth(at.col.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
    }

    /// The position of the first token that does not end before the place where reading stopped.
    fn next(&self) -> usize {
        let stopped = self.offset(self.stop.at);
        self.tokens.partition_point(|token| token.range.end <= stopped)
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn before(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at.checked_sub(1)?)
    }

    /// The first token of a value.
    fn first_of(&self, range: &Range<usize>) -> Option<&Token> {
        self.tokens.get(self.tokens.partition_point(|t| t.range.start < range.start))
    }

    /// What a token is, in words.
    fn found(&self, token: Option<&Token>) -> String {
        let Some(token) = token else { return "the end of the file".to_owned() };
        let word = short(self.word(&token.range), 60);
        match token.kind {
            Kind::Number | Kind::Word | Kind::Mark(_) => format!("`{word}`"),
            Kind::Text => format!("the text {word}"),
        }
    }

    /// What holds the fields that are read: the kind that is written before the bracket, or what it is called.
    fn holder(&self) -> String {
        match self.stop.open.last().map(|f| &f.wanted) {
            Some(Wanted::KindFields(kind, _)) => format!("`{kind}`"),
            _ => called(&self.stop.open),
        }
    }

    /// The fields that can stand here.
    fn fields(&self) -> &'static [&'static str] {
        match self.stop.open.last().map(|f| &f.wanted) {
            Some(Wanted::Fields(fields) | Wanted::KindFields(_, fields)) => fields,
            _ => &[],
        }
    }

    /// The place of a key among the fields of the value in which reading stopped; the `nth` from 0.
    fn key(&self, name: &str, nth: usize) -> Option<Range<usize>> {
        let keys = self.node.entries.iter().filter_map(|(key, _)| key.clone());
        keys.filter(|key| self.outline.text(key) == name).nth(nth)
    }

    /// Whether more brackets close than open.
    fn closes_more(&self) -> bool {
        let count = |marks: &[char]| {
            self.tokens.iter().filter(|t| matches!(t.kind, Kind::Mark(c) if marks.contains(&c))).count()
        };
        count(&[')', ']', '}']) > count(&['(', '[', '{'])
    }

    /// Only the bracket of a value, or the word before it.
    fn opening(&self) -> Range<usize> {
        self.first_of(&self.node.range).map_or(self.node.range.clone(), |token| token.range.clone())
    }

    fn near(found: &str, expected: &[&'static str]) -> Option<String> {
        did_you_mean(found, reading::once(expected))
    }
}

/// What a value that was begun is called: the field, the entry, or the file.
fn called(open: &[Frame]) -> String {
    match open {
        [] | [.., Frame { step: Step::Whole, .. }] => "the file".to_owned(),
        [.., Frame { step: Step::Field(name), .. }] => format!("`{name}`"),
        [around @ .., Frame { step: Step::Item(at), .. }] => match around.last().map(|f| &f.wanted) {
            Some(Wanted::KindGroup(kind, 1)) => format!("what `{kind}` holds"),
            Some(Wanted::KindGroup(kind, _)) => format!("value {} of `{kind}`", at + 1),
            Some(Wanted::Group(_)) => format!("value {} of {}", at + 1, called(around)),
            _ => format!("entry {} of {}", at + 1, called(around)),
        },
    }
}

/// What is wanted of a value, with the bounds of its field where they are known.
fn wanted(open: &[Frame], frame: &Frame, any: &str) -> String {
    match (&frame.wanted, limits::of(open, frame)) {
        (Wanted::Whole(..), Some((low, high))) if low == high => format!("{low}"),
        (Wanted::Whole(..), Some((low, high))) => format!("a whole number from {low} to {high}"),
        (wanted, _) => wanted.words(any),
    }
}
