//! Letterheads: who writes, by whose hand, to whom and when.
//!
//! Duty: crest, seal, head, date and signature of what is shown as a letter. Uses `narrate`, `pictures`. Always
//! holds: it is signed by an office and never by a name; where the scenario does not say who asks, it is signed
//! for the office that lays it before the player.

use super::cabinet::look;
use crate::narrate::words::text;
use crate::pictures::bust::{Look, Office};
use crate::session::Session;
use demarche_core::model::ids::NationId;

/// Whose wax a letter is sealed with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// Of home.
    Home,
    /// The recipient's, and that of allies.
    Friend,
    /// An adversary's.
    Adversary,
}

/// The head and the foot of a letter.
#[derive(Clone, Debug)]
pub struct Letter {
    /// By what the sender's crest is found.
    pub crest: String,
    /// Whose wax it is sealed with.
    pub side: Side,
    /// Where it comes from: the capital.
    pub from: String,
    /// The office that writes.
    pub office: String,
    /// To whom.
    pub to: String,
    /// The month.
    pub date: String,
    /// The office that signs.
    pub signed: String,
    /// How its holder looks.
    pub look: Look,
}

/// A letter of a nation's office, in words of the month under way.
#[must_use]
pub fn letter(session: &Session, nation: NationId, office: Office) -> Letter {
    let (words, case) = (session.words(), session.case());
    let side = match office {
        Office::Spokesperson => Side::Adversary,
        Office::Ally | Office::Recipient => Side::Friend,
        _ => Side::Home,
    };
    let capital = words.capital(case, nation);
    let of = |key: &str| words.say(key, &[text("capital", capital.clone())]);
    let (from, signed) = match office {
        Office::Spokesperson => ("letter-office-spokesperson", "letter-signed-spokesperson"),
        Office::Ally | Office::Recipient => ("letter-office-embassy", "letter-signed-ambassador"),
        Office::Press => ("letter-office-press", "letter-signed-press"),
        _ => ("letter-office-home", "letter-signed-home"),
    };
    Letter {
        crest: words.crest(&case.nation(nation).id),
        side,
        office: of(from),
        to: match side {
            Side::Home => words.get("letter-to-home"),
            _ => words.say("letter-to", &[text("capital", words.capital(case, case.player))]),
        },
        date: words.month(case.month(session.game().turn())),
        signed: of(signed),
        look: look(session, office, nation),
        from: capital,
    }
}
