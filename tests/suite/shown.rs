//! What comes from outside is shown: no output of any renderer holds a character that a terminal
//! obeys, that turns the direction of a line or that nobody sees.

use demarche_core::outside::show::{hidden, json, line, short, visible};
use demarche_core::scenario::findings::{File, Severity, render};
use demarche_core::scenario::library;
use demarche_core::tape::Tape;
use demarche_lab::report;
use demarche_lab::report::page::{self, Played};
use demarche_play::debrief;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::text;
use proptest::prelude::*;

use super::support::{cases, demarche_in, folder, game, put};

/// Text such as a hostile file holds it: controls, escapes, direction, joiners, tags, marks, wide
/// letters, pictures.
const NASTY: &str = "[a-c =<&\"'\n\t\r\u{0}\u{7}\u{8}\u{1b}\u{7f}\u{85}\u{9b}\u{ad}\u{34f}\u{61c}\u{115f}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{2800}\u{3164}\u{fe00}\u{fe0f}\u{feff}\u{fff9}-\u{fffc}\u{ffff}\u{e0001}\u{e0041}\u{e0100}\u{10ffff}\u{300}-\u{304}\u{915}\u{94d}\u{6cc}\u{4e00}\u{1f469}\u{1f680}]{0,60}";

/// The same without what would end a message or a text in a file.
const INLINE: &str = "[a-c\u{0}\u{7}\u{8}\u{1b}\u{7f}\u{85}\u{9b}\u{ad}\u{34f}\u{61c}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{3164}\u{fe00}\u{feff}\u{fff9}-\u{fffc}\u{e0001}\u{e0100}\u{300}-\u{304}]{1,30}";

/// The first character that no output may hold. A joiner between letters that need it may stay, and
/// so may the sign of a picture.
fn raw(text: &str) -> Option<(usize, char)> {
    let fine = |c: char| matches!(c, '\n' | '\t' | '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}');
    let ends = text.replace("\r\n", "\n");
    let ends = ends.strip_prefix('\u{feff}').unwrap_or(&ends);
    ends.char_indices().find(|(_, c)| hidden(*c) && !fine(*c))
}

/// How many marks stand on one letter at most.
fn flood(text: &str) -> usize {
    let mut most = 0;
    let mut now = 0;
    for c in text.chars() {
        now = if ('\u{300}'..='\u{36f}').contains(&c) { now + 1 } else { 0 };
        most = most.max(now);
    }
    most
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn every_text_can_be_shown(nasty in NASTY, most in 1_usize..40) {
        for told in [visible(&nasty), line(&nasty), short(&nasty, most)] {
            prop_assert_eq!(raw(&told), None, "{:?}", told);
            prop_assert!(flood(&told) <= 8);
            prop_assert_eq!(&visible(&told), &told, "what is visible stays as it is");
        }
        prop_assert!(!line(&nasty).contains(['\n', '\t', '\r']));
        prop_assert!(short(&nasty, most).chars().count() <= most * 9);
        let value = serde_json::json!({ nasty.as_str(): [nasty.as_str()] });
        for document in [value.to_string(), serde_json::to_string_pretty(&value).expect("a document")] {
            let told = json(&document);
            let read: serde_json::Value = serde_json::from_str(&told).expect("it is JSON");
            prop_assert_eq!(&read, &value);
            prop_assert_eq!(raw(&told), None);
            prop_assert_eq!(visible(&told), told.as_ref(), "the last net leaves a document alone");
        }
    }

    #[test]
    fn findings_show_what_they_quote(nasty in NASTY, before in INLINE, path in INLINE) {
        let written = format!("(id: 1)\n{before}{nasty}X\n)");
        let file = File { path: &path, text: &written };
        let finding = file.error("DM-E001", file.first("X"), format!("found {nasty}"), Some(format!("did you mean {nasty}?")));
        let finding = finding.also(&file, file.first("(id"), nasty.clone());
        let told = render(std::slice::from_ref(&finding));
        prop_assert_eq!(raw(&told), None, "{}", told);
        // Each text stays on its line: nothing from outside looks like a finding of its own.
        prop_assert!(told.lines().filter(|l| l.starts_with("error[")).count() == 1, "{}", told);
        // The caret stands under what is meant.
        let lines: Vec<&str> = told.lines().collect();
        let at = lines.iter().position(|l| l.contains('^')).expect("a caret");
        let column = |l: &str, end: usize| unicode_width::UnicodeWidthStr::width(&l[..end]);
        let caret = lines[at].find('^').expect("a caret");
        let meant = lines[at - 1].rfind('X').expect("what is meant");
        prop_assert_eq!(column(lines[at], caret), column(lines[at - 1], meant), "{}", told);
        let document = serde_json::to_string(&finding).expect("a document");
        prop_assert_eq!(raw(&json(&document)), None);
    }

    #[test]
    fn messages_show_what_they_are_given(nasty in NASTY, own in INLINE) {
        let words = Words::new("own.ftl", &format!("title = a{own}\nconsole-saved = {own}{{ $place }}\n")).expect("it is well-formed");
        for told in [words.get("title"), words.say("console-saved", &[text("place", nasty.as_str())])] {
            prop_assert_eq!(raw(&told), None, "{:?}", told);
            prop_assert!(!told.contains('\n') || own.contains('\n'));
        }
    }
}

/// The words of the tutorial with something behind each of them.
fn foreign(with: &str) -> String {
    let shipped = library::shipped("training-isle").expect("the tutorial").messages;
    let each = |line: &str| match line.split_once(" = ") {
        Some((_, text)) if !text.trim().is_empty() && !text.contains('{') => format!("{line}{with}\n"),
        _ => format!("{line}\n"),
    };
    shipped.lines().map(each).collect()
}

/// Without control characters, which no test may have in its name.
fn named(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

const WORST: &str = "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\u{2066}\u{200b}\u{e0041}\u{7f}\u{feff}e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}";

#[test]
fn foreign_words_are_shown_in_pages_and_documents() {
    let words = Words::new("foreign.ftl", &foreign(WORST)).expect("it is well-formed");
    let game = game("training-isle").seed(2).play("bold");
    let document = report::json::run(&words, &game, WORST).to_string();
    assert_eq!(raw(&json(&document)), None);
    let mut tape = Tape::of(&game, WORST);
    tape.reason = WORST.to_owned();
    for turn in &mut tape.turns {
        turn.reason = WORST.to_owned();
    }
    let debrief = debrief::of(&game, &[]);
    let played = || Played {
        words: &words,
        game: &game,
        debrief: &debrief,
        tape: &tape,
        label: WORST.to_owned(),
        tag: demarche_play::views::evidence::tag,
    };
    for told in [page::single(&played()), page::comparison(&[played(), played()])] {
        assert_eq!(raw(&told), None);
        assert!(told.contains("␛[2J") && flood(&told) <= 8);
    }
}

#[test]
fn no_command_lets_anything_raw_through() {
    let folder = folder();
    let shipped = library::shipped("training-isle").expect("the tutorial").text;
    put(folder.path(), "isle.ron", shipped);
    put(folder.path(), "isle.ftl", foreign(WORST));
    put(folder.path(), "wrong.ron", shipped.replacen("player: \"maritia\"", &format!("player: \"{WORST}maritia\""), 1));
    put(
        folder.path(),
        "isle.test.ron",
        format!(
            "(format: 1, scenario: \"isle.ron\", tests: [(name: \"{}\", seeds: (1, 2), expect: [Metric(name: \"support\", at_least: 99)])])",
            named(WORST)
        ),
    );
    let events = include_str!("../../assets/backtest/events.csv");
    put(folder.path(), "names.csv", events.replace(",CHN,", &format!(",CHN{WORST},")));
    put(folder.path(), "values.csv", events.replacen(",CHN,", ",,", 1).replacen("delivery", WORST, 2));
    let strange = format!("{}.ron", WORST.replace('/', ""));
    put(folder.path(), &strange, "(format: 1,");
    let run = |args: &[&str], input: &str| {
        let done = demarche_in(folder.path(), args, input);
        for told in [&done.out, &done.err] {
            assert_eq!(raw(told), None, "{args:?}: {told}");
            assert!(flood(told) <= 8, "{args:?}: {told}");
        }
        done
    };
    let shown = |done: &super::support::Done| {
        let told = |text: &str| text.contains(['␛', '⟨']);
        assert!(told(&done.out) || told(&done.err), "{}{}", done.out, done.err);
    };
    run(&["run", "isle.ron", "--seed", "1", "--save", "a.tape.ron"], "").exits(0);
    let tape = std::fs::read_to_string(folder.path().join("a.tape.ron")).expect("a tape");
    put(folder.path(), "b.tape.ron", tape.replacen("scenario: \"", &format!("scenario: \"{WORST}"), 1));
    put(folder.path(), "c.tape.ron", tape.replacen("played_by: \"", &format!("played_by: \"{WORST}"), 1));
    for args in [
        &["check", "wrong.ron"][..],
        &["check", "wrong.ron", "--json"],
        &["check", &strange],
        &["run", "wrong.ron"],
        &["run", "isle.ron", "--seed", "1"],
        &["test", "isle.test.ron", "--junit", "junit.xml"],
        &["backtest", "values.csv"],
        &["replay", "b.tape.ron"],
        &["replay", WORST],
        &["run", WORST],
        &[WORST],
        &["list", WORST],
    ] {
        let done = run(args, "");
        if !args.contains(&"--json") {
            shown(&done);
        }
    }
    for args in [
        &["run", "isle.ron", "--seed", "1", "--json"][..],
        &["backtest", "names.csv"],
        &["backtest", "names.csv", "--json"],
        &["calibrate", "names.csv"],
        &["sweep", "isle.ron", "--strategies", "bold", "--seeds", "2"],
        &["report", "c.tape.ron", "--scenario", "isle.ron", "--out", "a.html"],
        &["report", "c.tape.ron", "--scenario", "isle.ron", "--out", "a.csv"],
        &["report", "c.tape.ron", "--scenario", "isle.ron", "--out", "a.json"],
        &["mark", ".", "--html", "marks.html"],
        &["branch", "a.tape.ron", "--scenario", "isle.ron", "--turn", "2", "--orders", "wrong.ron"],
    ] {
        run(args, "");
    }
    let desk = "goal\nhelp\nnews\nlaw\nmap\nwhy support\nwhy tension\ngive relief 5\norders\nnext\nnews\nnext\nwhy support\nladder\nranking\nquit\n";
    shown(&run(&["play", "isle.ron", "--console", "--seed", "1", "--save", "d.tape.ron"], desk).exits(0));
    for name in ["junit.xml", "a.html", "a.csv", "a.json", "marks.html"] {
        let written = std::fs::read_to_string(folder.path().join(name)).expect(name);
        assert_eq!(raw(&written), None, "{name}");
    }
}

#[test]
fn messages_are_bounded() {
    let deep = |open: &str, close: &str, n: usize| format!("title = {}a{}\n", open.repeat(n), close.repeat(n));
    let laughs: String = (0..20).map(|n| format!("m{n} = {}\n", format!("{{ m{} }}", n + 1).repeat(10))).collect();
    let chain: String = (0..50_000).map(|n| format!("m{n} = {{ m{} }}\n", n + 1)).collect();
    let huge = format!("-big = {}\ntitle = {}\n", "x".repeat(900_000), "{ -big }".repeat(90));
    let choice = format!("title = {{ $n ->\n   *[other] {}\n}}\n", "{ $n }".repeat(120));
    for (name, text) in [
        ("braces", deep("{ ", " }", 100_000)),
        ("braces that never close", deep("{", "", 100_000)),
        ("calls", deep("{ F(", ") }", 100_000)),
        ("choices", deep("{ $x ->\n   *[a] ", "\n}", 50_000)),
        ("a circle", "title = { goal }\ngoal = { title }\n".to_owned()),
        ("itself", "title = { title }\n".to_owned()),
        ("laughs", laughs),
        ("a chain", chain),
        ("a choice of many parts", choice),
    ] {
        let found = Words::new("own.ftl", &text).err().unwrap_or_else(|| panic!("{name} is taken"));
        assert!(found.iter().all(|f| f.severity == Severity::Error && f.code == "DM-E021"), "{name}: {found:?}");
        assert!(found.iter().all(|f| f.span.is_some()), "{name}");
    }
    // What is long but shallow is cut where it is said.
    let words = Words::new("own.ftl", &huge).expect("it is well-formed");
    let said = words.get("title");
    assert!(said.len() <= 64 * 1024 + 3 && said.ends_with('…'), "{}", said.len());
    // Every shipped text keeps the bounds, or no game would have words.
    for shipped in library::SHIPPED {
        assert!(Words::new(shipped.id, shipped.messages).is_ok(), "{}", shipped.id);
    }
    let found = Words::new("own.ftl", "goal = a\ntitle = { goal } { title }\n").err().expect("a circle");
    let parts = format!("a = {{ $x }}\nb = {}\n", "{ a }".repeat(60));
    let many = Words::new("own.ftl", &parts).err().expect("too many parts");
    let nested = Words::new("own.ftl", &format!("a = b\ntitle = {}\n", "{ ".repeat(100))).err().expect("too deep");
    insta::assert_snapshot!("bounded_messages", render(&[found, many, nested].concat()));
}
