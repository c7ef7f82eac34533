//! What each order does when it is carried out: what it takes, what it moves, what it tells.

use crate::fixture::{ADVERSARY, ALLY, DONOR, HOLDER, RECIPIENT, class};
use crate::math::{Money, Points, Ppm};
use crate::model::good::{Loudness, Route};
use crate::model::ids::{EventId, NationId, ReformId, RoundId};
use crate::model::ledger::{CauseId, Origin, Rule};
use crate::model::licence::{LicenceId, LicenceState};
use crate::model::order::{Order, Statement};
use crate::model::package::{PackageId, Progress};
use crate::model::policy::LicensingOffice;
use crate::model::quantity::{Feeling, Front, Quantity};
use crate::sim::Stage;
use crate::sim::record::What;
use crate::sim::world::{
    Clock, Diplomacy, EventState, InForce, Inbox, Law, Rumours, Stimuli, Stimulus, Subject, Transfers,
};

mod packages;

/// A stage with plenty in its office and no acts yet.
fn stage() -> Stage {
    let mut stage = Stage::of(|case| {
        let rules = &mut case.rules.goodwill;
        (rules.round.0, rules.withdrawn.0) = (Points::whole(3), Points::whole(-4));
        (rules.transfer.0, rules.statement.0) = (Points::whole(2), Points(500));
    });
    stage.home(|home| (home.staff, home.capital) = (Points::whole(20), Points::whole(50)));
    stage.game.get_mut::<Stimuli>().0.clear();
    stage
}

fn give(name: &str, millions: i64) -> Order {
    let (class, amount) = (class(name), Money::million(millions));
    Order::Allocate { class, to: RECIPIENT, amount, route: Route::Direct, loudness: Loudness::Normal }
}

fn say(audience: NationId, line: Statement) -> Order {
    Order::State { audience, line, about: None }
}

fn tension(stage: &Stage, of: NationId) -> i64 {
    stage.value(Quantity::Dyad(Feeling::Tension, of, DONOR))
}

#[test]
fn a_refused_order_leaves_its_reason_and_the_others_their_places() {
    let mut stage = stage();
    let orders = [give("relief", 10), give("relief", 10_000), give("medicine", 10)];
    let record = stage.game.step(&orders);
    let refused: Vec<(usize, &str)> = record.refused.iter().map(|(at, why)| (*at, why.rule())).collect();
    assert_eq!(refused, [(1, "budget")]);
    assert_eq!(record.orders, orders);
    let origins: Vec<Origin> = stage.game.ledger().causes().iter().map(|c| c.origin).collect();
    for (place, named) in [(0, true), (1, false), (2, true)] {
        assert_eq!(origins.contains(&Origin::Order(0, place)), named, "{place}");
    }
}

#[test]
fn orders_are_priced_one_after_the_other() {
    let mut stage = stage();
    let orders = [give("relief", 600), give("medicine", 401), give("medicine", 400)];
    let record = stage.game.step(&orders);
    assert_eq!(record.refused.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [1]);
}

#[test]
fn an_application_is_filed_with_all_that_the_law_says_of_it() {
    let mut stage = stage().at(2);
    let (to, end_user, route) = (ALLY, HOLDER, Route::Backfill);
    stage.order(&[
        Order::Apply { class: class("vests-helmets"), to, end_user, route, urgent: false },
        Order::Apply { class: class("shells"), to, end_user, route, urgent: true },
    ]);
    let licence = stage.licence_now(LicenceId(1)).clone();
    assert_eq!(licence.name, "shells>ally@2024-01");
    assert_eq!((licence.class, licence.to, licence.end_user, licence.route), (class("shells"), to, end_user, route));
    assert_eq!((licence.desk, licence.holder), (LicensingOffice::SecurityCouncil, None));
    assert!(licence.urgent && licence.announced);
    assert_eq!((licence.state, licence.since, licence.prepared), (LicenceState::Filed, 2, 0));
    assert_eq!(stage.game.ledger().get(licence.cause).origin, Origin::Order(2, 1));
    assert_eq!(stage.course(LicenceId(1)), [LicenceState::Filed]);
    let apply = i64::from(*stage.game.case().rules.office.apply);
    assert_eq!(stage.value(Quantity::Home(Front::Staff)), 20_000 - 2 * apply * 1_000);
}

#[test]
fn before_a_reform_is_in_force_an_application_is_a_consultation() {
    let mut stage = stage();
    stage.game.get_mut::<Clock>().month = stage.game.case().month(2);
    let (to, route) = (RECIPIENT, Route::Direct);
    stage.order(&[
        Order::Reform { reform: "shells-open".to_owned() },
        Order::Apply { class: class("shells"), to, end_user: to, route, urgent: false },
    ]);
    assert_eq!(stage.licence_now(LicenceId(0)).state, LicenceState::PreConsult);
    assert_eq!(stage.course(LicenceId(0)), [LicenceState::PreConsult]);
}

#[test]
fn a_reform_waits_its_months_and_one_without_is_in_force_at_once() {
    let mut stage = stage().at(3);
    stage.game.get_mut::<Clock>().month = stage.game.case().month(3);
    let allies = |stage: &Stage| [ALLY, HOLDER].map(|n| stage.goodwill(n).0);
    let before = allies(&stage);
    stage.order(&[Order::Reform { reform: "shells-open".to_owned() }]);
    let under_way: Vec<(ReformId, u16)> = stage.game.get::<Law>().under_way.iter().map(|u| (u.reform, u.due)).collect();
    assert_eq!(under_way, [(ReformId(0), 5)]);
    assert!(stage.game.get::<Law>().in_force.is_empty());
    assert!(stage.told().contains(&What::ReformBegun(ReformId(0), 5)));
    assert_eq!(stage.value(Quantity::Home(Front::Capital)), 44_000);
    assert_eq!(allies(&stage), before, "allies thank for it when it is in force");
    stage.order(&[Order::Reform { reform: "at-once".to_owned() }]);
    let in_force: Vec<(ReformId, Option<u16>)> =
        stage.game.get::<Law>().in_force.iter().map(|f: &InForce| (f.reform, f.since)).collect();
    assert_eq!(in_force, [(ReformId(2), Some(3))]);
    assert!(stage.told().contains(&What::ReformInForce(ReformId(2))));
    assert_eq!(stage.game.get::<Law>().under_way.len(), 1);
}

#[test]
fn a_reform_in_force_moves_approval_and_every_ally() {
    let mut stage = stage();
    let before = [ALLY, HOLDER, RECIPIENT].map(|n| stage.goodwill(n).0);
    stage.run(|mut scene| super::enact(&mut scene, ReformId(0), CauseId::OPENING));
    let after = [ALLY, HOLDER, RECIPIENT].map(|n| stage.goodwill(n).0);
    assert_eq!(after, [before[0] + 2_000, before[1] + 2_000, before[2]]);
    assert_eq!(stage.value(Quantity::Home(Front::Approval)), 1_000);
    assert!(stage.told().contains(&What::ReformInForce(ReformId(0))));
}

#[test]
fn a_round_joined_pleases_allies_and_is_a_coercive_act() {
    let mut stage = stage().at(1);
    let before = [ALLY, HOLDER, RECIPIENT].map(|n| stage.goodwill(n).0);
    stage.order(&[Order::Sanction { round: "first-round".to_owned(), target: ADVERSARY }]);
    let after = [ALLY, HOLDER, RECIPIENT].map(|n| stage.goodwill(n).0);
    assert_eq!(after, [before[0] + 3_000, before[1] + 3_000, before[2]]);
    assert_eq!(stage.game.get::<Diplomacy>().rounds[0].joined, Some(1));
    assert!(stage.told().contains(&What::RoundJoined(RoundId(0))));
    let [Stimulus { donor, subject, act, .. }] = stage.game.get::<Stimuli>().0.as_slice() else { panic!("one act") };
    assert_eq!((*donor, *subject), (DONOR, Subject::Round(RoundId(0))));
    let rules = &stage.game.case().rules.act;
    assert_eq!((act.severity, act.size), (Points::whole(4), Ppm::ONE));
    assert_eq!((act.visibility, act.attribution), (*rules.normal, *rules.direct));
    assert!(act.coercive && !act.talk);
}

/// What a statement moves: tension of the adversary, goodwill of the ally and of the recipient.
fn moved(audience: NationId, line: Statement) -> [i64; 3] {
    let mut stage = stage().at(1);
    stage.run(|mut scene| {
        let tension = Quantity::Dyad(Feeling::Tension, ADVERSARY, DONOR);
        scene.writer.points(tension, Points::whole(10), CauseId::OPENING);
    });
    let state = |stage: &Stage| [tension(stage, ADVERSARY), stage.goodwill(ALLY).0, stage.goodwill(RECIPIENT).0];
    let before = state(&stage);
    stage.order(&[say(audience, line)]);
    let after = state(&stage);
    assert_eq!(stage.game.get::<Diplomacy>().stated[audience.index()], Some(1));
    assert!(stage.told().contains(&What::Stated(audience, line)));
    [0, 1, 2].map(|at| after[at] - before[at])
}

#[test]
fn words_to_an_adversary_are_heard_by_the_recipient() {
    assert_eq!(moved(ADVERSARY, Statement::Reassure), [-500, 0, -500]);
    assert_eq!(moved(ADVERSARY, Statement::Criticise), [500, 0, 500]);
    assert_eq!(moved(ADVERSARY, Statement::Promise), [0, 0, 0], "a promise to it is kept from others");
}

#[test]
fn words_to_a_friend_move_the_friend_alone() {
    assert_eq!(moved(ALLY, Statement::Reassure), [0, 500, 0]);
    assert_eq!(moved(ALLY, Statement::Promise), [0, 500, 0]);
    assert_eq!(moved(ALLY, Statement::Criticise), [0, -500, 0]);
    assert_eq!(moved(RECIPIENT, Statement::Promise), [0, 0, 500]);
}

/// What the strike of a rumour is seen as after an answer, beside another act of the month.
fn after_answer(line: Statement) -> [i64; 2] {
    let mut stage = stage();
    let spread = stage.game.get::<Rumours>().0[0].cause;
    let act = crate::rules::act::Act {
        severity: Points::whole(5),
        size: Ppm::ONE,
        visibility: Ppm::ONE,
        attribution: Ppm::ONE,
        talk: true,
        coercive: false,
    };
    for cause in [spread, CauseId::OPENING] {
        let subject = Subject::Class(class("shells"));
        stage.game.get_mut::<Stimuli>().0.push(Stimulus { donor: DONOR, subject, act, cause });
    }
    stage.order(&[Order::State { audience: ALLY, line, about: Some("shells-seen".to_owned()) }]);
    assert_eq!(stage.game.get::<Rumours>().0[0].answer, Some(line));
    assert!(stage.told().contains(&What::RumourAnswered(0, line)));
    assert_eq!(stage.game.get::<Diplomacy>().stated[ALLY.index()], None, "it is not said to anybody in general");
    [0, 1].map(|at| stage.game.get::<Stimuli>().0[at].act.visibility.0)
}

#[test]
fn an_answer_takes_from_the_rumour_s_strike_and_from_no_other() {
    let quiet = stage().game.case().rules.act.quiet.0.0;
    assert_eq!(after_answer(Statement::Clarify), [quiet, 1_000_000]);
    assert_eq!(after_answer(Statement::Deny), [0, 1_000_000]);
}

#[test]
fn a_call_is_noted_and_pleases_only_friends() {
    let mut stage = stage().at(4);
    let before = [ADVERSARY, ALLY].map(|n| stage.goodwill(n).0);
    stage.order(&[Order::Call { to: ADVERSARY }, Order::Call { to: ALLY }]);
    let after = [ADVERSARY, ALLY].map(|n| stage.goodwill(n).0);
    assert_eq!(after, [before[0], before[1] + 500]);
    let called = &stage.game.get::<Diplomacy>().called;
    assert_eq!((called[ADVERSARY.index()], called[ALLY.index()], called[HOLDER.index()]), (Some(4), Some(4), None));
    assert!(stage.told().contains(&What::Called(ADVERSARY)) && stage.told().contains(&What::Called(ALLY)));
}

#[test]
fn an_answer_closes_its_question_and_does_what_it_says() {
    let mut stage = stage();
    stage.game.get_mut::<EventState>().open.push(EventId(0));
    stage.order(&[Order::Answer { event: "question".to_owned(), option: "pay".to_owned() }]);
    assert_eq!(stage.game.get::<EventState>().open, [EventId(0)]);
    assert_eq!(stage.game.get::<EventState>().answered[3], Some(0));
    assert_eq!(stage.value(Quantity::Home(Front::Approval)), 1_000);
    assert_eq!(stage.value(Quantity::Home(Front::Budget)), 980_000, "it is paid once");
    assert_eq!(stage.value(Quantity::Home(Front::Capital)), 48_000);
    assert_eq!(stage.value(Quantity::Home(Front::Staff)), 19_000);
}

#[test]
fn a_request_is_settled_by_consent_or_refusal() {
    for (consent, change) in [(true, 2_000), (false, -2_000)] {
        let mut stage = stage();
        let before = stage.goodwill(ALLY).0;
        let request = stage.game.get::<Transfers>().0[0].name.clone();
        stage.order(&[if consent { Order::Consent { request } } else { Order::Refuse { request } }]);
        assert_eq!(stage.game.get::<Transfers>().0[0].answer, Some(consent));
        assert_eq!(stage.goodwill(ALLY).0, before + change);
        assert!(stage.told().contains(&What::TransferAnswered(0, consent, false)));
    }
}

#[test]
fn a_prediction_is_sealed_and_recorded() {
    let mut stage = stage();
    stage.order(&[Order::Predict { adversary: ADVERSARY, low: 2, high: 4 }]);
    assert_eq!(stage.game.get::<Inbox>().predictions, [(ADVERSARY, 2, 4)]);
    assert_eq!(stage.record().predictions, [(ADVERSARY, 2, 4)]);
}

#[test]
fn what_an_order_takes_is_booked_in_its_name() {
    let mut stage = stage();
    stage.order(&[Order::Answer { event: "question".to_owned(), option: "pay".to_owned() }]);
    let ledger = stage.game.ledger();
    let paid = |front| {
        let rows = ledger.rows().iter().filter(move |r| r.state == Quantity::Home(front));
        rows.filter(|r| ledger.get(r.cause).rule == Rule::Order).map(|r| r.delta).collect::<Vec<_>>()
    };
    assert_eq!(paid(Front::Budget), [-20_000]);
    assert_eq!(paid(Front::Staff), [-1_000]);
    assert_eq!(paid(Front::Capital), [-2_000]);
    let order = ledger.causes().iter().find(|c| c.rule == Rule::Order).expect("an order");
    assert_eq!((order.actor, order.turn, order.parent), (Some(DONOR), 0, None));
}

#[test]
fn the_desk_of_a_later_month_shows_what_was_done() {
    let mut stage = stage();
    let (to, route) = (ALLY, Route::Backfill);
    let order = Order::Apply { class: class("shells"), to, end_user: to, route, urgent: false };
    stage.order(&[
        give("relief", 10),
        order,
        Order::Sanction { round: "first-round".to_owned(), target: ADVERSARY },
        Order::Reform { reform: "at-once".to_owned() },
        Order::State { audience: ALLY, line: Statement::Deny, about: Some("shells-seen".to_owned()) },
        Order::Refuse { request: "ally:patriot@2024-01".to_owned() },
        Order::Call { to: ADVERSARY },
        say(HOLDER, Statement::Promise),
        Order::Predict { adversary: ADVERSARY, low: 0, high: 1 },
    ]);
    let desk = stage.game.desk();
    let [package] = desk.packages.as_slice() else { panic!("one package") };
    assert_eq!((package.name.as_str(), package.id), ("relief@2024-01", PackageId(0)));
    assert_eq!(package.progress, Progress::Running(0));
    let [licence] = desk.licences.as_slice() else { panic!("one licence") };
    assert_eq!(licence.name, "shells>ally@2024-01");
    assert_eq!((licence.class, licence.to, licence.route), (class("shells"), ALLY, Route::Backfill));
    assert_eq!(licence.state, LicenceState::Filed);
    assert_eq!((desk.joined.as_slice(), desk.open_rounds.as_slice()), (&[RoundId(0)][..], &[][..]));
    assert_eq!(desk.law.reforms(), [ReformId(2)]);
    assert!(desk.rumours.is_empty() && desk.transfers.is_empty());
    assert_eq!((desk.called[ADVERSARY.index()], desk.stated[HOLDER.index()]), (Some(0), Some(0)));
    assert!(desk.predicted.is_empty(), "sealed bands are counted anew each month");
}

#[test]
fn what_is_over_or_missed_is_on_no_desk() {
    let mut stage = stage().at(4);
    stage.game.get_mut::<Rumours>().0[0].over = true;
    stage.game.get_mut::<Diplomacy>().rounds[0].refused = true;
    stage.game.get_mut::<Law>().frozen_until = 5;
    let desk = stage.game.desk();
    assert!(desk.rumours.is_empty() && desk.open_rounds.is_empty() && desk.frozen);
    stage.game.get_mut::<Law>().frozen_until = 4;
    assert!(!stage.game.desk().frozen, "it thaws in the turn that was named");
}
