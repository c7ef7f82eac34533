//! The budget: what can be given this month, to whom, how, under which law and at what price.
//!
//! Duty: one row a class. May use `observe`, `narrate`, the session. Always holds: the largest
//! amount of a row is one that the desk takes, so that no row can overspend; a badge is the
//! verdict of the rule that would decide the gift now.

use super::law::{deciding, way_name};
use super::text::capital;
use crate::narrate::Words;
use crate::narrate::figures::money;
use crate::narrate::orders;
use crate::narrate::words::text;
use crate::session::Session;
use crate::session::cure::first;
use crate::session::draft::{goes, ways};
use demarche_core::math::{Money, Points, Ppm};
use demarche_core::model::good::{Loudness, Route, Sector};
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::keyed::keyed;
use demarche_core::model::order::Order;
use demarche_core::model::policy::Then;
use demarche_core::sim::order_check::{OrderCheck, Plan};
use demarche_core::sim::refusal::Refusal;

keyed! {
    /// What the law says of a row, in four shapes.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
    pub enum Badge {
        /// It may go.
        Free = "free",
        /// It may go under a licence that is held.
        Licensed = "licensed",
        /// A licence must be applied for, or an Act passed.
        Needed = "needed",
        /// An application is pending.
        Pending = "pending",
        /// It may not go.
        Forbidden = "forbidden",
    }
}

/// A way in which a class can be given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WayOption {
    /// To whom.
    pub to: NationId,
    /// By which way.
    pub route: Route,
    /// Its name.
    pub name: String,
    /// What the law says of it.
    pub badge: Badge,
}

/// A class that can be given.
#[derive(Clone, Debug)]
pub struct Row {
    /// The class.
    pub class: GoodId,
    /// Its name.
    pub name: String,
    /// The need it serves.
    pub sector: Sector,
    /// What is drafted.
    pub amount: Money,
    /// The smallest step.
    pub step: Money,
    /// The largest amount that could be given now in the way chosen.
    pub most: Money,
    /// Up to which it costs no staff point.
    pub routine: Money,
    /// The part of the amount that the recipient could not use this month.
    pub beyond: Money,
    /// What the law says.
    pub badge: Badge,
    /// The law's reason, or that of another refusal.
    pub reason: String,
    /// What could be done about it: a label and the order.
    pub cure: Option<(String, Order)>,
    /// What the gift drafted adds to the chance of a warning or worse; of a routine gift where
    /// none is drafted. None while chances are hidden.
    pub price: Option<Ppm>,
    /// Political capital that it takes.
    pub capital: Points,
    /// Whether it takes a staff point.
    pub staff: bool,
    /// Ways.
    pub ways: Vec<WayOption>,
    /// The way chosen: its place among the ways.
    pub way: usize,
    /// How publicly.
    pub loudness: Loudness,
    /// How people like it.
    pub liking: Points,
    /// The page of what the month would be without the gift drafted.
    pub without: Option<String>,
}

impl Row {
    /// A stride of a useful size: about a tenth of what is routine, a round number in whole steps.
    #[must_use]
    pub fn stride(&self) -> Money {
        let step = self.step.0.max(1);
        let tenth = (self.routine.0 / 10).clamp(step, 20_000.max(step));
        let round = (0..7u32).flat_map(|tens| [1, 2, 5].map(|n| n * 10i64.pow(tens)));
        let round = round.map(|steps| steps * step).take_while(|stride| stride / 2 <= tenth);
        Money(round.last().unwrap_or(step))
    }

    /// The amount a stride further, up to the largest that the desk takes.
    #[must_use]
    pub fn more(&self) -> Money {
        Money((self.amount.0 + self.stride().0).min(self.most.0.max(self.amount.0)))
    }

    /// The amount a stride less.
    #[must_use]
    pub fn less(&self) -> Money {
        Money((self.amount.0 - self.stride().0).max(0))
    }
}

/// The budget of a month.
#[derive(Clone, Debug)]
pub struct Budget {
    /// Left of the period, after the draft.
    pub left: Money,
    /// Committed by the draft.
    pub drafted: Money,
    /// Rows in the order in which they are shown.
    pub rows: Vec<Row>,
}

/// The budget as drafted.
#[must_use]
pub fn budget(session: &Session) -> Budget {
    let game = session.game();
    let case = game.case();
    let mut rows: Vec<Row> = (0..case.goods.len()).map(|at| row(session, GoodId::at(at))).collect();
    // What may go stands first; within that, need by need.
    let rank = |row: &Row| match row.badge {
        Badge::Forbidden => 1u8,
        _ => 0,
    };
    rows.sort_by_key(|row| (rank(row), row.sector, row.class));
    let left = session.desk().budget;
    Budget { left, drafted: game.desk().budget - left, rows }
}

fn row(session: &Session, class: GoodId) -> Row {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let def = case.good(class);
    let way = session.way(class);
    let amount = session.amount(class);
    let desk = session.desk_without(class);
    let shown = if amount.is_zero() { def.step } else { amount };
    let verdict = desk.decide(&session.gift(class, shown));
    let most = if game.is_over() { Money::ZERO } else { most(session, &desk, class) };
    let options: Vec<WayOption> = ways(case)
        .filter(|(_, route)| *route == Route::Direct || case.instrument(class).act_months == 0)
        .filter(|(to, route)| *route != Route::Backfill || def.controlled && lives(session, &desk, class, *to))
        .map(|(to, route)| WayOption {
            to,
            route,
            name: way_name(session, to, route),
            badge: badge(session, &desk, class, to, route),
        })
        .collect();
    let at = options.iter().position(|o| o.to == way.to && o.route == way.route).unwrap_or(0);
    let state = game.recipient().sectors[def.sector.index()];
    let room = (state.cap - (state.delivered - state.by_player)).max(Money::ZERO);
    let direct = way.route != Route::Backfill && state.need.0 > 0;
    let at_once = amount.times(case.instrument(class).at_once).times(case.instrument(class).delivery);
    let beyond = if direct && at_once > room { amount.times((at_once - room).over(at_once)) } else { Money::ZERO };
    Row {
        class,
        name: capital(&words.good(case, class)),
        sector: def.sector,
        amount,
        step: def.step,
        most,
        routine: def.routine,
        beyond,
        badge: options.get(at).map_or(Badge::Forbidden, |o| o.badge),
        reason: reason(session, class, &verdict),
        cure: verdict.as_ref().err().and_then(|refusal| cure(session, &desk, class, refusal)),
        price: (session.open() && verdict.is_ok()).then(|| price(session, class, shown)).flatten(),
        capital: verdict.as_ref().map(|plan| plan.capital).unwrap_or_default(),
        staff: verdict.is_ok_and(|plan| plan.staff > 0),
        ways: options,
        way: at,
        loudness: way.loudness,
        liking: def.acceptability,
        without: session.draft().iter().position(|o| goes(o, class, way.to, way.route)).map(super::why::drafted),
    }
}

/// An ally is offered as a way only where the law has a rule of its own for it.
fn lives(session: &Session, desk: &OrderCheck, class: GoodId, to: NationId) -> bool {
    badge(session, desk, class, to, Route::Backfill) != Badge::Forbidden || session.way(class).to == to
}

/// What the law says of a class by a way.
#[must_use]
pub fn badge(session: &Session, desk: &OrderCheck, class: GoodId, to: NationId, route: Route) -> Badge {
    match deciding(session, class, to, route).then {
        Then::Free => Badge::Free,
        Then::Forbidden => Badge::Forbidden,
        Then::Licence(_) | Then::Consent(_) => {
            let mut like = desk.licences.iter().filter(|l| l.class == class && l.to == to && l.route == route);
            if like.clone().any(|l| l.state.allows_shipping()) {
                Badge::Licensed
            } else if like.any(|l| l.state.is_pending()) {
                Badge::Pending
            } else {
                Badge::Needed
            }
        }
    }
}

/// Why the badge is what it is: the rule that decides, or the refusal.
fn reason(session: &Session, class: GoodId, verdict: &Result<Plan, Refusal>) -> String {
    let words = session.words();
    if let Err(refusal) = verdict {
        return orders::refusal(words, refusal);
    }
    let way = session.way(class);
    let id = format!("rule-{}", deciding(session, class, way.to, way.route).id);
    let args = [text("rule", words.get(&id)), text("reason", words.get(&format!("{id}.reason")))];
    words.say("view-badge-reason", &args)
}

/// What would change a refusal and can be ordered now.
fn cure(session: &Session, desk: &OrderCheck, class: GoodId, refusal: &Refusal) -> Option<(String, Order)> {
    let words = session.words();
    let order = first(&session.gift(class, session.case().good(class).step), refusal)?;
    let drafted = session.draft().contains(&order);
    if !drafted && desk.decide(&order).is_err() {
        return None;
    }
    let label = match &order {
        Order::Reform { reform } => {
            let args = [words.named("reform", reform)];
            words.say(if drafted { "view-cure-reform-drafted" } else { "view-cure-reform" }, &args)
        }
        _ => words.get(if drafted { "view-cure-apply-drafted" } else { "view-cure-apply" }),
    };
    Some((label, order))
}

/// The largest amount that the desk takes, in whole steps.
fn most(session: &Session, desk: &OrderCheck, class: GoodId) -> Money {
    let step = session.case().good(class).step.0.max(1);
    let takes = |steps: i64| desk.decide(&session.gift(class, Money(steps * step))).is_ok();
    if !takes(1) {
        return Money::ZERO;
    }
    // A guarantee debits no budget: a slider ends well beyond the largest size there is a word for.
    let size = session.case().good(class).bands.2;
    let far = (size.0 * 4 / step).max(100);
    if takes(far) {
        return Money(far * step);
    }
    // Taken amounts form one run from the smallest on: a budget, a stock or a ceiling ends it.
    let (mut good, mut bad) = (1i64, 2i64);
    while takes(bad) {
        good = bad;
        bad *= 2;
    }
    while bad - good > 1 {
        let middle = i64::midpoint(good, bad);
        if takes(middle) { good = middle } else { bad = middle }
    }
    Money(good * step)
}

/// The level from which a reaction is a warning or worse.
const WARNING: u8 = 3;

/// What an amount of a class adds to the chance of a warning or worse, beside the rest of the
/// draft.
fn price(session: &Session, class: GoodId, amount: Money) -> Option<Ppm> {
    let game = session.game();
    let rest = session.draft_without(class);
    let mut with = rest.clone();
    with.push(session.gift(class, amount));
    let chance = |orders: &[Order]| session.preview(orders).at_most_likely(WARNING);
    (!game.is_over()).then(|| chance(&with) - chance(&rest))
}

/// An amount with its unit.
#[must_use]
pub fn shown(words: &Words, amount: Money) -> String {
    words.figure(money(amount))
}
