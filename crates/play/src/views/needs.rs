//! What needs the player this month: questions, requests, rounds, rumours, transfers.
//!
//! Duty: cards with their options as orders. May use `observe`, `narrate`, the session. Always
//! holds: every option is an order that the desk takes, or says why it does not.

use super::letter::{Letter, letter};
use super::text::capital;
use crate::narrate::cause::rumour;
use crate::narrate::figures::{money, points};
use crate::narrate::orders;
use crate::narrate::words::{number, or_none, text};
use crate::pictures::bust::Office;
use crate::session::Session;
use demarche_core::model::good::Sector;
use demarche_core::model::ids::NationId;
use demarche_core::model::nation::Role;
use demarche_core::model::order::{Order, Statement};
use demarche_core::sim::world::{Diplomacy, Transfers};

/// What kind of thing waits; each has a shape of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A question of the deck.
    Question,
    /// The recipient asks.
    Request,
    /// Allies ask for a round of sanctions.
    Round,
    /// A rumour.
    Rumour,
    /// An ally asks to pass goods on.
    Transfer,
}

/// An answer that can be given.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What it is.
    pub text: String,
    /// What it takes, in words.
    pub cost: Option<String>,
    /// The order.
    pub order: Order,
    /// Whether it is drafted.
    pub chosen: bool,
    /// Whether it is what silence means.
    pub silence: bool,
    /// Why it cannot be ordered, if it cannot.
    pub refused: Option<String>,
}

/// Something that waits.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its kind.
    pub kind: Kind,
    /// The nation that asks, where one does.
    pub from: Option<NationId>,
    /// Who asks, or about what.
    pub title: String,
    /// The whole of it.
    pub text: String,
    /// Until when, in words.
    pub until: Option<String>,
    /// Whether this is the last month in which it can be answered.
    pub last: bool,
    /// The answers; none where the budget answers.
    pub choices: Vec<Choice>,
    /// The need that a gift would answer.
    pub sector: Option<Sector>,
    /// Whether the draft answers it.
    pub answered: bool,
    /// Who writes, and who signs.
    pub letter: Letter,
}

/// Everything that waits, the hardest first.
#[must_use]
pub fn needs(session: &Session) -> Vec<Card> {
    if session.game().is_over() {
        return Vec::new();
    }
    let mut cards = questions(session);
    cards.extend(rounds(session));
    cards.extend(transfers(session));
    cards.extend(rumours(session));
    cards.extend(request(session));
    cards
}

fn choice(session: &Session, text: String, order: Order, silence: bool) -> Choice {
    let words = session.words();
    let chosen = session.draft().contains(&order);
    let desk = crate::session::draft::after(session.game(), &[]);
    let verdict = desk.decide(&order);
    let cost = verdict.as_ref().ok().and_then(|plan| {
        let free = plan.money.is_zero() && plan.staff == 0 && plan.capital.is_zero();
        let args = [
            or_none("money", (!plan.money.is_zero()).then(|| money(plan.money))),
            number("staff", i64::from(plan.staff)),
            or_none("capital", (!plan.capital.is_zero()).then(|| points(plan.capital))),
        ];
        (!free).then(|| words.say("view-choice-cost", &args))
    });
    let refused = if chosen { None } else { verdict.err().map(|r| orders::refusal(words, &r)) };
    Choice { text, cost, order, chosen, silence, refused }
}

fn card(letter: Letter, kind: Kind, title: String, body: String, choices: Vec<Choice>) -> Card {
    let answered = choices.iter().any(|c| c.chosen);
    Card { kind, from: None, title, text: body, until: None, last: false, choices, sector: None, answered, letter }
}

/// A letter that comes from home: the scenario does not say who asks.
fn from_home(session: &Session, office: Office) -> Letter {
    letter(session, session.case().player, office)
}

fn questions(session: &Session) -> Vec<Card> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let ask = |id: &demarche_core::model::ids::EventId| {
        let event = &case.events[id.index()];
        let name = format!("event-{}", event.id);
        let more = format!("{name}.text");
        let body = if words.has(&more) { words.get(&more) } else { String::new() };
        let options = event.options.iter().map(|option| {
            let order = Order::Answer { event: event.id.clone(), option: option.id.clone() };
            let means = words.get(&format!("{name}.opt-{}", option.id));
            choice(session, means, order, event.default.as_ref() == Some(&option.id))
        });
        card(from_home(session, Office::Law), Kind::Question, words.get(&name), body, options.collect())
    };
    game.desk().open_events.iter().map(ask).collect()
}

fn rounds(session: &Session) -> Vec<Card> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let states = &game.get::<Diplomacy>().rounds;
    let ask = |id: &demarche_core::model::ids::RoundId| {
        let round = &case.rounds[id.index()];
        let name = words.get(&format!("round-{}", round.id));
        let ends = states.get(id.index()).and_then(|s| s.asked).map(|(_, until)| until);
        let until = ends.map(|until| words.month(case.month(until)));
        let order = Order::Sanction { round: round.id.clone(), target: round.target };
        let join = choice(session, words.get("view-round-join"), order, false);
        let donor = text("donor", words.capital(case, case.player));
        let title = words.say("view-round-title", &[donor, text("round", name)]);
        let body = words.say("view-round-text", &[text("target", words.capital(case, round.target))]);
        let last = ends.is_some_and(|until| until <= game.turn());
        Card { until, last, ..card(partners(session), Kind::Round, title, body, vec![join]) }
    };
    game.desk().open_rounds.iter().map(ask).collect()
}

/// A letter of those who join in sanctions, by the hand of the first ally's embassy.
fn partners(session: &Session) -> Letter {
    let (words, case) = (session.words(), session.case());
    let ally = case.nations_with(Role::Ally).next();
    let office = words.get("letter-office-partners");
    let signed = words.get("letter-signed-partners");
    match ally {
        Some(ally) => Letter { office, signed, ..letter(session, ally, Office::Ally) },
        None => Letter { office, signed, ..from_home(session, Office::Foreign) },
    }
}

/// What the news says when allies ask for a round of sanctions, for each round that is open.
#[must_use]
pub fn rounds_asked(session: &Session) -> Vec<String> {
    let (words, case) = (session.words(), session.case());
    let asked = |id: &demarche_core::model::ids::RoundId| {
        let donor = text("donor", words.capital(case, case.player));
        let round = words.get(&format!("round-{}", case.rounds[id.index()].id));
        words.say("news-round-asked", &[donor, text("round", round)])
    };
    session.game().desk().open_rounds.iter().map(asked).collect()
}

fn rumours(session: &Session) -> Vec<Card> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let audience = demarche_core::observe::adversary(game).unwrap_or(case.recipient);
    let ask = |(name, at): &(String, usize)| {
        let what = rumour(words, game, u16::try_from(*at).unwrap_or(u16::MAX));
        let say = |line: Statement, id: &str| {
            let order = Order::State { audience, line, about: Some(name.clone()) };
            choice(session, words.get(id), order, false)
        };
        let choices = vec![say(Statement::Clarify, "view-rumour-clarify"), say(Statement::Deny, "view-rumour-deny")];
        card(from_home(session, Office::Press), Kind::Rumour, words.get("view-rumour-title"), what, choices)
    };
    game.desk().rumours.iter().map(ask).collect()
}

fn transfers(session: &Session) -> Vec<Card> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let all = &game.get::<Transfers>().0;
    let ask = |(name, at): &(String, usize)| {
        let transfer = all.get(*at)?;
        let args = [
            text("ally", words.capital(case, transfer.from)),
            text("amount", money(transfer.amount)),
            text("class", words.good(case, transfer.class)),
        ];
        let consent = Order::Consent { request: name.clone() };
        let refuse = Order::Refuse { request: name.clone() };
        let choices = vec![
            choice(session, words.get("view-transfer-consent"), consent, false),
            choice(session, words.get("view-transfer-refuse"), refuse, true),
        ];
        let title = capital(&words.say("view-transfer-title", &args));
        let until = Some(words.month(case.month(transfer.until)));
        let by = letter(session, transfer.from, Office::Ally);
        let body = words.get("view-transfer-text");
        Some(Card { until, from: Some(transfer.from), ..card(by, Kind::Transfer, title, body, choices) })
    };
    game.desk().transfers.iter().filter_map(ask).collect()
}

fn request(session: &Session) -> Option<Card> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let sector = game.recipient().request?;
    let args = [
        text("capital", words.capital(case, case.recipient)),
        text("what", words.get(&format!("request-{}", sector.key()))),
    ];
    let answered = session.serves(sector);
    let state = game.recipient().sectors[sector.index()];
    let body = words.say("view-request-text", &[text("need", money(state.need)), text("sector", words.sector(sector))]);
    let title = words.say("news-request", &args);
    let from = Some(case.recipient);
    let by = letter(session, case.recipient, Office::Recipient);
    Some(Card { sector: Some(sector), from, answered, ..card(by, Kind::Request, title, body, Vec::new()) })
}
