//! The debrief as the desk shows it: sections of lines.
//!
//! Duty: from a game that is over to what is worth talking about. May use `debrief`, the session.
//! Always holds: what was hidden is told only once the game is over.

use super::text::capital;
use crate::debrief::{self, prose};
use crate::narrate::words::text;
use crate::narrate::{Words, orders};
use crate::session::Session;
use demarche_core::model::ids::Month;
use demarche_core::rules::score::Medal;
use demarche_core::tape::notes::seen_before;

/// A line.
#[derive(Clone, Debug, Default)]
pub struct DebriefLine {
    /// What stands before it: a month, for instance.
    pub lead: String,
    /// The line.
    pub text: String,
    /// More to it.
    pub more: Vec<String>,
    /// The turn to which it leads back.
    pub turn: Option<u16>,
}

/// A section.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// Its lines.
    pub lines: Vec<DebriefLine>,
}

/// The debrief.
#[derive(Clone, Debug, Default)]
pub struct Debrief {
    /// The defeat that ended the game early.
    pub defeat: Option<String>,
    /// Sections.
    pub sections: Vec<Section>,
    /// The adversary's red lines, and which threats were bluffs: nothing if it had none.
    pub threats: Option<Section>,
    /// Every sealed prediction with what came, be it silence: nothing if none was sealed.
    pub predictions: Option<Section>,
}

/// The debrief of a session; a note that it is not over while the game goes on.
#[must_use]
pub fn debrief(session: &Session) -> Debrief {
    let (words, game) = (session.words(), session.game());
    let Some(ended) = outcome_of(session) else {
        let open = Section { title: words.get("view-debrief-open"), about: String::new(), lines: Vec::new() };
        return Debrief { sections: vec![open], ..Debrief::default() };
    };
    let is = debrief::of(game, &foreseen(session));
    let sections = [
        section(words, "view-debrief-turning", turning(session, &is)),
        ended.predictions.clone(),
        ended.threats.clone(),
        section(words, "view-debrief-period", period(session, &is)),
        section(words, "view-debrief-refused", refused(session, &is)),
        section(words, "view-debrief-questions", questions(session, &is)),
    ];
    Debrief { sections: sections.into_iter().flatten().collect(), ..ended }
}

/// A section with what it is about; none without a line.
fn section(words: &Words, id: &str, lines: Vec<DebriefLine>) -> Option<Section> {
    let about = || words.get(&format!("{id}-about"));
    (!lines.is_empty()).then(|| Section { title: words.get(id), about: about(), lines })
}

/// What came of a game that is over, without what takes long to find out.
#[must_use]
pub fn outcome(session: &Session) -> Debrief {
    outcome_of(session).unwrap_or_default()
}

fn outcome_of(session: &Session) -> Option<Debrief> {
    let (words, game) = (session.words(), session.game());
    let outcome = game.outcome()?;
    let defeat = outcome
        .defeat
        .and_then(|at| game.case().defeats.get(at))
        .map(|defeat| words.say("outcome-defeat", &[words.named("defeat", &defeat.id)]));
    let threats = section(words, "view-debrief-lines", lines(session, &debrief::threats::lines(game)));
    let sealed = debrief::skill::skill(game, &foreseen(session));
    let predictions = section(words, "view-debrief-skill", predictions(session, &sealed));
    Some(Debrief { defeat, sections: Vec::new(), threats, predictions })
}

/// Months that had been played on a branch since left when this one played them.
#[must_use]
pub fn foreseen(session: &Session) -> Vec<Month> {
    let ways = &session.notes().rewinds;
    debrief::closed(session.game()).map(|t| t.month).filter(|month| seen_before(ways, *month)).collect()
}

/// The months on which most turned, under the same luck.
fn turning(session: &Session, is: &debrief::Debrief) -> Vec<DebriefLine> {
    let (words, game) = (session.words(), session.game());
    let line = |point: &debrief::turning::TurningPoint| DebriefLine {
        lead: words.month(point.month),
        text: prose::change(words, game, point),
        more: prose::turning(words, game, point),
        turn: Some(point.turn),
    };
    is.turning.iter().map(line).collect()
}

/// Every sealed prediction beside what came, and how good they were together.
fn predictions(session: &Session, skill: &debrief::skill::Skill) -> Vec<DebriefLine> {
    let (words, game) = (session.words(), session.game());
    let together =
        skill.means().map(|means| DebriefLine { text: prose::skill(words, &means), ..DebriefLine::default() });
    let line = |scored: &debrief::skill::Scored| DebriefLine {
        lead: words.month(scored.month),
        text: prose::prediction(words, game, scored),
        more: scored.foreseen.then(|| words.get("view-debrief-foreseen")).into_iter().collect(),
        turn: None,
    };
    together.into_iter().chain(skill.predictions.iter().map(line)).collect()
}

/// The adversary's lines, and which threats were bluffs.
fn lines(session: &Session, lines: &[debrief::threats::RedLineRecord]) -> Vec<DebriefLine> {
    let (words, game) = (session.words(), session.game());
    let line = |line: &debrief::threats::RedLineRecord| DebriefLine {
        text: prose::line(words, game, line),
        more: line.crossings.iter().map(|crossed| prose::crossing(words, game, crossed)).collect(),
        ..DebriefLine::default()
    };
    lines.iter().map(line).collect()
}

/// The period's orders under the same luck, month by month where the two differ.
fn period(session: &Session, is: &debrief::Debrief) -> Vec<DebriefLine> {
    let words = session.words();
    let Some(period) = &is.period else { return Vec::new() };
    let differs = |month: &&debrief::period::Beside| month.history.is_some_and(|level| level != month.played);
    let line = |month: &debrief::period::Beside| DebriefLine {
        lead: words.month(month.month),
        text: words.say(
            "view-debrief-beside",
            &[
                text("played", words.level(month.played)),
                text("history", words.level(month.history.unwrap_or_default())),
            ],
        ),
        ..DebriefLine::default()
    };
    let goals = super::top::goals(session).into_iter().zip(&period.standings).filter_map(|(goal, theirs)| {
        let medal = prose::medal(words, theirs.medal);
        let mine = prose::medal(words, Medal::ALL[usize::from(goal.medal)]);
        let args = [text("name", goal.name), text("mine", mine.clone()), text("theirs", medal.clone())];
        (mine != medal)
            .then(|| DebriefLine { text: words.say("view-debrief-goal-beside", &args), ..DebriefLine::default() })
    });
    goals.chain(period.months.iter().filter(differs).map(line)).collect()
}

/// Every order that was refused, with its rule.
fn refused(session: &Session, is: &debrief::Debrief) -> Vec<DebriefLine> {
    let (words, case) = (session.words(), session.case());
    let line = |refused: &debrief::Refused| DebriefLine {
        lead: words.month(refused.month),
        text: capital(&orders::order(words, case, &refused.order)),
        more: vec![orders::refusal(words, &refused.refusal)],
        turn: None,
    };
    is.refused.iter().map(line).collect()
}

fn questions(session: &Session, is: &debrief::Debrief) -> Vec<DebriefLine> {
    let asked = debrief::questions::questions(session.words(), session.game(), is);
    asked.into_iter().map(|q| DebriefLine { text: q.text, more: vec![q.theory], ..DebriefLine::default() }).collect()
}
