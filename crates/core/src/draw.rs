//! Keyed draws: luck that belongs to an occasion, not to a sequence.
//!
//! Duty: turn (seed, turn, purpose, actor, target, slot) into a uniform number. Uses `math`.
//! Always holds: a draw depends on its own key alone, so adding or dropping an act never shifts
//! anybody else's luck, and two branches or two policies are compared under the same luck.

use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

use crate::math::{MILLION, Points, Ppm};

/// What a number is drawn for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize)]
#[repr(u8)]
pub enum Purpose {
    /// An adversary's monthly answer to one donor.
    Reaction = 1,
    /// A licensing authority's decision this month.
    Licence = 2,
    /// A quiet act noticed by an adversary.
    Detection = 3,
    /// A quiet act printed by the press.
    Publication = 4,
    /// An undecided package or licence that leaks.
    Leak = 5,
    /// Diversion of goods by the end user.
    Breach = 6,
    /// The month's war intensity around the scenario's schedule.
    Intensity = 7,
    /// A measure in force that is lifted.
    Lifting = 8,
    /// The error of the month's opinion poll.
    Poll = 9,
    /// A choice of the `random` strategy: its luck is its own and touches nothing else.
    Strategy = 11,
}

/// The full name of one draw. Two different keys give independent numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct DrawKey {
    /// The game's seed.
    pub seed: u64,
    /// The month, counted from 0.
    pub turn: u16,
    /// What the number decides.
    pub purpose: Purpose,
    /// Who acts: an index among the scenario's nations.
    pub actor: u8,
    /// Whom it concerns: an index among the scenario's nations.
    pub target: u8,
    /// Which of several alike: a stable key, never a creation index.
    pub slot: u64,
}

impl DrawKey {
    /// The generator that belongs to this key alone.
    fn generator(&self) -> Xoshiro256PlusPlus {
        let mut state = mix(self.seed ^ 0x9e37_79b9_7f4a_7c15);
        for word in
            [u64::from(self.turn), self.purpose as u64, u64::from(self.actor) << 8 | u64::from(self.target), self.slot]
        {
            state = mix(state ^ word).wrapping_add(0x9e37_79b9_7f4a_7c15);
        }
        Xoshiro256PlusPlus::seed_from_u64(state)
    }

    /// A uniform number in `0..1 000 000`.
    #[must_use]
    pub fn uniform(&self) -> Ppm {
        Ppm(self.generator().random_range(0..MILLION))
    }

    /// A uniform choice among `count` things (0 if there is none).
    #[must_use]
    pub fn below(&self, count: u32) -> u32 {
        if count == 0 { 0 } else { self.generator().random_range(0..count) }
    }

    /// An approximately normal number with mean 0 and the given standard deviation: the sum of
    /// twelve uniforms less six.
    #[must_use]
    pub(crate) fn normal(&self, deviation: Points) -> Points {
        let mut generator = self.generator();
        let sum: i64 = (0..12).map(|_| generator.random_range(0..MILLION)).sum();
        deviation.times(Ppm(sum - 6 * MILLION))
    }
}

/// The finaliser of `SplitMix64`: a bijection in which every input bit reaches every output bit.
fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(slot: u64) -> DrawKey {
        DrawKey { seed: 7, turn: 3, purpose: Purpose::Reaction, actor: 1, target: 2, slot }
    }

    #[test]
    fn golden_values_hold_across_versions_of_the_generator() {
        let drawn: Vec<i64> = (0..4).map(|slot| key(slot).uniform().0).collect();
        assert_eq!(drawn, [782_520, 705_759, 482_421, 550_156]);
    }

    #[test]
    fn uniform_and_normal_have_the_right_moments() {
        let n = 20_000;
        let mean = (0..n).map(|slot| key(slot).uniform().0).sum::<i64>() / 20_000;
        assert!((mean - 500_000).abs() < 8_000, "mean {mean}");
        let normals: Vec<i64> = (0..n).map(|slot| key(slot).normal(Points(1_000)).0).collect();
        let mean = normals.iter().sum::<i64>() / 20_000;
        let variance = normals.iter().map(|x| (x - mean).pow(2)).sum::<i64>() / 20_000;
        assert!(mean.abs() < 30, "mean {mean}");
        assert!((variance - 1_000_000).abs() < 40_000, "variance {variance}");
    }
}
