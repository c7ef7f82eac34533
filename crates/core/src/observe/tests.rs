//! Tests of what a view may know: parts that sum, previews that tell nothing of the game's own luck.

use std::sync::Arc;

use super::*;
use crate::model::good::{Loudness, Route};
use crate::scenario::{library, load};
use crate::strategy::{self, History};
use crate::tape;

/// A game of a shipped scenario after so many months of the period's orders.
fn after(id: &str, seed: u64, months: u16) -> Game {
    let shipped = library::shipped(id).expect("a shipped scenario");
    let case = load(id, shipped.text.as_bytes()).expect("it loads");
    let mut game = Game::new(Arc::new(case), seed);
    strategy::play(&mut game, &mut History, Some(months));
    game
}

/// Every order of the flagship's first round of sanctions.
fn sanction(game: &Game) -> Vec<Order> {
    let round = &game.case().rounds[0];
    vec![Order::Sanction { round: round.id.clone(), target: round.target }]
}

#[test]
fn a_value_is_its_opening_and_every_change_since() {
    for months in [0, 1, 5] {
        let game = after("quiet-backer", 2, months);
        for name in explainable(&game) {
            for state in quantities(&game, &name) {
                let is = breakdown(&game, state);
                let since: i64 = is.since.iter().map(|part| part.amount).sum();
                let fresh = after("quiet-backer", 2, 0);
                let opening = value(&fresh, state) - changes(&fresh, state);
                assert_eq!(is.value, opening + since, "{name} after {months} months");
                assert_eq!(since, changes(&game, state), "{name} after {months} months");
            }
        }
    }
}

/// The sum of every row of a quantity.
fn changes(game: &Game, state: Quantity) -> i64 {
    game.ledger().rows().iter().filter(|row| row.state == state).map(|row| row.delta).sum()
}

#[test]
fn what_changed_since_the_last_close_is_told_apart() {
    let opening = after("quiet-backer", 2, 0);
    assert_eq!(
        (open_turn(&opening), shown_turn(&opening)),
        (None, 0),
        "the first month is shown while it is under way"
    );
    let game = after("quiet-backer", 2, 3);
    assert_eq!((open_turn(&game), shown_turn(&game)), (Some(3), 2));
    let tension = quantities(&game, "tension")[0];
    let open: i64 = open_changes(&game, tension).iter().map(|part| part.amount).sum();
    let rows = game.ledger().rows_of(3).iter().filter(|row| row.state == tension);
    assert_eq!(open, rows.map(|row| row.delta).sum::<i64>());
    assert!(open < 0, "tension fades when a month opens: {open}");
    let over = after("training-isle", 1, 12);
    assert!(over.is_over() && open_turn(&over).is_none());
    assert!(open_changes(&over, quantities(&over, "support")[0]).is_empty());
}

#[test]
fn a_preview_tells_chances_and_changes_nothing() {
    let game = after("quiet-backer", 5, 0);
    let (before, adversary) = (game.digest(), adversary(&game).expect("an adversary"));
    let idle = preview(&game, &[]);
    assert!(idle.of(adversary).is_none() && idle.at_least(adversary, 1).is_zero());
    assert_eq!(idle.at_least(adversary, 0), Ppm::ONE, "silence is always reached");
    let drafted = preview(&game, &sanction(&game));
    let reaction = drafted.of(adversary).expect("a reaction is due");
    for level in 1..=7u8 {
        assert_eq!(drafted.at_least(adversary, level), reaction.ladder[usize::from(level) - 1]);
        assert!(drafted.at_least(adversary, level) >= drafted.at_least(adversary, level + 1), "{level}");
        assert_eq!(drafted.at_most_likely(level), drafted.at_least(adversary, level), "there is but one");
    }
    assert!(drafted.at_least(adversary, 200).is_zero());
    assert_eq!(game.digest(), before);
}

#[test]
fn previews_of_games_that_differ_in_luck_alone_are_alike() {
    let told = |seed| preview(&after("quiet-backer", seed, 0), &sanction(&after("quiet-backer", seed, 0)));
    let ladder = |seed| told(seed).reactions[0].ladder.clone();
    assert_eq!(ladder(1), ladder(2), "the chances hang on the orders, not on the draw");
}

#[test]
fn an_order_that_is_refused_is_named_by_its_place() {
    let game = after("quiet-backer", 1, 0);
    let case = game.case();
    let class = case.good_named("shells").expect("a good");
    let (to, amount) = (case.recipient, crate::math::Money::million(20));
    let shells = Order::Allocate { class, to, amount, route: Route::Direct, loudness: Loudness::Normal };
    let orders = [sanction(&game), vec![shells]].concat();
    let refused = preview(&game, &orders).refused;
    assert_eq!(refused.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_game_played_on_is_the_game_played_at_once() {
    let whole = after("training-isle", 4, 12);
    let orders: Vec<Vec<Order>> = whole.records().turns.iter().map(|turn| turn.orders.clone()).collect();
    for cut in [0, 1, 7, 12] {
        let (first, rest) = orders.split_at(cut);
        let mut game = tape::play(whole.case(), whole.seed(), first);
        tape::play_on(&mut game, rest);
        assert_eq!(game.trace(), whole.trace(), "cut after {cut} months");
        tape::play_on(&mut game, &orders);
        assert_eq!(game.trace(), whole.trace(), "a game that is over is played no further");
    }
}

#[test]
fn every_reaction_has_its_price_and_its_cut() {
    let game = after("quiet-backer", 1, 0);
    let adversary = adversary(&game).expect("an adversary");
    assert_eq!(cut(&game, 0), None);
    assert_eq!(cut(&game, 200), None);
    let cuts: Vec<Points> = (1..=7).filter_map(|level| cut(&game, level)).collect();
    assert_eq!(cuts.len(), 7);
    assert!(cuts.windows(2).all(|pair| pair[0] < pair[1]), "{cuts:?}");
    let prices: Vec<Points> = (1..=7).map(|level| reaction_price(&game, adversary, level)).collect();
    assert!(prices.windows(2).all(|pair| pair[0].abs() <= pair[1].abs()), "harsher costs more: {prices:?}");
}
