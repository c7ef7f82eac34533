//! Which goods are shown: a search and a switch, as whoever plays sets them.
//!
//! Duty: decide whether a row is shown. Uses the budget. Always holds: what is drafted is never hidden.

use super::budget::{Badge, Row};

/// What of the goods is shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GoodsFilter {
    /// A part of a name, of a good or of the need it serves.
    pub search: String,
    /// Only what the law lets go now.
    pub lawful: bool,
}

impl GoodsFilter {
    /// Whether anything is left out.
    #[must_use]
    pub fn narrows(&self) -> bool {
        self.lawful || !self.search.trim().is_empty()
    }

    /// Whether a row is shown; `need` is the name of what it serves.
    #[must_use]
    pub fn shows(&self, row: &Row, need: &str) -> bool {
        if !row.amount.is_zero() {
            return true;
        }
        let lawful = matches!(row.badge, Badge::Free | Badge::Licensed);
        let wanted = self.search.trim().to_lowercase();
        let found = |name: &str| name.to_lowercase().contains(&wanted);
        (lawful || !self.lawful) && (wanted.is_empty() || found(&row.name) || found(need))
    }
}
