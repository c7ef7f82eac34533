//! One person's game: a session that takes intents, and views of it as plain data in words.

pub mod cells;
pub mod debrief;
pub mod forecast;
pub mod lesson;
pub mod narrate;
pub mod session;
pub mod state_key;
pub mod stats;
pub mod text_table;
pub mod views;

#[cfg(test)]
mod fixture;
