//! Scenarios: from text to a case, with every mistake found on the way.
//!
//! Duty: raw types, findings, resolving of names and ranges, the shipped library. May use `model`
//! (and `digest`). Always holds: what `load` returns can be played without a panic; input is
//! hostile until checked, and no file is opened here.

pub mod build;
pub mod bundle;
mod checks;
pub mod coefficients;
pub mod findings;
#[cfg(feature = "schema")]
pub mod kinds;
pub mod library;
pub mod outline;
pub mod overrides;
pub mod raw;
mod resolve;
mod standard;
pub mod syntax;

use crate::model::case::Case;
use crate::model::ids::Month;
use crate::model::order::Order;

use findings::{File, Finding, text_of};
use raw::{RawScenario, RawScript};
use syntax::parse;

pub use standard::{rules, rules_digest};

/// Loads a scenario from bytes under the standard rules.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load(path: &str, bytes: &[u8]) -> Result<Case, Vec<Finding>> {
    Draft::read(path, bytes)?.load(|_| ())
}

/// A scenario as it is written, before anything is resolved: what can be changed and loaded again.
#[derive(Clone, Debug)]
pub struct Draft<'a> {
    path: &'a str,
    text: &'a str,
    raw: RawScenario,
}

impl<'a> Draft<'a> {
    /// Reads a scenario.
    ///
    /// # Errors
    /// What is wrong with its form.
    pub fn read(path: &'a str, bytes: &'a [u8]) -> Result<Self, Vec<Finding>> {
        let text = text_of(path, bytes)?;
        let raw = parse(&File { path, text })?;
        Ok(Self { path, text, raw })
    }

    /// Loads it with something changed; it passes the same checks as one from a file.
    ///
    /// # Errors
    /// Everything that is wrong with it after the change.
    pub fn load(&self, change: impl FnOnce(&mut RawScenario)) -> Result<Case, Vec<Finding>> {
        let mut raw = self.raw.clone();
        change(&mut raw);
        build::case(&File { path: self.path, text: self.text }, raw, rules()?)
    }
}

/// Reads a script of orders against a case: the orders by month.
///
/// # Errors
/// Everything that is wrong with it.
pub fn script(path: &str, bytes: &[u8], case: &Case) -> Result<Vec<(Month, Vec<Order>)>, Vec<Finding>> {
    let text = text_of(path, bytes)?;
    let file = File { path, text };
    let raw: RawScript = parse(&file)?;
    resolve::script(&file, raw, case)
}
