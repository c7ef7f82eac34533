//! Branching: ways back, and going over from one branch to another.
//!
//! Duty: begin and change branches. May use `tape`. Always holds: a branch is the same luck with other
//! orders; the branch that is left stays as it was; what was sealed for a month that is known by now is
//! no prediction, and what was refused then is not drafted again.

use super::class_terms;
use super::draft::played;
use super::state::{Done, Lane, Session};
use demarche_core::model::order::Order;
use demarche_core::tape;

impl Session {
    /// Goes back to a turn, on a branch of its own, with that month's orders as its draft.
    pub(super) fn rewind(&mut self, turn: u16) -> Done {
        let played = played(self.game());
        let Some(again) = played.get(usize::from(turn)) else { return Done::Nothing };
        let draft = again.iter().filter(|o| !matches!(o, Order::Predict { .. })).cloned().collect();
        let game = tape::play(self.case(), self.game().seed(), &played[..usize::from(turn)]);
        let mut notes = self.notes().clone();
        notes.turned_back(class_terms::under_way(self.game()), self.case().month(turn));
        self.lanes.push(Lane::new(game, draft, Some((self.at, turn)), notes));
        self.at = self.lanes.len() - 1;
        self.drop_refused();
        self.remember_draft();
        Done::Turned
    }

    /// The game as it stood when a month had ended, to be read and not to be played: the same luck and the same
    /// orders; none if the month has not ended.
    #[must_use]
    pub fn after(&self, turn: u16) -> Option<Self> {
        let played = played(self.game());
        let months = played.get(..=usize::from(turn))?;
        let game = tape::play(self.case(), self.game().seed(), months);
        let mut then = Self::new(self.words.clone(), game, Vec::new());
        then.set_notes(self.notes().clone());
        then.predict_first = self.predict_first;
        then.class_title.clone_from(&self.class_title);
        Some(then)
    }

    /// Goes over to another branch.
    pub(super) fn change_branch(&mut self, to: usize) -> Done {
        if to >= self.lanes.len() || to == self.at {
            return Done::Nothing;
        }
        class_terms::change_lane(self, to);
        self.at = to;
        self.remember_draft();
        Done::Turned
    }
}

#[cfg(test)]
mod tests {
    use super::super::intent::Play;
    use super::super::tests::session;
    use super::*;
    use demarche_core::math::Money;

    #[test]
    fn a_way_back_drops_what_was_sealed_and_what_was_refused() {
        let mut session = session("training-isle");
        let class = session.case().good_named("relief").expect("a good");
        let adversary = session.unpredicted().expect("an adversary");
        session.apply(&Play::Amount(class, Money(5_000)));
        session.apply(&Play::Predict(adversary, 0, 2));
        assert_eq!(session.apply(&Play::EndTurn), Done::Turned);
        assert_eq!(session.apply(&Play::Rewind(0)), Done::Turned);
        assert_eq!((session.lane_at(), session.lanes().len()), (1, 2));
        assert_eq!(session.draft(), [session.gift(class, Money(5_000))]);
        assert_eq!(session.apply(&Play::Branch(0)), Done::Turned);
        assert_eq!(session.game().turn(), 1, "the branch that was left stands where it stood");
        assert_eq!(session.apply(&Play::Branch(7)), Done::Nothing);
        assert_eq!(session.apply(&Play::Rewind(9)), Done::Nothing);
    }
}
