//! Digests: a game's state as canonical bytes, folded into 64 bits, whole and per section.
//!
//! Duty: the one way in which states, scenarios and rules are fingerprinted. Uses `math`. Always
//! holds: fields go in by name in a fixed order, integers as 64-bit words, text with its length; one
//! that is neither folded nor named as left out does not compile; nothing depends on pointer width,
//! `Hash` implementations or formatted text.

use std::fmt;

use crate::math::{Money, Points, Ppm, described};

pub use crate::fold;

/// A 64-bit fingerprint. Not a signature: it detects differences, it does not resist forgery.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Digest(pub u64);

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl serde::Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        output.collect_str(self)
    }
}

described!(Digest, { "type": "string", "pattern": "^[0-9a-f]{16}$", "x-kind": "a fingerprint" });

impl<'de> serde::Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        let well_formed = text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
        let value = if well_formed { u64::from_str_radix(&text, 16).ok() } else { None };
        value
            .map(Digest)
            .ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a digest: 16 hexadecimal digits")))
    }
}

/// Folds words and bytes into 64 bits, one multiplication each.
#[derive(Clone, Copy)]
pub struct Folder(u64);

impl Default for Folder {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Folder {
    /// The fingerprint of a text, without regard to the kind of its line ends.
    #[must_use]
    pub fn of_text(text: &str) -> Digest {
        let mut folder = Self::default();
        for byte in text.bytes().filter(|&b| b != b'\r') {
            folder.byte(byte);
        }
        folder.finish()
    }

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }

    /// Takes bytes as they are.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.byte(byte);
        }
    }

    /// Takes a text with its length, so that neighbours cannot run together.
    pub fn text(&mut self, text: &str) {
        self.word(text.len() as u64);
        self.bytes(text.as_bytes());
    }

    /// Takes an unsigned word, whole: a bijection of the state, so no difference is ever lost.
    pub const fn word(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    }

    /// Takes a signed word, by its bits.
    pub(crate) const fn signed(&mut self, word: i64) {
        self.word(word.cast_unsigned());
    }

    /// The fingerprint of all that was taken: mixed once more, by the finaliser of `SplitMix64`.
    #[must_use]
    pub const fn finish(self) -> Digest {
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Digest(z ^ (z >> 31))
    }
}

/// A state's fingerprint with those of its sections, so that a difference can be located.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize)]
pub struct StateDigest {
    /// All sections together.
    pub whole: Digest,
    /// By section, in a fixed order.
    pub sections: Vec<(&'static str, Digest)>,
}

impl StateDigest {
    /// Folds the sections into the whole.
    #[must_use]
    pub(crate) fn of_sections(sections: Vec<(&'static str, Digest)>) -> Self {
        let mut folder = Folder::default();
        for (name, digest) in &sections {
            folder.text(name);
            folder.word(digest.0);
        }
        Self { whole: folder.finish(), sections }
    }
}

/// A value that goes into fingerprints.
pub trait Fold {
    /// Takes all of it into a fingerprint.
    fn fold(&self, folder: &mut Folder);
}

/// Says which fields of a struct go into fingerprints, and which do not.
///
/// Every field is named on one of the two sides. Here the ships are folded and their name is not:
///
/// ```
/// use demarche_core::digest::{Fold, Folder, fold};
///
/// struct Fleet { ships: u16, sunk: u16, name: String }
/// fold!(Fleet { ships, sunk } apart from { name });
///
/// let print = |name: &str, sunk| {
///     let mut folder = Folder::default();
///     Fleet { ships: 3, sunk, name: name.to_owned() }.fold(&mut folder);
///     folder.finish()
/// };
/// assert_eq!(print("first", 0), print("second", 0));
/// assert_ne!(print("first", 0), print("first", 1));
/// ```
///
/// A field that is forgotten does not compile:
///
/// ```compile_fail,E0027
/// use demarche_core::digest::{Fold, Folder, fold};
///
/// struct Fleet { ships: u16, sunk: u16, name: String }
/// fold!(Fleet { ships } apart from { name });
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! fold {
    ($name:ident { $($field:ident),+ $(,)? } $(apart from { $($out:ident),+ $(,)? })?) => {
        impl $crate::digest::Fold for $name {
            fn fold(&self, folder: &mut $crate::digest::Folder) {
                let Self { $($field,)+ $($($out: _,)+)? } = self;
                $($crate::digest::Fold::fold($field, folder);)+
            }
        }
    };
    ($($name:ident($inner:ident)),+ $(,)?) => {
        $(impl $crate::digest::Fold for $name {
            fn fold(&self, folder: &mut $crate::digest::Folder) {
                let Self($inner) = self;
                $crate::digest::Fold::fold($inner, folder);
            }
        })+
    };
}

macro_rules! words {
    ($($kind:ty),+) => {
        $(impl Fold for $kind {
            fn fold(&self, folder: &mut Folder) {
                folder.word(u64::from(*self));
            }
        })+
    };
}

words!(bool, u8, u16, u32, u64);

impl Fold for i32 {
    fn fold(&self, folder: &mut Folder) {
        folder.signed(i64::from(*self));
    }
}

impl Fold for i64 {
    fn fold(&self, folder: &mut Folder) {
        folder.signed(*self);
    }
}

fold!(Points(steps), Ppm(parts), Money(thousands));

impl Fold for String {
    fn fold(&self, folder: &mut Folder) {
        folder.text(self);
    }
}

/// One word that says whether there is something, then what.
impl<T: Fold> Fold for Option<T> {
    fn fold(&self, folder: &mut Folder) {
        folder.word(u64::from(self.is_some()));
        if let Some(value) = self {
            value.fold(folder);
        }
    }
}

/// A list with its length, so that neighbours cannot run together.
impl<T: Fold> Fold for Vec<T> {
    fn fold(&self, folder: &mut Folder) {
        folder.word(self.len() as u64);
        for item in self {
            item.fold(folder);
        }
    }
}

/// As many as the type says.
impl<T: Fold, const N: usize> Fold for [T; N] {
    fn fold(&self, folder: &mut Folder) {
        for item in self {
            item.fold(folder);
        }
    }
}

impl<A: Fold, B: Fold> Fold for (A, B) {
    fn fold(&self, folder: &mut Folder) {
        self.0.fold(folder);
        self.1.fold(folder);
    }
}

impl<A: Fold, B: Fold, C: Fold> Fold for (A, B, C) {
    fn fold(&self, folder: &mut Folder) {
        self.0.fold(folder);
        self.1.fold(folder);
        self.2.fold(folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print(value: &impl Fold) -> Digest {
        let mut folder = Folder::default();
        value.fold(&mut folder);
        folder.finish()
    }

    #[test]
    fn neighbours_do_not_run_together() {
        assert_ne!(print(&(vec![1u8, 2], vec![3u8])), print(&(vec![1u8], vec![2u8, 3])));
        assert_ne!(print(&("ab".to_owned(), "c".to_owned())), print(&("a".to_owned(), "bc".to_owned())));
        assert_ne!(print(&(Some(0u8), None::<u8>)), print(&(None::<u8>, Some(0u8))));
        assert_ne!(print(&Some(0u16)), print(&None::<u16>));
    }

    #[test]
    fn every_bit_of_a_number_counts() {
        for bit in 0..63 {
            assert_ne!(print(&Money(1 << bit)), print(&Money(0)), "bit {bit}");
        }
        assert_ne!(print(&-1i64), print(&1i64));
        assert_ne!(print(&-1i32), print(&1i32));
    }
}
