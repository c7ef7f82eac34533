//! Enums whose variants are called by a word in messages, metrics and files.
//!
//! Duty: give such an enum its list, its places and its words from one table. Uses nothing else of
//! the crate. Always holds: no variant lacks a word, and none stands twice in the list.

/// Declares an enum from a table of its variants and their words: `Financial = "financial"`.
///
/// The enum has `ALL`, its variants in the order of the table, with `index`, the place of one in it, and
/// `key`, its word.
#[doc(hidden)]
#[macro_export]
macro_rules! keyed {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$of:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$about])*
        pub enum $name {
            $($(#[$of])* $variant,)+
        }

        impl $name {
            /// Every one, in the order in which they are kept and shown.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$variant),+];

            /// Its place in [`Self::ALL`].
            #[must_use]
            pub const fn index(self) -> usize {
                self as usize
            }

            /// Its word in messages, metrics and files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)+
                }
            }
        }
    };
}

pub use keyed;
