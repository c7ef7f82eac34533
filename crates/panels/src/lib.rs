//! Panels and screens: functions of plain views that draw with egui and answer with intents.
//!
//! Duty: everything that can be seen but the land of the map. May use `view` and the layers under
//! it, `egui`, `egui_plot`. Always holds: no Bevy type stands in any of it; nothing here changes a
//! game but through [`shell::Shell::settle`]; floats are for places on the screen only.
#![expect(clippy::float_arithmetic, reason = "layout is arithmetic of screen places, never of a game's state")]

pub mod action_bar;
pub mod budget;
pub mod charts;
pub mod desk;
pub mod dialogs;
mod extra;
pub mod icons;
pub mod ladder;
pub mod map;
pub mod needs;
pub mod news;
pub mod pipeline;
pub mod ranking;
pub mod recipient;
pub mod screens;
pub mod seat;
pub mod shell;
pub mod state;
pub mod theme;
pub mod timeline;
pub mod top;
pub mod why;
pub mod widgets;

pub use shell::{Host, Shell};
