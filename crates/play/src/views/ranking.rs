//! The ranking of donors, as a tracker reports it.
//!
//! Duty: one row a donor, by stage, type and share of product. May use `narrate`, the session.
//! Always holds: the figures are those of the month last closed, of this game alone.

use super::text::{DOT, money_cell};
use crate::narrate::Words;
use crate::narrate::figures::fine_percent;
use crate::session::Session;
use demarche_core::math::{Money, Ppm};
use demarche_core::model::good::AidType;
use demarche_core::model::ids::NationId;
use demarche_core::model::quantity::Stage;

/// By what donors are ranked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum By {
    /// By all that is allocated.
    #[default]
    Total,
    /// By one type of aid.
    Type(AidType),
    /// By share of product.
    Product,
}

/// A donor.
#[derive(Clone, Debug)]
pub struct Donor {
    /// Which.
    pub nation: NationId,
    /// By what its crest is found.
    pub crest: String,
    /// Its name.
    pub name: String,
    /// Whether it is the player.
    pub player: bool,
    /// Sums by stage, then by type.
    pub sums: [[Money; 3]; 3],
    /// Allocated by share of product.
    pub product: Ppm,
}

impl Donor {
    /// The sum of a stage.
    #[must_use]
    pub fn total(&self, stage: Stage) -> Money {
        self.sums[stage.index()].iter().copied().sum()
    }

    /// The figure by which it is ranked.
    #[must_use]
    pub fn key(&self, by: By) -> i64 {
        match by {
            By::Total => self.total(Stage::Allocated).0,
            By::Type(aid_type) => self.sums[Stage::Allocated.index()][aid_type.index()].0,
            By::Product => self.product.0,
        }
    }

    /// The share of product as a cell.
    #[must_use]
    pub fn product_cell(&self, words: &Words) -> String {
        if self.product.is_zero() { DOT.to_owned() } else { words.figure(fine_percent(self.product)) }
    }

    /// A sum as a cell.
    #[must_use]
    pub fn cell(&self, words: &Words, stage: Stage, aid_type: Option<AidType>) -> String {
        money_cell(words, aid_type.map_or_else(|| self.total(stage), |t| self.sums[stage.index()][t.index()]))
    }
}

/// Donors in the order of a figure, the largest first; empty before the first month is closed.
#[must_use]
pub fn ranking(session: &Session, by: By) -> Vec<Donor> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let closed = game.records().turns.iter().rev().find(|t| t.digest.is_some());
    let sums = closed.map(|t| t.ranking.as_slice()).unwrap_or_default();
    let donor = |(id, sums): &(NationId, [[Money; 3]; 3])| {
        let allocated: Money = sums[Stage::Allocated.index()].iter().copied().sum();
        let gdp = case.nation(*id).gdp;
        Donor {
            nation: *id,
            crest: words.crest(&case.nation(*id).id),
            name: words.nation(case, *id),
            player: *id == case.player,
            sums: *sums,
            product: if gdp.is_zero() { Ppm::ZERO } else { allocated.over(gdp) },
        }
    };
    let mut donors: Vec<Donor> = sums.iter().filter(|(id, _)| !case.nation(*id).aggregate).map(donor).collect();
    donors.sort_by_key(|d| (std::cmp::Reverse(d.key(by)), d.nation));
    donors
}
