//! The workshop: what an author is told of a scenario by whoever has the tools, for the page has none.
//!
//! Duty: the tools that a host may bring, and what they say, as plain data. Uses nothing of the crate. Always
//! holds: work comes in pieces, so that a host can say how far it is, and stop.

use demarche_core::scenario::findings::Finding;

/// The tools of an author.
pub trait Workshop {
    /// The text of a scenario with which to begin, with its messages and tests.
    fn fresh(&self) -> String;

    /// The tests of a shipped scenario.
    fn tests(&self, id: &str) -> Option<&'static str>;

    /// Everything there is to say about a scenario or a bundle.
    fn check(&self, name: &str, text: &str) -> Vec<Finding>;

    /// Begins the tests of a bundle; nothing if it has none.
    ///
    /// # Errors
    /// Everything that keeps them from being run.
    fn test(&self, name: &str, text: &str) -> Result<Option<Box<dyn Work>>, Vec<Finding>>;

    /// Begins some games of each strategy.
    ///
    /// # Errors
    /// Everything that keeps the scenario from being played.
    fn sweep(&self, name: &str, text: &str) -> Result<Box<dyn Work>, Vec<Finding>>;
}

/// Work that is done piece by piece.
pub trait Work {
    /// How many pieces are done, and of how many.
    fn done(&self) -> (usize, usize);

    /// Does the next piece; nothing if there is none.
    fn go_on(&mut self);

    /// What has come of it so far.
    fn told(&self) -> Told;
}

/// What has come of some work.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
    /// Tests, and how many of them hold in one line.
    Tests(Vec<Tested>, String),
    /// Tables, each with what it shows.
    Tables(Vec<Table>),
}

/// What came of a test.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tested {
    /// What it shows.
    pub name: String,
    /// Whether every expectation holds.
    pub passed: bool,
    /// The line on which it begins.
    pub line: Option<usize>,
    /// What was expected and what was found, line by line; of shares that hold their figures.
    pub below: Vec<String>,
}

/// A table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// What it shows.
    pub about: String,
    /// The heads of its columns; the first is that of the names of its rows.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}
