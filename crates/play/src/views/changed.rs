//! What undo or redo changed: orders that are drafted no longer, and those that are again.
//!
//! Duty: the difference of two drafts in words. Uses `narrate`, the session. Always holds: an order that stands in
//! both is told in neither.

use super::text::capital;
use crate::narrate::orders;
use crate::session::Session;
use demarche_core::model::order::Order;

/// The difference of two drafts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changed {
    /// Orders that are drafted no longer.
    pub gone: Vec<String>,
    /// Orders that were not drafted before.
    pub new: Vec<String>,
}

/// What changed in the draft since it was as it is given.
#[must_use]
pub fn changed(session: &Session, before: &[Order]) -> Changed {
    let (words, case, now) = (session.words(), session.case(), session.draft());
    let told = |order: &Order| capital(&orders::order(words, case, order));
    Changed {
        gone: before.iter().filter(|order| !now.contains(order)).map(told).collect(),
        new: now.iter().filter(|order| !before.contains(order)).map(told).collect(),
    }
}
