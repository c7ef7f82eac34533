//! Licences: applications for the export of controlled goods, as a state machine.
//!
//! Duty: the data of a licence and which step may follow which. Uses the class vocabulary.

use bevy_ecs::prelude::Resource;
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

use super::good::Route;
use super::ids::{CauseId, GoodId, NationId};
use super::keyed::keyed;
use super::policy::LicensingOffice;
use crate::digest::fold;

pub use super::ids::LicenceId;

keyed! {
    /// Where a licence stands.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
    #[cfg_attr(feature = "schema", derive(JsonSchema))]
    #[serde(rename_all = "kebab-case")]
    pub enum LicenceState {
        /// Drafted by the ministry.
        Draft = "draft",
        /// Talked over before the law allows a filing.
        PreConsult = "pre-consult",
        /// Filed.
        Filed = "filed",
        /// Under review.
        Review = "review",
        /// Waiting for the consent of the state whose design it is.
        Consent = "consent",
        /// Before the cabinet.
        Cabinet = "cabinet",
        /// Granted, nothing shipped yet.
        Granted = "granted",
        /// Goods are moving.
        Shipped = "shipped",
        /// Delivered; the end use is monitored.
        Monitored = "monitored",
        /// Monitoring has ended.
        Closed = "closed",
        /// Given up before filing.
        Abandoned = "abandoned",
        /// Withdrawn by the applicant.
        Withdrawn = "withdrawn",
        /// Denied after review.
        Denied = "denied",
        /// The state whose design it is refused.
        Refused = "refused",
        /// The cabinet put it off.
        Deferred = "deferred",
        /// Not used in time.
        Lapsed = "lapsed",
        /// Goods went astray.
        Breach = "breach",
        /// Suspended after a breach.
        Suspended = "suspended",
        /// Taken back for good.
        Revoked = "revoked",
    }
}

impl LicenceState {
    /// Whether one state may follow another.
    #[must_use]
    pub(crate) const fn may_become(self, next: Self) -> bool {
        use LicenceState as S;
        matches!(
            (self, next),
            (S::Draft, S::PreConsult | S::Filed | S::Abandoned)
                | (S::PreConsult, S::Filed | S::Abandoned)
                | (S::Filed, S::Review | S::Withdrawn)
                | (S::Review, S::Consent | S::Cabinet | S::Granted | S::Denied | S::Withdrawn)
                | (S::Consent, S::Cabinet | S::Granted | S::Refused)
                | (S::Cabinet, S::Granted | S::Deferred)
                | (S::Deferred, S::Cabinet)
                | (S::Granted, S::Shipped | S::Lapsed)
                | (S::Shipped, S::Monitored)
                | (S::Monitored, S::Closed | S::Breach)
                | (S::Breach, S::Suspended)
                | (S::Suspended, S::Revoked)
        )
    }

    /// Whether nothing but goods that move, or nothing at all, leads on from here.
    #[must_use]
    pub(crate) const fn rests(self) -> bool {
        use LicenceState as S;
        matches!(
            self,
            S::Draft
                | S::Shipped
                | S::Closed
                | S::Abandoned
                | S::Withdrawn
                | S::Denied
                | S::Refused
                | S::Lapsed
                | S::Revoked
        )
    }

    /// Whether a decision is still awaited.
    #[must_use]
    pub const fn is_pending(self) -> bool {
        matches!(
            self,
            Self::Draft
                | Self::PreConsult
                | Self::Filed
                | Self::Review
                | Self::Consent
                | Self::Cabinet
                | Self::Deferred
        )
    }

    /// Whether goods may move under it.
    #[must_use]
    pub const fn allows_shipping(self) -> bool {
        matches!(self, Self::Granted | Self::Shipped | Self::Monitored)
    }
}

/// An export licence or the application for one.
#[derive(Clone, Debug)]
pub struct Licence {
    /// Its number.
    pub id: LicenceId,
    /// Its stable name, such as `patriot>usa@2023-12`.
    pub name: String,
    /// For what.
    pub class: GoodId,
    /// Where the goods go.
    pub to: NationId,
    /// Who would use them.
    pub(crate) end_user: NationId,
    /// By which way.
    pub(crate) route: Route,
    /// Which desk decides.
    pub desk: LicensingOffice,
    /// Whose consent is needed, if anybody's.
    pub(crate) holder: Option<NationId>,
    /// Whether it is put before others.
    pub urgent: bool,
    /// Whether a decision on it is announced.
    pub(crate) announced: bool,
    /// Where it stands.
    pub state: LicenceState,
    /// Since which turn.
    pub since: u16,
    /// Months spent in preliminary consultation.
    pub prepared: u16,
    /// Whether it has leaked.
    pub(crate) leaked: bool,
    /// The cause that everything it does is traced to.
    pub(crate) cause: CauseId,
}

/// Every licence of a game, by [`LicenceId`]: in the order of application.
#[derive(Resource, Clone, Debug, Default)]
pub struct Licences(pub Vec<Licence>);

fold!(Licences(licences));
// Its name says what other fields do.
fold!(Licence {
    id,
    class,
    to,
    end_user,
    route,
    desk,
    holder,
    urgent,
    announced,
    state,
    since,
    prepared,
    leaked,
    cause,
} apart from { name });

impl Licences {
    /// The number of the next one; none if there can be no more.
    pub(crate) fn next_id(&self) -> Option<LicenceId> {
        u16::try_from(self.0.len()).ok().map(LicenceId)
    }
}

#[cfg(test)]
mod tests;
