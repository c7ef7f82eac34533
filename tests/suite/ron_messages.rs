//! What is said of files that cannot be read: shipped scenarios with one slip in them, each kind of slip in
//! several places.
//!
//! Duty: the message of every slip stands on the line of the slip, or where what runs away begins, names
//! no type of the program and nothing that only programmers say. Uses `check` as the command does.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use demarche_core::scenario::findings::Finding;
use demarche_core::scenario::library::SHIPPED;
use demarche_lab::check::{Input, file};

use crate::sources::{sources, word};

/// Makes a slip in a line; nothing where the line has no place for it.
type Slip = fn(&str) -> Option<String>;

/// A kind of slip. One that takes something away may be told at the opening before it.
struct Kind(&'static str, Slip, Place);

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Line,
    Before,
}
use Place::{Before, Line};

fn swap(line: &str, from: &str, to: &str) -> Option<String> {
    line.contains(from).then(|| line.replacen(from, to, 1))
}

/// The value of a field whose value is a number of some digits before what ends it.
fn number(line: &str, fits: fn(&str) -> bool, to: fn(&str) -> String) -> Option<String> {
    let code = line.split("//").next().unwrap_or_default();
    for (at, _) in code.match_indices(": ") {
        let rest = &code[at + 2..];
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let (value, after) = rest.split_at(end);
        if after.starts_with([',', ')']) && fits(value) {
            return Some(format!("{}{}{}", &line[..at + 2], to(value), &line[at + 2 + end..]));
        }
    }
    None
}

fn whole(line: &str, to: fn(&str) -> String) -> Option<String> {
    let fields = ["turns: ", "difficulty: ", "promised: ", "level: "];
    let bare = line.trim_start();
    fields.iter().any(|f| bare.starts_with(f)).then(|| number(line, |v| !v.is_empty(), to)).flatten()
}

/// The first text that is the value of a field, and is words.
fn text(line: &str, to: fn(&str) -> String) -> Option<String> {
    let from = line.find(": \"")? + 2;
    let length = line[from + 1..].find('"')?;
    let inside = &line[from + 1..from + 1 + length];
    let fits = !inside.is_empty() && inside.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    fits.then(|| format!("{}{}{}", &line[..from], to(inside), &line[from + length + 2..]))
}

const KINDS: [Kind; 34] = [
    Kind("decimal comma", |l| number(l, |v| v.contains('.') && v.len() < 5, |v| v.replace('.', ",")), Line),
    Kind(
        "thousands with a comma",
        |l| number(l, |v| v.len() == 4 && !v.contains('.'), |v| format!("{},{}", &v[..1], &v[1..])),
        Line,
    ),
    Kind(
        "thousands with a gap",
        |l| number(l, |v| v.len() == 4 && !v.contains('.'), |v| format!("{} {}", &v[..1], &v[1..])),
        Line,
    ),
    Kind("percent", |l| number(l, |v| v.starts_with("0."), |_| "50%".to_owned()), Line),
    Kind("a currency", |l| number(l, |v| v.len() >= 3 && !v.contains('.'), |v| format!("{v}€")), Line),
    Kind("a unit", |l| number(l, |v| v.len() >= 3 && !v.contains('.'), |v| format!("{v} million")), Line),
    Kind("a number in quotes", |l| number(l, |v| !v.is_empty(), |v| format!("\"{v}\"")), Line),
    Kind("a decimal for a whole number", |l| whole(l, |v| format!("{v}.0")), Line),
    Kind("a half for a whole number", |l| whole(l, |v| format!("{v}.5")), Line),
    Kind("a negative for a whole number", |l| whole(l, |v| format!("-{v}")), Line),
    Kind("a whole number too large", |l| whole(l, |_| "99999".to_owned()), Line),
    Kind("a word for a whole number", |l| whole(l, |_| "many".to_owned()), Line),
    Kind("a quote missing at the end", |l| text(l, |t| format!("\"{t}")), Line),
    Kind("a quote missing at the beginning", |l| text(l, |t| format!("{t}\"")), Line),
    Kind("no quotes", |l| text(l, str::to_owned), Line),
    Kind("curly quotes", |l| text(l, |t| format!("“{t}”")), Line),
    Kind("single quotes", |l| text(l, |t| format!("'{t}'")), Line),
    Kind("a backslash", |l| text(l, |t| format!("\"{t}\\q\"")), Line),
    Kind("a comment without end", |l| swap(l.split("//").next()?, "\", ", "\", /* later ").filter(|_| pairs(l)), Line),
    Kind(
        "a round bracket not closed",
        |l| if l.contains("])") { None } else { swap(l, "),", ",") }.filter(|_| pairs(l)),
        Line,
    ),
    Kind("a square bracket not closed", |l| swap(l, "],", ",").filter(|_| pairs(l)), Line),
    Kind("a bracket too many", |l| swap(l, "),", ")),").filter(|_| pairs(l)), Line),
    Kind("a bracket of another kind", |l| swap(l, "],", "),").filter(|_| pairs(l)), Line),
    Kind("a field misspelt", |l| swap(l, "source: ", "soruce: "), Line),
    Kind("a field unknown", |l| swap(l, "source: ", "weather: "), Line),
    Kind("a field with a hyphen", |l| swap(l, "aid_type: ", "aid-type: "), Line),
    Kind("a field in quotes", |l| swap(l, "source: ", "\"source\": "), Line),
    Kind("a field left out", |l| swap(l, "id: \"", "//").map(|_| cut(l, "id: \"")).filter(|c| c != l), Before),
    Kind(
        "a field given twice",
        |l| {
            text(l, |t| format!("\"{t}\""))
                .filter(|_| l.trim_start().starts_with("(id: \""))
                .map(|l| l.replacen("(id: ", "(id: \"x\", id: ", 1))
        },
        Line,
    ),
    Kind("an equals sign", |l| swap(l, "source: ", "source = "), Line),
    Kind("a comma missing", |l| swap(l, "\", ", "\" "), Line),
    Kind("a comma too many", |l| swap(l, "\", ", "\",, "), Line),
    Kind(
        "a kind misspelt",
        |l| swap(l, "sector: Military", "sector: Militery").or_else(|| swap(l, "roles: [Donor", "roles: [Doner")),
        Line,
    ),
    Kind(
        "a kind in quotes",
        |l| swap(l, "sector: Military", "sector: \"Military\"").or_else(|| swap(l, "roles: [Ally", "roles: [\"Ally\"")),
        Line,
    ),
];

/// Whether every bracket of a line is closed on it.
fn pairs(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    let count = |c: char| code.matches(c).count();
    count('(') == count(')') && count('[') == count(']')
}

/// A line without one field whose value is a text.
fn cut(line: &str, field: &str) -> String {
    let Some(from) = line.find(field) else { return line.to_owned() };
    let rest = &line[from + field.len()..];
    match rest.find("\", ") {
        Some(end) if !rest[..end].contains('"') && line[..from].ends_with('(') => {
            format!("{}{}", &line[..from], &rest[end + 3..])
        }
        _ => line.to_owned(),
    }
}

/// Every slip in some places of some shipped scenarios: its kind, the line, the line with it, and what is found.
fn slips() -> Vec<(&'static Kind, usize, String, Vec<Finding>)> {
    let mut slips = Vec::new();
    for kind in &KINDS {
        let mut made = 0;
        for scenario in SHIPPED.iter().take(4) {
            let lines: Vec<&str> = scenario.text.lines().collect();
            let fit: Vec<(usize, String)> =
                lines.iter().enumerate().filter_map(|(at, l)| Some((at, kind.1(l)?))).collect();
            // The first, and one from the middle.
            let mut chosen = vec![0, fit.len() / 2];
            chosen.dedup();
            for (at, line) in chosen.into_iter().filter_map(|at| fit.get(at)) {
                let mut broken = lines.clone();
                broken[*at] = line;
                let input = Input {
                    path: format!("{}.ron", scenario.id),
                    bytes: broken.join("\n").into_bytes(),
                    beside: Vec::new(),
                };
                slips.push((kind, at + 1, line.clone(), file(&input)));
                made += 1;
            }
        }
        assert!(made >= 2, "{}: only {made} places", kind.0);
    }
    slips
}

/// Words that only programmers say.
const NEVER: [&str; 23] = [
    "struct",
    "enum",
    "variant",
    "tuple",
    "boolean",
    "integer",
    "float",
    "floating",
    "sequence",
    "serde",
    "unsigned",
    "signed",
    "identifier",
    "deserialize",
    "u8",
    "u16",
    "u32",
    "u64",
    "i8",
    "i64",
    "f64",
    "RON",
    "char",
];

#[test]
fn a_slip_is_told_where_it_is_in_words_of_authors() {
    let types: BTreeSet<String> = type_names();
    assert!(
        types.contains("RawScenario") && types.contains("NationDef") && types.contains("TestFile") && types.len() > 60
    );
    let mut wrong = Vec::new();
    let slips = slips();
    assert!(slips.len() >= 120, "{}", slips.len());
    for (kind, at, line, found) in &slips {
        let Kind(name, _, place) = kind;
        let mut fail = |why: &str| wrong.push(format!("{name}, line {at}: {why}\n    {}\n    {found:#?}", line.trim()));
        let [only] = found.as_slice() else {
            fail("one finding is wanted");
            continue;
        };
        let span = only.span.expect("a place");
        if only.code != "DM-E001" || only.hint.is_none() {
            fail("the code, or no cure");
        }
        if !(span.line == *at || *place == Before && span.line < *at) {
            fail("the place");
        }
        let told = format!("{} {}", only.message, only.hint.clone().unwrap_or_default());
        for never in types.iter().map(String::as_str).chain(NEVER) {
            if !word(&told, never).is_empty() && word(line, never).is_empty() {
                fail(&format!("it says {never}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), slips.len(), wrong.join("\n"));
}

/// The names of types in the forms of files, but for words that files hold themselves.
fn type_names() -> BTreeSet<String> {
    let forms = [
        "crates/core/src/model/",
        "crates/core/src/scenario/",
        "crates/core/src/tape/",
        "crates/core/src/math.rs",
        "crates/lab/src/testing/",
        "crates/lab/src/experiment/",
        "crates/play/src/lesson.rs",
    ];
    let mut names = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    for source in sources().iter().filter(|s| forms.iter().any(|form| s.path.starts_with(form))) {
        for line in source.code.lines() {
            let name = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric()).collect::<String>();
            let bare = line.trim_start();
            for head in ["struct ", "enum "] {
                if let Some((before, rest)) = bare.split_once(head)
                    && (before.is_empty() || before.starts_with("pub"))
                {
                    names.insert(name(rest));
                }
            }
            let first = name(bare);
            if first.starts_with(char::is_uppercase)
                && bare[first.len()..].trim_start().starts_with([',', '(', '{', '='])
            {
                kinds.insert(first);
            }
        }
    }
    names.retain(|n| n.len() > 1 && !kinds.contains(n));
    names
}

#[test]
fn what_is_said_of_slips() {
    let mut all = String::new();
    let mut last: &str = "";
    for (Kind(name, ..), at, line, found) in slips() {
        if *name != last {
            let _ = writeln!(all, "\n## {name}");
            last = name;
        }
        let line = line.trim();
        let shown: String = line.chars().take(90).collect();
        let _ = writeln!(all, "\n{at}: {shown}");
        for found in found {
            let (line, column) = found.span.map_or((0, 0), |s| (s.line, s.column));
            let hint = found.hint.unwrap_or_default();
            let _ = writeln!(all, "    {line}:{column} {}\n    help: {hint}", found.message);
        }
    }
    insta::assert_snapshot!("slips", all);
}
