//! `demarche format`: what a file may hold, field by field.
//!
//! Duty: the list of formats, their pages and JSON Schemas, on standard output or into a folder.
//! Uses `report::format` and the types of the files. Always holds: a page is made from the types
//! that read the file, so what it says is what is read.

use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::output;
use demarche_core::scenario::library;
use demarche_core::scenario::outline::Outline;
use demarche_core::scenario::raw::{RawScenario, RawScript};
use demarche_core::tape::Tape;
use demarche_lab::experiment::form::Experiment;
use demarche_lab::report::format::{Format, names, page};
use demarche_lab::testing::form::TestFile;
use demarche_lab::testing::fresh;

/// Arguments of `format`.
#[derive(clap::Args, Debug)]
pub(super) struct Args {
    /// Which format: scenario, orders, test, experiment, bundle or tape; `names` lists metrics and house rules
    #[arg(required_unless_present = "docs")]
    format: Option<String>,
    /// Print its JSON Schema instead of the page
    #[arg(long)]
    json: bool,
    /// Write the page and the schema of every format into this folder
    #[arg(long, value_name = "DIR", conflicts_with_all = ["format", "json"])]
    docs: Option<PathBuf>,
}

impl Args {
    /// Prints or writes.
    ///
    /// # Errors
    /// If there is no such format, or the output cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let formats = formats();
        if let Some(folder) = &self.docs {
            return write(&formats, folder);
        }
        let wanted = self.format.unwrap_or_default();
        if wanted == NAMES && !self.json {
            return output::print(&names::page());
        }
        if wanted == BUNDLE && !self.json {
            return output::print(BUNDLE_PAGE.trim_end());
        }
        let Some(format) = formats.iter().find(|f| f.name == wanted) else {
            let known: Vec<&str> = formats.iter().map(|f| f.name).chain([BUNDLE, NAMES]).collect();
            let why = format!("there is no format \"{wanted}\"");
            let all = || format!("formats are: {}", known.join(", "));
            return Err(Failure::unknown(why, &wanted, known.iter().copied(), all));
        };
        if self.json { output::print(&schema_text(format)?) } else { output::print(&page(format)) }
    }
}

/// What stands for the page of names, which is no format.
const NAMES: &str = "names";

/// What stands for the page of bundles, which hold texts of other formats and have no fields.
const BUNDLE: &str = "bundle";

/// The page of bundles.
const BUNDLE_PAGE: &str = include_str!("../../assets/pages/format/bundle.md");

/// Every format of files that people write, and the tape.
fn formats() -> Vec<Format> {
    let fresh = fresh::files("my-case");
    let fresh = |ending: &str| -> Vec<(String, String)> {
        fresh.iter().filter(|(name, _)| name.trim_start_matches("my-case") == ending).cloned().collect()
    };
    let orders = fresh(".ron").iter().filter_map(|(name, text)| Some((name.clone(), script(text)?))).collect();
    let shipped = library::SHIPPED.iter().map(|s| (s.id.to_owned(), s.text.to_owned()));
    let scenarios = fresh(".ron").into_iter().chain(shipped).collect();
    vec![
        Format::of::<RawScenario>("scenario", include_str!("../../assets/pages/format/scenario.md"), scenarios),
        Format::of::<RawScript>("orders", include_str!("../../assets/pages/format/orders.md"), orders),
        Format::of::<TestFile>("test", include_str!("../../assets/pages/format/test.md"), fresh(".test.ron")),
        Format::of::<Experiment>(
            "experiment",
            include_str!("../../assets/pages/format/experiment.md"),
            fresh(".experiment.ron"),
        ),
        Format::of::<Tape>("tape", include_str!("../../assets/pages/format/tape.md"), Vec::new()),
    ]
}

/// The sample play of a scenario as a file of orders.
fn script(scenario: &str) -> Option<String> {
    let outline = Outline::new(scenario);
    let history = outline.field(&outline.root, "history")?;
    Some(format!("(format: 1, months: {})", outline.text(&history.range)))
}

fn schema_text(format: &Format) -> Result<String, Failure> {
    Ok(serde_json::to_string_pretty(&format.schema).map_err(std::io::Error::other)? + "\n")
}

fn write(formats: &[Format], folder: &Path) -> Result<(), Failure> {
    let schemas = folder.join("schema");
    output::folder(&schemas)?;
    for format in formats {
        output::document(&folder.join(format!("format-{}.md", format.name)), &page(format))?;
        output::document(&schemas.join(format!("{}.json", format.name)), &schema_text(format)?)?;
    }
    output::document(&folder.join("format-bundle.md"), BUNDLE_PAGE)?;
    output::document(&folder.join("names.md"), &names::page())?;
    output::talk(&format!("wrote the pages and schemas of {} formats to {}", formats.len(), folder.display()));
    Ok(())
}
