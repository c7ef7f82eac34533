//! The outlook: what futures under other luck come to, for the charts and in a line.
//!
//! Duty: from a forecast's bands to what is shown. May use `forecast`, the session. Always holds:
//! the chances of a reaction are not told while a prediction is awaited.

use crate::forecast::Bands;
use crate::narrate::figures::{percent, points};
use crate::narrate::words::{number, or_none, text};
use crate::session::Session;
use demarche_core::math::{Points, Ppm};
use demarche_core::observe;

/// Futures of one metric.
#[derive(Clone, Debug, Default)]
pub struct Band {
    /// The metric.
    pub metric: String,
    /// Months closed when it was computed: where the first value stands.
    pub from: u16,
    /// Low, middle and high in milli-points; the first is what it is now.
    pub values: Vec<(i64, i64, i64)>,
}

/// Bands for the charts: eight futures of ten lie between low and high.
#[must_use]
pub fn bands(session: &Session, futures: &Bands) -> Vec<Band> {
    let game = session.game();
    let band = |(metric, months): &(String, Vec<crate::forecast::Band>)| {
        let now = observe::metric(game, metric)?.0;
        let ahead = months.iter().map(|m| (m.p10.0, m.median.0, m.p90.0));
        let values = std::iter::once((now, now, now)).chain(ahead).collect();
        Some(Band { metric: metric.clone(), from: game.turn(), values })
    };
    futures.metrics.iter().filter_map(band).collect()
}

/// The outlook in a line; none if there is nothing ahead.
#[must_use]
pub fn line(session: &Session, futures: &Bands) -> Option<String> {
    let words = session.words();
    let last = |name: &str| futures.of(name).and_then(<[_]>::last).copied();
    let range = |name: &str| last(name).map(|b| (points(b.p10), points(b.p90)));
    let ((low, high), (least, most)) = (range("support")?, range("resilience")?);
    let months = number("months", i64::try_from(futures.months.len()).unwrap_or(0));
    let args = [
        months,
        text("low", low),
        text("high", high),
        text("least", least),
        text("most", most),
        or_none("warned", warned(futures).filter(|_| session.open()).map(percent)),
    ];
    Some(words.say("view-outlook", &args))
}

/// The share of futures in which the month under way draws a warning or worse.
fn warned(futures: &Bands) -> Option<Ppm> {
    let next = futures.reactions.first()?.next();
    let all: u32 = next.iter().sum();
    let worse: u32 = next.iter().skip(3).sum();
    (all > 0).then(|| Points(i64::from(worse)).over(Points(i64::from(all))))
}
