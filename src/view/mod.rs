//! What every desk shows: a session with its draft, and views of it as plain data.
//!
//! Duty: from a game to what a panel draws or a terminal prints, and from what a player asks for
//! to orders. May use `tape`, `observe`, `narrate`, `report::state_key` and the layers under them.
//! Always holds: a view is read-only and says nothing of what this game's luck holds; intents are
//! the only way back.

pub mod book;
pub mod budget;
pub mod cards;
pub mod charts;
pub mod class;
pub mod codex;
pub mod compare;
pub mod debrief;
pub mod desk;
pub mod draft;
pub mod evidence;
pub mod intent;
pub mod ladder;
pub mod map;
pub mod names;
pub mod needs;
pub mod news;
pub mod outlook;
pub mod pipeline;
pub mod ranking;
pub mod recipient;
pub mod saved;
mod scout;
pub mod session;
pub mod text;
pub mod timeline;
pub mod top;
pub mod why;

pub use desk::Desk;
pub use intent::Intent;
pub use session::Session;
