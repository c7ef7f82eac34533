//! Help: the commands of the console, all on one screen, and more on each.
//!
//! Duty: lay out the help texts. May use `narrate`. Always holds: every topic has its form, a few
//! words for the overview, and a text of its own, all of them messages.

use super::WIDTH;
use super::text::{hang, paragraphs, wrapped};
use demarche_play::narrate::Words;
use demarche_play::narrate::words::text;
use demarche_play::text_table::wrap;

/// Topics in the order of the overview, in their groups.
const GROUPS: [(&str, &[&str]); 4] = [
    ("console-help-begin", &["answer", "give", "next", "undo"]),
    ("console-help-look", &["desk", "why", "screens"]),
    (
        "console-help-more",
        &["pledge", "reform", "apply", "sanction", "say", "call", "transfer", "withdraw", "predict", "because"],
    ),
    ("console-help-go", &["rewind", "handin", "help", "quit"]),
];

/// Words that lead to a topic under another name.
const ALSO: [(&str, &str); 19] = [
    ("redo", "undo"),
    ("drop", "undo"),
    ("orders", "undo"),
    ("consent", "transfer"),
    ("refuse", "transfer"),
    ("briefing", "screens"),
    ("news", "screens"),
    ("kyiv", "screens"),
    ("moscow", "screens"),
    ("law", "screens"),
    ("goods", "screens"),
    ("pipeline", "screens"),
    ("ranking", "screens"),
    ("advice", "screens"),
    ("objectives", "screens"),
    ("needs", "screens"),
    ("licence", "apply"),
    ("1a", "answer"),
    ("exit", "quit"),
];

/// Columns of the forms in the overview.
const FORMS: usize = 42;

/// Help on everything, or on one command.
pub fn help(words: &Words, topic: Option<&str>) -> String {
    let Some(topic) = topic else { return all(words).join("\n") };
    let also = ALSO.iter().find(|(word, _)| *word == topic).map(|(_, topic)| *topic);
    let topics = || GROUPS.iter().flat_map(|(_, topics)| topics.iter().copied());
    if let Some(found) = also.or_else(|| topics().find(|t| t.starts_with(topic))) {
        return one(words, found).join("\n");
    }
    let mut lines = wrapped(&words.say("console-help-unknown", &[text("topic", topic)]));
    lines.push(String::new());
    lines.extend(all(words));
    lines.join("\n")
}

fn one(words: &Words, topic: &str) -> Vec<String> {
    let mut lines = wrapped(&words.get(&format!("console-help-{topic}.form")));
    lines.extend(paragraphs(&words.get(&format!("console-help-{topic}"))));
    lines
}

fn all(words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for (title, topics) in GROUPS {
        lines.push(words.get(title));
        for topic in topics {
            let form = words.get(&format!("console-help-{topic}.form"));
            let brief = words.get(&format!("console-help-{topic}.brief"));
            let mut forms = wrap(&form, FORMS, "").into_iter();
            let first = forms.next().unwrap_or_default();
            lines.extend(hang(&format!("  {first:<FORMS$}  "), &brief));
            lines.extend(forms.map(|form| format!("  {form}")));
        }
    }
    lines.push("─".repeat(WIDTH));
    lines.extend(hang("", &words.get("console-help-note")));
    lines
}
