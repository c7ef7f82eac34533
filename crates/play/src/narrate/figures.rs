//! Figures: numbers as people read them, before any language writes them.
//!
//! Duty: money, points, shares and signs, rounded the same everywhere. Uses `math`, `metric`. Always
//! holds: a rounded figure is rounded half away from zero, and a change carries its sign; how a
//! figure is written is for [`super::Words::figure`] alone.

use demarche_core::math::{Money, Points, Ppm, div_round};
use demarche_core::model::metric;
use demarche_core::model::quantity;

/// A number, rounded, with all that is to be written around it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use]
pub struct Figure {
    /// The number without its sign, in steps of its last decimal.
    pub(super) steps: u64,
    /// How many decimals are written.
    pub(super) decimals: u8,
    /// What stands beside it.
    pub(super) mark: Mark,
    /// Whether it is less or more than what is written.
    pub(super) bound: Bound,
    /// Its sign, where one is written.
    pub(super) sign: Sign,
}

/// What stands beside a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mark {
    None,
    Percent,
    Millions,
    Billions,
}

/// How a number stands to what is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Bound {
    Exact,
    Less,
    More,
}

/// The sign that is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sign {
    None,
    Minus,
    Plus,
}

impl Figure {
    const fn new(steps: u64, decimals: u8) -> Self {
        Self { steps, decimals, mark: Mark::None, bound: Bound::Exact, sign: Sign::None }
    }

    /// A number whose sign is written if it is negative.
    fn of(steps: i64, decimals: u8) -> Self {
        let sign = if steps < 0 { Sign::Minus } else { Sign::None };
        Self { sign, ..Self::new(steps.unsigned_abs(), decimals) }
    }

    const fn marked(self, mark: Mark) -> Self {
        Self { mark, ..self }
    }

    const fn bounded(self, bound: Bound) -> Self {
        Self { bound, ..self }
    }

    /// As a change: with a plus where it has no minus.
    const fn signed(self) -> Self {
        match self.sign {
            Sign::None => Self { sign: Sign::Plus, ..self },
            _ => self,
        }
    }

    /// How far, whichever way.
    pub const fn unsigned(self) -> Self {
        Self { sign: Sign::None, ..self }
    }
}

/// A value in steps of a larger unit.
fn rounded(value: i64, step: i128) -> i64 {
    div_round(i128::from(value), step)
}

/// Money: `€40 M`, `€1.14 bn`; so little that a tenth of a million would say nothing, with more digits.
pub fn money(amount: Money) -> Figure {
    let thousand = amount.0.unsigned_abs();
    let tenths = (thousand + 50) / 100;
    let plain = if (1..50).contains(&thousand) {
        let hundredths = thousand.is_multiple_of(10);
        Figure::new(if hundredths { thousand / 10 } else { thousand }, if hundredths { 2 } else { 3 })
            .marked(Mark::Millions)
    } else if thousand >= 1_000_000 {
        Figure::new((thousand + 5_000) / 10_000, 2).marked(Mark::Billions)
    } else if thousand >= 100_000 || tenths.is_multiple_of(10) {
        Figure::new((thousand + 500) / 1_000, 0).marked(Mark::Millions)
    } else {
        Figure::new(tenths, 1).marked(Mark::Millions)
    };
    if amount.0 < 0 { Figure { sign: Sign::Minus, ..plain } } else { plain }
}

/// Money beside an axis: whole billions without decimals.
pub fn round_money(amount: Money) -> Figure {
    if amount.0 % 1_000_000 == 0 { Figure::of(amount.0 / 1_000_000, 0).marked(Mark::Billions) } else { money(amount) }
}

/// Points beside an axis: whole.
pub fn round_points(value: Points) -> Figure {
    Figure::of(rounded(value.0, 1_000), 0)
}

/// Points with one decimal: `58.6`.
pub fn points(value: Points) -> Figure {
    Figure::of(rounded(value.0, 100), 1)
}

/// Points with three decimals and a sign: `+0.639`.
pub fn exact(value: Points) -> Figure {
    Figure::of(value.0, 3).signed()
}

/// How far the figure of one number of points stands from that of another.
#[must_use]
pub fn shown_change(before: Points, now: Points) -> Points {
    Points((rounded(now.0, 100) - rounded(before.0, 100)) * 100)
}

/// A change with one decimal and a sign: `+0.6`.
pub fn change(value: Points) -> Figure {
    points(value).signed()
}

/// A share in whole percent: `36%`; under one percent but not zero: `<1%`.
pub fn percent(share: Ppm) -> Figure {
    hundredths(share).marked(Mark::Percent)
}

/// A change of a chance, in points of a hundred: `+4`; none is `0`.
pub fn chance_change(chance: Ppm) -> Figure {
    let far = hundredths(Ppm(chance.0.abs()));
    match chance.0 {
        0 => far,
        ..0 => Figure { sign: Sign::Minus, ..far },
        _ => far.signed(),
    }
}

fn hundredths(share: Ppm) -> Figure {
    match share.0 {
        1..5_000 => Figure::new(1, 0).bounded(Bound::Less),
        995_001..1_000_000 => Figure::new(99, 0).bounded(Bound::More),
        ppm => Figure::of(rounded(ppm, 10_000), 0),
    }
}

/// A value in the steps of a unit with all its digits, so that a sum can be checked by eye: points to
/// the thousandth, money to the thousand euro, a share to the millionth.
pub fn whole(value: i64, unit: quantity::Unit) -> Figure {
    match unit {
        quantity::Unit::Points => Figure::of(value, 3),
        quantity::Unit::Money => Figure::of(value, 3).marked(Mark::Millions),
        quantity::Unit::Share => Figure::of(value, 4).marked(Mark::Percent),
    }
}

/// A change in the steps of a unit with all its digits and its sign.
pub fn delta(value: i64, unit: quantity::Unit) -> Figure {
    whole(value, unit).signed()
}

/// A share in hundredths of a percent: `0.08%`; less is said as less.
pub fn fine_percent(share: Ppm) -> Figure {
    let figure = match share.0 {
        1..50 => Figure::new(1, 2).bounded(Bound::Less),
        ppm => Figure::of(rounded(ppm, 100), 2),
    };
    figure.marked(Mark::Percent)
}

/// How much better than another forecast, in whole percent: `12%`, `−40%`.
pub(crate) fn skill(share: Ppm) -> Figure {
    Figure::of(rounded(share.0, 10_000), 0).marked(Mark::Percent)
}

/// A score between nought and one, with three decimals: `0.125`.
pub fn score(score: Ppm) -> Figure {
    Figure::of(rounded(score.0, 1_000), 3)
}

/// A count.
pub fn count(count: i64) -> Figure {
    Figure::of(count, 0)
}

/// A metric's figure in its own unit.
pub fn metric(name: &str, value: Points) -> Figure {
    match metric::unit(name) {
        metric::Unit::Money => money(Money(value.0)),
        metric::Unit::FineShare => fine_percent(Ppm(value.0 * 10)),
        metric::Unit::Percent => points(value).marked(Mark::Percent),
        metric::Unit::Count => count(value.0 / 1_000),
        metric::Unit::Points => points(value),
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::Words;
    use super::*;

    #[test]
    fn figures_read_as_people_write_them() {
        let words = Words::new("none", "").expect("no words are well-formed");
        let reads = |figure: Figure, text: &str| assert_eq!(words.figure(figure), text);
        reads(money(Money(40_000)), "€40 M");
        reads(money(Money(39_980)), "€40 M");
        reads(money(Money(1_140_000)), "€1.14 bn");
        reads(money(Money(-2_550)), "−€2.6 M");
        reads(money(Money::ZERO), "€0 M");
        reads(money(Money(40)), "€0.04 M");
        reads(money(Money(-3)), "−€0.003 M");
        reads(points(Points(58_639)), "58.6");
        reads(points(Points(-40)), "0.0");
        reads(exact(Points(-109)), "−0.109");
        reads(change(Points(639)), "+0.6");
        reads(change(Points(0)), "+0.0");
        reads(percent(Ppm(655_431)), "66%");
        reads(percent(Ppm(300)), "<1%");
        reads(percent(Ppm(999_900)), ">99%");
        reads(chance_change(Ppm(-300)), "−<1");
        reads(chance_change(Ppm(42_000)), "+4");
        reads(chance_change(Ppm::ZERO), "0");
        reads(whole(1_140_250, quantity::Unit::Money), "€1,140.250 M");
        reads(delta(-26_000, quantity::Unit::Money), "−€26.000 M");
        reads(delta(455, quantity::Unit::Share), "+0.0455%");
        reads(whole(58_639, quantity::Unit::Points), "58.639");
        reads(fine_percent(Ppm(10)), "<0.01%");
        reads(fine_percent(Ppm(1_234)), "0.12%");
        reads(score(Ppm(125_400)), "0.125");
        reads(metric("delivered", Points(9_500_000)), "€9.50 bn");
        reads(metric("ties", Points(3_000)), "3");
        reads(metric("support.measures", Points(-1_500)), "−1.5");
        reads(metric("gap_filled", Points(74_040)), "74.0%");
        reads(metric("consent_kept", Points(100_000)), "100.0%");
    }
}
