//! Spending as a tracker and the public see it.
//!
//! Duty: whether a package counts as aid, and what opinion looks back on. Uses `model`, `scene`.
//! Always holds: what fills an ally's stock is no aid; every sum that is spent is noted once.

use crate::math::Money;
use crate::model::case::Case;
use crate::model::good::Route;
use crate::model::ids::PackageId;
use crate::model::package::Package;

use super::scene::Scene;

/// Whether a tracker books a package as aid: neither what fills an ally's stock, nor gifts whose
/// value is not published.
pub(super) fn is_tracked(case: &Case, package: &Package) -> bool {
    package.route != Route::Backfill && case.good(package.class).tracked
}

/// Notes spending for the windows that opinion looks back on.
pub(super) fn note_spending(scene: &mut Scene, id: PackageId, amount: Money) {
    let case = scene.case();
    let package = scene.writer.package(id);
    let liking = case.good(package.class).acceptability;
    scene.writer.with_home(|home| home.mix_month.push((amount, liking)));
}
