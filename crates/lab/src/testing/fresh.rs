//! A fresh scenario: the files with which an author begins.
//!
//! Duty: the templates of `demarche new`, with the author's name in them. Uses nothing else of the
//! crate. Always holds: what is written loads, can be won and lost, and passes its own tests.

/// The templates: how each file's name goes on, and its text.
const TEMPLATES: [(&str, &str); 4] = [
    (".ron", include_str!("template/scenario.ron")),
    (".ftl", include_str!("template/messages.ftl")),
    (".test.ron", include_str!("template/tests.ron")),
    (".experiment.ron", include_str!("template/experiment.ron")),
];

/// The name that stands in the templates.
const NAME: &str = "NEW-NAME";

/// Whether a name can be the id of a new scenario.
#[must_use]
pub fn is_id(name: &str) -> bool {
    name.len() <= 50
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && !name.ends_with('-')
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The files of a new scenario: name and text.
#[must_use]
pub fn files(name: &str) -> Vec<(String, String)> {
    let title: Vec<String> = name.split('-').map(capital).collect();
    let fill = |text: &str| text.replace("NEW-TITLE", title.join(" ").trim()).replace(NAME, name);
    TEMPLATES.iter().map(|(ending, text)| (format!("{name}{ending}"), fill(text))).collect()
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_ascii_uppercase().to_string() + chars.as_str()).unwrap_or_default()
}
