//! Things in words: what orders and the ledger call by an id, as players read it.
//!
//! Duty: packages, licences, transfers, rumours, events and the like by their ids. Always holds: an id
//! that nobody knows stands in backquotes, as something that was typed; no other is ever shown.

use super::Words;
use super::words::{number, text};
use demarche_core::model::ids::Month;

/// A package, such as `half-ton-trucks@2023-05:loud`: what it gives and since when.
#[must_use]
pub fn package(words: &Words, id: &str) -> String {
    let (name, again) = id.split_once('#').unwrap_or((id, ""));
    let Some((class, month, how)) = dated(words, name) else { return thing(words, id) };
    let how: Vec<String> = how.split(':').filter(|part| !part.is_empty()).map(|part| way(words, part)).collect();
    let args = [
        text("class", class),
        text("month", month),
        text("how", if how.is_empty() { "none".to_owned() } else { how.join(", ") }),
        number("again", again.parse().unwrap_or(1)),
    ];
    words.say("thing-package", &args)
}

/// Where a package goes, or how publicly.
fn way(words: &Words, part: &str) -> String {
    match part {
        "fund" => words.get("route-fund"),
        "quiet" => words.get("loudness-quiet"),
        "loud" => words.get("loudness-loud"),
        ally => words.say("thing-backfill", &[text("ally", named(words, "nation", ally))]),
    }
}

/// A request to pass goods on, such as `germany:tanks@2023-05`.
#[must_use]
pub fn transfer(words: &Words, id: &str) -> String {
    let parts = id.split_once(':').and_then(|(ally, rest)| Some((ally, dated(words, rest)?)));
    let Some((ally, (class, month, _))) = parts else { return thing(words, id) };
    words.say(
        "thing-transfer",
        &[text("ally", named(words, "nation", ally)), text("class", class), text("month", month)],
    )
}

/// An application or licence, such as `tanks>poland@2023-05`.
#[must_use]
pub fn licence(words: &Words, id: &str) -> String {
    let parts = id.split_once('@').and_then(|(what, month)| {
        let (class, to) = what.split_once('>')?;
        Some((class, to, Month::parse(month.split(':').next()?)?))
    });
    let Some((class, to, month)) = parts else { return thing(words, id) };
    let args = [
        text("class", named(words, "class", class)),
        text("to", named(words, "nation", to)),
        text("month", words.month(month)),
    ];
    words.say("thing-licence", &args)
}

/// A rumour by its own words.
#[must_use]
pub fn rumour(words: &Words, id: &str) -> String {
    if words.has(&format!("rumour-{id}")) { words.get(&format!("rumour-{id}")) } else { thing(words, id) }
}

/// Whatever an order names.
#[must_use]
pub fn thing(words: &Words, id: &str) -> String {
    let kinds = ["event", "round", "reform", "rumour", "class", "nation", "measure"];
    if let Some(kind) = kinds.into_iter().find(|kind| words.has(&format!("{kind}-{id}"))) {
        return words.get(&format!("{kind}-{id}"));
    }
    let (name, _) = id.split_once('#').unwrap_or((id, ""));
    if dated(words, name).is_some() {
        return package(words, id);
    }
    if name.split_once(':').is_some_and(|(_, rest)| dated(words, rest).is_some()) {
        return transfer(words, name);
    }
    if name.contains('>') && name.contains('@') && licence_known(words, name) {
        return licence(words, name);
    }
    format!("`{id}`")
}

fn licence_known(words: &Words, id: &str) -> bool {
    id.split_once('>').is_some_and(|(class, _)| words.has(&format!("class-{class}")))
}

/// A class, a month, and what follows them; none if it is no such name.
fn dated<'a>(words: &Words, name: &'a str) -> Option<(String, String, &'a str)> {
    let (class, rest) = name.split_once('@')?;
    let (month, how) = rest.split_once(':').unwrap_or((rest, ""));
    words.has(&format!("class-{class}")).then_some(())?;
    Some((named(words, "class", class), words.month(Month::parse(month)?), how))
}

fn named(words: &Words, kind: &str, id: &str) -> String {
    let message = format!("{kind}-{id}");
    if words.has(&message) { words.get(&message) } else { format!("`{id}`") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use demarche_core::scenario::library;

    #[test]
    fn names_of_the_rules_are_told_in_words() {
        let shipped = library::shipped("quiet-backer").expect("a scenario");
        let words = Words::new("quiet-backer", shipped.messages).expect("its words");
        let kit = "bulletproof vests and helmets";
        assert_eq!(package(&words, "vests-helmets@2022-03"), format!("{kit} of March 2022"));
        assert_eq!(
            package(&words, "vests-helmets@2022-03:fund:loud#2"),
            format!("{kit} of March 2022 (through a fund, with ceremony), no. 2")
        );
        assert_eq!(transfer(&words, "usa:vests-helmets@2022-05"), format!("{kit} by United States (May 2022)"));
        assert_eq!(licence(&words, "vests-helmets>usa@2022-05"), format!("{kit} to United States (May 2022)"));
        assert_eq!(thing(&words, "first-listings"), "First asset freezes");
        assert_eq!(thing(&words, "usa:vests-helmets@2022-05"), transfer(&words, "usa:vests-helmets@2022-05"));
        assert_eq!(thing(&words, "no-such-thing"), "`no-such-thing`");
    }
}
