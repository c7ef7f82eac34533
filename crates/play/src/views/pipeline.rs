//! What is under way: packages, licences as a pipeline, reforms, and the law.
//!
//! Duty: one row each, with what can be ordered about it. May use `narrate`, the session. Always
//! holds: a package is shown under the name by which it can be withdrawn.

use super::text::capital;
use crate::narrate::Words;
use crate::narrate::figures::{money, points};
use crate::narrate::orders;
use crate::narrate::words::text;
use crate::session::Session;
use demarche_core::math::Money;
use demarche_core::model::licence::LicenceState;
use demarche_core::model::order::Order;
use demarche_core::model::package::Progress;
use demarche_core::sim::world::Law;

/// A package.
#[derive(Clone, Debug)]
pub struct PackageRow {
    /// What it is.
    pub name: String,
    /// When it was decided.
    pub since: String,
    /// Decided, allocated, delivered.
    pub amounts: [Money; 3],
    /// What of it is still to arrive.
    pub outstanding: Money,
    /// Where it stands, in words.
    pub state: String,
    /// Withdrawing what is left of it, where that can be ordered.
    pub withdraw: Option<Order>,
    /// Whether that is drafted.
    pub withdrawn: bool,
}

/// A stage of a licence, in the order of the pipeline.
pub const STAGES: [LicenceState; 7] = [
    LicenceState::PreConsult,
    LicenceState::Filed,
    LicenceState::Review,
    LicenceState::Consent,
    LicenceState::Cabinet,
    LicenceState::Granted,
    LicenceState::Shipped,
];

/// A licence.
#[derive(Clone, Debug)]
pub struct LicenceRow {
    /// For what, to whom.
    pub name: String,
    /// Where it stands.
    pub state: LicenceState,
    /// The same in words.
    pub told: String,
    /// How far along the pipeline it is: a place in [`STAGES`].
    pub stage: usize,
    /// Whether it is pending or lets goods go.
    pub open: bool,
    /// Whether it has ended without effect.
    pub dead: bool,
    /// Since when it stands there.
    pub since: String,
}

/// A reform.
#[derive(Clone, Debug)]
pub struct ReformRow {
    /// Its name.
    pub name: String,
    /// What it is about.
    pub about: String,
    /// In force, under way, can be begun, or not.
    pub state: ReformState,
    /// What it takes, or why it cannot be begun, or when it is due.
    pub told: String,
    /// Beginning it.
    pub order: Option<Order>,
    /// Whether that is drafted.
    pub chosen: bool,
}

/// Where a reform stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReformState {
    /// In force.
    InForce,
    /// Under way.
    UnderWay,
    /// Can be begun.
    Open,
    /// Cannot be begun now.
    Shut,
}

/// What is under way.
#[derive(Clone, Debug)]
pub struct Pipeline {
    /// Packages, the newest first.
    pub packages: Vec<PackageRow>,
    /// Licences, the newest first.
    pub licences: Vec<LicenceRow>,
    /// Reforms in the scenario's order.
    pub reforms: Vec<ReformRow>,
}

/// What is under way.
#[must_use]
pub fn pipeline(session: &Session) -> Pipeline {
    let mut packages = packages(session);
    packages.reverse();
    let mut licences = licences(session);
    licences.reverse();
    Pipeline { packages, licences, reforms: reforms(session) }
}

fn packages(session: &Session) -> Vec<PackageRow> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let desk = game.desk();
    let row = |package: &demarche_core::model::package::Package| {
        let state = match package.progress {
            Progress::AwaitingAct(due) => words.say("view-package-act", &[text("month", words.month(case.month(due)))]),
            Progress::Running(_) => words.get("view-package-running"),
            Progress::Complete => words.get("view-package-complete"),
            Progress::Withdrawn => words.get("view-package-withdrawn"),
        };
        let order = Order::Withdraw { package: package.name.clone() };
        let withdrawn = session.draft().contains(&order);
        let args = [text("class", words.good(case, package.class)), text("to", words.nation(case, package.to))];
        PackageRow {
            name: capital(&words.say("view-package", &args)),
            since: words.month(case.month(package.turn)),
            outstanding: package.outstanding(),
            amounts: [package.amount, package.allocated, package.delivered],
            state,
            withdraw: (withdrawn || desk.decide(&order).is_ok()).then_some(order),
            withdrawn,
        }
    };
    game.packages().map(row).collect()
}

fn licences(session: &Session) -> Vec<LicenceRow> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let row = |licence: &demarche_core::model::licence::Licence| {
        let args = [text("class", words.good(case, licence.class)), text("to", words.nation(case, licence.to))];
        let stage = match licence.state {
            LicenceState::Monitored | LicenceState::Closed => STAGES.len() - 1,
            state => STAGES.iter().position(|s| *s == state).unwrap_or(0),
        };
        let lives = licence.state.is_pending() || licence.state.allows_shipping();
        let done = matches!(licence.state, LicenceState::Monitored | LicenceState::Closed);
        LicenceRow {
            name: capital(&words.say("view-package", &args)),
            state: licence.state,
            told: capital(&words.get(&format!("licence-{}", licence.state.key()))),
            stage,
            open: lives,
            dead: !lives && !done,
            since: words.month(case.month(licence.since)),
        }
    };
    game.licences().map(row).collect()
}

fn reforms(session: &Session) -> Vec<ReformRow> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let law = game.get::<Law>();
    let desk = session.desk();
    let row = |(at, reform): (usize, &demarche_core::model::policy::Reform)| {
        let name = format!("reform-{}", reform.id);
        let order = Order::Reform { reform: reform.id.clone() };
        let chosen = session.draft().contains(&order);
        let in_force = law.in_force.iter().any(|f| f.reform.index() == at);
        let under_way = law.under_way.iter().find(|u| u.reform.index() == at);
        let (state, told) = match (in_force, under_way) {
            (true, _) => (ReformState::InForce, words.get("view-reform-in-force")),
            (false, Some(way)) => {
                let month = text("month", words.month(case.month(way.due)));
                (ReformState::UnderWay, words.say("view-reform-under-way", &[month]))
            }
            (false, None) if chosen => (ReformState::Open, words.get("view-reform-drafted")),
            (false, None) => match desk.decide(&order) {
                Ok(plan) => {
                    let capital = text("capital", points(plan.capital));
                    (ReformState::Open, words.say("view-reform-open", &[capital]))
                }
                Err(refusal) => (ReformState::Shut, orders::refusal(words, &refusal)),
            },
        };
        let about = format!("{name}.about");
        ReformRow {
            name: words.get(&name),
            about: if words.has(&about) { words.get(&about) } else { String::new() },
            state,
            told,
            order: (state == ReformState::Open).then_some(order),
            chosen,
        }
    };
    case.policy.reforms.iter().enumerate().map(row).collect()
}

/// Amounts as a short line: decided, allocated, delivered.
#[must_use]
pub fn amounts(words: &Words, row: &PackageRow) -> [String; 3] {
    row.amounts.map(|amount| words.figure(money(amount)))
}
