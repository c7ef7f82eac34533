//! Commands of the console: from a line of words to something to do.
//!
//! Duty: parse, with names that may be cut short. Always holds: what is not understood is answered
//! with what would be.

use super::desk::Screen;
use crate::math::Money;
use crate::model::class::{Loudness, Route};
use crate::model::ids::Month;
use crate::model::order::{Line, Order};
use crate::narrate::Words;
use crate::observe;
use crate::scenario::findings::nearest;
use crate::sim::Game;

/// Something to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Command {
    /// Draft an order.
    Order(Order),
    /// Take an order out of the draft, by its number from 1.
    Drop(usize),
    /// Take the last order out of the draft.
    Undo,
    /// Put the order undone last back.
    Redo,
    /// Play the month.
    Next,
    /// Go back to a turn, from 0.
    Rewind(u16),
    /// Show the desk.
    Desk,
    /// Show the briefing.
    Briefing,
    /// Show a part of the desk.
    Show(Screen),
    /// Open a number's causes.
    Why(String),
    /// Help, or help on a command.
    Help(Option<String>),
    /// Save and leave.
    Quit,
}

/// Commands that are one word and show something.
const SCREENS: [(&str, Screen); 11] = [
    ("news", Screen::News),
    ("kyiv", Screen::Recipient),
    ("needs", Screen::Recipient),
    ("moscow", Screen::Adversary),
    ("law", Screen::Law),
    ("pipeline", Screen::Pipeline),
    ("ranking", Screen::Ranking),
    ("advice", Screen::Advice),
    ("objectives", Screen::Objectives),
    ("goods", Screen::Goods),
    ("orders", Screen::Orders),
];

const VERBS: [&str; 20] = [
    "give", "pledge", "apply", "reform", "sanction", "call", "say", "consent", "refuse", "withdraw", "answer",
    "predict", "why", "next", "undo", "redo", "drop", "rewind", "help", "quit",
];

/// Understands a line: a command, nothing (an empty line), or what to say to the player.
///
/// # Errors
/// What was not understood, with what would be.
pub fn command(line: &str, game: &Game, words: &Words) -> Result<Option<Command>, String> {
    let line: String = line.chars().take(400).collect();
    let tokens: Vec<String> = line.split_whitespace().map(str::to_lowercase).collect();
    let Some((verb, rest)) = tokens.split_first() else { return Ok(None) };
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    let reader = Reader { game };
    let simple = match verb.as_str() {
        "next" | "end" | "n" => Some(Command::Next),
        "undo" | "u" => Some(Command::Undo),
        "redo" => Some(Command::Redo),
        "desk" => Some(Command::Desk),
        "briefing" => Some(Command::Briefing),
        "quit" | "q" | "exit" => Some(Command::Quit),
        "help" | "?" | "h" => Some(Command::Help(rest.first().map(|t| (*t).to_owned()))),
        "why" => Some(Command::Why(rest.first().map_or_else(|| "support".to_owned(), |t| (*t).to_owned()))),
        _ => None,
    };
    if let Some(command) = simple {
        return Ok(Some(command));
    }
    if let Some((_, screen)) = SCREENS.iter().find(|(name, _)| name == verb) {
        return Ok(Some(Command::Show(*screen)));
    }
    if let Some(screen) = named_screen(verb, game, words) {
        return Ok(Some(Command::Show(screen)));
    }
    if let Some(order) = reader.shorthand(verb) {
        return order.map(|o| Some(Command::Order(o)));
    }
    let command = match verb.as_str() {
        "drop" => Command::Drop(reader.number(rest.first())?),
        "rewind" => Command::Rewind(reader.turn(rest.first())?),
        "give" => Command::Order(reader.give(&rest)?),
        "pledge" => Command::Order(reader.pledge(&rest)?),
        "apply" => Command::Order(reader.apply(&rest)?),
        "reform" => {
            let names: Vec<&str> = game.case().policy.reforms.iter().map(|r| r.id.as_str()).collect();
            Command::Order(Order::Reform { reform: one("reform", rest.first().copied(), &names)?.to_owned() })
        }
        "sanction" => Command::Order(reader.sanction(&rest)?),
        "call" => Command::Order(Order::Call { to: reader.nation(rest.first().copied())? }),
        "say" => Command::Order(reader.say(&rest)?),
        "consent" => Command::Order(Order::Consent { request: reader.request(&rest)? }),
        "refuse" => Command::Order(Order::Refuse { request: reader.request(&rest)? }),
        "withdraw" => {
            let names: Vec<&str> = game.packages().map(|p| p.name.as_str()).collect();
            Command::Order(Order::Withdraw { package: one("package", rest.first().copied(), &names)?.to_owned() })
        }
        "answer" => Command::Order(reader.answer(&rest)?),
        "predict" => Command::Order(reader.predict(&rest)?),
        other => {
            let all = VERBS.iter().copied().chain(SCREENS.iter().map(|(name, _)| *name));
            let near = nearest(other, all);
            let hint = near.map_or_else(|| "`help` lists the commands.".to_owned(), |n| format!("Did you mean `{n}`?"));
            return Err(format!("\"{other}\" is no command. {hint}"));
        }
    };
    Ok(Some(command))
}

/// The recipient's and the adversary's capitals are commands too.
fn named_screen(verb: &str, game: &Game, words: &Words) -> Option<Screen> {
    let case = game.case();
    let is = |nation| words.capital(case, nation).to_lowercase() == verb || case.nation(nation).id == verb;
    if is(case.recipient) {
        return Some(Screen::Recipient);
    }
    observe::adversary(game).filter(|a| is(*a)).map(|_| Screen::Adversary)
}

/// The one name that a word stands for: the whole name, or the only one that begins with it.
fn one<'a>(what: &str, word: Option<&str>, names: &[&'a str]) -> Result<&'a str, String> {
    let known = || if names.is_empty() { "there is none".to_owned() } else { names.join(", ") };
    let Some(word) = word else { return Err(format!("Which {what}? {}", known())) };
    if let Some(name) = names.iter().find(|n| **n == word) {
        return Ok(name);
    }
    let alike: Vec<&str> = names.iter().filter(|n| n.starts_with(word)).copied().collect();
    match alike.as_slice() {
        [name] => Ok(name),
        [] => {
            let hint = nearest(word, names.iter().copied()).map_or_else(known, |n| format!("did you mean `{n}`?"));
            Err(format!("There is no {what} \"{word}\": {hint}"))
        }
        several => Err(format!("\"{word}\" could be {}.", several.join(", "))),
    }
}

/// An amount in million euro: `40`, `2.5`, `40m`, `1.5bn`.
fn amount(word: Option<&str>) -> Result<Money, String> {
    let Some(word) = word else { return Err("How much? An amount in million euro, such as 40 or 1.5bn.".to_owned()) };
    let trouble = || format!("\"{word}\" is no amount: write million euro, such as 40, 2.5 or 1.5bn.");
    let bare = word.trim_start_matches('€');
    let (digits, scale) = match bare.strip_suffix("bn") {
        Some(digits) => (digits, 1_000_000),
        None => (bare.strip_suffix('m').unwrap_or(bare), 1_000),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit()) && text.len() <= 9;
    if whole.is_empty() || !plain(whole) || !plain(fraction) {
        return Err(trouble());
    }
    let mut thousand: i64 = whole.parse::<i64>().map_err(|_| trouble())?.saturating_mul(scale);
    let mut step = scale;
    for digit in fraction.bytes() {
        step /= 10;
        thousand = thousand.saturating_add(i64::from(digit - b'0') * step);
    }
    Ok(Money(thousand))
}

struct Reader<'a> {
    game: &'a Game,
}

impl Reader<'_> {
    fn class(&self, word: Option<&str>) -> Result<crate::model::ids::ClassId, String> {
        let case = self.game.case();
        let names: Vec<&str> = case.classes.iter().map(|c| c.id.as_str()).collect();
        let name = one("class", word, &names)?;
        case.class_named(name).ok_or_else(|| format!("There is no class \"{name}\"."))
    }

    fn nation(&self, word: Option<&str>) -> Result<crate::model::ids::NationId, String> {
        let case = self.game.case();
        let names: Vec<&str> = case.nations.iter().map(|n| n.id.as_str()).collect();
        let name = one("nation", word, &names)?;
        case.nation_named(name).ok_or_else(|| format!("There is no nation \"{name}\"."))
    }

    fn number(&self, word: Option<&&str>) -> Result<usize, String> {
        let parsed = word.and_then(|w| w.parse().ok());
        parsed.ok_or_else(|| "Which? Give its number, as `orders` shows it.".to_owned())
    }

    /// Loudness, route and destination out of the words after an amount.
    fn manner(&self, words: &[&str]) -> Result<(Loudness, Route, Option<crate::model::ids::NationId>), String> {
        let mut manner = (Loudness::Normal, Route::Direct, None);
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "quiet" | "quietly" => manner.0 = Loudness::Quiet,
                "normal" => manner.0 = Loudness::Normal,
                "loud" | "loudly" => manner.0 = Loudness::Loud,
                "fund" => manner.1 = Route::Fund,
                "direct" => manner.1 = Route::Direct,
                "to" => manner.2 = Some(self.nation(words.next().copied())?),
                other => return Err(format!("\"{other}\" is not understood here: quiet, loud, fund, or `to ALLY`.")),
            }
        }
        Ok(manner)
    }

    fn give(&self, words: &[&str]) -> Result<Order, String> {
        let class = self.class(words.first().copied())?;
        let amount = amount(words.get(1).copied())?;
        let (loudness, route, to) = self.manner(words.get(2..).unwrap_or_default())?;
        let recipient = self.game.case().recipient;
        let to = to.unwrap_or(recipient);
        let route = if to == recipient { route } else { Route::Backfill };
        Ok(Order::Allocate { class, to, amount, route, loudness })
    }

    fn pledge(&self, words: &[&str]) -> Result<Order, String> {
        let class = self.class(words.first().copied())?;
        let amount = amount(words.get(1).copied())?;
        let (loudness, ..) = self.manner(words.get(2..).unwrap_or_default())?;
        Ok(Order::Pledge { class, to: self.game.case().recipient, amount, loudness })
    }

    fn apply(&self, words: &[&str]) -> Result<Order, String> {
        let class = self.class(words.first().copied())?;
        let urgent = words.contains(&"urgent");
        let to = words.iter().position(|w| *w == "to").and_then(|at| words.get(at + 1)).copied();
        let to = self.nation(to)?;
        let route = if to == self.game.case().recipient { Route::Direct } else { Route::Backfill };
        Ok(Order::Apply { class, to, end_user: to, route, urgent })
    }

    fn sanction(&self, words: &[&str]) -> Result<Order, String> {
        let case = self.game.case();
        let names: Vec<&str> = case.rounds.iter().map(|r| r.id.as_str()).collect();
        let name = one("round", words.first().copied(), &names)?;
        let round = case.rounds.iter().find(|r| r.id == name);
        let round = round.ok_or_else(|| format!("There is no round \"{name}\"."))?;
        Ok(Order::Sanction { round: round.id.clone(), target: round.target })
    }

    fn say(&self, words: &[&str]) -> Result<Order, String> {
        let lines = ["promise", "reassure", "criticise", "clarify", "deny"];
        let line = match one("line", words.first().copied(), &lines)? {
            "promise" => Line::Promise,
            "reassure" => Line::Reassure,
            "criticise" => Line::Criticise,
            "clarify" => Line::Clarify,
            _ => Line::Deny,
        };
        let case = self.game.case();
        if matches!(line, Line::Clarify | Line::Deny) {
            let desk = self.game.desk();
            let names: Vec<&str> = desk.rumours.iter().map(|(name, _)| name.as_str()).collect();
            let about = one("rumour", words.get(1).copied().or(names.first().copied()), &names)?.to_owned();
            let audience = observe::adversary(self.game).unwrap_or(case.recipient);
            return Ok(Order::State { audience, line, about: Some(about) });
        }
        Ok(Order::State { audience: self.nation(words.get(1).copied())?, line, about: None })
    }

    fn request(&self, words: &[&str]) -> Result<String, String> {
        let desk = self.game.desk();
        let names: Vec<&str> = desk.transfers.iter().map(|(name, _)| name.as_str()).collect();
        one("request", words.first().copied().or(names.first().copied()), &names).map(str::to_owned)
    }

    /// `1a`: question 1, option a.
    fn shorthand(&self, word: &str) -> Option<Result<Order, String>> {
        let letter = word.chars().last().filter(char::is_ascii_lowercase)?;
        let number: usize = word.strip_suffix(letter)?.parse().ok()?;
        Some(self.option(number, letter))
    }

    fn answer(&self, words: &[&str]) -> Result<Order, String> {
        let trouble = || "Answer with the question's number and the option's letter, such as `1a`.".to_owned();
        let number = words.first().and_then(|w| w.parse().ok()).ok_or_else(trouble)?;
        let letter = words.get(1).and_then(|w| w.chars().next()).ok_or_else(trouble)?;
        self.option(number, letter)
    }

    fn option(&self, number: usize, letter: char) -> Result<Order, String> {
        let case = self.game.case();
        let desk = self.game.desk();
        let found = number.checked_sub(1).and_then(|at| desk.open_events.get(at));
        let Some(id) = found else { return Err(format!("There is no question {number} this month.")) };
        let event = &case.events[id.index()];
        let at = usize::from(u8::try_from(letter).unwrap_or(0).wrapping_sub(b'a'));
        let Some(option) = event.options.get(at) else {
            return Err(format!("Question {number} has no option {letter}."));
        };
        Ok(Order::Answer { event: event.id.clone(), option: option.id.clone() })
    }

    fn predict(&self, words: &[&str]) -> Result<Order, String> {
        let level = |word: Option<&&str>| word.and_then(|w| w.parse::<u8>().ok());
        let trouble = || "Predict a band of levels: `predict 0 2`.".to_owned();
        let low = level(words.first()).ok_or_else(trouble)?;
        let high = level(words.get(1)).unwrap_or(low);
        let adversary = observe::adversary(self.game).ok_or_else(|| "There is no adversary.".to_owned())?;
        Ok(Order::Predict { adversary, low, high })
    }

    fn turn(&self, word: Option<&&str>) -> Result<u16, String> {
        let case = self.game.case();
        let trouble = || "Rewind to which month? `rewind 2022-05`, or the turn's number.".to_owned();
        let word = word.ok_or_else(trouble)?;
        if let Some(month) = Month::parse(word) {
            return u16::try_from(month.since(case.start)).map_err(|_| trouble());
        }
        let number: u16 = word.parse().map_err(|_| trouble())?;
        number.checked_sub(1).ok_or_else(trouble)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_exactly() {
        assert_eq!(amount(Some("40")), Ok(Money(40_000)));
        assert_eq!(amount(Some("2.5m")), Ok(Money(2_500)));
        assert_eq!(amount(Some("€1.5bn")), Ok(Money(1_500_000)));
        assert!(amount(Some("-3")).is_err());
        assert!(amount(Some("1e9")).is_err());
        assert!(amount(Some("99999999999")).is_err());
        assert!(amount(None).is_err());
    }

    #[test]
    fn names_may_be_cut_short_while_they_stay_clear() {
        let names = ["vests-helmets", "half-ton-trucks", "high-mobility-vehicles"];
        assert_eq!(one("class", Some("vest"), &names), Ok("vests-helmets"));
        assert!(one("class", Some("h"), &names).is_err_and(|m| m.contains("could be")));
        assert!(one("class", Some("vets-helmets"), &names).is_err_and(|m| m.contains("did you mean")));
    }
}
