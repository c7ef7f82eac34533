//! One coefficient: a number with its evidence and source.
//!
//! Duty: what a coefficient is, how a view reads it, and how another takes its place. Uses `figure`.
//! Always holds: a number never stands without what it rests on.

use std::ops::Deref;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::figure::{Figure, Number};
use crate::reading;

/// What a number rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub enum Evidence {
    /// Read in a source.
    V,
    /// Computed from public data.
    C,
    /// An assumption.
    A,
}

/// A coefficient with its evidence and source; reads as its value.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub struct Coefficient<T>(pub T, pub Evidence, pub String);

impl<T> Deref for Coefficient<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Number> Coefficient<T> {
    /// The coefficient for a view.
    pub(super) fn entry(&self, path: &'static str, meaning: &'static str, unit: Option<&'static str>) -> Entry<'_> {
        let Self(value, evidence, source) = self;
        let value = value.figure();
        Entry { path, meaning, unit: unit.unwrap_or(value.unit()), value, evidence: *evidence, source }
    }

    /// Puts another value with its own evidence and source in place of this one.
    pub(super) fn replace(
        &mut self,
        Coefficient(value, evidence, source): Coefficient<ron::Value>,
    ) -> Result<(), String> {
        let value = reading::fitted::<T>(value)?;
        value.fits(&self.0)?;
        *self = Self(value, evidence, source);
        Ok(())
    }
}

/// One coefficient for a view.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry<'a> {
    /// `section.field`.
    pub path: &'static str,
    /// What it is.
    pub meaning: &'static str,
    /// The unit of the value.
    pub unit: &'static str,
    /// The value.
    pub value: Figure<'a>,
    /// What it rests on.
    pub evidence: Evidence,
    /// Where it comes from.
    pub source: &'a str,
}

impl Entry<'_> {
    /// The section of the rulebook it stands in.
    #[must_use]
    pub fn section(&self) -> &'static str {
        self.path.split_once('.').map_or(self.path, |(section, _)| section)
    }
}
