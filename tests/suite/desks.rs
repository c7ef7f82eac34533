//! One suite for every desk: what a player does comes to the same intents, views and tape, whether it is
//! typed in the terminal or clicked in the window.
//!
//! A desk joins by doing [`Act`]s in its own way ([`Player`]); nothing else here knows of any desk.

use demarche::terminal::{Closed, Keeper, Layout, Terminal};
use demarche_core::model::ids::GoodId;
use demarche_core::tape::{HandIn, Notes, Tape, Variant};
use demarche_play::session::Session;
use demarche_play::session::intent::{Intent, Lens, Play, Screen};
use demarche_play::session::saved::Saved;
use demarche_play::views;
use egui::accesskit;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::panels::{Desk, session};

/// What a player does.
#[derive(Clone, Debug)]
enum Act {
    /// Gives so many million euro of a good by the way that stands.
    Give(&'static str, i64),
    /// Takes a good out of the draft.
    Take(&'static str),
    /// Gives what is drafted of a good without a word in public.
    Quietly(&'static str, i64),
    /// Answers the question at a place with the option at a place.
    Answer(usize, usize),
    /// Joins the first round of sanctions that waits.
    Join,
    Undo,
    Redo,
    Predict(u8, u8),
    Because(&'static str),
    EndMonth,
    Rewind(u16),
    Branch(usize),
    HandIn,
}

/// A person at a desk.
trait Player {
    /// Does it as it is done at this desk.
    fn act(&mut self, act: &Act);
    /// The session that the desk plays.
    fn session(&mut self) -> &Session;
    /// The reason for which the last act was refused, if it was.
    fn refused(&mut self) -> Option<String>;
    /// The tape that the desk kept last.
    fn kept(&mut self) -> String;
}

/// Everything that the terminal said and kept.
#[derive(Default)]
struct Page {
    said: String,
    tape: String,
}

fn tape(session: &Session) -> String {
    let tape = Tape::of(session.game(), "player").with_draft(session.case(), session.draft());
    tape.with_notes(session.game(), session.notes()).text().expect("a tape is text")
}

impl Keeper for Page {
    fn show(&mut self, text: &str) -> Result<(), Closed> {
        self.said.push_str(text);
        Ok(())
    }

    fn layout(&self) -> Layout {
        Layout::new(200)
    }

    fn keep(&mut self, session: &Session) -> Saved {
        self.tape = tape(session);
        Saved::At("memory".to_owned(), None)
    }

    fn leave(&mut self) -> Option<String> {
        None
    }

    fn hand_in(&mut self, _: &Session) -> Result<String, String> {
        Ok("memory".to_owned())
    }
}

/// A player who types.
struct Typist {
    terminal: Terminal,
    page: Page,
}

impl Typist {
    fn new(session: Session) -> Self {
        Self { terminal: Terminal::new(session), page: Page::default() }
    }
}

impl Player for Typist {
    fn act(&mut self, act: &Act) {
        let line = match act {
            Act::Give(good, amount) => format!("give {good} {amount}"),
            Act::Quietly(good, amount) => format!("give {good} {amount} quiet"),
            Act::Take(good) => {
                let class = self.terminal.session().case().good_named(good).expect("a good");
                let gives = |o| demarche_play::session::draft::gives(o, class);
                let at = self.terminal.session().draft().iter().position(gives).expect("it is drafted");
                format!("drop {}", at + 1)
            }
            Act::Answer(question, option) => {
                format!("{}{}", question + 1, ('a'..='z').nth(*option).expect("a letter"))
            }
            Act::Join => {
                let open = self.terminal.session().game().desk().open_rounds[0];
                format!("sanction {}", self.terminal.session().case().rounds[open.index()].id)
            }
            Act::Undo => "undo".to_owned(),
            Act::Redo => "redo".to_owned(),
            Act::Predict(low, high) => format!("predict {low} {high}"),
            Act::Because(reason) => format!("because {reason}"),
            Act::EndMonth => "next".to_owned(),
            Act::Rewind(turn) => format!("rewind {}", turn + 1),
            Act::Branch(at) => format!("branch {at}"),
            Act::HandIn => "handin".to_owned(),
        };
        self.page.said.clear();
        self.terminal.hear(&line, &mut self.page).expect("somebody listens");
    }

    fn session(&mut self) -> &Session {
        self.terminal.session()
    }

    fn refused(&mut self) -> Option<String> {
        let told = self.page.said.strip_prefix("✗  ")?;
        let told = told.split("\n→").next().unwrap_or_default();
        Some(told.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn kept(&mut self) -> String {
        self.page.tape.clone()
    }
}

/// A player who clicks.
struct Clicker(Desk<'static>);

impl Clicker {
    fn new(session: Session) -> Self {
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

/// Everything that a session's views say.
fn seen(session: &Session) -> String {
    let class = GoodId::at(0);
    let desk = views::desk::desk(session, Lens::default(), class);
    let why = ["support", "resilience", "level", "goodwill.allies"].map(|name| views::why::why(session, name));
    let law = views::law::law(session);
    let ranking = views::ranking::ranking(session, views::ranking::By::Total);
    format!("{desk:#?}\n{why:#?}\n{law:#?}\n{ranking:#?}")
}

/// Does the same at every desk and compares after every act what each has, shows and keeps.
fn the_same_everywhere(begin: impl Fn() -> Session, acts: &[Act]) {
    let mut desks: Vec<(&str, Box<dyn Player>)> =
        vec![("terminal", Box::new(Typist::new(begin()))), ("window", Box::new(Clicker::new(begin())))];
    for (at, act) in acts.iter().enumerate() {
        let mut all = Vec::new();
        for (name, desk) in &mut desks {
            let before = tape(desk.session());
            desk.act(act);
            let after = tape(desk.session());
            let refused = desk.refused().filter(|_| before == after);
            if before != after {
                assert_eq!(desk.kept(), after, "{name} keeps what it plays after act {at}, {act:?}");
            }
            let lanes: Vec<_> = desk.session().lanes().iter().map(|l| (l.game.turn(), l.from)).collect();
            all.push((*name, after, refused, lanes, desk.session().lane_at(), seen(desk.session())));
        }
        let (first, others) = all.split_first().expect("desks");
        for other in others {
            let both = format!("{} and {} after act {at}, {act:?}", first.0, other.0);
            assert_eq!(first.1, other.1, "the tape: {both}");
            assert_eq!(first.2, other.2, "what was refused: {both}");
            assert_eq!((&first.3, first.4), (&other.3, other.4), "the branches: {both}");
            assert!(first.5 == other.5, "the views: {both}\n{}", difference(&first.5, &other.5));
        }
    }
}

/// The first line in which two texts differ.
fn difference(one: &str, other: &str) -> String {
    one.lines().zip(other.lines()).find(|(a, b)| a != b).map_or_else(String::new, |(a, b)| format!("{a}\n{b}"))
}

#[test]
fn a_draft_is_the_same_however_it_is_made() {
    use Act::{Answer, EndMonth, Give, Quietly, Redo, Take, Undo};
    let acts = [
        Answer(0, 0),
        Give("relief", 10),
        Give("relief", 25),
        Answer(0, 1),
        Undo,
        Redo,
        Give("medicine", 5),
        Take("relief"),
        Undo,
        Undo,
        Redo,
        Quietly("medicine", 8),
        EndMonth,
        Undo,
        Give("generators", 12),
        EndMonth,
    ];
    the_same_everywhere(|| session("training-isle", 1), &acts);
}

#[test]
fn a_flagship_month_with_sanctions_is_the_same_on_every_desk() {
    use Act::{Answer, EndMonth, Give, Join, Predict, Undo};
    let acts = [Answer(0, 0), Join, Give("relief", 20), Predict(2, 4), EndMonth, Join, Undo, Join, EndMonth];
    the_same_everywhere(|| session("quiet-backer", 5), &acts);
}

#[test]
fn a_prediction_is_sealed_once_on_every_desk() {
    use Act::{EndMonth, Give, Predict, Redo, Undo};
    let acts = [Give("relief", 5), Predict(0, 2), Undo, Undo, Redo, Redo, EndMonth, Predict(1, 1), EndMonth];
    the_same_everywhere(|| session("training-isle", 3), &acts);
}

#[test]
fn a_way_back_drops_what_was_sealed_and_every_branch_stands() {
    use Act::{Branch, EndMonth, Give, Predict, Rewind, Undo};
    let acts = [
        Give("relief", 10),
        Predict(0, 3),
        EndMonth,
        Give("medicine", 5),
        EndMonth,
        Rewind(0),
        Give("relief", 30),
        Undo,
        EndMonth,
        Branch(0),
        Branch(1),
        Rewind(0),
        Branch(0),
        Rewind(9),
        Branch(9),
        EndMonth,
    ];
    the_same_everywhere(|| session("training-isle", 2), &acts);
}

/// A game for a class under terms.
fn for_a_class(variant: Variant) -> impl Fn() -> Session {
    move || {
        let mut session = session("training-isle:four", 1);
        let hand_in = HandIn { class: "Tuesdays".into(), name: "Blue Heron".into(), variant };
        session.set_notes(Notes { hand_in: Some(hand_in), ..Notes::default() });
        session
    }
}

#[test]
fn a_class_has_the_same_terms_on_every_desk() {
    use Act::{Because, EndMonth, Give, HandIn, Predict, Rewind};
    let strict = Variant { fictional: false, predict_first: true, forecasts: true, rewind: false, reasons: true };
    let acts = [
        EndMonth,
        Predict(0, 2),
        EndMonth,
        Because("Nothing is asked of us yet."),
        Give("relief", 10),
        EndMonth,
        Rewind(0),
        Predict(1, 1),
        Because("It is asked for."),
        EndMonth,
        HandIn,
        Rewind(0),
        EndMonth,
    ];
    the_same_everywhere(for_a_class(strict), &acts);
}

#[test]
fn a_game_that_is_over_goes_on_only_on_a_branch() {
    use Act::{Because, EndMonth, Give, Rewind, Undo};
    let mut acts = vec![Give("relief", 10)];
    acts.extend(std::iter::repeat_n(EndMonth, 4));
    acts.extend([EndMonth, Undo, Because("Too late."), Rewind(2), EndMonth]);
    the_same_everywhere(|| session("training-isle:four", 1), &acts);
}
