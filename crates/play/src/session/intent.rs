//! Intents: everything a player can ask for at the desk.
//!
//! Duty: the one vocabulary between panels, which only draw, and what carries it out. Uses
//! `model`. Always holds: an intent carries no state; the same intent twice in a frame asks for
//! the same thing once.

use std::path::PathBuf;

use demarche_core::math::Money;
use demarche_core::model::good::{Loudness, Route};
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::keyed::keyed;
use demarche_core::model::order::Order;

use super::keystroke::{Act, Stroke};

/// What a player asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Intent {
    /// Something about the game.
    Play(Play),
    /// Something about what is shown.
    Show(Show),
    /// Something about games and files.
    File(File),
    /// A setting.
    Set(Setting),
}

/// What changes a game or its draft.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Play {
    /// Give so much of a class this month, in the way chosen for it; nothing takes it back.
    Amount(GoodId, Money),
    /// Give a class by another way.
    Way(GoodId, NationId, Route),
    /// Give a class more or less publicly.
    Loudness(GoodId, Loudness),
    /// Draft an order: a gift in place of one of the same good by the same way, an answer in place of
    /// another to the same question.
    Order(Order),
    /// Draft an order; one that is drafted already is taken back.
    Toggle(Order),
    /// Take an order out of the draft, by its place.
    Drop(usize),
    /// Take back what was done last to the draft.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// Seal a prediction of an adversary's next reaction: the lowest and highest level.
    Predict(NationId, u8, u8),
    /// Say why, for the month under way.
    Because(String),
    /// Play the month.
    EndTurn,
    /// Go back to a turn, on a branch of its own.
    Rewind(u16),
    /// Go over to another branch.
    Branch(usize),
}

keyed! {
    /// A whole-window screen.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
    pub enum Screen {
        /// Continue, new game, load.
        #[default]
        Title = "title",
        /// What the scenario is about, before its first month.
        Briefing = "briefing",
        /// The desk.
        Desk = "desk",
        /// What the month brought, before the next one.
        MonthReport = "month-report",
        /// What was decided and why it came out so.
        Debrief = "debrief",
        /// The codex.
        Codex = "codex",
        /// Findings in a scenario's files.
        Checker = "checker",
        /// Settings.
        Settings = "settings",
        /// Credits and sources.
        Credits = "credits",
        /// Two branches side by side.
        Compare = "compare",
        /// Every row of the ledger.
        Ledger = "ledger",
        /// Every game that is kept.
        Saves = "saves",
        /// What every game that was ended came to.
        Career = "career",
        /// The cabinet: every office with what it says.
        Cabinet = "cabinet",
        /// Every month that has ended, and what was told in passing.
        Log = "log",
    }
}

keyed! {
    /// What stands in the middle of the desk.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
    pub enum Tab {
        /// The map.
        #[default]
        Map = "map",
        /// What the recipient needs and what is on its way.
        Recipient = "recipient",
        /// Packages, licences and reforms.
        Licences = "licences",
        /// Who has given how much.
        Ranking = "ranking",
        /// Numbers over time.
        Charts = "charts",
        /// All the month's news.
        News = "news",
    }
}

keyed! {
    /// What the map shows.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
    pub enum Lens {
        /// Aid on its way as arcs, by stage.
        #[default]
        Aid = "aid",
        /// How nations stand to the player.
        Relations = "relations",
        /// Warnings, lines and measures in force.
        Warnings = "warnings",
        /// Where the class in focus may go.
        Law = "law",
    }
}

/// What changes what is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Show {
    /// A screen.
    Screen(Screen),
    /// The screen before this one.
    Back,
    /// A tab of the desk.
    Tab(Tab),
    /// A lens of the map.
    Lens(Lens),
    /// A nation in focus.
    Nation(Option<NationId>),
    /// A class in focus.
    Class(GoodId),
    /// The causes of a number by name, in a panel on top of those open.
    Why(String),
    /// Closes the panel of a number.
    Close(String),
    /// Locks or unlocks the panel of a number, so that it stays.
    Lock(String),
    /// A month that has ended, by its turn, read again.
    Past(u16),
    /// The sheet of keys.
    Keys,
    /// The sheet of who is who, and of every mark.
    Legend,
    /// The panel in which an adversary's reaction is predicted.
    Predict(NationId),
    /// An entry of the codex.
    Entry(String),
    /// A number over time.
    Chart(String),
    /// Adds a number to the charts or takes it away.
    Series(String),
    /// Compares with another branch, or with none.
    Compare(Option<usize>),
}

/// What concerns games and files.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum File {
    /// A new game of a scenario (with `:CUT`), under a seed or a fresh one.
    New(String, Option<u64>),
    /// Go on with the game played last.
    Continue,
    /// Give a saved game another name, as it was typed.
    Rename(PathBuf, String),
    /// Delete a saved game, after it was asked for.
    Delete(PathBuf),
    /// Open a tape, a scenario, or a class file, for which a name is asked then.
    Open(PathBuf),
    /// A new game for the class of a file, under the name that was typed.
    Attend(PathBuf, String),
    /// Read the scenario's file again.
    Reload,
    /// Keep the game with what was noted.
    Keep,
    /// Hand the game in to its class as it stands.
    HandIn,
    /// Write the debrief's data beside the tape.
    Export(Format),
    /// Save a picture of what is shown; asked for from the menu, of the screen before it.
    Picture,
    /// Copy where the game is saved.
    CopyPlace,
    /// Copies text.
    Copy(String),
    /// Leaves the program.
    Quit,
}

/// A form of export.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Comma-separated values of all metrics.
    Csv,
    /// The tape.
    Tape,
    /// The debrief as a page to read and print.
    Page,
    /// A picture of the window.
    Png,
}

/// A setting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Setting {
    /// The light theme instead of the dark one.
    Light(bool),
    /// Text and all else, in percent, 80 to 200.
    Scale(u16),
    /// Motion.
    Motion(bool),
    /// Whether the month's report is shown.
    MonthReport(bool),
    /// Whether the adversary's chances are hidden until a prediction is sealed.
    PredictFirst(bool),
    /// Whether futures are forecast.
    Forecast(bool),
    /// Invented names in place of states and capitals.
    Fictional(bool),
    /// Full screen.
    Full(bool),
    /// Sounds.
    Sound(bool),
    /// How loud they are, in percent.
    Volume(u8),
    /// A quiet sound that goes on.
    Bed(bool),
    /// The key that does something; none for the one it was meant to have.
    Key(Act, Option<Stroke>),
    /// Every key as it was meant to be.
    Keys,
}
