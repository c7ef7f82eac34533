//! Units and rounding at their boundaries: halves, bounds, saturation, what is read and written.

use proptest::prelude::*;

use super::{MILLION, Money, Points, Ppm, decimal, div_round, div_round_wide, logistic, monthly_decay, mul};

#[test]
fn rounding_is_half_away_from_zero() {
    assert_eq!(mul(5, 500_000), 3);
    assert_eq!(mul(-5, 500_000), -3);
    assert_eq!(mul(4, 500_000), 2);
    assert_eq!(div_round(7, -2), -4);
    assert_eq!(div_round(1, 0), 0);
}

#[test]
fn constants_of_the_model() {
    assert_eq!(monthly_decay(2), Ppm(707_107));
    assert_eq!(monthly_decay(18), Ppm(962_224));
    assert_eq!(monthly_decay(24), Ppm(971_532));
}

#[test]
fn logistic_is_symmetric_and_clamped() {
    assert_eq!(logistic(Points::ZERO), Ppm(500_000));
    assert_eq!(logistic(Points(2_643 - 750)), Ppm(869_097));
    assert_eq!(logistic(Points(i64::MIN)), logistic(Points(-20_000)));
    assert_eq!(logistic(Points(i64::MAX)).0 + logistic(Points(i64::MIN)).0, MILLION);
}

#[test]
fn decimals_read_as_written() {
    assert_eq!(decimal(3_500, 1_000), "3.5");
    assert_eq!(decimal(-45, 1_000), "-0.045");
    assert_eq!(decimal(0, 1_000), "0");
    assert_eq!(ron::from_str::<Points>("3.5"), Ok(Points(3_500)));
    assert_eq!(ron::from_str::<Ppm>("0.65"), Ok(Ppm(650_000)));
    assert_eq!(ron::from_str::<Money>("12"), Ok(Money(12_000)));
    assert!(ron::from_str::<Money>("1e12").is_err());
    assert!(ron::from_str::<Points>("0.0001").is_err());
}

#[test]
fn rounding_turns_at_exactly_the_half_of_every_sign() {
    let over = |denominator| [-7, -6, -5, -1, 0, 1, 5, 6, 7].map(|n| div_round(n, denominator));
    assert_eq!(over(4), [-2, -2, -1, 0, 0, 0, 1, 2, 2]);
    assert_eq!(over(-4), [2, 2, 1, 0, 0, 0, -1, -2, -2]);
    assert_eq!(over(3), [-2, -2, -2, 0, 0, 0, 2, 2, 2], "an odd whole has no half");
    assert_eq!((div_round(0, 0), div_round(-5, 0)), (0, 0));
}

#[test]
fn quotients_and_products_saturate_instead_of_wrapping() {
    assert_eq!((div_round(i128::MAX, 1), div_round(i128::MIN + 1, 1)), (i64::MAX, -i64::MAX));
    assert_eq!(div_round(i128::from(i64::MAX), 1), i64::MAX);
    assert_eq!((mul(i64::MAX, i64::MAX), mul(i64::MIN, i64::MAX)), (i64::MAX, -i64::MAX));
    assert_eq!(mul(i64::MAX, MILLION), i64::MAX);
}

/// Any number, and often one at which a step is taken.
fn steps() -> impl Strategy<Value = i64> {
    let ends = prop::sample::select(vec![i64::MIN, i64::MIN + 1, i64::MAX, i64::MAX - 1, MILLION, -MILLION]);
    prop_oneof![any::<i64>(), -9i64..9, -4_000_000i64..4_000_000, ends]
}

proptest! {
    #[test]
    fn quotients_of_64_bits_are_those_of_128(x in steps(), k in steps()) {
        let (wide, whole) = (i128::from(x), i128::from(MILLION));
        prop_assert_eq!(div_round(wide, i128::from(k)), div_round_wide(wide, i128::from(k)));
        prop_assert_eq!(mul(x, k), div_round_wide(wide * i128::from(k), whole));
    }
}

#[test]
fn sums_saturate_at_both_ends() {
    let (most, least) = (Points(i64::MAX), Points(i64::MIN));
    assert_eq!((most + Points(1), least + Points(-1)), (most, least));
    assert_eq!((least - Points(1), most - Points(-1)), (least, most));
    assert_eq!((-least, least.abs(), most * 2, least * 2), (most, most, most, least));
    let mut running = most - Points(1);
    running += Points(1);
    assert_eq!(running, most);
    running -= Points(3);
    assert_eq!(running, Points(i64::MAX - 3));
    assert_eq!([Points(5), Points(-7), Points(3)].into_iter().sum::<Points>(), Points(1));
    assert_eq!(std::iter::empty::<Money>().sum::<Money>(), Money::ZERO);
}

#[test]
fn bounds_hold_at_and_beyond_themselves() {
    let between = |n| Points(n).clamped(Points(-2), Points(3)).0;
    assert_eq!([-3, -2, -1, 2, 3, 4].map(between), [-2, -2, -1, 2, 3, 3]);
    assert_eq!(Points(0).clamped(Points(5), Points(1)), Points(5), "bounds upside down are the lower one");
    assert_eq!((Points(1).max(Points(2)), Points(1).min(Points(2))), (Points(2), Points(1)));
    assert_eq!((Points(0).is_zero(), Points(1).is_zero(), Points(-1).is_zero()), (true, false, false));
    assert_eq!(Points(-4).abs(), Points(4));
}

#[test]
fn a_part_over_a_whole_is_a_factor_and_over_nothing_is_none() {
    assert_eq!(Money(1).over(Money(3)), Ppm(333_333));
    assert_eq!(Money(2).over(Money(3)), Ppm(666_667));
    assert_eq!((Money(5).over(Money::ZERO), Money(-3).over(Money(2))), (Ppm::ZERO, Ppm(-1_500_000)));
}

#[test]
fn whole_units_are_thousands_of_steps() {
    assert_eq!((Points::whole(7), Points::whole(-7)), (Points(7_000), Points(-7_000)));
    assert_eq!(Money::million(7), Money(7_000));
    assert_eq!((Points(1).as_factor(), Points::whole(1).as_factor()), (Ppm(1_000), Ppm::ONE));
    assert_eq!(Points(i64::MAX).as_factor(), Ppm(i64::MAX));
    assert_eq!((Points::LARGEST.0, Ppm::LARGEST.0), (1_000_000_000_000, 1_000_000_000_000_000));
}

#[test]
fn logistic_bends_at_its_clamp_and_not_before() {
    let at = |y| logistic(Points(y)).0;
    assert_eq!((at(20_000), at(20_001), at(-20_000), at(-20_001)), (1_000_000, 1_000_000, 0, 0));
    assert_eq!((at(1), at(-1)), (500_250, 499_750));
    assert_eq!((at(13_000), at(-13_000)), (999_998, 2), "just before it is rounded away");
}

#[test]
fn a_half_life_of_no_months_empties_and_of_one_halves() {
    assert_eq!((monthly_decay(0), monthly_decay(1)), (Ppm::ZERO, Ppm::HALF));
    assert!(monthly_decay(u32::MAX) <= Ppm::ONE);
    let longer: Vec<Ppm> = (0..60).map(monthly_decay).collect();
    assert!(longer.is_sorted_by(|a, b| a < b), "the longer it lives, the more is left");
}

#[test]
fn figures_are_read_up_to_the_largest_and_no_finer_than_a_step() {
    let read = |text: &str| ron::from_str::<Points>(text).map(|p| p.0).map_err(|e| e.code.to_string());
    assert_eq!(read("1000000000"), Ok(1_000_000_000_000));
    assert_eq!(read("-1000000000"), Ok(-1_000_000_000_000));
    let beyond = "1000000001 is out of range for points: at most 1000000000 either way";
    assert_eq!(read("1000000001"), Err(beyond.to_owned()));
    assert!(read("-1000000001").is_err() && read("1000000000.5").is_err() && read("-1000000000.5").is_err());
    assert_eq!(read("1000000000.0"), Ok(1_000_000_000_000));
    assert_eq!((read("0.001"), read("-0.001"), read("0.0")), (Ok(1), Ok(-1), Ok(0)));
    let finer = "0.0015 has more decimals than points keep (steps of 0.001)";
    assert_eq!(read("0.0015"), Err(finer.to_owned()));
    assert!(read("inf").is_err() && read("NaN").is_err());
    assert_eq!(read("\"3\""), Err("Expected a number (points) but found the string \"3\" instead".to_owned()));
}

#[test]
fn figures_read_back_as_the_steps_that_were_written() {
    for steps in [0, 1, -1, 999, 1_000, 1_001, -12_345, 500, 999_999_999_999] {
        let text = ron::to_string(&Points(steps)).expect("a number can be written");
        assert_eq!(ron::from_str::<Points>(&text), Ok(Points(steps)), "{text}");
    }
    assert_eq!(ron::to_string(&Points(3_000)), Ok("3".to_owned()), "whole units have no decimals");
    assert_eq!(ron::to_string(&Points(3_500)), Ok("3.5".to_owned()));
}

#[test]
fn decimals_of_every_scale_keep_their_zeros_inside() {
    assert_eq!((decimal(1, 1_000_000).as_str(), decimal(-1_000_001, 1_000_000).as_str()), ("0.000001", "-1.000001"));
    assert_eq!((decimal(1_050, 1_000), decimal(-1_000, 1_000)), ("1.05".to_owned(), "-1".to_owned()));
    assert_eq!(decimal(i64::MIN, 1), "-9223372036854775808");
    assert_eq!(format!("{:?} {:?} {:?}", Points(1_500), Ppm(500_000), Money(2_000)), "1.5 0.5x 2M");
}
