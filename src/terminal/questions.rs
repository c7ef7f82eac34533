//! What waits for an answer: questions, sanctions rounds, rumours, requests to pass goods on.
//!
//! Duty: list them with the commands that answer them. May use `observe`, `narrate`. Always
//! holds: everything here can be answered by the command beside it; what the draft answers is
//! ticked.

use super::text::{capital, hang, offer, rule};
use demarche_core::model::ids::RoundId;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::sim::world::{Diplomacy, Transfers};
use demarche_play::narrate::Words;
use demarche_play::narrate::cause::rumour;
use demarche_play::narrate::figures::money;
use demarche_play::narrate::words::text;

/// Everything that waits, under its rule; nothing if nothing does.
pub fn questions(words: &Words, game: &Game, draft: &[Order]) -> Vec<String> {
    if game.is_over() {
        return Vec::new();
    }
    let mut lines = events(words, game, draft);
    lines.extend(rounds(words, game, draft));
    lines.extend(rumours(words, game));
    lines.extend(transfers(words, game));
    if !lines.is_empty() {
        lines.insert(0, rule(&words.get("console-waits")));
    }
    lines
}

/// Questions with the letters by which they are answered.
fn events(words: &Words, game: &Game, draft: &[Order]) -> Vec<String> {
    let case = game.case();
    let mut lines = Vec::new();
    for (at, id) in game.desk().open_events.iter().enumerate() {
        let event = &case.events[id.index()];
        let number = at + 1;
        lines.extend(hang(&format!("{number}  "), &words.get(&format!("event-{}", event.id))));
        for (letter, option) in ('a'..='z').zip(&event.options) {
            let given =
                |o: &&Order| matches!(o, Order::Answer { event: e, option: p } if *e == event.id && *p == option.id);
            let tick = if draft.iter().any(|o| given(&o)) { "✓" } else { " " };
            let means = words.get(&format!("event-{}.opt-{}", event.id, option.id));
            let means = if event.default.as_ref() == Some(&option.id) {
                words.say("console-waits-silent", &[text("option", means)])
            } else {
                means
            };
            lines.extend(hang(&format!(" {tick} {number}{letter}  "), &means));
        }
    }
    lines
}

/// What the news says when allies ask for a round.
pub fn round_asked(words: &Words, game: &Game, id: RoundId) -> String {
    let case = game.case();
    let donor = text("donor", words.capital(case, case.player));
    words.say("news-round-asked", &[donor, text("round", words.get(&format!("round-{}", case.rounds[id.index()].id)))])
}

fn rounds(words: &Words, game: &Game, draft: &[Order]) -> Vec<String> {
    let case = game.case();
    let states = &game.get::<Diplomacy>().rounds;
    let mut lines = Vec::new();
    for id in &game.desk().open_rounds {
        let round = &case.rounds[id.index()];
        let until = states.get(id.index()).and_then(|s| s.asked).map(|(_, until)| words.month(case.month(until)));
        let args = [
            text("donor", words.capital(case, case.player)),
            text("round", words.get(&format!("round-{}", round.id))),
            text("until", until.unwrap_or_else(|| "none".to_owned())),
        ];
        let joined = draft.iter().any(|o| matches!(o, Order::Sanction { round: r, .. } if *r == round.id));
        let asked = words.say("console-waits-round", &args);
        if joined {
            lines.extend(hang("✓  ", &asked));
        } else {
            lines.extend(offer("•  ", &asked, &[format!("sanction {}", round.id)]));
        }
    }
    lines
}

fn rumours(words: &Words, game: &Game) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, at) in &game.desk().rumours {
        let what = rumour(words, game, u16::try_from(*at).unwrap_or(u16::MAX));
        let ways = ["clarify", "deny"].map(|line| format!("say {line} {name}"));
        lines.extend(offer("•  ", &words.say("console-waits-rumour", &[text("rumour", what)]), &ways));
    }
    lines
}

fn transfers(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let all = &game.get::<Transfers>().0;
    let mut lines = Vec::new();
    for (name, at) in &game.desk().transfers {
        let Some(transfer) = all.get(*at) else { continue };
        let args = [
            text("ally", words.capital(case, transfer.from)),
            text("amount", money(transfer.amount)),
            text("class", words.class(case, transfer.class)),
            text("until", words.month(case.month(transfer.until))),
        ];
        let asked = capital(&words.say("console-waits-transfer", &args));
        lines.extend(offer("•  ", &asked, &["consent", "refuse"].map(|verb| format!("{verb} {name}"))));
    }
    lines
}
