//! Hand-ins as files: old tapes are read as ever, what a player adds is kept in any script, and
//! what was changed by hand is named.

use demarche_core::digest::Digest;
use demarche_core::model::ids::Month;
use demarche_core::sim::Game;
use demarche_core::sim::record::Medal;
use demarche_core::tape::notes::{NAME, REASON};
use demarche_core::tape::{self, HandIn, Mismatch, Notes, Tape, Variant};
use proptest::prelude::*;

use super::support::{case, cases, demarche_in, folder, game, go_on, put};

const OLD: [(&str, &str); 2] = [
    ("training-isle:four", include_str!("../fixtures/tapes/format-1.tape.ron")),
    ("training-isle", include_str!("../fixtures/tapes/format-1-draft.tape.ron")),
];

fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

/// A finished game of the tutorial with a name, reasons and a way back.
fn handed_in() -> (Game, Tape) {
    let game = game("training-isle").seed(4).play("history");
    let variant = Variant { predict_first: true, reasons: true, ..Variant::default() };
    let hand_in = HandIn { class: "spring".to_owned(), name: "Синяя цапля".to_owned(), variant };
    let mut notes = Notes { hand_in: Some(hand_in), ..Notes::default() };
    notes.turned_back(month("2030-05"), month("2030-03"));
    for turn in &game.records().turns {
        notes.reasons.insert(turn.month, format!("“Because” of {} \\ and {{so}} on", turn.month));
    }
    let tape = Tape::of(&game, "player").with_notes(&game, &notes);
    assert_eq!(tape.notes(game.case()), notes);
    (game, tape)
}

fn verdict(game: &Game, tape: &Tape) -> Result<(), Mismatch> {
    let text = tape.text().expect("a tape can be written");
    let read = Tape::read("edited", text.as_bytes()).unwrap_or_else(|f| panic!("{}", f[0].render()));
    let orders = read.orders("edited", game.case()).expect("its words are known");
    tape::replay(game.case(), &read, &orders).map(drop)
}

#[test]
fn tapes_of_format_1_are_read_written_and_played_as_ever() {
    for (scenario, text) in OLD {
        let mut tape = Tape::read("old", text.as_bytes()).unwrap_or_else(|f| panic!("{}", f[0].render()));
        assert_eq!((tape.format, tape.scenario.as_str()), (1, scenario));
        assert_eq!(tape.text().expect("it can be written"), text, "written again, it is the same file");
        let whole = case(scenario.split(':').next().expect("an id"));
        let case = match scenario.split_once(':') {
            Some((_, cut)) => demarche_core::scenario::build::cut((*whole).clone(), cut).expect("the cut").into(),
            None => whole,
        };
        let orders = tape.orders("old", &case).expect("its words are known");
        let fits = tape.fits(&case).is_ok();
        // Scenario and rules may have moved on since; the orders are played under today's all the same.
        (tape.scenario_digest, tape.rules_digest) = (case.digest, case.rules_digest);
        let again = tape::play(&case, tape.seed, &orders);
        assert_eq!(again.records().turns.iter().filter(|t| t.digest.is_some()).count(), tape.turns.len());
        assert!(!fits || tape::replay(&case, &tape, &orders).is_ok(), "{scenario}: the same rules, the same months");
    }
}

#[test]
fn what_has_nothing_to_note_is_written_as_ever() {
    let game = game("training-isle").play("history");
    let plain = Tape::of(&game, "history");
    assert_eq!(plain.clone().with_notes(&game, &Notes::default()), plain);
    assert_eq!(plain.format, 1);
    let (_, noted) = handed_in();
    assert_eq!(noted.format, 3);
    let text = noted.text().expect("it can be written").replacen("format: 3", "format: 1", 1);
    let found = Tape::read("mixed", text.as_bytes()).expect_err("a hand-in is no tape of format 1");
    assert_eq!(found[0].code, "DM-E005");
}

#[test]
fn a_hand_in_holds_as_it_was_written() {
    let (game, tape) = handed_in();
    assert_eq!(verdict(&game, &tape), Ok(()));
    assert!(tape.seen_before(month("2030-03")) && tape.seen_before(month("2030-04")));
    assert!(!tape.seen_before(month("2030-02")) && !tape.seen_before(month("2030-05")));
    let unfinished = game.case().clone();
    let mut game = Game::new(unfinished, 4);
    go_on(&mut game, "history", Some(3));
    let notes = tape.notes(game.case());
    let early = Tape::of(&game, "player").with_notes(&game, &notes);
    assert_eq!((early.result.is_none(), early.reason.is_empty()), (true, false));
    assert_eq!(verdict(&game, &early), Ok(()));
}

type Edit = fn(&mut Tape);

/// What can be changed without the game noticing, and the part that is named.
const UNSEEN: [(&str, Edit); 9] = [
    ("name", |t| t.hand_in.as_mut().expect("a hand-in").name = "Somebody".into()),
    ("class", |t| t.hand_in.as_mut().expect("a hand-in").class = "autumn".into()),
    ("class", |t| t.hand_in.as_mut().expect("a hand-in").variant.predict_first = false),
    ("reasons", |t| t.turns[2].reason = "Better reasons".into()),
    ("reasons", |t| t.turns[2].reason = String::new()),
    ("rewinds", |t| t.rewinds.clear()),
    ("game", |t| t.program = "9.9.9".into()),
    ("fingerprints", |t| t.turns[3].sections[5] = Digest(1)),
    ("seal", |t| t.seal.as_mut().expect("a seal").whole = Digest(1)),
];

#[test]
fn what_the_game_does_not_show_is_named_by_the_seal() {
    for (part, edit) in UNSEEN {
        let (game, mut tape) = handed_in();
        edit(&mut tape);
        assert_eq!(verdict(&game, &tape), Err(Mismatch::Seal(vec![part])));
        // Sealed anew, it is what somebody might have handed in: the seal holds no secret.
        tape.seal = Some(tape::Seal::of(&tape));
        let anew = verdict(&game, &tape);
        if part == "fingerprints" {
            // A section's fingerprint is seen by playing, whatever the seal says.
            assert!(matches!(anew, Err(Mismatch::Turn { turn: 4, section: Some("packages"), .. })), "{anew:?}");
        } else {
            assert_eq!(anew, Ok(()), "{part}");
        }
    }
}

#[test]
fn a_claimed_result_is_compared_even_under_a_fresh_seal() {
    let claims: [(&str, Edit); 4] = [
        ("objective \"arrived\"", |t| t.result.as_mut().expect("a result").objectives[0].medal = Medal::Gold),
        ("objective \"arrived\"", |t| t.result.as_mut().expect("a result").objectives[0].reading.0 += 1),
        ("the objectives", |t| drop(t.result.as_mut().expect("a result").objectives.pop())),
        ("the defeat", |t| t.result.as_mut().expect("a result").defeat = Some("lost".to_owned())),
    ];
    for (what, edit) in claims {
        let (game, mut tape) = handed_in();
        let before = tape.result.clone();
        edit(&mut tape);
        if tape.result == before {
            tape.result.as_mut().expect("a result").objectives[0].medal = Medal::None;
        }
        tape.seal = Some(tape::Seal::of(&tape));
        match verdict(&game, &tape) {
            Err(Mismatch::Result(difference)) => assert_eq!(difference.what, what),
            other => panic!("{what}: {other:?}"),
        }
    }
    let (game, mut tape) = handed_in();
    tape.turns.truncate(5);
    tape.seal = Some(tape::Seal::of(&tape));
    assert_eq!(verdict(&game, &tape), Err(Mismatch::Unfinished { months: 5, of: 12 }));
}

#[test]
fn names_and_reasons_beyond_their_bounds_are_refused_with_their_place() {
    let (_, tape) = handed_in();
    let text = tape.text().expect("it can be written");
    let bad = [
        ("Синяя цапля", "x".repeat(NAME + 1)),
        ("Синяя цапля", "a\\u{202e}b".to_owned()),
        ("Синяя цапля", "a\\nb".to_owned()),
        ("Синяя цапля", " ".to_owned()),
        ("“Because” of 2030-03", "y".repeat(REASON + 1)),
        ("“Because” of 2030-03", "a\\u{0}b".to_owned()),
    ];
    for (old, new) in bad {
        assert_eq!(text.matches(old).count(), 1);
        let found = Tape::read("bad", text.replace(old, &new).as_bytes()).expect_err("out of bounds");
        assert!(found[0].code == "DM-E040" && found[0].span.is_some(), "{}", found[0].render());
    }
}

#[test]
fn the_command_line_tells_a_hand_in_that_was_changed() {
    let folder = folder();
    let (_, tape) = handed_in();
    let text = tape.text().expect("it can be written");
    put(folder.path(), "good.ron", &text);
    demarche_in(folder.path(), &["replay", "good.ron"], "").exits(0);
    put(folder.path(), "renamed.ron", text.replace("Синяя цапля", "Зелёная цапля"));
    let done = demarche_in(folder.path(), &["replay", "renamed.ron"], "").exits(1);
    assert!(done.err.contains("renamed.ron: changed after it was written: name"), "{}", done.err);
}

proptest! {
    #![proptest_config(cases(200))]

    /// Whatever the bounds let pass is read back as it was written.
    #[test]
    fn any_text_that_is_taken_is_kept(name in ".{1,40}", reason in "\\PC{0,400}") {
        let (taken, told) = (tape::notes::name(&name), tape::notes::reason(&reason));
        let game = game("training-isle").seed(4).start();
        let mut notes = Notes::default();
        if let Ok(name) = taken {
            notes.hand_in = Some(HandIn { class: "spring".to_owned(), name, variant: Variant::default() });
        }
        if let Ok(reason) = told {
            notes.reasons.insert(month("2030-01"), reason);
        }
        let tape = Tape::of(&game, "player").with_notes(&game, &notes);
        let text = tape.text().expect("it can be written");
        let read = Tape::read("any", text.as_bytes()).unwrap_or_else(|f| panic!("{}\n{text}", f[0].render()));
        prop_assert_eq!(&read, &tape);
        prop_assert_eq!(read.notes(game.case()), notes);
        prop_assert_eq!(verdict(&game, &read), Ok(()));
    }
}
