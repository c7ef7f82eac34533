//! Reading: values from RON, with word of where reading stands and what it wants there.
//!
//! Duty: the dialect of all files, and the one way from it to a type. Uses nothing of the house. Always
//! holds: what is read is what the plain reader of the dialect would read; if it stops, the way to the
//! value at which it stopped is known, in the words of the file.

mod trace;
mod wanted;

use std::cell::RefCell;

use ron::error::{Error, Position, SpannedError};
use serde::de::DeserializeOwned;

pub(crate) use trace::{Frame, Step};
use trace::{Trace, Traced};
pub(crate) use wanted::{Wanted, listed, once};

/// Where and why reading stopped.
#[derive(Debug)]
pub(crate) struct Stop {
    /// What the reader says.
    pub(crate) error: Error,
    /// The place behind the last thing read: line and column from 1.
    pub(crate) at: Position,
    /// The values that were begun and not ended, the outermost first.
    pub(crate) open: Vec<Frame>,
    /// The value that was read last.
    pub(crate) last: Option<Frame>,
    /// The name of a field that was read and has no value yet.
    pub(crate) key: Option<String>,
}

/// The dialect of RON in which all files are written.
#[must_use]
pub fn options() -> ron::Options {
    use ron::extensions::Extensions;
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
        .with_recursion_limit(64)
}

/// Reads a text.
///
/// # Errors
/// Where and why reading stopped.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Box<Stop>> {
    let trace = RefCell::new(Trace::new());
    let stopped = |error: SpannedError| {
        let Trace { open, last, key } = trace.take();
        Box::new(Stop { error: error.code, at: error.span.end, open, last, key })
    };
    let mut reader = ron::Deserializer::from_str_with_options(text, &options()).map_err(stopped)?;
    let value = T::deserialize(Traced::new(&mut reader, &trace)).map_err(|error| stopped(reader.span_error(error)))?;
    reader.end().map_err(|error| stopped(reader.span_error(error)))?;
    Ok(value)
}

/// Gives a value of whatever shape the type that a place has.
///
/// # Errors
/// What should stand there, and what does.
pub(crate) fn fitted<T: DeserializeOwned>(value: ron::Value) -> Result<T, String> {
    let written = ron::to_string(&value).unwrap_or_default();
    let trace = RefCell::new(Trace::new());
    T::deserialize(Traced::new(value, &trace)).map_err(|error| match error {
        Error::Message(told) => told,
        Error::InvalidValueForType { expected, .. } => {
            let wanted = trace.borrow().open.last().map(|frame| frame.wanted.words(&expected));
            format!("it should be {}, not `{written}`", wanted.unwrap_or(expected))
        }
        _ => {
            let wanted = trace.borrow().open.last().map_or_else(String::new, |frame| frame.wanted.words("a value"));
            format!("it should be {wanted}, not `{written}`")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Step, Wanted, fitted, read};

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Form {
        name: String,
        #[serde(default)]
        pairs: Vec<(u8, bool)>,
        #[serde(default)]
        act: Option<Act>,
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    enum Act {
        Nothing,
        Word(String),
        Both(u8, u8),
        Named { times: u16 },
    }

    fn way(text: &str) -> (Vec<String>, Wanted) {
        let stop = read::<Form>(text).expect_err("it cannot be read");
        let step = |step: &Step| match step {
            Step::Whole => "whole".to_owned(),
            Step::Field(name) => name.clone(),
            Step::Item(at) => at.to_string(),
        };
        (stop.open.iter().map(|f| step(&f.step)).collect(), stop.open.last().expect("a frame").wanted.clone())
    }

    #[test]
    fn the_way_to_what_cannot_be_read_is_known_with_what_is_wanted_there() {
        let cases = [
            ("(name: 5)", "whole name", Wanted::Text),
            ("(name: \"a\", pairs: [(1, true), (300, true)])", "whole pairs 1 0", Wanted::Whole(0, 255)),
            ("(name: \"a\", pairs: [(1, 2)])", "whole pairs 0 1", Wanted::Truth),
            ("(name: \"a\", act: Named(times: -1))", "whole act times", Wanted::Whole(0, 65_535)),
            ("(name: \"a\", act: Both(1, x))", "whole act 1", Wanted::Whole(0, 255)),
            ("(name: \"a\", act: Word(1))", "whole act 0", Wanted::Text),
            ("(name: \"a\", act: Nothink)", "whole act", Wanted::Kinds(&["Nothing", "Word", "Both", "Named"])),
            ("(name: \"a\", nane: 1)", "whole", Wanted::Fields(&["name", "pairs", "act"])),
        ];
        for (text, wanted_way, wanted) in cases {
            assert_eq!(way(text), (wanted_way.split(' ').map(str::to_owned).collect(), wanted), "{text}");
        }
    }

    #[test]
    fn what_can_be_read_is_what_the_plain_reader_reads() {
        for text in [
            "(name: \"a\")",
            "(name: \"a\", pairs: [(1, true)], act: Both(1, 2))",
            "(name: r#\"a\"#, act: Some(Named(times: 3)))",
            "(name: \"\\u{e9}\", act: None) // end",
            "/* a */ (name: \"a\", act: Word(\"b\",),)",
            "(name: \"a\", act: Nothing)",
        ] {
            let plain = super::options().from_str::<Form>(text).expect("it can be read");
            assert_eq!(read::<Form>(text).expect("it can be read"), plain, "{text}");
        }
    }

    #[test]
    fn a_value_that_does_not_fit_is_told_without_a_type() {
        let told = |text: &str| fitted::<u16>(ron::from_str(text).expect("a value")).expect_err("it does not fit");
        assert_eq!(told("1.5"), "it should be a whole number from 0 to 65535, not `1.5`");
        assert_eq!(told("\"x\""), "it should be a whole number from 0 to 65535, not `\"x\"`");
        assert_eq!(told("70000"), "it should be a whole number from 0 to 65535, not `70000`");
    }
}
