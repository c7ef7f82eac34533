//! Tapes: a game as its scenario, seed and orders, from which everything else is recomputed.
//!
//! Duty: write, read, play, verify and branch tapes. May use `sim`, `scenario`. Always holds: a
//! tape carries the fingerprints of its scenario, its rules and every month; a tape that does not
//! fit is refused with the reason, never played in silence; a game with nothing to note is written
//! in the oldest format that can hold it.

pub(crate) mod claim;
mod cut;
mod form;
pub(crate) mod mismatch;
pub(crate) mod names;
pub mod notes;
pub mod seal;
pub(crate) mod standing;
mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::digest::{Digest, StateDigest};
use crate::math::Money;
use crate::model::case::Case;
use crate::model::ids::{GoodId, Month, NationId};
use crate::model::order::Order;
use crate::outside::show::short;
use crate::scenario::findings::{File, Finding, did_you_mean, text_of};
use crate::scenario::raw::RawOrder;
use crate::scenario::syntax::parse_or_stop;
use crate::sim::Game;

use form::{NOTED, PLAIN};

pub use claim::Claim;
use form::TapeTurn;
pub use form::{FORMAT, Tape};
pub use mismatch::Mismatch;
pub use notes::{HandIn, Notes, Rewind, Variant};
pub use seal::Seal;
pub use standing::{Parting, Standing};
pub use text::order_text;

/// Most faults of a tape that are told: who has more mends these first.
const FAULTS: usize = 10;
/// Most characters of a scenario's, a program's or a player's name in a tape.
const WORD: usize = 100;

impl Tape {
    /// The tape of a game so far.
    #[must_use]
    pub fn of(game: &Game, played_by: &str) -> Self {
        let case = game.case();
        let closed = game.records().turns.iter().filter_map(|t| t.digest.as_ref().map(|d| (t, d)));
        Self {
            format: PLAIN,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: case.id.clone(),
            scenario_digest: case.digest,
            rules_digest: case.rules_digest,
            seed: game.seed(),
            played_by: played_by.to_owned(),
            hand_in: None,
            standing: Standing::Held,
            rewinds: Vec::new(),
            turns: closed
                .map(|(turn, digest)| TapeTurn {
                    month: turn.month,
                    digest: digest.whole,
                    sections: digest.sections.iter().map(|(_, d)| *d).collect(),
                    reason: String::new(),
                    orders: turn.orders.iter().map(|o| worded(case, o)).collect(),
                })
                .collect(),
            draft: Vec::new(),
            reason: String::new(),
            result: None,
            seal: None,
        }
    }

    /// The same tape with orders drafted for the month under way.
    #[must_use]
    pub fn with_draft(mut self, case: &Case, draft: &[Order]) -> Self {
        self.draft = draft.iter().map(|o| worded(case, o)).collect();
        self
    }

    /// The same tape with what the player added to the game; a hand-in gets its result and seal.
    #[must_use]
    pub fn with_notes(mut self, game: &Game, notes: &Notes) -> Self {
        for turn in &mut self.turns {
            turn.reason = notes.reasons.get(&turn.month).cloned().unwrap_or_default();
        }
        if !game.is_over() {
            let month = game.case().month(game.turn());
            self.reason = notes.reasons.get(&month).cloned().unwrap_or_default();
        }
        self.rewinds.clone_from(&notes.rewinds);
        self.hand_in.clone_from(&notes.hand_in);
        self.standing = if self.hand_in.is_some() { notes.standing } else { Standing::Held };
        self.result = self.hand_in.as_ref().and_then(|_| Claim::of(game));
        self.format = match &self.hand_in {
            Some(_) => FORMAT,
            None if self.is_plain() => PLAIN,
            None => NOTED,
        };
        self.seal = self.hand_in.as_ref().map(|_| Seal::of(&self));
        self
    }

    /// What the player added to the game.
    #[must_use]
    pub fn notes(&self, case: &Case) -> Notes {
        let under_way = case.month(u16::try_from(self.turns.len()).unwrap_or(u16::MAX));
        let closed = self.turns.iter().map(|t| (t.month, t.reason.clone()));
        let reasons: BTreeMap<Month, String> =
            closed.chain([(under_way, self.reason.clone())]).filter(|(_, reason)| !reason.is_empty()).collect();
        let (hand_in, rewinds) = (self.hand_in.clone(), self.rewinds.clone());
        Notes { hand_in, reasons, rewinds, standing: self.standing }
    }

    /// Whether it holds nothing but a game.
    fn is_plain(&self) -> bool {
        let silent = self.reason.is_empty() && self.turns.iter().all(|t| t.reason.is_empty());
        silent && self.hand_in.is_none() && self.rewinds.is_empty() && self.result.is_none() && self.seal.is_none()
    }

    /// The terms that still hold for whoever goes on with it: those of its class, until it is
    /// handed in.
    #[must_use]
    pub fn terms(&self) -> Option<Variant> {
        notes::terms(self.hand_in.as_ref(), self.standing)
    }

    /// Whether a month had been played before, on a branch since left.
    #[must_use]
    pub fn seen_before(&self, month: Month) -> bool {
        notes::seen_before(&self.rewinds, month)
    }

    /// Reads a tape.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn read(path: &str, bytes: &[u8]) -> Result<Self, Vec<Finding>> {
        let text = text_of(path, bytes).map_err(|f| vec![cut::in_a_character(path, bytes).unwrap_or(*f)])?;
        let file = File { path, text };
        let tape: Self = parse_or_stop(&file).map_err(|(found, stop)| vec![cut::off(&file, stop).unwrap_or(*found)])?;
        let refused = |message: String, hint: &str| {
            Err(vec![file.error("DM-E005", file.first("format"), message, Some(hint.to_owned()))])
        };
        match tape.format {
            PLAIN if !tape.is_plain() => {
                let message = format!("a tape of format {PLAIN} has no hand-in, reasons, rewinds, result or seal");
                return refused(message, "write `format: 2`, or leave them out");
            }
            PLAIN | NOTED if tape.standing != Standing::Held => {
                let message = format!("a tape of format {} has no standing", tape.format);
                return refused(message, "a tape is written by the program, and not changed by hand");
            }
            PLAIN | NOTED | FORMAT => {}
            other => {
                let message = format!("the tape has format {other}; this program reads formats {PLAIN} to {FORMAT}");
                return refused(message, "it was written by another version of the program");
            }
        }
        tape.bounded(&file)?;
        Ok(tape)
    }

    /// Texts of players are held to the same bounds as where they are typed.
    fn bounded(&self, file: &File) -> Result<(), Vec<Finding>> {
        let names = self
            .hand_in
            .iter()
            .flat_map(|h| [("class", &h.class, notes::label(&h.class)), ("name", &h.name, notes::name(&h.name))]);
        let reasons = self.turns.iter().map(|t| &t.reason).chain([&self.reason]).filter(|r| !r.is_empty());
        let reasons = reasons.map(|text| ("reason", text, notes::reason(text)));
        let words = [("scenario", &self.scenario), ("program", &self.program), ("played_by", &self.played_by)];
        let words = words.into_iter().filter(|(_, text)| text.chars().count() > WORD);
        let words = words.map(|(what, text)| (what, text, Err(notes::Unfit::Long(WORD))));
        let findings: Vec<Finding> = names
            .chain(words)
            .chain(reasons)
            .filter_map(|(what, text, taken)| {
                let why = match taken {
                    Err(why) => why.to_string(),
                    Ok(kept) if kept == *text => return None,
                    Ok(_) => "it is not written as the program writes it".to_owned(),
                };
                let message = format!("this {what} cannot be used: {why}");
                Some(file.error(
                    "DM-E040",
                    file.literal(text, 0).or_else(|| file.first(&format!("{what}:"))),
                    message,
                    None,
                ))
            })
            .take(FAULTS)
            .collect();
        if findings.is_empty() { Ok(()) } else { Err(findings) }
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
                        let message = format!("{}: there is no nation or class \"{}\"", turn.month, short(&word, WORD));
                        findings.push(file.error("DM-E010", None, message, near));
                        if findings.len() >= FAULTS {
                            return Err(findings);
                        }
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
    // The months are right and what the tape says of their sections is not: told last, for a seal
    // names what was changed.
    let mut sections: Option<Mismatch> = None;
    for (at, (turn, orders)) in tape.turns.iter().zip(orders).enumerate() {
        if game.is_over() {
            let here = game.records().turns.len();
            return Err(Mismatch::Length { tape: tape.turns.len(), here });
        }
        let record = game.step(orders);
        let Some(digest) = &record.digest else { continue };
        let differs = || Mismatch::Turn {
            turn: at + 1,
            month: turn.month,
            played: record.month,
            section: differing(digest, &turn.sections),
            tape: turn.digest,
            here: digest.whole,
        };
        if digest.whole != turn.digest || record.month != turn.month {
            return Err(differs());
        }
        if !digest.sections.iter().map(|(_, d)| d).eq(&turn.sections) {
            sections.get_or_insert_with(differs);
        }
    }
    if let Some(claim) = &tape.result {
        let Some(here) = Claim::of(&game) else {
            return Err(Mismatch::Unfinished { months: tape.turns.len(), of: case.turns });
        };
        if let Some(difference) = claim.against(&here) {
            return Err(Mismatch::Result(difference));
        }
    }
    match tape.seal.as_ref().map(|seal| seal.broken(tape)) {
        Some(parts) if !parts.is_empty() => Err(Mismatch::Seal(parts)),
        _ => sections.map_or(Ok(game), Err),
    }
}

fn differing(here: &StateDigest, tape: &[Digest]) -> Option<&'static str> {
    here.sections.iter().zip(tape).find(|((_, h), t)| h != *t).map(|((name, _), _)| *name)
}

/// Plays orders without verifying: the months of `orders`, then nothing more is ordered.
#[must_use]
pub fn play(case: &Arc<Case>, seed: u64, orders: &[Vec<Order>]) -> Game {
    let mut game = Game::new(case.clone(), seed);
    play_on(&mut game, orders);
    game
}

/// Plays a game on along a list of orders by month, to the end of the list or of the game; what is
/// refused changes nothing, as ever. This is how everything outside the core plays a month whose orders
/// it has.
pub fn play_on(game: &mut Game, months: &[Vec<Order>]) {
    for orders in months {
        if game.is_over() {
            break;
        }
        game.step(orders);
    }
}

/// An order with the case's words.
#[must_use]
pub fn worded(case: &Case, order: &Order) -> RawOrder {
    let nation = |id: NationId| Ok::<_, std::convert::Infallible>(case.nation(id).id.clone());
    let class = |id: GoodId| Ok(case.good(id).id.clone());
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
            let near = || did_you_mean(&name, case.goods.iter().map(|c| c.id.as_str()));
            case.good_named(&name).ok_or_else(|| (name.clone(), near()))
        },
    )
}
