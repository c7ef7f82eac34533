//! `demarche rules`: every number of the model with its unit, evidence and source, and the pages
//! that are made from them.
//!
//! Duty: the table in a terminal, as JSON and as Markdown, and the curves as SVG. Uses
//! `scenario::coefficients`, `report::rule_curves`. Always holds: what is printed is what the
//! rules read, and the pages come out the same however often they are made.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::failure::Failure;
use super::output;
use demarche_core::math::{Points, Ppm, decimal};
use demarche_core::model::good::{GoodDef, InstrumentDef};
use demarche_core::model::rulebook::{Evidence, Rulebook};
use demarche_core::outside::show;
use demarche_core::scenario::coefficients::{Entry, Figure, entries, evidence, letter, of_section, section_meaning};
use demarche_core::scenario::findings::render;
use demarche_lab::report::rule_curves;
use demarche_play::text_table::{Align, table};

/// Arguments of `rules`.
#[derive(clap::Args, Debug)]
pub(super) struct Rules {
    /// Print one JSON document
    #[arg(long, conflicts_with = "docs")]
    json: bool,
    /// Write coefficients.md and curves/*.svg into this folder
    #[arg(long, value_name = "DIR")]
    docs: Option<PathBuf>,
}

impl Rules {
    /// Prints or writes.
    ///
    /// # Errors
    /// If standard output or a file cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let rules = demarche_core::scenario::rules().map_err(|fault| Failure::Input(render(&[*fault])))?;
        if let Some(folder) = &self.docs {
            return write(&rules, folder);
        }
        if self.json {
            let text = serde_json::to_string_pretty(&document(&rules)).map_err(std::io::Error::other)?;
            return output::print(&show::json(&text));
        }
        output::print(&listing(&rules))
    }
}

/// Writes the pages that are made from the rules.
fn write(rules: &Rulebook, folder: &Path) -> Result<(), Failure> {
    let curves = folder.join("curves");
    output::folder(&curves)?;
    output::document(&folder.join("coefficients.md"), &page(rules))?;
    let charts = rule_curves::all(rules);
    for chart in &charts {
        output::document(&curves.join(format!("{}.svg", chart.frame.id)), &chart.svg())?;
    }
    output::talk(&format!("wrote {} and {} curves", folder.join("coefficients.md").display(), charts.len()));
    Ok(())
}

/// The sections of the rulebook, in its order.
fn sections(rules: &Rulebook) -> Vec<&'static str> {
    let mut names: Vec<&str> = entries(rules).iter().map(Entry::section).collect();
    names.dedup();
    names
}

/// How many numbers rest on what, in words.
fn tally(rules: &Rulebook) -> String {
    let all = entries(rules);
    let of = |kind: Evidence| {
        let count = all.iter().filter(|entry| entry.evidence == kind).count();
        format!("{count} {}", evidence(kind))
    };
    let kinds = [Evidence::V, Evidence::C, Evidence::A].map(of);
    format!("{} coefficients: {}", all.len(), kinds.join(", "))
}

/// The table in a terminal.
fn listing(rules: &Rulebook) -> String {
    let mut lines = vec![format!("{}.", tally(rules))];
    for section in sections(rules) {
        lines.push(String::new());
        lines.push(format!("{section}: {}", section_meaning(section)));
        let row = |e: &Entry| {
            [e.path.to_owned(), e.value.written(), e.unit.to_owned(), evidence(e.evidence).to_owned(), source(e)]
                .to_vec()
        };
        let rows: Vec<Vec<String>> = of_section(rules, section).iter().map(row).collect();
        let align = [Align::Left, Align::Right, Align::Left, Align::Left, Align::Left];
        lines.extend(table(&align, &rows).into_iter().map(|line| format!("  {line}")));
    }
    for (title, head, rows) in tables(rules) {
        lines.push(String::new());
        lines.push(format!("{title}:"));
        let all: Vec<Vec<String>> =
            std::iter::once(head.iter().map(|h| (*h).to_owned()).collect()).chain(rows).collect();
        let figures = vec![Align::Right; head.len() - 2];
        let align: Vec<Align> = [vec![Align::Left], figures, vec![Align::Left]].concat();
        lines.extend(table(&align, &all).into_iter().map(|line| format!("  {line}")));
    }
    lines.join("\n")
}

/// The source, unless it only repeats that there is none.
fn source(entry: &Entry) -> String {
    if entry.source == "assumption" { String::new() } else { entry.source.to_owned() }
}

/// A table of things that are no single numbers: title, head, rows.
type Listed = (&'static str, &'static [&'static str], Vec<Vec<String>>);

/// The instruments and the classes.
fn tables(rules: &Rulebook) -> [Listed; 2] {
    let share = |p: Ppm| decimal(p.0, Ppm::SCALE);
    let instrument = |i: &InstrumentDef| {
        vec![
            i.id.clone(),
            i.act_months.to_string(),
            share(i.at_once),
            i.lag.to_string(),
            i.spread.to_string(),
            share(i.delivery),
            i.source.clone(),
        ]
    };
    let points = |p: Points| decimal(p.0, Points::SCALE);
    let class = |c: &GoodDef| {
        let (small, normal, large) = c.bands;
        let bands = [small, normal, large].map(|m| decimal(m.0, 1_000)).join(", ");
        vec![c.id.clone(), points(c.severity), bands, points(c.acceptability), c.instrument.clone(), c.source.clone()]
    };
    [
        (
            "Instruments (months until an Act, share allocated at once, months until the rest, months over which it \
             is allocated, share of what is allocated that is delivered each month)",
            &["instrument", "act", "at once", "lag", "spread", "delivered", "source"],
            rules.instruments.iter().map(instrument).collect(),
        ),
        (
            "Classes of aid (severity in points, upper bounds of small, normal and large in million euro, liking at \
             home in points)",
            &["class", "severity", "bands", "liking", "instrument", "source"],
            rules.classes.iter().map(class).collect(),
        ),
    ]
}

/// The document as JSON.
fn document(rules: &Rulebook) -> Value {
    let coefficient = |e: &Entry| {
        json!({
            "path": e.path,
            "value": value(&e.value),
            "unit": e.unit,
            "evidence": letter(e.evidence).to_string(),
            "source": e.source,
            "meaning": e.meaning,
        })
    };
    let instrument = |i: &InstrumentDef| {
        json!({
            "id": i.id, "act_months": i.act_months, "at_once": i.at_once, "lag": i.lag, "spread": i.spread,
            "delivery": i.delivery, "source": i.source,
        })
    };
    let class = |c: &GoodDef| {
        json!({
            "id": c.id, "severity": c.severity, "bands": c.bands, "acceptability": c.acceptability,
            "instrument": c.instrument, "source": c.source,
        })
    };
    json!({
        "version": 1,
        "rules_digest": demarche_core::scenario::rules_digest(),
        "coefficients": entries(rules).iter().map(coefficient).collect::<Vec<_>>(),
        "instruments": rules.instruments.iter().map(instrument).collect::<Vec<_>>(),
        "classes": rules.classes.iter().map(class).collect::<Vec<_>>(),
    })
}

fn value(figure: &Figure) -> Value {
    match figure {
        Figure::Share(share) => json!(share),
        Figure::Points(points) => json!(points),
        Figure::Count(count) => json!(count),
        Figure::Sizes(sizes) => json!(sizes),
        Figure::List(list) => json!(list),
        Figure::Named(list) => list.iter().map(|(name, points)| (name.clone(), json!(points))).collect(),
    }
}

/// The table as a page.
fn page(rules: &Rulebook) -> String {
    let mut out = format!(include_str!("../../assets/pages/coefficients.md"), tally = tally(rules));
    // Writing to a string cannot fail.
    let _ = write_tables(rules, &mut out);
    out
}

fn write_tables(rules: &Rulebook, out: &mut String) -> std::fmt::Result {
    for section in sections(rules) {
        writeln!(out, "\n## {section}\n\n{}\n", section_meaning(section))?;
        writeln!(out, "| Path | What it is | Value | Unit | Evidence | Source |\n|---|---|--:|---|---|---|")?;
        for e in of_section(rules, section) {
            writeln!(
                out,
                "| `{}` | {} | {} | {} | {} | {} |",
                e.path,
                e.meaning,
                e.value.written(),
                e.unit,
                evidence(e.evidence),
                source(&e)
            )?;
        }
    }
    for (title, head, rows) in tables(rules) {
        let (name, about) = title.split_once(" (").unwrap_or((title, ""));
        writeln!(out, "\n## {name}\n\nColumns: {}.\n", about.trim_end_matches(')'))?;
        writeln!(out, "| {} |\n|{}", head.join(" | "), "---|".repeat(head.len()))?;
        for row in rows {
            writeln!(out, "| {} |", row.join(" | "))?;
        }
    }
    Ok(())
}
