//! The command line: arguments, files and exit codes.
//!
//! Duty: one file per subcommand; all file access starts here. May use everything below it. Always
//! holds: data goes to standard output and talk to standard error; a closed pipe is no fault; an
//! output file is written whole or not at all.

mod backtest;
mod branch;
mod calibrate;
#[cfg(feature = "window")]
mod capture;
mod career;
mod check;
mod count;
mod csv_style;
#[cfg(feature = "window")]
mod desktop;
mod desktop_folders;
mod earlier;
mod experiment;
mod explain;
mod failure;
mod fall;
mod folder;
mod forecast;
mod format;
mod fresh;
mod history;
#[cfg(feature = "window")]
mod lacking;
mod last_game;
mod lesson;
mod library_pages;
mod lines;
mod list;
mod mark;
mod mark_reports;
#[cfg(feature = "window")]
mod measure;
mod new;
mod opening;
mod output;
mod pack;
mod paint;
#[cfg(feature = "window")]
mod picture;
mod play;
mod progress;
mod replay;
mod report;
mod rules;
mod run;
mod sample;
#[cfg(feature = "window")]
mod saved_games;
mod saves;
mod sensitivity;
mod source;
mod sweep;
mod tables;
mod tape_file;
mod test;
mod verify;

use std::ffi::OsString;

use clap::{Parser, Subcommand};

use crate::door::{self, speak};
use crate::fault;
use failure::Failure;

/// Govern a donor's aid to a state at war. A model, not a forecast.
#[derive(Parser, Debug)]
#[command(name = "demarche", version, about, max_term_width = 100)]
#[command(args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// Play in the terminal even where there is a display
    #[arg(long)]
    console: bool,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Play a scenario (what happens without any command)
    Play(play::Play),
    /// List the shipped scenarios
    List(list::List),
    /// Play one game without a player and tell its story
    Run(run::Run),
    /// Play a class's hand-ins again and say which of them hold
    Mark(mark::Mark),
    /// Play a tape again and verify every month
    Replay(replay::Replay),
    /// The debrief of a game as a page or as data; several games are compared
    Report(report::Report),
    /// What if: the same luck, other orders from some turn on
    Branch(branch::Branch),
    /// How a month's orders may turn out: many futures under other luck
    Forecast(forecast::Arguments),
    /// Play many games and compare strategies
    Sweep(sweep::Sweep),
    /// Check scenarios, rules, scripts and messages: every finding, with its place and its cure
    Check(check::Check),
    /// Say what a finding means, why it matters in play and how to mend it
    Explain(explain::Explain),
    /// Say what a file may hold, field by field
    Format(format::Args),
    /// Run the tests beside scenarios
    Test(test::Run),
    /// Begin a scenario: write a small one with its words, tests and an experiment
    New(new::New),
    /// Put a scenario, its messages and its tests into one file
    Pack(pack::Pack),
    /// Take such a file apart
    Unpack(pack::Unpack),
    /// Draw any screen of the window into a picture, without a window
    #[cfg(feature = "window")]
    Capture(capture::Capture),
    /// Score the reaction model against dated events, beside simple baselines
    Backtest(backtest::Backtest),
    /// Fit the reaction model to dated events, and say what it is worth
    Calibrate(calibrate::Calibrate),
    /// Ask which coefficients the model's figures hang on
    Sensitivity(sensitivity::Sensitivity),
    /// Compare the period's orders in the model with the period's record
    History(history::History),
    /// Print every number of the model with what it rests on
    Rules(rules::Rules),
}

/// Runs the program and gives its exit code. A panic, on whatever thread, is told and exits with 3.
#[must_use]
pub fn run() -> u8 {
    door::write::outlive_limits();
    fault::watch(output::talk);
    let done = std::panic::catch_unwind(|| run_with(std::env::args_os()));
    if let Some(report) = fault::report() {
        output::talk(report.trim_end());
        return fault::EXIT;
    }
    done.unwrap_or(fault::EXIT)
}

/// Runs the program with arguments, the program's own name first, and gives its exit code. A panic
/// is the caller's.
#[must_use]
pub fn run_with(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    // What was typed stands in what is said of it: with colours only where it holds nothing to obey.
    let clean = !arguments.iter().any(|a| a.to_string_lossy().chars().any(demarche_core::outside::show::hidden));
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are no errors; everything else is bad usage.
            let code = if error.use_stderr() { 2 } else { 0 };
            let styled = error.render();
            let told = styled.to_string();
            match (error.use_stderr(), clean) {
                (true, true) if speak::err_is_terminal() => speak::err(styled.ansi().to_string().as_bytes()),
                (true, _) => output::talk(told.trim_end()),
                // Nobody need listen.
                (false, true) if speak::out_is_terminal() => drop(speak::out(styled.ansi().to_string().as_bytes())),
                (false, _) => drop(output::print(told.trim_end())),
            }
            return code;
        }
    };
    let console = cli.console;
    let command = cli.command.unwrap_or_else(|| Command::Play(play::Play::anything(console)));
    let done = match command {
        Command::Play(args) => args.run(),
        Command::List(args) => args.run(),
        Command::Run(args) => args.run(),
        Command::Mark(args) => args.run(),
        Command::Replay(args) => args.run(),
        Command::Report(args) => args.run(),
        Command::Branch(args) => args.run(),
        Command::Forecast(args) => args.run(),
        Command::Sweep(args) => args.run(),
        #[cfg(feature = "window")]
        Command::Capture(args) => args.run(),
        Command::Check(args) => args.run(),
        Command::Explain(args) => args.run(),
        Command::Format(args) => args.run(),
        Command::Rules(args) => args.run(),
        Command::Test(args) => args.run(),
        Command::New(args) => args.run(),
        Command::Pack(args) => args.run(),
        Command::Unpack(args) => args.run(),
        Command::Backtest(args) => args.run(),
        Command::Sensitivity(args) => args.run(),
        Command::Calibrate(args) => args.run(),
        Command::History(args) => args.run(),
    };
    match done {
        Ok(()) => 0,
        Err(failure) => {
            if let Failure::Verification(text) | Failure::Input(text) | Failure::Nothing(text) = &failure {
                output::talk(text.trim_end());
            }
            failure.code()
        }
    }
}
