//! The shell: from a session and what is shown to one frame, and from intents to what they ask.
//!
//! Duty: hold session, views, state and settings; draw a frame; carry out intents. Uses the
//! panels, the views. Always holds: a frame only draws; views are built anew only when something
//! changed; files are the host's business.

mod apply_intents;
mod keys;
mod models;
mod overlays;

use std::path::{Path, PathBuf};

use egui::{Rect, Ui};

use super::desk::{Extra, desk_ui};
use super::map::atlas::{Atlas, ISLE, WORLD};
use super::map::camera::Camera;
use super::map::outlines::Outlines;
use super::map::overlay::Places;
use super::map::projection::Projection;
use super::map::theatre::{self, Theatre};
use super::scenes;
use super::screens::title::Resume;
use super::screens::{briefing, checker, codex, compare, credits, debrief, ledger, settings, title};
use super::state::{Settings, State};
use super::theme::Tokens;
use super::widgets::Pen;
use demarche_core::model::nation::Role;
use demarche_core::scenario::findings::Finding;
use demarche_play::forecast::Bands;
use demarche_play::narrate::Words;
use demarche_play::session::Session;
use demarche_play::session::class_terms;
use demarche_play::session::intent::{Format, Intent, Screen, Show};
use demarche_play::session::saved::Saved;
use demarche_play::views;
use demarche_play::views::cards::{Scenario, scenarios};
use demarche_play::views::desk::Desk;
use demarche_play::views::forecast_summary::Band;
use models::Views;

/// What came of opening a file.
pub enum Opened {
    /// A game to play.
    Game(Box<Session>),
    /// What is wrong with a scenario or a class file.
    Findings(Vec<Finding>),
    /// A class by its file and title: its game begins once a name is given.
    Class(PathBuf, String),
}

/// Files, clocks and the system: what the shell has others do.
pub trait Host {
    /// A new game.
    ///
    /// # Errors
    /// Why there is none, in words.
    fn new_game(&mut self, scenario: &str, seed: Option<u64>, fictional: bool) -> Result<Session, String>;
    /// Opens a tape, a scenario or a class file.
    ///
    /// # Errors
    /// Why it cannot be opened, in words.
    fn open(&mut self, path: &Path, fictional: bool) -> Result<Opened, String>;
    /// A new game for the class of a file, under a name that can be used.
    ///
    /// # Errors
    /// Why there is none, in words.
    fn attend(&mut self, class: &Path, name: &str) -> Result<Session, String>;
    /// The game played last.
    ///
    /// # Errors
    /// Why it cannot be gone on with, in words.
    fn resume(&mut self, fictional: bool) -> Result<Session, String>;
    /// The scenario's findings, read anew.
    fn findings(&mut self, session: &Session) -> (Vec<Finding>, String);
    /// Keeps the game with its draft.
    fn keep(&mut self, session: &Session) -> Saved;
    /// Writes data; where it was written.
    ///
    /// # Errors
    /// Why it could not be written, in words.
    fn export(&mut self, session: &Session, format: Format, text: &str) -> Result<String, String>;
    /// Writes a picture of the window (PNG); where it was written.
    ///
    /// # Errors
    /// Why it could not be written, in words.
    fn picture(&mut self, picture: Vec<u8>) -> Result<String, String>;
    /// Where the game is kept as it last stood, or why it could not be; none if nothing was to keep.
    fn kept(&self) -> Option<Result<PathBuf, String>> {
        None
    }
    /// Hands the game in to its class; where the file is.
    ///
    /// # Errors
    /// Why it could not be handed in, in words.
    fn hand_in(&mut self, session: &Session) -> Result<String, String>;
    /// Keeps the settings.
    fn remember(&mut self, settings: &Settings);
    /// Where games and settings are kept.
    fn folder(&self) -> String;
}

/// The window's content.
#[expect(clippy::struct_excessive_bools, reason = "things asked for or stale, each of which stands alone")]
pub struct Shell {
    /// What is shown.
    pub state: State,
    /// Settings.
    pub settings: Settings,
    /// A game that can be gone on with.
    pub resume: Option<Resume>,
    /// Bands of futures, for the charts.
    pub bands: Vec<Band>,
    /// What the futures say.
    pub outlook: Option<String>,
    /// The part of the window to which the map is fitted this frame.
    pub map_rect: Option<Rect>,
    /// The part of the map that no drawer covers.
    pub clear: Option<Rect>,
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
    intents: Vec<Intent>,
    stale: bool,
    copied: Option<String>,
    picture: bool,
    quitting: bool,
    /// Whether something was typed that is not kept yet.
    typed: bool,
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
            intents: Vec::new(),
            stale: false,
            copied: None,
            picture: false,
            quitting: false,
            typed: false,
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

    /// How many beats the end of the month last closed has; none before one is.
    #[must_use]
    pub fn beats(&self) -> usize {
        self.desk().and_then(|desk| desk.report.as_ref()).map_or(0, scenes::count)
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

    /// Begins with a session, at its briefing or where it stands.
    pub fn play(&mut self, session: Session) {
        let fresh = session.game().turn() == 0 && session.draft().is_empty();
        let over = session.game().is_over();
        self.take(session);
        self.state.enter(match (fresh, over) {
            (_, true) => Screen::Debrief,
            (true, false) => Screen::Briefing,
            (false, false) => Screen::Desk,
        });
    }

    fn take(&mut self, mut session: Session) {
        session.predict_first = self.settings.predict_first;
        let case = session.case().clone();
        // That both maps hold is tested.
        let atlas = Atlas::read(if case.fictional { ISLE } else { WORLD }).unwrap_or_default();
        let of_role = |role: Role| case.nations.iter().filter(move |n| !n.aggregate && n.is(role));
        let cast = || [Role::Player, Role::Recipient, Role::Adversary].into_iter().flat_map(of_role);
        let capitals: Vec<[f32; 2]> = cast().filter_map(|n| atlas.capital(&n.id)).collect();
        self.theatre = if case.fictional { None } else { theatre::of(&capitals) };
        self.outlines = Outlines::of(&atlas, self.theatre.map(|t| t.projection));
        // Allies beyond the theatre's edge are named there; they do not widen the view.
        let near = |at: &[f32; 2]| self.theatre.is_none_or(|t| t.holds(*at));
        let seen = cast().chain(of_role(Role::Ally)).filter_map(|n| self.outlines.place(&n.id));
        let points: Vec<[f32; 2]> = seen.filter(near).collect();
        let screen = self.state.screen;
        // What must be read outlives the screen it was told on.
        let notice = session.remark.take().or(self.state.notice.take());
        self.state = State { camera: Camera::over(&points), screen, notice, ..State::default() };
        let first = views::budget::budget(&session).rows.first().map(|r| r.class);
        self.state.class = first.unwrap_or_default();
        self.state.reason = class_terms::reason(&session);
        self.session = Some(session);
        self.drafted += 1;
        self.bands.clear();
        self.outlook = None;
        self.stale = true;
        self.refresh();
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
        (self.map_rect, self.clear) = (None, None);
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
                    settings::settings_ui(ui, pen, &self.settings, (session.is_some(), class), &self.findings.1);
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
                    briefing::briefing_ui(ui, pen, &views.briefing, seed, &views.desk.top.goals, &views.class);
                }
                (Screen::MonthReport, Some(session), Some(views)) => match &views.desk.report {
                    Some(report) => {
                        let (outlines, map) = (&self.outlines, &views.desk.map);
                        let plate = scenes::Engraving { outlines, map, camera: state.camera };
                        scenes::month_ui(ui, pen, report, &plate, session.game().is_over(), &mut state.beat);
                    }
                    None => pen.show(Show::Screen(Screen::Desk)),
                },
                (Screen::Compare, Some(_), Some(views)) => compare::compare_ui(ui, pen, views.compare.as_ref()),
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
                    };
                    let room = desk_ui(ui, pen, &views.desk, &extra, state);
                    (self.map_rect, self.clear) = (Some(room.free), Some(room.clear));
                }
                _ => pen.show(Show::Screen(Screen::Title)),
            }
            overlays::overlays_ui(&ctx, pen, state, (session, views), &self.words);
        }
        if (self.state.by, &self.state.search) != (before.0, &before.1) {
            self.stale = true;
        }
        self.intents = out;
    }

    /// Takes the futures of the draft as it stands: bands for the charts, and a line.
    pub fn foresee(&mut self, futures: &Bands) {
        let Some(session) = &self.session else { return };
        self.bands = views::forecast_summary::bands(session, futures);
        self.outlook = views::forecast_summary::line(session, futures);
    }

    /// Says that futures can no longer be computed: a fault of the program that ends nothing else.
    pub fn unforeseen(&mut self) {
        self.bands.clear();
        self.outlook = None;
        self.state.notice = Some(self.words.get("window-unforeseen"));
    }

    /// Builds everything anew, as if something had been asked for.
    pub fn touch(&mut self, host: &mut dyn Host) {
        self.stale = true;
        if self.state.screen == Screen::Checker
            && let Some(session) = &self.session
        {
            self.findings = host.findings(session);
        }
        self.refresh();
    }

    /// Whether a picture of the window is asked for, once.
    pub fn take_picture(&mut self) -> bool {
        std::mem::take(&mut self.picture)
    }

    /// Notes that something was asked for from outside: a file dropped on the window.
    pub fn ask(&mut self, intent: Intent) {
        self.intents.push(intent);
    }
}
