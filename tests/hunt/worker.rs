//! A process that runs inputs one after the other, and may die of one.
//!
//! Always holds: the number under way stands in `at` before it is begun, so that whoever started
//! the worker knows of what it died; counts are written every so often, with the number from which
//! to go on.

use std::collections::BTreeSet;
use std::fs::File;
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::input::Input;
use crate::judge::{self, CODES, Fault, Outcome, SECONDS};
use crate::originals::Originals;
use crate::rig::{Rig, waited};
use crate::tally::Tally;
use crate::{asks, count, option};

/// Counts are written after so many inputs.
const OFTEN: u64 = 50;
/// So many inputs are kept of a find.
const KEPT: u64 = 2;

/// Runs every `--step`th input from `--from` to `--to`.
///
/// # Errors
/// If the worker cannot work; what it finds is no error.
pub fn run(args: &[String]) -> Result<(), String> {
    let folder = PathBuf::from(option(args, "--folder").ok_or("--folder is missing")?);
    let found = PathBuf::from(option(args, "--found").ok_or("--found is missing")?);
    let (seed, from, to) = (count(args, "--seed", 1)?, count(args, "--from", 0)?, count(args, "--to", 0)?);
    let (step, every) = (count(args, "--step", 1)?, count(args, "--every", 0)?);
    let program = option(args, "--program").filter(|_| every > 0).map(PathBuf::from);
    let skip: BTreeSet<u64> =
        option(args, "--skip").unwrap_or_default().split(',').filter_map(|n| n.parse().ok()).collect();
    let told = |e: std::io::Error| e.to_string();
    let mut rig = Rig::new(&folder).map_err(told)?;
    let all = Originals::new(&mut rig)?;
    let at = File::options().write(true).create(true).truncate(true).open(folder.join("at")).map_err(told)?;
    let mut tally = Tally::default();
    let mut number = from;
    let keep = |tally: &Tally| -> Result<(), String> {
        let text = serde_json::to_string(tally).map_err(|e| e.to_string())?;
        std::fs::write(folder.join("tally.new"), text).map_err(told)?;
        std::fs::rename(folder.join("tally.new"), folder.join("tally")).map_err(told)
    };
    while number < to {
        if !skip.contains(&number) {
            at.write_all_at(&number.to_le_bytes(), 0).map_err(told)?;
            let input = asks::input(seed, number, &all);
            // What is read of a worker that died of it.
            if let Ok(args) = serde_json::to_vec(&input.args) {
                std::fs::write(folder.join("args"), args).map_err(told)?;
            }
            let outcome = measured(&mut rig, &input).map_err(|e| format!("input {number}: {e}"))?;
            tally.count(number, input.ask, &outcome);
            let mut faults = judge::faults(&outcome, &input.args);
            if let Some(program) = program.as_ref().filter(|_| (number / step).is_multiple_of(every)) {
                faults.extend(through(program, &mut rig, &input, outcome.code).map_err(told)?);
                tally.through_binary += 1;
            }
            for fault in faults {
                if tally.fault(input.ask, &fault) <= KEPT {
                    let place = found.join(slug(&format!("{} {fault} {number}", input.ask)));
                    let word = format!(
                        "seed {seed}, input {number}: {fault}\n{}",
                        outcome.panic.as_deref().unwrap_or_default()
                    );
                    input.keep(&place, &word).map_err(told)?;
                }
            }
        }
        number += step;
        tally.next = number;
        if (number / step).is_multiple_of(OFTEN) {
            keep(&tally)?;
        }
    }
    keep(&tally)
}

/// Runs an input; one that took too long twice more, without the time in which others had the
/// processor. The least of the three counts.
fn measured(rig: &mut Rig, input: &Input) -> std::io::Result<Outcome> {
    let mut outcome = rig.run(input)?;
    for _ in 0..2 {
        if outcome.seconds > SECONDS {
            let before = waited();
            let again = rig.run(input)?.seconds - (waited() - before);
            outcome.seconds = outcome.seconds.min(again.max(0.0));
        }
    }
    Ok(outcome)
}

/// Runs an input through the binary, with bounds on memory and time set by the system.
fn through(program: &Path, rig: &mut Rig, input: &Input, in_process: Option<u8>) -> std::io::Result<Vec<Fault>> {
    rig.lay(input)?;
    let typed = rig.work().with_file_name("typed");
    std::fs::write(&typed, &input.typed)?;
    // Addresses, not memory, are what the system bounds: stacks of threads and arenas count whole.
    let bounds = "ulimit -c 0 -v 1500000; exec timeout -k 1 60 \"$0\" \"$@\"";
    let done = Command::new("sh")
        .args(["-c", bounds])
        .arg(program)
        .args(&input.args)
        .current_dir(rig.work())
        .env("MALLOC_ARENA_MAX", "2")
        .stdin(Stdio::from(File::open(&typed)?))
        .output()?;
    let mut outputs = vec![("standard output".to_owned(), done.stdout), ("standard error".to_owned(), done.stderr)];
    outputs.extend(rig.written(input)?);
    let mut faults = judge::faults(&Outcome { outputs, ..Outcome::default() }, &input.args);
    let code = done.status.code().and_then(|c| u8::try_from(c).ok());
    match code {
        Some(code) if CODES.contains(&code) || code == 3 => {
            if Some(code) != in_process && in_process.is_some() {
                faults.push(Fault::Differs(format!("exit {code}, in process {}", in_process.unwrap_or_default())));
            } else if code == 3 {
                faults.push(Fault::Code(3));
            }
        }
        other => faults.push(Fault::Died(format!("{other:?} as a binary"))),
    }
    Ok(faults)
}

/// Runs one kept input and says what is wrong with it, a line for each fault.
///
/// # Errors
/// If it cannot be run.
pub fn rerun(args: &[String]) -> Result<bool, String> {
    let folder = PathBuf::from(option(args, "--folder").ok_or("--folder is missing")?);
    let kept = PathBuf::from(option(args, "--input").ok_or("--input is missing")?);
    let told = |e: std::io::Error| e.to_string();
    let input = Input::kept(&kept).map_err(told)?;
    let mut rig = Rig::new(&folder).map_err(told)?;
    let outcome = measured(&mut rig, &input).map_err(told)?;
    let faults = judge::faults(&outcome, &input.args);
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let told_of = format!(
        "exit {:?}, {:.3} s, {:.1} MB\n{}\n",
        outcome.code,
        outcome.seconds,
        f64::from(u32::try_from(outcome.memory).unwrap_or(u32::MAX)) / 1e6,
        outcome.panic.unwrap_or_default()
    );
    std::fs::write(folder.join("verdict"), lines.join("\n")).map_err(told)?;
    std::fs::write(folder.join("told"), told_of).map_err(told)?;
    Ok(faults.is_empty())
}

/// A name for a folder.
#[must_use]
pub fn slug(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    let whole = parts.join("-");
    // The number at the end keeps it apart from others.
    let cut = whole.len().saturating_sub(100);
    whole.get(cut..).unwrap_or(&whole).trim_start_matches('-').to_owned()
}
