//! Visibility: what becomes known of the month's acts.
//!
//! Duty: phase Visibility. Uses `rules::act`. Always holds: an act that nobody can see is no
//! stimulus and wears nothing in.

use crate::draw::Purpose;
use crate::model::good::{Loudness, Route};
use crate::model::ledger::{Origin, Phase, Rule};
use crate::model::licence::{LicenceId, LicenceState};
use crate::model::package::{Package, PackageId, Progress};
use crate::model::quantity::{Front, Quantity};
use crate::rules::act::{self, Act};

use super::record::What;
use super::scene::Scene;
use super::world::Subject;

/// Detection and publication of quiet packages, leaks of licences.
pub(super) fn detect(mut scene: Scene) {
    scene.writer.clock.phase = Phase::Visibility;
    for id in scene.writer.package_ids() {
        let package = scene.writer.package(id);
        if package.progress.is_live() && package.loudness == Loudness::Quiet && !package.published {
            unveil(&mut scene, id);
        }
    }
    for id in scene.writer.licence_ids() {
        leak(&mut scene, id);
    }
}

/// A package's stable key among draws: class, recipient, route, loudness and month.
fn key(package: &Package) -> u64 {
    u64::from(package.class.0) << 40
        | u64::from(package.to.0) << 32
        | (package.route as u64) << 24
        | (package.loudness as u64) << 16
        | u64::from(package.turn)
}

fn unveil(scene: &mut Scene, id: PackageId) {
    let case = scene.case();
    let rules = &case.rules.visibility;
    let package = scene.writer.package(id).clone();
    let turn = scene.writer.turn();
    let partners = if package.route == Route::Fund { *rules.fund_partners } else { 1 };
    let chance = *rules.detection * i64::from(partners);
    for adversary in scene.adversaries() {
        let u = scene.writer.uniform(Purpose::Detection, adversary, case.player, key(&package));
        if u < chance && scene.writer.package(id).seen.is_none() {
            scene.writer.with_package(id, |p| p.seen = Some(turn));
            let origin = Origin::Draw(Purpose::Detection, u);
            let cause = scene.writer.following(Rule::Visibility, origin, package.cause);
            scene.writer.tell(What::Detected(id), cause);
        }
    }
    let u = scene.writer.uniform(Purpose::Publication, case.player, case.player, key(&package));
    if u < *rules.publication {
        scene.writer.with_package(id, |p| (p.published, p.seen) = (true, Some(turn)));
        let cause = scene.writer.following(Rule::Visibility, Origin::Draw(Purpose::Publication, u), package.cause);
        scene.writer.points(Quantity::Home(Front::Scandal), *case.rules.opinion.published_scandal, cause);
        scene.writer.tell(What::Published(id), cause);
    }
}

fn leak(scene: &mut Scene, id: LicenceId) {
    let case = scene.case();
    let licence = scene.writer.licence(id);
    if !licence.state.is_pending() || licence.state == LicenceState::PreConsult || licence.leaked {
        return;
    }
    let (class, cause) = (licence.class, licence.cause);
    let (to, slot) = (licence.to, super::licensing::key(licence));
    let u = scene.writer.uniform(Purpose::Leak, case.player, to, slot);
    if u < *case.rules.licence.leak {
        scene.writer.with_licence(id, |l| l.leaked = true);
        let cause = scene.writer.following(Rule::Visibility, Origin::Draw(Purpose::Leak, u), cause);
        super::events::spread(scene, None, class, true, cause);
    }
}

/// Turns what is new and seen into stimuli, and lets the public take notice.
pub(super) fn notice(mut scene: Scene) {
    let case = scene.case();
    let turn = scene.writer.turn();
    for id in scene.writer.package_ids() {
        let package = scene.writer.package(id);
        let enacted = package.progress == Progress::Running(turn) && package.turn < turn;
        let new = package.turn == turn || enacted || package.first_delivery == Some(turn) || package.seen == Some(turn);
        if !new || package.seen.is_none() || package.progress == Progress::Withdrawn {
            continue;
        }
        let (class, cause) = (package.class, package.cause);
        let act = seen_act(&scene, package);
        scene.stir(Subject::Class(class), act, cause);
        let public = package_is_public(scene.writer.package(id));
        if public {
            let step = *case.rules.visibility.salience_package;
            let notice = step.times(act.visibility).times(act.size);
            scene.writer.points(Quantity::Home(Front::Salience), notice, cause);
            super::licensing::disprove(&mut scene, class, cause);
        }
    }
}

fn package_is_public(package: &Package) -> bool {
    package.loudness != Loudness::Quiet || package.published
}

fn seen_act(scene: &Scene, package: &Package) -> Act {
    let case = &scene.writer.case;
    let class = case.good(package.class);
    Act {
        severity: class.severity,
        size: act::size(&case.rules.act, class, package.amount),
        visibility: act::visibility(&case.rules.act, package.loudness, package.published),
        attribution: act::attribution(&case.rules.act, package.route, super::events::shown(scene, package.class)),
        talk: matches!(package.progress, Progress::AwaitingAct(_)),
        coercive: false,
    }
}

#[cfg(test)]
mod tests;
