//! The scale of an objective: where its medals and its number lie on one bar.
//!
//! Duty: places on a bar, in thousandths, for whoever draws an objective. Always holds: the scale is
//! linear; more to the right is better, whether more of the number is or less; gold lies on the bar.

use demarche_core::math::Points;

/// Places on a bar, in thousandths of its length.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct GoalScale {
    /// Bronze, silver, gold.
    pub medals: [u16; 3],
    /// The number now; none before it says anything.
    pub now: Option<u16>,
}

/// How much of the bar lies below bronze, against the way from bronze to gold, in tenths.
const BELOW: i64 = 10;
/// The same above gold.
const ABOVE: i64 = 2;

/// The scale of an objective with these thresholds.
#[must_use]
pub(super) fn scale((bronze, silver, gold): (Points, Points, Points), now: Option<Points>) -> GoalScale {
    let way = gold.0 - bronze.0;
    // All medals at one place: the bar ends a little beyond it.
    let way = if way == 0 { bronze.0.abs().max(10) } else { way };
    let (from, length) = (bronze.0 - way * BELOW / 10, way * (10 + BELOW + ABOVE) / 10);
    let place = |value: Points| {
        let thousandths = (value.0 - from) * 1_000 / if length == 0 { 1 } else { length };
        u16::try_from(thousandths.clamp(0, 1_000)).unwrap_or(0)
    };
    GoalScale { medals: [bronze, silver, gold].map(place), now: now.map(place) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bronze: i64, silver: i64, gold: i64, now: i64) -> GoalScale {
        scale((Points(bronze), Points(silver), Points(gold)), Some(Points(now)))
    }

    #[test]
    fn more_to_the_right_is_better_whichever_way_is_better() {
        let most = of(50_000, 60_000, 70_000, 65_000);
        let least = of(7_000, 5_000, 3_000, 4_000);
        for scale in [most, least] {
            let [bronze, silver, gold] = scale.medals;
            assert!(0 < bronze && bronze < silver && silver < gold && gold < 1_000, "{scale:?}");
            let now = scale.now.expect("there is a number");
            assert!(silver < now && now < gold, "{scale:?}");
        }
        assert_eq!(most.medals, least.medals, "the same ways make the same scale");
    }

    #[test]
    fn what_is_beyond_the_bar_stands_at_its_end() {
        assert_eq!(of(50_000, 60_000, 70_000, -900_000).now, Some(0));
        assert_eq!(of(50_000, 60_000, 70_000, 900_000).now, Some(1_000));
        assert_eq!(of(0, 0, 0, 0).medals[0], of(0, 0, 0, 0).medals[2], "medals at one place");
        assert_eq!(scale((Points(1), Points(2), Points(3)), None).now, None);
    }
}
