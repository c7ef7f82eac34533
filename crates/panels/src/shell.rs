//! The shell: from a session and what is shown to one frame, and from intents to what they ask.
//!
//! Duty: hold session, views, state and settings; draw a frame; carry out intents. Uses the
//! panels, the views. Always holds: a frame only draws; views are built anew only when something
//! changed; files are the host's business.

mod apply_intents;
mod apply_saves;
mod begin;
mod host;
mod keys;
mod models;
mod outside;
mod overlays;
mod share;

use egui::{Rect, Ui};

pub use host::{Host, Opened};

use super::cues::{Ear, Speaker};
use super::desk::{Extra, desk_ui};
use super::map::atlas::{Atlas, WORLD};
use super::map::outlines::Outlines;
use super::map::projection::Projection;
use super::map::theatre::Theatre;
use super::place::Place;
use super::scenes;
use super::screens::saves::Shelf;
use super::screens::title::Resume;
use super::screens::{
    briefing, cabinet, career, checker, codex, compare, credits, debrief, ledger, log, saves, settings, title,
};
use super::spotlight;
use super::state::{Settings, State};
use super::theme::Tokens;
use super::toasts::Toasts;
use super::widgets::Pen;
use demarche_core::scenario::findings::Finding;
use demarche_play::career::Career;
use demarche_play::narrate::Words;
use demarche_play::session::Session;
use demarche_play::session::intent::{Intent, Screen, Show};
use demarche_play::views;
use demarche_play::views::cards::{Scenario, scenarios};
use demarche_play::views::career::CareerPage;
use demarche_play::views::desk::Desk;
use demarche_play::views::forecast_summary::Band;
use models::Views;

/// The window's content.
#[expect(clippy::struct_excessive_bools, reason = "things asked for or stale, each of which stands alone")]
pub struct Shell {
    /// What is shown.
    pub state: State,
    /// Settings.
    pub settings: Settings,
    /// A game that can be gone on with.
    pub resume: Option<Resume>,
    /// Every game that was ended, for the title and the career.
    pub career: Career,
    /// Bands of futures, for the charts.
    pub bands: Vec<Band>,
    /// What the futures say.
    pub outlook: Option<String>,
    /// The part of the window to which the map is fitted this frame.
    pub map_rect: Option<Rect>,
    /// The part of the map that no drawer covers.
    pub clear: Option<Rect>,
    /// Where the lever is that the month's lesson names, if it is in sight.
    pub lit: Option<Rect>,
    /// Counts changes of the game and its draft.
    pub drafted: u64,
    /// Counts changes of game, draft, lens or theme, for those who draw the land or the future.
    pub revision: u64,
    words: Words,
    cards: Vec<Scenario>,
    session: Option<Session>,
    views: Option<Views>,
    world: Outlines,
    outlines: Outlines,
    theatre: Option<Theatre>,
    findings: (Vec<Finding>, String),
    shelf: Shelf,
    career_page: CareerPage,
    intents: Vec<Intent>,
    stale: bool,
    copied: Option<String>,
    /// In how many frames a picture is to be taken; none at 0.
    picture: u8,
    quitting: bool,
    /// Whether something was typed that is not kept yet.
    typed: bool,
    /// What is to be heard.
    ear: Ear,
    /// What is told in passing, and all that was told.
    toasts: Toasts,
    /// Whether the window is elsewhere than is kept.
    moved: bool,
}

impl Shell {
    /// A shell at the title.
    ///
    /// # Errors
    /// If the program's own maps or messages do not hold.
    pub fn new(settings: Settings) -> Result<Self, String> {
        let words = Words::new("window", "").map_err(|f| demarche_core::scenario::findings::render(&f))?;
        let world = Outlines::of(&Atlas::read(WORLD)?, Some(Projection::azimuthal(112.0, 68.0, 118.0)));
        Ok(Self {
            state: State::default(),
            settings,
            resume: None,
            bands: Vec::new(),
            outlook: None,
            map_rect: None,
            clear: None,
            lit: None,
            drafted: 0,
            revision: 0,
            cards: scenarios(&words),
            words,
            session: None,
            views: None,
            outlines: world.clone(),
            world,
            theatre: None,
            findings: (Vec::new(), String::new()),
            shelf: Shelf::default(),
            career: Career::default(),
            career_page: CareerPage::default(),
            intents: Vec::new(),
            stale: false,
            copied: None,
            picture: 0,
            quitting: false,
            typed: false,
            ear: Ear::default(),
            toasts: Toasts::default(),
            moved: false,
        })
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The desk's view, if a game is on.
    #[must_use]
    pub fn desk(&self) -> Option<&Desk> {
        self.views.as_ref().map(|v| &v.desk)
    }

    /// How many beats the end of the month has that was closed last, or is read again; none before one is.
    #[must_use]
    pub fn beats(&self) -> usize {
        let ended = self.views.as_ref().and_then(|views| views.ended(self.state.past));
        ended.map_or(0, |(report, ..)| scenes::count(report))
    }

    /// Whether what is to come is forecast and may be shown.
    #[must_use]
    pub fn foresees(&self) -> bool {
        self.settings.forecast && self.session.as_ref().is_some_and(|s| s.open() && !s.game().is_over())
    }

    /// The outlines of the game's map.
    #[must_use]
    pub fn outlines(&self) -> &Outlines {
        &self.outlines
    }

    /// The theatre of the game's map; none if it has no relief.
    #[must_use]
    pub fn theatre(&self) -> Option<&Theatre> {
        self.theatre.as_ref()
    }

    /// The theme's colours.
    #[must_use]
    pub fn tokens(&self) -> Tokens {
        Tokens::of(self.settings.light)
    }

    /// Whether the program is to be left.
    #[must_use]
    pub fn quitting(&self) -> bool {
        self.quitting
    }

    /// Text for the clipboard, once.
    pub fn take_copied(&mut self) -> Option<String> {
        self.copied.take()
    }

    /// Puts words in place of the program's own, for trying other languages.
    pub fn set_words(&mut self, words: Words) {
        if !words.speaks_like(&self.words) {
            self.cards = scenarios(&words);
        }
        self.words = words;
    }

    /// Builds the views anew if something changed.
    pub fn refresh(&mut self) {
        if !std::mem::take(&mut self.stale) {
            return;
        }
        self.revision += 1;
        let Some(session) = &self.session else {
            self.views = None;
            return;
        };
        self.views = Some(Views::of(session, &mut self.state));
    }

    /// Draws a frame and notes what is asked for. It may run more than once a frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let mut out = std::mem::take(&mut self.intents);
        self.keys(&ctx, &mut out);
        let tokens = self.tokens();
        let before = (self.state.by, self.state.search.clone());
        (self.map_rect, self.clear, self.lit) = (None, None, None);
        {
            let words = self.session.as_ref().map_or(&self.words, Session::words);
            let pen = &mut Pen { tokens, words, out: &mut out };
            let (state, session) = (&mut self.state, self.session.as_ref());
            let views = self.views.as_ref();
            match (state.screen, session, views) {
                (Screen::Title, ..) => {
                    let pen = &mut Pen { tokens, words: &self.words, out: &mut *pen.out };
                    title::title_ui(ui, pen, &self.cards, self.resume.as_ref(), &self.world, &mut state.card);
                }
                (Screen::Settings, ..) => {
                    let class = session.is_some_and(|s| s.terms().is_some());
                    let (game, folder) = ((session.is_some(), class), &self.findings.1);
                    settings::settings_ui(ui, pen, &self.settings, game, folder, &mut state.binding);
                }
                (Screen::Career, ..) => {
                    let pen = &mut Pen { tokens, words: &self.words, out: &mut *pen.out };
                    let mut open = None;
                    career::career_ui(ui, pen, &self.career_page, &mut open);
                    let at = open.and_then(|id| self.cards.iter().position(|card| card.id == id));
                    state.card = at.unwrap_or(state.card);
                }
                (Screen::Saves, ..) => {
                    let pen = &mut Pen { tokens, words: &self.words, out: &mut *pen.out };
                    saves::saves_ui(ui, pen, &self.shelf, &mut state.asking);
                }
                (Screen::Credits, ..) => {
                    credits::credits_ui(ui, pen, session.map_or(&[], |s| s.case().sources.as_slice()));
                }
                (Screen::Codex, ..) => {
                    let own;
                    let entries = match views {
                        Some(views) if !views.codex.is_empty() => &views.codex,
                        _ => {
                            own = views::codex::entries(words, None);
                            &own
                        }
                    };
                    codex::codex_ui(ui, pen, entries, &mut state.entry);
                }
                (Screen::Checker, ..) => checker::checker_ui(ui, pen, &self.findings.0, &self.findings.1),
                (Screen::Briefing, Some(session), Some(views)) => {
                    let seed = session.game().seed();
                    let shown = (views.desk.top.goals.as_slice(), views.desk.cast.as_slice());
                    briefing::briefing_ui(ui, pen, &views.briefing, seed, shown, &views.class);
                }
                (Screen::MonthReport, Some(session), Some(views)) => {
                    self.map_rect = ended_ui(ui, pen, (session, views), &self.outlines, state);
                }
                (Screen::Log, ..) => {
                    let months = views.map(|views| views.log.as_slice());
                    log::log_ui(ui, pen, months, self.toasts.kept());
                }
                (Screen::Compare, Some(_), Some(views)) => compare::compare_ui(ui, pen, views.compare.as_ref()),
                (Screen::Cabinet, Some(_), Some(views)) => {
                    cabinet::cabinet_ui(ui, pen, &views.desk, &mut state.seat_of, &mut state.need);
                }
                (Screen::Ledger, Some(_), Some(views)) => ledger::ledger_ui(ui, pen, &views.book, &mut state.search),
                (Screen::Debrief, Some(_), Some(views)) => {
                    let empty = views::debrief::Debrief::default();
                    let model = views.debrief.as_ref().unwrap_or(&empty);
                    debrief::debrief_ui(ui, pen, model, &views.desk.top.goals, &views.charts, &mut state.table);
                }
                (_, Some(session), Some(views)) => {
                    let extra = Extra {
                        donors: &views.donors,
                        charts: &views.charts,
                        metrics: &views.metrics,
                        bands: if self.settings.forecast && session.open() { &self.bands } else { &[] },
                        outlook: self.outlook.as_deref().filter(|_| self.settings.forecast && session.open()),
                        reasons: session.terms().is_some_and(|terms| terms.reasons) && !session.game().is_over(),
                        places: &self.outlines,
                        nation: views.nation.as_ref(),
                    };
                    let room = desk_ui(ui, pen, &views.desk, &extra, state);
                    (self.map_rect, self.clear) = (Some(room.free), Some(room.clear));
                    if let Some(lesson) = &views.desk.lesson {
                        self.lit = spotlight::lesson_ui(&ctx, pen, lesson, state, room.free);
                    }
                }
                _ => pen.show(Show::Screen(Screen::Title)),
            }
            overlays::overlays_ui(&ctx, pen, state, (session, views), &self.words, &self.settings.keys);
            // A picture shows what is shown, and not what is said in passing.
            if self.picture == 0 {
                let pen = &mut Pen { tokens, words: &self.words, out: &mut *pen.out };
                self.toasts.show_ui(&ctx, pen, overlays::above(&ctx, state));
            } else {
                ctx.request_repaint();
            }
        }
        if (self.state.by, &self.state.search) != (before.0, &before.1) {
            self.stale = true;
        }
        self.intents = out;
    }

    /// Builds everything anew, as if something had been asked for.
    pub fn touch(&mut self, host: &mut dyn Host) {
        self.stale = true;
        self.look(Screen::Desk, host);
        if self.state.screen == Screen::Checker
            && let Some(session) = &self.session
        {
            self.findings = host.findings(session);
        }
        self.refresh();
    }

    /// Whether a picture of the window is to be taken of this frame, once.
    pub fn take_picture(&mut self) -> bool {
        let now = self.picture == 1;
        self.picture = self.picture.saturating_sub(1);
        now
    }

    /// Has somebody play what is to be heard since the last time, which is nothing while sound is off; the
    /// sound that goes on only as long as somebody `listens`.
    pub fn speak(&mut self, listens: bool, speaker: &mut dyn Speaker) {
        self.ear.speak(&self.settings, self.state.screen, listens, speaker);
    }

    /// Notes where the window is; it is kept when the window goes, or with the next setting.
    pub fn placed(&mut self, place: Place) {
        self.moved |= self.settings.window != Some(place);
        self.settings.window = Some(place);
    }

    /// Tells something in passing.
    pub fn tell(&mut self, told: String) {
        self.toasts.tell(told);
    }

    /// Notes that something was asked for from outside: a file dropped on the window.
    pub fn ask(&mut self, intent: Intent) {
        self.intents.push(intent);
    }
}

/// A month's end, that of the month last closed or one that is read again; where the map is drawn, if it is.
fn ended_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    (session, views): (&Session, &Views),
    outlines: &Outlines,
    state: &mut State,
) -> Option<Rect> {
    let Some((report, counters, map)) = views.ended(state.past) else {
        pen.show(if state.past.is_some() { Show::Back } else { Show::Screen(Screen::Desk) });
        return None;
    };
    let plate = scenes::Engraving { outlines, map, camera: state.camera };
    let after = match state.past {
        Some(_) => scenes::After::Reading,
        None if session.game().is_over() => scenes::After::Game,
        None => scenes::After::Month,
    };
    scenes::month_ui(ui, pen, (report, counters), &plate, after, &mut state.beat).map(|room| room.free)
}
