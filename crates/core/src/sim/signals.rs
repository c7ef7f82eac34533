//! Signals: adversaries speak about what is known or pending, before anybody decides.
//!
//! Duty: phase Signals. Uses `rules::credibility`. Always holds: a warning speaks only of what the
//! adversary can know: rumours, leaked or announced licences, packages it has seen.

use crate::model::ids::{GoodId, LineId};
use crate::model::ledger::{CauseId, Origin, Phase, Rule};
use crate::model::package::Progress;
use crate::model::quantity::Quantity;
use crate::rules::credibility::renewed;

use super::record::What;
use super::scene::Scene;

/// Declares or renews warnings on lines that something known is about to cross.
pub(super) fn speak(mut scene: Scene) {
    scene.writer.clock.phase = Phase::Signals;
    let case = scene.case();
    let turn = scene.writer.turn();
    let known = known_plans(&scene);
    for (at, line) in case.lines.iter().enumerate().filter(|(_, l)| l.donor == case.player) {
        let Some(&(_, parent)) = known.iter().find(|(class, _)| line.classes.contains(class)) else { continue };
        let warned = scene.writer.threats().lines[at].warned;
        if warned.is_some_and(|w| turn < w.saturating_add(*case.rules.visibility.warning_gap)) {
            continue;
        }
        let id = LineId::at(at);
        let cause = scene.writer.cause(Rule::Warning, Some(line.adversary), Origin::Line(id), Some(parent));
        warn(&mut scene, id, cause);
    }
}

/// Classes that the player is known to plan, with the cause of the knowledge.
fn known_plans(scene: &Scene) -> Vec<(GoodId, CauseId)> {
    let writer = &scene.writer;
    let mut known: Vec<(GoodId, CauseId)> = Vec::new();
    for rumour in scene.rumours.0.iter().filter(|r| !r.over) {
        known.push((rumour.class, rumour.cause));
    }
    for licence in writer.licences() {
        if licence.leaked || (licence.announced && licence.state.allows_shipping()) {
            known.push((licence.class, licence.cause));
        }
    }
    for package in writer.packages() {
        let coming = matches!(package.progress, Progress::AwaitingAct(_) | Progress::Running(_));
        if coming && package.seen.is_some() && package.delivered.is_zero() {
            known.push((package.class, package.cause));
        }
    }
    known
}

/// Declares a line, or renews the warning on a declared one, which sharpens it.
pub(super) fn warn(scene: &mut Scene, id: LineId, cause: CauseId) {
    let case = scene.case();
    let turn = scene.writer.turn();
    let state = scene.writer.threats().lines[id.index()];
    if state.declared {
        let spec = renewed(&case.rules.threats, state.spec, case.lines[id.index()].cap);
        scene.writer.share(Quantity::Specificity(id), spec - state.spec, cause);
        scene.writer.tell(What::LineRenewed(id), cause);
    } else {
        scene.writer.tell(What::LineDeclared(id), cause);
    }
    let line = &mut scene.writer.threats_mut().lines[id.index()];
    (line.declared, line.warned, line.cause) = (true, Some(turn), cause);
}

#[cfg(test)]
mod tests;
