//! The pages of formats: what they say is what the program prints, and what it reads.

use std::collections::BTreeMap;
use std::path::Path;

use demarche_core::scenario::outline::{Node, Outline};
use demarche_core::scenario::{self, library};
use serde_json::Value;

use crate::support::{demarche, demarche_in, folder};

/// The texts of all files of a folder, by name.
fn texts(folder: &Path) -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").path());
    let files = entries.filter(|p| p.is_file());
    let name = |p: &Path| p.file_name().expect("a name").to_string_lossy().into_owned();
    files.map(|p| (name(&p), std::fs::read_to_string(&p).expect("a text"))).collect()
}

#[test]
fn the_pages_are_what_the_program_writes() {
    let made = folder();
    let done = demarche_in(made.path(), &["format", "--docs", "new"], "");
    assert_eq!(done.code, Some(0), "{}", done.err);
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/authors");
    for part in ["", "schema"] {
        let (new, old) = (texts(&made.path().join("new").join(part)), texts(&kept.join(part)));
        assert!(new.len() >= 4, "{:?}", new.keys());
        for (name, text) in &new {
            let same = old.get(name) == Some(text);
            assert!(same, "docs/authors/{part}/{name} is old: run `demarche format --docs docs/authors`");
        }
    }
}

#[test]
fn one_page_at_a_time_and_a_near_miss() {
    let page = demarche(&["format", "test"]);
    assert_eq!(page.code, Some(0));
    assert!(page.out.starts_with("# The test format\n"), "{}", page.out);
    let schema: Value = serde_json::from_str(&demarche(&["format", "test", "--json"]).out).expect("JSON");
    assert_eq!(schema["properties"]["tests"]["items"]["$ref"], "#/$defs/RawTest");
    let wrong = demarche(&["format", "scenaro"]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("did you mean \"scenario\"?"), "{}", wrong.err);
    assert_eq!(demarche(&["format"]).code, Some(2));
}

/// A record of a scenario with its definition.
struct Record<'a> {
    node: Node,
    schema: &'a Value,
    name: String,
}

/// Every record of a scenario that a schema describes.
fn records<'a>(
    root: &'a Value,
    schema: &'a Value,
    outline: &Outline,
    node: &Node,
    name: &str,
    all: &mut Vec<Record<'a>>,
) {
    if let Some(named) = schema["$ref"].as_str() {
        let named = named.trim_start_matches("#/$defs/");
        return records(root, &root["$defs"][named], outline, node, named, all);
    }
    if let Some(some) = schema["anyOf"].as_array().and_then(|list| list.first()) {
        return records(root, some, outline, node, name, all);
    }
    if let Some(fields) = schema["properties"].as_object() {
        for (field, kind) in fields {
            if let Some(inner) = outline.field(node, field) {
                records(root, kind, outline, inner, "", all);
            }
        }
        all.push(Record { node: node.clone(), schema, name: name.to_owned() });
    } else if schema["items"].is_object() {
        node.items().for_each(|item| records(root, &schema["items"], outline, item, "", all));
    }
}

/// The text with a field of a record set to a value.
fn with(text: &str, outline: &Outline, record: &Node, field: &str, value: &str) -> String {
    let (at, new) = match outline.field(record, field) {
        Some(node) => (node.range.clone(), value.to_owned()),
        None => (record.range.start + 1..record.range.start + 1, format!("{field}: {value}, ")),
    };
    format!("{}{new}{}", &text[..at.start], &text[at.end..])
}

#[test]
fn every_range_of_the_scenario_page_is_enforced() {
    let schema: Value = serde_json::from_str(&demarche(&["format", "scenario", "--json"]).out).expect("JSON");
    let mut tried: BTreeMap<String, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for shipped in library::SHIPPED {
        let outline = Outline::new(shipped.text);
        let mut all = Vec::new();
        records(&schema, &schema, &outline, &outline.root, "RawScenario", &mut all);
        for record in &all {
            for (field, kind) in record.schema["properties"].as_object().expect("fields") {
                let word = format!("{}.{field}", record.name);
                let of_its_own = matches!(kind["format"].as_str(), Some("uint8" | "uint16" | "uint32"));
                let (low, high) = (kind["minimum"].as_f64(), kind["maximum"].as_f64());
                let high = high.filter(|h| !of_its_own || (*h - 255.0).abs() > 0.5 && (*h - 65_535.0).abs() > 0.5);
                let low = low.filter(|l| !of_its_own || *l > 0.0);
                let beyond = high.map(|h| h + 1.0).into_iter().chain(low.map(|l| l - 1.0));
                // Once is enough: a scenario takes milliseconds to load, but there are thousands of records.
                if tried.contains_key(&word) {
                    continue;
                }
                for value in beyond {
                    let text = with(shipped.text, &outline, &record.node, field, &value.to_string());
                    *tried.entry(word.clone()).or_default() += 1;
                    match scenario::load("bent.ron", text.as_bytes()) {
                        Ok(_) => wrong.push(format!("{}: {word} may be {value}", shipped.id)),
                        Err(found) => {
                            let known = ["DM-E013", "DM-E005", "DM-E001"];
                            if !found.iter().any(|f| known.contains(&f.code)) {
                                wrong.push(format!("{}: {word} = {value}: {}", shipped.id, found[0].code));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // No range is left untried: some shipped scenario has a record of every definition.
    let of = |name: &str, definition: &Value| -> Vec<String> {
        let fields = definition["properties"].as_object().into_iter().flatten();
        let ranged = fields.filter(|(_, kind)| kind["maximum"].is_number() && kind["format"].as_str().is_none());
        ranged.map(|(field, _)| format!("{name}.{field}")).collect()
    };
    let all = schema["$defs"].as_object().expect("definitions").iter();
    let untried: Vec<String> =
        all.flat_map(|(name, definition)| of(name, definition)).filter(|word| !tried.contains_key(word)).collect();
    assert!(untried.is_empty() && tried.len() > 30, "untried: {untried:?}");
}
