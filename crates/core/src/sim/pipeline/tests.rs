//! Packages on their way: when an act passes, what is allocated and arrives, what allies ask for.

use super::{advance, settle};
use crate::fixture::{ALLY, DONOR, class};
use crate::math::Money;
use crate::model::good::{AidType, Loudness, Route, Sector};
use crate::model::ledger::CauseId;
use crate::model::licence::LicenceState as S;
use crate::model::package::Progress;
use crate::model::quantity::{Quantity, Stage as Step};
use crate::sim::Stage;
use crate::sim::record::What;
use crate::sim::world::{Stimuli, Subject, Tally, Transfers};

fn stage() -> Stage {
    let mut stage = Stage::of(|_| ());
    stage.game.get_mut::<Transfers>().0.clear();
    stage.game.get_mut::<Stimuli>().0.clear();
    stage
}

fn brought(stage: &Stage, sector: Sector) -> [i64; 3] {
    let state = stage.game.recipient().sectors[sector.index()];
    [state.brought, state.by_player, state.credited].map(|m| m.0)
}

fn aid(stage: &Stage, step: Step) -> i64 {
    stage.value(Quantity::Aid(DONOR, step, AidType::Humanitarian))
}

#[test]
fn an_act_passes_in_its_turn_and_not_before() {
    for (turn, passed) in [(3, false), (4, true)] {
        let mut stage = stage().at(turn);
        let id = stage.package("guarantee", |p| p.progress = Progress::AwaitingAct(4));
        stage.run(advance);
        let progress = if passed { Progress::Running(4) } else { Progress::AwaitingAct(4) };
        assert_eq!(stage.package_now(id).progress, progress, "turn {turn}");
        assert_eq!(stage.told().contains(&What::ActPassed(id)), passed);
        assert_eq!(stage.game.home().mix_month.len(), usize::from(passed), "what is passed is spending");
        assert_eq!(stage.package_now(id).allocated > Money::ZERO, passed);
    }
}

#[test]
fn what_is_allocated_and_delivered_is_booked_as_aid_and_brought() {
    let mut stage = stage();
    let id = stage.package("relief", |_| ());
    stage.run(advance);
    let package = stage.package_now(id);
    assert_eq!((package.allocated, package.delivered), (Money::million(10), Money::million(5)));
    assert_eq!((package.first_delivery, package.progress), (Some(0), Progress::Running(0)));
    assert_eq!((aid(&stage, Step::Allocated), aid(&stage, Step::Delivered)), (10_000, 5_000));
    assert_eq!(brought(&stage, Sector::Humanitarian), [5_000; 3]);
    assert!(stage.told().contains(&What::Allocated(id, Money::million(10))));
    assert!(stage.told().contains(&What::Delivered(id, Money::million(5), false)));
    stage.run(advance);
    let package = stage.package_now(id);
    assert_eq!((package.delivered, package.progress), (Money::million(10), Progress::Complete));
    assert!(stage.told().contains(&What::Delivered(id, Money::million(5), true)));
    stage.run(advance);
    assert_eq!(brought(&stage, Sector::Humanitarian), [10_000; 3], "what is complete brings nothing more");
}

#[test]
fn loudness_changes_the_credit_and_not_the_goods() {
    let mut stage = stage();
    stage.package("relief", |p| p.loudness = Loudness::Quiet);
    stage.run(advance);
    let credit = stage.game.case().rules.goodwill.credit_quiet.0;
    assert_eq!(brought(&stage, Sector::Humanitarian), [5_000, 5_000, Money(5_000).times(credit).0]);
}

#[test]
fn backfill_brings_the_recipient_nothing_and_is_no_aid() {
    let mut stage = stage();
    let id = stage.package("relief", |p| (p.route, p.to) = (Route::Backfill, ALLY));
    stage.run(advance);
    assert_eq!(stage.package_now(id).delivered, Money::million(5));
    assert_eq!(brought(&stage, Sector::Humanitarian), [0; 3]);
    assert_eq!((aid(&stage, Step::Allocated), aid(&stage, Step::Delivered)), (0, 0));
}

#[test]
fn a_licence_travels_with_its_package() {
    let mut stage = stage();
    let own = stage.licence(|l| l.state = S::Granted);
    let other = stage.licence(|l| (l.state, l.to) = (S::Granted, crate::fixture::HOLDER));
    stage.package("shells", |p| (p.route, p.to) = (Route::Backfill, ALLY));
    stage.run(advance);
    assert_eq!((stage.licence_now(own).state, stage.licence_now(other).state), (S::Shipped, S::Granted));
    stage.run(advance);
    assert_eq!(stage.course(own), [S::Shipped, S::Monitored], "once all has arrived it is watched");
    assert_eq!(stage.licence_now(other).state, S::Granted);
}

#[test]
fn an_ally_asks_once_some_months_after_it_was_served() {
    let wait = *stage().game.case().rules.office.transfer_months;
    let served = |turn, progress, route| {
        let mut stage = stage().at(turn);
        stage.package("shells", |p| (p.turn, p.progress, p.route, p.to) = (2, progress, route, ALLY));
        stage.run(advance);
        stage.run(advance);
        stage.game.get::<Transfers>().0.len()
    };
    let asked = [1, 2, 3].map(|turn| served(turn + wait, Progress::Complete, Route::Backfill));
    assert_eq!(asked, [0, 1, 1]);
    assert_eq!(served(2 + wait, Progress::Complete, Route::Direct), 0);
    assert_eq!(served(2 + wait, Progress::Withdrawn, Route::Backfill), 0);
}

#[test]
fn a_request_nobody_answers_is_refused_in_its_last_turn() {
    let answered = |turn| {
        let mut stage = Stage::of(|_| ());
        stage.game.get_mut::<Transfers>().0[0].until = 3;
        let mut stage = stage.at(turn);
        let before = stage.goodwill(ALLY);
        stage.run(advance);
        let silent = stage.told().contains(&What::TransferAnswered(0, false, true));
        assert_eq!(silent, stage.goodwill(ALLY) < before);
        stage.game.get::<Transfers>().0[0].answer
    };
    assert_eq!([2, 3, 4].map(answered), [None, Some(false), Some(false)]);
}

#[test]
fn consent_releases_the_ally_s_goods_half_credited_and_is_seen() {
    let mut stage = Stage::of(|_| ());
    stage.game.get_mut::<Stimuli>().0.clear();
    stage.run(|mut scene| settle(&mut scene, 0, true, CauseId::OPENING, false));
    assert_eq!(brought(&stage, Sector::AirDefence), [10_000, 5_000, 5_000]);
    assert!(stage.told().contains(&What::Released(0, Money::million(10))));
    assert_eq!(stage.game.get::<Tally>().passed_on, 1);
    let [seen] = stage.game.get::<Stimuli>().0.as_slice() else { panic!("one act") };
    assert_eq!(seen.subject, Subject::Class(class("patriot")));
    assert_eq!(seen.act.attribution, *stage.game.case().rules.act.backfill);
    let mut refused = Stage::of(|_| ());
    refused.game.get_mut::<Stimuli>().0.clear();
    refused.run(|mut scene| settle(&mut scene, 0, false, CauseId::OPENING, false));
    assert_eq!((brought(&refused, Sector::AirDefence), refused.game.get::<Stimuli>().0.len()), ([0; 3], 0));
}
