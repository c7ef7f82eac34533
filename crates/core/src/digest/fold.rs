//! What of a value goes into a fingerprint: all of it, or what is named as left out.
//!
//! Duty: fold plain values, lists and structs, so that a state folds itself. Uses `math`. Always
//! holds: a field that is neither folded nor named as left out does not compile.

use super::Folder;
use crate::math::{Money, Points, Ppm};

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
        self.iter().for_each(|item| item.fold(folder));
    }
}

/// As many as the type says.
impl<T: Fold, const N: usize> Fold for [T; N] {
    fn fold(&self, folder: &mut Folder) {
        self.iter().for_each(|item| item.fold(folder));
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
    use crate::digest::Digest;

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
