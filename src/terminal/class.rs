//! A class at the terminal: its name, its terms, reasons, and the hand-in.
//!
//! Duty: ask for a name, and set what the session says of a class. Uses the session. Always holds: what
//! a class's terms forbid is refused by the session; here it is told with the command that goes on.

use super::host::{Closed, Lines};
use super::layout::Layout;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::{number, text};
use demarche_play::session::Session;
use demarche_play::session::class_terms;

/// Asks for a pseudonym until one can be used; none if the input ends first.
///
/// # Errors
/// If nobody listens any more.
pub fn ask_name(
    words: &Words,
    class: &str,
    lines: &mut dyn Lines,
    at: Layout,
    show: &mut dyn FnMut(&str) -> Result<(), Closed>,
) -> Result<Option<String>, Closed> {
    show(&at.wrapped(&class_terms::ask_name(words, class)).join("\n"))?;
    loop {
        let Some(line) = lines.next("> ") else { return Ok(None) };
        match class_terms::name(words, line.trim_end_matches(['\r', '\n'])) {
            Ok(name) => return Ok(Some(name)),
            Err(told) => show(&at.wrapped(&told).join("\n"))?,
        }
    }
}

/// The class, the name and its terms; nothing if the game is not played for a class.
pub fn told(session: &Session, at: Layout) -> Vec<String> {
    let told = class_terms::told(session, "console-class-");
    let Some((head, terms)) = told.split_first() else { return Vec::new() };
    let mut lines = vec![String::new()];
    lines.extend(at.wrapped(head));
    lines.extend(terms.iter().flat_map(|term| at.hang("•  ", term)));
    lines
}

/// The reason noted for the month under way.
pub fn reason(session: &Session, at: Layout) -> Vec<String> {
    let words = session.words();
    let reason = class_terms::reason(session);
    if session.game().is_over() {
        return at.wrapped(&words.get("console-over"));
    }
    if reason.is_empty() {
        return at.wrapped(&words.get("console-reason-none"));
    }
    let month = words.month(class_terms::under_way(session.game()));
    at.hang("✓  ", &words.say("console-reason-kept", &[text("month", month), text("reason", reason)]))
}

/// That the game was handed in, and where it lies.
pub fn handed_in(session: &Session, place: &str, at: Layout) -> Vec<String> {
    let (words, game) = (session.words(), session.game());
    let months = game.records().turns.iter().filter(|t| t.digest.is_some()).count();
    let args =
        [number("months", i64::try_from(months).unwrap_or(i64::MAX)), number("turns", i64::from(game.case().turns))];
    let id = if game.is_over() { "console-hand-in-whole" } else { "console-hand-in-part" };
    let mut lines = vec![String::new()];
    lines.extend(at.hang("✓  ", &words.say(id, &args)));
    // The place stands alone on its line, whole, to be copied.
    lines.push(format!("   {place}"));
    let then = class_terms::apart(session).unwrap_or_else(|| words.get("console-hand-in-then"));
    lines.extend(at.hang("   ", &then));
    lines
}
