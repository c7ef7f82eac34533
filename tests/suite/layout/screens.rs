//! Screens: everything that the window can show, as places that a shell can be put in.
//!
//! Duty: list screens, beats, tabs, parts, lenses and what lies on top, for games at telling months. Uses the shell's
//! state, the intents. Always holds: the list follows the enums and the fields of the state, so that something new
//! without a case here does not compile.

use demarche_core::model::nation::Role;
use demarche_core::scenario::library;
use demarche_core::sim::Game;
use demarche_core::strategy;
use demarche_panels::seat::Seat;
use demarche_panels::shelf::Asking;
use demarche_panels::shell::Shell;
use demarche_panels::state::{Drawers, Part, State};
use demarche_play::narrate::Words;
use demarche_play::session::Session;
use demarche_play::session::intent::{Lens, Play, Screen, Show, Tab};
use demarche_play::session::keystroke::Act;

use crate::panels::session;

/// A game at a month, with what is drafted in it.
#[derive(Clone, Copy, Debug)]
pub struct At {
    pub scenario: &'static str,
    pub month: u16,
    /// Whether all screens are looked at, or the desk, the map and the month's end alone.
    pub all: bool,
}

/// The games that are looked at: the first holds every screen.
pub const GAMES: [At; 7] = [
    At { scenario: "quiet-backer", month: 13, all: true },
    At { scenario: "training-isle", month: 0, all: true },
    At { scenario: "training-isle", month: 99, all: true },
    At { scenario: "stalled-supplemental", month: 4, all: false },
    At { scenario: "ring-swap", month: 3, all: false },
    At { scenario: "winter-lights", month: 5, all: false },
    At { scenario: "quiet-backer", month: 12, all: false },
];

/// The words of a scenario; those of the language that does not exist, which is longer, if asked for.
pub fn words(scenario: &str, pseudo: bool) -> Words {
    let shipped = library::shipped(scenario).expect("a shipped scenario");
    let mut words = Words::new(scenario, shipped.messages).expect("its words");
    if pseudo {
        words.make_pseudo();
    }
    words
}

/// The game as history played it, with history's orders of the month as a draft, and a second branch beside it.
pub fn played(at: At, pseudo: bool) -> Session {
    let case = session(at.scenario, 1).case().clone();
    let mut game = Game::new(case, 1);
    let months = at.month.min(game.case().turns);
    strategy::play(&mut game, &mut strategy::History, Some(months));
    let month = game.case().month(game.turn());
    let given = game.case().history.iter().find(|(m, _)| *m == month).map(|(_, orders)| orders.clone());
    let (mut draft, mut desk) = (Vec::new(), game.desk());
    for order in given.filter(|_| !game.is_over()).unwrap_or_default() {
        if let Ok(plan) = desk.decide(&order) {
            desk.take(&plan);
            draft.push(order);
        }
    }
    let mut session = Session::new(words(at.scenario, pseudo), game, draft);
    if at.all && months > 1 && at.scenario != "quiet-backer" {
        session.apply(&Play::Rewind(months / 2));
        while session.game().turn() < months && !session.game().is_over() {
            session.apply(&Play::EndTurn);
        }
    }
    session
}

/// What puts a shell in a place.
type Put = Box<dyn Fn(&mut Shell)>;

/// Something to look at.
pub struct View {
    pub name: String,
    pub put: Put,
    /// What is pressed then.
    pub press: Press,
    /// Whether it differs from another in a small window alone.
    pub small: bool,
    /// Whether nothing is kept yet, neither a game nor what one came to.
    pub bare: bool,
}

/// What is pressed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Press {
    Nothing,
    /// What a message names.
    Message(&'static str),
    /// Keys, one after the other.
    Keys(&'static [egui::Key]),
}

fn view(name: impl Into<String>, put: impl Fn(&mut Shell) + 'static) -> View {
    View { name: name.into(), put: Box::new(put), press: Press::Nothing, small: false, bare: false }
}

fn pressed(name: &str, press: &'static str, put: impl Fn(&mut Shell) + 'static) -> View {
    View { name: name.into(), put: Box::new(put), press: Press::Message(press), small: false, bare: false }
}

/// The desk, with the map's own part open in a small window.
fn desk(shell: &mut Shell) {
    shell.state.enter(Screen::Desk);
    shell.state.part = Part::Budget;
}

/// Everything to look at in a game.
pub fn views(at: At, shell: &Shell) -> Vec<View> {
    let mut out = Vec::new();
    for screen in Screen::ALL {
        if at.all || matches!(screen, Screen::Desk | Screen::MonthReport) {
            out.extend(of_screen(screen, at, shell));
        }
    }
    if at.all {
        out.extend(on_top(shell));
    }
    out
}

/// What there is of a screen.
fn of_screen(screen: Screen, at: At, shell: &Shell) -> Vec<View> {
    let plain = |name: &str| vec![view(name, move |shell| shell.state.enter(screen))];
    let fresh = at.month == 0;
    match screen {
        Screen::Title if fresh => {
            let mut all = plain("title");
            all.push(view("title with the last card", |shell| {
                shell.state.enter(Screen::Title);
                shell.state.card = library::SHIPPED.len() - 1;
            }));
            all
        }
        Screen::Title => Vec::new(),
        Screen::Desk => desks(at),
        Screen::MonthReport => (0..shell.beats())
            .map(|beat| {
                view(format!("beat {} of the month's end", beat + 1), move |shell| {
                    shell.state.enter(Screen::MonthReport);
                    shell.state.beat = beat;
                })
            })
            .collect(),
        Screen::Debrief if at.scenario == "quiet-backer" => Vec::new(),
        Screen::Log | Screen::Saves | Screen::Career => {
            let bare =
                View { bare: true, ..view(format!("{}, empty", screen.key()), move |shell| shell.state.enter(screen)) };
            plain(screen.key()).into_iter().chain([bare]).collect()
        }
        Screen::Briefing
        | Screen::Debrief
        | Screen::Codex
        | Screen::Checker
        | Screen::Settings
        | Screen::Credits
        | Screen::Compare
        | Screen::Cabinet
        | Screen::Ledger => plain(screen.key()),
    }
}

/// The desk with each part, tab and lens.
fn desks(at: At) -> Vec<View> {
    let mut out = Vec::new();
    for part in Part::ALL {
        let shown = match part {
            Part::Budget | Part::Needs | Part::Ladder | Part::Middle | Part::Timeline => part,
        };
        let view = view(format!("desk, part {}", part.key()), move |shell| {
            desk(shell);
            shell.state.part = shown;
        });
        out.push(View { small: part != Part::default(), ..view });
    }
    for lens in Lens::ALL {
        let shown = match lens {
            Lens::Aid | Lens::Relations | Lens::Warnings | Lens::Law => lens,
        };
        out.push(view(format!("desk, lens {}", lens.key()), move |shell| {
            desk(shell);
            (shell.state.part, shell.state.lens) = (Part::Middle, shown);
        }));
    }
    if !at.all {
        return out;
    }
    for tab in Tab::ALL {
        let shown = match tab {
            Tab::Map | Tab::Recipient | Tab::Licences | Tab::Ranking | Tab::Charts | Tab::News => tab,
        };
        out.push(view(format!("desk, tab {}", tab.key()), move |shell| {
            desk(shell);
            (shell.state.part, shell.state.tab) = (Part::Middle, shown);
        }));
    }
    out.push(pressed("desk, list of nations", "window-map-list", |shell| {
        desk(shell);
        shell.state.part = Part::Middle;
    }));
    out
}

/// What lies on top of the settings and of saved games; a month that is read again.
fn of_furniture() -> Vec<View> {
    vec![
        view("a month that is read again", |shell| {
            shell.state.enter(Screen::Log);
            shell.state.show(&Show::Past(0));
        }),
        view("a key that is asked for", |shell| {
            shell.state.enter(Screen::Settings);
            shell.state.binding = Some((Act::Full, Some("F1 is taken.".to_owned())));
        }),
        view("a saved game that is to go", |shell| {
            shell.state.enter(Screen::Saves);
            shell.state.asking = Some(Asking::delete("one.tape.ron".into(), "Training Isle (one)".to_owned()));
        }),
        view("a saved game that gets another name", |shell| {
            shell.state.enter(Screen::Saves);
            let told = "Training Isle (one)".to_owned();
            shell.state.asking = Some(Asking::rename("one.tape.ron".into(), told, "one".to_owned()));
        }),
    ]
}

/// What lies on top of the desk, by the fields of the state: a new field is looked at, or said to show nothing more.
fn on_top(shell: &Shell) -> Vec<View> {
    let State {
        // Screens and what they show are looked at above.
        screen: _,
        back: _,
        beat: _,
        past: _,
        tab: _,
        part: _,
        lens: _,
        card: _,
        entry: _,
        // Chooses among what is shown.
        class: _,
        goods: _,
        series: _,
        by: _,
        only: _,
        search: _,
        compare: _,
        // Looked at below.
        drawers: _,
        nation: _,
        why: _,
        keys: _,
        binding: _,
        asking: _,
        legend: _,
        predict: _,
        seat: _,
        month: _,
        table: _,
        need: _,
        camera: _,
        reason: _,
        notice: _,
        seat_of: _,
        leaving: _,
    } = State::default();
    let Some(session) = shell.session().filter(|session| !session.game().is_over()) else { return Vec::new() };
    let case = session.case();
    let of = |role: Role| case.nations.iter().position(|n| n.is(role)).map(demarche_core::model::ids::NationId::at);
    let (adversary, recipient) = (of(Role::Adversary), of(Role::Recipient));
    let letters = shell.desk().map_or(0, |desk| desk.needs.len());
    let mut out = vec![
        view("desk with its drawers folded", |shell| {
            desk(shell);
            shell.state.drawers = Drawers { left: false, right: false };
        }),
        view("who is who and every mark", |shell| {
            desk(shell);
            shell.state.legend = true;
        }),
        view("desk with a nation in focus", move |shell| {
            desk(shell);
            (shell.state.part, shell.state.nation) = (Part::Middle, recipient);
        }),
        View {
            press: Press::Keys(&[egui::Key::Plus; 5]),
            ..view("desk, near the map", |shell| {
                desk(shell);
                shell.state.part = Part::Middle;
            })
        },
        view("charts as a table", |shell| {
            desk(shell);
            (shell.state.part, shell.state.tab, shell.state.table) = (Part::Middle, Tab::Charts, true);
        }),
        view("the sheet of keys", |shell| {
            desk(shell);
            shell.state.keys = true;
        }),
        view("what the month would lose", |shell| {
            desk(shell);
            shell.state.leaving = true;
        }),
        view("a month that was played", |shell| {
            desk(shell);
            shell.state.month = Some(0);
        }),
        view("a notice on the desk", |shell| {
            desk(shell);
            shell.state.notice = Some(notice());
        }),
        view("the name for a class", |shell| {
            shell.state.enter(Screen::Title);
            shell.state.seat = Some(Seat::new("tuesdays.class.ron".into(), "Civics on Tuesdays".to_owned()));
        }),
        view("a notice on another screen", |shell| {
            shell.state.enter(Screen::Codex);
            shell.state.notice = Some(notice());
        }),
    ];
    out.extend(of_furniture());
    if let Some(adversary) = adversary {
        out.push(view("a prediction", move |shell| {
            desk(shell);
            shell.state.predict = Some((adversary, Some((1, 3))));
        }));
    }
    out.extend(letters_and_causes(letters));
    out
}

/// Every letter opened, causes of numbers, alone and one over the other, and what is told in passing.
fn letters_and_causes(letters: usize) -> Vec<View> {
    let mut out = Vec::new();
    for letter in 0..letters {
        out.push(view(format!("letter {}", letter + 1), move |shell| {
            desk(shell);
            (shell.state.part, shell.state.need) = (Part::Needs, Some(letter));
        }));
    }
    for asked in ["support", "tension", "budget", "staff", "reaction", "resilience"] {
        out.push(view(format!("why {asked}"), move |shell| {
            desk(shell);
            shell.state.show(&Show::Why(asked.to_owned()));
        }));
    }
    out.push(view("two panels of causes", |shell| {
        desk(shell);
        shell.state.show(&Show::Why("support".to_owned()));
        shell.state.show(&Show::Why("support.fatigue".to_owned()));
    }));
    // What is told in passing stays for a while: the last to be looked at.
    out.push(view("what is told in passing", |shell| {
        desk(shell);
        shell.tell("Copied.".to_owned());
        shell.tell(notice());
    }));
    out
}

/// A line that is longer than most.
fn notice() -> String {
    "The game could not be kept at /home/somebody/.local/share/demarche/games/quiet-backer-1.tape.ron: there is no room \
     left on the device."
        .to_owned()
}
