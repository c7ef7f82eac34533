//! The binary: arguments to exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(demarche::cli::run())
}
