//! The deck: when an event happens, what each trigger asks, what each effect does, how questions close.

use super::{apply, close_questions, deal};
use crate::fixture::{ADVERSARY, ALLY, DONOR, HOLDER, NEIGHBOUR, RECIPIENT, class};
use crate::math::{Money, Points, Ppm};
use crate::model::case::Case;
use crate::model::events::{Choice, Effect, Event, Measure, Trigger};
use crate::model::good::{AidType, Loudness, Route, Sector};
use crate::model::ids::{EventId, MeasureId, ReformId, RoundId};
use crate::model::ledger::CauseId;
use crate::model::licence::LicenceState;
use crate::model::quantity::{Feeling, Front, Quantity};
use crate::sim::Stage;
use crate::sim::record::{Reaction, What};
use crate::sim::world::{Clock, Diplomacy, EventState, InForce, Law, Measures, Modified, Rumours, Stimuli, Threats};

/// The small case with one event more, which happens in its third month if it can.
fn with_event(when: Vec<Trigger>, until: Option<i32>) -> impl Fn(&mut Case) {
    move |case| {
        let month = case.start.plus(2);
        let until = until.map(|n| case.start.plus(n));
        let mut event = Event { id: "third".to_owned(), month, until, when: when.clone(), ..case.events[0].clone() };
        event.effects = Vec::new();
        case.events.push(event);
        let line = Measure {
            id: "ban".to_owned(),
            adversary: ADVERSARY,
            target: DONOR,
            level: 4,
            cost: Points::ZERO,
            tie: None,
            liftable: true,
            in_force: false,
            source: "invented".to_owned(),
        };
        case.measures.push(line);
    }
}

const THIRD: usize = 4;

/// Whether the event happens in a month after the first.
fn happens(when: Vec<Trigger>, until: Option<i32>, month: u16, prepare: impl FnOnce(&mut Stage)) -> bool {
    let mut stage = Stage::of(with_event(when, until)).at(month);
    let calendar = stage.game.case().month(month);
    stage.game.get_mut::<Clock>().month = calendar;
    prepare(&mut stage);
    stage.run(deal);
    stage.game.get::<EventState>().happened[THIRD] == Some(month)
}

/// Whether a trigger holds after some preparation, and does not without it.
fn holds(trigger: &Trigger, prepare: impl FnOnce(&mut Stage)) -> bool {
    assert!(!happens(vec![trigger.clone()], None, 2, |_| ()), "{trigger:?} holds by itself");
    happens(vec![trigger.clone()], None, 2, prepare)
}

#[test]
fn an_event_happens_in_its_month_or_until_its_last() {
    let in_months = |until| [1, 2, 3, 4].map(|month| happens(Vec::new(), until, month, |_| ()));
    assert_eq!(in_months(None), [false, true, false, false]);
    assert_eq!(in_months(Some(3)), [false, true, true, false]);
}

#[test]
fn an_event_happens_once_and_when_every_trigger_holds() {
    let done = |stage: &mut Stage| stage.game.get_mut::<EventState>().happened[THIRD] = Some(1);
    assert!(!happens(Vec::new(), None, 2, done));
    let never = Trigger::ReformInForce("at-once".to_owned());
    let always = Trigger::ReformNotInForce("at-once".to_owned());
    assert!(happens(vec![always.clone(), always.clone()], None, 2, |_| ()));
    assert!(!happens(vec![always, never], None, 2, |_| ()));
}

#[test]
fn triggers_of_law_and_diplomacy_ask_what_was_done() {
    let in_force = |stage: &mut Stage| {
        stage.game.get_mut::<Law>().in_force.push(InForce { reform: ReformId(2), since: None });
    };
    assert!(holds(&Trigger::ReformInForce("at-once".to_owned()), in_force));
    assert!(!happens(vec![Trigger::ReformNotInForce("at-once".to_owned())], None, 2, in_force));
    let joined = |stage: &mut Stage| stage.game.get_mut::<Diplomacy>().rounds[0].joined = Some(1);
    assert!(holds(&Trigger::Joined("first-round".to_owned()), joined));
    assert!(!holds(&Trigger::Joined("later-round".to_owned()), joined));
    assert!(!happens(vec![Trigger::NotJoined("first-round".to_owned())], None, 2, joined));
    let paid = |stage: &mut Stage| stage.game.get_mut::<EventState>().answered[3] = Some(0);
    assert!(holds(&Trigger::Answered("question".to_owned(), "pay".to_owned()), paid));
    assert!(!holds(&Trigger::Answered("question".to_owned(), "wait".to_owned()), paid));
}

#[test]
fn triggers_of_goods_ask_for_licences_deliveries_and_amounts() {
    let licence = |state| {
        holds(&Trigger::LicenceGranted(class("shells")), |stage| {
            stage.licence(|l| l.state = state);
        })
    };
    assert!(licence(LicenceState::Granted) && licence(LicenceState::Monitored) && !licence(LicenceState::Review));
    let backfilled = |route, delivered| {
        holds(&Trigger::Backfilled(class("shells")), |stage| {
            stage.package("shells", |p| (p.route, p.delivered) = (route, Money(delivered)));
        })
    };
    assert!(backfilled(Route::Backfill, 1) && !backfilled(Route::Backfill, 0) && !backfilled(Route::Direct, 1));
    let over = |first, second| {
        holds(&Trigger::AllocatedOver(class("relief"), Money(10)), |stage| {
            stage.package("relief", |p| p.allocated = Money(first));
            stage.package("relief", |p| p.allocated = Money(second));
            stage.package("medicine", |p| p.allocated = Money(99));
        })
    };
    assert_eq!([over(5, 5), over(5, 6)], [false, true], "over all packages of the class");
}

#[test]
fn a_reaction_is_remembered_for_its_months_from_its_level_on() {
    let reacted = |level, back: u16, target| {
        holds(&Trigger::Reaction(4, 1), |stage| {
            let month = stage.game.case().start;
            let reaction = Reaction {
                actor: ADVERSARY,
                target,
                level,
                u: Ppm::ZERO,
                ladder: Vec::new(),
                terms: crate::rules::reaction::Terms::default(),
                provocation: Points::ZERO,
                acts: Vec::new(),
                measure: None,
                cause: CauseId::OPENING,
            };
            let mut records = stage.records();
            for turn in 1..=2 {
                records.open(turn, month);
            }
            records.turns[usize::from(2 - back)].reactions.push(reaction);
        })
    };
    assert_eq!([3, 4, 5].map(|level| reacted(level, 1, DONOR)), [false, true, true]);
    assert_eq!([0, 1, 2].map(|back| reacted(4, back, DONOR)), [true, true, false]);
    assert!(!reacted(9, 1, ALLY), "of another's reactions nobody asks");
}

#[test]
fn triggers_of_metrics_hold_at_their_bounds() {
    let stage = Stage::of(|_| ());
    let at = crate::model::metric::position(stage.game.case(), "support").expect("a metric");
    let support = stage.game.records().opening[at];
    let at_least = |off| happens(vec![Trigger::AtLeast("support".to_owned(), support + Points(off))], None, 2, |_| ());
    let at_most = |off| happens(vec![Trigger::AtMost("support".to_owned(), support + Points(off))], None, 2, |_| ());
    assert_eq!([-1, 0, 1].map(at_least), [true, true, false]);
    assert_eq!([-1, 0, 1].map(at_most), [false, true, true]);
}

/// The stage after an effect.
fn after(effect: &Effect) -> Stage {
    let mut stage = Stage::of(with_event(Vec::new(), None)).at(3);
    stage.home(|home| (home.staff, home.capital) = (Points::whole(5), Points::whole(20)));
    stage.game.get_mut::<Stimuli>().0.clear();
    stage.run(|mut scene| apply(&mut scene, effect, CauseId::OPENING));
    stage
}

#[test]
fn effects_at_home_move_their_own_front() {
    let moved = |effect: &Effect, front| {
        let mut plain = Stage::of(|_| ()).at(3);
        plain.home(|home| (home.staff, home.capital) = (Points::whole(5), Points::whole(20)));
        after(effect).value(Quantity::Home(front)) - plain.value(Quantity::Home(front))
    };
    let three = Points::whole(3);
    assert_eq!(moved(&Effect::Stress(three), Front::Stress), 3_000);
    assert_eq!(moved(&Effect::Approval(-three), Front::Approval), -3_000);
    assert_eq!(moved(&Effect::Capital(three), Front::Capital), 3_000);
    assert_eq!(moved(&Effect::Scandal(-three), Front::Scandal), -3_000);
    assert_eq!(moved(&Effect::Salience(three), Front::Salience), 3_000);
    assert_eq!(moved(&Effect::Fear(three), Front::Fear), 3_000);
    assert_eq!(moved(&Effect::Budget(Money(-7)), Front::Budget), -7);
    assert_eq!(moved(&Effect::Staff(-2), Front::Staff), -2_000);
}

#[test]
fn effects_abroad_move_their_own_dyad() {
    let before = Stage::of(|_| ()).goodwill(ALLY);
    assert_eq!(after(&Effect::Goodwill(ALLY, Points(70))).goodwill(ALLY), before + Points(70));
    let restraint = |stage: &Stage| stage.value(Quantity::Dyad(Feeling::Restraint, ADVERSARY, DONOR));
    assert_eq!(restraint(&after(&Effect::Restraint(ADVERSARY, Ppm(100)))), restraint(&Stage::of(|_| ())) + 100);
    let used = after(&Effect::Habituation(Points::whole(4)));
    let known = [ADVERSARY, NEIGHBOUR].map(|n| used.value(Quantity::TheatreAid(n)));
    assert_eq!(known, [4_000; 2], "every adversary gets used to it");
    let mut more = used;
    more.run(|mut scene| apply(&mut scene, &Effect::Habituation(Points::whole(2)), CauseId::OPENING));
    assert_eq!(more.value(Quantity::TheatreAid(ADVERSARY)), 4_000, "and forgets nothing by it");
}

#[test]
fn a_factor_holds_for_its_months_this_one_included() {
    for (months, until) in [(0, 3), (1, 3), (2, 4)] {
        let need = after(&Effect::Need(Sector::Energy, Ppm(2_000_000), months));
        let modifier = need.game.get::<EventState>().modifiers.last().copied().expect("a modifier");
        assert_eq!(
            (modifier.what, modifier.factor, modifier.until),
            (Modified::Need(Sector::Energy), Ppm(2_000_000), until)
        );
    }
    let intensity = after(&Effect::Intensity(Ppm(5), 1));
    assert_eq!(intensity.game.get::<EventState>().modifiers[0].what, Modified::Intensity);
    let schedule = after(&Effect::Schedule(ALLY, AidType::Military, Ppm(5), 1));
    assert_eq!(schedule.game.get::<EventState>().modifiers[0].what, Modified::Schedule(ALLY, AidType::Military));
}

#[test]
fn a_veto_is_raised_once_and_dropped() {
    let vetoes = |raised| after(&Effect::Veto("with-partner".to_owned(), raised)).game.get::<Law>().vetoes.clone();
    assert_eq!([vetoes(true), vetoes(false)], [vec![ReformId(3)], vec![]], "it stood at the opening");
    let other = after(&Effect::Veto("at-once".to_owned(), true)).game.get::<Law>().vetoes.clone();
    assert_eq!(other, [ReformId(3), ReformId(2)]);
}

#[test]
fn a_freeze_never_shortens_another() {
    let mut stage = after(&Effect::Freeze(4));
    assert_eq!(stage.game.get::<Law>().frozen_until, 7);
    stage.run(|mut scene| apply(&mut scene, &Effect::Freeze(2), CauseId::OPENING));
    assert_eq!(stage.game.get::<Law>().frozen_until, 7);
}

#[test]
fn a_measure_is_taken_once_and_lifted_once() {
    let ban = MeasureId(0);
    let mut stage = after(&Effect::Measure("ban".to_owned()));
    assert!(stage.game.get::<Measures>().stands(ban));
    assert_eq!(stage.game.get::<Measures>().0[0].map(|s| s.since), Some(3));
    for effect in [Effect::Measure("ban".to_owned()), Effect::Lift("ban".to_owned()), Effect::Lift("ban".to_owned())] {
        stage.run(|mut scene| apply(&mut scene, &effect, CauseId::OPENING));
    }
    assert!(!stage.game.get::<Measures>().stands(ban));
    let told = stage.told();
    let count = |what: &What| told.iter().filter(|w| *w == what).count();
    assert_eq!((count(&What::MeasureTaken(ban, false)), count(&What::MeasureLifted(ban))), (1, 1));
}

#[test]
fn only_a_latent_line_is_declared_and_only_a_declared_one_renewed() {
    let told = |effect: &Effect, declared| {
        let mut stage = Stage::of(|_| ());
        stage.game.get_mut::<Threats>().lines[0].declared = declared;
        let before = stage.told().len();
        stage.run(|mut scene| apply(&mut scene, effect, CauseId::OPENING));
        stage.told().len() - before
    };
    let (declare, renew) = (Effect::Declare("shells-line".to_owned()), Effect::Renew("shells-line".to_owned()));
    assert_eq!([told(&declare, false), told(&declare, true), told(&renew, false), told(&renew, true)], [1, 0, 0, 1]);
}

#[test]
fn an_act_of_another_donor_is_seen_as_it_is_written() {
    let amount = Money::million(10);
    let (donor, class) = (ALLY, class("shells"));
    let effect = Effect::Act { donor, class, amount, route: Route::Fund, loudness: Loudness::Loud, talk: true };
    let stage = after(&effect);
    let rules = &stage.game.case().rules.act;
    let [seen] = stage.game.get::<Stimuli>().0.as_slice() else { panic!("one act") };
    assert_eq!((seen.donor, seen.act.talk, seen.act.coercive), (ALLY, true, false));
    assert_eq!((seen.act.visibility, seen.act.attribution), (*rules.loud, *rules.fund));
}

#[test]
fn allies_ask_for_a_round_once_and_wait_their_months() {
    let mut stage = after(&Effect::Ask("later-round".to_owned()));
    assert_eq!(stage.game.get::<Diplomacy>().rounds[1].asked, Some((3, 4)));
    stage.game_at(4);
    stage.run(|mut scene| apply(&mut scene, &Effect::Ask("later-round".to_owned()), CauseId::OPENING));
    assert_eq!(stage.game.get::<Diplomacy>().rounds[1].asked, Some((3, 4)));
}

#[test]
fn a_round_nobody_joins_is_missed_in_its_last_turn() {
    let missed = |turn, joined| {
        let mut stage = Stage::of(|case| case.rules.goodwill.round.0 = Points::whole(3)).at(turn);
        stage.game.get_mut::<EventState>().open.clear();
        stage.game.get_mut::<Diplomacy>().rounds[0].joined = joined;
        let before = [ALLY, HOLDER, RECIPIENT].map(|n| stage.goodwill(n).0);
        stage.run(close_questions);
        stage.run(close_questions);
        let after = [ALLY, HOLDER, RECIPIENT].map(|n| stage.goodwill(n).0);
        let told = stage.told().iter().filter(|w| **w == What::RoundMissed(RoundId(0))).count();
        assert_eq!([0, 1, 2].map(|at| before[at] - after[at]), if told == 1 { [3_000, 3_000, 0] } else { [0; 3] });
        told == 1
    };
    assert_eq!([missed(0, None), missed(1, None), missed(2, None)], [false, true, true]);
    assert!(!missed(1, Some(0)));
}

#[test]
fn silence_takes_the_default_and_pays_for_it() {
    let mut stage = Stage::of(|case| {
        let wait = &mut case.events[3].options[1];
        *wait = Choice { cost: Money(5), capital: Points(7), ..wait.clone() };
    });
    stage.home(|home| home.capital = Points::whole(9));
    stage.run(close_questions);
    assert!(stage.told().contains(&What::Answered(EventId(3), 1, true)));
    assert_eq!(stage.value(Quantity::Home(Front::Budget)), 999_995);
    assert_eq!(stage.value(Quantity::Home(Front::Capital)), 8_993);
    assert_eq!(stage.value(Quantity::Home(Front::Approval)), -1_000);
    assert!(stage.game.get::<EventState>().open.is_empty());
}

#[test]
fn a_false_rumour_is_withdrawn_in_the_month_after_and_a_true_one_stays() {
    let over = |truth, turn| {
        let mut stage = Stage::of(|_| ()).at(turn);
        stage.game.get_mut::<Rumours>().0[0].truth = truth;
        stage.run(deal);
        stage.game.get::<Rumours>().0[0].over
    };
    assert_eq!([over(false, 0), over(false, 1), over(true, 1)], [false, true, false]);
}
