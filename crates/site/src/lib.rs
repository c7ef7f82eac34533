//! Démarche in a browser: the crate `page` as one module of WebAssembly, behind a worker.
//!
//! A [`Host`] holds what one visitor has open and keeps; it is asked for pages and answers with markup, and with
//! what is to be stored. `exports` hands both through linear memory as JSON, so that no binding generator is
//! needed. The scripts stand in `web/site`, and `web/build` puts all of it into one folder that any server of files
//! can serve.
//!
//! # Modules
//!
//! | Module | Duty |
//! |---|---|
//! | `message` | what the worker tells and what it is told, as plain data |
//! | `bench` | checks, tests and sweeps for authors |
//! | `shelf` | every game that is kept, and the bin |
//! | `host` | one visitor's place and games, from question to page |
//! | `exports` | the host through linear memory |
//! | `first` | the document that stands before the module has arrived |
//!
//! # What it may not do
//!
//! It stores nothing, reads no clock and draws no lots: the worker brings the time and the number, and stores.

#[cfg(feature = "bench")]
mod bench;
mod exports;
mod first;
mod host;
mod message;
mod shelf;

#[cfg(feature = "bench")]
pub use bench::Bench;
pub use first::first;
pub use host::Host;
pub use message::{Answer, Ask, Draft, File, Kept, Moved, Own, Shelf};
