//! Figures for the tools that speak English alone: tables of the command line, JSON, documentation.
//!
//! Duty: write a figure where no words of a game are at hand. Uses `words`. Always holds: what players
//! read goes through the words of their game instead.

use std::sync::LazyLock;

use super::figures::Figure;
use super::words::Words;

/// A figure for the tools that speak English alone, and have no words of a game at hand.
#[must_use]
pub fn for_tools(figure: Figure) -> String {
    static ENGLISH: LazyLock<Option<Words>> = LazyLock::new(|| Words::new("standard", "").ok());
    ENGLISH.as_ref().map_or_else(String::new, |words| words.figure(figure))
}
