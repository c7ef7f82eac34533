//! Examples: what real files hold for each definition of a schema.
//!
//! Duty: walk a file and its schema side by side and keep what stands for each type. Always holds:
//! an example is a passage of a file that is read and tested like any other.

use std::collections::BTreeMap;

use serde_json::Value;

use super::form::Format;
use super::schema::{choices, referred};
use demarche_core::scenario::outline::{Node, Outline};

/// Longest example, in bytes.
const LONGEST: usize = 1_400;

/// The best example of each definition: for a choice by both names, for a record by its own.
#[derive(Debug, Default)]
pub(super) struct Examples {
    records: BTreeMap<String, Found>,
    choices: BTreeMap<(String, String), Found>,
}

/// An example with what makes it a good one.
#[derive(Debug)]
struct Found {
    file: usize,
    name: String,
    fields: usize,
    text: String,
}

impl Found {
    /// Whether this is the better example: from the simpler file, with more fields, shorter.
    fn beats(&self, other: &Self) -> bool {
        let rank = |f: &Self| (f.file, std::cmp::Reverse(f.fields), f.text.len());
        rank(self) < rank(other)
    }
}

impl Examples {
    /// The examples in the files of a format.
    pub fn of(format: &Format) -> Self {
        let mut examples = Self::default();
        for (at, (name, text)) in format.files.iter().enumerate() {
            let outline = Outline::new(text);
            let mut walk =
                Walk { schema: &format.schema, outline: &outline, file: (at, name), examples: &mut examples };
            walk.value(&outline.root, &format.schema, None);
        }
        examples
    }

    /// An example of a record, with the name of its file.
    pub(crate) fn record(&self, name: &str) -> Option<(&str, &str)> {
        self.records.get(name).map(|found| (found.name.as_str(), found.text.as_str()))
    }

    /// An example of a choice.
    pub(crate) fn choice(&self, name: &str, choice: &str) -> Option<&str> {
        self.choices.get(&(name.to_owned(), choice.to_owned())).map(|found| found.text.as_str())
    }
}

struct Walk<'a> {
    schema: &'a Value,
    outline: &'a Outline<'a>,
    file: (usize, &'a str),
    examples: &'a mut Examples,
}

impl Walk<'_> {
    fn value(&mut self, node: &Node, schema: &Value, name: Option<&str>) {
        if let Some(name) = referred(schema) {
            let root = self.schema;
            let Some(definition) = root.get("$defs").and_then(|all| all.get(name)) else { return };
            return self.value(node, definition, Some(name));
        }
        if let Some(inner) = ["anyOf", "allOf"].iter().find_map(|key| schema.get(key)?.as_array()?.first()) {
            return self.value(node, inner, name);
        }
        if let Some(choices) = choices(schema) {
            let text = self.outline.text(&node.range);
            let word: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let Some(choice) = choices.iter().find(|c| c.name == word) else { return };
            if let Some(name) = name {
                let found = self.found(node);
                keep(&mut self.examples.choices, (name.to_owned(), word), found);
            }
            match choice.holds {
                Some(holds) if holds.get("properties").is_some() => self.fields(node, holds),
                Some(holds) => match holds.get("prefixItems").and_then(Value::as_array) {
                    Some(kinds) => node.items().zip(kinds).for_each(|(item, kind)| self.value(item, kind, None)),
                    None => node.items().take(1).for_each(|item| self.value(item, holds, None)),
                },
                None => {}
            }
            return;
        }
        if schema.get("properties").is_some() {
            if let Some(name) = name {
                let found = self.found(node);
                keep(&mut self.examples.records, name.to_owned(), found);
            }
            self.fields(node, schema);
        } else if let Some(items) = schema.get("items") {
            node.items().for_each(|item| self.value(item, items, None));
        }
    }

    fn fields(&mut self, node: &Node, schema: &Value) {
        for (key, inner) in &node.entries {
            let field = key.as_ref().map(|k| self.outline.text(k)).unwrap_or_default();
            if let Some(kind) = schema.get("properties").and_then(|p| p.get(field)) {
                self.value(inner, kind, None);
            }
        }
    }

    fn found(&self, node: &Node) -> Found {
        let text = flush(self.outline.text(&node.range));
        Found { file: self.file.0, name: self.file.1.to_owned(), fields: node.entries.len(), text }
    }
}

fn keep<K: Ord>(all: &mut BTreeMap<K, Found>, key: K, found: Found) {
    if found.text.len() <= LONGEST && all.get(&key).is_none_or(|known| found.beats(known)) {
        all.insert(key, found);
    }
}

/// A passage as it would stand at the left margin.
fn flush(text: &str) -> String {
    let blanks = |line: &str| line.len() - line.trim_start().len();
    let margin = text.lines().skip(1).filter(|l| !l.trim().is_empty()).map(blanks).min().unwrap_or_default();
    let lines = text.lines().enumerate();
    let lines = lines.map(|(at, line)| if at == 0 { line } else { line.get(margin..).unwrap_or_default() });
    lines.collect::<Vec<_>>().join("\n")
}
