//! The doors: the only ways by which bytes come in and go out.
//!
//! Duty: [`write`] replaces files whole and never what is not ours, [`read`] opens what may be
//! opened, within bounds, [`speak`] talks on standard output and error. May use the standard library
//! and its kin alone: nothing of the game. Always holds: nothing else in the crate opens, writes,
//! renames or removes a file, or prints (clippy's `disallowed-methods` and `disallowed-types` say so).

#[cfg(not(target_family = "wasm"))]
pub mod kind;
#[cfg(not(target_family = "wasm"))]
pub mod lock;
#[cfg(not(target_family = "wasm"))]
pub mod read;
#[cfg(not(target_family = "wasm"))]
pub mod speak;
#[cfg(not(target_family = "wasm"))]
pub mod strays;
#[cfg(not(target_family = "wasm"))]
pub mod write;

#[cfg(not(target_family = "wasm"))]
mod fault;
#[cfg(not(target_family = "wasm"))]
pub use fault::Fault;
