//! Shares: how often an expectation held, with its interval, and whether only just.
//!
//! Duty: a count in words, its interval, its edge. Uses `math`. Always holds: whether a share
//! passes is decided by whole numbers; the interval (`stats`) is a summary for people.

use demarche_core::math::{Ppm, div_round};

/// Whether one more seed would break a share that holds, and which kind of seed. Where all seeds are
/// asked for, or none, that is what was meant, and no news.
#[must_use]
pub fn edge(held: u64, of: u64, (low, high): (Ppm, Ppm)) -> Option<&'static str> {
    let (millions, of) = (|held: u64| i128::from(held) * 1_000_000, i128::from(of));
    if low < Ppm::ONE && low > Ppm::ZERO && millions(held.saturating_sub(1)) < i128::from(low.0) * of {
        return Some("one more seed under which it fails would break it");
    }
    let broken = high < Ppm::ONE && high > Ppm::ZERO && millions(held + 1) > i128::from(high.0) * of;
    broken.then_some("one more seed under which it holds would break it")
}

/// A share with its count and interval in words.
#[must_use]
pub fn share(held: u64, of: u64, interval: (Ppm, Ppm)) -> String {
    let exact = div_round(i128::from(held) * 1_000, i128::from(of));
    let percent = |tenths: i64| format!("{}.{}", tenths / 10, tenths % 10);
    let end = |p: Ppm| percent(div_round(i128::from(p.0), 1_000));
    format!("{held} of {of} ({}%; 95% interval {} to {}%)", percent(exact), end(interval.0), end(interval.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use demarche_play::stats::wilson;

    #[test]
    fn an_edge_is_where_one_more_seed_would_break_the_share() {
        let share = |low, high| (Ppm(low), Ppm(high));
        for (held, of, bounds, at_edge) in [
            (9, 10, share(900_000, 1_000_000), true),
            (10, 10, share(900_000, 1_000_000), false),
            (10, 10, share(1_000_000, 1_000_000), false),
            (1, 10, share(0, 100_000), true),
            (0, 10, share(0, 100_000), false),
            (0, 10, share(0, 0), false),
            (3, 200, share(11_000, 1_000_000), true),
            (4, 200, share(11_000, 1_000_000), false),
        ] {
            assert_eq!(edge(held, of, bounds).is_some(), at_edge, "{held} of {of} within {bounds:?}");
        }
    }

    #[test]
    fn a_share_is_told_with_its_count_and_interval() {
        assert_eq!(share(150, 200, wilson(150, 200)), "150 of 200 (75.0%; 95% interval 68.6 to 80.5%)");
    }
}
