//! Parameters: the coefficients that a study varies, and how far.
//!
//! Duty: one table of every coefficient that is no whole count, with a typed way to its number.
//! Uses `model::rulebook`. Always holds: every path of `scenario::overrides::PATHS` is either varied
//! here or stands among [`COUNTS`] (a test); at position one half every number is the standard one,
//! save for shares whose range is cut off at one.

use demarche_core::math::{MILLION, Points, Ppm, div_round, mul};
use demarche_core::model::rulebook::{Coefficient, Evidence, Rulebook};

/// How far each coefficient is varied to either side, as a part of its value.
pub(super) const SPREAD: Ppm = Ppm(300_000);

/// What kind of number a coefficient is, which decides its range.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A share or a chance: times 0.7 to 1.3, but never above one.
    Share,
    /// A weight or multiplier: times 0.7 to 1.3.
    Factor,
    /// Points: times 0.7 to 1.3.
    Score,
    /// A list of numbers, all times one factor of 0.7 to 1.3.
    Scaled,
    /// The ladder, moved by one shift of up to 30 % of the mean cut of the levels within the evidence.
    Shifted,
}

impl Kind {
    /// The design in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Share => "share, ±30 %, at most 1",
            Self::Factor => "factor, ±30 %",
            Self::Score => "points, ±30 %",
            Self::Scaled => "list, times one factor of ±30 %",
            Self::Shifted => "list, one shift of ±30 % of the mean cut up to level 7",
        }
    }
}

/// A coefficient that is varied.
#[derive(Clone, Copy)]
pub struct Parameter {
    /// Its path, such as `reaction.grievance`.
    pub path: &'static str,
    /// Its kind.
    pub kind: Kind,
    numbers: fn(&mut Rulebook) -> Vec<&mut i64>,
    basis: fn(&Rulebook) -> (Evidence, &str),
    scale: i64,
}

impl std::fmt::Debug for Parameter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({})", self.path, self.kind.words())
    }
}

impl Parameter {
    /// Puts the coefficient at a position of its range: 0 the low end, 1 the high end.
    pub fn put(&self, rules: &mut Rulebook, at: Ppm) {
        let top = usize::from(*rules.reaction.top);
        let numbers = (self.numbers)(rules);
        if self.kind == Kind::Shifted {
            let within: Vec<i128> = numbers.iter().take(top).map(|n| i128::from(**n)).collect();
            let mean = div_round(within.iter().sum(), i128::try_from(within.len()).unwrap_or(1));
            let shift = mul(mul(mean, SPREAD.0), 2 * at.0 - MILLION);
            for number in numbers {
                *number = number.saturating_add(shift);
            }
            return;
        }
        for number in numbers {
            let (low, high) = ends(*number, self.kind);
            *number = low.saturating_add(mul(high.saturating_sub(low), at.0));
        }
    }

    /// Its numbers at a position of its range, written out.
    #[must_use]
    pub fn written(&self, rules: &Rulebook, at: Ppm) -> String {
        let mut rules = rules.clone();
        self.put(&mut rules, at);
        let numbers: Vec<String> =
            (self.numbers)(&mut rules).iter().map(|n| demarche_core::math::decimal(**n, self.scale)).collect();
        numbers.join(", ")
    }

    /// What its standard value rests on.
    #[must_use]
    pub(crate) fn evidence(&self, rules: &Rulebook) -> Evidence {
        (self.basis)(rules).0
    }

    /// The source of its standard value.
    #[must_use]
    pub(crate) fn source(&self, rules: &Rulebook) -> String {
        (self.basis)(rules).1.to_owned()
    }
}

fn ends(number: i64, kind: Kind) -> (i64, i64) {
    let low = mul(number, MILLION - SPREAD.0);
    let high = mul(number, MILLION + SPREAD.0);
    if kind == Kind::Share { (low, high.min(MILLION.max(number))) } else { (low, high) }
}

/// A number, or several that move as one.
trait Numbers {
    const SCALE: i64;
    fn numbers(&mut self) -> Vec<&mut i64>;
}

impl Numbers for Points {
    const SCALE: i64 = Self::SCALE;
    fn numbers(&mut self) -> Vec<&mut i64> {
        vec![&mut self.0]
    }
}

impl Numbers for Ppm {
    const SCALE: i64 = Self::SCALE;
    fn numbers(&mut self) -> Vec<&mut i64> {
        vec![&mut self.0]
    }
}

impl Numbers for (Ppm, Ppm, Ppm, Ppm) {
    const SCALE: i64 = Ppm::SCALE;
    fn numbers(&mut self) -> Vec<&mut i64> {
        let (a, b, c, d) = self;
        vec![&mut a.0, &mut b.0, &mut c.0, &mut d.0]
    }
}

impl Numbers for Vec<Points> {
    const SCALE: i64 = Points::SCALE;
    fn numbers(&mut self) -> Vec<&mut i64> {
        self.iter_mut().map(|p| &mut p.0).collect()
    }
}

impl Numbers for Vec<(String, Points)> {
    const SCALE: i64 = Points::SCALE;
    fn numbers(&mut self) -> Vec<&mut i64> {
        self.iter_mut().map(|(_, p)| &mut p.0).collect()
    }
}

fn numbers<T: Numbers>(coefficient: &mut Coefficient<T>) -> Vec<&mut i64> {
    coefficient.0.numbers()
}

const fn scale_of<T: Numbers>(_: fn(&Rulebook) -> &Coefficient<T>) -> i64 {
    T::SCALE
}

macro_rules! parameters {
    ($($kind:ident $section:ident.$field:ident,)*) => {
        /// Every coefficient that is varied, in the order of the rulebook.
        pub const ALL: &[Parameter] = &[$(Parameter {
            path: concat!(stringify!($section), ".", stringify!($field)),
            kind: Kind::$kind,
            numbers: |rules| numbers(&mut rules.$section.$field),
            basis: |rules| (rules.$section.$field.1, rules.$section.$field.2.as_str()),
            scale: scale_of(|rules| &rules.$section.$field),
        },)*];
    };
}

parameters! {
    Score act.novelty_span,
    Share act.base,
    Share act.novel,
    Factor act.quiet,
    Factor act.normal,
    Factor act.loud,
    Factor act.published,
    Share act.direct,
    Share act.fund,
    Share act.backfill,
    Share act.backfill_shown,
    Share act.talk,
    Scaled act.sizes,
    Share act.bundle,
    Score act.routine,
    Factor reaction.provocation,
    Score reaction.coercion,
    Factor reaction.taboo,
    Score reaction.taboo_from,
    Factor reaction.offence,
    Factor reaction.grievance,
    Score reaction.restraint,
    Score reaction.red_line,
    Shifted reaction.cuts,
    Scaled reaction.harm,
    Share reaction.habit,
    Factor reaction.tension_provocation,
    Score reaction.tension_level,
    Score reaction.grievance_coercion,
    Scaled reaction.tempers,
    Score threats.prior,
    Share threats.spill,
    Share threats.renewal,
    Share threats.vague,
    Share threats.bluff,
    Scaled measures.bite,
    Share measures.restraint,
    Share measures.lift,
    Share measures.lift_called,
    Share measures.call_restraint,
    Share licence.ordinary_first,
    Share licence.ordinary_later,
    Share licence.security_council,
    Share licence.urgent,
    Share licence.prepared,
    Score licence.ally_interest,
    Score licence.conduct,
    Factor licence.diversion,
    Score licence.mismatch,
    Factor licence.acceptability,
    Factor licence.pressure,
    Score licence.combat,
    Score licence.consent_goodwill,
    Share licence.breach,
    Score licence.breach_goodwill,
    Score licence.granted_goodwill,
    Share licence.leak,
    Share visibility.detection,
    Share visibility.publication,
    Score visibility.salience_package,
    Score visibility.salience_level,
    Share visibility.salience_base,
    Score visibility.poll_error,
    Factor recipient.effect_top,
    Factor recipient.effect_scale,
    Share recipient.effect_half,
    Score recipient.gain,
    Score recipient.war,
    Score recipient.gap,
    Share recipient.gap_below,
    Share recipient.spoilage,
    Score recipient.intensity_deviation,
    Share opinion.speed,
    Score opinion.base,
    Factor opinion.fear_weight,
    Share opinion.fear_half,
    Score opinion.cost,
    Factor opinion.mix,
    Factor opinion.results,
    Score opinion.scandal,
    Share opinion.fatigue_speed,
    Score opinion.fatigue_bloc,
    Score opinion.fatigue_rest,
    Factor opinion.vis_low,
    Factor opinion.vis_high,
    Factor opinion.fatigue_floor,
    Factor opinion.fatigue_aid,
    Share opinion.aid_reference,
    Score opinion.published_scandal,
    Score goodwill.recipient_base,
    Score goodwill.ally_base,
    Score goodwill.recipient_gain,
    Factor goodwill.credit_quiet,
    Factor goodwill.credit_normal,
    Factor goodwill.credit_loud,
    Score goodwill.fair_share,
    Share goodwill.quiet_share,
    Score goodwill.round,
    Score goodwill.withdrawn,
    Score goodwill.transfer,
    Score goodwill.request,
    Score goodwill.statement,
    Share donors.substitution,
    Share donors.coordination,
    Score office.capital_offset,
    Score office.capital_pace,
    Score office.below_floor,
}

/// Whole counts (months, levels, staff points, countries), which no study varies.
pub const COUNTS: &[&str] = &[
    "decay.tension",
    "decay.grievance",
    "decay.goodwill",
    "decay.habituation",
    "decay.threats",
    "decay.fear",
    "decay.salience",
    "decay.scandal",
    "decay.fatigue_without_aid",
    "decay.approval",
    "reaction.top",
    "threats.window",
    "threats.declares",
    "measures.quiet_months",
    "measures.call_gap",
    "licence.lapse",
    "licence.monitored",
    "licence.suspended",
    "visibility.fund_partners",
    "visibility.warning_gap",
    "office.staff",
    "office.apply",
    "office.large",
    "office.call",
    "office.measure",
    "office.transfer_months",
];

/// The rulebook with some coefficients at positions of their ranges, all others at the standard.
#[must_use]
pub fn rules_at(standard: &Rulebook, which: &[usize], point: &[Ppm]) -> Rulebook {
    let mut rules = standard.clone();
    for (parameter, at) in which.iter().filter_map(|at| ALL.get(*at)).zip(point) {
        parameter.put(&mut rules, *at);
    }
    rules
}
