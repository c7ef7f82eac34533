//! Help: the commands of the terminal, all on one screen, and more on each.
//!
//! Duty: lay out the help texts. May use `narrate`. Always holds: every topic has its form, a few
//! words for the overview, and a text of its own, all of them messages.

use std::sync::LazyLock;

use super::layout::Layout;
use demarche_core::scenario::findings::File;
use demarche_core::scenario::syntax::parse;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::text;
use demarche_play::text_table::wrap;

/// Topics in the order of the overview, in their groups.
const GROUPS: [(&str, &[&str]); 4] = [
    ("console-help-begin", &["answer", "give", "next", "undo"]),
    ("console-help-look", &["desk", "why", "screens", "log", "branches"]),
    (
        "console-help-more",
        &["pledge", "reform", "apply", "sanction", "say", "call", "transfer", "withdraw", "predict", "because"],
    ),
    ("console-help-go", &["rewind", "handin", "help", "quit"]),
];

/// Words that lead to a topic under another name.
static ALSO: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let text = include_str!("../../assets/names/topics.ron");
    parse(&File { path: "topics.ron", text }).unwrap_or_default()
});

/// Columns of the forms in the overview.
const FORMS: usize = 42;

/// Help on everything, or on one command.
pub fn help(words: &Words, topic: Option<&str>, at: Layout) -> Vec<String> {
    let Some(topic) = topic else { return all(words, at) };
    let also = ALSO.iter().find(|(word, _)| word == topic).map(|(_, topic)| topic.as_str());
    let topics = || GROUPS.iter().flat_map(|(_, topics)| topics.iter().copied());
    if let Some(found) = also.or_else(|| topics().find(|t| t.starts_with(topic))) {
        return one(words, found, at);
    }
    let mut lines = at.wrapped(&words.say("console-help-unknown", &[text("topic", topic)]));
    lines.push(String::new());
    lines.extend(all(words, at));
    lines
}

fn one(words: &Words, topic: &str, at: Layout) -> Vec<String> {
    let mut lines = at.wrapped(&words.get(&format!("console-help-{topic}.form")));
    lines.extend(at.paragraphs(&words.get(&format!("console-help-{topic}"))));
    lines
}

fn all(words: &Words, at: Layout) -> Vec<String> {
    let mut lines = Vec::new();
    for (title, topics) in GROUPS {
        lines.push(words.get(title));
        for topic in topics {
            let form = words.get(&format!("console-help-{topic}.form"));
            let brief = words.get(&format!("console-help-{topic}.brief"));
            if at.width() < FORMS + 30 {
                lines.extend(at.hang("  ", &form));
                lines.extend(at.hang("     ", &brief));
                continue;
            }
            let mut forms = wrap(&form, FORMS, "").into_iter();
            let first = forms.next().unwrap_or_default();
            lines.extend(at.hang(&format!("  {first:<FORMS$}  "), &brief));
            lines.extend(forms.map(|form| format!("  {form}")));
        }
    }
    lines.push(at.rule(""));
    lines.extend(at.hang("", &words.get("console-help-note")));
    lines
}
