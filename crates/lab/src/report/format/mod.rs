//! Formats: what a file may hold, field by field, as a page of Markdown.
//!
//! Duty: pages from the schemas of the types that read the files, whose texts are the comments at
//! the fields, with examples from real files. Uses `scenario::{kinds, outline}`. Always holds: no
//! field is named here, so a page cannot forget one; the same types give the same page.

mod examples;
mod form;
mod kind;
pub mod names;
mod schema;

use std::fmt::Write as _;

use serde_json::Value;

use examples::Examples;
use schema::{choices, heading, referred, said};

pub use form::Format;

/// The page of a format.
#[must_use]
pub fn page(format: &Format) -> String {
    let mut page = Page { format, out: format.head.to_owned(), examples: Examples::of(format) };
    page.record("The file", &format.schema, None);
    for name in order(&format.schema) {
        page.definition(&name);
    }
    let mut out = page.out;
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Every definition that a schema needs, in the order in which a reader meets them: what a record
/// holds follows it.
fn order(schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    names(schema, schema, &mut found);
    found
}

fn names(root: &Value, schema: &Value, found: &mut Vec<String>) {
    if let Some(name) = referred(schema).filter(|name| !found.iter().any(|f| f == name)) {
        found.push(name.to_owned());
        if let Some(definition) = root.get("$defs").and_then(|all| all.get(name)) {
            names(root, definition, found);
        }
    }
    match schema {
        Value::Array(list) => list.iter().for_each(|inner| names(root, inner, found)),
        Value::Object(map) => {
            map.iter().filter(|(key, _)| *key != "$defs").for_each(|(_, inner)| names(root, inner, found));
        }
        _ => {}
    }
}

struct Page<'a> {
    format: &'a Format,
    out: String,
    examples: Examples,
}

// Writing to a string cannot fail.
impl Page<'_> {
    fn definition(&mut self, name: &str) {
        let Some(schema) = self.format.schema.get("$defs").and_then(|all| all.get(name)) else { return };
        let Some(choices) = choices(schema) else { return self.record(heading(name), schema, Some(name)) };
        let _ = write!(self.out, "\n## {}\n\n{}\n", heading(name), said(schema));
        self.places(name);
        let plain = choices.iter().all(|c| c.holds.is_none());
        let _ = writeln!(
            self.out,
            "\n{}",
            if plain {
                "| Write | What it says |\n|---|---|"
            } else {
                "| Write | It holds | What it says | Example |\n|---|---|---|---|"
            }
        );
        for choice in &choices {
            let says = said(choice.schema);
            if plain {
                let _ = writeln!(self.out, "| `{}` | {says} |", choice.name);
                continue;
            }
            let fields = choice.holds.is_some_and(|h| h.get("properties").is_some());
            let holds = match choice.holds {
                None => "nothing".to_owned(),
                Some(_) if fields => {
                    format!("[fields](#{}-{})", heading(name).to_lowercase(), choice.name.to_lowercase())
                }
                Some(holds) => kind::listed(holds),
            };
            let write = if choice.holds.is_some() { format!("{}(..)", choice.name) } else { choice.name.to_owned() };
            let example = self.examples.choice(name, choice.name).filter(|e| e.len() <= 60 || !fields);
            let example = example.map(|e| format!("`{e}`")).unwrap_or_default();
            let _ = writeln!(self.out, "| `{write}` | {holds} | {says} | {example} |");
        }
        for choice in &choices {
            let Some(holds) = choice.holds.filter(|h| h.get("properties").is_some()) else { continue };
            let _ = write!(self.out, "\n### {} {}\n\n{}\n", heading(name), choice.name, said(choice.schema));
            self.fields(holds);
            if let Some(example) = self.examples.choice(name, choice.name).map(str::to_owned) {
                let _ = write!(self.out, "\n```ron\n{example}\n```\n");
            }
        }
    }

    fn record(&mut self, title: &str, schema: &Value, name: Option<&str>) {
        let _ = write!(self.out, "\n## {title}\n\n{}\n", said(schema));
        if let Some(name) = name {
            self.places(name);
        }
        self.fields(schema);
        if let Some((file, example)) = name.and_then(|name| self.examples.record(name)) {
            let text = format!("\nFrom `{file}`:\n\n```ron\n{example}\n```\n");
            self.out.push_str(&text);
        }
    }

    /// Where values of a definition stand.
    fn places(&mut self, name: &str) {
        let mut places = Vec::new();
        let mut look = |holder: Option<&str>, schema: &Value| {
            let of = holder.map(|h| format!(" of [{0}](#{1})", heading(h), heading(h).to_lowercase()));
            let fields = schema.get("properties").and_then(Value::as_object);
            for (field, inner) in fields.into_iter().flatten() {
                let mut found = Vec::new();
                names(&Value::Null, inner, &mut found);
                if found.iter().any(|f| f == name) {
                    places.push(format!("`{field}`{}", of.clone().unwrap_or_default()));
                }
            }
        };
        look(None, &self.format.schema);
        for holder in order(&self.format.schema) {
            let Some(schema) = self.format.schema.get("$defs").and_then(|all| all.get(&holder)) else { continue };
            match choices(schema) {
                None => look(Some(&holder), schema),
                Some(choices) => {
                    for choice in &choices {
                        look(Some(&holder), choice.holds.unwrap_or(&Value::Null));
                        if choice.holds.is_some_and(|h| h.get("properties").is_none()) {
                            look(Some(&holder), choice.schema);
                        }
                    }
                }
            }
        }
        places.dedup();
        if !places.is_empty() {
            let _ = write!(self.out, "\nStands in {}.\n", places.join(", "));
        }
    }

    fn fields(&mut self, schema: &Value) {
        let Some(fields) = schema.get("properties").and_then(Value::as_object) else { return };
        let needed: Vec<&str> =
            schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        self.out.push_str("\n| Field | Value | If left out | What it says |\n|---|---|---|---|\n");
        for (field, inner) in fields {
            let absent = if needed.contains(&field.as_str()) { "needed".to_owned() } else { kind::absent(inner) };
            let _ = writeln!(self.out, "| `{field}` | {} | {absent} | {} |", kind::kind(inner), said(inner));
        }
    }
}
