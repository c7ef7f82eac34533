//! Marking: of sixty hand-ins those that were tampered with are named with the reason, and what the
//! table and the page say of the rest.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use demarche_core::digest::Digest;
use demarche_core::math::Money;
use demarche_core::model::ids::Month;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::sim::record::Medal;
use demarche_core::strategy;
use demarche_core::tape::{Notes, Rewind, Seal, Tape};
use demarche_lab::mark::{self, Content, Desk, Known, Marked, Others, Paper, Verdict};
use demarche_lab::report::{marks, marks_page};
use demarche_play::cells::Style;
use demarche_play::lesson::Lesson;

use super::support::case;

pub const CLASS: &str = "(format: 1, class: \"spring\", scenario: \"training-isle\", seed: PerStudent(5), \
    variant: (predict_first: true, rewind: false, reasons: true))";

pub fn lesson() -> Lesson {
    Lesson::read("spring.class.ron", CLASS.as_bytes()).expect("a class file")
}

pub fn name(student: usize) -> String {
    ["Blue Heron", "Синяя цапля", "アオサギ", "=HYPERLINK(1)", "مالك الحزين", "O’Neill <b>"]
        .get(student)
        .map_or_else(|| format!("Student {student}"), |name| (*name).to_owned())
}

/// A finished game of a student: a strategy's orders, a forecast and a reason every month.
pub fn hand_in(student: usize) -> Tape {
    let lesson = lesson();
    let name = name(student);
    let mut game = Game::new(case("training-isle"), lesson.seed_for(&name));
    let mut orders = strategy::named(["random", "cautious", "generous", "bold"][student % 4]).expect("a strategy");
    let mut notes = Notes { hand_in: Some(lesson.hand_in(&name)), ..Notes::default() };
    while !game.is_over() {
        let mut given = orders.decide(&game);
        // Strategies that look only at what everybody sees would hand in the same orders.
        if let Some(Order::Allocate { amount, .. }) = given.iter_mut().find(|o| matches!(o, Order::Allocate { .. })) {
            *amount = amount.clamped(Money(5_000), Money(5_000 + 10 * i64::try_from(student).expect("few")));
        }
        let adversary = demarche_core::observe::adversary(&game).expect("an adversary");
        given.push(Order::Predict { adversary, low: 0, high: u8::try_from(student % 4).expect("few") });
        let month = game.case().month(game.turn());
        notes.reasons.insert(month, format!("{name} thinks it right in {month}"));
        game.step(&given);
    }
    Tape::of(&game, "player").with_notes(&game, &notes)
}

/// Hand-ins of the whole class, played once.
pub fn class() -> &'static [Tape] {
    static CLASS: OnceLock<Vec<Tape>> = OnceLock::new();
    CLASS.get_or_init(|| (0..60).map(hand_in).collect())
}

pub fn sealed(mut tape: Tape) -> Tape {
    tape.seal = Some(Seal::of(&tape));
    tape
}

pub fn text(tape: &Tape) -> String {
    tape.text().expect("a tape can be written")
}

/// Orders changed, everything honestly recomputed: a game like any other.
pub fn replayed(tape: &Tape, change: impl Fn(&mut Vec<Vec<Order>>), seed: u64, notes: &Notes) -> Tape {
    let case = case("training-isle");
    let mut orders = tape.orders("x", &case).expect("its words are known");
    change(&mut orders);
    let game = demarche_core::tape::play(&case, seed, &orders);
    Tape::of(&game, "player").with_notes(&game, notes)
}

type Tamper = fn(&Tape) -> String;

pub fn edited(tape: &Tape, edit: impl Fn(&mut Tape)) -> Tape {
    let mut tape = tape.clone();
    edit(&mut tape);
    tape
}

/// The first sum that is given.
pub fn amount(tape: &mut Tape) -> &mut Money {
    let mut orders = tape.turns.iter_mut().flat_map(|t| &mut t.orders);
    let found = orders.find_map(|o| match o {
        Order::Allocate { amount, .. } => Some(amount),
        _ => None,
    });
    found.expect("an allocation")
}

/// Ways to tamper, each with the word by which it is refused.
const TAMPERED: [(&str, Tamper); 18] = [
    // The claim.
    ("result", |t| text(&edited(t, |t| t.result.as_mut().expect("a result").objectives[0].reading.0 += 1_000))),
    ("result", |t| {
        let better = |m: Medal| if m == Medal::Gold { Medal::None } else { Medal::Gold };
        text(&sealed(edited(t, |t| {
            let first = &mut t.result.as_mut().expect("a result").objectives[0];
            first.medal = better(first.medal);
        })))
    }),
    // An order, with and without a fresh seal.
    ("orders", |t| text(&edited(t, |t| amount(t).0 += 1_000))),
    ("orders", |t| text(&sealed(edited(t, |t| amount(t).0 += 1_000)))),
    ("orders", |t| text(t).replacen("terrana", "atlantis", 1)),
    // The seed, with and without a fresh seal.
    ("seed", |t| text(&edited(t, |t| t.seed += 1))),
    ("seed", |t| text(&sealed(edited(t, |t| t.seed += 1)))),
    // A fingerprint.
    ("fingerprints", |t| text(&edited(t, |t| t.turns[4].digest = Digest(t.turns[4].digest.0 ^ 1)))),
    ("fingerprints", |t| text(&sealed(edited(t, |t| t.turns[4].digest = Digest(t.turns[4].digest.0 ^ 1))))),
    // The name: as it stands, and with a fresh seal, which gives another seed.
    ("name", |t| text(&edited(t, |t| t.hand_in.as_mut().expect("a hand-in").name.push('x')))),
    ("seed", |t| text(&sealed(edited(t, |t| t.hand_in.as_mut().expect("a hand-in").name.push('x'))))),
    // Reasons, and what the class does not allow.
    ("reasons", |t| text(&edited(t, |t| t.turns[3].reason = "What the teacher wants to hear".into()))),
    ("rewound", |t| {
        let months = |at: usize| t.turns[at].month;
        text(&sealed(edited(t, |t| t.rewinds = vec![Rewind { from: months(6), to: months(2) }])))
    }),
    // Cut short: the file, and its months.
    ("cut-off", |t| {
        let whole = text(t);
        whole.chars().take(whole.chars().count() * 2 / 3).collect()
    }),
    ("months", |t| text(&sealed(edited(t, |t| t.turns.truncate(7))))),
    // Another scenario, other rules, a foreign format.
    ("scenario", |t| text(&edited(t, |t| t.scenario = "quiet-backer".into()))),
    ("rules", |t| text(&sealed(edited(t, |t| t.rules_digest = Digest(7))))),
    ("format", |t| text(t).replacen("format: 3", "format: 7", 1)),
];

/// Sixty hand-ins, twenty of them tampered with; what is expected of each path.
pub fn sixty() -> (Vec<(String, String)>, BTreeMap<String, String>) {
    let mut files = Vec::new();
    let mut expected = BTreeMap::new();
    for (at, tape) in class().iter().enumerate() {
        let path = format!("{at:02} {}.hand-in.ron", name(at).replace(['<', '/', '>'], ""));
        let (verdict, content) = match at.checked_sub(30) {
            Some(n) if n < TAMPERED.len() => {
                let (ground, tamper) = TAMPERED[n];
                (ground.to_owned(), tamper(tape))
            }
            // Two students, one game: each under their own name and seed, honestly recomputed.
            Some(18) => {
                let notes = tape.notes(&case("training-isle"));
                let copied = replayed(&class()[at + 1], |_| {}, tape.seed, &notes);
                ("same-orders".to_owned(), text(&copied))
            }
            Some(19) => ("same-orders".to_owned(), text(tape)),
            _ => ("confirmed".to_owned(), text(tape)),
        };
        expected.insert(path.clone(), verdict);
        files.push((path, content));
    }
    (files, expected)
}

pub fn word(one: &Marked) -> String {
    match &one.verdict {
        Verdict::Refused(ground, _) => ground.key().to_owned(),
        other => other.key().to_owned(),
    }
}

pub fn marked(files: &[(String, String)]) -> Vec<Marked> {
    let papers = files
        .iter()
        .map(|(path, text)| Paper { path: path.clone(), content: Content::Bytes(text.as_bytes().to_vec()) });
    let read = mark::read(papers.collect());
    let desk = Desk { known: vec![Known::new(case("training-isle"))], lesson: Some(lesson()) };
    mark::mark(&read, &desk)
}

#[test]
fn of_sixty_hand_ins_exactly_the_twenty_are_named_with_the_reason() {
    let (files, expected) = sixty();
    assert_eq!(expected.values().filter(|v| *v != "confirmed").count(), 20);
    let mut wrong = Vec::new();
    for one in marked(&files) {
        if word(&one) != expected[&one.path] {
            wrong.push(format!(
                "{}: {} instead of {} ({})",
                one.path,
                word(&one),
                expected[&one.path],
                one.verdict.reason()
            ));
        }
        assert_eq!(one.verdict.reason().is_empty(), one.verdict == Verdict::Confirmed, "every reason is told");
        assert_eq!(one.played.is_some(), !matches!(one.verdict, Verdict::Refused(..)), "{}", one.path);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn orders_changed_and_honestly_recomputed_are_another_game() {
    let mut files: Vec<(String, String)> = Vec::new();
    let tape = &class()[3];
    let notes = tape.notes(&case("training-isle"));
    let other = replayed(tape, |orders| orders[2].retain(|o| matches!(o, Order::Predict { .. })), tape.seed, &notes);
    assert_ne!(other.turns[2].digest, tape.turns[2].digest);
    files.push(("other.ron".to_owned(), text(&other)));
    assert_eq!(marked(&files)[0].verdict, Verdict::Confirmed, "there is no secret in a file");
}

#[test]
fn copies_are_named_with_each_other_and_names_that_stand_twice_too() {
    let one = &class()[1];
    let files = [("a.ron", text(one)), ("b.ron", text(one)), ("c.ron", text(&class()[2]))];
    let files: Vec<(String, String)> = files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect();
    let all = marked(&files);
    assert_eq!(all[0].verdict, Verdict::Shared(Others::of(["b.ron".to_owned()], 1)));
    assert_eq!(all[1].verdict, Verdict::Shared(Others::of(["a.ron".to_owned()], 1)));
    let many = Verdict::Shared(Others::of((1..=30).map(|n| format!("{n}.ron")), 30));
    assert!(many.reason().ends_with("8.ron and 22 more"), "{}", many.reason());
    assert_eq!(all[2].verdict, Verdict::Confirmed);
    assert_eq!(all[0].notes, ["the same name stands on b.ron"]);
    // What does not hold accuses nobody, and is told whose orders it has.
    let stolen = text(one).replacen(&name(1), "Grey Heron", 1);
    let files = vec![files[0].clone(), ("stolen.ron".to_owned(), stolen)];
    let all = marked(&files);
    assert_eq!((word(&all[0]).as_str(), word(&all[1]).as_str()), ("confirmed", "name"));
    assert_eq!(all[1].notes, ["its orders are those of a.ron"]);
}

#[test]
fn skill_and_reasons_are_counted_and_what_was_seen_before_is_not() {
    let lesson = Lesson { variant: demarche_core::tape::Variant { rewind: true, ..lesson().variant }, ..lesson() };
    let mut tape = class()[5].clone();
    let month = |text| Month::parse(text).expect("a month");
    tape.rewinds = vec![Rewind { from: month("2030-06"), to: month("2030-03") }];
    tape.hand_in.as_mut().expect("a hand-in").variant.rewind = true;
    let paper = Paper { path: "a.ron".to_owned(), content: Content::Bytes(text(&sealed(tape)).into_bytes()) };
    let desk = Desk { known: vec![Known::new(case("training-isle"))], lesson: Some(lesson) };
    let all = mark::mark(&mark::read(vec![paper]), &desk);
    let played = all[0].played.as_ref().unwrap_or_else(|| panic!("{:?}", all[0].verdict));
    assert_eq!((played.months, played.predictions, played.foreseen, played.reasons.len()), (12, 12, 3, 12));
    assert_eq!(played.skill.expect("predictions that count").count, 9);
    let game = demarche_core::tape::play(
        &case("training-isle"),
        class()[5].seed,
        &class()[5].orders("x", &case("training-isle")).expect("words"),
    );
    let seen = [month("2030-03"), month("2030-04"), month("2030-05")];
    assert_eq!(played.skill, demarche_play::debrief::skill::skill(&game, &seen).means(), "as the debrief has it");
}

#[test]
fn the_table_is_safe_in_a_spreadsheet_and_holds_what_was_said() {
    let files: Vec<(String, String)> = (0..6).map(|at| (format!("{at}.ron"), text(&class()[at]))).collect();
    let all = marked(&files);
    let table = marks::csv(&all, &marks::usual(&all), Style::Us);
    assert!(table.starts_with('\u{feff}') && table.ends_with("\r\n"));
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let heads: Vec<String> = reader.headers().expect("heads").iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(|r| r.expect("a row")).collect();
    assert_eq!(rows.len(), 6);
    let column = |name: &str| heads.iter().position(|h| h == name).unwrap_or_else(|| panic!("no column {name}"));
    assert_eq!(&rows[1][column("name")], "Синяя цапля");
    assert_eq!(&rows[3][column("name")], "'=HYPERLINK(1)");
    assert!(rows[3][column("reasons")].starts_with("2030-01: =HYPERLINK"), "{}", &rows[3][column("reasons")]);
    let reading = |row: &csv::StringRecord| row[column("objective.arrived")].parse::<f64>();
    assert!(rows.iter().all(|r| reading(r).is_ok() && r[column("months")] == *"12"));
    for row in &rows {
        for (head, cell) in heads.iter().zip(row) {
            let first = cell.chars().next();
            let number = cell.parse::<f64>().is_ok();
            assert!(number || !first.is_some_and(|c| "=+-@\t\r".contains(c)), "{head}: {cell}");
        }
    }
    let wished = marks::columns("Student=name,Grade=,Arrived=medal.arrived", &all).expect("columns");
    let table = marks::csv(&all, &wished, Style::Us);
    assert!(table.starts_with("\u{feff}Student,Grade,Arrived\r\n\"Blue Heron\",,"), "{table}");
}

#[test]
fn the_page_is_plain_and_escapes_what_comes_from_files() {
    let (files, _) = sixty();
    let all = marked(&files);
    let tell = marks_page::Tell {
        objective: &|_, objective| format!("name of {objective}"),
        month: &|_, given| marks_page::MonthTold {
            orders: vec![format!("{} orders <i>", given.orders.len())],
            ..marks_page::MonthTold::default()
        },
        page: &|one| (one.name() == "Blue Heron").then(|| "pages/a\"b.html".to_owned()),
    };
    let page = marks_page::page("Tuesdays <1>", &all, &tell);
    assert!(page.contains("orders &lt;i&gt;") && page.contains("href=\"pages/a&quot;b.html\""));
    assert!(page.contains("<html lang=\"en\">") && page.contains("<title>Hand-ins: Tuesdays &lt;1&gt;</title>"));
    assert!(page.contains("<bdi>O’Neill &lt;b&gt;</bdi>") && !page.contains("O’Neill <b>"));
    for never in ["<script", "onclick", "http:", "https:", "url(", "<img"] {
        assert!(!page.contains(never), "{never}");
    }
    assert_eq!(page.matches("<table>").count(), page.matches("<caption>").count());
    assert!(
        page.contains("60 hand-ins: 40 confirmed, 2 confirmed with the orders of another, 18 refused."),
        "{}",
        &page[..2_000]
    );
    assert!(page.contains("name of arrived"));
    assert!(page.len() < 1_000_000, "{} bytes", page.len());
}
