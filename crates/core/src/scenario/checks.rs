//! Checks: names, duplicates and ranges that a playable case needs.
//!
//! Duty: everything that would make a game senseless or an assumption of the core untrue. Uses
//! `model`. Always holds: nothing is changed; every finding says what was found, what is expected,
//! and where.

use super::findings::{File, Finding, MOST, did_you_mean};
use super::outline::{Node, Outline};
use crate::math::{Money, Points, Ppm};
use crate::model::case::Case;
use crate::model::ids::Month;
use crate::model::metric;
use crate::model::nation::{NationDef, Role};

mod events;
mod law;

struct Checker<'a> {
    file: &'a File<'a>,
    outline: &'a Outline<'a>,
    /// The entry that is being checked: places are looked for in it first.
    focus: &'a Node,
    case: &'a Case,
    metrics: Vec<String>,
    findings: Vec<Finding>,
}

/// Everything that is wrong with a resolved case.
pub fn case<'a>(file: &'a File<'a>, outline: &'a Outline<'a>, case: &'a Case) -> Vec<Finding> {
    let (metrics, focus) = (metric::names(case), &outline.root);
    let mut checker = Checker { file, outline, focus, case, metrics, findings: Vec::new() };
    checker.frame();
    checker.unique();
    for (at, nation) in case.nations.iter().enumerate() {
        checker.look_at("nations", at);
        checker.nation(nation);
    }
    checker.focus = focus;
    checker.economy();
    checker.focus = focus;
    checker.deck();
    for (at, event) in case.events.iter().enumerate() {
        checker.look_at("events", at);
        checker.event(event);
    }
    checker.focus = outline.field(&outline.root, "policy").unwrap_or(focus);
    checker.policy(&case.policy);
    checker.focus = focus;
    checker.goals();
    checker.findings
}

impl Checker<'_> {
    /// Looks at an entry of one of the outermost lists from now on.
    fn look_at(&mut self, list: &str, at: usize) {
        self.focus = self.outline.item(list, at).unwrap_or(&self.outline.root);
    }

    /// Looks at an entry of one of the outermost lists by its id; at the list if it is not there.
    fn look_for(&mut self, list: &str, id: &str) {
        let root = &self.outline.root;
        self.focus = self.outline.named(list, id).or_else(|| self.outline.field(root, list)).unwrap_or(root);
    }

    fn push(&mut self, finding: Finding) {
        if self.findings.len() < MOST {
            self.findings.push(finding);
        }
    }

    fn error(&mut self, code: &'static str, anchor: &str, message: String, hint: Option<String>) {
        let within = &self.focus.range;
        let span = self.file.literal_in(anchor, within).or_else(|| self.file.first_in(anchor, within));
        let span = span.or_else(|| self.file.literal(anchor, 0)).or_else(|| self.file.first(anchor));
        self.push(self.file.error(code, span, message, hint));
    }

    /// An error at a field of the entry that is looked at, or else at a word.
    fn error_at(&mut self, code: &'static str, field: &str, anchor: &str, message: String) {
        match self.outline.key_within(self.focus, field) {
            Some(key) => self.push(self.file.error(code, Some(self.file.place(&key)), message, None)),
            None => self.error(code, anchor, message, None),
        }
    }

    fn within(&mut self, anchor: &str, what: &str, value: i64, low: i64, high: i64, scale: i64) {
        if !(low..=high).contains(&value) {
            let write = |v| crate::math::decimal(v, scale);
            let message = format!(
                "{what} of \"{anchor}\" is {}; it must lie within {} and {}",
                write(value),
                write(low),
                write(high)
            );
            let field = what.trim_matches('`').split(' ').next().unwrap_or_default();
            self.error_at("DM-E013", field, anchor, message);
        }
    }

    fn share(&mut self, anchor: &str, what: &str, value: Ppm) {
        self.within(anchor, what, value.0, 0, 1_000_000, 1_000_000);
    }

    fn points(&mut self, anchor: &str, what: &str, value: Points, low: i64, high: i64) {
        self.within(anchor, what, value.0, low * 1_000, high * 1_000, 1_000);
    }

    fn money(&mut self, anchor: &str, what: &str, value: Money) {
        self.within(anchor, what, value.0, 0, 100_000_000_000, 1_000);
    }

    fn known<'n>(&mut self, what: &str, name: &str, all: impl Iterator<Item = &'n String> + Clone) {
        if !all.clone().any(|known| known == name) {
            let hint = did_you_mean(name, all.map(String::as_str));
            self.error("DM-E010", name, format!("there is no {what} \"{name}\""), hint);
        }
    }

    fn rising(&mut self, anchor: &str, what: &str, months: impl Iterator<Item = Month>) {
        let mut last: Option<Month> = None;
        for (at, month) in months.enumerate() {
            if last.is_some_and(|l| month <= l) {
                let message = format!("{what} of \"{anchor}\": {month} does not come after the month before it");
                let fields = [what.split(' ').next().unwrap_or_default(), anchor];
                let entry = fields.iter().find_map(|f| self.outline.field(self.focus, f)?.item(at)).map(|n| &n.range);
                match entry.and_then(|range| self.file.literal_in(&month.to_string(), range)) {
                    Some(span) => self.push(self.file.error("DM-E015", Some(span), message, None)),
                    None => self.error("DM-E015", anchor, message, None),
                }
                return;
            }
            last = Some(month);
        }
    }

    fn frame(&mut self) {
        let case = self.case;
        let name_ok = |id: &str| {
            !id.is_empty()
                && id.len() <= 60
                && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        if !name_ok(&case.id) {
            let hint = "write lower-case words joined by hyphens, such as \"quiet-backer\"".to_owned();
            self.error("DM-E016", &case.id, format!("\"{}\" is not an id", case.id), Some(hint));
        }
        self.within(&case.id, "`turns`", i64::from(case.turns), 1, 60, 1);
        self.within(&case.id, "`difficulty`", i64::from(case.difficulty), 1, 3, 1);
        if !(Month::new(1900, 1)..=Month::new(2200, 12)).contains(&case.start) {
            self.error("DM-E013", "start", format!("the scenario starts in {}", case.start), None);
        }
        if case.war.is_empty() {
            let hint = "write `war: [(\"2022-02\", 0.8)]`".to_owned();
            self.error("DM-E012", "war", "the war has no intensity".to_owned(), Some(hint));
        }
        self.rising("war", "intensity", case.war.iter().map(|w| w.0));
        for (_, intensity) in &case.war {
            self.within("war", "intensity", intensity.0, 0, 2_000_000, 1_000_000);
        }
        let player = case.nation(case.player);
        if !player.is(Role::Player) || case.nations.iter().filter(|n| n.is(Role::Player)).count() != 1 {
            let message = format!("exactly one nation has the role Player, and it is \"{}\"", player.id);
            self.error("DM-E012", &player.id, message, None);
        }
        if player.politics.is_none() {
            let hint = "add `politics: (...)` with budget, stress and approval".to_owned();
            self.error("DM-E012", &player.id, format!("the player \"{}\" has no politics", player.id), Some(hint));
        }
        if player.gdp.0 <= 0 {
            self.error("DM-E013", &player.id, format!("the player \"{}\" has no gdp", player.id), None);
        }
        if !case.nations.iter().any(|n| n.is(Role::Adversary)) {
            self.error("DM-E012", "nations", "there is no adversary".to_owned(), None);
        }
    }

    fn unique(&mut self) {
        let case = self.case;
        let lists: [(&str, Vec<&str>); 11] = [
            ("nation", case.nations.iter().map(|n| n.id.as_str()).collect()),
            ("class", case.goods.iter().map(|c| c.id.as_str()).collect()),
            ("instrument", case.instruments.iter().map(|i| i.id.as_str()).collect()),
            ("event", case.events.iter().map(|e| e.id.as_str()).collect()),
            ("measure", case.measures.iter().map(|m| m.id.as_str()).collect()),
            ("line", case.lines.iter().map(|l| l.id.as_str()).collect()),
            ("round", case.rounds.iter().map(|r| r.id.as_str()).collect()),
            ("reform", case.policy.reforms.iter().map(|r| r.id.as_str()).collect()),
            ("objective", case.objectives.iter().map(|o| o.id.as_str()).collect()),
            ("defeat", case.defeats.iter().map(|d| d.id.as_str()).collect()),
            ("cut", case.cuts.iter().map(|c| c.id.as_str()).collect()),
        ];
        for (what, ids) in lists {
            for (at, id) in ids.iter().enumerate() {
                if ids[..at].contains(id) {
                    let message = format!("there are two of {what} \"{id}\"");
                    let hint = Some("give one of them another id".to_owned());
                    let (first, second) = self.declared(what, id);
                    let finding = self.file.error("DM-E017", second.or(first), message, hint);
                    self.push(finding.also(self.file, second.and(first), "the first stands here"));
                }
            }
        }
        let sectors: Vec<_> = case.needs.iter().map(|n| n.sector).collect();
        for (at, sector) in sectors.iter().enumerate() {
            if sectors[..at].contains(sector) {
                self.error("DM-E017", "needs", format!("there are two needs of sector {}", sector.key()), None);
            }
        }
    }

    fn nation(&mut self, nation: &NationDef) {
        let id = nation.id.clone();
        self.money(&id, "gdp", nation.gdp);
        self.points(&id, "corruption", nation.corruption, 0, 100);
        self.share(&id, "monitoring", nation.monitoring);
        self.points(&id, "theatre_aid", nation.theatre_aid, 0, 10);
        self.points(&id, "theatre_coercion", nation.theatre_coercion, 0, 10);
        self.points(&id, "temper", nation.temper, -20, 20);
        self.rising(&id, "schedule", nation.schedule.iter().map(|q| q.from));
        for quarter in &nation.schedule {
            for amount in [quarter.financial, quarter.humanitarian, quarter.military] {
                self.money(&id, "schedule", amount);
            }
        }
        for amount in [nation.before.0, nation.before.1, nation.before.2] {
            self.money(&id, "before", amount);
        }
        for stock in &nation.stocks {
            self.money(&id, "stock", stock.amount);
            self.money(&id, "refill", stock.refill);
        }
        let Some(politics) = &nation.politics else { return };
        self.share(&id, "bloc", politics.bloc);
        self.rising(&id, "stress", politics.stress.iter().map(|s| s.0));
        self.rising(&id, "approval", politics.approval.iter().map(|s| s.0));
        for (_, value) in politics.stress.iter().chain(&politics.approval) {
            self.points(&id, "stress or approval", *value, 0, 100);
        }
        if politics.approval.is_empty() {
            self.error("DM-E012", &id, format!("\"{id}\" has no approval series"), None);
        }
        for veto in &politics.vetoes {
            self.reform(veto);
        }
        for appropriation in &politics.budget {
            self.money(&id, "budget", appropriation.amount);
        }
        if politics.support.as_ref().is_some_and(|s| s.len() != 8) {
            let message = "support has eight components: base, fatigue, fear, cost, mix, results, scandal, measures";
            self.error("DM-E013", &id, message.to_owned(), None);
        }
        for value in politics.support.iter().flatten() {
            self.points(&id, "support", *value, -100, 100);
        }
        for (what, value) in [("fatigue", politics.fatigue), ("fear", politics.fear), ("salience", politics.salience)] {
            self.points(&id, what, value, 0, 100);
        }
        self.points(&id, "capital", politics.capital.unwrap_or_default(), 0, 100);
        self.money(&id, "recent", politics.recent.0);
        self.points(&id, "recent", politics.recent.1, -100, 100);
    }

    fn economy(&mut self) {
        let case = self.case;
        for class in &case.goods {
            self.look_for("classes", &class.id);
            self.points(&class.id, "severity", class.severity, 0, 10);
            self.points(&class.id, "acceptability", class.acceptability, -100, 100);
            let (small, normal, large) = class.bands;
            if !(small.0 >= 0 && small <= normal && normal <= large) {
                self.error_at("DM-E013", "bands", &class.id, format!("the bands of \"{}\" do not rise", class.id));
            }
            if class.step.0 <= 0 {
                self.error_at("DM-E013", "step", &class.id, format!("the step of \"{}\" is not above zero", class.id));
            }
            let stocks = &case.nation(case.player).stocks;
            if let Some(stock) = &class.stock {
                self.known("stock of the player", stock, stocks.iter().map(|s| &s.id));
            }
        }
        for instrument in &case.instruments {
            self.look_for("instruments", &instrument.id);
            self.share(&instrument.id, "at_once", instrument.at_once);
            self.share(&instrument.id, "delivery", instrument.delivery);
            if instrument.delivery.is_zero() {
                self.error_at("DM-E013", "delivery", &instrument.id, format!("\"{}\" never delivers", instrument.id));
            }
            let months = instrument.lag.max(instrument.spread).max(instrument.act_months);
            self.within(&instrument.id, "months", i64::from(months), 0, 120, 1);
            self.points(&instrument.id, "capital", instrument.capital, 0, 100);
        }
        if case.needs.is_empty() {
            self.error("DM-E012", "needs", "the recipient has no needs".to_owned(), None);
        }
        for (at, need) in case.needs.iter().enumerate() {
            self.look_at("needs", at);
            let id = need.sector.key();
            self.rising(id, "monthly need", need.monthly.iter().map(|m| m.0));
            for (_, amount) in &need.monthly {
                self.money(id, "monthly need", *amount);
            }
            if need.monthly.is_empty() {
                self.error("DM-E012", "needs", format!("the need of sector {id} has no figures"), None);
            }
            if need.season.as_ref().is_some_and(|s| s.len() != 12) {
                self.error("DM-E013", "season", format!("the season of sector {id} has not twelve factors"), None);
            }
            for factor in need.season.iter().flatten() {
                self.within(id, "season", factor.0, 0, 20_000_000, 1_000_000);
            }
            self.points(id, "resilience", need.resilience, 0, 100);
            self.within(id, "cap", need.cap.0, 0, 100_000_000, 1_000_000);
            self.money(id, "own", need.own);
            for share in [need.share.0, need.share.1, need.share.2] {
                self.share(id, "share", share);
            }
        }
        for (at, relation) in case.relations.iter().enumerate() {
            self.look_at("relations", at);
            let id = case.nation(relation.from).id.clone();
            self.points(&id, "goodwill", relation.goodwill.unwrap_or_default(), -100, 100);
            self.points(&id, "tension", relation.tension, 0, 200);
            self.points(&id, "grievance", relation.grievance, 0, 200);
            self.share(&id, "ties", relation.ties);
            self.share(&id, "restraint", relation.restraint);
            self.points(&id, "habit_aid", relation.habit_aid, 0, 10);
            self.points(&id, "habit_coercion", relation.habit_coercion, 0, 10);
            for record in [relation.threats.0, relation.threats.1] {
                self.within(&id, "threats", record.0, 1, 1_000_000, 1_000);
            }
        }
    }

    fn deck(&mut self) {
        let case = self.case;
        for (at, measure) in case.measures.iter().enumerate() {
            self.look_at("measures", at);
            self.within(&measure.id, "level", i64::from(measure.level), 1, 9, 1);
        }
        for (at, line) in case.lines.iter().enumerate() {
            self.look_at("lines", at);
            self.within(&line.id, "promised", i64::from(line.promised), 1, 9, 1);
            self.share(&line.id, "spec", line.spec);
            self.share(&line.id, "cap", line.cap);
        }
        for (at, round) in case.rounds.iter().enumerate() {
            self.look_at("rounds", at);
            self.points(&round.id, "severity", round.severity, 0, 10);
            self.within(&round.id, "size", round.size.0, 0, 3_000_000, 1_000_000);
            self.within(&round.id, "open", i64::from(round.open), 1, 60, 1);
        }
        for (at, observed) in case.observed.iter().enumerate() {
            self.look_at("observed", at);
            self.within("observed", "level", i64::from(observed.level), 0, 9, 1);
        }
        let last = case.month(case.turns.saturating_sub(1));
        self.focus = self.outline.field(&self.outline.root, "history").unwrap_or(&self.outline.root);
        for (month, _) in &case.history {
            if *month < case.start || *month > last {
                let message = format!("history has orders in {month}, outside {} to {last}", case.start);
                self.error("DM-E014", &month.to_string(), message, None);
            }
        }
        self.rising("history", "orders", case.history.iter().map(|h| h.0));
    }

    fn goals(&mut self) {
        let case = self.case;
        let cuts = case.cuts.iter().flat_map(|c| &c.objectives);
        for objective in case.objectives.iter().chain(cuts) {
            self.metric(&objective.metric);
            self.money(&objective.id, "delivered", objective.delivered);
        }
        for (at, cut) in case.cuts.iter().enumerate() {
            self.look_at("cuts", at);
            self.within(&cut.id, "turns of the cut", i64::from(cut.turns), 1, i64::from(case.turns), 1);
        }
        self.focus = &self.outline.root;
        if case.objectives.is_empty() {
            self.error("DM-E012", "objectives", "there is no objective".to_owned(), None);
        }
        self.within("defeats", "number", i64::try_from(case.defeats.len()).unwrap_or(i64::MAX), 0, 8, 1);
        for defeat in &case.defeats {
            self.metric(&defeat.metric);
        }
    }
}
