//! Experiments on the command line: reading them with their scenarios, playing, and telling.
//!
//! Duty: what `sweep EXPERIMENT` does. Uses `experiment`, `report::sweep`, `output`. Always holds:
//! nothing is played before the whole file has been found good.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::failure::Failure;
use super::output;
use super::source::{is_scenario, scenario_in};
use demarche_core::model::case::Case;
use demarche_core::outside::text::unmarked;
use demarche_core::scenario::findings::{File, did_you_mean};
use demarche_core::scenario::library;
use demarche_core::scenario::outline::Outline;
use demarche_lab::check::{self, Kind};
use demarche_lab::experiment::bind::{self, Bound, Group, Source, parted};
use demarche_lab::experiment::form::Experiment;
use demarche_lab::experiment::run::{self, Cell};
use demarche_lab::report::sweep::{Summary, cell, columns, interval_words, line, means_over, paired, tables};
use demarche_play::cells;
use demarche_play::text_table::{Align, table};

/// An experiment's file.
pub(super) struct Found {
    path: String,
    bytes: Vec<u8>,
    form: Experiment,
}

/// Reads an experiment; nothing if the path leads to no file or to another kind of file.
///
/// # Errors
/// What is wrong with its form.
pub(crate) fn read(path: &Path) -> Result<Option<Found>, Failure> {
    if !path.is_file() {
        return Ok(None);
    }
    let (name, bytes) = (path.display().to_string(), output::read(path)?);
    let text = String::from_utf8_lossy(unmarked(&bytes));
    if check::kind(&name, &Outline::new(&text)) != Kind::Experiment {
        return Ok(None);
    }
    let (_, form) = bind::read(&name, &bytes)?;
    Ok(Some(Found { path: name, bytes, form }))
}

/// A scenario that an experiment or a test file names: shipped, or a file beside it.
///
/// # Errors
/// What cannot be read, or that there is no such scenario.
pub(crate) fn source<'a>(beside: &Path, name: &'a str) -> Result<Source<'a>, String> {
    let (base, _) = parted(name);
    if let Some(shipped) = library::shipped(base) {
        return Ok(Source { name, path: format!("scenarios/{base}.ron"), bytes: shipped.text.as_bytes().to_vec() });
    }
    if !is_scenario(base) {
        let near = did_you_mean(base, library::SHIPPED.iter().map(|s| s.id));
        return Err(
            near.unwrap_or_else(|| "a file is named by its path from here, ending in .ron or .demarche".to_owned())
        );
    }
    let path = beside.parent().unwrap_or_else(|| Path::new("")).join(base);
    match output::read(&path) {
        Ok(bytes) => {
            let path = path.display().to_string();
            // A bundle that is not whole is told where it is checked itself.
            let bytes = scenario_in(&path, bytes).map_err(|_| format!("the bundle {path} is not whole"))?;
            Ok(Source { name, path, bytes })
        }
        Err(Failure::Input(text)) => {
            let reason = text.lines().next().unwrap_or_default();
            Err(reason.strip_prefix("error[DM-E000]: ").unwrap_or(reason).to_owned())
        }
        Err(_) => Err("it cannot be read".to_owned()),
    }
}

impl Found {
    /// Takes other strategies and seeds than the file's, where some are given.
    pub(crate) fn ask(&mut self, strategies: &[String], seeds: Option<u64>) {
        if !strategies.is_empty() {
            self.form.strategies = strategies.to_vec();
            self.form.plays.clear();
        }
        if let Some(seeds) = seeds {
            self.form.seeds = Some((1, seeds));
        }
    }

    /// Binds and plays it.
    ///
    /// # Errors
    /// Everything that is wrong with it or its scenarios.
    pub(crate) fn play(&self) -> Result<Done, Failure> {
        let text = String::from_utf8_lossy(unmarked(&self.bytes));
        let file = File { path: &self.path, text: &text };
        let (mut sources, mut missing) = (Vec::new(), Vec::new());
        for name in &self.form.scenarios {
            match source(Path::new(&self.path), name) {
                Ok(found) => sources.push(found),
                Err(why) => {
                    let message = format!("there is no scenario \"{name}\"");
                    missing.push(file.error("DM-E010", file.literal(name, 0), message, Some(why)));
                }
            }
        }
        if !missing.is_empty() {
            return Err(missing.into());
        }
        let bound = bind::bound(&file, &self.form, &sources)?;
        let cells = run::all(&bound);
        let vary = self.form.vary.iter().map(|v| v.what().to_owned()).collect();
        Ok(Done { bound, cells, vary })
    }
}

/// An experiment that has been played.
pub(crate) struct Done {
    bound: Bound,
    cells: Vec<Cell>,
    vary: Vec<String>,
}

impl Done {
    /// How many games were played.
    pub(crate) fn games(&self) -> usize {
        self.cells.iter().map(|c| c.games.len()).sum()
    }

    /// How many games each line of play has in each setting.
    const fn seeds(&self) -> u64 {
        self.bound.seeds.1 - self.bound.seeds.0 + 1
    }

    fn metrics(&self) -> Vec<&str> {
        self.bound.metrics.iter().map(String::as_str).collect()
    }

    fn group(&self, at: usize) -> (&Group, &Case, impl Iterator<Item = &Cell>) {
        let group = &self.bound.groups[at];
        (group, &group.settings[0].1, self.cells.iter().filter(move |c| c.group == at))
    }

    fn summary(&self, case: &Case, group: &Group, cell: &Cell) -> Summary {
        let mut labels = vec![self.bound.names[cell.line].clone()];
        if !self.vary.is_empty() {
            labels.insert(0, group.settings[cell.setting].0.clone());
        }
        Summary::of(case, labels, &self.metrics(), &cell.games)
    }

    /// The tables.
    pub(crate) fn show(&self) -> String {
        let (from, to) = self.bound.seeds;
        let which = if from == to { format!("seed {from}") } else { format!("seeds {from} to {to}") };
        let mut lines = vec![self.bound.asks.clone()];
        let heads: &[&str] = if self.vary.is_empty() { &["play"] } else { &["setting", "play"] };
        for at in 0..self.bound.groups.len() {
            let (group, case, cells) = self.group(at);
            let summaries: Vec<Summary> = cells.map(|c| self.summary(case, group, c)).collect();
            lines.push(String::new());
            lines.push(format!("{}: {}", group.scenario, means_over(self.seeds(), &which)));
            lines.push(String::new());
            lines.extend(tables(case, heads, &self.metrics(), &summaries));
            lines.extend(self.differences(at));
        }
        lines.join("\n")
    }

    /// How the settings differ from the first one, seed by seed; or, if nothing varies, the lines of
    /// play from the first.
    fn differences(&self, at: usize) -> Vec<String> {
        let (group, case, cells) = self.group(at);
        let cells: Vec<&Cell> = cells.collect();
        let varies = !self.vary.is_empty();
        let base = |cell: &Cell| {
            let same = |other: &&&Cell| {
                if varies { other.setting == 0 && other.line == cell.line } else { other.line == 0 }
            };
            cells.iter().find(same).copied()
        };
        let is_base = |cell: &Cell| if varies { cell.setting == 0 } else { cell.line == 0 };
        let rest: Vec<&Cell> = cells.iter().copied().filter(|c| !is_base(c)).collect();
        if rest.is_empty() {
            return Vec::new();
        }
        let metrics = self.metrics();
        let first = if varies { &group.settings[0].0 } else { &self.bound.names[0] };
        let mut head: Vec<String> = if varies { vec!["setting".to_owned()] } else { Vec::new() };
        head.push("play".to_owned());
        head.extend(metrics.iter().map(|m| (*m).to_owned()));
        let mut rows = vec![head];
        for cell_of in rest {
            let Some(base) = base(cell_of) else { continue };
            let mut row = self.summary(case, group, cell_of).labels;
            let signed = |e: demarche_play::stats::Estimate| {
                let text = cell(&e);
                if e.mean > 0.0 { format!("+{text}") } else { text }
            };
            row.extend(paired(case, &metrics, &cell_of.games, &base.games).into_iter().map(signed));
            rows.push(row);
        }
        let words = if varies { 2 } else { 1 };
        let align: Vec<Align> =
            (0..words + metrics.len()).map(|n| if n < words { Align::Left } else { Align::Right }).collect();
        let mut lines = vec![String::new(), format!("less the same games with {first}, under the same luck")];
        lines.extend(table(&align, &rows));
        lines
    }

    /// The summary as JSON.
    pub(super) fn json(&self) -> Value {
        let scenario = |at: usize| {
            let (group, case, cells) = self.group(at);
            let row = |cell: &Cell| {
                let mut row: Map<String, Value> = self.summary(case, group, cell).json(case, &self.metrics());
                row.insert("play".to_owned(), json!(self.bound.names[cell.line]));
                row.insert("setting".to_owned(), json!(group.settings[cell.setting].0));
                Value::Object(row)
            };
            json!({ "scenario": group.scenario, "cells": cells.map(row).collect::<Vec<_>>() })
        };
        json!({
            "asks": self.bound.asks, "seeds": self.bound.seeds, "interval": interval_words(self.seeds()), "varies": self.vary,
            "scenarios": (0..self.bound.groups.len()).map(scenario).collect::<Vec<_>>(),
        })
    }

    /// One line for each game. Scenarios have metrics of their own: the columns are those shown.
    #[must_use]
    pub(super) fn csv(&self, style: cells::Style) -> String {
        let lead = ["scenario", "setting", "play"].map(cells::Cell::name);
        let one = self.bound.groups.len() == 1;
        let (_, case, _) = self.group(0);
        let metrics = self.bound.metrics.iter().map(cells::Cell::name);
        let shared: Vec<cells::Cell> =
            ["seed", "months", "lost"].map(cells::Cell::name).into_iter().chain(metrics).collect();
        let head: Vec<cells::Cell> = lead.into_iter().chain(if one { columns(case) } else { shared }).collect();
        let rows = self.cells.iter().flat_map(|cell| {
            let group = &self.bound.groups[cell.group];
            let (setting, case) = &group.settings[cell.setting];
            cell.games.iter().map(move |game| {
                let play = &self.bound.names[cell.line];
                let lead = [cells::Cell::name(&group.scenario), cells::Cell::words(setting), cells::Cell::words(play)];
                let rest = if one {
                    line(case, game)
                } else {
                    let lost = game.defeat.map(|at| case.defeats[at].id.clone()).unwrap_or_default();
                    let metric = |name: &String| {
                        demarche_core::model::metric::lookup(case, &game.metrics, name).unwrap_or_default()
                    };
                    let metrics = self
                        .bound
                        .metrics
                        .iter()
                        .map(|m| cells::Cell::figure(demarche_core::math::decimal(metric(m).0, 1_000)));
                    let lead =
                        [cells::Cell::figure(game.seed), cells::Cell::figure(game.months), cells::Cell::name(lost)];
                    lead.into_iter().chain(metrics).collect()
                };
                lead.into_iter().chain(rest).collect()
            })
        });
        cells::table(cells::Form { style, ..cells::Form::default() }, &head, rows)
    }
}
