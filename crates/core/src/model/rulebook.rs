//! The rulebook: every coefficient of the model, each with its evidence and source.
//!
//! Duty: the typed form of `scenarios/rules/standard.ron`. Uses `math`. Always holds: no number of
//! the model stands in Rust code; a rule reads it here, and a view can show what it rests on.

use std::ops::Deref;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::good::{GoodDef, InstrumentDef};
use crate::math::{Points, Ppm};

/// What a number rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub enum Evidence {
    /// Read in a source.
    V,
    /// Computed from public data.
    C,
    /// An assumption.
    A,
}

/// A coefficient with its evidence and source; reads as its value.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub struct Coefficient<T>(pub T, pub Evidence, pub String);

impl<T> Deref for Coefficient<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// All coefficients.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rulebook {
    /// The format of the file; 1.
    pub format: u32,
    /// Half-lives, in months, of what fades.
    pub decay: DecayRules,
    /// How hard one act strikes.
    pub act: ActRules,
    /// The latent pressure y and the ladder.
    pub reaction: ReactionRules,
    /// Red lines and credibility.
    pub threats: ThreatsRules,
    /// Measures in force.
    pub measures: MeasuresRules,
    /// Licences.
    pub licence: LicenceRules,
    /// What becomes known.
    pub visibility: VisibilityRules,
    /// What aid does for the recipient.
    pub recipient: RecipientRules,
    /// Support at home.
    pub opinion: OpinionRules,
    /// Goodwill of the recipient and of allies.
    pub goodwill: GoodwillRules,
    /// Other donors.
    pub donors: DonorsRules,
    /// The two budgets and political capital.
    pub office: OfficeRules,
    /// Schedules from decision to delivery.
    pub instruments: Vec<InstrumentDef>,
    /// Classes of aid every scenario can use.
    pub classes: Vec<GoodDef>,
}

/// Half-lives, in months, of what fades.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecayRules {
    /// Tension.
    pub tension: Coefficient<u32>,
    /// Grievance.
    pub grievance: Coefficient<u32>,
    /// Goodwill, towards its base.
    pub goodwill: Coefficient<u32>,
    /// Habituation.
    pub habituation: Coefficient<u32>,
    /// The threat record, towards the prior.
    pub threats: Coefficient<u32>,
    /// Fear.
    pub fear: Coefficient<u32>,
    /// Salience.
    pub salience: Coefficient<u32>,
    /// Scandal.
    pub scandal: Coefficient<u32>,
    /// Fatigue in a month without aid.
    pub fatigue_without_aid: Coefficient<u32>,
    /// What events and acts did to the cabinet approval series.
    pub approval: Coefficient<u32>,
}

/// How hard one act strikes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActRules {
    /// Severity above what is known that counts as wholly new.
    pub novelty_span: Coefficient<Points>,
    /// What remains of the strike of a wholly routine act.
    pub base: Coefficient<Ppm>,
    /// What novelty adds.
    pub novel: Coefficient<Ppm>,
    /// Visibility of a quiet act once detected.
    pub quiet: Coefficient<Ppm>,
    /// Visibility of an ordinary act.
    pub normal: Coefficient<Ppm>,
    /// Visibility of a loud act.
    pub loud: Coefficient<Ppm>,
    /// Visibility of a quiet act that the press prints, over a loud one.
    pub published: Coefficient<Ppm>,
    /// Attribution of direct aid.
    pub direct: Coefficient<Ppm>,
    /// Attribution of aid through a fund or a scheme.
    pub fund: Coefficient<Ppm>,
    /// Attribution of backfill, of a licensed return and of a consent to retransfer.
    pub backfill: Coefficient<Ppm>,
    /// Attribution of backfill once units are shown to have reached the war.
    pub backfill_shown: Coefficient<Ppm>,
    /// Strike of talk, intention and rumour.
    pub talk: Coefficient<Ppm>,
    /// Size factors of the four bands.
    pub sizes: Coefficient<(Ppm, Ppm, Ppm, Ppm)>,
    /// Weight of every act of the month but the largest.
    pub bundle: Coefficient<Ppm>,
    /// Below this an act that neither coerces nor crosses a line is no stimulus.
    pub routine: Coefficient<Points>,
}

/// The latent pressure y and the ladder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReactionRules {
    /// Weight of provocation.
    pub provocation: Coefficient<Ppm>,
    /// What a coercive act adds.
    pub coercion: Coefficient<Points>,
    /// Weight of a kind of weapon new to this war.
    pub taboo: Coefficient<Ppm>,
    /// Severity from which a weapon can be a taboo.
    pub taboo_from: Coefficient<Points>,
    /// Weight of offence taken from a friend.
    pub offence: Coefficient<Ppm>,
    /// Weight of grievance.
    pub grievance: Coefficient<Ppm>,
    /// What full restraint takes away.
    pub restraint: Coefficient<Points>,
    /// What crossing a wholly specific, wholly credible line adds.
    pub red_line: Coefficient<Points>,
    /// The ladder: pressure at which each level from 1 on becomes as likely as not.
    pub cuts: Coefficient<Vec<Points>>,
    /// Harm of each level from 0 on.
    pub harm: Coefficient<Vec<Points>>,
    /// How much of the distance an act closes between what is known and itself.
    pub habit: Coefficient<Ppm>,
    /// Tension per point of provocation.
    pub tension_provocation: Coefficient<Ppm>,
    /// Tension per level of reaction.
    pub tension_level: Coefficient<Points>,
    /// Grievance a coercive act adds beside its provocation.
    pub grievance_coercion: Coefficient<Points>,
    /// Highest level of shipped cases.
    pub top: Coefficient<u8>,
    /// Tempers of adversaries in event files, by their code; zero for any other.
    pub tempers: Coefficient<Vec<(String, Points)>>,
}

/// Red lines and credibility.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThreatsRules {
    /// Prior of kept and of broken threats.
    pub prior: Coefficient<Points>,
    /// Months in which a crossed line can be answered, the month of crossing included.
    pub window: Coefficient<u16>,
    /// Share of a change of the record that also goes to the other dyads of the adversary.
    pub spill: Coefficient<Ppm>,
    /// What a renewed warning adds to the specificity of a line.
    pub renewal: Coefficient<Ppm>,
    /// Specificity of a line declared in the heat of a reaction.
    pub vague: Coefficient<Ppm>,
    /// Level of reaction from which a line is declared or sharpened.
    pub declares: Coefficient<u8>,
    /// A crossed line was a bluff if the chance of the promised answer was under this.
    pub bluff: Coefficient<Ppm>,
}

/// Measures in force.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasuresRules {
    /// What a measure of level 4, 5, 6 and 7 takes from support while in force.
    pub bite: Coefficient<Vec<Points>>,
    /// Restraint lost while a measure of level 5 or more is in force.
    pub restraint: Coefficient<Ppm>,
    /// Chance a month that a measure is lifted.
    pub lift: Coefficient<Ppm>,
    /// The same after a call, if nothing coercive was done for three months.
    pub lift_called: Coefficient<Ppm>,
    /// Months without coercion after which a call can lift a measure.
    pub quiet_months: Coefficient<u16>,
    /// Restraint a call adds for a month.
    pub call_restraint: Coefficient<Ppm>,
    /// Months from one call to the next.
    pub call_gap: Coefficient<u16>,
}

/// Licences.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LicenceRules {
    /// Chance of a decision in the first month of an ordinary review.
    pub ordinary_first: Coefficient<Ppm>,
    /// Chance in each later month.
    pub ordinary_later: Coefficient<Ppm>,
    /// Chance a month of a decision by the security council.
    pub security_council: Coefficient<Ppm>,
    /// What urgency adds.
    pub urgent: Coefficient<Ppm>,
    /// What each month of preliminary consultation adds.
    pub prepared: Coefficient<Ppm>,
    /// Score of an interest of allies.
    pub ally_interest: Coefficient<Points>,
    /// Score of the conduct of the buyer.
    pub conduct: Coefficient<Points>,
    /// Score lost per point of diversion risk.
    pub diversion: Coefficient<Ppm>,
    /// Score lost by goods beyond the capacity of the buyer.
    pub mismatch: Coefficient<Points>,
    /// Score per point of acceptability.
    pub acceptability: Coefficient<Ppm>,
    /// Score lost per level of the last reaction and credibility.
    pub pressure: Coefficient<Ppm>,
    /// Score lost if the destination is in combat without special circumstances.
    pub combat: Coefficient<Points>,
    /// Months after which an unused licence lapses.
    pub lapse: Coefficient<u16>,
    /// Months of monitoring after delivery.
    pub monitored: Coefficient<u16>,
    /// Goodwill from which a state consents to the return of its design.
    pub consent_goodwill: Coefficient<Points>,
    /// Chance a month of a breach, unmonitored, at corruption 50.
    pub breach: Coefficient<Ppm>,
    /// Months of suspension after a breach.
    pub suspended: Coefficient<u16>,
    /// Goodwill of allies lost by a breach.
    pub breach_goodwill: Coefficient<Points>,
    /// Goodwill of an ally gained when a backfill licence is granted.
    pub granted_goodwill: Coefficient<Points>,
    /// Chance a month that a licence in review leaks.
    pub leak: Coefficient<Ppm>,
}

/// What becomes known.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisibilityRules {
    /// Chance a month and partner country that an adversary detects a quiet act.
    pub detection: Coefficient<Ppm>,
    /// Partner countries that know of a quiet act through a fund (one knows of any other).
    pub fund_partners: Coefficient<u8>,
    /// Months after which a warning on a line can be renewed.
    pub warning_gap: Coefficient<u16>,
    /// Chance a month that the press prints a quiet act.
    pub publication: Coefficient<Ppm>,
    /// Salience per package, at size and visibility one.
    pub salience_package: Coefficient<Points>,
    /// Salience per level of reaction.
    pub salience_level: Coefficient<Points>,
    /// Attention paid without any news.
    pub salience_base: Coefficient<Ppm>,
    /// Standard deviation of a poll.
    pub poll_error: Coefficient<Points>,
}

/// What aid does for the recipient.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientRules {
    /// Most that coverage can do.
    pub effect_top: Coefficient<Ppm>,
    /// Effect at full coverage before the bound, over its half point.
    pub effect_scale: Coefficient<Ppm>,
    /// Coverage at which the effect is half its scale.
    pub effect_half: Coefficient<Ppm>,
    /// Resilience a month at effect one.
    pub gain: Coefficient<Points>,
    /// Resilience lost a month at intensity one.
    pub war: Coefficient<Points>,
    /// Resilience lost a month per unit of coverage below the half.
    pub gap: Coefficient<Points>,
    /// Coverage below which that loss begins.
    pub gap_below: Coefficient<Ppm>,
    /// Share of queued goods that spoils each month.
    pub spoilage: Coefficient<Ppm>,
    /// Standard deviation of war intensity around its schedule.
    pub intensity_deviation: Coefficient<Points>,
}

/// Support at home.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpinionRules {
    /// Share of the way to its target that a component moves each month.
    pub speed: Coefficient<Ppm>,
    /// Support without any term.
    pub base: Coefficient<Points>,
    /// Support lost per point of fear.
    pub fear_weight: Coefficient<Ppm>,
    /// Fear of a measure without any credibility.
    pub fear_half: Coefficient<Ppm>,
    /// Support lost at economic stress 50 and aid of 0.1 percent of product.
    pub cost: Coefficient<Points>,
    /// Support per point of spend-weighted acceptability.
    pub mix: Coefficient<Ppm>,
    /// Support per point of the mean change of resilience.
    pub results: Coefficient<Ppm>,
    /// Support lost by a leak or breach.
    pub scandal: Coefficient<Points>,
    /// Share of the way to its target that fatigue moves each month.
    pub fatigue_speed: Coefficient<Ppm>,
    /// Ceiling of fatigue among the government bloc.
    pub fatigue_bloc: Coefficient<Points>,
    /// Ceiling of fatigue among all others.
    pub fatigue_rest: Coefficient<Points>,
    /// Least attention that feeds fatigue.
    pub vis_low: Coefficient<Ppm>,
    /// Most attention that feeds fatigue.
    pub vis_high: Coefficient<Ppm>,
    /// Fatigue fed by the war itself, without aid.
    pub fatigue_floor: Coefficient<Ppm>,
    /// Fatigue fed by aid at the reference share of product.
    pub fatigue_aid: Coefficient<Ppm>,
    /// The reference share of product: 0.1 percent.
    pub aid_reference: Coefficient<Ppm>,
    /// Support lost when a quiet act is printed.
    pub published_scandal: Coefficient<Points>,
}

/// Goodwill of the recipient and of allies.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoodwillRules {
    /// Base of the goodwill of a recipient.
    pub recipient_base: Coefficient<Points>,
    /// Base of the goodwill of an ally.
    pub ally_base: Coefficient<Points>,
    /// Gain at a full share of a sector, normally credited.
    pub recipient_gain: Coefficient<Points>,
    /// Credit for quiet aid.
    pub credit_quiet: Coefficient<Ppm>,
    /// Credit for ordinary aid.
    pub credit_normal: Coefficient<Ppm>,
    /// Credit for loud aid.
    pub credit_loud: Coefficient<Ppm>,
    /// Change each quarter at twice or none of the fair share.
    pub fair_share: Coefficient<Points>,
    /// Weight of quiet aid in the share that allies see.
    pub quiet_share: Coefficient<Ppm>,
    /// Gain by joining a round that allies ask for, loss by refusing.
    pub round: Coefficient<Points>,
    /// Goodwill of the recipient lost by a withdrawal or a lapsed pledge.
    pub withdrawn: Coefficient<Points>,
    /// Goodwill of the ally gained by consent, lost by refusal.
    pub transfer: Coefficient<Points>,
    /// Goodwill of the recipient gained by meeting its request of the month.
    pub request: Coefficient<Points>,
    /// Goodwill of an audience changed by a promise or by criticism.
    pub statement: Coefficient<Points>,
}

/// Other donors.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DonorsRules {
    /// How far a donor offsets what others gave beyond schedule.
    pub substitution: Coefficient<Ppm>,
    /// How far a donor follows the median deviation of its peers.
    pub coordination: Coefficient<Ppm>,
}

/// The two budgets and political capital.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeRules {
    /// Staff points a month.
    pub staff: Coefficient<u8>,
    /// Political capital is approval less this.
    pub capital_offset: Coefficient<Points>,
    /// Political capital regrown or worn away each month.
    pub capital_pace: Coefficient<Points>,
    /// Staff points an application costs.
    pub apply: Coefficient<u8>,
    /// Staff points an allocation beyond the routine size costs.
    pub large: Coefficient<u8>,
    /// Staff points a call costs.
    pub call: Coefficient<u8>,
    /// Staff points a month that entry bans and expulsions in force cost, in all.
    pub measure: Coefficient<u8>,
    /// Political capital it costs to draw a stock below its floor.
    pub below_floor: Coefficient<Points>,
    /// Months for which an ally waits for an answer to a transfer request.
    pub transfer_months: Coefficient<u16>,
}
