//! Sensitivity: which coefficients the model's figures hang on.
//!
//! Duty: vary the coefficients of the rulebook by a stated design, screen them by elementary
//! effects, estimate Sobol indices of the foremost, and set the result out as pages and plots. May
//! use `backtest`, `strategy`, `sim`, `model`, `draw`. Always holds: a design point is made of
//! whole parts per million and keyed draws, so that a seed gives the same study on any number of
//! threads; floating point exists only in summaries.

pub mod design;
pub mod morris;
pub mod page;
pub mod parameters;
mod plot;
pub mod sobol;
pub mod study;
pub mod target;
