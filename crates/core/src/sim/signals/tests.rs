//! Warnings: of what an adversary can know, and how often.

use super::speak;
use crate::fixture::{NEIGHBOUR, class};
use crate::math::{Money, Ppm};
use crate::model::case::Case;
use crate::model::ids::LineId;
use crate::model::licence::LicenceState;
use crate::model::package::Progress;
use crate::sim::Stage;
use crate::sim::record::What;
use crate::sim::world::{Rumours, Threats};

const LINE: LineId = LineId(0);

/// A stage on which nothing is known of any plan, long after the last warning.
fn silent(change: impl FnOnce(&mut Case)) -> Stage {
    let mut stage = Stage::of(|case| {
        case.rules.visibility.warning_gap.0 = 3;
        change(case);
    })
    .at(10);
    stage.game.get_mut::<Rumours>().0[0].over = true;
    // The opening's own warning is taken back.
    let opened = stage.game.case().lines[0].clone();
    let line = &mut stage.game.get_mut::<Threats>().lines[0];
    (line.declared, line.spec, line.warned) = (opened.declared, opened.spec, None);
    stage.records().turns[0].facts.clear();
    stage
}

/// Whether an adversary speaks of its line.
fn warns(prepare: impl FnOnce(&mut Stage)) -> bool {
    let mut stage = silent(|_| ());
    prepare(&mut stage);
    stage.run(speak);
    let spoke = stage.told().contains(&What::LineRenewed(LINE));
    assert_eq!(spoke, stage.game.get::<Threats>().lines[0].warned == Some(10));
    spoke
}

#[test]
fn of_what_nobody_knows_nobody_warns() {
    assert!(!warns(|_| ()));
}

#[test]
fn a_rumour_is_known_while_it_lives() {
    assert!(warns(|stage| stage.game.get_mut::<Rumours>().0[0].over = false));
    let elsewhere = |stage: &mut Stage| {
        let rumour = &mut stage.game.get_mut::<Rumours>().0[0];
        (rumour.over, rumour.class) = (false, class("relief"));
    };
    assert!(!warns(elsewhere), "of what crosses no line nobody warns");
}

#[test]
fn a_licence_is_known_by_a_leak_or_by_an_announced_grant() {
    let with = |state, leaked, announced| {
        warns(|stage| {
            stage.licence(|l| (l.state, l.leaked, l.announced) = (state, leaked, announced));
        })
    };
    assert!(with(LicenceState::Review, true, false));
    assert!(with(LicenceState::Granted, false, true));
    assert!(!with(LicenceState::Review, false, true), "what is announced is announced when it is granted");
    assert!(!with(LicenceState::Granted, false, false));
}

#[test]
fn a_package_is_known_once_seen_and_until_it_arrives() {
    let with = |progress, seen, delivered| {
        warns(|stage| {
            stage.package("depot-shells", |p| (p.progress, p.seen, p.delivered) = (progress, seen, Money(delivered)));
        })
    };
    assert!(with(Progress::Running(0), Some(0), 0) && with(Progress::AwaitingAct(12), Some(0), 0));
    assert!(!with(Progress::Running(0), None, 0) && !with(Progress::Running(0), Some(0), 1));
    assert!(!with(Progress::Complete, Some(0), 0) && !with(Progress::Withdrawn, Some(0), 0));
}

#[test]
fn a_warning_is_repeated_after_its_gap() {
    let after = |warned| {
        let mut stage = silent(|_| ());
        stage.game.get_mut::<Rumours>().0[0].over = false;
        stage.game.get_mut::<Threats>().lines[0].warned = Some(warned);
        stage.run(speak);
        stage.game.get::<Threats>().lines[0].warned
    };
    assert_eq!([after(9), after(8), after(7), after(6)], [Some(9), Some(8), Some(10), Some(10)]);
}

#[test]
fn the_first_warning_declares_a_line_and_later_ones_sharpen_it() {
    let mut stage = silent(|case| {
        case.lines[0].declared = false;
        case.rules.threats.renewal.0 = Ppm(50_000);
    });
    stage.game.get_mut::<Rumours>().0[0].over = false;
    assert!(!stage.game.get::<Threats>().lines[0].declared);
    stage.run(speak);
    assert_eq!(stage.told().last(), Some(&What::LineDeclared(LINE)));
    let line = stage.game.get::<Threats>().lines[0];
    assert_eq!((line.declared, line.spec), (true, Ppm(500_000)));
    stage.game_at(13);
    stage.run(speak);
    assert_eq!(stage.told().last(), Some(&What::LineRenewed(LINE)));
    assert_eq!(stage.game.get::<Threats>().lines[0].spec, Ppm(550_000));
}

#[test]
fn lines_towards_other_donors_are_not_spoken_of() {
    let mut stage = silent(|case| case.lines[0].donor = NEIGHBOUR);
    stage.game.get_mut::<Rumours>().0[0].over = false;
    stage.run(speak);
    assert_eq!(stage.game.get::<Threats>().lines[0].warned, None);
}
