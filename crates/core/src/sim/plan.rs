//! Plans: what an order will do, checked and priced, and the slips that a desk keeps.
//!
//! Duty: the vocabulary between `order_check`, which makes plans, and `orders`, which carries them out.
//! Uses `model`. Always holds: a plan is complete; carrying it out asks nothing further.

use crate::math::{Money, Points};
use crate::model::good::{Loudness, Route};
use crate::model::ids::{EventId, GoodId, NationId, ReformId, RoundId};
use crate::model::licence::LicenceState;
use crate::model::order::Statement;
use crate::model::package::{PackageId, Progress};
use crate::model::policy::LicensingOffice;

/// What an order will do, checked and priced.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// Appropriated money it takes.
    pub money: Money,
    /// Staff points it takes.
    pub staff: u8,
    /// Political capital it takes.
    pub capital: Points,
    /// What it does.
    pub(super) deed: Deed,
}

/// What an order does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Deed {
    /// Decides a package.
    Package {
        /// Its class.
        class: GoodId,
        /// To whom.
        to: NationId,
        /// How much.
        amount: Money,
        /// By which way.
        route: Route,
        /// How publicly.
        loudness: Loudness,
        /// Months until the Act, if it needs one.
        act_months: u16,
        /// The stock it is taken from: nation's position in its list.
        stock: Option<u8>,
    },
    /// Withdraws a package.
    Withdraw(PackageId),
    /// Files for a licence, or opens preliminary consultations.
    Apply {
        /// For which class.
        class: GoodId,
        /// To which destination.
        to: NationId,
        /// Who would use the goods.
        end_user: NationId,
        /// By which way.
        route: Route,
        /// Put before others.
        urgent: bool,
        /// Which desk decides.
        desk: LicensingOffice,
        /// Whose consent is needed.
        holder: Option<NationId>,
        /// Whether it waits for a reform under way.
        consult: bool,
        /// Whether decisions on it are announced.
        announced: bool,
    },
    /// Answers a transfer request.
    Transfer(usize, bool),
    /// Begins a reform.
    Reform(ReformId),
    /// Joins a sanctions round.
    Sanction(RoundId),
    /// Says something.
    State {
        /// Whom it is meant for.
        audience: NationId,
        /// What.
        line: Statement,
        /// The rumour it speaks to, by position.
        rumour: Option<usize>,
    },
    /// Uses the backchannel.
    Call(NationId),
    /// Takes an option of an event.
    Answer(EventId, u8),
    /// Seals a prediction.
    Predict(NationId, u8, u8),
}

/// A package as the desk knows it.
#[derive(Clone, Debug)]
pub struct PackageSlip {
    /// Its name.
    pub name: String,
    /// Its number.
    pub(crate) id: PackageId,
    /// Where it stands.
    pub(crate) progress: Progress,
}

/// A licence as the desk knows it.
#[derive(Clone, Debug)]
pub struct LicenceSlip {
    /// Its name.
    pub name: String,
    /// For what.
    pub class: GoodId,
    /// To which destination.
    pub to: NationId,
    /// By which way.
    pub route: Route,
    /// Where it stands.
    pub state: LicenceState,
}
