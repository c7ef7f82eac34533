//! Keystrokes: what a key can do at a desk that has keys, and the stroke that does it.
//!
//! Duty: the vocabulary between settings and whatever reads a keyboard. Uses nothing. Always holds: a key is
//! called by one name, which is that of whatever reads the keyboard.

use demarche_core::model::keyed::keyed;

keyed! {
    /// What a key does.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
    pub enum Act {
        /// Ends the month.
        End = "end",
        /// Takes back what was drafted last.
        Undo = "undo",
        /// Drafts it again.
        Redo = "redo",
        /// Opens the sheet of a prediction.
        Predict = "predict",
        /// Leads to the goods.
        Budget = "budget",
        /// Searches the goods.
        Search = "search",
        /// Leads to what waits for an answer.
        Needs = "needs",
        /// The first tab.
        Tab1 = "tab-1",
        /// The second tab.
        Tab2 = "tab-2",
        /// The third tab.
        Tab3 = "tab-3",
        /// The fourth tab.
        Tab4 = "tab-4",
        /// The fifth tab.
        Tab5 = "tab-5",
        /// The sixth tab.
        Tab6 = "tab-6",
        /// The next lens of the map.
        Lens = "lens",
        /// The map from nearer.
        Nearer = "nearer",
        /// The map from farther away.
        Farther = "farther",
        /// The whole map.
        Whole = "whole",
        /// The causes of support.
        Why = "why",
        /// A beat back in a month's end.
        BeatBack = "beat-back",
        /// The codex.
        Codex = "codex",
        /// The ledger.
        Ledger = "ledger",
        /// The sheet of who is who and of marks.
        Legend = "legend",
        /// The sheet of keys.
        Keys = "keys",
        /// Sounds on or off.
        Sound = "sound",
        /// Saves a picture of what is shown.
        Picture = "picture",
        /// Full screen or a window.
        Full = "full",
        /// Larger text.
        Larger = "larger",
        /// Smaller text.
        Smaller = "smaller",
    }
}

impl Act {
    /// Whether two acts can be meant at once: those of a month's end and those of the desk cannot.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let scene = |act: Self| act == Self::BeatBack;
        let anywhere = |act: Self| act >= Self::Codex;
        scene(self) == scene(other) || anywhere(self) || anywhere(other)
    }
}

/// A key with what is held beside it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Stroke {
    /// The key's name.
    pub key: &'static str,
    /// Whether Ctrl is held, or the key that stands for it.
    pub command: bool,
    /// Whether Shift is held.
    pub shift: bool,
}
