//! Messages: those that a scenario needs and lacks, and those that nothing asks for.
//!
//! Duty: compare a scenario with the `.ftl` file beside it. Uses `narrate`. Always holds: what is
//! missing is reported where the scenario declares the thing, what is unused where it is written.

use std::collections::BTreeSet;
use std::ops::Range;

use super::law::effects;
use super::look::Look;
use demarche_core::model::case::Case;
use demarche_core::model::events::Effect;
use demarche_core::scenario::findings::{File, Finding, MOST, Severity, text_of};
use demarche_play::narrate::Words;
use demarche_play::narrate::words::{CONSOLE, STANDARD, VIEWS};

/// The messages of a scenario as a whole.
const FRAME: [&str; 5] = ["title", "tagline", "goal", "briefing", "aims"];

/// Attributes that a message may have.
const ATTRIBUTES: [&str; 8] = ["capital", "text", "about", "truth", "of", "reason", "change", "from"];

/// The ids of a Fluent text with their places: messages, and attributes as `message.attribute`.
fn ids(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut message = String::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let from = at;
        at += line.len();
        let Some((name, _)) = line.split_once('=') else { continue };
        let (bare, indent) = (name.trim(), name.len() - name.trim_start().len());
        let plain =
            |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        let place = from + indent..from + indent + bare.len();
        if indent == 0 && plain(bare) && !bare.starts_with('-') {
            bare.clone_into(&mut message);
            found.push((message.clone(), place));
        } else if let Some(attribute) = bare.strip_prefix('.').filter(|a| indent > 0 && plain(a)) {
            found.push((format!("{message}.{attribute}"), place));
        }
    }
    found
}

/// The message of a shorter version, and what it may say.
fn of_cut(id: &str) -> Vec<String> {
    ["", ".briefing", ".goal", ".tagline"].map(|part| format!("cut-{id}{part}")).to_vec()
}

/// Messages that a scenario may have: its teaching goal, lessons, and invented names of nations.
fn optional(id: &str, case: &Case) -> bool {
    let nation = id.strip_prefix("fictional-");
    id == "teaching" || id.starts_with("lesson-") || nation.is_some_and(|n| case.nation_named(n).is_some())
}

/// What is wrong with a file of messages by itself.
pub(super) fn syntax(file: &File) -> Vec<Finding> {
    let mut findings = Words::new(file.path, file.text).err().unwrap_or_default();
    let mut seen = BTreeSet::new();
    for (id, place) in ids(file.text).into_iter().filter(|(id, _)| !id.contains('.')) {
        // To find a line costs as much as the text is long: no more are looked for than are told.
        if findings.len() >= MOST {
            break;
        }
        if !seen.insert(id.clone()) {
            let message = format!("the message `{id}` is written twice: the last one holds");
            let hint = Some("keep one of the two".to_owned());
            findings.push(file.finding(Severity::Warning, "DM-W142", Some(file.place(&place)), message, hint));
        }
    }
    findings.truncate(MOST);
    findings
}

impl Look<'_> {
    /// Compares with the messages beside the scenario; the words by which findings are told.
    pub(super) fn messages(&mut self, beside: Option<&(String, Vec<u8>)>) -> Option<Words> {
        let Some((path, bytes)) = beside else {
            let message = "there are no messages beside this scenario".to_owned();
            let hint = "write them into a file of the same name that ends in .ftl";
            let place = self.outermost("id");
            self.report("DM-W141", place.as_ref(), message, hint);
            return None;
        };
        // What is wrong with the file itself is reported as its own.
        let text = text_of(path, bytes).ok()?;
        let words = Words::new(path, text).ok()?;
        let wanted = self.wanted();
        for (id, place) in &wanted {
            if !words.has(id) {
                let hint = match id.split_once('.') {
                    Some((message, attribute)) => format!("add `.{attribute} = ...` under `{message}` in {path}"),
                    None => format!("add `{id} = ...` to {path}"),
                };
                self.report("DM-W140", place.as_ref(), format!("the message `{id}` is missing"), hint);
            }
        }
        self.own_briefings(&words, path);
        let shipped = [STANDARD, VIEWS, CONSOLE].into_iter().flat_map(ids);
        let known: BTreeSet<String> = shipped.map(|(id, _)| id).collect();
        let mut used: BTreeSet<&str> = wanted.iter().map(|(id, _)| id.as_str()).collect();
        let ties: Vec<String> =
            self.case.measures.iter().filter_map(|m| m.tie.as_ref()).map(|t| format!("tie-{t}")).collect();
        let cuts: Vec<String> = self.case.cuts.iter().flat_map(|cut| of_cut(&cut.id)).collect();
        used.extend(ties.iter().chain(&cuts).map(String::as_str));
        let file = File { path, text };
        let mut unasked = 0;
        for (id, place) in ids(text) {
            let fits = match id.split_once('.') {
                Some((_, attribute)) if !attribute.starts_with("opt-") => ATTRIBUTES.contains(&attribute),
                _ => optional(&id, self.case),
            };
            if !(fits || used.contains(id.as_str()) || known.contains(&id)) {
                unasked += 1;
                if unasked > MOST {
                    break;
                }
                let message = format!("nothing asks for the message `{id}`");
                let near = demarche_core::scenario::findings::nearest(&id, used.iter().copied());
                let hint = near.map_or_else(|| "leave it out".to_owned(), |n| format!("did you mean `{n}`?"));
                let span = Some(file.place(&place));
                self.push(file.finding(Severity::Advice, "DM-A240", span, message, Some(hint)));
            }
        }
        Some(words)
    }

    /// Shorter versions that are introduced with the words of the whole scenario.
    fn own_briefings(&mut self, words: &Words, path: &str) {
        for cut in &self.case.cuts {
            let lacking = ["briefing", "goal"].into_iter().find(|part| !words.has(&format!("cut-{}.{part}", cut.id)));
            if let Some(part) = lacking {
                let place = self.outline.named("cuts", &cut.id).map(|n| self.id_in(n));
                let message = format!("the shorter version \"{}\" has no {part} of its own", cut.id);
                let hint = format!("add `cut-{} =` with `.briefing = ...` and `.goal = ...` to {path}", cut.id);
                self.report("DM-W143", place.as_ref(), message, hint);
            }
        }
    }

    /// Every message that the scenario makes the program ask for, with what asks for it.
    fn wanted(&self) -> Vec<(String, Option<Range<usize>>)> {
        let case = self.case;
        let mut all: Vec<(String, Option<Range<usize>>)> =
            FRAME.iter().map(|id| ((*id).to_owned(), self.outermost("id"))).collect();
        let mut list = |name: &str, prefix: &str, ids: Vec<&String>| {
            all.extend(ids.into_iter().enumerate().map(|(at, id)| (format!("{prefix}-{id}"), self.id_of(name, at))));
        };
        list("nations", "nation", case.nations.iter().map(|n| &n.id).collect());
        list("measures", "measure", case.measures.iter().map(|m| &m.id).collect());
        list("lines", "line", case.lines.iter().map(|l| &l.id).collect());
        list("rounds", "round", case.rounds.iter().map(|r| &r.id).collect());
        list("events", "event", case.events.iter().map(|e| &e.id).collect());
        list("objectives", "objective", case.objectives.iter().map(|o| &o.id).collect());
        list("defeats", "defeat", case.defeats.iter().map(|d| &d.id).collect());
        for class in &case.goods {
            all.push((format!("class-{}", class.id), self.outline.named("classes", &class.id).map(|n| self.id_in(n))));
        }
        for rule in case.policy.every_rule().chain([&case.policy.default]) {
            let place = self.file_place(&rule.id);
            all.extend(["", ".reason", ".change"].map(|part| (format!("rule-{}{part}", rule.id), place.clone())));
        }
        for reform in &case.policy.reforms {
            all.push((format!("reform-{}", reform.id), self.file_place(&reform.id)));
        }
        for objective in case.cuts.iter().flat_map(|c| &c.objectives) {
            let wanted = format!("objective-{}", objective.id);
            if !all.iter().any(|(id, _)| *id == wanted) {
                all.push((wanted, self.file_place(&objective.id)));
            }
        }
        for (at, event) in case.events.iter().enumerate() {
            let node = self.outline.item("events", at);
            let options = node.and_then(|n| self.outline.field(n, "options"));
            for (nth, option) in event.options.iter().enumerate() {
                let place = options.and_then(|o| o.item(nth)).map(|n| self.id_in(n));
                all.push((format!("event-{}.opt-{}", event.id, option.id), place));
            }
            for effect in effects(event) {
                if let Effect::Rumour { id, .. } = effect {
                    all.push((format!("rumour-{id}"), node.map(|n| self.id_in(n))));
                }
            }
        }
        all
    }

    /// Where an `id` with this value stands first.
    fn file_place(&self, id: &str) -> Option<Range<usize>> {
        let found = self.outline.all("id").into_iter().find(|n| self.outline.string(n) == Some(id));
        found.map(|n| n.range.start + 1..n.range.end.saturating_sub(1))
    }
}
