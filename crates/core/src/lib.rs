//! The core: what a game is and what happens in it, in whole numbers, the same everywhere.

pub mod digest;
pub mod draw;
pub mod math;
pub mod model;
pub mod observe;
pub mod outside;
pub mod rules;
pub mod scenario;
pub mod sim;
pub mod strategy;
pub mod tape;

#[cfg(test)]
mod fixture;
