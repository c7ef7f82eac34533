//! The model's worked turn, played by the real phases: every intermediate and end value.

use super::*;
use crate::draw::{DrawKey, Purpose};
use crate::math::{Points, Ppm};
use crate::model::good::{Loudness, Route, Sector};
use crate::model::ids::{LineId, NationId};
use crate::model::ledger::{CauseId, Rule};
use crate::model::licence::{Licence, LicenceId, LicenceState};
use crate::model::metric::lookup;
use crate::model::policy::LicensingOffice;
use crate::model::quantity::{Component, Feeling, Front, Quantity};
use crate::model::state::Dyad;
use crate::rules::credibility::Claim;
use crate::rules::reaction::{ladder, level};

use super::world::{OpenClaim, Threats};

const DONOR: NationId = NationId(0);
const ADVERSARY: NationId = NationId(1);
const RECIPIENT: NationId = NationId(2);
const ALLY: NationId = NationId(3);
const TURN: u16 = 2;

fn case() -> Arc<Case> {
    let text = include_bytes!("../../../../tests/fixtures/worked-turn.ron");
    match crate::scenario::load("worked-turn.ron", text) {
        Ok(case) => Arc::new(case),
        Err(findings) => panic!("{}", crate::scenario::findings::render(&findings)),
    }
}

/// The first seed whose luck is the page's: a reaction draw on the third rung, a licence decided.
fn seed() -> u64 {
    let draw = |seed, purpose, actor: NationId, target: NationId, slot| {
        DrawKey { seed, turn: TURN, purpose, actor: actor.0, target: target.0, slot }.uniform()
    };
    let shells = u64::from(case().good_named("shells").expect("a standard class").0);
    let slot = shells << 16 | u64::from(ALLY.0) << 8 | Route::Backfill as u64;
    (1..10_000)
        .find(|&seed| {
            let reaction = draw(seed, Purpose::Reaction, ADVERSARY, DONOR, 0);
            let licence = draw(seed, Purpose::Licence, DONOR, ALLY, slot);
            (Ppm(410_000)..Ppm(414_000)).contains(&reaction) && licence < Ppm(350_000)
        })
        .expect("some seed among ten thousand has such luck")
}

/// The game at the point where the page starts: month three, a licence in review, an old claim.
fn opened() -> Game {
    let case = case();
    let mut game = Game::bare(case.clone(), seed());
    let clock = &mut *game.get_mut::<Clock>();
    clock.turn = TURN;
    for turn in 0..TURN {
        game.get_mut::<Ledger>().open_turn();
        game.get_mut::<Records>().open(turn, case.start);
    }
    let licence = Licence {
        id: LicenceId(0),
        name: "shells>ally@2024-01".to_owned(),
        class: case.good_named("shells").expect("a standard class"),
        to: ALLY,
        end_user: ALLY,
        route: Route::Backfill,
        desk: LicensingOffice::SecurityCouncil,
        holder: None,
        urgent: false,
        announced: false,
        state: LicenceState::Review,
        since: TURN,
        prepared: 0,
        leaked: false,
        cause: CauseId::OPENING,
    };
    game.get_mut::<Licences>().0.push(licence);
    game.get_mut::<Dyads>().get_mut(ADVERSARY, DONOR).last_level = 3;
    let claim = Claim { spec: Ppm(500_000), promised: 6, since: 0 };
    game.get_mut::<Threats>().claims.push(OpenClaim {
        adversary: ADVERSARY,
        donor: DONOR,
        line: LineId(0),
        claim,
        cause: CauseId::OPENING,
    });
    game.morning.run(&mut game.world);
    game
}

fn orders(case: &Case) -> [Order; 2] {
    let allocate = |class: &str, amount: i64, route| Order::Allocate {
        class: case.good_named(class).expect("a standard class"),
        to: RECIPIENT,
        amount: crate::math::Money::million(amount),
        route,
        loudness: Loudness::Loud,
    };
    [allocate("relief", 40, Route::Direct), allocate("half-ton-trucks", 15, Route::Fund)]
}

fn dyad(game: &Game) -> &Dyad {
    game.dyads().get(ADVERSARY, DONOR)
}

#[test]
fn step_one_decay() {
    let game = opened();
    let dyad = dyad(&game);
    assert_eq!(dyad.tension.total(), Points(14_142));
    assert_eq!(dyad.grievance.total(), Points(28_867));
    assert_eq!(dyad.habit_aid, Points(2_915));
    assert_eq!(game.theatre(ADVERSARY).aid, Points(6_315));
    assert_eq!((dyad.alpha, dyad.beta), (Points(2_554), Points(3_915)));
    assert_eq!(dyad.credibility(), Ppm(394_806));
    let home = game.home();
    assert_eq!(home.fear.total(), Points(4_243));
    assert_eq!(home.salience.total(), Points(21_213));
    assert_eq!(game.dyads().get(RECIPIENT, DONOR).goodwill, Points(40_000));
    assert_eq!(game.dyads().get(ALLY, DONOR).goodwill, Points(50_000));
}

#[test]
fn steps_two_to_four_the_reaction() {
    let mut game = opened();
    let case = game.case().clone();
    let record = game.step(&orders(&case));
    assert!(record.refused.is_empty(), "{:?}", record.refused);
    let [reaction] = record.reactions.as_slice() else { panic!("one reaction: {:?}", record.reactions) };
    let [relief, trucks] = reaction.acts.as_slice() else { panic!("two acts") };
    assert_eq!(relief.strike.factor, Ppm(100_000));
    assert_eq!(relief.strike.provocation, Points(65));
    assert_eq!(relief.crossing, None);
    assert_eq!(trucks.strike.novelty_donor, Ppm(195_000));
    assert_eq!(trucks.strike.novelty_theatre, Ppm::ZERO);
    assert_eq!(trucks.strike.factor, Ppm(187_750));
    assert_eq!(trucks.strike.provocation, Points(512));
    assert_eq!(trucks.strike.taboo, Points::ZERO);
    assert_eq!(trucks.crossing, Some((LineId(0), Points(616))));
    assert_eq!(reaction.provocation, Points(528));
    let terms = reaction.terms;
    assert_eq!(terms.provocation, Points(158));
    assert_eq!(terms.grievance, Points(2_309));
    assert_eq!(terms.restraint, Points(-440));
    assert_eq!(terms.red_line, Points(616));
    assert_eq!((terms.coercion, terms.taboo, terms.offence), (Points::ZERO, Points::ZERO, Points::ZERO));
    assert_eq!(terms.sum(), Points(2_643));
    let chances = [869_097, 655_431, 535_689, 204_728, 123_792, 59_693, 22_821];
    assert_eq!(reaction.ladder, chances.map(Ppm).to_vec());
    assert_eq!(level(&reaction.ladder, Ppm(412_000)), 3, "the page's own draw");
    assert_eq!(reaction.level, 3);
    assert_eq!(trucks.without, 0, "without the vehicles all was routine");
    assert_eq!(relief.without, level(&ladder(&case.rules.reaction, Points(2_643 - 158 + 154)), reaction.u));
}

#[test]
fn step_five_what_follows_at_once() {
    let mut game = opened();
    let case = game.case().clone();
    game.step(&orders(&case));
    let home = game.home();
    assert_eq!(home.salience.total(), Points(35_413));
    assert_eq!(home.fear.total(), Points(7_033));
    let dyad = dyad(&game);
    assert_eq!(dyad.tension.total(), Points(21_726));
    assert_eq!(dyad.grievance.total(), Points(29_395));
    assert_eq!(dyad.habit_aid, Points(3_021));
    assert_eq!((dyad.alpha, dyad.beta), (Points(2_554), Points(4_415)));
    assert_eq!(dyad.credibility(), Ppm(366_480));
    assert_eq!(game.get::<Threats>().claims.len(), 1, "the new claim is open, the old one lapsed");
}

#[test]
fn step_six_licence_and_goodwill() {
    let mut game = opened();
    let case = game.case().clone();
    let record = game.step(&orders(&case));
    let [verdict] = record.verdicts.as_slice() else { panic!("one verdict") };
    let terms: Vec<i64> = verdict.terms.iter().map(|(_, p)| p.0).collect();
    assert_eq!(terms, [2_000, 2_000, -1_000, 0, -650, -237, 0]);
    assert_eq!(terms.iter().sum::<i64>(), 2_113);
    assert!(verdict.granted);
    let state = game.licences().map(|l| l.state).next();
    assert_eq!(state, Some(LicenceState::Granted));
    let ally = Quantity::Dyad(Feeling::Goodwill, ALLY, DONOR);
    let rows: Vec<i64> = game.ledger().rows().iter().filter(|r| r.state == ally).map(|r| r.delta).collect();
    assert_eq!(rows, [3_000, -1_867]);
    assert_eq!(game.dyads().get(ALLY, DONOR).goodwill, Points(51_133));
    assert_eq!(game.dyads().get(RECIPIENT, DONOR).goodwill, Points(40_390));
}

#[test]
fn step_seven_the_recipient() {
    let mut game = opened();
    let case = game.case().clone();
    game.step(&orders(&case));
    let of = |sector: Sector| game.recipient().sectors[sector.index()];
    let expected = [
        (Sector::Humanitarian, 500_000, -500, 54_500),
        (Sector::Fiscal, 733_333, -216, 59_784),
        (Sector::Protection, 650_000, -304, 49_696),
    ];
    for (sector, coverage, change, resilience) in expected {
        let state = of(sector);
        assert_eq!(state.coverage, Ppm(coverage));
        assert_eq!(state.change, Points(change));
        assert_eq!(state.resilience, Points(resilience));
    }
    assert_eq!(game.recipient().mean_change(), Points(-340));
}

#[test]
fn step_eight_opinion_and_the_end() {
    let mut game = opened();
    let case = game.case().clone();
    let metrics = game.step(&orders(&case)).metrics.clone();
    let home = game.home();
    assert_eq!(home.fatigue, Points(18_530));
    let moves = |component| {
        let state = Quantity::Support(component);
        game.ledger().rows().iter().filter(|r| r.state == state).map(|r| r.delta).sum::<i64>()
    };
    let expected = [
        (Component::Base, 0, 70_000),
        (Component::Fatigue, -419, -16_919),
        (Component::Fear, 0, -900),
        (Component::Cost, -21, -1_521),
        (Component::Mix, 1_088, 8_088),
        (Component::Results, -9, -109),
        (Component::Scandal, 0, 0),
        (Component::Measures, 0, 0),
    ];
    for (component, change, value) in expected {
        assert_eq!(moves(component), change, "{component:?}");
        assert_eq!(home.component(component), Points(value), "{component:?}");
    }
    assert_eq!(home.total_support(), Points(58_639));
    assert_eq!(lookup(&case, &metrics, "support"), Some(Points(58_639)));
}

#[test]
fn every_row_sums_to_its_change() {
    let mut game = opened();
    let case = game.case().clone();
    game.step(&orders(&case));
    let opening = [
        (Quantity::Dyad(Feeling::Tension, ADVERSARY, DONOR), 20_000, 21_726),
        (Quantity::Dyad(Feeling::Grievance, ADVERSARY, DONOR), 30_000, 29_395),
        (Quantity::Dyad(Feeling::HabitAid, ADVERSARY, DONOR), 3_000, 3_021),
        (Quantity::Dyad(Feeling::Beta, ADVERSARY, DONOR), 4_000, 4_415),
        (Quantity::Home(Front::Fear), 6_000, 7_033),
        (Quantity::Home(Front::Salience), 30_000, 35_413),
        (Quantity::Home(Front::Fatigue), 18_000, 18_530),
        (Quantity::Resilience(Sector::Fiscal), 60_000, 59_784),
    ];
    for (state, before, after) in opening {
        assert_eq!(before + game.ledger().sum(state), after, "{state:?}");
    }
    let warning = game.ledger().causes().iter().find(|c| c.rule == Rule::Reaction).expect("a reaction");
    let parent = warning.parent.expect("a reaction follows from an act");
    assert_eq!(game.ledger().get(parent).rule, Rule::Order, "and the act from an order");
}
