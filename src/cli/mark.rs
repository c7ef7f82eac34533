//! `demarche mark`: a class's hand-ins, each played again, as a table and as a page.
//!
//! Duty: look through the folder within bounds, find the scenarios, write what `mark` finds.
//! Always holds: a link is never followed, a file that is too large is never read, and no scenario
//! is opened because a hand-in names it: only shipped ones and those named on the command line.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::csv_style::CsvStyle;
use super::failure::Failure;
use super::source::Loaded;
use super::{folder, lesson, mark_reports, output, source};
use crate::door::kind::Kind;
use crate::door::write::Target;
use demarche_core::model::order::Order;
use demarche_core::scenario::library;
use demarche_lab::mark::{self, Desk, Given, Known, Marked, Said, Verdict};
use demarche_lab::report::marks;
use demarche_lab::report::marks_page::{self, MonthTold};
use demarche_play::debrief::prose;
use demarche_play::debrief::skill::Scored;
use demarche_play::narrate::orders;
use demarche_play::views::text::capital;

/// So many files are in memory at once.
const AT_ONCE: usize = 64;
/// So many scenarios that hand-ins name are opened: shipped ones, and their cuts.
const SCENARIOS: usize = 100;

/// Arguments of `mark`.
#[derive(clap::Args, Debug)]
pub(super) struct Mark {
    /// The folder of hand-ins, with the folders in it
    folder: PathBuf,
    /// Write the table as CSV; it is printed if left out
    #[arg(long, value_name = "FILE.csv")]
    out: Option<PathBuf>,
    /// Write a page for reading and printing
    #[arg(long, value_name = "FILE.html")]
    html: Option<PathBuf>,
    /// Write the debrief page of each hand-in that holds into this folder; the page of marks links to them
    #[arg(long, value_name = "DIR")]
    reports: Option<PathBuf>,
    /// The class file: hand-ins must be of this class, under its terms and seed
    #[arg(long, value_name = "FILE")]
    class: Option<PathBuf>,
    /// A scenario that is not shipped, by its file; may be given more than once
    #[arg(long, value_name = "PATH")]
    scenario: Vec<String>,
    /// The columns of the table, such as "Student=name,Grade=,Gold=gold"
    #[arg(long, value_name = "COLUMNS")]
    columns: Option<String>,
    #[command(flatten)]
    replace: output::Replace,
    /// How the table is written
    #[arg(long, value_name = "STYLE", value_enum, default_value_t)]
    csv_style: CsvStyle,
}

impl Mark {
    /// Marks.
    ///
    /// # Errors
    /// If the folder or an argument is bad, if there is no hand-in, or if one was not confirmed.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let class = self.class.as_deref().map(lesson::open).transpose()?;
        let extra: Vec<Loaded> = self.scenario.iter().map(|name| source::scenario(name)).collect::<Result<_, _>>()?;
        // What is asked for amiss is told before any work is done.
        if let Some(wish) = &self.columns {
            marks::columns(wish, &[]).map_err(|why| bad_columns(&why))?;
        }
        let (out, html) = self.targets()?;
        if let Some(pages) = &self.reports {
            mark_reports::apart(pages, &self.folder)?;
        }
        let entries = folder::entries(&self.folder, &[&self.out, &self.html])?;
        let (lesson, first) = class.map_or((None, None), |class| (Some(class.lesson), Some(class.loaded)));
        let mut loaded: Vec<Loaded> = first.into_iter().chain(extra).collect();
        let mut desk = Desk { known: loaded.iter().map(|l| Known::new(l.case.clone())).collect(), lesson };
        let mut marked = Vec::with_capacity(entries.len());
        let mut tried: BTreeSet<String> = loaded.iter().map(|l| l.case.id.clone()).collect();
        for entries in entries.chunks(AT_ONCE) {
            let read = mark::read(entries.par_iter().map(|entry| folder::paper(&self.folder, entry)).collect());
            let names = if desk.lesson.is_none() { mark::scenarios(&read) } else { Vec::new() };
            for name in names {
                if tried.len() < SCENARIOS
                    && tried.insert(name.clone())
                    && let Some(scenario) = shipped(&name)
                {
                    desk.known.push(Known::new(scenario.case.clone()));
                    loaded.push(scenario);
                }
            }
            marked.extend(mark::judge(&read, &desk));
        }
        mark::compare(&mut marked);
        let pages = match &self.reports {
            Some(folder) => {
                let places = mark_reports::places(folder, &marked, self.replace)?;
                mark_reports::write(&places, &self.folder, &loaded, &self.scenario)?
            }
            None => Vec::new(),
        };
        self.write(&marked, &loaded, &desk, (out.as_ref(), html.as_ref()), &pages)?;
        verdict(&marked)
    }

    /// Where table and page go, found out before any work.
    fn targets(&self) -> Result<(Option<Target>, Option<Target>), Failure> {
        let heads = marks::heads(self.columns.as_deref());
        let inputs = || self.class.as_deref().into_iter().chain(self.scenario.iter().map(Path::new));
        let to = |path: &Option<PathBuf>, kind: &Kind| {
            path.as_ref().map(|path| self.replace.target(path, kind, inputs())).transpose()
        };
        let (out, html) = (to(&self.out, &Kind::Table(heads))?, to(&self.html, &Kind::Page)?);
        let place = |target: &Option<Target>| {
            let file = target.as_ref()?.file()?;
            let folder = file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
            Some((folder.canonicalize().ok(), file.file_name()?.to_owned()))
        };
        if place(&out).is_some() && place(&out) == place(&html) {
            return Err(Failure::input("table and page would be written over each other", "name two files"));
        }
        Ok((out, html))
    }

    fn write(
        &self,
        marked: &[Marked],
        loaded: &[Loaded],
        desk: &Desk,
        (out, html): (Option<&Target>, Option<&Target>),
        pages: &[(String, String)],
    ) -> Result<(), Failure> {
        let columns = match &self.columns {
            Some(wish) => marks::columns(wish, marked).map_err(|why| bad_columns(&why))?,
            None => marks::usual(marked),
        };
        let csv = marks::csv(marked, &columns, self.csv_style.into());
        match out {
            Some(target) => target.write(csv.as_bytes())?,
            None => output::print(&csv)?,
        }
        if let Some(target) = html {
            let names = |scenario: &str, objective: &str| {
                let of = loaded.iter().find(|l| l.case.id == scenario);
                of.map_or_else(|| objective.to_owned(), |l| l.words.get(&format!("objective-{objective}")))
            };
            let folder = self.folder.file_name().map_or_else(|| ".".to_owned(), |n| n.to_string_lossy().into_owned());
            let title = desk.lesson.as_ref().map_or(folder, |lesson| lesson.shown().to_owned());
            let page_of = |one: &Marked| {
                let (_, name) = pages.iter().find(|(of, _)| *of == one.path)?;
                mark_reports::link(target.file(), self.reports.as_deref()?, name)
            };
            let month = |said: &Said, given: &Given| {
                let of = loaded.iter().find(|l| l.case.id == said.scenario);
                of.map(|l| month_told(l, given)).unwrap_or_default()
            };
            let tell = marks_page::Tell { objective: &names, month: &month, page: &page_of };
            target.write(marks_page::page(&title, marked, &tell).as_bytes())?;
        }
        Ok(())
    }
}

/// What was given in a month, in words.
fn month_told(loaded: &Loaded, given: &Given) -> MonthTold {
    let (words, case) = (&loaded.words, &loaded.case);
    let order = |(order, refused): &(Order, bool)| {
        let told = capital(&orders::order(words, case, order));
        if *refused { format!("{} {told}", words.get("report-refused-mark")) } else { told }
    };
    let sealed = |scored: &Scored| {
        let told = prose::prediction_of(words, case, scored);
        if scored.foreseen { format!("{told} {}", words.get("report-foreseen")) } else { told }
    };
    MonthTold {
        month: words.month(given.month),
        orders: given.orders.iter().map(order).collect(),
        predictions: given.sealed.iter().map(sealed).collect(),
    }
}

fn bad_columns(why: &str) -> Failure {
    Failure::error(format!("--columns: {why}"))
}

/// A shipped scenario, with the cut if one is named; whatever else is named is not looked for.
fn shipped(name: &str) -> Option<Loaded> {
    let base = name.split_once(':').map_or(name, |(base, _)| base);
    // A word that is shipped, and not one that somebody made long.
    library::shipped(base).filter(|_| name.len() < 200)?;
    source::scenario(name).ok()
}

/// What came of all of them: told, and the exit code.
fn verdict(marked: &[Marked]) -> Result<(), Failure> {
    let count = |key: &str| marked.iter().filter(|m| m.verdict.key() == key).count();
    let (confirmed, shared, refused) = (count("confirmed"), count("same-orders"), count("refused"));
    let mut told = String::new();
    for one in marked.iter().filter(|m| m.verdict != Verdict::Confirmed) {
        let (path, why) = (marks::shown(&one.path), marks::shown(&one.verdict.reason()));
        let _ = writeln!(told, "{}: {path}: {why}", one.verdict.key());
    }
    for (one, note) in marked.iter().flat_map(|m| m.notes.iter().map(move |note| (m, note))) {
        let _ = writeln!(told, "note: {}: {}", marks::shown(&one.path), marks::shown(note));
    }
    let all = confirmed + shared + refused;
    let _ = writeln!(
        told,
        "{all} hand-ins: {confirmed} confirmed, {shared} with the orders of another, {refused} refused; {} other files",
        marked.len() - all,
    );
    if all == 0 {
        return Err(Failure::Nothing(format!("{told}there is no hand-in in the folder\n")));
    }
    if confirmed < all {
        return Err(Failure::Verification(told));
    }
    output::talk(told.trim_end());
    Ok(())
}
