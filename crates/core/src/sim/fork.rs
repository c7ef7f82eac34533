//! Forks: the same game a second time, to be played on apart from the first.
//!
//! Duty: copy the state of a game into another world that opened from the same case. Uses `model`.
//! Always holds: a fork plays on as the game itself would; one that leaves the past behind gives
//! the same months and fingerprints, and only cannot tell what happened before.

use super::world::Clock;
use super::{Game, states};

impl Game {
    /// The same game a second time, to be played on apart from this one. Equal to playing the
    /// tape again.
    #[must_use]
    pub fn fork(&self) -> Self {
        self.fork_under(self.seed)
    }

    /// The same game a second time under other luck from here on: what it shows tells nothing of
    /// what this game's luck holds.
    #[must_use]
    pub fn fork_under(&self, seed: u64) -> Self {
        let mut twin = Self::bare(self.case.clone(), seed);
        twin.become_like(self, seed);
        twin
    }

    /// The same game a second time without what it would only tell: the ledger's rows and the
    /// news of the months closed. It plays on with the same results and fingerprints as
    /// [`Game::fork`], and is the cheaper to copy the longer the game has lasted.
    #[must_use]
    pub fn fork_light(&self) -> Self {
        let mut twin = Self::bare(self.case.clone(), self.seed);
        states::copy_present(&self.world, &mut twin.world);
        twin
    }

    /// Becomes the same game as another of the same case, under the luck of a seed: what
    /// [`Game::fork_under`] gives, in the place of a game that is no longer needed, whose memory
    /// and schedules are used again.
    ///
    /// Games of different cases have different nations and rounds; of another case, this one
    /// becomes a plain fork.
    pub fn become_like(&mut self, other: &Self, seed: u64) {
        if !std::sync::Arc::ptr_eq(&self.case, &other.case) {
            *self = Self::bare(other.case.clone(), seed);
        }
        states::copy(&other.world, &mut self.world);
        self.get_mut::<Clock>().seed = seed;
        self.seed = seed;
    }
}
