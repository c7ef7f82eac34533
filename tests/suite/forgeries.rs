//! Forgeries: of two hundred forged hand-ins of fifty kinds none is confirmed; sixty honest ones of
//! all terms are; what nobody can tell is confirmed too, and stands in the docs by name. Ten
//! thousand hand-ins are marked within bounds.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use demarche_core::digest::Digest;
use demarche_core::math::Money;
use demarche_core::model::ids::Month;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::sim::record::Medal;
use demarche_core::strategy;
use demarche_core::tape::{self, Notes, Parting, Rewind, Seal, Standing, Tape, Variant};
use demarche_lab::mark::{self, Content, Desk, Known, Marked, Paper, Verdict};
use demarche_play::lesson::{Lesson, Seed};

use super::support::{case, command, demarche_in, folder, names_in, put};

const STRICT: Variant =
    Variant { fictional: false, predict_first: true, forecasts: false, rewind: false, reasons: true };

fn lesson(variant: Variant, seed: Seed) -> Lesson {
    Lesson { format: 1, class: "spring".into(), title: None, scenario: "training-isle".into(), seed, variant }
}

fn strict() -> Lesson {
    lesson(STRICT, Seed::PerStudent(5))
}

/// A game as a student plays it under a class's terms: some months, or to the end.
fn play(lesson: &Lesson, student: usize, months: usize) -> (Game, Notes) {
    let name = format!("Student {student}");
    let mut game = Game::new(case("training-isle"), lesson.seed_for(&name));
    let mut strategy = strategy::named(["generous", "cautious", "bold", "random"][student % 4]).expect("a strategy");
    let mut notes = Notes { hand_in: Some(lesson.hand_in(&name)), ..Notes::default() };
    let terms = lesson.variant;
    while !game.is_over() && usize::from(game.turn()) < months {
        let mut given = strategy.decide(&game);
        if let Some(Order::Allocate { amount, .. }) = given.iter_mut().find(|o| matches!(o, Order::Allocate { .. })) {
            *amount = amount.clamped(Money(5_000), Money(5_000 + 10 * i64::try_from(student).expect("few")));
        }
        if terms.predict_first || student.is_multiple_of(3) {
            let adversary = demarche_core::observe::adversary(&game).expect("an adversary");
            given.push(Order::Predict { adversary, low: 0, high: u8::try_from(student % 4).expect("few") });
        }
        if terms.reasons || student.is_multiple_of(2) {
            let month = game.case().month(game.turn());
            notes.reasons.insert(month, format!("{name} thinks it right in {month}"));
        }
        if terms.rewind && student % 5 == 1 && game.turn() == 4 && notes.rewinds.is_empty() {
            notes.turned_back(game.case().month(4), game.case().month(2));
            let month = game.case().month(4);
            notes.reasons.extend([2, 3, 4].map(|turn| (game.case().month(turn), format!("{name}, again, in {month}"))));
        }
        game.step(&given);
    }
    notes.handed_in();
    (game, notes)
}

fn hand_in(lesson: &Lesson, student: usize, months: usize) -> Tape {
    let (game, notes) = play(lesson, student, months);
    Tape::of(&game, "player").with_notes(&game, &notes)
}

fn text(tape: &Tape) -> String {
    tape.text().expect("a tape can be written")
}

fn marked(lesson: &Lesson, files: &[(String, String)]) -> Vec<Marked> {
    let paper = |(path, text): &(String, String)| Paper {
        path: path.clone(),
        content: Content::Bytes(text.clone().into_bytes()),
    };
    let desk = Desk { known: vec![Known::new(case("training-isle"))], lesson: Some(lesson.clone()) };
    mark::mark(&mark::read(files.iter().map(paper).collect()), &desk)
}

fn verdict(one: &Marked) -> String {
    format!("{} {}", one.verdict.key(), one.verdict.ground()).trim().to_owned()
}

#[test]
fn sixty_honest_hand_ins_of_all_terms_are_confirmed() {
    let flags = |bits: usize| Variant {
        fictional: bits & 1 > 0,
        predict_first: bits & 2 > 0,
        forecasts: bits & 4 > 0,
        rewind: bits & 8 > 0,
        reasons: bits & 16 > 0,
    };
    let mut confirmed = 0;
    for bits in 0..32 {
        let seed = if bits % 2 == 0 { Seed::PerStudent(9) } else { Seed::One(2_026) };
        let lesson = lesson(flags(bits), seed);
        let files: Vec<(String, String)> = [(2 * bits, 12), (2 * bits + 1, if bits % 3 == 0 { 5 } else { 12 })]
            .iter()
            .map(|(student, months)| (format!("{student}.ron"), text(&hand_in(&lesson, *student, *months))))
            .collect();
        for one in marked(&lesson, &files) {
            assert_eq!(one.verdict, Verdict::Confirmed, "{bits:05b} {}: {}", one.path, one.verdict.reason());
            confirmed += 1;
        }
    }
    assert!(confirmed >= 60, "{confirmed}");
}

fn edited(tape: &Tape, edit: impl FnOnce(&mut Tape)) -> Tape {
    let mut tape = tape.clone();
    edit(&mut tape);
    tape
}

fn sealed(tape: &Tape, edit: impl FnOnce(&mut Tape)) -> Tape {
    let mut tape = edited(tape, edit);
    tape.seal = Some(Seal::of(&tape));
    tape
}

fn amount(tape: &mut Tape) -> &mut Money {
    let mut orders = tape.turns.iter_mut().flat_map(|t| &mut t.orders);
    let found = orders.find_map(|o| match o {
        Order::Allocate { amount, .. } => Some(amount),
        _ => None,
    });
    found.expect("an allocation")
}

fn prediction(tape: &mut Tape) -> (&mut u8, &mut u8) {
    let mut orders = tape.turns[3].orders.iter_mut();
    let found = orders.find_map(|o| match o {
        Order::Predict { low, high, .. } => Some((low, high)),
        _ => None,
    });
    found.expect("a prediction")
}

/// Orders changed and everything recomputed: months, result and seal are honest.
fn recomputed(tape: &Tape, change: impl FnOnce(&mut Vec<Vec<Order>>)) -> Tape {
    let case = case("training-isle");
    let mut orders = tape.orders("x", &case).expect("its words are known");
    change(&mut orders);
    let game = tape::play(&case, tape.seed, &orders);
    Tape::of(&game, "player").with_notes(&game, &tape.notes(&case))
}

fn is_prediction(order: &Order) -> bool {
    matches!(order, Order::Predict { .. })
}

/// A kind of forgery: its name, the ground on which it is refused, and how it is made of an honest
/// hand-in and another student's.
type Kind = (&'static str, &'static str, fn(&Tape, &Tape) -> String);

const KINDS: [Kind; 53] = [
    // Changed by hand, the seal as it was.
    ("a sum", "orders", |t, _| text(&edited(t, |t| amount(t).0 += 1_000))),
    ("an order more", "orders", |t, _| {
        text(&edited(t, |t| {
            let order = t.turns[0].orders[0].clone();
            t.turns[1].orders.push(order);
        }))
    }),
    ("an order less", "orders", |t, _| text(&edited(t, |t| drop(t.turns[0].orders.remove(0))))),
    ("a prediction made narrower", "orders", |t, _| text(&edited(t, |t| *prediction(t).1 = 9))),
    ("months in another order", "orders", |t, _| {
        text(&edited(t, |t| {
            let orders = t.turns[1].orders.clone();
            t.turns[1].orders = std::mem::replace(&mut t.turns[2].orders, orders);
        }))
    }),
    ("a month left out", "orders", |t, _| text(&edited(t, |t| drop(t.turns.remove(5))))),
    ("a month twice", "orders", |t, _| {
        text(&edited(t, |t| {
            let month = t.turns[4].clone();
            t.turns.insert(5, month);
        }))
    }),
    ("an unplayed draft", "orders", |t, _| text(&edited(t, |t| t.draft = t.turns[0].orders.clone()))),
    ("better reasons", "reasons", |t, _| text(&edited(t, |t| t.turns[3].reason = "What is wanted".into()))),
    ("no reasons", "reasons", |t, _| text(&edited(t, |t| t.turns[3].reason.clear()))),
    ("another name", "name", |t, _| text(&edited(t, |t| t.hand_in.as_mut().expect("one").name = "Grey Heron".into()))),
    ("another class", "class", |t, _| text(&edited(t, |t| t.hand_in.as_mut().expect("one").class = "autumn".into()))),
    ("other terms", "class", |t, _| {
        text(&edited(t, |t| t.hand_in.as_mut().expect("one").variant.predict_first = false))
    }),
    ("a way back", "rewinds", |t, _| {
        let way = Rewind { from: t.turns[6].month, to: t.turns[2].month };
        text(&edited(t, |t| t.rewinds.push(way)))
    }),
    ("another seed", "seed", |t, _| text(&edited(t, |t| t.seed += 1))),
    ("another version", "edited", |t, _| text(&edited(t, |t| t.program = "9.9.9".into()))),
    ("another player", "edited", |t, _| text(&edited(t, |t| t.played_by = "history".into()))),
    ("a month's digest", "fingerprints", |t, _| text(&edited(t, |t| t.turns[4].digest = Digest(1)))),
    ("a part's digest", "fingerprints", |t, _| text(&edited(t, |t| t.turns[4].sections[2] = Digest(1)))),
    ("a reading", "result", |t, _| text(&edited(t, |t| t.result.as_mut().expect("one").objectives[0].reading.0 += 1))),
    ("a medal", "result", |t, _| {
        text(&edited(t, |t| {
            let first = &mut t.result.as_mut().expect("one").objectives[0];
            first.medal = if first.medal == Medal::Gold { Medal::None } else { Medal::Gold };
        }))
    }),
    ("no result", "result", |t, _| text(&edited(t, |t| t.result = None))),
    ("no seal", "edited", |t, _| text(&edited(t, |t| t.seal = None))),
    ("another's seal", "seed", |t, o| text(&edited(t, |t| t.seal.clone_from(&o.seal)))),
    ("a bent seal", "edited", |t, _| text(&edited(t, |t| t.seal.as_mut().expect("one").whole = Digest(1)))),
    ("a branch called unbroken", "branch", |t, _| {
        let branch = sealed(t, |t| t.standing = Standing::Apart(Parting::Changed));
        text(&edited(&branch, |t| t.standing = Standing::HandedIn))
    }),
    ("an earlier format", "format", |t, _| text(&edited(t, |t| (t.format, t.standing) = (2, Standing::Held)))),
    ("another version of the scenario", "scenario", |t, _| text(&edited(t, |t| t.scenario_digest = Digest(1)))),
    ("another scenario", "scenario", |t, _| text(&edited(t, |t| t.scenario = "quiet-backer".into()))),
    ("other rules", "rules", |t, _| text(&edited(t, |t| t.rules_digest = Digest(1)))),
    ("another's months", "orders", |t, o| text(&edited(t, |t| t.turns.clone_from(&o.turns)))),
    ("another's game under one's own name", "seed", |t, o| {
        let own = t.hand_in.clone();
        text(&sealed(o, |o| o.hand_in = own))
    }),
    ("cut off", "cut-off", |t, _| {
        let whole = text(t);
        whole.chars().take(whole.chars().count() / 2).collect()
    }),
    // Changed by hand and sealed anew: playing it again or its own terms tell.
    ("sealed: a sum", "orders", |t, _| text(&sealed(t, |t| amount(t).0 += 1_000))),
    ("sealed: a prediction made narrower", "orders", |t, _| text(&sealed(t, |t| *prediction(t).1 = 9))),
    ("sealed: another seed", "seed", |t, _| text(&sealed(t, |t| t.seed += 1))),
    ("sealed: a month's digest", "fingerprints", |t, _| text(&sealed(t, |t| t.turns[4].digest = Digest(1)))),
    ("sealed: a part's digest", "fingerprints", |t, _| text(&sealed(t, |t| t.turns[4].sections[2] = Digest(1)))),
    ("sealed: a reading", "result", |t, _| {
        text(&sealed(t, |t| t.result.as_mut().expect("one").objectives[0].reading.0 += 1))
    }),
    ("sealed: a defeat", "result", |t, _| {
        text(&sealed(t, |t| t.result.as_mut().expect("one").defeat = Some("pledges-unkept".into())))
    }),
    ("sealed: no result", "result", |t, _| text(&sealed(t, |t| t.result = None))),
    ("sealed: months cut away", "months", |t, _| text(&sealed(t, |t| t.turns.truncate(7)))),
    ("sealed: no month at all", "months", |t, _| {
        text(&sealed(t, |t| {
            t.turns.clear();
            t.result = None;
        }))
    }),
    ("sealed: a name with another seed", "seed", |t, _| {
        text(&sealed(t, |t| t.hand_in.as_mut().expect("one").name = "Grey Heron".into()))
    }),
    ("sealed: a name with a look-alike letter", "name", |t, _| {
        text(&sealed(t, |t| t.hand_in.as_mut().expect("one").name = "\u{405}tudent 1".into()))
    }),
    ("sealed: a name with what nobody sees", "name", |t, _| {
        text(&sealed(t, |t| t.hand_in.as_mut().expect("one").name.insert(4, '\u{200d}')))
    }),
    ("sealed: other terms", "terms", |t, _| {
        text(&sealed(t, |t| t.hand_in.as_mut().expect("one").variant.forecasts = true))
    }),
    ("sealed: a way back", "rewound", |t, _| {
        let way = Rewind { from: t.turns[6].month, to: t.turns[2].month };
        text(&sealed(t, |t| t.rewinds.push(way)))
    }),
    ("sealed: a month without a prediction, recomputed", "terms", |t, _| {
        text(&recomputed(t, |orders| orders[5].retain(|o| !is_prediction(o))))
    }),
    ("sealed: a prediction that the desk refuses, recomputed", "terms", |t, _| {
        text(&recomputed(t, |orders| {
            for order in &mut orders[5] {
                if let Order::Predict { low, high, .. } = order {
                    (*low, *high) = (9, 0);
                }
            }
        }))
    }),
    ("sealed: a month without a reason", "terms", |t, _| text(&sealed(t, |t| t.turns[3].reason.clear()))),
    ("sealed: a strategy's game", "edited", |t, _| text(&sealed(t, |t| t.played_by = "bold".into()))),
    ("sealed: a branch", "branch", |t, _| text(&sealed(t, |t| t.standing = Standing::Apart(Parting::PlayedOn)))),
];

#[test]
fn of_two_hundred_forged_hand_ins_none_is_confirmed() {
    let lesson = strict();
    let students: Vec<Tape> = (0..5).map(|student| hand_in(&lesson, student, 12)).collect();
    let mut files = Vec::new();
    for (name, _, forge) in KINDS {
        for student in 0..4 {
            files.push((format!("{name} {student}.hand-in.ron"), forge(&students[student], &students[student + 1])));
        }
    }
    assert!(files.len() >= 200 && KINDS.len() >= 30);
    let mut told = String::new();
    let mut wrong = Vec::new();
    let all = marked(&lesson, &files);
    for (at, one) in all.iter().enumerate() {
        let (name, ground, _) = KINDS[at / 4];
        if verdict(one) != format!("refused {ground}") {
            wrong.push(format!("{}: {} instead of {ground} ({})", one.path, verdict(one), one.verdict.reason()));
        }
        if at % 4 == 1 {
            let _ = writeln!(told, "{name}: {ground}\n    {}", one.verdict.reason());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    insta::assert_snapshot!("forged_hand_ins", told);
    // The honest ones beside them are confirmed, and nothing said of the forged ones touches them.
    let honest = students.iter().enumerate().map(|(at, tape)| (format!("honest {at}.ron"), text(tape)));
    files.extend(honest);
    let all = marked(&lesson, &files);
    for one in all.iter().filter(|one| one.path.starts_with("honest")) {
        assert_eq!(one.verdict, Verdict::Confirmed, "{}: {}", one.path, one.verdict.reason());
    }
}

/// A forgery that nobody can tell: its name in the docs, and how it is made.
type Untold = (&'static str, fn(&Tape) -> Tape);

/// What can be forged by whoever computes the seal anew, by the words under which docs/teach/marking.md
/// names it.
const UNTOLD: [Untold; 6] = [
    ("orders or predictions that were changed and played again", |t| {
        recomputed(t, |orders| orders[2].retain(is_prediction))
    }),
    ("a prediction put in after the month was known", |t| {
        recomputed(t, |orders| {
            for order in &mut orders[5] {
                if let Order::Predict { low, high, .. } = order {
                    (*low, *high) = (1, 1);
                }
            }
        })
    }),
    ("reasons written afterwards", |t| sealed(t, |t| t.turns[3].reason = "What is wanted".into())),
    ("a log of ways back that was emptied", |t| sealed(t, |t| t.rewinds.clear())),
    ("a branch called unbroken again", |t| {
        let branch = sealed(t, |t| t.standing = Standing::Apart(Parting::Changed));
        sealed(&branch, |t| t.standing = Standing::HandedIn)
    }),
    ("a result left out together with the last month", |t| {
        let case = case("training-isle");
        let orders = t.orders("x", &case).expect("its words are known");
        let game = tape::play(&case, t.seed, &orders[..orders.len() - 1]);
        let notes = Notes { reasons: BTreeMap::new(), ..t.notes(&case) };
        let mut early = Tape::of(&game, "player").with_notes(&game, &notes);
        for (turn, of) in early.turns.iter_mut().zip(&t.turns) {
            turn.reason.clone_from(&of.reason);
        }
        sealed(&early, |_| {})
    }),
];

#[test]
fn what_nobody_can_tell_stands_in_the_docs() {
    let docs = include_str!("../../docs/teach/marking.md").split_whitespace().collect::<Vec<_>>().join(" ");
    let lesson = strict();
    let honest = hand_in(&lesson, 2, 12);
    for (name, forge) in UNTOLD {
        let all = marked(&lesson, &[("forged.ron".to_owned(), text(&forge(&honest)))]);
        assert_eq!(all[0].verdict, Verdict::Confirmed, "{name}: {}", all[0].verdict.reason());
        assert!(docs.contains(name), "docs/teach/marking.md does not name it: {name}");
    }
    // Under one seed for all a name proves nothing either.
    let same = self::lesson(STRICT, Seed::One(7));
    let renamed = sealed(&hand_in(&same, 2, 12), |t| t.hand_in.as_mut().expect("one").name = "Grey Heron".into());
    assert_eq!(marked(&same, &[("x.ron".to_owned(), text(&renamed))])[0].verdict, Verdict::Confirmed);
    assert!(docs.contains("another name, where all have one seed"));
}

#[test]
fn ways_back_that_nobody_can_have_gone_are_refused() {
    let free = lesson(Variant { rewind: true, ..STRICT }, Seed::PerStudent(5));
    let tape = hand_in(&free, 2, 12);
    let month = |text: &str| Month::parse(text).expect("a month");
    let ways = |ways: &[(&str, &str)]| -> Vec<Rewind> {
        ways.iter().map(|(from, to)| Rewind { from: month(from), to: month(to) }).collect()
    };
    for (bad, months) in [
        (vec![("2030-02", "2030-05")], 12),
        (vec![("2030-05", "2030-05")], 12),
        (vec![("2031-05", "2030-05")], 12),
        (vec![("2030-05", "2029-05")], 12),
        (vec![("2030-09", "2030-07"), ("2030-05", "2030-02")], 12),
        (vec![("2030-11", "2030-10")], 5),
    ] {
        let forged = sealed(&hand_in(&free, 2, months), |t| t.rewinds = ways(&bad));
        let all = marked(&free, &[("x.ron".to_owned(), text(&forged))]);
        assert_eq!(verdict(&all[0]), "refused rewinds", "{bad:?}: {}", all[0].verdict.reason());
    }
    let good =
        sealed(&tape, |t| t.rewinds = ways(&[("2030-09", "2030-07"), ("2030-08", "2030-02"), ("2031-01", "2030-12")]));
    assert_eq!(marked(&free, &[("x.ron".to_owned(), text(&good))])[0].verdict, Verdict::Confirmed);
}

#[test]
fn copied_reasons_near_copies_and_look_alike_names_are_noted() {
    let lesson = lesson(Variant::default(), Seed::One(7));
    let one = hand_in(&lesson, 8, 12);
    let named = |tape: &Tape, name: &str| sealed(tape, |t| t.hand_in.as_mut().expect("one").name = name.into());
    let told = |tape: &Tape, what: &str| {
        sealed(tape, |t| {
            for turn in &mut t.turns {
                turn.reason = format!("{what}, in {}", turn.month);
            }
        })
    };
    let month = told(&named(&recomputed(&one, |orders| orders[4].clear()), "Grey Heron"), "For reasons of my own");
    let sums = recomputed(&one, |orders| {
        for order in orders.iter_mut().flatten() {
            if let Order::Allocate { amount, .. } = order {
                *amount = Money(amount.0 - 1_000);
            }
        }
    });
    let sums = told(&named(&sums, "Red Kite"), "As it seemed best to me");
    let other = |student: usize, name: &str, what: &str| told(&named(&hand_in(&lesson, student, 12), name), what);
    let copied = sealed(&other(5, "Bittern", "Nothing that was copied"), |t| {
        t.turns[3].reason = one.turns[3].reason.to_uppercase();
        t.turns[4].reason.clone_from(&one.turns[4].reason);
    });
    let files = [
        ("a.ron", one.clone()),
        ("but-a-month.ron", month),
        ("but-for-sums.ron", sums),
        ("copied-reasons.ron", copied),
        ("look-1.ron", other(9, "Stork 1", "One opinion of several")),
        ("look-l.ron", other(10, "Stork l", "One opinion out of many")),
        ("other-letters.ron", other(11, "\u{421}\u{43e}\u{441}\u{43e}", "Another one altogether")),
        (
            "by-itself.ron",
            told(&named(&recomputed(&hand_in(&lesson, 13, 12), |o| o.reverse()), "Whimbrel"), "My own game"),
        ),
    ];
    let files: Vec<(String, String)> = files.iter().map(|(path, tape)| ((*path).to_owned(), text(tape))).collect();
    let all = marked(&lesson, &files);
    let lines = all.iter().map(|one| format!("{}: {}\n    {}\n", one.path, verdict(one), one.notes.join("\n    ")));
    insta::assert_snapshot!("notes_on_others", lines.collect::<String>());
    assert!(all.iter().all(|one| one.verdict == Verdict::Confirmed));
    assert!(all[7].notes.is_empty());
}

/// Hand-ins of one name, marked by the program: the most memory that it held, in kilobytes.
#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "the system is asked again and again what the process holds")]
fn mark_many(many: usize) -> u64 {
    let here = folder();
    let at = here.path();
    let class = "(format: 1, class: \"spring\", scenario: \"training-isle:four\", seed: PerStudent(5))";
    put(at, "spring.class.ron", class);
    let args = ["play", "--console", "--class", "spring.class.ron", "--name", "Blue Heron", "--save", "g.ron"];
    demarche_in(at, &args, "1a\ngive relief 20\nnext\nnext\nnext\nnext\n").exits(0);
    let given = names_in(at).into_iter().find(|n| n.ends_with(".hand-in.ron")).expect("a hand-in");
    let given = std::fs::read(at.join(given)).expect("it is read");
    std::fs::create_dir(at.join("class")).expect("a folder");
    for n in 0..many {
        put(at, &format!("class/{n}.hand-in.ron"), &given);
    }
    let mut run = command(at, &["mark", "class", "--out", "m.csv", "--html", "m.html"]);
    let nowhere = std::process::Stdio::null;
    let mut child = run.stdout(nowhere()).stderr(nowhere()).spawn().expect("it starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    let code = loop {
        // The most that it ever held, as the system counts it.
        let held = std::fs::read_to_string(&status).unwrap_or_default();
        let held = held.lines().find_map(|l| l.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok());
        peak = peak.max(held.unwrap_or(0));
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            break status.code();
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    };
    assert_eq!(code, Some(1), "each shares its orders with the others");
    let size =
        |name: &str| usize::try_from(std::fs::metadata(at.join(name)).expect("it is written").len()).expect("few");
    println!("{many}: {} MB, table {} kB, page {} kB", peak / 1_000, size("m.csv") / 1_000, size("m.html") / 1_000);
    // For each hand-in a few lines: none of them names all the others.
    assert!(size("m.csv") < 2_000 * many && size("m.html") < 4_000 * many);
    let table = std::fs::read_to_string(at.join("m.csv")).expect("a table");
    assert!(table.contains(&format!("and {} more", many - 9)), "{}", table.lines().nth(1).unwrap_or_default());
    peak
}

#[cfg(target_os = "linux")]
#[test]
fn many_hand_ins_of_one_name_are_marked_within_bounds() {
    let (few, many) = (mark_many(50), mark_many(400));
    // 16 kB for each: a hand-in, what is noted of it, and its part of the table and the page.
    assert!(few > 0 && many < few + 350 * 16, "{few} kB for 50, {many} kB for 400");
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "minutes: of the long set"]
fn ten_thousand_hand_ins_of_one_name_are_marked_in_little_memory() {
    let peak = mark_many(10_000);
    assert!(peak > 0 && peak < 200_000, "{peak} kB");
}
