//! Intents carried out: the one way in which a player changes a game, whatever the desk.
//!
//! Duty: from an intent to what does it. Uses the rest of the session. Always holds: after a game is
//! over only ways back and other branches are open; what a class's terms forbid is refused.

use super::class_terms;
use super::draft::Way;
use super::intent::Play;
use super::state::{Done, Refused, Session};
use demarche_core::model::order::Order;
use demarche_core::tape;

impl Session {
    /// Carries out what is asked.
    pub fn apply(&mut self, play: &Play) -> Done {
        let way_back = matches!(play, Play::Rewind(_) | Play::Branch(_));
        if self.game().is_over() && !way_back {
            return match play {
                Play::Undo | Play::Redo => Done::Nothing,
                _ => Done::Refused(Refused::told(self.words.get("session-over"))),
            };
        }
        if way_back && self.terms().is_some_and(|terms| !terms.rewind) {
            return Done::Refused(Refused::told(self.words.get("session-no-way-back")));
        }
        match play {
            Play::Order(order) => self.order(order),
            Play::Toggle(order) => self.toggle(order),
            Play::Drop(at) => self.drop_order(*at),
            Play::Amount(class, amount) => self.set_amount(*class, *amount),
            Play::Way(class, to, route) => {
                let way = Way { to: *to, route: *route, ..self.way(*class) };
                self.set_way(*class, way)
            }
            Play::Loudness(class, loudness) => {
                let way = Way { loudness: *loudness, ..self.way(*class) };
                self.set_way(*class, way)
            }
            Play::Undo => self.undo(),
            Play::Redo => self.redo(),
            Play::Predict(adversary, low, high) => {
                self.order(&Order::Predict { adversary: *adversary, low: *low, high: *high })
            }
            Play::Because(reason) => class_terms::because(self, reason),
            Play::EndTurn => self.end_month(),
            Play::Rewind(turn) => self.rewind(*turn),
            Play::Branch(at) => self.change_branch(*at),
        }
    }

    fn end_month(&mut self) -> Done {
        if let Some(lacking) = class_terms::lacks(self) {
            let told = class_terms::lack_told(self, lacking);
            return Done::Refused(Refused { told, instead: None, lacking: Some(lacking) });
        }
        let lane = self.lane_mut();
        let orders = std::mem::take(&mut lane.draft);
        (lane.undone, lane.redone) = (Vec::new(), Vec::new());
        lane.notes.gone_on();
        tape::play_on(&mut lane.game, &[orders]);
        Done::Turned
    }
}
