//! The cabinet: who sits in it, what each office says, how sure it is and how it takes it.
//!
//! Duty: the advisers' and ambassadors' lines by office, each with its face. Uses `ladder`'s advisers, `pictures`. Always
//! holds: a mood comes from the office's own lines; a face belongs to an office of this scenario and to nobody.

use crate::narrate::advice::Advice;
use crate::pictures::bust::{Look, Mood, Office};
use crate::session::Session;
use demarche_core::model::ids::NationId;

/// An office in the cabinet.
#[derive(Clone, Debug)]
pub struct Seat {
    /// The office.
    pub office: Office,
    /// Its name.
    pub name: String,
    /// How its holder looks.
    pub look: Look,
    /// How it takes what is drafted: worried if one of its lines is, pleased if one is and none worries.
    pub mood: Mood,
    /// What it says.
    pub lines: Vec<Advice>,
}

/// The offices that have something to say, in their order.
#[must_use]
pub fn cabinet(session: &Session, advisers: &[Advice]) -> Vec<Seat> {
    let mut seats: Vec<Seat> = Vec::new();
    for line in advisers {
        match seats.iter_mut().find(|seat| seat.office == line.seat) {
            Some(seat) => seat.lines.push(line.clone()),
            None => seats.push(Seat {
                office: line.seat,
                name: line.office.clone(),
                look: look(session, line.seat, line.of),
                mood: Mood::Neutral,
                lines: vec![line.clone()],
            }),
        }
    }
    for seat in &mut seats {
        let any = |mood: Mood| seat.lines.iter().any(|line| line.mood == mood);
        let found = [Mood::Worried, Mood::Pleased].into_iter().find(|mood| any(*mood));
        seat.mood = found.unwrap_or_default();
    }
    seats.sort_by_key(|seat| seat.office);
    seats
}

/// How the holder of an office of a nation looks in this scenario.
#[must_use]
pub fn look(session: &Session, office: Office, nation: NationId) -> Look {
    let case = session.case();
    Look::of(office, &case.nation(nation).id, &case.id)
}
