//! The codex: concepts, levels, classes and measures with what they rest on.
//!
//! Duty: entries as plain data. May use `narrate`, the case. Always holds: an entry's figures are
//! those of the game that is played.

use std::sync::LazyLock;

use super::text::capital;
use crate::narrate::Words;
use crate::narrate::figures::{change, money, percent, points};
use crate::narrate::words::text;
use crate::session::Session;
use demarche_core::model::ids::GoodId;
use demarche_core::scenario::findings::File;
use demarche_core::scenario::syntax::parse;

/// An entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Under which heading it stands.
    pub group: String,
    /// Its title.
    pub title: String,
    /// What it says, in paragraphs.
    pub text: String,
    /// Figures: name and value.
    pub facts: Vec<(String, String)>,
    /// What it rests on.
    pub rests: String,
    /// The number that shows it in the game, if there is one.
    pub asks: Option<String>,
}

/// The concepts, with the number in which each can be seen.
static CONCEPTS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let text = include_str!("../../../../assets/names/concepts.ron");
    parse(&File { path: "concepts.ron", text }).unwrap_or_default()
});

/// Every entry; concepts alone when no game is on.
#[must_use]
pub fn entries(words: &Words, session: Option<&Session>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = CONCEPTS
        .iter()
        .map(|(id, asks)| Entry {
            id: id.clone(),
            group: words.get("codex-group-concepts"),
            title: words.get(&format!("codex-{id}")),
            text: words.get(&format!("codex-{id}.text")),
            facts: Vec::new(),
            rests: words.get(&format!("codex-{id}.rests")),
            asks: (session.is_some() && !asks.is_empty()).then(|| asks.clone()),
        })
        .collect();
    if let Some(session) = session {
        entries.extend(levels(session));
        entries.extend(classes(session));
        entries.extend(lines(session));
    }
    entries
}

fn levels(session: &Session) -> Vec<Entry> {
    let (words, case) = (session.words(), session.case());
    let top = u8::try_from(case.rules.reaction.harm.len().saturating_sub(1)).unwrap_or(9);
    let entry = |level: u8| {
        let harm = case.rules.reaction.harm.get(usize::from(level)).copied().unwrap_or_default();
        let cut = demarche_core::observe::cut(session.game(), level);
        let mut facts = vec![(words.get("codex-level-harm"), words.figure(points(harm)))];
        facts.extend(cut.map(|cut| (words.get("codex-level-cut"), words.figure(points(cut)))));
        Entry {
            id: format!("level-{level}"),
            group: words.get("codex-group-levels"),
            title: format!("{level}  {}", capital(&words.level(level))),
            text: words.get(&format!("codex-level-{level}")),
            facts,
            rests: words.get(if level >= super::ladder::BEYOND { "codex-level-beyond" } else { "codex-level-rests" }),
            asks: None,
        }
    };
    (0..=top).map(entry).collect()
}

fn classes(session: &Session) -> Vec<Entry> {
    let (words, case) = (session.words(), session.case());
    let entry = |class: GoodId| {
        let def = case.good(class);
        let instrument = case.instrument(class);
        let months = |n: u16| words.say("codex-months", &[crate::narrate::words::number("months", i64::from(n))]);
        let facts = vec![
            (words.get("codex-class-severity"), words.figure(points(def.severity))),
            (words.get("codex-class-liking"), words.figure(change(def.acceptability))),
            (words.get("codex-class-routine"), words.figure(money(def.routine))),
            (words.get("codex-class-at-once"), words.figure(percent(instrument.at_once))),
            (words.get("codex-class-lag"), months(instrument.lag)),
            (words.get("codex-class-delivery"), words.figure(percent(instrument.delivery))),
        ];
        let sector = text("sector", words.sector(def.sector));
        Entry {
            id: format!("class-{}", def.id),
            group: words.get("codex-group-classes"),
            title: capital(&words.good(case, class)),
            text: words.say("codex-class", &[sector, text("lethal", if def.lethal { "yes" } else { "no" })]),
            facts,
            rests: words.say("codex-source", &[text("source", def.source.clone())]),
            asks: None,
        }
    };
    (0..case.goods.len()).map(GoodId::at).map(entry).collect()
}

/// What the adversary has declared so far, with its source.
fn lines(session: &Session) -> Vec<Entry> {
    let (words, game) = (session.words(), session.game());
    let threats = game.get::<demarche_core::sim::world::Threats>();
    let declared = game.case().lines.iter().zip(&threats.lines).filter(|(_, state)| state.declared);
    declared
        .map(|(line, state)| Entry {
            id: format!("line-{}", line.id),
            group: words.get("view-lines"),
            title: capital(&words.get(&format!("line-{}", line.id))),
            text: words.say("codex-line", &[text("level", words.level(line.promised))]),
            facts: vec![(words.get("codex-line-specific"), words.figure(percent(state.spec)))],
            rests: words.say("codex-source", &[text("source", line.source.clone())]),
            asks: Some("credibility".to_owned()),
        })
        .collect()
}
