//! Reports: games as data for other programs.
//!
//! Duty: the JSON of a run, a branch and a sweep, CSV, and pictures of the rules. May use `observe`, `narrate`, `batch`.
//! Always holds: what is documented here keeps its names and units within a version.

pub mod curve;
pub mod json;
pub mod rule_curves;
pub mod state_key;
pub mod sweep;
pub mod table;
