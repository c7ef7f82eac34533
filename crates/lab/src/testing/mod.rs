//! Testing: scenarios that say what they are meant to do, and prove it.
//!
//! Duty: test files beside scenarios (`NAME.test.ron`): their form, their binding to a case, the
//! games they ask for, the judgement, readable differences, and the report for CI services; and
//! the files of a new scenario. May use `tape`, `strategy`, `observe`, `narrate` and what is below
//! them; opens no file. Always holds: the same files give the same report, whatever the number of
//! threads.

pub mod annotate;
pub mod bind;
pub mod broken;
pub(crate) mod decide;
pub(crate) mod evaluate;
pub mod form;
pub mod fresh;
pub mod junit;
pub(crate) mod names;
pub(crate) mod place;
pub(crate) mod prose;
pub mod run;
pub mod select;
pub(crate) mod shares;
mod suite;
pub mod summary;
