//! The doors: the only ways by which bytes come in and go out.
//!
//! Duty: [`mod@write`] replaces files whole and never what is not ours, [`read`] opens what may be
//! opened, within bounds, `names` gives files other names, `speak` talks on standard output and error. Strings from outside are made
//! visible lower down, in `demarche_core::outside`, and cells harmless in `demarche_play::cells`. May use
//! the standard library and its kin alone: nothing of the game. Always holds: nothing else in the house
//! opens, writes, renames or removes a file, or prints (clippy's `disallowed-methods` and
//! `disallowed-types` say so).

pub mod kind;
pub(crate) mod lock;
pub(crate) mod names;
pub mod read;
pub(crate) mod speak;
pub(crate) mod strays;
pub mod write;

mod fault;
pub use fault::Fault;
