//! Names and reasons: which texts of a player are taken, and when two names are one.
//!
//! Duty: the bounds of every text that a player writes, and the seed that hangs on a name. Uses
//! `digest`. Always holds: no character that nobody sees and no letter that only looks like another
//! gives a name other luck; the tables of look-alikes are of one fixed version, so that a name has
//! the same luck in every build.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript as _};
use unicode_security::skeleton;

use crate::digest::Folder;
use crate::outside::show::ignorable;

/// Seeds that are derived from a name lie below this, so that they can be typed.
const SEEDS: u64 = 1_000_000_000;

/// Why a text is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unfit {
    /// There is nothing in it.
    Empty,
    /// It has more characters than this.
    Long(usize),
    /// It holds this character, which no screen shows or which turns the direction of others.
    Character(char),
    /// It holds this letter among letters of another script that look like it.
    Mixed(char),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "there is nothing in it"),
            Self::Long(most) => write!(f, "it has more than {most} characters"),
            Self::Character(c) => write!(f, "it holds the character U+{:04X}, which is not shown", u32::from(*c)),
            Self::Mixed(c) => {
                let code = u32::from(*c);
                write!(f, "it mixes scripts whose letters look alike: {c} (U+{code:04X}) is of another than the rest")
            }
        }
    }
}

/// Characters that break lines, are not shown, or turn the direction of what follows. Joiners
/// stay: several scripts cannot be written without them.
fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{2060}'..='\u{2064}' | '\u{200b}' | '\u{200e}'
            | '\u{200f}' | '\u{061c}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
        || c as u32 & 0xfffe == 0xfffe
}

/// Characters that a name cannot do with: those that nobody sees, blanks that count as letters,
/// and those that mean something else on every machine.
fn unseen(c: char) -> bool {
    hidden(c)
        || ignorable(c)
        || c.script() == Script::Unknown
        || matches!(c, '\u{2800}' | '\u{fffc}' | '\u{16fe4}' | '\u{13441}'..='\u{13442}' | '\u{1d159}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Scripts that are written with joiners: elsewhere a joiner only makes two names differ.
const fn joins(script: Script) -> bool {
    use Script as S;
    matches!(
        script,
        S::Arabic
            | S::Syriac
            | S::Nko
            | S::Mandaic
            | S::Mongolian
            | S::Devanagari
            | S::Bengali
            | S::Gurmukhi
            | S::Gujarati
            | S::Oriya
            | S::Tamil
            | S::Telugu
            | S::Kannada
            | S::Malayalam
            | S::Sinhala
            | S::Khmer
            | S::Myanmar
    )
}

/// Scripts whose letters look like those of each other.
const fn resembles(script: Script) -> bool {
    use Script as S;
    matches!(
        script,
        S::Latin
            | S::Greek
            | S::Cyrillic
            | S::Armenian
            | S::Cherokee
            | S::Coptic
            | S::Lisu
            | S::Glagolitic
            | S::Deseret
    )
}

/// Whether the character at a place is a joiner between two letters of a script that needs it.
fn well_joined(text: &[char], at: usize) -> bool {
    let of = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(|c| joins(c.script()));
    matches!(text.get(at), Some('\u{200c}' | '\u{200d}')) && of(at.checked_sub(1)) && of(at.checked_add(1))
}

/// The first mark that is one too many on its letter: of a heap nobody sees how many there are.
fn heaped(text: &str) -> Option<char> {
    /// Most marks on a letter.
    const MARKS: usize = 3;
    let mut marks = 0;
    text.nfd().find(|c| {
        marks = if is_combining_mark(*c) { marks + 1 } else { 0 };
        marks > MARKS
    })
}

/// The first letter that is of another script than those before it, where both look alike.
fn mixed(text: &[char]) -> Option<char> {
    let mut letters = text.iter().filter(|c| resembles(c.script()));
    let script = letters.next()?.script();
    letters.find(|c| c.script() != script).copied()
}

fn bounded(text: String, most: usize) -> Result<String, Unfit> {
    if text.is_empty() {
        return Err(Unfit::Empty);
    }
    if text.chars().count() > most { Err(Unfit::Long(most)) } else { Ok(text) }
}

/// A text as it is kept: one blank between words, none around them.
fn kept(text: &str, most: usize) -> Result<String, Unfit> {
    let words: Vec<&str> = text.split([' ', '\t', '\u{a0}', '\u{3000}']).filter(|w| !w.is_empty()).collect();
    let text: String = words.join(" ").nfc().collect();
    match text.chars().find(|c| hidden(*c)) {
        Some(c) => Err(Unfit::Character(c)),
        None => bounded(text, most),
    }
}

/// A pseudonym, in any script: in its plainest form (NFKC), without what nobody sees and without
/// letters of another script that look like its own.
///
/// # Errors
/// Why it cannot be used.
pub fn name(text: &str) -> Result<String, Unfit> {
    if let Some(c) = text.chars().find(|c| *c != '\t' && c.is_control()) {
        return Err(Unfit::Character(c));
    }
    let plain: String = text.nfkc().collect();
    let plain = plain.split_whitespace().collect::<Vec<&str>>().join(" ");
    let letters: Vec<char> = plain.chars().collect();
    let unseen = letters.iter().enumerate().find(|(at, c)| unseen(**c) && !well_joined(&letters, *at));
    if let Some((_, c)) = unseen {
        return Err(Unfit::Character(*c));
    }
    if let Some(c) = heaped(&plain) {
        return Err(Unfit::Character(c));
    }
    match mixed(&letters) {
        Some(c) => Err(Unfit::Mixed(c)),
        None => bounded(plain, NAME),
    }
}

/// A class's name or title, in any script.
///
/// # Errors
/// Why it cannot be used.
pub fn label(text: &str) -> Result<String, Unfit> {
    kept(text, NAME)
}

/// The reasons for a month, in any script, on one line.
///
/// # Errors
/// Why they cannot be kept.
pub fn reason(text: &str) -> Result<String, Unfit> {
    kept(text, REASON)
}

/// Whether a reason says anything: it has a letter or a digit, of any script.
#[must_use]
pub fn says_something(reason: &str) -> bool {
    reason.chars().any(char::is_alphanumeric)
}

/// A text as it is compared: two that differ in case, blanks, the way of writing accents, compatible
/// forms or characters that nobody sees are one.
#[must_use]
pub fn same_name(name: &str) -> String {
    let plain: String = name.nfkc().filter(|c| !ignorable(*c)).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    // There and back, so that letters with one capital for two small ones are one letter.
    let folded: String = words.join(" ").chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect();
    folded.nfkc().collect()
}

/// A name as it looks: two that hardly anybody tells apart are one (a skeleton of UTS 39, without
/// regard to case: a letter is what it looks like when it is small, or else when it is a capital).
#[must_use]
pub fn looks(name: &str) -> String {
    let plain = same_name(name);
    let small = |c: char| skeleton(c.encode_utf8(&mut [0; 4])).flat_map(char::to_lowercase).collect::<String>();
    let capital = |c: char| {
        let capital: String = c.to_uppercase().collect();
        skeleton(&capital).flat_map(char::to_lowercase).collect::<String>()
    };
    let look = |c: char| Some(small(c)).filter(|s| s.is_ascii()).or_else(|| Some(capital(c)).filter(|s| s.is_ascii()));
    // A dot over a letter is hardly seen, and over an i not at all.
    plain.nfd().filter(|c| *c != '\u{307}').map(|c| look(c).unwrap_or_else(|| small(c))).collect()
}

/// The seed of a student whose class has a seed for each: the class's seed and the name as it looks,
/// with `i` for `l` as one, folded and taken modulo a thousand million, plus one.
#[must_use]
pub fn seed_of(class_seed: u64, name: &str) -> u64 {
    let mut folder = Folder::default();
    folder.word(class_seed);
    folder.text(&looks(name).replace('i', "l"));
    folder.finish().0 % SEEDS + 1
}

/// Most characters of a pseudonym or of a class's name.
pub const NAME: usize = 40;

/// Most characters of the reasons for one month.
pub const REASON: usize = 400;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_any_script_are_taken_and_what_nobody_sees_is_not() {
        for good in [
            "Blue Heron",
            "Синяя цапля",
            "アオサギ",
            "青サギ Team 7",
            "مالك الحزين",
            "नीला बगुला",
            "O’Neill-3",
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "Αρης",
            "Zoë 🐦",
            "=HYPERLINK(1)",
        ] {
            assert_eq!(name(good), Ok(good.nfkc().collect()), "{good}");
        }
        assert_eq!(name("  Blue \t Heron "), Ok("Blue Heron".to_owned()));
        assert_eq!(name("Ｂｌｕｅ\u{2003}\u{a0}Ｈｅｒｏｎ"), Ok("Blue Heron".to_owned()));
        assert_eq!(name("Zoe\u{308}"), Ok("Zoë".to_owned()));
        assert_eq!(name(" \u{3000} "), Err(Unfit::Empty));
        assert_eq!(name(&"x".repeat(41)), Err(Unfit::Long(NAME)));
        assert_eq!(name(&"界".repeat(40)).map(|n| n.chars().count()), Ok(40));
        for c in [
            '\n',
            '\r',
            '\0',
            '\u{1b}',
            '\u{7f}',
            '\u{85}',
            '\u{202e}',
            '\u{2066}',
            '\u{feff}',
            '\u{ffff}',
            '\u{ad}',
            '\u{34f}',
            '\u{115f}',
            '\u{1160}',
            '\u{17b4}',
            '\u{180e}',
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{2060}',
            '\u{2063}',
            '\u{fe0f}',
            '\u{2800}',
            '\u{e0041}',
            '\u{e0100}',
            '\u{e000}',
            '\u{1d173}',
        ] {
            assert_eq!(name(&format!("a{c}b")), Err(Unfit::Character(c)), "U+{:04X}", c as u32);
        }
        // In their plainest form these are one that nobody sees.
        assert_eq!(name("a\u{3164}b"), Err(Unfit::Character('\u{1160}')));
        assert_eq!(name("a\u{ffa0}b"), Err(Unfit::Character('\u{1160}')));
        assert_eq!(name("می\u{200c}\u{200c}خواهم"), Err(Unfit::Character('\u{200c}')), "one joiner, not two");
        assert_eq!(name("می\u{200c}"), Err(Unfit::Character('\u{200c}')));
        assert_eq!(name("\u{412}lue Heron"), Err(Unfit::Mixed('l')), "a Cyrillic letter in front");
        assert_eq!(name("Blue Her\u{3bf}n"), Err(Unfit::Mixed('\u{3bf}')), "a Greek one within");
        assert_eq!(reason(&"x".repeat(401)), Err(Unfit::Long(REASON)));
        assert_eq!(label("Team α"), Ok("Team α".to_owned()), "a class's name is its teacher's");
    }

    #[test]
    fn a_seed_hangs_on_the_class_and_the_name_alone() {
        let heron = seed_of(7, "Blue Heron");
        assert_eq!(heron, seed_of(7, "  blue   HERON"));
        assert_ne!(heron, seed_of(8, "Blue Heron"));
        assert_ne!(heron, seed_of(7, "Blue Herons"));
        // Documented in docs/teach/marking.md: another derivation would change every class's games.
        assert_eq!(heron, 390_634_351);
        let seeds: std::collections::BTreeSet<u64> = (0..1_000).map(|n| seed_of(7, &format!("{n}"))).collect();
        assert_eq!(seeds.len(), 1_000);
    }

    /// The tables of look-alikes are of one version: another one would change games under way.
    #[test]
    fn names_have_the_same_luck_in_every_build() {
        let seeds = ["Синяя цапля", "アオサギ", "مالك الحزين", "Summer 10", "Zoë"].map(|name| seed_of(7, name));
        assert_eq!(seeds, [556_896_783, 69_699_393, 859_435_249, 923_261_833, 883_888_496]);
    }

    #[test]
    fn blanks_heaps_and_dots_that_nobody_tells_apart_give_no_other_luck() {
        for blank in ['\u{1d159}', '\u{13441}', '\u{16fe4}', '\u{fffc}', '\u{378}'] {
            assert_eq!(name(&format!("Heron{blank}")), Err(Unfit::Character(blank)));
        }
        assert_eq!(name(&format!("A{}", "\u{301}".repeat(5))), Err(Unfit::Character('\u{301}')));
        assert_eq!(seed_of(7, "Finch"), seed_of(7, "Fi\u{307}nch"));
        assert!(says_something("да") && says_something("雪") && says_something("so 3"));
        assert!(!says_something("\u{2800}") && !says_something(" . ") && !says_something("\u{200d}"));
    }

    #[test]
    fn no_spelling_gives_other_luck() {
        for (one, other) in [
            ("Blue Heron", "Ｂｌｕｅ Ｈｅｒｏｎ"),
            ("Blue Heron", "𝐁𝐥𝐮𝐞 𝐇𝐞𝐫𝐨𝐧"),
            ("Blue Heron", "Blue\u{2003}Heron"),
            ("Blue Heron", "Blue\u{200d} Heron"),
            ("Blue Heron", "Bl\u{ad}ue Heron\u{fe0f}"),
            ("Blue Heron", "\u{412}lue Heron"),
            ("Blue Heron", "Blue \u{397}eron"),
            ("Blue Heron", "Blue Her\u{43e}n"),
            ("Blue Heron", "B1ue Her0n"),
            ("Coco", "\u{421}\u{43e}\u{441}\u{43e}"),
            ("Egret", "E\u{261}ret"),
            ("Ibis 1", "Ibis l"),
            ("Ibis 1", "Ibis I"),
            ("Straße", "STRASSE"),
            ("Οδυσσεύς", "ΟΔΥΣΣΕΎΣ"),
            ("ﬁnch", "finch"),
            ("Raven ②", "Raven 2"),
        ] {
            assert_eq!(seed_of(5, one), seed_of(5, other), "{one} and {other}: {} and {}", looks(one), looks(other));
        }
        for (one, other) in [("Blue Heron", "Blue Herons"), ("Zoë", "Zoe"), ("Синяя цапля", "Синий цапля")]
        {
            assert_ne!(seed_of(5, one), seed_of(5, other), "{one} and {other}");
        }
    }
}
