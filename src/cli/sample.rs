//! What figures are worth: what fit and tuning have seen, and whom nothing validates.
//!
//! Duty: the words that stand beside agreement with the record and beside chances of adversaries.
//! Uses `model`, `text_table`. Always holds: agreement that was fitted or tuned to is never told
//! without saying so.

use demarche_core::model::case::Case;
use demarche_core::model::nation::Role;
use demarche_lab::history::Sample;
use demarche_play::text_table::wrap;

/// What is said wherever chances of an adversary other than the validated one are shown.
pub const UNPROVEN: &str = "No adversary but Russia is validated: the chances of any other rest on the form of the \
                            rules alone, fitted mostly to Russia's answers and weak towards China.";

/// The adversaries of a case that the rules of reaction were never held against.
pub fn unproven(case: &Case) -> Vec<&str> {
    let others = case.nations_with(Role::Adversary).filter(|n| !case.is_validated(*n));
    others.map(|n| case.nation(n).id.as_str()).collect()
}

/// What to think of chances of adversaries that nothing was held against.
pub fn not_validated(case: &Case) -> Vec<String> {
    let names = unproven(case);
    if names.is_empty() { Vec::new() } else { wrap(&format!("{UNPROVEN} Here: {}.", names.join(", ")), 80, "") }
}

/// What the agreement is worth.
pub fn words(sample: Sample) -> String {
    let Sample { scored, fitted, tuned, independent, inside } = sample;
    if scored == independent {
        return "Neither fit nor tuning has seen any of them, though the scenario's author had.".to_owned();
    }
    let mut seen = Vec::new();
    if fitted > 0 {
        let verb = if fitted == 1 { "answers an act" } else { "answer acts" };
        seen.push(format!("{fitted} {verb} that the coefficients were fitted to"));
    }
    if tuned > 0 {
        let tuning = "the adversary's restraint and ties towards the player were tuned until they came out";
        seen.push(format!("to {tuned} {tuning}"));
    }
    let seen = seen.join("; ");
    if independent == 0 {
        return format!(
            "All of that is in sample: {seen}. None is independent. It shows that the model can give the period, \
             not that it could have foretold it."
        );
    }
    let verb = if inside == 1 { "lies" } else { "lie" };
    format!("Partly in sample: {seen}. Of {independent} that neither has seen, {inside} {verb} within.")
}
