//! Tapes that do not hold are refused with the reason; the command line says so by its exit code.

use demarche_core::digest::Digest;
use demarche_core::model::ids::Month;
use demarche_core::model::order::{Order, Statement};
use demarche_core::sim::Game;
use demarche_core::tape::{self, Mismatch, Tape};

use super::support::{case, demarche_in, folder, game, names_in, put, shipped};

fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

fn played() -> (Game, Tape) {
    let game = game("quiet-backer").seed(3).play("history");
    let tape = Tape::of(&game, "history");
    (game, tape)
}

/// What comes of playing an edited tape.
fn verdict(game: &Game, tape: &Tape) -> Result<(), Mismatch> {
    let orders = tape.orders("edited", game.case()).expect("its words are known");
    tape::replay(game.case(), tape, &orders).map(drop)
}

/// The month and section of a mismatch of a month; fails if it is another.
#[track_caller]
fn turn_of(verdict: Result<(), Mismatch>) -> (Month, Option<&'static str>) {
    match verdict {
        Err(Mismatch::Turn { month, section, tape, here, .. }) => {
            assert_ne!(tape, here);
            (month, section)
        }
        other => panic!("a month should differ: {other:?}"),
    }
}

#[test]
fn a_tape_as_it_was_written_holds() {
    let (game, tape) = played();
    assert_eq!(verdict(&game, &tape), Ok(()));
    let mut shorter = tape.clone();
    shorter.turns.truncate(4);
    assert_eq!(verdict(&game, &shorter), Ok(()), "the first months of a game are a game");
    shorter.turns.clear();
    assert_eq!(verdict(&game, &shorter), Ok(()), "so is none of them");
}

#[test]
fn in_every_scenario_a_tape_holds_as_it_is_and_not_with_anything_changed() {
    for (at, id) in shipped().enumerate() {
        let game = game(id).seed(5).play(["bold", "generous", "random"][at % 3]);
        let tape = Tape::of(&game, "any");
        assert_eq!(verdict(&game, &tape), Ok(()), "{id}");
        let mut seed = tape.clone();
        seed.seed += 1;
        assert_eq!(turn_of(verdict(&game, &seed)), (game.case().start, Some("clock")), "{id}");
        // The last month that has orders, without the first of them.
        let mut fewer = tape.clone();
        let cut = fewer.turns.iter_mut().rfind(|t| !t.orders.is_empty()).expect("a month with orders");
        cut.orders.remove(0);
        let cut = cut.month;
        assert_eq!(turn_of(verdict(&game, &fewer)).0, cut, "{id}");
        let mut digest = tape;
        let last = digest.turns.last_mut().expect("a month");
        last.digest = Digest(last.digest.0 ^ 1);
        let last = last.month;
        assert_eq!(turn_of(verdict(&game, &digest)), (last, None), "{id}");
    }
}

#[test]
fn a_tape_of_one_scenario_is_foreign_to_every_other() {
    let tapes: Vec<Tape> = shipped().map(|id| Tape::of(&game(id).start(), "nothing")).collect();
    for (at, tape) in tapes.iter().enumerate() {
        for (other, id) in shipped().enumerate() {
            let fits = tape.fits(&case(id));
            assert_eq!(fits.is_ok(), at == other, "{} against {id}", tape.scenario);
            assert!(fits.is_ok() || fits.is_err_and(|why| why.is_foreign()), "{} against {id}", tape.scenario);
        }
    }
}

#[test]
fn an_edited_amount_is_found_in_its_month_and_section() {
    let (game, mut tape) = played();
    let april = tape.turns.iter_mut().find(|t| t.month == month("2022-04")).expect("April");
    let amount = april.orders.iter_mut().find_map(|o| match o {
        Order::Allocate { amount, .. } => Some(amount),
        _ => None,
    });
    amount.expect("an allocation").0 -= 1_000;
    let (at, section) = turn_of(verdict(&game, &tape));
    assert_eq!(at, month("2022-04"));
    assert!(section.is_some(), "a section is named");
}

#[test]
fn an_order_left_out_or_put_in_is_found() {
    let (game, tape) = played();
    let mut fewer = tape.clone();
    let may = fewer.turns.iter_mut().find(|t| t.month == month("2022-05")).expect("May");
    may.orders.pop().expect("an order");
    assert_eq!(turn_of(verdict(&game, &fewer)).0, month("2022-05"));
    let mut more = tape;
    let july = more.turns.iter_mut().find(|t| t.month == month("2023-07")).expect("July");
    assert!(july.orders.is_empty());
    july.orders.push(Order::State { audience: "usa".to_owned(), line: Statement::Promise, about: None });
    let (at, section) = turn_of(verdict(&game, &more));
    assert_eq!((at, section), (month("2023-07"), Some("dyads")), "words move goodwill and nothing before it");
}

#[test]
fn an_edited_seed_is_found_in_the_first_month() {
    let (game, mut tape) = played();
    tape.seed += 1;
    assert_eq!(turn_of(verdict(&game, &tape)), (month("2022-02"), Some("clock")));
}

#[test]
fn an_edited_digest_is_found_where_it_stands() {
    let (game, tape) = played();
    let mut whole = tape.clone();
    whole.turns[9].digest = Digest(whole.turns[9].digest.0 ^ 1);
    assert_eq!(turn_of(verdict(&game, &whole)), (month("2022-11"), None), "its sections agree");
    let mut both = tape;
    both.turns[9].digest = Digest(0);
    both.turns[9].sections[4] = Digest(0);
    assert_eq!(turn_of(verdict(&game, &both)), (month("2022-11"), Some("dyads")));
    let (game, mut section) = played();
    section.turns[9].sections[4] = Digest(0);
    let differs = verdict(&game, &section).expect_err("the section should differ");
    let told = "2022-11 came out as the tape says, but for its fingerprint of section `dyads`";
    assert_eq!(differs.to_string(), told);
    section.turns[9].sections.truncate(4);
    let differs = verdict(&game, &section).expect_err("sections are missing");
    assert_eq!(differs.to_string(), "2022-11 came out as the tape says, but the tape lists other sections of it");
}

#[test]
fn an_edited_month_is_found() {
    let (game, mut tape) = played();
    tape.turns[3].month = month("2022-06");
    let differs = verdict(&game, &tape).expect_err("the month should differ");
    assert_eq!(differs.to_string(), "month 4 of the tape is called 2022-06; in the game it is 2022-05");
}

#[test]
fn months_beyond_the_end_are_refused() {
    let (game, tape) = played();
    let mut longer = tape;
    let mut extra = longer.turns[24].clone();
    extra.month = month("2024-03");
    longer.turns.extend([extra.clone(), extra]);
    assert_eq!(verdict(&game, &longer), Err(Mismatch::Length { tape: 27, here: 25 }));
    let mut gap = Tape::of(&game, "history");
    gap.turns.remove(5);
    assert_eq!(turn_of(verdict(&game, &gap)).0, month("2022-08"), "a month cut out shifts the rest");
}

#[test]
fn another_scenario_or_other_rules_are_refused() {
    let (game, tape) = played();
    let mut digest = tape.clone();
    digest.scenario_digest = Digest(digest.scenario_digest.0.wrapping_add(1));
    let refused = verdict(&game, &digest).expect_err("another version of the scenario");
    assert!(refused.is_foreign() && matches!(refused, Mismatch::Scenario { .. }), "{refused:?}");
    let mut id = tape.clone();
    id.scenario = "patriot-question".to_owned();
    assert!(verdict(&game, &id).expect_err("another scenario").is_foreign());
    let mut rules = tape.clone();
    rules.rules_digest = Digest(7);
    let refused = verdict(&game, &rules).expect_err("other rules");
    assert!(!refused.is_foreign());
    assert_eq!(refused, Mismatch::Rules { tape: Digest(7), here: game.case().rules_digest });
    let isle = case("training-isle");
    assert!(tape::replay(&isle, &tape, &[]).err().expect("not this one").is_foreign());
}

#[test]
fn a_cut_and_the_whole_are_two_scenarios() {
    let whole = demarche_core::scenario::load("x", demarche_core::scenario::library::SHIPPED[0].text.as_bytes())
        .expect("loads");
    let cut = demarche_core::scenario::build::cut(whole, "four").expect("there is a cut of four months");
    assert_eq!(cut.turns, 4);
    let mut short = Game::new(std::sync::Arc::new(cut), 1);
    while !short.is_over() {
        short.step(&[]);
    }
    let tape = Tape::of(&short, "nothing");
    assert_eq!(tape.scenario, "training-isle:four");
    assert!(tape.fits(&case("training-isle")).expect_err("not the whole").is_foreign());
}

#[test]
fn an_order_of_any_amount_can_be_kept_and_played_again() {
    use demarche_core::math::Money;
    let isle = case("training-isle");
    let plain = super::support::order(&isle, r#"Allocate(class: "relief", to: "terrana", amount: 5)"#);
    for amount in [i64::MIN, -1, 0, 1, 999, 1_001, 1_000_000_000_000, 1_000_000_000_001, i64::MAX] {
        let mut odd = plain.clone();
        if let Order::Allocate { amount: of, .. } = &mut odd {
            *of = Money(amount);
        }
        let mut game = Game::new(isle.clone(), 1);
        let refused = game.step(&[odd]).refused.len();
        assert_eq!(refused == 0, amount == 1_001, "{amount}: only what is worth an order and can be paid");
        let text = Tape::of(&game, "odd").text().expect("a tape can be written");
        let read = Tape::read("odd", text.as_bytes()).unwrap_or_else(|f| panic!("{amount}: {}", f[0].render()));
        assert_eq!(verdict(&game, &read), Ok(()), "{amount}");
    }
}

#[test]
fn the_command_line_saves_verifies_and_refuses() {
    let folder = folder();
    let at = folder.path();
    let run = ["run", "quiet-backer", "--strategy", "history", "--seed", "3", "--save", "game.tape.ron"];
    demarche_in(at, &run, "").exits(0);
    let holds = demarche_in(at, &["replay", "game.tape.ron"], "").exits(0);
    assert!(holds.out.contains("holds: 25 months of quiet-backer"), "{}", holds.out);

    let text = std::fs::read_to_string(at.join("game.tape.ron")).expect("a tape");
    assert_eq!(text.matches("amount: 185").count(), 1);
    put(at, "edited.ron", text.replace("amount: 185", "amount: 186"));
    let edited = demarche_in(at, &["replay", "edited.ron"], "").exits(1);
    assert!(edited.err.contains("edited.ron: 2022-04 came out differently"), "{}", edited.err);
    assert!(edited.err.contains("the first section that differs is `"), "{}", edited.err);
    let json = demarche_in(at, &["replay", "edited.ron", "--json"], "").exits(1);
    let document: serde_json::Value = serde_json::from_str(&json.out).expect("one JSON document");
    assert_eq!(document["holds"], false);

    let (_, tape) = played();
    let foreign = text.replace(&tape.scenario_digest.to_string(), "0123456789abcdef");
    put(at, "foreign.ron", foreign);
    let refused = demarche_in(at, &["replay", "foreign.ron"], "").exits(2);
    assert!(
        refused.err.contains("belongs to another version of scenario \"quiet-backer\" (0123456789abcdef;"),
        "{}",
        refused.err
    );
    put(at, "elsewhere.ron", text.replace("scenario: \"quiet-backer\"", "scenario: \"patriot-question\""));
    demarche_in(at, &["replay", "elsewhere.ron"], "").exits(2);
    put(at, "unknown.ron", text.replace("scenario: \"quiet-backer\"", "scenario: \"quite-backer\""));
    let unknown = demarche_in(at, &["replay", "unknown.ron"], "").exits(2);
    assert!(unknown.err.contains("help: did you mean \"quiet-backer\"?"), "{}", unknown.err);

    let rules = text.replace(&tape.rules_digest.to_string(), "0123456789abcdef");
    put(at, "rules.ron", rules);
    let refused = demarche_in(at, &["replay", "rules.ron"], "").exits(1);
    assert!(refused.err.contains("other standard rules"), "{}", refused.err);
}

#[test]
fn every_command_that_plays_leaves_a_tape_that_replays() {
    let folder = folder();
    let at = folder.path();
    let plays: [&[&str]; 4] = [
        &["run", "training-isle", "--strategy", "bold", "--save", "run.ron"],
        &["run", "patriot-question", "--strategy", "random", "--turns", "5", "--save", "part.ron"],
        &["run", "training-isle:four", "--strategy", "generous", "--save", "cut.ron"],
        &["play", "training-isle", "--seed", "9", "--console", "--save", "play.ron"],
    ];
    for args in plays {
        demarche_in(at, args, "give relief 10\nnext\nnext\nquit\n").exits(0);
    }
    put(at, "orders.ron", r#"(format: 1, months: [(month: "2030-03", orders: [Call(to: "borealia")])])"#);
    let branch = ["branch", "run.ron", "--turn", "3", "--orders", "orders.ron", "--save", "branch.ron"];
    let both = demarche_in(at, &branch, "").exits(0);
    assert!(both.out.contains("The same luck:"), "{}", both.out);
    for tape in ["run.ron", "part.ron", "cut.ron", "play.ron", "branch.ron"] {
        demarche_in(at, &["replay", tape], "").exits(0);
    }
    let json = demarche_in(at, &["branch", "run.ron", "--turn", "3", "--orders", "orders.ron", "--json"], "").exits(0);
    let document: serde_json::Value = serde_json::from_str(&json.out).expect("one JSON document");
    let luck = &document["same_luck"];
    assert!(luck["draws_in_both"].as_u64().is_some_and(|n| n > 40), "{luck}");
    assert_eq!(luck["draws_in_both"], luck["equal"]);
    let digest = |game: &str, turn: usize| document[game]["turns"][turn]["digest"].clone();
    for turn in 0..2 {
        assert_eq!(digest("before", turn), digest("after", turn), "months before the branch are the same");
    }
    assert_ne!(digest("before", 2), digest("after", 2));
    for turn in [0, 13] {
        let turn = turn.to_string();
        demarche_in(at, &["branch", "run.ron", "--turn", &turn, "--orders", "orders.ron"], "").exits(2);
    }
    let left = names_in(at);
    assert!(left.iter().all(|name| !name.contains(".tmp")), "no temporary file is left: {left:?}");
}

#[test]
fn what_nobody_sees_is_written_by_its_number_and_read_back() {
    let (_, mut tape) = played();
    let odd = "a\u{115f}b\u{202e}c\u{1b}[2J\u{feff}d\r\ne\tf\u{200d}\u{e0041}";
    tape.turns[0].orders.push(Order::Sanction { round: format!("round-{odd}"), target: "russia".to_owned() });
    let text = tape.text().expect("it can be written");
    let seen = |c: char| c == '\n' || !demarche_core::outside::show::hidden(c);
    assert!(text.chars().all(seen), "{text:?}");
    let read = Tape::read("odd.tape.ron", text.as_bytes()).unwrap_or_else(|f| panic!("{}", f[0].render()));
    assert_eq!(read.turns[0].orders, tape.turns[0].orders);
    assert_eq!(read.text().expect("it can be written"), text);
}
