//! Laundering: what is changed in a saved game or in a hand-in is never made whole by opening and
//! saving it, by handing it in again, or by any other command of the program.

use std::fmt::Write as _;
use std::path::Path;

use demarche_core::tape::{Parting, Seal, Standing, Tape};

use super::support::{Done, demarche_in, folder, names_in, put};

const CLASS: &str = include_str!("../../docs/teach/example.class.ron");
const HAND_IN: &str = "example-class-Blue-Heron.hand-in.ron";
const MONTH: &str = "predict 0 2\nbecause Nothing was given this month that could offend.\nnext\n";
const FIRST: &str = "1a\ngive relief 20\npredict 0 2\nbecause Terrana asks for relief first.\n";

/// The desk of the example class, or of a saved game, with commands; what was said.
fn desk(at: &Path, args: &[&str], input: &str) -> Done {
    let all: Vec<&str> = ["play", "--console"].iter().chain(args).copied().collect();
    demarche_in(at, &all, input).exits(0)
}

/// A folder with the class file and a game of the first month, drafted, not yet played.
fn begun(variant: &[(&str, &str)], input: &str) -> tempfile::TempDir {
    let here = folder();
    let class = variant.iter().fold(CLASS.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    });
    put(here.path(), "our.class.ron", class);
    let args = ["--class", "our.class.ron", "--name", "Blue Heron", "--save", "auto.tape.ron"];
    desk(here.path(), &args, input);
    here
}

fn text(at: &Path, name: &str) -> String {
    std::fs::read_to_string(at.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
}

fn tape(at: &Path, name: &str) -> Tape {
    Tape::read(name, text(at, name).as_bytes()).unwrap_or_else(|f| panic!("{name}: {}", f[0].render()))
}

/// Marks files under the class, each as if it were alone; the rows of the table.
fn marked_all(at: &Path, names: &[String]) -> Vec<String> {
    let inbox = at.join("inbox");
    let _ = std::fs::remove_dir_all(&inbox);
    std::fs::create_dir(&inbox).expect("a folder");
    for (n, name) in names.iter().enumerate() {
        std::fs::copy(at.join(name), inbox.join(format!("{n:02}.hand-in.ron"))).expect("a copy");
    }
    let args = ["mark", "inbox", "--class", "our.class.ron", "--columns", "verdict,ground,reason"];
    let done = demarche_in(at, &args, "");
    let rows: Vec<String> = done.out.lines().skip(1).map(|l| l.trim().to_owned()).collect();
    assert_eq!(rows.len(), names.len(), "{}{}", done.out, done.err);
    rows
}

fn marked(at: &Path, name: &str) -> String {
    marked_all(at, &[name.to_owned()]).concat()
}

/// Every hand-in of a folder, marked.
fn every(at: &Path) -> Vec<String> {
    let names: Vec<String> = names_in(at).into_iter().filter(|n| n.ends_with(".hand-in.ron")).collect();
    assert!(!names.is_empty(), "nothing was handed in");
    marked_all(at, &names)
}

/// One way to change a saved game, and what is changed.
type Edit = (&'static str, fn(&str) -> String);

/// Changes of a saved game of one month, with the next month drafted.
const EDITS: [Edit; 16] = [
    ("an order of a month", |t| t.replacen("amount: 20", "amount: 60", 1)),
    ("a prediction of a month", |t| t.replacen("low: 0, high: 2", "low: 0, high: 0", 1)),
    ("the drafted prediction", |t| {
        let at = t.rfind("low: 0, high: 2").expect("a draft");
        [&t[..at], &t[at..].replacen("high: 2", "high: 0", 1)].concat()
    }),
    ("the draft taken away", |t| {
        let (before, rest) = t.split_once("    draft: [").expect("a draft");
        let (_, after) = rest.split_once("    ],\n").expect("its end");
        [before, after].concat()
    }),
    ("a drafted order", |t| t.replacen("    draft: [", "    draft: [\n        Call(to: \"terrana\"),", 1)),
    ("the reason of a month", |t| t.replacen("relief first", "all of it first", 1)),
    ("the reason of the draft", |t| t.replacen("could offend", "could please", 1)),
    ("the terms", |t| t.replacen("rewind: false", "rewind: true", 1)),
    ("all of the terms", |t| {
        t.replacen("predict_first: true", "predict_first: false", 1).replacen("reasons: true", "reasons: false", 1)
    }),
    ("the name", |t| t.replacen("Blue Heron", "Grey Heron", 1)),
    ("the class", |t| t.replacen("example-class", "other-class", 1)),
    ("the seed", |t| {
        let seed = t.lines().find(|l| l.contains("seed: ")).expect("a seed");
        t.replacen(seed, "    seed: 7,", 1)
    }),
    ("a way back", |t| {
        t.replacen("    turns: [", "    rewinds: [(from: \"2030-03\", to: \"2030-01\")],\n    turns: [", 1)
    }),
    ("a digest", |t| {
        let line = t.lines().find(|l| l.trim_start().starts_with("digest: ")).expect("a month's");
        t.replacen(line, "            digest: \"0123456789abcdef\",", 1)
    }),
    ("the seal taken away", |t| t.lines().filter(|l| !l.contains("seal: (")).map(|l| format!("{l}\n")).collect()),
    ("its standing", |t| t.replacen("    turns: [", "    standing: HandedIn,\n    turns: [", 1)),
];

#[test]
fn a_saved_game_that_was_changed_opens_as_a_branch_and_is_never_confirmed() {
    let mut told = String::new();
    let origin = begun(&[], &[FIRST, "next\npredict 0 2\nbecause Nothing could offend.\n"].concat());
    let honest = text(origin.path(), "auto.tape.ron");
    for (what, edit) in EDITS {
        let here = folder();
        let at = here.path();
        put(at, "our.class.ron", CLASS);
        let changed = edit(&honest);
        assert_ne!(honest, changed, "{what}");
        put(at, "edit.tape.ron", &changed);
        let rest = ["predict 0 2\nbecause And so on and so on.\nnext\n"; 3].concat();
        let done = desk(at, &["--load", "edit.tape.ron", "--save", "on.tape.ron"], &[&rest, "handin\n"].concat());
        assert!(done.err.contains("as a branch"), "{what}: {}", done.err);
        let said = done.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("marking refuses a hand-in of it"), "{what}: the player is told: {}", done.out);
        assert_eq!(text(at, "edit.tape.ron"), changed, "{what}: the file stays as it is");
        let saved = tape(at, "on.tape.ron");
        assert!(saved.standing.parting().is_some(), "{what}: {:?}", saved.standing);
        // Neither does a second round help, nor the note taken away.
        let again = text(at, "on.tape.ron");
        let unsaid: String = again.lines().filter(|l| !l.contains("standing: ")).map(|l| format!("{l}\n")).collect();
        put(at, "unsaid.tape.ron", unsaid);
        for name in ["on.tape.ron", "unsaid.tape.ron"] {
            desk(at, &["--load", name, "--save", &format!("third-{name}")], "handin\n");
        }
        let mut names = names_in(at);
        names.retain(|name| name != "our.class.ron");
        assert!(names.iter().any(|n| n.ends_with(".hand-in.ron")), "{what}: {names:?}");
        let verdicts = marked_all(at, &names);
        for (name, verdict) in names.iter().zip(&verdicts) {
            assert!(verdict.starts_with("refused"), "{what}: {name}: {verdict}");
        }
        let given = names.iter().zip(&verdicts).find(|(n, _)| n.ends_with(".hand-in.ron")).expect("a hand-in").1;
        let _ = writeln!(told, "{what}: {}\n    {given}", done.err.lines().next().unwrap_or_default());
    }
    insta::assert_snapshot!("laundered_saved_games", told);
}

#[test]
fn a_class_taken_out_and_put_in_again_is_no_hand_in() {
    let here = begun(&[], &[FIRST, "next\n"].concat());
    let at = here.path();
    let honest = text(at, "auto.tape.ron");
    let class = honest.lines().find(|l| l.contains("hand_in: (")).expect("a class").to_owned();
    let seal = honest.lines().find(|l| l.contains("seal: (")).expect("a seal").to_owned();
    let bare: String = honest
        .lines()
        .filter(|l| !l.contains("hand_in: (") && !l.contains("seal: (") && !l.contains("reason: "))
        .map(|l| format!("{}\n", l.replace("format: 3", "format: 1")))
        .collect();
    put(at, "bare.tape.ron", bare);
    // Without its class it is a game of one's own: chances, ways back, anything.
    desk(
        at,
        &["--load", "bare.tape.ron", "--save", "free.tape.ron"],
        "rewind 1\ngive relief 60\nnext\nnext\nnext\nnext\n",
    );
    let free = text(at, "free.tape.ron");
    assert!(!free.contains("seal") && !free.contains("hand_in"));
    for (what, with) in [("the class", vec![&class]), ("class and seal", vec![&class, &seal])] {
        let lines: String = with.iter().map(|l| format!("{l}\n")).collect();
        let back = free.replacen("format: 1", "format: 3", 1).replacen("format: 2", "format: 3", 1);
        put(at, "back.tape.ron", back.replacen("    turns: [", &format!("{lines}    turns: ["), 1));
        assert!(marked(at, "back.tape.ron").starts_with("refused"), "{what}");
        desk(at, &["--load", "back.tape.ron", "--save", "on.tape.ron"], "handin\n");
        assert!(tape(at, "on.tape.ron").standing.parting().is_some(), "{what}");
        assert!(every(at).iter().all(|v| v.starts_with("refused")), "{what}: {:?}", every(at));
    }
}

#[test]
fn after_the_hand_in_a_game_goes_on_as_a_branch_in_every_file() {
    let here = begun(&[("forecasts: true", "forecasts: false")], &[FIRST, "next\nhandin\nhandin\n"].concat());
    let at = here.path();
    assert_eq!(every(at), ["confirmed,,\"\""], "handed in twice as it stands, it is one file");
    assert_eq!(
        (tape(at, "auto.tape.ron").standing, tape(at, HAND_IN).standing),
        (Standing::HandedIn, Standing::HandedIn)
    );
    let given = text(at, HAND_IN);
    // The saved game and the hand-in are free of terms, and so is everything that is made of them.
    for (source, save) in [("auto.tape.ron", "auto.tape.ron"), (HAND_IN, "of-hand-in.tape.ron")] {
        let done = desk(
            at,
            &["--load", source, "--save", save, "--hand-in", "later"],
            "borealia\ngive relief 40\nnext\nhandin\n",
        );
        assert!(done.out.contains("its class's terms") || done.out.contains("terms no longer apply"), "{}", done.out);
        assert_eq!(tape(at, save).standing, Standing::Apart(Parting::PlayedOn), "{source}");
        assert!(marked(at, save).starts_with("refused,branch"), "{source}: {}", marked(at, save));
    }
    for name in names_in(&at.join("later")) {
        assert!(marked(at, &format!("later/{name}")).starts_with("refused,branch"), "{name}");
    }
    // Opened and handed in without a month more, it is the same game still.
    std::fs::remove_file(at.join(HAND_IN)).expect("it is there");
    put(at, "kept.hand-in.ron", &given);
    desk(at, &["--load", "kept.hand-in.ron", "--save", "x.tape.ron"], "handin\n");
    assert_eq!(text(at, HAND_IN), given);
}

#[test]
fn a_hand_in_opened_where_it_stands_is_a_branch_of_it_from_then_on() {
    let here = begun(&[("rewind: false", "rewind: true")], &[FIRST, "next\n", MONTH, MONTH, MONTH].concat());
    let at = here.path();
    assert_eq!(every(at), ["confirmed,,\"\""]);
    desk(at, &["--load", HAND_IN, "--save", "x.tape.ron", "--hand-in", "back"], "rewind 1\nnext\nhandin\n");
    let back = names_in(&at.join("back"));
    assert_eq!(back.len(), 1);
    assert!(marked(at, &format!("back/{}", back[0])).starts_with("refused,branch"));
}

#[test]
fn a_sealed_prediction_is_the_same_after_saving_and_loading() {
    let here = begun(&[], FIRST);
    let at = here.path();
    let input = "undo\nundo\nundo\ndrop 1\ndrop 2\ndrop 3\nredo\npredict 0 9\nnext\n";
    for round in 0..3 {
        let on = format!("{round}.tape.ron");
        desk(at, &["--load", "auto.tape.ron", "--save", &on], &input[..input.len() - 5]);
        let draft = format!("{:?}", tape(at, &on).draft);
        assert!(draft.contains("Predict") && draft.contains("high: 2") && !draft.contains("high: 9"), "{draft}");
        std::fs::copy(at.join(&on), at.join("auto.tape.ron")).expect("it goes on");
    }
}

#[test]
fn commands_keep_what_a_class_hides_until_it_is_handed_in() {
    let mut told = String::new();
    let orders = "(format: 1, months: [(month: \"2030-01\", orders: [])])";
    for (terms, variant) in [
        ("a prediction first", vec![]),
        (
            "no forecasts",
            vec![("predict_first: true", "predict_first: false"), ("forecasts: true", "forecasts: false")],
        ),
        ("no way back", vec![("predict_first: true", "predict_first: false")]),
        ("as one likes", vec![("predict_first: true", "predict_first: false"), ("rewind: false", "rewind: true")]),
    ] {
        let here = begun(&variant, &[FIRST, "next\n"].concat());
        let at = here.path();
        put(at, "none.orders.ron", orders);
        let commands: [&[&str]; 3] = [
            &["forecast", "auto.tape.ron", "--futures", "10"],
            &["branch", "auto.tape.ron", "--turn", "1", "--orders", "none.orders.ron"],
            &["report", "auto.tape.ron", "--out", "r.html"],
        ];
        for args in commands {
            let free = terms == "as one likes" || terms == "no way back" && args[0] != "branch";
            let code = if free { 0 } else { 2 };
            let done = demarche_in(at, args, "").exits(code);
            let _ = writeln!(told, "{terms}: {}: {}", args[0], done.err.lines().next().unwrap_or("told").trim());
            assert!(code == 0 || done.out.is_empty() && !at.join("r.html").exists(), "{terms}: {}", done.out);
        }
        // Whether it holds may be known, and tells nothing of what is hidden.
        let done = demarche_in(at, &["replay", "auto.tape.ron"], "").exits(0);
        assert!(done.out.lines().count() == 1, "{}", done.out);
        desk(at, &["--load", "auto.tape.ron", "--save", "auto.tape.ron"], "handin\n");
        for args in commands {
            demarche_in(at, args, "").exits(0);
        }
    }
    insta::assert_snapshot!("what_a_class_hides", told);
}

#[test]
fn what_branch_and_run_save_is_no_hand_in() {
    let here = begun(
        &[("predict_first: true", "predict_first: false"), ("rewind: false", "rewind: true")],
        &[FIRST, "next\nhandin\n"].concat(),
    );
    let at = here.path();
    put(at, "other.orders.ron", "(format: 1, months: [(month: \"2030-01\", orders: [])])");
    demarche_in(at, &["branch", HAND_IN, "--turn", "1", "--orders", "other.orders.ron", "--save", "b.tape.ron"], "")
        .exits(0);
    demarche_in(at, &["run", "training-isle:four", "--strategy", "bold", "--save", "r.tape.ron"], "").exits(0);
    let class = text(at, "auto.tape.ron");
    let class = class.lines().find(|l| l.contains("hand_in: (")).expect("a class").to_owned();
    for name in ["b.tape.ron", "r.tape.ron"] {
        assert!(marked(at, name).starts_with("refused,class"), "{name}");
        let with = text(at, name).replacen("format: 1", "format: 3", 1);
        put(at, "with.tape.ron", with.replacen("    turns: [", &format!("{class}\n    turns: ["), 1));
        assert!(marked(at, "with.tape.ron").starts_with("refused"), "{name}");
        // Sealed anew by hand it is still no player's.
        let mut sealed = tape(at, "with.tape.ron");
        sealed.seed = tape(at, "auto.tape.ron").seed;
        sealed.seal = Some(Seal::of(&sealed));
        put(at, "sealed.tape.ron", sealed.text().expect("a tape"));
        assert!(marked(at, "sealed.tape.ron").starts_with("refused"), "{name}");
        desk(at, &["--load", "with.tape.ron", "--save", &format!("on-{name}"), "--hand-in", "out"], "handin\n");
        for given in names_in(&at.join("out")) {
            assert!(marked(at, &format!("out/{given}")).starts_with("refused"), "{name}: {given}");
        }
    }
}

#[test]
fn hand_ins_of_an_earlier_format_are_told_what_to_do_with() {
    let here = folder();
    let at = here.path();
    put(at, "our.class.ron", CLASS);
    put(at, "old.hand-in.ron", include_str!("../fixtures/tapes/format-2.hand-in.ron"));
    let verdict = marked(at, "old.hand-in.ron");
    let done = desk(at, &["--load", "old.hand-in.ron", "--save", "on.tape.ron"], "handin\n");
    let saved = tape(at, "on.tape.ron");
    assert!(saved.standing.parting().is_some() && every(at).iter().all(|v| v.starts_with("refused")));
    insta::assert_snapshot!("a_hand_in_of_format_2", format!("{verdict}\n{}", done.err));
}

#[test]
fn no_scenario_is_opened_because_a_tape_or_a_class_names_its_path() {
    let here = begun(&[], &[FIRST, "next\n"].concat());
    let at = here.path();
    std::fs::create_dir(at.join("sub")).expect("a folder");
    put(at, "mine.ron", include_str!("../../scenarios/training-isle.ron"));
    put(at, "orders.ron", "(format: 1, months: [(month: \"2030-01\", orders: [])])");
    demarche_in(at, &["run", "training-isle", "--save", "plain.tape.ron"], "").exits(0);
    let plain = text(at, "plain.tape.ron");
    let mut told = String::new();
    for (named, says) in [
        ("mine.ron", "mine.ron"),
        ("./mine.ron", "./mine.ron"),
        ("/etc/passwd", "/etc/passwd"),
        ("mine.ron:four", "mine.ron:four"),
    ] {
        put(at, "p.tape.ron", plain.replacen("\"training-isle\"", &format!("\"{named}\""), 1));
        let commands: [&[&str]; 5] = [
            &["replay", "p.tape.ron"],
            &["report", "p.tape.ron", "--out", "r.html"],
            &["branch", "p.tape.ron", "--turn", "1", "--orders", "orders.ron"],
            &["forecast", "p.tape.ron", "--turn", "2"],
            &["play", "--console", "--load", "p.tape.ron"],
        ];
        for args in commands {
            let done = demarche_in(at, args, "").exits(2);
            assert!(done.err.contains("--scenario FILE") && !done.err.contains("root:"), "{args:?}: {}", done.err);
            assert!(done.err.contains(says), "{args:?}: {}", done.err);
        }
        told.push_str(&demarche_in(at, &["replay", "p.tape.ron"], "").err);
    }
    // Named by the user, the same file is opened.
    put(at, "training-isle.ron", include_str!("../../scenarios/training-isle.ron"));
    put(at, "training-isle.ftl", include_str!("../../scenarios/training-isle.ftl"));
    demarche_in(at, &["replay", "plain.tape.ron", "--scenario", "training-isle.ron"], "").exits(0);
    demarche_in(at, &["play", "--console", "--load", "plain.tape.ron", "--scenario", "training-isle.ron"], "").exits(0);
    for bad in ["../mine.ron", "/etc/passwd", "sub/../mine.ron", "./mine.ron", "..", "C:\\\\mine.ron", "mine.txt"] {
        put(at, "sub/bad.class.ron", CLASS.replacen("training-isle:four", bad, 1));
        let args = ["play", "--console", "--class", "sub/bad.class.ron", "--name", "H"];
        let done = demarche_in(at, &args, "").exits(2);
        assert!(
            done.err.contains("by its name alone") || done.err.contains("there is no scenario"),
            "{bad}: {}",
            done.err
        );
        assert!(!done.err.contains("root:"), "{bad}: {}", done.err);
        told.push_str(&done.err);
    }
    insta::assert_snapshot!("paths_that_are_not_opened", told);
}
