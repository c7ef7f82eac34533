//! Mutations by meaning: what a hand, an editor, a spreadsheet or an enemy does to a file.
//!
//! Duty: from a text and a number to another text, the same every time. Uses nothing else. Always
//! holds: the result is not longer than asked for. The hunt and the fuzz targets share it; bytes
//! without meaning are left to [`text::bytes`] and to libFuzzer.

pub mod csv;
pub mod dice;
pub mod ftl;
pub mod lines;
pub mod ron;
pub mod text;

pub use dice::Dice;

/// What a text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// RON: scenarios, tests, experiments, scripts, classes, tapes, hand-ins.
    Ron,
    /// Fluent messages.
    Ftl,
    /// Dated acts.
    Csv,
    /// Commands of the desk, one a line; arguments of the command line.
    Lines,
}

/// One to four mutations of a text, at most `most` bytes long: two in three know what the text is,
/// the others know only that it is one, and a few not even that.
#[must_use]
pub fn mutate(kind: Kind, text: &[u8], dice: &mut Dice, most: usize) -> Vec<u8> {
    let mut now = text.to_vec();
    let times = dice.one(&[1, 1, 1, 1, 1, 2, 2, 3, 4]);
    for _ in 0..times {
        let new = match dice.below(12) {
            0..=7 => match kind {
                Kind::Ron => ron::mutate(&now, dice),
                Kind::Ftl => ftl::mutate(&now, dice),
                Kind::Csv => csv::mutate(&now, dice),
                Kind::Lines => lines::mutate(&now, dice),
            },
            8..=10 => text::mutate(&now, dice),
            _ => text::bytes(&now, dice),
        };
        if new.len() <= most {
            now = new;
        }
    }
    now
}
