//! Advice: for whoever reads and keeps the file.

use super::{Code, On};

/// The codes, in order.
pub const CODES: &[Code] = &[];
