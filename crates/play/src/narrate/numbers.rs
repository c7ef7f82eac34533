//! Numbers and lists as a language writes them.
//!
//! Duty: hold the formatters of one language, and what its messages put around a number. Uses
//! `figures` and ICU4X. Always holds: decimal points, grouping and digits are the language's own;
//! signs, units and their places are its messages'; each formatter is made once.

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use unic_langid::LanguageIdentifier;

use super::figures::{Bound, Figure, Mark, Sign};

/// Stands in a message for the number it is to hold.
pub(super) const HOLE: &str = "#";

/// The formatters of a language.
pub(super) struct Numbers {
    decimal: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
    percent: Around,
    millions: Around,
    billions: Around,
    less: Around,
    more: Around,
    minus: Around,
    plus: Around,
}

/// What a message puts around a number.
struct Around(String, String);

impl Around {
    fn new(message: &str) -> Self {
        let (before, after) = message.split_once(HOLE).unwrap_or_default();
        Self(before.to_owned(), after.to_owned())
    }

    fn put(&self, inner: &mut String) {
        inner.insert_str(0, &self.0);
        inner.push_str(&self.1);
    }
}

impl Numbers {
    /// Those of a language, with its messages, each of which holds [`HOLE`] for the number.
    pub(super) fn new(language: &LanguageIdentifier, message: impl Fn(&str) -> String) -> Self {
        let locale: Locale = language.to_string().parse().unwrap_or(Locale::UNKNOWN);
        let lists = ListFormatterOptions::default().with_length(ListLength::Narrow);
        let around = |id: &str| Around::new(&message(id));
        Self {
            decimal: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default()).ok(),
            list: ListFormatter::try_new_and((&locale).into(), lists).ok(),
            percent: around("figure-percent"),
            millions: around("figure-millions"),
            billions: around("figure-billions"),
            less: around("figure-less"),
            more: around("figure-more"),
            minus: around("figure-minus"),
            plus: around("figure-plus"),
        }
    }

    /// A figure, written.
    pub(super) fn figure(&self, figure: Figure) -> String {
        let mut number = Decimal::from(figure.steps);
        number.multiply_pow10(-i16::from(figure.decimals));
        let mut text = match &self.decimal {
            Some(decimal) => decimal.format(&number).to_string(),
            None => number.to_string(),
        };
        match figure.mark {
            Mark::None => {}
            Mark::Percent => self.percent.put(&mut text),
            Mark::Millions => self.millions.put(&mut text),
            Mark::Billions => self.billions.put(&mut text),
        }
        match figure.bound {
            Bound::Exact => {}
            Bound::Less => self.less.put(&mut text),
            Bound::More => self.more.put(&mut text),
        }
        match figure.sign {
            Sign::None => {}
            Sign::Minus => self.minus.put(&mut text),
            Sign::Plus => self.plus.put(&mut text),
        }
        text
    }

    /// A list in one line: what it names, and all of it.
    pub(super) fn list(&self, names: &[String]) -> String {
        match &self.list {
            Some(list) => list.format(names.iter().map(String::as_str)).to_string(),
            None => names.concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use demarche_core::math::{Money, Points, Ppm};

    use super::super::figures::{change, delta, fine_percent, metric, money, percent, points};
    use super::*;
    use crate::narrate::Words;
    use crate::narrate::words::text;

    /// Words of a language with what its translation would say of figures.
    fn words(language: &str, own: &str) -> Words {
        let language: LanguageIdentifier = language.parse().expect("it is a language");
        let own = format!("{own}\nshowed = {{ $a }}; {{ $b }}; {{ $c }}\n");
        Words::in_language(&language, "own.ftl", &own).expect("it is well-formed")
    }

    fn said(words: &Words) -> Vec<String> {
        let figures = [
            money(Money(-2_550)),
            money(Money(1_140_000)),
            points(Points(12_345_678)),
            percent(Ppm(655_431)),
            fine_percent(Ppm(10)),
            change(Points(639)),
            delta(-1_234, demarche_core::model::quantity::Unit::Share),
            metric("gap_filled", Points(74_040)),
        ];
        figures.into_iter().map(|f| words.figure(f)).collect()
    }

    fn list(words: &Words) -> String {
        words.list(&["Kyjiw".to_owned(), "Odesa".to_owned(), "Lwiw".to_owned()])
    }

    #[test]
    fn a_language_writes_figures_its_own_way() {
        let spanish = words(
            "es",
            "figure-millions = { $number } M€\nfigure-billions = { $number } mil M€\nfigure-percent = { $number } %",
        );
        let told = ["−2,6 M€", "1,14 mil M€", "12.345,7", "66 %", "<0,01 %", "+0,6", "−0,1234 %", "74,0 %"];
        assert_eq!(said(&spanish), told);
        assert_eq!(list(&spanish), "Kyjiw, Odesa y Lwiw");
        let ukrainian = words("uk", "figure-millions = { $number } млн €\nfigure-billions = { $number } млрд €");
        let told = ["−2,6 млн €", "1,14 млрд €", "12\u{a0}345,7", "66%", "<0,01%", "+0,6", "−0,1234%", "74,0%"];
        assert_eq!(said(&ukrainian), told);
        assert_eq!(list(&ukrainian), "Kyjiw, Odesa, Lwiw");
        let japanese = words(
            "ja",
            "figure-millions = { $number }百万ユーロ\nfigure-billions = { $number }十億ユーロ\nfigure-less = { $number }未満",
        );
        let told = ["−2.6百万ユーロ", "1.14十億ユーロ", "12,345.7", "66%", "0.01%未満", "+0.6", "−0.1234%", "74.0%"];
        assert_eq!(said(&japanese), told);
        assert_eq!(list(&japanese), "Kyjiw、Odesa、Lwiw");
    }

    #[test]
    fn a_figure_in_a_message_is_written_in_the_language_of_the_message() {
        let args = [text("a", money(Money(9_500))), text("b", percent(Ppm(300))), text("c", change(Points(1_500)))];
        assert_eq!(words("en", "").say("showed", &args), "€9.5 M; <1%; +1.5");
        assert_eq!(words("uk", "").say("showed", &args), "€9,5 M; <1%; +1,5");
    }

    #[test]
    fn a_language_without_messages_of_its_own_has_the_standard_ones() {
        let words = words("es", "");
        assert_eq!(words.figure(money(Money(-2_550))), "−€2,6 M");
        assert_eq!(words.figure(percent(Ppm(655_431))), "66%");
    }
}
