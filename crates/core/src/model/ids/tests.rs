//! Months: how they are read and written, and where years turn.

use super::Month;

#[test]
fn a_month_is_read_as_it_is_written() {
    for text in ["2024-01", "2024-12", "1900-01", "2200-12"] {
        assert_eq!(Month::parse(text).map(|m| m.to_string()).as_deref(), Some(text));
    }
    for text in ["2024-00", "2024-13", "1899-12", "2201-01", "24-01", "2024-1", "2024/01", "2024-01-01", "", "20a4-01"]
    {
        assert_eq!(Month::parse(text), None, "{text}");
    }
}

#[test]
fn years_turn_after_december() {
    let december = Month::new(2023, 12);
    assert_eq!((december.year(), december.of_year()), (2023, 12));
    assert_eq!((december.plus(1).year(), december.plus(1).of_year()), (2024, 1));
    assert_eq!(december.plus(1), Month::new(2024, 1));
    assert_eq!((december.plus(13).since(december), december.since(december.plus(13))), (13, -13));
    assert_eq!(Month(i32::MAX).plus(1), Month(i32::MAX));
}

#[test]
fn a_quarter_ends_with_every_third_month() {
    let ends: Vec<u32> = (1..=12).filter(|m| Month::new(2024, *m).ends_quarter()).map(i32::unsigned_abs).collect();
    assert_eq!(ends, [3, 6, 9, 12]);
}
