//! From observation to words: news, reasons, advisers, refusals.
//!
//! Duty: choose messages and fill in figures. May use `observe` and the layers under it. Always
//! holds: no sentence is built by gluing: each is one message; nothing here changes a game.

pub mod advice;
mod bounds;
pub mod cause;
pub mod figures;
mod names;
pub mod news;
mod numbers;
pub mod orders;
pub mod reaction;
pub mod things;
pub mod tools;
pub mod words;

pub use words::Words;
