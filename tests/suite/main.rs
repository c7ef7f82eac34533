//! The integration suite: everything that the crate promises to people outside it, by area.
//!
//! One binary, so that the crate is linked once. Tests act as a player, an author or a script
//! would: through orders, scenario text, tapes and the command line. Property tests draw their
//! cases from a fixed seed, so that a red build is red for everybody; `PROPTEST_RNG_SEED` and
//! `PROPTEST_CASES` widen the search.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stdout,
    clippy::format_collect,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::match_same_arms,
    clippy::if_not_else,
    clippy::needless_for_each,
    clippy::match_wildcard_for_single_variants,
    reason = "a test falls over where something is wrong: that is how it fails"
)]

mod architecture;
#[cfg(feature = "panels")]
mod asides;
mod assets;
mod backtest;
mod bom;
mod bundles;
#[cfg(feature = "panels")]
mod cabinet;
mod check;
#[cfg(feature = "panels")]
mod class_window;
mod console;
mod csv_cells;
mod debrief;
#[cfg(feature = "panels")]
mod desk_drawn;
#[cfg(feature = "panels")]
mod desk_faults;
#[cfg(feature = "panels")]
mod desk_seen;
#[cfg(feature = "panels")]
mod desks;
mod determinism;
mod documents;
mod engineers;
mod events_csv;
mod experiments;
mod faults;
mod forecast;
mod forgeries;
mod formats;
#[cfg(feature = "panels")]
mod furniture;
mod graph;
mod hand_in;
mod history;
mod hostile;
mod hostile_commands;
mod hostile_edits;
mod hostile_folders;
#[cfg(feature = "panels")]
mod in_passing;
mod intervals;
#[cfg(feature = "window")]
mod keys;
mod laundering;
mod law;
#[cfg(feature = "panels")]
mod layout;
mod ledger;
mod lesson;
mod mark;
mod mark_command;
mod mark_mutations;
mod model_docs;
#[cfg(feature = "panels")]
mod motion;
mod no_ids;
#[cfg(feature = "panels")]
mod on_the_map;
#[cfg(feature = "panels")]
mod onboarding;
mod orders;
#[cfg(feature = "panels")]
mod page;
#[cfg(feature = "panels")]
mod panels;
#[cfg(feature = "panels")]
mod pseudo;
#[cfg(feature = "panels")]
mod read_out;
#[cfg(feature = "panels")]
mod reading_order;
mod readme;
mod release;
mod report;
mod ron_messages;
mod saving;
mod saving_games;
mod sensitivity;
mod shards;
mod shown;
mod sources;
#[cfg(feature = "panels")]
mod stage;
mod strategies;
mod sums;
mod support;
mod tape;
mod tape_fixtures;
mod tapes_anew;
mod terminal;
mod testing;
mod testing_runs;
#[cfg(feature = "panels")]
mod touch;
#[cfg(feature = "panels")]
mod way_in;
#[cfg(feature = "panels")]
mod ways_back;
mod words;
