//! Cut: a tape that ends before its end.
//!
//! Duty: tell a file that was cut off (by a full disk, a broken download, a copy that was not
//! waited for) from one with a mistake in it. Uses the findings of `scenario`. Always holds: what
//! is called cut off has a bracket or a text open at its end.

use crate::scenario::findings::{File, Finding, Span};

/// What helps.
const CURE: &str = "take the file once more from where it came: what is missing cannot be made up from the rest";

/// The finding of a tape that cannot be read because it was cut off; none if that is not the reason.
/// `stop` is the line and column behind what was read last.
pub(crate) fn off(file: &File, stop: (usize, usize)) -> Option<Finding> {
    // Some disks fill the lost end with zeros.
    let text = file.text.trim_end_matches(['\0', ' ', '\t', '\r', '\n']);
    let line = text.lines().count().max(1);
    let column = text.lines().next_back().map_or(1, |last| last.chars().count().max(1));
    // A bracket that is shut may be the last before the cut: then reading stopped right there, or in a
    // text that never ends.
    let at_the_end = !text.ends_with(')') || stop >= (line, column);
    if !at_the_end || !open(text) {
        return None;
    }
    let span = Some(Span { line, column, length: 1 });
    let message = format!("the tape is cut off: it ends in the middle, in line {line}");
    Some(file.error("DM-E001", span, message, Some(CURE.to_owned())))
}

/// The same for bytes that end within a character.
pub(super) fn in_a_character(path: &str, bytes: &[u8]) -> Option<Finding> {
    let within = std::str::from_utf8(bytes).err().filter(|e| e.error_len().is_none())?;
    let text = std::str::from_utf8(bytes.get(..within.valid_up_to())?).ok()?;
    let line = text.lines().count().max(1);
    let message = format!("the tape is cut off: it ends in the middle of a character, in line {line}");
    open(text).then(|| File { path, text: "" }.error("DM-E001", None, message, Some(CURE.to_owned())))
}

/// Whether a text of RON ends with a bracket or a text open.
fn open(text: &str) -> bool {
    let mut depth = 0i64;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '/' if chars.peek() == Some(&'/') => {
                chars.by_ref().find(|c| *c == '\n');
            }
            '"' => loop {
                match chars.next() {
                    None => return true,
                    Some('"') => break,
                    Some('\\') => {
                        chars.next();
                    }
                    Some(_) => {}
                }
            },
            _ => {}
        }
    }
    depth > 0
}

#[cfg(test)]
mod tests {
    use crate::tape::Tape;

    const TAPE: &str = include_str!("../../../../tests/fixtures/tapes/format-2.tape.ron");

    fn said(bytes: &[u8]) -> Option<String> {
        Tape::read("x", bytes).err().map(|found| found[0].message.clone())
    }

    #[test]
    fn a_tape_cut_anywhere_is_called_cut_off() {
        let whole = TAPE.trim_end().len();
        let first = TAPE.find("(\n").expect("a bracket") + 1;
        for at in first..whole {
            let told = said(&TAPE.as_bytes()[..at]).expect("a part is no tape");
            assert!(told.starts_with("the tape is cut off"), "cut at {at}: {told}");
        }
        assert_eq!(said(TAPE.as_bytes()), None);
        let mut zeros = TAPE.as_bytes()[..whole / 2].to_vec();
        zeros.resize(whole, 0);
        assert!(said(&zeros).is_some_and(|told| told.starts_with("the tape is cut off")), "zeros at the end");
    }

    #[test]
    fn a_mistake_is_not_called_so() {
        for (from, to) in [("seed: ", "sede: "), ("turns: [", "turns: "), ("format: 2,", "format: ),")] {
            assert!(TAPE.contains(from), "{from}");
            let told = said(TAPE.replacen(from, to, 1).as_bytes()).expect("it is no tape");
            assert!(!told.contains("cut off"), "{to}: {told}");
        }
        let told = said(format!("{TAPE}\nand more").as_bytes()).expect("it is no tape");
        assert!(!told.contains("cut off"), "{told}");
    }
}
