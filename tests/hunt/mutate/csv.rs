//! Mutations of tables as spreadsheets, converters and hands make them: other separators and decimal
//! marks, floats for integers, quotes never closed, columns in another order, formulas, odd dates.

use super::Dice;
use super::text::{NUMBERS, ODD, PATHS};

/// What may stand in a cell.
const CELLS: [&str; 30] = [
    "",
    " ",
    "\"",
    "\"\"",
    "\"a,b\"",
    "\"a\"\"b\"",
    "\"never closed",
    "\"two\nlines\"",
    "'",
    "=1+1",
    "=HYPERLINK(\"x\")",
    "@SUM(A1)",
    "+1",
    "-1",
    "\t=1",
    "1.0",
    "0.0",
    "0,5",
    "true",
    "RUS",
    "rus",
    "RU",
    "Russia",
    "USSR",
    "XXX",
    "decision",
    "Decision",
    "own",
    "N/A",
    "null",
];

/// Dates of days.
const DAYS: [&str; 18] = [
    "2022-02-24",
    "2022-02-29",
    "2022-13-01",
    "2022-00-10",
    "2022-02-00",
    "22-02-24",
    "24.02.2022",
    "02/24/2022",
    "2022/02/24",
    "20220224",
    "0000-00-00",
    "0001-01-01",
    "9999-12-31",
    "99999-01-01",
    "-2022-02-24",
    "44616",
    "2022-02-24T05:00",
    "24 Feb 2022",
];

/// One mutation of a table.
#[must_use]
pub fn mutate(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut rows: Vec<Vec<Vec<u8>>> =
        text.split(|b| *b == b'\n').map(|row| row.split(|b| *b == b',').map(<[u8]>::to_vec).collect()).collect();
    let row = dice.below(rows.len());
    let column = dice.below(rows[row].len());
    let width = rows[0].len();
    match dice.below(16) {
        0 | 1 => rows[row][column] = dice.one(&CELLS).as_bytes().to_vec(),
        2 | 3 => rows[row][column] = dice.one(&NUMBERS).as_bytes().to_vec(),
        4 => {
            if let Some(cell) = rows[row].get_mut(1) {
                *cell = dice.one(&DAYS).as_bytes().to_vec();
            }
        }
        5 => rows[row][column].extend_from_slice(dice.one(&ODD).as_bytes()),
        6 => rows[row][column] = dice.one(&PATHS).as_bytes().to_vec(),
        7 => drop(rows[row].remove(column)),
        8 => rows[row].insert(column, dice.one(&CELLS).as_bytes().to_vec()),
        9 => {
            // A whole column gone, twice, or in another's place.
            let (one, other, how) = (dice.below(width), dice.below(width), dice.below(3));
            for cells in rows.iter_mut().filter(|cells| cells.len() == width) {
                match how {
                    0 => drop(cells.remove(one)),
                    1 => cells.insert(other, cells[one].clone()),
                    _ => cells.swap(one, other),
                }
            }
        }
        10 => {
            // Integers with a decimal point, or decimals with a comma, in a whole column.
            let (one, comma) = (dice.below(width), dice.one_in(3));
            for cells in &mut rows {
                let Some(cell) = cells.get_mut(one).filter(|c| c.first().is_some_and(u8::is_ascii_digit)) else {
                    continue;
                };
                if comma {
                    let quoted = cell.iter().map(|b| if *b == b'.' { b',' } else { *b });
                    *cell = std::iter::once(b'"').chain(quoted).chain(*b"\"").collect();
                } else {
                    cell.extend_from_slice(b".0");
                }
            }
        }
        11 => {
            // Another separator, as spreadsheets of half the world write it, with or without a word on it.
            let mark = dice.one(b";\t|");
            let whole = rows.iter().map(|cells| cells.join(&mark)).collect::<Vec<_>>().join(&b'\n');
            let head = if dice.one_in(2) { format!("sep={}\n", char::from(mark)) } else { String::new() };
            return [head.as_bytes(), &whole].concat();
        }
        12 => {
            rows.insert(row, vec![dice.one(&["", ",,,,,,,,,,,,,,,,,,,,", "sep=,", "# a remark"]).as_bytes().to_vec()]);
        }
        13 => {
            // An empty row, or an act twice.
            let again = rows[row].clone();
            rows.insert(dice.below(rows.len()), again);
        }
        14 => {
            let cell = &mut rows[row][column];
            *cell = [&b"\""[..], cell, if dice.one_in(2) { &b""[..] } else { &b"\""[..] }].concat();
        }
        _ => {
            let other = dice.below(rows.len());
            rows.swap(row, other);
        }
    }
    rows.into_iter().map(|cells| cells.join(&b',')).collect::<Vec<_>>().join(&b'\n')
}
