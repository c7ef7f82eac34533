//! The kept tapes, made anew after a change of the rules or of what is fingerprinted: their orders are played
//! again, and what the tapes say of them becomes what came out. Tapes that are called `earlier` stay as they are.
//!
//!     cargo test -p demarche --no-default-features --test suite -- --ignored tapes_anew

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use demarche_core::digest::Digest;
use demarche_core::scenario::build;
use demarche_core::tape::{Claim, Seal, Tape, play};

use super::support::case;

/// Tapes that hold, each with those that were made of it by a change that spares its fingerprints.
const HOLD: [(&str, &[&str]); 8] = [
    (
        "fixtures/tapes/format-1.tape.ron",
        &["changed-order.tape", "cut-off.tape", "other-rules.tape", "other-version.tape", "unknown-scenario.tape"],
    ),
    ("fixtures/tapes/format-1-draft.tape.ron", &[]),
    ("fixtures/tapes/format-2.tape.ron", &[]),
    ("fixtures/tapes/format-2.hand-in.ron", &[]),
    ("fixtures/tapes/format-3.hand-in.ron", &[]),
    ("fixtures/tapes/handed-in.hand-in.ron", &["changed-name.hand-in"]),
    ("fuzz/corpus/tapes/bold", &[]),
    ("fuzz/corpus/tapes/four", &[]),
];

fn at(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A tape with the fingerprints, the result and the seal of its orders as they are played today.
fn anew(text: &str) -> String {
    let mut tape = Tape::read("kept", text.as_bytes()).expect("a tape");
    let case = match tape.scenario.split_once(':') {
        None => case(&tape.scenario),
        Some((base, cut)) => Arc::new(build::cut((*case(base)).clone(), cut).expect("a cut")),
    };
    (tape.scenario_digest, tape.rules_digest) = (case.digest, case.rules_digest);
    let game = play(&case, tape.seed, &tape.orders("kept", &case).expect("orders"));
    for (turn, played) in tape.turns.iter_mut().zip(&game.records().turns) {
        let digest = played.digest.as_ref().expect("a month that was closed");
        turn.digest = digest.whole;
        turn.sections = digest.sections.iter().map(|(_, section)| *section).collect();
    }
    if tape.result.is_some() {
        tape.result = Claim::of(&game);
    }
    if tape.seal.is_some() {
        tape.seal = Some(Seal::of(&tape));
    }
    tape.text().expect("it can be written")
}

/// The places in a text at which a fingerprint stands.
fn prints(text: &str) -> Vec<usize> {
    let quoted = text.match_indices('"').map(|(at, _)| at + 1);
    quoted.filter(|at| text.get(*at..at + 17).is_some_and(|t| t.ends_with('"') && is_print(&t[..16]))).collect()
}

fn is_print(text: &str) -> bool {
    serde_json::from_value::<Digest>(text.into()).is_ok()
}

/// A tape that was made of another, with the fingerprints that the other has in their places now; one that
/// differed stays.
fn following(made: &str, of: &str, now: &str) -> String {
    let mut out = made.to_owned();
    for ((at, before), after) in prints(made).into_iter().zip(prints(of)).zip(prints(now)) {
        if made[at..at + 16] == of[before..before + 16] {
            out.replace_range(at..at + 16, &now[after..after + 16]);
        }
    }
    out
}

#[test]
#[ignore = "writes: the kept tapes are made anew"]
fn the_kept_tapes_are_made_anew() {
    for (name, followers) in HOLD {
        let path = at(name);
        let before = text(&path);
        let now = anew(&before);
        fs::write(&path, &now).expect("it can be written");
        for follower in followers {
            let path = at(&format!("fixtures/tapes/{follower}.ron"));
            fs::write(&path, following(&text(&path), &before, &now)).expect("it can be written");
        }
    }
}

#[test]
fn kept_tapes_that_hold_are_those_that_would_be_made_anew() {
    for (name, followers) in HOLD {
        let kept = text(&at(name));
        assert_eq!(anew(&kept), kept, "{name}: run the test of this file that is ignored");
        for follower in followers {
            let kept_too = text(&at(&format!("fixtures/tapes/{follower}.ron")));
            let shared = prints(&kept_too).into_iter().zip(prints(&kept));
            let same = shared.filter(|(a, b)| kept_too[*a..a + 16] == kept[*b..b + 16]).count();
            assert!(same + 2 >= prints(&kept_too).len().min(prints(&kept).len()), "{follower}");
        }
    }
}
