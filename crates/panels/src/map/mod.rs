//! The map: outlines, their projection, and what is written over them.
//!
//! Duty: geometry as plain data for whoever draws land, and the layer of arcs, names and keys over
//! it. Uses the pen, the views. Always holds: there is no Bevy type here; a place on the map can
//! be reached by keys as well as by mouse.

pub(crate) mod camera;
pub mod legend;
pub mod overlay;
pub mod shapes;
pub(crate) mod sight;
pub(crate) mod signs;
pub mod theatre;
pub(crate) mod traffic;

pub use demarche_play::map::outlines;
pub(crate) use demarche_play::map::{atlas, projection};
