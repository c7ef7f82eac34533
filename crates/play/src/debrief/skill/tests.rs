//! Skill: which predictions count, what each is held against, and means of none.

use super::{Means, Scored, Skill, climatology, skill_beside};
use crate::fixture::{ADVERSARY, NEIGHBOUR, calm, case, played, predict};
use demarche_core::math::Ppm;
use demarche_core::model::ids::Month;
use demarche_core::rules::score::{band_score, ranked_probability};

fn scored(player: i64, climatology: i64, model: i64, foreseen: bool) -> Scored {
    Scored {
        turn: 0,
        month: Month::new(2024, 1),
        adversary: ADVERSARY,
        low: 0,
        high: 0,
        level: 0,
        player: Ppm(player),
        climatology: Ppm(climatology),
        model: Ppm(model),
        foreseen,
    }
}

#[test]
fn means_leave_out_what_had_been_seen_before() {
    let two =
        Skill { predictions: vec![scored(10, 20, 30, false), scored(99, 99, 99, true), scored(20, 50, 30, false)] };
    let (player, climatology, model) = (Ppm(15), Ppm(35), Ppm(30));
    assert_eq!(two.means(), Some(Means { count: 2, player, climatology, model }));
    assert_eq!(Skill { predictions: vec![scored(1, 1, 1, true)] }.means(), None, "none of them counts");
    assert_eq!(Skill::default().means(), None);
}

#[test]
fn skill_is_one_for_a_perfect_forecast_and_below_none_for_a_worse_one() {
    let over = |player, climatology| {
        let (player, climatology) = (Ppm(player), Ppm(climatology));
        Means { count: 1, player, climatology, model: Ppm::ZERO }.over_climatology()
    };
    assert_eq!(over(0, 40), Some(Ppm::ONE));
    assert_eq!(over(40, 40), Some(Ppm::ZERO));
    assert_eq!(over(10, 40), Some(Ppm(750_000)));
    assert_eq!(over(80, 40), Some(Ppm(-1_000_000)));
    assert_eq!(over(10, 0), None, "nobody is better than perfect");
}

#[test]
fn every_sealed_band_is_scored_against_what_came_of_it() {
    let case = case(|_| ());
    let months = [vec![predict(ADVERSARY, 0, 3)], vec![], vec![predict(NEIGHBOUR, 5, 9), predict(ADVERSARY, 1, 1)]];
    let game = played(&case, &months);
    let usual = [Ppm::HALF, Ppm::HALF];
    let skill = skill_beside(&game, &[case.month(2)], |_| usual.to_vec());
    let told: Vec<_> = skill.predictions.iter().map(|p| (p.turn, p.adversary, p.low, p.high, p.foreseen)).collect();
    let wanted = [(0, ADVERSARY, 0, 3, false), (2, NEIGHBOUR, 5, 9, true), (2, ADVERSARY, 1, 1, true)];
    assert_eq!(told, wanted);
    for p in &skill.predictions {
        let record = &game.records().turns[usize::from(p.turn)];
        let of = |r: &&demarche_core::sim::record::Reaction| (r.actor, r.target) == (p.adversary, case.player);
        let level = record.reactions.iter().find(of).map_or(0, |r| r.level);
        assert_eq!((p.level, p.player), (level, band_score(p.low, p.high, level)));
        assert_eq!(p.climatology, ranked_probability(&usual, level));
    }
}

#[test]
fn where_no_reaction_was_drawn_the_model_was_sure_of_silence() {
    let case = calm(|_| ());
    let game = played(&case, &[vec![predict(NEIGHBOUR, 0, 0)]]);
    let drawn = game.records().turns[0].reactions.iter().any(|r| r.actor == NEIGHBOUR);
    let skill = skill_beside(&game, &[], |_| vec![Ppm::ONE]);
    assert_eq!((drawn, skill.predictions[0].model, skill.predictions[0].level), (false, Ppm::ZERO, 0));
}

#[test]
fn climatology_is_asked_once_for_each_adversary_and_never_without_a_prediction() {
    let case = case(|_| ());
    let asked = std::cell::RefCell::new(Vec::new());
    let usual = |adversary| {
        asked.borrow_mut().push(adversary);
        vec![Ppm::ONE]
    };
    let none = skill_beside(&played(&case, &[vec![], vec![]]), &[], usual);
    assert_eq!(none.predictions.len(), 0);
    assert_eq!(asked.borrow().as_slice(), []);
    let both = || vec![predict(ADVERSARY, 0, 1), predict(NEIGHBOUR, 0, 1)];
    let four = skill_beside(&played(&case, &[both(), both()]), &[], usual);
    assert_eq!(four.predictions.len(), 4);
    assert_eq!(asked.borrow().as_slice(), [ADVERSARY, NEIGHBOUR]);
}

#[test]
fn climatology_is_a_distribution_that_hangs_on_the_case_alone() {
    let case = case(|_| ());
    let one = climatology(&played(&case, &[]), ADVERSARY);
    assert_eq!(one.len(), 10);
    let sum: i64 = one.iter().map(|p| p.0).sum();
    assert!((999_990..=1_000_000).contains(&sum), "{one:?}");
    assert!(one[0] > Ppm::ZERO, "there are silent months");
    let other = climatology(&played(&case, &[vec![predict(ADVERSARY, 0, 9)], vec![]]), ADVERSARY);
    assert_eq!(one, other);
}
