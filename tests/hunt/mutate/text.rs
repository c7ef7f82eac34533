//! What happens to any text: marks and encodings, line ends, characters that steer a terminal or
//! cannot be seen, look-alikes, length, cuts, lines in another order.

use super::Dice;

/// Characters that steer, turn round, hide or imitate.
pub const ODD: [&str; 40] = [
    "\u{1b}[2J",
    "\u{1b}]0;title\u{7}",
    "\u{1b}]8;;http://example.org\u{1b}\\link\u{1b}]8;;\u{1b}\\",
    "\u{1b}",
    "\u{0}",
    "\u{7}",
    "\u{8}\u{8}\u{8}",
    "\r",
    "\u{b}",
    "\u{c}",
    "\u{7f}",
    "\u{80}",
    "\u{85}",
    "\u{9b}31m",
    "\u{9d}0;title\u{9c}",
    "\u{ad}",
    "\u{61c}",
    "\u{115f}",
    "\u{180e}",
    "\u{200b}",
    "\u{200d}",
    "\u{200e}",
    "\u{200f}",
    "\u{2028}",
    "\u{2029}",
    "\u{202a}",
    "\u{202e}desrever\u{202c}",
    "\u{2060}",
    "\u{2066}isolated\u{2069}",
    "\u{2800}",
    "\u{3164}",
    "\u{fe0f}",
    "\u{feff}",
    "\u{fff9}a\u{fffb}",
    "\u{ffff}",
    "\u{e000}",
    "\u{e0041}\u{e007f}",
    "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
    "\u{627}\u{644}\u{639}\u{5d0}\u{5d1}",
    "Z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}\u{30d}\u{30e}",
];

/// Numbers at the bounds of something, and numbers as other people write them.
pub const NUMBERS: [&str; 48] = [
    "0",
    "1",
    "-1",
    "2",
    "9",
    "10",
    "60",
    "61",
    "100",
    "101",
    "200",
    "255",
    "256",
    "1000",
    "65535",
    "65536",
    "1e9",
    "-1e9",
    "0.001",
    "0.5",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "1.0",
    "100.0",
    "0,5",
    "1.000,5",
    "1,000",
    "1_000",
    "1'000",
    "1 000",
    "+1",
    "-0",
    "007",
    "0x10",
    "1e400",
    "1e-400",
    "NaN",
    "inf",
    "-inf",
    "0.30000000000000004",
    "0.00000000000000000001",
    "99999999999999999999999999999999999999999",
    "\u{661}\u{662}",
    "\u{ff11}",
    "\u{2212}1",
    "1%",
];

/// Dates that are none, or lie far off.
pub const DATES: [&str; 24] = [
    "2030-13",
    "2030-00",
    "2030-1",
    "0000-01",
    "0001-01",
    "9999-12",
    "99999-01",
    "-2030-01",
    "2030/01",
    "01-2030",
    "2030",
    "2030-01-01",
    "2030-02-30",
    "2022-02-29",
    "2029-12",
    "2031-12",
    "2147483648-01",
    "-2147483648-01",
    "2030-01 ",
    "2030\u{2010}01",
    "1.2.2030",
    "Jan 2030",
    "2022-02-24T05:00:00Z",
    "",
];

/// Paths and commands where an id is meant.
pub const PATHS: [&str; 20] = [
    "/etc/passwd",
    "/dev/null",
    "/dev/zero",
    "/dev/full",
    "/dev/tty",
    "/proc/self/environ",
    "../../../../etc/passwd",
    "..",
    ".",
    "-",
    "/",
    "base.ron",
    "./base.ron",
    "base.ron:short",
    "training-isle:four:four",
    "C:\\Windows\\win.ini",
    "\\\\host\\share\\x.ron",
    "file:///etc/passwd",
    "$(id)",
    "%s%n",
];

/// Letters and what they are mistaken for.
const ALIKE: [(u8, &str); 10] = [
    (b'a', "\u{430}"),
    (b'c', "\u{441}"),
    (b'e', "\u{435}"),
    (b'i', "\u{456}"),
    (b'o', "\u{3bf}"),
    (b'p', "\u{440}"),
    (b's', "\u{455}"),
    (b'n', "\u{ff4e}"),
    (b't', "\u{1d42d}"),
    (b'x', "\u{445}"),
];

/// One mutation of a text.
#[must_use]
pub fn mutate(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    match dice.below(16) {
        0 => marked(text, dice),
        1 => line_ends(text, dice),
        2..=5 => {
            let odd = dice.one(&ODD);
            insert(text, within_a_word(text, dice), odd.as_bytes())
        }
        6 => look_alike(text, dice),
        7 => long(text, dice),
        8 => text[..dice.below(text.len() + 1)].to_vec(),
        9 => dice.one(&[&b""[..], b"\n", b" \t\r\n", b"\xef\xbb\xbf", b"\0", b"()", b"[]", b"\""]).to_vec(),
        10 => invalid(text, dice),
        _ => shuffled(text, dice),
    }
}

/// A byte changed, put in or taken out, or a stretch of them.
#[must_use]
pub fn bytes(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut new = text.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(new.len());
        let byte = u8::try_from(dice.below(256)).unwrap_or_default();
        match dice.below(4) {
            0 => new.insert(at.min(new.len()), byte),
            1 if !new.is_empty() => drop(new.remove(at)),
            2 if !new.is_empty() => {
                let end = (at + dice.below(40)).min(new.len());
                drop(new.drain(at..end));
            }
            _ => {
                if let Some(old) = new.get_mut(at) {
                    *old = byte;
                }
            }
        }
    }
    new
}

/// A text with another inside it.
#[must_use]
pub fn insert(text: &[u8], at: usize, what: &[u8]) -> Vec<u8> {
    let (before, after) = text.split_at(at.min(text.len()));
    [before, what, after].concat()
}

/// A place after a letter if there is one near, so that what is put there stands inside a word.
pub fn within_a_word(text: &[u8], dice: &mut Dice) -> usize {
    let from = dice.below(text.len() + 1);
    let near = text[from..].iter().take(200).position(u8::is_ascii_alphabetic);
    near.map_or(from, |n| from + n + 1)
}

/// Byte-order marks, also twice and in the middle, and UTF-16.
fn marked(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    let wide = |mark: u16, swap: bool| {
        let units = String::from_utf8_lossy(text).encode_utf16().collect::<Vec<u16>>();
        let all = std::iter::once(mark).chain(units);
        all.flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    match dice.below(6) {
        0 | 1 => [MARK, text].concat(),
        2 => [MARK, MARK, text].concat(),
        3 => insert(text, dice.below(text.len()), MARK),
        4 => wide(0xfeff, false),
        _ => wide(0xfeff, true),
    }
}

fn line_ends(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let end: &[u8] = dice.one(&[&b"\r\n"[..], b"\r", b"\n\r", b"\r\r\n", b"\xc2\x85", b"\xe2\x80\xa8", b"\0\n", b""]);
    let one_in = dice.one(&[1, 1, 1, 5]);
    let mut new = Vec::with_capacity(text.len() + 64);
    for byte in text {
        if *byte == b'\n' && dice.one_in(one_in) {
            new.extend_from_slice(end);
        } else {
            new.push(*byte);
        }
    }
    new
}

fn look_alike(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let at = dice.below(text.len());
    let (letter, other) = dice.one(&ALIKE);
    match text[at..].iter().position(|b| *b == letter) {
        Some(n) => [&text[..at + n], other.as_bytes(), &text[at + n + 1..]].concat(),
        None => text.to_vec(),
    }
}

/// A word, a line or a character many times over.
fn long(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let times = dice.one(&[20, 100, 400, 2_000, 15_000]);
    let what: &[u8] = dice.one(&[&b"a"[..], b"word ", b"\n", b" ", b"\xf0\x9f\x90\xa6", b"\xcc\x81", b"=1+1,", b"x\n"]);
    insert(text, within_a_word(text, dice), &what.repeat(times))
}

/// Bytes that are no UTF-8.
fn invalid(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let what: &[u8] = dice.one(&[
        &b"\xff"[..],
        b"\xc3(",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xc0\x80",
        b"\xe2\x80",
        b"\x9b31m",
        b"\xe4\xf6\xfc",
    ]);
    insert(text, within_a_word(text, dice), what)
}

/// Lines left out, twice, in each other's place, or all the rest of them gone.
fn shuffled(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines: Vec<&[u8]> = text.split_inclusive(|b| *b == b'\n').collect();
    if lines.len() < 2 {
        return text.to_vec();
    }
    let (one, other) = (dice.below(lines.len()), dice.below(lines.len()));
    match dice.below(4) {
        0 => drop(lines.remove(one)),
        1 => lines.insert(other, lines[one]),
        2 => lines.swap(one, other),
        _ => drop(lines.drain(one.min(other)..one.max(other))),
    }
    lines.concat()
}
