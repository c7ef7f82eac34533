//! Checks of the law: rules, edits and reforms; and where things are declared.

use super::Checker;
use crate::model::policy::{Edit, Policy};
use crate::scenario::findings::Span;

impl Checker<'_> {
    /// Where the first and the second entry with an id stand, of all lists that hold such entries.
    pub(super) fn declared(&self, what: &str, id: &str) -> (Option<Span>, Option<Span>) {
        let lists = format!("{what}s");
        let outline = self.outline;
        let mut lists = outline.all(&lists);
        if what == "rule" {
            lists.extend(outline.all("edits"));
        }
        let entries = lists.into_iter().flat_map(crate::scenario::outline::Node::items);
        let ids = entries.filter_map(|e| {
            let rule = outline.field(e, "rule").unwrap_or(e);
            outline.field(rule, "id").filter(|i| outline.string(i) == Some(id))
        });
        let mut places = ids.map(|i| self.file.place(&(i.range.start + 1..i.range.end - 1)));
        (places.next(), places.next())
    }

    pub(super) fn policy(&mut self, policy: &Policy) {
        let rules: Vec<&String> = policy.every_rule().map(|r| &r.id).collect();
        for (at, rule) in rules.iter().enumerate() {
            if rules[..at].contains(rule) {
                let message = format!("there are two rules \"{rule}\"");
                let (first, second) = self.declared("rule", rule);
                let finding = self.file.error("DM-E017", second.or(first), message, None);
                self.push(finding.also(self.file, second.and(first), "the first stands here"));
            }
        }
        for reform in &policy.reforms {
            for name in &reform.after {
                self.reform(name);
            }
            for edit in &reform.edits {
                let (Edit::Insert { before: name, .. } | Edit::Remove(name)) = edit;
                self.known("rule", name, rules.iter().copied());
            }
            self.points(&reform.id, "capital", reform.capital, 0, 100);
            self.within(&reform.id, "months", i64::from(reform.months), 0, 60, 1);
            if circular(policy, &reform.id) {
                let message = format!("reform \"{}\" requires itself", reform.id);
                self.error("DM-E019", &reform.id, message, Some("break the circle of `after`".to_owned()));
            }
        }
        for name in &policy.in_force {
            self.reform(name);
        }
    }
}

/// Whether a reform requires itself, directly or by way of others.
fn circular(policy: &Policy, id: &str) -> bool {
    fn after<'a>(policy: &'a Policy, name: &str) -> impl Iterator<Item = &'a String> {
        policy.reforms.iter().find(|r| r.id == name).into_iter().flat_map(|r| &r.after)
    }
    let mut reached: Vec<&String> = after(policy, id).collect();
    let mut at = 0;
    while let Some(&name) = reached.get(at) {
        if name == id {
            return true;
        }
        for next in after(policy, name) {
            if !reached.contains(&next) {
                reached.push(next);
            }
        }
        at += 1;
    }
    false
}
