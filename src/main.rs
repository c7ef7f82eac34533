//! The binary: arguments to exit code.

use std::process::ExitCode;

/// What a fault of the program itself exits with.
const INTERNAL_FAULT: u8 = 3;

#[expect(clippy::print_stderr, reason = "after a panic nothing else is left to talk with")]
fn main() -> ExitCode {
    let code = std::panic::catch_unwind(demarche::cli::run).unwrap_or_else(|_| {
        eprintln!("This is a fault of the program, not of your input: please report it with the line above.");
        INTERNAL_FAULT
    });
    ExitCode::from(code)
}
