//! Panels and screens: functions of plain views that draw with egui and answer with intents.
//!
//! A panel takes a view of `demarche_play::views` and a `widgets::Pen`, draws, and notes what was asked
//! for as intents. [`shell::Shell`] puts panels together into a frame, holds what is shown but is not the
//! game's (tabs, lenses, settings), and carries intents out. Whoever hosts it brings a window, files and a
//! clock through [`shell::Host`]: the program's window is one host, the tests' harness another.
//!
//! # What it may not do
//!
//! No Bevy type stands in any of it, and no file is opened. Nothing here changes a game but through
//! [`shell::Shell::settle`]; a frame only draws, and may be drawn more than once. What is shown is computed
//! in the views, not here. Floats are for places on the screen only. Every control has an accessible name,
//! nothing is told by colour alone, and no colour is named but in [`theme`].
//!
//! # A frame without a window
//!
//! ```
//! use std::sync::Arc;
//! use demarche_core::{scenario, sim::Game};
//! use demarche_panels::{Shell, state::Settings, theme};
//! use demarche_play::{narrate::Words, session::Session};
//!
//! let shipped = scenario::library::shipped("training-isle").expect("a shipped scenario");
//! let case = scenario::load("training-isle.ron", shipped.text.as_bytes()).expect("it loads");
//! let words = Words::new("training-isle.ftl", shipped.messages).expect("its messages hold");
//!
//! let mut shell = Shell::new(Settings::default()).expect("maps and messages hold");
//! shell.play(Session::new(words, Game::new(Arc::new(case), 1), Vec::new()));
//!
//! let ctx = egui::Context::default();
//! ctx.set_fonts(theme::fonts());
//! let size = egui::vec2(theme::WIDTH, theme::HEIGHT);
//! let screen_rect = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size));
//! let input = egui::RawInput { screen_rect, ..Default::default() };
//! let mut output = ctx.run_ui(input, |ui| shell.frame(ui));
//! assert!(!output.shapes.is_empty());
//! // A host hands these to its graphics card; here there is none.
//! output.textures_delta.clear();
//! ```
//!
//! # Modules
//!
//! | Module | Duty |
//! |---|---|
//! | [`theme`] | the one place where colours, sizes and type are named |
//! | `icons` | seven shapes, one a need |
//! | `widgets` | the pen: what every panel draws with |
//! | [`state`], `settings` | what is shown: screen, tab, lens; what a player wants of the window |
//! | [`map`] | outlines, projection, camera, and what is written over the land |
//! | `top`, `timeline`, `action_bar` | the head of the desk, its months, its foot |
//! | `budget`, `needs`, `ladder`, `recipient` | what can be given, waits, may follow, is lacking |
//! | `nation` | a nation's page, as a drawer on the map |
//! | `pipeline`, `ranking`, `charts`, `news` | what is under way, is given by others, was, is new |
//! | `goods_filter`, `spark` | which goods are shown, small pictures of numbers |
//! | `spotlight`, `legend` | a lesson and the lever it names; who is who, and a key to every mark |
//! | `why`, `dialogs`, `seat`, `shelf` | what opens on top: a number's causes, keys, a prediction, a name for a class, what is asked of a saved game |
//! | `toasts` | what is told in passing, and kept |
//! | `letter` | the head, the foot and the seal of what others write |
//! | `cabinet` | offices as medallions, and what they say |
//! | `picture` | crests, busts, medallions, seals |
//! | `draw` | fans, text in the room there is, what is as large as it was |
//! | `drawer`, `goals`, `slips` | glass and paper on the map, objectives as bars, letters |
//! | `desk`, `stage`, `tabs`, `extra` | all panels in their places, and what they are drawn from beside the desk's view |
//! | `scenes` | a month's end in beats: the answer on paper, the front page, the report |
//! | [`screens`] | screens other than the desk, one a file |
//! | [`cues`] | which sound goes with what happens |
//! | [`bindings`], [`place`] | which key does what, and where the window was |
//! | [`shell`] | from a session to a frame, and from intents to what they ask |
#![expect(clippy::float_arithmetic, reason = "layout is arithmetic of screen places, never of a game's state")]

mod action_bar;
pub mod bindings;
mod budget;
mod cabinet;
mod charts;
pub mod cues;
mod desk;
mod dialogs;
mod draw;
mod drawer;
mod extra;
mod goals;
mod goods_filter;
mod icons;
mod ladder;
mod legend;
mod letter;
pub mod map;
mod nation;
mod needs;
mod news;
mod picture;
mod pipeline;
pub mod place;
mod ranking;
mod recipient;
mod scenes;
pub mod screens;
pub mod seat;
mod settings;
pub mod shelf;
pub mod shell;
mod slips;
mod spark;
mod spotlight;
mod stage;
pub mod state;
mod tabs;
#[cfg(test)]
mod tests;
pub mod theme;
mod timeline;
mod toasts;
mod top;
mod why;
mod widgets;

pub use shell::{Host, Shell};
