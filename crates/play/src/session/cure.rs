//! Cures: the order that would be taken where another was refused.
//!
//! Duty: from a refusal to what can be ordered instead, or first. Uses `sim` (read). Always holds: the
//! desk would take the order that is named.

use demarche_core::model::good::Route;
use demarche_core::model::order::Order;
use demarche_core::sim::order_check::OrderCheck;
use demarche_core::sim::refusal::Refusal;

/// What would be taken instead of a refused order, or has to come first; none if nothing would.
pub(super) fn cure(desk: &OrderCheck, order: &Order, refusal: &Refusal) -> Option<Order> {
    let other = first(order, refusal).or_else(|| instead(order, refusal))?;
    desk.decide(&other).ok().map(|_| other)
}

/// What has to be ordered before an order can be taken: a reform, or an application. Whether the desk
/// takes it is not asked.
pub(crate) fn first(order: &Order, refusal: &Refusal) -> Option<Order> {
    match (refusal, order) {
        (Refusal::Forbidden { reform: Some(id), .. }, _) => Some(Order::Reform { reform: id.clone() }),
        (Refusal::NeedsLicence { .. }, Order::Allocate { class, to, route, .. }) => {
            Some(Order::Apply { class: *class, to: *to, end_user: *to, route: *route, urgent: false })
        }
        _ => None,
    }
}

/// What could be given in place of a gift: by the order that its good takes, or in another amount.
fn instead(order: &Order, refusal: &Refusal) -> Option<Order> {
    match (refusal, order) {
        (Refusal::WrongOrder { pledge: true }, Order::Allocate { class, to, amount, loudness, .. }) => {
            Some(Order::Pledge { class: *class, to: *to, amount: *amount, loudness: *loudness })
        }
        (Refusal::WrongOrder { pledge: false }, Order::Pledge { class, to, amount, loudness }) => {
            let (class, to, amount, loudness) = (*class, *to, *amount, *loudness);
            Some(Order::Allocate { class, to, amount, route: Route::Direct, loudness })
        }
        (Refusal::Amount { least: left } | Refusal::Budget { left, .. }, Order::Allocate { .. }) => {
            let mut other = order.clone();
            if let Order::Allocate { amount, .. } = &mut other {
                *amount = *left;
            }
            Some(other)
        }
        _ => None,
    }
}
