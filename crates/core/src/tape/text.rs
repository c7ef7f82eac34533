//! A tape as text.
//!
//! Duty: write tapes so that they can be compared by eye, and orders as one line. Uses nothing but
//! the tape. Always holds: what is written is read back as the same tape, and nothing in it is hidden.

use std::fmt::Write as _;

use serde::Serialize;

use super::form::Tape;
use super::standing::Standing;
use crate::outside::show::hidden;
use crate::scenario::raw::RawOrder;

impl Tape {
    /// The tape as text: one order a line, so that two tapes can be compared by eye.
    ///
    /// # Errors
    /// If an order cannot be written, which does not happen for orders that were read or played.
    pub fn text(&self) -> Result<String, ron::Error> {
        let mut out = String::from(
            "// A game of Démarche: its scenario, seed and orders. Play it again with `demarche replay`.\n",
        );
        if self.standing.parting().is_some() {
            out.push_str(
                "// A branch: it is no longer the game that its class asked for, and `demarche mark` says so.\n",
            );
        } else if self.hand_in.is_some() {
            out.push_str("// Hand it in as it is: whatever is changed by hand is seen by `demarche mark`.\n");
        }
        out.push_str("(\n");
        let _ = writeln!(out, "    format: {},", self.format);
        let _ = writeln!(out, "    program: {:?},", self.program);
        let _ = writeln!(out, "    scenario: {:?},", self.scenario);
        let _ = writeln!(out, "    scenario_digest: \"{}\",", self.scenario_digest);
        let _ = writeln!(out, "    rules_digest: \"{}\",", self.rules_digest);
        let _ = writeln!(out, "    seed: {},", self.seed);
        let _ = writeln!(out, "    played_by: {:?},", self.played_by);
        if let Some(hand_in) = &self.hand_in {
            let _ = writeln!(out, "    hand_in: {},", line(hand_in)?);
        }
        if self.standing != Standing::Held {
            let _ = writeln!(out, "    standing: {},", line(&self.standing)?);
        }
        if !self.rewinds.is_empty() {
            let _ = writeln!(out, "    rewinds: {},", line(&self.rewinds)?);
        }
        out.push_str("    turns: [\n");
        for turn in &self.turns {
            let sections: Vec<String> = turn.sections.iter().map(|d| format!("\"{d}\"")).collect();
            let _ = writeln!(out, "        (");
            let _ = writeln!(out, "            month: \"{}\",", turn.month);
            let _ = writeln!(out, "            digest: \"{}\",", turn.digest);
            let _ = writeln!(out, "            sections: [{}],", sections.join(", "));
            if !turn.reason.is_empty() {
                let _ = writeln!(out, "            reason: {},", line(&turn.reason)?);
            }
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
        if !self.reason.is_empty() {
            let _ = writeln!(out, "    reason: {},", line(&self.reason)?);
        }
        if let Some(result) = &self.result {
            let _ = writeln!(out, "    result: {},", line(result)?);
        }
        if let Some(seal) = &self.seal {
            let _ = writeln!(out, "    seal: {},", line(seal)?);
        }
        out.push_str(")\n");
        Ok(escaped(&out))
    }
}

/// The same with RON's escapes for what nobody sees: such characters stand in quoted words alone.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if hidden(c) && c != '\n' {
            let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// An order as one line of RON, with what is ordinary left out.
///
/// # Errors
/// If it cannot be written.
pub fn order_text(order: &RawOrder) -> Result<String, ron::Error> {
    let text = line(order)?;
    let plain = [", route: Direct", ", loudness: Normal", ", urgent: false", ", about: None"];
    Ok(plain.iter().fold(text, |text, part| text.replace(part, "")))
}

/// A value as one line of RON.
fn line(value: &impl Serialize) -> Result<String, ron::Error> {
    let config = ron::ser::PrettyConfig::new().depth_limit(0).extensions(ron::extensions::Extensions::IMPLICIT_SOME);
    let text = crate::scenario::syntax::options().to_string_pretty(value, config)?;
    Ok(text.strip_prefix("#![enable(implicit_some)]").unwrap_or(&text).trim().to_owned())
}
