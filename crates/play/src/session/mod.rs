//! The session: one person's game at a desk, whatever the desk is.
//!
//! Duty: take intents ([`intent`]), hold the draft, its undo and the branches, keep a class's terms.
//! Every desk plays through [`Session::apply`] and shows what [`crate::views`] make of it; none of them
//! steps a game. May use `tape`, `observe`, `narrate`. Always holds: nothing here reads a file, a clock
//! or a key.

mod apply;
mod branching;
pub mod class_terms;
pub mod cure;
pub mod draft;
mod drafting;
pub mod intent;
pub mod keystroke;
pub mod opening;
mod preview;
pub mod saved;
mod state;

pub use state::{Done, Lacking, Lane, Refused, Session};

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Session;
    use crate::narrate::Words;
    use demarche_core::scenario::{library, load};
    use demarche_core::sim::Game;

    /// A session of a shipped scenario under its first seed.
    pub(super) fn session(id: &str) -> Session {
        let shipped = library::shipped(id).expect("a shipped scenario");
        let case = load(id, shipped.text.as_bytes()).expect("it loads");
        let words = Words::new(id, shipped.messages).expect("its messages are well-formed");
        Session::new(words, Game::new(Arc::new(case), 1), Vec::new())
    }
}
