//! Mutations that keep RON in shape, so that they reach what lies behind the parser: numbers at
//! their bounds, words in place of words, fields that come twice, not at all, under another name or
//! with another type, groups in each other's place, nesting, characters by escape.

use std::ops::Range;

use super::Dice;
use super::text::{DATES, NUMBERS, ODD, PATHS, insert};

/// Values of every type.
const VALUES: [&str; 20] = [
    "true",
    "false",
    "None",
    "Some(1)",
    "()",
    "[]",
    "{}",
    "\"\"",
    "\"x\"",
    "'x'",
    "(1, 2)",
    "[1, \"a\", ()]",
    "{\"a\": 1}",
    "Unknown",
    "r#\"raw\"#",
    "b\"bytes\"",
    "\"base\"",
    "One(1)",
    "\"\\",
    "/* never closed",
];

/// Characters as RON's escapes write them: no rule about raw characters sees these.
const ESCAPES: [&str; 14] = [
    "\\u{1b}[2J",
    "\\x1b[31m",
    "\\u{9b}2J",
    "\\u{202e}",
    "\\u{200b}",
    "\\u{0}",
    "\\x00",
    "\\u{feff}",
    "\\n\\n",
    "\\r",
    "\\u{7f}",
    "\\u{2028}",
    "\\u{d800}",
    "\\q",
];

/// One mutation of RON; of what has no tokens, the text itself.
#[must_use]
pub fn mutate(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let tokens = tokens(text);
    if tokens.is_empty() {
        return text.to_vec();
    }
    let of = |wanted: fn(&[u8]) -> bool| -> Vec<Range<usize>> {
        tokens.iter().filter(|t| wanted(&text[(*t).clone()])).cloned().collect()
    };
    match dice.below(17) {
        0 => exchange(text, &of(is_number), &NUMBERS, dice),
        1 => {
            // A number of the same file, so that it may well pass for this one.
            let numbers = of(is_number);
            let other = numbers.get(dice.below(numbers.len())).map_or(&b"1"[..], |n| &text[n.clone()]).to_vec();
            exchange(text, &numbers, &[other], dice)
        }
        2 => exchange(text, &of(is_date), &DATES, dice),
        3 => {
            let quoted: Vec<String> = PATHS.iter().map(|p| format!("{p:?}")).collect();
            exchange(text, &of(is_quoted), &quoted, dice)
        }
        4 => {
            let words = of(is_word);
            let other = words.get(dice.below(words.len())).map_or(&b"x"[..], |w| &text[w.clone()]).to_vec();
            exchange(text, &words, &[other], dice)
        }
        5 | 6 => in_quotes(text, &of(is_quoted), dice),
        7 => {
            let at: Vec<Range<usize>> = of(|t| is_number(t) || is_quoted(t) || t == b"true" || t == b"false");
            exchange(text, &at, &VALUES, dice)
        }
        8 => group(text, &groups(text, &tokens), dice),
        9 | 10 => field(text, &tokens, dice),
        11 => nested(text, &tokens, dice),
        12 => {
            // A line whole and well-formed somewhere else, or gone: what is left may well load.
            lines(text, dice)
        }
        13 => {
            // A mark too many, too few, or another.
            let at = tokens[dice.below(tokens.len())].clone();
            let mark = dice.one(&["", ",", ":", "(", ")", "[", "]", "\"", "#", "//", "/*", "*/", "{", "}", "=", "'"]);
            splice(text, at, mark.as_bytes())
        }
        14 => misspelt(text, &of(is_word), dice),
        _ => {
            let groups = groups(text, &tokens);
            let Some(at) = groups.get(dice.below(groups.len())).cloned() else { return text.to_vec() };
            let other = text[groups[dice.below(groups.len())].clone()].to_vec();
            splice(text, at, &other)
        }
    }
}

/// A text with a stretch of it replaced.
#[must_use]
pub fn splice(text: &[u8], at: Range<usize>, new: &[u8]) -> Vec<u8> {
    [&text[..at.start], new, &text[at.end..]].concat()
}

fn exchange<T: AsRef<[u8]>>(text: &[u8], places: &[Range<usize>], by: &[T], dice: &mut Dice) -> Vec<u8> {
    let Some(at) = places.get(dice.below(places.len())) else { return text.to_vec() };
    splice(text, at.clone(), by[dice.below(by.len())].as_ref())
}

/// Something inside a quoted word: an odd character, raw or by its escape, or a formula.
fn in_quotes(text: &[u8], quoted: &[Range<usize>], dice: &mut Dice) -> Vec<u8> {
    let Some(at) = quoted.get(dice.below(quoted.len())) else { return text.to_vec() };
    let inside = at.start + 1 + dice.below(at.len().saturating_sub(1).max(1));
    let new = match dice.below(4) {
        0 | 1 => dice.one(&ESCAPES),
        2 => dice.one(&ODD),
        _ => dice.one(&["=1+1", "@SUM(A1)", "-1+1", "+1", ";=1+1", "\\t=1", "|", "%0A", "<script>", "{ $x }", "&amp;"]),
    };
    let inside = if dice.one_in(3) { at.start + 1 } else { inside };
    insert(text, inside.min(text.len()), new.as_bytes())
}

/// A group twice, not at all, empty, or many times.
fn group(text: &[u8], groups: &[Range<usize>], dice: &mut Dice) -> Vec<u8> {
    let Some(at) = groups.get(dice.below(groups.len())).cloned() else { return text.to_vec() };
    let whole = text[at.clone()].to_vec();
    match dice.below(5) {
        0 => splice(text, at, b""),
        1 => {
            let times = if whole.len() < 100 { dice.one(&[3, 30, 100, 300]) } else { 2 };
            splice(text, at, &vec![whole; times].join(&b','))
        }
        2 => splice(text, at, if whole.starts_with(b"[") { b"[]" } else { b"()" }),
        _ => splice(text, at, &[whole.clone(), whole].join(&b',')),
    }
}

/// A field (`name: value,` on the level of tokens) twice, gone, or under another's name.
fn field(text: &[u8], tokens: &[Range<usize>], dice: &mut Dice) -> Vec<u8> {
    let is_field = |pair: &[Range<usize>]| is_word(&text[pair[0].clone()]) && &text[pair[1].clone()] == b":";
    let names: Vec<usize> = (0..tokens.len().saturating_sub(1)).filter(|n| is_field(&tokens[*n..*n + 2])).collect();
    let Some(name) = names.get(dice.below(names.len())).copied() else { return text.to_vec() };
    // To the comma on the same level, or to the end of the group.
    let mut level = 0_i32;
    let mut end = text.len();
    for token in &tokens[name + 1..] {
        match text[token.start] {
            b'(' | b'[' | b'{' => level += 1,
            b')' | b']' | b'}' => level -= 1,
            b',' if level == 0 => {
                end = token.end;
                break;
            }
            _ => {}
        }
        if level < 0 {
            end = token.start;
            break;
        }
    }
    let whole = tokens[name].start..end;
    let field = text[whole.clone()].to_vec();
    match dice.below(4) {
        0 | 1 => splice(text, whole, b""),
        2 => splice(text, whole, &[field.clone(), b" ".to_vec(), field].concat()),
        _ => {
            let other = names[dice.below(names.len())];
            let other = text[tokens[other].clone()].to_vec();
            splice(text, tokens[name].clone(), &other)
        }
    }
}

/// Nesting in place of a value.
fn nested(text: &[u8], tokens: &[Range<usize>], dice: &mut Dice) -> Vec<u8> {
    let depth = dice.one(&[2, 20, 60, 65, 130, 1_000, 4_000]);
    let (open, close) = dice.one(&[("(", ")"), ("[", "]"), ("Some(", ")"), ("{", "}"), ("/*", "*/"), ("[(", ")]")]);
    let at = tokens[dice.below(tokens.len())].clone();
    splice(text, at, format!("{}{}", open.repeat(depth), close.repeat(depth)).as_bytes())
}

/// A line that ends in a comma left out, twice or further on.
fn lines(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines: Vec<&[u8]> = text.split_inclusive(|b| *b == b'\n').collect();
    let whole = |line: &[u8]| line.ends_with(b",\n") && !line.trim_ascii_start().starts_with(b")");
    let full: Vec<usize> = (0..lines.len()).filter(|n| whole(lines[*n])).collect();
    let Some(one) = full.get(dice.below(full.len())).copied() else { return text.to_vec() };
    let other = full[dice.below(full.len())];
    match dice.below(3) {
        0 => drop(lines.remove(one)),
        1 => lines.insert(one, lines[one]),
        _ => lines.swap(one, other),
    }
    lines.concat()
}

/// A letter of a word doubled, dropped or in the other case.
fn misspelt(text: &[u8], words: &[Range<usize>], dice: &mut Dice) -> Vec<u8> {
    let Some(at) = words.get(dice.below(words.len())).cloned() else { return text.to_vec() };
    let letter = at.start + dice.below(at.len());
    let new: Vec<u8> = match dice.below(3) {
        0 => vec![],
        1 => vec![text[letter], text[letter]],
        _ => vec![text[letter] ^ 0x20],
    };
    splice(text, letter..letter + 1, &new)
}

fn is_word(token: &[u8]) -> bool {
    token.first().is_some_and(|b| b.is_ascii_alphabetic() || *b == b'"')
}

fn is_quoted(token: &[u8]) -> bool {
    token.len() > 1 && token.first() == Some(&b'"')
}

fn is_number(token: &[u8]) -> bool {
    token.first().is_some_and(|b| b.is_ascii_digit() || *b == b'-')
}

fn is_date(token: &[u8]) -> bool {
    is_quoted(token) && token.len() == 9 && token.get(1).is_some_and(u8::is_ascii_digit)
}

/// Words, quoted words, numbers and single marks; blanks and comments left out.
fn tokens(text: &[u8]) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let from = at;
        let run = |at: usize, inside: &dyn Fn(u8) -> bool| {
            text.get(at..).unwrap_or_default().iter().take_while(|b| inside(**b)).count()
        };
        match text[at] {
            b'"' => at += 1 + run(at + 1, &|b| b != b'"' && b != b'\n') + 1,
            b'/' if text.get(at + 1) == Some(&b'/') => {
                at += run(at, &|b| b != b'\n');
                continue;
            }
            b'0'..=b'9' | b'-' => at += 1 + run(at + 1, &|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')),
            b if b.is_ascii_alphabetic() => at += run(at, &|b| b.is_ascii_alphanumeric() || b == b'_'),
            b if b.is_ascii_whitespace() => {
                at += 1;
                continue;
            }
            _ => at += 1,
        }
        at = at.min(text.len());
        found.push(from..at);
    }
    found
}

/// Everything between a bracket and its partner, both included.
fn groups(text: &[u8], tokens: &[Range<usize>]) -> Vec<Range<usize>> {
    let (mut open, mut found) = (Vec::new(), Vec::new());
    for token in tokens {
        match text[token.start] {
            b'(' | b'[' => open.push(token.start),
            b')' | b']' => found.extend(open.pop().map(|from| from..token.end)),
            _ => {}
        }
    }
    found
}
