//! What reading wants at a place, in the words of those who write files.
//!
//! Duty: the kinds of value that a file can hold, and what they are called. Uses nothing. Always holds:
//! no word here is the name of a type of the program.

use std::fmt::Write as _;

/// What stands for a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Wanted {
    /// Whatever fits: what it is called is known where it is refused.
    Any,
    /// `true` or `false`.
    Truth,
    /// A whole number within bounds.
    Whole(i128, i128),
    /// A number.
    Number,
    /// One character.
    Letter,
    /// Text in quotes.
    Text,
    /// An empty pair of brackets.
    Nothing,
    /// A list in square brackets.
    List,
    /// So many values in round brackets.
    Group(usize),
    /// Pairs in braces.
    Pairs,
    /// Named fields in round brackets.
    Fields(&'static [&'static str]),
    /// One of some kinds.
    Kinds(&'static [&'static str]),
    /// So many values in round brackets after the name of a kind.
    KindGroup(String, usize),
    /// Named fields in round brackets after the name of a kind.
    KindFields(String, &'static [&'static str]),
}

/// Most names that are listed.
const MOST: usize = 40;

impl Wanted {
    /// What it is called; `any` where the type that refuses it knows a name.
    #[must_use]
    pub(crate) fn words(&self, any: &str) -> String {
        match self {
            Self::Any => any.to_owned(),
            Self::Truth => "`true` or `false`".to_owned(),
            Self::Whole(low, high) if *high >= i128::from(u32::MAX) => {
                let from = if *low == 0 { " from 0" } else { "" };
                format!("a whole number{from}")
            }
            Self::Whole(low, high) => format!("a whole number from {low} to {high}"),
            Self::Number => "a number".to_owned(),
            Self::Letter => "one character".to_owned(),
            Self::Text => "text in quotes".to_owned(),
            Self::Nothing => "an empty pair of brackets".to_owned(),
            Self::List => "a list in square brackets".to_owned(),
            Self::Group(count) => format!("{count} values in round brackets"),
            Self::Pairs => "pairs in braces".to_owned(),
            Self::Fields(_) => "fields in round brackets".to_owned(),
            Self::Kinds(kinds) => {
                let names = listed(kinds);
                if names.contains(',') { format!("one of {names}") } else { names }
            }
            Self::KindGroup(kind, count) => format!("{count} values in round brackets after `{kind}`"),
            Self::KindFields(kind, _) => format!("fields in round brackets after `{kind}`"),
        }
    }
}

/// Names, each once: a kind may be written by two, which differ in nothing but how.
pub(crate) fn once(names: &[&'static str]) -> Vec<&'static str> {
    let bare =
        |name: &str| -> String { name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let mut kept: Vec<&'static str> = Vec::with_capacity(names.len());
    for name in names {
        match kept.iter_mut().find(|other| bare(other) == bare(name)) {
            Some(other) if name.starts_with(char::is_uppercase) => *other = name,
            Some(_) => {}
            None => kept.push(name),
        }
    }
    kept
}

/// Names one after the other, each once and not too many.
pub(crate) fn listed(names: &[&'static str]) -> String {
    let once = once(names);
    let more = once.len().saturating_sub(MOST);
    let mut list = once[..once.len() - more].join(", ");
    if more > 0 {
        let _ = write!(list, " and {more} more");
    }
    list
}

#[cfg(test)]
mod tests {
    use super::{Wanted, listed};

    #[test]
    fn a_kind_is_listed_once() {
        assert_eq!(listed(&["Financial", "financial", "air-defence", "AirDefence"]), "Financial, AirDefence");
        assert_eq!(Wanted::Kinds(&["A", "B"]).words(""), "one of A, B");
        assert_eq!(Wanted::Whole(0, i128::from(u64::MAX)).words(""), "a whole number from 0");
    }
}
