//! Play in a terminal: a desk of text, eighty columns wide, that works from a pipe as well.
//!
//! Duty: read commands, keep the draft of the month, show screens. May use `tape`, `observe`,
//! `narrate`. Always holds: drafts are free and can be undone; nothing is given before `next`;
//! after every change the game is handed to the keeper, who saves it; every word that is shown is
//! a message (`assets/messages/en/console.ftl`), only command words stand in the code.

mod desk;
mod help;
mod ladder;
mod law;
mod next_step_hint;
mod outcome;
mod parse;
mod pipeline;
mod questions;
mod ranking;
mod reader;
mod recipient;
mod screens;
mod terms;
#[cfg(test)]
mod tests;
mod text;
mod turning;
mod why;

use std::sync::Arc;

use demarche_core::model::case::Case;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::tape::{self, Notes};
use demarche_play::narrate::words::{number, text};
use demarche_play::narrate::{Words, news, orders};
use demarche_play::session::saved::Saved;
use text::{capital, double_rule, hang, paragraphs, wrapped};

pub use parse::Command;
pub use terms::ask_name;

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
    fn keep(&mut self, game: &Game, draft: &[Order], notes: &Notes, branch: u32) -> Saved;

    /// Makes sure of the game before it is left; where it lies. What could not be kept is told by
    /// whoever opened the desk.
    fn leave(&mut self) -> Option<String>;

    /// Writes the game as a file to be handed in; where it is.
    ///
    /// # Errors
    /// The reason in words, to be shown; the game goes on.
    fn hand_in(&mut self, game: &Game, notes: &Notes) -> Result<String, String>;
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
    notes: Notes,
    branch: u32,
    leaving: bool,
}

impl<'a> Console<'a> {
    /// A console for a game with a draft.
    #[must_use]
    pub fn new(words: &'a Words, game: Game, draft: Vec<Order>) -> Self {
        let (undone, notes) = (Vec::new(), Notes::default());
        Self { words, game, draft, undone, notes, branch: 0, leaving: false }
    }

    /// The same with what the player has added to the game so far; of a hand-in, its class's
    /// terms hold until it is handed in.
    #[must_use]
    pub fn with_notes(mut self, notes: Notes) -> Self {
        self.notes = notes;
        self
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
        if let Some(terms) = terms::told(self.words, &self.notes) {
            keeper.show(&terms)?;
        }
        keeper.show(&self.desk())?;
        while !self.leaving {
            let Some(line) = lines.next("> ") else { break };
            let heard = parse::command(&line, &self.game, self.words);
            match heard {
                Ok(None) => {}
                Ok(Some(command)) => self.obey(command, keeper)?,
                Err(trouble) => keeper.show(&wrapped(&trouble).join("\n"))?,
            }
        }
        self.keep(keeper)?;
        if let Some(place) = keeper.leave() {
            keeper.show(&self.words.say("console-saved", &[text("place", place)]))?;
        }
        Ok(self.game)
    }

    /// Saves; what changed in how that goes is told at once.
    fn keep(&mut self, keeper: &mut dyn Keeper) -> Result<(), Closed> {
        let told = match keeper.keep(&self.game, &self.draft, &self.notes, self.branch) {
            Saved::At(_, None) | Saved::Not(_, true) => return Ok(()),
            Saved::At(_, Some(told)) => told,
            Saved::Not(reason, false) => self.words.say("console-not-saved", &[text("reason", reason)]),
        };
        keeper.show(&wrapped(&told).join("\n"))
    }

    fn obey(&mut self, command: Command, keeper: &mut dyn Keeper) -> Result<(), Closed> {
        let text = match command {
            Command::Order(order) => self.add(order, keeper)?,
            Command::Drop(at) => self.drop(at, keeper)?,
            Command::Undo => self.undo(keeper)?,
            Command::Redo => self.redo(keeper)?,
            Command::Next => self.next(keeper)?,
            Command::Rewind(turn) => self.rewind(turn, keeper)?,
            Command::Because(reason) => self.because(reason.as_deref(), keeper)?,
            Command::HandIn => self.hand_in(keeper)?,
            Command::Desk => self.desk(),
            Command::Briefing => self.briefing(),
            Command::Show(screen) => screens::screen(self.words, &self.game, &self.draft, screen, self.forecast()),
            Command::Why(name) => why::why(self.words, &self.game, &name, self.forecast()),
            Command::Help(topic) => help::help(self.words, topic.as_deref()),
            Command::Quit => {
                self.leaving = true;
                return Ok(());
            }
        };
        keeper.show(&text)
    }

    /// A message that fills the screen.
    fn told(&self, id: &str) -> String {
        wrapped(&self.words.get(id)).join("\n")
    }

    /// Adds an order to the draft if the desk would allow it after the draft so far.
    fn add(&mut self, order: Order, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        let words = self.words;
        if self.game.is_over() {
            return Ok(self.told("console-over"));
        }
        if self.predicts_again(&order) {
            return Ok(self.told("console-class-sealed"));
        }
        let mut desk = desk::after(&self.game, &self.draft);
        match desk.decide(&order) {
            Err(refusal) => {
                let reason = text("reason", orders::refusal(words, &refusal));
                let mut lines = hang("✗  ", &words.say("console-refused", &[reason]));
                if let Some(command) = next_step_hint::cure(&desk, &order, &refusal) {
                    lines.extend(hang("→  ", &words.say("console-refused-try", &[text("command", command)])));
                }
                Ok(lines.join("\n"))
            }
            Ok(plan) => {
                desk.take(&plan);
                let mut lines = hang("✓  ", &capital(&orders::order(words, self.game.case(), &order)));
                lines.extend(hang("   ", &desk::left(words, &desk)));
                let before = next_step_hint::lever(words, &self.game, &self.draft);
                self.draft.push(order);
                self.undone.clear();
                self.keep(keeper)?;
                // The first month goes step by step: say so when there is a new one.
                let lever = next_step_hint::lever(words, &self.game, &self.draft);
                if self.game.turn() == 0 && lever != before {
                    lines.extend(lever);
                }
                Ok(lines.join("\n"))
            }
        }
    }

    fn drop(&mut self, at: usize, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        if at == 0 || at > self.draft.len() {
            let count = number("count", i64::try_from(self.draft.len()).unwrap_or(i64::MAX));
            return Ok(wrapped(&self.words.say("console-drop-which", &[count])).join("\n"));
        }
        if self.sealed(at - 1) {
            return Ok(self.told("console-class-sealed"));
        }
        let order = self.draft.remove(at - 1);
        self.undone.push(order);
        self.keep(keeper)?;
        Ok(screens::screen(self.words, &self.game, &self.draft, screens::Screen::Orders, self.forecast()))
    }

    fn undo(&mut self, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        if self.draft.len().checked_sub(1).is_some_and(|last| self.sealed(last)) {
            return Ok(self.told("console-class-sealed"));
        }
        let Some(order) = self.draft.pop() else { return Ok(self.told("console-undo-none")) };
        let args = [text("order", orders::order(self.words, self.game.case(), &order))];
        self.undone.push(order);
        self.keep(keeper)?;
        Ok(wrapped(&self.words.say("console-undone", &args)).join("\n"))
    }

    fn redo(&mut self, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        let Some(order) = self.undone.pop() else { return Ok(self.told("console-redo-none")) };
        let (rest, before) = (std::mem::take(&mut self.undone), self.draft.len());
        let told = self.add(order.clone(), keeper)?;
        self.undone = rest;
        if self.draft.len() == before {
            self.undone.push(order);
        }
        Ok(told)
    }

    fn next(&mut self, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        if self.game.is_over() {
            return Ok(self.told("console-over"));
        }
        if let Some(lacking) =
            self.terms().and_then(|t| terms::lacking(self.words, &self.game, &self.draft, t, &self.notes))
        {
            return Ok(lacking);
        }
        let turn = usize::from(self.game.turn());
        let orders = std::mem::take(&mut self.draft);
        self.undone.clear();
        self.notes.gone_on();
        self.game.step(&orders);
        self.keep(keeper)?;
        let what_happened = turning::month_turned(self.words, &self.game, turn, self.forecast());
        if !self.game.is_over() {
            return Ok([what_happened, self.desk()].join("\n"));
        }
        let outcome = outcome::outcome(self.words, &self.game);
        if self.terms().is_none() {
            return Ok([what_happened, outcome].join("\n"));
        }
        let handed_in = self.hand_in(keeper)?;
        Ok([what_happened, outcome, handed_in].join("\n"))
    }

    fn rewind(&mut self, turn: u16, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        if self.terms().is_some_and(|terms| !terms.rewind) {
            return Ok(self.told("console-class-no-rewind"));
        }
        let case: Arc<Case> = self.game.case().clone();
        let played: Vec<Vec<Order>> =
            self.game.records().turns.iter().filter(|t| t.digest.is_some()).map(|t| t.orders.clone()).collect();
        let Some(again) = played.get(usize::from(turn)).cloned() else {
            let month = text("month", case.start.to_string());
            return Ok(wrapped(&self.words.say("console-rewind-which", &[month])).join("\n"));
        };
        self.keep(keeper)?;
        let before = played.get(..usize::from(turn)).unwrap_or_default();
        self.notes.turned_back(terms::under_way(&self.game), case.month(turn));
        self.game = tape::play(&case, self.game.seed(), before);
        self.draft = again;
        self.undone.clear();
        self.branch += 1;
        self.keep(keeper)?;
        Ok([self.told("console-rewound"), self.desk()].join("\n"))
    }

    fn briefing(&self) -> String {
        let words = self.words;
        let mut lines = vec![String::new(), double_rule()];
        lines.extend(hang("", &words.get("title")));
        lines.extend(hang("", &words.get("tagline")));
        lines.push(String::new());
        lines.extend(paragraphs(&words.get("briefing")));
        lines.push(String::new());
        lines.extend(hang("", &words.get("goal")));
        lines.extend(hang("", &words.get("disclaimer")));
        lines.push(String::new());
        let seed = [text("seed", self.game.seed().to_string())];
        lines.extend(hang("", &words.say("console-briefing-end", &seed)));
        lines.join("\n")
    }

    fn desk(&self) -> String {
        desk::desk(self.words, &self.game, &self.draft, self.forecast())
    }
}

/// The news of the month under way, as the player sees it before deciding.
fn current_news(words: &Words, game: &Game) -> Vec<news::News> {
    game.records().turns.last().map(|record| news::news(words, game, record)).unwrap_or_default()
}
