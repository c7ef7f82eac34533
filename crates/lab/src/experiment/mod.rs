//! Experiments: the same games with some numbers changed, compared under the same luck.
//!
//! Duty: experiment files (`NAME.experiment.ron`): their form, their binding to scenarios, the
//! games they ask for. May use `batch`, `testing`, `strategy`, `scenario` and what is below them;
//! opens no file. Always holds: a changed scenario passes the same checks as one from a file; every
//! setting and every line of play meets the same seeds, so that differences are not luck.

pub mod bind;
pub mod form;
pub mod run;
pub mod settings;

#[cfg(test)]
mod tests;
