//! Questions for discussion, drawn from what happened in a game.
//!
//! Duty: pick the questions that the game gives reason to ask, and put them into words with its own
//! months and figures. Uses `narrate`. Always holds: every question rests on something that the
//! debrief shows; none asks who was right, all ask what was known, wanted and given up.

use crate::narrate::figures::{money, percent, score};
use crate::narrate::words::{Arg, text};
use crate::narrate::{Words, orders};
use demarche_core::math::{Money, Points};
use demarche_core::model::metric;
use demarche_core::rules::score::Medal;
use demarche_core::sim::Game;
use demarche_core::sim::record::What;
use demarche_core::sim::refusal::Refusal;

use super::months::closed;
use super::turning::{Change, TurningPoint};
use super::{Debrief, prose};

/// Most questions that a debrief asks.
pub const MOST: usize = 8;

/// One question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Question {
    /// Its message: `debrief-question-KEY`.
    pub key: &'static str,
    /// The question.
    pub text: String,
    /// The idea of the field that it leads to.
    pub theory: String,
}

/// The questions that a game gives reason to ask, the ones nearest to its turning points first.
#[must_use]
pub fn questions(words: &Words, game: &Game, debrief: &Debrief) -> Vec<Question> {
    let asker = Asker { words, game, debrief };
    let all = [
        asker.turned(),
        asker.traded(),
        asker.bluff(),
        asker.kept(),
        asker.latent(),
        asker.measure(),
        asker.law(),
        asker.leak(),
        asker.allies(),
        asker.lapsed(),
        asker.departed(),
        asker.share(),
        asker.forecast(),
        asker.silence(),
    ];
    all.into_iter().flatten().take(MOST).collect()
}

struct Asker<'a> {
    words: &'a Words,
    game: &'a Game,
    debrief: &'a Debrief,
}

impl Asker<'_> {
    fn ask(&self, key: &'static str, args: &[Arg]) -> Question {
        let id = format!("debrief-question-{key}");
        Question { key, text: self.words.say(&id, args), theory: self.words.get(&format!("{id}.theory")) }
    }

    fn month(&self, turn: u16) -> Arg<'static> {
        text("month", self.words.month(self.game.case().month(turn)))
    }

    fn capital(&self) -> Arg<'static> {
        let adversary = demarche_core::observe::adversary(self.game);
        text("capital", adversary.map(|a| self.words.capital(self.game.case(), a)).unwrap_or_default())
    }

    /// The first fact of a kind, with its turn.
    fn fact<T>(&self, of: impl Fn(&What) -> Option<T>) -> Option<(u16, T)> {
        closed(self.game).find_map(|t| t.facts.iter().find_map(|f| of(&f.what)).map(|found| (t.turn, found)))
    }

    fn turned(&self) -> Option<Question> {
        let point: &TurningPoint = self.debrief.turning.first().filter(|p| p.change != Change::Period)?;
        let shift = point.objectives.first()?;
        let of = |value: Points| text("value", prose::reading(self.game, shift.objective, value));
        let args = [
            self.month(point.turn),
            text("change", prose::change(self.words, self.game, point)),
            text("objective", prose::objective_short(self.words, self.game, shift.objective)),
            ("played", of(shift.played.0).1),
            ("otherwise", of(shift.otherwise.0).1),
            text("whole", if point.change == Change::Month { "yes" } else { "no" }),
        ];
        Some(self.ask("turned", &args))
    }

    /// The best and the worst objective.
    fn traded(&self) -> Option<Question> {
        let standings = &self.debrief.standings;
        let best = standings.iter().max_by_key(|s| (s.medal, std::cmp::Reverse(s.objective)))?;
        let worst = standings.iter().min_by_key(|s| (s.medal, s.objective))?;
        if best.medal < Medal::Silver || worst.medal >= Medal::Silver {
            return None;
        }
        let name = |at| prose::objective_short(self.words, self.game, at);
        let args = [
            text("best", name(best.objective)),
            text("best_medal", prose::medal(self.words, best.medal)),
            text("worst", name(worst.objective)),
            text("worst_medal", prose::medal(self.words, worst.medal)),
            text("none", if worst.medal == Medal::None { "yes" } else { "no" }),
        ];
        Some(self.ask("traded", &args))
    }

    fn crossing(&self, key: &'static str, wanted: impl Fn(&super::threats::Crossed) -> bool) -> Option<Question> {
        let case = self.game.case();
        let mut all = self.debrief.lines.iter().flat_map(|l| l.crossings.iter().map(move |c| (l, c)));
        let (line, crossed) = all.find(|(_, c)| wanted(c))?;
        let def = &case.lines[line.line.index()];
        let args = [
            text("capital", self.words.capital(case, def.adversary)),
            self.words.named("line", &def.id),
            text("level", self.words.level(def.promised)),
            text("chance", percent(crossed.crossing.chance)),
            self.month(crossed.crossing.turn),
        ];
        Some(self.ask(key, &args))
    }

    fn bluff(&self) -> Option<Question> {
        self.crossing("bluff", |c| c.bluff && c.crossing.kept != Some(true))
    }

    fn kept(&self) -> Option<Question> {
        self.crossing("kept", |c| c.crossing.kept == Some(true))
    }

    fn latent(&self) -> Option<Question> {
        let case = self.game.case();
        let line = self.debrief.lines.iter().find(|l| !l.is_known())?;
        let def = &case.lines[line.line.index()];
        let args = [text("capital", self.words.capital(case, def.adversary)), self.words.named("line", &def.id)];
        Some(self.ask("latent", &args))
    }

    /// The highest lasting measure that answered an act.
    fn measure(&self) -> Option<Question> {
        let case = self.game.case();
        let taken = closed(self.game).flat_map(|t| t.reactions.iter().map(move |r| (t.turn, r)));
        let (turn, reaction) = taken
            .filter(|(_, r)| r.target == case.player && r.level >= 5)
            .max_by_key(|(t, r)| (r.level, u16::MAX - t))?;
        let cause = reaction.acts.iter().max_by_key(|a| (a.act.coercive, a.strike.provocation))?;
        let measure = reaction.measure.map(|id| self.words.get(&format!("measure-{}", case.measures[id.index()].id)));
        let args = [
            self.month(turn),
            text("capital", self.words.capital(case, reaction.actor)),
            text("level", self.words.level(reaction.level)),
            text("measure", measure.unwrap_or_else(|| self.words.level(reaction.level))),
            text("act", crate::narrate::reaction::subject(self.words, self.game, cause)),
        ];
        Some(self.ask("measure", &args))
    }

    fn law(&self) -> Option<Question> {
        let law = |r: &&super::Refused| matches!(r.refusal, Refusal::Forbidden { .. } | Refusal::NeedsLicence { .. });
        let refused = self.debrief.refused.iter().find(law)?;
        let args = [
            self.month(refused.turn),
            text("order", orders::order(self.words, self.game.case(), &refused.order)),
            self.words.named("rule", refused.refusal.rule()),
        ];
        Some(self.ask("law", &args))
    }

    fn leak(&self) -> Option<Question> {
        let published = |what: &What| match what {
            What::Published(id) => Some(*id),
            _ => None,
        };
        let (turn, id) = self.fact(published)?;
        let class = self.game.package(id).map(|p| self.words.good(self.game.case(), p.class));
        Some(self.ask("leak", &[self.month(turn), text("class", class.unwrap_or_default())]))
    }

    fn allies(&self) -> Option<Question> {
        let missed = |what: &What| match what {
            What::RoundMissed(id) => Some((*id, false)),
            What::RoundJoined(id) => Some((*id, true)),
            _ => None,
        };
        let (turn, (id, joined)) = self.fact(missed)?;
        let round = self.words.get(&format!("round-{}", self.game.case().rounds[id.index()].id));
        let args = [self.month(turn), text("round", round), self.capital()];
        Some(self.ask(if joined { "joined" } else { "missed" }, &args))
    }

    fn lapsed(&self) -> Option<Question> {
        let lapsed = |what: &What| match what {
            What::FundsLapsed(amount) if *amount > Money::million(5) => Some(*amount),
            _ => None,
        };
        let (turn, amount) = self.fact(lapsed)?;
        Some(self.ask("lapsed", &[self.month(turn), text("amount", money(amount))]))
    }

    fn departed(&self) -> Option<Question> {
        let month = self.debrief.period.as_ref()?.departed?;
        Some(self.ask("departed", &[text("month", self.words.month(month))]))
    }

    fn share(&self) -> Option<Question> {
        let case = self.game.case();
        let of = |name| metric::lookup(case, self.game.records().last_metrics(), name);
        let (rank, by_product) = (of("rank")?.0 / 1_000, of("rank_gdp")?.0 / 1_000);
        if rank == by_product {
            return None;
        }
        let args = [
            text("rank", rank.to_string()),
            text("by_product", by_product.to_string()),
            text("donor", self.words.nation(case, case.player)),
        ];
        Some(self.ask("share", &args))
    }

    fn forecast(&self) -> Option<Question> {
        let means = self.debrief.skill.means()?;
        let args = [text("player", score(means.player)), text("climatology", score(means.climatology))];
        Some(self.ask("forecast", &args))
    }

    fn silence(&self) -> Option<Question> {
        closed(self.game).all(|t| t.orders.is_empty()).then(|| self.ask("silence", &[]))
    }
}
