//! Loose ends: what would be lost, or left to silence, if the month ended now.
//!
//! Duty: name each with where it is mended. May use the session, the needs. Always holds: what is named
//! here does happen when the month ends with the draft as it stands.

use super::budget::{Badge, Row, budget};
use super::needs::{self, Card, Choice};
use super::next_step::{NextStep, next_step};
use super::text::capital;
use crate::narrate::figures::money;
use crate::narrate::orders;
use crate::narrate::words::text;
use crate::session::Session;
use crate::session::intent::Play;
use demarche_core::math::Money;

/// Most cures that are offered for one thing.
const CURES: usize = 3;

/// Where a loose end is mended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mend {
    /// Among the goods.
    Goods,
    /// In a letter, by its place among those that wait.
    Letter(usize),
}

/// What kind of thing is loose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Money that may not be spent later.
    Lapse,
    /// A question to which silence is an answer.
    Silence,
    /// The last month of something.
    LastCall,
    /// A month without any order.
    Empty,
}

/// Something that ending the month would lose or leave open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LooseEnd {
    /// What kind of thing.
    pub kind: Kind,
    /// What, in a sentence.
    pub text: String,
    /// Where it is mended.
    pub mend: Mend,
    /// What mends it at once, each in words with what it does; the desk takes every one of them.
    pub cures: Vec<(String, Play)>,
}

/// What would be lost if the month ended now, the dearest first; `needs` are the month's letters.
#[must_use]
pub fn loose_ends(session: &Session, needs: &[Card]) -> Vec<LooseEnd> {
    if session.game().is_over() {
        return Vec::new();
    }
    let letters = needs.iter().enumerate().filter(|(_, card)| !card.answered);
    let letters = letters.filter_map(|(at, card)| letter(session, at, card));
    let mut ends: Vec<LooseEnd> = lapse(session).into_iter().chain(letters).collect();
    if session.draft().is_empty() {
        let text = session.words().get("view-loose-empty");
        ends.push(LooseEnd { kind: Kind::Empty, text, mend: Mend::Goods, cures: asked(session) });
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
    lapses.then(|| LooseEnd {
        kind: Kind::Lapse,
        text: words.say("view-loose-lapse", &[text("amount", money(left))]),
        mend: Mend::Goods,
        cures: spend(session, left),
    })
}

/// Gifts that would use what lapses: as much as the desk takes of what the law lets go, where the need is
/// covered least.
fn spend(session: &Session, left: Money) -> Vec<(String, Play)> {
    let (game, words) = (session.game(), session.words());
    let covered = |row: &Row| game.recipient().sectors[row.sector.index()].coverage;
    let rows = budget(session).rows.into_iter().filter(|row| {
        let lawful = matches!(row.badge, Badge::Free | Badge::Licensed);
        // A guarantee takes no money of the year, and a pledge waits for its Act.
        lawful && session.case().instrument(row.class).act_months == 0 && row.most > row.amount
    });
    let mut rows: Vec<Row> = rows.filter(|row| row.most <= row.amount + left).collect();
    rows.sort_by_key(|row| (covered(row), row.class));
    let cure = |row: &Row| {
        let args = [text("amount", money(row.most - row.amount)), text("class", words.good(session.case(), row.class))];
        (words.say("view-loose-spend", &args), Play::Amount(row.class, row.most))
    };
    rows.iter().take(CURES).map(cure).collect()
}

/// The first gift of a game, as the next step names it.
fn asked(session: &Session) -> Vec<(String, Play)> {
    match next_step(session) {
        NextStep::Request(_, order) => {
            let told = capital(&orders::order(session.words(), session.case(), &order));
            vec![(told, Play::Toggle(order))]
        }
        _ => Vec::new(),
    }
}

/// What silence would mean for a letter; none where there is another month to answer it.
fn letter(session: &Session, at: usize, card: &Card) -> Option<LooseEnd> {
    let words = session.words();
    let title = text("title", card.title.clone());
    let (kind, text) = match card.kind {
        needs::Kind::Question => {
            let silence = card.choices.iter().find(|choice| choice.silence)?;
            let args = [title, text("silence", silence.text.clone())];
            (Kind::Silence, words.say("view-loose-question", &args))
        }
        needs::Kind::Round if card.last => (Kind::LastCall, words.say("view-loose-round", &[title])),
        _ => return None,
    };
    let open = card.choices.iter().filter(|choice| choice.refused.is_none() && !choice.silence);
    let told = |choice: &Choice| match &choice.cost {
        Some(cost) => format!("{} ({cost})", choice.text),
        None => choice.text.clone(),
    };
    let cures = open.take(CURES).map(|choice| (told(choice), Play::Toggle(choice.order.clone()))).collect();
    Some(LooseEnd { kind, text, mend: Mend::Letter(at), cures })
}
