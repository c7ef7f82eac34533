//! What is shown: screen, tab, lens, panels open on top, settings.
//!
//! Duty: the state of the window that is not the game's. Uses the views' vocabulary. Always holds:
//! nothing here is needed to play a game again.

use super::goods_filter::GoodsFilter;
use super::map::camera::Camera;
pub use super::settings::Settings;
use demarche_core::model::events::NewsSection;
use demarche_core::model::ids::{GoodId, NationId};
use demarche_play::session::intent::{Lens, Screen, Show, Tab};
use demarche_play::session::keystroke::Act;
use demarche_play::views::ledger_table::Search;
use demarche_play::views::loose_ends::Mend;
use demarche_play::views::ranking::By;

/// What is shown.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "sheets that are open or not, each of which stands alone")]
pub struct State {
    /// The screen.
    pub screen: Screen,
    /// Screens to go back to.
    pub back: Vec<Screen>,
    /// How far the scene of the month's end has come.
    pub beat: usize,
    /// The month whose end is read again, by its turn; none for the one last closed.
    pub past: Option<u16>,
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
    /// Which goods are shown.
    pub goods: GoodsFilter,
    /// The nation in focus.
    pub nation: Option<NationId>,
    /// Panels of causes, the last on top: what was asked, and whether it is locked.
    pub why: Vec<super::why::Open>,
    /// Whether the sheet of keys is open.
    pub keys: bool,
    /// What the next key is to do, and why the last one cannot.
    pub binding: Option<(Act, Option<String>)>,
    /// Whether the sheet of who is who and of marks is open.
    pub legend: bool,
    /// The prediction that is being made: of whom, and the band, once one is chosen.
    pub predict: Option<(NationId, Option<(u8, u8)>)>,
    /// The name that is asked for before a game for a class.
    pub seat: Option<super::seat::Seat>,
    /// What is asked about a saved game.
    pub asking: Option<super::shelf::Asking>,
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
    /// The office of the cabinet that is open, where one is at a time.
    pub seat_of: usize,
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
            past: None,
            month: None,
            part: Part::Budget,
            drawers: Drawers { left: true, right: true },
            lens: Lens::Aid,
            class: GoodId(0),
            goods: GoodsFilter::default(),
            nation: None,
            why: Vec::new(),
            keys: false,
            binding: None,
            legend: false,
            predict: None,
            seat: None,
            asking: None,
            series: ["support", "resilience", "tension"].map(str::to_owned).to_vec(),
            table: false,
            by: By::Total,
            only: None,
            seat_of: 0,
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
        // What a month's end leads on to does not lead back into it.
        if self.screen == Screen::MonthReport && matches!(screen, Screen::Desk | Screen::Debrief) {
            self.enter(screen);
        } else if self.screen != screen {
            self.back.push(self.screen);
            self.turn_to(screen);
        }
    }

    /// Another screen is shown: panels of causes stay where they were opened, if they are locked; no key waits
    /// to be changed.
    fn turn_to(&mut self, screen: Screen) {
        if self.screen != screen {
            self.binding = None;
            self.why.retain(|open| open.locked);
        }
        if matches!(screen, Screen::Title | Screen::Desk | Screen::Debrief) {
            self.past = None;
        }
        self.screen = screen;
    }

    /// The panels of causes of the screen that is shown.
    fn whys(&self) -> impl DoubleEndedIterator<Item = (usize, &super::why::Open)> {
        self.why.iter().enumerate().filter(|(_, open)| open.screen == self.screen)
    }

    /// Whether a sheet lies on top that is answered before anything else.
    #[must_use]
    pub(crate) const fn asks(&self) -> bool {
        self.keys
            || self.legend
            || self.leaving
            || self.binding.is_some()
            || self.seat.is_some()
            || self.asking.is_some()
            || self.predict.is_some()
            || self.month.is_some()
    }

    /// Shows where something is mended.
    pub(crate) fn mend(&mut self, mend: Mend) {
        match mend {
            Mend::Goods => {
                (self.tab, self.drawers.left) = (Tab::Map, true);
                self.turn_part(Part::Budget);
            }
            Mend::Letter(letter) => {
                self.need = Some(letter);
                self.turn_part(Part::Needs);
            }
        }
    }

    /// Opens a part of the desk in a small window; the page of a nation, which would lie over it, is put away.
    pub(crate) fn turn_part(&mut self, part: Part) {
        (self.part, self.nation) = (part, None);
    }

    /// Says something that must be read, after what the same act has said already.
    pub(crate) fn tell(&mut self, told: String) {
        self.notice = Some(match self.notice.take() {
            Some(before) if before.contains(&told) => before,
            Some(before) => format!("{before} {told}"),
            _ => told,
        });
    }

    /// Goes to a screen from which there is no way back.
    pub fn enter(&mut self, screen: Screen) {
        self.back.clear();
        self.past = None;
        self.turn_to(screen);
    }

    /// Shows what is asked; whether it was something to show.
    pub fn show(&mut self, show: &Show) {
        match show {
            Show::Screen(screen) => self.go(*screen),
            Show::Back => self.step_back(),
            Show::Tab(tab) => {
                self.tab = *tab;
                self.turn_part(Part::Middle);
                self.drawers.left = true;
            }
            Show::Lens(lens) => self.lens = *lens,
            Show::Nation(nation) => self.nation = *nation,
            Show::Class(class) => self.class = *class,
            Show::Why(asked) => {
                // The panel from which another is opened stays under it; others stay if locked.
                let under = self.whys().last().map(|(_, open)| open.asked.clone());
                self.why.retain(|open| open.asked != *asked && (open.locked || Some(&open.asked) == under.as_ref()));
                self.why.push(super::why::Open { asked: asked.clone(), screen: self.screen, locked: false });
            }
            Show::Close(asked) => self.why.retain(|open| open.asked != *asked),
            Show::Lock(asked) => {
                if let Some(open) = self.why.iter_mut().find(|open| open.asked == *asked) {
                    open.locked = !open.locked;
                }
            }
            Show::Past(turn) => {
                (self.month, self.past, self.beat) = (None, Some(*turn), 0);
                self.go(Screen::MonthReport);
            }
            Show::Keys => self.keys = !self.keys,
            Show::Legend => {
                self.keys = false;
                self.legend = !self.legend;
            }
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
        if std::mem::take(&mut self.keys) || std::mem::take(&mut self.legend) {
            return true;
        }
        if self.binding.take().is_some()
            || self.seat.take().is_some()
            || self.asking.take().is_some()
            || self.predict.take().is_some()
            || self.month.take().is_some()
            || std::mem::take(&mut self.leaving)
        {
            return true;
        }
        let last = self.whys().rfind(|(_, open)| !open.locked).map(|(at, _)| at);
        if let Some(at) = last {
            self.why.remove(at);
            return true;
        }
        if self.notice.take().is_some() {
            return true;
        }
        if matches!(self.screen, Screen::Desk | Screen::Cabinet) && self.need.take().is_some() {
            return true;
        }
        if self.screen == Screen::Desk && self.nation.take().is_some() {
            return true;
        }
        // The title is left by quitting, a desk by its menu, and a month's end by going on; one that is read again is
        // left for where one came from.
        let stays = matches!(self.screen, Screen::Title | Screen::Desk | Screen::MonthReport) && self.past.is_none();
        if !stays {
            self.step_back();
            return true;
        }
        false
    }

    fn step_back(&mut self) {
        if self.screen == Screen::MonthReport {
            self.past = None;
        }
        let before = self.back.pop().unwrap_or(Screen::Title);
        self.turn_to(before);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn esc_closes_one_thing_at_a_time_and_leaves_what_is_locked() {
        let mut state = State { screen: Screen::Desk, ..State::default() };
        state.show(&Show::Why("support".to_owned()));
        state.show(&Show::Lock("support".to_owned()));
        state.show(&Show::Why("tension".to_owned()));
        state.show(&Show::Keys);
        assert!(state.escape() && !state.keys && state.why.len() == 2);
        assert!(state.escape() && state.why.len() == 1 && state.why[0].asked == "support");
        assert!(!state.escape() && state.why.len() == 1);
        state.show(&Show::Screen(Screen::Codex));
        assert!(state.escape() && state.screen == Screen::Desk);
    }

    #[test]
    fn a_month_that_is_read_again_is_left_for_where_one_came_from() {
        let mut state = State { screen: Screen::Desk, ..State::default() };
        state.month = Some(2);
        state.show(&Show::Past(2));
        assert_eq!((state.screen, state.past, state.month), (Screen::MonthReport, Some(2), None));
        state.show(&Show::Screen(Screen::Codex));
        assert!(state.escape() && state.past == Some(2), "what it leads to leads back into it");
        assert!(state.escape() && state.screen == Screen::Desk && state.past.is_none());
        assert!(!state.escape());
        state.enter(Screen::MonthReport);
        assert!(!state.escape(), "a month's end is left by going on");
    }

    #[test]
    fn a_panel_of_causes_does_not_follow_onto_another_screen() {
        let mut state = State { screen: Screen::Desk, ..State::default() };
        state.show(&Show::Why("support".to_owned()));
        state.show(&Show::Lock("support".to_owned()));
        state.show(&Show::Why("tension".to_owned()));
        state.show(&Show::Screen(Screen::Settings));
        assert_eq!(state.whys().count(), 0, "none on another screen");
        state.show(&Show::Back);
        let open: Vec<&str> = state.whys().map(|(_, open)| open.asked.as_str()).collect();
        assert_eq!(open, ["support"], "what is locked stands where it was locked");
        state.show(&Show::Close("support".to_owned()));
        state.show(&Show::Why("tension".to_owned()));
        state.enter(Screen::MonthReport);
        assert!(state.why.is_empty());
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
