//! Overrides: a scenario's own numbers in place of standard ones, by path.
//!
//! Duty: put a value at `section.field` of the rulebook. Uses `model::rulebook`. Always holds: a
//! value has the type of what it replaces, and carries its own evidence and source.

use serde::de::DeserializeOwned;

use super::figure::{Entry, Shown};
use super::raw::Override;
use crate::math::{Points, Ppm};
use crate::model::rulebook::{Coefficient, Rulebook};

/// Why an override cannot be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Misfit {
    /// There is no such number: the nearest path there is.
    NoSuchPath(Option<&'static str>),
    /// The value has another shape or is out of range.
    Value(String),
}

macro_rules! coefficients {
    ($($section:ident.$field:ident,)*) => {
        /// Every path of the rulebook.
        pub const PATHS: &[&str] = &[$(concat!(stringify!($section), ".", stringify!($field)),)*];

        /// Puts a scenario's own number in place of a standard one.
        ///
        /// # Errors
        /// If there is no such number, or the value does not fit it.
        pub fn put(rules: &mut Rulebook, wanted: &Override) -> Result<(), Misfit> {
            match wanted.path.as_str() {
                $(concat!(stringify!($section), ".", stringify!($field)) => {
                    replace(&mut rules.$section.$field, wanted)
                })*
                other => Err(Misfit::NoSuchPath(super::findings::nearest(other, PATHS.iter().copied()))),
            }
        }

        /// Every coefficient of a rulebook, in the order of [`PATHS`].
        #[must_use]
        pub fn entries(rules: &Rulebook) -> Vec<Entry<'_>> {
            vec![$({
                let Coefficient(value, evidence, source) = &rules.$section.$field;
                let path = concat!(stringify!($section), ".", stringify!($field));
                Entry { path, value: value.figure(), evidence: *evidence, source }
            },)*]
        }
    };
}

coefficients! {
    decay.tension,
    decay.grievance,
    decay.goodwill,
    decay.habituation,
    decay.threats,
    decay.fear,
    decay.salience,
    decay.scandal,
    decay.fatigue_without_aid,
    decay.approval,
    act.novelty_span,
    act.base,
    act.novel,
    act.quiet,
    act.normal,
    act.loud,
    act.published,
    act.direct,
    act.fund,
    act.backfill,
    act.backfill_shown,
    act.talk,
    act.sizes,
    act.bundle,
    act.routine,
    reaction.provocation,
    reaction.coercion,
    reaction.taboo,
    reaction.taboo_from,
    reaction.offence,
    reaction.grievance,
    reaction.restraint,
    reaction.red_line,
    reaction.cuts,
    reaction.harm,
    reaction.habit,
    reaction.tension_provocation,
    reaction.tension_level,
    reaction.grievance_coercion,
    reaction.top,
    reaction.tempers,
    threats.prior,
    threats.window,
    threats.spill,
    threats.renewal,
    threats.vague,
    threats.declares,
    threats.bluff,
    measures.bite,
    measures.restraint,
    measures.lift,
    measures.lift_called,
    measures.quiet_months,
    measures.call_restraint,
    measures.call_gap,
    licence.ordinary_first,
    licence.ordinary_later,
    licence.security_council,
    licence.urgent,
    licence.prepared,
    licence.ally_interest,
    licence.conduct,
    licence.diversion,
    licence.mismatch,
    licence.acceptability,
    licence.pressure,
    licence.combat,
    licence.lapse,
    licence.monitored,
    licence.consent_goodwill,
    licence.breach,
    licence.suspended,
    licence.breach_goodwill,
    licence.granted_goodwill,
    licence.leak,
    visibility.detection,
    visibility.fund_partners,
    visibility.warning_gap,
    visibility.publication,
    visibility.salience_package,
    visibility.salience_level,
    visibility.salience_base,
    visibility.poll_error,
    recipient.effect_top,
    recipient.effect_scale,
    recipient.effect_half,
    recipient.gain,
    recipient.war,
    recipient.gap,
    recipient.gap_below,
    recipient.spoilage,
    recipient.intensity_deviation,
    opinion.speed,
    opinion.base,
    opinion.fear_weight,
    opinion.fear_half,
    opinion.cost,
    opinion.mix,
    opinion.results,
    opinion.scandal,
    opinion.fatigue_speed,
    opinion.fatigue_bloc,
    opinion.fatigue_rest,
    opinion.vis_low,
    opinion.vis_high,
    opinion.fatigue_floor,
    opinion.fatigue_aid,
    opinion.aid_reference,
    opinion.published_scandal,
    goodwill.recipient_base,
    goodwill.ally_base,
    goodwill.recipient_gain,
    goodwill.credit_quiet,
    goodwill.credit_normal,
    goodwill.credit_loud,
    goodwill.fair_share,
    goodwill.quiet_share,
    goodwill.round,
    goodwill.withdrawn,
    goodwill.transfer,
    goodwill.request,
    goodwill.statement,
    donors.substitution,
    donors.coordination,
    office.staff,
    office.capital_offset,
    office.capital_pace,
    office.apply,
    office.large,
    office.call,
    office.measure,
    office.below_floor,
    office.transfer_months,
}

fn replace<T: DeserializeOwned + Bounded>(number: &mut Coefficient<T>, wanted: &Override) -> Result<(), Misfit> {
    let value = wanted.value.clone().into_rust::<T>().map_err(|error| Misfit::Value(error.to_string()))?;
    value.fits(&number.0).map_err(Misfit::Value)?;
    *number = Coefficient(value, wanted.evidence, wanted.source.clone());
    Ok(())
}

/// A number that can take the place of another: of a sane size, and as long a list.
trait Bounded {
    /// Whether the value may stand in for the standard one.
    ///
    /// # Errors
    /// What is expected instead.
    fn fits(&self, standard: &Self) -> Result<(), String>;
}

fn within(value: i64, low: i64, high: i64, scale: i64) -> Result<(), String> {
    if (low..=high).contains(&value) {
        return Ok(());
    }
    let write = |v| crate::math::decimal(v, scale);
    Err(format!("{} is not within {} and {}", write(value), write(low), write(high)))
}

impl Bounded for u8 {
    fn fits(&self, _: &Self) -> Result<(), String> {
        within(i64::from(*self), 0, 100, 1)
    }
}

impl Bounded for u16 {
    fn fits(&self, _: &Self) -> Result<(), String> {
        within(i64::from(*self), 0, 120, 1)
    }
}

impl Bounded for u32 {
    fn fits(&self, _: &Self) -> Result<(), String> {
        within(i64::from(*self), 0, 1_200, 1)
    }
}

impl Bounded for Points {
    fn fits(&self, _: &Self) -> Result<(), String> {
        within(self.0, -1_000 * Self::SCALE, 1_000 * Self::SCALE, Self::SCALE)
    }
}

impl Bounded for Ppm {
    fn fits(&self, standard: &Self) -> Result<(), String> {
        // What is a share or a chance stays one; a factor may be larger.
        let most = if (0..=Self::SCALE).contains(&standard.0) { 1 } else { 100 };
        within(self.0, -most * Self::SCALE, most * Self::SCALE, Self::SCALE)
    }
}

impl Bounded for (Ppm, Ppm, Ppm, Ppm) {
    fn fits(&self, _: &Self) -> Result<(), String> {
        let (a, b, c, d) = self;
        [a, b, c, d].into_iter().try_for_each(|p| within(p.0, 0, 10 * Ppm::SCALE, Ppm::SCALE))
    }
}

impl Bounded for Vec<Points> {
    fn fits(&self, standard: &Self) -> Result<(), String> {
        if self.len() != standard.len() {
            return Err(format!("it has {} entries; {} are needed", self.len(), standard.len()));
        }
        self.iter().try_for_each(|p| p.fits(p))
    }
}

impl Bounded for Vec<(String, Points)> {
    fn fits(&self, _: &Self) -> Result<(), String> {
        within(i64::try_from(self.len()).unwrap_or(i64::MAX), 0, 100, 1)?;
        self.iter().try_for_each(|(_, p)| p.fits(p))
    }
}
