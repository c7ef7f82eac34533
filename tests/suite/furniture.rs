//! The furniture of the window: saved games, sounds, keys, the career.

use std::path::PathBuf;

use demarche_core::digest::Digest;
use demarche_core::math::{Money, Ppm};
use demarche_core::model::ids::GoodId;
use demarche_core::rules::score::Medal;
use demarche_panels::cues::{Bed, Cue, Speaker};
use demarche_play::career::{Career, Played};
use demarche_play::session::intent::{Intent, Play, Screen, Setting, Show};
use demarche_play::views::saves::{Kind, SavedGame};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::panels::{Desk, Memory, history};

fn saved(name: &str, age: u64, open: bool) -> SavedGame {
    SavedGame {
        path: PathBuf::from(format!("{name}.tape.ron")),
        name: name.to_owned(),
        title: "Training Isle".to_owned(),
        month: "March 2030, month 3 of 12".to_owned(),
        age,
        kind: Kind::Game,
        over: false,
        open,
        trouble: None,
    }
}

/// A host with games on its shelf and one in its career.
pub fn furnished() -> Memory {
    let broken =
        SavedGame { title: String::new(), trouble: Some("it is not a tape".to_owned()), ..saved("odd", 99, false) };
    let branch = SavedGame { kind: Kind::Branch, over: true, ..saved("quiet-backer-seed1-branch12", 7_200, false) };
    let played = Played {
        scenario: "training-isle".to_owned(),
        title: "Training Isle".to_owned(),
        seed: 1,
        digest: Digest::default(),
        months: 12,
        lost: true,
        medals: vec![Medal::Gold, Medal::Silver, Medal::Bronze, Medal::None],
        predictions: 12,
        score: Ppm(123_400),
        again: false,
    };
    let cut = Played { scenario: "training-isle:four".to_owned(), ..played.clone() };
    let shelf = vec![saved("one", 30, true), branch, broken];
    Memory { shelf, career: Career { games: vec![played, cut] }, ..Memory::default() }
}

/// A desk whose host keeps three games, at their list.
fn shelf() -> Desk<'static> {
    let mut desk = Desk::of("training-isle");
    let games = vec![saved("one", 30, true), saved("two", 7_200, false), saved("three", 864_000, false)];
    desk.harness.state_mut().1.shelf = games;
    desk.shell().ask(Intent::Show(Show::Screen(Screen::Saves)));
    desk.run();
    desk
}

fn kept(desk: &Desk) -> Vec<String> {
    desk.harness.state().1.shelf.iter().map(|game| game.name.clone()).collect()
}

#[test]
fn every_saved_game_is_listed_with_when_and_what_can_be_done() {
    let desk = shelf();
    for told in ["just now · open now · one", "2 hours ago · two", "10 days ago · three"] {
        assert!(desk.harness.query_by_label(told).is_some(), "{told}");
    }
    let disabled = |label: &str| desk.harness.get_by_label(label).accesskit_node().is_disabled();
    assert!(!disabled("Go on with Training Isle (two)"));
    assert!(disabled("Delete Training Isle (one)"), "what is open is not deleted");
}

#[test]
fn a_saved_game_is_deleted_at_the_second_word_by_keys_alone() {
    let mut desk = shelf();
    desk.harness.get_by_label("Delete Training Isle (two)").focus();
    desk.run();
    desk.key(egui::Modifiers::NONE, egui::Key::Enter);
    assert!(desk.shell().state.asking.is_some(), "it is asked");
    // What loses nothing has the focus.
    desk.key(egui::Modifiers::NONE, egui::Key::Enter);
    assert!(desk.shell().state.asking.is_none());
    assert_eq!(kept(&desk), ["one", "two", "three"]);
    desk.click("Delete Training Isle (two)");
    desk.key(egui::Modifiers::NONE, egui::Key::Escape);
    assert_eq!(kept(&desk), ["one", "two", "three"]);
    assert_eq!(desk.shell().state.screen, Screen::Saves, "Esc closes the sheet alone");
    desk.click("Delete Training Isle (two)");
    desk.key(egui::Modifiers::NONE, egui::Key::Tab);
    desk.key(egui::Modifiers::NONE, egui::Key::Enter);
    assert_eq!(kept(&desk), ["one", "three"]);
    assert!(desk.harness.query_by_label("2 hours ago · two").is_none());
}

#[test]
fn a_name_that_is_taken_is_told_on_the_sheet() {
    let mut desk = shelf();
    desk.click("Rename Training Isle (two)");
    let field = desk.harness.get_by_label("Name of the saved game");
    assert_eq!(field.accesskit_node().value().as_deref(), Some("two"));
    let asking = desk.shell().state.asking.as_mut().expect("a sheet");
    asking.typed = Some("three".to_owned());
    desk.click("Rename");
    assert!(desk.harness.query_by_label("There is a game named three already.").is_some());
    let asking = desk.shell().state.asking.as_mut().expect("still a sheet");
    asking.typed = Some("My isle".to_owned());
    desk.click("Rename");
    assert!(desk.shell().state.asking.is_none());
    assert_eq!(kept(&desk), ["one", "My isle", "three"]);
}

#[test]
fn the_title_goes_on_with_the_newest_game_and_leads_to_all_of_them() {
    let mut desk = shelf();
    desk.harness.state_mut().1.shelf.remove(0);
    desk.shell().state.enter(Screen::Desk);
    desk.shell().ask(Intent::Show(Show::Screen(Screen::Title)));
    desk.run();
    assert!(desk.harness.query_by_label("Continue").is_some(), "a game kept since the start can be gone on with");
    desk.click("Saved games");
    assert_eq!(desk.shell().state.screen, Screen::Saves);
    desk.key(egui::Modifiers::NONE, egui::Key::Escape);
    assert_eq!(desk.shell().state.screen, Screen::Title);
}

#[test]
fn a_screen_with_nothing_on_it_yet_says_what_will_be_there_and_leads_on_by_enter() {
    let told = [
        (Screen::Saves, ["No game is kept yet", "It will lie in memory.", "Choose a game to begin"]),
        (Screen::Career, ["No game has ended yet", "To the dossiers", "Career"]),
    ];
    for (screen, told) in told {
        let mut desk = Desk::of("training-isle");
        desk.shell().ask(Intent::Show(Show::Screen(screen)));
        desk.run();
        for told in told {
            assert!(desk.harness.query_by_label(told).is_some(), "{told}");
        }
        desk.key(egui::Modifiers::NONE, egui::Key::Enter);
        assert_eq!(desk.shell().state.screen, Screen::Title, "from {}", screen.key());
    }
}

#[test]
fn a_career_offers_what_was_not_played_yet() {
    let mut desk = Desk::of("training-isle");
    desk.harness.state_mut().1.career = furnished().career;
    desk.shell().ask(Intent::Show(Show::Screen(Screen::Career)));
    desk.run();
    assert!(desk.harness.query_all_by_label_contains("Training Isle: ").next().is_none(), "it was played");
    let label = {
        let mut all = desk.harness.query_all_by_label_contains("(Switzerland");
        all.next().and_then(|node| node.accesskit_node().label()).expect("a dossier")
    };
    desk.click(&label);
    assert_eq!(desk.shell().state.screen, Screen::Title);
    let chosen = desk.shell().state.card;
    assert_eq!(demarche_core::scenario::library::SHIPPED[chosen].id, "swiss-veto");
}

/// A loudspeaker that writes down what it is asked for.
#[derive(Default)]
pub struct Tape {
    pub heard: Vec<&'static str>,
    pub bed: Option<Bed>,
    pub volume: Option<u8>,
    pub silenced: usize,
}

impl Speaker for Tape {
    fn hear(&mut self, cues: &[Cue], bed: Option<Bed>, volume: u8) {
        self.heard.extend(cues.iter().map(|cue| cue.key()));
        (self.bed, self.volume) = (bed, Some(volume));
    }

    fn silence(&mut self) {
        self.silenced += 1;
    }
}

/// What is heard since the last time.
fn heard(desk: &mut Desk) -> Tape {
    let mut tape = Tape::default();
    desk.shell().speak(true, &mut tape);
    tape
}

/// A month with a prediction, a letter, a drawer and a refusal, ended and gone through beat by beat; what
/// is heard of it, line by line.
fn month(desk: &mut Desk) -> Vec<String> {
    let mut told = Vec::new();
    let mut note = |desk: &mut Desk, what: &str| {
        let cues = heard(desk).heard.join(", ");
        told.push(format!("{what}: {cues}"));
    };
    note(desk, "the desk");
    desk.click(if desk.harness.query_by_label("Fold Goods").is_some() { "Fold Goods" } else { "Open Goods" });
    note(desk, "a drawer");
    desk.shell().state.need = Some(0);
    desk.run();
    note(desk, "a letter");
    let adversary = desk.session().unpredicted().expect("an adversary");
    desk.shell().ask(Intent::Play(Play::Predict(adversary, 0, 2)));
    desk.run();
    note(desk, "a prediction");
    let class = desk.session().case().goods.len() - 1;
    let gift = desk.session().gift(GoodId::at(class), Money(900_000_000));
    desk.shell().ask(Intent::Play(Play::Order(gift)));
    desk.run();
    note(desk, "what cannot be");
    desk.shell().ask(Intent::Play(Play::EndTurn));
    desk.run();
    note(desk, "the month ends");
    while desk.shell().state.screen == Screen::MonthReport {
        let beat = desk.shell().state.beat + 1;
        desk.key(egui::Modifiers::NONE, egui::Key::Enter);
        note(desk, &format!("beat {beat} is left"));
    }
    told
}

/// A desk with sound, and the scene of a month's end.
fn loud(motion: bool) -> Desk<'static> {
    let mut desk = Desk::of("training-isle");
    desk.shell().settings.month_report = true;
    desk.shell().settings.motion = motion;
    desk.shell().ask(Intent::Set(Setting::Sound(true)));
    desk.run();
    desk
}

#[test]
fn a_month_is_heard_with_what_is_written() {
    let mut desk = loud(true);
    desk.shell().play(history("quiet-backer", 11, Vec::new()));
    desk.run();
    assert!(heard(&mut desk).heard.is_empty(), "a game that is begun ends no month");
    let mut told = month(&mut desk);
    told.extend(month(&mut desk));
    let all = told.join(" ");
    for cue in Cue::ALL.into_iter().filter(|cue| ![Cue::Medal, Cue::RungUp].contains(cue)) {
        assert!(all.contains(cue.key()), "{cue:?} is heard in two months of the flagship: {all}");
    }
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn with_sound_off_no_cue_reaches_the_loudspeaker() {
    let mut desk = loud(true);
    desk.shell().ask(Intent::Set(Setting::Bed(true)));
    desk.run();
    assert_eq!((heard(&mut desk).bed, heard(&mut desk).volume), (Some(Bed::Room), Some(60)));
    desk.key(egui::Modifiers::NONE, egui::Key::M);
    assert!(!desk.shell().settings.sound, "M mutes");
    let told = month(&mut desk);
    assert!(told.iter().all(|line| line.ends_with(": ")), "{told:?}");
    let tape = heard(&mut desk);
    assert!(tape.volume.is_none() && tape.bed.is_none() && tape.silenced == 1);
    // What happened meanwhile is not made up for.
    desk.key(egui::Modifiers::NONE, egui::Key::M);
    assert!(desk.shell().settings.sound && heard(&mut desk).heard.is_empty());
}

#[test]
fn sound_is_off_until_it_is_chosen_and_the_bed_waits_for_the_window() {
    let mut desk = Desk::of("training-isle");
    assert!(!desk.shell().settings.sound && !desk.shell().settings.bed);
    assert_eq!(heard(&mut desk).silenced, 1);
    for setting in [Setting::Sound(true), Setting::Bed(true), Setting::Volume(250)] {
        desk.shell().ask(Intent::Set(setting));
        desk.run();
    }
    assert_eq!(desk.shell().settings.volume, 100);
    let mut tape = Tape::default();
    desk.shell().speak(false, &mut tape);
    assert_eq!((tape.bed, tape.volume), (None, Some(100)), "nobody listens");
    desk.shell().state.enter(Screen::MonthReport);
    let mut tape = Tape::default();
    desk.shell().speak(true, &mut tape);
    assert_eq!(tape.bed, None, "nothing under an answer");
}

#[test]
fn with_motion_off_nothing_is_heard_that_goes_with_a_motion() {
    let mut desk = loud(false);
    let told = month(&mut desk).join(" ");
    assert!(!told.contains("drawer,") && !told.contains("counter") && told.contains("month"), "{told}");
    assert!(!told.contains("a drawer: drawer"), "{told}");
}

#[test]
fn a_key_is_changed_by_pressing_another_and_the_list_says_so() {
    let mut desk = Desk::of("training-isle");
    desk.shell().ask(Intent::Show(Show::Screen(Screen::Settings)));
    desk.run();
    desk.harness.get_by_label("The codex: C. Press to change it.").focus();
    desk.run();
    desk.key(egui::Modifiers::NONE, egui::Key::Enter);
    assert!(desk.harness.query_by_label("Press a key. Esc leaves it as it is.").is_some());
    // A key that does something else is told with what it does.
    desk.key(egui::Modifiers::NONE, egui::Key::G);
    assert!(desk.harness.query_by_label_contains("G is taken: The ledger").is_some());
    assert_eq!(desk.shell().state.screen, Screen::Settings, "and does not do it");
    desk.key(egui::Modifiers::NONE, egui::Key::Tab);
    assert!(desk.harness.query_by_label_contains("This key stays what it is.").is_some());
    desk.key(egui::Modifiers::NONE, egui::Key::J);
    assert_eq!(desk.shell().settings.keys.get("codex").map(String::as_str), Some("J"));
    let kept = desk.harness.state().1.settings.clone().expect("they are kept");
    assert_eq!(kept.keys, desk.shell().settings.keys);
    desk.key(egui::Modifiers::NONE, egui::Key::Escape);
    desk.key(egui::Modifiers::NONE, egui::Key::C);
    assert_eq!(desk.shell().state.screen, Screen::Desk, "C does nothing now");
    desk.click("Keys");
    assert!(desk.harness.query_by_label("J").is_some(), "the list has the key in force");
    desk.key(egui::Modifiers::NONE, egui::Key::Escape);
    desk.key(egui::Modifiers::NONE, egui::Key::J);
    assert_eq!(desk.shell().state.screen, Screen::Codex);
    desk.shell().ask(Intent::Set(Setting::Keys));
    desk.run();
    assert!(desk.shell().settings.keys.is_empty());
}

#[test]
fn esc_leaves_a_key_as_it_is() {
    let mut desk = Desk::of("training-isle");
    desk.shell().ask(Intent::Show(Show::Screen(Screen::Settings)));
    desk.run();
    desk.harness.get_by_label("The ledger: every row of the game: G. Press to change it.").click_accesskit();
    desk.run();
    assert!(desk.shell().state.binding.is_some());
    desk.key(egui::Modifiers::NONE, egui::Key::Escape);
    assert!(desk.shell().state.binding.is_none() && desk.shell().settings.keys.is_empty());
    assert_eq!(desk.shell().state.screen, Screen::Settings, "Esc leaves the key, not the screen");
}

#[test]
fn a_game_that_ends_is_in_the_career_with_its_medals() {
    let mut desk = Desk::of("training-isle");
    while !desk.session().game().is_over() {
        desk.shell().ask(Intent::Play(Play::EndTurn));
        desk.run();
    }
    let medals = desk.session().game().outcome().expect("it is over").objectives.len();
    desk.shell().ask(Intent::Show(Show::Screen(Screen::Career)));
    desk.run();
    assert!(desk.harness.query_by_label("One game ended, 12 months played").is_some());
    assert!(desk.harness.query_by_label_contains(&format!("of {medals} objectives")).is_some());
    assert!(desk.harness.query_by_label("No prediction was sealed in them.").is_some());
    assert_eq!(desk.shell().career.games.len(), 1, "the title can ask for it");
    desk.key(egui::Modifiers::NONE, egui::Key::Escape);
    assert_eq!(desk.shell().state.screen, Screen::Debrief);
}

#[test]
fn a_dossier_has_the_medals_of_the_best_game() {
    let mut desk = Desk::of("training-isle");
    desk.harness.state_mut().1.career = furnished().career;
    desk.shell().ask(Intent::Show(Show::Screen(Screen::Title)));
    desk.run();
    let won = "your best game: 1 gold, 1 silver, 1 bronze";
    let dossiers: Vec<_> = desk.harness.query_all_by_label_contains(won).collect();
    assert_eq!(dossiers.len(), 1, "one scenario was played");
    assert!(desk.harness.query_by_label_contains("Quiet Backer: ").is_some());
}
