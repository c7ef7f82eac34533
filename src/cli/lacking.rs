//! No window: what the machine lacks, in words for its own distribution.
//!
//! Duty: from why a window ended to what a command answers. May use `window`. Always holds: a fault
//! of the program is never taken for something that a machine lacks.

use std::path::Path;

use super::failure::Failure;
use super::output;
use crate::window::Ended;

/// What the distribution says of itself.
const RELEASE: &str = "/etc/os-release";

/// Why there is no window, as a part of a sentence.
///
/// # Errors
/// If there was one, and the program fell over.
pub(crate) fn why(ended: &Ended) -> Result<String, Failure> {
    match ended {
        Ended::NoWindow(lack) => {
            let release = output::read(Path::new(RELEASE)).unwrap_or_default();
            Ok(lack.sentence(&String::from_utf8_lossy(&release)))
        }
        Ended::Fault => Err(Failure::Fault),
    }
}
