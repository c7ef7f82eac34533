//! The recipient: needs and coverage by sector, what it asked for, what arrives when.
//!
//! Duty: one row a sector and the arrivals to come. May use `narrate`, the session. Always holds:
//! an arrival to come is what the pipeline will deliver of what is decided, as instruments say.

use super::text::{capital, moved};
use crate::narrate::figures::{money, percent, points};
use crate::narrate::words::text;
use crate::session::Session;
use demarche_core::math::{Money, Ppm};
use demarche_core::model::case::Case;
use demarche_core::model::good::{Route, Sector};
use demarche_core::model::ids::{GoodId, Month};
use demarche_core::model::package::{Package, Progress};
use demarche_core::rules::pipeline::{allocated, delivery};

/// A sector's need.
#[derive(Clone, Debug)]
pub struct NeedRow {
    /// The sector.
    pub sector: Sector,
    /// Its name.
    pub name: String,
    /// Need a month.
    pub need: String,
    /// Covered of it; none before anything can have arrived.
    pub coverage: Option<Ppm>,
    /// Resilience.
    pub resilience: String,
    /// How it moved.
    pub moved: String,
    /// How far, whichever way.
    pub by: String,
    /// 1 up, -1 down, 0 still.
    pub way: i8,
    /// The part of the need that the draft brings before the month is over, by the schedule of what is
    /// given, as far as others left room for it a month ago.
    pub drafted: Ppm,
    /// Whether it was asked for this month.
    pub asked: bool,
    /// Waiting at the border for want of room.
    pub queue: Option<String>,
    /// The months in which the need is above its mean, in words.
    pub season: Option<String>,
    /// The number that explains it.
    pub metric: String,
}

/// Something that will arrive.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The turn in which its first part is due.
    pub turn: u16,
    /// The month.
    pub month: Month,
    /// What.
    pub what: String,
    /// How much is still to come.
    pub amount: Money,
    /// Its sector.
    pub sector: Sector,
    /// Whether any of it has arrived.
    pub begun: bool,
}

/// The recipient.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// Its capital.
    pub capital: String,
    /// What it asks for this month.
    pub requests: Vec<String>,
    /// Needs.
    pub rows: Vec<NeedRow>,
    /// What is on its way, the soonest first.
    pub arrivals: Vec<Arrival>,
    /// War intensity.
    pub intensity: String,
}

/// The recipients of aid, in the scenario's order.
#[must_use]
pub fn recipients(session: &Session) -> Vec<Recipient> {
    vec![recipient(session)]
}

/// What the recipient asks for this month, as sentences.
#[must_use]
pub fn requests(session: &Session) -> Vec<String> {
    let (words, case) = (session.words(), session.case());
    let asked = |sector: Sector| {
        let what = words.get(&format!("request-{}", sector.key()));
        words.say("news-request", &[text("capital", words.capital(case, case.recipient)), text("what", what)])
    };
    session.game().recipient().request.map(asked).into_iter().collect()
}

fn recipient(session: &Session) -> Recipient {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let state = game.recipient();
    let begun = game.turn() > 0 || game.is_over();
    let rows = state.needy().map(|(sector, s)| {
        let (way, moved, by) = moved(words, if begun { s.resilience - s.change } else { s.resilience }, s.resilience);
        NeedRow {
            sector,
            name: words.sector(sector),
            need: words.figure(money(s.need)),
            coverage: begun.then_some(s.coverage),
            resilience: words.figure(points(s.resilience)),
            moved,
            by,
            way,
            drafted: drafted(session, sector).over(s.need),
            asked: state.request == Some(sector),
            queue: (s.queue > Money::ZERO).then(|| words.figure(money(s.queue))),
            season: season(session, sector),
            metric: format!("resilience.{}", sector.key()),
        }
    });
    Recipient {
        capital: words.capital(case, case.recipient),
        requests: requests(session),
        rows: rows.collect(),
        arrivals: arrivals(session),
        intensity: words.figure(percent(state.intensity)),
    }
}

/// What of the draft arrives before the month is over, as far as others left room for it a month ago.
fn drafted(session: &Session, sector: Sector) -> Money {
    let (game, case) = (session.game(), session.case());
    let arrives = |class: GoodId| {
        let instrument = case.instrument(class);
        if session.way(class).route == Route::Backfill || instrument.act_months > 0 {
            return Money::ZERO;
        }
        delivery(instrument, allocated(instrument, session.amount(class), 0), Money::ZERO)
    };
    let classes = (0..case.goods.len()).map(GoodId::at).filter(|class| case.good(*class).sector == sector);
    let brought: Money = classes.map(arrives).sum();
    let state = game.recipient().sectors[sector.index()];
    brought.min((state.cap - (state.delivered - state.by_player)).max(Money::ZERO))
}

/// The months of the year in which a need is at least a fifth above its mean.
fn season(session: &Session, sector: Sector) -> Option<String> {
    let words = session.words();
    let need = session.case().needs.iter().find(|n| n.sector == sector)?;
    let season = need.season.as_ref()?;
    let high: Vec<usize> = (0..season.len()).filter(|m| season[*m] >= Ppm(1_200_000)).collect();
    // The run of months that goes over the new year begins after the first gap.
    let first = high.iter().copied().find(|m| !high.contains(&((m + season.len() - 1) % season.len())))?;
    let mut last = first;
    while high.contains(&((last + 1) % season.len())) && (last + 1) % season.len() != first {
        last = (last + 1) % season.len();
    }
    let month = |m: usize| words.get(&format!("month-{}", m + 1));
    Some(words.say("view-season", &[text("from", month(first)), text("to", month(last))]))
}

/// When a package that is not wholly delivered was decided, or will be, and when the first of it is due; none
/// for one of which nothing is to come.
pub(super) fn due(case: &Case, package: &Package) -> Option<(u16, u16)> {
    let instrument = case.instrument(package.class);
    let decided = match package.progress {
        Progress::AwaitingAct(due) => due,
        Progress::Running(since) => since,
        Progress::Complete | Progress::Withdrawn => return None,
    };
    let at_once = instrument.at_once > Ppm::ZERO && package.allocated.is_zero();
    let lag = if !package.delivered.is_zero() || at_once { 0 } else { instrument.lag };
    (!package.outstanding().is_zero()).then(|| (decided, decided.saturating_add(lag)))
}

/// What is on its way to the recipient.
#[must_use]
pub fn arrivals(session: &Session) -> Vec<Arrival> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let coming = |package: &Package| {
        let (_, first) = due(case, package).filter(|_| package.to == case.recipient)?;
        let turn = first.max(game.turn());
        Some(Arrival {
            turn,
            month: case.month(turn),
            what: capital(&words.good(case, package.class)),
            amount: package.outstanding(),
            sector: case.good(package.class).sector,
            begun: !package.delivered.is_zero(),
        })
    };
    let mut arrivals: Vec<Arrival> = game.packages().filter_map(coming).collect();
    arrivals.sort_by_key(|a| (a.turn, a.sector));
    arrivals
}
