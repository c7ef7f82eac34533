//! A nation's page: how it stands to the player and why, what it has, what it asks, what has passed.
//!
//! Duty: gather what is known of one nation. Uses the ladder, the map, the ranking, `narrate`, the session.
//! Always holds: a number that has causes says under which name they open; what has passed between the two is
//! told in the words of the news, the newest first.

use super::budget::{Badge, badge};
use super::ladder;
use super::map::{Tone, role};
use super::needs::{Card, Kind, needs};
use super::ranking::{By, ranking};
use super::standing::standing;
use super::text::capital;
use crate::narrate::figures::{money, points};
use crate::narrate::news::news;
use crate::narrate::words::{number, text};
use crate::session::Session;
use demarche_core::math::{Money, Points};
use demarche_core::model::good::Route;
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::ledger::CauseId;
use demarche_core::model::nation::Role;
use demarche_core::model::quantity::{Feeling, Quantity, Stage};
use demarche_core::observe;
use demarche_core::sim::record::{TurnRecord, What};
use demarche_core::sim::world::Transfers;

/// The most that is told of what has passed.
const PAST: usize = 16;

/// A number of the page.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What it is.
    pub name: String,
    /// Its value.
    pub value: String,
    /// The number that opens its causes; empty if it has none.
    pub metric: String,
}

/// What the law says of a good for this nation.
#[derive(Clone, Debug)]
pub struct Lawful {
    /// The good.
    pub name: String,
    /// The verdict.
    pub badge: Badge,
}

/// A nation's page.
#[derive(Clone, Debug)]
pub struct NationPage {
    /// Which.
    pub nation: NationId,
    /// Its name.
    pub name: String,
    /// Its capital.
    pub capital: String,
    /// What it is to the player, in words.
    pub role: String,
    /// How it feels, what it has given, what it can give.
    pub figures: Vec<Figure>,
    /// What it asks for this month.
    pub asks: Vec<String>,
    /// What it has said that it would do, and what it has done that is in force.
    pub stance: Vec<String>,
    /// What the law says of sending controlled goods there, the most lawful first.
    pub law: Vec<Lawful>,
    /// What has passed: the month and the line, the newest first.
    pub past: Vec<(String, String)>,
}

/// The page of a nation.
#[must_use]
pub fn nation_page(session: &Session, nation: NationId) -> NationPage {
    let words = session.words();
    let case = session.case();
    let tone = role(session, nation);
    let key = match tone {
        Tone::Player => "player",
        Tone::Recipient => "recipient",
        Tone::Adversary => "adversary",
        Tone::Ally => "ally",
        _ => "donor",
    };
    NationPage {
        nation,
        name: words.nation(case, nation),
        capital: words.capital(case, nation),
        role: words.get(&format!("view-nation-{key}")),
        figures: figures(session, nation, tone),
        asks: asks(session, nation, tone),
        stance: stance(session, nation, tone),
        law: law(session, nation, tone),
        past: past(session, nation),
    }
}

fn figures(session: &Session, nation: NationId, tone: Tone) -> Vec<Figure> {
    let mut figures = feelings(session, nation, tone);
    figures.extend(given(session, nation));
    figures.extend(stocks(session, nation));
    figures
}

/// What it feels towards the player.
fn feelings(session: &Session, nation: NationId, tone: Tone) -> Vec<Figure> {
    let (game, words) = (session.game(), session.words());
    let (case, player) = (game.case(), game.case().player);
    let id = &case.nation(nation).id;
    let first = observe::adversary(game) == Some(nation);
    let (feelings, address): (&[Feeling], _) = match tone {
        Tone::Adversary => (&[Feeling::Tension, Feeling::Grievance, Feeling::Goodwill], first),
        Tone::Recipient | Tone::Ally => (&[Feeling::Goodwill], true),
        _ => (&[], false),
    };
    let figure = |feeling: &Feeling| {
        let state = Quantity::Dyad(*feeling, nation, player);
        let metric = match (feeling, tone) {
            (Feeling::Goodwill, Tone::Recipient) => "goodwill.recipient".to_owned(),
            (Feeling::Goodwill, _) => format!("goodwill.{id}"),
            (other, _) => other.key().to_owned(),
        };
        let known = address && !observe::quantities(game, &metric).is_empty();
        Figure {
            name: words.get(&format!("view-nation-{}", feeling.key())),
            value: words.figure(points(Points(observe::value(game, state)))),
            metric: if known { metric } else { String::new() },
        }
    };
    feelings.iter().map(figure).collect()
}

/// What it has allocated, and its place among donors.
fn given(session: &Session, nation: NationId) -> Vec<Figure> {
    let (game, words) = (session.game(), session.words());
    let total = game.aid(nation).total(Stage::Allocated);
    if total.is_zero() {
        return Vec::new();
    }
    let metric = if nation == game.case().player { "allocated".to_owned() } else { String::new() };
    let sum = Figure { name: words.get("view-nation-allocated"), value: words.figure(money(total)), metric };
    let donors = ranking(session, By::Product);
    let place = donors.iter().position(|donor| donor.nation == nation).map(|at| {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let args = [
            number("place", count(at + 1)),
            number("of", count(donors.len())),
            text("share", donors[at].product_cell(words)),
        ];
        let value = words.say("view-nation-place", &args);
        Figure { name: words.get("view-nation-rank"), value, metric: String::new() }
    });
    std::iter::once(sum).chain(place).collect()
}

/// What it can give from, by the goods that are taken from it.
fn stocks(session: &Session, nation: NationId) -> Vec<Figure> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let stock = |(at, stock): (usize, &demarche_core::model::nation::StockDef)| {
        let goods = case.goods.iter().enumerate().filter(|(_, good)| good.stock.as_ref() == Some(&stock.id));
        let goods: Vec<String> = goods.map(|(at, _)| words.good(case, GoodId::at(at))).collect();
        let value = observe::value(game, Quantity::Stock(nation, u8::try_from(at).ok()?));
        let name = words.say("view-nation-stock", &[text("goods", goods.join(", "))]);
        (!goods.is_empty()).then(|| Figure { name, value: words.figure(money(Money(value))), metric: String::new() })
    };
    case.nation(nation).stocks.iter().enumerate().filter_map(stock).collect()
}

/// What it asks for this month, among what waits for the player.
fn asks(session: &Session, nation: NationId, tone: Tone) -> Vec<String> {
    let ours = |card: &Card| card.from == Some(nation) || card.kind == Kind::Round && tone == Tone::Ally;
    needs(session).into_iter().filter(ours).map(|card| card.title).collect()
}

/// Lines that it has declared, and measures in force.
fn stance(session: &Session, nation: NationId, tone: Tone) -> Vec<String> {
    if tone != Tone::Adversary {
        return Vec::new();
    }
    let words = session.words();
    let lines = ladder::lines(session, nation, None).into_iter().map(|line| {
        let args = [text("line", line.text), text("promised", line.promised)];
        words.say("view-nation-line", &args)
    });
    let measures = standing(session).into_iter().filter(|m| m.by == nation).map(|m| m.told);
    lines.chain(measures).collect()
}

/// What the law says of sending controlled goods there.
fn law(session: &Session, nation: NationId, tone: Tone) -> Vec<Lawful> {
    let case = session.case();
    let route = match tone {
        Tone::Recipient => Route::Direct,
        Tone::Ally => Route::Backfill,
        _ => return Vec::new(),
    };
    let desk = session.desk();
    let goods = (0..case.goods.len()).map(GoodId::at).filter(|id| case.good(*id).controlled);
    let mut law: Vec<Lawful> = goods
        .map(|id| Lawful {
            name: capital(&session.words().good(case, id)),
            badge: badge(session, &desk, id, nation, route),
        })
        .collect();
    law.sort_by_key(|row| row.badge);
    law
}

/// What has passed between the two, in the words of the news.
fn past(session: &Session, nation: NationId) -> Vec<(String, String)> {
    let (game, words) = (session.game(), session.words());
    let mut past = Vec::new();
    for record in game.records().turns.iter().rev() {
        let causes = concerning(session, record, nation);
        if causes.is_empty() {
            continue;
        }
        let mut lines = news(words, game, record);
        lines.retain(|line| causes.contains(&line.cause));
        past.extend(lines.into_iter().map(|line| (words.month(record.month), line.text)));
        if past.len() >= PAST {
            break;
        }
    }
    past.truncate(PAST);
    past
}

/// The causes of a month's facts that a nation had a part in.
fn concerning(session: &Session, record: &TurnRecord, nation: NationId) -> Vec<CauseId> {
    let game = session.game();
    let case = game.case();
    let package = |id| game.packages().find(|p| p.id == id).is_some_and(|p| p.to == nation);
    let licence = |id: demarche_core::model::licence::LicenceId| {
        game.licences().nth(usize::from(id.0)).is_some_and(|l| l.to == nation)
    };
    let recipient = case.nation(nation).is(Role::Recipient);
    let facts = record.facts.iter().filter(|fact| match &fact.what {
        What::Pledged(id, _)
        | What::Decided(id, _)
        | What::Delivered(id, ..)
        | What::Withdrawn(id, _)
        | What::Detected(id)
        | What::ActPassed(id) => package(*id),
        What::Request(_) | What::RequestMet(_) => recipient,
        What::LineDeclared(id) | What::LineRenewed(id) | What::LineCrossed(id) => {
            case.lines[id.index()].adversary == nation
        }
        What::ThreatKept(id) | What::ThreatBroken(id) => case.lines[id.index()].adversary == nation,
        What::Licence(id, _) => licence(*id),
        What::RoundJoined(id) => case.rounds[id.index()].target == nation,
        What::Stated(whom, _) | What::Called(whom) => *whom == nation,
        What::MeasureTaken(id, _) | What::MeasureLifted(id) => {
            let measure = &case.measures[id.index()];
            measure.adversary == nation && measure.target == case.player
        }
        What::TransferAsked(at) | What::TransferAnswered(at, ..) | What::Released(at, _) => {
            game.get::<Transfers>().0.get(usize::from(*at)).is_some_and(|t| t.from == nation)
        }
        _ => false,
    });
    let answers = record.reactions.iter().filter(|r| r.actor == nation && r.target == case.player);
    facts.map(|fact| fact.cause).chain(answers.map(|r| r.cause)).collect()
}
