//! Ready for languages: no word that a player meets stands in the code.
//!
//! Every desk is taken through a language that does not exist, in which every message is accented: a
//! word of plain letters that is left was not said by a message, and could not be translated.

mod quoted;

use std::collections::BTreeSet;

use demarche::terminal::{Closed, Keeper, Layout, Lines, Terminal};
use demarche_core::scenario::library;
use demarche_core::tape::{HandIn, Notes, Tape, Variant};
use demarche_play::debrief;
use demarche_play::narrate::Words;
use demarche_play::session::Session;
use demarche_play::session::intent::{Intent, Lens, Play, Screen, Show, Tab};
use demarche_play::session::saved::Saved;
use demarche_play::views;
use egui_kittest::kittest::NodeT as _;

use crate::panels::{Desk, session};
use quoted::Quoted;

/// The words of a scenario in the language that does not exist.
fn pseudo(scenario: &str) -> Words {
    let shipped = library::shipped(scenario).expect("a shipped scenario");
    let mut words = Words::new(scenario, shipped.messages).expect("its words");
    words.make_pseudo();
    words
}

fn game(scenario: &str) -> Session {
    let mut session = session(scenario, 1);
    session.set_words(pseudo(scenario));
    session
}

/// Keeps what the terminal says.
#[derive(Default)]
struct Page(Vec<String>);

impl Keeper for Page {
    fn show(&mut self, text: &str) -> Result<(), Closed> {
        self.0.push(text.to_owned());
        Ok(())
    }

    fn layout(&self) -> Layout {
        Layout::new(200)
    }

    fn keep(&mut self, _: &Session) -> Saved {
        Saved::At("memory".to_owned(), None)
    }

    fn leave(&mut self) -> Option<String> {
        Some("memory".to_owned())
    }

    fn hand_in(&mut self, _: &Session) -> Result<String, String> {
        Ok("memory".to_owned())
    }
}

/// Lines to type.
struct Typed(std::vec::IntoIter<String>);

impl Lines for Typed {
    fn next(&mut self, _: &str) -> Option<String> {
        self.0.next()
    }
}

/// Everything that can be looked at.
fn looks() -> Vec<String> {
    let screens = [
        "desk",
        "briefing",
        "branches",
        "debrief",
        "news",
        "needs",
        "moscow",
        "law",
        "pipeline",
        "ranking",
        "advice",
        "objectives",
        "goods",
        "orders",
        "because",
        "help",
    ];
    let mut lines: Vec<String> = screens.map(str::to_owned).to_vec();
    let numbers = [
        "support",
        "approval",
        "capital",
        "budget",
        "staff",
        "fatigue",
        "fear",
        "salience",
        "stress",
        "tension",
        "grievance",
        "credibility",
        "reaction",
        "resilience",
        "resilience.energy",
        "goodwill",
        "support.fatigue",
        "delivered",
        "rank",
        "poll",
        "level",
        "relation",
    ];
    lines.extend(numbers.map(|name| format!("why {name}")));
    lines
}

/// Everything that can be done or got wrong, refusals and words that are not understood among it.
fn deeds(session: &Session) -> Vec<String> {
    let case = session.case();
    let topics = [
        "answer", "give", "next", "undo", "desk", "why", "screens", "branches", "pledge", "reform", "apply",
        "sanction", "say", "call", "transfer", "withdraw", "predict", "because", "rewind", "handin", "help", "quit",
        "xyzzy",
    ];
    let mut lines: Vec<String> = topics.map(|topic| format!("help {topic}")).to_vec();
    let verbs = [
        "branch", "give", "pledge", "apply", "reform", "sanction", "call", "say", "consent", "refuse", "withdraw",
        "answer", "predict", "why", "drop", "rewind",
    ];
    for verb in verbs {
        lines.push(verb.to_owned());
        lines.push(format!("{verb} xyzzy"));
        lines.push(format!("{verb} 1 xyzzy xyzzy"));
    }
    lines.extend(
        ["undo xyzzy", "give relief", "give relief xyzzy", "give relief 20 xyzzy", "xyzzy", "1z"].map(str::to_owned),
    );
    for class in &case.goods {
        lines.push(format!("give {} 5", class.id));
        lines.push(format!("give {} 90000 loud", class.id));
        lines.push(format!("pledge {} 5 quiet", class.id));
        lines.push(format!("apply {}", class.id));
    }
    for nation in &case.nations {
        lines.push(format!("call {}", nation.id));
        lines.push(format!("give relief 5 to {}", nation.id));
    }
    lines.extend(case.policy.reforms.iter().map(|r| format!("reform {}", r.id)));
    lines.extend(case.rounds.iter().map(|r| format!("sanction {}", r.id)));
    for subject in ["line", "calm", "support", "condemn", "warn", "thank"] {
        lines.push(format!("say {subject}"));
    }
    lines.extend(
        ["predict 1 3", "predict 9 1", "predict 1 3", "because xyzzy", "orders", "undo", "redo", "drop 1", "desk"]
            .map(str::to_owned),
    );
    lines
}

/// What the terminal says from the briefing to the end of a game, and after it.
fn typed(scenario: &str, notes: Option<Notes>) -> (Vec<String>, Quoted) {
    let mut session = game(scenario);
    let quoted = Quoted::typed(&session);
    let turns = session.case().turns;
    let mut lines = [looks(), deeds(&session)].concat();
    for turn in 0..turns {
        lines.extend(["1a", "2a", "1b", "predict 0 3", "because xyzzy", "give relief 20 loud"].map(str::to_owned));
        lines.extend(session.case().goods.iter().map(|class| format!("give {} 5 loud", class.id)));
        lines.extend(session.case().rounds.iter().map(|round| format!("sanction {}", round.id)));
        lines.extend(["next", "next"].map(str::to_owned));
        if turn % 3 == 1 {
            lines.extend(looks());
        }
    }
    lines.extend(["rewind 2", "branches", "branch 1", "handin", "next", "quit"].map(str::to_owned));
    lines.extend(looks());
    if let Some(notes) = notes {
        session.set_notes(notes);
    }
    let mut page = Page::default();
    Terminal::new(session).play(&mut Typed(lines.into_iter()), &mut page).expect("somebody listens");
    (page.0, quoted)
}

#[test]
fn the_terminal_says_nothing_that_is_no_message() {
    let variant = Variant { fictional: false, predict_first: true, forecasts: true, rewind: false, reasons: true };
    let hand_in = HandIn { class: "Tuesdays".into(), name: "Blue Heron".into(), variant };
    let class = Notes { hand_in: Some(hand_in), ..Notes::default() };
    let mut found = BTreeSet::new();
    for (scenario, notes) in [("training-isle", None), ("quiet-backer", None), ("training-isle", Some(class))] {
        let (said, quoted) = typed(scenario, notes);
        assert!(said.len() > 200, "{scenario}: {} texts", said.len());
        found.extend(quoted.plain(said.iter().map(String::as_str)));
    }
    assert!(found.is_empty(), "{}", found.into_iter().collect::<Vec<_>>().join("\n"));
}

/// Every label, value and tooltip that a screen reader is told.
fn told(desk: &Desk) -> Vec<String> {
    fn walk(node: &egui_kittest::kittest::AccessKitNode<'_>, out: &mut Vec<String>) {
        out.extend(node.label());
        out.extend(node.value());
        out.extend(node.placeholder().map(str::to_owned));
        for child in node.children() {
            walk(&child, out);
        }
    }
    let mut out = Vec::new();
    walk(&desk.harness.root().accesskit_node(), &mut out);
    out
}

/// The middle of everything that has a place.
fn places(node: &egui_kittest::kittest::AccessKitNode<'_>, out: &mut Vec<egui::Pos2>) {
    if let Some(bounds) = node.bounding_box() {
        let (x, y) = (bounds.x0.midpoint(bounds.x1), bounds.y0.midpoint(bounds.y1));
        #[expect(clippy::cast_possible_truncation, reason = "places on a screen")]
        out.push(egui::pos2(x as f32, y as f32));
    }
    for child in node.children() {
        places(&child, out);
    }
}

/// What is told of whatever the pointer stands on, one control after another.
fn hovered(desk: &mut Desk) -> Vec<String> {
    desk.harness.ctx.all_styles_mut(|style| {
        style.interaction.tooltip_delay = 0.0;
        style.interaction.show_tooltips_only_when_still = false;
    });
    let mut all = Vec::new();
    let mut found = Vec::new();
    places(&desk.harness.root().accesskit_node(), &mut found);
    for place in found {
        desk.harness.hover_at(place);
        desk.harness.step();
        desk.harness.step();
        all.extend(told(desk));
    }
    all
}

#[test]
fn the_window_says_nothing_that_is_no_message() {
    let mut found = BTreeSet::new();
    for scenario in ["training-isle", "quiet-backer"] {
        let session = game(scenario);
        let quoted = Quoted::sources(&session);
        let mut desk = Desk::sized((2_560.0, 2_400.0), 1.0, |shell| {
            shell.set_words(pseudo(scenario));
            shell.play(session);
        });
        let mut all = told(&desk);
        let turns = desk.session().case().turns;
        for turn in 0..=turns {
            if ![0, 1, turns / 2, turns].contains(&turn) {
                desk.shell().ask(Intent::Play(Play::EndTurn));
                desk.run();
                all.extend(told(&desk));
                continue;
            }
            for screen in Screen::ALL {
                desk.shell().state.enter(screen);
                desk.run();
                all.extend(told(&desk));
            }
            desk.shell().state.enter(Screen::Desk);
            for tab in Tab::ALL {
                desk.shell().state.tab = tab;
                for lens in Lens::ALL {
                    desk.shell().state.lens = lens;
                    desk.run();
                    all.extend(told(&desk));
                    if tab != Tab::Map {
                        break;
                    }
                }
            }
            for class in 0..desk.session().case().goods.len() {
                desk.shell().state.class = demarche_core::model::ids::GoodId::at(class);
                desk.run();
                all.extend(told(&desk));
            }
            for name in ["support", "tension", "budget", "resilience.energy", "grievance", "reaction", "staff"] {
                desk.shell().ask(Intent::Show(Show::Why(name.to_owned())));
                desk.run();
                all.extend(told(&desk));
                desk.key(egui::Modifiers::NONE, egui::Key::Escape);
            }
            let first = desk.session().case().goods.first().map(|_| demarche_core::model::ids::GoodId::at(0));
            let gift = first.map(|class| desk.session().gift(class, demarche_core::math::Money(5_000)));
            if let Some(gift) = gift {
                desk.shell().ask(Intent::Play(Play::Order(gift)));
            }
            desk.run();
            all.extend(told(&desk));
            if turn == 1 {
                all.extend(hovered(&mut desk));
            }
            if turn == 0 {
                desk.key(egui::Modifiers::NONE, egui::Key::P);
                all.extend(told(&desk));
                desk.key(egui::Modifiers::NONE, egui::Key::Escape);
                desk.key(egui::Modifiers::NONE, egui::Key::F1);
                all.extend(told(&desk));
                desk.key(egui::Modifiers::NONE, egui::Key::Escape);
            }
            desk.shell().ask(Intent::Play(Play::EndTurn));
            desk.run();
            all.extend(told(&desk));
        }
        assert!(all.len() > 1_000, "{scenario}: {} texts", all.len());
        found.extend(quoted.plain(all.iter().map(String::as_str)));
    }
    assert!(found.is_empty(), "{}", found.into_iter().collect::<Vec<_>>().join("\n"));
}

/// The words of a page, without its marks.
fn read(page: &str) -> String {
    let body = page.split_once("<body>").expect("a body").1;
    let mut text = String::new();
    for part in body.split('<') {
        let (mark, words) = part.split_once('>').unwrap_or(("", part));
        for attribute in ["aria-label=\"", "title=\"", "alt=\""] {
            if let Some((_, rest)) = mark.split_once(attribute) {
                text.push_str(rest.split('"').next().unwrap_or_default());
                text.push('\n');
            }
        }
        text.push_str(words);
        text.push('\n');
    }
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn the_report_says_nothing_that_is_no_message() {
    let mut found = BTreeSet::new();
    for scenario in ["training-isle", "quiet-backer"] {
        let words = pseudo(scenario);
        let of = |seed: u64, strategy: &str| super::support::game(scenario).seed(seed).play(strategy);
        let games = [of(1, "history"), of(2, "bold")];
        let debriefs: Vec<_> = games.iter().map(|g| debrief::of(g, &[])).collect();
        let tapes: Vec<_> = games.iter().map(|g| Tape::of(g, "player")).collect();
        let played: Vec<_> = (0..games.len())
            .map(|at| demarche_lab::report::page::Played {
                words: &words,
                game: &games[at],
                debrief: &debriefs[at],
                tape: &tapes[at],
                label: "memory".to_owned(),
                tag: views::evidence::tag,
            })
            .collect();
        let quoted = Quoted::sources(&game(scenario));
        for page in [demarche_lab::report::page::single(&played[0]), demarche_lab::report::page::comparison(&played)] {
            found.extend(quoted.plain([read(&page).as_str()]));
        }
    }
    assert!(found.is_empty(), "{}", found.into_iter().collect::<Vec<_>>().join("\n"));
}
