//! What was sent: the game of a link, and the months of one that is shown in an article.
//!
//! Duty: plain data of a place. Uses nothing. Always holds: the orders are those of the months that are played.

use std::sync::Arc;

use demarche_core::model::case::Case;
use demarche_core::model::order::Order;
use demarche_play::narrate::Words;
use demarche_play::session::Session;

/// A game that a link holds, played again to where it stands.
pub(crate) struct Linked {
    /// The game with its draft.
    pub session: Session,
    /// Its words, for sessions of its earlier months.
    pub words: Arc<Words>,
    /// The orders of the months that are played.
    pub orders: Vec<Vec<Order>>,
    /// Whose game it is; empty if the link does not say.
    pub by: String,
}

/// The months of a game that is shown.
pub(crate) struct Still {
    /// Its scenario.
    pub case: Arc<Case>,
    /// Its words.
    pub words: Arc<Words>,
    /// Its seed.
    pub seed: u64,
    /// The orders of the months that are played.
    pub orders: Vec<Vec<Order>>,
    /// The orders drafted after them.
    pub draft: Vec<Order>,
    /// Whose game it is; empty if the link does not say.
    pub by: String,
    /// The month that is shown, from 0.
    pub at: usize,
}
