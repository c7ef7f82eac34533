//! The way in: how many clicks a first-time player needs, from the title.

use demarche_core::math::Money;
use demarche_panels::state::Settings;
use demarche_play::narrate::words::text;
use demarche_play::session::intent::Screen;

use crate::layout::says;
use crate::layout::window::{Frame, Pane};

/// Clicks counted, and the time a player would have spent on frames.
struct Way {
    pane: Pane,
    clicks: usize,
}

impl Way {
    /// Presses the first of these that can be pressed.
    fn press(&mut self, names: &[&str]) -> Frame {
        let frame = self.pane.settle();
        let name = names.iter().find(|name| frame.named(name).is_some());
        let name = name.unwrap_or_else(|| panic!("none of {names:?} among {:#?}", frame.names()));
        self.clicks += 1;
        self.pane.click(name)
    }

    fn told(&self, what: &str) {
        println!("{what}: {} clicks, {:.1} s of frames", self.clicks, self.pane.time);
    }
}

#[test]
fn the_first_euro_the_first_reaction_and_the_first_why_are_a_few_clicks_away() {
    let mut way = Way { pane: Pane::new((1_280.0, 720.0), Settings::default()), clicks: 0 };
    way.press(&["New game"]);
    way.press(&["Begin"]);
    way.press(&["More: Relief supplies"]);
    let given = |way: &Way| way.pane.shell.session().expect("a game").desk().budget;
    let whole = way.pane.shell.session().expect("a game").game().desk().budget;
    assert!(given(&way) < whole && given(&way) > Money::ZERO, "a first euro is given");
    way.told("the first euro");
    assert!(way.clicks <= 4, "{} clicks", way.clicks);
    way.press(&["End turn"]);
    if way.pane.shell.state.leaving {
        way.press(&["End it"]);
    }
    // A government abroad did something because of it: the adversary that answers, or the recipient that gives thanks
    // for a request that was answered. What it asks for anyway, and what arrives, is no reaction.
    let report = way.pane.shell.desk().and_then(|desk| desk.report.clone()).expect("a month was played");
    let answer = report.answers.iter().find(|answer| answer.level > 0).map(|answer| answer.what.clone());
    let session = way.pane.shell.session().expect("a game");
    let case = session.case();
    let capital = |id| session.words().capital(case, id);
    let args = [text("capital", capital(case.recipient)), text("donor", capital(case.player))];
    let thanks = session.words().say("news-request-met", &args);
    let thanks = report.lines.iter().find(|line| line.text == thanks).map(|line| line.text.clone());
    let reaction = answer.or(thanks).expect("a government abroad reacts to the first gift");
    while !says(&way.pane.settle(), &reaction) {
        assert_eq!(way.pane.shell.state.screen, Screen::MonthReport, "the month's end tells {reaction:?}");
        way.press(&["Go on"]);
    }
    way.told("the first reaction");
    assert!(way.clicks <= 6, "{} clicks", way.clicks);
    let frame = way.pane.settle();
    let number =
        frame.names().into_iter().find(|name| name.ends_with("Opens its causes.") && frame.named(name).is_some());
    let number = number.expect("a number with causes").to_owned();
    way.press(&[&number]);
    assert_eq!(way.pane.shell.state.why.len(), 1, "{number} opens its causes");
    way.told("the first why");
    assert!(way.clicks <= 7, "{} clicks", way.clicks);
}
