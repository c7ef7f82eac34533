//! The fingerprint of a game's state, section by section.
//!
//! Duty: fold every state that a rule can read, in a fixed order. Uses `digest`, `model`. Always
//! holds: two states with the same fingerprint play on alike under the same orders.

use bevy_ecs::prelude::World;

use crate::digest::{Digest, Folder, StateDigest};
use crate::model::case::Case;
use crate::model::ids::NationId;
use crate::model::ledger::Ledger;
use crate::model::licence::Licences;
use crate::model::nation::Role;
use crate::model::package::{Packages, Progress};
use crate::model::quantity::{Feeling, Front};
use crate::model::state::{Aid, ByNation, Dyads, Home, Recipient, Stocks, Theatre};

use super::world::{Clock, Diplomacy, EventState, Law, Measures, Rumours, Tally, Threats, Transfers};

/// The fingerprint of a world.
pub fn of(world: &World, case: &Case) -> StateDigest {
    StateDigest::of_sections(vec![
        ("clock", section(|f| clock(world, f))),
        ("nations", section(|f| nations(world, case, f))),
        ("home", section(|f| home(world, f))),
        ("recipient", section(|f| recipient(world, f))),
        ("dyads", section(|f| dyads(world, case, f))),
        ("packages", section(|f| packages(world, f))),
        ("licences", section(|f| licences(world, f))),
        ("law", section(|f| law(world, f))),
        ("threats", section(|f| threats(world, f))),
        ("deck", section(|f| deck(world, f))),
        ("ledger", section(|f| ledger(world, f))),
        // Last, for it counts what every other section leads to.
        ("tally", section(|f| tally(world, f))),
    ])
}

fn section(fold: impl FnOnce(&mut Folder)) -> Digest {
    let mut folder = Folder::default();
    fold(&mut folder);
    folder.finish()
}

/// An optional turn as a word that no turn has.
fn turn(folder: &mut Folder, turn: Option<u16>) {
    folder.word(turn.map_or(u64::MAX, u64::from));
}

fn clock(world: &World, folder: &mut Folder) {
    let clock = world.resource::<Clock>();
    folder.word(clock.seed);
    folder.word(u64::from(clock.turn));
}

fn tally(world: &World, folder: &mut Folder) {
    let tally = world.resource::<Tally>();
    folder.word(u64::from(tally.highest_level) << 8 | u64::from(tally.level));
    folder.word(u64::from(tally.covered) << 16 | u64::from(tally.passed_on));
    folder.ppm(tally.coverage);
    folder.points(tally.poll);
    folder.ppm(tally.forecasts.0);
    tally.defeats.iter().for_each(|d| folder.word(u64::from(*d)));
}

fn nations(world: &World, case: &Case, folder: &mut Folder) {
    let (aid, stocks) = (world.resource::<ByNation<Aid>>(), world.resource::<ByNation<Stocks>>());
    let theatres = world.resource::<ByNation<Theatre>>();
    for nation in (0..case.size()).map(NationId::at) {
        let aid = &aid[nation];
        aid.sums.iter().flatten().for_each(|m| folder.money(*m));
        aid.deviation.iter().for_each(|m| folder.money(*m));
        for (all, quiet) in &aid.window {
            folder.money(*all);
            folder.money(*quiet);
        }
        stocks[nation].0.iter().for_each(|m| folder.money(*m));
        if case.nation(nation).is(Role::Adversary) {
            folder.points(theatres[nation].aid);
            folder.points(theatres[nation].coercion);
        }
    }
}

fn home(world: &World, folder: &mut Folder) {
    let home = world.resource::<Home>();
    for front in Front::ALL {
        folder.signed(home.front(front));
    }
    home.support.iter().for_each(|s| folder.points(*s));
    for (amount, liking) in &home.mix_window {
        folder.money(*amount);
        folder.points(*liking);
    }
}

fn recipient(world: &World, folder: &mut Folder) {
    let state = world.resource::<Recipient>();
    folder.ppm(state.intensity);
    for sector in &state.sectors {
        folder.points(sector.resilience);
        folder.money(sector.queue);
        folder.money(sector.need);
        folder.ppm(sector.coverage);
    }
}

fn dyads(world: &World, case: &Case, folder: &mut Folder) {
    let dyads = world.resource::<Dyads>();
    let towards_player = (0..case.size()).map(NationId::at).map(|n| (n, case.player));
    let of_adversaries = case.nations_with(Role::Adversary).flat_map(|a| case.givers().map(move |g| (a, g)));
    for (from, to) in towards_player.chain(of_adversaries) {
        let dyad = dyads.get(from, to);
        for feeling in Feeling::ALL {
            folder.signed(dyad.feeling(feeling));
        }
        folder.word(u64::from(dyad.last_level));
        turn(folder, dyad.last_coercion);
    }
}

fn packages(world: &World, folder: &mut Folder) {
    for package in &world.resource::<Packages>().0 {
        folder.text(&package.name);
        folder.money(package.amount);
        folder.money(package.allocated);
        folder.money(package.delivered);
        folder.word(match package.progress {
            Progress::AwaitingAct(at) => u64::from(at),
            Progress::Running(at) => 1 << 16 | u64::from(at),
            Progress::Complete => 2 << 16,
            Progress::Withdrawn => 3 << 16,
        });
        turn(folder, package.seen);
        turn(folder, package.first_delivery);
        folder.word(u64::from(package.published) << 1 | u64::from(package.transfer_asked));
    }
}

fn licences(world: &World, folder: &mut Folder) {
    for licence in &world.resource::<Licences>().0 {
        folder.text(&licence.name);
        folder.text(licence.state.key());
        folder.word(u64::from(licence.since) << 16 | u64::from(licence.prepared));
        folder.word(u64::from(licence.leaked));
    }
}

fn law(world: &World, folder: &mut Folder) {
    let law = world.resource::<Law>();
    for reform in &law.in_force {
        folder.word(u64::from(reform.reform.0));
        turn(folder, reform.since);
    }
    for reform in &law.under_way {
        folder.word(u64::from(reform.reform.0) << 16 | u64::from(reform.due));
    }
    law.vetoes.iter().for_each(|v| folder.word(u64::from(v.0)));
    folder.word(u64::from(law.frozen_until));
    world.resource::<Measures>().0.iter().for_each(|m| turn(folder, m.map(|s| s.since)));
}

fn threats(world: &World, folder: &mut Folder) {
    let threats = world.resource::<Threats>();
    for line in &threats.lines {
        folder.word(u64::from(line.declared));
        folder.ppm(line.spec);
        turn(folder, line.warned);
    }
    for claim in &threats.claims {
        folder
            .word(u64::from(claim.line.0) << 32 | u64::from(claim.claim.since) << 8 | u64::from(claim.claim.promised));
        folder.ppm(claim.claim.spec);
    }
}

fn deck(world: &World, folder: &mut Folder) {
    let deck = world.resource::<EventState>();
    deck.happened.iter().for_each(|t| turn(folder, *t));
    deck.answered.iter().for_each(|a| turn(folder, a.map(u16::from)));
    for modifier in &deck.modifiers {
        folder.ppm(modifier.factor);
        folder.word(u64::from(modifier.until));
    }
    let diplomacy = world.resource::<Diplomacy>();
    for round in &diplomacy.rounds {
        turn(folder, round.asked.map(|(at, _)| at));
        turn(folder, round.joined);
        folder.word(u64::from(round.refused));
    }
    diplomacy.called.iter().chain(&diplomacy.stated).for_each(|t| turn(folder, *t));
    for rumour in &world.resource::<Rumours>().0 {
        folder.word(u64::from(rumour.class.0) << 32 | u64::from(rumour.since) << 8 | u64::from(rumour.over));
        folder.word(rumour.answer.map_or(u64::MAX, |line| line as u64));
    }
    for transfer in &world.resource::<Transfers>().0 {
        folder.text(&transfer.name);
        folder.word(transfer.answer.map_or(2, u64::from));
    }
}

/// The ledger counts as state: how many rows and causes, and what the rows sum to.
fn ledger(world: &World, folder: &mut Folder) {
    let ledger = world.resource::<Ledger>();
    folder.word(ledger.count() as u64);
    folder.word(ledger.causes().len() as u64);
    folder.signed(ledger.balance());
}
