//! Classes: a class file's mistakes are told with their places, thirty students start the same
//! game, and the desk keeps the terms until the game is handed in.

use std::path::Path;

use demarche_core::scenario::findings::{Finding, render};
use demarche_core::tape::Tape;
use demarche_core::tape::notes::seed_of;
use demarche_lab::check::{self, Input};
use demarche_play::lesson::{Lesson, Seed};

use super::support::{Done, demarche_in, folder, names_in, put};

const BASE: &str = include_str!("../fixtures/faults/base.class.ron");
const EXAMPLE: &str = include_str!("../../docs/teach/example.class.ron");

pub fn checked(text: &str, beside: Option<(&str, &str)>) -> Vec<Finding> {
    let beside = beside.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect();
    check::file(&Input { path: "base.class.ron".to_owned(), bytes: text.as_bytes().to_vec(), beside })
}

/// The base with a passage replaced.
pub fn patched(old: &str, new: &str) -> String {
    assert!(BASE.contains(old), "the base has no passage {old:?}");
    BASE.replacen(old, new, 1)
}

#[test]
fn every_fault_of_a_class_file_is_reported_at_its_line() {
    assert_eq!(render(&checked(BASE, None)), "");
    assert_eq!(render(&checked(EXAMPLE, None)), "");
    let faults = [
        ("DM-E001", "seed: Twice(1)", "seed: PerStudent(2026)", "seed: Twice(1)"),
        ("DM-E001", "seed: One(-1)", "seed: PerStudent(2026)", "seed: One(-1)"),
        ("DM-E001", "sead: One(1)", "seed: PerStudent(2026)", "sead: One(1)"),
        ("DM-E001", "rewnd: false", "rewind: false", "rewnd: false"),
        ("DM-E001", "format: 1", "    class: \"spring-9b\",\n", ""),
        ("DM-E005", "format: 2", "format: 1", "format: 2"),
        ("DM-E040", "class: \"\"", "spring-9b", ""),
        ("DM-E040", "class: \" spring", "spring-9b", " spring-9b"),
        ("DM-E040", "class: \"a\\u{202e}b\"", "spring-9b", "a\\u{202e}b"),
        ("DM-E040", "title: \"xxxx", "Foreign policy, spring", &"x".repeat(41)),
        ("DM-E010", "quite-backer", "quiet-backer", "quite-backer"),
        ("DM-E010", "quiet-backer:five", "quiet-backer", "quiet-backer:five"),
        ("DM-E010", "mine.ron", "quiet-backer", "mine.ron"),
        ("DM-W170", "variant: ", "rewind: false, ", ""),
    ];
    for (code, anchor, old, new) in faults {
        let text = patched(old, new);
        let found = checked(&text, None);
        assert_eq!(found.len(), 1, "{code} for {new:?}:\n{}", render(&found));
        assert_eq!(found[0].code, code, "{}", render(&found));
        // A field that is missing is told at the end of what lacks it.
        let line = text.lines().position(|l| l.contains(anchor)).expect("the line of the fault") + 1;
        let told = found[0].span.expect("a place").line;
        assert!(told == line || old.ends_with('\n'), "{code} in line {line}:\n{}", render(&found));
    }
}

#[test]
fn a_scenario_beside_the_class_file_is_looked_at() {
    let alone = include_str!("../fixtures/faults/base.ron").replacen("roles: [Adversary]", "roles: [Donor]", 1);
    let text = patched("quiet-backer", "mine.ron").replace("fictional: true, ", "");
    let found = checked(&text, Some(("mine.ron", include_str!("../fixtures/faults/base.ron"))));
    assert_eq!(render(&found), "");
    let found = checked(&text, Some(("mine.ron", &alone)));
    // A scenario with errors of its own is not judged here.
    let sound = demarche_core::scenario::load("mine.ron", alone.as_bytes()).is_ok();
    assert_eq!(found.iter().map(|f| f.code).collect::<Vec<_>>(), if sound { vec!["DM-E041"] } else { vec![] });

    let folder = folder();
    put(folder.path(), "ours.class.ron", &text);
    let lacks = demarche_in(folder.path(), &["check", "ours.class.ron"], "").exits(2);
    assert!(lacks.out.contains("DM-E010") && lacks.out.contains("beside the class file"), "{}", lacks.out);
    put(folder.path(), "mine.ron", include_str!("../fixtures/faults/base.ron"));
    put(folder.path(), "mine.ftl", include_str!("../fixtures/faults/base.ftl"));
    demarche_in(folder.path(), &["check", "ours.class.ron"], "").exits(0);
    let lines = "predict 0\nbecause we see\nnext\nquit\n";
    let done = demarche_in(
        folder.path(),
        &["play", "--console", "--class", "ours.class.ron", "--name", "Heron", "--save", "g.ron"],
        lines,
    );
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert_eq!(tape(folder.path(), "g.ron").turns.len(), 1);
}

#[test]
fn each_student_of_a_class_has_the_seed_of_the_file() {
    let mut lesson = Lesson::read("x", BASE.as_bytes()).expect("the base can be read");
    assert_eq!(lesson.seed_for("Blue Heron"), seed_of(2026, "blue heron"));
    assert_ne!(lesson.seed_for("Blue Heron"), lesson.seed_for("Grey Heron"));
    lesson.seed = Seed::One(7);
    assert_eq!((lesson.seed_for("Blue Heron"), lesson.seed_for("Grey Heron")), (7, 7));
}

fn tape(at: &Path, name: &str) -> Tape {
    let bytes = std::fs::read(at.join(name)).expect("a tape was saved");
    Tape::read(name, &bytes).expect("and can be read")
}

/// Plays the example class in a folder.
fn attend(at: &Path, args: &[&str], input: &[&str]) -> Done {
    put(at, "our.class.ron", EXAMPLE);
    let input: String = input.iter().map(|l| format!("{l}\n")).collect();
    let all: Vec<&str> =
        ["play", "--console", "--class", "our.class.ron", "--save", "game.ron"].iter().chain(args).copied().collect();
    demarche_in(at, &all, &input).exits(0)
}

#[test]
fn the_desk_keeps_the_terms_until_the_game_is_handed_in() {
    let folder = folder();
    let at = folder.path();
    let input = [
        // A name, after two that cannot be used.
        "",
        "\u{7}",
        "Синяя цапля",
        // Neither a forecast nor a month before the prediction.
        "moscow",
        "next",
        "predict 0 2",
        "undo",
        "drop 1",
        "predict 0 9",
        "moscow",
        "next",
        "because they asked for it, and we could",
        "give relief 10",
        "next",
        "rewind 1",
        "predict 0 3",
        "because of the winter",
        "next",
        "predict 1 3",
        "because",
        "because ever so slowly",
        "next",
        "predict 0 1",
        "because it ends here",
        "next",
        // The last month has been played: the way back is open, and changes nothing handed in.
        "rewind 2",
        "next",
        "next",
    ];
    let done = attend(at, &[], &input);
    let handed = "example-class-Синяя-цапля.hand-in.ron";
    assert_eq!(names_in(at), [handed, "game-branch1.tape.ron", "game.ron", "our.class.ron"], "{}", done.out);
    assert!(done.out.contains(&format!("{handed}\n")), "its place stands alone on a line: {}", done.out);
    let said = |text: &str| done.out.matches(text).count();
    assert_eq!(said("That name cannot be used"), 2, "{}", done.out);
    assert_eq!(said("First predict how"), 1, "{}", done.out);
    assert_eq!(said("A prediction stands once it is sealed."), 2, "{}", done.out);
    assert_eq!(said("Nothing to undo this month."), 1, "{}", done.out);
    assert_eq!(said("First say why"), 1, "{}", done.out);
    assert_eq!(said("no way back before the hand-in; after that"), 1, "{}", done.out);
    assert!(said("chances are shown once your prediction is sealed") >= 4, "{}", done.out);

    let given = tape(at, handed);
    let hand_in = given.hand_in.clone().expect("a hand-in");
    assert_eq!((hand_in.class.as_str(), hand_in.name.as_str()), ("example-class", "Синяя цапля"));
    assert_eq!(given.seed, seed_of(2026, "Синяя цапля"));
    assert_eq!(given.turns.len(), 4);
    assert_eq!(given.turns[2].reason, "ever so slowly");
    assert!(given.result.is_some() && given.rewinds.is_empty() && given.seal.is_some());
    demarche_in(at, &["replay", handed], "").exits(0);
    let branch = tape(at, "game-branch1.tape.ron");
    assert_eq!(branch.rewinds.len(), 1, "ways back are logged, also afterwards");
    demarche_in(at, &["replay", "game-branch1.tape.ron"], "").exits(0);
}

#[test]
fn a_game_for_a_class_goes_on_under_its_terms_after_it_was_loaded() {
    let folder = folder();
    let at = folder.path();
    attend(at, &["--name", "Heron"], &["predict 0 3", "because A", "next", "predict 1", "because B"]);
    let saved = tape(at, "game.ron");
    assert_eq!((saved.turns.len(), saved.draft.len(), saved.reason.as_str()), (1, 1, "B"));
    let load = ["play", "--console", "--load", "game.ron", "--save", "on.ron"];
    let done = demarche_in(at, &load, "rewind 1\nundo\nnext\nnext\nhandin\nrewind 1\n").exits(0);
    assert!(done.out.contains("For the class “example-class”, by Heron:"), "{}", done.out);
    assert!(done.out.contains("Handed in, with 2 of 4 months."), "{}", done.out);
    let given = tape(at, "example-class-Heron.hand-in.ron");
    assert_eq!((given.turns.len(), given.turns[1].reason.as_str(), given.result.is_none()), (2, "B", true));
    // The same name hands in again: nothing is overwritten.
    attend(at, &["--name", "Heron", "--force"], &["handin", "handin"]);
    assert!(names_in(at).contains(&"example-class-Heron-2.hand-in.ron".to_owned()), "{:?}", names_in(at));
    assert_eq!(tape(at, "example-class-Heron.hand-in.ron"), given);
    assert_eq!(names_in(at).iter().filter(|n| n.ends_with(".hand-in.ron")).count(), 2, "the same game is one file");
}

#[test]
fn a_class_without_forecasts_shows_none() {
    let folder = folder();
    let at = folder.path();
    put(at, "off.class.ron", EXAMPLE.replace("forecasts: true", "forecasts: false"));
    let input = "1a\ngive relief 10 loud\npredict 0 3\nmoscow\nadvice\nhandin\nadvice\nmoscow\n";
    let args = ["play", "--console", "--class", "off.class.ron", "--name", "H", "--save", "g.ron"];
    let done = demarche_in(at, &args, input).exits(0);
    let (before, after) = done.out.split_once("Handed in").expect("it is handed in");
    assert!(before.contains("not shown in this class"), "{before}");
    assert!(!before.contains("At least") && !before.contains("Foreign affairs ("), "{before}");
    assert!(after.contains("Foreign affairs ("), "the office is asked again: {after}");
    assert!(after.contains("At least"), "once it is handed in, everything is shown: {after}");
}

#[test]
fn bad_classes_and_names_are_turned_away() {
    let folder = folder();
    let at = folder.path();
    put(at, "our.class.ron", EXAMPLE);
    put(at, "bad.class.ron", EXAMPLE.replace("training-isle:four", "training-isle:seven"));
    let play = |args: &[&str]| {
        let all: Vec<&str> = ["play", "--console"].iter().chain(args).copied().collect();
        demarche_in(at, &all, "").exits(2).err
    };
    assert!(play(&["--class", "bad.class.ron", "--name", "H"]).contains("demarche check bad.class.ron"));
    assert!(play(&["--class", "our.class.ron"]).contains("--name NAME"));
    assert!(play(&["--class", "our.class.ron", "--name", "\u{202e}H"]).contains("U+202E"));
    play(&["--class", "nowhere.class.ron"]);
    play(&["--class", "our.class.ron", "--seed", "4"]);
    play(&["--name", "H"]);
    // Somewhere that cannot be written: told, and the game is not lost.
    let args = [
        "play",
        "--console",
        "--class",
        "our.class.ron",
        "--name",
        "H",
        "--hand-in",
        "our.class.ron/such",
        "--save",
        "g.ron",
    ];
    let done = demarche_in(at, &args, "handin\n").exits(0);
    assert!(done.out.contains("It could not be handed in"), "{}", done.out);
    assert!(at.join("g.ron").exists());
}
