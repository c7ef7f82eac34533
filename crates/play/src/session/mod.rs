//! A session: a game at the desk with its draft, its undo and its branches.
//!
//! Duty: carry out what a player asks of a game. May use `tape`, `observe`, `narrate`. Always
//! holds: the draft holds only orders that the desk would take, one after the other, so that it
//! cannot be overspent; a sealed prediction is never taken back; a branch is another list of
//! orders under the same luck.

mod preview;

pub mod class_terms;
pub mod draft;
pub mod intent;
pub mod saved;

use std::sync::{Arc, Mutex, PoisonError};

use crate::narrate::{Words, orders};
use demarche_core::math::Money;
use demarche_core::model::case::Case;
use demarche_core::model::good::Route;
use demarche_core::model::ids::ClassId;
use demarche_core::model::order::Order;
use demarche_core::observe::{self, Preview};
use demarche_core::sim::Game;
use demarche_core::sim::order_check::Desk;
use demarche_core::sim::refusal::Refusal;
use demarche_core::tape::{self, Notes};
use draft::{Way, after, excludes, first_way, gift, gives, played};
use intent::Play;
use preview::Scout;

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
    undone: Vec<Vec<Order>>,
    redone: Vec<Vec<Order>>,
}

impl Lane {
    fn new(game: Game, draft: Vec<Order>, from: Option<(usize, u16)>, notes: Notes) -> Self {
        Self { game, draft, from, notes, undone: Vec::new(), redone: Vec::new() }
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
    /// It was refused: the reason in words.
    Refused(String),
}

/// A game at the desk.
pub struct Session {
    words: Words,
    lanes: Vec<Lane>,
    at: usize,
    ways: Vec<Way>,
    scout: Mutex<Option<Scout>>,
    /// Whether the adversary's chances are hidden until a prediction is sealed.
    pub predict_first: bool,
    /// What must be told of how the game was opened.
    pub remark: Option<String>,
}

impl Session {
    /// A session with a game and the orders drafted for its month.
    #[must_use]
    pub fn new(words: Words, game: Game, draft: Vec<Order>) -> Self {
        let ways = (0..game.case().classes.len()).map(|c| first_way(&game, ClassId::at(c))).collect();
        let mut session =
            Self { words, lanes: Vec::new(), at: 0, ways, scout: Mutex::new(None), predict_first: false, remark: None };
        for order in &draft {
            session.remember(order);
        }
        session.lanes.push(Lane::new(game, draft, None, Notes::default()));
        session
    }

    /// The words of the scenario.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Puts other words in their place.
    pub fn set_words(&mut self, words: Words) {
        self.words = words;
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

    pub(super) fn lanes_mut(&mut self) -> &mut [Lane] {
        &mut self.lanes
    }

    /// Whether there is something to take back, and something to do again.
    #[must_use]
    pub fn can_undo_redo(&self) -> (bool, bool) {
        (!self.lane().undone.is_empty(), !self.lane().redone.is_empty())
    }

    /// The way chosen for a class.
    #[must_use]
    pub fn way(&self, class: ClassId) -> Way {
        self.ways[class.index()]
    }

    /// The amount of a class drafted in any way.
    #[must_use]
    pub fn amount(&self, class: ClassId) -> Money {
        self.draft().iter().filter_map(|o| gift(o).filter(|(c, _)| *c == class).map(|(_, amount)| amount)).sum()
    }

    /// The desk as it stands after the draft.
    #[must_use]
    pub fn desk(&self) -> Desk {
        after(self.game(), self.draft())
    }

    /// The desk as it stands after the draft without what it gives of a class.
    #[must_use]
    pub fn desk_without(&self, class: ClassId) -> Desk {
        let rest: Vec<Order> = self.draft().iter().filter(|o| !gives(o, class)).cloned().collect();
        after(self.game(), &rest)
    }

    /// The order that gives an amount of a class in the way chosen for it.
    #[must_use]
    pub fn gift(&self, class: ClassId, amount: Money) -> Order {
        let Way { to, route, loudness } = self.way(class);
        if self.case().instrument(class).act_months > 0 {
            Order::Pledge { class, to, amount, loudness }
        } else {
            Order::Allocate { class, to, amount, route, loudness }
        }
    }

    /// The prediction sealed for this month: the lowest and highest level.
    #[must_use]
    pub fn sealed(&self) -> Option<(u8, u8)> {
        self.draft().iter().find_map(|o| match o {
            Order::Predict { low, high, .. } => Some((*low, *high)),
            _ => None,
        })
    }

    /// Whether the adversary's chances may be shown.
    #[must_use]
    pub fn open(&self) -> bool {
        let terms = self.terms().unwrap_or_default();
        let first = self.predict_first || terms.predict_first;
        self.game().is_over() || terms.forecasts && (!first || self.sealed().is_some())
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
        scout.get_or_insert_with(|| Scout::new(game, at)).preview(orders)
    }

    /// Carries out what is asked.
    pub fn apply(&mut self, play: &Play) -> Done {
        if self.game().is_over() && !matches!(play, Play::Rewind(_) | Play::Branch(_)) {
            return Done::Nothing;
        }
        match play {
            Play::Amount(class, amount) => self.set_amount(*class, *amount),
            Play::Way(class, to, route) => {
                let way = Way { to: *to, route: *route, ..self.way(*class) };
                self.set_way(*class, way)
            }
            Play::Loudness(class, loudness) => {
                let way = Way { loudness: *loudness, ..self.way(*class) };
                self.set_way(*class, way)
            }
            Play::Toggle(order) => self.toggle(order),
            Play::Undo => self.undo(),
            Play::Redo => self.redo(),
            Play::Predict(low, high) => self.predict(*low, *high),
            Play::EndTurn => {
                if let Some(lacking) = class_terms::lacks(self) {
                    return Done::Refused(lacking);
                }
                let lane = self.lane_mut();
                let orders = std::mem::take(&mut lane.draft);
                (lane.undone, lane.redone) = (Vec::new(), Vec::new());
                lane.notes.gone_on();
                lane.game.step(&orders);
                Done::Turned
            }
            Play::Because(reason) => class_terms::because(self, reason),
            Play::Rewind(_) | Play::Branch(_) if self.terms().is_some_and(|terms| !terms.rewind) => {
                Done::Refused(self.words.get("window-class-no-rewind"))
            }
            Play::Rewind(turn) => self.rewind(*turn),
            Play::Branch(at) => {
                if *at >= self.lanes.len() || *at == self.at {
                    return Done::Nothing;
                }
                class_terms::change_lane(self, *at);
                self.at = *at;
                Done::Turned
            }
        }
    }

    /// Puts a draft in place of the one that stands, if the desk takes every order of it.
    fn redraft(&mut self, draft: Vec<Order>) -> Done {
        if draft == self.draft() {
            return Done::Nothing;
        }
        let mut desk = self.game().desk();
        for order in &draft {
            match desk.decide(order) {
                Ok(plan) => desk.take(&plan),
                Err(refusal) => return self.refused(&refusal),
            }
        }
        let lane = self.lane_mut();
        let before = std::mem::replace(&mut lane.draft, draft);
        lane.undone.push(before);
        lane.redone.clear();
        Done::Draft
    }

    fn refused(&self, refusal: &Refusal) -> Done {
        Done::Refused(orders::refusal(&self.words, refusal))
    }

    /// A gift keeps its place in the draft; a new one goes to the end.
    fn set_amount(&mut self, class: ClassId, amount: Money) -> Done {
        let gift = self.gift(class, amount);
        let mut draft = self.draft().to_vec();
        let at = draft.iter().position(|o| gives(o, class));
        match (at, amount.is_zero()) {
            (Some(at), true) => {
                draft.remove(at);
            }
            (Some(at), false) => draft[at] = gift,
            (None, true) => return Done::Nothing,
            (None, false) => draft.push(gift),
        }
        self.redraft(draft)
    }

    fn set_way(&mut self, class: ClassId, way: Way) -> Done {
        let before = std::mem::replace(&mut self.ways[class.index()], way);
        let amount = self.amount(class);
        if amount.is_zero() {
            return if before == way { Done::Nothing } else { Done::Draft };
        }
        let done = self.set_amount(class, amount);
        if matches!(done, Done::Refused(_)) {
            self.ways[class.index()] = before;
        }
        done
    }

    fn toggle(&mut self, order: &Order) -> Done {
        // A prediction is sealed, and never taken back.
        if matches!(order, Order::Predict { .. }) {
            return Done::Nothing;
        }
        let mut draft = self.draft().to_vec();
        if let Some(at) = draft.iter().position(|o| o == order) {
            draft.remove(at);
        } else {
            draft.retain(|o| !excludes(order, o));
            draft.push(order.clone());
        }
        self.redraft(draft)
    }

    fn predict(&mut self, low: u8, high: u8) -> Done {
        let Some(adversary) = observe::adversary(self.game()) else { return Done::Nothing };
        if self.sealed().is_some() {
            return Done::Nothing;
        }
        let order = Order::Predict { adversary, low, high };
        if let Err(refusal) = self.desk().decide(&order) {
            return self.refused(&refusal);
        }
        // Sealed: it stands in every draft that undo may bring back.
        let lane = self.lane_mut();
        for draft in lane.undone.iter_mut().chain(&mut lane.redone) {
            draft.push(order.clone());
        }
        lane.draft.push(order);
        Done::Draft
    }

    fn undo(&mut self) -> Done {
        let lane = self.lane_mut();
        let Some(before) = lane.undone.pop() else { return Done::Nothing };
        let now = std::mem::replace(&mut lane.draft, before);
        lane.redone.push(now);
        self.remember_draft();
        Done::Draft
    }

    fn redo(&mut self) -> Done {
        let lane = self.lane_mut();
        let Some(again) = lane.redone.pop() else { return Done::Nothing };
        let now = std::mem::replace(&mut lane.draft, again);
        lane.undone.push(now);
        self.remember_draft();
        Done::Draft
    }

    fn rewind(&mut self, turn: u16) -> Done {
        let played = played(self.game());
        let Some(again) = played.get(usize::from(turn)) else { return Done::Nothing };
        // What was sealed for a month that is known by now would be no prediction.
        let draft = again.iter().filter(|o| !matches!(o, Order::Predict { .. })).cloned().collect();
        let game = tape::play(self.case(), self.game().seed(), &played[..usize::from(turn)]);
        let mut notes = self.notes().clone();
        notes.turned_back(class_terms::under_way(self.game()), self.case().month(turn));
        self.lanes.push(Lane::new(game, draft, Some((self.at, turn)), notes));
        self.at = self.lanes.len() - 1;
        self.drop_refused();
        self.remember_draft();
        Done::Turned
    }

    /// A draft holds only what the desk takes: a tape may hold orders that were refused.
    fn drop_refused(&mut self) {
        let mut desk = self.game().desk();
        self.lane_mut().draft.retain(|order| match desk.decide(order) {
            Ok(plan) => {
                desk.take(&plan);
                true
            }
            Err(_) => false,
        });
    }

    fn remember_draft(&mut self) {
        for order in self.draft().to_vec() {
            self.remember(&order);
        }
    }

    /// The way of a drafted gift is the way of its class.
    fn remember(&mut self, order: &Order) {
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
