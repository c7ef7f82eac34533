//! One person's game: a session that takes intents, and views of it as plain data in words.
//!
//! The core knows what happens; this crate knows how somebody plays it. A [`session::Session`] holds the
//! game, the draft of the month, what can be undone and the branches. Every desk changes it by one way,
//! [`Session::apply`](session::Session::apply), and shows what [`views`] make of it, so that the window and
//! the terminal cannot disagree. Sentences are made here, out of Fluent messages.
//!
//! # What it may not do
//!
//! It opens no file and prints nothing: whoever holds a session keeps it ([`session::saved`] is how a desk
//! is told). It decides nothing about the world: no rule stands here, and a month is played by the core
//! alone. A view is read-only and says nothing of what this game's luck holds; what a draft would mean is
//! found in a fork under other luck.
//!
//! # A month
//!
//! ```
//! use std::sync::Arc;
//! use demarche_core::{scenario, sim::Game};
//! use demarche_play::narrate::Words;
//! use demarche_play::session::{Done, Session, intent::Play};
//! use demarche_play::views;
//!
//! let shipped = scenario::library::shipped("training-isle").expect("a shipped scenario");
//! let case = scenario::load("training-isle.ron", shipped.text.as_bytes()).expect("it loads");
//! let words = Words::new("training-isle.ftl", shipped.messages).expect("its messages hold");
//! let mut session = Session::new(words, Game::new(Arc::new(case), 1), Vec::new());
//!
//! let before = views::top::top(&session);
//! assert_eq!(session.apply(&Play::EndTurn), Done::Turned);
//! let after = views::top::top(&session);
//! assert_ne!(before.turn, after.turn);
//!
//! // A number opens its causes, in the words of the scenario.
//! let page = views::why::why(&session, "support").expect("support is a number");
//! assert!(!page.sections.is_empty());
//! ```
//!
//! # Modules, from the bottom up
//!
//! | Module | Duty |
//! |---|---|
//! | [`cells`] | the one writer of CSV, whose cells no spreadsheet takes for formulas |
//! | [`text_table`] | plain tables for terminals |
//! | [`state_key`] | stable names of quantities in data |
//! | [`stats`] | means with intervals, shares, percentiles, scores of forecasts |
//! | [`lesson`] | class files: the same game for a whole class |
//! | [`narrate`] | from observation to words: messages, news, orders, refusals, causes, advisers |
//! | [`forecast`] | futures of a draft under other luck |
//! | [`debrief`] | what a game came to, and on what it turned |
//! | [`session`] | a game at a desk: draft, undo, branches, a class's terms |
//! | [`career`] | every game that a player has ended, as a file keeps it |
//! | [`pictures`] | crests of nations and busts of offices, as plain shapes |
//! | [`views`] | what every desk shows, as plain data |
//! | [`map`] | outlines of lands under their projection |
//! | [`tokens`] | every colour by what it means, for whoever draws |
//!
//! Where the words come from: `assets/messages/en/*.ftl` and the `.ftl` file beside each scenario. A
//! scenario's message wins over the standard one of the same name.

pub mod career;
pub mod cells;
pub mod debrief;
pub mod forecast;
pub mod lesson;
pub mod map;
pub mod narrate;
pub mod pictures;
pub mod session;
pub mod state_key;
pub mod stats;
pub mod text_table;
pub mod tokens;
pub mod views;

#[cfg(test)]
mod fixture;
