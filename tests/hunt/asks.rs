//! What is asked of the program: every command that reads a file, each with the files that it reads
//! and one or two of them mutated.
//!
//! Always holds: the same seed and number give the same input. No argument leads out of the working
//! folder for writing: a hunt may run as a user who may write everywhere.

use crate::input::Input;
use crate::mutate::{Dice, Kind, mutate, text};
use crate::originals::Originals;

/// Longest a mutated file may be, in bytes: a little over the largest that is read.
const MOST: usize = 300_000;

type Make = fn(&Originals, &mut Dice) -> Input;

/// The commands with their shares of all inputs; those that play many games get smaller ones.
const ASKS: [(&str, usize, Make); 26] = [
    ("check scenario", 2000, check_scenario),
    ("check messages", 300, check_messages),
    ("check tests", 1000, check_tests),
    ("check experiment", 800, check_experiment),
    ("check class", 1000, check_class),
    ("check folder", 50, check_folder),
    ("test", 400, test),
    ("run SCENARIO.ron", 1000, run_scenario),
    ("run with messages", 150, run_messages),
    ("run --orders", 600, run_orders),
    ("replay", 1800, replay),
    ("branch", 600, branch),
    ("report", 200, report),
    ("mark", 120, mark),
    ("play --load", 400, play_load),
    ("play --class", 300, play_class),
    ("play SCENARIO.ron", 150, play_scenario),
    ("sweep EXPERIMENT", 100, sweep_experiment),
    ("sweep SCENARIO.ron", 200, sweep_scenario),
    ("forecast", 300, forecast),
    ("backtest", 200, backtest),
    ("backtest --history", 60, backtest_history),
    ("calibrate", 3, calibrate),
    ("history", 200, history),
    ("arguments", 400, arguments),
    ("new", 50, new),
];

/// The input of a number.
#[must_use]
pub fn input(seed: u64, number: u64, all: &Originals) -> Input {
    let mut dice = Dice::new(seed.rotate_left(32) ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let whole = ASKS.iter().map(|(_, share, _)| share).sum();
    let mut left = dice.below(whole);
    for (ask, share, make) in ASKS {
        if left < share {
            return Input { ask, ..make(all, &mut dice) };
        }
        left -= share;
    }
    Input::default()
}

/// An input of files and arguments.
fn ask(files: Vec<(&str, Vec<u8>)>, args: &[&str]) -> Input {
    let files = files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
    Input { ask: "", files, args: args.iter().map(|a| (*a).to_owned()).collect(), typed: Vec::new() }
}

impl Input {
    fn or(mut self, dice: &mut Dice, one_in: usize, more: &[&str]) -> Self {
        if dice.one_in(one_in) {
            self.args.extend(more.iter().map(|a| (*a).to_owned()));
        }
        self
    }
}

/// RON, mutated; now and then a file of another kind altogether.
fn ron(all: &Originals, bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let others = [all.scenario, all.words, all.tests, all.experiment, all.script, all.class, &all.tape, &all.events];
    let bytes = if dice.one_in(60) { dice.one(&others) } else { bytes };
    mutate(Kind::Ron, bytes, dice, MOST)
}

fn ftl(all: &Originals, dice: &mut Dice) -> Vec<u8> {
    mutate(Kind::Ftl, all.words, dice, MOST)
}

fn check_scenario(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![("base.ron", ron(all, all.scenario, dice)), ("base.ftl", all.words.to_vec())];
    ask(files, &["check", "base.ron"]).or(dice, 4, &["--json"])
}

fn check_messages(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![("base.ron", all.scenario.to_vec()), ("base.ftl", ftl(all, dice))];
    ask(files, &["check", dice.one(&["base.ron", "base.ftl"])]).or(dice, 4, &["--json"])
}

fn check_tests(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![("base.ron", all.scenario.to_vec()), ("base.test.ron", ron(all, all.tests, dice))];
    ask(files, &["check", "base.test.ron"]).or(dice, 4, &["--json"])
}

fn check_experiment(all: &Originals, dice: &mut Dice) -> Input {
    let whole: &[u8] = include_bytes!("../fixtures/faults/base.experiment.ron");
    let files = vec![("base.ron", all.scenario.to_vec()), ("b.experiment.ron", ron(all, whole, dice))];
    ask(files, &["check", "b.experiment.ron"]).or(dice, 4, &["--json"])
}

fn check_class(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![("base.ron", all.scenario.to_vec()), ("base.class.ron", ron(all, all.class, dice))];
    ask(files, &["check", "base.class.ron"]).or(dice, 4, &["--json"])
}

fn check_folder(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![
        (dice.one(&["base.ron", "deep/base.ron", "\u{202e}base.ron", "a\u{1b}[2J.ron"]), ron(all, all.scenario, dice)),
        ("base.ftl", ftl(all, dice)),
        ("base.test.ron", ron(all, all.tests, dice)),
        ("base.class.ron", ron(all, all.class, dice)),
        ("script.ron", ron(all, all.script, dice)),
        ("t.tape.ron", ron(all, &all.tape, dice)),
    ];
    ask(files, &["check", "."]).or(dice, 4, &["--json"])
}

/// A file that says how many games are played is played only if they are few: how long many take is
/// no question of a hunt. Of more, it is checked.
fn few_games(mut input: Input, name: &str, most: u64) -> Input {
    let bytes = input.files.iter().find(|(file, _)| file == name).map(|(_, bytes)| bytes.as_slice());
    let text = String::from_utf8_lossy(bytes.unwrap_or_default()).into_owned();
    let count = |rest: &str| {
        let digits = rest.split(|c: char| !c.is_ascii_digit()).filter(|d| !d.is_empty());
        digits.take(2).map(|d| d.parse().unwrap_or(u64::MAX)).max().unwrap_or_default()
    };
    let games = text.split("seeds:").skip(1).map(count).fold(0_u64, u64::saturating_add);
    if games > most {
        input.args = vec!["check".to_owned(), name.to_owned()];
    }
    input
}

fn test(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![("base.ron", all.scenario.to_vec()), ("base.test.ron", ron(all, all.tests, dice))];
    let input = ask(files, &["test", "base.test.ron"]).or(dice, 2, &["--junit", "report.xml"]).or(
        dice,
        3,
        &["--annotate", "github"],
    );
    few_games(input, "base.test.ron", 20)
}

fn run_scenario(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![("base.ron", ron(all, all.scenario, dice)), ("base.ftl", all.words.to_vec())];
    let strategy = dice.one(&["history", "bold", "random", "generous", "cautious"]);
    let input = ask(files, &["run", "base.ron", "--turns", "6", "--strategy", strategy]);
    input.or(dice, 3, &["--json"]).or(dice, 3, &["--save", "g.tape.ron"])
}

fn run_messages(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![("base.ron", all.scenario.to_vec()), ("base.ftl", ftl(all, dice))];
    ask(files, &["run", "base.ron"]).or(dice, 3, &["--json"]).or(dice, 6, &["--fictional"])
}

fn run_orders(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![("base.ron", all.scenario.to_vec()), ("orders.ron", ron(all, all.script, dice))];
    let input = ask(files, &["run", "base.ron", "--orders", "orders.ron"]);
    input.or(dice, 3, &["--json"]).or(dice, 3, &["--save", "g.tape.ron"])
}

/// A tape with the scenario that it belongs to, mutated.
fn tape<'a>(all: &Originals, dice: &mut Dice) -> (Vec<(&'a str, Vec<u8>)>, Vec<&'a str>) {
    let base = ("base.ron", all.scenario.to_vec());
    match dice.below(6) {
        0..=2 => (vec![base, ("t.tape.ron", ron(all, &all.tape, dice))], vec!["--scenario", "base.ron"]),
        3 => (vec![base, ("t.tape.ron", ron(all, all.old, dice))], vec![]),
        4 => (vec![base, ("t.tape.ron", ron(all, &all.isle, dice))], vec![]),
        _ => (vec![base, ("t.tape.ron", ron(all, &all.hand_ins[0], dice))], vec![]),
    }
}

fn replay(all: &Originals, dice: &mut Dice) -> Input {
    let (files, scenario) = tape(all, dice);
    ask(files, &[&["replay", "t.tape.ron"], &scenario[..]].concat()).or(dice, 4, &["--json"])
}

fn branch(all: &Originals, dice: &mut Dice) -> Input {
    let (mut files, scenario) = tape(all, dice);
    let whole = dice.one_in(2);
    if whole {
        files = vec![("base.ron", all.scenario.to_vec()), ("t.tape.ron", all.tape.clone())];
    }
    files.push(("orders.ron", ron(all, all.script, dice)));
    let scenario = if whole { vec!["--scenario", "base.ron"] } else { scenario };
    let turn = dice.one(&["1", "2", "2", "3", "7", "0", "65535"]);
    let input =
        ask(files, &[&["branch", "t.tape.ron", "--turn", turn, "--orders", "orders.ron"], &scenario[..]].concat());
    input.or(dice, 3, &["--json"]).or(dice, 3, &["--save", "b.tape.ron"])
}

fn report(all: &Originals, dice: &mut Dice) -> Input {
    let (mut files, scenario) = tape(all, dice);
    files.push(("base.ftl", if dice.one_in(3) { ftl(all, dice) } else { all.words.to_vec() }));
    let out = dice.one(&["r.html", "r.html", "r.csv", "r.json"]);
    let mut input = ask(files, &[&["report", "t.tape.ron", "--out", out], &scenario[..]].concat());
    if dice.one_in(4) {
        input.files.push(("u.tape.ron".to_owned(), all.tape.clone()));
        input.args.insert(1, "u.tape.ron".to_owned());
    }
    input
}

/// Names of hand-ins as students and their systems give them.
const NAMES: [&str; 14] = [
    "a.hand-in.ron",
    "b (1).hand-in.ron",
    "=1+1.hand-in.ron",
    "-rf.hand-in.ron",
    "deep/er/c.hand-in.ron",
    "a\u{1b}[2J.hand-in.ron",
    "\u{202e}nor.hand-in.ron",
    "line\nend.hand-in.ron",
    "\u{feff}a.hand-in.ron",
    "\u{430}.hand-in.ron",
    "\u{c5}gren.hand-in.ron",
    "A\u{30a}gren.hand-in.ron",
    ";=1+1.hand-in.ron",
    "notes.txt",
];

fn mark(all: &Originals, dice: &mut Dice) -> Input {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for _ in 0..=dice.below(3) {
        let paper = match dice.below(8) {
            0 => all.begun.clone(),
            1 => all.old.to_vec(),
            2 => all.isle.clone(),
            n => all.hand_ins[n % all.hand_ins.len()].clone(),
        };
        let paper = if dice.one_in(5) { paper } else { ron(all, &paper, dice) };
        let name =
            if dice.one_in(2) { (dice.one(&NAMES)).to_owned() } else { format!("{}.hand-in.ron", dice.below(9)) };
        let name = format!("papers/{name}");
        if !files.iter().any(|(other, _)| *other == name) {
            files.push((name, paper));
        }
    }
    let mut input = ask(Vec::new(), &["mark", "papers"]);
    if !dice.one_in(3) {
        let class = if dice.one_in(4) { ron(all, all.isle_class, dice) } else { all.isle_class.to_vec() };
        files.push(("isle.class.ron".to_owned(), class));
        input.args.extend(["--class".to_owned(), "isle.class.ron".to_owned()]);
    }
    if dice.one_in(8) {
        let columns = mutate(Kind::Csv, b"Student=name,Grade=,Gold=gold", dice, 400);
        input.args.push(format!("--columns={}", argument(&columns)));
    }
    Input { files, ..input }.or(dice, 2, &["--out", "m.csv"]).or(dice, 4, &["--html", "m.html"]).or(
        dice,
        6,
        &["--csv-style", "eu"],
    )
}

fn play_load(all: &Originals, dice: &mut Dice) -> Input {
    let (files, scenario) = tape(all, dice);
    let (files, scenario) = match dice.below(4) {
        0 => (vec![("t.tape.ron", ron(all, &all.begun, dice))], vec![]),
        1 => (vec![("base.ron", all.scenario.to_vec()), ("t.tape.ron", all.tape.clone())], vec!["base.ron"]),
        // `play` takes the scenario of a tape by its place.
        _ => (files, scenario.into_iter().filter(|a| *a != "--scenario").collect()),
    };
    let args = [&["play"], &scenario[..], &["--console", "--load", "t.tape.ron", "--save", "g.tape.ron"]].concat();
    typed(ask(files, &args), all, dice)
}

fn typed(input: Input, all: &Originals, dice: &mut Dice) -> Input {
    let few: Vec<u8> = all.desk.split_inclusive(|b| *b == b'\n').take(1 + dice.below(14)).collect::<Vec<_>>().concat();
    Input { typed: mutate(Kind::Lines, &few, dice, 40_000), ..input }
}

/// A name under which nobody should play.
fn name(dice: &mut Dice) -> String {
    argument(&mutate(Kind::Lines, dice.one(&["Blue Heron", "\u{c5}gren", "a"]).as_bytes(), dice, 2_000))
}

fn play_class(all: &Originals, dice: &mut Dice) -> Input {
    let class = if dice.one_in(2) { all.class } else { all.isle_class };
    let class = if dice.one_in(3) { class.to_vec() } else { ron(all, class, dice) };
    let files = vec![("base.ron", all.scenario.to_vec()), ("base.ftl", all.words.to_vec()), ("c.class.ron", class)];
    let mut input = ask(files, &["play", "--console", "--class", "c.class.ron"]);
    if dice.one_in(4) {
        input.typed = [name(dice).as_bytes(), b"\n"].concat();
    } else {
        input.args.push(format!("--name={}", name(dice)));
    }
    let input = input.or(dice, 2, &["--save", "g.tape.ron"]);
    let said = input.typed.clone();
    let more = typed(input, all, dice);
    Input { typed: [said, more.typed, b"\nhandin\n".to_vec()].concat(), ..more }
}

fn play_scenario(all: &Originals, dice: &mut Dice) -> Input {
    let (scenario, words) = match dice.below(3) {
        0 => (ron(all, all.scenario, dice), all.words.to_vec()),
        1 => (all.scenario.to_vec(), ftl(all, dice)),
        _ => (all.scenario.to_vec(), all.words.to_vec()),
    };
    let args = ["play", "base.ron", "--console", "--seed", "7", "--save", "g.tape.ron"];
    typed(ask(vec![("base.ron", scenario), ("base.ftl", words)], &args), all, dice)
}

fn sweep_experiment(all: &Originals, dice: &mut Dice) -> Input {
    let experiment = String::from_utf8_lossy(all.experiment).replace("(1, 40)", "(1, 3)").into_bytes();
    let files = vec![("base.ron", all.scenario.to_vec()), ("b.experiment.ron", ron(all, &experiment, dice))];
    let input = ask(files, &["sweep", "b.experiment.ron"])
        .or(dice, 3, &["--json"])
        .or(dice, 3, &["--out", "s.csv"])
        .or(dice, 6, &["--csv-style", "eu"]);
    few_games(input, "b.experiment.ron", 10)
}

fn sweep_scenario(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![("base.ron", ron(all, all.scenario, dice))];
    let strategies = argument(&mutate(Kind::Csv, b"history,cautious", dice, 200));
    let mut input =
        ask(files, &["sweep", "base.ron", "--seeds", dice.one(&["1", "2", "3", "0", "18446744073709551616"])]);
    input.args.push(format!("--strategies={}", if dice.one_in(3) { strategies.as_str() } else { "bold" }));
    input.or(dice, 3, &["--json"]).or(dice, 3, &["--out", "s.csv"])
}

fn forecast(all: &Originals, dice: &mut Dice) -> Input {
    let (mut files, scenario) = tape(all, dice);
    let mut args = vec!["forecast", "t.tape.ron", "--futures", "2", "--months", "2", "--turn", "2"];
    if dice.one_in(2) {
        args[1] = "base.ron";
        files = vec![("base.ron", ron(all, all.scenario, dice))];
        if dice.one_in(2) {
            files = vec![("base.ron", all.scenario.to_vec()), ("orders.ron", ron(all, all.script, dice))];
            args.extend(["--orders", "orders.ron"]);
        }
    } else {
        args.extend(scenario);
    }
    ask(files, &args).or(dice, 3, &["--json"])
}

fn events(all: &Originals, dice: &mut Dice) -> Vec<u8> {
    mutate(Kind::Csv, &all.events, dice, MOST)
}

fn backtest(all: &Originals, dice: &mut Dice) -> Input {
    ask(vec![("e.csv", events(all, dice))], &["backtest", "e.csv"]).or(dice, 3, &["--json"])
}

fn backtest_history(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![("e.csv", all.events.clone()), ("h.csv", events(all, dice))];
    ask(files, &["backtest", "e.csv", "--history", "h.csv"]).or(dice, 3, &["--json"])
}

fn calibrate(all: &Originals, dice: &mut Dice) -> Input {
    ask(vec![("e.csv", events(all, dice))], &["calibrate", "e.csv"]).or(dice, 3, &["--json"])
}

fn history(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![("base.ron", ron(all, all.scenario, dice)), ("base.ftl", all.words.to_vec())];
    ask(files, &["history", "base.ron", "--seeds", "2"]).or(dice, 3, &["--json"])
}

/// Command lines without a fault, one or two words of which are mutated.
const LINES: [&[&str]; 14] = [
    &["check", "base.ron", "--json"],
    &["test", "base.test.ron", "--filter", "tents"],
    &["run", "base.ron", "--strategy", "history", "--seed", "1", "--turns", "3"],
    &["run", "training-isle:four", "--turns", "1"],
    &["replay", "t.tape.ron", "--scenario", "base.ron"],
    &["branch", "t.tape.ron", "--turn", "2", "--orders", "base.orders.ron", "--scenario", "base.ron"],
    &["forecast", "base.ron", "--months", "2", "--futures", "2", "--then", "nothing", "--metrics", "support"],
    &["sweep", "base.ron", "--strategies", "history,bold", "--seeds", "2", "--threads", "1"],
    &["explain", "DM-E010"],
    &["format", "scenario"],
    &["history", "base.ron", "--seeds", "2"],
    &["mark", "papers", "--columns", "Student=name"],
    &["play", "base.ron", "--console", "--seed", "3", "--name", "x", "--save", "g.tape.ron"],
    &["list", "--json"],
];

/// Arguments that lead to no other files than these.
const ELSEWHERE: [&str; 4] = ["/dev/null", "/dev/zero", "/etc/passwd", "/proc/self/environ"];

/// Text as an argument: without what no system passes on.
fn argument(text: &[u8]) -> String {
    String::from_utf8_lossy(text).replace('\0', "")
}

fn arguments(all: &Originals, dice: &mut Dice) -> Input {
    let files = vec![
        ("base.ron", all.scenario.to_vec()),
        ("base.test.ron", all.tests.to_vec()),
        ("base.orders.ron", all.script.to_vec()),
        ("t.tape.ron", all.tape.clone()),
        ("papers/a.hand-in.ron", all.hand_ins[0].clone()),
    ];
    let mut input = ask(files, dice.one(&LINES));
    for _ in 0..=dice.below(2) {
        let at = 1 + dice.below(input.args.len() - 1);
        let old = input.args[at].clone();
        let new = match dice.below(4) {
            0 => (dice.one(&text::NUMBERS)).to_owned(),
            1 => (dice.one(&text::PATHS)).to_owned(),
            2 => format!("{old}{}", dice.one(&text::ODD)),
            _ => argument(&mutate(Kind::Lines, old.as_bytes(), dice, 5_000)),
        };
        let writes = input.args[0] == "play";
        // How many games, months or threads is asked for stays small.
        let counts = input.args[at - 1].starts_with("--") && new.bytes().filter(u8::is_ascii_digit).count() > 1;
        let leads_out = new.contains("..") || new.contains('/') && (writes || !ELSEWHERE.contains(&new.as_str()));
        if !leads_out && new != "." && (!counts || input.args[at - 1] == "--seed") {
            input.args[at] = new;
        }
    }
    input
}

fn new(_: &Originals, dice: &mut Dice) -> Input {
    let name = argument(&mutate(Kind::Lines, b"my-case", dice, 2_000)).replace(['/', '\\'], "_").replace("..", "_");
    ask(Vec::new(), &["new", &name])
}
