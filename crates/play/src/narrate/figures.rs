//! Figures: numbers as people read them.
//!
//! Duty: money, points, shares and signs, the same everywhere. Uses `math`. Always holds: a
//! rounded figure is rounded half away from zero, and a change carries its sign.

use demarche_core::math::{Money, Points, Ppm, div_round};
use demarche_core::model::quantity::Unit;

/// Money: `€40 M`, `€1.14 bn`.
#[must_use]
pub fn money(amount: Money) -> String {
    let sign = if amount.0 < 0 { "−" } else { "" };
    let thousand = amount.0.unsigned_abs();
    if thousand >= 1_000_000 {
        let hundredths = (thousand + 5_000) / 10_000;
        format!("{sign}€{}.{:02} bn", hundredths / 100, hundredths % 100)
    } else {
        let tenths = (thousand + 50) / 100;
        if thousand >= 100_000 || tenths.is_multiple_of(10) {
            format!("{sign}€{} M", (thousand + 500) / 1_000)
        } else {
            format!("{sign}€{}.{} M", tenths / 10, tenths % 10)
        }
    }
}

/// Points with one decimal: `58.6`.
#[must_use]
pub fn points(value: Points) -> String {
    let tenths = div_round(i128::from(value.0), 100);
    let sign = if tenths < 0 { "−" } else { "" };
    format!("{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
}

/// Points with three decimals and a sign: `+0.639`.
#[must_use]
pub fn exact(value: Points) -> String {
    delta(value.0, Unit::Points)
}

/// A change with one decimal and a sign: `+0.6`.
#[must_use]
pub fn change(value: Points) -> String {
    let text = points(value);
    if text.starts_with('−') { text } else { format!("+{text}") }
}

/// A share in whole percent: `36%`; under one percent but not zero: `<1%`.
#[must_use]
pub fn percent(share: Ppm) -> String {
    match share.0 {
        1..5_000 => "<1%".to_owned(),
        995_001..1_000_000 => ">99%".to_owned(),
        ppm => format!("{}%", div_round(i128::from(ppm), 10_000)),
    }
}

/// A value in the steps of a unit with all its digits, so that a sum can be checked by eye: points to
/// the thousandth, money to the thousand euro, a share to the millionth.
#[must_use]
pub fn whole(value: i64, unit: Unit) -> String {
    let sign = if value < 0 { "−" } else { "" };
    let steps = value.unsigned_abs();
    match unit {
        Unit::Points => format!("{sign}{}.{:03}", steps / 1_000, steps % 1_000),
        Unit::Money => format!("{sign}€{}.{:03} M", grouped(steps / 1_000), steps % 1_000),
        Unit::Share => format!("{sign}{}.{:04}%", steps / 10_000, steps % 10_000),
    }
}

/// A change in the steps of a unit with all its digits and its sign.
#[must_use]
pub fn delta(value: i64, unit: Unit) -> String {
    let text = whole(value, unit);
    if value < 0 { text } else { format!("+{text}") }
}

/// A whole number with a comma at every thousand.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A share in hundredths of a percent: `0.08%`; less is said as less.
#[must_use]
pub(crate) fn fine_percent(share: Ppm) -> String {
    match share.0 {
        1..50 => "<0.01%".to_owned(),
        ppm => {
            let hundredths = div_round(i128::from(ppm), 100);
            let sign = if hundredths < 0 { "−" } else { "" };
            format!("{sign}{}.{:02}%", hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100)
        }
    }
}

/// A metric's figure in its own unit.
#[must_use]
pub fn metric(name: &str, value: Points) -> String {
    let (plain, address) = name.split_once('.').unwrap_or((name, ""));
    match plain {
        "budget" | "pledged" | "allocated" | "delivered" => money(Money(value.0)),
        "share_gdp" => fine_percent(Ppm(value.0 * 10)),
        "share" | "gap_covered" | "gap_filled" | "coverage" | "credibility" | "restraint" | "intensity"
        | "forecast" | "consent_kept" => format!("{}%", points(value)),
        "rank" | "rank_gdp" | "rank_financial" | "rank_humanitarian" | "rank_military" | "level" | "highest_level"
        | "measures" | "highest_measure" | "ties" | "reforms" | "licences" | "staff"
            if address.is_empty() =>
        {
            (value.0 / 1_000).to_string()
        }
        _ => points(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_as_people_write_them() {
        assert_eq!(money(Money(40_000)), "€40 M");
        assert_eq!(money(Money(39_980)), "€40 M");
        assert_eq!(money(Money(1_140_000)), "€1.14 bn");
        assert_eq!(money(Money(-2_550)), "−€2.6 M");
        assert_eq!(points(Points(58_639)), "58.6");
        assert_eq!(points(Points(-40)), "0.0");
        assert_eq!(exact(Points(-109)), "−0.109");
        assert_eq!(whole(1_140_250, Unit::Money), "€1,140.250 M");
        assert_eq!(delta(-26_000, Unit::Money), "−€26.000 M");
        assert_eq!(delta(455, Unit::Share), "+0.0455%");
        assert_eq!(whole(58_639, Unit::Points), "58.639");
        assert_eq!(change(Points(639)), "+0.6");
        assert_eq!(percent(Ppm(655_431)), "66%");
        assert_eq!(percent(Ppm(300)), "<1%");
        assert_eq!(percent(Ppm(999_900)), ">99%");
        assert_eq!(fine_percent(Ppm(1_234)), "0.12%");
        assert_eq!(metric("delivered", Points(9_500_000)), "€9.50 bn");
        assert_eq!(metric("ties", Points(3_000)), "3");
        assert_eq!(metric("support.measures", Points(-1_500)), "−1.5");
        assert_eq!(metric("gap_filled", Points(74_040)), "74.0%");
    }
}
