//! Showing: strings from outside as they can be shown.
//!
//! Duty: make visible what a terminal obeys, what turns the direction of a line and what nobody sees;
//! cut what is too long. Uses nothing else of the crate. Always holds: what is visible already comes
//! back unchanged, so that a text may pass any number of times; no result holds a control character
//! but line feed and tab, and no invisible character but a joiner that its script needs.
//!
//! A control character is shown by its picture (`␛`), any other by its number (`⟨U+202E⟩`).

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation as _;

/// Marks on one letter that are shown: more than any language sets, fewer than reach other lines.
pub(crate) const MARKS: usize = 8;

/// The byte order mark.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// A text of several lines with everything in it visible: line ends and tabs stay.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    rewritten(text, false)
}

/// A text that is to stand on one line: line ends are made visible too, a tab is a blank.
#[must_use]
pub fn line(text: &str) -> Cow<'_, str> {
    rewritten(text, true)
}

/// A text on one line of at most some characters, as people count them; what is left out is told by
/// an ellipsis, which is one of them.
#[must_use]
pub fn short(text: &str, most: usize) -> Cow<'_, str> {
    // Most texts are short enough at first sight.
    if text.len() <= most {
        return line(text);
    }
    // More bytes than this are not needed to see that it is too long, whatever they are.
    let bound = most.saturating_mul(64).min(text.len());
    let bound = (0..=bound).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let (head, rest) = text.split_at_checked(bound).unwrap_or((text, ""));
    let told = line(head);
    let (mut end, mut count) = (0, 0);
    for (at, cluster) in told.grapheme_indices(true) {
        // Joined pictures and stacked letters are one for a person, and no way around the bound.
        count += cluster.chars().count().div_ceil(MARKS).max(1);
        if count < most {
            end = at + cluster.len();
        }
    }
    if count <= most && rest.is_empty() {
        return told;
    }
    Cow::Owned(format!("{}…", told.get(..end).unwrap_or_default()))
}

/// A whole output as it leaves for a terminal or a file: a byte order mark at its beginning stays,
/// since spreadsheets know UTF-8 by it.
#[must_use]
pub fn output(text: &str) -> Cow<'_, str> {
    match text.strip_prefix(BYTE_ORDER_MARK) {
        None => visible(text),
        Some(rest) => match visible(rest) {
            Cow::Borrowed(_) => Cow::Borrowed(text),
            Cow::Owned(told) => Cow::Owned(format!("{BYTE_ORDER_MARK}{told}")),
        },
    }
}

/// A JSON document with everything in it visible: what is not is written as `\uXXXX`, so that every
/// value stays what it is.
#[must_use]
pub fn json(document: &str) -> Cow<'_, str> {
    if plain(document, false) {
        return Cow::Borrowed(document);
    }
    let mut out = String::with_capacity(document.len() + document.len() / 8);
    let mut marks = 0;
    for c in document.chars() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        let layout = matches!(c, '\n' | '\r' | '\t');
        if (hidden(c) && !layout) || marks > MARKS {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// Whether a character is obeyed or not seen where it is shown.
#[must_use]
pub fn hidden(c: char) -> bool {
    c.is_control()
        || ignorable(c)
        || matches!(c,
            '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffc}' | '\u{2800}' | '\u{fdd0}'..='\u{fdef}'
            | '\u{13430}'..='\u{1343f}')
        // The last two of every plane are no characters.
        || u32::from(c) & 0xfffe == 0xfffe
}

/// Unicode's `Default_Ignorable_Code_Point`: what a font need not draw.
pub(crate) fn ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Characters that may be drawn as pictures.
fn pictorial(c: char) -> bool {
    matches!(c,
        '#' | '*' | '0'..='9' | '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}'
        | '\u{2194}'..='\u{21aa}' | '\u{231a}'..='\u{23ff}' | '\u{24c2}' | '\u{25aa}'..='\u{25fe}'
        | '\u{2600}'..='\u{27bf}' | '\u{2934}' | '\u{2935}' | '\u{2b05}'..='\u{2b55}' | '\u{3030}' | '\u{303d}'
        | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}')
}

/// Letters of scripts that cannot be written without joiners: from Arabic to Myanmar, Khmer, Mongolian.
fn joining(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{109f}' | '\u{1780}'..='\u{18af}')
}

/// Whether a hidden character is needed where it stands: a joiner between letters that want it, the
/// sign that a character is drawn as a picture.
fn needed(c: char, before: Option<char>, after: Option<char>) -> bool {
    let both = |kind: fn(char) -> bool| before.is_some_and(kind) && after.is_some_and(kind);
    match c {
        '\u{200c}' => both(joining),
        '\u{200d}' => {
            // A digit may be drawn as a picture, but joins nothing.
            let drawn = |c: char| pictorial(c) && !c.is_ascii();
            let picture = |c: char| drawn(c) || c == '\u{fe0f}';
            both(joining) || (before.is_some_and(picture) && after.is_some_and(drawn))
        }
        '\u{fe0e}' | '\u{fe0f}' => before.is_some_and(pictorial),
        _ => false,
    }
}

/// Whether there is nothing but printable ASCII, with the line ends and tabs that stay.
fn plain(text: &str, one: bool) -> bool {
    text.bytes().all(|b| matches!(b, b' '..=b'~') || (!one && matches!(b, b'\n' | b'\t')))
}

fn rewritten(text: &str, one: bool) -> Cow<'_, str> {
    if plain(text, one) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut before = None;
    let mut marks = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        let mut stands = Some(c);
        match c {
            '\t' if one => out.push(' '),
            '\n' | '\t' if !one => out.push(c),
            // The line end of other systems, and of tables.
            '\r' if !one && after == Some('\n') => out.push(c),
            _ if hidden(c) && !needed(c, before, after) => {
                show(&mut out, c);
                stands = Some('⟩');
            }
            _ if !hidden(c) && is_combining_mark(c) => {
                marks += 1;
                if marks > MARKS {
                    if marks == MARKS + 1 {
                        out.push('…');
                    }
                    stands = Some('…');
                } else {
                    // It would else sit on what stands before the text.
                    if before.is_none_or(|b| b == '\n' || b == '\t') {
                        out.push('◌');
                    }
                    out.push(c);
                }
                before = stands;
                continue;
            }
            _ => out.push(c),
        }
        marks = 0;
        before = stands;
    }
    if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
}

/// A character that is not seen, shown: a control character by its picture, others by their number.
fn show(out: &mut String, c: char) {
    let picture = match u32::from(c) {
        code @ 0..0x20 => char::from_u32(0x2400 + code),
        0x7f => Some('␡'),
        _ => None,
    };
    match picture {
        Some(picture) => out.push(picture),
        None => {
            let _ = write!(out, "⟨U+{:04X}⟩", u32::from(c));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_obeyed_or_not_seen_is_shown() {
        for (bad, good) in [
            ("a\u{1b}[31mb", "a␛[31mb"),
            ("a\u{7f}\u{0}\u{7}", "a␡␀␇"),
            ("a\u{9b}31m", "a⟨U+009B⟩31m"),
            ("abc\u{202e}txt", "abc⟨U+202E⟩txt"),
            ("a\u{2066}b\u{2069}", "a⟨U+2066⟩b⟨U+2069⟩"),
            ("a\u{200b}b\u{ad}c", "a⟨U+200B⟩b⟨U+00AD⟩c"),
            ("a\u{feff}b\u{2028}c", "a⟨U+FEFF⟩b⟨U+2028⟩c"),
            ("a\u{e0041}", "a⟨U+E0041⟩"),
            ("a\u{fe0f}", "a⟨U+FE0F⟩"),
            ("a\u{200d}b", "a⟨U+200D⟩b"),
            ("20\u{200d}30-01", "20⟨U+200D⟩30-01"),
            ("\u{301}a", "◌\u{301}a"),
            ("a\rb", "a␍b"),
        ] {
            assert_eq!(visible(bad), good);
            assert_eq!(line(bad), good);
            assert_eq!(visible(good), good, "what is visible stays as it is");
        }
        assert_eq!(visible("a\tb\r\nc\nd"), "a\tb\r\nc\nd");
        assert_eq!(line("a\tb\r\nc"), "a b␍␊c");
    }

    #[test]
    fn what_scripts_and_pictures_need_stays() {
        for good in [
            "Blue Heron",
            "Синяя цапля",
            "アオサギ",
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "❤\u{fe0f}",
            "👩\u{200d}🚀",
            "1\u{fe0f}\u{20e3}",
            "Zoe\u{308}",
            "a\u{a0}b\u{3000}c",
            "− → … ⟨⟩",
        ] {
            assert!(matches!(visible(good), Cow::Borrowed(_)), "{good:?}");
            assert_eq!(line(good), good);
        }
    }

    #[test]
    fn floods_of_marks_are_cut() {
        let flood = format!("a{}b", "\u{301}".repeat(500));
        let told = visible(&flood);
        assert_eq!(told, format!("a{}…b", "\u{301}".repeat(MARKS)));
        assert_eq!(visible(&told), told);
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(short("Heron", 5), "Heron");
        assert_eq!(short("Herons", 5), "Hero…");
        assert_eq!(short("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(short("👩\u{200d}🚀👩\u{200d}🚀👩\u{200d}🚀", 2), "👩\u{200d}🚀…");
        assert_eq!(short("界界界", 3), "界界界");
        assert!(short(&"👩\u{200d}".repeat(100_000), 10).chars().count() < 100);
        assert!(short(&"\u{1b}".repeat(100_000), 10).chars().count() == 10);
    }

    #[test]
    fn a_document_keeps_its_values() {
        let value = serde_json::json!({ "a\u{202e}": "\u{1b}\u{7f}\u{9b}\u{e0041} \u{301}".to_owned() + &"\u{301}".repeat(20) });
        for text in [value.to_string(), serde_json::to_string_pretty(&value).expect("a document")] {
            let told = json(&text);
            assert_eq!(serde_json::from_str::<serde_json::Value>(&told).expect("it is JSON"), value);
            assert_eq!(visible(&told), told, "the last net changes nothing");
            assert!(!told.chars().any(|c| hidden(c) && c != '\n'));
        }
        assert_eq!(output("\u{feff}a;\u{202e}"), "\u{feff}a;⟨U+202E⟩");
    }
}
