//! Progress: how far many games have come, on a terminal.
//!
//! Duty: count pieces of work that threads have done, and tell how many are left and for how long. Uses
//! `door::speak`. Always holds: nothing is told where standard error is no terminal, and no line is left behind.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::door::speak;

/// Work whose end is told only after it: an estimate from less would jump about.
const FIRST: Duration = Duration::from_secs(2);

/// A clock that begins now.
#[expect(clippy::disallowed_types, reason = "how long something took is told to who waits, and changes nothing")]
pub(super) fn clock() -> impl Fn() -> Duration + Sync {
    let begun = std::time::Instant::now();
    move || begun.elapsed()
}

/// So many pieces of work, some of which are done.
pub(super) struct Progress {
    all: u64,
    done: AtomicU64,
    clock: Box<dyn Fn() -> Duration + Sync>,
}

impl Progress {
    /// None of them done yet.
    pub(super) fn new(all: u64) -> Self {
        Self { all, done: AtomicU64::new(0), clock: Box::new(clock()) }
    }

    /// Counts some more as done; each hundredth is told.
    pub(super) fn add(&self, more: u64) {
        let before = self.done.fetch_add(more, Ordering::Relaxed);
        let step = (self.all / 100).max(1);
        if (before + more) / step != before / step {
            speak::progress(&told(before + more, self.all, (self.clock)()));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        speak::progress("");
    }
}

/// A line of progress after some time.
fn told(done: u64, all: u64, passed: Duration) -> String {
    if passed >= FIRST && done > 0 && done < all {
        let left = u128::from(all - done) * passed.as_millis() / u128::from(done) / 1_000;
        let left = match left {
            0..100 => format!("{} s", left.max(1)),
            100..6_000 => format!("{} min", left.div_ceil(60)),
            _ => format!("{} h", left.div_ceil(3_600)),
        };
        format!("{done} of {all} games, about {left} left")
    } else {
        format!("{done} of {all} games")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_that_of_the_games_left() {
        let after = |done, millis| told(done, 1_000, Duration::from_millis(millis));
        assert_eq!(after(100, 1_000), "100 of 1000 games");
        assert_eq!(after(100, 4_000), "100 of 1000 games, about 36 s left");
        assert_eq!(after(10, 4_000), "10 of 1000 games, about 7 min left");
        assert_eq!(after(1, 60_000), "1 of 1000 games, about 17 h left");
        assert_eq!(after(999, 60_000), "999 of 1000 games, about 1 s left");
        assert_eq!(after(1_000, 60_000), "1000 of 1000 games");
    }
}
