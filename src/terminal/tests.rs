//! Tests of the console as a whole: its messages, and screens at eighty columns.

use std::sync::Arc;

use unicode_width::UnicodeWidthStr;

use super::{Closed, Console, Keeper, Lines, WIDTH};
use demarche_core::model::case::Case;
use demarche_core::model::order::Order;
use demarche_core::scenario::{library, load};
use demarche_core::sim::Game;
use demarche_core::tape::{HandIn, Notes, Variant};
use demarche_play::narrate::Words;
use demarche_play::session::saved::Saved;

const MESSAGES: &str = demarche_play::narrate::words::CONSOLE;

const SOURCES: [&str; 20] = [
    include_str!("mod.rs"),
    include_str!("desk.rs"),
    include_str!("../../crates/play/src/session/class_terms.rs"),
    include_str!("../../crates/play/src/views/evidence.rs"),
    include_str!("help.rs"),
    include_str!("ladder.rs"),
    include_str!("law.rs"),
    include_str!("next_step_hint.rs"),
    include_str!("../../crates/play/src/views/names.rs"),
    include_str!("outcome.rs"),
    include_str!("parse.rs"),
    include_str!("pipeline.rs"),
    include_str!("questions.rs"),
    include_str!("ranking.rs"),
    include_str!("reader.rs"),
    include_str!("recipient.rs"),
    include_str!("screens.rs"),
    include_str!("terms.rs"),
    include_str!("turning.rs"),
    include_str!("why.rs"),
];

/// Message ids that the sources name, without what is filled in.
fn named() -> Vec<&'static str> {
    let mut names = Vec::new();
    for source in SOURCES {
        for (at, _) in source.match_indices("\"console-") {
            let rest = source.get(at + 1..).unwrap_or_default();
            let end = rest.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')).unwrap_or(0);
            names.push(rest.get(..end).unwrap_or_default());
        }
    }
    names
}

fn ids() -> Vec<&'static str> {
    let line = |l: &'static str| l.split_once(" =").map(|(id, _)| id).filter(|id| id.starts_with("console-"));
    MESSAGES.lines().filter_map(line).collect()
}

#[test]
fn every_message_that_is_named_exists_and_every_message_is_named() {
    assert!(fluent_bundle::FluentResource::try_new(MESSAGES.to_owned()).is_ok());
    let (ids, named) = (ids(), named());
    for name in &named {
        let exists = ids.iter().any(|id| id == name || (name.ends_with('-') && id.starts_with(name)));
        assert!(exists, "no message {name}");
    }
    for id in &ids {
        let used = named.iter().any(|name| name == id || (name.ends_with('-') && id.starts_with(name)));
        assert!(used, "{id} is never shown");
    }
}

/// Lines typed beforehand.
struct Typed(std::vec::IntoIter<String>);

impl Lines for Typed {
    fn next(&mut self, _: &str) -> Option<String> {
        self.0.next()
    }
}

/// Everything that was shown.
struct Shown(String);

impl Keeper for Shown {
    fn show(&mut self, text: &str) -> Result<(), Closed> {
        self.0.push_str(text);
        self.0.push('\n');
        Ok(())
    }

    fn keep(&mut self, _: &Game, _: &[Order], _: &Notes, _: u32) -> Saved {
        Saved::At("here".to_owned(), None)
    }

    fn leave(&mut self) -> Option<String> {
        Some("here".to_owned())
    }

    fn hand_in(&mut self, _: &Game, _: &Notes) -> Result<String, String> {
        Ok("there".to_owned())
    }
}

fn played(id: &str, lines: &[&str]) -> String {
    played_with(id, lines, Notes::default(), |_| ())
}

fn played_for(id: &str, lines: &[&str], notes: Notes) -> String {
    played_with(id, lines, notes, |_| ())
}

/// What is shown when a case is played that was changed before.
fn played_with(id: &str, lines: &[&str], notes: Notes, change: impl FnOnce(&mut Case)) -> String {
    let shipped = library::shipped(id).expect("a shipped scenario");
    let mut case = load(id, shipped.text.as_bytes()).expect("it loads");
    change(&mut case);
    let words = Words::new(id, shipped.messages).expect("its messages are well-formed");
    let lines: Vec<String> = lines.iter().map(|l| (*l).to_owned()).collect();
    let mut shown = Shown(String::new());
    let console = Console::new(&words, Game::new(Arc::new(case), 5), Vec::new()).with_notes(notes);
    let done = console.play(&mut Typed(lines.into_iter()), &mut shown);
    assert!(done.is_ok());
    shown.0
}

const SCREENS: [&str; 20] = [
    "desk",
    "news",
    "needs",
    "moscow",
    "law",
    "goods",
    "pipeline",
    "ranking",
    "advice",
    "objectives",
    "orders",
    "briefing",
    "help",
    "why",
    "why level",
    "why allies",
    "why q",
    "why money",
    "why tension",
    "why nonsense",
];

#[test]
fn no_screen_is_wider_than_eighty_columns_or_lacks_a_word() {
    for shipped in library::SHIPPED {
        let mut lines: Vec<&str> = Vec::new();
        lines.extend(SCREENS);
        lines.extend([
            "1a",
            "give budget-support 9999",
            "sanction",
            "give",
            "give nonsense 4",
            "say",
            "foo",
            "help why",
        ]);
        for _ in 0..4 {
            lines.extend(["1a", "2a", "give relief 10 loud", "predict 0 3", "desk", "next"]);
            lines.extend(SCREENS);
        }
        lines.extend(["rewind 2", "undo", "redo", "drop 1", "drop 9"]);
        lines.extend(["next"; 30]);
        lines.push("give relief 10");
        let shown = played(shipped.id, &lines);
        for line in shown.lines() {
            assert!(line.width() <= WIDTH, "{} columns: {line}", line.width());
            assert!(!line.contains("[console-"), "a message is missing: {line}");
        }
    }
}

#[test]
fn plain_words_open_numbers() {
    let shown =
        played("quiet-backer", &["why voters", "why washington", "why goodwill washington", "why kyiv", "why energy"]);
    assert!(!shown.contains("is not a number here"), "{shown}");
}

#[test]
fn the_ladder_says_what_it_rests_on() {
    let lines = ["sanction first-listings", "moscow"];
    let told = played("quiet-backer", &lines);
    assert!(told.contains("Chances rest on [C/A], prices on [A]"), "{told}");
    assert!(!told.contains("beyond the evidence"), "shipped cases stop at level 7");
    let beyond = played_with("quiet-backer", &lines, Notes::default(), |case| case.rules.reaction.top.0 = 9);
    for rung in ["8  Covert attack (beyond the evidence)", "9  Force (beyond the evidence)"] {
        assert!(beyond.contains(rung), "{beyond}");
    }
}

#[test]
fn a_class_sees_its_terms_on_eighty_columns() {
    let variant = Variant { fictional: true, predict_first: true, forecasts: false, rewind: false, reasons: true };
    let hand_in = HandIn { class: "界".repeat(40), name: "w ".repeat(20).trim_end().to_owned(), variant };
    let long = format!("because {}", "word ".repeat(79));
    let mut lines = vec!["next", "predict 0 3", "predict 0 3", "undo", "next", &long, "because", "because \u{7}"];
    lines.extend(["moscow", "advice", "desk", "next", "rewind 1", "handin", "handin", "rewind 1", "desk", "moscow"]);
    lines.extend(["help because", "help handin"]);
    let shown = played_for("quiet-backer", &lines, Notes { hand_in: Some(hand_in), ..Notes::default() });
    for line in shown.lines() {
        assert!(line.width() <= WIDTH, "{} columns: {line}", line.width());
        assert!(!line.contains("[console-"), "a message is missing: {line}");
    }
}
