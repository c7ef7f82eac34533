//! Démarche as pages: HTML from the same session and the same views as every other desk.
//!
//! One function answers: [`respond`] takes a link that was followed or a form that was sent, and gives a page,
//! or the place where an act leads. What a visitor has open is a [`Place`]; whoever hosts the page (a worker in
//! a browser, a server) holds it, does the [`Deed`]s of every answer, and shows what it was given. Every page
//! works by plain links and forms: nothing on it needs a script.
//!
//! # Hosting
//!
//! ```
//! use demarche_page::{Deed, Frame, Place, Request, Settings, document, respond};
//!
//! let mut place = Place::new(Settings::default()).expect("the shipped messages hold");
//! let answer = respond(&mut place, &Request::get(""));
//! assert_eq!(answer.status, 200);
//! let whole = document(&answer, &Frame::default());
//! assert!(whole.starts_with("<!DOCTYPE html>"));
//!
//! // A form: what it led to is a page of its own, and what must be kept is told.
//! let begun = respond(&mut place, &Request::post("new").with("scenario", "training-isle"));
//! assert_eq!((begun.status, begun.go.as_deref()), (303, Some("briefing")));
//! assert!(matches!(begun.deeds.as_slice(), [Deed::Keep { .. }]));
//! let briefing = respond(&mut place, &Request::get("briefing"));
//! assert!(briefing.body.contains("<h1"));
//! ```
//!
//! # What it may not do
//!
//! It opens no file, reads no clock, starts no thread and knows no network: so it runs in a browser's worker as
//! behind a server. It decides nothing about the world, and it knows no rule of play: a form becomes an intent,
//! and the session takes it or says why not.
//!
//! # Addresses
//!
//! All are of one level and relative (`desk`, `why?of=support`), so that a page can lie in any folder. A
//! form that changes something carries the month for which it was made; one of another month changes nothing.
//! Beside the styles lie `sans-regular`, `sans-semibold` and `serif-semibold` as WOFF2 or TTF; where
//! [`Place::relief`] says, the pictures of the relief.
//!
//! # Modules, from the bottom up
//!
//! | Module | Duty |
//! |---|---|
//! | `request`, `response`, `settings` | what is asked, what is answered, what a visitor wants |
//! | `land`, `pictures`, `styles` | outlines, crests and busts as SVG; the sheets |
//! | `sent`, `place`, `games` | what was sent; all that a visitor has open; games that begin and are opened |
//! | `link`, `brought` | a game in an address; files, classes and links that a player brings |
//! | `acts`, `deeds` | what a form does to the game, and what it asks of the host |
//! | `workshop`, `draft`, `author` | the tools that a host brings for authors, a text of their own, and its form |
//! | `pen`, `shell`, `pages` | the parts of a page, what stands around it, and every page |
//! | `still` | a game in somebody's article, where nothing can be changed |
//! | `document`, `respond` | a whole document; from a request to an answer |

mod acts;
mod author;
mod brought;
mod deeds;
mod document;
mod draft;
mod games;
mod land;
mod link;
mod pages;
mod pen;
mod pictures;
mod place;
mod request;
mod respond;
mod response;
mod sent;
mod settings;
mod shell;
mod still;
mod styles;
mod workshop;

pub use document::{Frame, document};
pub use games::saved_game;
pub use pages::saves::BIN_DAYS;
pub use place::Place;
pub use request::{Method, Request, decoded, encoded};
pub use respond::respond;
pub use response::{Deed, Response};
pub use settings::{Settings, Theme};
pub use styles::styles;
pub use workshop::{Table, Tested, Told, Work, Workshop};
