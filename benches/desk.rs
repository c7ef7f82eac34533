//! Speed of the desk: a frame of its panels, its views after a change, a month's end.
//!
//! `cargo bench --no-default-features --features panels --bench desk` prints the times; a frame
//! has four milliseconds, a month's end the time of one frame of a screen (16.7 ms). The window's
//! own cost around it is measured by `benches/window`.

#![expect(clippy::expect_used, reason = "a benchmark falls over where something is missing")]

use std::path::Path;
use std::sync::Arc;

use demarche_core::scenario::findings::Finding;
use demarche_core::scenario::{library, load};
use demarche_core::sim::Game;
use demarche_core::strategy::{self, Strategy as _};
use demarche_panels::screens::saves::Shelf;
use demarche_panels::screens::title::Resume;
use demarche_panels::shell::{Host, Opened, Shell};
use demarche_panels::state::Settings;
use demarche_panels::theme;
use demarche_play::career::Career;
use demarche_play::narrate::Words;
use demarche_play::session::Session;
use demarche_play::session::intent::{Format, Intent, Play, Screen, Tab};
use demarche_play::session::saved::Saved;
use demarche_play::views::career::Unread;
use demarche_play::views::saves::Trouble;

fn main() {
    divan::main();
}

/// No files: what is measured is the desk.
struct Nowhere;

impl Host for Nowhere {
    fn new_game(&mut self, _: &str, _: Option<u64>, _: bool) -> Result<Session, String> {
        Err(String::new())
    }

    fn open(&mut self, _: &Path, _: bool) -> Result<Opened, String> {
        Err(String::new())
    }

    fn attend(&mut self, _: &Path, _: &str) -> Result<Session, String> {
        Err(String::new())
    }

    fn resume(&mut self, _: bool) -> Result<Session, String> {
        Err(String::new())
    }

    fn findings(&mut self, _: &Session) -> (Vec<Finding>, String) {
        (Vec::new(), String::new())
    }

    fn keep(&mut self, _: &Session) -> Saved {
        Saved::At(String::new(), None)
    }

    fn export(&mut self, _: &Session, _: Format, _: &str) -> Result<String, String> {
        Ok(String::new())
    }

    fn picture(&mut self, _: Vec<u8>) -> Result<String, String> {
        Ok(String::new())
    }

    fn hand_in(&mut self, _: &Session) -> Result<String, String> {
        Ok(String::new())
    }

    fn remember_place(&mut self, _: demarche_panels::place::Place) {}

    fn remember(&mut self, _: &Settings) {}

    fn saves(&mut self, _: bool) -> Shelf {
        Shelf::default()
    }

    fn latest(&mut self) -> Option<Resume> {
        None
    }

    fn career(&mut self) -> (Career, Option<Unread>) {
        (Career::default(), None)
    }

    fn ended(&mut self, _: &Session) -> Option<Unread> {
        None
    }

    fn rename(&mut self, _: &Path, _: &str) -> Result<(), Trouble> {
        Err(Trouble::Unknown)
    }

    fn delete(&mut self, _: &Path) -> Result<(), Trouble> {
        Err(Trouble::Unknown)
    }

    fn folder(&self) -> String {
        String::new()
    }
}

/// The flagship's desk after so many months of the period's orders, with the next month's drafted.
fn desk(months: u16, tab: Tab) -> Shell {
    let shipped = library::shipped("quiet-backer").expect("a shipped scenario");
    let case = Arc::new(load(shipped.id, shipped.text.as_bytes()).expect("shipped scenarios load"));
    let mut game = Game::new(case, 1);
    strategy::play(&mut game, &mut strategy::History, Some(months));
    let draft = if game.is_over() { Vec::new() } else { strategy::History.decide(&game) };
    let words = Words::new(shipped.id, shipped.messages).expect("its words");
    let mut shell = Shell::new(Settings::default()).expect("a shell");
    shell.play(Session::new(words, game, draft));
    shell.state.enter(Screen::Desk);
    shell.state.tab = tab;
    shell.refresh();
    shell
}

/// One frame at the size the desk is drawn for, which larger windows scale up; down to triangles.
fn frame(ctx: &egui::Context, shell: &mut Shell) -> usize {
    let size = egui::vec2(theme::WIDTH, theme::HEIGHT);
    let input =
        egui::RawInput { screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)), ..Default::default() };
    let output = ctx.run_ui(input, |ui| shell.frame(ui));
    shell.settle(&mut Nowhere);
    ctx.tessellate(output.shapes, output.pixels_per_point).len()
}

/// A context with the desk's fonts and style in which text has been laid out once.
fn warm(shell: &mut Shell) -> egui::Context {
    let ctx = egui::Context::default();
    ctx.set_fonts(theme::fonts());
    let style = theme::style(&shell.tokens(), false);
    ctx.set_style_of(egui::Theme::Dark, style.clone());
    ctx.set_style_of(egui::Theme::Light, style);
    for _ in 0..4 {
        frame(&ctx, shell);
    }
    ctx
}

/// The shell at its title: maps, messages and a card a scenario. It stands in the way of the first
/// frame.
#[divan::bench]
fn open_shell(bencher: divan::Bencher) {
    bencher.bench(|| Shell::new(Settings::default()).expect("a shell"));
}

/// The first frame of the title, with fonts to be read and text to be laid out.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn first_frame_of_the_title(bencher: divan::Bencher) {
    let fresh = || (Shell::new(Settings::default()).expect("a shell"), egui::Context::default());
    bencher.with_inputs(fresh).bench_local_values(|(mut shell, ctx)| {
        ctx.set_fonts(theme::fonts());
        (frame(&ctx, &mut shell), frame(&ctx, &mut shell), shell)
    });
}

/// All panels, with twenty-five months played, by what stands in the middle.
#[divan::bench(args = Tab::ALL)]
fn frame_after_25_months(bencher: divan::Bencher, tab: Tab) {
    let mut shell = desk(25, tab);
    let ctx = warm(&mut shell);
    bencher.bench_local(|| frame(&ctx, &mut shell));
}

/// The same with a month drafted.
#[divan::bench]
fn frame_with_a_draft_in_month_12(bencher: divan::Bencher) {
    let mut shell = desk(11, Tab::Map);
    let ctx = warm(&mut shell);
    bencher.bench_local(|| frame(&ctx, &mut shell));
}

/// A slider's move: the draft changes, and everything the desk shows is built anew for an amount it
/// has not seen before.
#[divan::bench(args = [11, 24])]
fn change_of_the_draft(bencher: divan::Bencher, months: u16) {
    let ready = || {
        let shell = desk(months, Tab::Map);
        let rows = demarche_play::views::budget::budget(shell.session().expect("a game is on")).rows;
        let row = rows.into_iter().find(|r| r.most > r.amount + r.step).expect("something can be given");
        (shell, Intent::Play(Play::Amount(row.class, row.amount + row.step)))
    };
    bencher.with_inputs(ready).bench_local_values(|(mut shell, intent)| {
        shell.ask(intent);
        shell.settle(&mut Nowhere);
        shell
    });
}

/// The end of a month: the model's turn, the tape's text and every view of what came of it.
#[divan::bench(args = [11, 24])]
fn end_of_month(bencher: divan::Bencher, months: u16) {
    bencher.with_inputs(|| desk(months, Tab::Map)).bench_local_values(|mut shell| {
        shell.ask(Intent::Play(Play::EndTurn));
        shell.settle(&mut Nowhere);
        let session = shell.session().expect("a game is on");
        let tape = demarche_core::tape::Tape::of(session.game(), "player").text().expect("a tape can be written");
        (tape.len(), shell)
    });
}
