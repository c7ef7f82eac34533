//! The core: what a game is and what happens in it, in whole numbers, the same everywhere.
//!
//! A game is a scenario, a seed and a list of orders; everything else is recomputed. The core reads the
//! scenario from text, plays months, keeps a ledger in which every change of every number has a cause, and
//! answers what a player may know. It depends on no other crate of the house; everything else is a view of
//! it.
//!
//! # What it may not do
//!
//! It opens no file, prints nothing, reads no clock, no locale and no environment, starts no thread and
//! iterates no hash map. It computes in integers; the few functions of [`math`] that pass through floating
//! point are listed in a test. It holds no sentence for a player: reasons are values here, and become words
//! in `demarche_play::narrate`. Lints and `tests/suite/architecture.rs` hold it to all of this.
//!
//! # A game
//!
//! ```
//! use std::sync::Arc;
//! use demarche_core::{model::metric, scenario, sim::Game, strategy};
//!
//! // A scenario is text until it is loaded; what loads can be played.
//! let shipped = scenario::library::shipped("training-isle").expect("a shipped scenario");
//! let case = Arc::new(scenario::load("training-isle.ron", shipped.text.as_bytes()).expect("it loads"));
//!
//! // The same case, seed and orders give the same game.
//! let play = |seed| {
//!     let mut game = Game::new(case.clone(), seed);
//!     strategy::play(&mut game, &mut strategy::History, None);
//!     game
//! };
//! let game = play(1);
//! assert!(game.is_over());
//! assert_eq!(game.trace(), play(1).trace());
//!
//! // A figure by its name, and the rows that made every number what it is.
//! let support = metric::lookup(&case, game.records().last_metrics(), "support");
//! assert!(support.is_some_and(|support| support.0 > 0));
//! assert!(game.ledger().rows().iter().all(|row| row.delta != 0));
//! ```
//!
//! # Modules, from the bottom up
//!
//! Each names only modules above it in this table.
//!
//! | Module | Duty |
//! |---|---|
//! | [`math`] | points, money and shares as scaled integers, rounded once |
//! | [`outside`] | strings from outside made visible, bytes made text |
//! | `reading` | values from text, with word of where reading stands and what it wants |
//! | [`draw`] | luck that belongs to an occasion, not to a sequence |
//! | [`digest`] | fingerprints of a state, whole and by section |
//! | [`model`] | what exists: nations, goods, law, events, orders, packages, licences, the ledger |
//! | [`rules`] | what happens: one pure rule a file |
//! | [`scenario`] | from text to a case, with every mistake found on the way; the shipped library |
//! | [`sim`] | when it happens: an ECS world, nine phases a month, what the desk takes and refuses |
//! | [`tape`] | games as files: write, read, play, verify, branch |
//! | [`observe`] | what a view may know of a game, and why a number is what it is |
//! | [`strategy`] | deciders that see what a player sees |
//!
//! # Features
//!
//! `schema` derives JSON Schemas of the forms that authors write; only `demarche_lab` turns it on.

pub mod digest;
pub mod draw;
pub mod math;
pub mod model;
pub mod observe;
pub mod outside;
mod reading;
pub mod rules;
pub mod scenario;
pub mod sim;
pub mod strategy;
pub mod tape;

#[cfg(test)]
mod fixture;
