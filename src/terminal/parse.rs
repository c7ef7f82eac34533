//! Commands of the console: from a line of words to something to do.
//!
//! Duty: know the commands, and hand the words of an order to the reader. Uses `reader`. Always
//! holds: what is not understood is answered with what would be.

use super::reader::Reader;
use super::screens::Screen;
use demarche_core::model::order::Order;
use demarche_core::observe;
use demarche_core::scenario::findings::nearest;
use demarche_core::sim::Game;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::text;

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
    /// Say why: the reasons for the month's orders; none to be shown those that there are.
    Because(Option<String>),
    /// Hand the game in as it stands.
    HandIn,
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

const VERBS: [&str; 22] = [
    "give", "pledge", "apply", "reform", "sanction", "call", "say", "consent", "refuse", "withdraw", "answer",
    "predict", "because", "why", "next", "undo", "redo", "drop", "rewind", "handin", "help", "quit",
];

/// Understands a line: a command, nothing (an empty line), or what to say to the player.
///
/// # Errors
/// What was not understood, with what would be.
pub fn command(line: &str, game: &Game, words: &Words) -> Result<Option<Command>, String> {
    if let Some(because) = because(line) {
        return Ok(Some(because));
    }
    let line: String = line.chars().take(400).collect();
    // No name is half as long: what is cut here is answered as unknown, on one line.
    let word = |w: &str| w.chars().take(48).flat_map(char::to_lowercase).collect();
    let tokens: Vec<String> = line.split_whitespace().map(word).collect();
    let Some((verb, rest)) = tokens.split_first() else { return Ok(None) };
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    let reader = Reader { words, game };
    let simple = match verb.as_str() {
        "next" | "end" | "n" => Some(Command::Next),
        "undo" | "u" => Some(Command::Undo),
        "redo" => Some(Command::Redo),
        "desk" => Some(Command::Desk),
        "briefing" => Some(Command::Briefing),
        "handin" | "hand-in" => Some(Command::HandIn),
        "quit" | "q" | "exit" => Some(Command::Quit),
        "help" | "?" | "h" => Some(Command::Help(rest.first().map(|t| (*t).to_owned()))),
        "why" if rest.is_empty() => Some(Command::Why("support".to_owned())),
        "why" => Some(Command::Why(rest.join("."))),
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
            Command::Order(Order::Reform { reform: reader.one("reform", rest.first().copied(), &names)?.to_owned() })
        }
        "sanction" => Command::Order(reader.sanction(&rest)?),
        "call" => Command::Order(Order::Call { to: reader.nation(rest.first().copied())? }),
        "say" => Command::Order(reader.say(&rest)?),
        "consent" => Command::Order(Order::Consent { request: reader.request(&rest)? }),
        "refuse" => Command::Order(Order::Refuse { request: reader.request(&rest)? }),
        "withdraw" => {
            let names: Vec<&str> = game.packages().map(|p| p.name.as_str()).collect();
            Command::Order(Order::Withdraw {
                package: reader.one("package", rest.first().copied(), &names)?.to_owned(),
            })
        }
        "answer" => Command::Order(reader.answer(&rest)?),
        "predict" => Command::Order(reader.predict(&rest)?),
        other => {
            let all = VERBS.iter().copied().chain(SCREENS.iter().map(|(name, _)| *name));
            let word = text("word", other);
            return Err(match nearest(other, all) {
                Some(near) => words.say("console-parse-command-near", &[word, text("near", near)]),
                None => words.say("console-parse-command", &[word]),
            });
        }
    };
    Ok(Some(command))
}

/// `because TEXT`: the text as it was typed, whole.
fn because(line: &str) -> Option<Command> {
    let line = line.trim();
    let (verb, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    verb.eq_ignore_ascii_case("because").then(|| Command::Because((!rest.is_empty()).then(|| rest.to_owned())))
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
