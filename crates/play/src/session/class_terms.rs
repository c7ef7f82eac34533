//! A class's terms at the desk: what a month still lacks, reasons, what is told of the terms.
//!
//! Duty: keep the terms of a hand-in in a session. May use `tape`, `observe`, `narrate`. Always
//! holds: terms hold until the game is handed in; what they forbid is told and changes nothing.

use super::state::{Done, Lacking, Refused, Session};
use crate::narrate::Words;
use crate::narrate::words::{number, text};
use demarche_core::model::ids::Month;
use demarche_core::sim::Game;
use demarche_core::tape::Notes;
use demarche_core::tape::notes::{self, Unfit};

/// Most characters of a reason.
pub const REASON: usize = notes::REASON;

impl Session {
    /// Notes that the game was handed in: from then on its terms hold no longer, on any branch.
    pub fn handed_in(&mut self) {
        for lane in &mut self.lanes {
            lane.notes.handed_in();
        }
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
        Unfit::Empty => words.get("view-unfit-empty"),
        Unfit::Long(most) => words.say("view-unfit-long", &[number("most", i64::try_from(most).unwrap_or(i64::MAX))]),
        Unfit::Character(c) => words.say("view-unfit-character", &[text("code", format!("U+{:04X}", u32::from(c)))]),
        Unfit::Mixed(c) => {
            let args = [text("letter", c.to_string()), text("code", format!("U+{:04X}", u32::from(c)))];
            words.say("view-unfit-mixed", &args)
        }
    }
}

/// Asks for a pseudonym, for a class by its title.
#[must_use]
pub fn ask_name(words: &Words, class: &str) -> String {
    words.say("session-class-name", &[text("class", class)])
}

/// A pseudonym as it is kept.
///
/// # Errors
/// Why it cannot be used, in words.
pub fn name(words: &Words, typed: &str) -> Result<String, String> {
    notes::name(typed).map_err(|why| words.say("session-class-name-unfit", &[text("reason", unfit(words, why))]))
}

/// What the session's month still lacks; nothing outside a class.
#[must_use]
pub fn lacks(session: &Session) -> Option<Lacking> {
    let (terms, notes) = (session.terms()?, session.notes());
    let unpredicted = session.unpredicted().filter(|_| terms.predict_first);
    let said = notes.reasons.get(&under_way(session.game())).is_some_and(|reason| notes::says_something(reason));
    let unsaid = terms.reasons && !said;
    unpredicted.map(Lacking::Prediction).or_else(|| unsaid.then_some(Lacking::Reason))
}

/// The same in words.
#[must_use]
pub fn lack_told(session: &Session, lacking: Lacking) -> String {
    let words = session.words();
    match lacking {
        Lacking::Prediction(adversary) => {
            let capital = words.capital(session.case(), adversary);
            words.say("session-predict-first", &[text("capital", capital)])
        }
        Lacking::Reason => words.get("session-reason-first"),
    }
}

/// Notes on a branch that is gone back to which months were seen on the one that is left: for a class,
/// what was known when it was predicted is no prediction.
pub(super) fn change_lane(session: &mut Session, to: usize) {
    let left = under_way(session.game());
    let Some(lane) = session.lanes.get_mut(to).filter(|lane| lane.notes.hand_in.is_some()) else { return };
    let entered = under_way(&lane.game);
    if entered < left {
        lane.notes.turned_back(left, entered);
    }
}

/// That the game is a branch, which is no longer the one that its class asked for, and why; nothing
/// if it still is.
#[must_use]
pub fn apart(session: &Session) -> Option<String> {
    parted(session.words(), session.notes())
}

/// The same for what a tape says.
#[must_use]
pub fn parted(words: &Words, notes: &Notes) -> Option<String> {
    let parting = notes.hand_in.as_ref().and_then(|_| notes.standing.parting())?;
    Some(words.say("hand-in-apart", &[text("why", parting.key())]))
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
            return Done::Refused(Refused::told(session.words().say("view-reason-unfit", &[why])));
        }
    }
    Done::Noted
}

/// The reason noted for the month under way; empty if none is.
#[must_use]
pub fn reason(session: &Session) -> String {
    session.notes().reasons.get(&under_way(session.game())).cloned().unwrap_or_default()
}

/// The class and the name, and then its terms, a line each; nothing if the game is played for none.
/// A term that is told otherwise at this desk has a message of its own, whose name begins with `own`.
#[must_use]
pub fn told(session: &Session, own: &str) -> Vec<String> {
    let (words, notes) = (session.words(), session.notes());
    let (Some(hand_in), Some(class)) = (&notes.hand_in, session.class()) else { return Vec::new() };
    let (terms, free) = (hand_in.variant, notes.standing.is_free());
    let args = [text("class", class), text("name", hand_in.name.as_str())];
    let holding = [
        (terms.fictional, "fictional"),
        (terms.predict_first && !free, "predict"),
        (!terms.forecasts && !free, "hidden"),
        (!terms.rewind && !free, "one-way"),
        (terms.reasons && !free, "reasons"),
        (!free, "end"),
    ];
    let line = |term: &str| {
        let own = format!("{own}{term}");
        if words.has(&own) { words.get(&own) } else { words.get(&format!("view-class-{term}")) }
    };
    let lines = holding.into_iter().filter(|(holds, _)| *holds).map(|(_, term)| line(term));
    let free = free.then(|| words.get("hand-in-free"));
    let standing = free.into_iter().chain(parted(words, notes));
    std::iter::once(words.say("view-class-head", &args)).chain(lines).chain(standing).collect()
}
