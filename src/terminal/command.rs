//! Commands of the terminal: from a line of words to an intent, or to something to show.
//!
//! Duty: know the commands, and hand the words of an order to the reader. Uses `reader`. Always
//! holds: what is not understood is answered with what would be; words left over after a command are
//! refused, and nothing is done.

use super::reader::Reader;
use demarche_core::model::nation::Role;
use demarche_core::model::order::Order;
use demarche_core::scenario::findings::nearest;
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::session::intent::Play;

/// Something to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Command {
    /// Something about the game.
    Play(Play),
    /// Show the reason noted for the month under way.
    Reason,
    /// Hand the game in as it stands.
    HandIn,
    /// Show a screen.
    Show(Screen),
    /// Open a number's causes.
    Why(String),
    /// A month that has ended, by its turn; the last if none is named.
    Report(Option<u16>),
    /// Help, or help on a command.
    Help(Option<String>),
    /// Save and leave.
    Quit,
}

/// A screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Screen {
    /// The month at a glance.
    Desk,
    /// What the scenario is about.
    Briefing,
    /// The month's news with all there is to read.
    News,
    /// Needs and coverage.
    Recipient,
    /// The ladder, red lines and measures.
    Adversary,
    /// What the law says of each good.
    Law,
    /// Packages and licences.
    Pipeline,
    /// The donor ranking.
    Ranking,
    /// Advisers.
    Advice,
    /// Objectives so far.
    Objectives,
    /// Goods that can be given.
    Goods,
    /// The draft.
    Orders,
    /// Every month that has ended, in a line.
    Log,
    /// Every branch.
    Branches,
    /// What was decided and why it came out so.
    Debrief,
}

/// Commands that are one word and show something.
const SCREENS: [(&str, Screen); 16] = [
    ("desk", Screen::Desk),
    ("briefing", Screen::Briefing),
    ("branches", Screen::Branches),
    ("log", Screen::Log),
    ("debrief", Screen::Debrief),
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

const VERBS: [&str; 24] = [
    "branch", "give", "pledge", "apply", "reform", "sanction", "call", "say", "consent", "refuse", "withdraw",
    "answer", "predict", "because", "why", "report", "next", "undo", "redo", "drop", "rewind", "handin", "help",
    "quit",
];

/// Understands a line: a command, nothing (an empty line), or what to say to the player.
///
/// # Errors
/// What was not understood, with what would be.
pub fn command(line: &str, session: &Session) -> Result<Option<Command>, String> {
    if let Some(because) = because(line) {
        return Ok(Some(because));
    }
    let line: String = line.chars().take(400).collect();
    // No name is half as long: what is cut here is answered as unknown, on one line.
    let word = |w: &str| w.chars().take(48).flat_map(char::to_lowercase).collect();
    let tokens: Vec<String> = line.split_whitespace().map(word).collect();
    let Some((verb, rest)) = tokens.split_first() else { return Ok(None) };
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    let reader = Reader { session };
    let play = |play| Ok((Command::Play(play), 0));
    let screen = SCREENS.iter().find(|(name, _)| name == verb).map(|(_, screen)| *screen);
    let found: Result<(Command, usize), String> = match verb.as_str() {
        "next" | "end" | "n" => play(Play::EndTurn),
        "undo" | "u" => play(Play::Undo),
        "redo" => play(Play::Redo),
        "handin" | "hand-in" => Ok((Command::HandIn, 0)),
        "quit" | "q" | "exit" => Ok((Command::Quit, 0)),
        "help" | "?" | "h" => Ok((Command::Help(rest.first().map(|t| (*t).to_owned())), 1)),
        "why" if rest.is_empty() => Ok((Command::Why("support".to_owned()), 0)),
        "why" => Ok((Command::Why(rest.join(".")), rest.len())),
        "drop" => reader.number(rest.first()).map(|at| (Command::Play(Play::Drop(at.wrapping_sub(1))), 1)),
        "report" if rest.is_empty() => Ok((Command::Report(None), 0)),
        "report" => reader.turn(rest.first()).map(|turn| (Command::Report(Some(turn)), 1)),
        "rewind" => reader.turn(rest.first()).map(|turn| (Command::Play(Play::Rewind(turn)), 1)),
        "branch" => {
            let which = |_| session.words().get("console-branch-number");
            reader.number(rest.first()).map_err(which).map(|at| (Command::Play(Play::Branch(at)), 1))
        }
        _ => match screen.or_else(|| named_screen(verb, session)) {
            Some(screen) => Ok((Command::Show(screen), 0)),
            None => order(verb, &rest, &reader).map(|order| (Command::Play(Play::Order(order)), rest.len())),
        },
    };
    let (command, taken) = found?;
    match rest.get(taken..) {
        None | Some([]) => Ok(Some(command)),
        Some(surplus) => {
            let args = [text("command", verb.as_str()), text("surplus", surplus.join(" "))];
            Err(session.words().say("console-parse-surplus", &args))
        }
    }
}

/// The order that a line gives; every word of it is taken, or refused.
fn order(verb: &str, rest: &[&str], reader: &Reader) -> Result<Order, String> {
    let session = reader.session;
    if let Some(order) = reader.shorthand(verb) {
        return reader.no_more(rest, 0).and(order);
    }
    match verb {
        "give" => reader.give(rest),
        "pledge" => reader.pledge(rest),
        "apply" => reader.apply(rest),
        "reform" => {
            let names: Vec<&str> = session.case().policy.reforms.iter().map(|r| r.id.as_str()).collect();
            Ok(Order::Reform { reform: reader.only("reform", rest, &names)? })
        }
        "sanction" => reader.sanction(rest),
        "call" => {
            let to = reader.nation(rest.first().copied())?;
            reader.no_more(rest, 1)?;
            Ok(Order::Call { to })
        }
        "say" => reader.say(rest),
        "consent" => Ok(Order::Consent { request: reader.request(rest)? }),
        "refuse" => Ok(Order::Refuse { request: reader.request(rest)? }),
        "withdraw" => {
            let names: Vec<&str> = session.game().packages().map(|p| p.name.as_str()).collect();
            Ok(Order::Withdraw { package: reader.only("package", rest, &names)? })
        }
        "answer" => reader.answer(rest),
        "predict" => reader.predict(rest),
        other => {
            let all = VERBS.iter().copied().chain(SCREENS.iter().map(|(name, _)| *name));
            let word = text("word", other);
            Err(match nearest(other, all) {
                Some(near) => session.words().say("console-parse-command-near", &[word, text("near", near)]),
                None => session.words().say("console-parse-command", &[word]),
            })
        }
    }
}

/// `because TEXT`: the text as it was typed, whole.
fn because(line: &str) -> Option<Command> {
    let line = line.trim();
    let (verb, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let command = if rest.is_empty() { Command::Reason } else { Command::Play(Play::Because(rest.to_owned())) };
    verb.eq_ignore_ascii_case("because").then_some(command)
}

/// The recipient's and the adversaries' capitals are commands too.
fn named_screen(verb: &str, session: &Session) -> Option<Screen> {
    let (case, words) = (session.case(), session.words());
    let is = |nation| words.capital(case, nation).to_lowercase() == verb || case.nation(nation).id == verb;
    if is(case.recipient) {
        return Some(Screen::Recipient);
    }
    case.nations_with(Role::Adversary).any(is).then_some(Screen::Adversary)
}
