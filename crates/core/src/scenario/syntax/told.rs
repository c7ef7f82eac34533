//! What is told of each way in which reading can stop.
//!
//! Duty: one sentence and one cure for every error of the reader. Uses the scene. Always holds: what the
//! reader says of itself is told only where this program said it.

use ron::error::Error;

use super::slips::of_so_many;
use super::{Kind, Scene, Step, Told, Wanted, called, wanted};
use crate::reading::listed;

impl Scene<'_> {
    /// What is told of the place where reading stopped.
    pub(super) fn told(&self) -> Told {
        match &self.stop.error {
            Error::NoSuchStructField { expected, found, .. } => self.no_field(found, expected),
            Error::MissingStructField { field, .. } if self.closes_more() => {
                let close = self.token(self.next()).filter(|token| matches!(token.kind, Kind::Mark(')')));
                let message = format!("{} ends here without its field `{field}`", self.holder());
                let hint = format!("a bracket too many closes it: take it away, or add `{field}: ...` before it");
                Told::new(close.map_or_else(|| self.opening(), |token| token.range.clone()), message, hint)
            }
            Error::MissingStructField { field, .. } => Told::new(
                self.opening(),
                format!("{} lacks the field `{field}`", self.holder()),
                format!("add `{field}: ...` within these brackets"),
            ),
            Error::DuplicateStructField { field, .. } => self.twice(field),
            Error::NoSuchEnumVariant { expected, found, .. } => self.no_kind(found, expected),
            Error::ExceededRecursionLimit => Told::new(
                self.here(),
                "brackets are nested too deep: at most 64 levels are read",
                "a scenario needs about ten levels: is this the right file?",
            ),
            Error::ExpectedComma => self.comma(),
            Error::ExpectedMapColon => self.colon(),
            Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_)
                if !self.fields().is_empty() =>
            {
                self.name()
            }
            Error::ExpectedStructLikeEnd
            | Error::ExpectedArrayEnd
            | Error::ExpectedMapEnd
            | Error::ExpectedOptionEnd => self.more(),
            Error::ExpectedDifferentLength { found, .. } => self.length(*found),
            Error::ExpectedDifferentStructName { found, .. } => Told::new(
                self.opening(),
                format!("nothing stands before the bracket of {}, but here is `{found}`", called(&self.stop.open)),
                format!("take `{found}` away: the bracket stands alone"),
            ),
            Error::InvalidEscape(_) | Error::Utf8Error(_) => self.escape(),
            Error::UnderscoreAtBeginning | Error::FloatUnderscore | Error::InvalidIntegerDigit { .. } => Told::new(
                self.here(),
                format!("{} is not a number", self.found(self.token(self.next()))),
                "write digits alone, with a point before decimals: 1250 or 0.5",
            ),
            Error::NoSuchExtension(_) | Error::ExpectedAttribute | Error::ExpectedAttributeEnd => Told::new(
                self.here(),
                "what begins with `#` cannot be read here",
                "take the line away: what files need is switched on already",
            ),
            Error::TrailingCharacters => {
                let next = self.token(self.next());
                let message = format!("the file ends with its last bracket, but here follows {}", self.found(next));
                Told::new(self.here(), message, "move it before the last bracket, or take it away")
            }
            Error::Message(told) => Told::bare(self.value(), told.clone()),
            _ => self.other(),
        }
    }

    /// The place of the next token; at the end of the file that of the last.
    fn here(&self) -> std::ops::Range<usize> {
        let next = self.next();
        self.token(next).or_else(|| self.before(next)).map_or(0..0, |token| token.range.clone())
    }

    /// The place of the value in which reading stopped.
    fn value(&self) -> std::ops::Range<usize> {
        if self.node.entries.is_empty() { self.node.range.clone() } else { self.opening() }
    }

    fn no_field(&self, found: &str, expected: &'static [&'static str]) -> Told {
        let place = self.key(found, 0).unwrap_or_else(|| self.here());
        let message = format!("`{found}` is not a field of {}", self.holder());
        let hint = Self::near(found, expected).unwrap_or_else(|| format!("fields are: {}", listed(expected)));
        Told::new(place, message, hint)
    }

    fn twice(&self, field: &str) -> Told {
        let message = format!("the field `{field}` of {} is given twice", self.holder());
        let mut told = Told::new(self.key(field, 1).unwrap_or_else(|| self.here()), message, "keep one of the two");
        told.also = self.key(field, 0).map(|first| (first, "the first stands here"));
        told
    }

    fn no_kind(&self, found: &str, expected: &'static [&'static str]) -> Told {
        let message = format!("`{found}` is not one of the kinds of {}", called(&self.stop.open));
        let kinds = listed(expected);
        let hint = match Self::near(found, expected) {
            Some(near) if kinds.len() <= 160 => format!("{near} Kinds are: {kinds}"),
            Some(near) => near,
            None => format!("kinds are: {kinds}"),
        };
        Told::new(self.opening(), message, hint)
    }

    /// No comma where one should be: one is missing, or the value before goes on in a way that it cannot.
    fn comma(&self) -> Told {
        let next = self.next();
        let (before, after) = (self.before(next), self.token(next));
        if let Some(told) = self.within(next) {
            return told;
        }
        if let Some(told) = self.number_goes_on(next) {
            return told;
        }
        let place = before.map_or_else(|| self.here(), |token| token.range.clone());
        if matches!((before.map(|t| t.kind), after.map(|t| t.kind)), (Some(Kind::Word), Some(Kind::Text))) {
            let message = format!("{} is followed by {}", self.found(before), self.found(after));
            return Told::new(
                place,
                message,
                "texts stand between two quotes: put the first one where the text begins",
            );
        }
        let message = format!("a comma is missing between {} and {}", self.found(before), self.found(after));
        Told::new(place, message, format!("put a comma behind {}", self.found(before)))
    }

    /// A value that ended in the middle of a word or number: as a whole it is none of its kind.
    fn within(&self, next: usize) -> Option<Told> {
        let token = self.token(next).filter(|token| token.range.start < self.offset(self.stop.at))?;
        let last = self.stop.last.as_ref()?;
        let wanted = wanted(&self.stop.open, last, "a number, or a text in quotes");
        let way: Vec<_> = self.stop.open.iter().chain([last]).cloned().collect();
        let message = format!("{} should be {wanted}, not {}", called(&way), self.found(Some(token)));
        let text = || format!("put it in quotes if it is a text: \"{}\"", self.word(&token.range));
        let hint = self.cure(&self.stop.open, last, token).or_else(|| (last.wanted == Wanted::Any).then(text));
        Some(Told { range: token.range.clone(), message, hint, also: None })
    }

    fn colon(&self) -> Told {
        let name = self.stop.key.clone().unwrap_or_default();
        let next = self.token(self.next());
        let place = self.before(self.next()).map_or_else(|| self.here(), |token| token.range.clone());
        let message = format!("behind the field `{name}` stands {}, not a colon", self.found(next));
        Told::new(place, message, format!("write `{name}: ...`"))
    }

    /// Something else where the name of a field should be.
    fn name(&self) -> Told {
        let next = self.next();
        if let Some(told) = self.number_goes_on(next) {
            return told;
        }
        let token = self.token(next);
        let (holder, found) = (self.holder(), self.found(token));
        let word = token.map(|t| self.word(&t.range)).unwrap_or_default();
        let message = format!("{found} is not the name of a field of {holder}");
        let bare = word.trim_matches('"').replace(['-', ' '], "_");
        let hint = match token.map(|t| t.kind) {
            Some(Kind::Mark(',')) => "one comma stands between two fields: take this one away".to_owned(),
            Some(Kind::Text | Kind::Word | Kind::Number) if self.fields().contains(&bare.as_str()) => {
                format!("names of fields stand without quotes and hyphens: `{bare}: ...`")
            }
            _ => format!("fields are: {}", listed(self.fields())),
        };
        Told::new(self.here(), message, hint)
    }

    /// A bracket that should close and does not: more stands in it than it can hold.
    fn more(&self) -> Told {
        let next = self.next();
        let name = called(&self.stop.open);
        let wanted = self.stop.open.last().map(|frame| &frame.wanted);
        let count = match wanted {
            Some(Wanted::Group(count) | Wanted::KindGroup(_, count)) => *count,
            _ => return self.comma(),
        };
        let holder = match wanted {
            Some(Wanted::KindGroup(kind, _)) => format!("`{kind}`"),
            _ => name,
        };
        let values = if count == 1 { "value" } else { "values" };
        let message = format!("{holder} holds {count} {values}, but here follows {}", self.found(self.token(next)));
        Told::new(self.here(), message, of_so_many(count))
    }

    fn length(&self, found: usize) -> Told {
        let count = match self.stop.open.last().map(|frame| &frame.wanted) {
            Some(Wanted::Group(count) | Wanted::KindGroup(_, count)) => *count,
            _ => 0,
        };
        let message = format!("{} has {found} of {count} values", called(&self.stop.open));
        Told::new(self.opening(), message, of_so_many(count))
    }

    /// A backslash in a text that means nothing.
    fn escape(&self) -> Told {
        let stopped = self.offset(self.stop.at);
        let within =
            self.tokens.iter().find(|t| t.kind == Kind::Text && t.range.start <= stopped && stopped <= t.range.end);
        let place = within.map_or_else(|| self.here(), |token| token.range.clone());
        let hint = "write \\\\ for one backslash and \\\" for a quote; a forward slash needs nothing before it";
        Told::new(place, "a backslash in this text is followed by what cannot be read", hint)
    }

    /// A value of another kind than what is wanted.
    fn other(&self) -> Told {
        let Some((frame, around)) = self.stop.open.split_last() else {
            return Told::bare(self.here(), "this cannot be read");
        };
        let any = match &self.stop.error {
            Error::InvalidValueForType { expected, .. } => expected.as_str(),
            _ => "a value",
        };
        let wanted = wanted(around, frame, any);
        let token = self.first_of(&self.node.range).or_else(|| self.token(self.next()));
        // Reading stopped before the value began, or within it at something else.
        let begun = matches!(frame.step, Step::Whole) || !self.node.range.is_empty();
        let place = if begun { self.value() } else { self.here() };
        let whole = matches!(frame.step, Step::Whole) && wanted == "a value";
        let message = match token {
            None if whole => "the file ends before anything is said in it".to_owned(),
            Some(_) if whole => format!("the file should begin with a bracket, not {}", self.found(token)),
            _ => format!("{} should be {wanted}, not {}", called(&self.stop.open), self.found(token)),
        };
        let hint = token.and_then(|token| self.cure(around, frame, token));
        Told { range: place, message, hint, also: None }
    }
}
