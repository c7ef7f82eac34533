//! When it happens: one ECS world and two schedules per game, nine phases a month.
//!
//! Duty: hold the state, run the phases in order, take orders and give observations. May use
//! `rules`, `model`, `digest`, `draw` and Bevy's ECS; no app, clock, file or thread. Always holds:
//! the same case, seed and orders give the same digests; systems of a month form one chain, so
//! there is nothing for a scheduler to choose.

mod calendar;
mod close;
mod consequences;
mod donors;
mod events;
mod fork;
mod ledger_writer;
mod licensing;
pub(crate) mod metrics;
mod opening;
pub mod order_check;
mod orders;
mod pipeline;
pub(crate) mod plan;
mod reactions;
pub mod record;
pub mod refusal;
mod scene;
mod signals;
mod spending;
mod states;
mod visibility;
pub mod world;

#[cfg(test)]
mod by_hand;
#[cfg(test)]
mod worked_turn;

#[cfg(test)]
pub(crate) use by_hand::Stage;

use std::sync::Arc;

use bevy_ecs::prelude::{IntoScheduleConfigs, Resource, Schedule, SystemSet, World};
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};

use crate::digest::{Digest, Folder, StateDigest};
use crate::model::case::Case;
use crate::model::ids::NationId;
use crate::model::ledger::{Ledger, Phase};
use crate::model::licence::{Licence, Licences};
use crate::model::order::Order;
use crate::model::package::{Package, PackageId, Packages};
use crate::model::state::{Aid, ByNation, Dyads, Home, Recipient, Stocks, Theatre};

use order_check::{OrderCheck, Plan};
use record::{Outcome, Records, TurnRecord};
use refusal::Refusal;
use world::{Clock, Inbox};

/// The systems that run in a phase.
#[derive(SystemSet, Clone, PartialEq, Eq, Hash, Debug)]
struct InPhase(Phase);

#[derive(ScheduleLabel, Clone, PartialEq, Eq, Hash, Debug)]
struct Morning;

#[derive(ScheduleLabel, Clone, PartialEq, Eq, Hash, Debug)]
struct Evening;

/// A game in progress.
pub struct Game {
    world: World,
    morning: Schedule,
    evening: Schedule,
    case: Arc<Case>,
    seed: u64,
}

/// A schedule for one thread. Looking for ambiguities costs more than a month of play, so games
/// do without it and a test does it for all of them.
fn schedule(label: impl ScheduleLabel, ambiguity_detection: LogLevel) -> Schedule {
    let mut schedule = Schedule::new(label);
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection,
        auto_insert_apply_deferred: false,
        use_shortnames: true,
        report_sets: true,
        ..ScheduleBuildSettings::default()
    });
    schedule
}

/// The two halves of a month: before the player decides, and after.
fn schedules(ambiguity_detection: LogLevel) -> (Schedule, Schedule) {
    let mut morning = schedule(Morning, ambiguity_detection);
    morning.configure_sets((InPhase(Phase::Open), InPhase(Phase::World), InPhase(Phase::Signals)).chain());
    morning.add_systems((
        calendar::open.in_set(InPhase(Phase::Open)),
        (calendar::fade, calendar::office, events::deal, calendar::war).chain().in_set(InPhase(Phase::World)),
        signals::speak.in_set(InPhase(Phase::Signals)),
    ));
    let mut evening = schedule(Evening, ambiguity_detection);
    evening.configure_sets(
        (
            InPhase(Phase::Orders),
            InPhase(Phase::Permission),
            InPhase(Phase::Visibility),
            InPhase(Phase::Reactions),
            InPhase(Phase::Consequences),
            InPhase(Phase::Close),
        )
            .chain(),
    );
    evening.add_systems((
        (orders::carry_out, events::close_questions).chain().in_set(InPhase(Phase::Orders)),
        (licensing::decide, pipeline::advance, donors::give).chain().in_set(InPhase(Phase::Permission)),
        (visibility::detect, visibility::notice).chain().in_set(InPhase(Phase::Visibility)),
        reactions::react.in_set(InPhase(Phase::Reactions)),
        (consequences::recipient, consequences::opinion, consequences::allies)
            .chain()
            .in_set(InPhase(Phase::Consequences)),
        (close::score, close::seal).chain().in_set(InPhase(Phase::Close)),
    ));
    (morning, evening)
}

impl Game {
    /// A new game at the point where the player sees the first month's signals.
    #[must_use]
    pub fn new(case: Arc<Case>, seed: u64) -> Self {
        let mut game = Self::bare(case, seed);
        game.morning.run(&mut game.world);
        game
    }

    /// Becomes a new game of the same case under a seed: what [`Game::new`] gives, in the place of a game
    /// that is no longer needed, whose schedules are used again.
    pub fn restart(&mut self, seed: u64) {
        opening::open(&mut self.world, &self.case, seed);
        self.seed = seed;
        self.morning.run(&mut self.world);
    }

    /// A game whose first month has not begun.
    fn bare(case: Arc<Case>, seed: u64) -> Self {
        let world = opening::world(&case, seed);
        let (morning, evening) = schedules(LogLevel::Ignore);
        Self { world, morning, evening, case, seed }
    }

    /// Plays the month: carries out the orders, lets everybody react, and opens the next month
    /// unless the game is over. Does nothing once it is.
    ///
    /// Orders that break a rule are refused with the reason and change nothing else.
    pub fn step(&mut self, orders: &[Order]) -> &TurnRecord {
        let turn = usize::from(self.turn());
        if !self.is_over() {
            self.get_mut::<Inbox>().orders = orders.to_vec();
            self.evening.run(&mut self.world);
            if !self.is_over() {
                self.advance();
                self.morning.run(&mut self.world);
            }
        }
        &self.records().turns[turn]
    }

    fn advance(&mut self) {
        let month = self.case.month(self.turn() + 1);
        let clock = &mut *self.get_mut::<Clock>();
        clock.turn += 1;
        clock.month = month;
    }

    /// The case that is played.
    #[must_use]
    pub fn case(&self) -> &Arc<Case> {
        &self.case
    }

    /// The seed.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The month under way, from 0; the last month played once the game is over.
    #[must_use]
    pub fn turn(&self) -> u16 {
        self.get::<Clock>().turn
    }

    /// Whether the last month has been played or the game has been lost.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.records().outcome.is_some()
    }

    /// The outcome, once the game is over.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        self.records().outcome.as_ref()
    }

    /// What has happened so far.
    #[must_use]
    pub fn records(&self) -> &Records {
        self.get::<Records>()
    }

    /// Every change so far.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        self.get::<Ledger>()
    }

    /// The dyads.
    #[must_use]
    pub fn dyads(&self) -> &Dyads {
        self.get::<Dyads>()
    }

    /// A resource of the world, to be read.
    #[must_use]
    #[expect(clippy::expect_used, reason = "opening::world inserts every resource of `world` and `model::state`")]
    pub fn get<R: Resource>(&self) -> &R {
        self.world.get_resource::<R>().expect("every resource is inserted at the opening")
    }

    fn get_mut<R: Resource<Mutability = bevy_ecs::component::Mutable>>(&mut self) -> bevy_ecs::world::Mut<'_, R> {
        self.world.resource_mut::<R>()
    }

    /// The home front.
    #[must_use]
    pub fn home(&self) -> &Home {
        self.get()
    }

    /// The recipient.
    #[must_use]
    pub fn recipient(&self) -> &Recipient {
        self.get()
    }

    /// What a nation has given.
    #[must_use]
    pub fn aid(&self, nation: NationId) -> &Aid {
        &self.get::<ByNation<Aid>>()[nation]
    }

    /// A nation's stocks.
    #[must_use]
    pub(crate) fn stocks(&self, nation: NationId) -> &Stocks {
        &self.get::<ByNation<Stocks>>()[nation]
    }

    /// What an adversary is used to in this war.
    #[must_use]
    pub(crate) fn theatre(&self, nation: NationId) -> Theatre {
        self.get::<ByNation<Theatre>>()[nation]
    }

    /// Packages in the order in which they were decided.
    pub fn packages(&self) -> std::slice::Iter<'_, Package> {
        self.get::<Packages>().0.iter()
    }

    /// A package.
    #[must_use]
    pub fn package(&self, id: PackageId) -> Option<&Package> {
        self.get::<Packages>().0.get(usize::from(id.0))
    }

    /// Licences in the order of application.
    pub fn licences(&self) -> std::slice::Iter<'_, Licence> {
        self.get::<Licences>().0.iter()
    }

    /// The player's desk as it stands before this month's orders.
    #[must_use]
    pub fn desk(&self) -> OrderCheck {
        orders::desk(&self.world, &self.case)
    }

    /// Checks an order against the desk as it stands: what it would take, or why it is refused.
    ///
    /// # Errors
    /// The reason for which the order would be refused.
    pub fn check(&self, order: &Order) -> Result<Plan, Refusal> {
        self.desk().decide(order)
    }

    /// The fingerprint of the state as it stands.
    #[must_use]
    pub fn digest(&self) -> StateDigest {
        states::fingerprint(&self.world)
    }

    /// The fingerprint of all months closed so far: two games with the same trace were the same
    /// month by month.
    #[must_use]
    pub fn trace(&self) -> Digest {
        let mut folder = Folder::default();
        for digest in self.records().turns.iter().filter_map(|t| t.digest.as_ref()) {
            folder.word(digest.whole.0);
        }
        folder.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_systems_of_a_month_are_ambiguous() {
        for shipped in crate::scenario::library::SHIPPED {
            let case = crate::scenario::load(shipped.id, shipped.text.as_bytes()).expect("shipped scenarios load");
            let mut world = opening::world(&Arc::new(case), 1);
            let (mut morning, mut evening) = schedules(LogLevel::Error);
            morning.initialize(&mut world).expect("a morning without ambiguities");
            evening.initialize(&mut world).expect("an evening without ambiguities");
        }
    }

    #[test]
    fn a_game_that_is_begun_again_is_a_new_one() {
        for shipped in crate::scenario::library::SHIPPED {
            let case = Arc::new(crate::scenario::load(shipped.id, shipped.text.as_bytes()).expect("it loads"));
            let played = |game: &mut Game, months| {
                let mut bold = crate::strategy::named("bold").expect("a strategy");
                crate::strategy::play(game, bold.as_mut(), Some(months));
                (game.trace(), game.digest(), game.records().last_metrics().to_vec())
            };
            let mut again = Game::new(case.clone(), 1);
            let first = played(&mut again, 5);
            again.restart(2);
            assert_eq!(again.digest(), Game::new(case.clone(), 2).digest(), "{}", shipped.id);
            let second = played(&mut again, 5);
            assert_eq!(second, played(&mut Game::new(case.clone(), 2), 5), "{}", shipped.id);
            assert_ne!(first.0, second.0, "{}: other luck, another game", shipped.id);
        }
    }
}
