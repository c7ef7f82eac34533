//! The pipeline: packages move from promise to use to arrival; allies release what was replaced.
//!
//! Duty: the second half of phase Permission. Uses `rules::pipeline`. Always holds: what is
//! delivered was allocated before, what is allocated was promised before.

use crate::math::{Money, Ppm};
use crate::model::good::{Loudness, Route, Sector};
use crate::model::ids::{GoodId, NationId};
use crate::model::ledger::{CauseId, Origin, Rule};
use crate::model::licence::LicenceState;
use crate::model::package::{Package, PackageId, Progress};
use crate::model::quantity::{Feeling, Quantity, Stage};
use crate::rules::act::{self, Act};
use crate::rules::goodwill::credit;
use crate::rules::pipeline::{allocated, delivery};

use super::record::What;
use super::scene::Scene;
use super::spending::{is_tracked, note_spending};
use super::world::Subject;

/// Moves every package and closes transfer requests whose time has passed.
pub(super) fn advance(mut scene: Scene) {
    for id in scene.writer.package_ids() {
        pass_act(&mut scene, id);
        if let Progress::Running(since) = scene.writer.package(id).progress {
            allocate(&mut scene, id, since);
            deliver(&mut scene, id);
        }
    }
    ask_transfers(&mut scene);
    let turn = scene.writer.turn();
    for at in 0..scene.transfers.0.len() {
        let transfer = &scene.transfers.0[at];
        if transfer.answer.is_none() && transfer.until <= turn {
            let cause = transfer.cause;
            settle(&mut scene, at, false, cause, true);
        }
    }
}

fn pass_act(scene: &mut Scene, id: PackageId) {
    let turn = scene.writer.turn();
    let &Package { progress, cause, amount, .. } = scene.writer.package(id);
    if progress != Progress::AwaitingAct(turn) {
        return;
    }
    scene.writer.with_package(id, |p| p.progress = Progress::Running(turn));
    let cause = scene.writer.following(Rule::Pipeline, Origin::Package(id), cause);
    scene.writer.tell(What::ActPassed(id), cause);
    note_spending(scene, id, amount);
}

fn allocate(scene: &mut Scene, id: PackageId, since: u16) {
    let case = scene.case();
    let package = scene.writer.package(id);
    let due = allocated(case.instrument(package.class), package.amount, scene.writer.turn() - since);
    let step = (due - package.allocated).max(Money::ZERO);
    if step.is_zero() {
        return;
    }
    let tracked = is_tracked(&case, package);
    let &Package { class, loudness, cause, .. } = package;
    let cause = scene.writer.following(Rule::Pipeline, Origin::Package(id), cause);
    scene.writer.money(Quantity::Package(id, Stage::Allocated), step, cause);
    if tracked {
        let aid_type = case.good(class).aid_type;
        scene.writer.book_aid(case.player, Stage::Allocated, aid_type, step, cause);
        let quiet = if loudness == Loudness::Quiet { step } else { Money::ZERO };
        scene.writer.with_aid(case.player, |aid| {
            aid.month[aid_type.index()] += step;
            aid.month_quiet += quiet;
        });
    }
    scene.writer.tell(What::Allocated(id, step), cause);
}

fn deliver(scene: &mut Scene, id: PackageId) {
    let case = scene.case();
    let package = scene.writer.package(id);
    let step = delivery(case.instrument(package.class), package.allocated, package.delivered);
    if step.is_zero() {
        return;
    }
    let tracked = is_tracked(&case, package);
    let &Package { class, to, route, loudness, amount, first_delivery, cause, .. } = package;
    let goods = (class, to, route);
    let cause = scene.writer.following(Rule::Pipeline, Origin::Package(id), cause);
    scene.writer.money(Quantity::Package(id, Stage::Delivered), step, cause);
    let class = case.good(class);
    if tracked {
        scene.writer.book_aid(case.player, Stage::Delivered, class.aid_type, step, cause);
        scene.writer.with_aid(case.player, |aid| aid.delivered_month[class.aid_type.index()] += step);
    }
    if route != Route::Backfill {
        let credited = step.times(credit(&case.rules.goodwill, loudness));
        bring(scene, class.sector, step, step, credited);
    }
    if first_delivery.is_none() {
        let turn = scene.writer.turn();
        scene.writer.with_package(id, |p| p.first_delivery = Some(turn));
    }
    let complete = scene.writer.package(id).delivered >= amount;
    if complete {
        scene.writer.with_package(id, |p| p.progress = Progress::Complete);
    }
    ship(scene, goods, complete);
    scene.writer.tell(What::Delivered(id, step, complete), cause);
}

/// Moves the licence under which a package travels.
fn ship(scene: &mut Scene, goods: (GoodId, NationId, Route), complete: bool) {
    for id in scene.writer.licence_ids() {
        let licence = scene.writer.licence(id);
        if (licence.class, licence.to, licence.route) != goods {
            continue;
        }
        if licence.state == LicenceState::Granted {
            super::licensing::enter(scene, id, LicenceState::Shipped);
        }
        if complete && scene.writer.licence(id).state == LicenceState::Shipped {
            super::licensing::enter(scene, id, LicenceState::Monitored);
        }
    }
}

/// Brings goods to a sector of the recipient: all of them, the player's part, and the part that
/// is credited to the player.
pub(super) fn bring(scene: &mut Scene, sector: Sector, amount: Money, by_player: Money, credited: Money) {
    scene.writer.with_recipient(|recipient| {
        let state = &mut recipient.sectors[sector.index()];
        state.brought += amount;
        state.by_player += by_player;
        state.credited += credited;
    });
}

/// An ally whose stock was filled asks, some months later, to pass the like of it on.
fn ask_transfers(scene: &mut Scene) {
    let case = scene.case();
    let turn = scene.writer.turn();
    let wait = *case.rules.office.transfer_months;
    for id in scene.writer.package_ids() {
        let package = scene.writer.package(id);
        let done = package.route == Route::Backfill && package.progress == Progress::Complete;
        if !done || package.transfer_asked || turn < package.turn.saturating_add(wait) {
            continue;
        }
        let (slip, cause) = ((package.to, package.class, package.amount), package.cause);
        scene.writer.with_package(id, |p| p.transfer_asked = true);
        super::events::request_transfer(scene, slip, cause);
    }
}

/// Settles an ally's request: with consent the ally releases the goods to the recipient.
pub(crate) fn settle(scene: &mut Scene, at: usize, consent: bool, cause: CauseId, silent: bool) {
    let case = scene.case();
    let id = u16::try_from(at).unwrap_or(u16::MAX);
    let transfer = scene.transfers.0[at].clone();
    scene.transfers.0[at].answer = Some(consent);
    let cause = scene.writer.following(Rule::Transfer, Origin::Transfer(id), cause);
    let step = *case.rules.goodwill.transfer;
    let change = if consent { step } else { -step };
    scene.writer.points(Quantity::Dyad(Feeling::Goodwill, transfer.from, case.player), change, cause);
    scene.writer.tell(What::TransferAnswered(id, consent, silent), cause);
    if !consent {
        return;
    }
    if case.good(transfer.class).lethal {
        scene.tally.passed_on += 1;
    }
    release(scene, id, transfer.class, transfer.amount, cause);
    let class = case.good(transfer.class);
    let size = act::size(&case.rules.act, class, transfer.amount);
    let act = Act { size, attribution: *case.rules.act.backfill, ..Act::open(&case.rules.act, class.severity) };
    scene.stir(Subject::Class(transfer.class), act, cause);
}

/// The ally gives its own: half of it is credited to the player who replaced it.
fn release(scene: &mut Scene, id: u16, class: GoodId, amount: Money, cause: CauseId) {
    let case = scene.case();
    let half = amount.times(Ppm::HALF);
    bring(scene, case.good(class).sector, amount, half, half);
    let cause = scene.writer.following(Rule::Release, Origin::Transfer(id), cause);
    scene.writer.tell(What::Released(id, amount), cause);
}

#[cfg(test)]
mod tests;
