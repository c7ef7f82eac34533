//! Tests of the terminal as a whole: its messages, and screens at eighty columns.

use std::sync::Arc;

use unicode_width::UnicodeWidthStr;

use super::{Closed, Keeper, Layout, Lines, Terminal};
use demarche_core::model::case::Case;
use demarche_core::scenario::{library, load};
use demarche_core::sim::Game;
use demarche_core::tape::{HandIn, Notes, Tape, Variant, replay};
use demarche_play::narrate::Words;
use demarche_play::session::Session;
use demarche_play::session::saved::Saved;
use demarche_play::views::ladder::Ladder;
use demarche_play::views::recipient::Recipient;

/// A session of a shipped scenario.
pub(super) fn session(id: &str) -> Session {
    session_with(id, |_| ())
}

/// The same with a case that was changed before.
fn session_with(id: &str, change: impl FnOnce(&mut Case)) -> Session {
    let shipped = library::shipped(id).expect("a shipped scenario");
    let mut case = load(id, shipped.text.as_bytes()).expect("it loads");
    change(&mut case);
    let words = Words::new(id, shipped.messages).expect("its messages are well-formed");
    Session::new(words, Game::new(Arc::new(case), 5), Vec::new())
}

/// Lines typed beforehand.
struct Typed(std::vec::IntoIter<String>);

impl Lines for Typed {
    fn next(&mut self, _: &str) -> Option<String> {
        self.0.next()
    }
}

/// Everything that was shown, at a width.
struct Shown(String, Layout);

impl Keeper for Shown {
    fn show(&mut self, text: &str) -> Result<(), Closed> {
        self.0.push_str(text);
        self.0.push('\n');
        Ok(())
    }

    fn layout(&self) -> Layout {
        self.1
    }

    fn keep(&mut self, _: &Session) -> Saved {
        Saved::At("here".to_owned(), None)
    }

    fn leave(&mut self) -> Option<String> {
        Some("here".to_owned())
    }

    fn hand_in(&mut self, _: &Session) -> Result<String, String> {
        Ok("there".to_owned())
    }
}

fn played(id: &str, lines: &[&str]) -> String {
    told(session(id), lines, 80)
}

/// What is shown when lines are typed into a session at a terminal of so many columns.
fn told(session: Session, lines: &[&str], columns: usize) -> String {
    let (shown, _) = ended(session, lines, columns);
    shown
}

/// The same, with the session as it was left.
fn ended(session: Session, lines: &[&str], columns: usize) -> (String, Session) {
    let lines: Vec<String> = lines.iter().map(|l| (*l).to_owned()).collect();
    let mut shown = Shown(String::new(), Layout::new(columns));
    let session = Terminal::new(session).play(&mut Typed(lines.into_iter()), &mut shown);
    (shown.0, session.unwrap_or_else(|_| panic!("a terminal that takes everything closed")))
}

/// Whether a line holds the id of a message where its words should be.
fn lacks_a_word(line: &str) -> bool {
    let is_id = |inside: &str| {
        inside.contains('-') && inside.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'-' | b'.' | b'_'))
    };
    line.split('[').skip(1).filter_map(|rest| rest.split_once(']')).any(|(inside, _)| is_id(inside))
}

/// Lines that are wider than they may be, or lack a word.
fn wrong(shown: &str, columns: usize) -> Vec<String> {
    let wide = shown.lines().filter(|l| l.width() > columns).map(|l| format!("{} columns: {l}", l.width()));
    wide.chain(shown.lines().filter(|l| lacks_a_word(l)).map(|l| format!("a message is missing: {l}"))).collect()
}

const SCREENS: [&str; 26] = [
    "branches",
    "debrief",
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
    "why support",
    "why budget",
    "why goodwill.allies",
    "why resilience",
    "why nonsense",
];

/// Everything that a player can look at and much of what can be done, over so many months.
fn tour(months: u16) -> Vec<&'static str> {
    let mut lines = Vec::from(SCREENS);
    lines.extend(["1a", "give budget-support 9999", "sanction", "give", "give nonsense 4", "say", "foo"]);
    lines.extend(["help give", "help pledge", "help apply", "help reform", "help sanction", "help call", "help say"]);
    lines.extend(["help consent", "help refuse", "help withdraw", "help answer", "help predict", "help why"]);
    lines.extend(["help next", "help undo", "help rewind", "help quit"]);
    for month in 0..months {
        lines.extend(["1a", "2b", "2a", "give relief 5", "give relief 10 loud", "give budget-support 10 loud"]);
        lines.extend(["give demining 3 quiet", "predict 0 3", "desk", "next"]);
        if month < 4 || month % 6 == 0 {
            lines.extend(SCREENS);
        }
    }
    lines.extend(SCREENS);
    lines
}

#[test]
fn no_screen_is_wider_than_the_terminal_or_lacks_a_word() {
    let others = [40, 57, 120, 200].into_iter().cycle();
    for (shipped, other) in library::SHIPPED.iter().zip(others) {
        let whole = session(shipped.id).case().turns;
        for (columns, months) in [(80, whole), (other, 4)] {
            let mut lines = tour(months);
            lines.extend(["rewind 2", "undo", "redo", "drop 1", "drop 9"]);
            lines.extend(["next"; 30]);
            lines.push("give relief 10");
            let (shown, session) = ended(session(shipped.id), &lines, columns);
            assert!(shown.lines().count() > 500, "{}: {} lines", shipped.id, shown.lines().count());
            assert_eq!(wrong(&shown, columns), Vec::<String>::new(), "{}", shipped.id);
            replays(&session, shipped.id);
        }
    }
}

/// Holds that every branch of a session can be played again from its tape.
fn replays(session: &Session, id: &str) {
    for lane in session.lanes() {
        let text = Tape::of(&lane.game, "player").text().expect("a tape can be written");
        let tape = Tape::read("game.tape.ron", text.as_bytes()).expect("and read");
        let orders = tape.orders("game.tape.ron", session.case()).expect("its orders are known");
        assert!(replay(session.case(), &tape, &orders).is_ok(), "{id}");
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
    let shown = played("quiet-backer", &lines);
    assert!(shown.contains("Chances rest on [C/A], prices on [A]"), "{shown}");
    assert!(!shown.contains("beyond the evidence"), "shipped cases stop at level 7");
    let beyond = told(session_with("quiet-backer", |case| case.rules.reaction.top.0 = 9), &lines, 80);
    for rung in ["8 Covert attack (beyond the evidence)", "9 Force (beyond the evidence)"] {
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
    let mut session = session("quiet-backer");
    session.set_notes(Notes { hand_in: Some(hand_in), ..Notes::default() });
    let shown = told(session, &lines, 80);
    assert_eq!(wrong(&shown, 80), Vec::<String>::new());
}

#[test]
fn words_left_over_are_refused_and_nothing_is_done() {
    for line in [
        "next please",
        "undo 5",
        "redo now",
        "orders all",
        "desk top",
        "quit now",
        "handin now",
        "rewind 1 2",
        "drop 1 2",
        "1a please",
        "answer 1 a b",
        "sanction first-listings now",
        "call usa now",
        "say promise usa loudly",
        "predict 0 3 moscow now",
        "pledge budget-support 20 to usa",
    ] {
        let shown = played("quiet-backer", &["give relief 5", line, "orders"]);
        assert!(shown.contains("Nothing was done"), "{line}: {shown}");
        assert!(shown.contains("Draft: 1 order"), "{line}: {shown}");
        assert!(!shown.contains("turn 2"), "{line}");
    }
}

#[test]
fn a_sealed_prediction_is_answered_also_by_silence() {
    let shown = played("training-isle", &["predict 0 0", "next"]);
    assert!(shown.contains("Your prediction was 0 to 0; it was 0"), "{shown}");
}

#[test]
fn a_desk_has_no_one_or_two_adversaries_recipients_and_requests() {
    use super::desk::{Desk, desk};

    let session = session("quiet-backer");
    let whole = Desk::of(&session);
    let (ladder, recipient) = (whole.ladders[0].clone(), whole.recipients[0].clone());
    for count in 0..=2 {
        let mut shown = Desk::of(&session);
        shown.ladders = (0..count).map(|n| Ladder { capital: format!("Adversary {n}"), ..ladder.clone() }).collect();
        shown.recipients = (0..count)
            .map(|n| Recipient {
                capital: format!("Recipient {n}"),
                requests: (0..n).map(|r| format!("Request {r} of {n}.")).collect(),
                ..recipient.clone()
            })
            .collect();
        for columns in [40, 80] {
            let text = desk(&session, &shown, Layout::new(columns)).join("\n");
            assert_eq!(wrong(&text, columns), Vec::<String>::new());
            for n in 0..2 {
                assert_eq!(text.contains(&format!("── Adversary {n} ──")), n < count, "{text}");
                assert_eq!(text.contains(&format!("── Recipient {n} ──")), n < count, "{text}");
            }
            assert_eq!(text.contains("Request 0 of 1."), count == 2, "{text}");
        }
    }
}
