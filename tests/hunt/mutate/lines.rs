//! Mutations of what is typed: words for words, amounts, names that are none, verbs of the desk in
//! any order, lines that are long or hold what no keyboard has.

use super::Dice;
use super::text::{DATES, NUMBERS, ODD, PATHS};

/// What a player may type, and what nobody should.
const WORDS: [&str; 62] = [
    "give",
    "pledge",
    "apply",
    "reform",
    "sanction",
    "call",
    "say",
    "consent",
    "refuse",
    "withdraw",
    "answer",
    "predict",
    "because",
    "why",
    "next",
    "undo",
    "redo",
    "drop",
    "rewind",
    "help",
    "news",
    "needs",
    "law",
    "pipeline",
    "ranking",
    "advice",
    "objectives",
    "goods",
    "orders",
    "desk",
    "briefing",
    "handin",
    "quit",
    "1a",
    "1b",
    "9z",
    "relief",
    "tents",
    "radar",
    "bruma",
    "alba",
    "corva",
    "terrana",
    "borealia",
    "quiet",
    "loud",
    "fund",
    "via",
    "support",
    "tension",
    "reaction",
    "turning",
    "40m",
    "1.5bn",
    "2030-01",
    "2030-03",
    "0",
    "1",
    "99",
    "--",
    "-h",
    "*",
];

/// One mutation of lines of words.
#[must_use]
pub fn mutate(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines: Vec<Vec<Vec<u8>>> =
        text.split(|b| *b == b'\n').map(|line| line.split(|b| *b == b' ').map(<[u8]>::to_vec).collect()).collect();
    let line = dice.below(lines.len());
    let word = dice.below(lines[line].len());
    let any = |dice: &mut Dice| match dice.below(8) {
        0 => dice.one(&NUMBERS).as_bytes().to_vec(),
        1 => dice.one(&DATES).as_bytes().to_vec(),
        2 => dice.one(&PATHS).as_bytes().to_vec(),
        3 => dice.one(&ODD).as_bytes().to_vec(),
        _ => dice.one(&WORDS).as_bytes().to_vec(),
    };
    match dice.below(8) {
        0 | 1 => lines[line][word] = any(dice),
        2 => {
            let new = any(dice);
            lines[line].insert(word, new);
        }
        3 => drop(lines[line].remove(word)),
        4 => {
            let length = 1 + dice.below(5);
            let new = (0..length).map(|_| any(dice)).collect();
            lines.insert(line, new);
        }
        5 => lines[line][word].extend_from_slice(dice.one(&ODD).as_bytes()),
        6 => {
            let again = lines[line].clone();
            lines.insert(dice.below(lines.len()), again);
        }
        _ => {
            let other = dice.below(lines.len());
            lines.swap(line, other);
        }
    }
    lines.into_iter().map(|words| words.join(&b' ')).collect::<Vec<_>>().join(&b'\n')
}
