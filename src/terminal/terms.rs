//! Terms: what a class plays under, at the desk.
//!
//! Duty: ask for a name, say the terms and keep them: predictions first, forecasts off, reasons,
//! no way back, the hand-in. May use `tape`, `observe`, `narrate`. Always holds: terms hold until
//! the game is handed in; what they forbid is told with the command that goes on.

use super::text::{hang, wrapped};
use super::{Closed, Console, Keeper, Lines, ladder};
use demarche_core::model::order::Order;
use demarche_core::observe;
use demarche_core::sim::Game;
use demarche_core::sim::record::Reaction;
use demarche_core::tape::notes;
use demarche_core::tape::{Notes, Variant};
use demarche_play::narrate::words::{number, text};
use demarche_play::narrate::{Words, reaction};
pub use demarche_play::session::class_terms::under_way;
use demarche_play::session::class_terms::{self, Lacking, predicted, unfit};

/// Whether the desk shows what a draft would lead to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Forecast {
    /// It does.
    Shown,
    /// Not before the month's prediction.
    AfterPrediction,
    /// It does not.
    Off,
}

impl Forecast {
    /// A reaction explained; where a class shows no chances, its pressure alone.
    pub fn explained(self, words: &Words, game: &Game, answer: &Reaction) -> Vec<String> {
        let told = self != Self::Off || game.is_over();
        if told { reaction::explain(words, game, answer) } else { reaction::pressure(words, answer) }
    }

    /// The ladder, or in its place what is known without a forecast.
    pub fn ladder(self, words: &Words, game: &Game, draft: &[Order], all: bool) -> Vec<String> {
        let adversary = observe::adversary(game).filter(|_| self != Self::Shown && !game.is_over());
        let Some(adversary) = adversary else { return ladder::ladder(words, game, draft, all) };
        let mut lines = ladder::memory(words, game, adversary);
        let id = if self == Self::Off { "console-class-hidden" } else { "console-class-hidden-yet" };
        lines.extend(hang("", &words.get(id)));
        lines
    }
}

/// Asks for a pseudonym until one can be used; none if the input ends first.
///
/// # Errors
/// If nobody listens any more.
pub fn ask_name(
    words: &Words,
    class: &str,
    lines: &mut dyn Lines,
    show: &mut dyn FnMut(&str) -> Result<(), Closed>,
) -> Result<Option<String>, Closed> {
    show(&wrapped(&words.say("console-class-name", &[text("class", class)])).join("\n"))?;
    loop {
        let Some(line) = lines.next("> ") else { return Ok(None) };
        match notes::name(line.trim_end_matches(['\r', '\n'])) {
            Ok(name) => return Ok(Some(name)),
            Err(why) => {
                let told = words.say("console-class-name-unfit", &[text("reason", unfit(words, why))]);
                show(&wrapped(&told).join("\n"))?;
            }
        }
    }
}

/// The class, the name and its terms; nothing if the game is not played for a class.
pub fn told(words: &Words, notes: &Notes) -> Option<String> {
    let told = class_terms::told(words, notes, "console-class-");
    let (head, terms) = told.split_first()?;
    let mut lines = vec![String::new()];
    lines.extend(wrapped(head));
    lines.extend(terms.iter().flat_map(|term| hang("•  ", term)));
    Some(lines.join("\n"))
}

/// What a month still lacks before it can be played.
pub fn lacking(words: &Words, game: &Game, draft: &[Order], terms: Variant, notes: &Notes) -> Option<String> {
    let told = match class_terms::lacking(game, draft, terms, notes)? {
        Lacking::Prediction(adversary) => {
            let capital = text("capital", words.capital(game.case(), adversary));
            words.say("console-class-predict-first", &[capital])
        }
        Lacking::Reason => words.get("console-class-reason-first"),
    };
    Some(wrapped(&told).join("\n"))
}

impl Console<'_> {
    /// The terms that hold now: those of the class, until the game is handed in.
    pub(super) fn terms(&self) -> Option<Variant> {
        self.notes.terms()
    }

    /// Whether forecasts are shown now.
    pub(super) fn forecast(&self) -> Forecast {
        match self.terms() {
            Some(terms) if !terms.forecasts => Forecast::Off,
            Some(terms) if terms.predict_first && !predicted(&self.draft) => Forecast::AfterPrediction,
            _ => Forecast::Shown,
        }
    }

    /// Whether an order of the draft stands once it is given: a prediction, where it comes first.
    pub(super) fn sealed(&self, at: usize) -> bool {
        let first = self.terms().is_some_and(|terms| terms.predict_first);
        first && matches!(self.draft.get(at), Some(Order::Predict { .. }))
    }

    /// Whether a month is predicted twice where its first prediction stands.
    pub(super) fn predicts_again(&self, order: &Order) -> bool {
        matches!(order, Order::Predict { .. }) && (0..self.draft.len()).any(|at| self.sealed(at))
    }

    /// Notes the reasons for the month under way, or shows them.
    pub(super) fn because(&mut self, reason: Option<&str>, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        if self.game.is_over() {
            return Ok(self.told("console-over"));
        }
        let month = under_way(&self.game);
        match reason.map(notes::reason) {
            Some(Ok(reason)) => {
                self.notes.reasons.insert(month, reason);
                self.keep(keeper)?;
            }
            Some(Err(why)) => {
                let why = text("reason", unfit(self.words, why));
                return Ok(wrapped(&self.words.say("console-reason-unfit", &[why])).join("\n"));
            }
            None => {}
        }
        let Some(reason) = self.notes.reasons.get(&month) else { return Ok(self.told("console-reason-none")) };
        let args = [text("month", self.words.month(month)), text("reason", reason.as_str())];
        Ok(hang("✓  ", &self.words.say("console-reason-kept", &args)).join("\n"))
    }

    /// Hands the game in as it stands.
    pub(super) fn hand_in(&mut self, keeper: &mut dyn Keeper) -> Result<String, Closed> {
        if self.notes.hand_in.is_none() {
            return Ok(self.told("console-hand-in-none"));
        }
        self.keep(keeper)?;
        let words = self.words;
        match keeper.hand_in(&self.game, &self.notes) {
            Err(trouble) => Ok(wrapped(&words.say("console-hand-in-failed", &[text("reason", trouble)])).join("\n")),
            Ok(place) => {
                self.notes.handed_in();
                // What is kept says from now on that it was handed in.
                self.keep(keeper)?;
                let months = self.game.records().turns.iter().filter(|t| t.digest.is_some()).count();
                let args = [
                    number("months", i64::try_from(months).unwrap_or(i64::MAX)),
                    number("turns", i64::from(self.game.case().turns)),
                ];
                let id = if self.game.is_over() { "console-hand-in-whole" } else { "console-hand-in-part" };
                let mut lines = vec![String::new()];
                lines.extend(hang("✓  ", &words.say(id, &args)));
                // The place stands alone on its line, whole, to be copied.
                lines.push(format!("   {place}"));
                match class_terms::parted(words, &self.notes) {
                    Some(apart) => lines.extend(hang("   ", &apart)),
                    None => lines.extend(hang("   ", &words.get("console-hand-in-then"))),
                }
                Ok(lines.join("\n"))
            }
        }
    }
}
