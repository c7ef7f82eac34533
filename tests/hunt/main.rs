//! A hunt: many mutated inputs over every command that reads a file, in process, a sample of them
//! through the binary as well. What is promised of each stands in `judge`.
//!
//! `tests/hunt/run` builds and starts it; `tests/hunt/README.md` says how it works.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::float_arithmetic,
    reason = "a hunt watches the program from outside: it keeps files, clocks and processes of its own"
)]

mod asks;
mod herd;
mod input;
mod judge;
mod mutate;
mod originals;
mod reduce;
mod rig;
mod tally;
mod worker;

use std::process::ExitCode;

/// Counts every byte that is held, so that the most memory of an input is known.
#[global_allocator]
static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

const USAGE: &str =
    "usage: hunt COUNT [--seed N] [--from N] [--workers N] [--program PATH] [--every N] [--found FOLDER]
       hunt again FOLDER     runs an input that was kept, and says what is wrong with it

COUNT       so many inputs
--seed      another seed gives other inputs; 1 if left out
--from      the number of the first input; 0 if left out
--workers   so many processes side by side; one for each processor if left out
--program   the binary through which a sample is run as well
--every     one in so many is in the sample; 500 if left out
--found     the folder for inputs with a find; tests/hunt/found if left out

Exit codes: 0 nothing was found, 1 something was, 2 bad usage or no hunt.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let done = match args.first().map(String::as_str) {
        Some("worker") => worker::run(&args[1..]).map(|()| true),
        Some("rerun") => worker::rerun(&args[1..]),
        Some("again") => herd::again(&args[1..]),
        Some(count) if count.parse::<u64>().is_ok() => herd::hunt(&args),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::from(2)
        }
    }
}

/// The value after an option.
fn option<'a>(args: &'a [String], name: &str) -> Option<&'a str> {
    let at = args.iter().position(|a| a == name)?;
    args.get(at + 1).map(String::as_str)
}

/// A number after an option.
fn count(args: &[String], name: &str, otherwise: u64) -> Result<u64, String> {
    option(args, name).map_or(Ok(otherwise), |text| text.parse().map_err(|_| format!("{name} {text}: no number")))
}
