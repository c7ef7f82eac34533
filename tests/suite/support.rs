//! What every area needs: shipped cases, games in a line, orders in words, the binary.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, OnceLock};

use demarche_core::model::case::Case;
use demarche_core::model::ids::Month;
use demarche_core::model::order::Order;
use demarche_core::scenario::raw::RawOrder;
use demarche_core::scenario::{self, findings, library, syntax};
use demarche_core::sim::Game;
use demarche_core::sim::record::TurnRecord;
use demarche_core::sim::refusal::Refusal;
use demarche_core::strategy;
use demarche_core::tape::typed;
use demarche_play::narrate::Words;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed};

/// Three shipped scenarios that differ most, for tests that take long for each.
pub const SCENARIOS: [&str; 3] = ["training-isle", "quiet-backer", "patriot-question"];

/// The ids of all shipped scenarios.
pub fn shipped() -> impl Iterator<Item = &'static str> + Clone {
    library::SHIPPED.iter().map(|s| s.id)
}

/// Any shipped scenario, for property tests: the cases are spread over all of them.
pub fn any_shipped() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(shipped().collect::<Vec<_>>())
}

/// A shipped case, loaded once.
pub fn case(id: &str) -> Arc<Case> {
    static CASES: OnceLock<Vec<Arc<Case>>> = OnceLock::new();
    let load = |s: &library::Shipped| match scenario::load(s.id, s.text.as_bytes()) {
        Ok(case) => Arc::new(case),
        Err(found) => panic!("{} does not load:\n{}", s.id, findings::render(&found)),
    };
    let cases = CASES.get_or_init(|| library::SHIPPED.iter().map(load).collect());
    cases.iter().find(|c| c.id == id).unwrap_or_else(|| panic!("there is no scenario {id}")).clone()
}

/// The words of a shipped scenario.
pub fn words(id: &str) -> Words {
    let shipped = library::shipped(id).expect("a shipped scenario");
    match Words::new(id, shipped.messages) {
        Ok(words) => words,
        Err(found) => panic!("the words of {id}:\n{}", findings::render(&found)),
    }
}

/// The first words of a game: `game("quiet-backer").seed(3).play("history")`.
pub fn game(scenario: &str) -> Opening {
    Opening { case: case(scenario), seed: 1 }
}

/// A game about to be played.
pub struct Opening {
    case: Arc<Case>,
    seed: u64,
}

impl Opening {
    /// Under which luck; 1 if left out.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// At its first month.
    pub fn start(self) -> Game {
        Game::new(self.case, self.seed)
    }

    /// Played to its end.
    pub fn play(self, strategy: &str) -> Game {
        let mut game = self.start();
        go_on(&mut game, strategy, None);
        game
    }

    /// Played until a month is the one under way.
    pub fn until(self, month: &str, strategy: &str) -> Game {
        let mut game = self.start();
        reach(&mut game, month, strategy);
        game
    }
}

/// Plays on with a strategy, for some months or to the end.
pub fn go_on(game: &mut Game, name: &str, months: Option<u16>) {
    let mut strategy = strategy::named(name).unwrap_or_else(|| panic!("there is no strategy {name}"));
    let last = months.map_or(u16::MAX, |m| game.turn() + m);
    while !game.is_over() && game.turn() < last {
        let orders = strategy.decide(game);
        game.step(&orders);
    }
}

/// Plays on until a month is the one under way.
pub fn reach(game: &mut Game, month: &str, strategy: &str) {
    let wanted = Month::parse(month).expect("a month");
    let now = game.case().month(game.turn());
    let months = u16::try_from(wanted.since(now)).expect("a later month");
    go_on(game, strategy, Some(months));
    assert_eq!(game.case().month(game.turn()), wanted, "the game reaches {month}");
}

/// An order in the words of scenario files, such as `Call(to: "russia")`.
pub fn order(case: &Case, text: &str) -> Order {
    let raw: RawOrder = syntax::options().from_str(text).unwrap_or_else(|e| panic!("{text}: {e}"));
    typed(case, raw).unwrap_or_else(|(word, _)| panic!("{text}: nobody knows \"{word}\""))
}

/// Several orders in words.
pub fn orders(case: &Case, texts: &[&str]) -> Vec<Order> {
    texts.iter().map(|text| order(case, text)).collect()
}

/// Why an order is refused now; fails if it is not.
pub fn refusal(game: &Game, text: &str) -> Refusal {
    match game.check(&order(game.case(), text)) {
        Ok(plan) => panic!("{text} is allowed in {}: {plan:?}", game.case().month(game.turn())),
        Err(refusal) => refusal,
    }
}

/// Whether an order is allowed now; fails with the reason if it is not.
pub fn allowed(game: &Game, text: &str) {
    if let Err(refusal) = game.check(&order(game.case(), text)) {
        panic!("{text} is refused in {}: {refusal:?}", game.case().month(game.turn()));
    }
}

/// Plays a month with orders in words, none of which may be refused.
pub fn month<'a>(game: &'a mut Game, texts: &[&str]) -> &'a TurnRecord {
    let given = orders(game.case(), texts);
    let record = game.step(&given);
    assert!(record.refused.is_empty(), "{}: {:?}", record.month, record.refused);
    record
}

/// A metric of a month that has been played, in thousandths.
pub fn metric(game: &Game, record: &TurnRecord, name: &str) -> i64 {
    let found = demarche_core::model::metric::lookup(game.case(), &record.metrics, name);
    found.unwrap_or_else(|| panic!("there is no metric {name} in {}", record.month)).0
}

/// The settings of a property test: the same cases every time unless the environment asks
/// otherwise, and no files left in the repository.
pub fn cases(number: u32) -> Config {
    let asked = Config::default();
    let cases = if asked.cases == 256 { number } else { asked.cases };
    let rng_seed = match asked.rng_seed {
        RngSeed::Random => RngSeed::Fixed(20_220_224),
        fixed => fixed,
    };
    Config { cases, rng_seed, failure_persistence: None, max_shrink_iters: 400, ..asked }
}

/// A folder that is gone after the test.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// The names of the files in a folder, sorted.
pub fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    // The user's data lies there too: copies of earlier states of games.
    names.retain(|name| name != "demarche");
    names.sort();
    names
}

/// Writes a file into a folder.
pub fn put(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a file is written");
    path
}

/// What a run of the binary came to.
#[derive(Debug)]
pub struct Done {
    /// The exit code; none if it was killed.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Done {
    /// Fails unless the exit code is this, with what the program said.
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "stdout:\n{}\nstderr:\n{}", head(&self.out), head(&self.err));
        self
    }
}

fn head(text: &str) -> String {
    text.chars().take(4_000).collect()
}

/// The binary with arguments, in a folder that is also its home.
pub fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.args(args).current_dir(folder).env("XDG_DATA_HOME", folder).env("HOME", folder);
    command.env_remove("RUST_BACKTRACE").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs the binary in a folder of its own.
pub fn demarche(args: &[&str]) -> Done {
    demarche_in(folder().path(), args, "")
}

/// Runs the binary in a folder, with lines on standard input.
pub fn demarche_in(folder: &Path, args: &[&str], input: &str) -> Done {
    let mut child = command(folder, args).stdin(Stdio::piped()).spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    // What is written fits a pipe's buffer; a program that ends early may close it.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("the binary ends");
    Done {
        code: output.status.code(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
