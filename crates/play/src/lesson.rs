//! Lessons: class files, by which thirty students start the same game under the same terms.
//!
//! Duty: read a class file, give each student a seed, and say where a hand-in was played under
//! other terms. May use `tape`, `scenario`. Always holds: a class file holds nothing about anybody;
//! the same file and name give the same game on every machine.

use serde::Deserialize;

use demarche_core::model::case::Case;
use demarche_core::scenario::findings::{File, Finding, text_of};
use demarche_core::scenario::syntax::parse;
use demarche_core::tape::notes::{self, HandIn, Variant, seed_of};
use demarche_core::tape::{Rewind, Tape};

/// The format that this program reads.
const FORMAT: u32 = 1;

/// Whose luck is the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
pub enum Seed {
    /// The whole class has this seed: games can be compared order by order.
    One(u64),
    /// Every student has a seed of their own, from this one and the pseudonym: see
    /// [`seed_of`].
    PerStudent(u64),
}

/// A class file.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// The format of the file.
    pub format: u32,
    /// The name by which hand-ins name the class.
    pub class: String,
    /// What students are shown, if something else.
    #[serde(default)]
    pub title: Option<String>,
    /// A shipped scenario's id or a .ron file beside the class file, with `:CUT` for a cut.
    pub scenario: String,
    /// The seed.
    pub seed: Seed,
    /// The terms.
    #[serde(default)]
    pub variant: Variant,
}

impl Lesson {
    /// Reads a class file.
    ///
    /// # Errors
    /// What is wrong with the file, without a look at its scenario.
    pub fn read(path: &str, bytes: &[u8]) -> Result<Self, Vec<Finding>> {
        let text = text_of(path, bytes).map_err(|f| vec![*f])?;
        let file = File { path, text };
        let lesson: Self = parse(&file).map_err(|f| vec![*f])?;
        let findings = lesson.faults(&file);
        if findings.is_empty() { Ok(lesson) } else { Err(findings) }
    }

    /// What is wrong with what was read, without a look at the scenario.
    #[must_use]
    pub fn faults(&self, file: &File) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.format != FORMAT {
            let message = format!("the class file has format {}; this program reads format {FORMAT}", self.format);
            let hint = Some(format!("write `format: {FORMAT}`"));
            findings.push(file.error("DM-E005", file.first("format"), message, hint));
        }
        if !self.names_plainly() {
            let message = "the scenario is named by a path".to_owned();
            let hint = "name a shipped scenario, or a .ron file in the same folder by its name alone";
            let at = file.literal(&self.scenario, 0).or_else(|| file.first("scenario:"));
            findings.push(file.error("DM-E010", at, message, Some(hint.to_owned())));
        }
        let texts = [("class", Some(&self.class)), ("title", self.title.as_ref())];
        for (what, text) in texts.into_iter().filter_map(|(what, text)| Some((what, text?))) {
            let why = match notes::label(text) {
                Ok(kept) if kept == *text => continue,
                Ok(kept) => format!("write it as \"{kept}\""),
                Err(why) => why.to_string(),
            };
            let message = format!("this {what} cannot be used: {why}");
            findings.push(file.error(
                "DM-E040",
                file.literal(text, 0).or_else(|| file.first(&format!("{what}:"))),
                message,
                None,
            ));
        }
        findings
    }

    /// Whether the scenario that it names is a shipped one or the name of a file, without any folder.
    #[must_use]
    pub fn names_plainly(&self) -> bool {
        let base = self.scenario.rsplit_once(':').map_or(self.scenario.as_str(), |(base, _)| base);
        !self.scenario.contains(['/', '\\']) && !base.contains(':') && !base.starts_with('.')
    }

    /// What students are shown.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.class)
    }

    /// The seed of a student.
    #[must_use]
    pub fn seed_for(&self, name: &str) -> u64 {
        match self.seed {
            Seed::One(seed) => seed,
            Seed::PerStudent(seed) => seed_of(seed, name),
        }
    }

    /// What a student's hand-in carries.
    #[must_use]
    pub fn hand_in(&self, name: &str) -> HandIn {
        HandIn { class: self.class.clone(), name: name.to_owned(), variant: self.variant }
    }

    /// The first thing in which a tape was played otherwise than this class plays, in words.
    #[must_use]
    pub fn departs(&self, case: &Case, tape: &Tape) -> Option<Departure> {
        if tape.scenario != case.id {
            return Some(Departure::Scenario);
        }
        let Some(hand_in) = &tape.hand_in else { return Some(Departure::NoClass) };
        if hand_in.class != self.class {
            return Some(Departure::Class(hand_in.class.clone()));
        }
        let flags = self.variant.flags().into_iter().zip(hand_in.variant.flags());
        if let Some(((name, _), _)) = flags.into_iter().find(|(ours, theirs)| ours != theirs) {
            return Some(Departure::Terms(name));
        }
        let seed = self.seed_for(&hand_in.name);
        if tape.seed != seed {
            let named = matches!(self.seed, Seed::PerStudent(_));
            return Some(Departure::Seed { tape: tape.seed, class: seed, named });
        }
        let way = tape.rewinds.first().filter(|_| !self.variant.rewind)?;
        Some(Departure::Rewound(*way))
    }
}

/// In what a tape was played otherwise than its class plays.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Departure {
    /// It belongs to another scenario.
    Scenario,
    /// It was not played for a class.
    NoClass,
    /// It was played for this class.
    Class(String),
    /// This term is another.
    Terms(&'static str),
    /// It has another seed than the class gives this name.
    Seed {
        /// The tape's.
        tape: u64,
        /// The class's for this name.
        class: u64,
        /// Whether it hangs on the name.
        named: bool,
    },
    /// The player went back although the class does not allow it.
    Rewound(Rewind),
}
