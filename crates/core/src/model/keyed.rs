//! Enums whose variants are called by a word in messages, metrics and files.
//!
//! Duty: give such an enum its list, its places and its words from one table. Uses `digest`. Always holds: no variant lacks a word, and none stands twice in the list.

/// Declares an enum from a table of its variants and their words: `Financial = "financial"`.
///
/// The enum has `ALL`, its variants in the order of the table, with `index`, the place of one in it, by which
/// it goes into fingerprints, and `key`, its word. One that is `read by its words too` is written in files by the name of its variant
/// or by its word.
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

        impl $crate::digest::Fold for $name {
            fn fold(&self, folder: &mut $crate::digest::Folder) {
                folder.word(self.index() as u64);
            }
        }
    };
    (
        $(#[$about:meta])*
        pub enum $name:ident, read by its words too { $($(#[$of:meta])* $variant:ident = $key:literal,)+ }
    ) => {
        $crate::keyed! {
            $(#[$about])*
            pub enum $name { $($(#[$of])* #[serde(alias = $key)] $variant = $key,)+ }
        }
    };
}

pub use keyed;

#[cfg(test)]
mod tests {
    use crate::model::good::Sector;

    #[test]
    fn every_one_has_its_place_and_is_read_by_its_name_and_by_its_word() {
        for (at, sector) in Sector::ALL.into_iter().enumerate() {
            assert_eq!(sector.index(), at);
            for written in [format!("{sector:?}"), sector.key().to_owned()] {
                assert_eq!(ron::from_str::<Sector>(&written).ok(), Some(sector), "{written}");
            }
            assert_eq!(serde_json::to_string(&sector).ok(), Some(format!("\"{}\"", sector.key())));
        }
    }
}
