//! The parts of the desk that can be shown alone.
//!
//! Duty: from the name of a part to its lines. May use `narrate`. Always holds: what the desk
//! shows in short stands here whole.

use super::terms::Forecast;
use super::text::hang;
use super::{desk, ladder, law, outcome, pipeline, ranking, recipient};
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_play::narrate::words::text;
use demarche_play::narrate::{Words, advice};

/// A part of the desk that can be shown alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Screen {
    /// The month's news with all there is to read.
    News,
    /// Needs and coverage.
    Recipient,
    /// The ladder, lines and measures.
    Adversary,
    /// What the law says of each class.
    Law,
    /// Packages and licences.
    Pipeline,
    /// The donor ranking.
    Ranking,
    /// Advisers.
    Advice,
    /// Objectives so far.
    Objectives,
    /// Classes that can be given.
    Goods,
    /// The draft.
    Orders,
}

/// One part alone.
pub fn screen(words: &Words, game: &Game, draft: &[Order], screen: Screen, forecast: Forecast) -> String {
    let lines = match screen {
        Screen::News => desk::all_news(words, game),
        Screen::Recipient => recipient::needs(words, game),
        Screen::Adversary => [forecast.ladder(words, game, draft, true), ladder::stance(words, game)].concat(),
        Screen::Law => law::law(words, game),
        Screen::Pipeline => pipeline::pipeline(words, game),
        Screen::Ranking => ranking::ranking(words, game),
        Screen::Advice => counsel(words, game, draft, forecast),
        Screen::Objectives => outcome::objectives(words, game),
        Screen::Goods => law::goods(words, game),
        Screen::Orders if draft.is_empty() => hang("", &words.get("console-draft-none")),
        Screen::Orders => {
            let left = desk::left(words, &desk::after(game, draft));
            [desk::drafted(words, game, draft), vec![left]].concat()
        }
    };
    lines.join("\n")
}

fn counsel(words: &Words, game: &Game, draft: &[Order], forecast: Forecast) -> Vec<String> {
    let silent = (forecast != Forecast::Shown).then(|| words.get("adviser-foreign"));
    let heard = |a: &advice::Advice| !a.text.is_empty() && silent.as_ref() != Some(&a.office);
    let preview = demarche_core::observe::preview(game, draft);
    let advice = advice::advice(words, game, &preview).into_iter().filter(heard);
    let line = |a: advice::Advice| words.say("console-advice", &[text("office", a.office), text("advice", a.text)]);
    advice.flat_map(|a| super::text::wrapped(&line(a))).collect()
}
