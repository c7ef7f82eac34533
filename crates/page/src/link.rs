//! Links: a game in an address, and what is in one that somebody made.
//!
//! Duty: from a game to the letters of an address and back. Uses `games` for the scenario, `opening`. Always
//! holds: an address is anybody's text: its length is looked at before anything is unpacked, what is unpacked has
//! a bound, and a game opens only if it comes out as the address says.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use demarche_core::digest::Digest;
use demarche_core::model::case::Case;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::tape::{Tape, notes, play, typed};
use demarche_play::narrate::Words;
use demarche_play::narrate::words::{number, text};
use demarche_play::session::Session;
use demarche_play::session::opening::allowed;

use super::games::{first_line, invent, shipped};
use super::request::{Request, encoded};
use super::sent::Linked;

/// The version of links that is written and read.
const VERSION: u32 = 1;
/// Most letters of the packed game in a link: what browsers, mails and chats may still carry whole.
pub(crate) const LONGEST: usize = 48_000;
/// Most bytes that are unpacked from them.
const UNPACKED: usize = 512 * 1024;

/// Why a link does not open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Bad {
    /// A part of it is not there.
    Lacks(&'static str),
    /// It has more letters than a link of the game ever has: so many.
    Long(usize),
    /// It was made in another version of links.
    Version(String),
    /// It has letters that no link has.
    Letters,
    /// It is cut off, or a letter of it is another.
    Torn,
    /// More comes out of it than out of any game.
    Large,
    /// What is in it is no game.
    NoGame,
    /// Its scenario is not shipped.
    Scenario(String),
    /// It belongs to another edition of its scenario or of the rules, as told.
    Edition(String),
    /// An order of it is none of its scenario, as told.
    Order(String),
    /// Its parts say different things, or what comes out is not what it says.
    Changed,
}

impl Bad {
    /// The same in words: what is wrong, and what can be done.
    pub(crate) fn told(&self, words: &Words) -> String {
        let of = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        match self {
            Self::Lacks(part) => words.say("page-link-lacks", &[text("part", *part)]),
            Self::Long(letters) => {
                words.say("page-link-long", &[number("letters", of(*letters)), number("most", of(LONGEST))])
            }
            Self::Version(version) => words.say("page-link-version", &[text("version", version.clone())]),
            Self::Letters => words.get("page-link-letters"),
            Self::Torn => words.get("page-link-torn"),
            Self::Large => words.get("page-link-large"),
            Self::NoGame => words.get("page-link-no-game"),
            Self::Scenario(name) => words.say("page-link-scenario", &[text("name", name.clone())]),
            Self::Edition(why) => words.say("page-link-edition", &[text("why", why.clone())]),
            Self::Order(why) => words.say("page-link-order", &[text("why", why.clone())]),
            Self::Changed => words.get("page-link-changed"),
        }
    }
}

/// What stands behind the `#` of a link to a game as it stands; none if it would be too long.
pub(crate) fn query(game: &Game, draft: &[Order], by: &str) -> Option<String> {
    let (id, seed) = (encoded(&game.case().id), game.seed());
    let letters = packed(&lean(game, draft, by).text().ok()?)?;
    Some(format!("scenario={id}&seed={seed}&v={VERSION}&tape={letters}"))
}

/// A tape that has of all fingerprints only that of the last month: the others come out of its orders.
fn lean(game: &Game, draft: &[Order], by: &str) -> Tape {
    let mut tape = Tape::of(game, by).with_draft(game.case(), draft);
    let last = tape.turns.len().saturating_sub(1);
    for (at, turn) in tape.turns.iter_mut().enumerate() {
        turn.sections.clear();
        if at < last {
            turn.digest = Digest(0);
        }
    }
    tape
}

/// A text in the letters of an address; none if it would be too long.
fn packed(text: &str) -> Option<String> {
    let letters = URL_SAFE_NO_PAD.encode(miniz_oxide::deflate::compress_to_vec_zlib(text.as_bytes(), 10));
    (text.len() <= UNPACKED && letters.len() <= LONGEST).then_some(letters)
}

/// What is in a link, from what stands behind its `#`, as the fields of a request; under invented names if they
/// are wanted.
///
/// # Errors
/// Why it does not open.
pub(crate) fn read(request: &Request, fictional: bool) -> Result<Linked, Bad> {
    let part = |name: &'static str| request.field(name).filter(|value| !value.is_empty()).ok_or(Bad::Lacks(name));
    let letters = part("tape")?;
    if letters.len() > LONGEST {
        return Err(Bad::Long(letters.len()));
    }
    let version = part("v")?;
    if version != VERSION.to_string() {
        return Err(Bad::Version(version.chars().take(20).collect()));
    }
    let (scenario, seed) = (part("scenario")?, part("seed")?);
    let tape = Tape::read("the link", &unpacked(letters)?).map_err(|_| Bad::NoGame)?;
    if tape.scenario != scenario || seed.parse() != Ok(tape.seed) {
        return Err(Bad::Changed);
    }
    let known = shipped(scenario).filter(|_| scenario.len() < 200);
    let (case, mut words) = known.ok_or_else(|| Bad::Scenario(scenario.chars().take(60).collect()))?;
    invent(&mut words, &case, fictional);
    played(&case, words, tape)
}

fn unpacked(letters: &str) -> Result<Vec<u8>, Bad> {
    let bytes = URL_SAFE_NO_PAD.decode(letters).map_err(|why| match why {
        base64::DecodeError::InvalidByte(..) => Bad::Letters,
        _ => Bad::Torn,
    })?;
    miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(&bytes, UNPACKED).map_err(|why| {
        let full = why.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput;
        if full { Bad::Large } else { Bad::Torn }
    })
}

fn played(case: &Arc<Case>, words: Words, tape: Tape) -> Result<Linked, Bad> {
    tape.fits(case).map_err(|why| Bad::Edition(why.to_string()))?;
    if tape.turns.len() > usize::from(case.turns) {
        return Err(Bad::Changed);
    }
    let orders = tape.orders("the link", case).map_err(|found| Bad::Order(first_line(&found)))?;
    let draft: Vec<Order> = tape.draft.iter().filter_map(|order| typed(case, order.clone()).ok()).collect();
    let game = play(case, tape.seed, &orders);
    let named = tape.played_by.is_empty() || notes::name(&tape.played_by).is_ok_and(|name| name == tape.played_by);
    let by = tape.played_by.clone();
    // Whatever else a tape may hold, the tape of a link holds nothing but this. Another program with the same
    // scenario and rules plays the same.
    let here = lean(&game, &draft, &by);
    let program = here.program.clone();
    if !named || here != (Tape { program, ..tape }) {
        return Err(Bad::Changed);
    }
    let (draft, words) = (allowed(&game, draft), Arc::new(words));
    let session = Session::new(Arc::clone(&words), game, draft);
    Ok(Linked { session, words, orders, by })
}

#[cfg(test)]
mod tests {
    use super::*;
    use demarche_core::math::Money;
    use demarche_core::model::good::{Loudness, Route};
    use proptest::prelude::*;
    use std::sync::LazyLock;

    fn opened(query: &str) -> Result<Linked, Bad> {
        read(&Request::get(&format!("shared?{query}")), false)
    }

    fn why(query: &str) -> Bad {
        opened(query).err().expect("it does not open")
    }

    /// A game of some months with gifts in them, and a gift drafted.
    fn game(months: u16) -> (Game, Vec<Order>) {
        let (case, _) = shipped("training-isle:four").expect("it is shipped");
        let good = case.good_named("relief").expect("a good");
        let gift = |amount: i64| Order::Allocate {
            class: good,
            to: case.recipient,
            amount: Money(amount),
            loudness: Loudness::ALL[0],
            route: Route::Direct,
        };
        let mut game = Game::new(case.clone(), 7);
        for month in 0..months {
            game.step(&[gift(10_000 + i64::from(month))]);
        }
        (game, vec![gift(5_000)])
    }

    /// A link whose tape was changed before it was packed.
    fn changed(change: impl FnOnce(&mut Tape)) -> String {
        let (game, draft) = game(2);
        let mut tape = lean(&game, &draft, "Heron");
        change(&mut tape);
        let letters = packed(&tape.text().expect("text")).expect("short");
        format!("scenario=training-isle%3Afour&seed=7&v=1&tape={letters}")
    }

    #[test]
    fn a_game_opens_exactly_where_it_stood() {
        for months in 0..=4 {
            let (game, draft) = game(months);
            let draft = if game.is_over() { Vec::new() } else { draft };
            let query = query(&game, &draft, "Blue Heron").expect("short");
            assert!(query.len() < 1_000, "{} letters", query.len());
            let linked = opened(&query).expect("it opens");
            assert_eq!(Tape::of(linked.session.game(), "player"), Tape::of(&game, "player"));
            assert_eq!((linked.session.draft(), linked.by.as_str()), (draft.as_slice(), "Blue Heron"));
            assert_eq!(linked.orders.len(), usize::from(months));
        }
    }

    #[test]
    fn each_fault_is_told_as_what_it_is() {
        let whole = changed(|_| {});
        assert!(opened(&whole).is_ok());
        assert_eq!(why(&whole.replace("&v=1", "")), Bad::Lacks("v"));
        assert_eq!(why(&whole.replace("seed=7&", "")), Bad::Lacks("seed"));
        assert_eq!(why("scenario=training-isle&seed=1&v=1"), Bad::Lacks("tape"));
        assert_eq!(why(&whole.replace("v=1", "v=2")), Bad::Version("2".to_owned()));
        assert_eq!(why(&whole.replace("seed=7", "seed=8")), Bad::Changed);
        assert_eq!(why(&whole.replace("four", "six")), Bad::Changed);
        assert_eq!(why(whole.get(..whole.len() - 20).expect("it is longer")), Bad::Torn);
        assert_eq!(why(&format!("{whole}!")), Bad::Letters);
        assert_eq!(
            why(&format!("{whole}{}", "A".repeat(1_000_000))),
            Bad::Long(1_000_000 + whole.len() - whole.find("tape=").expect("it") - 5)
        );
        assert_eq!(why(&changed(|p| p.seed = 8).replace("seed=7", "seed=8")), Bad::Changed);
        assert_eq!(why(&changed(|p| p.turns[1].digest = Digest(1))), Bad::Changed);
        assert_eq!(why(&changed(|p| p.turns.push(p.turns[0].clone()))), Bad::Changed);
        assert_eq!(why(&changed(|p| p.played_by = "\u{202e}".to_owned())), Bad::Changed);
        let other = changed(|p| p.scenario = "nowhere".to_owned()).replace("training-isle%3Afour", "nowhere");
        assert_eq!(why(&other), Bad::Scenario("nowhere".to_owned()));
        assert!(matches!(why(&changed(|p| p.scenario_digest = Digest(1))), Bad::Edition(_)));
        assert!(matches!(why(&changed(|p| p.rules_digest = Digest(1))), Bad::Edition(_)));
        assert_eq!(why(&changed(|p| p.turns[0].orders.clear())), Bad::Changed);
        assert_eq!(why(&changed(|p| p.reason = "A note.".to_owned())), Bad::NoGame, "no tape of that format");
        let nobody = |p: &mut Tape| p.turns[0].orders = vec![Order::Call { to: "nobody".to_owned() }];
        assert!(matches!(why(&changed(nobody)), Bad::Order(why) if why.contains("nobody")));
    }

    #[test]
    fn what_unpacks_without_end_is_not_unpacked() {
        let zeros = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b' '; 20_000_000], 10);
        let letters = URL_SAFE_NO_PAD.encode(zeros);
        assert!(letters.len() < LONGEST);
        assert_eq!(why(&format!("scenario=training-isle&seed=1&v=1&tape={letters}")), Bad::Large);
        let nonsense = URL_SAFE_NO_PAD.encode(miniz_oxide::deflate::compress_to_vec_zlib(b"((((((((", 10));
        assert_eq!(why(&format!("scenario=training-isle&seed=1&v=1&tape={nonsense}")), Bad::NoGame);
    }

    #[test]
    fn every_fault_has_words() {
        let words = Words::new("page", "").expect("the shipped messages hold");
        let text = || "x".to_owned();
        let all = [
            Bad::Lacks("tape"),
            Bad::Lacks("seed"),
            Bad::Lacks("scenario"),
            Bad::Lacks("v"),
            Bad::Long(1_000_000),
            Bad::Version(text()),
            Bad::Letters,
            Bad::Torn,
            Bad::Large,
            Bad::NoGame,
            Bad::Scenario(text()),
            Bad::Edition(text()),
            Bad::Order(text()),
            Bad::Changed,
        ];
        let told: Vec<String> = all.iter().map(|bad| bad.told(&words)).collect();
        assert!(told.iter().all(|line| line.len() > 40 && !line.contains("page-link")), "{told:#?}");
    }

    static WHOLE: LazyLock<String> = LazyLock::new(|| changed(|_| {}));

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn whatever_is_in_an_address_there_is_an_answer(query in "\\PC{0,300}") {
            prop_assert!(opened(&query).is_err());
        }

        #[test]
        fn whatever_is_packed_there_is_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..400), zlib in any::<bool>()) {
            let bytes = if zlib { miniz_oxide::deflate::compress_to_vec_zlib(&bytes, 1) } else { bytes };
            let letters = URL_SAFE_NO_PAD.encode(bytes);
            let query = format!("scenario=training-isle&seed=1&v=1&tape={letters}");
            prop_assert!(opened(&query).is_err());
        }

        #[test]
        fn whatever_is_changed_before_it_is_packed_there_is_an_answer(
            at in 0usize..3_000, less in 0usize..12, more in "[0-9a-z\"(),:\\[\\]-]{0,20}",
        ) {
            let (before, letters) = WHOLE.rsplit_once('=').expect("a tape");
            let mut plain = unpacked(letters).expect("it is whole");
            let at = at % plain.len();
            let to = (at + less).min(plain.len());
            // A letter of several bytes may be torn, too.
            plain.splice(at..to, more.bytes());
            let letters = URL_SAFE_NO_PAD.encode(miniz_oxide::deflate::compress_to_vec_zlib(&plain, 1));
            if let Ok(linked) = opened(&format!("{before}={letters}")) {
                // A draft may be another; the months that are played are those of the link.
                prop_assert_eq!(linked.session.game().turn(), 2);
            }
        }

        #[test]
        fn a_changed_letter_never_opens_another_game(at in 0usize..2_000, letter in "[A-Za-z0-9_-]") {
            let whole = WHOLE.clone();
            let from = whole.find("tape=").expect("a tape") + 5;
            let at = from + at % (whole.len() - from);
            let mut changed = whole.clone();
            changed.replace_range(at..=at, &letter);
            if let Ok(linked) = opened(&changed) {
                // The last letter may have bits that count for nothing.
                prop_assert_eq!(query(linked.session.game(), linked.session.draft(), &linked.by), Some(whole));
            }
        }
    }
}
