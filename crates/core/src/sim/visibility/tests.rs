//! What becomes known: by detection, by the press, by leaks, and what of it counts as new.

use super::{detect, notice};
use crate::draw::Purpose;
use crate::fixture::class;
use crate::math::{Points, Ppm};
use crate::model::case::Case;
use crate::model::good::{Loudness, Route};
use crate::model::licence::LicenceState as S;
use crate::model::package::{Package, Progress};
use crate::model::quantity::{Front, Quantity};
use crate::sim::Stage;
use crate::sim::record::What;
use crate::sim::world::{Rumours, Stimuli, Subject};

/// Nothing becomes known by luck, but for what a test lets.
fn dark(case: &mut Case) {
    let rules = &mut case.rules.visibility;
    (rules.detection.0, rules.publication.0, rules.fund_partners.0) = (Ppm::ZERO, Ppm::ZERO, 2);
    rules.salience_package.0 = Points::whole(2);
    case.rules.licence.leak.0 = Ppm::ZERO;
}

fn stage(change: impl FnOnce(&mut Case)) -> Stage {
    let mut stage = Stage::of(|case| {
        dark(case);
        change(case);
    });
    stage.game.get_mut::<Stimuli>().0.clear();
    stage
}

fn quiet(package: &mut Package) {
    (package.loudness, package.seen) = (Loudness::Quiet, None);
}

fn drawn(stage: &Stage, purpose: Purpose) -> Vec<i64> {
    stage.record().draws.iter().filter(|(key, _)| key.purpose == purpose).map(|(_, value)| *value).collect()
}

#[test]
fn a_quiet_act_is_detected_by_a_draw_below_its_chance() {
    let mut unseen = stage(|_| ());
    unseen.package("relief", quiet);
    unseen.run(detect);
    let draws = drawn(&unseen, Purpose::Detection);
    assert_eq!(draws.len(), 2, "each adversary looks for itself");
    let least = *draws.iter().min().expect("draws");
    for (chance, seen) in [(least, None), (least + 1, Some(0))] {
        let mut stage = stage(|case| case.rules.visibility.detection.0 = Ppm(chance));
        let id = stage.package("relief", quiet);
        stage.run(detect);
        assert_eq!(stage.package_now(id).seen, seen, "{chance} against {least}");
        let told = stage.told().iter().filter(|what| **what == What::Detected(id)).count();
        assert_eq!(told, usize::from(seen.is_some()), "it is told once, however many see it");
    }
}

#[test]
fn through_a_fund_more_partners_know() {
    let mut unseen = stage(|_| ());
    unseen.package("relief", |p| {
        quiet(p);
        p.route = Route::Fund;
    });
    unseen.run(detect);
    let least = *drawn(&unseen, Purpose::Detection).iter().min().expect("draws");
    for (chance, seen) in [(least / 2, false), (least / 2 + 1, true)] {
        let mut stage = stage(|case| case.rules.visibility.detection.0 = Ppm(chance));
        let id = stage.package("relief", |p| {
            quiet(p);
            p.route = Route::Fund;
        });
        stage.run(detect);
        assert_eq!(stage.package_now(id).seen.is_some(), seen, "twice {chance} against {least}");
    }
}

#[test]
fn the_press_prints_by_a_draw_below_its_chance_and_that_is_a_scandal() {
    let mut unprinted = stage(|_| ());
    unprinted.package("relief", quiet);
    unprinted.run(detect);
    let [u] = drawn(&unprinted, Purpose::Publication)[..] else { panic!("one draw") };
    for (chance, printed) in [(u, false), (u + 1, true)] {
        let mut stage = stage(|case| {
            case.rules.visibility.publication.0 = Ppm(chance);
            case.rules.opinion.published_scandal.0 = Points::whole(-2);
        });
        let id = stage.package("relief", quiet);
        stage.run(detect);
        assert_eq!((stage.package_now(id).published, stage.package_now(id).seen.is_some()), (printed, printed));
        assert_eq!(stage.value(Quantity::Home(Front::Scandal)), if printed { -2_000 } else { 0 });
        assert_eq!(stage.told().contains(&What::Published(id)), printed);
    }
}

#[test]
fn only_what_is_quiet_live_and_unprinted_is_looked_for() {
    let looked = |change: fn(&mut Package)| {
        let mut stage = stage(|_| ());
        stage.package("relief", |p| {
            quiet(p);
            change(p);
        });
        stage.run(detect);
        !drawn(&stage, Purpose::Publication).is_empty()
    };
    assert!(looked(|_| ()) && looked(|p| p.progress = Progress::AwaitingAct(4)));
    assert!(looked(|p| p.seen = Some(0)), "what an adversary has seen can still be printed");
    assert!(!looked(|p| p.loudness = Loudness::Normal) && !looked(|p| p.published = true));
    assert!(!looked(|p| p.progress = Progress::Complete) && !looked(|p| p.progress = Progress::Withdrawn));
}

#[test]
fn an_application_leaks_while_it_is_pending_and_once() {
    let leaks = |state, leaked| {
        let mut stage = stage(|case| case.rules.licence.leak.0 = Ppm::ONE);
        let before = stage.game.get::<Rumours>().0.len();
        let id = stage.licence(|l| (l.state, l.leaked) = (state, leaked));
        stage.run(detect);
        let spread = stage.game.get::<Rumours>().0.len() - before;
        assert_eq!(spread == 1, stage.licence_now(id).leaked && !leaked);
        spread == 1
    };
    for state in [S::Filed, S::Review, S::Consent, S::Cabinet, S::Deferred] {
        assert!(leaks(state, false) && !leaks(state, true), "{state:?}");
    }
    for state in [S::PreConsult, S::Granted, S::Denied, S::Closed] {
        assert!(!leaks(state, false), "{state:?}");
    }
}

/// Whether a package is a new act in the third turn.
fn new(change: impl FnOnce(&mut Package)) -> bool {
    let mut stage = stage(|_| ()).at(3);
    stage.package("relief", change);
    stage.run(notice);
    let seen = stage.game.get::<Stimuli>().0.len();
    assert!(seen <= 1);
    seen == 1
}

#[test]
fn an_act_is_new_when_decided_enacted_first_delivered_or_first_seen() {
    assert!(!new(|_| ()), "of an old package nothing is new");
    assert!(new(|p| p.turn = 3));
    assert!(new(|p| p.progress = Progress::Running(3)) && !new(|p| p.progress = Progress::Running(2)));
    assert!(new(|p| p.first_delivery = Some(3)) && !new(|p| p.first_delivery = Some(2)));
    assert!(new(|p| p.seen = Some(3)) && !new(|p| p.seen = Some(2)));
    assert!(!new(|p| (p.turn, p.seen) = (3, None)), "what is not seen is no act");
    assert!(!new(|p| (p.turn, p.progress) = (3, Progress::Withdrawn)));
}

#[test]
fn a_public_act_draws_attention_and_a_quiet_one_does_not() {
    let salience = |change: fn(&mut Package)| {
        let mut stage = stage(|case| case.rules.act.sizes.0 = (Ppm::ONE, Ppm::ONE, Ppm::ONE, Ppm::ONE));
        let before = stage.value(Quantity::Home(Front::Salience));
        stage.package("relief", change);
        stage.run(notice);
        let [act] = stage.game.get::<Stimuli>().0.as_slice() else { panic!("one act") };
        assert_eq!(act.subject, Subject::Class(class("relief")));
        stage.value(Quantity::Home(Front::Salience)) - before
    };
    let rules = stage(|_| ()).game.case().rules.act.clone();
    assert_eq!(salience(|_| ()), Points(2_000).times(*rules.normal).0);
    assert_eq!(salience(|p| p.loudness = Loudness::Loud), Points(2_000).times(*rules.loud).0);
    assert_eq!(salience(|p| p.loudness = Loudness::Quiet), 0);
    let printed = Points(2_000).times(rules.loud.times(*rules.published)).0;
    assert_eq!(salience(|p| (p.loudness, p.published) = (Loudness::Quiet, true)), printed);
}

#[test]
fn what_waits_for_its_act_is_talk() {
    let talk = |progress| {
        let mut stage = stage(|_| ());
        stage.package("guarantee", |p| p.progress = progress);
        stage.run(notice);
        stage.game.get::<Stimuli>().0[0].act.talk
    };
    assert!(talk(Progress::AwaitingAct(4)) && !talk(Progress::Running(0)));
}
