//! Motion of a scene: how far each part has come, and the end of all of it at once.
//!
//! Duty: the clock of a beat and what moves when. Uses `draw`. Always holds: where nothing moves, each part is
//! at its end from the first frame on; once a motion is over, no frame is asked for; it plays once.

use egui::{Id, Ui};

use crate::draw::{finish, since_shown};

/// How long paper is laid down, in seconds.
const PAPER: f32 = 0.24;
/// How long a seal climbs by a rung, how long it rests there, and how long all of it takes at most.
const RUNG: f32 = 0.22;
const REST: f32 = 0.08;
const CLIMB: f32 = 0.9;
/// How long a stamp falls, and from what size.
const STAMP: f32 = 0.12;
const RAISED: f32 = 0.15;
/// How long a front page slides up, and from how far below.
pub(super) const PAGE: f32 = 0.26;
const BELOW: f32 = 40.0;

/// How far the motion of a beat has come.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Motion {
    /// Seconds since it began; without end where nothing moves any more.
    now: f32,
    /// How high the seal climbs.
    level: u8,
    /// How long all of it takes.
    length: f32,
}

impl Motion {
    /// That of a beat which takes so many seconds. Asks for frames until it is over.
    pub(super) fn of(ui: &Ui, id: Id, length: f32, level: u8) -> Self {
        let over = since_shown(ui, id, length);
        Self { now: if over < 1.0 { over * length } else { f32::INFINITY }, level, length }
    }

    /// Whether anything still moves.
    pub(super) const fn runs(self) -> bool {
        self.now < f32::INFINITY
    }

    /// Ends it: from now on everything stands where it belongs.
    pub(super) fn end(ui: &Ui, id: Id) {
        finish(ui, id);
    }

    /// The share of a part that is over.
    fn part(self, from: f32, length: f32) -> f32 {
        ((self.now - from) / length).clamp(0.0, 1.0)
    }

    /// The whole of the beat, for those who share it out themselves.
    pub(super) fn all(self) -> f32 {
        self.part(0.0, self.length)
    }

    /// How much of the paper is laid down.
    pub(super) fn paper(self) -> f32 {
        slow(self.part(0.0, PAPER))
    }

    /// The rung on which the seal stands, or between which.
    pub(super) fn rung(self) -> f32 {
        let (up, high) = (self.part(PAPER, climb(self.level)) * steps(self.level), f32::from(self.level));
        // Up by a rung, then a rest on it.
        let (done, begun) = (up.div_euclid(RUNG + REST), up.rem_euclid(RUNG + REST));
        (done + slow((begun / RUNG).min(1.0))).min(high)
    }

    /// How much larger than itself the stamp is; none before it is seen.
    pub(super) fn stamp(self) -> Option<f32> {
        let over = self.part(PAPER + climb(self.level), STAMP);
        (over > 0.0).then(|| 1.0 + RAISED * (1.0 - slow(over)))
    }

    /// How far below its place the front page is.
    pub(super) fn below(self) -> f32 {
        BELOW * (1.0 - slow(self.part(0.0, PAGE)))
    }
}

/// How long an answer is laid down, climbs and is stamped, in seconds.
pub(super) fn answer(level: u8) -> f32 {
    PAPER + climb(level) + STAMP
}

/// How long a seal would climb to a rung if there were time: it does not rest on the last.
fn steps(level: u8) -> f32 {
    (f32::from(level) * (RUNG + REST) - REST).max(0.0)
}

/// How long it climbs.
fn climb(level: u8) -> f32 {
    // Of silence a part that takes no time would have no share that is over.
    steps(level).clamp(0.01, CLIMB)
}

/// Quick at first, then slower.
fn slow(over: f32) -> f32 {
    1.0 - (1.0 - over).powi(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(now: f32, level: u8) -> Motion {
        Motion { now, level, length: answer(level) }
    }

    #[test]
    fn the_seal_climbs_rung_by_rung_rests_and_ends_on_its_rung_before_the_stamp_falls() {
        let third = |now| at(now, 3).rung();
        assert!(third(0.0) == 0.0 && third(PAPER) == 0.0, "not before the paper lies");
        assert!(third(PAPER + 0.1) > 0.0 && third(PAPER + 0.1) < 1.0);
        for rests in [PAPER + RUNG + 0.02, PAPER + RUNG + REST - 0.02] {
            assert!((third(rests) - 1.0).abs() < 0.001, "{}", third(rests));
        }
        assert_eq!(at(PAPER + climb(3) - 0.01, 3).stamp(), None);
        for level in 0..=9 {
            assert!(climb(level) <= CLIMB);
            let end = at(f32::INFINITY, level);
            assert_eq!((end.rung(), end.stamp(), end.paper(), end.below()), (f32::from(level), Some(1.0), 1.0, 0.0));
            let stamped = at(PAPER + climb(level) + 0.01, level);
            assert!((stamped.rung() - f32::from(level)).abs() < 0.001, "{level}: {}", stamped.rung());
            assert!(stamped.stamp().is_some_and(|size| size > 1.0 && size <= 1.0 + RAISED));
        }
    }

    #[test]
    fn a_part_only_goes_forward() {
        for level in 0..=9 {
            let steps = (0..200u8).map(|n| at(f32::from(n) / 100.0, level)).collect::<Vec<_>>();
            for two in steps.windows(2) {
                assert!(two[0].rung() <= two[1].rung() + 0.000_1, "{level}: {two:?}");
                assert!(two[0].paper() <= two[1].paper() && two[0].below() >= two[1].below());
            }
        }
    }
}
