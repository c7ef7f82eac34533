//! What the world around the deck means: needs, measures, dates, goals, and what nobody uses.
//!
//! Duty: compare lists of a scenario with each other and with its months. Always holds: nothing
//! is reported that a play could make use of.

use super::events::scale;
use super::law::Reach;
use super::look::Look;
use demarche_core::model::case::{Objective, Want};
use demarche_core::model::events::Measure;
use demarche_core::model::good::GoodDef;
use demarche_core::model::ids::NationId;
use demarche_core::model::nation::Role;
use demarche_core::model::rulebook::Rulebook;
use demarche_core::scenario::outline::Node;
use demarche_core::scenario::overrides;
use demarche_core::scenario::raw::Override;

impl Look<'_> {
    /// Everything about the world.
    pub(super) fn world(&mut self, reach: &Reach) {
        self.needs(reach);
        self.ladder();
        self.lines();
        self.dates();
        self.goals();
        self.unused();
    }

    fn needs(&mut self, reach: &Reach) {
        let case = self.case;
        for (at, need) in case.needs.iter().enumerate() {
            let place = self.outline.item("needs", at).map(|n| n.range.clone());
            let serves = |(_, class): &(usize, &GoodDef)| class.sector == need.sector;
            let key = need.sector.key();
            let why = if !case.goods.iter().enumerate().any(|c| serves(&c)) {
                format!("no class serves the need of sector {key}")
            } else if !case.goods.iter().enumerate().filter(serves).any(|(c, _)| reach.permitted[c] != (false, false)) {
                format!("the law forbids every class that serves the need of sector {key}, whatever is reformed")
            } else {
                continue;
            };
            self.report("DM-W113", place.as_ref(), why, "add a class of that sector that may go, or take the need out");
        }
        for (at, class) in case.goods.iter().enumerate() {
            let Some(node) = self.outline.named("classes", &class.id) else { continue };
            if case.needs.iter().any(|n| n.sector == class.sector) || reach.permitted[at] == (false, false) {
                continue;
            }
            let range = self.id_in(node);
            let message = format!("\"{}\" serves sector {}, which is no need here", class.id, class.sector.key());
            let hint = "add the need, give the class another sector, or leave it out";
            self.report("DM-A214", Some(&range), message, hint);
        }
        let sums =
            case.needs.iter().fold([0i64; 3], |[f, h, m], n| [f + n.share.0.0, h + n.share.1.0, m + n.share.2.0]);
        for (kind, sum) in ["financial", "humanitarian", "military"].into_iter().zip(sums) {
            if sum > 1_000_000 {
                let whole = demarche_core::math::decimal(sum, 1_000_000);
                let message = format!("the needs take {whole} of other donors' {kind} aid: more than there is");
                let shares: Vec<&Node> = self.outline.all("share");
                let range = shares.last().map(|n| n.range.clone());
                self.report("DM-W115", range.as_ref(), message, "let the shares of one type sum to 1 at most");
            }
        }
    }

    /// Whether every level that an adversary can reach against the player has a measure.
    fn ladder(&mut self) {
        let case = self.case;
        let top = *case.rules.reaction.top;
        for adversary in case.nations_with(Role::Adversary) {
            let ours = |m: &&Measure| m.adversary == adversary && m.target == case.player;
            let own = |level: u8| case.measures.iter().filter(ours).any(|m| m.level == level);
            let missing: Vec<String> = (1..=top.min(7)).filter(|l| !own(*l)).map(|l| l.to_string()).collect();
            if !missing.is_empty() {
                let id = &case.nation(adversary).id;
                let message = format!("\"{id}\" has no measure against the player at level {}", missing.join(", "));
                let hint = "add a measure for each level of 1 to 7, words for 1 to 3";
                let place = self.outermost("measures").or_else(|| self.outermost("nations"));
                self.report("DM-W111", place.as_ref(), message, hint);
            }
        }
        for (at, measure) in case.measures.iter().enumerate() {
            let place = self.id_of("measures", at);
            let id = &measure.id;
            if !case.nation(measure.adversary).is(Role::Adversary) {
                let message =
                    format!("measure \"{id}\" is never taken: \"{}\" is no adversary", self.name(measure.adversary));
                self.report("DM-W112", place.as_ref(), message, "give that nation the role Adversary, or name another");
            } else if !case.givers().any(|g| g == measure.target) {
                let message =
                    format!("measure \"{id}\" is never taken: \"{}\" gives no aid", self.name(measure.target));
                self.report("DM-W112", place.as_ref(), message, "name a donor or the player as its target");
            } else if measure.level > top {
                let message = format!("measure \"{id}\" is of level {}, the ladder ends at {top}", measure.level);
                self.report("DM-W112", place.as_ref(), message, format!("write a level of 1 to {top}"));
            }
        }
    }

    fn name(&self, nation: NationId) -> &str {
        &self.case.nation(nation).id
    }

    fn lines(&mut self) {
        for (at, line) in self.case.lines.iter().enumerate() {
            let why = if line.classes.is_empty() {
                "no class crosses it".to_owned()
            } else if !self.case.nation(line.adversary).is(Role::Adversary) {
                format!("\"{}\" is no adversary", self.name(line.adversary))
            } else if !self.case.givers().any(|g| g == line.donor) {
                format!("\"{}\" gives no aid", self.name(line.donor))
            } else {
                continue;
            };
            let message = format!("line \"{}\" can never be crossed: {why}", line.id);
            let place = self.id_of("lines", at);
            self.report("DM-W116", place.as_ref(), message, "mend that part of the line, or leave it out");
        }
    }

    /// Dated entries that no month of the scenario reaches.
    fn dates(&mut self) {
        let case = self.case;
        let (start, last) = (case.start, self.last());
        let month = |entry: &Node| self.outline.field(entry, "month").unwrap_or(entry).range.clone();
        let months = |list: &str, at: usize| self.outline.item(list, at).map(month);
        let budget = case.nation(case.player).politics.as_ref().map(|p| p.budget.as_slice()).unwrap_or_default();
        let places: Vec<_> = self.outline.all("budget").into_iter().flat_map(Node::items).map(month).collect();
        let appropriations =
            budget.iter().enumerate().map(|(at, a)| ("appropriation", a.month, places.get(at).cloned()));
        let requests = case.requests.iter().enumerate().map(|(at, r)| ("request", r.month, months("requests", at)));
        let observed =
            case.observed.iter().enumerate().map(|(at, o)| ("observed reaction", o.month, months("observed", at)));
        let outside: Vec<_> = requests
            .chain(observed)
            .chain(appropriations)
            .filter(|(_, month, _)| !(start..=last).contains(month))
            .collect();
        for (what, month, place) in outside {
            let message = format!("the {what} of {month} lies outside the scenario, which runs from {start} to {last}");
            self.report("DM-W108", place.as_ref(), message, "move it into the scenario's months, or leave it out");
        }
        for (at, request) in case.requests.iter().enumerate() {
            let Some(first) = case.requests[..at].iter().position(|r| r.month == request.month) else { continue };
            let message = format!("a second request in {}: only the first is made", request.month);
            let place = |at| self.outline.item("requests", at).map(|n| n.range.clone());
            let finding = self.find("DM-W109", place(at).as_ref(), message, "give one of the two another month");
            let there = place(first).map(|r| self.file.place(&r));
            self.push(finding.also(self.file, there, "the first is made here"));
        }
        let unmet = |sector| !case.needs.iter().any(|n| n.sector == sector);
        for (at, request) in case.requests.iter().enumerate().filter(|(_, r)| unmet(r.sector)) {
            let place = self.outline.item("requests", at).map(|n| n.range.clone());
            let message = format!("the request is for sector {}, which is no need here", request.sector.key());
            self.report("DM-W114", place.as_ref(), message, "add the need, or ask for another sector");
        }
    }

    fn goals(&mut self) {
        let outline = self.outline;
        for (at, objective) in self.case.objectives.iter().enumerate() {
            self.objective(objective, outline.item("objectives", at));
        }
        for (at, cut) in self.case.cuts.iter().enumerate() {
            let list = outline.item("cuts", at).and_then(|c| outline.field(c, "objectives"));
            for (nth, objective) in cut.objectives.iter().enumerate() {
                self.objective(objective, list.and_then(|l| l.item(nth)));
            }
        }
        for (at, defeat) in self.case.defeats.iter().enumerate() {
            if defeat.months > self.case.turns {
                let node = outline.item("defeats", at).and_then(|d| outline.field(d, "months"));
                let message = format!(
                    "defeat \"{}\" takes {} months in a row; the scenario has {}",
                    defeat.id, defeat.months, self.case.turns
                );
                self.report("DM-W132", node.map(|n| &n.range), message, "write fewer months");
            }
        }
    }

    fn objective(&mut self, objective: &Objective, node: Option<&Node>) {
        let (bronze, silver, gold) = objective.medals;
        let place = node.and_then(|n| self.outline.field(n, "medals")).map(|n| &n.range);
        let (ordered, hint) = match objective.want {
            Want::AtLeast => (bronze <= silver && silver <= gold, "write bronze, silver, gold from low to high"),
            Want::AtMost => (bronze >= silver && silver >= gold, "write bronze, silver, gold from high to low"),
        };
        if !ordered {
            let message = format!("the medals of \"{}\" are in the wrong order for {:?}", objective.id, objective.want);
            self.report("DM-W130", place, message, hint);
        }
        let Some((low, high)) = scale(&objective.metric) else { return };
        let easiest = match objective.want {
            Want::AtLeast => bronze.min(silver).min(gold).0 > high * 1_000,
            Want::AtMost => bronze.max(silver).max(gold).0 < low * 1_000,
        };
        if easiest {
            let message = format!(
                "no medal of \"{}\" can be won: \"{}\" lies between {low} and {high}",
                objective.id, objective.metric
            );
            self.report("DM-W131", place, message, format!("write thresholds between {low} and {high}"));
        }
    }

    fn unused(&mut self) {
        let case = self.case;
        for (at, round) in case.rounds.iter().enumerate() {
            if !self.asked(&round.id) {
                let message = format!("no event asks for round \"{}\", so nobody can join it", round.id);
                let hint = format!("add an event with `Ask(\"{}\")`, or leave the round out", round.id);
                self.report("DM-A221", self.id_of("rounds", at).as_ref(), message, hint);
            }
        }
        for instrument in &case.instruments {
            let Some(node) = self.outline.named("instruments", &instrument.id) else { continue };
            if !case.goods.iter().any(|c| c.instrument == instrument.id) {
                let message = format!("no class uses instrument \"{}\"", instrument.id);
                let range = self.id_in(node);
                self.report("DM-A222", Some(&range), message, "name it in a class, or leave it out");
            }
        }
        for stock in &case.nation(case.player).stocks {
            if !case.goods.iter().any(|c| c.stock.as_ref() == Some(&stock.id)) {
                let place = self.outline.all("stocks").into_iter().flat_map(Node::items).map(|n| self.id_in(n));
                let range = place.into_iter().find(|r| self.outline.text(r) == stock.id);
                let message = format!("no class is taken from stock \"{}\"", stock.id);
                self.report("DM-A223", range.as_ref(), message, "name it in a class's `stock`, or leave it out");
            }
        }
    }

    /// Numbers that a scenario replaces by themselves.
    pub(super) fn overrides(&mut self, standard: &Rulebook, wanted: &[Override]) {
        for (at, number) in wanted.iter().enumerate() {
            let mut changed = standard.clone();
            let read = |rules: &Rulebook| {
                rules.entries().into_iter().find(|e| e.path == number.path).map(|e| format!("{:?}", e.value))
            };
            if overrides::put(&mut changed, number).is_ok() && read(&changed) == read(standard) {
                let place = self.outline.item("overrides", at).map(|n| n.range.clone());
                let message = format!("\"{}\" is replaced by the standard value itself", number.path);
                self.report("DM-A224", place.as_ref(), message, "write another value, or leave it out");
            }
        }
    }
}
