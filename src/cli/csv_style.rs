//! Whose spreadsheets a table is written for, as a word of the command line.
//!
//! Duty: one option for every command that writes CSV. Uses `cells`. Always holds: every style that
//! there is has a word.

use clap::ValueEnum;

use demarche_play::cells::Style;

/// How a table is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub(super) enum CsvStyle {
    /// Commas between cells, a point in figures
    #[default]
    Us,
    /// Semicolons between cells, a comma in figures, a byte order mark: for spreadsheets of half the world
    Eu,
}

impl From<CsvStyle> for Style {
    fn from(style: CsvStyle) -> Self {
        match style {
            CsvStyle::Us => Self::Us,
            CsvStyle::Eu => Self::Eu,
        }
    }
}
