//! The debrief as data: one JSON document, and tables as CSV.
//!
//! Duty: the data behind the pages, for spreadsheets and other programs. Units are those of `json`:
//! points, percentages and money in thousandths, `_ppm` in parts per million. Always holds: what is
//! somebody's words in a table is a cell of words.

use serde_json::{Value, json};

use super::json::metrics;
use super::page::Played;
use demarche_core::model::metric;
use demarche_core::tape::worded;
use demarche_play::cells::Cell;
use demarche_play::debrief::questions::questions;
use demarche_play::debrief::turning::{Change, TurningPoint};
use demarche_play::debrief::{closed, prose, standing, turning};
use demarche_play::narrate::orders;

/// The version of the document's shape.
pub(super) const VERSION: u32 = 1;

/// The document of some games.
#[must_use]
pub fn document(games: &[Played]) -> Value {
    json!({ "version": VERSION, "games": games.iter().map(game).collect::<Vec<_>>() })
}

fn game(played: &Played) -> Value {
    let (words, game, debrief) = (played.words, played.game, played.debrief);
    let case = game.case();
    let turns = closed(game).map(|t| {
        let reason = played.tape.turns.get(usize::from(t.turn)).map(|t| t.reason.clone()).unwrap_or_default();
        json!({
            "turn": t.turn,
            "month": t.month,
            "orders": t.orders.iter().map(|o| worded(case, o)).collect::<Vec<_>>(),
            "reason": reason,
            "level": turning::level(game, t),
            "metrics": metrics(case, &t.metrics),
        })
    });
    let objectives = debrief.standings.iter().map(|s| {
        json!({
            "id": case.objectives[s.objective].id,
            "metric": case.objectives[s.objective].metric,
            "value": s.reading.0,
            "medal": s.medal,
            "next": s.next.map(|(medal, gap)| json!({ "medal": medal, "gap": gap.0 })),
            "margin": s.margin.map(|m| m.0),
            "step": standing::step(&case.objectives[s.objective]).0,
        })
    });
    let predictions = debrief.skill.predictions.iter().map(|p| {
        json!({
            "month": p.month,
            "adversary": case.nation(p.adversary).id,
            "low": p.low,
            "high": p.high,
            "level": p.level,
            "player_ppm": p.player.0,
            "climatology_ppm": p.climatology.0,
            "model_ppm": p.model.0,
            "foreseen": p.foreseen,
        })
    });
    let lines = debrief.lines.iter().map(|l| {
        json!({
            "line": case.lines[l.line.index()].id,
            "declared": l.opened || l.declared.is_some(),
            "promised": case.lines[l.line.index()].promised,
            "specificity_ppm": l.spec.0,
            "crossings": l.crossings.iter().map(|c| json!({
                "turn": c.crossing.turn,
                "chance_ppm": c.crossing.chance.0,
                "kept": c.crossing.kept,
                "bluff": c.bluff,
            })).collect::<Vec<_>>(),
        })
    });
    let refused = debrief.refused.iter().map(|r| {
        json!({
            "month": r.month,
            "order": worded(case, &r.order),
            "rule": r.refusal.rule(),
            "reason": orders::refusal(words, &r.refusal),
        })
    });
    json!({
        "label": played.label,
        "scenario": case.id,
        "title": words.get("title"),
        "seed": game.seed(),
        "played_by": played.tape.played_by,
        "name": played.tape.hand_in.as_ref().map(|h| h.name.clone()),
        "class": played.tape.hand_in.as_ref().map(|h| h.class.clone()),
        "over": game.is_over(),
        "trace_digest": game.trace(),
        "objectives": objectives.collect::<Vec<_>>(),
        "turning_points": debrief.turning.iter().map(|p| turned(played, p)).collect::<Vec<_>>(),
        "predictions": predictions.collect::<Vec<_>>(),
        "forecast": debrief.skill.means().map(|m| json!({
            "count": m.count,
            "player_ppm": m.player.0,
            "climatology_ppm": m.climatology.0,
            "model_ppm": m.model.0,
        })),
        "rewinds": played.tape.rewinds.iter().map(|w| json!({ "from": w.from, "to": w.to })).collect::<Vec<_>>(),
        "lines": lines.collect::<Vec<_>>(),
        "period": debrief.period.as_ref().map(|p| json!({
            "departed": p.departed,
            "objectives": p.standings.iter().map(|s| json!({ "id": case.objectives[s.objective].id, "value": s.reading.0, "medal": s.medal })).collect::<Vec<_>>(),
            "months": p.months.iter().map(|m| json!({
                "month": m.month,
                "level": m.played,
                "history": m.history,
                "record": m.observed.iter().map(|o| json!({ "level": o.level, "reaction": o.reaction, "source": o.source })).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
        })),
        "refused": refused.collect::<Vec<_>>(),
        "questions": questions(words, game, debrief).into_iter().map(|q| json!({ "key": q.key, "text": q.text, "theory": q.theory })).collect::<Vec<_>>(),
        "turns": turns.collect::<Vec<_>>(),
        "note": words.get("disclaimer"),
    })
}

fn turned(played: &Played, point: &TurningPoint) -> Value {
    let (words, game) = (played.words, played.game);
    let case = game.case();
    let left_out = match &point.change {
        Change::Month => json!("all orders of the month"),
        Change::Order(order) => json!(worded(case, order)),
        Change::Period => json!("nothing: the period's orders are given instead of none"),
    };
    json!({
        "turn": point.turn,
        "month": point.month,
        "left_out": left_out,
        "weight": point.weight,
        "objectives": point.objectives.iter().map(|s| json!({
            "id": case.objectives[s.objective].id,
            "played": { "value": s.played.0.0, "medal": s.played.1 },
            "otherwise": { "value": s.otherwise.0.0, "medal": s.otherwise.1 },
        })).collect::<Vec<_>>(),
        "reactions": point.reactions.iter().map(|r| json!({ "month": r.month, "played": r.played, "otherwise": r.otherwise })).collect::<Vec<_>>(),
        "text": prose::turning(words, game, point),
    })
}

/// A row for each month of each game: who, month, level of reaction, every metric.
#[must_use]
pub fn rows(games: &[Played]) -> (Vec<Cell>, Vec<Vec<Cell>>) {
    let names = games.first().map(|g| metric::names(g.game.case())).unwrap_or_default();
    let mut head: Vec<Cell> = ["game", "scenario", "seed", "month", "orders", "refused"].map(Cell::name).to_vec();
    head.extend(names.into_iter().map(Cell::name));
    let of = |played: &Played| {
        let game = played.game;
        let row = |t: &demarche_core::sim::record::TurnRecord| {
            let mut row = vec![
                Cell::words(&played.label),
                Cell::name(&game.case().id),
                Cell::figure(game.seed()),
                Cell::name(t.month.to_string()),
                Cell::figure(t.orders.len()),
                Cell::figure(t.refused.len()),
            ];
            row.extend(t.metrics.iter().map(|v| Cell::figure(demarche_core::math::decimal(v.0, 1_000))));
            row
        };
        closed(game).map(row).collect::<Vec<_>>()
    };
    (head, games.iter().flat_map(of).collect())
}
