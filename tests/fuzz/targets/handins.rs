//! A folder of hand-ins: any bytes as a class file and papers. Marking may refuse, never panic, hang
//! or lose one; what is confirmed carries a seal that the program made.
//!
//! The input is a class file and papers, each paper after a line `=== NAME`. Seals change with the
//! rules, so no corpus is kept: the mutator begins with hand-ins that were played here and now.

#![no_main]

use std::sync::{Arc, Mutex, OnceLock};

use demarche_core::digest::Digest;
use demarche_play::cells::Style;
use demarche_play::lesson::Lesson;
use demarche_lab::mark::{self, Content, Desk, Known, Paper, Verdict};
use demarche_core::model::case::Case;
use demarche_lab::report::{marks, marks_page};
use demarche_core::scenario::{self, build, library};
use demarche_core::sim::Game;
use demarche_core::strategy;
use demarche_core::tape::{Notes, Tape};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

#[path = "../../hunt/mutate/mod.rs"]
#[allow(dead_code)]
mod mutate;
mod place;

const CLASS: &str = include_str!("../../hunt/originals/isle.class.ron");
const PARTED: &str = "\n=== ";
/// Most papers of a folder.
const PAPERS: usize = 6;

fn case() -> &'static Arc<Case> {
    static CASE: OnceLock<Arc<Case>> = OnceLock::new();
    CASE.get_or_init(|| {
        let shipped = library::shipped("training-isle").expect("a shipped scenario");
        let case = scenario::load("training-isle", shipped.text.as_bytes()).expect("it loads");
        Arc::new(build::cut(case, "four").expect("it has the cut"))
    })
}

/// Honest hand-ins, finished and not, with their seals.
fn honest() -> &'static Vec<(String, Digest)> {
    static HONEST: OnceLock<Vec<(String, Digest)>> = OnceLock::new();
    HONEST.get_or_init(|| {
        let lesson = Lesson::read("isle.class.ron", CLASS.as_bytes()).expect("a class without a fault");
        let play = |(name, decider, months): (&str, &str, u16)| {
            let mut game = Game::new(case().clone(), lesson.seed_for(name));
            let mut decider = strategy::named(decider).expect("a shipped strategy");
            strategy::play(&mut game, decider.as_mut(), Some(months));
            let mut notes = Notes { hand_in: Some(lesson.hand_in(name)), ..Notes::default() };
            for turn in game.records().turns.iter().filter(|t| t.digest.is_some()) {
                notes.reasons.insert(turn.month, format!("because of {}", turn.month));
            }
            let tape = Tape::of(&game, "player").with_notes(&game, &notes);
            let seal = tape.seal.as_ref().expect("a hand-in is sealed").whole;
            (tape.text().expect("it can be written"), seal)
        };
        [("Blue Heron", "history", 4), ("\u{c5}gren", "bold", 4), ("Teal", "cautious", 2)].map(play).to_vec()
    })
}

/// The folder that mutations begin with.
fn folder() -> &'static Vec<u8> {
    static FOLDER: OnceLock<Vec<u8>> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let papers = honest().iter().enumerate().map(|(at, (text, _))| format!("{PARTED}{at}.hand-in.ron\n{text}"));
        std::iter::once(CLASS.to_owned()).chain(papers).collect::<String>().into_bytes()
    })
}

fn split(data: &[u8]) -> Vec<&[u8]> {
    let (mut parts, mut from, mut at) = (Vec::new(), 0, 0);
    while at < data.len() {
        if data[at..].starts_with(PARTED.as_bytes()) {
            parts.push(&data[from..at]);
            at += PARTED.len();
            from = at;
        } else {
            at += 1;
        }
    }
    parts.push(&data[from..]);
    parts
}

fuzz_target!(|data: &[u8]| {
    static DESK: OnceLock<Mutex<Desk>> = OnceLock::new();
    let parts = split(data);
    let lesson = Lesson::read("c.class.ron", parts[0]).ok();
    let paper = |part: &&[u8]| {
        let end = part.iter().position(|b| *b == b'\n').unwrap_or(part.len());
        let content = Content::Bytes(part.get(end + 1..).unwrap_or_default().to_vec());
        Paper { path: String::from_utf8_lossy(&part[..end]).into_owned(), content }
    };
    let papers: Vec<Paper> = parts[1..].iter().take(PAPERS).map(paper).collect();
    let count = papers.len();
    let read = mark::read(papers);
    let _ = mark::scenarios(&read);
    // What is counted of a scenario is counted once.
    let desk = DESK.get_or_init(|| Mutex::new(Desk { known: vec![Known::new(case().clone())], lesson: None }));
    let mut desk = desk.lock().expect("one input at a time");
    desk.lesson = lesson;
    let marked = mark::mark(&read, &desk);
    assert_eq!(marked.len(), count, "no paper is lost");
    for (paper, one) in read.iter().zip(&marked) {
        assert_eq!(paper.path, one.path, "papers keep their places");
        let held = matches!(one.verdict, Verdict::Confirmed | Verdict::Shared(_));
        let sealed = paper.tape.as_ref().ok().filter(|t| t.hand_in.is_some()).and_then(|t| t.seal.as_ref());
        if let Some(seal) = sealed.filter(|_| held) {
            assert!(honest().iter().any(|(_, made)| *made == seal.whole), "{}: confirmed, but never sealed", one.path);
        }
    }
    for style in [Style::Us, Style::Eu] {
        let table = marks::csv(&marked, &marks::usual(&marked), style);
        assert!(table.lines().count() > count, "a row for each paper, and a head");
    }
    let _ = marks_page::page("fuzz", &marked, &|_, objective| objective.to_owned());
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let fresh = folder();
    let size = if (size < 200 || seed % 16 == 0) && fresh.len() <= max_size.min(data.len()) {
        data[..fresh.len()].copy_from_slice(fresh);
        fresh.len()
    } else {
        size
    };
    place::mutated(mutate::Kind::Ron, 0, data, size, max_size, seed)
});
