//! Packages: acts of aid on their way from decision to delivery.
//!
//! Duty: the data of a package. Uses `math`, the class vocabulary.

use bevy_ecs::prelude::Resource;
use serde::Serialize;

use super::good::{Loudness, Route};
use super::ids::{CauseId, GoodId, NationId};
use crate::digest::{Fold, Folder, fold};
use crate::math::Money;

pub use super::ids::PackageId;

/// Where a package stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Promised; an Act is awaited until the given turn.
    AwaitingAct(u16),
    /// On its instrument's schedule, decided in the given turn.
    Running(u16),
    /// Wholly delivered.
    Complete,
    /// What was left was withdrawn.
    Withdrawn,
}

impl Progress {
    /// Whether something of it is still to come.
    #[must_use]
    pub(crate) const fn is_live(self) -> bool {
        matches!(self, Self::AwaitingAct(_) | Self::Running(_))
    }
}

impl Fold for Progress {
    fn fold(&self, folder: &mut Folder) {
        match *self {
            Self::AwaitingAct(until) => (0u8, until).fold(folder),
            Self::Running(since) => (1u8, since).fold(folder),
            Self::Complete => 2u8.fold(folder),
            Self::Withdrawn => 3u8.fold(folder),
        }
    }
}

/// An act of aid: one class, recipient, route, loudness and month.
#[derive(Clone, Debug)]
pub struct Package {
    /// Its number.
    pub id: PackageId,
    /// Its stable name, such as `half-ton-trucks@2023-05`.
    pub name: String,
    /// What is given.
    pub class: GoodId,
    /// To whom: the recipient, or the ally whose stock is filled.
    pub to: NationId,
    /// By which way.
    pub route: Route,
    /// How publicly.
    pub loudness: Loudness,
    /// The turn of the decision.
    pub turn: u16,
    /// What was promised in all.
    pub amount: Money,
    /// What has been allocated of it.
    pub allocated: Money,
    /// What has been delivered of it.
    pub delivered: Money,
    /// Where it stands.
    pub progress: Progress,
    /// Since which turn adversaries know of it.
    pub(crate) seen: Option<u16>,
    /// Whether the press has printed it, if it was quiet.
    pub(crate) published: bool,
    /// The turn of its first delivery.
    pub first_delivery: Option<u16>,
    /// Whether the ally whose stock it filled has asked to pass the like of it on.
    pub(crate) transfer_asked: bool,
    /// The cause that everything it does is traced to.
    pub(crate) cause: CauseId,
}

/// Every package of a game, by [`PackageId`]: in the order of decision.
#[derive(Resource, Clone, Debug, Default)]
pub struct Packages(pub Vec<Package>);

fold!(Packages(packages));
// Its name says what other fields do.
fold!(Package {
    id,
    class,
    to,
    route,
    loudness,
    turn,
    amount,
    allocated,
    delivered,
    progress,
    seen,
    published,
    first_delivery,
    transfer_asked,
    cause,
} apart from { name });

impl Packages {
    /// The number of the next one; none if there can be no more.
    pub(crate) fn next_id(&self) -> Option<PackageId> {
        u16::try_from(self.0.len()).ok().map(PackageId)
    }
}

impl Package {
    /// What is still to come.
    #[must_use]
    pub fn outstanding(&self) -> Money {
        if self.progress.is_live() { self.amount - self.delivered } else { Money::ZERO }
    }
}
