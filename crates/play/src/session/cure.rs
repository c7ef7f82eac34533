//! Cures: the order that would be taken where another was refused.
//!
//! Duty: from a refusal to what can be ordered instead, or first. Uses `sim` (read). Always holds: the
//! desk would take the order that is named.

use demarche_core::model::order::Order;
use demarche_core::sim::order_check::OrderCheck;
use demarche_core::sim::refusal::Refusal;

/// What would be taken instead of a refused order, or has to come first; none if nothing would.
#[must_use]
pub fn cure(desk: &OrderCheck, order: &Order, refusal: &Refusal) -> Option<Order> {
    let other = match (refusal, order) {
        (Refusal::Forbidden { reform: Some(id), .. }, _) => Order::Reform { reform: id.clone() },
        (Refusal::NeedsLicence { .. }, Order::Allocate { class, to, route, .. }) => {
            Order::Apply { class: *class, to: *to, end_user: *to, route: *route, urgent: false }
        }
        (Refusal::WrongOrder { pledge: true }, Order::Allocate { class, to, amount, loudness, .. }) => {
            Order::Pledge { class: *class, to: *to, amount: *amount, loudness: *loudness }
        }
        (Refusal::WrongOrder { pledge: false }, Order::Pledge { class, to, amount, loudness }) => Order::Allocate {
            class: *class,
            to: *to,
            amount: *amount,
            route: demarche_core::model::good::Route::Direct,
            loudness: *loudness,
        },
        (Refusal::Amount { least }, Order::Allocate { .. }) => with_amount(order, *least)?,
        (Refusal::Budget { left, .. }, Order::Allocate { .. }) => with_amount(order, *left)?,
        _ => return None,
    };
    desk.decide(&other).ok().map(|_| other)
}

/// The same gift of another amount.
fn with_amount(order: &Order, new: demarche_core::math::Money) -> Option<Order> {
    let mut other = order.clone();
    match &mut other {
        Order::Allocate { amount, .. } | Order::Pledge { amount, .. } => *amount = new,
        _ => return None,
    }
    Some(other)
}
