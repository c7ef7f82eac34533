//! Démarche: a diplomatic-relations simulation. A player governs a donor's aid to a state at war,
//! under the donor's own export-control law, watched by allies, voters and an adversary.
//!
//! This crate is the program: the command line, the desk in a terminal, the desk in a window, and the
//! doors by which bytes come in and go out. What is played stands in crates of its own:
//!
//! | Crate | What it is | Uses |
//! |---|---|---|
//! | [`demarche_core`] | what a game is and what happens in it | |
//! | [`demarche_play`] | one person's game: session, words, views | core |
//! | [`demarche_lab`] | many games: checks, tests, experiments, marking, backtests, reports | core, play |
//! | `demarche_panels` | panels and screens, drawn with egui | core, play |
//! | `demarche` | files, threads, terminal and window | all of them |
//!
//! # What it may not do
//!
//! No rule of play, no figure of a game and no sentence about one is made here: they come from the crates
//! below, as values and views. Only [`door`] opens, writes, renames or removes a file, or prints; clippy
//! refuses it elsewhere. A month is played by the core alone.
//!
//! # From outside
//!
//! The program can be called as a library, as its `main` does with the words of the command line
//! ([`cli::run`]). A game needs no program at all:
//!
//! ```
//! use std::sync::Arc;
//! use demarche_core::{model::metric, scenario, sim::Game, strategy};
//!
//! let shipped = scenario::library::shipped("training-isle").expect("a shipped scenario");
//! let case = scenario::load("training-isle.ron", shipped.text.as_bytes()).expect("it loads");
//! let mut game = Game::new(Arc::new(case), 1);
//! strategy::play(&mut game, &mut strategy::History, None);
//!
//! let metrics = game.records().last_metrics();
//! let support = metric::lookup(game.case(), metrics, "support").expect("a metric");
//! assert!(game.is_over() && support.0 > 0);
//! ```
//!
//! # Modules
//!
//! | Module | Duty |
//! |---|---|
//! | [`door`] | the only ways in and out: files, locks, what is said |
//! | [`fault`] | what is told when the program itself falls over |
//! | [`terminal`] | the desk in a terminal, which works from a pipe as well |
//! | `window` | a Bevy app around the panels, over a map of meshes (feature `window`) |
//! | [`cli`] | commands, one a file; where games lie; exit codes |
//!
//! # Features
//!
//! `window` (on by default) is the desktop window and brings Bevy; `panels` is the panels without a window,
//! for tests; without either the program has terminal, commands and reports, and builds in about a minute.

pub mod cli;
pub mod door;
pub mod fault;
pub mod terminal;
#[cfg(feature = "window")]
pub mod window;
