//! Tables for spreadsheets: others' words never become formulas, however a spreadsheet splits them;
//! figures stay figures, in both styles.

use demarche_play::cells::{Cell, Form, Style, table};
use proptest::prelude::*;

use super::support::{cases, demarche_in, folder, put};

/// What some spreadsheet might take for a formula.
fn formula(cell: &str) -> bool {
    let inner = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
    inner.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// The cells of a text split at every sign at which a spreadsheet of either half of the world may
/// split it, whether it heeds quotes or not.
fn split(text: &str, between: &[char]) -> Vec<String> {
    text.split(between).map(str::to_owned).collect()
}

const NASTY: &str = "[ab;,\t\n\r\"'= +\\-@＝\u{202e}\u{1b}\u{a0}\u{3000}é]{0,24}";

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn no_cell_becomes_a_formula(words in prop::collection::vec(NASTY, 1..4)) {
        for style in [Style::Us, Style::Eu] {
            let cells: Vec<Cell> = words.iter().map(|w| Cell::words(w.as_str())).collect();
            let text = table(Form { style, marked: false }, &cells, []);
            let bare = text.trim_start_matches('\u{feff}');
            // Split at what the style does not use, nothing in it is a formula; quotes are no help.
            let between: &[char] = if style == Style::Us { &[';', '\t', '\n', '\r'] } else { &[',', '\t', '\n', '\r'] };
            for cell in split(bare, between) {
                prop_assert!(!formula(&cell), "{style:?} {cell:?} in {bare:?}");
            }
            // Read as it is meant, each cell is whole, and no formula either.
            let delimiter = if style == Style::Us { b',' } else { b';' };
            let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(bare.as_bytes());
            let record = reader.records().next().expect("a row").expect("it is CSV");
            prop_assert_eq!(record.len(), words.len());
            for cell in &record {
                for part in split(cell, &[';', '\t', '\n', '\r']) {
                    prop_assert!(!formula(&part), "{:?}", part);
                }
            }
            prop_assert!(!bare.chars().any(|c| demarche_core::outside::show::hidden(c) && !matches!(c, '\n' | '\r' | '\t')));
        }
    }
}

#[test]
fn every_command_that_writes_a_table_knows_both_styles() {
    let folder = folder();
    let run = |args: &[&str]| demarche_in(folder.path(), args, "").exits(0);
    run(&["run", "training-isle:four", "--seed", "2", "--save", "a.tape.ron"]);
    put(
        folder.path(),
        "a.experiment.ron",
        "(format: 1, asks: \"what giving more does\", scenarios: [\"training-isle:four\"], strategies: [\"bold\"], seeds: (1, 2), metrics: [\"support\"])",
    );
    for (name, args) in [
        ("report", vec!["report", "a.tape.ron", "--out", "report.csv"]),
        (
            "sweep",
            vec!["sweep", "training-isle:four", "--strategies", "bold,nothing", "--seeds", "2", "--out", "sweep.csv"],
        ),
        ("experiment", vec!["sweep", "a.experiment.ron", "--out", "experiment.csv"]),
    ] {
        let written = |style: &[&str]| {
            run(&[args.as_slice(), style].concat());
            std::fs::read_to_string(folder.path().join(format!("{name}.csv"))).expect("a table")
        };
        let (plain, us, eu) = (written(&[]), written(&["--csv-style", "us"]), written(&["--csv-style", "eu"]));
        assert_eq!(plain, us, "{name}: the usual style is that of before");
        assert!(!us.starts_with('\u{feff}') && us.lines().nth(1).is_some_and(|l| l.contains(',')), "{name}: {us}");
        let bare = eu.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{name}: no byte order mark"));
        assert!(bare.ends_with("\r\n"), "{name}");
        let read = |text: &str, delimiter: u8| -> Vec<Vec<String>> {
            let mut reader =
                csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
            reader.records().map(|r| r.expect("a row").iter().map(str::to_owned).collect()).collect()
        };
        let (us, eu) = (read(&us, b','), read(bare, b';'));
        assert_eq!(us.len(), eu.len());
        let mut decimals = 0;
        for (one, other) in us.iter().flatten().zip(eu.iter().flatten()) {
            let figure = one.parse::<f64>().is_ok();
            decimals += usize::from(figure && one.contains('.'));
            assert_eq!(&if figure { one.replace('.', ",") } else { one.clone() }, other, "{name}");
        }
        assert!(decimals > 0, "{name}: no decimal was compared");
    }
}
