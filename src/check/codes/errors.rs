//! Errors: the file cannot be used.

use super::{Code, On};

/// The codes, in order.
pub const CODES: &[Code] = &[];
