//! Strings from outside, made fit to be read: hidden characters shown, bytes
//! turned to text.
//!
//! Duty: what every layer needs before it repeats what somebody else wrote. Uses nothing of the house.
//! Always holds: pure functions; no file, no stream.

pub mod show;
pub mod text;
