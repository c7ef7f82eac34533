//! The debrief: turning points that hold when they are played again, scores, lines, questions.

use demarche_core::math::{Points, Ppm};
use demarche_core::model::ids::Month;
use demarche_core::model::order::Order;
use demarche_core::rules::score::Medal;
use demarche_core::sim::Game;
use demarche_core::sim::refusal::Refusal;
use demarche_core::tape;
use demarche_play::debrief::turning::{Change, TurningPoint};
use demarche_play::debrief::{self, prose, questions, standing};

use super::support::{SCENARIOS, game, go_on, month, order, refusal, words};

/// A game played again, with one month's orders changed.
fn again(game: &Game, point: &TurningPoint) -> Game {
    let mut orders: Vec<Vec<Order>> = debrief::closed(game).map(debrief::accepted).collect();
    let month = &mut orders[usize::from(point.turn)];
    match &point.change {
        Change::Month => month.retain(|o| matches!(o, Order::Predict { .. })),
        Change::Order(left_out) => {
            let at = month.iter().position(|o| o == left_out).expect("an order of the month");
            month.remove(at);
        }
        Change::Period => {
            let of = |(m, _): &&(Month, Vec<Order>)| *m == point.month;
            month.extend(game.case().history.iter().filter(of).flat_map(|(_, o)| o.clone()));
        }
    }
    tape::play(game.case(), game.seed(), &orders)
}

#[test]
fn turning_points_are_what_playing_again_gives() {
    for id in SCENARIOS {
        for strategy in ["history", "nothing"] {
            let game = game(id).seed(5).play(strategy);
            let points = debrief::turning::points(&game, 3);
            assert_eq!(points.len(), 3, "{id} {strategy}");
            assert!(points.windows(2).all(|w| w[0].weight >= w[1].weight && w[0].turn != w[1].turn), "{id}");
            for point in &points {
                let twin = again(&game, point);
                for shift in &point.objectives {
                    let (ours, theirs) = (standing::readings(&game), standing::readings(&twin));
                    let at = shift.objective;
                    assert_eq!((shift.played.0, shift.otherwise.0), (ours[at], theirs[at]), "{id} {point:?}");
                }
                assert!(!point.objectives.is_empty() || point.defeat.0 != point.defeat.1, "{id} {point:?}");
                let known = words(id);
                let told = prose::turning(&known, &game, point).join("\n");
                assert!(!told.is_empty() && !told.contains("[debrief"), "{told}");
            }
        }
    }
}

#[test]
fn a_game_without_orders_turns_on_what_the_period_did() {
    let game = game("patriot-question").seed(5).play("nothing");
    let points = debrief::turning::points(&game, 3);
    assert!(points.iter().all(|p| p.change == Change::Period), "{points:?}");
    let debrief = debrief::of(&game, &[]);
    let asked = questions::questions(&words("patriot-question"), &game, &debrief);
    assert!(asked.iter().any(|q| q.key == "silence"), "{asked:?}");
    assert!(debrief.standings.iter().all(|s| s.medal == Medal::None && s.undelivered.is_some()));
    let period = debrief.period.expect("the scenario has a history");
    assert_eq!(period.departed, Month::parse("2023-12"));
}

#[test]
fn standings_are_those_of_the_outcome_and_say_by_how_much() {
    for id in SCENARIOS {
        let game = game(id).play("history");
        let standings = standing::standings(&game);
        let outcome = game.outcome().expect("it is over");
        for (standing, (reading, medal)) in standings.iter().zip(&outcome.objectives) {
            assert_eq!((standing.reading, standing.medal), (*reading, *medal), "{id}");
            assert!(standing.next.is_none_or(|(next, gap)| next > *medal && gap > Points(0)), "{id}: {standing:?}");
            assert_eq!(standing.margin.is_some(), *medal != Medal::None, "{id}: {standing:?}");
            assert!(standing.margin.is_none_or(|m| m >= Points(0)), "{id}: {standing:?}");
        }
    }
    // Of a game under way, as far as it is.
    let early = game("quiet-backer").until("2022-06", "history");
    let so_far = standing::standings(&early);
    assert!(so_far.iter().all(|s| s.reading != Points(0) || s.next.is_some() || s.margin.is_some()), "{so_far:?}");
    assert!(so_far.iter().any(|s| s.undelivered.is_some()), "{so_far:?}");
    let unplayed = game("quiet-backer").start();
    let blank = debrief::of(&unplayed, &[]);
    assert!(blank.turning.is_empty() && blank.refused.is_empty() && blank.skill.predictions.is_empty());
}

#[test]
fn sealed_bands_are_scored_beside_two_forecasters() {
    let mut game = game("training-isle").seed(4).start();
    let predict = |low: u8, high: u8| format!("Predict(adversary: \"borealia\", low: {low}, high: {high})");
    month(&mut game, &["Allocate(class: \"relief\", to: \"terrana\", amount: 20, loudness: Loud)", &predict(0, 3)]);
    month(&mut game, &[&predict(7, 7)]);
    go_on(&mut game, "history", None);
    let second = game.records().turns[1].month;
    let skill = debrief::skill::skill(&game, &[]);
    assert_eq!(skill.predictions.len(), 2);
    for scored in &skill.predictions {
        let record = &game.records().turns[usize::from(scored.turn)];
        let came = record.reactions.iter().find(|r| r.target == game.case().player).map_or(0, |r| r.level);
        assert_eq!(scored.level, came);
        assert_eq!(scored.player, demarche_core::rules::score::band_score(scored.low, scored.high, came));
    }
    let means = skill.means().expect("both count");
    assert_eq!(means.count, 2);
    // The metric that the game keeps is one less the mean score of all predictions.
    let kept = demarche_core::observe::metric(&game, "forecast").expect("a metric");
    assert!((kept - Points((1_000_000 - means.player.0) / 10)).abs() <= Points(1), "{kept:?} {means:?}");
    // A month that had been played before is shown and not counted.
    let skill = debrief::skill::skill(&game, &[second]);
    assert!(skill.predictions[1].foreseen && !skill.predictions[0].foreseen);
    assert_eq!(skill.means().map(|m| (m.count, m.player)), Some((1, skill.predictions[0].player)));
    let usual = debrief::skill::climatology(&game, skill.predictions[0].adversary);
    let sum: i64 = usual.iter().map(|p| p.0).sum();
    assert!((999_990..=1_000_000).contains(&sum) && usual[0] > Ppm(100_000), "{usual:?}");
    let told = prose::skill(&words("training-isle"), &means);
    assert!(told.contains("2 sealed predictions score") && !told.contains('['), "{told}");
}

#[test]
fn a_prediction_is_sealed_once_a_month() {
    let mut game = game("training-isle").start();
    let band = |low: u8| order(game.case(), &format!("Predict(adversary: \"borealia\", low: {low}, high: 9)"));
    let both = [band(0), band(3)];
    let record = game.step(&both);
    assert_eq!(record.refused, vec![(1, Refusal::Predicted)]);
    assert_eq!(record.predictions.len(), 1);
    // The next month is another.
    assert!(game.check(&both[1]).is_ok());
    let refused = debrief::refused(&game);
    assert_eq!(refused.len(), 1);
    assert_eq!((refused[0].refusal.rule(), &refused[0].order), ("predicted", &both[1]));
    assert!(matches!(refusal(&game, "Predict(adversary: \"borealia\", low: 3, high: 2)"), Refusal::Band));
}

#[test]
fn lines_tell_bluffs_from_threats_by_the_chance_at_the_crossing() {
    let (mut bluffs, mut threats, mut latent) = (0, 0, 0);
    for (id, strategy) in [("quiet-backer", "humanitarian"), ("training-isle", "bold"), ("patriot-question", "nothing")]
    {
        for seed in 1..=4 {
            let game = game(id).seed(seed).play(strategy);
            let threshold = *game.case().rules.threats.bluff;
            for line in debrief::threats::lines(&game) {
                latent += usize::from(!line.is_known());
                for crossed in &line.crossings {
                    assert_eq!(crossed.bluff, crossed.crossing.chance < threshold);
                    let record = &game.records().turns[usize::from(crossed.crossing.turn)];
                    let promised = game.case().lines[line.line.index()].promised;
                    let answer = record.reactions.iter().find(|r| {
                        r.target == game.case().player
                            && r.acts.iter().any(|a| a.crossing.is_some_and(|(l, _)| l == line.line))
                    });
                    let rung = usize::from(promised).saturating_sub(2);
                    assert_eq!(answer.map(|a| a.ladder[rung]), Some(crossed.crossing.chance), "{id} {seed}");
                    bluffs += usize::from(crossed.bluff);
                    threats += usize::from(!crossed.bluff);
                    let told = prose::crossing(&words(id), &game, crossed);
                    assert_eq!(told.contains("a bluff by that measure"), crossed.bluff, "{told}");
                }
            }
        }
    }
    assert!(bluffs > 0 && threats > 0 && latent > 0, "{bluffs} {threats} {latent}");
}

#[test]
fn questions_rest_on_what_happened() {
    for (id, strategy) in [("quiet-backer", "cautious"), ("training-isle", "bold"), ("patriot-question", "history")] {
        let game = game(id).seed(2).play(strategy);
        let debrief = debrief::of(&game, &[]);
        let asked = questions::questions(&words(id), &game, &debrief);
        assert!((3..=questions::MOST).contains(&asked.len()), "{id} {strategy}: {asked:?}");
        for question in &asked {
            let whole = format!("{} {}", question.text, question.theory);
            assert!(!whole.contains('[') && !whole.contains("{$"), "{whole}");
            assert!(question.text.trim_end().ends_with('?'), "{whole}");
        }
    }
}
