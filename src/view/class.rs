//! A class's terms at the desk: what a month still lacks, reasons, what is told of the terms.
//!
//! Duty: keep the terms of a hand-in in a session. May use `tape`, `observe`, `narrate`. Always
//! holds: terms hold until the game is handed in; what they forbid is told and changes nothing.

use super::session::{Done, Session};
use crate::model::ids::Month;
use crate::narrate::Words;
use crate::narrate::words::{number, text};
use crate::observe;
use crate::sim::Game;
use crate::tape::notes::{self, Unfit};
use crate::tape::{Notes, Variant};

/// Most characters of a reason.
pub const REASON: usize = notes::REASON;

impl Session {
    /// What the tape of the branch that is played says besides its orders.
    #[must_use]
    pub fn notes(&self) -> &Notes {
        &self.lane().notes
    }

    /// Puts what a tape says in place of nothing: who plays, for which class, reasons, ways back.
    pub fn set_notes(&mut self, notes: Notes) {
        self.lane_mut().notes = notes;
    }

    /// The terms of the class that hold now.
    #[must_use]
    pub fn terms(&self) -> Option<Variant> {
        self.notes().hand_in.as_ref().filter(|_| !self.handed_in).map(|hand_in| hand_in.variant)
    }
}

/// The month under way; of a game that is over, the month after its last.
#[must_use]
pub fn under_way(game: &Game) -> Month {
    let closed = game.records().turns.iter().filter(|t| t.digest.is_some()).count();
    game.case().month(u16::try_from(closed).unwrap_or(u16::MAX))
}

/// Why a text is not taken, in words.
#[must_use]
pub fn unfit(words: &Words, why: Unfit) -> String {
    match why {
        Unfit::Empty => words.get("console-unfit-empty"),
        Unfit::Long(most) => {
            words.say("console-unfit-long", &[number("most", i64::try_from(most).unwrap_or(i64::MAX))])
        }
        Unfit::Character(c) => words.say("console-unfit-character", &[text("code", format!("U+{:04X}", u32::from(c)))]),
    }
}

/// What the month still lacks before it can be played; nothing outside a class.
#[must_use]
pub fn lacking(session: &Session) -> Option<String> {
    let (words, game, terms) = (session.words(), session.game(), session.terms()?);
    let unsealed = terms.predict_first && session.sealed().is_none();
    if let Some(adversary) = observe::adversary(game).filter(|_| unsealed) {
        return Some(
            words.say("window-class-predict-first", &[text("capital", words.capital(game.case(), adversary))]),
        );
    }
    let unsaid = terms.reasons && !session.notes().reasons.contains_key(&under_way(game));
    unsaid.then(|| words.get("window-class-reason-first"))
}

/// Notes the reason for the month under way; an empty one takes it back.
pub fn because(session: &mut Session, reason: &str) -> Done {
    let month = under_way(session.game());
    match notes::reason(reason) {
        Ok(reason) => {
            session.lane_mut().notes.reasons.insert(month, reason);
        }
        Err(Unfit::Empty) => {
            session.lane_mut().notes.reasons.remove(&month);
        }
        Err(why) => {
            let why = text("reason", unfit(session.words(), why));
            return Done::Refused(session.words().say("console-reason-unfit", &[why]));
        }
    }
    Done::Noted
}

/// The reason noted for the month under way; empty if none is.
#[must_use]
pub fn reason(session: &Session) -> String {
    session.notes().reasons.get(&under_way(session.game())).cloned().unwrap_or_default()
}

/// The class, the name and its terms, a line each; nothing outside a class.
#[must_use]
pub fn told(session: &Session) -> Vec<String> {
    let words = session.words();
    let Some(hand_in) = &session.notes().hand_in else { return Vec::new() };
    let terms = hand_in.variant;
    let args = [text("class", hand_in.class.as_str()), text("name", hand_in.name.as_str())];
    let lines = [
        (terms.fictional, "console-class-fictional"),
        (terms.predict_first, "window-class-predict"),
        (!terms.forecasts, "console-class-hidden"),
        (!terms.rewind, "console-class-one-way"),
        (terms.reasons, "window-class-reasons"),
        (true, "window-class-end"),
    ];
    let head = words.say("console-class-head", &args);
    std::iter::once(head).chain(lines.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| words.get(id))).collect()
}
