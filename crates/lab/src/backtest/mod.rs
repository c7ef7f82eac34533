//! The backtest: the reaction model against dated events, beside simple baselines.
//!
//! Duty: read event files, give each act the distribution that the game's own rules give it, and
//! score distributions and point forecasts. May use `rules`, `model`, `scenario::findings`. Always
//! holds: grievance and habituation are carried from act to act per dyad by the rules of the game;
//! every row of a file is scored or reported, none is dropped in silence.

pub mod baseline;
pub mod calibration;
pub mod countries;
mod dialect;
mod event;
pub mod events;
pub mod fit;
pub mod forms;
pub mod predict;
pub mod repeats;
mod row;
pub mod score;
pub mod study;
pub mod tracker;

/// The events that are shipped, as CSV.
pub const SHIPPED: &str = include_str!("../../../../assets/backtest/events.csv");

/// Levels of the ladder, silence included.
pub const LEVELS: usize = 10;

/// A distribution over the levels; sums to one.
pub type Chances = [f64; LEVELS];
