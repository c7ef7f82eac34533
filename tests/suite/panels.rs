//! The window's panels, driven by what a screen reader would see: labels, roles, values, actions.
#![expect(clippy::float_arithmetic, reason = "sizes of windows")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use demarche_core::model::order::Order;
use demarche_core::scenario::findings::Finding;
use demarche_core::scenario::library;
use demarche_core::sim::Game;
use demarche_core::strategy;
use demarche_core::tape::{HandIn, Notes, Tape, Variant};
use demarche_panels::place::Place;
use demarche_panels::screens::saves::Shelf;
use demarche_panels::screens::title::Resume;
use demarche_panels::shell::{Host, Opened, Shell};
use demarche_panels::state::{Part, Settings};
use demarche_panels::theme;
use demarche_play::career::{Career, Played};
use demarche_play::narrate::Words;
use demarche_play::session::Session;
use demarche_play::session::intent::{Format, Screen, Tab};
use demarche_play::session::saved::Saved;
use demarche_play::views::career::Unread;
use demarche_play::views::saves::{self, SavedGame, Trouble};
use egui::accesskit::{self, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// A host that keeps tapes in memory.
#[derive(Default)]
pub struct Memory {
    pub tapes: Vec<String>,
    pub handed_in: Vec<String>,
    pub shelf: Vec<SavedGame>,
    pub settings: Option<Settings>,
    pub career: Career,
}

impl Host for Memory {
    fn new_game(&mut self, scenario: &str, seed: Option<u64>, _: bool) -> Result<Session, String> {
        Ok(session(scenario, seed.unwrap_or(1)))
    }

    fn open(&mut self, path: &Path, _: bool) -> Result<Opened, String> {
        if path.ends_with("tuesdays.class.ron") {
            return Ok(Opened::Class(path.to_owned(), "Civics on Tuesdays".to_owned()));
        }
        Err(format!("{}: there are no files here", path.display()))
    }

    fn attend(&mut self, _: &Path, name: &str) -> Result<Session, String> {
        let mut session = session("training-isle:four", 1);
        let hand_in = HandIn { class: "tuesdays".to_owned(), name: name.to_owned(), variant: Variant::default() };
        session.set_notes(Notes { hand_in: Some(hand_in), ..Notes::default() });
        session.class_title = Some("Civics on Tuesdays".to_owned());
        Ok(session)
    }

    fn resume(&mut self, _: bool) -> Result<Session, String> {
        Err("there is no game to go on with".to_owned())
    }

    fn findings(&mut self, _: &Session) -> (Vec<Finding>, String) {
        (Vec::new(), String::new())
    }

    fn keep(&mut self, session: &Session) -> Saved {
        let tape = Tape::of(session.game(), "player").with_draft(session.case(), session.draft());
        let tape = tape.with_notes(session.game(), session.notes());
        self.tapes.push(tape.text().expect("a tape is text"));
        Saved::At("memory".to_owned(), None)
    }

    fn export(&mut self, _: &Session, _: Format, _: &str) -> Result<String, String> {
        Ok("memory".to_owned())
    }

    fn picture(&mut self, _: Vec<u8>) -> Result<String, String> {
        Ok("picture.png".to_owned())
    }

    fn kept(&self) -> Option<Result<PathBuf, String>> {
        Some(Ok(PathBuf::from("memory.tape.ron")))
    }

    fn hand_in(&mut self, session: &Session) -> Result<String, String> {
        let tape = Tape::of(session.game(), "player").with_notes(session.game(), session.notes());
        self.handed_in.push(tape.text().map_err(|e| e.to_string())?);
        Ok("memory".to_owned())
    }

    fn remember_place(&mut self, place: Place) {
        self.settings = Some(Settings { window: Some(place), ..self.settings.clone().unwrap_or_default() });
    }

    fn remember(&mut self, settings: &Settings) {
        self.settings = Some(settings.clone());
    }

    fn saves(&mut self, _: bool) -> Shelf {
        Shelf { games: self.shelf.clone(), more: 0, folder: "memory".to_owned() }
    }

    fn latest(&mut self) -> Option<Resume> {
        self.shelf
            .first()
            .filter(|game| !game.open)
            .map(|game| Resume { title: game.title.clone(), month: game.month.clone() })
    }

    fn career(&mut self) -> (Career, Option<Unread>) {
        (self.career.clone(), None)
    }

    fn ended(&mut self, session: &Session) -> Option<Unread> {
        Played::of(session).map(|played| self.career.add(played));
        None
    }

    fn rename(&mut self, game: &Path, typed: &str) -> Result<(), Trouble> {
        let name = saves::name(typed)?;
        if self.shelf.iter().any(|other| other.name == name && other.path != game) {
            return Err(Trouble::Taken(name));
        }
        let found = self.shelf.iter_mut().find(|other| other.path == game).ok_or(Trouble::Unknown)?;
        found.name = name;
        Ok(())
    }

    fn delete(&mut self, game: &Path) -> Result<(), Trouble> {
        let at = self.shelf.iter().position(|other| other.path == game).ok_or(Trouble::Unknown)?;
        self.shelf.remove(at);
        Ok(())
    }

    fn folder(&self) -> String {
        "memory".to_owned()
    }
}

/// A new game of a shipped scenario, or of one of its cuts.
pub fn session(scenario: &str, seed: u64) -> Session {
    let (id, cut) = scenario.split_once(':').map_or((scenario, None), |(id, cut)| (id, Some(cut)));
    let shipped = library::shipped(id).expect("a shipped scenario");
    let case = demarche_core::scenario::load(id, shipped.text.as_bytes()).expect("it loads");
    let case = cut
        .map_or_else(|| Ok(case.clone()), |cut| demarche_core::scenario::build::cut(case.clone(), cut))
        .expect("a cut");
    let words = Words::new(id, shipped.messages).expect("its words");
    Session::new(words, Game::new(Arc::new(case), seed), Vec::new())
}

/// A game in which the period's orders were given for so many months, with a draft.
pub fn history(scenario: &str, months: u16, draft: Vec<Order>) -> Session {
    let shipped = library::shipped(scenario).expect("a shipped scenario");
    let mut game = session(scenario, 1).game().fork();
    strategy::play(&mut game, &mut strategy::History, Some(months));
    Session::new(Words::new(scenario, shipped.messages).expect("its words"), game, draft)
}

/// A window without a window.
pub struct Desk<'a> {
    pub harness: Harness<'a, (Shell, Memory, bool)>,
}

impl Desk<'_> {
    pub fn sized(size: (f32, f32), zoom: f32, begin: impl FnOnce(&mut Shell)) -> Self {
        let mut shell = Shell::new(Settings { month_report: false, ..Settings::default() }).expect("a shell");
        begin(&mut shell);
        let frame = |ui: &mut egui::Ui, (shell, host, dressed): &mut (Shell, Memory, bool)| {
            let ctx = ui.ctx().clone();
            if !std::mem::replace(dressed, true) {
                ctx.set_fonts(theme::fonts());
                let style = theme::style(&shell.tokens(), false);
                ctx.set_style_of(egui::Theme::Dark, style.clone());
                ctx.set_style_of(egui::Theme::Light, style);
            } else {
                shell.frame(ui);
                shell.settle(host);
            }
        };
        let builder = Harness::builder().with_size(egui::vec2(size.0 / zoom, size.1 / zoom)).with_max_steps(40);
        let mut desk = Self { harness: builder.build_ui_state(frame, (shell, Memory::default(), false)) };
        desk.run();
        desk
    }

    /// The desk of a scenario at its first month.
    pub fn of(scenario: &str) -> Self {
        Self::sized((1_280.0, 720.0), 1.0, |shell| {
            shell.play(session(scenario, 1));
            shell.state.enter(Screen::Desk);
        })
    }

    pub fn run(&mut self) {
        for _ in 0..4 {
            self.harness.step();
        }
    }

    pub fn shell(&mut self) -> &mut Shell {
        &mut self.harness.state_mut().0
    }

    pub fn session(&mut self) -> &Session {
        self.harness.state_mut().0.session().expect("a session")
    }

    pub fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.run();
    }

    /// Presses the one control whose label has this in it.
    pub fn click_part(&mut self, part: &str) {
        self.harness.get_by_label_contains(part).click();
        self.run();
    }

    /// Ends the month by its key, and says so again where something would be lost.
    pub fn end_month(&mut self) {
        self.key(egui::Modifiers::COMMAND, egui::Key::Enter);
        if self.shell().state.leaving {
            self.key(egui::Modifiers::COMMAND, egui::Key::Enter);
        }
    }

    pub fn key(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }
}

#[test]
fn a_budget_cannot_be_overspent_by_button_slider_or_typing() {
    let mut desk = Desk::of("training-isle");
    let whole = desk.session().game().desk().budget;
    for _ in 0..60 {
        desk.harness.get_by_label("More: Relief supplies").click();
        desk.harness.step();
        desk.harness.step();
    }
    desk.run();
    assert!(desk.session().desk().budget.0 >= 0 && desk.session().desk().budget < whole);
    // By the slider's own action, far beyond its end.
    let slider = desk.harness.get_all_by_role(Role::Slider).next().expect("a slider");
    let target = slider.accesskit_node().locate();
    let request = accesskit::ActionRequest {
        action: accesskit::Action::SetValue,
        target_tree: target.1,
        target_node: target.0,
        data: Some(accesskit::ActionData::NumericValue(1e9)),
    };
    desk.harness.event(egui::Event::AccessKitActionRequest(request));
    desk.run();
    let left = desk.session().desk().budget;
    assert!(left.0 >= 0, "left {left:?}");
    assert!(desk.session().game().desk().budget == whole, "a draft takes nothing yet");
    assert!(desk.shell().state.notice.is_none(), "prevented, not refused: {:?}", desk.shell().state.notice);
}

#[test]
fn badges_have_a_word_and_a_reason() {
    let mut desk = Desk::of("quiet-backer");
    let labels = labels(&desk.harness);
    let reason = |word: &str| labels.iter().find(|l| l.starts_with(&format!("{word}: "))).cloned();
    let free = reason("no licence needed").expect("something may go");
    assert!(free.len() > "no licence needed: ".len() + 10, "{free}");
    let rows = demarche_play::views::budget::budget(desk.session()).rows;
    let vests = rows.iter().find(|r| r.name.contains("vests")).expect("vests");
    assert_eq!(vests.badge, demarche_play::views::budget::Badge::Forbidden);
    assert!(vests.reason.contains("The law forbids it"), "{}", vests.reason);
    assert!(vests.most.is_zero(), "what may not go has no slider");
    // Where a reform would lift it and can be begun, the row offers it.
    desk.end_month();
    let rows = demarche_play::views::budget::budget(desk.session()).rows;
    let (class, label) = rows.iter().find_map(|r| Some((r.class, r.cure.clone()?.0))).expect("a reform that lifts it");
    desk.shell().ask(demarche_play::session::intent::Intent::Show(demarche_play::session::intent::Show::Class(class)));
    desk.run();
    desk.harness.get_by_label(&label).click_accesskit();
    desk.run();
    assert!(matches!(desk.session().draft(), [Order::Reform { .. }]));
}

/// Every label, value and role of the tree, in reading order.
fn labels<S>(harness: &Harness<S>) -> Vec<String> {
    fn walk(node: &egui_kittest::kittest::AccessKitNode<'_>, out: &mut Vec<String>) {
        out.extend(node.label().or_else(|| node.value()));
        for child in node.children() {
            walk(&child, out);
        }
    }
    let mut out = Vec::new();
    walk(&harness.root().accesskit_node(), &mut out);
    out
}

#[test]
fn every_number_on_top_opens_causes_that_sum() {
    let mut desk = Desk::of("training-isle");
    desk.end_month();
    for name in ["support", "tension", "budget", "resilience.energy", "grievance", "goodwill.recipient", "fatigue"] {
        let page = demarche_play::views::why::why(desk.session(), name).expect(name);
        for section in &page.sections {
            assert!(!section.rows.is_empty() || section.sum.contains('0'), "{name}: {section:?}");
        }
        if let Some((_, _, value)) = &page.sum {
            assert!(!value.is_empty());
        }
        desk.shell().ask(demarche_play::session::intent::Intent::Show(demarche_play::session::intent::Show::Why(
            name.to_owned(),
        )));
        desk.run();
        let shown = |desk: &Desk| labels(&desk.harness).contains(&page.title);
        assert!(shown(&desk), "{name}: the panel shows its title {}", page.title);
        desk.key(egui::Modifiers::NONE, egui::Key::Escape);
        assert!(!shown(&desk), "{name}: Esc closes it");
    }
}

#[test]
fn the_parts_of_support_sum_to_support_to_the_last_milli_point() {
    let mut desk = Desk::of("quiet-backer");
    for _ in 0..3 {
        desk.end_month();
    }
    let session = desk.session();
    let page = demarche_play::views::why::why(session, "support").expect("support");
    let parts: i64 = page.sections[0].rows.iter().map(|r| r.steps).sum();
    assert_eq!(parts, session.game().home().total_support().0);
    let fatigue = demarche_play::views::why::why(session, "support.fatigue").expect("a part");
    let since = fatigue.sections.last().expect("since the opening");
    let rows: i64 = since.rows.iter().map(|r| r.steps).sum();
    let state = demarche_core::model::quantity::Quantity::Support(demarche_core::model::quantity::Component::Fatigue);
    assert_eq!(rows, session.game().ledger().sum(state));
}

#[test]
fn undo_and_redo_walk_through_the_draft() {
    let mut desk = Desk::of("training-isle");
    desk.click("More: Relief supplies");
    let one = desk.session().draft().to_vec();
    desk.click("More: Relief supplies");
    let two = desk.session().draft().to_vec();
    assert!(one.len() == 1 && two.len() == 1 && one != two, "an amount keeps its place in the draft");
    desk.key(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(desk.session().draft(), one);
    desk.click("Undo");
    assert!(desk.session().draft().is_empty());
    desk.click("Redo");
    desk.key(egui::Modifiers::COMMAND, egui::Key::Y);
    assert_eq!(desk.session().draft(), two);
}

/// What is sealed of the first adversary's reaction.
fn sealed(desk: &mut Desk) -> Option<(u8, u8)> {
    let session = desk.session();
    demarche_core::observe::adversary(session.game()).and_then(|adversary| session.sealed(adversary))
}

#[test]
fn a_sealed_prediction_stays_sealed_and_opens_the_chances() {
    let mut desk = Desk::of("quiet-backer");
    desk.shell()
        .ask(demarche_play::session::intent::Intent::Set(demarche_play::session::intent::Setting::PredictFirst(true)));
    desk.run();
    assert!(desk.shell().desk().expect("a desk").ladders[0].hidden);
    desk.key(egui::Modifiers::NONE, egui::Key::P);
    // No prediction is preset: sealing waits for a band.
    assert!(desk.harness.get_by_label("Seal it").accesskit_node().is_disabled());
    desk.click("1  criticism");
    desk.click("3  warning");
    desk.click("Seal it");
    assert_eq!(sealed(&mut desk), Some((1, 3)));
    let ladder = desk.shell().desk().expect("a desk").ladders[0].clone();
    assert!(!ladder.hidden && ladder.rungs.iter().all(|r| r.drafted.is_some()));
    desk.key(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(sealed(&mut desk), Some((1, 3)), "undo does not break a seal");
}

#[test]
fn the_focus_goes_round_the_desk_in_reading_order() {
    let mut desk = Desk::of("training-isle");
    let mut seen = Vec::new();
    for _ in 0..12 {
        desk.harness.key_press(egui::Key::Tab);
        desk.harness.step();
        desk.harness.step();
        seen.push(focused(&desk.harness));
    }
    insta::assert_snapshot!(seen.join("\n"));
}

/// The name of the control that has the focus.
fn focused<S>(harness: &Harness<S>) -> String {
    fn walk(node: &egui_kittest::kittest::AccessKitNode<'_>) -> Option<String> {
        if node.is_focused() && node.role() != Role::Window {
            return node.label().or_else(|| node.value());
        }
        node.children().find_map(|child| walk(&child))
    }
    walk(&harness.root().accesskit_node()).unwrap_or_default()
}

/// The tree as a screen reader walks it: role, name, value.
fn tree<S>(harness: &Harness<S>) -> String {
    fn walk(node: &egui_kittest::kittest::AccessKitNode<'_>, out: &mut String) {
        let (label, value) = (node.label(), node.value().or_else(|| node.numeric_value().map(|v| format!("{v}"))));
        // Runs of text repeat what their label says.
        if node.role() != Role::TextRun && (label.is_some() || value.is_some()) {
            let text = [label, value].into_iter().flatten().collect::<Vec<_>>().join(" = ");
            let _ = writeln!(out, "{:?} {}", node.role(), text.replace('\n', " / "));
        }
        for child in node.children() {
            walk(&child, out);
        }
    }
    let mut out = String::new();
    walk(&harness.root().accesskit_node(), &mut out);
    out
}

#[test]
fn the_desk_reads_in_order_with_values_and_units() {
    let desk = Desk::of("training-isle");
    insta::assert_snapshot!(tree(&desk.harness));
}

/// Text that a frame cuts off at a side: a text whose glyphs reach beyond the place it is drawn in.
/// What scrolls is cut above and below and can be reached.
fn cut<S>(harness: &Harness<S>) -> Vec<String> {
    fn walk(clip: egui::Rect, shape: &egui::Shape, out: &mut Vec<String>) {
        match shape {
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|s| walk(clip, s, out)),
            egui::Shape::Text(text) => {
                let rect = text.visual_bounding_rect();
                let seen = rect.intersect(clip);
                let shown = seen.height() > rect.height() * 0.5 && seen.width() > 0.0;
                if shown && (rect.left() < clip.left() - 1.0 || rect.right() > clip.right() + 1.0) {
                    out.push(text.galley.text().to_owned());
                }
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    for clipped in &harness.output().shapes {
        walk(clipped.clip_rect, &clipped.shape, &mut out);
    }
    out
}

/// The desk in the language that does not exist, two fifths longer.
fn pseudo(size: (f32, f32), zoom: f32, part: Part, tab: Tab) -> Vec<String> {
    let desk = Desk::sized(size, zoom, |shell| {
        let mut words =
            Words::new("pseudo", library::shipped("training-isle").expect("shipped").messages).expect("words");
        words.make_pseudo();
        let mut session = session("training-isle", 1);
        session.set_words(words);
        shell.play(session);
        shell.state.enter(Screen::Desk);
        (shell.state.part, shell.state.tab) = (part, tab);
    });
    cut(&desk.harness)
}

#[test]
fn nothing_is_cut_off_in_a_longer_language_or_at_twice_the_size() {
    let parts = [Part::Budget, Part::Needs, Part::Ladder, Part::Middle, Part::Timeline];
    let mut found = Vec::new();
    for tab in Tab::ALL {
        for text in pseudo((1_280.0, 720.0), 1.0, Part::Middle, tab) {
            found.push(format!("1280x720, {}: {text}", tab.key()));
        }
    }
    for part in parts {
        for text in pseudo((1_920.0, 1_080.0), 3.0, part, Tab::Recipient) {
            found.push(format!("1920x1080 at 200%, {part:?}: {text}"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
