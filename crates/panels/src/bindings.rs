//! Bindings: which key does what, by default and as the player wants it.
//!
//! Duty: the table of keys, how a key is written in settings, and which keys stand in each other's way. Uses
//! `egui` for their names. Always holds: Esc, Enter, Tab, the arrows and Space stay what they are; a file
//! with nonsense in it leaves the defaults.

use std::collections::BTreeMap;

use egui::{Event, InputState, Key};

use demarche_play::session::keystroke::{Act, Stroke};

/// What changes a default: the word of an act, and the key as it is written.
pub type Changed = BTreeMap<String, String>;

const fn plain(key: &'static str) -> Stroke {
    Stroke { key, command: false, shift: false }
}

const fn command(key: &'static str) -> Stroke {
    Stroke { key, command: true, shift: false }
}

/// Which keys do what, unless the player wants others; the first of them is shown.
#[must_use]
pub const fn defaults(act: Act) -> &'static [Stroke] {
    match act {
        Act::End => const { &[command("Enter")] },
        Act::Undo => const { &[command("Z")] },
        Act::Redo => const { &[command("Y"), Stroke { key: "Z", command: true, shift: true }] },
        Act::Predict => const { &[plain("P")] },
        Act::Budget | Act::BeatBack => const { &[plain("B")] },
        Act::Search => const { &[plain("Slash")] },
        Act::Legend => const { &[plain("I")] },
        Act::Needs => const { &[plain("N")] },
        Act::Tab1 => const { &[plain("1")] },
        Act::Tab2 => const { &[plain("2")] },
        Act::Tab3 => const { &[plain("3")] },
        Act::Tab4 => const { &[plain("4")] },
        Act::Tab5 => const { &[plain("5")] },
        Act::Tab6 => const { &[plain("6")] },
        Act::Lens => const { &[plain("L")] },
        Act::Nearer => const { &[plain("Plus"), plain("Equals")] },
        Act::Farther => const { &[plain("Minus")] },
        Act::Whole => const { &[plain("0")] },
        Act::Why => const { &[plain("W")] },
        Act::Codex => const { &[plain("C")] },
        Act::Ledger => const { &[plain("G")] },
        Act::Keys => const { &[plain("Questionmark"), Stroke { key: "Slash", command: false, shift: true }] },
        Act::Sound => const { &[plain("M")] },
        Act::Picture => const { &[plain("F12")] },
        Act::Full => const { &[plain("F11")] },
        Act::Larger => const { &[command("Plus"), command("Equals")] },
        Act::Smaller => const { &[command("Minus")] },
    }
}

/// The keys of an act that are in force.
#[must_use]
pub fn strokes(changed: &Changed, act: Act) -> Vec<Stroke> {
    let own = changed.get(act.key()).and_then(|written| read(written));
    own.map_or_else(|| defaults(act).to_vec(), |own| vec![own])
}

/// How a key is written in settings.
#[must_use]
pub fn written(stroke: Stroke) -> String {
    let held = [(stroke.command, "Command+"), (stroke.shift, "Shift+")];
    held.iter().filter(|(held, _)| *held).map(|(_, word)| *word).chain([stroke.key]).collect()
}

/// A key as it is written in settings; none if it is no key, or one that is not given away.
#[must_use]
pub fn read(written: &str) -> Option<Stroke> {
    let (mut rest, mut command, mut shift) = (written, false, false);
    loop {
        if let Some(after) = rest.strip_prefix("Command+") {
            (rest, command) = (after, true);
        } else if let Some(after) = rest.strip_prefix("Shift+") {
            (rest, shift) = (after, true);
        } else {
            break;
        }
    }
    stroke(Key::from_name(rest)?, command, shift)
}

/// A key as it was struck; none if it is one that is not given away.
#[must_use]
pub fn stroke(key: Key, command: bool, shift: bool) -> Option<Stroke> {
    let own = matches!(
        key,
        Key::Escape | Key::Tab | Key::Space | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight
    );
    // Enter presses what has the focus; copying, cutting and pasting are the system's.
    let given = own || !command && key == Key::Enter || command && matches!(key, Key::C | Key::X | Key::V | Key::A);
    // Whether a sign needs Shift is the keyboard's business.
    (!given).then(|| Stroke { key: key.name(), command, shift: shift && shifts(key) })
}

/// Whether Shift makes another stroke of a key: of a letter or a key with a name, not of a sign.
fn shifts(key: Key) -> bool {
    let name = key.name();
    let letter = name.len() == 1 && name.chars().all(|c| c.is_ascii_alphabetic());
    let function = name.len() > 1 && name.starts_with('F') && name.chars().skip(1).all(|c| c.is_ascii_digit());
    letter || function || key == Key::Slash || key == Key::Enter
}

/// How a key is shown.
#[must_use]
pub fn shown(stroke: Stroke) -> String {
    let control = if cfg!(target_os = "macos") { "Cmd" } else { "Ctrl" };
    let key = Key::from_name(stroke.key).map_or(stroke.key, Key::symbol_or_name);
    let held = [(stroke.command, control), (stroke.shift, "Shift")];
    held.iter().filter(|(held, _)| *held).map(|(_, word)| *word).chain([key]).collect::<Vec<_>>().join(" ")
}

/// How the key of an act is shown that is in force.
#[must_use]
pub fn shown_of(changed: &Changed, act: Act) -> String {
    strokes(changed, act).first().map(|stroke| shown(*stroke)).unwrap_or_default()
}

/// What else a key would do, if an act had it.
#[must_use]
pub fn conflict(changed: &Changed, act: Act, stroke: Stroke) -> Option<Act> {
    let others = Act::ALL.into_iter().filter(|other| *other != act && act.meets(*other));
    others.into_iter().find(|other| strokes(changed, *other).contains(&stroke))
}

/// Changes as read from a file: without what is no act, no key, and without keys that stand in each other's
/// way.
#[must_use]
pub fn bounded(mut changed: Changed) -> Changed {
    changed.retain(|act, key| Act::ALL.iter().any(|known| known.key() == act) && read(key).is_some());
    loop {
        let wrong = Act::ALL.into_iter().find(|act| {
            let own = changed.get(act.key()).and_then(|key| read(key));
            own.is_some_and(|own| conflict(&changed, *act, own).is_some())
        });
        let Some(wrong) = wrong else { return changed };
        changed.remove(wrong.key());
    }
}

/// Takes the strokes of an act out of what was struck; whether there were any.
pub fn struck(changed: &Changed, input: &mut InputState, act: Act) -> bool {
    let strokes = strokes(changed, act);
    let before = input.events.len();
    input.events.retain(|event| {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
        let command = modifiers.command;
        let own = stroke(*key, command, modifiers.shift);
        modifiers.alt || own.is_none_or(|own| !strokes.contains(&own))
    });
    before != input.events.len()
}

/// The first key that was struck, taken out of what was; of one that is not given away, nothing.
pub fn first_struck(input: &mut InputState) -> Option<Option<Stroke>> {
    let of = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } => Some(stroke(*key, modifiers.command, modifiers.shift)),
        _ => None,
    };
    let first = input.events.iter().find_map(of)?;
    input.events.retain(|event| !matches!(event, Event::Key { .. } | Event::Text(_)));
    Some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_defaults_stand_in_each_others_way_and_each_is_written_as_it_is_read() {
        let none = Changed::new();
        for act in Act::ALL {
            assert!(!defaults(act).is_empty(), "{act:?}");
            for stroke in defaults(act) {
                assert_eq!(conflict(&none, act, *stroke), None, "{act:?} {stroke:?}");
                assert_eq!(read(&written(*stroke)), Some(*stroke), "{act:?}");
            }
        }
        assert_eq!(shown_of(&none, Act::Keys), "?");
        assert_eq!(written(defaults(Act::Redo)[1]), "Command+Shift+Z");
    }

    #[test]
    fn a_key_that_is_taken_is_named_unless_the_two_are_never_meant_at_once() {
        let none = Changed::new();
        assert_eq!(conflict(&none, Act::Why, plain("N")), Some(Act::Needs));
        assert_eq!(conflict(&none, Act::BeatBack, plain("N")), None);
        assert_eq!(conflict(&none, Act::BeatBack, plain("M")), Some(Act::Sound));
        let changed = Changed::from([("needs".to_owned(), "J".to_owned())]);
        assert_eq!(conflict(&changed, Act::Why, plain("N")), None);
        assert_eq!(conflict(&changed, Act::Why, plain("J")), Some(Act::Needs));
    }

    #[test]
    fn nonsense_in_a_file_leaves_the_defaults() {
        let changed = |pairs: &[(&str, &str)]| {
            bounded(pairs.iter().map(|(act, key)| ((*act).to_owned(), (*key).to_owned())).collect())
        };
        assert!(changed(&[("fly", "F"), ("why", "Escape"), ("why", "no such key"), ("codex", "")]).is_empty());
        assert!(changed(&[("why", "N")]).is_empty(), "N is taken");
        let swapped = changed(&[("why", "N"), ("needs", "W"), ("lens", "Command+Shift+F5")]);
        assert_eq!(swapped.len(), 3, "two keys may change places: {swapped:?}");
        let twice = changed(&[("why", "J"), ("lens", "J")]);
        assert_eq!(twice.len(), 1, "one of two that want the same keeps its default");
    }
}
