//! Orders: everything a player, a strategy, a tape or a test can tell a government to do.
//!
//! Duty: the one vocabulary through which all of them act. Uses `math` and the class vocabulary.
//! Always holds: an order names things by id and carries no state; generic over how nations and
//! classes are named, so that files use words and the core uses typed ids.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::good::{Loudness, Route};
use super::ids::{GoodId, NationId};
use super::keyed::keyed;
use crate::math::Money;

/// One order of one month.
///
/// `N` names nations and `C` classes: words in files, ids in the core.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Order"))]
#[serde(deny_unknown_fields)]
pub enum Order<N = NationId, C = GoodId> {
    /// Promise a guarantee or large loan that needs an Act first.
    Pledge {
        /// What is promised.
        class: C,
        /// To whom.
        to: N,
        /// How much, million euro.
        amount: Money,
        /// How publicly.
        #[serde(default)]
        loudness: Loudness,
    },
    /// Commit appropriated money or goods from stock.
    Allocate {
        /// What is given.
        class: C,
        /// To whom; for the backfill route, the ally whose stock is filled.
        to: N,
        /// How much, million euro.
        amount: Money,
        /// By which way.
        #[serde(default)]
        route: Route,
        /// How publicly.
        #[serde(default)]
        loudness: Loudness,
    },
    /// Take back what is not yet delivered of a package.
    Withdraw {
        /// The package's name: class and month, such as `vehicles@2023-05`.
        package: String,
    },
    /// File for an export licence.
    Apply {
        /// For which class.
        class: C,
        /// To which destination.
        to: N,
        /// Who would use the goods.
        end_user: N,
        /// By which way.
        #[serde(default)]
        route: Route,
        /// Whether it is put before others.
        #[serde(default)]
        urgent: bool,
    },
    /// Allow an ally's request to pass goods on.
    Consent {
        /// The request's name.
        request: String,
    },
    /// Refuse an ally's request to pass goods on.
    Refuse {
        /// The request's name.
        request: String,
    },
    /// Begin one step of the nation's export-policy reform.
    Reform {
        /// The reform's id.
        reform: String,
    },
    /// Join (or, where it stands alone, impose) a round of sanctions.
    Sanction {
        /// The round's id.
        round: String,
        /// Against whom.
        target: N,
    },
    /// Say something in public.
    State {
        /// Whom it is meant for.
        audience: N,
        /// What is said.
        line: Statement,
        /// The subject: a rumour's, package's or class's id, where the line needs one.
        #[serde(default)]
        about: Option<String>,
    },
    /// Use the backchannel.
    Call {
        /// To whom.
        to: N,
    },
    /// Choose an option of an event that asks for one.
    Answer {
        /// The event's id.
        event: String,
        /// The option's id.
        option: String,
    },
    /// Seal a prediction of an adversary's next reaction before the turn is played.
    Predict {
        /// Whose reaction.
        adversary: N,
        /// Lowest level expected.
        #[cfg_attr(feature = "schema", schemars(range(max = 9)))]
        low: u8,
        /// Highest level expected, not below the lowest.
        #[cfg_attr(feature = "schema", schemars(range(max = 9)))]
        high: u8,
    },
}

keyed! {
    /// What a public statement says.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(JsonSchema))]
    pub enum Statement {
        /// No harm is meant.
        Reassure = "reassure",
        /// A rumour is false.
        Deny = "deny",
        /// A rumour is put right with facts.
        Clarify = "clarify",
        /// The audience's conduct is condemned.
        Criticise = "criticise",
        /// Help will continue.
        Promise = "promise",
    }
}

impl<N, C> Order<N, C> {
    /// Gives in the plainest way: direct, and announced in the ordinary way.
    #[must_use]
    pub fn give(class: C, to: N, amount: Money) -> Self {
        Self::Allocate { class, to, amount, route: Route::Direct, loudness: Loudness::Normal }
    }

    /// The same order with nations and classes named another way.
    ///
    /// # Errors
    /// The first error of either naming function.
    pub(crate) fn rename<M, D, E>(
        self,
        mut nation: impl FnMut(N) -> Result<M, E>,
        mut class: impl FnMut(C) -> Result<D, E>,
    ) -> Result<Order<M, D>, E> {
        Ok(match self {
            Self::Pledge { class: c, to, amount, loudness } => {
                Order::Pledge { class: class(c)?, to: nation(to)?, amount, loudness }
            }
            Self::Allocate { class: c, to, amount, route, loudness } => {
                Order::Allocate { class: class(c)?, to: nation(to)?, amount, route, loudness }
            }
            Self::Withdraw { package } => Order::Withdraw { package },
            Self::Apply { class: c, to, end_user, route, urgent } => {
                Order::Apply { class: class(c)?, to: nation(to)?, end_user: nation(end_user)?, route, urgent }
            }
            Self::Consent { request } => Order::Consent { request },
            Self::Refuse { request } => Order::Refuse { request },
            Self::Reform { reform } => Order::Reform { reform },
            Self::Sanction { round, target } => Order::Sanction { round, target: nation(target)? },
            Self::State { audience, line, about } => Order::State { audience: nation(audience)?, line, about },
            Self::Call { to } => Order::Call { to: nation(to)? },
            Self::Answer { event, option } => Order::Answer { event, option },
            Self::Predict { adversary, low, high } => Order::Predict { adversary: nation(adversary)?, low, high },
        })
    }
}
