//! Play in a terminal: a desk of text, as wide as the terminal, that works from a pipe as well.
//!
//! Duty: turn lines into intents, and set what the session and its views answer. Uses the session and
//! the views. Always holds: nothing here computes anything of a game; nothing is given before `next`;
//! after every change the game is handed to the keeper, who saves it; every word that is shown is a
//! message (`assets/messages/en/console.ftl`), only command words stand in the code.

mod class;
mod command;
mod desk;
mod help;
mod host;
mod ladder;
mod layout;
mod month_report;
mod needs;
mod order_command;
mod outcome;
mod pipeline;
mod ranking;
mod reader;
mod screens;
#[cfg(test)]
mod tests;
mod why;

use demarche_core::model::order::Order;
use demarche_play::narrate::words::{number, text};
use demarche_play::session::intent::Play;
use demarche_play::session::saved::Saved;
use demarche_play::session::{Done, Lacking, Refused, Session};
use demarche_play::views::changed::{Changed, changed};
use demarche_play::views::month_report::month_report;
use demarche_play::views::next_step::next_step;
use demarche_play::views::top::top;

pub use class::ask_name;
use command::{Command, Screen};
pub use host::{Closed, Keeper, Lines};
pub use layout::Layout;

/// A game at the terminal.
pub struct Terminal {
    session: Session,
    leaving: bool,
}

impl Terminal {
    /// A terminal for a session.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self { session, leaving: false }
    }

    /// Plays until the player leaves or the input ends. The session as it then stands.
    ///
    /// # Errors
    /// If nobody listens any more; the game has then been kept.
    pub fn play(mut self, lines: &mut dyn Lines, keeper: &mut dyn Keeper) -> Result<Session, Closed> {
        self.keep(keeper)?;
        let at = keeper.layout();
        if self.session.game().turn() == 0 && self.session.draft().is_empty() {
            show(keeper, &screens::briefing(&self.session, at))?;
        }
        show(keeper, &class::told(&self.session, at))?;
        show(keeper, &self.screen(Screen::Desk, at))?;
        while !self.leaving {
            let Some(line) = lines.next("> ") else { break };
            self.hear(&line, keeper)?;
        }
        self.keep(keeper)?;
        if let Some(place) = keeper.leave() {
            keeper.show(&self.session.words().say("console-saved", &[text("place", place)]))?;
        }
        Ok(self.session)
    }

    /// Carries out a line and shows what comes of it.
    ///
    /// # Errors
    /// If nobody listens any more.
    pub fn hear(&mut self, line: &str, keeper: &mut dyn Keeper) -> Result<(), Closed> {
        let at = keeper.layout();
        match command::command(line, &self.session) {
            Ok(None) => Ok(()),
            Ok(Some(command)) => {
                let told = self.obey(command, keeper, at)?;
                show(keeper, &told)
            }
            Err(trouble) => show(keeper, &at.wrapped(&trouble)),
        }
    }

    /// The session that is played.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Saves; what changed in how that goes is told at once.
    fn keep(&mut self, keeper: &mut dyn Keeper) -> Result<(), Closed> {
        let told = match keeper.keep(&self.session) {
            Saved::At(_, None) | Saved::Not(_, true) => return Ok(()),
            Saved::At(_, Some(told)) => told,
            Saved::Not(reason, false) => self.session.words().say("console-not-saved", &[text("reason", reason)]),
        };
        let at = keeper.layout();
        show(keeper, &at.wrapped(&told))
    }

    fn screen(&self, screen: Screen, at: Layout) -> Vec<String> {
        screens::screen(&self.session, screen, at)
    }

    /// A message that fills the screen.
    fn told(&self, id: &str, at: Layout) -> Vec<String> {
        at.wrapped(&self.session.words().get(id))
    }

    fn obey(&mut self, command: Command, keeper: &mut dyn Keeper, at: Layout) -> Result<Vec<String>, Closed> {
        Ok(match command {
            Command::Play(play) => return self.carry_out(&play, keeper, at),
            Command::Reason => class::reason(&self.session, at),
            Command::HandIn => return self.hand_in(keeper, at),
            Command::Show(screen) => self.screen(screen, at),
            Command::Report(turn) => self.report(turn, at),
            Command::Why(name) => why::why(&self.session, &name, at),
            Command::Help(topic) => help::help(self.session.words(), topic.as_deref(), at),
            Command::Quit => {
                self.leaving = true;
                Vec::new()
            }
        })
    }

    /// Carries an intent out and says what came of it.
    fn carry_out(&mut self, play: &Play, keeper: &mut dyn Keeper, at: Layout) -> Result<Vec<String>, Closed> {
        let before = self.session.draft().to_vec();
        let hint = next_step(&self.session);
        let done = self.session.apply(play);
        match done {
            Done::Refused(refused) => return Ok(self.refused(&refused, at)),
            Done::Nothing => return Ok(self.nothing(play, at)),
            Done::Draft | Done::Noted | Done::Turned => self.keep(keeper)?,
        }
        Ok(match (&done, play) {
            (Done::Turned, Play::EndTurn) => return self.month_ended(keeper, at),
            (Done::Turned, Play::Rewind(_)) => {
                [self.told("console-rewound", at), self.screen(Screen::Desk, at)].concat()
            }
            (Done::Turned, _) => self.screen(Screen::Desk, at),
            (_, Play::Because(_)) => class::reason(&self.session, at),
            (_, Play::Undo | Play::Redo) => self.changes(&before, at),
            (_, Play::Drop(_)) => self.screen(Screen::Orders, at),
            _ => {
                let mut lines = self.taken(&before, at);
                // The first month goes step by step: say so when there is a new one.
                let next = next_step(&self.session);
                if self.session.game().turn() == 0 && next != hint {
                    lines.extend(desk::hint(&self.session, &next, at));
                }
                lines
            }
        })
    }

    /// Why something was not done, and what would be.
    fn refused(&self, refused: &Refused, at: Layout) -> Vec<String> {
        let words = self.session.words();
        let mut lines = at.hang("✗  ", &refused.told);
        let case = self.session.case();
        let instead = refused.instead.as_ref().and_then(|order| order_command::typed(case, &[], order));
        let lacking = match refused.lacking {
            Some(Lacking::Prediction(_)) => Some(words.get("console-lacking-prediction")),
            Some(Lacking::Reason) => Some(words.get("console-lacking-reason")),
            None => None,
        };
        let instead = instead.map(|command| words.say("console-refused-try", &[text("command", command)]));
        lines.extend(instead.or(lacking).into_iter().flat_map(|told| at.hang("→  ", &told)));
        lines
    }

    /// What is told of an intent that changed nothing.
    fn nothing(&self, play: &Play, at: Layout) -> Vec<String> {
        let words = self.session.words();
        let count = |n: usize| number("count", i64::try_from(n).unwrap_or(i64::MAX));
        at.wrapped(&match play {
            Play::Undo => words.get("console-undo-none"),
            Play::Redo => words.get("console-redo-none"),
            Play::Drop(_) => words.say("console-drop-which", &[count(self.session.draft().len())]),
            Play::Rewind(_) => {
                words.say("console-rewind-which", &[text("month", self.session.case().start.to_string())])
            }
            Play::Branch(_) => words.say("console-branch-which", &[count(self.session.lanes().len())]),
            _ => words.get("console-stands-already"),
        })
    }

    /// What was drafted, and what of the budgets it leaves.
    fn taken(&self, before: &[Order], at: Layout) -> Vec<String> {
        let words = self.session.words();
        let Changed { gone, new } = changed(&self.session, before);
        let mut lines: Vec<String> = new.iter().flat_map(|order| at.hang("✓  ", order)).collect();
        let replaced = gone.iter().map(|order| words.say("console-replaced", &[text("order", order.as_str())]));
        lines.extend(replaced.flat_map(|told| at.hang("   ", &told)));
        lines.extend(at.hang("   ", &desk::left(words, &top(&self.session))));
        lines
    }

    /// What undo or redo changed in the draft.
    fn changes(&self, before: &[Order], at: Layout) -> Vec<String> {
        let words = self.session.words();
        let Changed { gone, new } = changed(&self.session, before);
        let told = |id: &str, order: &String| words.say(id, &[text("order", order.as_str())]);
        let gone = gone.iter().map(|order| told("console-undone", order));
        let new = new.iter().map(|order| told("console-redone", order));
        gone.chain(new).flat_map(|line| at.wrapped(&line)).collect()
    }

    /// A month that has ended, told again as it was told then; the last if none is named.
    fn report(&self, turn: Option<u16>, at: Layout) -> Vec<String> {
        let words = self.session.words();
        let last = self.session.game().records().turns.iter().rev().find(|turn| turn.digest.is_some());
        let then = turn.or(last.map(|turn| turn.turn)).and_then(|turn| self.session.after(turn));
        match then.and_then(|then| month_report(&then, &[])) {
            Some(report) => month_report::month_report(words, &report, at),
            None => self.told("console-report-none", at),
        }
    }

    fn month_ended(&mut self, keeper: &mut dyn Keeper, at: Layout) -> Result<Vec<String>, Closed> {
        let report = month_report(&self.session, &[]);
        let mut lines = report.map(|r| month_report::month_report(self.session.words(), &r, at)).unwrap_or_default();
        if !self.session.game().is_over() {
            lines.extend(self.screen(Screen::Desk, at));
            return Ok(lines);
        }
        lines.extend(screens::outcome(&self.session, at));
        if self.session.terms().is_some() {
            lines.extend(self.hand_in(keeper, at)?);
        }
        Ok(lines)
    }

    /// Hands the game in as it stands.
    fn hand_in(&mut self, keeper: &mut dyn Keeper, at: Layout) -> Result<Vec<String>, Closed> {
        if self.session.notes().hand_in.is_none() {
            return Ok(self.told("console-hand-in-none", at));
        }
        self.keep(keeper)?;
        match keeper.hand_in(&self.session) {
            Err(trouble) => {
                let words = self.session.words();
                Ok(at.wrapped(&words.say("console-hand-in-failed", &[text("reason", trouble)])))
            }
            Ok(place) => {
                self.session.handed_in();
                // What is kept says from now on that it was handed in.
                self.keep(keeper)?;
                Ok(class::handed_in(&self.session, &place, at))
            }
        }
    }
}

/// Shows lines, if there are any.
fn show(keeper: &mut dyn Keeper, lines: &[String]) -> Result<(), Closed> {
    if lines.is_empty() { Ok(()) } else { keeper.show(&lines.join("\n")) }
}
