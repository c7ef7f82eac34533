//! A session: a game at the desk with its draft, its undo and its branches.
//!
//! Duty: hold what a player has, and answer what stands. May use `tape`, `observe`, `narrate`. Always
//! holds: the draft holds only orders that the desk takes, one after the other, so that it cannot be
//! overspent; a branch is another list of orders under the same luck. What changes a session stands in
//! `drafting`, `branching` and `class_terms`, and is asked for by intents alone (`apply`).

use std::sync::{Arc, Mutex, PoisonError};

use super::draft::{Way, after, first_way, gift, goes};
use super::preview::Previewer;
use crate::narrate::{Words, orders};
use demarche_core::math::Money;
use demarche_core::model::case::Case;
use demarche_core::model::good::{Route, Sector};
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::order::Order;
use demarche_core::observe::{self, Preview};
use demarche_core::sim::Game;
use demarche_core::sim::order_check::OrderCheck;
use demarche_core::sim::refusal::Refusal;
use demarche_core::tape::{Notes, Variant};

/// One line of play: a game at its last month with the draft of the next.
pub struct Lane {
    /// The game.
    pub game: Game,
    /// The orders drafted.
    pub draft: Vec<Order>,
    /// The branch it left, and the turn from which it goes its own way.
    pub from: Option<(usize, u16)>,
    /// What its tape says besides its orders: who plays, reasons, the ways back that lead to it.
    pub notes: Notes,
    pub(super) undone: Vec<Vec<Order>>,
    pub(super) redone: Vec<Vec<Order>>,
}

impl Lane {
    pub(super) fn new(game: Game, draft: Vec<Order>, from: Option<(usize, u16)>, notes: Notes) -> Self {
        Self { game, draft, from, notes, undone: Vec::new(), redone: Vec::new() }
    }
}

/// What a month still lacks before it can be played.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lacking {
    /// A prediction of this adversary's reaction.
    Prediction(NationId),
    /// A reason.
    Reason,
}

/// Something that was asked for and not done.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Refused {
    /// Why, in words.
    pub told: String,
    /// An order that would be taken in its place, or first.
    pub instead: Option<Order>,
    /// What the month lacks, if that is why.
    pub lacking: Option<Lacking>,
}

impl Refused {
    /// A refusal for which there is nothing but a reason.
    #[must_use]
    pub fn told(told: String) -> Self {
        Self { told, ..Self::default() }
    }
}

/// What came of an intent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Done {
    /// Nothing changed.
    Nothing,
    /// The draft changed.
    Draft,
    /// Something was noted that changes no order.
    Noted,
    /// A month was played, or another branch was taken.
    Turned,
    /// It was refused.
    Refused(Refused),
}

/// A game at the desk.
pub struct Session {
    pub(super) words: Arc<Words>,
    pub(super) lanes: Vec<Lane>,
    pub(super) at: usize,
    pub(super) ways: Vec<Way>,
    scout: Mutex<Option<Previewer>>,
    /// Whether the adversary's chances are hidden until a prediction is sealed.
    pub predict_first: bool,
    /// What must be told of how the game was opened.
    pub remark: Option<String>,
    /// The title of the class as its file gives it, if the game was begun from one.
    pub class_title: Option<String>,
}

impl Session {
    /// A session with a game and the orders drafted for its month.
    #[must_use]
    pub fn new(words: impl Into<Arc<Words>>, game: Game, draft: Vec<Order>) -> Self {
        let ways = (0..game.case().goods.len()).map(|c| first_way(&game, GoodId::at(c))).collect();
        let mut session = Self {
            words: words.into(),
            lanes: Vec::new(),
            at: 0,
            ways,
            scout: Mutex::new(None),
            predict_first: false,
            remark: None,
            class_title: None,
        };
        session.lanes.push(Lane::new(game, draft, None, Notes::default()));
        session.remember_draft();
        session
    }

    /// The words of the scenario.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Puts other words in their place.
    pub fn set_words(&mut self, words: Words) {
        self.words = Arc::new(words);
    }

    /// The game.
    #[must_use]
    pub fn game(&self) -> &Game {
        &self.lane().game
    }

    /// The case.
    #[must_use]
    pub fn case(&self) -> &Arc<Case> {
        self.game().case()
    }

    /// The orders drafted.
    #[must_use]
    pub fn draft(&self) -> &[Order] {
        &self.lane().draft
    }

    /// Every branch, in the order in which they were begun.
    #[must_use]
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// The branch that is played.
    #[must_use]
    pub fn lane_at(&self) -> usize {
        self.at
    }

    pub(super) fn lane(&self) -> &Lane {
        &self.lanes[self.at]
    }

    pub(super) fn lane_mut(&mut self) -> &mut Lane {
        &mut self.lanes[self.at]
    }

    /// What the tape of the branch that is played says besides its orders.
    #[must_use]
    pub fn notes(&self) -> &Notes {
        &self.lane().notes
    }

    /// Puts what a tape says in place of nothing: who plays, for which class, reasons, ways back.
    pub fn set_notes(&mut self, notes: Notes) {
        self.lane_mut().notes = notes;
    }

    /// The class for which the game is played: its title, or its name where a saved game has no more.
    #[must_use]
    pub fn class(&self) -> Option<&str> {
        let hand_in = self.notes().hand_in.as_ref()?;
        Some(self.class_title.as_deref().unwrap_or(&hand_in.class))
    }

    /// The terms of the class that hold now.
    #[must_use]
    pub fn terms(&self) -> Option<Variant> {
        self.notes().terms()
    }

    /// Whether there is something to take back, and something to do again.
    #[must_use]
    pub fn can_undo_redo(&self) -> (bool, bool) {
        (!self.lane().undone.is_empty(), !self.lane().redone.is_empty())
    }

    /// The way chosen for a class.
    #[must_use]
    pub fn way(&self, class: GoodId) -> Way {
        self.ways[class.index()]
    }

    /// The amount of a class drafted in the way chosen for it.
    #[must_use]
    pub fn amount(&self, class: GoodId) -> Money {
        let way = self.way(class);
        self.draft().iter().filter(|o| goes(o, class, way.to, way.route)).filter_map(gift).map(|(_, a)| a).sum()
    }

    /// The desk as it stands after the draft.
    #[must_use]
    pub fn desk(&self) -> OrderCheck {
        after(self.game(), self.draft())
    }

    /// The desk as it stands after the draft without what it gives of a class in the way chosen.
    #[must_use]
    pub fn desk_without(&self, class: GoodId) -> OrderCheck {
        after(self.game(), &self.draft_without(class))
    }

    /// The draft without what it gives of a class in the way chosen.
    #[must_use]
    pub fn draft_without(&self, class: GoodId) -> Vec<Order> {
        let way = self.way(class);
        self.draft().iter().filter(|o| !goes(o, class, way.to, way.route)).cloned().collect()
    }

    /// The order that gives an amount of a class in the way chosen for it.
    #[must_use]
    pub fn gift(&self, class: GoodId, amount: Money) -> Order {
        let Way { to, route, loudness } = self.way(class);
        if self.case().instrument(class).act_months > 0 {
            Order::Pledge { class, to, amount, loudness }
        } else {
            Order::Allocate { class, to, amount, route, loudness }
        }
    }

    /// Whether the draft gives the recipient something for a sector.
    #[must_use]
    pub fn serves(&self, sector: Sector) -> bool {
        self.draft().iter().any(|o| match o {
            Order::Allocate { class, to, .. } | Order::Pledge { class, to, .. } => {
                self.case().good(*class).sector == sector && *to == self.case().recipient
            }
            _ => false,
        })
    }

    /// The prediction sealed for this month of an adversary's reaction: the lowest and highest level.
    #[must_use]
    pub fn sealed(&self, of: NationId) -> Option<(u8, u8)> {
        self.draft().iter().find_map(|o| match o {
            Order::Predict { adversary, low, high } if *adversary == of => Some((*low, *high)),
            _ => None,
        })
    }

    /// The first adversary whose reaction is not predicted yet, of those that are watched.
    #[must_use]
    pub fn unpredicted(&self) -> Option<NationId> {
        observe::adversaries(self.game()).find(|adversary| self.sealed(*adversary).is_none())
    }

    /// Whether the adversary's chances may be shown.
    #[must_use]
    pub fn open(&self) -> bool {
        let terms = self.terms().unwrap_or_default();
        let first = self.predict_first || terms.predict_first;
        self.game().is_over() || terms.forecasts && (!first || self.unpredicted().is_none())
    }

    /// Whether the chances of months gone by may be told: not where a class shows none at all.
    #[must_use]
    pub fn tells_chances(&self) -> bool {
        self.game().is_over() || self.terms().is_none_or(|terms| terms.forecasts)
    }

    /// What orders would do this month, as far as it does not hang on luck.
    #[must_use]
    pub fn preview(&self, orders: &[Order]) -> Preview {
        let (game, at) = (self.game(), self.at);
        let mut scout = self.scout.lock().unwrap_or_else(PoisonError::into_inner);
        if scout.as_ref().is_none_or(|scout| !scout.is_of(game, at)) {
            *scout = None;
        }
        scout.get_or_insert_with(|| Previewer::new(game, at)).preview(orders)
    }

    /// What the draft would do this month.
    #[must_use]
    pub fn drafted(&self) -> Preview {
        self.preview(self.draft())
    }

    /// A refusal of the desk in words.
    pub(super) fn because_of(&self, refusal: &Refusal, instead: Option<Order>) -> Done {
        Done::Refused(Refused { told: orders::refusal(&self.words, refusal), instead, lacking: None })
    }

    /// The ways of the drafted gifts are the ways of their goods.
    pub(super) fn remember_draft(&mut self) {
        for order in self.draft().to_vec() {
            self.remember(&order);
        }
    }

    /// The way of a gift is the way of its good.
    pub(super) fn remember(&mut self, order: &Order) {
        match order {
            Order::Allocate { class, to, route, loudness, .. } => {
                self.ways[class.index()] = Way { to: *to, route: *route, loudness: *loudness };
            }
            Order::Pledge { class, to, loudness, .. } => {
                self.ways[class.index()] = Way { to: *to, route: Route::Direct, loudness: *loudness };
            }
            _ => {}
        }
    }
}
