//! Speaking: standard output for data, standard error for talk.
//!
//! Duty: print and talk; let a test hear what would have been said. Always holds: a reader that
//! went away is told to the caller, never a panic; talk to nobody is no fault.

#![expect(clippy::disallowed_methods, reason = "this is a door")]

use std::cell::RefCell;
use std::io::{self, IsTerminal as _, Write as _};

/// What was said while it was caught.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Captured {
    /// On standard output.
    pub(crate) out: Vec<u8>,
    /// On standard error.
    pub(crate) err: Vec<u8>,
}

thread_local! {
    static CAUGHT: RefCell<Option<Captured>> = const { RefCell::new(None) };
}

/// Runs something and catches what this thread says meanwhile, instead of saying it.
#[cfg(test)]
fn captured<T>(run: impl FnOnce() -> T) -> (Captured, T) {
    let before = CAUGHT.with_borrow_mut(|caught| caught.replace(Captured::default()));
    let done = run();
    let caught = CAUGHT.with_borrow_mut(|caught| std::mem::replace(caught, before));
    (caught.unwrap_or_default(), done)
}

/// Writes bytes to standard output.
///
/// # Errors
/// If standard output is closed or cannot be written.
pub(crate) fn out(bytes: &[u8]) -> io::Result<()> {
    let caught = CAUGHT.with_borrow_mut(|caught| caught.as_mut().map(|c| c.out.extend_from_slice(bytes)));
    if caught.is_some() {
        return Ok(());
    }
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// Writes bytes to standard error; nobody need listen.
pub(crate) fn err(bytes: &[u8]) {
    let caught = CAUGHT.with_borrow_mut(|caught| caught.as_mut().map(|c| c.err.extend_from_slice(bytes)));
    if caught.is_none() {
        let _ = io::stderr().lock().write_all(bytes);
    }
}

/// Standard output, to be written piece by piece.
pub(crate) struct Output;

impl io::Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        out(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Standard error, to be written piece by piece; nobody need listen.
pub(crate) struct Errors;

impl io::Write for Errors {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        err(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes text to standard output, with a line end.
///
/// # Errors
/// If standard output is closed or cannot be written.
pub(crate) fn print(text: &str) -> io::Result<()> {
    if text.ends_with('\n') { out(text.as_bytes()) } else { out(format!("{text}\n").as_bytes()) }
}

/// Says a line on standard error; nobody need listen.
pub(crate) fn talk(text: &str) {
    err(format!("{text}\n").as_bytes());
}

/// Whether standard output is a terminal, which shows colours.
#[must_use]
pub(crate) fn out_is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Whether standard error is a terminal, which shows colours and progress.
#[must_use]
pub(crate) fn err_is_terminal() -> bool {
    io::stderr().is_terminal()
}

/// How many columns the terminal has that standard output is; none for a pipe or a file, or where
/// nobody knows.
#[must_use]
pub fn columns() -> Option<usize> {
    #[cfg(unix)]
    if out_is_terminal() {
        return rustix::termios::tcgetwinsize(io::stdout())
            .ok()
            .map(|size| usize::from(size.ws_col))
            .filter(|c| *c > 0);
    }
    None
}

/// Shows how far something has come, over what was shown before; on a terminal alone.
pub(crate) fn progress(text: &str) {
    if err_is_terminal() {
        err(format!("\r\u{1b}[K{text}").as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_can_be_caught() {
        let (outer, (inner, done)) = captured(|| {
            talk("before");
            captured(|| {
                print("data").expect("somebody listens");
                talk("talk");
                7
            })
        });
        assert_eq!((inner.out.as_slice(), inner.err.as_slice(), done), (&b"data\n"[..], &b"talk\n"[..], 7));
        assert_eq!(outer.err, b"before\n");
    }
}
