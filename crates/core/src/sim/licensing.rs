//! Licences: each application moves as far as law, desk, consent and cabinet let it this month.
//!
//! Duty: the first half of phase Permission. Uses `rules::licence`. Always holds: a licence moves
//! only along the state machine of `model::licence`; every decision has a recorded draw.

use crate::draw::Purpose;
use crate::math::{Points, Ppm};
use crate::model::good::Route;
use crate::model::ids::NationId;
use crate::model::ledger::{CauseId, Origin, Phase, Rule};
use crate::model::licence::{Licence, LicenceId, LicenceState};
use crate::model::nation::Role;
use crate::model::policy::{LicensingOffice, Then};
use crate::model::quantity::{Feeling, Front, Quantity};
use crate::rules::act::{self, Act};
use crate::rules::licence::{Merits, breach_chance, decision_chance, granted, score, terms};
use crate::rules::permission::{Export, deciding_rule};

use super::record::{Verdict, What};
use super::scene::{Scene, politics};
use super::world::Subject;

/// Moves every licence.
pub(crate) fn decide(mut scene: Scene) {
    scene.writer.clock.phase = Phase::Permission;
    for id in scene.writer.licence_ids() {
        // A licence can pass several desks in one month: the bound is the length of the machine.
        for _ in 0..8 {
            if !step(&mut scene, id) {
                break;
            }
        }
    }
}

/// Moves a licence by one state; whether it may move on this month.
fn step(scene: &mut Scene, id: LicenceId) -> bool {
    let licence = scene.writer.licence(id);
    if licence.state.rests() {
        return false;
    }
    let licence = licence.clone();
    match licence.state {
        LicenceState::PreConsult => prepare(scene, &licence),
        LicenceState::Filed => enter(scene, id, LicenceState::Review),
        LicenceState::Review => review(scene, &licence),
        LicenceState::Consent => consent(scene, &licence),
        LicenceState::Cabinet | LicenceState::Deferred => cabinet(scene, &licence),
        LicenceState::Granted => lapse(scene, &licence),
        LicenceState::Monitored => monitor(scene, &licence),
        LicenceState::Breach => enter(scene, id, LicenceState::Suspended),
        LicenceState::Suspended => revoke(scene, &licence),
        _ => false,
    }
}

/// Puts a licence into a state and tells of it.
pub(super) fn enter(scene: &mut Scene, id: LicenceId, state: LicenceState) -> bool {
    let now = scene.writer.licence(id).state;
    debug_assert!(now.may_become(state), "a licence cannot go from {now:?} to {state:?}");
    let turn = scene.writer.turn();
    scene.writer.with_licence(id, |l| (l.state, l.since) = (state, turn));
    let parent = scene.writer.licence(id).cause;
    let cause = scene.writer.following(Rule::Licensing, Origin::Licence(id), parent);
    scene.writer.tell(What::Licence(id, state), cause);
    true
}

/// Consultations go on until the law allows a filing.
fn prepare(scene: &mut Scene, licence: &Licence) -> bool {
    let case = scene.case();
    let export = Export {
        class: licence.class,
        to: licence.to,
        end_user: licence.end_user,
        route: licence.route,
        amount: case.good(licence.class).step,
        month: scene.writer.clock.month,
    };
    if deciding_rule(&case, &scene.law.reforms(), &export).then == Then::Forbidden {
        scene.writer.with_licence(licence.id, |l| l.prepared += 1);
        return false;
    }
    enter(scene, licence.id, LicenceState::Filed)
}

/// What the desk weighs.
fn merits(scene: &Scene, licence: &Licence) -> Merits {
    let case = &scene.writer.case;
    let destination = case.nation(licence.to);
    // The adversary whose answer weighs most is the one the desk has in mind.
    let pressure = |a: NationId| {
        let dyad = scene.writer.dyad(a, case.player);
        (dyad.last_level, dyad.credibility())
    };
    let (last_level, credibility) = case.nations_with(Role::Adversary).map(pressure).max().unwrap_or((0, Ppm::ZERO));
    Merits {
        veto: destination.embargo,
        ally_interest: if destination.is(Role::Ally) { Ppm::ONE } else { Ppm::HALF },
        conduct: if strayed(scene, licence.to) { Ppm::ZERO } else { Ppm::ONE },
        diversion: destination.corruption,
        mismatch: false,
        acceptability: case.good(licence.class).acceptability,
        last_level,
        credibility,
        combat: destination.in_combat,
    }
}

/// Whether goods sent to a nation have gone astray before.
fn strayed(scene: &Scene, to: NationId) -> bool {
    let broken = [LicenceState::Breach, LicenceState::Suspended, LicenceState::Revoked];
    scene.writer.licences().any(|l| l.to == to && broken.contains(&l.state))
}

fn review(scene: &mut Scene, licence: &Licence) -> bool {
    let case = scene.case();
    let rules = &case.rules.licence;
    let months = scene.writer.turn() - licence.since;
    let chance = decision_chance(rules, licence.desk, months, licence.urgent, licence.prepared);
    let slot = key(licence);
    let u = scene.writer.uniform(Purpose::Licence, case.player, licence.to, slot);
    if u >= chance {
        return false;
    }
    let merits = merits(scene, licence);
    let verdict = Verdict { licence: licence.id, terms: terms(rules, &merits), granted: granted(rules, &merits) };
    debug_assert_eq!(score(rules, &merits), verdict.terms.iter().map(|(_, p)| *p).sum::<Points>(), "one score");
    let passed = verdict.granted;
    if let Some(record) = scene.writer.records_mut().turns.last_mut() {
        record.verdicts.push(verdict);
    }
    if !passed {
        enter(scene, licence.id, LicenceState::Denied);
        return false;
    }
    if licence.holder.is_some() {
        return enter(scene, licence.id, LicenceState::Consent);
    }
    if licence.desk == LicensingOffice::SecurityCouncil || case.good(licence.class).lethal {
        return enter(scene, licence.id, LicenceState::Cabinet);
    }
    grant(scene, licence.id)
}

/// A licence's stable key among draws: its class, destination and route.
pub(super) fn key(licence: &Licence) -> u64 {
    u64::from(licence.class.0) << 16 | u64::from(licence.to.0) << 8 | licence.route as u64
}

fn consent(scene: &mut Scene, licence: &Licence) -> bool {
    let case = scene.case();
    let Some(holder) = licence.holder else { return false };
    let goodwill = scene.writer.dyad(holder, case.player).goodwill;
    if goodwill < *case.rules.licence.consent_goodwill {
        enter(scene, licence.id, LicenceState::Refused);
        return false;
    }
    if case.good(licence.class).lethal {
        return enter(scene, licence.id, LicenceState::Cabinet);
    }
    grant(scene, licence.id)
}

fn cabinet(scene: &mut Scene, licence: &Licence) -> bool {
    let case = scene.case();
    let frozen = scene.writer.turn() < scene.law.frozen_until;
    if frozen || scene.approval() < politics(&case).approval_floor {
        if licence.state == LicenceState::Cabinet {
            enter(scene, licence.id, LicenceState::Deferred);
        }
        return false;
    }
    if licence.state == LicenceState::Deferred {
        return enter(scene, licence.id, LicenceState::Cabinet);
    }
    grant(scene, licence.id)
}

fn grant(scene: &mut Scene, id: LicenceId) -> bool {
    let case = scene.case();
    enter(scene, id, LicenceState::Granted);
    let licence = scene.writer.licence(id).clone();
    let cause = scene.writer.following(Rule::Licensing, Origin::Licence(id), licence.cause);
    if licence.route == Route::Backfill {
        let gain = *case.rules.licence.granted_goodwill;
        scene.writer.points(Quantity::Dyad(Feeling::Goodwill, licence.to, case.player), gain, cause);
    }
    if licence.announced {
        let attribution = act::attribution(&case.rules.act, licence.route, super::events::shown(scene, licence.class));
        let act = Act { attribution, ..Act::open(&case.rules.act, case.good(licence.class).severity) };
        scene.stir(Subject::Class(licence.class), act, cause);
    }
    disprove(scene, licence.class, cause);
    false
}

/// A decision in the open disproves an earlier denial of it.
pub(super) fn disprove(scene: &mut Scene, class: crate::model::ids::GoodId, cause: CauseId) {
    let case = scene.case();
    for at in 0..scene.rumours.0.len() {
        let rumour = &scene.rumours.0[at];
        if rumour.over || !rumour.truth || rumour.class != class {
            continue;
        }
        let denied = rumour.answer == Some(crate::model::order::Statement::Deny);
        scene.rumours.0[at].over = true;
        if denied {
            let id = u16::try_from(at).unwrap_or(u16::MAX);
            let cause = scene.writer.following(Rule::Rumour, Origin::Rumour(id), cause);
            scene.writer.points(Quantity::Home(Front::Scandal), *case.rules.opinion.scandal, cause);
            scene.writer.tell(What::DenialDisproved(id), cause);
        }
    }
}

fn lapse(scene: &mut Scene, licence: &Licence) -> bool {
    let months = scene.writer.turn() - licence.since;
    if months < *scene.writer.case.rules.licence.lapse {
        return false;
    }
    enter(scene, licence.id, LicenceState::Lapsed);
    false
}

fn monitor(scene: &mut Scene, licence: &Licence) -> bool {
    let case = scene.case();
    let rules = &case.rules.licence;
    let user = case.nation(licence.end_user);
    let chance = breach_chance(rules, user.monitoring, user.corruption);
    let u = scene.writer.uniform(Purpose::Breach, licence.end_user, case.player, key(licence));
    if u < chance {
        let cause = scene.writer.following(Rule::Breach, Origin::Draw(Purpose::Breach, u), licence.cause);
        let leak = scene.writer.uniform(Purpose::Publication, licence.end_user, case.player, key(licence));
        let public = leak < Ppm::HALF;
        if public {
            scene.writer.points(Quantity::Home(Front::Scandal), *case.rules.opinion.scandal, cause);
        }
        scene.please_allies(*rules.breach_goodwill, cause);
        if case.good(licence.class).lethal {
            scene.tally.passed_on += 1;
        }
        scene.writer.tell(What::Breach(licence.id, public), cause);
        return enter(scene, licence.id, LicenceState::Breach);
    }
    if scene.writer.turn() - licence.since >= *rules.monitored {
        enter(scene, licence.id, LicenceState::Closed);
    }
    false
}

fn revoke(scene: &mut Scene, licence: &Licence) -> bool {
    if scene.writer.turn() - licence.since >= *scene.writer.case.rules.licence.suspended {
        enter(scene, licence.id, LicenceState::Revoked);
    }
    false
}

#[cfg(test)]
mod tests;
