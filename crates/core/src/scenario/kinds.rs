//! Kinds of words and values as the pages of formats name them: `a nation's id` says more than
//! `text`.
//!
//! Duty: stand-ins for `String` and other loose types in the schemas of formats; they hold nothing
//! and are never read. Uses nothing else of the crate. Always holds: what a stand-in says is what
//! the loader accepts in its place.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// The name of the extension under which a schema carries the kind of a value in words.
pub const KIND: &str = "x-kind";

macro_rules! kind {
    ($(#[$doc:meta])* $name:ident, $what:literal, $schema:tt) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name;

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema = json_schema!($schema);
                schema.insert(KIND.to_owned(), $what.into());
                schema
            }
        }
    };
}

kind!(
    /// The id of a nation of the scenario.
    NationWord, "a nation's id", { "type": "string" }
);
kind!(
    /// The id of a class of aid: of the standard table or of the scenario.
    GoodWord, "a class's id", { "type": "string" }
);
kind!(
    /// A value of whatever shape the number that it replaces has.
    AnyValue, "a value of the same shape", {}
);
