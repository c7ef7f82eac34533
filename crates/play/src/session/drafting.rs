//! Drafting: what changes the draft of a month, and taking it back.
//!
//! Duty: carry out what is asked of a draft. Uses the session and `draft`. Always holds: the desk takes
//! every order of a draft, one after the other; what is refused changes nothing; a sealed prediction is
//! never taken back, neither by undo nor by hand.

use super::cure::cure;
use super::draft::{Way, excludes, gives, goes};
use super::state::{Done, Refused, Session};
use demarche_core::math::Money;
use demarche_core::model::ids::GoodId;
use demarche_core::model::order::Order;

impl Session {
    /// Puts a draft in place of the one that stands, if the desk takes every order of it.
    fn redraft(&mut self, draft: Vec<Order>) -> Done {
        if draft == self.draft() {
            return Done::Nothing;
        }
        let mut desk = self.game().desk();
        for order in &draft {
            match desk.decide(order) {
                Ok(plan) => desk.take(&plan),
                Err(refusal) => return self.because_of(&refusal, cure(&desk, order, &refusal)),
            }
        }
        let lane = self.lane_mut();
        let before = std::mem::replace(&mut lane.draft, draft);
        lane.undone.push(before);
        lane.redone.clear();
        Done::Draft
    }

    /// Drafts an order: a gift in place of one of the same good by the same way, an answer in place of
    /// another to the same question; anything else behind the rest.
    pub(super) fn order(&mut self, order: &Order) -> Done {
        if let Order::Predict { .. } = order {
            return self.predict(order);
        }
        let mut draft = self.draft().to_vec();
        match draft.iter().position(|old| replaces(order, old)) {
            Some(at) => draft[at] = order.clone(),
            None => draft.push(order.clone()),
        }
        let done = self.redraft(draft);
        if matches!(done, Done::Draft | Done::Nothing) {
            self.remember(order);
        }
        done
    }

    /// A gift keeps its place in the draft; a new one goes to the end; nothing takes it back.
    pub(super) fn set_amount(&mut self, class: GoodId, amount: Money) -> Done {
        if amount.is_zero() {
            let rest = self.draft_without(class);
            return self.redraft(rest);
        }
        self.order(&self.gift(class, amount))
    }

    /// What is drafted of a good goes over to another way with it, unless that way has a gift already.
    pub(super) fn set_way(&mut self, class: GoodId, way: Way) -> Done {
        let before = self.way(class);
        let amount = self.amount(class);
        let taken = (way.to, way.route) != (before.to, before.route)
            && self.draft().iter().any(|o| goes(o, class, way.to, way.route));
        self.ways[class.index()] = way;
        if amount.is_zero() || taken {
            return if before == way { Done::Nothing } else { Done::Noted };
        }
        let gift = self.gift(class, amount);
        let mut draft = self.draft().to_vec();
        for order in draft.iter_mut().filter(|o| goes(o, class, before.to, before.route)) {
            *order = gift.clone();
        }
        let done = self.redraft(draft);
        if matches!(done, Done::Refused(_)) {
            self.ways[class.index()] = before;
        }
        done
    }

    /// Drafts an order in place of those that it excludes; one that is drafted is taken back.
    pub(super) fn toggle(&mut self, order: &Order) -> Done {
        if let Some(at) = self.draft().iter().position(|o| o == order) {
            return self.drop_order(at);
        }
        self.order(order)
    }

    /// Takes an order out of the draft, by its place.
    pub(super) fn drop_order(&mut self, at: usize) -> Done {
        match self.draft().get(at) {
            None => Done::Nothing,
            Some(Order::Predict { .. }) => self.is_sealed(),
            Some(_) => {
                let mut draft = self.draft().to_vec();
                draft.remove(at);
                self.redraft(draft)
            }
        }
    }

    fn is_sealed(&self) -> Done {
        Done::Refused(Refused::told(self.words.get("session-sealed")))
    }

    fn predict(&mut self, order: &Order) -> Done {
        let Order::Predict { adversary, .. } = order else { return Done::Nothing };
        if self.sealed(*adversary).is_some() {
            return self.is_sealed();
        }
        if let Err(refusal) = self.desk().decide(order) {
            return self.because_of(&refusal, None);
        }
        // Sealed: it stands in every draft that undo may bring back.
        let lane = self.lane_mut();
        for draft in lane.undone.iter_mut().chain(&mut lane.redone) {
            draft.push(order.clone());
        }
        lane.draft.push(order.clone());
        Done::Draft
    }

    pub(super) fn undo(&mut self) -> Done {
        let lane = self.lane_mut();
        let Some(before) = lane.undone.pop() else { return Done::Nothing };
        let now = std::mem::replace(&mut lane.draft, before);
        lane.redone.push(now);
        self.remember_draft();
        Done::Draft
    }

    pub(super) fn redo(&mut self) -> Done {
        let lane = self.lane_mut();
        let Some(again) = lane.redone.pop() else { return Done::Nothing };
        let now = std::mem::replace(&mut lane.draft, again);
        lane.undone.push(now);
        self.remember_draft();
        Done::Draft
    }

    /// A draft holds only what the desk takes: a tape may hold orders that were refused.
    pub(super) fn drop_refused(&mut self) {
        let mut desk = self.game().desk();
        self.lane_mut().draft.retain(|order| match desk.decide(order) {
            Ok(plan) => {
                desk.take(&plan);
                true
            }
            Err(_) => false,
        });
    }
}

/// Whether a new order takes the place of an old one.
fn replaces(new: &Order, old: &Order) -> bool {
    let same_gift = match new {
        Order::Allocate { class, to, route, .. } => gives(old, *class) && goes(old, *class, *to, *route),
        Order::Pledge { class, to, .. } => {
            matches!(old, Order::Pledge { class: c, to: t, .. } if c == class && t == to)
        }
        _ => false,
    };
    same_gift || excludes(new, old)
}

#[cfg(test)]
mod tests {
    use super::super::intent::Play;
    use super::super::tests::session;
    use super::*;
    use demarche_core::model::good::Route;

    fn relief(session: &Session) -> GoodId {
        session.case().good_named("relief").expect("a good")
    }

    #[test]
    fn a_second_gift_of_the_same_good_by_the_same_way_takes_the_place_of_the_first() {
        let mut session = session("training-isle");
        let class = relief(&session);
        let gift = |amount| session.gift(class, Money(amount));
        let (five, eight) = (gift(5_000), gift(8_000));
        assert_eq!(session.apply(&Play::Order(five.clone())), Done::Draft);
        assert_eq!(session.apply(&Play::Order(eight.clone())), Done::Draft);
        assert_eq!(session.draft(), std::slice::from_ref(&eight));
        assert_eq!(session.apply(&Play::Order(eight)), Done::Nothing);
        assert_eq!(session.apply(&Play::Undo), Done::Draft);
        assert_eq!(session.draft(), [five]);
        assert_eq!(session.apply(&Play::Amount(class, Money(0))), Done::Draft);
        assert!(session.draft().is_empty());
    }

    #[test]
    fn a_prediction_stays_whatever_is_taken_back() {
        let mut session = session("training-isle");
        let class = relief(&session);
        let adversary = session.unpredicted().expect("an adversary");
        session.apply(&Play::Amount(class, Money(5_000)));
        assert_eq!(session.apply(&Play::Predict(adversary, 0, 2)), Done::Draft);
        assert_eq!(session.apply(&Play::Undo), Done::Draft);
        assert_eq!(session.sealed(adversary), Some((0, 2)));
        assert_eq!(session.draft().len(), 1);
        assert!(matches!(session.apply(&Play::Drop(0)), Done::Refused(_)));
        assert!(matches!(session.apply(&Play::Predict(adversary, 1, 3)), Done::Refused(_)));
        assert_eq!(session.apply(&Play::Undo), Done::Nothing);
        assert_eq!(session.sealed(adversary), Some((0, 2)));
    }

    #[test]
    fn what_is_refused_changes_nothing_and_says_what_would_be_taken() {
        let mut session = session("training-isle");
        let class = relief(&session);
        let Done::Refused(refused) = session.apply(&Play::Amount(class, Money(900_000_000))) else {
            panic!("more than there is");
        };
        assert!(!refused.told.is_empty() && session.draft().is_empty());
        let instead = refused.instead.expect("what is left can be given");
        assert_eq!(session.apply(&Play::Order(instead)), Done::Draft);
    }

    #[test]
    fn a_good_may_go_two_ways_and_each_way_has_its_own_amount() {
        let mut session = session("training-isle");
        let class = relief(&session);
        let Order::Allocate { to, loudness, .. } = session.gift(class, Money(5_000)) else { panic!("a gift") };
        let by = |route, amount| Order::Allocate { class, to, amount: Money(amount), route, loudness };
        session.apply(&Play::Order(by(Route::Direct, 5_000)));
        session.apply(&Play::Order(by(Route::Fund, 3_000)));
        assert_eq!((session.draft().len(), session.amount(class)), (2, Money(3_000)));
        let row = |session: &Session| {
            let budget = crate::views::budget::budget(session);
            budget.rows.into_iter().find(|row| row.class == class).expect("a row")
        };
        assert_eq!((row(&session).amount, row(&session).without), (Money(3_000), Some(crate::views::why::drafted(1))));
        assert_eq!(session.apply(&Play::Way(class, to, Route::Direct)), Done::Noted, "that way has a gift already");
        assert_eq!((row(&session).amount, row(&session).without), (Money(5_000), Some(crate::views::why::drafted(0))));
        session.apply(&Play::Amount(class, Money(0)));
        assert_eq!(session.draft(), [by(Route::Fund, 3_000)]);
    }
}
