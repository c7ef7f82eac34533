//! Signs of measures in force: what kind each is, and where it is felt.
//!
//! Duty: read `assets/map/measures.txt`, and the strokes of each sign as plain data. Always holds: a measure
//! that the file does not name has the sign of its rung and stands at the capital that took it; no weapon
//! and no flag is among the signs.

use std::collections::BTreeMap;
use std::sync::LazyLock;

const MEASURES: &str = include_str!("../../../../assets/map/measures.txt");

/// What a measure is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Sign {
    /// Fisheries.
    Fish,
    /// Gas and oil.
    Gas,
    /// Flights.
    Air,
    /// Entry and diplomats.
    Visa,
    /// Goods and money.
    Trade,
    /// Talks and accords.
    Talks,
    /// Grain.
    Grain,
    /// Electric power and its fuel.
    Power,
    /// Patrols and drills.
    Watch,
}

/// Strokes of a sign: lines between points of the square from -1 to 1, y downwards.
pub(crate) type Strokes = &'static [&'static [[f32; 2]]];

impl Sign {
    const ALL: [(&'static str, Self); 9] = [
        ("fish", Self::Fish),
        ("gas", Self::Gas),
        ("air", Self::Air),
        ("visa", Self::Visa),
        ("trade", Self::Trade),
        ("talks", Self::Talks),
        ("grain", Self::Grain),
        ("power", Self::Power),
        ("watch", Self::Watch),
    ];

    /// The sign of a rung, where nothing more is known.
    fn of_rung(level: u8) -> Self {
        match level {
            0..=4 => Self::Visa,
            5 => Self::Talks,
            6 => Self::Trade,
            _ => Self::Watch,
        }
    }

    /// Its strokes.
    pub(crate) fn strokes(self) -> Strokes {
        match self {
            Self::Fish => &[
                &[[-0.9, 0.0], [-0.5, -0.4], [0.1, -0.45], [0.5, 0.0], [0.1, 0.45], [-0.5, 0.4], [-0.9, 0.0]],
                &[[0.5, 0.0], [0.95, -0.4], [0.95, 0.4], [0.5, 0.0]],
                &[[-0.55, -0.1], [-0.45, -0.1]],
            ],
            Self::Gas => &[
                &[
                    [0.0, -0.95],
                    [0.5, -0.2],
                    [0.6, 0.3],
                    [0.3, 0.8],
                    [-0.3, 0.8],
                    [-0.6, 0.3],
                    [-0.3, -0.3],
                    [0.0, -0.95],
                ],
                &[[0.0, 0.1], [0.2, 0.45], [0.0, 0.75], [-0.2, 0.45], [0.0, 0.1]],
            ],
            Self::Air => &[
                &[[0.0, -0.95], [0.0, 0.9]],
                &[[-0.95, 0.25], [0.0, -0.3], [0.95, 0.25]],
                &[[-0.4, 0.9], [0.0, 0.6], [0.4, 0.9]],
            ],
            Self::Visa => &[
                &[[-0.65, -0.9], [0.65, -0.9], [0.65, 0.9], [-0.65, 0.9], [-0.65, -0.9]],
                &[[0.0, -0.55], [0.28, -0.27], [0.0, 0.02], [-0.28, -0.27], [0.0, -0.55]],
                &[[-0.35, 0.5], [0.35, 0.5]],
            ],
            Self::Trade => &[
                &[[-0.8, -0.5], [0.8, -0.5], [0.8, 0.8], [-0.8, 0.8], [-0.8, -0.5]],
                &[[-0.8, -0.5], [-0.5, -0.9], [0.5, -0.9], [0.8, -0.5]],
                &[[0.0, -0.9], [0.0, 0.1]],
            ],
            Self::Talks => &[
                &[
                    [-0.95, -0.75],
                    [0.35, -0.75],
                    [0.35, 0.1],
                    [-0.3, 0.1],
                    [-0.65, 0.45],
                    [-0.65, 0.1],
                    [-0.95, 0.1],
                    [-0.95, -0.75],
                ],
                &[[0.6, -0.3], [0.95, -0.3], [0.95, 0.5], [0.65, 0.5], [0.65, 0.85], [0.3, 0.5], [-0.2, 0.5]],
            ],
            Self::Grain => &[
                &[[0.0, 0.95], [0.0, -0.9]],
                &[[-0.5, -0.6], [0.0, -0.2], [0.5, -0.6]],
                &[[-0.5, -0.1], [0.0, 0.3], [0.5, -0.1]],
                &[[-0.5, 0.4], [0.0, 0.8], [0.5, 0.4]],
            ],
            Self::Power => {
                &[&[[0.2, -0.95], [-0.5, 0.1], [0.0, 0.1], [-0.2, 0.95], [0.5, -0.15], [0.0, -0.15], [0.2, -0.95]]]
            }
            Self::Watch => &[
                &[
                    [-0.9, 0.0],
                    [-0.45, -0.5],
                    [0.0, -0.62],
                    [0.45, -0.5],
                    [0.9, 0.0],
                    [0.45, 0.5],
                    [0.0, 0.62],
                    [-0.45, 0.5],
                    [-0.9, 0.0],
                ],
                &[[0.0, -0.28], [0.28, 0.0], [0.0, 0.28], [-0.28, 0.0], [0.0, -0.28]],
            ],
        }
    }
}

/// What a measure is about, and where it is felt, in degrees.
pub(crate) type Record = (Sign, Option<[f32; 2]>);

/// Every line of the file, by the measure's id.
static RECORDS: LazyLock<BTreeMap<&str, Record>> = LazyLock::new(|| {
    let lines = MEASURES.lines().map(|line| line.split(' ').collect::<Vec<_>>());
    lines.filter_map(|fields| Some((*fields.first()?, record(&fields)?))).collect()
});

/// The sign of a measure by its id and rung, and where it is felt, in degrees; none for the capital that
/// took it.
pub(crate) fn sign(id: &str, level: u8) -> Record {
    RECORDS.get(id).copied().unwrap_or((Sign::of_rung(level), None))
}

fn record(fields: &[&str]) -> Option<Record> {
    let (kind, place) = match *fields {
        [_, kind] => (kind, None),
        [_, kind, lon, lat] => (kind, Some([lon.parse().ok()?, lat.parse().ok()?])),
        _ => return None,
    };
    Sign::ALL.into_iter().find(|(name, _)| *name == kind).map(|(_, sign)| (sign, place))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The ids of every shipped measure that stays in force.
    fn shipped() -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        for shipped in demarche_core::scenario::library::SHIPPED {
            let case = demarche_core::scenario::load(shipped.id, shipped.text.as_bytes()).expect("it loads");
            ids.extend(case.measures.iter().filter(|m| m.level >= 4).map(|m| m.id.clone()));
        }
        ids
    }

    #[test]
    fn every_measure_that_stays_in_force_has_a_sign_and_no_line_is_in_vain() {
        let lines: Vec<Vec<&str>> = MEASURES.lines().map(|line| line.split(' ').collect()).collect();
        assert!(lines.iter().all(|fields| record(fields).is_some()), "a line that does not hold");
        let named: BTreeSet<String> = lines.iter().map(|fields| fields[0].to_owned()).collect();
        assert_eq!(named.len(), lines.len(), "a measure has one line");
        assert_eq!(named, shipped());
    }

    #[test]
    fn a_measure_of_somebody_elses_scenario_has_the_sign_of_its_rung() {
        assert_eq!(sign("a-measure-of-an-author", 6), (Sign::Trade, None));
        assert_eq!(record(&["x", "fish", "east", "43"]), None);
        assert_eq!(record(&["x", "tanks"]), None);
    }

    #[test]
    fn every_stroke_lies_within_its_square() {
        for (name, sign) in Sign::ALL {
            let all = sign.strokes().iter().flat_map(|line| line.iter().flatten());
            assert!(all.clone().count() > 4 && all.clone().all(|n| n.abs() <= 1.0), "{name}");
        }
    }
}
