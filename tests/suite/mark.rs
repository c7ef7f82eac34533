//! Marking: of sixty hand-ins those that were tampered with are named with the reason, no mutation
//! of a hand-in is accepted with another result, and a folder full of anything is listed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use demarche_core::digest::Digest;
use demarche_core::math::Money;
use demarche_core::model::ids::Month;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::sim::record::Medal;
use demarche_core::strategy;
use demarche_core::tape::{Notes, Rewind, Seal, Tape};
use demarche_lab::mark::{self, Content, Desk, Known, Marked, Others, Paper, Prints, Verdict};
use demarche_lab::report::{marks, marks_page};
use demarche_play::cells::Style;
use demarche_play::lesson::Lesson;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::support::{Done, case, cases, demarche_in, folder, put};

const CLASS: &str = "(format: 1, class: \"spring\", scenario: \"training-isle\", seed: PerStudent(5), \
    variant: (predict_first: true, rewind: false, reasons: true))";

fn lesson() -> Lesson {
    Lesson::read("spring.class.ron", CLASS.as_bytes()).expect("a class file")
}

fn name(student: usize) -> String {
    ["Blue Heron", "Синяя цапля", "アオサギ", "=HYPERLINK(1)", "مالك الحزين", "O’Neill <b>"]
        .get(student)
        .map_or_else(|| format!("Student {student}"), |name| (*name).to_owned())
}

/// A finished game of a student: a strategy's orders, a forecast and a reason every month.
fn hand_in(student: usize) -> Tape {
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
fn class() -> &'static [Tape] {
    static CLASS: OnceLock<Vec<Tape>> = OnceLock::new();
    CLASS.get_or_init(|| (0..60).map(hand_in).collect())
}

fn sealed(mut tape: Tape) -> Tape {
    tape.seal = Some(Seal::of(&tape));
    tape
}

fn text(tape: &Tape) -> String {
    tape.text().expect("a tape can be written")
}

/// Orders changed, everything honestly recomputed: a game like any other.
fn replayed(tape: &Tape, change: impl Fn(&mut Vec<Vec<Order>>), seed: u64, notes: &Notes) -> Tape {
    let case = case("training-isle");
    let mut orders = tape.orders("x", &case).expect("its words are known");
    change(&mut orders);
    let game = demarche_core::tape::play(&case, seed, &orders);
    Tape::of(&game, "player").with_notes(&game, notes)
}

type Tamper = fn(&Tape) -> String;

fn edited(tape: &Tape, edit: impl Fn(&mut Tape)) -> Tape {
    let mut tape = tape.clone();
    edit(&mut tape);
    tape
}

/// The first sum that is given.
fn amount(tape: &mut Tape) -> &mut Money {
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
fn sixty() -> (Vec<(String, String)>, BTreeMap<String, String>) {
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

fn word(one: &Marked) -> String {
    match &one.verdict {
        Verdict::Refused(ground, _) => ground.key().to_owned(),
        other => other.key().to_owned(),
    }
}

fn marked(files: &[(String, String)]) -> Vec<Marked> {
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

#[test]
fn each_hand_in_gets_its_debrief_page_and_the_marks_link_to_it() {
    let folder = folder();
    let at = folder.path();
    std::fs::create_dir_all(at.join("class")).expect("a folder");
    put(at, "spring.class.ron", CLASS);
    put(at, "class/a.hand-in.ron", text(&class()[1]));
    put(at, "class/b.hand-in.ron", text(&class()[7]));
    let args = ["--out", "m.csv", "--html", "marks.html", "--class", "spring.class.ron", "--reports", "pages"];
    mark_in(at, &args).exits(0);
    let marks = std::fs::read_to_string(at.join("marks.html")).expect("a page");
    let links: Vec<&str> = marks
        .split("href=\"")
        .skip(1)
        .filter_map(|l| l.split('"').next())
        .filter(|l| l.starts_with("pages/"))
        .collect();
    assert_eq!(links.len(), 2, "{links:?}");
    let pages = super::support::names_in(&at.join("pages"));
    assert!(pages.iter().all(|p| p.starts_with("debrief-") && p.contains(".html")) && pages.len() == 2, "{pages:?}");
    // A reason stands in the row of the month whose orders it explains.
    let reason = &class()[1].turns[0].reason;
    let row = marks.split("<tr>").find(|row| row.contains(reason.as_str())).expect("a row");
    assert!(row.contains("January 2030") || row.contains("2030"), "{row}");
    // Again it is the same; what is no page of ours stays.
    mark_in(at, &args).exits(0);
    put(at, &format!("pages/{}", pages[0]), "<html>my own notes</html>");
    let refused = mark_in(at, &args).exits(2);
    assert!(refused.err.contains("--force"), "{}", refused.err);
    assert!(std::fs::read_to_string(at.join("pages").join(&pages[0])).expect("it is there").contains("my own"));
    mark_in(at, &[args.as_slice(), &["--force"]].concat()).exits(0);
    assert!(mark_in(at, &["--reports", "class/pages"]).exits(2).err.contains("among the hand-ins"));
    assert!(mark_in(at, &["--reports", "class"]).exits(2).err.contains("among the hand-ins"));
}

fn mark_in(at: &Path, args: &[&str]) -> Done {
    let all: Vec<&str> = ["mark", "class"].iter().chain(args).copied().collect();
    demarche_in(at, &all, "")
}

#[test]
fn the_command_marks_a_folder_and_tells_by_its_exit_code() {
    let folder = folder();
    let at = folder.path();
    std::fs::create_dir_all(at.join("class/Student 07")).expect("a folder");
    put(at, "spring.class.ron", CLASS);
    put(at, "class/a.hand-in.ron", text(&class()[1]));
    put(at, "class/Student 07/работа.ron", text(&class()[7]));
    let args = ["--out", "marks.csv", "--html", "marks.html", "--class", "spring.class.ron"];
    let done = mark_in(at, &args).exits(0);
    assert!(done.err.contains("2 hand-ins: 2 confirmed"), "{}", done.err);
    let table = std::fs::read_to_string(at.join("marks.csv")).expect("a table");
    assert!(table.contains("\"Student 07/работа.ron\",confirmed"), "{table}");
    assert!(std::fs::read_to_string(at.join("marks.html")).expect("a page").contains("Синяя цапля"));
    // Without the class file they are games all the same; without --out the table is data.
    assert_eq!(mark_in(at, &[]).exits(0).out.lines().count(), 3);
    put(at, "class/b.hand-in.ron", text(&edited(&class()[2], |t| t.seed += 1)));
    let done = mark_in(at, &args).exits(1);
    assert!(done.err.contains("refused: b.hand-in.ron: the seed was changed after it was written"), "{}", done.err);
    assert!(std::fs::read_to_string(at.join("marks.csv")).expect("a table").contains("\"b.hand-in.ron\",refused,seed"));
    // Written into the folder itself, the table and the page are no hand-ins the next time.
    let inside = ["--out", "class/marks.csv", "--html", "class/marks.html"];
    mark_in(at, &inside).exits(1);
    let again = mark_in(at, &inside).exits(1);
    assert!(again.err.contains("; 0 other files"), "{}", again.err);
    assert!(mark_in(at, &["--columns", "Grade=medls"]).exits(2).err.contains("there is no field"));
    mark_in(at, &["--class", "nowhere.class.ron"]).exits(2);
    demarche_in(at, &["mark", "nowhere"], "").exits(2);
    demarche_in(at, &["mark", "marks.csv"], "").exits(2);
    std::fs::create_dir(at.join("empty")).expect("a folder");
    demarche_in(at, &["mark", "empty", "--out", "no.csv"], "").exits(4);
}

#[test]
fn a_folder_full_of_anything_is_listed_and_nothing_is_followed() {
    let folder = folder();
    let at = folder.path();
    std::fs::create_dir(at.join("class")).expect("a folder");
    put(at, "class/good.ron", text(&class()[1]));
    put(at, "outside.ron", text(&class()[2]));
    put(at, "class/photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    put(at, "class/photo.hand-in.ron", b"\xff\xd8\xff\xe0 a picture under another name");
    put(at, "class/all.zip", b"PK\x03\x04\x14\0\0\0");
    put(at, "class/essay.docx", b"PK\x03\x04\x14\0\0\0");
    put(at, "class/nothing.ron", "");
    put(at, "class/blank.txt", " \n ");
    put(at, "class/essay.txt", "I believe that the ministry should");
    put(at, "class/作業\u{202e}.ron", "not a tape either");
    put(at, "class/latin.hand-in.ron", b"(name: \"Zo\xeb\")");
    put(at, "class/zeros.bin", [0u8; 64]);
    put(at, "class/deep.tape.ron", ["(".repeat(200_000), ")".repeat(200_000)].concat());
    let big = std::fs::File::create(at.join("class/video.mp4")).expect("a file");
    big.set_len(100_000_000).expect("a hundred megabytes of nothing");
    put(at, "class/-=formula.ron", text(&class()[4]));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(at.join("outside.ron"), at.join("class/link.ron")).expect("a link");
        std::os::unix::fs::symlink("/", at.join("class/everything")).expect("a link");
        std::os::unix::fs::symlink("nowhere", at.join("class/dangling.ron")).expect("a link");
        let fifo = std::process::Command::new("mkfifo").arg(at.join("class/pipe.ron")).status();
        assert!(fifo.is_ok_and(|s| s.success()), "a pipe, which would never end if it were read");
    }
    let mut deep = at.join("class");
    for _ in 0..12 {
        deep = deep.join("d");
    }
    std::fs::create_dir_all(&deep).expect("deep folders");
    let done = mark_in(at, &["--out", "marks.csv", "--html", "marks.html"]).exits(1);
    let expected = [
        ("photo.png", "a picture (PNG)"),
        ("photo.hand-in.ron", "a picture (JPEG)"),
        ("all.zip", "a zip archive: unpack it and mark again"),
        ("essay.docx", "an office document"),
        ("nothing.ron", "an empty file"),
        ("blank.txt", "an empty file"),
        ("essay.txt", "a text that is no tape"),
        ("作業⟨U+202E⟩.ron", "a text that is no tape"),
        ("latin.hand-in.ron", "is not UTF-8 text"),
        ("zeros.bin", "binary data"),
        ("deep.tape.ron", "line 1"),
        ("video.mp4", "100 MB: not read"),
        ("d/d/d", "not looked at"),
    ];
    for (path, what) in expected {
        assert!(done.err.lines().any(|l| l.contains(path) && l.contains(what)), "{path}: {what}:\n{}", done.err);
    }
    if cfg!(unix) {
        for (path, what) in [
            ("link.ron", "a link: not followed"),
            ("everything", "a link"),
            ("dangling.ron", "a link"),
            ("pipe.ron", "no regular file"),
        ] {
            assert!(done.err.lines().any(|l| l.contains(path) && l.contains(what)), "{path}: {what}:\n{}", done.err);
        }
    }
    let table = std::fs::read_to_string(at.join("marks.csv")).expect("a table");
    assert!(table.contains("\"good.ron\",confirmed") && table.contains("\n\"'-=formula.ron\",confirmed"), "{table}");
    assert!(!table.contains(&name(2)), "nothing outside the folder is read");
    assert!(done.err.contains("4 hand-ins: 2 confirmed, 0 with the orders of another, 2 refused"), "{}", done.err);
}

/// One small change somewhere in a text.
#[derive(Clone, Debug)]
enum Change {
    Byte(prop::sample::Index, u8),
    Drop(prop::sample::Index, usize),
    Copy(prop::sample::Index, prop::sample::Index, usize),
    Line(prop::sample::Index, prop::sample::Index),
    Digit(prop::sample::Index, u8),
    /// Changed in its meaning, and sealed anew.
    Forged(u8, prop::sample::Index, i64),
}

fn change() -> impl Strategy<Value = Change> {
    use prop::sample::Index;
    prop_oneof![
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        1 => (any::<Index>(), 1usize..200).prop_map(|(at, length)| Change::Drop(at, length)),
        1 => (any::<Index>(), any::<Index>(), 1usize..200).prop_map(|(from, to, length)| Change::Copy(from, to, length)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(one, other)| Change::Line(one, other)),
        5 => (any::<Index>(), b'0'..=b'9').prop_map(|(at, digit)| Change::Digit(at, digit)),
        5 => (0u8..7, any::<Index>(), -3i64..4).prop_map(|(what, at, by)| Change::Forged(what, at, by)),
    ]
}

fn forge(tape: &mut Tape, what: u8, at: prop::sample::Index, by: i64) {
    let turn = at.index(tape.turns.len());
    match what {
        0 => tape.seed = tape.seed.wrapping_add(by.unsigned_abs()),
        1 => drop(tape.turns[turn].orders.pop()),
        2 => tape.turns.truncate(turn),
        3 => drop(tape.turns.remove(turn)),
        4 => amount(tape).0 += by * 1_000,
        5 => {
            let result = tape.result.as_mut().expect("a result");
            let objective = at.index(result.objectives.len());
            result.objectives[objective].reading.0 += by;
        }
        _ => {
            let other = tape.turns[(turn + 1) % tape.turns.len()].orders.clone();
            tape.turns[turn].orders = other;
        }
    }
    tape.seal = Some(Seal::of(tape));
}

fn mutated(tape: &Tape, changes: &[Change]) -> Vec<u8> {
    let mut tape = tape.clone();
    for change in changes {
        if let Change::Forged(what, at, by) = change
            && !tape.turns.is_empty()
        {
            forge(&mut tape, *what, *at, *by);
        }
    }
    let mut bytes = text(&tape).into_bytes();
    for change in changes {
        let length = bytes.len();
        match change {
            Change::Byte(at, byte) => bytes[at.index(length)] = *byte,
            Change::Drop(at, count) => {
                let at = at.index(length);
                bytes.drain(at..(at + count).min(length));
            }
            Change::Copy(from, to, count) => {
                let from = from.index(length);
                let part = bytes[from..(from + count).min(length)].to_vec();
                let to = to.index(length);
                bytes.splice(to..to, part);
            }
            Change::Line(one, other) => {
                let mut lines: Vec<Vec<u8>> = bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
                let (one, other) = (one.index(lines.len()), other.index(lines.len()));
                lines.swap(one, other);
                bytes = lines.join(&b'\n');
            }
            Change::Digit(at, digit) => {
                let digits: Vec<usize> = (0..length).filter(|i| bytes[*i].is_ascii_digit()).collect();
                if !digits.is_empty() {
                    bytes[digits[at.index(digits.len())]] = *digit;
                }
            }
            Change::Forged(..) => {}
        }
    }
    bytes
}

/// What a mutation came to: the word of its verdict, and whether its result is the one that was
/// played.
fn accepted(student: usize, changes: &[Change], desk: &Desk) -> Result<String, TestCaseError> {
    let tape = &class()[student];
    let content = Content::Bytes(mutated(tape, changes));
    let all = mark::mark(&mark::read(vec![Paper { path: "m.hand-in.ron".to_owned(), content }]), desk);
    if all[0].verdict != Verdict::Confirmed {
        return Ok(word(&all[0]));
    }
    let read = all[0].tape.as_ref().expect("what is confirmed was read");
    let played = all[0].played.as_ref().expect("and played");
    if played.over {
        let came: Vec<_> = played.objectives.iter().map(|(id, reading, medal)| (id, reading, medal)).collect();
        let claimed = tape.result.as_ref().expect("a result");
        let original: Vec<_> = claimed.objectives.iter().map(|o| (&o.id, &o.reading, &o.medal)).collect();
        prop_assert_eq!(came, original);
    } else {
        // The first months of the game, honestly told as such.
        let first = Prints::of(&edited(tape, |t| t.turns.truncate(played.months)));
        prop_assert_eq!(all[0].prints.as_ref(), Some(&first));
    }
    prop_assert_eq!(all[0].name(), name(student));
    prop_assert_eq!(&read.rewinds, &tape.rewinds);
    Ok("confirmed".to_owned())
}

#[test]
fn of_a_thousand_mutations_none_is_accepted_with_another_result() {
    let desk = Desk { known: vec![Known::new(case("training-isle"))], lesson: Some(lesson()) };
    let counts = std::cell::RefCell::new(BTreeMap::<String, usize>::new());
    let mutation = (0usize..12, prop::collection::vec(change(), 1..3));
    let done = TestRunner::new(cases(1_000)).run(&mutation, |(student, changes)| {
        let word = accepted(student, &changes, &desk)?;
        *counts.borrow_mut().entry(word).or_default() += 1;
        Ok(())
    });
    let counts = counts.into_inner();
    println!("{counts:?}");
    assert!(done.is_ok(), "{done:?}");
    // The mutations reach past the reader: what playing again finds is among what they meet.
    for ground in ["unreadable", "orders", "seed", "months", "result", "confirmed"] {
        assert!(counts.get(ground).is_some_and(|n| *n > 0), "no mutation came to {ground}: {counts:?}");
    }
}
