//! Event files as researchers have them: from spreadsheets, from statistics programs, by hand.

use demarche_core::scenario::findings::render;
use demarche_lab::backtest::SHIPPED;
use demarche_lab::backtest::events::{self, EventFile};
use serde_json::Value;

use super::support::{demarche_in, folder, put};

/// The header and the first dozen acts as they are shipped.
fn dozen() -> String {
    SHIPPED.lines().take(13).fold(String::new(), |text, line| text + line + "\n")
}

fn read(text: &str) -> EventFile {
    events::file("e.csv", text).unwrap_or_else(|found| panic!("{}", render(&found)))
}

fn refused(text: &str) -> String {
    render(&events::file("e.csv", text).map(|file| file.events.len()).expect_err("it should be refused"))
}

/// What was read otherwise than it stands, one line each.
fn words(file: &EventFile) -> String {
    let word =
        |w: &demarche_lab::backtest::countries::Word| format!("{}{}", if w.doubtful { "! " } else { "" }, w.text);
    file.words.iter().map(word).collect::<Vec<_>>().join("\n")
}

/// The acts apart from their source, for comparison.
fn acts(file: &EventFile) -> Vec<String> {
    let mut file = file.clone();
    file.words.clear();
    file.events.iter().map(|event| format!("{event:?}")).collect()
}

/// With other signs between the fields, and commas in its numbers.
fn european(text: &str, separator: char) -> String {
    let swap = |line: &str| {
        let field = |field: &str| if field.parse::<f64>().is_ok() { field.replace('.', ",") } else { field.to_owned() };
        line.split(',').map(field).collect::<Vec<_>>().join(&separator.to_string())
    };
    text.lines().map(|line| swap(line) + "\r\n").collect()
}

/// The same of a table with quoted texts.
fn semicolons(text: &str) -> String {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for record in reader.records() {
        let record = record.expect("a row");
        let field = |field: &str| if field.parse::<f64>().is_ok() { field.replace('.', ",") } else { field.to_owned() };
        writer.write_record(record.iter().map(field)).expect("written to memory");
    }
    String::from_utf8(writer.into_inner().expect("written to memory")).expect("text")
}

#[test]
fn what_spreadsheets_make_of_a_table_is_the_same_table() {
    let plain = read(&dozen());
    assert_eq!(words(&plain), "", "an ordinary table leaves nothing to say");
    assert!(dozen().contains(",1.25,") && !dozen().contains('"'), "the table has decimals and no quotes");
    for (text, said) in [
        (format!("\u{feff}{}", dozen()), ""),
        (dozen().replace('\n', "\r\n"), ""),
        (format!("sep=,\n{}", dozen()), "line 1 (sep=,) only says what parts the fields"),
        (format!("\u{feff}sep=;\r\n{}", european(&dozen(), ';')), "decimal comma, read as a point (first line 3)"),
        (european(&dozen(), ';'), "the fields are parted by semicolons, not by commas"),
        (european(&dozen(), '\t'), "the fields are parted by tabs, not by commas"),
        (format!("{},,,,,,,,,,,,,,,,,,,,\n\n", dozen()), "an empty row is passed over (first line 14)"),
        (dozen().replacen('\n', "\n\n\n,,,,,,,,,,,,,,,,,,,,\n", 1), "an empty row is passed over (first line 4)"),
    ] {
        let file = read(&text);
        assert_eq!(acts(&file), acts(&plain), "{said}");
        assert!(words(&file).contains(said), "{said}: {}", words(&file));
    }
}

#[test]
fn numbers_of_programs_are_read_and_what_is_rounded_is_said() {
    let plain = read(&dozen());
    let whole = dozen().replacen(",0,own,wary,95,0.25,5,,", ",0.0,own,wary,95.000,0.250,5.0,,", 1);
    assert_ne!(whole, dozen());
    assert_eq!(acts(&read(&whole)), acts(&plain));
    assert_eq!(words(&read(&whole)), "");
    let fine =
        dozen().replacen(",6.0,decision", ",6.0000000000000004,decision", 1).replacen(",0.15,", ",0.1500000049,", 1);
    assert_eq!(acts(&read(&fine)), acts(&plain));
    insta::assert_snapshot!(words(&read(&fine)), @"
    line 2: `severity` 6.0000000000000004 is read as 6
    line 3: `restraint` 0.1500000049 is read as 0.15
    ");
    // What stands for a whole number is never rounded to one.
    insta::assert_snapshot!(refused(&dozen().replacen(",0,own,wary,95,0.25,5,,", ",1.5,own,wary,95,0.25,5.2,,", 1)));
}

#[test]
fn a_refused_date_names_column_and_form() {
    for date in ["8 March 2022", "08.03.2022", "3/8/2022", "44628", "2022-02-30", "2022-03-08T00:00:00", ""] {
        let text = refused(&dozen().replacen("2008-10-03", date, 1));
        assert!(text.contains(&format!("`date` of C01 is \"{date}\"")) && text.contains("e.csv:2:1"), "{text}");
        assert!(text.contains("`date` is a day written year-month-day, such as 2022-03-08"), "{text}");
    }
}

#[test]
fn a_quote_that_runs_away_is_pointed_at_where_it_opens() {
    let open = dozen().replacen("USA,Congress", "USA,\"Congress", 1);
    let within = open.replacen("Senate president", "\"Senate\" president", 1);
    insta::assert_snapshot!(refused(&open) + &refused(&within));
}

#[test]
fn a_table_without_a_header_is_one_finding() {
    let bare: String = dozen().lines().skip(1).map(|line| line.to_owned() + "\n").collect();
    insta::assert_snapshot!(refused(&bare));
}

#[test]
fn countries_come_by_codes_and_names_and_it_is_said() {
    let head = "id,date,adversary,donor,act,severity,stage,route,loudness,size,novel_donor,novel_theatre,coercive,ties,\
                restraint,observed_level\n";
    let pairs = [
        ("RUS", "JPN"),
        ("rus", "jpn"),
        ("RU", "JP"),
        ("Russia", "Japan"),
        ("365", "740"),
        ("RUS", "Korea"),
        ("Atlantis", "KOR"),
        ("atlantis", "KOR"),
    ];
    let row = |(at, (adversary, donor)): (usize, &(&str, &str))| {
        format!("X{at},2022-0{}-10,{adversary},{donor},x,2,decision,direct,normal,1,0.5,0.5,0,neutral,0.3,1\n", at + 1)
    };
    let file = read(&(head.to_owned() + &pairs.iter().enumerate().map(row).collect::<String>()));
    let read: Vec<&str> = file.events.iter().take(4).map(|e| e.adversary.as_str()).collect();
    assert_eq!(read, ["RUS"; 4]);
    assert!(file.events.iter().take(4).all(|e| e.donor == "JPN"));
    insta::assert_snapshot!(words(&file));
}

#[test]
fn the_commands_say_on_standard_error_what_they_took_for_what() {
    let folder = folder();
    let odd = semicolons(SHIPPED).replace(";RUS;JPN;", ";Russia;jp;").replacen("6,0;decision", "6,0001;decision", 1);
    put(folder.path(), "odd.csv", format!("\u{feff}sep=;\r\n{odd}"));
    for command in ["backtest", "calibrate"] {
        let done = demarche_in(folder.path(), &[command, "odd.csv", "--json"], "").exits(0);
        let document: Value = serde_json::from_str(&done.out).expect("one JSON document and nothing else");
        assert_eq!(document["version"], 1);
        for said in
            ["note: odd.csv: `adversary` \"Russia\" is read as RUS", "is read as JPN", "decimal comma", "is read as 6"]
        {
            assert!(done.err.contains(said), "{command}, {said}: {}", done.err);
        }
    }
    // The same acts give the same scores, whatever the dialect.
    let plain = demarche_in(folder.path(), &["backtest", "--json"], "").exits(0);
    let odd = demarche_in(folder.path(), &["backtest", "odd.csv", "--json"], "").exits(0);
    let scores =
        |text: &str| serde_json::from_str::<Value>(text).expect("JSON")["coded"]["dyad RUS > JPN"]["rps"].clone();
    assert_eq!(scores(&plain.out), scores(&odd.out));
}
