//! Limits of whole numbers, which are narrower than what can be held.
//!
//! Duty: say within what a field must lie that cannot even be read. Uses `reading`. Always holds: the
//! limits are those of the schemas that `demarche format` prints.

use crate::reading::{Frame, Step};

/// The list around a field, the field, and its bounds. Where every field of the name has them, no list is named.
const LIMITS: [(&str, &str, i64, i64); 14] = [
    ("", "turns", 1, 60),
    ("", "difficulty", 1, 3),
    ("instruments", "act_months", 0, 120),
    ("instruments", "lag", 0, 120),
    ("instruments", "spread", 0, 120),
    ("measures", "level", 1, 9),
    ("observed", "level", 0, 9),
    ("lines", "promised", 1, 9),
    ("rounds", "open", 1, 60),
    ("", "low", 0, 9),
    ("", "high", 0, 9),
    ("", "at_least", 0, 9),
    ("", "at_most", 0, 9),
    ("", "exactly", 0, 9),
];

/// The limits of a field that is read.
pub(super) fn of(open: &[Frame], frame: &Frame) -> Option<(i64, i64)> {
    let Step::Field(name) = &frame.step else { return None };
    let around = |wanted: &str| open.iter().any(|f| matches!(&f.step, Step::Field(name) if name == wanted));
    let fits = |(list, field, ..): &&(&str, &str, i64, i64)| field == name && (list.is_empty() || around(list));
    LIMITS.iter().find(fits).map(|(_, _, low, high)| (*low, *high))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::LIMITS;

    const SCHEMAS: [&str; 4] = [
        include_str!("../../../../../docs/authors/schema/scenario.json"),
        include_str!("../../../../../docs/authors/schema/test.json"),
        include_str!("../../../../../docs/authors/schema/orders.json"),
        include_str!("../../../../../docs/authors/schema/experiment.json"),
    ];

    /// Bounds of named fields of whole numbers that are narrower than what can be held.
    fn bounds(name: &str, schema: &Value, found: &mut Vec<(String, i64, i64)>) {
        let whole = schema["type"].to_string().contains("integer");
        if let (true, Some(low), Some(high)) = (whole, schema["minimum"].as_i64(), schema["maximum"].as_i64())
            && ![127, 255, 65_535].contains(&high)
            && name != "format"
        {
            found.push((name.to_owned(), low, high));
        }
        match schema {
            Value::Object(fields) => fields.iter().for_each(|(name, inner)| bounds(name, inner, found)),
            Value::Array(items) => items.iter().for_each(|inner| bounds(name, inner, found)),
            _ => {}
        }
    }

    #[test]
    fn the_limits_told_are_those_of_the_schemas() {
        let mut found = Vec::new();
        for schema in SCHEMAS {
            bounds("", &serde_json::from_str(schema).expect("a schema"), &mut found);
        }
        assert!(found.len() > 10, "{found:?}");
        for (name, low, high) in &found {
            let told = LIMITS.iter().any(|(_, field, l, h)| (field, l, h) == (&name.as_str(), low, high));
            assert!(told, "{name} lies within {low} and {high}, and nobody is told");
        }
        for (list, field, low, high) in LIMITS {
            assert!(found.iter().any(|f| *f == (field.to_owned(), low, high)), "{list} {field} has no such limits");
        }
    }
}
