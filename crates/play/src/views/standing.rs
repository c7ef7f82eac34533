//! Measures in force against the player.
//!
//! Duty: one row each, for the ladder, the map and a nation's page. Uses `narrate`, the session. Always holds:
//! the three show the same measures in the same words.

use super::text::capital;
use crate::narrate::words::text;
use crate::session::Session;
use demarche_core::model::ids::NationId;
use demarche_core::sim::world::Measures;

/// A measure in force against the player.
#[derive(Clone, Debug)]
pub struct StandingMeasure {
    /// Its id, by which its place and sign on the map are found.
    pub id: String,
    /// Who has taken it.
    pub by: NationId,
    /// Its rung.
    pub level: u8,
    /// What it is.
    pub what: String,
    /// Since which month.
    pub since: String,
    /// All of it in one sentence.
    pub told: String,
}

/// The measures in force against the player, in the scenario's order.
#[must_use]
pub(super) fn standing(session: &Session) -> Vec<StandingMeasure> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let all = case.measures.iter().zip(&game.get::<Measures>().0);
    let ours = all.filter_map(|(m, standing)| Some((m, standing.as_ref()?)).filter(|(m, _)| m.target == case.player));
    ours.map(|(measure, standing)| {
        let what = capital(&words.get(&format!("measure-{}", measure.id)));
        let since = words.month(case.month(standing.since));
        let args =
            [text("what", what.clone()), text("month", since.clone()), text("level", words.level(measure.level))];
        let told = words.say("view-map-standing", &args);
        StandingMeasure { id: measure.id.clone(), by: measure.adversary, level: measure.level, what, since, told }
    })
    .collect()
}
