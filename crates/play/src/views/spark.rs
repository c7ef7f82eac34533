//! Sparks: the course of a number, small enough to stand beside it.
//!
//! Duty: places in a small picture, in thousandths of its height, for whoever draws them. May use
//! `narrate`, the session, the charts. Always holds: the last place is that of the month last closed; a
//! number that hardly moves is not drawn as if it did.

use super::charts::{name_of, values};
use crate::narrate::figures;
use crate::narrate::words::text;
use crate::session::Session;
use demarche_core::math::Points;
use demarche_core::model::metric;

/// The course of a number.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Spark {
    /// Heights, in thousandths from the foot: the opening, then the end of each month.
    pub heights: Vec<u16>,
    /// The same in a sentence.
    pub told: String,
}

/// The least span that fills the height, in thousandths of a point; sums begin at nought.
const LEAST: i64 = 4_000;

/// The course of a number by name; nothing to draw before two values are known.
#[must_use]
pub fn spark(session: &Session, name: &str) -> Spark {
    let values = values(session.game(), name);
    let (Some(first), Some(last)) = (values.first(), values.last()) else { return Spark::default() };
    if values.len() < 2 {
        return Spark::default();
    }
    let (low, high) = bounds(&values);
    let figure = |value: Points| figures::metric(name, value);
    let args = [
        text("name", name_of(session, name)),
        text("first", figure(*first)),
        text("last", figure(*last)),
        text("low", figure(low)),
        text("high", figure(high)),
    ];
    let sum = metric::unit(name) == metric::Unit::Money;
    Spark { heights: heights(&values, sum), told: session.words().say("view-spark", &args) }
}

fn bounds(values: &[Points]) -> (Points, Points) {
    let of = |value: Option<&Points>| value.copied().unwrap_or_default();
    (of(values.iter().min()), of(values.iter().max()))
}

/// Values as heights between the lowest and the highest of them, or from nought on.
fn heights(values: &[Points], from_nought: bool) -> Vec<u16> {
    let (low, high) = bounds(values);
    let low = if from_nought { low.0.min(0) } else { low.0 };
    let span = (high.0 - low).max(if from_nought { 1 } else { LEAST });
    // What hardly moves lies in the middle.
    let foot = low - (span - (high.0 - low)) / 2;
    values.iter().map(|v| u16::try_from(((v.0 - foot) * 1_000 / span).clamp(0, 1_000)).unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[i64], from_nought: bool) -> Vec<u16> {
        heights(&values.iter().copied().map(Points).collect::<Vec<_>>(), from_nought)
    }

    #[test]
    fn a_course_fills_the_height_unless_it_hardly_moves() {
        assert_eq!(of(&[10_000, 20_000, 15_000], false), [0, 1_000, 500]);
        assert_eq!(of(&[50_000, 50_000], false), [500, 500], "what stands still lies in the middle");
        let wobble = of(&[50_000, 50_400], false);
        assert!(wobble[1] - wobble[0] == 100, "a tenth of the least span: {wobble:?}");
    }

    #[test]
    fn a_sum_is_measured_from_nought() {
        assert_eq!(of(&[50_000, 100_000], true), [500, 1_000]);
        assert_eq!(of(&[0, 0], true), [0, 0]);
    }
}
