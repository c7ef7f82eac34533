//! The doors: what comes from outside and what goes there passes one of them.
//!
//! Duty: strings from outside made visible (`show`), cells that no spreadsheet takes for a formula
//! (`cells`), bytes of a text file as text (`text`). Uses nothing else of the crate. Always holds:
//! these are pure; whatever is shown, tabulated or read as text in any module goes through them.

pub mod cells;
pub mod show;
pub mod text;
