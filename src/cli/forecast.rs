//! `demarche forecast`: how a month's orders may turn out, under other luck than the game's.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::failure::Failure;
use super::opening::{Telling, may_tell};
use super::output::{self, read};
use super::source::{self, Loaded};
use super::{count, tables, verify};
use demarche_core::math::{MILLION, Ppm, div_round};
use demarche_core::model::metric;
use demarche_core::model::order::Order;
use demarche_core::scenario;
use demarche_core::sim::Game;
use demarche_core::strategy;
use demarche_core::tape::{self, Tape, typed};
use demarche_lab::batch;
use demarche_play::forecast::{
    Answers, Band, Bands, Continuation, FUTURES, Forecast, HEADLINE, LEVELS, MONTHS, Options,
};
use demarche_play::narrate::{figures, orders, tools};
use demarche_play::text_table::wrap;

/// Arguments of `forecast`.
#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    /// A tape, or a scenario: its id or the path of its .ron file
    #[arg(value_name = "TAPE|SCENARIO")]
    from: String,
    /// The orders of the month (RON); if left out, those of the tape or the strategy
    #[arg(long, value_name = "FILE")]
    orders: Option<PathBuf>,
    /// The turn whose orders are looked ahead from, counted from 1; the one after a tape's last, or
    /// a scenario's first, if left out
    #[arg(long, value_name = "N", value_parser = count::turn, allow_negative_numbers = true)]
    turn: Option<u16>,
    /// How many months to look ahead, this one included
    #[arg(long, value_name = "N", default_value_t = MONTHS, value_parser = count::months, allow_negative_numbers = true)]
    months: u16,
    /// How many futures to play
    #[arg(long, value_name = "N", default_value_t = FUTURES, value_parser = count::futures, allow_negative_numbers = true)]
    futures: usize,
    /// Who gives orders in the months after: a strategy; `nothing` lets run what is under way
    #[arg(long, value_name = "STRATEGY", default_value = Continuation::NOTHING_MORE.name())]
    then: String,
    /// Metrics to show beside support, resilience and tension, joined by commas
    #[arg(long, value_delimiter = ',', value_name = "NAMES")]
    metrics: Vec<String>,
    /// Who plays a scenario up to the turn
    #[arg(long, default_value = "history")]
    strategy: String,
    /// The seed of a scenario's game
    #[arg(long, default_value_t = 1, value_parser = count::seed, allow_negative_numbers = true)]
    seed: u64,
    /// The scenario's file, if a tape's is not a shipped one
    #[arg(long, value_name = "PATH")]
    scenario: Option<String>,
    /// How many threads; as many as there are processors if left out
    #[arg(long, value_name = "N", value_parser = count::threads, allow_negative_numbers = true)]
    threads: Option<usize>,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

/// A game at the point where orders are due, with those that it is looked ahead with.
struct Point {
    loaded: Loaded,
    game: Game,
    draft: Vec<Order>,
    /// Whose orders they are.
    given_by: String,
}

impl Arguments {
    /// Plays the futures.
    ///
    /// # Errors
    /// If the input is bad, or there is nothing to look ahead to.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let then = Continuation::named(&self.then).ok_or_else(|| super::run::unknown_strategy(&self.then))?;
        let mut point = self.point()?;
        self.known(&point)?;
        if let Some(path) = &self.orders {
            point.draft = month_of(path, &point)?;
            point.given_by = path.display().to_string();
        }
        if point.game.is_over() {
            let text = "error: the game is over, so no month is left to look ahead to\n  = help: pick a month of it with --turn N\n";
            return Err(Failure::Nothing(text.to_owned()));
        }
        let options = Options { months: self.months, futures: self.futures, then };
        let forecast = Forecast::new(&point.game, &point.draft, options);
        let forecast = batch::futures(&forecast, self.threads).map_err(Failure::error)?;
        output::tell(self.json, || self.document(&point, &forecast, then), || self.story(&point, &forecast, then))
    }

    /// Fails for a metric that the case does not have.
    fn known(&self, point: &Point) -> Result<(), Failure> {
        let case = &point.loaded.case;
        let Some(unknown) = self.metrics.iter().find(|name| metric::position(case, name).is_none()) else {
            return Ok(());
        };
        let names = metric::names(case);
        let why = format!("scenario \"{}\" has no metric \"{unknown}\"", case.id);
        let known = names.iter().map(String::as_str);
        Err(Failure::unknown(why, unknown, known, || format!("metrics are: {}", names.join(", "))))
    }

    /// The headline metrics and those asked for, each once.
    fn shown(&self) -> Vec<&str> {
        let mut names: Vec<&str> = HEADLINE.to_vec();
        for name in &self.metrics {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names
    }

    fn point(&self) -> Result<Point, Failure> {
        match self.tape()? {
            Some(tape) => self.on_tape(&tape),
            None => self.in_scenario(),
        }
    }

    /// The tape, if a file that is one was named: a tape keeps the fingerprint of its scenario.
    fn tape(&self) -> Result<Option<Tape>, Failure> {
        let path = std::path::Path::new(&self.from);
        if scenario::library::shipped(&self.from).is_some() || !path.is_file() {
            return Ok(None);
        }
        let bytes = read(path)?;
        let word = b"scenario_digest";
        let is_tape = self.from.ends_with(".tape.ron") || bytes.windows(word.len()).any(|w| w == word);
        if is_tape { Ok(Some(Tape::read(&self.from, &bytes)?)) } else { Ok(None) }
    }

    fn on_tape(&self, tape: &Tape) -> Result<Point, Failure> {
        let loaded = source::of_tape(tape, &self.from, self.scenario.as_deref())?;
        let whole = verify::again(&loaded, tape, &self.from)?;
        let all = tape.orders(&self.from, &loaded.case)?;
        may_tell(tape, whole.is_over(), &self.from, Telling::Forecast)?;
        let before = match self.turn {
            None => all.len(),
            Some(turn) if usize::from(turn) <= all.len() + usize::from(!whole.is_over()) => usize::from(turn) - 1,
            Some(turn) => {
                let last = all.len() + usize::from(!whole.is_over());
                let why = format!("{}: there is no turn {turn}; the tape leads to turn {last}", self.from);
                return Err(Failure::error(why));
            }
        };
        let (game, draft) = match all.get(before) {
            Some(given) => (tape::play(&loaded.case, tape.seed, &all[..before]), given.clone()),
            None => (whole, tape.draft.iter().filter_map(|o| typed(&loaded.case, o.clone()).ok()).collect()),
        };
        Ok(Point { loaded, game, draft, given_by: self.from.clone() })
    }

    fn in_scenario(&self) -> Result<Point, Failure> {
        let loaded = source::scenario(&self.from)?;
        let mut strategy =
            strategy::named(&self.strategy).ok_or_else(|| super::run::unknown_strategy(&self.strategy))?;
        let mut game = Game::new(loaded.case.clone(), self.seed);
        let turn = self.turn.unwrap_or(1);
        if turn > loaded.case.turns {
            let (id, turns) = (&loaded.case.id, loaded.case.turns);
            return Err(Failure::error(format!("{id} has turns 1 to {turns}, not {turn}")));
        }
        strategy::play(&mut game, strategy.as_mut(), Some(turn - 1));
        let draft = if game.is_over() { Vec::new() } else { strategy.decide(&game) };
        Ok(Point { loaded, game, draft, given_by: self.strategy.clone() })
    }

    fn story(&self, point: &Point, forecast: &Forecast, then: Continuation) -> String {
        let (words, case, game) = (&point.loaded.words, &point.loaded.case, &point.game);
        let bands = forecast.bands();
        let mut lines = vec![
            format!(
                "{} · {} · turn {} of {} · seed {}",
                words.get("title"),
                words.month(case.month(game.turn())),
                game.turn() + 1,
                case.turns,
                game.seed()
            ),
            words.get("disclaimer"),
        ];
        lines.extend(wrap(&spread(&bands, then), 80, ""));
        lines.push(String::new());
        lines.push(if point.draft.is_empty() {
            format!("No orders are drafted for the month ({}).", point.given_by)
        } else {
            format!("Drafted for the month ({}):", point.given_by)
        });
        lines.extend(super::run::ordered(&point.loaded, &point.draft, forecast.refused()));
        for name in self.shown() {
            lines.push(String::new());
            lines.extend(of_metric(name, &bands, &forecast.band(name).unwrap_or_default()));
        }
        for answers in &bands.reactions {
            lines.push(String::new());
            lines.extend(of_adversary(&point.loaded, &bands, answers));
        }
        let lost = bands.lost.iter().copied().max().unwrap_or(0);
        if lost > 0 {
            lines.push(String::new());
            let text = format!(
                "{lost} of {} games are lost on the way: they count with what they stood at last, and are in no \
                 level of the months after.",
                bands.futures
            );
            lines.extend(wrap(&text, 80, ""));
        }
        lines.join("\n")
    }

    fn document(&self, point: &Point, forecast: &Forecast, then: Continuation) -> Value {
        let (case, game) = (&point.loaded.case, &point.game);
        let bands = forecast.bands();
        let metrics: Map<String, Value> = self
            .shown()
            .into_iter()
            .map(|n| (n.to_owned(), thousandths(&forecast.band(n).unwrap_or_default())))
            .collect();
        let reactions: Vec<Value> = bands
            .reactions
            .iter()
            .map(|a| json!({ "adversary": case.nation(a.adversary).id, "futures_by_level": a.months }))
            .collect();
        let refused = forecast.refused().iter().map(|(at, why)| {
            let order = point.draft.get(*at).map(|o| tape::worded(case, o));
            json!({ "order": order, "rule": why.rule(), "reason": orders::refusal(&point.loaded.words, why) })
        });
        json!({
            "version": 1,
            "scenario": case.id,
            "seed": game.seed(),
            "turn": game.turn() + 1,
            "orders": point.draft.iter().map(|o| tape::worded(case, o)).collect::<Vec<_>>(),
            "refused": refused.collect::<Vec<_>>(),
            "then": then.name(),
            "futures": bands.futures,
            "months": bands.months,
            "lost": bands.lost,
            "metrics": metrics,
            "reactions": reactions,
        })
    }
}

/// The orders of a script for the month under way; what it has for other months is talked about.
fn month_of(path: &std::path::Path, point: &Point) -> Result<Vec<Order>, Failure> {
    let name = path.display().to_string();
    let case = &point.loaded.case;
    let script = scenario::script(&name, &read(path)?, case)?;
    let month = case.month(point.game.turn());
    let (now, other): (Vec<_>, Vec<_>) = script.into_iter().partition(|(m, _)| *m == month);
    let others: Vec<String> = other.iter().map(|(m, _)| m.to_string()).collect();
    if now.is_empty() {
        let there = if others.is_empty() { "none".to_owned() } else { others.join(", ") };
        let hint = "pick the month with --turn N, or write its orders";
        return Err(Failure::input(format!("{name}: no orders for {month}; it has: {there}"), hint));
    }
    if !others.is_empty() {
        output::talk(&format!("{name}: only the orders of {month} are drafted; left out: {}", others.join(", ")));
    }
    Ok(now.into_iter().flat_map(|(_, orders)| orders).collect())
}

fn spread(bands: &Bands, then: Continuation) -> String {
    let after = if then == Continuation::NOTHING_MORE {
        "after this month nothing more is ordered, and what is under way runs on".to_owned()
    } else {
        format!("the months after are ordered by `{}`", then.name())
    };
    let months = bands.months.len();
    let months = if months == 1 { "1 month".to_owned() } else { format!("{months} months") };
    let futures = if bands.futures == 1 { "1 future".to_owned() } else { format!("{} futures", bands.futures) };
    let none = if bands.futures == 1 { " One future has no bands: it says nothing of the spread." } else { "" };
    format!("{futures} of {months} under other luck than this game's; {after}.{none}")
}

/// The bands of one metric as a table.
fn of_metric(name: &str, bands: &Bands, of: &[Band]) -> Vec<String> {
    if bands.futures == 1 {
        let row =
            |(month, band): (_, &Band)| vec![format!("  {month}"), tools::for_tools(figures::points(band.median))];
        return tables::figures(&[name, "in it"], bands.months.iter().zip(of).map(row));
    }
    let rows = bands.months.iter().zip(of).map(|(month, band)| {
        let figures =
            [band.p10, band.p25, band.median, band.p75, band.p90].map(|band| tools::for_tools(figures::points(band)));
        std::iter::once(format!("  {month}")).chain(figures).collect()
    });
    tables::figures(&[name, "p10", "p25", "median", "p75", "p90"], rows)
}

/// Bands in thousandths of a point, as every figure of the program's JSON.
fn thousandths(bands: &[Band]) -> Value {
    let of = |b: &Band| json!({ "p10": b.p10.0, "p25": b.p25.0, "median": b.median.0, "p75": b.p75.0, "p90": b.p90.0 });
    Value::Array(bands.iter().map(of).collect())
}

/// How often an adversary answers with each level, as a table.
fn of_adversary(loaded: &Loaded, bands: &Bands, answers: &Answers) -> Vec<String> {
    let nation = loaded.words.nation(&loaded.case, answers.adversary);
    let mut lines = vec![format!("{nation}: futures at each level of reaction (0 is silence)")];
    let head: Vec<String> =
        std::iter::once("  month".to_owned()).chain((0..LEVELS).map(|level| level.to_string())).collect();
    let rows = bands.months.iter().zip(&answers.months).map(|(month, counts)| {
        let all: u32 = counts.iter().sum();
        let share = |count: &u32| match (count, all) {
            (0, _) | (_, 0) => "·".to_owned(),
            (count, all) => {
                let share = Ppm(div_round(i128::from(*count) * i128::from(MILLION), all.into()));
                tools::for_tools(figures::percent(share))
            }
        };
        std::iter::once(format!("  {month}")).chain(counts.iter().map(share)).collect()
    });
    lines.extend(tables::figures(&head, rows));
    lines
}
