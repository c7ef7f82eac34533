//! The JSON of a run: one document, everything that happened, every change with its cause.
//!
//! Units: points, percentages and money in `metrics` and in `delta` are thousandths (a delta of
//! money is thousand euro, of a share parts per million); fields that end in `_ppm` are parts per
//! million. `cause` and `parent` are positions in the document's `causes`.

use serde_json::{Map, Value, json};

use demarche_core::math::{Money, Points};
use demarche_core::model::case::Case;
use demarche_core::model::good::AidType;
use demarche_core::model::metric;
use demarche_core::model::quantity::Stage;
use demarche_core::sim::Game;
use demarche_core::sim::record::{Reaction, TurnRecord, What};
use demarche_core::tape::worded;
use demarche_play::narrate::{Words, cause, news, orders, reaction};
use demarche_play::state_key::state_key;

/// The version of the document's shape.
pub const VERSION: u32 = 1;

/// The document of a game.
#[must_use]
pub fn run(words: &Words, game: &Game, strategy: &str) -> Value {
    let case = game.case();
    let closed = game.records().turns.iter().filter(|t| t.digest.is_some());
    json!({
        "version": VERSION,
        "scenario": case.id,
        "title": words.get("title"),
        "scenario_digest": case.digest,
        "rules_digest": case.rules_digest,
        "seed": game.seed(),
        "strategy": strategy,
        "player": case.nation(case.player).id,
        "turns": closed.map(|t| turn(words, game, t)).collect::<Vec<_>>(),
        "causes": causes(words, game),
        "outcome": outcome(game),
        "trace_digest": game.trace(),
        "note": words.get("disclaimer"),
    })
}

/// One month.
#[must_use]
pub(crate) fn turn(words: &Words, game: &Game, record: &TurnRecord) -> Value {
    let case = game.case();
    let order = |at: usize| record.orders.get(at).map(|o| worded(case, o));
    let refused = record.refused.iter().map(|(at, refusal)| {
        json!({ "order": order(*at), "rule": refusal.rule(), "reason": orders::refusal(words, refusal) })
    });
    let news = news::news(words, game, record)
        .into_iter()
        .map(|n| json!({ "desk": n.desk, "text": n.text, "more": n.more, "cause": n.cause }));
    json!({
        "turn": record.turn,
        "month": record.month,
        "orders": record.orders.iter().map(|o| worded(case, o)).collect::<Vec<_>>(),
        "refused": refused.collect::<Vec<_>>(),
        "predictions": record.predictions.iter().map(|(a, low, high)| {
            json!({ "adversary": case.nation(*a).id, "low": low, "high": high })
        }).collect::<Vec<_>>(),
        "reactions": record.reactions.iter().map(|r| reacted(words, game, r)).collect::<Vec<_>>(),
        "observed": reaction::beside(game, record).map(|b| json!({
            "actor": case.nation(b.observed.adversary).id,
            "level": b.observed.level,
            "reaction": b.observed.reaction,
            "chance_ppm": b.chance.0,
            "central_80": [b.central.0, b.central.1],
            "source": b.observed.source,
        })).collect::<Vec<_>>(),
        "licences": licences(words, game, record),
        "deliveries": deliveries(game, record),
        "ranking": ranking(game, record),
        "news": news.collect::<Vec<_>>(),
        "metrics": metrics(case, &record.metrics),
        "ledger": ledger(game, record.turn),
        "draws": record.draws.iter().map(|(key, value)| json!({ "key": key, "value": value })).collect::<Vec<_>>(),
        "digest": record.digest.as_ref().map(|d| d.whole),
    })
}

fn reacted(words: &Words, game: &Game, r: &Reaction) -> Value {
    let case = game.case();
    let mut why: Vec<Value> = r
        .terms
        .named()
        .into_iter()
        .filter(|(_, points)| !points.is_zero())
        .map(|(key, points)| json!({ "cause": key, "points": points.0 }))
        .collect();
    why.extend(r.acts.iter().map(|part| {
        json!({
            "cause": reaction::subject(words, game, part),
            "points": part.strike.provocation.0,
            "level_without": part.without,
            "crosses": part.crossing.map(|(line, _)| case.lines[line.index()].id.clone()),
            "ledger_cause": part.cause,
        })
    }));
    json!({
        "actor": case.nation(r.actor).id,
        "target": case.nation(r.target).id,
        "level": r.level,
        "name": words.level(r.level),
        "measure": r.measure.map(|id| case.measures[id.index()].id.clone()),
        "probabilities_ppm": r.ladder.iter().map(|p| p.0).collect::<Vec<_>>(),
        "u_ppm": r.u.0,
        "pressure": r.terms.sum().0,
        "why": why,
    })
}

fn licences(words: &Words, game: &Game, record: &TurnRecord) -> Value {
    let case = game.case();
    let moved = record.facts.iter().filter_map(|fact| match fact.what {
        What::Licence(id, state) => {
            let licence = game.licences().nth(usize::from(id.0))?;
            let verdict = record.verdicts.iter().find(|v| v.licence == id);
            Some(json!({
                "licence": licence.name,
                "class": case.good(licence.class).id,
                "to": case.nation(licence.to).id,
                "state": state.key(),
                "name": words.get(&format!("licence-{}", state.key())),
                "score": verdict.map(|v| v.terms.iter().map(|(key, p)| json!({ "cause": key, "points": p.0 })).collect::<Vec<_>>()),
            }))
        }
        _ => None,
    });
    Value::Array(moved.collect())
}

fn deliveries(game: &Game, record: &TurnRecord) -> Value {
    let case = game.case();
    let delivered = record.facts.iter().filter_map(|fact| match fact.what {
        What::Delivered(id, amount, complete) => {
            let package = game.package(id)?;
            let class = case.good(package.class);
            Some(json!({
                "package": package.name,
                "class": class.id,
                "sector": class.sector.key(),
                "to": case.nation(package.to).id,
                "thousand_euro": amount.0,
                "complete": complete,
            }))
        }
        _ => None,
    });
    Value::Array(delivered.collect())
}

fn ranking(game: &Game, record: &TurnRecord) -> Value {
    let case = game.case();
    let total = |sums: &[[Money; 3]; 3], stage: Stage| sums[stage.index()].iter().copied().sum::<Money>().0;
    let mut rows: Vec<_> = record.ranking.iter().filter(|(id, _)| !case.nation(*id).aggregate).collect();
    rows.sort_by_key(|(id, sums)| (std::cmp::Reverse(total(sums, Stage::Allocated)), *id));
    let row = |(id, sums): &(demarche_core::model::ids::NationId, [[Money; 3]; 3])| {
        let gdp = case.nation(*id).gdp;
        let allocated: Money = sums[Stage::Allocated.index()].iter().copied().sum();
        json!({
            "nation": case.nation(*id).id,
            "pledged": total(sums, Stage::Pledged),
            "allocated": total(sums, Stage::Allocated),
            "delivered": total(sums, Stage::Delivered),
            "allocated_by_type": by_type(sums[Stage::Allocated.index()]),
            "share_of_gdp_ppm": allocated.over(gdp).0,
        })
    };
    Value::Array(rows.into_iter().map(row).collect())
}

/// Sums by type of aid.
#[must_use]
pub fn by_type(sums: [Money; 3]) -> Map<String, Value> {
    AidType::ALL.into_iter().map(|t| (t.key().to_owned(), json!(sums[t.index()].0))).collect()
}

/// The metrics of a case by their names.
pub(super) fn metrics(case: &Case, values: &[Points]) -> Map<String, Value> {
    metric::names(case).into_iter().zip(values).map(|(name, value)| (name, json!(value.0))).collect()
}

fn ledger(game: &Game, turn: u16) -> Value {
    let rows = game.ledger().rows_of(turn).iter().map(|row| {
        json!({
            "phase": row.phase,
            "state": state_key(game, row.state),
            "cause": row.cause,
            "parent": game.ledger().get(row.cause).parent,
            "delta": row.delta,
        })
    });
    Value::Array(rows.collect())
}

fn causes(words: &Words, game: &Game) -> Value {
    let case = game.case();
    let all = (0..game.ledger().causes().len()).filter_map(|i| u32::try_from(i).ok());
    let all = all.map(demarche_core::model::ledger::CauseId::of).map(|id| {
        let found = game.ledger().get(id);
        json!({
            "id": id,
            "rule": found.rule,
            "actor": found.actor.map(|a| case.nation(a).id.clone()),
            "origin": found.origin,
            "turn": found.turn,
            "parent": found.parent,
            "text": cause::cause(words, game, id),
        })
    });
    Value::Array(all.collect())
}

fn outcome(game: &Game) -> Value {
    let case = game.case();
    let Some(outcome) = game.outcome() else { return Value::Null };
    let scores: Map<String, Value> = case
        .objectives
        .iter()
        .zip(&outcome.objectives)
        .map(|(o, (reading, _))| (o.id.clone(), json!(reading.0)))
        .collect();
    let objectives = case
        .objectives
        .iter()
        .zip(&outcome.objectives)
        .map(|(o, (reading, medal))| json!({ "id": o.id, "metric": o.metric, "value": reading.0, "medal": medal }));
    json!({
        "scores": scores,
        "objectives": objectives.collect::<Vec<_>>(),
        "defeat": outcome.defeat.map(|at| case.defeats[at].id.clone()),
    })
}
