//! The scene of a scenario: which map, which theatre, and the places that must be in sight.
//!
//! Duty: from a case to its outlines. Uses the atlas, outlines, theatres. Always holds: the player, the
//! recipient and the adversaries lie in the theatre, if there is one; allies beyond it do not widen the view.

use std::collections::BTreeSet;

use super::atlas::{Atlas, ISLE, WORLD};
use super::outlines::{Outlines, Places as _};
use super::theatre::{self, Theatre};
use demarche_core::model::case::Case;
use demarche_core::model::nation::Role;

/// Where a scenario lies.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Lands and lines in the map's plane.
    pub outlines: Outlines,
    /// The part of the earth, if there are pictures of its relief.
    pub theatre: Option<Theatre>,
    /// Places in the plane that must be in sight.
    pub points: Vec<[f32; 2]>,
}

/// The scene of a case.
#[must_use]
pub fn scene(case: &Case) -> Scene {
    // That both maps hold is tested.
    let mut atlas = Atlas::read(if case.fictional { ISLE } else { WORLD }).unwrap_or_default();
    if case.fictional {
        atlas.settle(&in_order(case));
    }
    let of_role = |role: Role| case.nations.iter().filter(move |n| !n.aggregate && n.is(role));
    let cast = || [Role::Player, Role::Recipient, Role::Adversary].into_iter().flat_map(of_role);
    let capitals: Vec<[f32; 2]> = cast().filter_map(|n| atlas.capital(&n.id)).collect();
    let theatre = if case.fictional { None } else { theatre::of(&capitals) };
    let outlines = Outlines::of(&atlas, theatre.map(|t| t.projection));
    // Allies beyond the theatre's edge are named there; they do not widen the view.
    let near = |at: &[f32; 2]| theatre.is_none_or(|t| t.holds(*at));
    let seen = cast().chain(of_role(Role::Ally)).filter_map(|n| outlines.place(&n.id));
    let points = seen.filter(near).collect();
    Scene { outlines, theatre, points }
}

/// The nations of a scenario by their ids: the player first, then recipients, adversaries, allies, others.
fn in_order(case: &Case) -> Vec<&str> {
    let single = || case.nations.iter().filter(|n| !n.aggregate);
    let roles = [Role::Player, Role::Recipient, Role::Adversary, Role::Ally];
    let cast = roles.into_iter().flat_map(|role| single().filter(move |n| n.is(role)));
    // A nation of two roles has one land.
    let mut seen = BTreeSet::new();
    cast.chain(single()).map(|n| n.id.as_str()).filter(|id| seen.insert(*id)).collect()
}
