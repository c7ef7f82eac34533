//! Evidence of a change: which of the model's numbers made it, and what they rest on.
//!
//! Duty: from a rule and a quantity to paths of the rulebook, and from these to a short tag and a
//! legend. Uses `scenario::coefficients`, `model::ledger`. Always holds: a tag is read from the
//! game's own rulebook, so that a scenario's overrides speak for themselves; the last letter of a
//! tag is the weakest thing a change rests on; a player's own decision has none.

use crate::narrate::Words;
use crate::narrate::words::text;
use demarche_core::model::ledger::{CauseId, Origin, Rule};
use demarche_core::model::order::Order;
use demarche_core::model::quantity::{Component, Feeling, Front, Quantity};
use demarche_core::scenario::coefficients::{entries, letter};
use demarche_core::sim::Game;

/// The scenario's own figures: dated events, schedules, costs of reforms.
const SCENARIO: &str = "scenario";
/// The tables of classes and instruments, whose severities and delays are assumed.
const TABLES: &str = "tables";

/// Every letter a tag can have, the strongest first.
const LETTERS: [char; 4] = ['V', 'C', 'S', 'A'];

/// How hard an act strikes.
const STRIKE: &[&str] = &["act.base", "act.novel", "act.sizes", "act.normal", "act.direct", TABLES];
/// How a level of reaction comes about.
const LADDER: &[&str] =
    &["reaction.provocation", "reaction.coercion", "reaction.grievance", "reaction.restraint", "reaction.cuts"];
/// How weariness moves.
const FATIGUE: &[&str] = &[
    "opinion.fatigue_speed",
    "opinion.fatigue_bloc",
    "opinion.fatigue_rest",
    "opinion.fatigue_aid",
    "opinion.vis_low",
];

/// The numbers that a change rests on; none for a player's own decision.
fn paths(rule: Rule, state: Quantity, stated: bool) -> Vec<&'static str> {
    match (rule, state) {
        (Rule::Clamp, _) | (Rule::Order, Quantity::Stock(..) | Quantity::Aid(..) | Quantity::Package(..)) => Vec::new(),
        (Rule::Opening, _) => vec![SCENARIO],
        (Rule::Decay, _) => vec![fading(state)],
        (_, Quantity::Dyad(feeling, ..)) => feelings(rule, feeling, stated),
        (Rule::Habituation, Quantity::TheatreAid(_) | Quantity::TheatreCoercion(_)) => {
            vec!["reaction.habit", "act.direct", TABLES]
        }
        (_, Quantity::Home(front)) => home(rule, front),
        (_, Quantity::Support(component)) => support(component),
        (Rule::War, Quantity::Resilience(_)) => vec!["recipient.war", "recipient.intensity_deviation", SCENARIO],
        (Rule::Gap, Quantity::Resilience(_)) => vec!["recipient.gap", "recipient.gap_below"],
        (_, Quantity::Resilience(_)) => {
            vec!["recipient.effect_top", "recipient.effect_scale", "recipient.effect_half", "recipient.gain"]
        }
        (_, Quantity::Queue(_)) => vec!["recipient.spoilage", SCENARIO],
        (_, Quantity::Intensity) => vec!["recipient.intensity_deviation", SCENARIO],
        (_, Quantity::Specificity(_)) => vec!["threats.renewal"],
        (Rule::Pipeline, Quantity::Aid(..) | Quantity::Package(..)) => vec![TABLES],
        (Rule::Donor, _) => vec![SCENARIO, "donors.substitution", "donors.coordination"],
        _ => vec![SCENARIO],
    }
}

/// The half-life of what fades.
const fn fading(state: Quantity) -> &'static str {
    match state {
        Quantity::Dyad(Feeling::Tension, ..) => "decay.tension",
        Quantity::Dyad(Feeling::Grievance, ..) => "decay.grievance",
        Quantity::Dyad(Feeling::Goodwill, ..) => "decay.goodwill",
        Quantity::Dyad(Feeling::Alpha | Feeling::Beta, ..) => "decay.threats",
        Quantity::Home(Front::Fear) => "decay.fear",
        Quantity::Home(Front::Salience) => "decay.salience",
        Quantity::Home(Front::Scandal) => "decay.scandal",
        Quantity::Home(Front::Approval) => "decay.approval",
        _ => "decay.habituation",
    }
}

fn feelings(rule: Rule, feeling: Feeling, stated: bool) -> Vec<&'static str> {
    match (feeling, rule) {
        (Feeling::Tension | Feeling::Goodwill, Rule::Order) if stated => vec!["goodwill.statement"],
        (Feeling::Tension, Rule::Reaction) => [LADDER, &["reaction.tension_level"]].concat(),
        (Feeling::Tension, _) => [STRIKE, &["act.bundle", "reaction.tension_provocation"]].concat(),
        (Feeling::Grievance, _) => [STRIKE, &["act.bundle", "reaction.grievance_coercion"]].concat(),
        (Feeling::HabitAid | Feeling::HabitCoercion, Rule::Habituation) => vec!["reaction.habit", "act.direct", TABLES],
        (Feeling::Alpha | Feeling::Beta, _) => vec!["threats.window", "threats.spill"],
        (Feeling::Goodwill, Rule::Goodwill) => vec!["goodwill.recipient_gain", "goodwill.fair_share", "goodwill.round"],
        (Feeling::Goodwill, Rule::Sanction) => vec!["goodwill.round"],
        (Feeling::Goodwill, Rule::Transfer) => vec!["goodwill.transfer"],
        (Feeling::Goodwill, Rule::Licensing) => vec!["licence.granted_goodwill"],
        (Feeling::Goodwill, Rule::Breach) => vec!["licence.breach", "licence.breach_goodwill"],
        (Feeling::Goodwill, Rule::Order | Rule::Pipeline) => vec!["goodwill.withdrawn"],
        (Feeling::Goodwill | Feeling::Restraint | Feeling::HabitAid | Feeling::HabitCoercion, _) => vec![SCENARIO],
    }
}

fn home(rule: Rule, front: Front) -> Vec<&'static str> {
    match (front, rule) {
        (Front::Budget, Rule::Order) => Vec::new(),
        (Front::Staff, Rule::Staffing) => vec!["office.staff", "office.measure"],
        (Front::Staff, Rule::Order) => vec!["office.apply", "office.large", "office.call"],
        (Front::Capital, Rule::Capital) => vec!["office.capital_offset", "office.capital_pace"],
        (Front::Fatigue, Rule::Opinion) => FATIGUE.to_vec(),
        (Front::Fear, Rule::Reaction) => [LADDER, &["reaction.harm", "opinion.fear_half"]].concat(),
        (Front::Salience, Rule::Reaction) => [LADDER, &["visibility.salience_level"]].concat(),
        (Front::Salience, Rule::Order | Rule::Pipeline) => vec!["visibility.salience_package", "act.sizes"],
        (Front::Scandal, Rule::Visibility) => vec!["visibility.publication", "opinion.published_scandal"],
        (Front::Scandal, Rule::Rumour | Rule::Breach) => vec!["opinion.scandal"],
        _ => vec![SCENARIO],
    }
}

fn support(component: Component) -> Vec<&'static str> {
    let towards: &[&str] = match component {
        Component::Base => &["opinion.base"],
        Component::Fatigue => FATIGUE,
        Component::Fear => &["opinion.fear_weight", "visibility.salience_base", "reaction.harm"],
        Component::Cost => &["opinion.cost", "opinion.aid_reference", SCENARIO],
        Component::Mix => &["opinion.mix", TABLES],
        Component::Results => &["opinion.results", "visibility.salience_base", "recipient.gain"],
        Component::Scandal => &["opinion.scandal"],
        Component::Measures => &["measures.bite"],
    };
    [&["opinion.speed"], towards].concat()
}

/// The tag of a change, such as `[C/A]`; empty if it was a decision.
#[must_use]
pub fn tag(game: &Game, cause: CauseId, state: Quantity) -> String {
    let cause = game.ledger().get(cause);
    let stated = match cause.origin {
        Origin::Order(turn, place) => {
            let record = game.records().turns.get(usize::from(turn));
            let order = record.and_then(|t| t.orders.get(usize::from(place)));
            matches!(order, Some(Order::State { .. } | Order::Call { .. }))
        }
        _ => false,
    };
    of(game, &paths(cause.rule, state, stated))
}

/// The tag of several changes of one quantity together.
#[must_use]
pub fn tags(game: &Game, causes: impl Iterator<Item = CauseId>, state: Quantity) -> String {
    let all: String = causes.map(|cause| tag(game, cause, state)).collect();
    written(|letter| all.contains(letter))
}

/// The tag of a reaction.
#[must_use]
pub fn of_reaction(game: &Game) -> String {
    of(game, &[STRIKE, LADDER, &["reaction.taboo", "reaction.offence", "reaction.red_line"]].concat())
}

/// The tag of what a reaction costs at home.
pub fn of_prices(game: &Game) -> String {
    of(
        game,
        &["reaction.harm", "opinion.fear_half", "opinion.fear_weight", "visibility.salience_base", "measures.bite"],
    )
}

fn of(game: &Game, paths: &[&str]) -> String {
    let entries = entries(&game.case().rules);
    let letters: Vec<char> = paths
        .iter()
        .filter_map(|path| match *path {
            SCENARIO => Some('S'),
            TABLES => Some('A'),
            path => entries.iter().find(|e| e.path == path).map(|e| letter(e.evidence)),
        })
        .collect();
    written(|letter| letters.contains(&letter))
}

fn written(has: impl Fn(char) -> bool) -> String {
    let found: Vec<String> = LETTERS.into_iter().filter(|l| has(*l)).map(String::from).collect();
    if found.is_empty() { String::new() } else { format!("[{}]", found.join("/")) }
}

/// A text with a tag behind it.
#[must_use]
pub fn tagged(text: &str, tag: &str) -> String {
    if tag.is_empty() { text.to_owned() } else { format!("{text} {tag}") }
}

/// What the tags in some lines mean; nothing if they have none.
#[must_use]
pub fn legend(words: &Words, lines: &[String]) -> Option<String> {
    let letters = |inside: &str| inside.split('/').map(|l| l.parse::<char>().ok()).collect::<Option<Vec<char>>>();
    let inside = |line: &String| {
        let pieces =
            line.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(inside, _)| inside.to_owned());
        pieces.collect::<Vec<_>>()
    };
    let known = |piece: &Vec<char>| piece.iter().all(|l| LETTERS.contains(l));
    let pieces: Vec<Vec<char>> = lines.iter().flat_map(inside).filter_map(|i| letters(&i)).filter(known).collect();
    let used: Vec<char> = pieces.concat();
    let names = LETTERS.into_iter().filter(|l| used.contains(l));
    let mut names: Vec<String> = names.map(|l| words.get(&format!("view-tag-{}", l.to_ascii_lowercase()))).collect();
    if pieces.iter().any(|piece| piece.len() > 1) {
        names.push(words.get("view-tag-parts"));
    }
    (!names.is_empty()).then(|| words.say("view-why-legend", &[text("tags", names.join(" · "))]))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use demarche_core::model::quantity::Unit;
    use demarche_core::scenario::overrides::PATHS;
    use demarche_core::scenario::{self, library};
    use demarche_core::strategy;

    #[test]
    fn every_change_of_a_game_has_its_tag() {
        for shipped in library::SHIPPED {
            let case = scenario::load(shipped.id, shipped.text.as_bytes()).expect("it loads");
            let mut game = Game::new(Arc::new(case), 3);
            strategy::play(&mut game, &mut strategy::History, None);
            for row in game.ledger().rows() {
                let rule = game.ledger().get(row.cause).rule;
                let paths = paths(rule, row.state, false);
                let known = |path: &&str| [SCENARIO, TABLES].contains(path) || PATHS.contains(path);
                assert!(paths.iter().all(known), "{rule:?} {:?}: {paths:?}", row.state);
                let decided = rule == Rule::Clamp || (rule == Rule::Order && row.state.unit() == Unit::Money);
                assert_eq!(tag(&game, row.cause, row.state).is_empty(), decided, "{rule:?} {:?}", row.state);
            }
        }
    }

    #[test]
    fn a_tag_ends_with_the_weakest() {
        let shipped = library::shipped("quiet-backer").expect("a scenario");
        let case = scenario::load(shipped.id, shipped.text.as_bytes()).expect("it loads");
        let (adversary, player) =
            (case.nations_with(demarche_core::model::nation::Role::Adversary).next(), case.player);
        let tension = Quantity::Dyad(Feeling::Tension, adversary.expect("an adversary"), player);
        let game = Game::new(Arc::new(case), 3);
        assert_eq!(of(&game, &paths(Rule::Decay, tension, false)), "[C]");
        assert_eq!(of(&game, &paths(Rule::Reaction, tension, false)), "[C/A]");
        assert_eq!(of(&game, &paths(Rule::Opinion, Quantity::Support(Component::Cost), false)), "[C/S/A]");
        assert_eq!(of(&game, &paths(Rule::Event, Quantity::Home(Front::Fear), false)), "[S]");
        assert_eq!(of_reaction(&game), "[C/A]");
        assert_eq!(of_prices(&game), "[A]");
    }
}
