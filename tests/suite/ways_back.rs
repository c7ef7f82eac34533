//! Ways back: every screen and whatever lies on top of one is left by Esc alone.

use demarche_panels::state::Settings;
use demarche_play::session::intent::{Intent, Screen, Show};
use egui::{Key, Modifiers};

use crate::layout::screens::{GAMES, Press, played, views};
use crate::layout::window::Pane;

/// How often Esc may be needed.
const PRESSES: usize = 6;

fn pane(at: crate::layout::screens::At) -> Pane {
    let mut pane = Pane::new((1_280.0, 720.0), Settings { motion: false, ..Settings::default() });
    pane.shell.play(played(at, false));
    pane
}

/// What is still open; nothing if only the title or a bare desk is left.
fn open(pane: &Pane) -> Vec<String> {
    let state = &pane.shell.state;
    let mut left = Vec::new();
    let mut note = |is: bool, what: &str| is.then(|| left.push(what.to_owned()));
    note(state.keys, "keys");
    note(state.leaving, "what would be lost");
    note(state.seat.is_some(), "the name for a class");
    note(state.predict.is_some(), "a prediction");
    note(state.month.is_some(), "a month");
    note(!state.why.is_empty(), "causes");
    note(state.binding.is_some(), "a key that is asked for");
    note(state.asking.is_some(), "what is asked about a saved game");
    note(state.notice.is_some(), "a notice");
    note(state.need.is_some(), "a letter");
    note(state.nation.is_some(), "a nation");
    note(pane.has_popup(), "a menu");
    note(!matches!(state.screen, Screen::Title | Screen::Desk), state.screen.key());
    left
}

#[test]
fn every_screen_and_overlay_is_left_by_esc_alone() {
    let (mut stuck, mut left, mut longest) = (Vec::new(), 0, 0);
    for at in GAMES {
        let mut pane = pane(at);
        let base = pane.shell.state.clone();
        for view in views(at, &pane.shell) {
            pane.shell.state = base.clone();
            (view.put)(&mut pane.shell);
            pane.shell.touch(&mut pane.host);
            let frame = pane.settle();
            if let Press::Message(message) = view.press {
                let name = pane.shell.session().expect("a session").words().get(message);
                pane.click_at(frame.named(&name).expect("it can be pressed").center());
                assert!(pane.has_popup(), "{message} opens a menu");
            }
            let month = pane.shell.session().map(|s| (s.game().turn(), s.draft().to_vec()));
            let mut presses = 0;
            while !open(&pane).is_empty() && presses < PRESSES {
                pane.key(Modifiers::NONE, Key::Escape);
                presses += 1;
            }
            longest = longest.max(presses);
            left += usize::from(presses > 0);
            assert_eq!(month, pane.shell.session().map(|s| (s.game().turn(), s.draft().to_vec())), "{}", view.name);
            let rest = open(&pane);
            if !rest.is_empty() {
                stuck.push(format!("{} {}: {}: {}", at.scenario, at.month, view.name, rest.join(", ")));
            }
        }
    }
    assert!(stuck.is_empty(), "{}", stuck.join("\n"));
    assert!(left > 40 && longest > 1, "{left} were left, with {longest} presses at most");
}

#[test]
fn whoever_went_to_a_screen_from_the_desk_comes_back_to_it() {
    let mut pane = pane(GAMES[0]);
    for screen in Screen::ALL {
        pane.shell.state.enter(Screen::Desk);
        pane.shell.ask(Intent::Show(Show::Screen(screen)));
        pane.settle();
        let scene = match screen {
            // Nothing was gone to, or nothing leads back: a new game begins at the title.
            Screen::Desk | Screen::Title => continue,
            Screen::MonthReport => true,
            Screen::Briefing
            | Screen::Debrief
            | Screen::Codex
            | Screen::Checker
            | Screen::Settings
            | Screen::Credits
            | Screen::Compare
            | Screen::Cabinet
            | Screen::Ledger
            | Screen::Saves
            | Screen::Log
            | Screen::Career => false,
        };
        assert_eq!(pane.shell.state.screen, screen);
        pane.key(Modifiers::NONE, Key::Escape);
        if scene {
            // The first skips to the month's sum.
            pane.key(Modifiers::NONE, Key::Escape);
        }
        assert_eq!(pane.shell.state.screen, Screen::Desk, "from {}", screen.key());
    }
}
