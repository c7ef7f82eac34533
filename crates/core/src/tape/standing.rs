//! Standing: whether a game for a class is still the unbroken game that can be handed in.
//!
//! Duty: what a tape says of itself towards its hand-in, and how that changes. Uses nothing of the
//! crate. Always holds: there is no way back to [`Standing::Held`], and none out of
//! [`Standing::Apart`]; both are under the seal.

use std::fmt;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::keyed::keyed;

/// How a game for a class stands towards its hand-in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub enum Standing {
    /// It is played under its class's terms and has not been handed in.
    #[default]
    Held,
    /// It was handed in as it stands: the terms hold no longer, and no month was played since.
    HandedIn,
    /// It is a branch, which can never be handed in as an unbroken game.
    Apart(Parting),
}

keyed! {
    /// Why a game is no longer the unbroken one.
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(JsonSchema))]
    pub enum Parting {
        /// It was gone on with after it had been handed in, when the terms held no longer.
        PlayedOn = "played-on",
        /// The saved game had been changed by hand.
        Changed = "changed",
        /// The saved game had no seal.
        Unsealed = "unsealed",
        /// The saved game had the seal of an earlier format, which does not cover its standing.
        Earlier = "earlier",
        /// The saved game's months came out otherwise, by today's rules or its own digests.
        Otherwise = "otherwise",
        /// The saved game claimed a result that did not come out.
        Result = "result",
    }
}

impl Standing {
    /// The standing once the game has been handed in as it stands.
    #[must_use]
    pub(super) const fn handed_in(self) -> Self {
        match self {
            Self::Held => Self::HandedIn,
            other => other,
        }
    }

    /// The standing once the game has been gone on with: a month played, or a way back gone.
    #[must_use]
    pub(super) const fn gone_on(self) -> Self {
        match self {
            Self::HandedIn => Self::Apart(Parting::PlayedOn),
            other => other,
        }
    }

    /// Whether the class's terms hold no longer.
    #[must_use]
    pub const fn is_free(self) -> bool {
        matches!(self, Self::HandedIn | Self::Apart(Parting::PlayedOn))
    }

    /// Why it is a branch, if it is one.
    #[must_use]
    pub const fn parting(self) -> Option<Parting> {
        match self {
            Self::Apart(parting) => Some(parting),
            Self::Held | Self::HandedIn => None,
        }
    }

    /// A number for it, for the seal; 0 for what every game begins with.
    pub(super) const fn code(self) -> u64 {
        match self {
            Self::Held => 0,
            Self::HandedIn => 1,
            Self::Apart(parting) => 2 + parting as u64,
        }
    }
}

impl fmt::Display for Parting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PlayedOn => "it was gone on with after it had been handed in, without its class's terms",
            Self::Changed => "it was opened from a saved game that had been changed by hand",
            Self::Unsealed => "it was opened from a saved game without a seal",
            Self::Earlier => "it was opened from a saved game of an earlier format, whose seal does not cover enough",
            Self::Otherwise => "it was opened from a saved game whose months came out otherwise",
            Self::Result => "it was opened from a saved game that claimed another result than came out",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_no_way_back_to_an_unbroken_game() {
        let all: Vec<Standing> =
            [Standing::Held, Standing::HandedIn].into_iter().chain(Parting::ALL.map(Standing::Apart)).collect();
        for (at, one) in all.iter().enumerate() {
            assert_eq!(one.code(), at as u64, "every standing has a number of its own under the seal");
            assert!(*one == Standing::Held || one.handed_in() != Standing::Held && one.gone_on() != Standing::Held);
            assert!(one.parting().is_none() || one.handed_in() == *one && one.gone_on() == *one);
        }
        assert_eq!(Standing::Held.handed_in().gone_on(), Standing::Apart(Parting::PlayedOn));
        assert_eq!(Standing::Held.gone_on(), Standing::Held);
    }
}
