//! Codes: what every finding means, why it matters in play, and how to mend it.
//!
//! Duty: one table for `explain`, for docs/codes.md and for the reasons that `check` adds to its
//! findings. Always holds: a code is never given another meaning; every code that the program can
//! report stands here, which a test makes sure of.

mod advice;
mod code;
mod errors;
mod warnings;

pub use code::{Code, On};

/// Every code, in order.
pub fn all() -> impl Iterator<Item = &'static Code> + Clone {
    errors::CODES.iter().chain(warnings::CODES).chain(advice::CODES)
}

/// What a code means, if there is such a code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Code> {
    all().find(|known| known.code == code)
}
