//! Judging one hand-in: read it, find its scenario, play it again, say what does not hold.
//!
//! Duty: from a file to a verdict. Uses `tape`, `lesson`, `debrief`. Always holds: the first thing
//! that is wrong decides; the seal says which part was touched, playing says what comes out.

use super::desk::{Content, Desk, Known, Paper, Read};
use super::kind;
use super::said::{Prints, Said};
use super::terms;
use super::verdict::{Given, Ground, Marked, Played, Verdict};
use demarche_core::model::order::Order;
use demarche_core::outside::text::unmarked;
use demarche_core::scenario::findings::Finding;
use demarche_core::sim::Game;
use demarche_core::sim::record::TurnRecord;
use demarche_core::tape::{self, FORMAT, Mismatch, Tape};
use demarche_play::debrief::skill::{Skill, skill_beside};
use demarche_play::debrief::{closed, refused, standing};
use demarche_play::lesson::{Departure, Lesson};

/// A file as it was read: a tape to be played, or a verdict already.
#[must_use]
pub fn read(paper: Paper) -> Read {
    let Paper { path, content } = paper;
    let tape = match content {
        Content::Unread(what) => Err(Verdict::Other(what)),
        Content::Bytes(bytes) => recognise(&path, &bytes),
    };
    Read { path, tape }
}

fn recognise(path: &str, bytes: &[u8]) -> Result<Tape, Verdict> {
    let bytes = unmarked(bytes);
    if let Some(what) = kind::of(path, bytes) {
        return Err(Verdict::Other(what.to_owned()));
    }
    let text = String::from_utf8_lossy(bytes);
    // What was meant as a hand-in has a tape's words in it, or at least its ending.
    let meant = ["scenario_digest", "rules_digest", "played_by"].iter().any(|word| text.contains(word));
    let meant = meant || path.to_lowercase().ends_with(".hand-in.ron") || path.to_lowercase().ends_with(".tape.ron");
    if !meant {
        let what = if std::str::from_utf8(bytes).is_ok_and(|t| !t.contains('\0')) {
            if text.trim().is_empty() { "an empty file" } else { "a text that is no tape" }
        } else {
            kind::binary()
        };
        return Err(Verdict::Other(what.to_owned()));
    }
    let whole = text.trim_end().ends_with(')');
    Tape::read(path, bytes).map_err(|findings| unreadable(&findings, whole))
}

/// Why a tape cannot be read, in one line; `whole` says whether the file ends as a tape does.
fn unreadable(findings: &[Finding], whole: bool) -> Verdict {
    let Some(first) = findings.first() else {
        return Verdict::Refused(Ground::Unreadable, "it cannot be read".to_owned());
    };
    let ground = match first.code {
        "DM-E005" => Ground::Format,
        "DM-E040" => Ground::Name,
        "DM-E001" if !whole => Ground::CutOff,
        _ => Ground::Unreadable,
    };
    if ground == Ground::CutOff {
        return Verdict::Refused(ground, "the file ends in the middle: it was cut off".to_owned());
    }
    let place = first.span.map(|s| format!("line {}: ", s.line)).unwrap_or_default();
    Verdict::Refused(ground, format!("{place}{}", first.message))
}

/// The same file, played again.
#[must_use]
pub(crate) fn judge(read: &Read, desk: &Desk) -> Marked {
    let path = read.path.clone();
    let tape = match &read.tape {
        Ok(tape) => tape,
        Err(verdict) => {
            return Marked {
                path,
                verdict: verdict.clone(),
                notes: Vec::new(),
                tape: None,
                prints: None,
                played: None,
            };
        }
    };
    let (verdict, played) = match verify(&read.path, tape, desk) {
        Ok((known, game)) => (Verdict::Confirmed, Some(played(tape, known, &game))),
        Err((ground, why)) => (Verdict::Refused(ground, why), None),
    };
    let (said, prints) = (Some(Said::of(tape)), Some(Prints::of(tape)));
    Marked { path, verdict, notes: Vec::new(), tape: said, prints, played }
}

fn verify<'a>(path: &str, tape: &Tape, desk: &'a Desk) -> Result<(&'a Known, Game), (Ground, String)> {
    if tape.hand_in.is_some() && tape.format < FORMAT {
        let why = format!(
            "it is a hand-in of format {}, whose seal could be had for an edited game: mark it with the version that wrote it ({})",
            tape.format, tape.program
        );
        return Err((Ground::Format, why));
    }
    let known = desk.known.iter().find(|k| k.case.id == tape.scenario);
    let expected = desk.lesson.as_ref().map(|_| desk.known.first().map_or("", |k| k.case.id.as_str()));
    let Some(known) = known.filter(|k| expected.is_none_or(|id| k.case.id == id)) else {
        let why = match expected {
            Some(id) => format!("it belongs to scenario \"{}\"; the class plays \"{id}\"", tape.scenario),
            None => format!("there is no scenario \"{}\" here: name its file with --scenario", tape.scenario),
        };
        return Err((Ground::Scenario, why));
    };
    let case = &known.case;
    let broken = match &tape.seal {
        Some(seal) => seal.broken(tape),
        // A hand-in is never written without one.
        None if tape.hand_in.is_some() => vec!["seal"],
        None => Vec::new(),
    };
    let orders = tape.orders(path, case).map_err(|findings| {
        let why = findings.first().map(|f| f.message.clone()).unwrap_or_default();
        (Ground::Orders, why)
    })?;
    let game = tape::replay(case, tape, &orders).map_err(|mismatch| ground(&mismatch, &broken))?;
    if let Some(part) = broken.first() {
        return Err((part_ground(part), Mismatch::Seal(broken.clone()).to_string()));
    }
    if let Some(parting) = tape.hand_in.as_ref().and_then(|_| tape.standing.parting()) {
        return Err((Ground::Branch, format!("it is a branch: {parting}")));
    }
    let departs = desk.lesson.as_ref().and_then(|lesson| lesson.departs(case, tape).map(|d| departure(lesson, d)));
    match departs.or_else(|| terms::broken(tape, &game)) {
        Some(refused) => Err(refused),
        None => Ok((known, game)),
    }
}

fn part_ground(part: &str) -> Ground {
    match part {
        "seed" => Ground::Seed,
        "name" => Ground::Name,
        "class" => Ground::Class,
        "orders" => Ground::Orders,
        "fingerprints" => Ground::Fingerprints,
        "reasons" => Ground::Reasons,
        "rewinds" => Ground::Rewinds,
        "result" => Ground::Result,
        "standing" => Ground::Branch,
        _ => Ground::Edited,
    }
}

/// What did not hold: what came out says that something is wrong, the seal says what was touched.
fn ground(mismatch: &Mismatch, broken: &[&'static str]) -> (Ground, String) {
    let touched = |parts: &[&'static str]| parts.iter().copied().find(|part| broken.contains(part));
    let edited = |part: &str| format!("the {part} were changed after it was written: {mismatch}");
    match mismatch {
        Mismatch::Scenario { .. } => (Ground::Scenario, mismatch.to_string()),
        Mismatch::Rules { .. } => (Ground::Rules, mismatch.to_string()),
        Mismatch::Turn { section, .. } => match touched(&["seed", "orders", "fingerprints"]) {
            Some("seed") => {
                let first = "the seed was changed after it was written";
                (Ground::Seed, format!("{first}: {mismatch}"))
            }
            Some(part) => (part_ground(part), edited(part)),
            // The month came out as the tape says, but for what it says of one section.
            None if is_fingerprint(mismatch) => (Ground::Fingerprints, mismatch.to_string()),
            // The clock holds the seed and nothing that orders move.
            None if *section == Some("clock") => (Ground::Seed, format!("it was played with another seed: {mismatch}")),
            None if section.is_none() => (Ground::Fingerprints, mismatch.to_string()),
            None => (Ground::Orders, format!("it was played with other orders: {mismatch}")),
        },
        Mismatch::Length { .. } | Mismatch::Unfinished { .. } => (Ground::Months, mismatch.to_string()),
        Mismatch::Result(_) => (Ground::Result, mismatch.to_string()),
        Mismatch::Seal(parts) => (parts.first().map_or(Ground::Edited, |part| part_ground(part)), mismatch.to_string()),
    }
}

/// Whether only a fingerprint of a section differs, not the month's.
fn is_fingerprint(mismatch: &Mismatch) -> bool {
    matches!(mismatch, Mismatch::Turn { tape, here, .. } if tape == here)
}

/// In what it was played otherwise than its class plays, in words.
fn departure(lesson: &Lesson, departure: Departure) -> (Ground, String) {
    let class = &lesson.class;
    match departure {
        Departure::Scenario => (Ground::Scenario, format!("it belongs to another scenario than class \"{class}\"")),
        Departure::NoClass => (Ground::Class, format!("it was not played for class \"{class}\": it names none")),
        Departure::Class(other) => (Ground::Class, format!("it was played for class \"{other}\", not \"{class}\"")),
        Departure::Terms(term) => {
            (Ground::Terms, format!("it was played under other terms than the class file's: `{term}` differs"))
        }
        Departure::Seed { tape, class, named: true } => (
            Ground::Seed,
            format!("its seed is {tape}; the class gives this name {class}: it was played under another name"),
        ),
        Departure::Seed { tape, class, named: false } => {
            (Ground::Seed, format!("its seed is {tape}; the class plays with {class}"))
        }
        Departure::Rewound(way) => {
            let why = format!("it went back from {} to {}, which the class does not allow", way.from, way.to);
            (Ground::Rewound, why)
        }
    }
}

/// What was given in a month.
fn given(record: &TurnRecord, skill: &Skill) -> Given {
    let refused = |at: usize| record.refused.iter().any(|(r, _)| *r == at);
    let orders = record.orders.iter().enumerate().filter(|(_, order)| !matches!(order, Order::Predict { .. }));
    Given {
        month: record.month,
        orders: orders.map(|(at, order)| (order.clone(), refused(at))).collect(),
        sealed: skill.predictions.iter().filter(|p| p.turn == record.turn).cloned().collect(),
    }
}

/// What a game that holds came to.
fn played(tape: &Tape, known: &Known, game: &Game) -> Played {
    let case = &known.case;
    let foreseen: Vec<_> = closed(game).map(|t| t.month).filter(|m| tape.seen_before(*m)).collect();
    let skill: Skill = skill_beside(game, &foreseen, |adversary| known.usual(adversary));
    let objectives = standing::standings(game).into_iter().filter_map(|s| {
        let objective = case.objectives.get(s.objective)?;
        Some((objective.id.clone(), s.reading, s.medal))
    });
    let defeat = game.outcome().and_then(|o| o.defeat).and_then(|at| case.defeats.get(at));
    let reasons = tape.turns.iter().filter(|t| !t.reason.is_empty());
    Played {
        months: tape.turns.len(),
        over: game.is_over(),
        defeat: defeat.map(|d| d.id.clone()),
        objectives: objectives.collect(),
        predictions: skill.predictions.len(),
        foreseen: skill.predictions.iter().filter(|p| p.foreseen).count(),
        skill: skill.means(),
        refused: refused(game).len(),
        reasons: reasons.map(|t| (t.month, t.reason.clone())).collect(),
        given: closed(game).map(|record| given(record, &skill)).collect(),
    }
}
