//! Reports: games as data for other programs, and as pages for people.
//!
//! Duty: the JSON of a run, a branch and a sweep, CSV, pictures of the rules, and the pages and data
//! of debriefs. May use `debrief`, `observe`, `narrate`, `batch`.
//! Always holds: what is documented here keeps its names and units within a version.

mod curve;
// Pages with drawings are written to files, which there are none of in WebAssembly.
#[cfg(not(target_family = "wasm"))]
pub mod debriefs;
pub mod format;
pub mod json;
pub mod marks;
pub mod marks_page;
#[cfg(not(target_family = "wasm"))]
pub mod page;
pub mod rule_curves;
pub mod sweep;
