//! Warnings: the file does not do what it seems to say.

use super::{Code, On};

/// The codes, in order.
pub const CODES: &[Code] = &[];
