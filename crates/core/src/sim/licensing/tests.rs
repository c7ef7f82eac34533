//! Licences at each turn of their way: what moves one on, what holds it, what each step leaves.

use super::{decide, disprove, merits};
use crate::draw::{DrawKey, Purpose};
use crate::fixture::{ADVERSARY, ALLY, DONOR, HOLDER, NEIGHBOUR, RECIPIENT, class};
use crate::math::{Points, Ppm};
use crate::model::case::Case;
use crate::model::good::Route;
use crate::model::ids::NationId;
use crate::model::ledger::CauseId;
use crate::model::licence::{LicenceId, LicenceState as S};
use crate::model::order::Statement;
use crate::model::policy::LicensingOffice;
use crate::model::quantity::{Front, Quantity};
use crate::model::state::Dyads;
use crate::rules::act::Act;
use crate::rules::licence::Merits;
use crate::sim::Stage;
use crate::sim::record::What;
use crate::sim::world::{Clock, Law, Rumour, Rumours, Stimuli, Subject, Tally, Transfers};

/// A review that is decided at once, on merits that speak for it.
fn prompt(case: &mut Case) {
    let rules = &mut case.rules.licence;
    (rules.ordinary_first.0, rules.ordinary_later.0, rules.security_council.0) = (Ppm::ONE, Ppm::ONE, Ppm::ONE);
    (rules.ally_interest.0, rules.conduct.0) = (Points::whole(5), Points::whole(5));
    rules.consent_goodwill.0 = Points::whole(45);
    (rules.granted_goodwill.0, rules.breach_goodwill.0) = (Points::whole(3), Points::whole(-5));
    (rules.lapse.0, rules.monitored.0, rules.suspended.0) = (12, 6, 3);
    case.rules.opinion.scandal.0 = Points::whole(-3);
}

fn stage() -> Stage {
    Stage::of(prompt)
}

fn set_goodwill(stage: &mut Stage, of: NationId, points: Points) {
    stage.game.get_mut::<Dyads>().get_mut(of, DONOR).goodwill = points;
}

fn scandal(stage: &Stage) -> i64 {
    stage.value(Quantity::Home(Front::Scandal))
}

#[test]
fn a_licence_passes_as_many_desks_in_a_month_as_let_it() {
    let mut stage = stage();
    let id = stage.licence(|l| l.state = S::Filed);
    stage.run(decide);
    assert_eq!(stage.course(id), [S::Review, S::Cabinet, S::Granted]);
    assert_eq!(stage.licence_now(id).state, S::Granted);
}

#[test]
fn every_licence_is_moved_and_says_since_when_it_stands() {
    let mut stage = stage().at(7);
    let ids = [0; 3].map(|_| stage.licence(|l| l.state = S::Filed));
    stage.run(decide);
    for id in ids {
        assert_eq!((stage.licence_now(id).state, stage.licence_now(id).since), (S::Granted, 7));
    }
}

#[test]
fn consultations_last_until_the_law_allows_a_filing() {
    let mut stage = stage();
    let id = stage.licence(|l| {
        (l.state, l.to, l.end_user, l.route) = (S::PreConsult, RECIPIENT, RECIPIENT, Route::Direct);
    });
    stage.run(decide);
    stage.run(decide);
    assert_eq!((stage.licence_now(id).state, stage.licence_now(id).prepared), (S::PreConsult, 2));
    assert_eq!(stage.course(id), []);
    let reform = crate::sim::world::InForce { reform: crate::model::ids::ReformId(0), since: None };
    stage.game.get_mut::<Law>().in_force.push(reform);
    stage.run(decide);
    assert_eq!(stage.course(id)[..2], [S::Filed, S::Review]);
    assert_eq!(stage.licence_now(id).prepared, 2, "and count no further");
}

/// The draw on which a review of shells for the ally hangs this month.
fn review_draw(stage: &Stage) -> Ppm {
    let clock = *stage.game.get::<Clock>();
    let slot = u64::from(class("shells").0) << 16 | u64::from(ALLY.0) << 8 | Route::Backfill as u64;
    DrawKey { seed: clock.seed, turn: clock.turn, purpose: Purpose::Licence, actor: DONOR.0, target: ALLY.0, slot }
        .uniform()
}

#[test]
fn a_review_is_decided_by_a_draw_below_its_chance() {
    let u = review_draw(&stage());
    for (chance, decided) in [(u, false), (Ppm(u.0 + 1), true)] {
        let mut stage = Stage::of(|case| {
            prompt(case);
            case.rules.licence.security_council.0 = chance;
        });
        let id = stage.licence(|_| ());
        stage.run(decide);
        assert_eq!(stage.licence_now(id).state == S::Granted, decided, "{chance:?} against {u:?}");
        assert_eq!(stage.record().verdicts.len(), usize::from(decided));
        let draws = stage.record().draws.iter().filter(|(key, _)| key.purpose == Purpose::Licence);
        assert_eq!(draws.map(|(_, value)| *value).collect::<Vec<_>>(), [u.0]);
    }
}

#[test]
fn class_destination_and_route_each_have_their_own_luck() {
    let mut stage = Stage::of(|case| {
        prompt(case);
        case.rules.licence.security_council.0 = Ppm::ZERO;
    });
    stage.licence(|_| ());
    stage.licence(|l| l.class = class("vests-helmets"));
    stage.licence(|l| l.to = HOLDER);
    stage.licence(|l| l.route = Route::Fund);
    stage.run(decide);
    let of_licences = stage.record().draws.iter().filter(|(key, _)| key.purpose == Purpose::Licence);
    let slots: Vec<u64> = of_licences.map(|(key, _)| key.slot).collect();
    let key = |class: u8, to: NationId, route| u64::from(class) * 65_536 + u64::from(to.0) * 256 + route as u64;
    let (shells, vests) = (class("shells").0, class("vests-helmets").0);
    let wanted = [
        key(shells, ALLY, Route::Backfill),
        key(vests, ALLY, Route::Backfill),
        key(shells, HOLDER, Route::Backfill),
        key(shells, ALLY, Route::Fund),
    ];
    assert_eq!(slots, wanted);
}

#[test]
fn the_later_months_of_an_ordinary_review_have_their_own_chance() {
    for (turn, granted) in [(4, false), (5, true)] {
        let mut stage = Stage::of(|case| {
            prompt(case);
            case.rules.licence.ordinary_first.0 = Ppm::ZERO;
        })
        .at(turn);
        let id = stage.licence(|l| (l.desk, l.since, l.class) = (LicensingOffice::Ordinary, 4, class("vests-helmets")));
        stage.run(decide);
        assert_eq!(stage.licence_now(id).state == S::Granted, granted, "turn {turn}");
    }
}

#[test]
fn what_is_denied_goes_no_further_and_its_reasons_are_kept() {
    let mut stage = Stage::of(|case| {
        prompt(case);
        case.nations[ALLY.index()].embargo = true;
    });
    let id = stage.licence(|_| ());
    stage.run(decide);
    assert_eq!(stage.course(id), [S::Denied]);
    let [verdict] = stage.record().verdicts.as_slice() else { panic!("one verdict") };
    assert_eq!((verdict.licence, verdict.granted), (id, false));
}

#[test]
fn after_review_comes_the_holder_then_the_cabinet_for_what_is_lethal_or_of_the_council() {
    let course = |change: fn(&mut crate::model::licence::Licence)| {
        let mut stage = stage();
        set_goodwill(&mut stage, HOLDER, Points::whole(50));
        let id = stage.licence(change);
        stage.run(decide);
        stage.course(id)
    };
    assert_eq!(course(|l| l.desk = LicensingOffice::Ordinary), [S::Cabinet, S::Granted], "shells are lethal");
    assert_eq!(course(|l| l.class = class("vests-helmets")), [S::Cabinet, S::Granted], "the council's own");
    assert_eq!(course(|l| (l.desk, l.class) = (LicensingOffice::Ordinary, class("vests-helmets"))), [S::Granted]);
    assert_eq!(course(|l| l.holder = Some(HOLDER)), [S::Consent, S::Cabinet, S::Granted]);
    let harmless = course(|l| (l.class, l.holder) = (class("vests-helmets"), Some(HOLDER)));
    assert_eq!(harmless, [S::Consent, S::Granted]);
}

#[test]
fn a_holder_consents_from_its_goodwill_on() {
    for (goodwill, last) in [(44_999, S::Refused), (45_000, S::Granted), (45_001, S::Granted)] {
        let mut stage = stage();
        set_goodwill(&mut stage, HOLDER, Points(goodwill));
        let id = stage.licence(|l| (l.state, l.holder) = (S::Consent, Some(HOLDER)));
        stage.run(decide);
        assert_eq!(stage.licence_now(id).state, last, "{goodwill}");
    }
    let mut stage = stage();
    let id = stage.licence(|l| (l.state, l.holder) = (S::Consent, None));
    stage.run(decide);
    assert_eq!(stage.course(id), [], "nobody is there to consent");
}

#[test]
fn the_cabinet_grants_from_its_floor_of_approval_on() {
    for (over, course) in [(-1, [S::Deferred].as_slice()), (0, &[S::Granted]), (1, &[S::Granted])] {
        let mut stage = Stage::of(|case| {
            prompt(case);
            let politics = case.nations[DONOR.index()].politics.as_mut().expect("politics");
            politics.approval_floor = Points(50_000 - over);
        });
        let id = stage.licence(|l| l.state = S::Cabinet);
        stage.run(decide);
        assert_eq!(stage.course(id), course, "{over} thousandths over the floor");
    }
}

#[test]
fn a_frozen_cabinet_defers_once_and_takes_it_up_when_it_thaws() {
    let mut stage = stage().at(4);
    stage.game.get_mut::<Law>().frozen_until = 5;
    let id = stage.licence(|l| l.state = S::Cabinet);
    stage.run(decide);
    stage.run(decide);
    assert_eq!(stage.course(id), [S::Deferred], "and defers no second time");
    let mut stage = stage.at(5);
    stage.run(decide);
    assert_eq!(stage.course(id), [S::Deferred, S::Cabinet, S::Granted]);
}

#[test]
fn a_granted_backfill_pleases_the_ally_and_nobody_else() {
    let mut stage = stage();
    let before = [ALLY, HOLDER, RECIPIENT].map(|n| stage.goodwill(n).0);
    stage.licence(|l| l.state = S::Cabinet);
    stage.run(decide);
    let after = [ALLY, HOLDER, RECIPIENT].map(|n| stage.goodwill(n).0);
    assert_eq!(after, [before[0] + 3_000, before[1], before[2]]);
    stage.licence(|l| (l.state, l.route) = (S::Cabinet, Route::Direct));
    stage.run(decide);
    assert_eq!(stage.goodwill(ALLY).0, after[0], "another route is no favour");
}

#[test]
fn an_announced_grant_is_an_act_that_adversaries_see() {
    let mut stage = stage();
    stage.game.get_mut::<Stimuli>().0.clear();
    stage.licence(|l| l.state = S::Cabinet);
    stage.run(decide);
    assert_eq!(stage.game.get::<Stimuli>().0.len(), 0, "in silence nothing is seen");
    stage.licence(|l| (l.state, l.announced) = (S::Cabinet, true));
    stage.run(decide);
    let case = stage.game.case().clone();
    let [seen] = stage.game.get::<Stimuli>().0.as_slice() else { panic!("one act") };
    assert_eq!((seen.donor, seen.subject), (DONOR, Subject::Class(class("shells"))));
    let Act { severity, size, visibility, attribution, talk, coercive } = seen.act;
    assert_eq!((severity, size), (case.good(class("shells")).severity, Ppm::ONE));
    assert_eq!((visibility, attribution), (*case.rules.act.normal, *case.rules.act.backfill));
    assert!(!talk && !coercive);
}

#[test]
fn what_was_passed_on_before_is_attributed_as_shown() {
    let mut stage = stage();
    stage.game.get_mut::<Transfers>().0[0].class = class("shells");
    stage.game.get_mut::<Transfers>().0[0].answer = Some(true);
    stage.game.get_mut::<Stimuli>().0.clear();
    stage.licence(|l| (l.state, l.announced) = (S::Cabinet, true));
    stage.run(decide);
    let shown = *stage.game.case().rules.act.backfill_shown;
    assert_eq!(stage.game.get::<Stimuli>().0[0].act.attribution, shown);
}

/// What becomes of a rumour about shells when shells are granted: whether it is over, and the scandal.
fn after_grant(change: impl FnOnce(&mut Rumour)) -> (bool, i64, bool) {
    let mut stage = stage();
    change(&mut stage.game.get_mut::<Rumours>().0[0]);
    stage.run(|mut scene| disprove(&mut scene, class("shells"), CauseId::OPENING));
    let told = stage.told().contains(&What::DenialDisproved(0));
    (stage.game.get::<Rumours>().0[0].over, scandal(&stage), told)
}

#[test]
fn only_a_denial_of_what_was_true_comes_to_light() {
    assert_eq!(after_grant(|r| r.answer = Some(Statement::Deny)), (true, -3_000, true));
    assert_eq!(after_grant(|r| r.answer = Some(Statement::Clarify)), (true, 0, false));
    assert_eq!(after_grant(|r| r.answer = None), (true, 0, false));
    assert_eq!(after_grant(|r| (r.answer, r.truth) = (Some(Statement::Deny), false)), (false, 0, false));
    assert_eq!(after_grant(|r| (r.answer, r.class) = (Some(Statement::Deny), class("patriot"))), (false, 0, false));
    assert_eq!(after_grant(|r| (r.answer, r.over) = (Some(Statement::Deny), true)), (true, 0, false), "once only");
}

#[test]
fn a_grant_disproves_by_itself() {
    let mut stage = stage();
    stage.game.get_mut::<Rumours>().0[0].answer = Some(Statement::Deny);
    stage.licence(|l| l.state = S::Cabinet);
    stage.run(decide);
    assert_eq!(scandal(&stage), -3_000);
}

/// The state of a licence that has stood for some months in another.
fn after(state: S, months: u16) -> S {
    let mut stage = Stage::of(|case| {
        prompt(case);
        case.rules.licence.breach.0 = Ppm::ZERO;
    })
    .at(2 + months);
    let id = stage.licence(|l| (l.state, l.since) = (state, 2));
    stage.run(decide);
    stage.licence_now(id).state
}

#[test]
fn licences_lapse_close_and_are_revoked_in_their_month() {
    assert_eq!([11, 12, 13].map(|n| after(S::Granted, n)), [S::Granted, S::Lapsed, S::Lapsed]);
    assert_eq!([5, 6, 7].map(|n| after(S::Monitored, n)), [S::Monitored, S::Closed, S::Closed]);
    assert_eq!([2, 3, 4].map(|n| after(S::Suspended, n)), [S::Suspended, S::Revoked, S::Revoked]);
    assert_eq!(after(S::Breach, 0), S::Suspended);
    for still in [S::Shipped, S::Closed, S::Denied, S::Refused, S::Lapsed, S::Revoked, S::Draft] {
        assert_eq!(after(still, 40), still);
    }
}

/// A licence under watch whose end user breaks it for sure, under a seed.
fn broken(seed: u64, name: &str) -> Stage {
    let mut stage = Stage::of(|case| {
        prompt(case);
        case.rules.licence.breach.0 = Ppm::ONE;
        let ally = &mut case.nations[ALLY.index()];
        (ally.monitoring, ally.corruption) = (Ppm::ZERO, Points::whole(50));
    });
    stage.game.get_mut::<Clock>().seed = seed;
    stage.licence(|l| (l.state, l.class) = (S::Monitored, class(name)));
    stage.run(decide);
    stage
}

#[test]
fn a_breach_costs_the_goodwill_of_every_ally_and_suspends() {
    let before = [ALLY, HOLDER, RECIPIENT].map(|n| stage().goodwill(n).0);
    let stage = broken(1, "shells");
    let after = [ALLY, HOLDER, RECIPIENT].map(|n| stage.goodwill(n).0);
    assert_eq!(after, [before[0] - 5_000, before[1] - 5_000, before[2]]);
    assert_eq!(stage.course(LicenceId(0)), [S::Breach, S::Suspended]);
    assert_eq!(stage.game.get::<Tally>().passed_on, 1);
    assert_eq!(broken(1, "vests-helmets").game.get::<Tally>().passed_on, 0, "only what is lethal counts as passed on");
}

#[test]
fn every_other_breach_becomes_public_by_its_own_draw() {
    let mut public = 0;
    for seed in 1..=40 {
        let stage = broken(seed, "shells");
        let leak = stage.record().draws.iter().find(|(key, _)| key.purpose == Purpose::Publication);
        let leaks = leak.expect("it is drawn whether a breach leaks").1 < 500_000;
        assert!(stage.told().contains(&What::Breach(LicenceId(0), leaks)), "seed {seed}");
        assert_eq!(scandal(&stage), if leaks { -3_000 } else { 0 }, "seed {seed}");
        public += i32::from(leaks);
    }
    assert!((10..=30).contains(&public), "{public} of forty");
}

#[test]
fn a_breach_comes_by_a_draw_below_its_chance() {
    let draw = broken(1, "shells").record().draws.iter().find(|(key, _)| key.purpose == Purpose::Breach).copied();
    let (key, u) = draw.expect("a breach is drawn");
    assert_eq!((key.actor, key.target), (ALLY.0, DONOR.0));
    for (chance, breached) in [(u, false), (u + 1, true)] {
        let mut stage = Stage::of(|case| {
            prompt(case);
            case.rules.licence.breach.0 = Ppm(chance);
            let ally = &mut case.nations[ALLY.index()];
            (ally.monitoring, ally.corruption) = (Ppm::ZERO, Points::whole(50));
        });
        let id = stage.licence(|l| l.state = S::Monitored);
        stage.run(decide);
        assert_eq!(stage.licence_now(id).state == S::Suspended, breached, "{chance} against {u}");
    }
}

/// What the desk weighs for shells to the ally.
fn weighed(change: impl FnOnce(&mut Stage)) -> Merits {
    let mut stage = stage();
    let id = stage.licence(|_| ());
    change(&mut stage);
    let licence = stage.licence_now(id).clone();
    stage.run(|scene| merits(&scene, &licence))
}

#[test]
fn the_desk_weighs_the_destination_as_it_is() {
    let plain = weighed(|_| ());
    assert!(!plain.veto && !plain.combat && !plain.mismatch);
    assert_eq!((plain.ally_interest, plain.conduct, plain.diversion), (Ppm::ONE, Ppm::ONE, Points::ZERO));
    assert_eq!(plain.acceptability, Points::whole(-13));
    let mut stage = Stage::of(|case| case.nations[RECIPIENT.index()].corruption = Points::whole(30));
    let id = stage.licence(|l| l.to = RECIPIENT);
    let licence = stage.licence_now(id).clone();
    let front = stage.run(|scene| merits(&scene, &licence));
    assert_eq!((front.ally_interest, front.combat, front.diversion), (Ppm::HALF, true, Points::whole(30)));
}

#[test]
fn the_desk_has_the_harshest_adversary_in_mind() {
    let pressed = |one: u8, other: u8| {
        let merits = weighed(|stage| {
            let mut dyads = stage.game.get_mut::<Dyads>();
            dyads.get_mut(ADVERSARY, DONOR).last_level = one;
            dyads.get_mut(ADVERSARY, DONOR).alpha = Points::whole(3);
            dyads.get_mut(NEIGHBOUR, DONOR).last_level = other;
        });
        (merits.last_level, merits.credibility)
    };
    assert_eq!(pressed(5, 2), (5, Ppm(750_000)));
    assert_eq!(pressed(2, 5), (5, Ppm::HALF));
    assert_eq!(pressed(4, 4), (4, Ppm(750_000)), "of equals the one that is believed");
}

#[test]
fn goods_that_went_astray_at_a_destination_are_held_against_it() {
    let conduct = |state, to| {
        weighed(|stage| {
            stage.licence(|l| (l.state, l.to) = (state, to));
        })
        .conduct
    };
    for state in [S::Breach, S::Suspended, S::Revoked] {
        assert_eq!((conduct(state, ALLY), conduct(state, HOLDER)), (Ppm::ZERO, Ppm::ONE), "{state:?}");
    }
    for state in [S::Monitored, S::Closed, S::Denied, S::Lapsed] {
        assert_eq!(conduct(state, ALLY), Ppm::ONE, "{state:?}");
    }
}
