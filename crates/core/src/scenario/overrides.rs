//! Overrides: a scenario's own numbers in place of standard ones, by path.
//!
//! Duty: put a value at `section.field` of the rulebook. Uses `model::rulebook`. Always holds: a
//! value has the type of what it replaces, and carries its own evidence and source.

use super::findings::nearest;
use super::raw::Override;
use crate::model::rulebook::{Coefficient, Rulebook};

pub use crate::model::rulebook::PATHS;

/// Why an override cannot be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Misfit {
    /// There is no such number: the nearest path there is.
    NoSuchPath(Option<&'static str>),
    /// The value has another shape or is out of range.
    Value(String),
}

/// Puts a scenario's own number in place of a standard one.
///
/// # Errors
/// If there is no such number, or the value does not fit it.
pub fn put(rules: &mut Rulebook, wanted: &Override) -> Result<(), Misfit> {
    let path = wanted.path.as_str();
    let with = Coefficient(wanted.value.clone(), wanted.evidence, wanted.source.clone());
    match rules.replace(path, with) {
        Some(done) => done.map_err(Misfit::Value),
        None => Err(Misfit::NoSuchPath(nearest(path, PATHS.iter().copied()))),
    }
}
