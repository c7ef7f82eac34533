//! `demarche run`: one headless game, told month by month or given as JSON.

use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::output::{self, read};
use super::source::Loaded;
use super::{count, source};
use crate::door::kind::Kind;
use demarche_core::model::order::Order;
use demarche_core::scenario;
use demarche_core::sim::Game;
use demarche_core::sim::record::TurnRecord;
use demarche_core::sim::refusal::Refusal;
use demarche_core::strategy::{self, Script, Strategy};
use demarche_core::tape::Tape;
use demarche_lab::report::json;
use demarche_play::debrief::prose;
use demarche_play::narrate::{figures, news, orders, reaction};
use demarche_play::text_table::wrap;

/// Arguments of `run`.
#[derive(clap::Args, Debug)]
pub(super) struct Run {
    /// A shipped scenario's id, or a path to a .ron file; `:CUT` picks a shorter version
    scenario: String,
    /// Who gives the orders: history, cautious, generous, bold, opportunist, humanitarian, random
    /// or nothing
    #[arg(long, conflicts_with = "orders")]
    strategy: Option<String>,
    /// A script of orders by month (RON)
    #[arg(long, value_name = "FILE")]
    orders: Option<PathBuf>,
    /// The seed of the game's luck
    #[arg(long, default_value_t = 1, value_parser = count::seed, allow_negative_numbers = true)]
    seed: u64,
    /// Play only so many months
    #[arg(long, value_name = "N", value_parser = count::months, allow_negative_numbers = true)]
    turns: Option<u16>,
    /// Use invented names of states and capitals
    #[arg(long)]
    fictional: bool,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
    /// Save the game as a tape
    #[arg(long, value_name = "TAPE")]
    save: Option<PathBuf>,
    #[command(flatten)]
    replace: output::Replace,
}

impl Run {
    /// Plays the game.
    ///
    /// # Errors
    /// If the input is bad or the output cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let inputs = self.orders.as_deref().into_iter().chain([Path::new(&self.scenario)]);
        let target = self.save.as_deref().map(|path| self.replace.target(path, &Kind::Tape, inputs)).transpose()?;
        let mut loaded = source::scenario(&self.scenario)?;
        if self.fictional {
            loaded.rename()?;
        }
        let (name, mut strategy) = self.decider(&loaded)?;
        let mut game = Game::new(loaded.case.clone(), self.seed);
        strategy::play(&mut game, strategy.as_mut(), self.turns);
        if let Some(target) = &target {
            super::tape_file::save(target, &Tape::of(&game, &name), self.replace)?;
        }
        output::tell(self.json, || json::run(&loaded.words, &game, &name), || story(&loaded, &game, &name))
    }

    fn decider(&self, loaded: &Loaded) -> Result<(String, Box<dyn Strategy>), Failure> {
        if let Some(path) = &self.orders {
            let bytes = read(path)?;
            let months = scenario::script(&path.display().to_string(), &bytes, &loaded.case)?;
            return Ok(("script".to_owned(), Box::new(Script(months))));
        }
        let name = self.strategy.clone().unwrap_or_else(|| "history".to_owned());
        let found = strategy::named(&name).ok_or_else(|| unknown_strategy(&name))?;
        Ok((name, found))
    }
}

/// The failure for a strategy that does not exist.
pub(super) fn unknown_strategy(name: &str) -> Failure {
    Failure::unknown(format!("there is no strategy \"{name}\""), name, strategy::NAMES, || {
        format!("strategies are: {}", strategy::NAMES.join(", "))
    })
}

const WIDTH: usize = 80;

/// The game's story in words.
fn story(loaded: &Loaded, game: &Game, name: &str) -> String {
    let words = &loaded.words;
    let mut lines =
        vec![format!("{} · strategy {name} · seed {}", words.get("title"), game.seed()), words.get("disclaimer")];
    for record in game.records().turns.iter().filter(|t| t.digest.is_some()) {
        lines.push(String::new());
        month(&mut lines, loaded, game, record);
    }
    lines.push(String::new());
    lines.extend(outcome(loaded, game));
    lines.push(format!("trace {}", game.trace()));
    lines.join("\n")
}

fn month(lines: &mut Vec<String>, loaded: &Loaded, game: &Game, record: &TurnRecord) {
    let (words, case) = (&loaded.words, &loaded.case);
    lines.push(format!("── {} ──", words.month(record.month)));
    lines.extend(ordered(loaded, &record.orders, &record.refused));
    for item in news::news(words, game, record) {
        lines.extend(wrap(&format!("  • {}", item.text), WIDTH, "    "));
    }
    for answer in record.reactions.iter().filter(|r| r.target == case.player) {
        for line in reaction::explain(words, game, answer) {
            lines.extend(wrap(&format!("      {line}"), WIDTH, "        "));
        }
    }
    for beside in reaction::beside(game, record) {
        lines.extend(wrap(&format!("  ○ {}", reaction::recorded(words, game, &beside)), WIDTH, "    "));
    }
    let metric = |name: &str| {
        let value = demarche_core::model::metric::lookup(case, &record.metrics, name).unwrap_or_default();
        words.figure(figures::metric(name, value))
    };
    let shown = ["support", "approval", "resilience", "tension", "grievance"];
    let shown = shown.map(|name| format!("{name} {}", metric(name)));
    let standing = format!("  {} · place {}", shown.join(" · "), metric("rank"));
    lines.extend(wrap(&standing, WIDTH, "    "));
}

/// A month's orders in words, with the reasons why some were refused.
pub(super) fn ordered(loaded: &Loaded, given: &[Order], refused: &[(usize, Refusal)]) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, order) in given.iter().enumerate() {
        let refusal = refused.iter().find(|(refused, _)| *refused == at).map(|(_, why)| why);
        let mark = if refusal.is_some() { '✗' } else { '▸' };
        let text = orders::order(&loaded.words, &loaded.case, order);
        let why = refusal.map(|why| format!("    {}", orders::refusal(&loaded.words, why)));
        let told = std::iter::once(format!("  {mark} {text}")).chain(why);
        lines.extend(told.flat_map(|line| wrap(&line, WIDTH, "    ")));
    }
    lines
}

/// The outcome in words; empty while the game goes on.
pub(crate) fn outcome(loaded: &Loaded, game: &Game) -> Vec<String> {
    use demarche_play::narrate::words::text;
    let (words, case) = (&loaded.words, &loaded.case);
    let Some(outcome) = game.outcome() else { return Vec::new() };
    let mut lines = vec![words.say("outcome-title", &[text("title", words.get("title"))])];
    if let Some(at) = outcome.defeat {
        let defeat = words.get(&format!("defeat-{}", case.defeats[at].id));
        lines.extend(wrap(&words.say("outcome-defeat", &[text("defeat", defeat)]), WIDTH, "  "));
    }
    for (objective, (reading, medal)) in case.objectives.iter().zip(&outcome.objectives) {
        let medal = prose::medal(words, *medal);
        let name = words.get(&format!("objective-{}", objective.id));
        let args =
            [text("name", name), text("medal", medal), text("value", figures::metric(&objective.metric, *reading))];
        lines.extend(wrap(&format!("  {}", words.say("outcome-objective", &args)), WIDTH, "    "));
    }
    lines
}
