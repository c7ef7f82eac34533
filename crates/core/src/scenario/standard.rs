//! The standard rules, as the program ships them.
//!
//! Duty: the rulebook of `scenarios/rules/standard.ron` and its fingerprint. Uses `library`,
//! `findings`. Always holds: every scenario begins with the same numbers.

use std::sync::OnceLock;

use super::findings::{File, Finding};
use super::library;
use super::syntax::parse;
use crate::digest::{Digest, Fold, Folder};
use crate::model::rulebook::Rulebook;

/// The standard rules.
///
/// # Errors
/// If the shipped rules cannot be read: a fault of the program, which a test excludes.
pub fn rules() -> Result<Rulebook, Box<Finding>> {
    // Read once: every scenario that is loaded begins with them.
    static RULES: OnceLock<Result<Rulebook, Box<Finding>>> = OnceLock::new();
    RULES.get_or_init(|| parse(&File { path: "scenarios/rules/standard.ron", text: library::RULES })).clone()
}

/// Which edition of a game's fingerprint the program makes: counted up whenever another state goes into
/// it. The first left out several, such as the causes behind tagged stocks.
const FINGERPRINT: u16 = 2;

/// The fingerprint of the standard rules, and of the edition in which their games are fingerprinted: a tape of
/// another edition is of other rules, for its months cannot be told from others by what it says of them.
#[must_use]
pub fn rules_digest() -> Digest {
    let mut folder = Folder::default();
    (FINGERPRINT, Folder::of_text(library::RULES).0).fold(&mut folder);
    folder.finish()
}
