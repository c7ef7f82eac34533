//! Metrics: every figure by which a game is judged, by name.
//!
//! Duty: one table, computed at each close, that triggers, objectives, defeats, strategies, sweeps
//! and views read by name. Uses `model`. Always holds: the table has the order of `names`, and
//! every figure is points, held in thousandths (percentages and million euro are points too).

use bevy_ecs::prelude::World;

use crate::math::{Money, Points, Ppm, div_round};
use crate::model::case::Case;
use crate::model::good::AidType;
use crate::model::ids::NationId;
use crate::model::licence::Licences;
use crate::model::metric::{PLAIN, friends, sectors};
use crate::model::nation::Role;
use crate::model::quantity::Stage;
use crate::model::state::{Aid, ByNation, Dyad, Dyads, Home, Recipient, mean};
use crate::rules::measures::LASTING;

use super::scene::{approval, politics};
use super::world::{Clock, Law, Measures, Tally};

/// Everything that metrics are computed from.
pub(crate) struct View<'a> {
    case: &'a Case,
    world: &'a World,
    aid: &'a ByNation<Aid>,
    home: &'a Home,
    recipient: &'a Recipient,
    dyads: &'a Dyads,
    tally: &'a Tally,
}

impl<'a> View<'a> {
    /// The view of a world.
    pub fn of(world: &'a World, case: &'a Case) -> Self {
        Self {
            case,
            world,
            aid: world.resource(),
            home: world.resource(),
            recipient: world.resource(),
            dyads: world.resource(),
            tally: world.resource(),
        }
    }

    fn given(&self, nation: NationId, stage: Stage) -> Money {
        self.aid[nation].total(stage)
    }

    /// What a nation has allocated in all, before the scenario included, of all or one type.
    fn allocated_ever(&self, nation: NationId, aid_type: Option<AidType>) -> Money {
        let before = <[Money; 3]>::from(self.case.nation(nation).before);
        let aid = &self.aid[nation];
        let of = |t: AidType| before[t.index()] + aid.of(Stage::Allocated, t);
        aid_type.map_or_else(|| AidType::ALL.into_iter().map(of).sum(), of)
    }

    /// The player's place among givers, 1 for the largest.
    fn rank(&self, value: impl Fn(NationId) -> i64) -> Points {
        let own = value(self.case.player);
        let rivals = self.case.givers().filter(|g| *g != self.case.player && !self.case.nation(*g).aggregate);
        let above = rivals.filter(|g| value(*g) > own).count();
        Points::whole(i64::try_from(above).unwrap_or(i64::MAX - 1) + 1)
    }

    fn by_product(&self, nation: NationId) -> i64 {
        self.allocated_ever(nation, None).over(self.case.nation(nation).gdp).0
    }

    fn adversary(&self) -> Option<&Dyad> {
        let first = self.case.nations_with(Role::Adversary).next()?;
        Some(self.dyads.get(first, self.case.player))
    }
}

/// A share as percent points.
fn percent(share: Ppm) -> Points {
    Points(div_round(i128::from(share.0), 10))
}

/// Money as points: a million euro is one point.
fn million(amount: Money) -> Points {
    Points(amount.0)
}

fn count(number: usize) -> Points {
    Points::whole(i64::try_from(number).unwrap_or(i64::MAX / 1_000))
}

/// The metrics as the world stands, in the order of [`crate::model::metric::names`].
#[must_use]
pub(crate) fn table(view: &View) -> Vec<Points> {
    let case = view.case;
    let mut table = Vec::with_capacity(PLAIN.len() + 3 + 3 * case.needs.len() + case.size());
    home(view, &mut table);
    abroad(view, &mut table);
    burden(view, &mut table);
    record(view, &mut table);
    debug_assert_eq!(table.len(), PLAIN.len(), "one figure for each plain name");
    let aid = &view.aid[case.player];
    table.extend(AidType::ALL.map(|t| million(aid.of(Stage::Allocated, t))));
    for sector in sectors(case) {
        let state = &view.recipient.sectors[sector.index()];
        table.extend([state.resilience, percent(state.coverage), million(state.delivered)]);
    }
    table.extend(friends(case).map(|n| view.dyads.get(n, case.player).goodwill));
    table
}

/// From `support` to `intensity`.
fn home(view: &View, table: &mut Vec<Points>) {
    let (case, home) = (view.case, view.home);
    let month = view.world.resource::<Clock>().month;
    let stress = crate::model::case::stepwise(&politics(case).stress, month) + home.stress;
    table.extend([
        home.total_support(),
        view.tally.poll,
        approval(case, home, month),
        home.capital,
        million(home.budget),
        home.staff,
        home.fatigue,
        home.fear.total(),
        home.salience.total(),
        stress.clamped(Points::ZERO, Points::whole(100)),
        view.recipient.mean_resilience(),
        percent(view.recipient.intensity),
    ]);
}

/// From `goodwill.recipient` to `ties`.
fn abroad(view: &View, table: &mut Vec<Points>) {
    let case = view.case;
    let blank = Dyad::default();
    let adversary = view.adversary().unwrap_or(&blank);
    let measures = view.world.resource::<Measures>();
    let standing = || {
        let all = case.measures.iter().zip(&measures.0);
        all.filter(|(m, s)| m.target == case.player && m.level >= LASTING && s.is_some()).map(|(m, _)| m)
    };
    let mut ties: Vec<&str> = standing().filter_map(|m| m.tie.as_deref()).collect();
    ties.sort_unstable();
    ties.dedup();
    let highest = standing().map(|m| m.level).max().unwrap_or(0);
    table.extend([
        view.dyads.get(case.recipient, case.player).goodwill,
        mean(friends(case).map(|n| view.dyads.get(n, case.player).goodwill)),
        adversary.tension.total(),
        adversary.grievance.total(),
        adversary.relation(),
        percent(adversary.credibility()),
        percent(adversary.restraint),
        Points::whole(i64::from(view.tally.level)),
        Points::whole(i64::from(view.tally.highest_level)),
        count(standing().count()),
        Points::whole(i64::from(highest)),
        count(ties.len()),
    ]);
}

/// From `pledged` to `rank_military`.
fn burden(view: &View, table: &mut Vec<Points>) {
    let case = view.case;
    let allocated = view.given(case.player, Stage::Allocated);
    let all: Money = case.givers().map(|g| view.given(g, Stage::Allocated)).sum();
    let product = case.nation(case.player).gdp;
    table.extend([
        million(view.given(case.player, Stage::Pledged)),
        million(allocated),
        million(view.given(case.player, Stage::Delivered)),
        percent(allocated.over(all)),
        percent(allocated.over(product)),
        view.rank(|n| view.allocated_ever(n, None).0),
        view.rank(|n| view.by_product(n)),
    ]);
    table.extend(AidType::ALL.map(|t| view.rank(|n| view.allocated_ever(n, Some(t)).0)));
}

/// From `gap_covered` to `forecast`.
fn record(view: &View, table: &mut Vec<Points>) {
    let tally = view.tally;
    let months = i64::from(tally.months.max(1));
    let law = view.world.resource::<Law>();
    let licences = &view.world.resource::<Licences>().0;
    let granted = licences.iter().filter(|l| l.state.allows_shipping()).count();
    let (sum, predictions) = tally.forecasts;
    let skill = if predictions == 0 { Ppm::ZERO } else { Ppm::ONE - Ppm(sum.0 / i64::from(predictions)) };
    table.extend([
        percent(Ppm(i64::from(tally.covered) * crate::math::MILLION / months)),
        percent(Ppm(tally.coverage.0 / months)),
        count(law.in_force.iter().filter(|f| f.since.is_some()).count()),
        if tally.passed_on == 0 { Points::whole(100) } else { Points::ZERO },
        count(granted),
        percent(skill),
    ]);
}
