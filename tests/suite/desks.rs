//! One suite for every desk: what a player does comes to the same intents, views and tape, whether it is
//! typed in the terminal, clicked in the window or sent as a form.
//!
//! A desk joins by doing [`Act`]s in its own way ([`Player`]); nothing else here knows of any desk.

mod browser;
mod clicker;
mod typist;

use demarche_core::model::ids::GoodId;
use demarche_core::tape::{HandIn, Notes, Tape, Variant};
use demarche_play::session::Session;
use demarche_play::session::intent::Lens;
use demarche_play::views;

use crate::panels::session;
use browser::Browser;
use clicker::Clicker;
use typist::Typist;

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

fn tape(session: &Session) -> String {
    let tape = Tape::of(session.game(), "player").with_draft(session.case(), session.draft());
    tape.with_notes(session.game(), session.notes()).text().expect("a tape is text")
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
    let mut desks: Vec<(&str, Box<dyn Player>)> = vec![
        ("terminal", Box::new(Typist::new(begin()))),
        ("window", Box::new(Clicker::new(begin()))),
        ("page", Box::new(Browser::new(begin()))),
    ];
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
