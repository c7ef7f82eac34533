//! A dated act, as the model is scored on it.
//!
//! Duty: the columns of an event file as typed values. Uses `math`, the class vocabulary. Always
//! holds: an event has passed every rule of its columns.

use demarche_core::math::{Points, Ppm};
use demarche_core::model::good::{Loudness, Route};

/// A dated act.
#[derive(Clone, Debug)]
pub struct Event {
    /// The id in the file.
    pub id: String,
    /// Days since 1 January of year 0, by the proleptic Gregorian calendar.
    pub day: i64,
    /// The date as written.
    pub date: String,
    /// Who might react.
    pub adversary: String,
    /// Whose act it is.
    pub donor: String,
    /// What was done.
    pub act: String,
    /// Severity, 0..10 points.
    pub(crate) severity: Points,
    /// Whether it was only talk.
    pub(crate) talk: bool,
    /// By which way: a member's part in a scheme counts as a fund, consent to retransfer as backfill.
    pub(crate) route: Route,
    /// How publicly.
    pub(crate) loudness: Loudness,
    /// Size factor.
    pub size: Ppm,
    /// Novelty from this donor, as coded by hand.
    pub(super) novel_donor: Ppm,
    /// Novelty in this war, as coded by hand.
    pub(super) novel_theatre: Ppm,
    /// Whether it coerces.
    pub coercive: bool,
    /// Closeness as the adversary sees it, 0..1.
    pub(crate) ties: Ppm,
    /// What the adversary would lose by hurting this donor, 0..1.
    pub(crate) restraint: Ppm,
    /// How closely allies stand behind the donor, 0..100 points, where the file says so.
    pub(crate) umbrella: Option<Points>,
    /// The level observed.
    pub level: u8,
    /// Another level that could be argued for.
    pub alternative: Option<u8>,
    /// Where it is documented.
    pub source: String,
}
