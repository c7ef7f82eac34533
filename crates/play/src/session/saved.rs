//! Saved: what a desk is told of the file of its game.
//!
//! Duty: the answer of whoever keeps games, for every desk alike. Uses nothing. Always holds: a
//! place is named only where the game was written.

/// What came of saving a game.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Saved {
    /// It lies at this place; with what must be told besides, if anything.
    At(String, Option<String>),
    /// It was not saved, for this reason; and whether that was told before.
    Not(String, bool),
}

impl Saved {
    /// What there is to tell the player of it, if anything; of trouble, the reason alone.
    #[must_use]
    pub fn news(&self) -> Option<&str> {
        match self {
            Self::At(_, told) => told.as_deref(),
            Self::Not(_, true) => None,
            Self::Not(reason, false) => Some(reason),
        }
    }
}
