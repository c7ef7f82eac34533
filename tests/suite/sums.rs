//! Sums: where it is said that rows add up, the figures as they are shown do, on every desk and page.

use demarche_core::observe;
use demarche_play::session::Session;
use demarche_play::session::intent::Play;
use demarche_play::views::why::{self, Page};

use crate::support::{demarche_in, folder, game, words};

/// A figure that is shown, in its smallest steps, and its unit; none for words.
fn read(text: &str) -> Option<(i64, char)> {
    let negative = text.starts_with('−');
    let bare = text.trim_start_matches(['+', '−']);
    let (bare, unit) = match (bare.strip_prefix('€').and_then(|b| b.strip_suffix(" M")), bare.strip_suffix('%')) {
        (Some(money), _) => (money, '€'),
        (None, Some(share)) => (share, '%'),
        (None, None) => (bare, '.'),
    };
    let (whole, part) = bare.split_once('.')?;
    let decimals = if unit == '%' { 4 } else { 3 };
    assert_eq!(part.len(), decimals, "every digit is shown: {text}");
    let steps: i64 = format!("{}{part}", whole.replace(',', "")).parse().ok()?;
    Some((if negative { -steps } else { steps }, unit))
}

fn sum<'a>(figures: impl Iterator<Item = &'a str>) -> i64 {
    figures.map(|figure| read(figure).unwrap_or_else(|| panic!("no figure: {figure}")).0).sum()
}

/// How many sums of a page were added up.
fn added(page: &Page) -> usize {
    let mut done = 0;
    for section in page.sections.iter().filter(|s| !s.sum.is_empty()) {
        // What the level would have been without an act is no sum.
        let Some((said, _)) = read(&section.sum) else { continue };
        let rows = sum(section.rows.iter().map(|row| row.amount.as_str()));
        assert_eq!(rows, said, "{}: {}", page.title, section.title);
        done += 1;
    }
    if let Some((opening, changes, value)) = &page.sum {
        assert_eq!(sum([opening.as_str(), changes.as_str()].into_iter()), sum(std::iter::once(value.as_str())));
        done += 1;
    }
    done
}

#[test]
fn the_figures_of_every_page_of_causes_add_up_as_they_are_shown() {
    let mut done = 0;
    for (id, strategy) in
        [("training-isle", "bold"), ("quiet-backer", "history"), ("seoul-shells", "history"), ("two-stools", "bold")]
    {
        let mut played = game(id).seed(5).start();
        crate::support::go_on(&mut played, strategy, Some(9));
        let session = Session::new(words(id), played, Vec::new());
        let names = observe::explainable(session.game());
        for name in names.iter().map(String::as_str).chain(["level"]) {
            done += why::why(&session, name).as_ref().map_or(0, added);
        }
    }
    assert!(done > 300, "{done} sums");
}

#[test]
fn what_moved_in_a_month_is_shown_whole_also_where_it_is_much() {
    let mut session = Session::new(words("quiet-backer"), game("quiet-backer").seed(2).start(), Vec::new());
    for _ in 0..4 {
        session.apply(&Play::EndTurn);
    }
    let page = why::why(&session, "support").expect("a page");
    let month = page.sections.last().expect("the month's changes");
    assert_eq!(sum(month.rows.iter().map(|r| r.amount.as_str())), read(&month.sum).expect("a sum").0);
    let mean = why::why(&session, "resilience").expect("a page");
    assert!(mean.sections.iter().all(|s| s.sum.is_empty()), "seven sectors sum to nothing that is shown");
}

/// Figures and sums of a screen of the terminal: rows begin with a figure, and a sum ends with `=`.
fn added_in_lines(text: &str) -> usize {
    let mut rows: Vec<i64> = Vec::new();
    let mut done = 0;
    for line in text.lines() {
        let figure = line.trim_start().split("  ").next().unwrap_or_default();
        match read_of_line(line, figure) {
            Some(sum) if line.trim_end().ends_with("  =") => {
                assert_eq!(rows.iter().sum::<i64>(), sum, "{line}");
                rows.clear();
                done += 1;
            }
            Some(row) => rows.push(row),
            // A row goes on, a section begins.
            None if line.starts_with("   ") => {}
            None => rows.clear(),
        }
    }
    done
}

fn read_of_line(line: &str, figure: &str) -> Option<i64> {
    let begins = figure.starts_with(['+', '−', '€']) || figure.starts_with(|c: char| c.is_ascii_digit());
    (line.starts_with("  ") && begins && figure.contains('.')).then(|| read(figure))?.map(|(steps, _)| steps)
}

#[test]
fn the_terminal_shows_sums_that_can_be_checked_by_eye() {
    let at = folder();
    let typed = "1a\nsanction first-listings\ngive relief 52 loud\nnext\ngive relief 10\nnext\nwhy support\nwhy budget\nwhy delivered\nwhy tension\nquit\n";
    let done =
        demarche_in(at.path(), &["play", "quiet-backer", "--console", "--seed", "5", "--save", "sums.tape.ron"], typed);
    let whys = done.out.split("Every change has a row").skip(1).collect::<Vec<_>>();
    assert_eq!(whys.len(), 4, "{}", done.out);
    for shown in whys {
        assert!(added_in_lines(shown) >= 2, "{shown}");
    }
    // The reaction's pressure as the month's report tells it.
    let told: Vec<&str> = done.out.lines().skip_while(|l| !l.contains("the sum of")).collect();
    let (head, terms) = told.split_first().expect("a reaction");
    let all = head.trim().trim_start_matches("Pressure ").split(':').next().expect("a sum");
    let terms = terms.iter().map_while(|l| l.trim().split("  ").next().filter(|f| f.starts_with(['+', '−'])));
    assert_eq!(sum(terms.map(|t| t.split(' ').next().unwrap_or(t))), sum(std::iter::once(all)));
}

#[test]
fn the_page_shows_sums_that_can_be_checked_by_eye() {
    let at = folder();
    let at = at.path();
    demarche_in(at, &["run", "quiet-backer:six", "--strategy", "history", "--seed", "3", "--save", "g.tape.ron"], "")
        .exits(0);
    demarche_in(at, &["report", "g.tape.ron", "--out", "page.html"], "").exits(0);
    let page = std::fs::read_to_string(at.join("page.html")).expect("a page");
    let figures = |cell: &str| -> Vec<i64> {
        let inside =
            cell.split(['<', '>', ' ']).filter(|t| t.starts_with(['+', '−']) || t.starts_with(char::is_numeric));
        inside.filter(|t| t.contains('.')).filter_map(|t| read(t).map(|(steps, _)| steps)).collect()
    };
    let mut rows = 0;
    for table in page.split("<table class=\"sums\"").skip(1) {
        let table = table.split("</table>").next().expect("a table");
        for row in table.split("<tr>").skip(2) {
            let cells: Vec<&str> = row.split("<td").collect();
            let [_, before, change, after, made] = cells.as_slice() else { panic!("a row of five: {row}") };
            let [before, change, after] = [before, change, after].map(|c| figures(c)[0]);
            assert_eq!(before + change, after, "{row}");
            assert_eq!(figures(made).iter().sum::<i64>(), change, "{row}");
            rows += 1;
        }
    }
    assert!(rows >= 12, "{rows} rows");
}
