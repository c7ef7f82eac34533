//! Counts on the command line: whole numbers within bounds.
//!
//! Duty: read `--seeds`, `--threads` and their like. Always holds: what is refused is told why, what
//! may be given instead, and that in the unit of the option; nothing is cut down in silence.

use demarche_lab::batch::Shard;

/// Most games of a comparison, all of which are kept, as in an experiment.
const GAMES: u64 = 10_000;
/// Most seeds of a sweep, which keeps no game: a day's work for a machine with a few processors.
const SEEDS: u64 = 10_000_000;
/// Most threads: more than any machine can use, fewer than would exhaust it.
pub(crate) const THREADS: u64 = 1_024;
/// Most months of a scenario.
pub(super) const MONTHS: u64 = 60;
/// Most futures of one forecast: beyond it percentiles gain nothing and memory is used up.
pub(super) const FUTURES: u64 = 100_000;

/// Reads a count of something within bounds, both included.
///
/// # Errors
/// Why it is none, and what can be given.
pub(super) fn within<T: TryFrom<u64>>(text: &str, what: &str, least: u64, most: u64) -> Result<T, String> {
    let range = format!("give a whole number of {what} from {least} to {most}");
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(format!("that is no whole number; {range}"));
    }
    let nothing = digits.bytes().all(|b| b == b'0');
    if sign < 0 && !nothing {
        return Err(format!("a count is never below zero; {range}"));
    }
    // What has more digits than fit is too large for any bound.
    let count = digits.parse::<u64>().unwrap_or(u64::MAX);
    if count < least {
        let why = if nothing { format!("no {what} would mean nothing to do") } else { "that is too few".to_owned() };
        return Err(format!("{why}; {range}"));
    }
    if count > most {
        return Err(format!("that is too many; {range}"));
    }
    T::try_from(count).map_err(|_| format!("that is too many; {range}"))
}

/// Reads the seed of a game's luck.
///
/// # Errors
/// Why it is none, and what can be given.
pub(crate) fn seed(text: &str) -> Result<u64, String> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let seed = if plain { text.parse().ok() } else { None };
    seed.ok_or_else(|| format!("a seed is a whole number from 0 to {}", u64::MAX))
}

/// Games under seeds 1 to N.
///
/// # Errors
/// As [`within`].
pub(crate) fn games(text: &str) -> Result<u64, String> {
    within(text, "seeds", 1, GAMES)
}

/// Seeds of a sweep.
///
/// # Errors
/// As [`within`].
pub(crate) fn seeds(text: &str) -> Result<u64, String> {
    within(text, "seeds", 1, SEEDS)
}

/// Threads.
///
/// # Errors
/// As [`within`].
pub(crate) fn threads(text: &str) -> Result<usize, String> {
    within(text, "threads", 1, THREADS)
}

/// Which part of a sweep, of how many: `I/N`, both from 1.
///
/// # Errors
/// Why it is none, and what can be given.
pub(super) fn shard(text: &str) -> Result<Shard, String> {
    let what = "a part is given as I/N, such as 2/4 for the second of four";
    let (at, of) = text.split_once('/').ok_or_else(|| what.to_owned())?;
    let of: u32 = within(of, "parts", 1, GAMES).map_err(|why| format!("{what}: {why}"))?;
    let at: u32 =
        within(at, "parts", 1, u64::from(of)).map_err(|_| format!("{what}: parts are counted from 1 to {of}"))?;
    Ok(Shard { at: at - 1, of })
}

/// Months of a game.
///
/// # Errors
/// As [`within`].
pub(crate) fn months(text: &str) -> Result<u16, String> {
    within(text, "months", 1, MONTHS)
}

/// The number of a turn, from 1.
///
/// # Errors
/// Why it is none, and what can be given.
pub(crate) fn turn(text: &str) -> Result<u16, String> {
    within(text, "a turn", 1, MONTHS)
        .map_err(|_| format!("turns are counted from 1, and no scenario has more than {MONTHS}"))
}

/// Futures of a forecast.
///
/// # Errors
/// As [`within`].
pub(crate) fn futures(text: &str) -> Result<usize, String> {
    within(text, "futures", 1, FUTURES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_keep_to_their_bounds() {
        assert_eq!((games("1"), games("10000"), threads("1024")), (Ok(1), Ok(10_000), Ok(1_024)));
        let nines = "9".repeat(40);
        for wrong in ["0", "-0", "-1", "10001", nines.as_str(), "", "-", "1.0", "1e3", " 1", "+1", "٣"] {
            let told = games(wrong).expect_err("out of bounds");
            assert!(told.ends_with("give a whole number of seeds from 1 to 10000"), "{wrong}: {told}");
        }
        assert_eq!((seeds("10001"), seeds("10000000")), (Ok(10_001), Ok(10_000_000)));
        assert!(seeds("10000001").is_err_and(|told| told.ends_with("from 1 to 10000000")));
        assert_eq!(
            within::<u16>("70000", "things", 1, 100_000),
            Err("that is too many; give a whole number of things from 1 to 100000".to_owned())
        );
        assert_eq!((seed("0"), seed("18446744073709551615")), (Ok(0), Ok(u64::MAX)));
        assert_eq!((shard("1/1"), shard("4/4")), (Ok(Shard::WHOLE), Ok(Shard { at: 3, of: 4 })));
        for wrong in ["", "/", "1", "0/4", "5/4", "1/0", "-1/4", "1/10001", "1/2/3", " 1/2", "a/b"] {
            let told = shard(wrong).expect_err("no part");
            assert!(told.starts_with("a part is given as I/N, such as 2/4"), "{wrong}: {told}");
        }
        assert!(seed("-1").is_err() && seed("18446744073709551616").is_err() && seed("five").is_err());
    }
}
