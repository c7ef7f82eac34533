//! Cuts: outlines of hair and faces, on a drawing 200 wide with the face about 100, 92.
//!
//! Duty: what a bust is put together from. Always holds: outlines of faces are convex, as what lies on a face
//! is cut to them.

/// A cut of hair.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cut {
    /// What lies behind the head; empty for nothing.
    pub(super) back: &'static str,
    /// What lies on it.
    pub(super) front: &'static str,
    /// A strand that catches the light.
    pub(super) strand: &'static str,
    /// Whether it goes with a beard and a tie in this set of drawings.
    pub(super) beard: bool,
}

/// The cuts.
pub(super) const CUTS: [Cut; 8] = [
    // Parted at the side.
    Cut {
        back: "",
        front: "M63 94C52 18 148 14 137 94C135 80 131 72 126 66C110 68 94 64 84 56C76 66 68 76 66 92Z",
        strand: "M84 56C82 48 86 42 94 38",
        beard: true,
    },
    // To the chin.
    Cut {
        back: "M60 128C46 10 154 10 140 128C136 142 64 142 60 128Z",
        front: "M60 130C40 0 160 0 140 130C134 136 126 131 123 122C130 100 130 82 122 68C108 74 90 74 80 66C70 82 70 100 77 122C74 131 66 136 60 130Z",
        strand: "M64 104C60 74 66 52 80 42",
        beard: false,
    },
    // Gone above, a wreath at the sides.
    Cut {
        back: "",
        front: "M65 102C58 76 62 58 76 50C82 48 84 52 79 57C71 66 69 84 70 100ZM135 102C142 76 138 58 124 50C118 48 116 52 121 57C129 66 131 84 130 100Z",
        strand: "M68 88C67 76 69 66 74 59",
        beard: true,
    },
    // Up, in a bun.
    Cut {
        back: "",
        front: "M64 94C54 40 74 34 90 33C84 12 116 12 112 33C128 35 146 42 136 94C132 74 120 62 101 60C84 62 70 74 64 94Z",
        strand: "M68 78C68 58 78 46 92 42",
        beard: false,
    },
    // Swept back.
    Cut {
        back: "",
        front: "M65 92C58 52 76 32 108 33C136 35 140 62 135 92C134 80 131 72 126 66C112 69 94 65 84 57C76 66 69 76 67 92Z",
        strand: "M76 62C80 48 92 40 106 39",
        beard: true,
    },
    // Close-cropped.
    Cut {
        back: "",
        front: "M66 92C61 56 80 42 100 42C120 42 139 56 134 92C132 78 129 67 122 61C108 56 92 56 78 61C71 67 68 78 66 92Z",
        strand: "M74 60C80 52 88 48 98 48",
        beard: true,
    },
    // Curls.
    Cut {
        back: "",
        front: "M64 96C54 90 54 78 60 74C54 64 62 54 70 54C70 42 84 36 92 40C98 32 112 32 116 40C128 38 136 46 134 54C144 58 146 70 140 76C146 84 144 92 136 96C135 84 132 76 127 72C118 66 110 70 100 67C90 70 82 66 74 72C68 78 66 86 64 96Z",
        strand: "M66 68C68 60 72 58 76 58C78 50 86 46 92 47",
        beard: true,
    },
    // Long, parted in the middle.
    Cut {
        back: "M60 150C40 20 160 20 140 150C148 172 124 176 118 152L82 152C76 176 52 172 60 150Z",
        front: "M64 112C54 58 72 36 100 36C128 36 146 58 136 112C135 88 124 68 102 52C80 66 66 86 64 112Z",
        strand: "M66 96C64 72 74 50 94 43",
        beard: false,
    },
];

/// Outlines of faces: oval, square, long.
pub(super) const FACES: [&str; 3] = [
    "M69 84C67 46 133 46 131 84C131 110 118 133 100 134C82 133 69 110 69 84Z",
    "M68 84C66 46 134 46 132 84C132 110 124 128 111 134L89 134C76 128 68 110 68 84Z",
    "M70 84C68 44 132 44 130 84C130 110 116 137 100 139C84 137 70 110 70 84Z",
];

/// Beards, as far as the face: full, chin, moustache.
pub(super) const BEARDS: [&str; 3] = [
    "M60 96L70 100C76 114 84 112 91 112C96 109 104 109 109 112C116 112 124 114 130 100L140 96L140 150L60 150Z",
    "M84 118C88 112 95 111 100 112C105 111 112 112 116 118C116 130 112 142 100 144C88 142 84 130 84 118Z",
    "M86 116C88 109 96 108 100 110C104 108 112 109 114 116C108 113 104 113 100 114C96 113 92 113 86 116Z",
];
