//! Metrics: the names of every figure by which a game is judged.
//!
//! Duty: one list of names, and of their units, that triggers, objectives, defeats, strategies, sweeps
//! and views share. Uses `case`. Always holds: every table of a case has the order of [`names`];
//! figures are points, held in thousandths (percentages and million euro are points too).

use super::case::Case;
use super::good::{AidType, Sector};
use super::ids::NationId;
use super::nation::Role;
use crate::math::Points;

/// Names of the metrics that need no further address, in the order of the table.
pub const PLAIN: [&str; 40] = [
    "support",
    "poll",
    "approval",
    "capital",
    "budget",
    "staff",
    "fatigue",
    "fear",
    "salience",
    "stress",
    "resilience",
    "intensity",
    "goodwill.recipient",
    "goodwill.allies",
    "tension",
    "grievance",
    "relation",
    "credibility",
    "restraint",
    "level",
    "highest_level",
    "measures",
    "highest_measure",
    "ties",
    "pledged",
    "allocated",
    "delivered",
    "share",
    "share_gdp",
    "rank",
    "rank_gdp",
    "rank_financial",
    "rank_humanitarian",
    "rank_military",
    "gap_covered",
    "gap_filled",
    "reforms",
    "consent_kept",
    "licences",
    "forecast",
];

/// In what a metric is counted: what a thousand thousandths of it are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// A point of a scale.
    Points,
    /// A million euro.
    Money,
    /// A percent.
    Percent,
    /// A percent of which hundredths count.
    FineShare,
    /// One of what can be counted: places, levels, officials, measures.
    Count,
}

/// The unit of a metric, by its name.
#[must_use]
pub fn unit(name: &str) -> Unit {
    let (plain, address) = name.split_once('.').unwrap_or((name, ""));
    match plain {
        "budget" | "pledged" | "allocated" | "delivered" => Unit::Money,
        "share_gdp" => Unit::FineShare,
        "share" | "gap_covered" | "gap_filled" | "coverage" | "credibility" | "restraint" | "intensity"
        | "forecast" | "consent_kept" => Unit::Percent,
        "rank" | "rank_gdp" | "rank_financial" | "rank_humanitarian" | "rank_military" | "level" | "highest_level"
        | "measures" | "highest_measure" | "ties" | "reforms" | "licences" | "staff"
            if address.is_empty() =>
        {
            Unit::Count
        }
        _ => Unit::Points,
    }
}

/// The names of all metrics of a case, in the order of its tables.
#[must_use]
pub fn names(case: &Case) -> Vec<String> {
    let plain = PLAIN.iter().map(|name| (*name).to_owned());
    let types = AidType::ALL.iter().map(|t| format!("allocated.{}", t.key()));
    let sectors =
        sectors(case).flat_map(|s| ["resilience", "coverage", "delivered"].map(|what| format!("{what}.{}", s.key())));
    let friends = friends(case).map(|n| format!("goodwill.{}", case.nation(n).id));
    plain.chain(types).chain(sectors).chain(friends).collect()
}

/// The sectors that have a need, in the order of the tables.
pub(crate) fn sectors(case: &Case) -> impl Iterator<Item = Sector> {
    case.needs.iter().map(|n| n.sector)
}

/// The nations whose goodwill is a metric, in the order of the tables.
pub(crate) fn friends(case: &Case) -> impl Iterator<Item = NationId> {
    case.nations_with(Role::Ally)
}

/// Reads a metric from a table by name.
#[must_use]
pub fn lookup(case: &Case, table: &[Points], name: &str) -> Option<Points> {
    position(case, name).and_then(|at| table.get(at)).copied()
}

/// Where a metric stands in the tables of a case.
#[must_use]
pub fn position(case: &Case, name: &str) -> Option<usize> {
    if let Some(at) = PLAIN.iter().position(|plain| *plain == name) {
        return Some(at);
    }
    let (what, of) = name.split_once('.')?;
    let mut at = PLAIN.len();
    if what == "allocated"
        && let Some(found) = AidType::ALL.iter().position(|t| t.key() == of)
    {
        return Some(at + found);
    }
    at += AidType::ALL.len();
    let parts = ["resilience", "coverage", "delivered"];
    if let Some(part) = parts.iter().position(|p| *p == what) {
        let sector = sectors(case).position(|s| s.key() == of)?;
        return Some(at + sector * parts.len() + part);
    }
    at += parts.len() * case.needs.len();
    let friend = friends(case).position(|n| case.nation(n).id == of)?;
    (what == "goodwill").then_some(at + friend)
}
