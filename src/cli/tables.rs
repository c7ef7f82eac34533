//! Tables of figures, as most commands print them.
//!
//! Duty: a head, names to the left, figures to the right. Uses `text_table`. Always holds: every column
//! but the first is one of figures.

use demarche_play::text_table::{Align, table};

/// A table with names to the left and figures to the right.
pub(super) fn figures(head: &[impl AsRef<str>], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<String> {
    let head: Vec<String> = head.iter().map(|h| h.as_ref().to_owned()).collect();
    let align: Vec<Align> = (0..head.len()).map(|at| if at == 0 { Align::Left } else { Align::Right }).collect();
    table(&align, &std::iter::once(head).chain(rows).collect::<Vec<_>>())
}
