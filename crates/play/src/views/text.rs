//! Cells and short texts: figures as every desk writes them.
//!
//! Duty: one way to write a sum, a change, a price, a chance in a table. Uses `narrate::figures`. Always
//! holds: a cell whose figure says nothing is a dot, so that the figures that speak stand out.

use unicode_width::UnicodeWidthStr;

use crate::narrate::Words;
use crate::narrate::figures::{self, change, money, percent, points};
use demarche_core::math::{Money, Points, Ppm};
use demarche_core::model::metric;

/// A cell with nothing to say.
pub const DOT: &str = "·";

/// A text cut at a word's end to a width, with an ellipsis where something is left out.
#[must_use]
pub fn shorten(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for word in text.split_whitespace() {
        let gap = usize::from(!short.is_empty());
        if short.width() + gap + word.width() + 1 > width {
            break;
        }
        if gap == 1 {
            short.push(' ');
        }
        short.push_str(word);
    }
    if short.is_empty() {
        short = text.chars().take(width.saturating_sub(1)).collect();
    }
    short.truncate(short.trim_end_matches([',', ':', ';', '.']).len());
    short.push('…');
    short
}

/// A text that begins with a capital letter.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Money in a table: a dot for none.
#[must_use]
pub fn money_cell(words: &Words, amount: Money) -> String {
    if amount.is_zero() { DOT.to_owned() } else { words.figure(money(amount)) }
}

/// A metric in a table: a dot for no money.
#[must_use]
pub fn metric_cell(words: &Words, name: &str, value: Points) -> String {
    match metric::unit(name) {
        metric::Unit::Money => money_cell(words, Money(value.0)),
        _ => words.figure(figures::metric(name, value)),
    }
}

/// What something takes, in a table: a dot for nothing.
#[must_use]
pub fn price_cell(words: &Words, price: Points) -> String {
    if price.abs() < Points(50) { DOT.to_owned() } else { words.figure(points(-price)) }
}

/// A chance in a table: a dot where there is none.
#[must_use]
pub fn chance_cell(words: &Words, chance: Ppm) -> String {
    if chance.is_zero() { DOT.to_owned() } else { words.figure(percent(chance)) }
}

/// Which way a number moved, with the change in figures, signed and unsigned; nothing of what does not
/// show. The change is that of the figures shown, so that both sum.
#[must_use]
pub(super) fn moved(words: &Words, before: Points, now: Points) -> (i8, String, String) {
    let by = figures::shown_change(before, now);
    if by == Points::ZERO {
        return (0, String::new(), String::new());
    }
    (if by.0 > 0 { 1 } else { -1 }, words.figure(change(by)), words.figure(change(by).unsigned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut_at_a_word() {
        assert_eq!(shorten("one two three", 8), "one two…");
        assert_eq!(shorten("one two", 8), "one two");
        assert_eq!(shorten("undivided", 5), "undi…");
    }

    #[test]
    fn a_change_is_that_of_the_figures_shown() {
        let words = Words::new("none", "").expect("no words are well-formed");
        let of = |before, now| moved(&words, Points(before), Points(now));
        // Both are written 66.4, though 98 thousandths lie between them.
        assert_eq!(of(66_449, 66_351), (0, String::new(), String::new()));
        // 66.4 and 66.3, though two thousandths lie between them.
        assert_eq!(of(66_350, 66_348), (-1, "−0.1".to_owned(), "0.1".to_owned()));
        assert_eq!(of(-10, 60), (1, "+0.1".to_owned(), "0.1".to_owned()));
    }

    #[test]
    fn cells_that_say_nothing_are_dots() {
        let words = Words::new("none", "").expect("no words are well-formed");
        assert_eq!(money_cell(&words, Money(0)), DOT);
        assert_eq!(metric_cell(&words, "delivered", Points(0)), DOT);
        assert_eq!(metric_cell(&words, "delivered", Points(9_500_000)), "€9.50 bn");
    }
}
