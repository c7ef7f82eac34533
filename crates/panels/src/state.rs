//! What is shown: screen, tab, lens, panels open on top, settings.
//!
//! Duty: the state of the window that is not the game's. Uses the views' vocabulary. Always holds:
//! nothing here is needed to play a game again.

use serde::{Deserialize, Serialize};

use super::map::camera::Camera;
use demarche_core::model::events::NewsSection;
use demarche_core::model::ids::{GoodId, NationId};
use demarche_play::session::intent::{Lens, Screen, Setting, Show, Tab};
use demarche_play::views::ledger_table::Search;
use demarche_play::views::loose_ends::Mend;
use demarche_play::views::ranking::By;

/// Settings, kept in the user's folder.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "independent switches, not the states of a machine")]
pub struct Settings {
    /// The light theme.
    pub light: bool,
    /// Scale of text and all else, in percent.
    pub scale: u16,
    /// Motion.
    pub motion: bool,
    /// Whether the month's report is shown.
    #[serde(alias = "turning")]
    pub month_report: bool,
    /// Whether chances wait for a prediction.
    pub predict_first: bool,
    /// Whether futures are forecast.
    pub forecast: bool,
    /// Invented names.
    pub fictional: bool,
    /// Full screen.
    pub full: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            light: false,
            scale: 100,
            motion: true,
            month_report: true,
            predict_first: false,
            forecast: true,
            fictional: false,
            full: false,
        }
    }
}

impl Settings {
    /// Takes a setting.
    pub fn set(&mut self, setting: Setting) {
        match setting {
            Setting::Light(on) => self.light = on,
            Setting::Scale(percent) => self.scale = percent.clamp(80, 200),
            Setting::Motion(on) => self.motion = on,
            Setting::MonthReport(on) => self.month_report = on,
            Setting::PredictFirst(on) => self.predict_first = on,
            Setting::Forecast(on) => self.forecast = on,
            Setting::Fictional(on) => self.fictional = on,
            Setting::Full(on) => self.full = on,
        }
    }

    /// Settings as read from a file: within bounds.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        self.scale = self.scale.clamp(80, 200);
        self
    }
}

/// What is shown.
#[derive(Clone, Debug)]
pub struct State {
    /// The screen.
    pub screen: Screen,
    /// Screens to go back to.
    pub back: Vec<Screen>,
    /// How far the scene of the month's end has come.
    pub beat: usize,
    /// The tab of the desk.
    pub tab: Tab,
    /// In a small window: which part of the desk takes its middle; none for the tab.
    pub part: Part,
    /// Which drawers of a wide window are open.
    pub drawers: Drawers,
    /// The map's lens.
    pub lens: Lens,
    /// The class in focus.
    pub class: GoodId,
    /// The nation in focus.
    pub nation: Option<NationId>,
    /// Panels of causes, the last on top: what was asked, and whether it is locked.
    pub why: Vec<super::why::Open>,
    /// Whether the sheet of keys is open.
    pub keys: bool,
    /// The prediction that is being made: of whom, and the band, once one is chosen.
    pub predict: Option<(NationId, Option<(u8, u8)>)>,
    /// The name that is asked for before a game for a class.
    pub seat: Option<super::seat::Seat>,
    /// The month of the timeline that is told, by its turn.
    pub month: Option<u16>,
    /// The metrics charted.
    pub series: Vec<String>,
    /// Whether charts are shown as a table.
    pub table: bool,
    /// What the ranking is ordered by.
    pub by: By,
    /// Which news are shown.
    pub only: Option<NewsSection>,
    /// The card of needs that is open.
    pub need: Option<usize>,
    /// The branch compared with.
    pub compare: Option<usize>,
    /// What is looked for in the ledger.
    pub search: Search,
    /// The entry of the codex that is open.
    pub entry: String,
    /// The scenario's card that is open on the title.
    pub card: usize,
    /// The camera over the map.
    pub camera: Camera,
    /// The reason for the month, as it is typed.
    pub reason: String,
    /// A line to be read: why something was refused, where something was written.
    pub notice: Option<String>,
    /// Whether the end of the month waits for a second word, as something would be lost.
    pub leaving: bool,
}

/// Which drawers are open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Drawers {
    /// The goods, or what another tab shows.
    pub left: bool,
    /// The adversary.
    pub right: bool,
}

/// A part of the desk, in a window too small for all of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Part {
    /// The middle.
    Middle,
    /// The budget.
    #[default]
    Budget,
    /// What needs the player.
    Needs,
    /// The adversary.
    Ladder,
    /// The timeline.
    Timeline,
}

impl Part {
    /// Every part, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Budget, Self::Needs, Self::Ladder, Self::Middle, Self::Timeline];

    /// Its name on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Middle => "middle",
            Self::Budget => "budget",
            Self::Needs => "needs",
            Self::Ladder => "ladder",
            Self::Timeline => "timeline",
        }
    }
}

impl Default for State {
    fn default() -> Self {
        Self {
            screen: Screen::Title,
            back: Vec::new(),
            tab: Tab::Map,
            beat: 0,
            month: None,
            part: Part::Budget,
            drawers: Drawers { left: true, right: true },
            lens: Lens::Aid,
            class: GoodId(0),
            nation: None,
            why: Vec::new(),
            keys: false,
            predict: None,
            seat: None,
            series: ["support", "resilience", "tension"].map(str::to_owned).to_vec(),
            table: false,
            by: By::Total,
            only: None,
            need: None,
            compare: None,
            search: Search::default(),
            entry: String::new(),
            card: 0,
            camera: Camera::default(),
            reason: String::new(),
            notice: None,
            leaving: false,
        }
    }
}

impl State {
    /// Goes to a screen, so that one can come back.
    pub fn go(&mut self, screen: Screen) {
        if self.screen != screen {
            self.back.push(self.screen);
            self.screen = screen;
        }
    }

    /// Whether a sheet lies on top that is answered before anything else.
    #[must_use]
    pub(crate) const fn asks(&self) -> bool {
        self.keys || self.leaving || self.seat.is_some() || self.predict.is_some() || self.month.is_some()
    }

    /// Shows where something is mended.
    pub(crate) fn mend(&mut self, mend: Mend) {
        match mend {
            Mend::Goods => {
                (self.tab, self.part, self.drawers.left) = (Tab::Map, Part::Budget, true);
            }
            Mend::Letter(letter) => (self.need, self.part) = (Some(letter), Part::Needs),
        }
    }

    /// Goes to a screen from which there is no way back.
    pub fn enter(&mut self, screen: Screen) {
        self.back.clear();
        self.screen = screen;
    }

    /// Shows what is asked; whether it was something to show.
    pub fn show(&mut self, show: &Show) {
        match show {
            Show::Screen(screen) => self.go(*screen),
            Show::Back => self.step_back(),
            Show::Tab(tab) => {
                self.tab = *tab;
                self.part = Part::Middle;
                self.drawers.left = true;
            }
            Show::Lens(lens) => self.lens = *lens,
            Show::Nation(nation) => self.nation = *nation,
            Show::Class(class) => self.class = *class,
            Show::Why(asked) => {
                // The panel from which another is opened stays under it; others stay if locked.
                let under = self.why.last().map(|open| open.asked.clone());
                self.why.retain(|open| open.asked != *asked && (open.locked || Some(&open.asked) == under.as_ref()));
                self.why.push(super::why::Open { asked: asked.clone(), locked: false });
            }
            Show::Close => {
                self.why.pop();
            }
            Show::Lock(at) => {
                if let Some(open) = self.why.get_mut(*at) {
                    open.locked = !open.locked;
                }
            }
            Show::Keys => self.keys = !self.keys,
            Show::Predict(adversary) => self.predict = Some(self.predict.unwrap_or((*adversary, None))),
            Show::Entry(entry) => {
                self.entry.clone_from(entry);
                self.go(Screen::Codex);
            }
            Show::Chart(metric) => {
                self.series = vec![metric.clone()];
                self.show(&Show::Tab(Tab::Charts));
            }
            Show::Series(metric) => match self.series.iter().position(|m| m == metric) {
                Some(at) => {
                    self.series.remove(at);
                }
                None => self.series.push(metric.clone()),
            },
            Show::Compare(lane) => self.compare = *lane,
        }
    }

    /// Esc: closes what is on top; what is locked stays. Whether there was anything.
    pub fn escape(&mut self) -> bool {
        if self.keys {
            self.keys = false;
            return true;
        }
        if self.seat.take().is_some()
            || self.predict.take().is_some()
            || self.month.take().is_some()
            || std::mem::take(&mut self.leaving)
        {
            return true;
        }
        if let Some(at) = self.why.iter().rposition(|open| !open.locked) {
            self.why.remove(at);
            return true;
        }
        if self.notice.take().is_some() {
            return true;
        }
        if self.screen == Screen::Desk && self.need.take().is_some() {
            return true;
        }
        let aside =
            [Screen::Settings, Screen::Codex, Screen::Checker, Screen::Credits, Screen::Compare, Screen::Ledger];
        if aside.contains(&self.screen) {
            self.step_back();
            return true;
        }
        false
    }

    fn step_back(&mut self) {
        self.screen = self.back.pop().unwrap_or(Screen::Title);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn esc_closes_one_thing_at_a_time_and_leaves_what_is_locked() {
        let mut state = State { screen: Screen::Desk, ..State::default() };
        state.show(&Show::Why("support".to_owned()));
        state.show(&Show::Lock(0));
        state.show(&Show::Why("tension".to_owned()));
        state.show(&Show::Keys);
        assert!(state.escape() && !state.keys && state.why.len() == 2);
        assert!(state.escape() && state.why.len() == 1 && state.why[0].asked == "support");
        assert!(!state.escape() && state.why.len() == 1);
        state.show(&Show::Screen(Screen::Codex));
        assert!(state.escape() && state.screen == Screen::Desk);
    }

    #[test]
    fn a_panel_of_a_cause_stands_on_the_one_it_was_opened_from() {
        let mut state = State::default();
        for asked in ["support", "fear", "tension"] {
            state.show(&Show::Why(asked.to_owned()));
        }
        let open: Vec<&str> = state.why.iter().map(|o| o.asked.as_str()).collect();
        assert_eq!(open, ["fear", "tension"]);
    }
}
