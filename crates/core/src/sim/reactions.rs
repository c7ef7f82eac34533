//! Reactions: one draw per adversary and donor that gave it a reason, and what follows at once.
//!
//! Duty: phase Reactions. Uses `rules::{act, reaction, credibility, measures, opinion}`. Always
//! holds: every adversary reads the state as it stood when the phase opened; a level is explained
//! by its terms and, for each act, by the level under the same draw without that act.

use crate::draw::Purpose;
use crate::math::{Points, Ppm};
use crate::model::case::Case;
use crate::model::ids::{GoodId, LineId, MeasureId, NationId};
use crate::model::ledger::{CauseId, Origin, Phase, Rule};
use crate::model::quantity::{Feeling, Front, Quantity};
use crate::rules::act::{Act, Habit, habituation, strike};
use crate::rules::credibility::{Claim, Verdict, verdict};
use crate::rules::measures::{LASTING, choose, lift_chance};
use crate::rules::opinion;
use crate::rules::reaction as rule;
use crate::rules::reaction::Standing as Stand;

use super::record::{ActPart, Reaction, What};
use super::scene::Scene;
use super::world::{Crossing, OpenClaim, Standing, Stimulus, Subject};

/// Lets every adversary react.
pub(super) fn react(mut scene: Scene) {
    scene.writer.clock.phase = Phase::Reactions;
    let case = scene.case();
    let donors: Vec<NationId> = case.givers().collect();
    for adversary in scene.adversaries() {
        let seen: Vec<Stimulus> = scene.stimuli.0.iter().filter(|s| !s.act.visibility.is_zero()).copied().collect();
        let mut answers = Vec::new();
        for &donor in &donors {
            let of_donor: Vec<Stimulus> = seen.iter().filter(|s| s.donor == donor).copied().collect();
            if !of_donor.is_empty() {
                answers.push(weigh(&mut scene, adversary, donor, &of_donor));
            }
        }
        theatre(&mut scene, adversary, &seen);
        for &donor in &donors {
            let answer = answers.iter().position(|a| a.donor == donor).map(|at| answers.swap_remove(at));
            follow(&mut scene, adversary, donor, answer);
        }
        lift(&mut scene, adversary);
    }
}

/// One adversary's view of one donor's month, before anything changes.
struct Weighed {
    donor: NationId,
    parts: Vec<ActPart>,
    drawn: Option<Reaction>,
    bundle: rule::Bundle,
    habits: (Points, Points),
}

fn habit(scene: &Scene, adversary: NationId, donor: NationId, coercive: bool) -> Habit {
    let dyad = scene.writer.dyad(adversary, donor);
    let theatre = scene.writer.theatre(adversary);
    if coercive {
        Habit { donor: dyad.habit_coercion, theatre: theatre.coercion }
    } else {
        Habit { donor: dyad.habit_aid, theatre: theatre.aid }
    }
}

fn weigh(scene: &mut Scene, adversary: NationId, donor: NationId, stimuli: &[Stimulus]) -> Weighed {
    let case = scene.case();
    let rules = &case.rules;
    let dyad = scene.writer.dyad(adversary, donor);
    let standing = Stand {
        grievance: dyad.grievance.total(),
        restraint: scene.restraint(adversary, donor),
        temper: case.nation(adversary).temper,
        ties: dyad.ties,
    };
    let kappa = dyad.credibility();
    let habits = (dyad.habit_aid, dyad.habit_coercion);
    let mut parts: Vec<ActPart> = Vec::with_capacity(stimuli.len());
    for stimulus in stimuli {
        let known = habit(scene, adversary, donor, stimulus.act.coercive);
        let strike = strike(&rules.act, &rules.reaction, &stimulus.act, known);
        let crossing = match stimulus.subject {
            Subject::Class(class) => worst_crossing(scene, adversary, donor, class, &stimulus.act, kappa),
            Subject::Round(_) => None,
        };
        let (subject, act, cause) = (stimulus.subject, stimulus.act, stimulus.cause);
        parts.push(ActPart { subject, act, strike, crossing, without: 0, cause });
    }
    let (bundle, pressing) = bundled(&case, &parts, standing.ties, None);
    let mut weighed = Weighed { donor, parts, drawn: None, bundle, habits };
    if !pressing {
        return weighed;
    }
    let terms = rule::terms(&rules.reaction, &bundle, &standing);
    let ladder = rule::ladder(&rules.reaction, terms.sum());
    let u = scene.writer.uniform(Purpose::Reaction, adversary, donor, 0);
    let level = rule::level(&ladder, u);
    for skip in 0..weighed.parts.len() {
        let (rest, pressing) = bundled(&case, &weighed.parts, standing.ties, Some(skip));
        let pressure = rule::terms(&rules.reaction, &rest, &standing).sum();
        let without = if pressing { rule::level(&rule::ladder(&rules.reaction, pressure), u) } else { 0 };
        weighed.parts[skip].without = without;
    }
    let parent = weighed.parts.iter().max_by_key(|p| (p.act.coercive, p.strike.provocation)).map(|p| p.cause);
    let cause = scene.writer.cause(Rule::Reaction, Some(adversary), Origin::Level(level), parent);
    weighed.drawn = Some(Reaction {
        provocation: bundle.provocation,
        actor: adversary,
        target: donor,
        level,
        u,
        ladder,
        terms,
        acts: Vec::new(),
        measure: None,
        cause,
    });
    weighed
}

/// The bundle of the acts but one, and whether any of them is a stimulus.
fn bundled(case: &Case, parts: &[ActPart], ties: Ppm, skip: Option<usize>) -> (rule::Bundle, bool) {
    let kept = parts.iter().enumerate().filter(move |(at, _)| Some(*at) != skip).map(|(_, part)| part);
    let pressing = kept.clone().any(|p| rule::is_stimulus(&case.rules.act, &p.act, &p.strike, p.crossing.is_some()));
    let acts = kept.map(|p| (p.act, p.strike, p.crossing.map(|(_, points)| points).unwrap_or_default()));
    (rule::bundle(&case.rules.act, acts, ties), pressing)
}

fn worst_crossing(
    scene: &Scene,
    adversary: NationId,
    donor: NationId,
    class: GoodId,
    act: &Act,
    kappa: Ppm,
) -> Option<(LineId, Points)> {
    let rules = &scene.writer.case.rules;
    let declared = |id: &LineId| scene.writer.threats().lines[id.index()].declared;
    let lines = scene.lines_covering(adversary, donor, class).into_iter().filter(declared);
    let weight = |id: LineId| {
        let spec = scene.writer.threats().lines[id.index()].spec;
        (id, rule::crossing(&rules.reaction, &rules.act, act, spec, kappa))
    };
    lines.map(weight).max_by_key(|(id, points)| (*points, std::cmp::Reverse(*id)))
}

/// What a reaction, or its absence, changes between two nations.
fn follow(scene: &mut Scene, adversary: NationId, donor: NationId, weighed: Option<Weighed>) {
    let case = scene.case();
    let player = donor == case.player;
    let level = weighed.as_ref().and_then(|w| w.drawn.as_ref()).map(|r| r.level);
    scene.writer.note_reaction(adversary, donor, level.unwrap_or(0));
    if player {
        scene.tally.level = level.unwrap_or(0);
        scene.tally.highest_level = scene.tally.highest_level.max(scene.tally.level);
    }
    let Some(Weighed { parts, drawn, bundle, habits, .. }) = weighed else {
        claims(scene, adversary, donor, None);
        return;
    };
    let Some(mut reaction) = drawn else {
        wear_in(scene, adversary, donor, &parts, habits);
        claims(scene, adversary, donor, None);
        return;
    };
    if player {
        let kappa = scene.writer.dyad(adversary, donor).credibility();
        let harm = case.rules.reaction.harm.get(usize::from(reaction.level)).copied().unwrap_or_default();
        let fear = opinion::fear(&case.rules.opinion, harm, kappa);
        scene.writer.points(Quantity::Home(Front::Fear), fear, reaction.cause);
        let notice = *case.rules.visibility.salience_level * i64::from(reaction.level);
        scene.writer.points(Quantity::Home(Front::Salience), notice, reaction.cause);
    }
    feel(scene, &reaction, &parts, &bundle);
    wear_in(scene, adversary, donor, &parts, habits);
    cross(scene, &reaction, &parts);
    claims(scene, adversary, donor, Some(reaction.level));
    reaction.measure = take_measure(scene, adversary, donor, &reaction);
    if reaction.level >= *case.rules.threats.declares {
        sharpen(scene, &reaction, &parts);
    }
    reaction.acts = parts;
    if let Some(record) = scene.writer.records_mut().turns.last_mut() {
        record.reactions.push(reaction);
    }
}

/// Tension and grievance: each act's part of the bundle in the act's name, the level's part in the
/// reaction's.
fn feel(scene: &mut Scene, reaction: &Reaction, parts: &[ActPart], bundle: &rule::Bundle) {
    let case = scene.case();
    let rules = &case.rules.reaction;
    let at = |feeling| Quantity::Dyad(feeling, reaction.actor, reaction.target);
    let largest = parts.iter().enumerate().max_by_key(|(at, p)| (p.strike.provocation, std::cmp::Reverse(*at)));
    let largest = largest.map(|(at, _)| at);
    let weight = *case.rules.act.bundle;
    let rest: Points = parts
        .iter()
        .enumerate()
        .filter(|(i, _)| Some(*i) != largest)
        .map(|(_, p)| p.strike.provocation.times(weight))
        .sum();
    for (i, part) in parts.iter().enumerate() {
        // The largest act takes what rounding leaves, so that the parts sum to the bundle.
        let share = if Some(i) == largest { bundle.provocation - rest } else { part.strike.provocation.times(weight) };
        let coerced = if part.act.coercive { *rules.grievance_coercion } else { Points::ZERO };
        let first = parts.iter().position(|p| p.act.coercive) == Some(i);
        scene.writer.points(at(Feeling::Tension), share.times(*rules.tension_provocation), part.cause);
        scene.writer.points(at(Feeling::Grievance), share, part.cause);
        if first {
            scene.writer.points(at(Feeling::Grievance), coerced, part.cause);
            scene.writer.note_coercion(reaction.actor, reaction.target);
        }
    }
    let heat = *rules.tension_level * i64::from(reaction.level);
    scene.writer.points(at(Feeling::Tension), heat, reaction.cause);
}

/// What the adversary gets used to of a donor.
fn wear_in(scene: &mut Scene, adversary: NationId, donor: NationId, parts: &[ActPart], habits: (Points, Points)) {
    let of = |feeling| Quantity::Dyad(feeling, adversary, donor);
    let tracks = [(of(Feeling::HabitAid), habits.0), (of(Feeling::HabitCoercion), habits.1)];
    habituate(scene, &parts.iter().map(|p| (p.act, p.cause)), tracks);
}

/// What the war gets used to.
fn theatre(scene: &mut Scene, adversary: NationId, seen: &[Stimulus]) {
    let known = scene.writer.theatre(adversary);
    let tracks = [(Quantity::TheatreAid(adversary), known.aid), (Quantity::TheatreCoercion(adversary), known.coercion)];
    habituate(scene, &seen.iter().map(|s| (s.act, s.cause)), tracks);
}

/// Getting used to the furthest of the month's acts, on both tracks: of aid, and of coercion.
fn habituate<A>(scene: &mut Scene, acts: &A, tracks: [(Quantity, Points); 2])
where
    A: Iterator<Item = (Act, CauseId)> + Clone,
{
    let case = scene.case();
    for (coercive, (state, known)) in [false, true].into_iter().zip(tracks) {
        let steps = acts.clone().filter(|(act, _)| act.coercive == coercive);
        let steps = steps.map(|(act, cause)| (habituation(&case.rules.reaction, &act, known), cause));
        if let Some((step, parent)) = steps.max_by_key(|(step, cause)| (*step, std::cmp::Reverse(*cause))) {
            let cause = scene.writer.following(Rule::Habituation, Origin::Rule, parent);
            scene.writer.points(state, step, cause);
        }
    }
}

/// Opens a claim for every declared line that was crossed this month.
fn cross(scene: &mut Scene, reaction: &Reaction, parts: &[ActPart]) {
    let case = scene.case();
    let turn = scene.writer.turn();
    let mut crossed: Vec<LineId> = Vec::new();
    for (id, _) in parts.iter().filter_map(|p| p.crossing) {
        if crossed.contains(&id) {
            continue;
        }
        crossed.push(id);
        let spec = scene.writer.threats().lines[id.index()].spec;
        let promised = case.lines[id.index()].promised;
        let rung = usize::from(promised.saturating_sub(1));
        let chance = rung.checked_sub(1).and_then(|i| reaction.ladder.get(i)).copied().unwrap_or(Ppm::ZERO);
        let cause = scene.writer.following(Rule::Credibility, Origin::Line(id), reaction.cause);
        scene.writer.threats_mut().claims.push(OpenClaim {
            adversary: reaction.actor,
            donor: reaction.target,
            line: id,
            claim: Claim { spec, promised, since: turn },
            cause,
        });
        scene.writer.threats_mut().crossings.push(Crossing { line: id, turn, chance, kept: None });
        scene.writer.tell(What::LineCrossed(id), cause);
    }
}

/// Settles open claims: kept, broken or still open.
fn claims(scene: &mut Scene, adversary: NationId, donor: NationId, level: Option<u8>) {
    let case = scene.case();
    let turn = scene.writer.turn();
    let all = std::mem::take(&mut scene.writer.threats_mut().claims);
    let mut open = Vec::with_capacity(all.len());
    for claim in all {
        if claim.adversary != adversary || claim.donor != donor {
            open.push(claim);
            continue;
        }
        let (feeling, weight, kept) = match verdict(&case.rules.threats, &claim.claim, turn, level) {
            Verdict::Open => {
                open.push(claim);
                continue;
            }
            Verdict::Kept(weight) => (Feeling::Alpha, weight, true),
            Verdict::Broken(weight) => (Feeling::Beta, weight, false),
        };
        let cause = scene.writer.following(Rule::Credibility, Origin::Line(claim.line), claim.cause);
        record(scene, adversary, donor, feeling, weight, cause);
        let of_claim = |c: &&mut Crossing| c.line == claim.line && c.turn == claim.claim.since;
        if let Some(crossing) = scene.writer.threats_mut().crossings.iter_mut().find(of_claim) {
            crossing.kept = Some(kept);
        }
        let what = if kept { What::ThreatKept(claim.line) } else { What::ThreatBroken(claim.line) };
        scene.writer.tell(what, cause);
    }
    scene.writer.threats_mut().claims = open;
}

/// A kept or broken threat counts for the dyad, and in part for the adversary's other dyads.
fn record(scene: &mut Scene, adversary: NationId, donor: NationId, feeling: Feeling, weight: Points, cause: CauseId) {
    let case = scene.case();
    scene.writer.points(Quantity::Dyad(feeling, adversary, donor), weight, cause);
    let part = weight.times(*case.rules.threats.spill);
    for other in case.givers().filter(|o| *o != donor) {
        scene.writer.points(Quantity::Dyad(feeling, adversary, other), part, cause);
    }
}

/// The concrete measure or words of a reaction.
fn take_measure(scene: &mut Scene, adversary: NationId, donor: NationId, reaction: &Reaction) -> Option<MeasureId> {
    let case = scene.case();
    let turn = scene.writer.turn();
    if reaction.level == 0 {
        return None;
    }
    let stands = |id: MeasureId| scene.measures.stands(id);
    let id = choose(&case.measures, stands, adversary, donor, reaction.level, turn)?;
    if case.measures[id.index()].level >= LASTING {
        let cause = scene.writer.following(Rule::Measure, Origin::Measure(id), reaction.cause);
        scene.measures.0[id.index()] = Some(Standing { since: turn, cause });
        scene.writer.tell(What::MeasureTaken(id, true), cause);
    }
    Some(id)
}

/// A strong reaction declares or sharpens the lines that the month's acts come near.
fn sharpen(scene: &mut Scene, reaction: &Reaction, parts: &[ActPart]) {
    let mut lines: Vec<LineId> = Vec::new();
    for part in parts {
        if let Subject::Class(class) = part.subject {
            lines.extend(scene.lines_covering(reaction.actor, reaction.target, class));
        }
    }
    lines.sort_unstable();
    lines.dedup();
    for id in lines {
        let cause = scene.writer.following(Rule::Warning, Origin::Line(id), reaction.cause);
        super::signals::warn(scene, id, cause);
    }
}

/// Measures in force may be lifted again.
fn lift(scene: &mut Scene, adversary: NationId) {
    let case = scene.case();
    let turn = scene.writer.turn();
    let called = scene.diplomacy.called[adversary.index()] == Some(turn);
    for (at, measure) in case.measures.iter().enumerate().filter(|(_, m)| m.adversary == adversary && m.liftable) {
        let Some(standing) = scene.measures.0[at].filter(|s| s.since < turn) else { continue };
        let quiet = scene.writer.dyad(adversary, measure.target).last_coercion.map_or(u16::MAX, |last| turn - last);
        let chance = lift_chance(&case.rules.measures, called && measure.target == case.player, quiet);
        let u = scene.writer.uniform(Purpose::Lifting, adversary, measure.target, at as u64);
        if u < chance {
            scene.measures.0[at] = None;
            let cause = scene.writer.following(Rule::Measure, Origin::Draw(Purpose::Lifting, u), standing.cause);
            scene.writer.tell(What::MeasureLifted(MeasureId::at(at)), cause);
        }
    }
}
