//! The map: outlines, their projection, and what is written over them.
//!
//! Duty: geometry as plain data for whoever draws land, and the layer of arcs, names and keys over
//! it. Uses the pen, the views. Always holds: there is no Bevy type here; a place on the map can
//! be reached by keys as well as by mouse.

pub(crate) mod atlas;
pub(crate) mod camera;
mod clip;
pub mod outlines;
pub mod overlay;
pub(crate) mod projection;
pub mod shapes;
pub mod theatre;
