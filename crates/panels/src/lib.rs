//! Panels and screens: functions of plain views that draw with egui and answer with intents.
//!
//! Duty: everything that can be seen but the land of the map. May use `view` and the layers under
//! it, `egui`, `egui_plot`. Always holds: no Bevy type stands in any of it; nothing here changes a
//! game but through [`shell::Shell::settle`]; floats are for places on the screen only.
#![expect(clippy::float_arithmetic, reason = "layout is arithmetic of screen places, never of a game's state")]

mod action_bar;
mod budget;
mod charts;
mod desk;
mod dialogs;
mod extra;
mod icons;
mod ladder;
pub mod map;
mod needs;
mod news;
mod pipeline;
mod ranking;
mod recipient;
pub mod screens;
pub mod shell;
pub mod state;
#[cfg(test)]
mod tests;
pub mod theme;
mod timeline;
mod top;
mod why;
mod widgets;

pub use shell::{Host, Shell};
