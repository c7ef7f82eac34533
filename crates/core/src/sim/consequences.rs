//! Consequences: the recipient, opinion at home, and the goodwill of allies.
//!
//! Duty: phase Consequences. Uses `rules::{recipient, opinion, goodwill}`. Always holds: support
//! is the sum of its components, and each moves only towards its own target.

use crate::draw::Purpose;
use crate::math::{Money, Points, Ppm};
use crate::model::case::Case;
use crate::model::good::Sector;
use crate::model::ledger::{Phase, Rule};
use crate::model::nation::Role;
use crate::model::quantity::{Component, Feeling, Front, Quantity};
use crate::rules::goodwill::{ally_quarter, recipient_gain};
use crate::rules::opinion::{self, Mood};
use crate::rules::recipient::{absorb, change, share};

use super::opening::WINDOW;
use super::record::What;
use super::scene::{Scene, politics};

/// What the month's goods and the war do to the recipient, sector by sector.
pub(crate) fn recipient(mut scene: Scene) {
    scene.writer.clock.phase = Phase::Consequences;
    let case = scene.case();
    let rules = &case.rules.recipient;
    let intensity = scene.writer.recipient().intensity;
    let [gain, war, gap] = [Rule::Recipient, Rule::War, Rule::Gap].map(|rule| scene.writer.rule(rule));
    for def in &case.needs {
        super::pipeline::bring(&mut scene, def.sector, def.own, Money::ZERO, Money::ZERO);
        let state = scene.writer.recipient().sectors[def.sector.index()];
        if state.need.is_zero() {
            continue;
        }
        let (counted, queue) = absorb(rules, state.brought, state.queue, state.cap);
        let coverage = counted.over(state.need);
        let parts = change(rules, coverage, intensity);
        let before = state.resilience;
        scene.writer.money(Quantity::Queue(def.sector), queue - state.queue, gain);
        for (part, cause) in parts.into_iter().zip([gain, war, gap]) {
            scene.writer.points(Quantity::Resilience(def.sector), part, cause);
        }
        scene.writer.with_recipient(|recipient| {
            let state = &mut recipient.sectors[def.sector.index()];
            (state.delivered, state.coverage) = (counted, coverage);
            state.change = state.resilience - before;
        });
    }
}

/// Fatigue, the components of support and the month's poll.
pub(crate) fn opinion(mut scene: Scene) {
    let case = scene.case();
    let rules = &case.rules.opinion;
    close_month(&mut scene);
    let (spent, acceptability) = spending(&scene);
    let aid_share = spent.over(case.nation(case.player).gdp);
    let home = scene.writer.home();
    let attention = opinion::attention(&case.rules.visibility, home.salience.total());
    let tire = if spent.is_zero() {
        let kept = crate::math::monthly_decay(*case.rules.decay.fatigue_without_aid);
        home.fatigue.times(kept) - home.fatigue
    } else {
        let target = opinion::fatigue_target(rules, politics(&case).bloc, attention, aid_share);
        opinion::fatigue_move(rules, home.fatigue, target)
    };
    let cause = scene.writer.rule(Rule::Opinion);
    scene.writer.points(Quantity::Home(Front::Fatigue), tire, cause);
    let bites: Points = case
        .nations_with(Role::Adversary)
        .flat_map(|a| scene.standing(a, case.player).map(|(_, level)| level).collect::<Vec<u8>>())
        .map(|level| crate::rules::measures::bite(&case.rules.measures, level))
        .sum();
    let home = scene.writer.home();
    let mood = Mood {
        fatigue: home.fatigue,
        fear: home.fear.total(),
        attention,
        stress: scene.stress(),
        aid_share,
        acceptability,
        results: scene.writer.recipient().mean_change(),
        scandal: home.scandal.total(),
        measures: bites,
    };
    let support = home.support;
    for component in Component::ALL {
        let target = opinion::target(rules, component, &mood);
        let step = opinion::component_move(rules, support[component.index()], target);
        scene.writer.points(Quantity::Support(component), step, cause);
    }
    let error = scene.writer.normal(Purpose::Poll, case.player, *case.rules.visibility.poll_error);
    scene.tally.poll = scene.writer.home().total_support() + error;
}

/// Moves the window of spending on by a month.
fn close_month(scene: &mut Scene) {
    scene.writer.with_home(|home| {
        let month = std::mem::take(&mut home.mix_month);
        let spent: Money = month.iter().map(|(amount, _)| *amount).sum();
        home.mix_window.push((spent, weighted(&month)));
        let over = home.mix_window.len().saturating_sub(WINDOW);
        home.mix_window.drain(..over);
    });
}

/// The spend-weighted mean of points; zero if nothing was spent.
fn weighted(items: &[(Money, Points)]) -> Points {
    let spent: i128 = items.iter().map(|(amount, _)| i128::from(amount.0)).sum();
    let sum: i128 = items.iter().map(|(amount, liking)| i128::from(amount.0) * i128::from(liking.0)).sum();
    Points(crate::math::div_round(sum, spent))
}

/// What was decided over the last twelve months, and its spend-weighted acceptability.
fn spending(scene: &Scene) -> (Money, Points) {
    let window = &scene.writer.home().mix_window;
    (window.iter().map(|(amount, _)| *amount).sum(), weighted(window))
}

/// Goodwill of the recipient and of the allies, and the windows they look back on.
pub(crate) fn allies(mut scene: Scene) {
    let case = scene.case();
    thanks(&mut scene, &case);
    for nation in case.givers() {
        scene.writer.with_aid(nation, |aid| {
            let month: Money = aid.month.iter().copied().sum();
            aid.window.push((month, aid.month_quiet));
            let over = aid.window.len().saturating_sub(WINDOW);
            aid.window.drain(..over);
            (aid.month, aid.delivered_month) = ([Money::ZERO; 3], [Money::ZERO; 3]);
            aid.month_quiet = Money::ZERO;
        });
    }
    if scene.writer.clock.month.ends_quarter() {
        quarter(&mut scene, &case);
    }
}

fn thanks(scene: &mut Scene, case: &Case) {
    let recipient = scene.writer.recipient();
    let asked = recipient.request;
    let best = recipient.needy().map(|(_, s)| share(s.credited, s.brought)).max().unwrap_or(Ppm::ZERO);
    let met = asked.filter(|s: &Sector| recipient.sectors[s.index()].by_player.0 > 0);
    let goodwill = Quantity::Dyad(Feeling::Goodwill, case.recipient, case.player);
    let cause = scene.writer.rule(Rule::Goodwill);
    scene.writer.points(goodwill, recipient_gain(&case.rules.goodwill, best, Ppm::ONE), cause);
    if let Some(sector) = met {
        scene.writer.points(goodwill, *case.rules.goodwill.request, cause);
        scene.writer.tell(What::RequestMet(sector), cause);
    }
}

/// Each quarter allies compare the share over twelve months with the fair share by product.
fn quarter(scene: &mut Scene, case: &Case) {
    let (share, fair) = burden(scene, case);
    let step = ally_quarter(&case.rules.goodwill, share, fair);
    let cause = scene.writer.rule(Rule::Goodwill);
    scene.please_allies(step, cause);
}

/// The player's share of all aid of the last twelve months (quiet aid counts in part), and its
/// fair share by product.
fn burden(scene: &Scene, case: &Case) -> (Ppm, Ppm) {
    let all: Money = case.givers().flat_map(|d| &scene.writer.aid(d).window).map(|(amount, _)| *amount).sum();
    let unseen = Ppm::ONE - *case.rules.goodwill.quiet_share;
    let window = &scene.writer.aid(case.player).window;
    let own: Money = window.iter().map(|(amount, quiet)| *amount - quiet.times(unseen)).sum();
    let product: Money = case.givers().map(|d| case.nation(d).gdp).sum();
    (own.over(all), case.nation(case.player).gdp.over(product))
}

#[cfg(test)]
mod tests;
