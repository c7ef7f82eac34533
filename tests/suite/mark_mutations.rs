//! Mutations of hand-ins: of a thousand, none is accepted with another result.

use std::collections::BTreeMap;

use demarche_core::tape::{Seal, Tape};
use demarche_lab::mark::{self, Content, Desk, Known, Paper, Prints, Verdict};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::support::{case, cases};
use crate::mark::{amount, class, edited, lesson, name, text, word};

/// One small change somewhere in a text.
#[derive(Clone, Debug)]
enum Change {
    Byte(prop::sample::Index, u8),
    Drop(prop::sample::Index, usize),
    Copy(prop::sample::Index, prop::sample::Index, usize),
    Line(prop::sample::Index, prop::sample::Index),
    Digit(prop::sample::Index, u8),
    /// Changed in its meaning, and sealed anew.
    Forged(u8, prop::sample::Index, i64),
}

fn change() -> impl Strategy<Value = Change> {
    use prop::sample::Index;
    prop_oneof![
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        1 => (any::<Index>(), 1usize..200).prop_map(|(at, length)| Change::Drop(at, length)),
        1 => (any::<Index>(), any::<Index>(), 1usize..200).prop_map(|(from, to, length)| Change::Copy(from, to, length)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(one, other)| Change::Line(one, other)),
        5 => (any::<Index>(), b'0'..=b'9').prop_map(|(at, digit)| Change::Digit(at, digit)),
        5 => (0u8..7, any::<Index>(), -3i64..4).prop_map(|(what, at, by)| Change::Forged(what, at, by)),
    ]
}

fn forge(tape: &mut Tape, what: u8, at: prop::sample::Index, by: i64) {
    let turn = at.index(tape.turns.len());
    match what {
        0 => tape.seed = tape.seed.wrapping_add(by.unsigned_abs()),
        1 => drop(tape.turns[turn].orders.pop()),
        2 => tape.turns.truncate(turn),
        3 => drop(tape.turns.remove(turn)),
        4 => amount(tape).0 += by * 1_000,
        5 => {
            let result = tape.result.as_mut().expect("a result");
            let objective = at.index(result.objectives.len());
            result.objectives[objective].reading.0 += by;
        }
        _ => {
            let other = tape.turns[(turn + 1) % tape.turns.len()].orders.clone();
            tape.turns[turn].orders = other;
        }
    }
    tape.seal = Some(Seal::of(tape));
}

fn mutated(tape: &Tape, changes: &[Change]) -> Vec<u8> {
    let mut tape = tape.clone();
    for change in changes {
        if let Change::Forged(what, at, by) = change
            && !tape.turns.is_empty()
        {
            forge(&mut tape, *what, *at, *by);
        }
    }
    let mut bytes = text(&tape).into_bytes();
    for change in changes {
        let length = bytes.len();
        match change {
            Change::Byte(at, byte) => bytes[at.index(length)] = *byte,
            Change::Drop(at, count) => {
                let at = at.index(length);
                bytes.drain(at..(at + count).min(length));
            }
            Change::Copy(from, to, count) => {
                let from = from.index(length);
                let part = bytes[from..(from + count).min(length)].to_vec();
                let to = to.index(length);
                bytes.splice(to..to, part);
            }
            Change::Line(one, other) => {
                let mut lines: Vec<Vec<u8>> = bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
                let (one, other) = (one.index(lines.len()), other.index(lines.len()));
                lines.swap(one, other);
                bytes = lines.join(&b'\n');
            }
            Change::Digit(at, digit) => {
                let digits: Vec<usize> = (0..length).filter(|i| bytes[*i].is_ascii_digit()).collect();
                if !digits.is_empty() {
                    bytes[digits[at.index(digits.len())]] = *digit;
                }
            }
            Change::Forged(..) => {}
        }
    }
    bytes
}

/// What a mutation came to: the word of its verdict, and whether its result is the one that was
/// played.
fn accepted(student: usize, changes: &[Change], desk: &Desk) -> Result<String, TestCaseError> {
    let tape = &class()[student];
    let content = Content::Bytes(mutated(tape, changes));
    let all = mark::mark(&mark::read(vec![Paper { path: "m.hand-in.ron".to_owned(), content }]), desk);
    if all[0].verdict != Verdict::Confirmed {
        return Ok(word(&all[0]));
    }
    let read = all[0].tape.as_ref().expect("what is confirmed was read");
    let played = all[0].played.as_ref().expect("and played");
    if played.over {
        let came: Vec<_> = played.objectives.iter().map(|(id, reading, medal)| (id, reading, medal)).collect();
        let claimed = tape.result.as_ref().expect("a result");
        let original: Vec<_> = claimed.objectives.iter().map(|o| (&o.id, &o.reading, &o.medal)).collect();
        prop_assert_eq!(came, original);
    } else {
        // The first months of the game, honestly told as such.
        let first = Prints::of(&edited(tape, |t| t.turns.truncate(played.months)));
        prop_assert_eq!(all[0].prints.as_ref(), Some(&first));
    }
    prop_assert_eq!(all[0].name(), name(student));
    prop_assert_eq!(&read.rewinds, &tape.rewinds);
    Ok("confirmed".to_owned())
}

#[test]
fn of_a_thousand_mutations_none_is_accepted_with_another_result() {
    let desk = Desk { known: vec![Known::new(case("training-isle"))], lesson: Some(lesson()) };
    let counts = std::cell::RefCell::new(BTreeMap::<String, usize>::new());
    let mutation = (0usize..12, prop::collection::vec(change(), 1..3));
    let done = TestRunner::new(cases(1_000)).run(&mutation, |(student, changes)| {
        let word = accepted(student, &changes, &desk)?;
        *counts.borrow_mut().entry(word).or_default() += 1;
        Ok(())
    });
    let counts = counts.into_inner();
    println!("{counts:?}");
    assert!(done.is_ok(), "{done:?}");
    // The mutations reach past the reader: what playing again finds is among what they meet.
    for ground in ["unreadable", "orders", "seed", "months", "result", "confirmed"] {
        assert!(counts.get(ground).is_some_and(|n| *n > 0), "no mutation came to {ground}: {counts:?}");
    }
}
