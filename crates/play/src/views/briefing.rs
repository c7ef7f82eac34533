//! The briefing: what the scenario is about, and its goal.
//!
//! Duty: the words of the scenario that is played, or of its shorter version. May use `narrate`, the
//! session. Always holds: a shorter version says of itself what it has words for, and else what the
//! whole scenario says.

use crate::session::Session;

/// What is read before the first month.
#[derive(Clone, Debug)]
pub struct Briefing {
    /// The title.
    pub title: String,
    /// What it is, in a line.
    pub tagline: String,
    /// What it is about, in paragraphs.
    pub about: String,
    /// The goal.
    pub goal: String,
}

/// The briefing of the game that is played.
#[must_use]
pub fn briefing(session: &Session) -> Briefing {
    let (words, case) = (session.words(), session.case());
    Briefing {
        title: words.get("title"),
        tagline: words.of_scenario(case, "tagline"),
        about: words.of_scenario(case, "briefing"),
        goal: words.of_scenario(case, "goal"),
    }
}
