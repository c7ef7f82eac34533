//! Axes of the rules' curves.
//!
//! Duty: axes by unit, and values along them. Uses `curve`, `math`. Always holds: an axis counts in
//! the steps of its unit.

use crate::report::curve::Axis;
use demarche_core::math::{Points, Ppm};

pub(super) fn points(label: &'static str, low: i64, high: i64, mark: i64) -> Axis {
    let scale = Points::SCALE;
    Axis { label, low: low * scale, high: high * scale, mark: mark * scale, scale }
}

/// An axis of shares in hundredths.
pub(super) fn share(label: &'static str, low: i64, high: i64, mark: i64) -> Axis {
    let step = Ppm::SCALE / 100;
    Axis { label, low: low * step, high: high * step, mark: mark * step, scale: Ppm::SCALE }
}

pub(super) fn count(label: &'static str, low: i64, high: i64, mark: i64) -> Axis {
    Axis { label, low, high, mark, scale: 1 }
}

/// Values along an axis, so many.
pub(super) fn along(axis: &Axis, parts: i64) -> Vec<i64> {
    (0..=parts).map(|n| axis.low + (axis.high - axis.low) * n / parts).collect()
}
