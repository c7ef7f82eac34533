//! What every desk shows: a session with its draft, and views of it as plain data.
//!
//! Duty: from a game to what a panel draws or a terminal prints, and from what a player asks for
//! to orders. May use `tape`, `observe`, `narrate`, `state_key` and the layers under them.
//! Always holds: a view is read-only and says nothing of what this game's luck holds; intents are
//! the only way back.

mod ambassadors;
pub mod arrivals;
pub mod beats;
pub mod briefing;
pub mod budget;
pub mod cabinet;
pub mod cards;
pub mod career;
pub mod cast;
pub mod changed;
pub mod charts;
pub mod codex;
pub mod compare;
pub mod counters;
pub mod debrief;
pub mod desk;
pub mod evidence;
pub mod forecast_summary;
pub mod goal_scale;
pub mod goods_filter;
pub mod ladder;
pub mod law;
pub mod ledger_table;
pub mod lesson;
pub mod letter;
pub mod log;
pub mod loose_ends;
pub mod map;
pub mod medals;
pub mod month_report;
pub mod names;
pub mod nation_page;
pub mod needs;
pub mod news;
pub mod next_step;
pub mod pipeline;
pub mod ranking;
pub mod recipient;
pub mod saves;
pub mod shipments;
pub mod spark;
pub mod standing;
pub mod text;
pub mod timeline;
pub mod top;
pub mod why;

pub use crate::session::Session;
pub use crate::session::intent::Intent;
pub use desk::Desk;
