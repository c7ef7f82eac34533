//! The map: outlines under their projection, and the part of the earth in which a scenario lies.
//!
//! Duty: geometry as plain data for whoever draws land. Uses the core's cases. Always holds: the same case
//! gives the same geometry; borders are those of the map's files.

#![expect(clippy::float_arithmetic, reason = "places on a map, never a game's state")]

pub mod atlas;
mod clip;
pub mod outlines;
pub mod projection;
pub mod scene;
pub mod theatre;
