//! Marks as a table: one row a file, in columns that a spreadsheet or a gradebook takes.
//!
//! Duty: fields by name, columns by wish, CSV. May use `mark`, `door`. Always holds: a cell of
//! somebody else's words is quoted and never begins like a formula; figures are plain numbers.

use crate::mark::{Marked, Played};
use demarche_core::math::{Points, Ppm};
use demarche_core::outside::show::line;
use demarche_core::scenario::findings::did_you_mean;
use demarche_core::sim::record::Medal;
use demarche_play::cells::{Cell, Form, Style, table};

/// Fields that every file has, with what they hold.
pub(crate) const FIELDS: [(&str, &str); 25] = [
    ("file", "the path below the folder"),
    ("verdict", "confirmed, same-orders, refused or no-hand-in"),
    ("ground", "why it was refused, in a word"),
    ("reason", "why, in words"),
    ("note", "what else there is to say"),
    ("name", "the pseudonym"),
    ("class", "the class that it names"),
    ("scenario", "the scenario, with the cut"),
    ("seed", "the seed"),
    ("months", "months played"),
    ("finished", "yes if the game came to its end"),
    ("defeat", "the defeat that ended it early"),
    ("gold", "objectives with gold"),
    ("silver", "objectives with silver"),
    ("bronze", "objectives with bronze"),
    ("predictions", "predictions sealed"),
    ("foreseen", "of which of months seen before"),
    ("score", "mean ranked probability score of the others; lower is better"),
    ("usual_score", "what always saying the usual would have scored"),
    ("skill", "1 is perfect, 0 no better than the usual"),
    ("rewinds", "ways back"),
    ("refused_orders", "orders that were refused"),
    ("reasons_given", "months with reasons"),
    ("reasons", "the reasons, by month"),
    ("program", "the version of the program that wrote it"),
];

/// A column: its head and the field under it; none for a column to be filled in by hand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// The head.
    pub(crate) head: String,
    /// The field.
    pub(crate) field: Option<String>,
}

/// The columns if nothing else is asked for: every field, then reading and medal of each objective.
#[must_use]
pub fn usual(marked: &[Marked]) -> Vec<Column> {
    let fields = FIELDS.iter().map(|(name, _)| (*name).to_owned());
    let objectives = objectives(marked);
    let objectives = objectives.iter().flat_map(|id| ["objective", "medal"].map(|what| format!("{what}.{id}")));
    fields.chain(objectives).map(|name| Column { head: name.clone(), field: Some(name) }).collect()
}

/// The heads that a table may begin with, before anything is marked.
#[must_use]
pub fn heads(wish: Option<&str>) -> Vec<String> {
    let usual = FIELDS.iter().map(|(name, _)| (*name).to_owned()).collect();
    wish.and_then(|wish| columns(wish, &[]).ok()).map_or(usual, |all| all.into_iter().map(|c| c.head).collect())
}

/// The objectives that are known of any of them, in the order in which they come.
fn objectives(marked: &[Marked]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for (id, ..) in marked.iter().filter_map(|m| m.played.as_ref()).flat_map(|p| &p.objectives) {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    ids
}

/// Columns by wish: `HEAD=FIELD` or `FIELD`, with commas between them; `HEAD=` stays blank. A part
/// with a comma in it stands in double quotes.
///
/// # Errors
/// The part that is no column, and what would be.
pub fn columns(wish: &str, marked: &[Marked]) -> Result<Vec<Column>, String> {
    let known = usual(marked);
    parts(wish).iter().map(|part| column(part, &known)).collect()
}

/// What stands between commas, but for those in double quotes; the quotes themselves are dropped.
fn parts(wish: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    for c in wish.chars() {
        match (c, parts.last_mut()) {
            ('"', _) => quoted = !quoted,
            (',', _) if !quoted => parts.push(String::new()),
            (c, Some(part)) => part.push(c),
            _ => {}
        }
    }
    parts
}

fn column(part: &str, known: &[Column]) -> Result<Column, String> {
    let (head, field) = part.split_once('=').unwrap_or((part, part));
    let (head, field) = (head.trim().to_owned(), field.trim());
    if head.is_empty() {
        return Err(format!("`{part}` names no column"));
    }
    if field.is_empty() {
        return Ok(Column { head, field: None });
    }
    let names = || known.iter().filter_map(|c| c.field.as_deref());
    // An objective that nobody reached the end of is still a column, and empty.
    if names().any(|name| name == field) || field.starts_with("objective.") || field.starts_with("medal.") {
        return Ok(Column { head, field: Some(field.to_owned()) });
    }
    let near = did_you_mean(field, names());
    let all = || format!("fields are: {}", names().collect::<Vec<_>>().join(", "));
    Err(format!("there is no field \"{field}\"\n  = help: {}", near.unwrap_or_else(all)))
}

/// The whole table: a byte order mark, then RFC 4180 with CRLF, or as the style wants it.
#[must_use]
pub fn csv(marked: &[Marked], columns: &[Column], style: Style) -> String {
    let head: Vec<Cell> = columns.iter().map(|column| Cell::name(&column.head)).collect();
    let rows = marked.iter().map(|one| {
        let cells = columns.iter().map(|column| match &column.field {
            None => Cell::name(""),
            Some(field) => cell(one, field),
        });
        cells.collect()
    });
    table(Form { style, marked: true }, &head, rows)
}

fn figure(number: impl std::fmt::Display) -> Cell {
    Cell::Figure(number.to_string())
}

fn words(text: impl Into<String>) -> Cell {
    Cell::Words(text.into())
}

/// Points as a plain number.
fn points(points: Points) -> Cell {
    Cell::Figure(decimal(points.0, 1_000))
}

fn share(share: Ppm) -> Cell {
    Cell::Figure(decimal(share.0 / 1_000, 1_000))
}

/// A number of steps as a decimal, without zeros at its end.
#[must_use]
pub(crate) fn decimal(steps: i64, scale: i64) -> String {
    let (whole, rest) = (steps.unsigned_abs() / scale.unsigned_abs(), steps.unsigned_abs() % scale.unsigned_abs());
    let text = format!("{}{whole}.{rest:03}", if steps < 0 { "-" } else { "" });
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn cell(one: &Marked, field: &str) -> Cell {
    match field {
        "file" => return words(shown(&one.path)),
        "verdict" => return Cell::name(one.verdict.key()),
        "ground" => return Cell::name(one.verdict.ground()),
        "reason" => return words(shown(&one.verdict.reason())),
        "note" => return words(shown(&one.notes.join("; "))),
        "name" => return words(one.name()),
        "class" => return words(one.class()),
        _ => {}
    }
    let Some(tape) = &one.tape else { return Cell::name("") };
    match field {
        "scenario" => return Cell::name(&tape.scenario),
        "seed" => return figure(tape.seed),
        "program" => return Cell::name(&tape.program),
        "rewinds" => return figure(tape.rewinds.len()),
        _ => {}
    }
    // What did not hold has no figures: none of them would be true.
    one.played.as_ref().map_or_else(|| Cell::name(""), |played| of_game(played, field))
}

fn of_game(played: &Played, field: &str) -> Cell {
    let medals = |wanted| figure(played.objectives.iter().filter(|(.., medal)| *medal == wanted).count());
    let none = || Cell::name("");
    match field {
        "months" => figure(played.months),
        "finished" => Cell::name(if played.over { "yes" } else { "no" }),
        "defeat" => Cell::name(played.defeat.clone().unwrap_or_default()),
        "gold" => medals(Medal::Gold),
        "silver" => medals(Medal::Silver),
        "bronze" => medals(Medal::Bronze),
        "predictions" => figure(played.predictions),
        "foreseen" => figure(played.foreseen),
        "score" => played.skill.map_or_else(none, |m| share(m.player)),
        "usual_score" => played.skill.map_or_else(none, |m| share(m.climatology)),
        "skill" => played.skill.and_then(|m| m.over_climatology()).map_or_else(none, share),
        "refused_orders" => figure(played.refused),
        "reasons_given" => figure(played.reasons.len()),
        "reasons" => {
            let told = played.reasons.iter().map(|(month, reason)| format!("{month}: {reason}"));
            words(told.collect::<Vec<_>>().join(" | "))
        }
        _ => {
            let of = |what: &str| {
                let id = field.strip_prefix(what)?;
                played.objectives.iter().find(|(of, ..)| of == id)
            };
            let reading = of("objective.").map(|(_, reading, _)| points(*reading));
            let medal = || of("medal.").map(|(.., medal)| Cell::name(medal_key(*medal)));
            reading.or_else(medal).unwrap_or_else(none)
        }
    }
}

/// The word for a medal, for tables; always the same.
pub(super) fn medal_key(medal: Medal) -> String {
    format!("{medal:?}").to_lowercase()
}

/// Text from outside, as it can be shown: what moves the cursor or turns the line is replaced.
#[must_use]
pub fn shown(text: &str) -> String {
    line(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_read_as_they_are_wished() {
        let wish = r#"Student=name, "Last, First=file", Grade=, verdict"#;
        let named: Vec<(String, Option<String>)> =
            columns(wish, &[]).expect("columns").into_iter().map(|c| (c.head, c.field)).collect();
        let some = |field: &str| Some(field.to_owned());
        assert_eq!(
            named,
            [
                ("Student".to_owned(), some("name")),
                ("Last, First".to_owned(), some("file")),
                ("Grade".to_owned(), None),
                ("verdict".to_owned(), some("verdict")),
            ]
        );
        assert!(columns("Grade=medls", &[]).expect_err("no such field").contains("there is no field \"medls\""));
        assert!(columns("verdct", &[]).expect_err("no such field").contains("did you mean \"verdict\"?"));
        assert!(columns("=name", &[]).is_err() && columns("", &[]).is_err());
    }

    #[test]
    fn figures_are_plain_numbers() {
        assert_eq!(decimal(-1_500, 1_000), "-1.5");
        assert_eq!(decimal(40_000, 1_000), "40");
        assert_eq!(decimal(1, 1_000), "0.001");
        assert_eq!(shown("a\u{202e}b\u{1b}c"), "a⟨U+202E⟩b␛c");
    }
}
