//! What is kept of a hand-in once it was played: what is listed, and what is compared.
//!
//! Duty: small parts of a tape in place of the tape, and lists of others that stay short. Uses
//! `tape`, `digest`. Always holds: what is kept of ten thousand hand-ins fits in memory, and no
//! list grows with their number.

use std::fmt;

use demarche_core::digest::Folder;
use demarche_core::math::Money;
use demarche_core::model::ids::Month;
use demarche_core::model::order::Order;
use demarche_core::scenario::raw::RawOrder;
use demarche_core::tape::{HandIn, Rewind, Tape, order_text};

/// So many others are named in a list; of more, how many there are is said.
pub(crate) const NAMED: usize = 8;

/// What a hand-in says of itself, as far as it is listed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// Who hands in, to which class, under which terms.
    pub hand_in: Option<HandIn>,
    /// The scenario, with the cut.
    pub scenario: String,
    /// The seed.
    pub seed: u64,
    /// The version of the program that wrote it.
    pub(crate) program: String,
    /// Ways back that were gone.
    pub rewinds: Vec<Rewind>,
}

impl Said {
    /// What a tape says of itself.
    #[must_use]
    pub fn of(tape: &Tape) -> Self {
        Self {
            hand_in: tape.hand_in.clone(),
            scenario: tape.scenario.clone(),
            seed: tape.seed,
            program: tape.program.clone(),
            rewinds: tape.rewinds.clone(),
        }
    }
}

/// A fingerprint wide enough that no two texts of a class share one by chance.
pub(super) type Print = (u64, u64);

/// The fingerprint of some texts in their order.
pub(crate) fn print<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Print {
    let (mut one, mut other) = (Folder::default(), Folder::default());
    // Two folds that begin differently.
    other.word(1);
    for text in texts {
        one.text(text.as_ref());
        other.text(text.as_ref());
    }
    (one.finish().0, other.finish().0)
}

/// The fingerprints of a hand-in's orders, without its predictions, which are easily changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Prints {
    /// The first month.
    pub first: Month,
    /// How many orders there are in each month.
    pub(crate) counts: Vec<usize>,
    /// Each month's orders, in any order.
    pub(crate) months: Vec<Print>,
    /// All of them, with the scenario.
    pub whole: Print,
    /// The same without sums, and without how loudly they were given.
    pub(crate) shape: Print,
}

impl Prints {
    /// The fingerprints of a tape's orders.
    #[must_use]
    pub fn of(tape: &Tape) -> Self {
        let (mut counts, mut months, mut shapes) = (Vec::new(), Vec::new(), vec![tape.scenario.clone()]);
        for turn in &tape.turns {
            let given = turn.orders.iter().filter(|o| !matches!(o, Order::Predict { .. }));
            let mut texts: Vec<String> = given.clone().filter_map(|o| order_text(o).ok()).collect();
            let mut shape: Vec<String> = given.filter_map(|o| order_text(&shapeless(o)).ok()).collect();
            texts.sort();
            shape.sort();
            counts.push(texts.len());
            months.push(print(texts));
            shapes.push(shape.join("\n"));
        }
        let whole = std::iter::once(tape.scenario.clone()).chain(months.iter().map(|(a, b)| format!("{a:x}{b:x}")));
        let first = tape.turns.first().map(|t| t.month).unwrap_or_default();
        Self { first, whole: print(whole), shape: print(shapes), counts, months }
    }

    /// A month by its place.
    #[must_use]
    pub fn month(&self, at: usize) -> Month {
        Month(self.first.0.saturating_add(i32::try_from(at).unwrap_or(i32::MAX)))
    }

    /// How many orders there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// An order without what is easily varied.
fn shapeless(order: &RawOrder) -> RawOrder {
    let mut order = order.clone();
    match &mut order {
        Order::Allocate { amount, loudness, .. } | Order::Pledge { amount, loudness, .. } => {
            *amount = Money(0);
            *loudness = demarche_core::model::good::Loudness::Normal;
        }
        _ => {}
    }
    order
}

/// Others by their paths: the first few, and how many more there are.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Others {
    /// The first of them.
    pub named: Vec<String>,
    /// How many there are besides.
    pub(crate) more: usize,
}

impl Others {
    /// A list of `all`, of which only the first few are looked at.
    #[must_use]
    pub fn of(first: impl IntoIterator<Item = String>, all: usize) -> Self {
        let named: Vec<String> = first.into_iter().take(NAMED.min(all)).collect();
        Self { more: all.saturating_sub(named.len()), named }
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.named.is_empty() && self.more == 0
    }
}

impl fmt::Display for Others {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.named.join(", "))?;
        if self.more > 0 { write!(f, " and {} more", self.more) } else { Ok(()) }
    }
}
