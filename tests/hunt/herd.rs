//! The workers of a hunt: started, started again when an input kills one, counted together.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Instant;

use crate::input::Input;
use crate::judge::{Fault, MEMORY};
use crate::reduce::reduce;
use crate::tally::Tally;
use crate::worker::slug;
use crate::{count, option};

/// Kilobytes of addresses that a worker may have: what asks for more ends it.
const ADDRESSES: usize = 8 * MEMORY / 1_000;
/// So many finds are made small.
const REDUCED: usize = 16;

/// A hunt; whether nothing was found.
///
/// # Errors
/// If there can be no hunt.
pub fn hunt(args: &[String]) -> Result<bool, String> {
    let total: u64 = args[0].parse().map_err(|_| "COUNT is no number".to_owned())?;
    let processors = std::thread::available_parallelism().map_or(1, |n| u64::try_from(n.get()).unwrap_or(1));
    let workers = count(args, "--workers", processors.min(8))?.clamp(1, 64);
    let (seed, first) = (count(args, "--seed", 1)?, count(args, "--from", 0)?);
    let found = PathBuf::from(option(args, "--found").unwrap_or("tests/hunt/found"));
    std::fs::create_dir_all(&found).map_err(|e| format!("{}: {e}", found.display()))?;
    let found = found.canonicalize().map_err(|e| e.to_string())?;
    let every = count(args, "--every", 500)?;
    let program = option(args, "--program").map(|p| std::path::absolute(p).map_err(|e| e.to_string())).transpose()?;
    println!("{total} inputs from number {first} on, seed {seed}, {workers} at a time");
    let start = Instant::now();
    let done: Vec<Result<(Tally, Vec<u64>), String>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..workers)
            .map(|at| {
                let (found, program) = (&found, program.as_deref());
                scope.spawn(move || {
                    let herdsman = Herdsman { seed, to: first + total, step: workers, every, found, program };
                    herdsman.tend(first + at)
                })
            })
            .collect();
        threads.into_iter().map(|t| t.join().unwrap_or_else(|_| Err("a herdsman fell over".to_owned()))).collect()
    });
    let mut all = Tally::default();
    let mut killers = Vec::new();
    for one in done {
        let (tally, died) = one?;
        all.add(&tally);
        killers.extend(died);
    }
    let seconds = start.elapsed().as_secs_f64();
    tell(&all, seconds, killers.len());
    if all.faults.is_empty() {
        return Ok(true);
    }
    println!("\nFound, each with how often:");
    for (fault, times) in &all.faults {
        println!("  {times:>7}  {fault}");
    }
    println!("Inputs are kept in {}; made small:", found.display());
    let mut kept: Vec<PathBuf> =
        std::fs::read_dir(&found).map_err(|e| e.to_string())?.flatten().map(|e| e.path()).collect();
    kept.sort();
    for folder in kept.iter().filter(|f| !f.join("minimal").exists()).take(REDUCED) {
        println!("  {}: {}", folder.display(), reduce(folder, &|input| verdict(input)));
    }
    Ok(false)
}

#[expect(clippy::cast_precision_loss, reason = "counts far below 2^53")]
fn tell(all: &Tally, seconds: f64, died: usize) {
    let longest = all
        .rows
        .iter()
        .map(|(ask, row)| (row.longest.0, row.longest.1, ask))
        .fold((0.0, 0, ""), |a, b| if b.0 > a.0 { (b.0, b.1, b.2) } else { a });
    let largest =
        all.rows.iter().map(|(ask, row)| (row.largest.0, row.largest.1, ask.as_str())).max().unwrap_or_default();
    println!("\n{}", all.table());
    println!(
        "{} inputs in {seconds:.0} s, {:.0} a second; {} of them through the binary as well; {died} ended the process",
        all.inputs(),
        all.inputs() as f64 / seconds.max(0.001),
        all.through_binary
    );
    println!("longest: {:.3} s (input {}, {})", longest.0, longest.1, longest.2);
    println!("most memory: {:.1} MB (input {}, {})", largest.0 as f64 / 1e6, largest.1, largest.2);
}

/// Who starts a worker, and starts it again.
struct Herdsman<'a> {
    seed: u64,
    to: u64,
    step: u64,
    every: u64,
    found: &'a Path,
    program: Option<&'a Path>,
}

impl Herdsman<'_> {
    /// Runs a worker's share to its end; its counts, and the inputs that ended it.
    fn tend(&self, first: u64) -> Result<(Tally, Vec<u64>), String> {
        let folder = tempfile::Builder::new().prefix("hunt").tempdir().map_err(|e| e.to_string())?;
        let (mut all, mut from, mut killers) = (Tally::default(), first, Vec::new());
        loop {
            let skip: Vec<String> = killers.iter().map(u64::to_string).collect();
            let mut args: Vec<String> = ["worker", "--skip", &skip.join(",")].map(str::to_owned).to_vec();
            let numbers = [
                ("--seed", self.seed),
                ("--from", from),
                ("--to", self.to),
                ("--step", self.step),
                ("--every", self.every),
            ];
            args.extend(numbers.iter().flat_map(|(name, n)| [(*name).to_owned(), n.to_string()]));
            args.extend(["--found".to_owned(), self.found.display().to_string()]);
            args.extend(self.program.iter().flat_map(|p| ["--program".to_owned(), p.display().to_string()]));
            let _ = std::fs::remove_file(folder.path().join("tally"));
            let _ = std::fs::remove_file(folder.path().join("at"));
            let status = start(folder.path(), &args)?.wait().map_err(|e| e.to_string())?;
            if let Ok(text) = std::fs::read(folder.path().join("tally")) {
                let tally: Tally = serde_json::from_slice(&text).map_err(|e| e.to_string())?;
                from = tally.next;
                all.add(&tally);
            }
            if status.success() {
                return Ok((all, killers));
            }
            let at =
                std::fs::read(folder.path().join("at")).ok().and_then(|b| b.try_into().ok()).map(u64::from_le_bytes);
            let Some(at) = at.filter(|at| status.code().is_none() && !killers.contains(at)) else {
                let said = std::fs::read(folder.path().join("stderr")).unwrap_or_default();
                return Err(format!("a worker ended with {status}: {}", String::from_utf8_lossy(&said)));
            };
            killers.push(at);
            self.died(&mut all, folder.path(), at, status)?;
        }
    }

    /// Keeps the input that ended a worker.
    fn died(&self, all: &mut Tally, folder: &Path, at: u64, status: ExitStatus) -> Result<(), String> {
        let said = std::fs::read(folder.join("stderr")).unwrap_or_default();
        let last: String = String::from_utf8_lossy(&said).chars().take(400).collect();
        let fault = Fault::Died(format!("{status}"));
        let (mut files, typed) = (Vec::new(), std::fs::read(folder.join("stdin")).unwrap_or_default());
        crate::input::read_all(&folder.join("work"), "", &mut files).map_err(|e| e.to_string())?;
        let args =
            std::fs::read(folder.join("args")).ok().and_then(|b| serde_json::from_slice(&b).ok()).unwrap_or_default();
        let input = Input { ask: "died", files, args, typed };
        let command = input.args.first().cloned().unwrap_or_default();
        *all.faults.entry(format!("{command}: {fault}")).or_default() += 1;
        let place = self.found.join(slug(&format!("{command} {fault} {at}")));
        input.keep(&place, &format!("seed {}, input {at}: {fault}\n{last}", self.seed)).map_err(|e| e.to_string())
    }
}

/// Starts this program as a worker in a folder, with files for its three streams.
fn start(folder: &Path, args: &[String]) -> Result<Child, String> {
    let told = |e: std::io::Error| e.to_string();
    let me = std::env::current_exe().map_err(told)?;
    let file = |name: &str| File::options().append(true).create(true).open(folder.join(name)).map_err(told);
    std::fs::write(folder.join("stdin"), b"").map_err(told)?;
    let (out, err) = (file("stdout")?, file("stderr")?);
    out.set_len(0).map_err(told)?;
    err.set_len(0).map_err(told)?;
    let bounds = format!("ulimit -c 0 -v {ADDRESSES}; exec \"$0\" \"$@\"");
    let work = folder.join("work");
    let mut command = Command::new("sh");
    command.args(["-c", &bounds]).arg(me).args(args).arg("--folder").arg(folder);
    command.env("RAYON_NUM_THREADS", "1").env("XDG_DATA_HOME", &work).env("HOME", &work);
    command.stdin(Stdio::from(File::open(folder.join("stdin")).map_err(told)?)).stdout(out).stderr(err);
    command.spawn().map_err(told)
}

/// What is wrong with an input, by a process of its own: a line for each fault.
fn verdict(input: &Path) -> Vec<String> {
    let Ok(folder) = tempfile::Builder::new().prefix("hunt").tempdir() else { return Vec::new() };
    let args = ["rerun", "--input", &input.display().to_string()].map(str::to_owned);
    let Ok(status) = start(folder.path(), &args).and_then(|mut child| child.wait().map_err(|e| e.to_string())) else {
        return Vec::new();
    };
    if status.code().is_none() {
        return vec![Fault::Died(format!("{status}")).to_string()];
    }
    let text = std::fs::read_to_string(folder.path().join("verdict")).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// Runs a kept input again, and says what is wrong with it; whether nothing is.
///
/// # Errors
/// If the folder holds no input.
pub fn again(args: &[String]) -> Result<bool, String> {
    let folder = PathBuf::from(args.first().ok_or(crate::USAGE)?);
    Input::kept(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let folder = folder.canonicalize().map_err(|e| e.to_string())?;
    let found = verdict(&folder);
    for fault in &found {
        println!("{fault}");
    }
    Ok(found.is_empty())
}
