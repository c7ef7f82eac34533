//! How a world opens: every state from the case.
//!
//! Duty: turn a case into the state before the first month. Uses `model`. Always holds: opening
//! values are no ledger rows; every later change is.

use std::sync::Arc;

use bevy_ecs::prelude::World;

use crate::math::{Money, Points};
use crate::model::case::{Case, stepwise};
use crate::model::ids::{NationId, ReformId};
use crate::model::ledger::{CauseId, Ledger, Phase};
use crate::model::licence::Licences;
use crate::model::nation::{NationDef, Role};
use crate::model::package::Packages;
use crate::model::quantity::Component;
use crate::model::state::{Aid, ByNation, Dyads, Home, Recipient, SectorState, Stocks, Theatre};
use crate::model::stock::TaggedStock;
use crate::rules::decay::Factors;
use crate::rules::opinion::{self, Mood};

use super::metrics;
use super::record::Records;
use super::scene::{approval, politics};
use super::states::{self, State};
use super::world::{
    CaseRef, Clock, Diplomacy, EventState, Fading, InForce, Inbox, Law, LineState, Measures, RoundState, Rumours,
    Standing, Stimuli, Tally, Threats, Transfers,
};

/// The world of a game before its first month.
pub(crate) fn world(case: &Arc<Case>, seed: u64) -> World {
    let mut world = World::new();
    open(&mut world, case, seed);
    world
}

/// The same in a world that may hold another game of the case, whose place this one takes.
pub(super) fn open(world: &mut World, case: &Arc<Case>, seed: u64) {
    world.insert_resource(CaseRef(case.clone()));
    world.insert_resource(Fading(Factors::of(&case.rules.decay)));
    states::open(world, case);
    world.resource_mut::<Clock>().seed = seed;
    let opening = metrics::table(&metrics::View::of(world, case));
    world.resource_mut::<Records>().opening = opening;
}

/// States of which there are none before the first month.
macro_rules! empty {
    ($($state:ty),+) => {
        $(impl State for $state {
            fn opening(_: &Case) -> Self {
                Self::default()
            }
        })+
    };
}

empty!(Packages, Licences, Rumours, Transfers, Stimuli, Inbox, Tally);

impl State for Clock {
    /// The seed is the game's, not the case's.
    fn opening(case: &Case) -> Self {
        Self { seed: 0, turn: 0, phase: Phase::Open, month: case.start }
    }
}

impl State for Ledger {
    fn opening(_: &Case) -> Self {
        Self::default()
    }

    fn present(&self) -> Self {
        Self::present(self)
    }
}

impl State for Records {
    /// Its metrics are those of all other states.
    fn opening(_: &Case) -> Self {
        Self::default()
    }

    fn present(&self) -> Self {
        Self::present(self)
    }
}

impl State for EventState {
    fn opening(case: &Case) -> Self {
        let (happened, answered) = (vec![None; case.events.len()], vec![None; case.events.len()]);
        Self { happened, answered, ..Self::default() }
    }
}

impl State for Diplomacy {
    fn opening(case: &Case) -> Self {
        let rounds = vec![RoundState::default(); case.rounds.len()];
        Self { rounds, called: vec![None; case.size()], stated: vec![None; case.size()] }
    }
}

impl State for ByNation<Stocks> {
    fn opening(case: &Case) -> Self {
        Self::of(case, |id| Stocks(case.nation(id).stocks.iter().map(|s| s.amount).collect()))
    }
}

impl State for ByNation<Theatre> {
    fn opening(case: &Case) -> Self {
        Self::of(case, |id| theatre(case.nation(id)))
    }
}

fn theatre(def: &NationDef) -> Theatre {
    let used = Theatre { aid: def.theatre_aid, coercion: def.theatre_coercion };
    if def.is(Role::Adversary) { used } else { Theatre::default() }
}

impl State for ByNation<Aid> {
    fn opening(case: &Case) -> Self {
        Self::of(case, |id| aid(case, id, case.nation(id)))
    }
}

/// How many months a share or a mix of spending looks back.
pub(super) const WINDOW: usize = 12;

/// Nothing given yet in this game; the window is filled from the schedule of the months before.
fn aid(case: &Case, id: NationId, def: &NationDef) -> Aid {
    let window = if id == case.player {
        let month = Money(politics(case).recent.0.0 / 12);
        vec![(month, Money::ZERO); WINDOW]
    } else {
        let before = (1..=12).rev().map(|back| super::donors::scheduled(def, case.start.plus(-back)));
        before.map(|by_type| (by_type.into_iter().sum(), Money::ZERO)).collect()
    };
    Aid { window, ..Aid::default() }
}

impl State for Home {
    fn opening(case: &Case) -> Self {
        let politics = politics(case);
        let recent = (Money(politics.recent.0.0 / 12), politics.recent.1);
        let mut home = Home {
            fatigue: politics.fatigue,
            fear: TaggedStock::standing(politics.fear),
            salience: TaggedStock::standing(politics.salience),
            mix_window: if recent.0.is_zero() { Vec::new() } else { vec![recent; WINDOW] },
            ..Home::default()
        };
        if let Some(components) = &politics.support {
            home.support.iter_mut().zip(components).for_each(|(s, c)| *s = *c);
        } else {
            let mood = Mood {
                fatigue: home.fatigue,
                fear: politics.fear,
                attention: opinion::attention(&case.rules.visibility, politics.salience),
                stress: stepwise(&politics.stress, case.start),
                aid_share: politics.recent.0.over(case.nation(case.player).gdp),
                acceptability: politics.recent.1,
                results: Points::ZERO,
                scandal: Points::ZERO,
                measures: Points::ZERO,
            };
            for component in Component::ALL {
                home.support[component.index()] = opinion::target(&case.rules.opinion, component, &mood);
            }
        }
        let offset = *case.rules.office.capital_offset;
        let regrown = (approval(case, &home, case.start) - offset).max(Points::ZERO);
        home.capital = politics.capital.unwrap_or(regrown);
        home
    }
}

impl State for Recipient {
    fn opening(case: &Case) -> Self {
        let mut state = Recipient { intensity: stepwise(&case.war, case.start), ..Recipient::default() };
        for need in &case.needs {
            let amount = stepwise(&need.monthly, case.start);
            let sector = SectorState { need: amount, resilience: need.resilience, ..SectorState::default() };
            state.sectors[need.sector.index()] = sector;
        }
        state
    }
}

impl State for Dyads {
    fn opening(case: &Case) -> Self {
        let mut dyads = Dyads::new(case);
        for from in case.nations_with(Role::Ally) {
            let dyad = dyads.get_mut(from, case.player);
            (dyad.goodwill, dyad.base) = (*case.rules.goodwill.ally_base, *case.rules.goodwill.ally_base);
        }
        let dyad = dyads.get_mut(case.recipient, case.player);
        (dyad.goodwill, dyad.base) = (*case.rules.goodwill.recipient_base, *case.rules.goodwill.recipient_base);
        for relation in &case.relations {
            let dyad = dyads.get_mut(relation.from, relation.to);
            dyad.goodwill = relation.goodwill.unwrap_or(dyad.goodwill);
            dyad.tension = TaggedStock::standing(relation.tension);
            dyad.grievance = TaggedStock::standing(relation.grievance);
            (dyad.ties, dyad.restraint) = (relation.ties, relation.restraint);
            (dyad.habit_aid, dyad.habit_coercion) = (relation.habit_aid, relation.habit_coercion);
            (dyad.alpha, dyad.beta) = relation.threats;
        }
        dyads
    }
}

impl State for Law {
    fn opening(case: &Case) -> Self {
        let reform = |id: &String| case.policy.reforms.iter().position(|r| r.id == *id).map(ReformId::at);
        let in_force = case.policy.in_force.iter().filter_map(reform);
        Law {
            in_force: in_force.map(|reform| InForce { reform, since: None }).collect(),
            under_way: Vec::new(),
            vetoes: politics(case).vetoes.iter().filter_map(reform).collect(),
            frozen_until: 0,
        }
    }
}

impl State for Threats {
    fn opening(case: &Case) -> Self {
        let line = |l: &crate::model::events::RedLine| LineState {
            declared: l.declared,
            spec: l.spec,
            warned: None,
            cause: CauseId::OPENING,
        };
        Threats { lines: case.lines.iter().map(line).collect(), ..Threats::default() }
    }
}

impl State for Measures {
    fn opening(case: &Case) -> Self {
        let standing = Standing { since: 0, cause: CauseId::OPENING };
        Measures(case.measures.iter().map(|m| m.in_force.then_some(standing)).collect())
    }
}
