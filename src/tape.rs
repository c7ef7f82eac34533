//! Tapes: a game as its scenario, seed and orders, from which everything else is recomputed.
//!
//! Duty: write, read, play, verify and branch tapes. May use `sim`, `scenario`. Always holds: a
//! tape carries the fingerprints of its scenario, its rules and every month; a tape that does not
//! fit is refused with the reason, never played in silence.

use std::fmt;
use std::fmt::Write as _;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::digest::{Digest, StateDigest};
use crate::math::Money;
use crate::model::case::Case;
use crate::model::ids::{ClassId, Month, NationId};
use crate::model::order::Order;
use crate::scenario::findings::{File, Finding, did_you_mean, parse, text_of};
use crate::scenario::raw::RawOrder;
use crate::sim::Game;

/// The format that this program writes and reads.
pub const FORMAT: u32 = 1;

/// A game as it is kept on disk.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tape {
    /// The format of the file.
    pub format: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// The scenario's id, with the cut if one was played.
    pub scenario: String,
    /// The scenario's fingerprint.
    pub scenario_digest: Digest,
    /// The standard rules' fingerprint.
    pub rules_digest: Digest,
    /// The seed.
    pub seed: u64,
    /// Who gave the orders: a strategy's name, a script's, or "player".
    #[serde(default)]
    pub played_by: String,
    /// The months played, in order.
    pub turns: Vec<TapeTurn>,
    /// Orders drafted for the month after them and not yet given.
    #[serde(default)]
    pub draft: Vec<RawOrder>,
}

/// One month of a tape.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TapeTurn {
    /// The month.
    pub month: Month,
    /// The state's fingerprint at its close.
    pub digest: Digest,
    /// The fingerprints of the state's sections.
    pub sections: Vec<Digest>,
    /// The orders handed in, refused ones included.
    pub orders: Vec<RawOrder>,
}

/// Why a tape does not hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mismatch {
    /// It belongs to another scenario, or another version of it.
    Scenario {
        /// The scenario named by the tape, with its fingerprint.
        tape: (String, Digest),
        /// The scenario at hand, with its fingerprint.
        here: (String, Digest),
    },
    /// It was made under other standard rules.
    Rules {
        /// The fingerprint in the tape.
        tape: Digest,
        /// The fingerprint of the rules at hand.
        here: Digest,
    },
    /// A month came out differently.
    Turn {
        /// The month.
        month: Month,
        /// The first section of the state that differs, if the tape tells.
        section: Option<&'static str>,
        /// The fingerprint in the tape.
        tape: Digest,
        /// The fingerprint that came out.
        here: Digest,
    },
    /// It has more months than the game.
    Length {
        /// The months in the tape.
        tape: usize,
        /// The months played.
        here: usize,
    },
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scenario { tape, here } => write!(
                f,
                "the tape belongs to scenario \"{}\" ({}), not to \"{}\" ({})",
                tape.0, tape.1, here.0, here.1
            ),
            Self::Rules { tape, here } => {
                write!(f, "the tape was made under other standard rules ({tape}; these are {here})")
            }
            Self::Turn { month, section, tape, here } => {
                write!(f, "{month} came out differently: {here} instead of {tape}")?;
                section.map_or(Ok(()), |name| write!(f, "; the first section that differs is `{name}`"))
            }
            Self::Length { tape, here } => {
                write!(f, "the tape holds {tape} months, but the game ended after {here}")
            }
        }
    }
}

impl Mismatch {
    /// Whether another scenario was meant: bad input rather than a failed verification.
    #[must_use]
    pub const fn is_foreign(&self) -> bool {
        matches!(self, Self::Scenario { .. })
    }
}

impl Tape {
    /// The tape of a game so far.
    #[must_use]
    pub fn of(game: &Game, played_by: &str) -> Self {
        let case = game.case();
        let closed = game.records().turns.iter().filter_map(|t| t.digest.as_ref().map(|d| (t, d)));
        Self {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: case.id.clone(),
            scenario_digest: case.digest,
            rules_digest: case.rules_digest,
            seed: game.seed(),
            played_by: played_by.to_owned(),
            turns: closed
                .map(|(turn, digest)| TapeTurn {
                    month: turn.month,
                    digest: digest.whole,
                    sections: digest.sections.iter().map(|(_, d)| *d).collect(),
                    orders: turn.orders.iter().map(|o| worded(case, o)).collect(),
                })
                .collect(),
            draft: Vec::new(),
        }
    }

    /// The same tape with orders drafted for the month under way.
    #[must_use]
    pub fn with_draft(mut self, case: &Case, draft: &[Order]) -> Self {
        self.draft = draft.iter().map(|o| worded(case, o)).collect();
        self
    }

    /// Reads a tape.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn read(path: &str, bytes: &[u8]) -> Result<Self, Vec<Finding>> {
        let text = text_of(path, bytes).map_err(|f| vec![*f])?;
        let file = File { path, text };
        let tape: Self = parse(&file).map_err(|f| vec![*f])?;
        if tape.format != FORMAT {
            let message = format!("the tape has format {}; this program reads format {FORMAT}", tape.format);
            let hint = Some("it was written by another version of the program".to_owned());
            return Err(vec![file.error("DM-E005", file.first("format"), message, hint)]);
        }
        Ok(tape)
    }

    /// The tape as text: one order a line, so that two tapes can be compared by eye.
    ///
    /// # Errors
    /// If an order cannot be written, which does not happen for orders that were read or played.
    pub fn text(&self) -> Result<String, ron::Error> {
        let mut out = String::from(
            "// A game of Démarche: its scenario, seed and orders. Play it again with `demarche replay`.\n(\n",
        );
        let _ = writeln!(out, "    format: {},", self.format);
        let _ = writeln!(out, "    program: {:?},", self.program);
        let _ = writeln!(out, "    scenario: {:?},", self.scenario);
        let _ = writeln!(out, "    scenario_digest: \"{}\",", self.scenario_digest);
        let _ = writeln!(out, "    rules_digest: \"{}\",", self.rules_digest);
        let _ = writeln!(out, "    seed: {},", self.seed);
        let _ = writeln!(out, "    played_by: {:?},", self.played_by);
        out.push_str("    turns: [\n");
        for turn in &self.turns {
            let sections: Vec<String> = turn.sections.iter().map(|d| format!("\"{d}\"")).collect();
            let _ = writeln!(out, "        (");
            let _ = writeln!(out, "            month: \"{}\",", turn.month);
            let _ = writeln!(out, "            digest: \"{}\",", turn.digest);
            let _ = writeln!(out, "            sections: [{}],", sections.join(", "));
            out.push_str("            orders: [\n");
            for order in &turn.orders {
                let _ = writeln!(out, "                {},", order_text(order)?);
            }
            out.push_str("            ],\n        ),\n");
        }
        out.push_str("    ],\n");
        if !self.draft.is_empty() {
            out.push_str("    draft: [\n");
            for order in &self.draft {
                let _ = writeln!(out, "        {},", order_text(order)?);
            }
            out.push_str("    ],\n");
        }
        out.push_str(")\n");
        Ok(out)
    }

    /// Whether the tape belongs to a case and its rules.
    ///
    /// # Errors
    /// How it does not.
    pub fn fits(&self, case: &Case) -> Result<(), Mismatch> {
        if self.scenario != case.id || self.scenario_digest != case.digest {
            let tape = (self.scenario.clone(), self.scenario_digest);
            return Err(Mismatch::Scenario { tape, here: (case.id.clone(), case.digest) });
        }
        if self.rules_digest != case.rules_digest {
            return Err(Mismatch::Rules { tape: self.rules_digest, here: case.rules_digest });
        }
        Ok(())
    }

    /// The orders of each month, with typed ids.
    ///
    /// # Errors
    /// Every nation or class that the case does not know.
    pub fn orders(&self, path: &str, case: &Case) -> Result<Vec<Vec<Order>>, Vec<Finding>> {
        let file = File { path, text: "" };
        let mut findings = Vec::new();
        let mut turns = Vec::with_capacity(self.turns.len());
        for turn in &self.turns {
            let mut orders = Vec::with_capacity(turn.orders.len());
            for order in &turn.orders {
                match typed(case, order.clone()) {
                    Ok(order) => orders.push(order),
                    Err((word, near)) => {
                        let message = format!("{}: there is no nation or class \"{word}\"", turn.month);
                        findings.push(file.error("DM-E010", None, message, near));
                    }
                }
            }
            turns.push(orders);
        }
        if findings.is_empty() { Ok(turns) } else { Err(findings) }
    }
}

/// Plays a tape's orders and verifies every month.
///
/// # Errors
/// The first month that comes out differently.
pub fn replay(case: &Arc<Case>, tape: &Tape, orders: &[Vec<Order>]) -> Result<Game, Mismatch> {
    tape.fits(case)?;
    let mut game = Game::new(case.clone(), tape.seed);
    for (turn, orders) in tape.turns.iter().zip(orders) {
        if game.is_over() {
            let here = game.records().turns.len();
            return Err(Mismatch::Length { tape: tape.turns.len(), here });
        }
        let record = game.step(orders);
        let Some(digest) = &record.digest else { continue };
        if digest.whole != turn.digest || record.month != turn.month {
            let section = differing(digest, &turn.sections);
            let (tape, here) = (turn.digest, digest.whole);
            return Err(Mismatch::Turn { month: turn.month, section, tape, here });
        }
    }
    Ok(game)
}

fn differing(here: &StateDigest, tape: &[Digest]) -> Option<&'static str> {
    here.sections.iter().zip(tape).find(|((_, h), t)| h != *t).map(|((name, _), _)| *name)
}

/// Plays orders without verifying: the months of `orders`, then nothing more is ordered.
#[must_use]
pub fn play(case: &Arc<Case>, seed: u64, orders: &[Vec<Order>]) -> Game {
    let mut game = Game::new(case.clone(), seed);
    for orders in orders {
        if game.is_over() {
            break;
        }
        game.step(orders);
    }
    game
}

/// An order with the case's words.
#[must_use]
pub fn worded(case: &Case, order: &Order) -> RawOrder {
    let nation = |id: NationId| Ok::<_, std::convert::Infallible>(case.nation(id).id.clone());
    let class = |id: ClassId| Ok(case.class(id).id.clone());
    let mut order = match order.clone().rename(nation, class) {
        Ok(order) => order,
        Err(never) => match never {},
    };
    // No desk allows an amount beyond what a file can hold: it is refused alike at the bound.
    if let RawOrder::Pledge { amount, .. } | RawOrder::Allocate { amount, .. } = &mut order {
        *amount = amount.clamped(-Money::LARGEST, Money::LARGEST);
    }
    order
}

/// An order with typed ids.
///
/// # Errors
/// The word that the case does not know, and the nearest one it does.
pub fn typed(case: &Case, order: RawOrder) -> Result<Order, (String, Option<String>)> {
    order.rename(
        |name: String| {
            let near = || did_you_mean(&name, case.nations.iter().map(|n| n.id.as_str()));
            case.nation_named(&name).ok_or_else(|| (name.clone(), near()))
        },
        |name: String| {
            let near = || did_you_mean(&name, case.classes.iter().map(|c| c.id.as_str()));
            case.class_named(&name).ok_or_else(|| (name.clone(), near()))
        },
    )
}

/// An order as one line of RON, with what is ordinary left out.
///
/// # Errors
/// If it cannot be written.
pub fn order_text(order: &RawOrder) -> Result<String, ron::Error> {
    let config = ron::ser::PrettyConfig::new().depth_limit(0).extensions(ron::extensions::Extensions::IMPLICIT_SOME);
    let text = crate::scenario::findings::options().to_string_pretty(order, config)?;
    let text = text.strip_prefix("#![enable(implicit_some)]").unwrap_or(&text).trim();
    let plain = [", route: Direct", ", loudness: Normal", ", urgent: false", ", about: None"];
    Ok(plain.iter().fold(text.to_owned(), |text, part| text.replace(part, "")))
}
