//! A player who follows links and sends forms.

use demarche_page::{Deed, Place, Request, Settings, respond};
use demarche_play::session::Session;
use demarche_play::views;

use super::{Act, Player};

/// A player who follows links and sends forms.
pub(super) struct Browser {
    place: Place,
    tape: String,
    said: Option<String>,
}

impl Browser {
    pub(super) fn new(session: Session) -> Self {
        let mut place = Place::new(Settings::default()).expect("the shipped messages hold");
        place.play(session, "memory");
        Self { place, tape: String::new(), said: None }
    }

    /// Sends a form as the page has it, and follows where it leads; what that page says first.
    fn send(&mut self, request: Request) -> String {
        let at = self.place.session().map(|s| format!("{}.{}", s.lane_at(), s.game().turn())).expect("a session");
        let answer = respond(&mut self.place, &request.with("at", at));
        for deed in &answer.deeds {
            if let Deed::Keep { tape, .. } = deed {
                self.tape.clone_from(tape);
            }
        }
        let to = answer.go.expect("a form leads on");
        let path = to.split('#').next().unwrap_or_default().to_owned();
        let shown = respond(&mut self.place, &Request::get(&path));
        assert_eq!(shown.status, 200, "{to}");
        let refused = shown.body.contains("class=\"notice refused\"");
        self.said = shown.announce.filter(|_| refused);
        path
    }

    fn give(good: &str) -> Request {
        Request::post("give").with("good", good)
    }
}

impl Player for Browser {
    fn act(&mut self, act: &Act) {
        let request = match act {
            Act::Give(good, amount) => Self::give(good).with("amount", amount.to_string()),
            Act::Take(good) => Self::give(good).with("step", "none"),
            Act::Quietly(good, amount) => Self::give(good).with("loudness", "quiet").with("amount", amount.to_string()),
            Act::Answer(question, option) => {
                let cards = views::needs::needs(self.session());
                let mut asked = cards.iter().enumerate().filter(|(_, c)| c.kind == views::needs::Kind::Question);
                let (at, _) = asked.nth(*question).expect("a question");
                Request::post("answer").with("letter", at.to_string()).with("choice", option.to_string())
            }
            Act::Join => {
                let cards = views::needs::needs(self.session());
                let at = cards.iter().position(|c| c.kind == views::needs::Kind::Round).expect("a round");
                Request::post("answer").with("letter", at.to_string()).with("choice", "0")
            }
            Act::Undo => Request::post("undo"),
            Act::Redo => Request::post("redo"),
            Act::Predict(low, high) => {
                let Some(adversary) = self.session().unpredicted() else { return };
                let id = self.session().case().nation(adversary).id.clone();
                Request::post("predict").with("nation", id).with("low", low.to_string()).with("high", high.to_string())
            }
            Act::Because(reason) => Request::post("because").with("reason", *reason),
            Act::EndMonth => Request::post("end"),
            Act::Rewind(turn) => Request::post("rewind").with("turn", turn.to_string()),
            Act::Branch(at) => Request::post("branch").with("n", at.to_string()),
            Act::HandIn => Request::post("hand-in"),
        };
        if self.send(request) == "end" {
            // What would be lost was read.
            self.send(Request::post("end").with("sure", "yes"));
        }
    }

    fn session(&mut self) -> &Session {
        self.place.session().expect("a session")
    }

    fn refused(&mut self) -> Option<String> {
        self.said.clone()
    }

    fn kept(&mut self) -> String {
        self.tape.clone()
    }
}
