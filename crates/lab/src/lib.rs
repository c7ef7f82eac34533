//! Many games at once, and what is learned from them.
//!
//! Where `demarche_play` is one person at a desk, this crate is an author, a teacher or a researcher: it
//! checks scenario files, runs their tests, plays a scenario under many seeds, varies numbers, marks a
//! class's hand-ins, and scores the rules against dated events. Its results are findings, tables, drawings
//! and pages as strings; the program writes them.
//!
//! # What it may not do
//!
//! It opens no file: what it reads comes as a name with bytes, and may be hostile. It has no clock; times
//! that a report shows are handed in. Threads are used in `many` alone, which keeps the
//! order of results: the same input gives the same output, whatever the number of threads, and in WebAssembly,
//! where there are none. Floating point is for
//! summaries and fits, never for a game. A finding has a code, a place, a reason and a cure.
//!
//! # A batch and a check
//!
//! ```
//! use std::sync::Arc;
//! use demarche_core::scenario;
//! use demarche_lab::{batch, check};
//!
//! let shipped = scenario::library::shipped("training-isle").expect("a shipped scenario");
//! let case = Arc::new(scenario::load("training-isle.ron", shipped.text.as_bytes()).expect("it loads"));
//!
//! let strategies = ["history".to_owned(), "nothing".to_owned()];
//! let played = batch::sweep(&case, &strategies, 3).expect("both strategies exist");
//! assert_eq!(played.len(), 6);
//! assert!(played.iter().all(|game| game.months > 0));
//!
//! // Whatever is wrong with a file is said at once, with places.
//! let input = check::Input { path: "x.ron".into(), bytes: b"(title: ".to_vec(), beside: Vec::new() };
//! assert!(!check::file(&input).is_empty());
//! ```
//!
//! # Modules
//!
//! | Module | Duty |
//! |---|---|
//! | [`svg`] | drawings, element by element, well-formed whatever words they hold |
//! | `many` | pieces of work side by side, or one after the other where there are no threads |
//! | [`batch`] | many games under many seeds, and a forecast's futures, side by side |
//! | [`testing`] | test files beside scenarios: read, run, judged, told, reported for CI services |
//! | [`experiment`] | the same games with some numbers changed, under the same luck |
//! | [`check`] | what a scenario says that it cannot mean; [`check::codes`] lists every finding |
//! | [`mark`] | a class's hand-ins played again |
//! | [`backtest`] | the reaction rules against dated events, beside simple forecasters; refits |
//! | [`history`] | the period's orders beside the period's record |
//! | [`sensitivity`] | which coefficients the figures hang on |
//! | [`report`] | games as data for other programs and as pages for people; pages of formats and curves |

pub mod backtest;
pub mod batch;
pub mod check;
pub mod experiment;
pub mod history;
mod many;
pub mod mark;
pub mod report;
pub mod sensitivity;
pub mod svg;
pub mod testing;

#[cfg(test)]
mod fixture;
