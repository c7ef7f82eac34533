//! Loose ends: what would be lost, or left to silence, if the month ended now.
//!
//! Duty: name each with where it is mended. May use the session, the needs. Always holds: what is named
//! here does happen when the month ends with the draft as it stands.

use super::needs::{Card, Kind};
use crate::narrate::figures::money;
use crate::narrate::words::text;
use crate::session::Session;

/// Where a loose end is mended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mend {
    /// Among the goods.
    Goods,
    /// In a letter, by its place among those that wait.
    Letter(usize),
}

/// Something that ending the month would lose or leave open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LooseEnd {
    /// What, in a sentence.
    pub text: String,
    /// Where it is mended.
    pub mend: Mend,
}

/// What would be lost if the month ended now, the dearest first; `needs` are the month's letters.
#[must_use]
pub fn loose_ends(session: &Session, needs: &[Card]) -> Vec<LooseEnd> {
    if session.game().is_over() {
        return Vec::new();
    }
    let letters = needs.iter().enumerate().filter(|(_, card)| !card.answered);
    let letters =
        letters.filter_map(|(at, card)| Some(LooseEnd { text: letter(session, card)?, mend: Mend::Letter(at) }));
    let mut ends: Vec<LooseEnd> = lapse(session).into_iter().chain(letters).collect();
    if session.draft().is_empty() {
        ends.push(LooseEnd { text: session.words().get("view-loose-empty"), mend: Mend::Goods });
    }
    ends
}

/// Money of the year that nobody may spend after this month.
fn lapse(session: &Session) -> Option<LooseEnd> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let (next, months) = case.next_money(case.month(game.turn()));
    let left = session.desk().budget;
    let lapses = months == 1 && next.is_some_and(|appropriation| appropriation.new_year) && !left.is_zero();
    lapses.then(|| LooseEnd { text: words.say("view-loose-lapse", &[text("amount", money(left))]), mend: Mend::Goods })
}

/// What silence would mean for a letter; none where there is another month to answer it.
fn letter(session: &Session, card: &Card) -> Option<String> {
    let words = session.words();
    let title = text("title", card.title.clone());
    match card.kind {
        Kind::Question => {
            let silence = card.choices.iter().find(|choice| choice.silence)?;
            Some(words.say("view-loose-question", &[title, text("silence", silence.text.clone())]))
        }
        Kind::Round if card.last => Some(words.say("view-loose-round", &[title])),
        _ => None,
    }
}
