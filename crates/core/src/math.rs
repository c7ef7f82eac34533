//! Units and exact arithmetic: points, money and factors as scaled integers.
//!
//! Duty: the three units of the model and the few operations on them. Uses nothing else of the
//! crate. Always holds: no floating point leaves this module, every product is formed whole (in 64
//! bits if they hold it, else in 128) and rounded half away from zero once, and the same inputs give
//! the same bits on every target.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

/// One million: the number of parts in a whole.
pub const MILLION: i64 = 1_000_000;

/// Rounds `numerator / denominator` half away from zero; `0` if the denominator is zero.
///
/// The result saturates at the range of `i64`.
#[must_use]
pub fn div_round(numerator: i128, denominator: i128) -> i64 {
    // Nearly all of a game's quotients are of 64 bits, which processors divide by themselves.
    match (i64::try_from(numerator), i64::try_from(denominator)) {
        (Ok(numerator), Ok(denominator)) => div_round_narrow(numerator, denominator),
        _ => div_round_wide(numerator, denominator),
    }
}

fn div_round_narrow(numerator: i64, denominator: i64) -> i64 {
    if denominator == 0 {
        return 0;
    }
    let (n, d) = (numerator.unsigned_abs(), denominator.unsigned_abs());
    let magnitude = i64::try_from((n + d / 2) / d).unwrap_or(i64::MAX);
    if (numerator < 0) == (denominator < 0) { magnitude } else { -magnitude }
}

fn div_round_wide(numerator: i128, denominator: i128) -> i64 {
    if denominator == 0 {
        return 0;
    }
    let (n, d) = (numerator.unsigned_abs(), denominator.unsigned_abs());
    let rounded = (n + d / 2) / d;
    let magnitude = i64::try_from(rounded).unwrap_or(i64::MAX);
    if (numerator < 0) == (denominator < 0) { magnitude } else { -magnitude }
}

/// `x * k / 1 000 000`, rounded half away from zero: the one product of the model.
#[must_use]
pub fn mul(x: i64, k: i64) -> i64 {
    match x.checked_mul(k) {
        Some(product) => div_round_narrow(product, MILLION),
        None => div_round_wide(i128::from(x) * i128::from(k), i128::from(MILLION)),
    }
}

/// Says in schemas of formats how a type is written that reads and writes itself.
macro_rules! described {
    ($name:ident, $schema:tt) => {
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    };
}

pub(crate) use described;

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident, scale $scale:expr, one $one:expr, what $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub i64);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0);
            /// How many steps one unit, as people write it, has.
            pub const SCALE: i64 = $scale;
            /// The largest figure that a file may hold.
            pub const LARGEST: Self = Self(LARGEST * $scale);

            /// Times a factor, rounded half away from zero.
            #[must_use]
            pub fn times(self, factor: Ppm) -> Self {
                Self(mul(self.0, factor.0))
            }

            /// This over `whole`, as a factor; zero if `whole` is zero.
            #[must_use]
            pub fn over(self, whole: Self) -> Ppm {
                Ppm(div_round(i128::from(self.0) * i128::from(MILLION), i128::from(whole.0)))
            }

            /// The nearer end of `low..=high` if outside, itself otherwise.
            #[must_use]
            pub fn clamped(self, low: Self, high: Self) -> Self {
                Self(self.0.clamp(low.0, high.0.max(low.0)))
            }

            /// The larger of two.
            #[must_use]
            pub(crate) fn max(self, other: Self) -> Self {
                Self(self.0.max(other.0))
            }

            /// The smaller of two.
            #[must_use]
            pub fn min(self, other: Self) -> Self {
                Self(self.0.min(other.0))
            }

            /// Whether this is exactly nothing.
            #[must_use]
            pub fn is_zero(self) -> bool {
                self.0 == 0
            }

            /// Distance from nothing.
            #[must_use]
            pub fn abs(self) -> Self {
                Self(self.0.saturating_abs())
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0.saturating_add(other.0))
            }
        }
        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0))
            }
        }
        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(self.0.saturating_neg())
            }
        }
        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                *self = *self + other;
            }
        }
        impl SubAssign for $name {
            fn sub_assign(&mut self, other: Self) {
                *self = *self - other;
            }
        }
        impl Mul<i64> for $name {
            type Output = Self;
            fn mul(self, count: i64) -> Self {
                Self(self.0.saturating_mul(count))
            }
        }
        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
                items.fold(Self::ZERO, Add::add)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}{}", decimal(self.0, $scale), $one)
            }
        }
        described!($name, { "type": "number", "x-kind": $what });
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                input.deserialize_any(Scaled { scale: $scale, what: $what }).map(Self)
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
                Written { steps: self.0, scale: $scale }.serialize(output)
            }
        }
    };
}

unit!(
    /// Points (support, tension, resilience ...), held in thousandths.
    Points, scale 1_000, one "", what "points"
);
unit!(
    /// A factor, share or probability, held in parts per million.
    Ppm, scale 1_000_000, one "x", what "a share or factor"
);
unit!(
    /// Money, held in thousand euro and written in million euro.
    Money, scale 1_000, one "M", what "million euro"
);

impl Ppm {
    /// The whole: one, always, hundred percent.
    pub const ONE: Self = Self(MILLION);
    /// A half.
    pub const HALF: Self = Self(500_000);
}

impl Points {
    /// Whole points.
    #[must_use]
    pub const fn whole(points: i64) -> Self {
        Self(points * 1_000)
    }

    /// These points read as a factor (1.000 points = 1.000000).
    #[must_use]
    pub(crate) fn as_factor(self) -> Ppm {
        Ppm(self.0.saturating_mul(1_000))
    }
}

impl Money {
    /// Whole million euro.
    #[must_use]
    pub const fn million(amount: i64) -> Self {
        Self(amount * 1_000)
    }
}

/// `steps / scale` as a plain decimal without trailing zeros, exact.
#[must_use]
pub fn decimal(steps: i64, scale: i64) -> String {
    let (whole, rest) = (steps.unsigned_abs() / scale.unsigned_abs(), steps.unsigned_abs() % scale.unsigned_abs());
    let sign = if steps < 0 { "-" } else { "" };
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let digits = scale.ilog10() as usize;
    let fraction = format!("{rest:0digits$}");
    format!("{sign}{whole}.{}", fraction.trim_end_matches('0'))
}

/// Reads a number as people write it (`3`, `0.45`) into steps of a unit.
struct Scaled {
    scale: i64,
    what: &'static str,
}

/// The largest figure a file may hold, in whole units: products of two still fit 128 bits easily,
/// and sums over every package, donor and month stay far from the range of `i64`.
const LARGEST: i64 = 1_000_000_000;

impl Scaled {
    fn whole<E: serde::de::Error>(&self, value: i128) -> Result<i64, E> {
        if value.unsigned_abs() > u128::from(LARGEST.unsigned_abs()) {
            return Err(E::custom(format!("{value} is out of range for {}: at most {LARGEST} either way", self.what)));
        }
        Ok(i64::try_from(value).unwrap_or_default() * self.scale)
    }
}

impl serde::de::Visitor<'_> for Scaled {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a number ({})", self.what)
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<i64, E> {
        self.whole(i128::from(value))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<i64, E> {
        self.whole(i128::from(value))
    }

    // The only place where a float exists: a literal on its way into an integer. Multiplying and
    // rounding are IEEE-exact operations, so every target reads the same steps.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::float_arithmetic,
        reason = "bounded by LARGEST, far inside 2^53"
    )]
    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<i64, E> {
        if !value.is_finite() || value.abs() > LARGEST as f64 {
            return Err(E::custom(format!(
                "{value:e} is out of range for {}: at most {LARGEST} either way",
                self.what
            )));
        }
        let steps = (value * self.scale as f64).round();
        let back = steps / self.scale as f64;
        if (back - value).abs() > 1e-9 * value.abs().max(1.0) {
            return Err(E::custom(format!(
                "{value} has more decimals than {} keep (steps of {})",
                self.what,
                decimal(1, self.scale)
            )));
        }
        Ok(steps as i64)
    }
}

/// Writes steps of a unit as people write it, so that a file read back gives the same steps.
struct Written {
    steps: i64,
    scale: i64,
}

impl serde::Serialize for Written {
    #[expect(
        clippy::cast_precision_loss,
        clippy::float_arithmetic,
        reason = "bounded figures; the reader rounds to the same step"
    )]
    fn serialize<S: serde::Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        if self.steps % self.scale == 0 {
            output.serialize_i64(self.steps / self.scale)
        } else {
            output.serialize_f64(self.steps as f64 / self.scale as f64)
        }
    }
}

/// The logistic function of `y` (clamped to ±20 points), as a probability.
///
/// `libm` is a pure-Rust implementation pinned to one version, so native and wasm agree bit for
/// bit before the result is rounded to parts per million.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::float_arithmetic,
    reason = "clamped to 20 000 before, within 0..=1e6 after"
)]
pub fn logistic(y: Points) -> Ppm {
    let y = y.0.clamp(-20_000, 20_000) as f64 / 1_000.0;
    let p = 1.0 / (1.0 + libm::exp(-y));
    Ppm(libm::round(p * MILLION as f64) as i64)
}

/// The factor `2^(-1/half_life)` by which a stock decays in one month; a half-life of zero months
/// empties it.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "small month counts, result within 0..=1e6"
)]
pub(crate) fn monthly_decay(half_life_months: u32) -> Ppm {
    if half_life_months == 0 {
        return Ppm::ZERO;
    }
    Ppm(libm::round(libm::exp2(-1.0 / f64::from(half_life_months)) * MILLION as f64) as i64)
}

#[cfg(test)]
mod tests;
