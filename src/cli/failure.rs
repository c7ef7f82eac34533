//! Failures: why a command did not do what it was asked.
//!
//! Duty: the kinds of failure, each with its exit code. Uses `fault`, `findings`. Always holds: bad
//! usage and bad input exit with 2, a failed verification with 1, a fault of the program with 3.

use std::fmt::Display;

use demarche_core::scenario::findings::{Finding, did_you_mean, render};

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub(super) enum Failure {
    /// A verification failed: exit 1.
    Verification(String),
    /// Bad usage or bad input: exit 2.
    Input(String),
    /// What was asked for matched nothing: exit 4.
    Nothing(String),
    /// Standard output was closed: exit 0.
    ClosedPipe,
    /// The program fell over: exit 3; what is told is told at the very end.
    #[cfg(feature = "window")]
    Fault,
}

impl Failure {
    /// Bad usage or bad input: what is wrong.
    pub(super) fn error(why: impl Display) -> Self {
        Self::Input(format!("error: {why}\n"))
    }

    /// Bad usage or bad input: what is wrong, and what would mend it.
    pub(super) fn input(why: impl Display, help: impl Display) -> Self {
        Self::Input(format!("error: {why}\n  = help: {help}\n"))
    }

    /// A name that means nothing: the one that it is near to, or else what can be said of all of them.
    pub(super) fn unknown<'a>(
        why: impl Display,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
        others: impl FnOnce() -> String,
    ) -> Self {
        Self::input(why, did_you_mean(name, known).unwrap_or_else(others))
    }

    pub(super) const fn code(&self) -> u8 {
        match self {
            Self::Verification(_) => 1,
            Self::Input(_) => 2,
            Self::Nothing(_) => 4,
            Self::ClosedPipe => 0,
            #[cfg(feature = "window")]
            Self::Fault => crate::fault::EXIT,
        }
    }
}

impl From<Vec<Finding>> for Failure {
    fn from(findings: Vec<Finding>) -> Self {
        Self::Input(render(&findings))
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe { Self::ClosedPipe } else { Self::error(error) }
    }
}

/// A failure in words.
#[cfg(feature = "window")]
#[must_use]
pub(super) fn told(failure: &Failure) -> String {
    match failure {
        Failure::Verification(text) | Failure::Input(text) | Failure::Nothing(text) => text.trim_end().to_owned(),
        Failure::ClosedPipe => "nobody listens".to_owned(),
        Failure::Fault => "the program fell over".to_owned(),
    }
}
