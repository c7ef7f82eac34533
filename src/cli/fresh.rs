//! Seeds that nobody chose.
//!
//! Duty: a fresh seed for a game that names none. Uses the clock and the process. Always holds: it
//! is short enough to be typed again, and is shown and kept with its game.

/// A seed that nobody chose: from the clock and the process, short enough to be typed again.
#[expect(clippy::disallowed_types, reason = "a seed that nobody chose; it is shown and kept")]
pub(super) fn fresh_seed() -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let nanos = now.map_or(0, |d| d.as_nanos());
    let mixed = (nanos ^ (u128::from(std::process::id()) << 20)) % 1_000_000;
    u64::try_from(mixed).unwrap_or(1) + 1
}
