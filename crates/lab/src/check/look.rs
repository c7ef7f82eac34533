//! A look at a scenario: its case and its text together.
//!
//! Duty: collect findings about a case, each at the passage that it is about. Uses
//! `scenario::{findings, outline}`, `model`. Always holds: no more findings than are read.

use std::ops::Range;

use demarche_core::model::case::Case;
use demarche_core::scenario::findings::{File, Finding, MOST, Severity};
use demarche_core::scenario::outline::{Node, Outline};

/// Looks at a resolved case and its text together.
pub(super) struct Look<'a> {
    pub(super) file: &'a File<'a>,
    pub(super) outline: &'a Outline<'a>,
    pub(super) case: &'a Case,
    pub(super) findings: Vec<Finding>,
}

impl Look<'_> {
    /// A finding at some bytes; its severity is in its code.
    pub(super) fn find(
        &self,
        code: &'static str,
        at: Option<&Range<usize>>,
        message: String,
        hint: impl Into<String>,
    ) -> Finding {
        let severity = if code.starts_with("DM-A") { Severity::Advice } else { Severity::Warning };
        self.file.finding(severity, code, at.map(|range| self.file.place(range)), message, Some(hint.into()))
    }

    pub(super) fn push(&mut self, finding: Finding) {
        if self.findings.len() < MOST {
            self.findings.push(finding);
        }
    }

    pub(super) fn report(
        &mut self,
        code: &'static str,
        at: Option<&Range<usize>>,
        message: String,
        hint: impl Into<String>,
    ) {
        self.push(self.find(code, at, message, hint));
    }

    /// The id of an entry of one of the outermost lists, without its quotes; the entry if it has none.
    pub(super) fn id_of(&self, list: &str, at: usize) -> Option<Range<usize>> {
        self.outline.item(list, at).map(|node| self.id_in(node))
    }

    pub(super) fn id_in(&self, node: &Node) -> Range<usize> {
        let id = self.outline.field(node, "id");
        id.map_or_else(|| node.range.clone(), |i| i.range.start + 1..i.range.end.saturating_sub(1))
    }

    pub(super) fn outermost(&self, name: &str) -> Option<Range<usize>> {
        self.outline.key(&self.outline.root, name)
    }

    pub(super) fn last(&self) -> demarche_core::model::ids::Month {
        self.case.month(self.case.turns.saturating_sub(1))
    }
}
