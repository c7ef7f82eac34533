//! Orders: checked by the desk, then carried out, one after the other.
//!
//! Duty: phase Orders. Uses `desk`. Always holds: an order is carried out exactly as the plan
//! says that the desk made of it, or it is refused and changes nothing.

use std::sync::Arc;

use bevy_ecs::prelude::World;
use bevy_ecs::system::SystemState;

use crate::math::{Money, Points, Ppm};
use crate::model::case::Case;
use crate::model::good::{Loudness, Route};
use crate::model::ids::{NationId, ReformId, RoundId};
use crate::model::ledger::{CauseId, Origin, Phase, Rule};
use crate::model::licence::{Licence, LicenceId, LicenceState, Licences};
use crate::model::nation::Role;
use crate::model::order::Statement;
use crate::model::package::{Package, PackageId, Packages, Progress};
use crate::model::quantity::{Feeling, Front, Quantity, Stage};
use crate::model::state::{ByNation, Home, Stocks};
use crate::rules::act::Act;
use crate::rules::permission::LawInForce;

use super::order_check::{Deed, LicenceSlip, OrderCheck, PackageSlip, Plan};
use super::record::What;
use super::scene::{Scene, approval};
use super::spending::{is_tracked, note_spending};
use super::world::{Clock, Diplomacy, EventState, InForce, Inbox, Law, Rumours, Subject, Transfers, UnderWay};

/// The player's desk as it stands.
pub(crate) fn desk(world: &World, case: &Arc<Case>) -> OrderCheck {
    let clock = world.resource::<Clock>();
    let law = world.resource::<Law>();
    let home = world.resource::<Home>();
    let diplomacy = world.resource::<Diplomacy>();
    let rounds = || diplomacy.rounds.iter().enumerate();
    // What has arrived or was withdrawn can no longer be ordered about.
    let packages = world.resource::<Packages>().0.iter().filter(|p| p.progress.is_live());
    let licences = world.resource::<Licences>().0.iter();
    let rumours = world.resource::<Rumours>().0.iter().enumerate();
    let transfers = world.resource::<Transfers>().0.iter().enumerate();
    OrderCheck {
        case: case.clone(),
        turn: clock.turn,
        month: clock.month,
        budget: home.budget,
        staff: home.staff,
        capital: home.capital,
        approval: approval(case, home, clock.month),
        support: home.total_support(),
        frozen: clock.turn < law.frozen_until,
        law: LawInForce::under(&case.policy, law.reforms()),
        read: true,
        under_way: law.under_way.iter().map(|u| u.reform).collect(),
        vetoes: law.vetoes.clone(),
        packages: packages.map(|p| PackageSlip { name: p.name.clone(), id: p.id, progress: p.progress }).collect(),
        licences: licences
            .map(|l| LicenceSlip { name: l.name.clone(), class: l.class, to: l.to, route: l.route, state: l.state })
            .collect(),
        stocks: world.resource::<ByNation<Stocks>>()[case.player].0.clone(),
        open_events: world.resource::<EventState>().open.clone(),
        open_rounds: rounds()
            .filter(|(_, r)| r.asked.is_some() && r.joined.is_none() && !r.refused)
            .map(|(i, _)| RoundId::at(i))
            .collect(),
        joined: rounds().filter(|(_, r)| r.joined.is_some()).map(|(i, _)| RoundId::at(i)).collect(),
        rumours: rumours.filter(|(_, r)| !r.over && r.answer.is_none()).map(|(i, r)| (r.name(case), i)).collect(),
        transfers: transfers.filter(|(_, t)| t.answer.is_none()).map(|(i, t)| (t.name.clone(), i)).collect(),
        called: diplomacy.called.clone(),
        stated: diplomacy.stated.clone(),
        predicted: Vec::new(),
    }
}

/// Carries out the month's orders.
pub(super) fn carry_out(world: &mut World, state: &mut SystemState<Scene>) {
    world.resource_mut::<Clock>().phase = Phase::Orders;
    let case = world.resource::<super::world::CaseRef>().0.clone();
    let mut desk = desk(world, &case);
    let orders = std::mem::take(&mut world.resource_mut::<Inbox>().orders);
    let mut refused = Vec::new();
    for (at, order) in orders.iter().enumerate() {
        match desk.decide(order) {
            Ok(plan) => {
                desk.take(&plan);
                execute(world, state, &plan, at);
            }
            Err(refusal) => refused.push((at, refusal)),
        }
    }
    let mut inbox = world.resource_mut::<Inbox>();
    inbox.refused.clone_from(&refused);
    let predictions = inbox.predictions.clone();
    let mut records = world.resource_mut::<super::record::Records>();
    if let Some(record) = records.turns.last_mut() {
        (record.orders, record.refused, record.predictions) = (orders, refused, predictions);
    }
}

fn execute(world: &mut World, state: &mut SystemState<Scene>, plan: &Plan, at: usize) {
    let spawned = match &plan.deed {
        Deed::Package { .. } => open_package(world, plan),
        Deed::Apply { .. } => open_licence(world, plan),
        _ => None,
    };
    let Ok(mut scene) = state.get_mut(world) else { return };
    let turn = scene.writer.turn();
    let player = scene.writer.player();
    let place = u16::try_from(at).unwrap_or(u16::MAX);
    let cause = scene.writer.cause(Rule::Order, Some(player), Origin::Order(turn, place), None);
    pay(&mut scene, plan, cause);
    carry(&mut scene, plan, spawned, cause);
}

fn pay(scene: &mut Scene, plan: &Plan, cause: CauseId) {
    scene.writer.money(Quantity::Home(Front::Budget), -plan.money, cause);
    scene.writer.points(Quantity::Home(Front::Staff), -Points::whole(i64::from(plan.staff)), cause);
    scene.writer.points(Quantity::Home(Front::Capital), -plan.capital, cause);
}

fn carry(scene: &mut Scene, plan: &Plan, spawned: Option<u16>, cause: CauseId) {
    let case = scene.case();
    let turn = scene.writer.turn();
    match &plan.deed {
        Deed::Package { class, amount, act_months, stock, .. } => {
            let Some(id) = spawned.map(PackageId) else { return };
            scene.writer.with_package(id, |p| {
                if p.cause == CauseId::OPENING {
                    p.cause = cause;
                }
            });
            scene.writer.money(Quantity::Package(id, Stage::Pledged), *amount, cause);
            if is_tracked(&case, scene.writer.package(id)) {
                scene.writer.book_aid(case.player, Stage::Pledged, case.good(*class).aid_type, *amount, cause);
            }
            if let Some(at) = stock {
                scene.writer.money(Quantity::Stock(case.player, *at), -*amount, cause);
            }
            let what = if *act_months > 0 { What::Pledged(id, *amount) } else { What::Decided(id, *amount) };
            scene.writer.tell(what, cause);
            if *act_months == 0 {
                note_spending(scene, id, *amount);
            }
        }
        Deed::Withdraw(id) => withdraw(scene, *id, cause),
        Deed::Apply { consult, .. } => {
            let Some(id) = spawned.map(LicenceId) else { return };
            scene.writer.with_licence(id, |l| l.cause = cause);
            let state = if *consult { LicenceState::PreConsult } else { LicenceState::Filed };
            scene.writer.tell(What::Licence(id, state), cause);
        }
        Deed::Transfer(at, consent) => super::pipeline::settle(scene, *at, *consent, cause, false),
        Deed::Reform(id) => {
            let months = case.policy.reforms[id.index()].months;
            scene.writer.tell(What::ReformBegun(*id, turn + months), cause);
            if months == 0 {
                enact(scene, *id, cause);
            } else {
                scene.law.under_way.push(UnderWay { reform: *id, due: turn + months, cause });
            }
        }
        Deed::Sanction(id) => join(scene, *id, cause),
        Deed::State { audience, line, rumour } => speak(scene, *audience, *line, *rumour, cause),
        Deed::Call(to) => {
            scene.diplomacy.called[to.index()] = Some(turn);
            if !case.nation(*to).is(Role::Adversary) {
                let gain = *case.rules.goodwill.statement;
                scene.writer.points(Quantity::Dyad(Feeling::Goodwill, *to, case.player), gain, cause);
            }
            scene.writer.tell(What::Called(*to), cause);
        }
        Deed::Answer(id, option) => {
            scene.deck.open.retain(|open| open != id);
            super::events::answer(scene, &case.events[id.index()], *id, usize::from(*option), cause, false);
        }
        Deed::Predict(adversary, low, high) => scene.inbox.predictions.push((*adversary, *low, *high)),
    }
}

/// The package an order adds to: orders of one class, recipient, route, loudness and month are one.
fn open_package(world: &mut World, plan: &Plan) -> Option<u16> {
    let Deed::Package { class, to, route, loudness, act_months, .. } = plan.deed else { return None };
    let clock = *world.resource::<Clock>();
    let case = world.resource::<super::world::CaseRef>().0.clone();
    let packages = world.resource::<Packages>();
    let alike = |p: &&Package| {
        p.class == class && p.to == to && p.route == route && p.loudness == loudness && p.turn == clock.turn
    };
    let live = |p: &&Package| p.progress != Progress::Withdrawn;
    let found = packages.0.iter().filter(alike).find(live);
    if let Some(package) = found {
        return Some(package.id.0);
    }
    let id = packages.next_id()?;
    let progress =
        if act_months > 0 { Progress::AwaitingAct(clock.turn + act_months) } else { Progress::Running(clock.turn) };
    let package = Package {
        id,
        name: package_name(world, &case, &clock, plan),
        class,
        to,
        route,
        loudness,
        turn: clock.turn,
        amount: Money::ZERO,
        allocated: Money::ZERO,
        delivered: Money::ZERO,
        progress,
        seen: (loudness != Loudness::Quiet).then_some(clock.turn),
        published: false,
        first_delivery: None,
        transfer_asked: false,
        cause: CauseId::OPENING,
    };
    world.resource_mut::<Packages>().0.push(package);
    Some(id.0)
}

/// A stable name: class and month, with what is not ordinary; a number if it was used before.
fn package_name(world: &World, case: &Case, clock: &Clock, plan: &Plan) -> String {
    let Deed::Package { class, to, route, loudness, .. } = plan.deed else { return String::new() };
    let mut name = format!("{}@{}", case.good(class).id, clock.month);
    match route {
        Route::Direct => {}
        Route::Fund => name.push_str(":fund"),
        Route::Backfill => {
            name.push(':');
            name.push_str(&case.nation(to).id);
        }
    }
    match loudness {
        Loudness::Quiet => name.push_str(":quiet"),
        Loudness::Normal => {}
        Loudness::Loud => name.push_str(":loud"),
    }
    let names = world.resource::<Packages>().0.iter().map(|p| p.name.as_str());
    let again = names.filter(|n| n.strip_prefix(name.as_str()).is_some_and(|r| r.is_empty() || r.starts_with('#')));
    match again.count() {
        0 => name,
        n => format!("{name}#{}", n + 1),
    }
}

fn open_licence(world: &mut World, plan: &Plan) -> Option<u16> {
    let Deed::Apply { class, to, end_user, route, urgent, desk, holder, consult, announced } = plan.deed else {
        return None;
    };
    let clock = *world.resource::<Clock>();
    let case = world.resource::<super::world::CaseRef>().0.clone();
    let id = world.resource::<Licences>().next_id()?;
    let licence = Licence {
        id,
        name: format!("{}>{}@{}", case.good(class).id, case.nation(to).id, clock.month),
        class,
        to,
        end_user,
        route,
        desk,
        holder,
        urgent,
        announced,
        state: if consult { LicenceState::PreConsult } else { LicenceState::Filed },
        since: clock.turn,
        prepared: 0,
        leaked: false,
        cause: CauseId::OPENING,
    };
    world.resource_mut::<Licences>().0.push(licence);
    Some(id.0)
}

fn withdraw(scene: &mut Scene, id: PackageId, cause: CauseId) {
    let case = scene.case();
    let package = scene.writer.package(id).clone();
    let left = package.outstanding();
    let uncommitted = package.amount - package.allocated;
    let unsent = package.allocated - package.delivered;
    let aid_type = case.good(package.class).aid_type;
    scene.writer.money(Quantity::Package(id, Stage::Pledged), -left, cause);
    scene.writer.money(Quantity::Package(id, Stage::Allocated), -unsent, cause);
    if is_tracked(&case, &package) {
        scene.writer.book_aid(case.player, Stage::Pledged, aid_type, -(uncommitted + unsent), cause);
        scene.writer.book_aid(case.player, Stage::Allocated, aid_type, -unsent, cause);
    }
    if case.instrument(package.class).appropriated {
        scene.writer.money(Quantity::Home(Front::Budget), left, cause);
    }
    scene.writer.with_package(id, |p| p.progress = Progress::Withdrawn);
    let loss = *case.rules.goodwill.withdrawn;
    scene.writer.points(Quantity::Dyad(Feeling::Goodwill, package.to, case.player), loss, cause);
    scene.writer.tell(What::Withdrawn(id, left), cause);
}

/// Puts a reform in force, with what it does.
pub(super) fn enact(scene: &mut Scene, id: ReformId, cause: CauseId) {
    let case = scene.case();
    let reform = &case.policy.reforms[id.index()];
    let turn = scene.writer.turn();
    scene.law.in_force.push(InForce { reform: id, since: Some(turn) });
    let cause = scene.writer.following(Rule::Reform, Origin::Reform(id), cause);
    scene.writer.points(Quantity::Home(Front::Approval), reform.approval, cause);
    scene.please_allies(reform.goodwill, cause);
    scene.writer.tell(What::ReformInForce(id), cause);
}

fn join(scene: &mut Scene, id: RoundId, cause: CauseId) {
    let case = scene.case();
    let round = &case.rounds[id.index()];
    let turn = scene.writer.turn();
    scene.diplomacy.rounds[id.index()].joined = Some(turn);
    let cause = scene.writer.following(Rule::Sanction, Origin::Round(id), cause);
    scene.please_allies(*case.rules.goodwill.round, cause);
    let act = Act { size: round.size, coercive: true, ..Act::open(&case.rules.act, round.severity) };
    scene.stir(Subject::Round(id), act, cause);
    scene.writer.tell(What::RoundJoined(id), cause);
}

fn speak(scene: &mut Scene, audience: NationId, line: Statement, rumour: Option<usize>, cause: CauseId) {
    let case = scene.case();
    let turn = scene.writer.turn();
    let step = *case.rules.goodwill.statement;
    let goodwill = |of: NationId| Quantity::Dyad(Feeling::Goodwill, of, case.player);
    match (line, rumour) {
        (Statement::Deny | Statement::Clarify, Some(at)) => {
            answer_rumour(scene, at, line, cause);
            return;
        }
        (Statement::Reassure, _) if case.nation(audience).is(Role::Adversary) => {
            scene.writer.points(Quantity::Dyad(Feeling::Tension, audience, case.player), -step, cause);
            scene.writer.points(goodwill(case.recipient), -step, cause);
        }
        (Statement::Criticise, _) if case.nation(audience).is(Role::Adversary) => {
            scene.writer.points(Quantity::Dyad(Feeling::Tension, audience, case.player), step, cause);
            scene.writer.points(goodwill(case.recipient), step, cause);
        }
        (Statement::Criticise, _) => scene.writer.points(goodwill(audience), -step, cause),
        (Statement::Reassure | Statement::Promise, _) => scene.writer.points(goodwill(audience), step, cause),
        (Statement::Deny | Statement::Clarify, None) => {}
    }
    scene.diplomacy.stated[audience.index()] = Some(turn);
    scene.writer.tell(What::Stated(audience, line), cause);
}

/// A clarification takes most of a rumour's strike, whatever it is about; a denial takes all of
/// it, and is disproved later if the rumour was true.
fn answer_rumour(scene: &mut Scene, at: usize, line: Statement, cause: CauseId) {
    let case = scene.case();
    let rumour = &mut scene.rumours.0[at];
    rumour.answer = Some(line);
    let spread = rumour.cause;
    let left = if line == Statement::Deny { Ppm::ZERO } else { *case.rules.act.quiet };
    for stimulus in scene.stimuli.0.iter_mut().filter(|s| s.cause == spread) {
        stimulus.act.visibility = stimulus.act.visibility.times(left);
    }
    let id = u16::try_from(at).unwrap_or(u16::MAX);
    scene.writer.tell(What::RumourAnswered(id, line), cause);
}

#[cfg(test)]
mod tests;
