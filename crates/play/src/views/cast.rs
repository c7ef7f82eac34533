//! Who is who: the states that play a part, their capitals and their parts.
//!
//! Duty: one entry a state. May use `narrate`, the session. Always holds: states stand for governments,
//! never for persons; the player stands first.

use crate::narrate::words::text;
use crate::session::Session;
use demarche_core::model::ids::NationId;
use demarche_core::model::nation::Role;

/// A state with its part.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// By what its crest is found.
    pub crest: String,
    /// Which part.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// Its capital, by which its government is called.
    pub capital: String,
    /// Its part, in a sentence.
    pub told: String,
}

/// Everybody with a part: the player, the recipient, adversaries, allies.
#[must_use]
pub fn cast(session: &Session) -> Vec<Part> {
    let (words, case) = (session.words(), session.case());
    let part = |nation: NationId, role: Role| {
        let (name, capital) = (words.nation(case, nation), words.capital(case, nation));
        let args = [text("nation", name.clone()), text("capital", capital.clone())];
        let told = match role {
            Role::Player => "view-cast-player",
            Role::Recipient => "view-cast-recipient",
            Role::Adversary => "view-cast-adversary",
            Role::Ally | Role::Donor => "view-cast-ally",
        };
        let told = words.say(told, &args);
        Part { crest: words.crest(&case.nation(nation).id), role, name, capital, told }
    };
    let first = [(case.player, Role::Player), (case.recipient, Role::Recipient)];
    let others = [Role::Adversary, Role::Ally];
    let others = others.into_iter().flat_map(|role| case.nations_with(role).map(move |nation| (nation, role)));
    let known = |(nation, role): &(NationId, Role)| {
        *role == Role::Player || *role == Role::Recipient || (*nation != case.player && *nation != case.recipient)
    };
    first.into_iter().chain(others).filter(known).map(|(nation, role)| part(nation, role)).collect()
}
