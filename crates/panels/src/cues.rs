//! Cues: which sound goes with what happens at a desk.
//!
//! Duty: find what happened between two frames, and name its sound; the table of them is plain data. Uses the
//! state, the views. Always holds: a sound goes with something that is also written; while sound is off, or
//! motion is for what goes with a motion, none is named; what happened meanwhile is not made up for.

use super::scenes::{self, Beat};
use super::state::{Drawers, Settings, State};
use demarche_core::model::keyed::keyed;
use demarche_core::sim::record::What;
use demarche_play::session::Session;
use demarche_play::session::intent::Screen;
use demarche_play::views::desk::Desk;

keyed! {
    /// A short sound, by the name of its file.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
    pub enum Cue {
        /// Paper is laid down.
        Paper = "paper",
        /// A stamp.
        Stamp = "stamp",
        /// Two knocks that rise.
        RungUp = "rung-up",
        /// Two knocks that fall.
        RungDown = "rung-down",
        /// Two soft notes.
        Arrival = "arrival",
        /// A low drum.
        Month = "month",
        /// A tick.
        Counter = "counter",
        /// A bell.
        Medal = "medal",
        /// Felt that slides.
        Drawer = "drawer",
        /// Two muted knocks.
        Refusal = "refusal",
    }
}

keyed! {
    /// A quiet sound that goes on, by the name of its file.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
    pub enum Bed {
        /// A large room at night.
        Room = "room",
        /// Rain on a window.
        Rain = "rain",
    }
}

/// Something that happens at a desk and may be heard.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Moment {
    /// A month ended.
    MonthEnded,
    /// An adversary is seen to answer higher than it did.
    AnswerRose,
    /// It is seen to answer lower, or is silent.
    AnswerFell,
    /// A letter or the front page is laid down.
    Laid,
    /// A prediction was sealed, a question answered, a game handed in.
    Signed,
    /// Something that was given arrived.
    Arrived,
    /// The month's numbers are told.
    Counted,
    /// A medal is in reach that was not.
    Won,
    /// A drawer was opened or folded away.
    Slid,
    /// Something cannot be done.
    Refused,
}

/// Which sound goes with what, and whether that goes with a motion.
pub const SOUNDS: [(Moment, Cue, bool); 10] = [
    (Moment::MonthEnded, Cue::Month, false),
    (Moment::AnswerRose, Cue::RungUp, false),
    (Moment::AnswerFell, Cue::RungDown, false),
    (Moment::Laid, Cue::Paper, false),
    (Moment::Signed, Cue::Stamp, false),
    (Moment::Arrived, Cue::Arrival, false),
    (Moment::Counted, Cue::Counter, true),
    (Moment::Won, Cue::Medal, false),
    (Moment::Slid, Cue::Drawer, true),
    (Moment::Refused, Cue::Refusal, false),
];

/// Which bed lies under a screen; under an adversary's answer and the rest of a month's end there is none.
#[must_use]
pub const fn bed(screen: Screen) -> Option<Bed> {
    match screen {
        Screen::MonthReport => None,
        Screen::Title | Screen::Briefing | Screen::Debrief => Some(Bed::Rain),
        _ => Some(Bed::Room),
    }
}

/// Whoever plays sounds.
pub trait Speaker {
    /// Plays short sounds at a volume in percent, over a bed that goes on, or over none.
    fn hear(&mut self, cues: &[Cue], bed: Option<Bed>, volume: u8);
    /// Lets go of whatever it plays on. It is told so as long as nothing is to be heard.
    fn silence(&mut self);
}

/// What is to be heard, and what was seen last.
#[derive(Default)]
pub(crate) struct Ear {
    seen: Option<Seen>,
    cues: Vec<Cue>,
    /// How often something was refused.
    pub(crate) refused: u32,
    /// How often something was sealed, answered or handed in.
    pub(crate) signed: u32,
}

/// What can be heard to change.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Seen {
    /// Which branch at which turn.
    at: Option<(usize, u16)>,
    screen: Screen,
    beat: Option<Beat>,
    /// The level of the answer that is shown, and of the month before.
    level: (u8, u8),
    need: Option<usize>,
    drawers: Option<Drawers>,
    medals: u32,
    /// Whether something arrived in the month last closed.
    arrived: bool,
    refused: u32,
    signed: u32,
}

impl Ear {
    /// Looks at what there is after a frame, and notes what is to be heard of it.
    pub(crate) fn look(&mut self, settings: &Settings, state: &State, game: Option<(&Session, &Desk)>) {
        let now = self.seen(state, game);
        if self.seen.as_ref() == Some(&now) {
            return;
        }
        let before = self.seen.replace(now);
        let (Some(before), Some(now)) = (before, &self.seen) else { return };
        if settings.sound {
            for moment in moments(&before, now) {
                self.cues.extend(sound(moment, settings.motion));
            }
        }
    }

    /// Hands on what is to be heard.
    pub(crate) fn speak(&mut self, settings: &Settings, screen: Screen, listens: bool, speaker: &mut dyn Speaker) {
        let cues = std::mem::take(&mut self.cues);
        if settings.sound {
            speaker.hear(&cues, bed(screen).filter(|_| settings.bed && listens), settings.volume);
        } else {
            speaker.silence();
        }
    }

    fn seen(&self, state: &State, game: Option<(&Session, &Desk)>) -> Seen {
        let seen = Seen { screen: state.screen, refused: self.refused, signed: self.signed, ..Seen::default() };
        let Some((session, desk)) = game else { return seen };
        // What is read again is not heard again.
        let lived = state.screen == Screen::MonthReport && state.past.is_none();
        let report = desk.report.as_ref().filter(|_| lived);
        let closed = session.game().records().turns.iter().rev().filter(|t| t.digest.is_some());
        let player = session.case().player;
        let level = |n: usize| {
            let of = closed.clone().nth(n).into_iter().flat_map(|turn| &turn.reactions);
            of.filter(|r| r.target == player).map(|r| r.level).max().unwrap_or(0)
        };
        let facts = closed.clone().next().into_iter().flat_map(|turn| &turn.facts);
        Seen {
            at: Some((session.lane_at(), session.game().turn())),
            beat: report.and_then(|report| scenes::beat(report, state.beat)),
            level: (level(0), level(1)),
            need: state.need,
            drawers: Some(state.drawers),
            medals: desk.top.goals.iter().map(|goal| u32::from(goal.medal)).sum(),
            arrived: facts.into_iter().any(|fact| matches!(fact.what, What::Delivered(..))),
            ..seen
        }
    }
}

/// The sound of a moment; with motion off, none for what goes with a motion.
fn sound(moment: Moment, motion: bool) -> Option<Cue> {
    let of = SOUNDS.iter().find(|(of, ..)| *of == moment)?;
    (motion || !of.2).then_some(of.1)
}

/// What happened between two looks, in the order in which it is heard.
fn moments(before: &Seen, now: &Seen) -> Vec<Moment> {
    let mut all = Vec::new();
    let ended = match (before.at, now.at) {
        (Some((lane, then)), Some((now_lane, now))) => lane == now_lane && now == then + 1,
        _ => false,
    };
    let scene = now.screen == Screen::MonthReport;
    if ended {
        all.push(Moment::MonthEnded);
    }
    // Without a scene, a month's answer is heard as it ends; with one, when it is seen.
    let answers = if scene { matches!(now.beat, Some(Beat::Answer(_))) && now.beat != before.beat } else { ended };
    if answers && now.level.0 != now.level.1 {
        all.push(if now.level.0 > now.level.1 { Moment::AnswerRose } else { Moment::AnswerFell });
    }
    let turned = now.beat != before.beat;
    if turned && now.beat == Some(Beat::FrontPage) || now.need.is_some() && now.need != before.need {
        all.push(Moment::Laid);
    }
    // With a scene, what a month brought is heard where it is seen.
    let seen = |beat: Beat| turned && now.beat == Some(beat);
    if if scene { seen(Beat::Arrivals) } else { ended && now.arrived } {
        all.push(Moment::Arrived);
    }
    if seen(Beat::Report) {
        all.push(Moment::Counted);
    }
    if ended && now.medals > before.medals {
        all.push(Moment::Won);
    }
    if now.signed > before.signed {
        all.push(Moment::Signed);
    }
    let slid = |(before, now): (Drawers, Drawers)| before != now;
    if before.screen == now.screen && before.drawers.zip(now.drawers).is_some_and(slid) {
        all.push(Moment::Slid);
    }
    if now.refused > before.refused {
        all.push(Moment::Refused);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_moment_has_one_sound_and_every_sound_a_moment() {
        for cue in Cue::ALL {
            assert!(SOUNDS.iter().any(|(_, of, _)| *of == cue), "{cue:?} is never heard");
        }
        for (at, (moment, ..)) in SOUNDS.iter().enumerate() {
            assert!(!SOUNDS[..at].iter().any(|(other, ..)| other == moment), "{moment:?} stands twice");
        }
    }

    #[test]
    fn what_goes_with_a_motion_is_not_heard_without_it() {
        assert_eq!(sound(Moment::Counted, true), Some(Cue::Counter));
        assert_eq!(sound(Moment::Counted, false), None);
        assert_eq!(sound(Moment::MonthEnded, false), Some(Cue::Month));
    }

    #[test]
    fn an_answer_is_heard_when_it_is_seen_and_a_medal_as_the_month_ends() {
        let before = Seen { at: Some((0, 3)), screen: Screen::Desk, medals: 2, ..Seen::default() };
        let scene = Seen { at: Some((0, 4)), screen: Screen::MonthReport, medals: 3, level: (5, 4), ..Seen::default() };
        let answer = Seen { beat: Some(Beat::Answer(0)), ..scene.clone() };
        assert_eq!(moments(&before, &answer), [Moment::MonthEnded, Moment::AnswerRose, Moment::Won]);
        let front = Seen { beat: Some(Beat::FrontPage), ..scene.clone() };
        assert_eq!(moments(&before, &front), [Moment::MonthEnded, Moment::Laid, Moment::Won], "it is not seen yet");
        assert_eq!(moments(&answer, &front), [Moment::Laid]);
        let desk = Seen { screen: Screen::Desk, level: (4, 5), ..scene };
        assert_eq!(moments(&before, &desk), [Moment::MonthEnded, Moment::AnswerFell, Moment::Won]);
    }

    #[test]
    fn going_over_to_another_branch_ends_no_month() {
        let at = |lane, turn| Seen { at: Some((lane, turn)), screen: Screen::Desk, ..Seen::default() };
        assert_eq!(moments(&at(0, 3), &at(0, 4)), [Moment::MonthEnded]);
        assert!(moments(&at(0, 3), &at(1, 4)).is_empty());
        assert!(moments(&at(0, 3), &at(0, 1)).is_empty());
        assert!(moments(&Seen::default(), &at(0, 1)).is_empty());
    }
}
