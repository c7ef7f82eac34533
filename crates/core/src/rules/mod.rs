//! What happens: one pure rule per file.
//!
//! May use `model`, `math` and `draw`. Always holds: a rule takes borrowed data, coefficients and
//! a drawn number and returns what follows; it holds no state, reads no clock, no file and no ECS.

pub mod act;
pub mod credibility;
pub mod decay;
pub mod donors;
pub mod goodwill;
pub mod licence;
pub mod measures;
pub mod opinion;
pub mod permission;
pub mod pipeline;
pub mod reaction;
pub mod recipient;
pub mod score;
