//! Scenario cards for the title: what can be played, how long, how hard, what it teaches.
//!
//! Duty: one card a scenario. May use `scenario`, `narrate`. Always holds: a card is read from the
//! scenario itself.

use super::medals::Medals;
use crate::narrate::Words;
use crate::narrate::words::{number, text};
use demarche_core::model::case::Case;
use demarche_core::model::ids::Month;
use demarche_core::model::nation::Role;
use demarche_core::scenario::{self, library};

/// A scenario that can be played.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is, in a line.
    pub tagline: String,
    /// What it teaches.
    pub teaching: String,
    /// The goal.
    pub goal: String,
    /// The player's nation.
    pub player: String,
    /// By what its crest is found.
    pub crest: String,
    /// The player's nation and the years, for the label of a dossier.
    pub when: String,
    /// How many months there are, in words.
    pub months: String,
    /// The id of the player's nation and those of the recipient and adversaries, for the picture.
    pub cast: [Vec<String>; 3],
    /// How many months there are, and the first, in words.
    pub length: String,
    /// The first month.
    pub start: Month,
    /// How hard, 1 to 5.
    pub difficulty: u8,
    /// Whether it is invented.
    pub fictional: bool,
    /// What the best game of it came to; none before one was ended.
    pub won: Option<Medals>,
    /// Shorter versions: the part of the name after the colon, and how long they are in words.
    pub cuts: Vec<(String, String)>,
}

/// Every shipped scenario that loads, in the language of words; one that does not is left out.
#[must_use]
pub fn scenarios(words: &Words) -> Vec<Scenario> {
    library::SHIPPED.iter().filter_map(|shipped| card(words, shipped)).collect()
}

fn card(words: &Words, shipped: &library::Shipped) -> Option<Scenario> {
    let case = scenario::load(shipped.id, shipped.text.as_bytes()).ok()?;
    let words = words.beside(shipped.id, shipped.messages).ok()?;
    let length = |turns: u16| {
        let args = [number("turns", i64::from(turns)), text("from", words.month(case.month(0)))];
        words.say("view-card-length", &args)
    };
    let cut = |turns: u16| words.say("view-card-cut", &[number("turns", i64::from(turns))]);
    let ids = |role: Role| case.nations_with(role).map(|n| case.nation(n).id.clone()).collect::<Vec<_>>();
    Some(Scenario {
        id: shipped.id.to_owned(),
        title: words.get("title"),
        tagline: words.get("tagline"),
        teaching: words.get("teaching"),
        goal: words.get("goal"),
        player: words.nation(&case, case.player),
        crest: words.crest(&case.nation(case.player).id),
        when: when(&words, &case),
        months: cut(case.turns),
        cast: [ids(Role::Player), ids(Role::Recipient), ids(Role::Adversary)],
        length: length(case.turns),
        start: case.start,
        difficulty: case.difficulty,
        fictional: case.fictional,
        won: None,
        cuts: case.cuts.iter().map(|c| (c.id.clone(), cut(c.turns))).collect(),
    })
}

/// The player's nation and the years, a year and those after it by their last two figures.
fn when(words: &Words, case: &Case) -> String {
    let nation = text("nation", words.nation(case, case.player));
    if case.fictional {
        return words.say("view-card-invented", &[nation]);
    }
    let (first, last) = (case.start.year(), case.month(case.turns.saturating_sub(1)).year());
    let years = if first == last { first.to_string() } else { format!("{first}–{:02}", last % 100) };
    words.say("view-card-when", &[nation, text("years", years)])
}
