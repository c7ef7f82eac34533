//! Many games at once, and what is learned from them.

pub mod backtest;
pub mod batch;
pub mod check;
pub mod experiment;
pub mod history;
pub mod mark;
pub mod report;
pub mod sensitivity;
pub mod svg;
pub mod testing;

#[cfg(test)]
mod fixture;
