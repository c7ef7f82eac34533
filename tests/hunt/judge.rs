//! What is wrong with what came of an input.
//!
//! Duty: the promises of the hunt, each with the name under which a breach is filed. Always holds:
//! what is judged is what a person would see or find on disk, byte by byte.

use std::fmt;

/// Longest time for an input.
pub const SECONDS: f64 = 2.0;
/// Most memory for an input, in bytes.
pub const MEMORY: usize = 500_000_000;
/// The documented exit codes but 3, which is a fault of the program.
pub const CODES: [u8; 4] = [0, 1, 2, 4];

/// What came of an input.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The exit code; none after a panic.
    pub code: Option<u8>,
    /// Where and with which words it panicked.
    pub panic: Option<String>,
    /// Seconds by the clock.
    pub seconds: f64,
    /// Most memory held above what was held before, in bytes.
    pub memory: usize,
    /// Streams and files by name, with what is in them.
    pub outputs: Vec<(String, Vec<u8>)>,
}

/// A promise that was not kept. Two of one name count as the same find.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fault {
    /// A panic: where.
    Panic(String),
    /// The process died: how.
    Died(String),
    /// An exit code that is not documented, or 3.
    Code(u8),
    /// Longer than [`SECONDS`].
    Slow,
    /// More than [`MEMORY`].
    Memory,
    /// A character in an output that steers or cannot be seen: where, and of what kind.
    Control(String, &'static str),
    /// An output is no UTF-8.
    Bytes(String),
    /// The binary ended otherwise than the command in process.
    Differs(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Panic(place) => write!(f, "panic at {place}"),
            Self::Died(how) => write!(f, "died of {how}"),
            Self::Code(code) => write!(f, "exit {code}"),
            Self::Slow => write!(f, "slower than {SECONDS} s"),
            Self::Memory => write!(f, "more than {} MB", MEMORY / 1_000_000),
            Self::Control(place, kind) => write!(f, "{kind} in {place}"),
            Self::Bytes(place) => write!(f, "no UTF-8 in {place}"),
            Self::Differs(how) => write!(f, "the binary differs: {how}"),
        }
    }
}

/// Everything that is wrong with an outcome of these arguments. A file may have whatever name they gave it.
#[must_use]
pub fn faults(outcome: &Outcome, args: &[String]) -> Vec<Fault> {
    let mut found = Vec::new();
    if let Some(panic) = &outcome.panic {
        let place = panic.lines().next().unwrap_or_default();
        found.push(Fault::Panic(place.to_owned()));
    }
    if let Some(code) = outcome.code.filter(|code| !CODES.contains(code)) {
        found.push(Fault::Code(code));
    }
    if outcome.seconds > SECONDS {
        found.push(Fault::Slow);
    }
    if outcome.memory > MEMORY {
        found.push(Fault::Memory);
    }
    for (name, bytes) in &outcome.outputs {
        found.extend(seen(&kind_of(name), bytes));
        if !args.iter().any(|arg| arg.ends_with(name)) {
            found.extend(seen(&format!("the name of a file {}", kind_of(name)), name.as_bytes()));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// What of an output nobody should be shown.
fn seen(place: &str, bytes: &[u8]) -> Option<Fault> {
    if bytes.iter().all(|b| matches!(b, b'\n' | b'\t' | b' '..=b'~')) {
        return None;
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return Some(Fault::Bytes(place.to_owned())) };
    // Spreadsheets of half the world want the mark; nothing but a table may have it.
    let table = place == ".csv" || place == "standard output";
    let text = if table { text.strip_prefix('\u{feff}').unwrap_or(text) } else { text };
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let after = rest.peek().copied().unwrap_or(' ');
        // The line end of other systems steers nothing.
        let line_end = c == '\r' && after == '\n';
        if is_odd(c) && !line_end && !joins(before, c, after) {
            return Some(Fault::Control(place.to_owned(), sort_of(c)));
        }
        before = c;
    }
    None
}

/// What an odd character does.
const fn sort_of(c: char) -> &'static str {
    match c {
        '\u{1b}' => "an escape",
        '\0'..='\u{9f}' => "a control character",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a mark of direction"
        }
        _ => "a character that cannot be seen",
    }
}

/// A stream by its name, a file by its ending: what a find is filed under.
fn kind_of(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, ending)) if !name.starts_with("standard ") => {
            let plain: String = ending.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
            format!(".{plain}")
        }
        _ => name.to_owned(),
    }
}

/// Whether a character that cannot be seen shapes what stands beside it: joined letters of scripts that
/// need it, the pictures of a family.
fn joins(before: char, c: char, after: char) -> bool {
    let drawn = |c: char| !c.is_ascii() && !is_odd(c);
    match c {
        '\u{200c}' => drawn(before) && drawn(after),
        '\u{200d}' => (drawn(before) || before == '\u{fe0f}') && drawn(after),
        '\u{fe0e}' | '\u{fe0f}' => drawn(before) || matches!(before, '0'..='9' | '#' | '*'),
        _ => false,
    }
}

/// Whether a character steers the terminal, turns the text round, or cannot be seen: C0 and C1 but
/// line end and tab, and what Unicode calls ignorable by default, with the blank letters beside it.
#[must_use]
pub fn is_odd(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}
