//! The pages: each from the views to its main part.
//!
//! Duty: one file a page or a group of them. Uses the pen, pictures, the views. Always holds: a page only shows;
//! what it offers is a link or a form.

mod arrivals;
pub(crate) mod author;
pub(crate) mod books;
pub(crate) mod briefing;
pub(crate) mod charts;
pub(crate) mod debrief;
pub(crate) mod desk;
pub(crate) mod facts;
mod goods;
pub(crate) mod house;
mod ladder;
pub(crate) mod lesson;
mod letters;
mod map;
pub(crate) mod month;
mod plate;
pub(crate) mod saves;
pub(crate) mod share;
pub(crate) mod sheets;
pub(crate) mod title;
mod told;
pub(crate) mod why;
