//! Words: messages by id, from the standard texts and a scenario's own.
//!
//! Duty: load Fluent texts and format messages with arguments, in one language. Uses
//! `scenario::findings` for errors, `numbers`. Always holds: a scenario's message wins over the
//! standard one of the same id; a missing message shows its id in brackets, never a panic or an empty
//! line; everything in what is said is visible, whoever wrote the message and its arguments; figures
//! are written in the language of the messages.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

use super::bounds;
use super::figures::Figure;
use super::numbers::{HOLE, Numbers};
use demarche_core::model::case::Case;
use demarche_core::outside::show::{short, visible};
use demarche_core::scenario::findings::{File, Finding, MOST};

/// The standard messages in English.
pub const STANDARD: &str = include_str!("../../../../assets/messages/en/standard.ftl");

/// The messages of the terminal in English.
pub const CONSOLE: &str = include_str!("../../../../assets/messages/en/console.ftl");

/// What the views say, in English.
pub const VIEWS: &str = include_str!("../../../../assets/messages/en/views.ftl");

/// What every desk says of an intent that is not carried out, in English.
pub const SESSION: &str = include_str!("../../../../assets/messages/en/session.ftl");

/// The messages of the window in English.
pub const WINDOW: &str = include_str!("../../../../assets/messages/en/window.ftl");

// The messages of the debrief, of the page and of reports.
const DEBRIEF: &str = include_str!("../../../../assets/messages/en/debrief.ftl");
const PAGE: &str = include_str!("../../../../assets/messages/en/page.ftl");
const REPORT: &str = include_str!("../../../../assets/messages/en/report.ftl");

/// What the codes of findings mean, in English: for the tools alone, not among the words of a game.
pub const CODES: &str = include_str!("../../../../assets/messages/en/codes.ftl");

/// Longest argument of a message, in characters: more can only be what a hostile file holds.
const ARGUMENT: usize = 4_000;

/// Messages of one game.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: LanguageIdentifier,
    /// Writes figures in the language of the messages.
    numbers: Option<Box<Numbers>>,
    /// Whether every message is drawn out and accented, to try the layout.
    pseudo: bool,
    /// Names that stand for others, longest first: the fictional variant.
    renamed: Vec<(String, String)>,
}

/// The language that is shipped.
pub const ENGLISH: LanguageIdentifier = langid!("en");

/// An argument of a message.
pub type Arg<'a> = (&'static str, Value<'a>);

/// What a message may be told.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// A text as it stands.
    Text(Cow<'a, str>),
    /// A whole number, on which a message's plural may hang.
    Number(i64),
    /// A figure, written as the message's language writes figures.
    Figure(Figure),
}

macro_rules! texts {
    ($($of:ty),+) => {
        $(impl<'a> From<$of> for Value<'a> {
            fn from(text: $of) -> Self {
                Self::Text(text.into())
            }
        })+
    };
}

texts!(&'a str, &'a String, String, Cow<'a, str>);

impl From<Figure> for Value<'_> {
    fn from(figure: Figure) -> Self {
        Self::Figure(figure)
    }
}

/// An argument that is written as it stands, or a figure.
pub fn text<'a>(key: &'static str, value: impl Into<Value<'a>>) -> Arg<'a> {
    (key, value.into())
}

/// An argument that may be missing: `none`, on which the message's choice hangs.
pub fn or_none<'a>(key: &'static str, value: Option<impl Into<Value<'a>>>) -> Arg<'a> {
    (key, value.map_or_else(|| "none".into(), Into::into))
}

/// A number argument.
#[must_use]
pub const fn number<'a>(key: &'static str, value: i64) -> Arg<'a> {
    (key, Value::Number(value))
}

impl Words {
    /// The standard messages in English with a scenario's own in front of them.
    ///
    /// # Errors
    /// Every place where the scenario's messages are not well-formed.
    pub fn new(path: &str, own: &str) -> Result<Self, Vec<Finding>> {
        Self::in_language(&ENGLISH, path, own)
    }

    /// The standard messages with a translation's or a scenario's own in front of them: plurals,
    /// figures and lists are those of the language. Only [`ENGLISH`] messages are shipped.
    ///
    /// # Errors
    /// Every place where the given messages are not well-formed.
    pub fn in_language(language: &LanguageIdentifier, path: &str, own: &str) -> Result<Self, Vec<Finding>> {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        // Directional marks around arguments only help where scripts of both directions mix.
        bundle.set_use_isolating(false);
        // A fault in the shipped text shows as a missing message; a test excludes it.
        let shipped = [STANDARD, VIEWS, SESSION, CONSOLE, WINDOW, PAGE, DEBRIEF, REPORT]
            .map(|text| FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource));
        let mut resources = Vec::from(shipped);
        if !own.is_empty() {
            let file = File { path, text: own };
            // The parser recurses: what would overflow its stack never comes to it.
            if let Some(finding) = bounds::nesting(&file) {
                return Err(vec![finding]);
            }
            resources.push(FluentResource::try_new(own.to_owned()).map_err(|(_, errors)| {
                let faults = errors.iter().take(MOST).map(|e| fault(&file, own, e.pos.start, &e.kind.to_string()));
                faults.collect::<Vec<_>>()
            })?);
            let findings = bounds::expansion(&file, &resources);
            if !findings.is_empty() {
                return Err(findings);
            }
        }
        for resource in resources {
            bundle.add_resource_overriding(resource);
        }
        let mut words = Self { bundle, language: language.clone(), numbers: None, renamed: Vec::new(), pseudo: false };
        let hole = |id: &str| words.say(id, &[text("number", HOLE)]);
        words.numbers = Some(Box::new(Numbers::new(language, hole)));
        Ok(words)
    }

    /// Words of another scenario in the language of these.
    ///
    /// # Errors
    /// Every place where the given messages are not well-formed.
    pub fn beside(&self, path: &str, own: &str) -> Result<Self, Vec<Finding>> {
        Ok(Self { pseudo: self.pseudo, ..Self::in_language(&self.language, path, own)? })
    }

    /// Whether other words are of the same language.
    #[must_use]
    pub fn speaks_like(&self, other: &Self) -> bool {
        (&self.language, self.pseudo) == (&other.language, other.pseudo)
    }

    /// Whether there is a message (`id`) or an attribute of one (`id.attribute`).
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        let (id, attribute) = split(id);
        let message = self.bundle.get_message(id);
        message.is_some_and(|m| attribute.map_or(m.value().is_some(), |a| m.get_attribute(a).is_some()))
    }

    /// Puts invented names in place of nations and capitals, where the messages give any
    /// (`fictional-NATION` with `.capital`); how many nations have one.
    pub fn make_fictional(&mut self, case: &Case) -> usize {
        let mut renamed = Vec::new();
        let mut nations = 0;
        for def in &case.nations {
            let (real, invented) = (format!("nation-{}", def.id), format!("fictional-{}", def.id));
            nations += usize::from(self.has(&invented));
            for part in ["", ".capital"] {
                let (from, to) = (format!("{real}{part}"), format!("{invented}{part}"));
                if self.has(&from) && self.has(&to) {
                    renamed.push((self.get(&from), self.get(&to)));
                }
            }
        }
        renamed.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        self.renamed = renamed;
        nations
    }

    /// By what a nation's crest is found: its id, or its invented name where it has one.
    #[must_use]
    pub fn crest(&self, nation: &str) -> String {
        let invented = format!("fictional-{nation}");
        if self.renamed.is_empty() || !self.has(&invented) { nation.to_owned() } else { invented }
    }

    /// A message without arguments.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// A word in a message that is no prose: a key, as it stands; none if there is no such message.
    #[must_use]
    pub(crate) fn key(&self, id: &str) -> Option<String> {
        let (name, attribute) = split(id);
        let message = self.bundle.get_message(name)?;
        let pattern = message.get_attribute(attribute?)?.value();
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    /// A message with arguments.
    #[must_use]
    pub fn say(&self, id: &str, args: &[Arg]) -> String {
        let (name, attribute) = split(id);
        let message = self.bundle.get_message(name);
        let pattern = message.and_then(|m| match attribute {
            Some(attribute) => m.get_attribute(attribute).map(|a| a.value()),
            None => m.value(),
        });
        let Some(pattern) = pattern else { return format!("[{id}]") };
        let mut values = FluentArgs::with_capacity(args.len());
        for (key, value) in args {
            values.set(*key, self.shown(value));
        }
        let mut errors = Vec::new();
        let mut said = Said(String::new());
        // It fails where the text grows beyond all use: what was said until then is shown.
        if self.bundle.write_pattern(&mut said, pattern, Some(&values), &mut errors).is_err() {
            said.0.push('…');
        }
        let text = match visible(&said.0) {
            Cow::Owned(text) => text,
            Cow::Borrowed(_) => said.0,
        };
        let text = self
            .renamed
            .iter()
            .fold(text, |text, (from, to)| if text.contains(from) { text.replace(from, to) } else { text });
        if self.pseudo { drawn_out(&text) } else { text }
    }

    /// An argument as it can be shown: names, reasons and paths come from outside, and stand on one
    /// line.
    #[expect(clippy::cast_precision_loss, reason = "counts of months and levels, far below 2^53")]
    fn shown<'a>(&self, value: &'a Value<'a>) -> FluentValue<'a> {
        match value {
            Value::Text(text) => FluentValue::String(short(text, ARGUMENT)),
            Value::Number(number) => FluentValue::from(*number as f64),
            Value::Figure(figure) => FluentValue::String(self.figure(*figure).into()),
        }
    }

    /// A figure by itself, as in a table.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> String {
        self.numbers.as_ref().map_or_else(String::new, |numbers| numbers.figure(figure))
    }

    /// A list in one line.
    #[must_use]
    pub fn list(&self, names: &[String]) -> String {
        self.numbers.as_ref().map_or_else(String::new, |numbers| numbers.list(names))
    }

    /// Draws every message out by two fifths and accents it: a language that does not exist, in
    /// which what is too narrow or not translated shows.
    pub fn make_pseudo(&mut self) {
        self.pseudo = true;
    }

    /// What the scenario says of itself (`briefing`, `goal`, `tagline`); of a shorter version, what its
    /// own words are (`cut-ID.briefing`), if it has any.
    #[must_use]
    pub fn of_scenario(&self, case: &Case, part: &str) -> String {
        let own = case.id.split_once(':').map(|(_, cut)| format!("cut-{cut}.{part}"));
        self.get(own.as_deref().filter(|own| self.has(own)).unwrap_or(part))
    }
}

/// A message as it is written, up to the bound.
struct Said(String);

impl std::fmt::Write for Said {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let room = bounds::LONGEST - self.0.len();
        if text.len() > room {
            let end = (0..=room).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
            self.0.push_str(text.get(..end).unwrap_or_default());
            return Err(std::fmt::Error);
        }
        self.0.push_str(text);
        Ok(())
    }
}

/// A text in the language that does not exist: vowels accented, every word longer by two fifths, so
/// that no word of plain letters is left but what has no vowel.
fn drawn_out(text: &str) -> String {
    let accent = |c: char| match c {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        'u' => 'ú',
        'y' => 'ý',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ó',
        'U' => 'Ú',
        'Y' => 'Ý',
        other => other,
    };
    let word = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let more: String = "éóáíú".chars().cycle().take(letters * 2 / 5).collect();
        format!("{}{more}", word.chars().map(accent).collect::<String>())
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A message's id and the attribute asked for, if any.
fn split(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)))
}

fn fault(file: &File, own: &str, at: usize, why: &str) -> Finding {
    let before = own.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let span = Some(demarche_core::scenario::findings::Span { line, column, length: 1 });
    file.error(
        "DM-E020",
        span,
        format!("this is not a Fluent message: {why}"),
        Some("write `id = text`, one message a line".to_owned()),
    )
}
