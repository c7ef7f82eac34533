//! `demarche report`: the debrief as a page and as data, from real tapes and from hostile ones.

use std::path::Path;

use serde_json::Value;

use super::support::{demarche_in, folder, names_in, put};

/// A script with predictions, orders, and two that are refused.
const SCRIPT: &str = r#"(
    format: 1,
    months: [
        (month: "2030-01", orders: [
            Predict(adversary: "borealia", low: 0, high: 2),
            Answer(event: "opening-ledger", option: "tell-parliament"),
            Allocate(class: "relief", to: "terrana", amount: 20),
            Allocate(class: "half-ton-trucks", to: "terrana", amount: 5),
        ]),
        (month: "2030-02", orders: [
            Reform(reform: "neighbour-exception"),
            Allocate(class: "generators", to: "terrana", amount: 9000),
        ]),
        (month: "2030-03", orders: [Predict(adversary: "borealia", low: 7, high: 7)]),
    ],
)"#;

/// Plays a game and keeps its tape.
fn tape(at: &Path, name: &str, args: &[&str]) {
    let all: Vec<&str> = ["run"].iter().chain(args).copied().chain(["--save", name]).collect();
    demarche_in(at, &all, "").exits(0);
}

/// The words of a page, one line for each piece of text, without style.
fn words_of(page: &str) -> String {
    let body = page.split_once("<body>").expect("a body").1;
    let mut text = String::new();
    let mut inside = false;
    for c in body.chars() {
        match c {
            '<' => {
                inside = true;
                text.push('\n');
            }
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    let text = lines.collect::<Vec<_>>().join("\n");
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// What every page must hold to.
fn sound(page: &str) {
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("<html lang=\"en\">"), "no document");
    assert!(page.len() < 1_000_000, "{} bytes", page.len());
    for never in ["<script", "http://", "https://", "src=", "@import", "<link", "onload", "[report-", "[debrief-", "{$"]
    {
        let found = page.find(never).map(|at| page[at.saturating_sub(60)..].chars().take(160).collect::<String>());
        assert!(found.is_none(), "{never}: {found:?}");
    }
    let count = |what: &str| page.matches(what).count();
    assert_eq!(count("<h1>"), 1);
    assert_eq!(count("<main"), 1);
    assert_eq!(count("<section"), count("<h2 "));
    assert_eq!(count("<table"), count("<caption>"));
    // Every chart has its text and its table.
    let charts = count("<figure");
    assert!(charts >= 5 && count("<figcaption>") == charts && count("href=\"#table-") == charts);
    assert_eq!(count("class=\"behind\""), charts);
    assert_eq!(count("role=\"img\""), count("<desc") + count("class=\"bullet\""));
    for id in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(page.contains(&format!("id=\"{id}\"")), "a link to nowhere: {id}");
    }
}

#[test]
fn the_debrief_of_a_game_says_what_happened_and_why() {
    let at = folder();
    let at = at.path();
    put(at, "orders.ron", SCRIPT);
    tape(at, "game.tape.ron", &["training-isle:six", "--orders", "orders.ron", "--seed", "3"]);
    let done = demarche_in(at, &["report", "game.tape.ron", "--out", "debrief.html"], "").exits(0);
    assert!(done.out.is_empty() && done.err.contains("wrote debrief.html"), "{done:?}");
    let page = std::fs::read_to_string(at.join("debrief.html")).expect("a page");
    sound(&page);
    // The sums of every month: support moves in each of them.
    assert_eq!(page.matches("<caption>What moved in ").count(), 6);
    let support = page.matches("<th scope=\"row\">Support at home</th>").count();
    assert!(support >= 6, "{support} rows of support");
    insta::assert_snapshot!(words_of(&page));
    // Again, byte by byte.
    demarche_in(at, &["report", "game.tape.ron", "--out", "again.html"], "").exits(0);
    assert_eq!(std::fs::read_to_string(at.join("again.html")).expect("a page"), page);
}

#[test]
fn several_tapes_give_a_comparison() {
    let at = folder();
    let at = at.path();
    for strategy in ["history", "bold", "nothing"] {
        let name = format!("{strategy}.tape.ron");
        tape(at, &name, &["training-isle", "--strategy", strategy]);
    }
    let all = ["report", "history.tape.ron", "bold.tape.ron", "nothing.tape.ron", "--out"];
    let with = |out: &'static str| all.iter().copied().chain([out]).collect::<Vec<_>>();
    demarche_in(at, &with("all.html"), "").exits(0);
    let page = std::fs::read_to_string(at.join("all.html")).expect("a page");
    sound(&page);
    let words = words_of(&page);
    for wanted in
        ["A · history", "B · bold", "C · nothing", "All were played under the same seed", "A and C first differ in"]
    {
        assert!(words.contains(wanted), "{wanted}");
    }

    demarche_in(at, &with("all.json"), "").exits(0);
    let text = std::fs::read_to_string(at.join("all.json")).expect("data");
    let data: Value = serde_json::from_str(&text).expect("one JSON document");
    let games = data["games"].as_array().expect("games");
    assert_eq!(games.len(), 3);
    assert_eq!(games[0]["turns"].as_array().map(Vec::len), Some(12));
    assert_eq!(games[1]["turning_points"].as_array().map(Vec::len), Some(3));
    assert!(games[2]["questions"].as_array().is_some_and(|q| q.iter().any(|q| q["key"] == "silence")));

    demarche_in(at, &with("all.csv"), "").exits(0);
    let text = std::fs::read_to_string(at.join("all.csv")).expect("data");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().expect("a head").clone();
    assert!(head.iter().any(|h| h == "support") && head.len() > 40, "{head:?}");
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("rows of one width");
    assert_eq!(rows.len(), 36);
}

#[test]
fn names_from_a_tape_are_text_and_never_markup() {
    let at = folder();
    let at = at.path();
    tape(at, "game.tape.ron", &["training-isle:six", "--strategy", "cautious"]);
    let text = std::fs::read_to_string(at.join("game.tape.ron")).expect("a tape");
    let named = |name: &str| text.replace("played_by: \"cautious\"", &format!("played_by: {name:?}"));
    put(at, "markup.ron", named("<script>alert(1)</script>&\"'"));
    demarche_in(at, &["report", "markup.ron", "--out", "page.html"], "").exits(0);
    let page = std::fs::read_to_string(at.join("page.html")).expect("a page");
    sound(&page);
    assert!(words_of(&page).contains("<script>alert(1)</script>&\"'"));
    put(at, "formula.ron", named("=HYPERLINK(1)"));
    demarche_in(at, &["report", "formula.ron", "--out", "page.csv"], "").exits(0);
    let csv = std::fs::read_to_string(at.join("page.csv")).expect("data");
    assert!(csv.lines().skip(1).all(|l| l.starts_with("\"'=HYPERLINK(1)\",")), "{csv}");
}

#[test]
fn what_cannot_be_reported_is_named_and_nothing_is_written() {
    let at = folder();
    let at = at.path();
    tape(at, "isle.tape.ron", &["training-isle:six", "--strategy", "cautious"]);
    tape(at, "whole.tape.ron", &["training-isle", "--strategy", "nothing"]);
    let text = std::fs::read_to_string(at.join("isle.tape.ron")).expect("a tape");
    put(at, "broken.ron", &text[..text.len() / 2]);
    put(at, "edited.ron", text.replacen("seed: 1", "seed: 2", 1));
    put(at, "foreign.ron", text.replacen("training-isle:six", "nowhere", 1));
    put(at, "noise.ron", [0xffu8, 0x00, 0x80, 0x1b]);
    put(at, "empty.ron", "");
    std::fs::create_dir(at.join("folder.html")).expect("a folder");
    let before = names_in(at);
    let wrong: [(&[&str], i32, &str); 11] = [
        (&["broken.ron", "--out", "a.html"], 2, "broken.ron"),
        (&["noise.ron", "--out", "a.html"], 2, "noise.ron"),
        (&["empty.ron", "--out", "a.html"], 2, "empty.ron"),
        (&["missing.ron", "--out", "a.html"], 2, "missing.ron"),
        (&["foreign.ron", "--out", "a.html"], 2, "nowhere"),
        (&["edited.ron", "--out", "a.html"], 1, "came out differently"),
        (&["isle.tape.ron", "edited.ron", "--out", "a.html"], 1, "edited.ron"),
        (&["isle.tape.ron", "whole.tape.ron", "--out", "a.html"], 2, "one scenario"),
        (&["isle.tape.ron", "--out", "a.pdf"], 2, ".html for a page"),
        (&["isle.tape.ron", "--out", "no/such/folder/a.html"], 2, "there is no folder no/such/folder"),
        (&["isle.tape.ron", "--out", "folder.html"], 2, "folder.html"),
    ];
    for (args, code, said) in wrong {
        let all: Vec<&str> = ["report"].iter().chain(args).copied().collect();
        let done = demarche_in(at, &all, "").exits(code);
        assert!(done.err.contains(said), "{args:?}: {}", done.err);
        assert!(done.out.is_empty(), "{args:?}: {}", done.out);
        assert_eq!(names_in(at), before, "{args:?}");
    }
}
