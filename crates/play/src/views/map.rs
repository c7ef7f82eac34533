//! The map's content: nations under a lens, and acts as arcs between them.
//!
//! Duty: who stands where to the player, what moves and what is said, as plain data; where a
//! nation lies is the map's business. May use `observe`, `narrate`, the session. Always holds:
//! what a lens shows in colour it also says in words.

use super::budget::{Badge, badge};
use super::shipments::{Pile, Shipment, piles, shipments};
use super::standing::{StandingMeasure, standing};
use crate::narrate::figures::{money, points};
use crate::narrate::words::{number, text};
use crate::session::Session;
use crate::session::intent::Lens;
use demarche_core::math::{Money, Points};
use demarche_core::model::good::Route;
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::keyed::keyed;
use demarche_core::model::licence::LicenceState;
use demarche_core::model::nation::Role;
use demarche_core::model::order::Order;
use demarche_core::model::package::Progress;

/// How a nation is shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Tone {
    /// The player.
    Player,
    /// The recipient.
    Recipient,
    /// An adversary.
    Adversary,
    /// An ally.
    Ally,
    /// Another donor.
    Donor,
    /// How warm a relation is, -4 cold to 4 warm.
    Warmth(i8),
    /// What the law says of sending the class in focus there.
    Law(Badge),
    /// Not part of what the lens is about.
    Plain,
}

/// A nation of the scenario.
#[derive(Clone, Debug)]
pub struct Nation {
    /// Which.
    pub nation: NationId,
    /// Its id, by which outlines are found.
    pub id: String,
    /// By what its crest is found.
    pub crest: String,
    /// Its name.
    pub name: String,
    /// The name of its capital.
    pub capital: String,
    /// How it is shown.
    pub tone: Tone,
    /// What the lens says of it, in words.
    pub told: String,
    /// Whether its name stands on the map.
    pub labelled: bool,
    /// How tense it is towards the player, in thousandths: an adversary's glow; nothing for others.
    pub mood: u16,
}

keyed! {
    /// What an arc stands for.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
    pub enum Flow {
        /// Being delivered.
        Delivered = "delivered",
        /// Decided, not yet arriving; or drafted.
        Pledged = "pledged",
        /// A licence in review.
        Pending = "pending",
        /// A warning or worse.
        Warning = "warning",
    }
}

/// An arc between two nations.
#[derive(Clone, Debug)]
pub struct Arc {
    /// From.
    pub from: NationId,
    /// To.
    pub to: NationId,
    /// What it stands for.
    pub flow: Flow,
    /// Its label; empty for none.
    pub label: String,
    /// How much it weighs, in thousandths of the largest.
    pub weight: u16,
}

/// The map's content.
#[derive(Clone, Debug)]
pub struct Map {
    /// The lens.
    pub lens: Lens,
    /// The scenario's id, by which the map's view is found.
    pub scenario: String,
    /// Whether its nations are invented.
    pub fictional: bool,
    /// Nations.
    pub nations: Vec<Nation>,
    /// Arcs.
    pub arcs: Vec<Arc>,
    /// What is on its way along them.
    pub shipments: Vec<Shipment>,
    /// What waits at borders.
    pub piles: Vec<Pile>,
    /// Measures in force against the player.
    pub measures: Vec<StandingMeasure>,
    /// The legend: a flow or tone with its words.
    pub legend: Vec<(Key, String)>,
}

/// What a line of the legend shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// An arc.
    Flow(Flow),
    /// A colour.
    Tone(Tone),
}

/// The map under a lens, with a class in focus.
#[must_use]
pub fn map(session: &Session, lens: Lens, class: GoodId) -> Map {
    let case = session.case();
    let nations = (0..case.nations.len()).map(NationId::at).filter(|n| !case.nation(*n).aggregate);
    let nations: Vec<Nation> = nations.map(|n| nation(session, n, lens, class)).collect();
    let arcs = match lens {
        Lens::Aid => [aid(session), reaction_arc(session)].concat(),
        Lens::Warnings => warnings(session),
        Lens::Relations | Lens::Law => Vec::new(),
    };
    let aid = lens == Lens::Aid;
    Map {
        shipments: if aid { shipments(session) } else { Vec::new() },
        piles: if aid { piles(session) } else { Vec::new() },
        measures: if matches!(lens, Lens::Aid | Lens::Warnings) { standing(session) } else { Vec::new() },
        lens,
        scenario: case.id.split(':').next().unwrap_or_default().to_owned(),
        fictional: case.fictional,
        legend: legend(session, lens, &nations, &arcs),
        nations,
        arcs,
    }
}

fn nation(session: &Session, nation: NationId, lens: Lens, class: GoodId) -> Nation {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let def = case.nation(nation);
    let role = role(session, nation);
    let (tone, told) = match lens {
        Lens::Aid => (role, given(session, nation)),
        Lens::Relations => relation(session, nation, role),
        Lens::Warnings => match role {
            Tone::Adversary | Tone::Player => (role, stance(session, nation)),
            _ => (Tone::Plain, String::new()),
        },
        Lens::Law => lawful(session, nation, class, role),
    };
    Nation {
        nation,
        id: def.id.clone(),
        crest: words.crest(&def.id),
        name: words.nation(case, nation),
        capital: words.capital(case, nation),
        tone,
        told,
        labelled: matches!(role, Tone::Player | Tone::Recipient | Tone::Adversary)
            || case.nations_with(Role::Ally).next() == Some(nation),
        mood: if role == Tone::Adversary { mood(session, nation) } else { 0 },
    }
}

pub(super) fn role(session: &Session, nation: NationId) -> Tone {
    let def = session.case().nation(nation);
    let tones = [
        (Role::Player, Tone::Player),
        (Role::Recipient, Tone::Recipient),
        (Role::Adversary, Tone::Adversary),
        (Role::Ally, Tone::Ally),
    ];
    tones.into_iter().find(|(role, _)| def.is(*role)).map_or(Tone::Donor, |(_, tone)| tone)
}

/// How tense an adversary is, in thousandths.
fn mood(session: &Session, adversary: NationId) -> u16 {
    let game = session.game();
    let tension = game.dyads().get(adversary, game.case().player).tension();
    u16::try_from((tension.0 / 100).clamp(0, 1_000)).unwrap_or(0)
}

/// What a nation has allocated so far.
fn given(session: &Session, nation: NationId) -> String {
    let game = session.game();
    let total = game.aid(nation).total(demarche_core::model::quantity::Stage::Allocated);
    if total.is_zero() {
        return String::new();
    }
    session.words().say("view-map-given", &[text("amount", money(total))])
}

fn relation(session: &Session, nation: NationId, role: Tone) -> (Tone, String) {
    let game = session.game();
    let player = game.case().player;
    if nation == player {
        return (Tone::Player, String::new());
    }
    if role == Tone::Donor {
        return (Tone::Plain, String::new());
    }
    let relation = game.dyads().get(nation, player).relation();
    let told = session.words().say("view-map-relation", &[text("points", points(relation))]);
    (Tone::Warmth(warmth(relation)), told)
}

fn stance(session: &Session, nation: NationId) -> String {
    if nation == session.case().player {
        return String::new();
    }
    let count = standing(session).iter().filter(|measure| measure.by == nation).count();
    let count = number("count", i64::try_from(count).unwrap_or(0));
    session.words().say("view-map-measures", &[count])
}

fn lawful(session: &Session, nation: NationId, class: GoodId, role: Tone) -> (Tone, String) {
    let words = session.words();
    let case = session.case();
    let route = match role {
        Tone::Recipient => Route::Direct,
        Tone::Ally => Route::Backfill,
        Tone::Player => return (Tone::Player, String::new()),
        _ => return (Tone::Plain, String::new()),
    };
    let verdict = badge(session, &session.desk_without(class), class, nation, route);
    let args =
        [text("class", words.good(case, class)), text("verdict", words.get(&format!("view-badge-{}", verdict.key())))];
    (Tone::Law(verdict), words.say("view-map-law", &args))
}

/// Packages of the player, what is drafted, and licences in review.
fn aid(session: &Session) -> Vec<Arc> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let mut delivered: Vec<(NationId, Money)> = Vec::new();
    let mut pledged: Vec<(NationId, Money)> = Vec::new();
    let add = |list: &mut Vec<(NationId, Money)>, to: NationId, amount: Money| {
        if amount.is_zero() {
            return;
        }
        match list.iter_mut().find(|(n, _)| *n == to) {
            Some((_, sum)) => *sum += amount,
            None => list.push((to, amount)),
        }
    };
    for package in game.packages() {
        add(&mut delivered, package.to, package.delivered);
        if !matches!(package.progress, Progress::Withdrawn) {
            add(&mut pledged, package.to, package.outstanding());
        }
    }
    for order in session.draft() {
        if let Order::Allocate { to, amount, .. } | Order::Pledge { to, amount, .. } = order {
            add(&mut pledged, *to, *amount);
        }
    }
    let largest = delivered.iter().chain(&pledged).map(|(_, a)| a.0).max().unwrap_or(1).max(1);
    let arc = |flow: Flow, (to, amount): (NationId, Money)| Arc {
        from: case.player,
        to,
        flow,
        label: session.words().figure(money(amount)),
        weight: u16::try_from(amount.0 * 1_000 / largest).unwrap_or(1_000).max(120),
    };
    let mut arcs: Vec<Arc> = delivered.into_iter().map(|flow| arc(Flow::Delivered, flow)).collect();
    arcs.extend(pledged.into_iter().map(|flow| arc(Flow::Pledged, flow)));
    for licence in game.licences().filter(|l| l.state.is_pending()) {
        let state = if licence.state == LicenceState::Review { "view-map-review" } else { "view-map-licence" };
        let label = words.get(state);
        arcs.push(Arc { from: case.player, to: licence.to, flow: Flow::Pending, label, weight: 300 });
    }
    arcs
}

/// The adversary's last answer, if it came in the month last closed.
fn reaction_arc(session: &Session) -> Vec<Arc> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let closed = game.records().turns.iter().rev().find(|t| t.digest.is_some());
    let ours = closed.into_iter().flat_map(|t| &t.reactions).filter(|r| r.target == case.player && r.level > 0);
    ours.map(|r| {
        let args = [text("level", words.level(r.level)), number("number", i64::from(r.level))];
        let label = words.say("view-map-reaction", &args);
        Arc { from: r.actor, to: case.player, flow: Flow::Warning, label, weight: u16::from(r.level) * 100 + 200 }
    })
    .collect()
}

/// All that the adversary has said and taken.
fn warnings(session: &Session) -> Vec<Arc> {
    let mut arcs = reaction_arc(session);
    if let Some(highest) = standing(session).into_iter().max_by_key(|measure| measure.level) {
        let (to, label) = (session.case().player, highest.what);
        arcs.push(Arc { from: highest.by, to, flow: Flow::Warning, label, weight: 700 });
    }
    arcs
}

fn legend(session: &Session, lens: Lens, nations: &[Nation], arcs: &[Arc]) -> Vec<(Key, String)> {
    let words = session.words();
    let mut flows: Vec<Flow> = arcs.iter().map(|a| a.flow).collect();
    flows.sort_unstable();
    flows.dedup();
    let flow_name = |flow: Flow| words.get(&format!("view-flow-{}", flow.key()));
    let mut legend: Vec<(Key, String)> = flows.into_iter().map(|flow| (Key::Flow(flow), flow_name(flow))).collect();
    match lens {
        Lens::Relations => {
            for (step, id) in [(-4, "view-warmth-cold"), (0, "view-warmth-even"), (4, "view-warmth-warm")] {
                legend.push((Key::Tone(Tone::Warmth(step)), words.get(id)));
            }
        }
        Lens::Law => {
            let mut badges: Vec<Badge> = nations
                .iter()
                .filter_map(|n| match n.tone {
                    Tone::Law(badge) => Some(badge),
                    _ => None,
                })
                .collect();
            badges.sort_unstable();
            badges.dedup();
            let name = |badge: Badge| words.get(&format!("view-badge-{}", badge.key()));
            legend.extend(badges.into_iter().map(|b| (Key::Tone(Tone::Law(b)), name(b))));
        }
        Lens::Aid | Lens::Warnings => {
            for (tone, id) in [
                (Tone::Player, "view-tone-player"),
                (Tone::Recipient, "view-tone-recipient"),
                (Tone::Adversary, "view-tone-adversary"),
                (Tone::Ally, "view-tone-ally"),
            ] {
                if nations.iter().any(|n| n.tone == tone) {
                    legend.push((Key::Tone(tone), words.get(id)));
                }
            }
        }
    }
    legend
}

/// How far a relation goes from one end to the other, for a diverging scale.
fn warmth(relation: Points) -> i8 {
    i8::try_from((relation.0 / 20_000).clamp(-4, 4)).unwrap_or(0)
}
