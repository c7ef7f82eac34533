//! The form of a why-panel's page.
//!
//! Duty: page, sections and rows. Uses the picture. Always holds: texts are whole sentences or names
//! ready to be shown.

use super::waterfall::Waterfall;

/// One cause.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// What it is.
    pub name: String,
    /// What it did, exactly, with its sign.
    pub amount: String,
    /// The same in steps of the unit.
    pub steps: i64,
    /// What it followed from, nearest first.
    pub chain: Vec<String>,
    /// What it rests on, such as `[C/A]`, or a remark; empty for a decision.
    pub evidence: String,
    /// The number behind it, if that can be opened.
    pub opens: Option<String>,
    /// The page of what would be without it, if it began with an order.
    pub without: Option<String>,
}

/// A group of causes.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// Rows, the largest first.
    pub rows: Vec<Row>,
    /// The sum of its rows; empty where they do not sum to anything.
    pub sum: String,
    /// Whether its rows lead to the number from what it was before.
    pub moves: bool,
}

/// A number with its causes.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The name by which it is asked for.
    pub asked: String,
    /// A sentence as title.
    pub title: String,
    /// Its value and what that means.
    pub told: String,
    /// Groups of causes.
    pub sections: Vec<Section>,
    /// The picture of what led to the number, where it is a sum.
    pub picture: Option<Waterfall>,
    /// What the tags mean.
    pub legend: Option<String>,
    /// The figures, all in one: opening, changes, value; empty where there is no such sum.
    pub sum: Option<(String, String, String)>,
}

impl Page {
    /// What led to the number from what it was before, by name.
    pub(super) fn steps(&self) -> Vec<(String, i64)> {
        let rows = self.sections.iter().filter(|section| section.moves).flat_map(|section| &section.rows);
        rows.map(|row| (row.name.clone(), row.steps)).collect()
    }
}
