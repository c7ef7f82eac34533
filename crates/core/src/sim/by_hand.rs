//! A game put together by hand, for the tests of single phases: states are set, one phase is run,
//! and what it did is read.

use std::sync::Arc;

use bevy_ecs::system::SystemState;
use bevy_ecs::world::Mut;

use super::Game;
use super::record::{Records, TurnRecord, What};
use super::scene::Scene;
use super::world::{Clock, Inbox};
use crate::fixture::{self, ALLY, DONOR, RECIPIENT, class};
use crate::math::{Money, Points};
use crate::model::case::Case;
use crate::model::good::{Loudness, Route};
use crate::model::ids::NationId;
use crate::model::ledger::CauseId;
use crate::model::licence::{Licence, LicenceId, LicenceState, Licences};
use crate::model::order::Order;
use crate::model::package::{Package, PackageId, Packages, Progress};
use crate::model::policy::LicensingOffice;
use crate::model::quantity::{Feeling, Quantity};
use crate::model::state::{Home, Recipient};
use crate::observe;

/// A game in the evening of its first month.
pub struct Stage {
    pub game: Game,
}

impl Stage {
    /// The small case with something changed.
    pub fn of(change: impl FnOnce(&mut Case)) -> Self {
        let mut case = fixture::case();
        change(&mut case);
        Self { game: Game::new(Arc::new(case), 1) }
    }

    /// Sets the turn; the calendar stays where it is.
    pub fn at(mut self, turn: u16) -> Self {
        self.game_at(turn);
        self
    }

    /// The same of a stage that is in use.
    pub fn game_at(&mut self, turn: u16) {
        self.game.get_mut::<Clock>().turn = turn;
    }

    /// Runs a phase, or a part of one.
    pub(super) fn run<R>(&mut self, phase: impl FnOnce(Scene) -> R) -> R {
        let mut state = SystemState::<Scene>::new(&mut self.game.world);
        phase(state.get_mut(&mut self.game.world).expect("a game has every resource"))
    }

    /// Carries out orders, and nothing of the month but them; none may be refused.
    #[track_caller]
    pub fn order(&mut self, orders: &[Order]) {
        self.game.get_mut::<Inbox>().orders = orders.to_vec();
        let mut state = SystemState::<Scene>::new(&mut self.game.world);
        super::orders::carry_out(&mut self.game.world, &mut state);
        let refused = &self.record().refused;
        assert!(refused.is_empty(), "{refused:?}");
    }

    /// Puts an application in place: shells for the ally, in review since the first month.
    pub fn licence(&mut self, change: impl FnOnce(&mut Licence)) -> LicenceId {
        let id = self.game.get::<Licences>().next_id().expect("few licences");
        let mut licence = Licence {
            id,
            name: "shells>ally".to_owned(),
            class: class("shells"),
            to: ALLY,
            end_user: ALLY,
            route: Route::Backfill,
            desk: LicensingOffice::SecurityCouncil,
            holder: None,
            urgent: false,
            announced: false,
            state: LicenceState::Review,
            since: 0,
            prepared: 0,
            leaked: false,
            cause: CauseId::OPENING,
        };
        change(&mut licence);
        self.game.get_mut::<Licences>().0.push(licence);
        id
    }

    /// Changes the home front without a row in the books.
    pub fn home(&mut self, change: impl FnOnce(&mut Home)) {
        change(&mut self.game.get_mut::<Home>());
    }

    /// Changes the recipient without a row in the books.
    pub fn recipient(&mut self, change: impl FnOnce(&mut Recipient)) {
        change(&mut self.game.get_mut::<Recipient>());
    }

    /// What has been recorded, to be changed.
    pub fn records(&mut self) -> Mut<'_, Records> {
        self.game.get_mut::<Records>()
    }

    /// Sets the luck of what is drawn from now on.
    pub fn luck(&mut self, seed: u64) {
        self.game.get_mut::<Clock>().seed = seed;
    }

    /// A package of a class for the recipient, decided in the first month, with something changed.
    pub fn package(&mut self, name: &str, change: impl FnOnce(&mut Package)) -> PackageId {
        let id = self.game.get::<Packages>().next_id().expect("few packages");
        let mut package = Package {
            id,
            name: format!("{name}@2024-01"),
            class: class(name),
            to: RECIPIENT,
            route: Route::Direct,
            loudness: Loudness::Normal,
            turn: 0,
            amount: Money::million(10),
            allocated: Money::ZERO,
            delivered: Money::ZERO,
            progress: Progress::Running(0),
            seen: Some(0),
            published: false,
            first_delivery: None,
            transfer_asked: false,
            cause: CauseId::OPENING,
        };
        change(&mut package);
        self.game.get_mut::<Packages>().0.push(package);
        id
    }

    /// A package as it stands.
    pub fn package_now(&self, id: PackageId) -> &Package {
        self.game.package(id).expect("the package is there")
    }

    /// A licence as it stands.
    pub fn licence_now(&self, id: LicenceId) -> &Licence {
        self.game.licences().find(|l| l.id == id).expect("the licence is there")
    }

    /// The record of the month under way.
    pub fn record(&self) -> &TurnRecord {
        self.game.records().turns.last().expect("a month is under way")
    }

    /// What has been told this month.
    pub fn told(&self) -> Vec<What> {
        self.record().facts.iter().map(|fact| fact.what.clone()).collect()
    }

    /// The states a licence has gone through this month, in order.
    pub fn course(&self, id: LicenceId) -> Vec<LicenceState> {
        let of = |what| match what {
            What::Licence(at, state) if at == id => Some(state),
            _ => None,
        };
        self.told().into_iter().filter_map(of).collect()
    }

    /// A quantity as it stands.
    pub fn value(&self, state: Quantity) -> i64 {
        observe::value(&self.game, state)
    }

    /// A nation's goodwill towards the player.
    pub fn goodwill(&self, of: NationId) -> Points {
        Points(self.value(Quantity::Dyad(Feeling::Goodwill, of, DONOR)))
    }
}
