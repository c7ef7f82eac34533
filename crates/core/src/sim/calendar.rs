//! The month opens: what fades, what the calendar brings, how the war stands.
//!
//! Duty: phases Open and World but for the deck. Uses `rules::decay`, `rules::recipient`.

use crate::math::{Money, Points, Ppm};
use crate::model::case::stepwise;
use crate::model::good::Sector;
use crate::model::ledger::{CauseId, Origin, Phase, Rule};
use crate::model::nation::Role;
use crate::model::quantity::{Feeling, Front, Quantity};
use crate::rules::decay::towards;
use crate::rules::measures::LASTING;
use crate::rules::recipient::need;

use super::ledger_writer::LedgerWriter;
use super::record::What;
use super::scene::{Scene, politics};
use super::world::{Fading, Modified};
use crate::draw::Purpose;

/// Opens the books of the month and clears what counts by the month.
pub(crate) fn open(mut scene: Scene) {
    scene.writer.clock.phase = Phase::Open;
    scene.writer.open_turn();
    scene.stimuli.0.clear();
    scene.inbox.orders.clear();
    scene.inbox.refused.clear();
    scene.inbox.predictions.clear();
    let turn = scene.writer.turn();
    scene.deck.modifiers.retain(|m| m.until >= turn);
}

/// Lets everything fade that fades.
#[expect(clippy::needless_pass_by_value, reason = "a system takes its parameters by value")]
pub(super) fn fade(mut scene: Scene, fading: bevy_ecs::prelude::Res<Fading>) {
    scene.writer.clock.phase = Phase::World;
    let case = scene.case();
    let factors = fading.0;
    let cause = scene.writer.rule(Rule::Decay);
    let prior = *case.rules.threats.prior;
    let writer = &mut scene.writer;
    for adversary in case.nations_with(Role::Adversary) {
        for donor in case.givers() {
            let at = |feeling| Quantity::Dyad(feeling, adversary, donor);
            writer.fade(at(Feeling::Tension), factors.tension, cause);
            writer.fade(at(Feeling::Grievance), factors.grievance, cause);
            for habit in [Feeling::HabitAid, Feeling::HabitCoercion] {
                approach(writer, at(habit), Points::ZERO, factors.habituation, cause);
            }
            for record in [Feeling::Alpha, Feeling::Beta] {
                approach(writer, at(record), prior, factors.threats, cause);
            }
        }
        approach(writer, Quantity::TheatreAid(adversary), Points::ZERO, factors.habituation, cause);
        approach(writer, Quantity::TheatreCoercion(adversary), Points::ZERO, factors.habituation, cause);
    }
    for friend in case.nations_with(Role::Ally).chain([case.recipient]) {
        let base = writer.dyad(friend, case.player).base;
        approach(writer, Quantity::Dyad(Feeling::Goodwill, friend, case.player), base, factors.goodwill, cause);
    }
    writer.fade(Quantity::Home(Front::Fear), factors.fear, cause);
    writer.fade(Quantity::Home(Front::Salience), factors.salience, cause);
    writer.fade(Quantity::Home(Front::Scandal), factors.scandal, cause);
    writer.fade(Quantity::Home(Front::Approval), factors.approval, cause);
}

fn approach(writer: &mut LedgerWriter, state: Quantity, base: Points, factor: Ppm, cause: CauseId) {
    let value = Points(writer.value(state));
    writer.points(state, towards(value, base, factor) - value, cause);
}

/// The office: reforms that come into force, money, staff and political capital.
pub(crate) fn office(mut scene: Scene) {
    let case = scene.case();
    let turn = scene.writer.turn();
    let due: Vec<_> = scene.law.under_way.iter().filter(|u| u.due <= turn).copied().collect();
    scene.law.under_way.retain(|u| u.due > turn);
    for reform in due {
        super::orders::enact(&mut scene, reform.reform, reform.cause);
    }
    fiscal(&mut scene);
    let writer = &scene.writer;
    let penalty = measures_staff(&scene);
    let staff = Points::whole(i64::from(*case.rules.office.staff)) - penalty;
    let change = staff - writer.home().staff;
    let approval = scene.approval();
    let aim = (approval - *case.rules.office.capital_offset).max(Points::ZERO);
    let pace = *case.rules.office.capital_pace;
    let step = (aim - scene.writer.home().capital).clamped(-pace, pace);
    let staffing = scene.writer.rule(Rule::Staffing);
    scene.writer.points(Quantity::Home(Front::Staff), change, staffing);
    let capital = scene.writer.rule(Rule::Capital);
    scene.writer.points(Quantity::Home(Front::Capital), step, capital);
}

/// Staff taken up by entry bans and expulsions in force, in all.
fn measures_staff(scene: &Scene) -> Points {
    let case = &scene.writer.case;
    let busy = case.nations_with(Role::Adversary).any(|a| scene.standing(a, case.player).any(|(_, l)| l == LASTING));
    if busy { Points::whole(i64::from(*case.rules.office.measure)) } else { Points::ZERO }
}

fn fiscal(scene: &mut Scene) {
    let case = scene.case();
    let month = scene.writer.clock.month;
    for appropriation in politics(&case).budget.iter().filter(|a| a.month == month) {
        let cause = scene.writer.rule(Rule::Fiscal);
        let left = scene.writer.home().budget;
        if appropriation.new_year && !left.is_zero() {
            scene.writer.money(Quantity::Home(Front::Budget), -left, cause);
            scene.writer.tell(What::FundsLapsed(left), cause);
        }
        scene.writer.money(Quantity::Home(Front::Budget), appropriation.amount, cause);
        scene.writer.tell(What::Funds(appropriation.amount, appropriation.new_year), cause);
    }
    for (at, stock) in case.nation(case.player).stocks.iter().enumerate() {
        let cause = scene.writer.rule(Rule::Fiscal);
        let id = Quantity::Stock(case.player, u8::try_from(at).unwrap_or(u8::MAX));
        if !stock.refill.is_zero() {
            scene.writer.money(id, stock.refill, cause);
        }
    }
}

/// How the war stands: intensity, needs and the request of the month.
pub(crate) fn war(mut scene: Scene) {
    let case = scene.case();
    let month = scene.writer.clock.month;
    let deviation = *case.rules.recipient.intensity_deviation;
    let noise = scene.writer.normal(Purpose::Intensity, case.recipient, deviation);
    let scheduled = stepwise(&case.war, month) + scene.intensity_added();
    let intensity = (scheduled + noise.as_factor()).clamped(Ppm::ZERO, Ppm(2_000_000));
    let change = intensity - scene.writer.recipient().intensity;
    let cause = scene.writer.cause(Rule::War, None, Origin::Draw(Purpose::Intensity, noise.as_factor()), None);
    scene.writer.share(Quantity::Intensity, change, cause);
    let season = usize::try_from(month.of_year()).unwrap_or(1) - 1;
    let needs: Vec<(Sector, Money, Money)> = case
        .needs
        .iter()
        .map(|def| {
            let factor = def.season.as_ref().and_then(|s| s.get(season)).copied().unwrap_or(Ppm::ONE);
            let amount = need(stepwise(&def.monthly, month), factor, scene.factor(Modified::Need(def.sector)));
            (def.sector, amount, amount.times(def.cap))
        })
        .collect();
    let dated = case.requests.iter().find(|r| r.month == month).map(|r| r.sector);
    scene.writer.with_recipient(|recipient| {
        for (sector, need, cap) in needs {
            let state = &mut recipient.sectors[sector.index()];
            (state.need, state.cap) = (need, cap);
            (state.brought, state.by_player, state.credited) = (Money::ZERO, Money::ZERO, Money::ZERO);
        }
        recipient.request = dated.or_else(|| sorest(recipient));
    });
    if let Some(sector) = scene.writer.recipient().request {
        scene.writer.tell(What::Request(sector), cause);
    }
}

/// The sector worst covered last month; at the opening, the least resilient.
fn sorest(recipient: &crate::model::state::Recipient) -> Option<Sector> {
    recipient.needy().min_by_key(|(sector, s)| (s.coverage, s.resilience, sector.index())).map(|(sector, _)| sector)
}

#[cfg(test)]
mod tests;
