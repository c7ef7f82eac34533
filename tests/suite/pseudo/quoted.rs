//! What may stand in a text of any language as it is, and what else is left of plain letters in it.

use std::collections::BTreeSet;

use demarche_play::session::Session;

/// Plain words that may be shown in every language, and why.
const PLAIN: [(&str, &[&str]); 4] = [
    ("names of keys", &["Ctrl", "ctrl", "Enter", "Esc", "Shift", "Space", "Tab", "Alt"]),
    ("forms of files", &["CSV", "HTML", "JSON", "PNG", "RON"]),
    ("words of messages that have no vowel to be accented", &["GDP", "gdp"]),
    ("what the test itself typed, and where its host keeps games", &["memory", "Tuesdays", "Heron", "Blue", "xyzzy"]),
];

/// The words of a text: runs of letters.
fn words_in(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_alphabetic()).filter(|w| w.chars().count() >= 3);
    runs.map(str::to_owned).collect()
}

/// What is quoted as it stands when a game is told.
pub struct Quoted(Vec<String>);

impl Quoted {
    /// Sources of facts: who published what.
    pub fn sources(session: &Session) -> Self {
        let case = session.case();
        let mut all: Vec<String> =
            case.sources.iter().flat_map(|s| [s.publisher.clone(), s.title.clone(), s.id.clone()]).collect();
        all.extend(case.goods.iter().map(|c| c.source.clone()));
        all.extend(case.lines.iter().map(|l| l.source.clone()));
        Self(all)
    }

    /// And, where a game is typed, ids of the case, and commands after an arrow.
    pub fn typed(session: &Session) -> Self {
        let case = session.case();
        let Self(mut all) = Self::sources(session);
        all.extend(case.goods.iter().map(|c| c.id.clone()));
        all.extend(case.nations.iter().map(|n| n.id.clone()));
        all.extend(case.policy.reforms.iter().map(|r| r.id.clone()));
        all.extend(case.rounds.iter().map(|r| r.id.clone()));
        all.push("→ ".to_owned());
        Self(all)
    }

    /// A line without what is quoted in it.
    fn without(&self, line: &str) -> String {
        let line = match self.0.last().filter(|last| *last == "→ ") {
            Some(arrow) => line.split(arrow.as_str()).next().unwrap_or_default(),
            None => line,
        };
        let mut quotes: Vec<&String> = self.0.iter().filter(|quote| has_plain(quote)).collect();
        quotes.sort_by_key(|quote| std::cmp::Reverse(quote.len()));
        quotes.iter().fold(line.to_owned(), |line, quote| cut(&line, quote))
    }

    /// Words of plain letters that no message said, each with the line it stands in.
    pub fn plain<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
        let lines: BTreeSet<&str> = texts.into_iter().flat_map(str::lines).collect();
        let mut found = BTreeSet::new();
        for line in lines.into_iter().filter(|line| has_plain(line)) {
            let known = |word: &String| PLAIN.iter().any(|(_, words)| words.contains(&word.as_str()));
            for word in words_in(&self.without(line)).into_iter().filter(|w| is_plain(w) && !known(w)) {
                found.insert(format!("{word}: {}", line.trim()));
            }
        }
        found
    }
}

/// A line without a phrase, wherever the phrase is not part of a longer word.
fn cut(line: &str, phrase: &str) -> String {
    let mut left = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(phrase) {
        let (before, from) = rest.split_at(at);
        let after = &from[phrase.len()..];
        left.push_str(before);
        if before.ends_with(char::is_alphabetic) || after.starts_with(char::is_alphabetic) {
            left.push_str(phrase);
        }
        rest = after;
    }
    left + rest
}

fn is_plain(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_alphabetic())
}

fn has_plain(line: &str) -> bool {
    words_in(line).iter().any(|word| is_plain(word))
}
