//! Kinds: the schema of a value in a few words, and what stands in for it if it is left out.

use serde_json::Value;

use super::schema::{heading, referred};
use demarche_core::scenario::kinds::KIND;

/// The kind of a value, with its range.
pub(crate) fn kind(schema: &Value) -> String {
    if let Some(words) = schema.get(KIND).and_then(Value::as_str) {
        return ranged(words, schema, None);
    }
    if let Some(name) = referred(schema) {
        return format!("[{0}](#{1})", heading(name), heading(name).to_lowercase());
    }
    for key in ["anyOf", "allOf"] {
        // A value that may be absent is one of two: itself or nothing.
        let some = |s: &&Value| s.get("type").and_then(Value::as_str) != Some("null");
        if let Some(inner) = schema.get(key).and_then(Value::as_array).and_then(|all| all.iter().find(some)) {
            return kind(inner);
        }
    }
    match kind_of_type(schema) {
        "array" if schema.get("prefixItems").is_some() => format!("({})", listed(schema)),
        "array" => format!("list of {}", schema.get("items").map(many).unwrap_or_default()),
        "integer" => ranged("whole number", schema, largest(schema)),
        "boolean" => "true or false".to_owned(),
        "string" => "text".to_owned(),
        "number" => ranged("number", schema, None),
        "object" => "names with values".to_owned(),
        other => other.to_owned(),
    }
}

/// The kind of the values of a list.
fn many(schema: &Value) -> String {
    match kind(schema).as_str() {
        "a nation's id" => "nations' ids".to_owned(),
        "a class's id" => "classes' ids".to_owned(),
        "a share or factor" => "shares or factors".to_owned(),
        "a value of the same shape" => "values of the same shape".to_owned(),
        "text" => "texts".to_owned(),
        other => other.to_owned(),
    }
}

/// The kinds of a group of fixed length, or the one kind of anything else.
pub(crate) fn listed(schema: &Value) -> String {
    let Some(items) = schema.get("prefixItems").and_then(Value::as_array) else { return kind(schema) };
    let kinds: Vec<String> = items.iter().map(kind).collect();
    match kinds.as_slice() {
        [first, _, rest @ ..] if !rest.is_empty() && kinds.iter().all(|k| k == first) => {
            format!("{} times {first}", kinds.len())
        }
        _ => kinds.join(", "),
    }
}

/// What holds if the field is left out.
pub(super) fn absent(schema: &Value) -> String {
    match schema.get("default") {
        Some(Value::Null) => "nothing".to_owned(),
        // A word of a fixed set has no quotes, any other text has.
        Some(Value::String(text)) if schema.get(KIND).is_some() => format!("`\"{text}\"`"),
        Some(value) => written(value).map_or_else(|| "see there".to_owned(), |text| format!("`{text}`")),
        None if kind_of_type(schema) == "array" => "`[]`".to_owned(),
        None => "nothing".to_owned(),
    }
}

/// A default as RON writes it.
fn written(value: &Value) -> Option<String> {
    Some(match value {
        Value::String(text) if text.is_empty() => "\"\"".to_owned(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.as_i64().map_or_else(|| number.to_string(), |n| n.to_string()),
        Value::Bool(value) => value.to_string(),
        Value::Array(list) if list.is_empty() => "[]".to_owned(),
        Value::Array(list) => format!("({})", list.iter().map(written).collect::<Option<Vec<_>>>()?.join(", ")),
        Value::Object(_) | Value::Null => return None,
    })
}

/// The type of a value, that of a value that may be absent included.
fn kind_of_type(schema: &Value) -> &str {
    match schema.get("type") {
        Some(Value::String(name)) => name,
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).find(|n| *n != "null").unwrap_or_default(),
        _ => "",
    }
}

/// The largest value that the type itself can hold: no range that an author need know.
fn largest(schema: &Value) -> Option<i64> {
    Some(match schema.get("format").and_then(Value::as_str)? {
        "uint8" => 255,
        "uint16" => 65_535,
        "int8" => 127,
        _ => return None,
    })
}

/// Words with the range of the value, where there is one.
fn ranged(words: &str, schema: &Value, largest: Option<i64>) -> String {
    let bound = |key: &str| schema.get(key).and_then(written);
    let high = bound("maximum").filter(|high| Some(high.as_str()) != largest.map(|l| l.to_string()).as_deref());
    let low =
        bound("minimum").filter(|low| high.is_some() || !(words == "whole number" && (low == "0" || low == "-128")));
    match (low, high) {
        (Some(low), Some(high)) if low == high => format!("`{low}`"),
        (Some(low), Some(high)) => format!("{words}, {low} to {high}"),
        (Some(low), None) => format!("{words}, {low} or more"),
        (None, Some(high)) => format!("{words}, up to {high}"),
        (None, None) => words.to_owned(),
    }
}
