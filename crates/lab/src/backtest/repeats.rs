//! Repeats: records of scenarios that are answers to acts which the coefficients were fitted to.
//!
//! Duty: find the act whose answer a record repeats. Uses `events`, `countries`. Always holds: an act
//! is found only for its own pair, its own level, and the month of the act or of its answer as the
//! act's source dates it; a record that agrees with the fit by such a repeat proves nothing about it.

use super::countries::code;
use super::events::Event;
use demarche_core::model::ids::Month;

/// The act whose answer a record repeats: that of a pair, by the ids of a scenario, in a month, at a
/// level.
#[must_use]
pub fn repeated<'a>(events: &'a [Event], pair: (&str, &str), month: Month, level: u8) -> Option<&'a Event> {
    let (adversary, donor) = (code(pair.0)?, code(pair.1)?);
    let of_pair = |e: &&Event| e.adversary == adversary && e.donor == donor && e.level == level;
    let dated = |e: &&Event| month_of(&e.date) == Some(month) || answered(&e.source) == Some(month);
    events.iter().filter(of_pair).find(dated)
}

fn month_of(date: &str) -> Option<Month> {
    Month::parse(date.get(..7)?)
}

/// The month of the answer: the last day that a source gives.
fn answered(source: &str) -> Option<Month> {
    let answer = source.rsplit("answer:").next().unwrap_or(source);
    let is_day = |word: &&str| {
        word.len() == 10
            && word.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() })
    };
    answer.split([' ', ';']).rev().find(is_day).and_then(month_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeat_is_of_the_pair_the_level_and_the_month_of_act_or_answer() {
        let events = super::super::events::read("events.csv", super::super::SHIPPED).expect("they are well-formed");
        let find = |pair, month, level| {
            repeated(&events, pair, Month::parse(month).expect("a month"), level).map(|e| e.id.as_str())
        };
        assert_eq!(find(("russia", "germany"), "2023-01", 1), Some("E40"));
        // Dated by its answer: an act of 28 July, answered on 1 August.
        assert_eq!(find(("russia", "japan"), "2024-08", 3), Some("E48"));
        assert_eq!(find(("russia", "japan"), "2024-08", 4), None, "another level");
        assert_eq!(find(("russia", "south-korea"), "2023-05", 3), None, "another month");
        assert_eq!(find(("russia", "switzerland"), "2022-08", 4), None, "another pair");
        assert_eq!(find(("borealia", "maritia"), "2023-01", 1), None, "invented nations");
    }
}
