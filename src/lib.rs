//! Démarche: a diplomatic-relations simulation. A player governs a donor's aid to a state at war,
//! under the donor's own export-control law, watched by allies, voters and an adversary.
//!
//! A game is a scenario, a seed and a list of orders; everything else is recomputed. Every change
//! of every number is a row of a ledger with a cause, and every cause leads back to an order, an
//! event or time.
//!
//! ```
//! use std::sync::Arc;
//! use demarche::{model::metric, scenario, sim::Game, strategy};
//!
//! let shipped = scenario::library::shipped("training-isle").expect("a shipped scenario");
//! let case = scenario::load("training-isle.ron", shipped.text.as_bytes()).expect("it loads");
//! let mut game = Game::new(Arc::new(case), 1);
//! strategy::play(&mut game, &mut strategy::History, None);
//!
//! let metrics = game.records().last_metrics();
//! let support = metric::lookup(game.case(), metrics, "support").expect("a metric");
//! assert!(game.is_over() && support.0 > 0);
//!
//! // Every number is its opening value and the sum of its rows.
//! let rows = game.ledger().rows();
//! assert!(rows.iter().all(|row| row.delta != 0));
//! ```
//!
//! # Modules, from the bottom up
//!
//! | Module | Duty |
//! |---|---|
//! | [`door`] | the only ways in and out: files, what is said, strings from outside made visible |
//! | [`math`], [`draw`], [`digest`] | exact integer units, keyed luck, fingerprints |
//! | `fault` | what is told when the program itself falls over |
//! | [`model`] | what exists: nations, classes, law, orders, packages, licences, the ledger |
//! | [`rules`] | what happens: one pure rule per file |
//! | [`sim`] | when it happens: an ECS world, nine phases a month, `check` and `apply` |
//! | [`scenario`] | from RON text to a case, with findings |
//! | [`tape`], [`strategy`], [`observe`] | games as files; deciders; what a view may know |
//! | [`narrate`] | from observation to words |
//! | [`debrief`] | what a game came to, and on what it turned |
//! | [`forecast`] | how a draft may turn out, under other luck |
//! | `lesson` | class files: the same game for a whole class |
//! | `mark` | hand-ins played again, with what is wrong with them |
//! | `testing` | scenarios that prove what they are meant to do |
//! | `stats` | means with intervals |
//! | `batch`, `experiment` | many games; the same games with numbers changed |
//! | `check` | what a scenario says that it cannot mean |
//! | `sensitivity`, `report` | what the figures hang on; data for other programs |
//! | [`view`] | a session at the desk and what every desk shows, as plain data |
//! | `console`, `cli` | the desk in a terminal; commands |
//! | `panels`, `window` | panels and screens as functions of the views; the Bevy app around them |
//!
//! Nothing names anything further down this table. The rows from `lesson` on need files, threads or a
//! terminal and are left out on WebAssembly.

pub mod cli;
pub mod door;
pub mod fault;
pub mod terminal;
#[cfg(feature = "window")]
pub mod window;
