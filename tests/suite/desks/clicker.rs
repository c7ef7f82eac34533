//! A player who clicks in the window.

use demarche_core::model::ids::GoodId;
use demarche_play::session::Session;
use demarche_play::session::intent::{Intent, Play, Screen};
use demarche_play::views;
use egui::accesskit;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Act, Player};
use crate::panels::Desk;

/// A player who clicks.
pub(super) struct Clicker(Desk<'static>);

impl Clicker {
    pub(super) fn new(session: Session) -> Self {
        // Large enough for everything to be in sight, so that nothing has to be scrolled to.
        Self(Desk::sized((2_560.0, 2_400.0), 1.0, |shell| {
            shell.play(session);
            shell.state.enter(Screen::Desk);
        }))
    }

    /// The name of a good as its row has it.
    fn name(&mut self, good: &str) -> String {
        let session = self.0.session();
        let class = session.case().good_named(good).expect("a good");
        views::text::capital(&session.words().good(session.case(), class))
    }

    /// Sets the figure of a control by its label.
    fn set(&mut self, label: &str, value: f64) {
        let target = self.0.harness.get_by_label(label).accesskit_node().locate();
        let request = accesskit::ActionRequest {
            action: accesskit::Action::SetValue,
            target_tree: target.1,
            target_node: target.0,
            data: Some(accesskit::ActionData::NumericValue(value)),
        };
        self.0.harness.event(egui::Event::AccessKitActionRequest(request));
        self.0.run();
    }

    fn ask(&mut self, play: Play) {
        self.0.shell().ask(Intent::Play(play));
        self.0.run();
    }

    fn open(&mut self, good: &str) -> GoodId {
        let class = self.0.session().case().good_named(good).expect("a good");
        self.0.shell().state.class = class;
        self.0.run();
        class
    }
}

impl Player for Clicker {
    fn act(&mut self, act: &Act) {
        self.0.shell().state.notice = None;
        self.0.shell().state.enter(Screen::Desk);
        self.0.run();
        match act {
            #[expect(clippy::cast_precision_loss, reason = "a handful of millions")]
            Act::Give(good, amount) => {
                let label = format!("{}, million euro", self.name(good));
                self.set(&label, *amount as f64);
            }
            Act::Take(good) => {
                let label = format!("{}, million euro", self.name(good));
                self.set(&label, 0.0);
            }
            Act::Quietly(good, amount) => {
                self.open(good);
                self.0.harness.get_all_by_label("quiet").next().expect("a way to give").click();
                self.0.run();
                self.act(&Act::Give(good, *amount));
            }
            Act::Answer(question, option) => {
                let cards = views::needs::needs(self.0.session());
                let mut asked = cards.iter().enumerate().filter(|(_, c)| c.kind == views::needs::Kind::Question);
                let (at, card) = asked.nth(*question).expect("a question");
                let choice = card.choices[*option].text.clone();
                self.0.shell().state.need = Some(at);
                self.0.run();
                self.0.harness.get_by_role_and_label(accesskit::Role::RadioButton, &choice).click_accesskit();
                self.0.run();
            }
            Act::Join => {
                let cards = views::needs::needs(self.0.session());
                let at = cards.iter().position(|c| c.kind == views::needs::Kind::Round).expect("a round");
                let choice = cards[at].choices[0].text.clone();
                self.0.shell().state.need = Some(at);
                self.0.run();
                self.0.harness.get_all_by_label(&choice).last().expect("a choice").click_accesskit();
                self.0.run();
            }
            Act::Undo => self.0.key(egui::Modifiers::COMMAND, egui::Key::Z),
            Act::Redo => self.0.key(egui::Modifiers::COMMAND, egui::Key::Y),
            Act::Predict(low, high) => {
                self.0.key(egui::Modifiers::NONE, egui::Key::P);
                let seal = |desk: &Clicker| desk.0.harness.query_by_label("Seal it").is_some();
                if !seal(self) {
                    // Everything is sealed: there is no way to ask for it.
                    return;
                }
                for level in [low, high] {
                    let name = self.0.session().words().level(*level);
                    self.0.click(&format!("{level}  {name}"));
                }
                self.0.click("Seal it");
            }
            Act::Because(reason) => {
                self.ask(Play::Because((*reason).to_owned()));
                // The field is left: what was typed is kept.
                self.0.shell().ask(Intent::File(demarche_play::session::intent::File::Keep));
                self.0.run();
            }
            Act::EndMonth => self.0.end_month(),
            Act::Rewind(turn) => self.ask(Play::Rewind(*turn)),
            Act::Branch(at) => self.ask(Play::Branch(*at)),
            Act::HandIn => {
                self.0.shell().ask(Intent::File(demarche_play::session::intent::File::HandIn));
                self.0.run();
            }
        }
    }

    fn session(&mut self) -> &Session {
        self.0.session()
    }

    fn refused(&mut self) -> Option<String> {
        self.0.shell().state.notice.clone()
    }

    fn kept(&mut self) -> String {
        self.0.harness.state().1.tapes.last().cloned().unwrap_or_default()
    }
}
