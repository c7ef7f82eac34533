//! The ledger and luck under random orders: sums equal changes, ranges hold, refusals change
//! nothing, and no act touches another's draw.

use std::collections::BTreeMap;

use demarche_core::digest::StateDigest;
use demarche_core::draw::{DrawKey, Purpose};
use demarche_core::model::case::{Case, stepwise};
use demarche_core::model::good::{AidType, Sector};
use demarche_core::model::ids::{LineId, NationId};
use demarche_core::model::ledger::{CauseId, Origin, Rule};
use demarche_core::model::order::Order;
use demarche_core::model::quantity::{Component, Feeling, Front, Quantity, Stage};
use demarche_core::observe;
use demarche_core::sim::Game;
use proptest::prelude::*;

use super::orders::{self, Wish};
use super::support::{any_shipped, case, cases, shipped};

/// Every quantity of a game as it stands.
fn quantities(game: &Game) -> Vec<Quantity> {
    let case = game.case();
    let nations = || (0..case.size()).map(NationId::at);
    let mut all = vec![Quantity::Intensity];
    for from in nations() {
        for to in nations() {
            all.extend(Feeling::ALL.map(|f| Quantity::Dyad(f, from, to)));
        }
        all.extend([Quantity::TheatreAid(from), Quantity::TheatreCoercion(from)]);
        for stage in Stage::ALL {
            all.extend(AidType::ALL.map(|t| Quantity::Aid(from, stage, t)));
        }
        let stocks = u8::try_from(case.nation(from).stocks.len()).expect("few stocks");
        all.extend((0..stocks).map(|at| Quantity::Stock(from, at)));
    }
    all.extend(Front::ALL.map(Quantity::Home));
    all.extend(Component::ALL.map(Quantity::Support));
    for sector in Sector::ALL {
        all.extend([Quantity::Resilience(sector), Quantity::Queue(sector)]);
    }
    all.extend((0..case.lines.len()).map(|at| Quantity::Specificity(LineId::at(at))));
    for package in game.packages() {
        all.extend(Stage::ALL.map(|stage| Quantity::Package(package.id, stage)));
    }
    all
}

/// What the scenario itself says a quantity opens with, where it says so in one place.
fn opening(case: &Case, state: Quantity) -> Option<i64> {
    let politics = case.nation(case.player).politics.as_ref().expect("the player has politics");
    let relation = |from, to| case.relations.iter().rfind(|r| (r.from, r.to) == (from, to));
    match state {
        Quantity::Aid(..) | Quantity::Package(..) | Quantity::Queue(_) => Some(0),
        Quantity::Stock(of, at) => Some(case.nation(of).stocks[usize::from(at)].amount.0),
        Quantity::Intensity => Some(stepwise(&case.war, case.start).0),
        Quantity::Specificity(line) => Some(case.lines[line.index()].spec.0),
        Quantity::TheatreAid(of) => Some(case.nation(of).theatre_aid.0),
        Quantity::TheatreCoercion(of) => Some(case.nation(of).theatre_coercion.0),
        Quantity::Home(Front::Budget | Front::Staff | Front::Scandal | Front::Stress | Front::Approval) => Some(0),
        Quantity::Home(Front::Fatigue) => Some(politics.fatigue.0),
        Quantity::Home(Front::Fear) => Some(politics.fear.0),
        Quantity::Home(Front::Salience) => Some(politics.salience.0),
        Quantity::Resilience(sector) => {
            Some(case.needs.iter().find(|n| n.sector == sector).map_or(0, |n| n.resilience.0))
        }
        Quantity::Dyad(Feeling::Tension, from, to) => Some(relation(from, to).map_or(0, |r| r.tension.0)),
        Quantity::Dyad(Feeling::Grievance, from, to) => Some(relation(from, to).map_or(0, |r| r.grievance.0)),
        _ => None,
    }
}

/// Opening values that the first month's rows lead from.
fn openings(game: &Game) -> BTreeMap<Quantity, i64> {
    let ledger = game.ledger();
    let before = |q: Quantity| observe::value(game, q) - ledger.sum(q);
    let found: BTreeMap<Quantity, i64> = quantities(game).into_iter().map(|q| (q, before(q))).collect();
    for (&state, &value) in &found {
        if let Some(written) = opening(game.case(), state) {
            assert_eq!(value, written, "{state:?} opens as the scenario says");
        }
    }
    found
}

/// The books balance: every quantity is its opening and the sum of its rows, and within its range.
fn balanced(game: &Game, openings: &BTreeMap<Quantity, i64>) {
    let mut sums: BTreeMap<Quantity, i64> = BTreeMap::new();
    for row in game.ledger().rows() {
        *sums.entry(row.state).or_default() += row.delta;
    }
    let known = quantities(game);
    for state in &known {
        let value = observe::value(game, *state);
        let opened = openings.get(state).copied().unwrap_or(0);
        let booked = sums.remove(state).unwrap_or(0);
        assert_eq!(opened + booked, value, "{state:?}: {opened} and rows of {booked} do not make {value}");
        let (low, high) = state.range();
        assert!((low..=high).contains(&value), "{state:?} stands at {value}, outside {low}..={high}");
    }
    assert_eq!(sums, BTreeMap::new(), "rows speak of states that do not exist");
}

/// Causes are named before what they cause, and orders behind causes were given and not refused.
fn causes_are_older(game: &Game) {
    let ledger = game.ledger();
    for (at, cause) in ledger.causes().iter().enumerate() {
        assert!(cause.parent.is_none_or(|p| p.index() < at), "cause {at} follows from a later one: {cause:?}");
        if let Origin::Order(turn, place) = cause.origin {
            let record = &game.records().turns[usize::from(turn)];
            assert!(usize::from(place) < record.orders.len(), "{cause:?} names no order");
            let refused = record.refused.iter().any(|(at, _)| *at == usize::from(place));
            assert!(!refused, "{cause:?} names an order that was refused");
        }
    }
    for turn in 0..=game.turn() {
        let rows = ledger.rows_of(turn);
        assert!(rows.iter().all(|r| r.turn == turn && r.delta != 0), "rows of turn {turn} stand in its books");
        assert!(rows.is_sorted_by_key(|r| r.phase), "the phases of turn {turn} follow each other");
        assert!(rows.iter().all(|r| r.cause.index() < ledger.causes().len()));
    }
    let told = game.records().turns.iter().flat_map(|t| &t.facts);
    assert!(told.into_iter().all(|f| f.cause.index() < ledger.causes().len()));
    assert_eq!(ledger.get(CauseId::OPENING).parent, None);
}

/// What an order costs is paid in full: no bound ever forgives a part of it.
fn orders_are_paid(game: &Game) {
    let ledger = game.ledger();
    let purses = [Front::Budget, Front::Staff, Front::Capital].map(Quantity::Home);
    for row in ledger.rows().iter().filter(|r| purses.contains(&r.state) || matches!(r.state, Quantity::Stock(..))) {
        let cause = ledger.get(row.cause);
        let forgiven = cause.rule == Rule::Clamp && cause.parent.is_some_and(|p| ledger.get(p).rule == Rule::Order);
        assert!(!forgiven, "{row:?} forgives what {:?} costs", cause.parent.map(|p| ledger.get(p)));
    }
}

fn digests(game: &Game) -> Vec<StateDigest> {
    game.records().turns.iter().filter_map(|t| t.digest.clone()).collect()
}

/// Every draw of a game by its key; a key drawn twice would tie two fates together.
fn draws(game: &Game) -> BTreeMap<(u16, u8, u8, u8, u64), i64> {
    let mut all = BTreeMap::new();
    for (key, value) in game.records().turns.iter().flat_map(|t| &t.draws) {
        let DrawKey { seed, turn, purpose, actor, target, slot } = *key;
        assert_eq!(seed, game.seed());
        let twice = all.insert((turn, purpose as u8, actor, target, slot), *value);
        assert_eq!(twice, None, "{key:?} is drawn twice");
    }
    all
}

/// Draws that both games made came out alike; what every month draws was drawn in both.
fn same_luck(one: &Game, other: &Game) {
    let (ours, theirs) = (draws(one), draws(other));
    for (key, value) in &ours {
        if let Some(also) = theirs.get(key) {
            assert_eq!(value, also, "{key:?} came out differently");
        }
    }
    let closed = |game: &Game| digests(game).len();
    let months = u16::try_from(closed(one).min(closed(other))).expect("few months");
    for purpose in [Purpose::Intensity as u8, Purpose::Poll as u8] {
        let of = |all: &BTreeMap<(u16, u8, u8, u8, u64), i64>| {
            let monthly = all.iter().filter(|(k, _)| k.1 == purpose && k.0 < months);
            monthly.map(|(k, v)| (*k, *v)).collect::<Vec<_>>()
        };
        assert_eq!(of(&ours).len(), usize::from(months), "one a month");
        assert_eq!(of(&ours), of(&theirs));
    }
}

fn replayed(like: &Game, months: &[Vec<Order>]) -> Game {
    demarche_core::tape::play(like.case(), like.seed(), months)
}

/// The places of accepted orders: turn and place.
fn accepted(game: &Game) -> Vec<(usize, usize)> {
    let months = game.records().turns.iter().enumerate();
    let of = |(turn, record): (usize, &demarche_core::sim::record::TurnRecord)| {
        let refused: Vec<usize> = record.refused.iter().map(|(at, _)| *at).collect();
        let places = (0..record.orders.len()).filter(move |at| !refused.contains(at));
        places.map(move |at| (turn, at)).collect::<Vec<_>>()
    };
    months.flat_map(of).collect()
}

fn games() -> impl Strategy<Value = (&'static str, u64, Vec<Vec<Wish>>)> {
    (any_shipped(), any::<u64>(), orders::months(26))
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_books_balance_in_every_month_of_every_game((id, seed, wishes) in games()) {
        let mut game = Game::new(case(id), seed);
        let openings = openings(&game);
        for month in wishes.iter().cloned().chain(std::iter::repeat(Vec::new())) {
            if game.is_over() {
                break;
            }
            let orders: Vec<Order> = month.iter().map(|w| w.resolve(&game)).collect();
            game.step(&orders);
            balanced(&game, &openings);
        }
        causes_are_older(&game);
        orders_are_paid(&game);
        draws(&game);
    }

    #[test]
    fn refused_orders_change_nothing((id, seed, wishes) in games()) {
        let mut game = Game::new(case(id), seed);
        let given = orders::play(&mut game, &wishes);
        let mut kept: Vec<Vec<Order>> = vec![Vec::new(); given.len()];
        for (turn, place) in accepted(&game) {
            kept[turn].push(given[turn][place].clone());
        }
        let without = replayed(&game, &kept);
        prop_assert_eq!(digests(&game), digests(&without));
        prop_assert!(without.records().turns.iter().all(|t| t.refused.is_empty()), "an order hung on a refused one");
        // Nor does a refused order take anything from the orders after it: without one of them,
        // every other order is answered as before.
        for (turn, record) in game.records().turns.iter().enumerate() {
            let Some((place, _)) = record.refused.first() else { continue };
            let mut fewer = given.clone();
            fewer[turn].remove(*place);
            let again = replayed(&game, &fewer[..=turn]);
            let moved = record.refused.iter().skip(1).map(|(at, why)| (at - 1, why.clone()));
            prop_assert_eq!(&again.records().turns[turn].refused, &moved.collect::<Vec<_>>());
        }
        let values: Vec<(Quantity, i64)> = quantities(&game).into_iter().map(|q| (q, observe::value(&game, q))).collect();
        let also: Vec<(Quantity, i64)> = quantities(&without).into_iter().map(|q| (q, observe::value(&without, q))).collect();
        prop_assert_eq!(values, also);
    }

    #[test]
    fn dropping_or_adding_an_act_leaves_every_other_draw_as_it_was(
        (id, seed, wishes) in games(),
        which in any::<prop::sample::Index>(),
        extra in orders::wish(),
    ) {
        let mut game = Game::new(case(id), seed);
        let given = orders::play(&mut game, &wishes);
        let taken = accepted(&game);
        if !taken.is_empty() {
            let (turn, place) = taken[which.index(taken.len())];
            let mut fewer = given.clone();
            fewer[turn].remove(place);
            same_luck(&game, &replayed(&game, &fewer));
        }
        let turn = which.index(given.len());
        let mut more = given.clone();
        let before = replayed(&game, &given[..turn]);
        more[turn].insert(0, extra.resolve(&before));
        same_luck(&game, &replayed(&game, &more));
    }
}

/// Draws for packages and licences, by key.
fn draws_for_acts(game: &Game) -> BTreeMap<(u16, u8, u8, u8, u64), i64> {
    let monthly = [Purpose::Intensity, Purpose::Poll, Purpose::Reaction, Purpose::Lifting].map(|p| p as u8);
    draws(game).into_iter().filter(|(key, _)| !monthly.contains(&key.1)).collect()
}

#[test]
fn luck_belongs_to_an_act_and_not_to_its_place_among_others() {
    let acts = [
        r#"Allocate(class: "relief", to: "ukraine", amount: 5, loudness: Quiet)"#,
        r#"Allocate(class: "medicine", to: "ukraine", amount: 5, loudness: Quiet)"#,
        r#"Allocate(class: "food-rations", to: "ukraine", amount: 5, route: Fund, loudness: Quiet)"#,
        r#"Apply(class: "vests-helmets", to: "usa", end_user: "usa", route: Backfill)"#,
        r#"Apply(class: "half-ton-trucks", to: "uk", end_user: "uk", route: Backfill)"#,
        r#"Allocate(class: "demining", to: "ukraine", amount: 5, loudness: Quiet)"#,
    ];
    let case = case("quiet-backer");
    let all = super::support::orders(&case, &acts);
    for seed in 1..=12 {
        let play = |orders: &[Order]| {
            let mut game = Game::new(case.clone(), seed);
            game.step(orders);
            assert!(game.records().turns[0].refused.is_empty());
            (0..5).for_each(|_| drop(game.step(&[]).clone()));
            game
        };
        let whole = draws_for_acts(&play(&all));
        assert!(whole.len() >= 12, "the acts are decided by luck: {whole:?}");
        let mut backwards = all.clone();
        backwards.reverse();
        assert_eq!(draws_for_acts(&play(&backwards)), whole, "seed {seed}: the order of orders is no luck");
        for (left_out, act) in acts.iter().enumerate() {
            let mut fewer = all.clone();
            fewer.remove(left_out);
            let fewer = draws_for_acts(&play(&fewer));
            assert!(fewer.len() < whole.len(), "seed {seed}: {act} is decided by luck");
            for (key, value) in &fewer {
                assert_eq!(whole.get(key), Some(value), "seed {seed}: {key:?} hangs on {act}");
            }
        }
    }
}

#[test]
fn random_orders_are_of_every_kind_and_many_are_allowed() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::new(cases(1));
    let (mut allowed, mut refused) = (BTreeMap::new(), BTreeMap::new());
    let mut rules: BTreeMap<String, usize> = BTreeMap::new();
    for id in shipped() {
        for seed in 0..12 {
            let wishes = orders::months(26).new_tree(&mut runner).expect("a tree").current();
            let mut game = Game::new(case(id), seed);
            orders::play(&mut game, &wishes);
            for record in &game.records().turns {
                for (at, order) in record.orders.iter().enumerate() {
                    let text = format!("{order:?}");
                    let kind = text.split([' ', '{']).next().unwrap_or_default().to_owned();
                    let why = record.refused.iter().find(|(place, _)| *place == at);
                    if let Some((_, why)) = why {
                        *rules.entry(why.rule().to_owned()).or_insert(0usize) += 1;
                    }
                    let into = if why.is_some() { &mut refused } else { &mut allowed };
                    *into.entry(kind).or_insert(0usize) += 1;
                }
            }
        }
    }
    let kinds = ["Pledge", "Allocate", "Withdraw", "Apply", "Reform", "Sanction", "State", "Call", "Answer", "Predict"];
    for kind in kinds {
        assert!(allowed.get(kind).is_some_and(|n| *n >= 5), "{kind} is hardly ever allowed: {allowed:?}");
        assert!(refused.get(kind).is_some_and(|n| *n >= 5), "{kind} is hardly ever refused: {refused:?}");
    }
    for rule in ["budget", "staff", "amount", "not-open", "wrong-nation", "stock", "band"] {
        assert!(rules.contains_key(rule), "no order is refused for {rule}: {rules:?}");
    }
}
