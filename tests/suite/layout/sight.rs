//! Sight: colours as they are blended on the screen, and as people see them who see fewer.
//!
//! Duty: lay colours over each other as the window does, by their light; simulate dichromats; measure contrast and
//! lightness. Uses `egui`. Always holds: the matrices are those of Machado, Oliveira and Fernandes, "A
//! Physiologically-based Model for Simulation of Color Vision Deficiency" (IEEE Transactions on Visualization and
//! Computer Graphics 15(6), 2009), severity 1.0, for linear RGB.
#![expect(clippy::float_arithmetic, reason = "colours as light")]

use egui::{Color32, Rgba};

/// Light: red, green, blue, linear, 0 to 1.
pub type Light = [f32; 3];

/// How a colour is seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sight {
    Usual,
    Protan,
    Deutan,
    Tritan,
}

impl Sight {
    pub const ALL: [Self; 4] = [Self::Usual, Self::Protan, Self::Deutan, Self::Tritan];

    /// What is seen of a light.
    pub fn of(self, light: Light) -> Light {
        let matrix: [[f32; 3]; 3] = match self {
            Self::Usual => return light,
            Self::Protan => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deutan => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritan => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        };
        matrix.map(|row| row.iter().zip(light).map(|(m, l)| m * l).sum::<f32>().clamp(0.0, 1.0))
    }
}

/// The light of an opaque colour.
pub fn light(colour: Color32) -> Light {
    let linear = Rgba::from(colour.to_opaque());
    [linear.r(), linear.g(), linear.b()]
}

/// A colour laid over a light, as the window's shader does it.
pub fn over(below: Light, colour: Color32) -> Light {
    let linear = Rgba::from(colour);
    let above = [linear.r(), linear.g(), linear.b()];
    [0, 1, 2].map(|at| above[at] + below[at] * (1.0 - linear.a()))
}

/// How bright a light is, as the WCAG define it.
pub fn luminance([r, g, b]: Light) -> f32 {
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The contrast of two lights, 1 to 21.
pub fn contrast(a: Light, b: Light) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// CIE 1976 lightness of a light, 0 to 100.
pub fn lightness(light: Light) -> f32 {
    lab(light)[0]
}

/// How different two lights look: the distance in CIE 1976 L*a*b*.
pub fn apart(a: Light, b: Light) -> f32 {
    lab(a).iter().zip(lab(b)).map(|(a, b)| (a - b) * (a - b)).sum::<f32>().sqrt()
}

fn lab([red, green, blue]: Light) -> [f32; 3] {
    // From linear sRGB to XYZ, each as a share of the white D65.
    let x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505;
    let y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    let z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089;
    let f = |t: f32| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
}

#[test]
fn simulated_sight_keeps_greys_and_loses_what_it_should() {
    let (red, green, blue) = (
        light(Color32::from_rgb(200, 60, 60)),
        light(Color32::from_rgb(110, 125, 50)),
        light(Color32::from_rgb(60, 80, 200)),
    );
    for sight in Sight::ALL {
        let grey = sight.of(light(Color32::from_rgb(120, 120, 120)));
        assert!(apart(grey, light(Color32::from_rgb(120, 120, 120))) < 1.0, "{sight:?}: {grey:?}");
    }
    let seen = |sight: Sight, a: Light, b: Light| apart(sight.of(a), sight.of(b));
    for sight in [Sight::Protan, Sight::Deutan] {
        assert!(seen(sight, red, green) < seen(Sight::Usual, red, green) / 2.0, "{sight:?}");
        assert!(seen(sight, red, blue) > 40.0, "{sight:?}");
    }
    assert!((contrast(light(Color32::WHITE), light(Color32::BLACK)) - 21.0).abs() < 0.01);
    assert!((lightness(light(Color32::WHITE)) - 100.0).abs() < 0.1);
    // Half of a colour and half of what is below, by their light.
    let half = over([1.0, 0.0, 0.0], Color32::from_rgba_unmultiplied(0, 255, 0, 128));
    assert!((half[0] - 0.5).abs() < 0.01 && half[1] > 0.4, "{half:?}");
}
