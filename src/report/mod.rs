//! Reports: games as data for other programs.
//!
//! Duty: the JSON of a run, a branch and a sweep, and CSV. May use `observe`, `narrate`, `batch`.
//! Always holds: what is documented here keeps its names and units within a version.

pub mod json;
pub mod state_key;
pub mod table;
