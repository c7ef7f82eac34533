//! Names of numbers: from what a player calls a number to the name under which it is kept.
//!
//! Duty: plain-language synonyms, capitals and addresses, and how a quantity is called. May use
//! `observe`, `narrate`. Always holds: a name that is kept as such stands for itself; a word that is
//! none comes back as it was typed.

use std::sync::LazyLock;

use crate::narrate::Words;
use crate::narrate::words::text;
use crate::state_key::state_key;
use demarche_core::model::good::Sector;
use demarche_core::model::ids::NationId;
use demarche_core::model::nation::Role;
use demarche_core::model::quantity::{Component, Feeling, Quantity};
use demarche_core::observe;
use demarche_core::scenario::findings::File;
use demarche_core::scenario::syntax::parse;
use demarche_core::sim::Game;

/// The name of the last reaction.
pub const LEVEL: &str = "level";

/// What players call numbers.
static SYNONYMS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let text = include_str!("../../../../assets/names/synonyms.ron");
    parse(&File { path: "synonyms.ron", text }).unwrap_or_default()
});

/// Every name of a number that can be explained.
#[must_use]
pub fn all(game: &Game) -> Vec<String> {
    observe::explainable(game)
}

/// The name under which a number is kept.
#[must_use]
pub fn resolve(words: &Words, game: &Game, asked: &str) -> String {
    let asked = asked.trim_matches(['`', '.', '?', '!']);
    let known = observe::explainable(game);
    let is_known =
        |name: &str| name == LEVEL || known.iter().any(|k| k == name) || !observe::quantities(game, name).is_empty();
    if is_known(asked) {
        return asked.to_owned();
    }
    let synonym = |word: &str| SYNONYMS.iter().find(|(s, _)| s == word).map(|(_, name)| name.clone());
    let found = nation(words, game, asked).or_else(|| synonym(asked)).or_else(|| part(words, asked));
    if let Some(name) = found.filter(|name| is_known(name)) {
        return name;
    }
    if let Some((what, of)) = asked.split_once('.') {
        let what = synonym(what).unwrap_or_else(|| what.to_owned());
        let of = ally(words, game, of)
            .or_else(|| sector(words, of).map(|s| s.key().to_owned()))
            .unwrap_or_else(|| of.to_owned());
        let name = format!("{what}.{of}");
        if is_known(&name) {
            return name;
        }
    }
    let alike: Vec<&String> = known.iter().filter(|k| k.starts_with(asked)).collect();
    match alike.as_slice() {
        [name] => (*name).clone(),
        // `res` is `resilience` although its sectors begin alike.
        [first, rest @ ..] if rest.iter().all(|k| k.starts_with(&format!("{first}."))) => (*first).clone(),
        _ => asked.to_owned(),
    }
}

fn is(words: &Words, game: &Game, nation: NationId, word: &str) -> bool {
    let case = game.case();
    let alike = |name: String| name.to_lowercase().replace(' ', ".") == word;
    case.nation(nation).id == word || alike(words.capital(case, nation)) || alike(words.nation(case, nation))
}

/// A nation stands for what the desk shows of it.
fn nation(words: &Words, game: &Game, word: &str) -> Option<String> {
    let case = game.case();
    if is(words, game, case.recipient, word) {
        return Some("goodwill.recipient".to_owned());
    }
    if observe::adversary(game).is_some_and(|a| is(words, game, a, word)) {
        return Some("tension".to_owned());
    }
    ally(words, game, word).map(|id| format!("goodwill.{id}"))
}

fn ally(words: &Words, game: &Game, word: &str) -> Option<String> {
    let case = game.case();
    case.nations_with(Role::Ally).find(|n| is(words, game, *n, word)).map(|n| case.nation(n).id.clone())
}

fn sector(words: &Words, word: &str) -> Option<Sector> {
    let alike = |s: &Sector| s.key() == word || words.sector(*s).to_lowercase().replace(' ', ".") == word;
    Sector::ALL.into_iter().find(alike)
}

/// A sector or a component of support, named alone.
fn part(words: &Words, word: &str) -> Option<String> {
    if let Some(sector) = sector(words, word) {
        return Some(format!("resilience.{}", sector.key()));
    }
    Component::ALL.into_iter().find(|c| c.key() == word).map(|c| format!("support.{}", c.key()))
}

/// A quantity's name.
#[must_use]
pub fn quantity(words: &Words, game: &Game, state: Quantity) -> String {
    let case = game.case();
    match state {
        Quantity::Support(component) => words.get(&format!("view-state-support-{}", component.key())),
        Quantity::Home(front) => words.get(&format!("view-state-{}", front.key())),
        Quantity::Resilience(sector) => words.sector(sector),
        Quantity::Intensity => words.get("view-state-intensity"),
        Quantity::Dyad(feeling, from, to) => {
            let args = [text("from", words.capital(case, from)), text("to", words.capital(case, to))];
            words.say(&format!("view-state-{}", feeling.key().replace('_', "-")), &args)
        }
        Quantity::Aid(_, stage, aid_type) => {
            let args = [text("type", words.aid_type(aid_type))];
            words.say(&format!("view-state-aid-{}", stage.key()), &args)
        }
        other => state_key(game, other),
    }
}

/// The name under which a part can be opened alone.
#[must_use]
pub fn address(game: &Game, state: Quantity) -> Option<String> {
    match state {
        Quantity::Support(component) => Some(format!("support.{}", component.key())),
        Quantity::Resilience(sector) => Some(format!("resilience.{}", sector.key())),
        Quantity::Dyad(Feeling::Goodwill, from, _) => {
            let name = format!("goodwill.{}", game.case().nation(from).id);
            (!observe::quantities(game, &name).is_empty()).then_some(name)
        }
        Quantity::Dyad(feeling @ (Feeling::Tension | Feeling::Grievance), ..) => Some(feeling.key().to_owned()),
        _ => None,
    }
}
