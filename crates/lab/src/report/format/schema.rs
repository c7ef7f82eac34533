//! What a schema says: references, names, comments and choices.
//!
//! Duty: read the parts of a JSON Schema that a page tells. Uses nothing. Always holds: what a
//! schema does not have is told as absent.

use serde_json::Value;

/// The heading of a definition: its type's name without what only programmers need.
pub(super) fn heading(name: &str) -> &str {
    let name = name.strip_prefix("Raw").unwrap_or(name);
    name.strip_suffix("Def").unwrap_or(name)
}

/// The definition that a schema refers to.
pub(super) fn referred(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

/// The comment at a type or field, in one line: its first paragraph.
pub(super) fn said(schema: &Value) -> String {
    let text = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    // What follows after a blank line is for programmers.
    let text = text.split_once("\n\n").map_or(text, |(first, _)| first);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A choice of a type: how it is written, what it holds, and the whole of its schema.
pub(super) struct Choice<'a> {
    pub(super) name: &'a str,
    pub(super) holds: Option<&'a Value>,
    pub(super) schema: &'a Value,
}

/// The choices of a type, if it is one of several.
pub(super) fn choices(schema: &Value) -> Option<Vec<Choice<'_>>> {
    let of = |schema| -> Option<Vec<Choice<'_>>> {
        let value: &Value = schema;
        if let Some(name) = value.get("const").and_then(Value::as_str) {
            return Some(vec![Choice { name, holds: None, schema }]);
        }
        if let Some(list) = value.get("enum").and_then(Value::as_array) {
            return Some(
                list.iter()
                    .filter_map(Value::as_str)
                    .map(|name| Choice { name, holds: None, schema: &Value::Null })
                    .collect(),
            );
        }
        let (name, holds) = value.get("properties")?.as_object()?.iter().next()?;
        Some(vec![Choice { name, holds: Some(holds), schema }])
    };
    match schema.get("oneOf").and_then(Value::as_array) {
        Some(list) => Some(list.iter().filter_map(of).flatten().collect()),
        None => schema.get("enum").is_some().then(|| of(schema)).flatten(),
    }
}
