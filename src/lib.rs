//! Démarche.
pub mod digest;
pub mod draw;
pub mod math;
pub mod model;
pub mod rules;
pub mod scenario;
pub mod sim;
pub mod strategy;
pub mod tape;
