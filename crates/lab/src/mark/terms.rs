//! Terms: what a hand-in that holds must show of the terms it was played under.
//!
//! Duty: every check of a class's terms that needs no secret: predictions and reasons month by
//! month, ways back, months, who played. Uses `tape`, `sim`. Always holds: what the desk would
//! never have let pass is refused, whatever the seal says.

use super::verdict::Ground;
use demarche_core::model::case::Case;
use demarche_core::model::nation::Role;
use demarche_core::sim::Game;
use demarche_core::tape::{Rewind, Tape, notes};

/// The first thing that no desk would have let pass, and why.
pub(crate) fn broken(tape: &Tape, game: &Game) -> Option<(Ground, String)> {
    if tape.turns.is_empty() {
        return Some((Ground::Months, "no month of it was played".to_owned()));
    }
    let case = game.case();
    sections(tape, game).or_else(|| {
        let terms = tape.hand_in.as_ref()?.variant;
        if tape.played_by != "player" {
            let why = format!("its orders were given by \"{}\", not by a player", tape.played_by.escape_debug());
            return Some((Ground::Edited, why));
        }
        if game.is_over() && tape.result.is_none() {
            return Some((Ground::Result, "its game is over, but it claims no result".to_owned()));
        }
        let way = tape.rewinds.first().filter(|_| !terms.rewind);
        if let Some(Rewind { from, to }) = way {
            return Some((Ground::Rewound, format!("it went back from {from} to {to}, which its terms do not allow")));
        }
        impossible(tape, case)
            .or_else(|| terms.predict_first.then(|| unpredicted(game)).flatten())
            .or_else(|| terms.reasons.then(|| unreasoned(tape)).flatten())
    })
}

/// A month whose parts are not those that came out, although the whole is.
fn sections(tape: &Tape, game: &Game) -> Option<(Ground, String)> {
    let came = game.records().turns.iter().filter_map(|t| t.digest.as_ref());
    let differs = tape.turns.iter().zip(came).find(|(turn, digest)| {
        turn.sections.len() != digest.sections.len()
            || turn.sections.iter().zip(&digest.sections).any(|(tape, (_, here))| tape != here)
    });
    differs.map(|(turn, _)| {
        (Ground::Fingerprints, format!("{}: the fingerprints of its parts are not those that came out", turn.month))
    })
}

/// A way back that nobody can have gone.
fn impossible(tape: &Tape, case: &Case) -> Option<(Ground, String)> {
    let (first, end) = (case.month(0), case.month(case.turns));
    let mut under_way = first;
    for Rewind { from, to } in &tape.rewinds {
        if to >= from || *to < first || *from > end || *from < under_way {
            return Some((Ground::Rewinds, format!("nobody can have gone back from {from} to {to} then")));
        }
        under_way = *to;
    }
    let now = case.month(u16::try_from(tape.turns.len()).unwrap_or(u16::MAX));
    (now < under_way).then(|| (Ground::Rewinds, format!("it went back to {under_way}, but ends before it")))
}

/// A month without a prediction, where every month begins with one.
fn unpredicted(game: &Game) -> Option<(Ground, String)> {
    let adversary = game.case().nations_with(Role::Adversary).next()?;
    let mut closed = game.records().turns.iter().filter(|t| t.digest.is_some());
    let month = closed.find(|t| !t.predictions.iter().any(|(whose, ..)| *whose == adversary))?.month;
    Some((Ground::Terms, format!("its terms ask for a prediction every month, and {month} has none")))
}

/// A month without a reason, where every month asks for one.
fn unreasoned(tape: &Tape) -> Option<(Ground, String)> {
    let month = tape.turns.iter().find(|t| !notes::says_something(&t.reason))?.month;
    Some((Ground::Terms, format!("its terms ask for a reason every month, and {month} has none")))
}
