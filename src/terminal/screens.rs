//! The screens of the terminal by name.
//!
//! Duty: from a screen to its lines. Uses the views. Always holds: what the desk shows in short stands
//! here whole.

use super::command::Screen;
use super::desk::{self, Desk};
use super::layout::Layout;
use super::{ladder, needs, outcome, pipeline, ranking};
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::views;
use demarche_play::views::loose_ends::Kind;
use demarche_play::views::ranking::By;

/// A screen.
pub fn screen(session: &Session, screen: Screen, at: Layout) -> Vec<String> {
    let words = session.words();
    match screen {
        Screen::Desk => desk::desk(session, &Desk::of(session), at),
        Screen::Briefing => briefing(session, at),
        Screen::News => desk::all_news(words, &views::news::current(session), at),
        Screen::Recipient => {
            let recipients = views::recipient::recipients(session);
            recipients.iter().flat_map(|recipient| needs::recipient(words, recipient, at)).collect()
        }
        Screen::Adversary => {
            let drafted = !session.draft().is_empty();
            let whole = |l| [ladder::ladder(words, l, drafted, true, at), ladder::stance(words, l, at)].concat();
            views::ladder::ladders(session).iter().flat_map(whole).collect()
        }
        Screen::Law => {
            let reforms = views::pipeline::pipeline(session).reforms;
            pipeline::law(session, &views::law::law(session), &reforms, at)
        }
        Screen::Pipeline => pipeline::pipeline(session, &views::pipeline::pipeline(session), at),
        Screen::Ranking => ranking::ranking(words, &views::ranking::ranking(session, By::Total), at),
        Screen::Advice => advice(session, at),
        Screen::Objectives => outcome::objectives(words, &views::top::goals(session), at),
        Screen::Goods => pipeline::goods(words, &views::law::goods(session), at),
        Screen::Orders if session.draft().is_empty() => {
            [at.hang("", &words.get("console-draft-none")), desk::loose(session, at, |kind| kind != Kind::Empty)]
                .concat()
        }
        Screen::Orders => [
            desk::drafted(session, at),
            at.wrapped(&desk::left(words, &views::top::top(session))),
            desk::loose(session, at, |_| true),
        ]
        .concat(),
        Screen::Log => log(session, at),
        Screen::Branches => outcome::branches(session, &views::timeline::timeline(session), at),
        Screen::Debrief => outcome::debrief(&views::debrief::debrief(session), at),
    }
}

/// What the scenario is about, and its goal.
pub fn briefing(session: &Session, at: Layout) -> Vec<String> {
    let words = session.words();
    let mut lines = vec![String::new(), at.double_rule()];
    let briefing = views::briefing::briefing(session);
    lines.extend(at.hang("", &briefing.title));
    lines.extend(at.hang("", &briefing.tagline));
    lines.push(String::new());
    lines.extend(at.paragraphs(&briefing.about));
    lines.push(String::new());
    lines.extend(at.hang("", &briefing.goal));
    lines.extend(at.hang("", &words.get("disclaimer")));
    lines.push(String::new());
    let seed = [text("seed", session.game().seed().to_string())];
    lines.extend(at.hang("", &words.say("console-briefing-end", &seed)));
    lines
}

/// What came of a game that is over.
pub fn outcome(session: &Session, at: Layout) -> Vec<String> {
    let (goals, debrief) = (views::top::goals(session), views::debrief::outcome(session));
    outcome::outcome(session.words(), &goals, &debrief, at)
}

/// Every month that has ended, the first first, as one reads a terminal.
fn log(session: &Session, at: Layout) -> Vec<String> {
    let words = session.words();
    let months = views::log::log(session);
    let line = |line: &views::log::Line| {
        let told = format!("{}: {}; {}", line.month, line.answer, line.delivered);
        [at.hang("•  ", &told), at.hang("   ", &line.headline)].concat()
    };
    if months.is_empty() {
        return at.wrapped(&words.get("console-report-none"));
    }
    months.iter().rev().flat_map(line).chain(at.wrapped(&words.get("console-log-read"))).collect()
}

fn advice(session: &Session, at: Layout) -> Vec<String> {
    let words = session.words();
    let lines = views::ladder::advisers(session).into_iter().flat_map(|a| {
        let sure = words.get(&format!("sure-{}", a.sure.key()));
        let args = [text("office", a.office), text("sure", sure), text("advice", a.text)];
        at.wrapped(&words.say("console-advice", &args))
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() { at.hang("", &words.get("console-advice-none")) } else { lines }
}
