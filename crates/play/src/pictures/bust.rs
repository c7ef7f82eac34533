//! Busts: the holder of an office, as a drawing of its own; an office, never a person.
//!
//! Duty: choose a look by office, nation and scenario, and draw it in a mood. Uses `cuts`, `outline`. Always
//! holds: a look comes from a number and from nothing that is known of anybody; the face has two planes, the
//! light from the upper left.

use super::cuts::{BEARDS, CUTS, Cut, FACES};
use super::drawing::Draw;
use super::outline::{rectangle, within};
use super::shape::{Form, Ink, Point, Shape};
use super::{pick, seed};

/// An office that can be seen.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Office {
    /// The finance ministry.
    Finance,
    /// The office that gives the aid.
    Aid,
    /// The foreign ministry.
    Foreign,
    /// The law office.
    Law,
    /// The press office.
    Press,
    /// The coalition partner.
    Coalition,
    /// An ally's ambassador.
    Ally,
    /// The recipient's ambassador.
    Recipient,
    /// The adversary's spokesperson.
    Spokesperson,
}

impl Office {
    /// Every office.
    pub const ALL: [Self; 9] = [
        Self::Finance,
        Self::Aid,
        Self::Foreign,
        Self::Law,
        Self::Press,
        Self::Coalition,
        Self::Ally,
        Self::Recipient,
        Self::Spokesperson,
    ];

    /// Its name in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Finance => "finance",
            Self::Aid => "aid",
            Self::Foreign => "foreign",
            Self::Law => "law",
            Self::Press => "press",
            Self::Coalition => "coalition",
            Self::Ally => "ally",
            Self::Recipient => "recipient",
            Self::Spokesperson => "spokesperson",
        }
    }

    /// What the office wears: cloth, and what is at the neck.
    const fn cloth(self) -> [(Ink, Ink); 3] {
        match self {
            Self::Finance => [
                (Ink(60, 68, 76), Ink(91, 110, 126)),
                (Ink(76, 76, 78), Ink(122, 66, 60)),
                (Ink(50, 60, 72), Ink(150, 120, 66)),
            ],
            Self::Aid => [
                (Ink(46, 96, 110), Ink(214, 150, 70)),
                (Ink(58, 104, 88), Ink(190, 106, 74)),
                (Ink(62, 90, 120), Ink(120, 160, 110)),
            ],
            Self::Foreign => [
                (Ink(46, 64, 98), Ink(184, 146, 76)),
                (Ink(52, 58, 86), Ink(140, 60, 66)),
                (Ink(40, 74, 102), Ink(96, 134, 176)),
            ],
            Self::Law => [
                (Ink(44, 42, 50), Ink(107, 90, 134)),
                (Ink(56, 48, 62), Ink(90, 100, 140)),
                (Ink(40, 48, 54), Ink(140, 116, 84)),
            ],
            Self::Press => [
                (Ink(112, 92, 66), Ink(70, 96, 108)),
                (Ink(92, 100, 76), Ink(160, 92, 60)),
                (Ink(124, 88, 74), Ink(74, 88, 70)),
            ],
            Self::Coalition => [
                (Ink(106, 54, 70), Ink(226, 206, 170)),
                (Ink(96, 62, 92), Ink(206, 170, 110)),
                (Ink(124, 70, 58), Ink(80, 96, 112)),
            ],
            Self::Ally => [
                (Ink(64, 76, 92), Ink(60, 92, 147)),
                (Ink(84, 84, 96), Ink(150, 66, 66)),
                (Ink(58, 84, 96), Ink(176, 148, 92)),
            ],
            Self::Recipient => [
                (Ink(50, 70, 60), Ink(84, 140, 190)),
                (Ink(64, 72, 82), Ink(214, 178, 84)),
                (Ink(78, 80, 60), Ink(90, 130, 170)),
            ],
            Self::Spokesperson => [
                (Ink(50, 44, 46), Ink(142, 47, 36)),
                (Ink(66, 54, 50), Ink(110, 60, 76)),
                (Ink(44, 50, 58), Ink(150, 78, 50)),
            ],
        }
    }
}

/// What an office-holder makes of the draft, as far as it is seen.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Mood {
    /// It is for the better.
    Pleased,
    /// Neither.
    #[default]
    Neutral,
    /// It is for the worse.
    Worried,
}

impl Mood {
    /// Its name in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pleased => "pleased",
            Self::Neutral => "neutral",
            Self::Worried => "worried",
        }
    }
}

/// What is worn at the neck.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Neck {
    Tie,
    Open,
    Scarf,
    High,
}

/// How an office-holder looks.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Look {
    /// The cut of the hair.
    pub cut: Cut,
    /// Its colour.
    pub hair: Ink,
    skin: Ink,
    face: &'static str,
    cloth: (Ink, Ink),
    neck: Neck,
    glasses: u8,
    beard: Option<&'static str>,
    pin: Ink,
}

/// Colours of hair and of skin.
const HAIR: [Ink; 6] =
    [Ink(46, 40, 38), Ink(92, 66, 46), Ink(156, 150, 142), Ink(70, 50, 38), Ink(140, 100, 58), Ink(206, 200, 190)];
const SKIN: [Ink; 5] =
    [Ink(236, 206, 172), Ink(226, 188, 150), Ink(206, 164, 122), Ink(172, 124, 86), Ink(132, 92, 64)];
/// The deepest shade.
const DARK: Ink = Ink(30, 22, 20);
/// Cloth of a shirt.
const SHIRT: Ink = Ink(240, 234, 222);
/// The ground behind a bust: its upper and its lower colour.
pub const NICHE: [Ink; 2] = [Ink(96, 104, 100), Ink(28, 42, 50)];

impl Look {
    /// The look of an office's holder of a nation in a scenario.
    #[must_use]
    pub fn of(office: Office, nation: &str, scenario: &str) -> Self {
        let cabinet = seed(&format!("{nation}/{scenario}"));
        let own = seed(&format!("{}/{nation}/{scenario}", office.key()));
        // Neighbours in a cabinet have other cuts and colours: each takes the next of the row.
        let place = office as usize;
        let turn =
            |salt: u64, of: usize| usize::try_from(pick(&[0u64, 1, 2, 3, 4, 5, 6, 7], cabinet, salt)).unwrap_or(0) % of;
        let cut = CUTS[(turn(1, CUTS.len()) + 3 * place) % CUTS.len()];
        let hair = HAIR[(turn(2, HAIR.len()) + place) % HAIR.len()];
        let fair = [HAIR[1], HAIR[4]].contains(&hair);
        let beard = (cut.beard && pick(&[true, false, false], own, 3)).then(|| pick(&BEARDS, own, 4));
        let neck = if cut.beard {
            pick(&[Neck::Tie, Neck::Tie, Neck::Tie, Neck::Open, Neck::High], own, 5)
        } else {
            pick(&[Neck::Open, Neck::Scarf, Neck::High, Neck::Scarf], own, 5)
        };
        Self {
            cut,
            hair,
            // Fair hair goes with fair skin; everything else with everything.
            skin: if fair { pick(&SKIN[..3], own, 6) } else { pick(&SKIN, own, 6) },
            face: pick(&FACES, own, 7),
            cloth: pick(&office.cloth(), own, 8),
            neck,
            glasses: pick(&[0, 0, 0, 1, 2], own, 9),
            beard,
            pin: pick(&[Ink(201, 166, 97), Ink(188, 198, 206), Ink(86, 140, 180)], own, 10),
        }
    }

    /// The bust in a mood: from what lies behind to what lies in front.
    #[must_use]
    pub fn shapes(&self, mood: Mood) -> Vec<Shape> {
        let mut draw = Draw { shapes: Vec::new(), head: false };
        let shade = self.skin.mixed(Ink(92, 50, 30), 38);
        draw.head = true;
        if !self.cut.back.is_empty() {
            draw.two(self.cut.back, self.hair.mixed(DARK, 45), self.hair.mixed(DARK, 60));
        }
        draw.head = false;
        self.body(&mut draw, shade);
        draw.head = true;
        self.head(&mut draw, shade);
        self.features(&mut draw, shade, mood);
        self.hair_over(&mut draw);
        self.spectacles(&mut draw);
        let square = rectangle(0.0, 0.0, 1.0, 1.0);
        for shape in &mut draw.shapes {
            if let Form::Area(outline) = &mut shape.form {
                *outline = within(outline, &square);
            }
        }
        draw.shapes.retain(|shape| !matches!(&shape.form, Form::Area(outline) if outline.len() < 3));
        draw.shapes
    }

    /// Shoulders, neck, collar, what is worn at the neck, lapels, pin.
    fn body(&self, draw: &mut Draw, shade: Ink) {
        let (cloth, accent) = self.cloth;
        let deep = cloth.mixed(Ink(8, 12, 18), 40);
        draw.two(
            "M2 222C6 186 44 174 76 162L124 162C156 174 194 186 198 222Z",
            cloth.mixed(SHIRT, 10),
            cloth.mixed(Ink(8, 12, 18), 16),
        );
        draw.add("M81 118L119 118L123 164L100 188L77 164Z", self.skin);
        draw.add("M81 124C88 138 112 140 119 124L123 164L100 188L92 168C86 152 82 138 81 124Z", shade.mixed(DARK, 8));
        match self.neck {
            Neck::High => {
                draw.two(
                    "M76 146C88 156 112 156 124 146L128 178L100 196L72 178Z",
                    accent.mixed(SHIRT, 20),
                    accent.mixed(DARK, 14),
                );
                draw.line("M77 154C90 162 110 162 123 154", 1.6, accent.mixed(DARK, 35));
            }
            neck => {
                draw.two("M76 158L100 186L124 158L132 222L68 222Z", SHIRT, SHIRT.mixed(DARK, 14));
                if neck == Neck::Tie {
                    draw.two("M94 187L106 187L108 196L112 222L88 222L92 196Z", accent, accent.mixed(DARK, 24));
                    draw.line("M92 196Q100 199 108 196", 1.4, accent.mixed(DARK, 45));
                }
                draw.add("M76 155L100 186L86 196L69 167Z", SHIRT);
                draw.add("M124 155L100 186L114 196L131 167Z", SHIRT.mixed(DARK, 18));
                if neck == Neck::Scarf {
                    draw.two(
                        "M72 154C86 172 114 172 128 154L134 172C118 190 82 190 66 172Z",
                        accent,
                        accent.mixed(DARK, 22),
                    );
                    draw.add("M84 178L100 184L94 222L74 222Z", accent.mixed(SHIRT, 8));
                    draw.line("M70 166C86 182 114 182 130 166", 1.6, accent.mixed(DARK, 34));
                }
            }
        }
        draw.add("M72 160L63 183L75 189L68 197L90 222L30 222C38 196 50 176 72 160Z", deep.mixed(SHIRT, 6));
        draw.add("M128 160L137 183L125 189L132 197L110 222L170 222C162 196 150 176 128 160Z", deep.mixed(DARK, 30));
        draw.line("M72 162L64 183L75 189L69 197L90 221", 1.2, cloth.mixed(SHIRT, 30));
        draw.line("M4 214C12 188 44 177 72 163", 1.8, cloth.mixed(SHIRT, 42));
        draw.disc(58.0, 196.0, 3.6, self.pin);
        draw.disc(57.0, 195.0, 1.3, self.pin.mixed(SHIRT, 65));
    }

    /// Ears and the two planes of the face.
    fn head(&self, draw: &mut Draw, shade: Ink) {
        draw.add("M69 84C61 82 61 102 70 103Z", self.skin.mixed(shade, 30));
        draw.add("M131 84C139 82 139 102 130 103Z", shade.mixed(DARK, 12));
        let face = draw.spot(self.face);
        draw.shapes.push(Shape::area(face.clone(), self.skin));
        draw.on(&face, "M60 40L140 40L140 72C118 67 84 65 60 79Z", self.skin.mixed(shade, 45));
        draw.on(&face, "M102 40L101 84L109 104L101 108L104 118L101 142L142 142L142 40Z", shade);
        draw.on(&face, "M102 40L140 40L140 73C126 68 114 67 101.600 66.800Z", shade.mixed(DARK, 18));
        // The light on the cheek and under the eye.
        draw.on(&face, "M76 96C80 101 88 103 93 101C90 108 80 108 76 96Z", self.skin.mixed(SHIRT, 22));
        if let Some(beard) = self.beard {
            let ink = self.hair.mixed(DARK, 12);
            draw.on(&face, beard, ink);
            let right: Vec<Point> = within(&draw.spot(beard), &draw.spot("M101 90L150 90L150 150L101 150Z"));
            draw.shapes.push(Shape::area(within(&right, &face), ink.mixed(DARK, 40)));
        }
    }

    /// Brows, eyes, nose and mouth.
    fn features(&self, draw: &mut Draw, shade: Ink, mood: Mood) {
        let brow = self.hair.mixed(DARK, 55);
        let (left, right) = match mood {
            Mood::Pleased => ("M76 81Q85 74 94 79", "M107 79Q115 74 124 81"),
            Mood::Neutral => ("M77 82.500Q85 78.500 94 81", "M107 81Q115 78.500 123 82.500"),
            Mood::Worried => ("M76 85Q85 82 94 76.500", "M107 76.500Q115 82 124 85"),
        };
        draw.line(left, 3.0, brow);
        draw.line(right, 3.0, brow.mixed(DARK, 20));
        for (white, iris, lid, dim) in [
            (
                "M79 92.500C82 87.500 90 87 94 92C90 95.500 83 96 79 92.500Z",
                86.8,
                "M78.500 92.500C82 87 90 86.500 94.500 92",
                0,
            ),
            (
                "M107 92C110 87 118 87.500 122 92.500C118 96 110 95.500 107 92Z",
                114.4,
                "M106.500 92C110 86.500 118 87 122.500 92.500",
                24,
            ),
        ] {
            draw.add(white, Ink(238, 232, 222).mixed(DARK, dim));
            draw.disc(iris, 91.4, 2.9, Ink(58, 42, 34));
            draw.disc(iris - 1.0, 90.4, 0.9, SHIRT);
            draw.line(lid, 2.0, DARK);
        }
        if mood == Mood::Pleased {
            draw.line("M80 98Q87 101 94 97.500", 1.1, shade);
            draw.line("M107 97.500Q114 101 121 98", 1.1, shade.mixed(DARK, 25));
        }
        if mood == Mood::Worried {
            draw.line("M97.500 77L96.500 83", 1.2, shade.mixed(DARK, 15));
            draw.line("M103.500 77L104.500 83", 1.2, shade.mixed(DARK, 25));
        }
        draw.line("M101 90L108.500 104Q105 108.500 98 106.500", 1.5, shade.mixed(DARK, 22));
        let lip = shade.mixed(Ink(140, 52, 48), 42).mixed(DARK, 18);
        let mouth = match mood {
            Mood::Pleased => "M89 116.500Q100 126 112 116.500",
            Mood::Neutral => "M91 118.800Q100 120.800 110 118.600",
            Mood::Worried => "M91 121.500Q100 115 110 121.500",
        };
        draw.line(mouth, 2.4, lip);
        draw.line("M95 125.500Q100 127.500 106 125.300", 1.4, self.skin.mixed(shade, 60));
    }

    /// The hair before the head.
    fn hair_over(&self, draw: &mut Draw) {
        for piece in self.cut.front.split_inclusive('Z') {
            draw.two(piece, self.hair, self.hair.mixed(DARK, 38));
        }
        draw.line(self.cut.strand, 1.8, self.hair.mixed(SHIRT, 34));
    }

    fn spectacles(&self, draw: &mut Draw) {
        let frame = Ink(34, 28, 28);
        let lenses = match self.glasses {
            0 => return,
            1 => [
                "M75 91C75 84 96 84 96 91C97 101 76 102 75 91Z",
                "M105 91C105 84 126 84 126 91C125 102 104 101 105 91Z",
            ],
            _ => ["M74 86L96 86L95 98C90 101 80 101 76 98Z", "M105 86L127 86L125 98C121 101 111 101 106 98Z"],
        };
        for lens in lenses {
            draw.line(
                &format!("{lens}L{}", lens.get(1..).and_then(|t| t.split(['C', 'L']).next()).unwrap_or_default()),
                1.9,
                frame,
            );
        }
        draw.line("M96 90Q100.500 87 105 90", 1.8, frame);
        draw.line("M75 89L69 87", 1.8, frame);
        draw.line("M126 89L131.500 87", 1.8, frame);
    }
}
