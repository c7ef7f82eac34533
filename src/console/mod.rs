//! Play in a terminal: a desk of text, eighty columns wide, that works from a pipe as well.
//!
//! Duty: read commands, keep the draft of the month, show screens. May use `tape`, `observe`,
//! `narrate`. Always holds: drafts are free and can be undone; nothing is given before `next`;
//! after every change the game is handed to the keeper, who saves it.

mod desk;
mod help;
mod parse;
mod why;

use std::sync::Arc;

use crate::model::case::Case;
use crate::model::order::Order;
use crate::narrate::{Words, news, orders};
use crate::report::table::wrap;
use crate::sim::Game;
use crate::tape;

pub use parse::Command;

/// Columns of every screen.
pub const WIDTH: usize = 80;

/// Where lines come from.
pub trait Lines {
    /// The next line, or none when the input ends or the player interrupts.
    fn next(&mut self, prompt: &str) -> Option<String>;
}

/// Where a game is kept, and where text goes.
pub trait Keeper {
    /// Shows text.
    ///
    /// # Errors
    /// If nobody listens any more.
    fn show(&mut self, text: &str) -> Result<(), Closed>;

    /// Keeps the game with its draft. A branch is kept beside the game it leaves.
    ///
    /// # Errors
    /// The reason in words, to be shown; the game goes on.
    fn keep(&mut self, game: &Game, draft: &[Order], branch: u32) -> Result<String, String>;
}

/// Nobody listens any more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Closed;

/// A game at the terminal.
pub struct Console<'a> {
    words: &'a Words,
    game: Game,
    draft: Vec<Order>,
    undone: Vec<Order>,
    branch: u32,
    leaving: bool,
}

impl<'a> Console<'a> {
    /// A console for a game with a draft.
    #[must_use]
    pub fn new(words: &'a Words, game: Game, draft: Vec<Order>) -> Self {
        Self { words, game, draft, undone: Vec::new(), branch: 0, leaving: false }
    }

    /// Plays until the player leaves or the input ends. The game as it then stands.
    ///
    /// # Errors
    /// If nobody listens any more; the game has then been kept.
    pub fn play(mut self, lines: &mut dyn Lines, keeper: &mut dyn Keeper) -> Result<Game, Closed> {
        self.keep(keeper)?;
        if self.game.turn() == 0 && self.draft.is_empty() {
            keeper.show(&self.briefing())?;
        }
        keeper.show(&self.desk())?;
        while !self.leaving {
            let Some(line) = lines.next("> ") else { break };
            let heard = parse::command(&line, &self.game, self.words);
            match heard {
                Ok(None) => {}
                Ok(Some(command)) => self.obey(command, keeper)?,
                Err(trouble) => keeper.show(&trouble)?,
            }
        }
        let place = self.keep(keeper)?;
        if let Some(place) = place {
            keeper.show(&format!("Saved: {place}"))?;
        }
        Ok(self.game)
    }

    fn keep(&mut self, keeper: &mut dyn Keeper) -> Result<Option<String>, Closed> {
        match keeper.keep(&self.game, &self.draft, self.branch) {
            Ok(place) => Ok(Some(place)),
            Err(trouble) => {
                keeper.show(&format!("This game could not be saved: {trouble}"))?;
                Ok(None)
            }
        }
    }

    fn obey(&mut self, command: Command, keeper: &mut dyn Keeper) -> Result<(), Closed> {
        let text = match command {
            Command::Order(order) => self.add(order, keeper)?,
            Command::Drop(at) => self.drop(at),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(keeper)?,
            Command::Next => self.next(keeper)?,
            Command::Rewind(turn) => self.rewind(turn, keeper)?,
            Command::Desk => self.desk(),
            Command::Briefing => self.briefing(),
            Command::Show(screen) => desk::screen(self.words, &self.game, &self.draft, screen),
            Command::Why(name) => why::why(self.words, &self.game, &name),
            Command::Help(topic) => help::help(topic.as_deref()),
            Command::Quit => {
                self.leaving = true;
                return Ok(());
            }
        };
        keeper.show(&text)
    }

    /// Adds an order to the draft if the desk would allow it after the draft so far.
    fn add(&mut self, order: Order, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        if self.game.is_over() {
            return Ok("The game is over. `rewind MONTH` opens a branch, `quit` leaves.".to_owned());
        }
        let mut desk = self.game.desk();
        for drafted in &self.draft {
            if let Ok(plan) = desk.decide(drafted) {
                desk.take(&plan);
            }
        }
        match desk.decide(&order) {
            Err(refusal) => {
                let text = orders::refusal(self.words, &refusal);
                Ok(wrap(&format!("✗ Refused. {text}"), WIDTH, "  ").join("\n"))
            }
            Ok(plan) => {
                desk.take(&plan);
                let text = orders::order(self.words, self.game.case(), &order);
                self.draft.push(order);
                self.undone.clear();
                self.keep(keeper)?;
                let left = desk::left(self.words, &desk);
                Ok([wrap(&format!("✓ {text}"), WIDTH, "  ").join("\n"), format!("  {left}")].join("\n"))
            }
        }
    }

    fn drop(&mut self, at: usize) -> String {
        if at == 0 || at > self.draft.len() {
            return format!("The draft has {} orders: `orders` shows them with their numbers.", self.draft.len());
        }
        let order = self.draft.remove(at - 1);
        self.undone.push(order);
        desk::screen(self.words, &self.game, &self.draft, desk::Screen::Orders)
    }

    fn undo(&mut self) -> String {
        match self.draft.pop() {
            None => "Nothing to undo this month. `rewind MONTH` goes back further.".to_owned(),
            Some(order) => {
                let text = orders::order(self.words, self.game.case(), &order);
                self.undone.push(order);
                format!("Undone: {text}")
            }
        }
    }

    fn redo(&mut self, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        match self.undone.pop() {
            None => Ok("Nothing to redo.".to_owned()),
            Some(order) => {
                let rest = std::mem::take(&mut self.undone);
                let text = self.add(order, keeper)?;
                self.undone = rest;
                Ok(text)
            }
        }
    }

    fn next(&mut self, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        if self.game.is_over() {
            return Ok("The game is over. `rewind MONTH` opens a branch, `quit` leaves.".to_owned());
        }
        let turn = usize::from(self.game.turn());
        let orders = std::mem::take(&mut self.draft);
        self.undone.clear();
        self.game.step(&orders);
        self.keep(keeper)?;
        let what_happened = desk::month_turned(self.words, &self.game, turn);
        let then = if self.game.is_over() { desk::outcome(self.words, &self.game) } else { self.desk() };
        Ok([what_happened, then].join("\n"))
    }

    fn rewind(&mut self, turn: u16, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        let case: Arc<Case> = self.game.case().clone();
        let played: Vec<Vec<Order>> =
            self.game.records().turns.iter().filter(|t| t.digest.is_some()).map(|t| t.orders.clone()).collect();
        if usize::from(turn) >= played.len() {
            let text = "That month has not been played: `rewind 2022-05` or `rewind 4` go back to one that has.";
            return Ok(text.to_owned());
        }
        self.keep(keeper)?;
        let (before, after) = played.split_at(usize::from(turn));
        self.game = tape::play(&case, self.game.seed(), before);
        self.draft.clone_from(&after[0]);
        self.undone.clear();
        self.branch += 1;
        self.keep(keeper)?;
        let text = "Rewound, as a branch beside the game you left. That month's orders are your draft again.";
        Ok([text.to_owned(), self.desk()].join("\n"))
    }

    fn briefing(&self) -> String {
        let words = self.words;
        let mut lines = vec![words.get("title"), words.get("tagline"), String::new()];
        for paragraph in words.get("briefing").split("\n\n") {
            lines.extend(wrap(&paragraph.replace('\n', " "), WIDTH, ""));
            lines.push(String::new());
        }
        lines.extend(wrap(&words.get("goal"), WIDTH, ""));
        lines.push(words.get("disclaimer"));
        lines.push(format!("Seed {}. `help` lists the commands, `next` plays the month.", self.game.seed()));
        lines.push(String::new());
        lines.join("\n")
    }

    fn desk(&self) -> String {
        desk::desk(self.words, &self.game, &self.draft)
    }
}

/// The news of the month under way, as the player sees it before deciding.
fn current_news(words: &Words, game: &Game) -> Vec<news::News> {
    game.records().turns.last().map(|record| news::news(words, game, record)).unwrap_or_default()
}
