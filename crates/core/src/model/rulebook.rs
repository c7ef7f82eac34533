//! The rulebook: every coefficient of the model, each with its evidence and source.
//!
//! Duty: the typed form of `scenarios/rules/standard.ron`, to be read and changed by path too. Uses
//! `math`, `coefficient`. Always holds: no number of the model stands in Rust code; a rule reads it here,
//! and a view can show what it rests on; what it is, is the comment that stands at the field.

use serde::Deserialize;

use super::good::{GoodDef, InstrumentDef};
use crate::math::{Points, Ppm};

pub use super::coefficient::{Coefficient, Entry, Evidence};

/// Declares the rulebook and its sections, so that a coefficient is written once: with its comment, which
/// is what players and authors read of it, and its unit where its type does not tell.
macro_rules! rulebook {
    ($($(#[doc = $about:literal])+ $section:ident: $kind:ident {
        $($(#[doc = $said:literal])+ $field:ident: $value:ty $(as $unit:literal)?,)+
    })+) => {
        /// All coefficients.
        #[derive(Clone, Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Rulebook {
            /// The format of the file; 1.
            pub format: u32,
            $($(#[doc = $about])+ pub $section: $kind,)+
            /// Schedules from decision to delivery.
            pub instruments: Vec<InstrumentDef>,
            /// Classes of aid every scenario can use.
            pub classes: Vec<GoodDef>,
        }

        $(
            $(#[doc = $about])+
            #[derive(Clone, Debug, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $kind {
                $($(#[doc = $said])+ pub $field: Coefficient<$value>,)+
            }
        )+

        /// Every section with its comment.
        pub(crate) const SECTIONS: &[(&str, &str)] = &[$((stringify!($section), concat!($($about),+)),)+];

        /// The path of every coefficient.
        pub const PATHS: &[&str] = &[$($(concat!(stringify!($section), ".", stringify!($field)),)+)+];

        impl Rulebook {
            /// Every coefficient, in the order of [`PATHS`].
            #[must_use]
            pub fn entries(&self) -> Vec<Entry<'_>> {
                vec![$($({
                    let path = concat!(stringify!($section), ".", stringify!($field));
                    self.$section.$field.entry(path, concat!($($said),+).trim(), None$(.or(Some($unit)))?)
                },)+)+]
            }

            /// Puts another number in place of the one at a path; nothing if there is no such path.
            ///
            /// # Errors
            /// Why the value does not fit.
            pub(crate) fn replace(&mut self, path: &str, with: Coefficient<ron::Value>) -> Option<Result<(), String>> {
                match path {
                    $($(concat!(stringify!($section), ".", stringify!($field)) => {
                        Some(self.$section.$field.replace(with))
                    })+)+
                    _ => None,
                }
            }
        }
    };
}

rulebook! {
    /// Half-lives, in months, of what fades.
    decay: DecayRules {
        /// Tension.
        tension: u32,
        /// Grievance.
        grievance: u32,
        /// Goodwill, towards its base.
        goodwill: u32,
        /// Habituation.
        habituation: u32,
        /// The threat record, towards the prior.
        threats: u32,
        /// Fear.
        fear: u32,
        /// Salience.
        salience: u32,
        /// Scandal.
        scandal: u32,
        /// Fatigue in a month without aid.
        fatigue_without_aid: u32,
        /// What events and acts did to the cabinet approval series.
        approval: u32,
    }

    /// How hard one act strikes.
    act: ActRules {
        /// Severity above what is known that counts as wholly new.
        novelty_span: Points,
        /// What remains of the strike of a wholly routine act.
        base: Ppm,
        /// What novelty adds.
        novel: Ppm,
        /// Visibility of a quiet act once detected.
        quiet: Ppm,
        /// Visibility of an ordinary act.
        normal: Ppm,
        /// Visibility of a loud act.
        loud: Ppm,
        /// Visibility of a quiet act that the press prints, over a loud one.
        published: Ppm,
        /// Attribution of direct aid.
        direct: Ppm,
        /// Attribution of aid through a fund or a scheme.
        fund: Ppm,
        /// Attribution of backfill, of a licensed return and of a consent to retransfer.
        backfill: Ppm,
        /// Attribution of backfill once units are shown to have reached the war.
        backfill_shown: Ppm,
        /// Strike of talk, intention and rumour.
        talk: Ppm,
        /// Size factors of the four bands.
        sizes: (Ppm, Ppm, Ppm, Ppm),
        /// Weight of every act of the month but the largest.
        bundle: Ppm,
        /// Below this an act that neither coerces nor crosses a line is no stimulus.
        routine: Points,
    }

    /// The latent pressure y and the ladder.
    reaction: ReactionRules {
        /// Weight of provocation.
        provocation: Ppm as "points a point",
        /// What a coercive act adds.
        coercion: Points,
        /// Weight of a kind of weapon new to this war.
        taboo: Ppm as "points a point",
        /// Severity from which a weapon can be a taboo.
        taboo_from: Points,
        /// Weight of offence taken from a friend.
        offence: Ppm as "points a point",
        /// Weight of grievance.
        grievance: Ppm as "points a point",
        /// What full restraint takes away.
        restraint: Points,
        /// What crossing a wholly specific, wholly credible line adds.
        red_line: Points,
        /// The ladder: pressure at which each level from 1 on becomes as likely as not.
        cuts: Vec<Points> as "points by level",
        /// Harm of each level from 0 on.
        harm: Vec<Points> as "points by level",
        /// How much of the distance an act closes between what is known and itself.
        habit: Ppm,
        /// Tension per point of provocation.
        tension_provocation: Ppm as "points a point",
        /// Tension per level of reaction.
        tension_level: Points,
        /// Grievance a coercive act adds beside its provocation.
        grievance_coercion: Points,
        /// Highest level of shipped cases.
        top: u8 as "level",
        /// Tempers of adversaries in event files, by their code; zero for any other.
        tempers: Vec<(String, Points)>,
    }

    /// Red lines and credibility.
    threats: ThreatsRules {
        /// Prior of kept and of broken threats.
        prior: Points,
        /// Months in which a crossed line can be answered, the month of crossing included.
        window: u16,
        /// Share of a change of the record that also goes to the other dyads of the adversary.
        spill: Ppm,
        /// What a renewed warning adds to the specificity of a line.
        renewal: Ppm,
        /// Specificity of a line declared in the heat of a reaction.
        vague: Ppm,
        /// Level of reaction from which a line is declared or sharpened.
        declares: u8 as "level",
        /// A crossed line was a bluff if the chance of the promised answer was under this.
        bluff: Ppm,
    }

    /// Measures in force.
    measures: MeasuresRules {
        /// What a measure of level 4, 5, 6 and 7 takes from support while in force.
        bite: Vec<Points> as "points by level",
        /// Restraint lost while a measure of level 5 or more is in force.
        restraint: Ppm,
        /// Chance a month that a measure is lifted.
        lift: Ppm as "chance a month",
        /// The same after a call, if nothing coercive was done for three months.
        lift_called: Ppm as "chance a month",
        /// Months without coercion after which a call can lift a measure.
        quiet_months: u16,
        /// Restraint a call adds for a month.
        call_restraint: Ppm,
        /// Months from one call to the next.
        call_gap: u16,
    }

    /// Licences.
    licence: LicenceRules {
        /// Chance of a decision in the first month of an ordinary review.
        ordinary_first: Ppm as "chance a month",
        /// Chance in each later month.
        ordinary_later: Ppm as "chance a month",
        /// Chance a month of a decision by the security council.
        security_council: Ppm as "chance a month",
        /// What urgency adds.
        urgent: Ppm as "chance a month",
        /// What each month of preliminary consultation adds.
        prepared: Ppm as "chance a month",
        /// Score of an interest of allies.
        ally_interest: Points,
        /// Score of the conduct of the buyer.
        conduct: Points,
        /// Score lost per point of diversion risk.
        diversion: Ppm as "points a point",
        /// Score lost by goods beyond the capacity of the buyer.
        mismatch: Points,
        /// Score per point of acceptability.
        acceptability: Ppm as "points a point",
        /// Score lost per level of the last reaction and credibility.
        pressure: Ppm as "points a point",
        /// Score lost if the destination is in combat without special circumstances.
        combat: Points,
        /// Months after which an unused licence lapses.
        lapse: u16,
        /// Months of monitoring after delivery.
        monitored: u16,
        /// Goodwill from which a state consents to the return of its design.
        consent_goodwill: Points,
        /// Chance a month of a breach, unmonitored, at corruption 50.
        breach: Ppm as "chance a month",
        /// Months of suspension after a breach.
        suspended: u16,
        /// Goodwill of allies lost by a breach.
        breach_goodwill: Points,
        /// Goodwill of an ally gained when a backfill licence is granted.
        granted_goodwill: Points,
        /// Chance a month that a licence in review leaks.
        leak: Ppm as "chance a month",
    }

    /// What becomes known.
    visibility: VisibilityRules {
        /// Chance a month and partner country that an adversary detects a quiet act.
        detection: Ppm as "chance a month",
        /// Partner countries that know of a quiet act through a fund (one knows of any other).
        fund_partners: u8 as "countries",
        /// Months after which a warning on a line can be renewed.
        warning_gap: u16,
        /// Chance a month that the press prints a quiet act.
        publication: Ppm as "chance a month",
        /// Salience per package, at size and visibility one.
        salience_package: Points,
        /// Salience per level of reaction.
        salience_level: Points,
        /// Attention paid without any news.
        salience_base: Ppm,
        /// Standard deviation of a poll.
        poll_error: Points,
    }

    /// What aid does for the recipient.
    recipient: RecipientRules {
        /// Most that coverage can do.
        effect_top: Ppm,
        /// Effect at full coverage before the bound, over its half point.
        effect_scale: Ppm,
        /// Coverage at which the effect is half its scale.
        effect_half: Ppm,
        /// Resilience a month at effect one.
        gain: Points,
        /// Resilience lost a month at intensity one.
        war: Points,
        /// Resilience lost a month per unit of coverage below the half.
        gap: Points,
        /// Coverage below which that loss begins.
        gap_below: Ppm,
        /// Share of queued goods that spoils each month.
        spoilage: Ppm,
        /// Standard deviation of war intensity around its schedule.
        intensity_deviation: Points,
    }

    /// Support at home.
    opinion: OpinionRules {
        /// Share of the way to its target that a component moves each month.
        speed: Ppm,
        /// Support without any term.
        base: Points,
        /// Support lost per point of fear.
        fear_weight: Ppm as "points a point",
        /// Fear of a measure without any credibility.
        fear_half: Ppm,
        /// Support lost at economic stress 50 and aid of 0.1 percent of product.
        cost: Points,
        /// Support per point of spend-weighted acceptability.
        mix: Ppm as "points a point",
        /// Support per point of the mean change of resilience.
        results: Ppm as "points a point",
        /// Support lost by a leak or breach.
        scandal: Points,
        /// Share of the way to its target that fatigue moves each month.
        fatigue_speed: Ppm,
        /// Ceiling of fatigue among the government bloc.
        fatigue_bloc: Points,
        /// Ceiling of fatigue among all others.
        fatigue_rest: Points,
        /// Least attention that feeds fatigue.
        vis_low: Ppm,
        /// Most attention that feeds fatigue.
        vis_high: Ppm,
        /// Fatigue fed by the war itself, without aid.
        fatigue_floor: Ppm,
        /// Fatigue fed by aid at the reference share of product.
        fatigue_aid: Ppm,
        /// The reference share of product: 0.1 percent.
        aid_reference: Ppm as "share of yearly product",
        /// Support lost when a quiet act is printed.
        published_scandal: Points,
    }

    /// Goodwill of the recipient and of allies.
    goodwill: GoodwillRules {
        /// Base of the goodwill of a recipient.
        recipient_base: Points,
        /// Base of the goodwill of an ally.
        ally_base: Points,
        /// Gain at a full share of a sector, normally credited.
        recipient_gain: Points,
        /// Credit for quiet aid.
        credit_quiet: Ppm,
        /// Credit for ordinary aid.
        credit_normal: Ppm,
        /// Credit for loud aid.
        credit_loud: Ppm,
        /// Change each quarter at twice or none of the fair share.
        fair_share: Points,
        /// Weight of quiet aid in the share that allies see.
        quiet_share: Ppm,
        /// Gain by joining a round that allies ask for, loss by refusing.
        round: Points,
        /// Goodwill of the recipient lost by a withdrawal or a lapsed pledge.
        withdrawn: Points,
        /// Goodwill of the ally gained by consent, lost by refusal.
        transfer: Points,
        /// Goodwill of the recipient gained by meeting its request of the month.
        request: Points,
        /// Goodwill of an audience changed by a promise or by criticism.
        statement: Points,
    }

    /// Other donors.
    donors: DonorsRules {
        /// How far a donor offsets what others gave beyond schedule.
        substitution: Ppm,
        /// How far a donor follows the median deviation of its peers.
        coordination: Ppm,
    }

    /// The two budgets and political capital.
    office: OfficeRules {
        /// Staff points a month.
        staff: u8 as "staff points",
        /// Political capital is approval less this.
        capital_offset: Points,
        /// Political capital regrown or worn away each month.
        capital_pace: Points,
        /// Staff points an application costs.
        apply: u8 as "staff points",
        /// Staff points an allocation beyond the routine size costs.
        large: u8 as "staff points",
        /// Staff points a call costs.
        call: u8 as "staff points",
        /// Staff points a month that entry bans and expulsions in force cost, in all.
        measure: u8 as "staff points",
        /// Political capital it costs to draw a stock below its floor.
        below_floor: Points,
        /// Months for which an ally waits for an answer to a transfer request.
        transfer_months: u16,
    }
}
