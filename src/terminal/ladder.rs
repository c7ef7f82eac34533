//! The adversary: the ladder of its reactions, its declared lines, and its measures in force.
//!
//! Duty: show the chance of each rung without and with the draft, what each would cost at home,
//! and how much pressure each still lacks. May use `observe`, `narrate`, `rules`. Always holds:
//! the chances come from a preview under other luck.

use super::text::{DOT, capital, chance_cell, hang, parts, price_cell, wrapped};
use demarche_core::math::{Points, Ppm};
use demarche_core::model::ids::NationId;
use demarche_core::model::order::Order;
use demarche_core::observe::{self, Preview};
use demarche_core::sim::Game;
use demarche_core::sim::record::Reaction;
use demarche_core::sim::world::{Measures, Threats};
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::{percent, points};
use demarche_play::narrate::words::{number, text};
use demarche_play::text_table::{Align, table};
use demarche_play::views::evidence;

/// The ladder: every rung with `all`, else those that matter this month.
pub fn ladder(words: &Words, game: &Game, draft: &[Order], all: bool) -> Vec<String> {
    let Some(adversary) = observe::adversary(game) else { return Vec::new() };
    let mut lines = memory(words, game, adversary);
    if game.is_over() {
        return lines;
    }
    let idle = observe::preview(game, &[]);
    let drafted = if draft.is_empty() { idle.clone() } else { observe::preview(game, draft) };
    let rungs = Rungs { game, adversary };
    let Some(reaction) = drafted.reaction.as_ref().or(idle.reaction.as_ref()) else {
        lines.extend(hang("", &words.get("console-ladder-none")));
        if all {
            lines.extend(rungs.prices(words));
            lines.extend(basis(words, game, adversary));
        }
        return lines;
    };
    let middle = if drafted.reaction.is_some() { observe::middle(reaction) } else { 0 };
    lines.extend(rungs.table(words, &idle, (!draft.is_empty()).then_some(&drafted), middle, all));
    if drafted.reaction.is_some() {
        lines.extend(rungs.reading(words, reaction, middle));
    }
    if all {
        lines.extend(basis(words, game, adversary));
    }
    lines
}

/// What the figures of the ladder rest on.
fn basis(words: &Words, game: &Game, adversary: NationId) -> Vec<String> {
    let tags = [text("chances", evidence::of_reaction(game)), text("prices", evidence::of_prices(game))];
    let mut lines = hang("", &words.say("console-ladder-basis", &tags));
    if !game.case().is_validated(adversary) {
        lines.extend(hang("", &words.get("console-ladder-unproven")));
    }
    lines
}

/// What the adversary remembers and how it last spoke.
pub fn memory(words: &Words, game: &Game, adversary: NationId) -> Vec<String> {
    let dyad = game.dyads().get(adversary, game.case().player);
    let last = game.records().turns.iter().rev().find_map(|turn| {
        let answer = turn.reactions.iter().find(|r| r.target == game.case().player)?;
        let args = [
            text("level", words.level(answer.level)),
            number("number", i64::from(answer.level)),
            text("month", words.month(turn.month)),
        ];
        Some(words.say("console-ladder-last", &args))
    });
    parts(&[
        last.unwrap_or_else(|| words.get("console-ladder-last-none")),
        words.say("console-ladder-grievance", &[text("points", points(dyad.grievance.total()))]),
        words.say("console-ladder-weight", &[text("share", percent(dyad.credibility()))]),
    ])
}

/// A rung's number and name.
fn rung(words: &Words, level: u8) -> String {
    format!("{level}  {}", capital(&words.level(level)))
}

struct Rungs<'a> {
    game: &'a Game,
    adversary: NationId,
}

impl Rungs<'_> {
    fn price(&self, level: u8) -> Points {
        observe::reaction_price(self.game, self.adversary, level)
    }

    fn cut(&self, level: u8) -> Option<Points> {
        observe::cut(self.game, level)
    }

    /// What each rung would cost at home, when no reaction is due.
    fn prices(&self, words: &Words) -> Vec<String> {
        let top = *self.game.case().rules.reaction.top;
        let mut rows = vec![["console-ladder-rung", "console-ladder-price-support"].map(|id| words.get(id)).to_vec()];
        rows.extend((1..=top).map(|level| vec![rung(words, level), price_cell(self.price(level))]));
        table(&[Align::Left, Align::Right], &rows)
    }

    fn table(&self, words: &Words, idle: &Preview, drafted: Option<&Preview>, middle: u8, all: bool) -> Vec<String> {
        let top = *self.game.case().rules.reaction.top;
        let shown = drafted.unwrap_or(idle);
        let mut head = vec![String::new(), words.get("console-ladder-rung")];
        match drafted {
            Some(_) => head.extend(["console-ladder-idle", "console-ladder-drafted"].map(|id| words.get(id))),
            None => head.push(words.get("console-ladder-chance")),
        }
        head.extend(["console-ladder-price", "console-ladder-lacks"].map(|id| words.get(id)));
        let pressure = shown.reaction.as_ref().map(|r| r.terms.sum());
        let slight = Ppm(10_000);
        let matters = |level: &u8| {
            all || *level <= middle + 1 || idle.at_least(*level) >= slight || shown.at_least(*level) >= slight
        };
        let mut rows = vec![head];
        for level in (0..=top).filter(matters) {
            let mark = match level.checked_sub(middle) {
                Some(0) => "▸",
                Some(1) => "▹",
                _ => "",
            };
            let mut row = vec![mark.to_owned(), rung(words, level)];
            row.push(chance_cell(idle.at_least(level)));
            row.extend(drafted.map(|d| chance_cell(d.at_least(level))));
            row.push(if level == 0 { DOT.to_owned() } else { price_cell(self.price(level)) });
            let lacks = pressure.zip(self.cut(level)).map(|(pressure, cut)| cut - pressure);
            row.push(lacks.filter(|l| *l > Points::ZERO).map_or_else(|| DOT.to_owned(), points));
            rows.push(row);
        }
        let mut align = vec![Align::Right; rows[0].len()];
        align[..2].fill(Align::Left);
        table(&align, &rows)
    }

    /// The two rungs that matter, as sentences.
    fn reading(&self, words: &Words, reaction: &Reaction, middle: u8) -> Vec<String> {
        let top = *self.game.case().rules.reaction.top;
        let now = [text("level", capital(&words.level(middle))), text("price", points(self.price(middle)))];
        let id = if middle == 0 { "console-ladder-now-silent" } else { "console-ladder-now" };
        let mut lines = hang("▸  ", &words.say(id, &now));
        let next = middle.saturating_add(1);
        if let Some(cut) = self.cut(next).filter(|_| next <= top) {
            let pressure = reaction.terms.sum();
            let args = [
                text("level", capital(&words.level(next))),
                text("lack", points(cut - pressure)),
                text("pressure", points(pressure)),
                text("price", points(self.price(next))),
            ];
            lines.extend(hang("▹  ", &words.say("console-ladder-next", &args)));
        }
        lines
    }
}

/// Red lines and measures in force, and what the adversary says that it wants.
pub fn stance(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let mut lines = vec![String::new()];
    let threats = game.get::<Threats>();
    for (line, state) in case.lines.iter().zip(&threats.lines).filter(|(_, s)| s.declared) {
        let args = [
            text("line", words.get(&format!("line-{}", line.id))),
            text("level", words.level(line.promised)),
            text("specific", percent(state.spec)),
        ];
        lines.extend(wrapped(&words.say("console-line", &args)));
    }
    let measures = game.get::<Measures>();
    for (measure, standing) in case.measures.iter().zip(&measures.0).filter(|(m, _)| m.target == case.player) {
        if let Some(standing) = standing {
            let args = [
                text("month", words.month(case.month(standing.since))),
                text("measure", words.get(&format!("measure-{}", measure.id))),
                number("number", i64::from(measure.level)),
            ];
            lines.extend(wrapped(&words.say("console-measure", &args)));
        }
    }
    lines.extend(wrapped(&words.say("console-aims", &[text("aims", words.get("aims"))])));
    lines
}
