//! `demarche report`: the debrief of one game, or a comparison of several, as a page or as data.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::csv_style::CsvStyle;
use super::failure::Failure;
use super::opening::{Telling, may_tell};
use super::output::{self, read};
use super::source::Loaded;
use super::{source, verify};
use crate::door::kind::Kind;
use demarche_core::model::ids::Month;
use demarche_core::outside::show;
use demarche_core::sim::Game;
use demarche_core::tape::Tape;
use demarche_core::tape::notes::seen_before;
use demarche_lab::report::debriefs;
use demarche_lab::report::page::{self, Played};
use demarche_play::cells::{self, table};
use demarche_play::debrief::{self, Debrief};
use demarche_play::views::evidence;

/// Most games on one page.
const MOST: usize = 40;

/// Arguments of `report`.
#[derive(clap::Args, Debug)]
pub(super) struct Report {
    /// The tape of a game; several of one scenario give a comparison
    #[arg(required = true)]
    tapes: Vec<PathBuf>,
    /// Where to write: .html for a page to read and print, .csv or .json for the data
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The scenario's file, if it is not a shipped one
    #[arg(long, value_name = "PATH")]
    scenario: Option<String>,
    /// What to write, where the file's ending does not say it, as of standard output (`--out -`)
    #[arg(long, value_enum)]
    form: Option<Form>,
    /// Use invented names of states and capitals
    #[arg(long)]
    fictional: bool,
    #[command(flatten)]
    replace: output::Replace,
    /// How a table is written
    #[arg(long, value_name = "STYLE", value_enum, default_value_t)]
    csv_style: CsvStyle,
}

/// What is written.
#[derive(clap::ValueEnum, Clone, Copy, Debug)]
enum Form {
    /// A page to read and print
    Html,
    /// A table of months
    Csv,
    /// Data for programs
    Json,
}

/// A tape that was played again.
struct Again {
    tape: Tape,
    game: Game,
    label: String,
    debrief: Debrief,
}

impl Report {
    /// Writes the report.
    ///
    /// # Errors
    /// If a tape is bad or does not hold, if tapes belong to different scenarios, or if the file
    /// cannot be written. Nothing is written then.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let form = self.form.map_or_else(|| form(&self.out), Ok)?;
        let kind = match form {
            Form::Html => Kind::Page,
            Form::Csv => Kind::table(&["game", "scenario"]),
            Form::Json => Kind::Data,
        };
        let inputs = self.tapes.iter().map(PathBuf::as_path).chain(self.scenario.as_deref().map(Path::new));
        let target = self.replace.target(&self.out, &kind, inputs)?;
        if self.tapes.len() > MOST {
            let why = format!("{} tapes are too many for one page; it holds {MOST}", self.tapes.len());
            return Err(Failure::input(why, "`demarche mark FOLDER` goes through a whole class"));
        }
        let mut tapes = Vec::with_capacity(self.tapes.len());
        for path in &self.tapes {
            let name = path.display().to_string();
            tapes.push((name.clone(), Tape::read(&name, &read(path)?)?));
        }
        let (first, others) = tapes.split_first().ok_or_else(|| Failure::Nothing("error: no tape\n".to_owned()))?;
        if let Some(other) = others.iter().find(|(_, t)| t.scenario != first.1.scenario) {
            let why = format!(
                "a comparison needs games of one scenario: {} is of \"{}\", {} of \"{}\"",
                first.0, first.1.scenario, other.0, other.1.scenario
            );
            return Err(Failure::input(why, "report each scenario by itself"));
        }
        let mut loaded = source::of_tape(&first.1, &first.0, self.scenario.as_deref())?;
        if self.fictional || tapes.iter().any(|(_, t)| t.hand_in.as_ref().is_some_and(|h| h.variant.fictional)) {
            loaded.rename()?;
        }
        let games: Vec<Again> =
            tapes.into_iter().map(|(path, tape)| again(&loaded, &path, tape)).collect::<Result<_, _>>()?;
        let labels = labels(&games);
        let played: Vec<Played> = games
            .iter()
            .zip(labels)
            .map(|(g, label)| Played {
                words: &loaded.words,
                game: &g.game,
                debrief: &g.debrief,
                tape: &g.tape,
                label,
                tag: evidence::tag,
            })
            .collect();
        let text = match (form, played.as_slice()) {
            (Form::Html, [only]) => page::single(only),
            (Form::Html, several) => page::comparison(several),
            (Form::Json, all) => show::json(&debriefs::document(all).to_string()).into_owned() + "\n",
            (Form::Csv, all) => {
                let (head, rows) = debriefs::rows(all);
                table(cells::Form { style: self.csv_style.into(), ..cells::Form::default() }, &head, rows)
            }
        };
        target.write(text.as_bytes())?;
        if !target.is_standard_output() {
            output::talk(&format!("wrote {}", self.out.display()));
        }
        Ok(())
    }
}

fn form(out: &Path) -> Result<Form, Failure> {
    let ending = out.extension().map(|e| e.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("html" | "htm") => Ok(Form::Html),
        Some("csv") => Ok(Form::Csv),
        Some("json") => Ok(Form::Json),
        _ => {
            let help = "end it in .html for a page, .csv or .json for data, or say --form";
            Err(Failure::input(format!("{} says nothing of the form wanted", out.display()), help))
        }
    }
}

/// The page of a game at the desk: the same as that of its tape.
#[cfg(feature = "window")]
pub(super) fn page_of(session: &demarche_play::session::Session, tape: &Tape) -> String {
    let debrief = debrief::of(session.game(), &demarche_play::views::debrief::foreseen(session));
    page::single(&Played {
        words: session.words(),
        game: session.game(),
        debrief: &debrief,
        tape,
        label: session.words().get("view-lane-first"),
        tag: evidence::tag,
    })
}

/// The page of a tape that is played again, verified.
///
/// # Errors
/// If it does not hold, or if its class's terms still hide what the page tells.
pub(super) fn page_of_tape(loaded: &Loaded, path: &str, tape: Tape) -> Result<String, Failure> {
    let again = again(loaded, path, tape)?;
    Ok(page::single(&Played {
        words: &loaded.words,
        game: &again.game,
        debrief: &again.debrief,
        tape: &again.tape,
        label: again.label.clone(),
        tag: evidence::tag,
    }))
}

/// Plays a tape again, verified, and debriefs it.
fn again(loaded: &Loaded, path: &str, tape: Tape) -> Result<Again, Failure> {
    let game = verify::again(loaded, &tape, path).map_err(|failure| {
        let note = "  = note: nothing was written: a debrief of another game would mislead\n";
        match failure {
            Failure::Input(text) => Failure::Input(text + note),
            Failure::Verification(text) => Failure::Verification(text + note),
            other => other,
        }
    })?;
    may_tell(&tape, game.is_over(), path, Telling::Debrief)?;
    let foreseen: Vec<Month> = tape.turns.iter().map(|t| t.month).filter(|m| seen_before(&tape.rewinds, *m)).collect();
    let debrief = debrief::of(&game, &foreseen);
    let stem = Path::new(path).file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = stem.trim_end_matches(".ron").trim_end_matches(".tape");
    let label = match &tape.hand_in {
        Some(hand_in) => hand_in.name.clone(),
        None if tape.played_by.is_empty() || tape.played_by == "player" => stem.to_owned(),
        None => tape.played_by.clone(),
    };
    Ok(Again { tape, game, label, debrief })
}

/// Labels made unlike where several are alike.
fn labels(games: &[Again]) -> Vec<String> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let all = |label: &str| games.iter().filter(|g| g.label == label).count();
    games
        .iter()
        .map(|game| {
            let nth = seen.entry(&game.label).or_default();
            *nth += 1;
            if all(&game.label) > 1 { format!("{} ({nth})", game.label) } else { game.label.clone() }
        })
        .collect()
}
