//! Mutations of Fluent messages: placeables, selections, messages that name each other, depth,
//! indentation, ids twice and not at all.

use super::Dice;
use super::text::ODD;

/// Pieces of patterns.
const PIECES: [&str; 32] = [
    "{ $x }",
    "{ $word }",
    "{ $count -> [one] a *[other] b }",
    "{ $x -> [one] a }",
    "{ $x -> *[other] { $y -> *[other] z } }",
    "{ title }",
    "{ nation-alba }",
    "{ nation-alba.capital }",
    "{ -term }",
    "{ -term(case: \"x\") }",
    "{ NUMBER($x, minimumFractionDigits: 99) }",
    "{ NUMBER($x, maximumFractionDigits: 4000000000) }",
    "{ DATETIME($x) }",
    "{ NONE() }",
    "{ \"\\u001b[2J\" }",
    "{ \"\\u202E\" }",
    "{ \"\\U01F602\" }",
    "{ \"\\uD800\" }",
    "{ \"{\" }",
    "{ 1e9 }",
    "{ 99999999999999999999999999999 }",
    "{",
    "}",
    "{}",
    "{{",
    "}}",
    "{ ",
    "\n",
    "\n    ",
    "\n    .attr = x",
    "\n    [one] x",
    "\n\ttab",
];

/// Whole entries.
const ENTRIES: [&str; 14] = [
    "title = { title }",
    "goal = { briefing } { briefing }\nbriefing = { goal } { goal }",
    "-term = { -term }",
    "title =",
    "title",
    "= x",
    "### a remark",
    "#no blank",
    "Title = x",
    "title.capital = x",
    "nation-alba = { $x ->\n    [one] a\n   *[other] b\n }",
    "nation-bruma =\n    .capital = Kyiv\n    .capital = Brum",
    "fictional-alba = Alba\n    .capital = A",
    "nation-alba = a\n\n\n\n    b",
];

/// One mutation of messages.
#[must_use]
pub fn mutate(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = text.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    let at = dice.below(lines.len());
    match dice.below(12) {
        0..=2 => {
            let line = &mut lines[at];
            let from = line.iter().position(|b| *b == b'=').map_or(0, |n| n + 1);
            let place = from + dice.below(line.len() - from + 1);
            drop(line.splice(place..place, dice.one(&PIECES).bytes()));
        }
        3 | 4 => lines[at].extend_from_slice(dice.one(&ODD).as_bytes()),
        5 => lines.insert(at, dice.one(&ENTRIES).as_bytes().to_vec()),
        6 => {
            // Depth: of placeables, of selections, of messages that name each other twice.
            let depth = dice.one(&[2, 10, 50, 90, 110, 500, 2_000]);
            match dice.below(3) {
                0 => lines[at].extend_from_slice(format!(" {}x{}", "{ ".repeat(depth), " }".repeat(depth)).as_bytes()),
                1 => {
                    let (open, close) = ("{ $x -> *[other] ".repeat(depth), " }".repeat(depth));
                    lines[at].extend_from_slice(format!(" {open}x{close}").as_bytes());
                }
                _ => {
                    let chain = (0..depth.min(100)).map(|n| format!("m{n} = {{ m{0} }} {{ m{0} }}", n + 1));
                    lines.extend(chain.map(String::into_bytes));
                    lines[at].extend_from_slice(b" { m0 }");
                }
            }
        }
        7 => {
            // An id under another's text.
            let other = lines[dice.below(lines.len())].clone();
            let id: Vec<u8> = lines[at].iter().copied().take_while(|b| *b != b'=').collect();
            let value: Vec<u8> = other.iter().copied().skip_while(|b| *b != b'=').collect();
            lines[at] = [id, value].concat();
        }
        8 => {
            let again = lines[at].clone();
            lines.insert(at, again);
        }
        9 => drop(lines.remove(at)),
        10 => {
            let blanks = dice.one(&["", " ", "\t", "    ", "                    "]);
            let line: Vec<u8> = lines[at].iter().copied().skip_while(u8::is_ascii_whitespace).collect();
            lines[at] = [blanks.as_bytes(), &line].concat();
        }
        _ => {
            let other = dice.below(lines.len());
            lines.swap(at, other);
        }
    }
    lines.join(&b'\n')
}
