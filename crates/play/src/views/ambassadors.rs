//! Ambassadors: what the recipient's and an ally's say of what their capitals ask, get and hold of us.
//!
//! Duty: lines for the cabinet from abroad. Uses the ranking, the top's numbers, `narrate`, the session. Always
//! holds: a line says what waits for the player, what is drafted, what the packages hold or what is measured;
//! its mood comes from whether the draft answers it, or from how the measure moved.

use super::ranking::{By, ranking};
use super::top::gauge;
use crate::narrate::advice::{Advice, Sure};
use crate::narrate::figures::{money, percent};
use crate::narrate::words::{number, text};
use crate::pictures::bust::{Mood, Office};
use crate::session::Session;
use crate::session::draft::gift;
use demarche_core::math::Money;
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::nation::Role;
use demarche_core::model::order::Order;
use demarche_core::sim::world::Transfers;

/// What the ambassadors have to say.
#[must_use]
pub(super) fn ambassadors(session: &Session) -> Vec<Advice> {
    let mut lines: Vec<Advice> = ally(session).map_or_else(Vec::new, |ally| of_ally(session, ally));
    lines.extend(of_recipient(session));
    lines
}

/// The recipient's: what it asks for this month, and how it holds us.
fn of_recipient(session: &Session) -> Vec<Advice> {
    let recipient = session.case().recipient;
    let asked = requested(session);
    let standing = standing(session, recipient, Office::Recipient, "goodwill.recipient");
    asked.into_iter().chain(standing).collect()
}

fn requested(session: &Session) -> Option<Advice> {
    let (game, words, recipient) = (session.game(), session.words(), session.case().recipient);
    let sector = game.recipient().request?;
    let answered = session.serves(sector);
    let covered = game.recipient().sectors[sector.index()].coverage;
    let args = [
        text("capital", words.capital(session.case(), recipient)),
        text("what", words.get(&format!("request-{}", sector.key()))),
        text("sector", words.sector(sector)),
        // Nothing can have arrived before the first month.
        if game.turn() == 0 { text("coverage", "none") } else { text("coverage", percent(covered)) },
        text("answered", if answered { "yes" } else { "no" }),
    ];
    let mood = if answered { Mood::Pleased } else { Mood::Worried };
    let told = words.say("ambassador-request", &args);
    Some(line(session, recipient, Office::Recipient, (told, mood, Sure::Certain), None))
}

/// The ally that speaks: one that waits for our consent, then one for which goods are drafted or under way, then
/// the first.
fn ally(session: &Session) -> Option<NationId> {
    let case = session.case();
    let allies = || case.nations_with(Role::Ally);
    let waits = |ally: &NationId| !waiting(session, *ally).is_empty();
    let filled = |ally: &NationId| !drafted(session, *ally).is_empty() || !coming(session, *ally).is_zero();
    allies().find(waits).or_else(|| allies().find(filled)).or_else(|| allies().next())
}

fn of_ally(session: &Session, ally: NationId) -> Vec<Advice> {
    let say = |told: (String, Mood, Sure)| line(session, ally, Office::Ally, told, None);
    let mut lines: Vec<Advice> = consents(session, ally).into_iter().map(say).collect();
    lines.extend(rounds(session).into_iter().map(say));
    lines.extend(replaced(session, ally).into_iter().map(say));
    if lines.is_empty() {
        lines.extend(shares(session, ally).map(say));
    }
    lines.extend(standing(session, ally, Office::Ally, &format!("goodwill.{}", session.case().nation(ally).id)));
    lines
}

/// The transfers for which an ally waits, by name and place.
fn waiting(session: &Session, ally: NationId) -> Vec<(String, usize)> {
    let game = session.game();
    let all = &game.get::<Transfers>().0;
    let ours = |(_, at): &&(String, usize)| all.get(*at).is_some_and(|transfer| transfer.from == ally);
    game.desk().transfers.iter().filter(ours).cloned().collect()
}

/// What it may pass on only with our consent.
fn consents(session: &Session, ally: NationId) -> Vec<(String, Mood, Sure)> {
    let (game, words, case) = (session.game(), session.words(), session.case());
    let all = &game.get::<Transfers>().0;
    let told = |(name, at): (String, usize)| {
        let transfer = &all[at];
        let (answer, mood) = if session.draft().contains(&Order::Consent { request: name.clone() }) {
            ("yes", Mood::Pleased)
        } else if session.draft().contains(&Order::Refuse { request: name }) {
            ("no", Mood::Worried)
        } else {
            ("open", Mood::Neutral)
        };
        let args = [
            text("capital", words.capital(case, ally)),
            text("amount", money(transfer.amount)),
            text("class", words.good(case, transfer.class)),
            text("answer", answer),
        ];
        (words.say("ambassador-transfer", &args), mood, Sure::Certain)
    };
    waiting(session, ally).into_iter().map(told).collect()
}

/// The rounds of sanctions that the allies ask us to join.
fn rounds(session: &Session) -> Vec<(String, Mood, Sure)> {
    let (words, case) = (session.words(), session.case());
    let told = |id: &demarche_core::model::ids::RoundId| {
        let round = &case.rounds[id.index()];
        let joins = session.draft().contains(&Order::Sanction { round: round.id.clone(), target: round.target });
        let answer = text("answer", if joins { "yes" } else { "open" });
        let args = [text("round", words.get(&format!("round-{}", round.id))), answer];
        let mood = if joins { Mood::Pleased } else { Mood::Neutral };
        (words.say("ambassador-round", &args), mood, Sure::Certain)
    };
    session.game().desk().open_rounds.iter().map(told).collect()
}

/// What is drafted to fill an ally's stocks.
fn drafted(session: &Session, ally: NationId) -> Vec<(GoodId, Money)> {
    let to_ally =
        |order: &&Order| matches!(order, Order::Pledge { to, .. } | Order::Allocate { to, .. } if *to == ally);
    session.draft().iter().filter(to_ally).filter_map(gift).collect()
}

/// What is decided for an ally and still to arrive there.
fn coming(session: &Session, ally: NationId) -> Money {
    let open = |p: &&demarche_core::model::package::Package| {
        p.to == ally && !matches!(p.progress, demarche_core::model::package::Progress::Withdrawn)
    };
    session.game().packages().filter(open).map(demarche_core::model::package::Package::outstanding).sum()
}

/// What replaces the goods that the ally gives: as drafted, and on its way.
fn replaced(session: &Session, ally: NationId) -> Vec<(String, Mood, Sure)> {
    let (words, case) = (session.words(), session.case());
    let capital = || text("capital", words.capital(case, ally));
    let told = |(class, amount): (GoodId, Money)| {
        let args = [capital(), text("amount", money(amount)), text("class", words.good(case, class))];
        (words.say("ambassador-backfill", &args), Mood::Pleased, Sure::Certain)
    };
    let mut lines: Vec<_> = drafted(session, ally).into_iter().map(told).collect();
    let coming = coming(session, ally);
    if !coming.is_zero() {
        let told = words.say("ambassador-coming", &[capital(), text("amount", money(coming))]);
        lines.push((told, Mood::Neutral, Sure::Certain));
    }
    lines
}

/// How its effort compares with ours, by the ranking of the month last closed.
fn shares(session: &Session, ally: NationId) -> Option<(String, Mood, Sure)> {
    let (words, case) = (session.words(), session.case());
    let donors = ranking(session, By::Product);
    let of = |nation: NationId| donors.iter().find(|donor| donor.nation == nation);
    let (theirs, ours) = (of(ally)?, of(case.player)?);
    let place = |nation| donors.iter().position(|donor| donor.nation == nation).map_or(0, |at| at + 1);
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let args = [
        text("capital", words.capital(case, ally)),
        text("theirs", theirs.product_cell(words)),
        text("ours", ours.product_cell(words)),
        number("place", count(place(case.player))),
        number("of", count(donors.len())),
    ];
    // Nothing is compared with nothing.
    let told = (!theirs.product.is_zero()).then(|| words.say("ambassador-share", &args))?;
    Some((told, Mood::Neutral, Sure::Computed))
}

/// How a capital holds us, and how that moved in the month last closed.
fn standing(session: &Session, nation: NationId, office: Office, metric: &str) -> Option<Advice> {
    let words = session.words();
    let gauge = gauge(session, metric, 1)?;
    let (moved, mood) = match gauge.way {
        1 => ("up", Mood::Pleased),
        -1 => ("down", Mood::Worried),
        // No month has passed that could have moved it.
        _ if session.game().turn() == 0 => ("first", Mood::Neutral),
        _ => ("still", Mood::Neutral),
    };
    let args = [
        text("capital", words.capital(session.case(), nation)),
        text("value", gauge.value),
        text("moved", moved),
        text("by", gauge.by),
    ];
    let told = words.say("ambassador-standing", &args);
    Some(line(session, nation, office, (told, mood, Sure::Computed), Some(metric.to_owned())))
}

fn line(
    session: &Session,
    nation: NationId,
    seat: Office,
    (told, mood, sure): (String, Mood, Sure),
    asks: Option<String>,
) -> Advice {
    let capital = session.words().capital(session.case(), nation);
    let office = session.words().say(crate::narrate::advice::office_key(seat), &[text("capital", capital)]);
    Advice { office, text: told, seat, of: nation, mood, sure, asks }
}
