//! What exists: nations, goods, law, events, orders, and the books that record every change.
//!
//! May use `math` (and `digest` for fingerprints). Always holds: plain data without behaviour in
//! time; nothing here knows a rule, a phase or the ECS schedule.

pub mod case;
pub(crate) mod coefficient;
pub mod events;
pub(crate) mod figure;
pub mod good;
pub mod ids;
pub mod keyed;
pub mod ledger;
pub mod licence;
pub mod metric;
pub mod nation;
pub mod order;
pub mod package;
pub mod policy;
pub mod quantity;
pub mod rulebook;
pub mod state;
pub(crate) mod stock;

/// What holds unless a file says otherwise.
const fn yes() -> bool {
    true
}
