//! The host through linear memory: a question is written where `room` says, and the answer is read from where it
//! lies.
//!
//! Duty: bytes in, bytes out. Uses the host. Always holds: whatever is written, there is an answer; the module asks
//! its own host for nothing.

#![expect(unsafe_code, reason = "an exported name is a promise that no other object file has it")]

use std::cell::RefCell;

use super::host::Host;
use super::message::{Ask, Shelf};

#[derive(Default)]
struct Desk {
    host: Option<Host>,
    question: Vec<u8>,
    answer: Vec<u8>,
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::new(Desk::default());
}

/// Where a question of so many bytes is to be written.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn room(bytes: usize) -> *mut u8 {
    DESK.with_borrow_mut(|desk| {
        desk.question = vec![0; bytes];
        desk.question.as_mut_ptr()
    })
}

/// Begins with what was kept before, which was written as JSON; 1 if all is well, else the answer says why not.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn begin() -> u32 {
    DESK.with_borrow_mut(|desk| {
        let shelf: Shelf = serde_json::from_slice(&desk.question).unwrap_or_default();
        match Host::new(shelf) {
            Ok(host) => {
                desk.host = Some(host);
                desk.answer.clear();
                1
            }
            Err(why) => {
                desk.answer = why.into_bytes();
                0
            }
        }
    })
}

/// Answers the question that was written as JSON; how many bytes the answer has. 0 if it was no question, or
/// nothing was begun.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn ask() -> usize {
    DESK.with_borrow_mut(|desk| {
        let question: Option<Ask> = serde_json::from_slice(&desk.question).ok();
        let answer = question.zip(desk.host.as_mut()).map(|(ask, host)| host.ask(&ask));
        desk.answer = answer.and_then(|answer| serde_json::to_vec(&answer).ok()).unwrap_or_default();
        desk.answer.len()
    })
}

/// Where the answer begins.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn answer_start() -> *const u8 {
    DESK.with_borrow(|desk| desk.answer.as_ptr())
}

/// How many bytes the answer has.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn answer_length() -> usize {
    DESK.with_borrow(|desk| desk.answer.len())
}
