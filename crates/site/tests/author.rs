//! An author without a browser: every act of the authors' form, and what is kept of it.

#![expect(clippy::expect_used, reason = "a test may fall over where something is missing: that is how it fails")]

use demarche_core::scenario::bundle::{Bundle, Kind};
use demarche_core::scenario::findings::render;
use demarche_lab::check;
use demarche_page::Workshop as _;
use demarche_site::{Answer, Ask, Bench, Draft, Host, Kept, Shelf};

fn host() -> Host {
    Host::new(Shelf::default()).expect("the shipped messages hold")
}

fn look(host: &mut Host, path: &str) -> Answer {
    host.ask(&Ask { path: path.to_owned(), now: 1_000, ..Ask::default() })
}

fn send(host: &mut Host, fields: &[(&str, &str)]) -> Answer {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    host.ask(&Ask { post: true, path: "author".to_owned(), fields, dice: 7, now: 1_000, ..Ask::default() })
}

fn started(from: &str) -> (Host, Answer) {
    let mut host = host();
    let answer = send(&mut host, &[("do", "start"), ("from", from)]);
    (host, answer)
}

/// The text of the page as it is shown, without its markup.
fn shown(answer: &Answer) -> String {
    let mut out = String::new();
    for part in answer.body.split('<') {
        out.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    out.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// How far the work is.
fn far(answer: &Answer) -> (u32, u32) {
    let figure = |name: &str| {
        let (_, after) = answer.body.split_once(&format!("data-{name}=\"")).expect("how far the work is");
        after.split('"').next().and_then(|n| n.parse().ok()).expect("a figure")
    };
    (figure("done"), figure("of"))
}

#[test]
fn the_title_leads_to_a_page_that_begins_with_an_example() {
    let mut host = host();
    assert!(look(&mut host, "").body.contains("href=\"author\""));
    assert!(look(&mut host, "author").body.contains("<textarea"));
    for from in ["training-isle", "two-stools", "fresh", "no such"] {
        let (_, answer) = started(from);
        let draft = answer.draft.clone().expect("it is kept");
        let bundle = Bundle::read("x", draft.text.as_bytes()).expect("whole").expect("a bundle");
        assert_eq!(bundle.parts().len(), 3, "{from} comes with messages and tests");
        assert!(!answer.body.contains("finding error"), "{from}: {}", shown(&answer));
    }
}

#[test]
fn what_is_found_is_what_the_command_finds() {
    let (mut host, answer) = started("fresh");
    let whole = answer.draft.expect("it is kept").text;
    for (slip, mended, words) in [
        ("bloc: 0.5,", "bloc: 0,5,", "the number `0,5` has a comma in it"),
        ("gdp: 200000", "gdp: 200,000", "the number `200,000` has a comma in it"),
        ("turns: 6,", "turns: 6.0,", "`turns` should be a whole number from 1 to 60, not `6.0`"),
        ("turns: 6,", "turns: -6,", "`turns` should be a whole number from 1 to 60, not `-6`"),
        ("\n(\n", "\nScenario(\n", "nothing stands before the bracket of the file"),
        ("turns: 6,", "turns: 6 /* unclosed,", "this comment is opened and not closed"),
        ("id: \"my-case\"", "id: my-case", "quot"),
    ] {
        let text = whole.replacen(slip, mended, 1);
        let answer = send(&mut host, &[("do", "check"), ("text", &text)]);
        let told = shown(&answer);
        assert!(told.contains(words), "{words}: {told}");
        let input = check::Input { path: "x.ron".to_owned(), bytes: text.clone().into_bytes(), beside: Vec::new() };
        let found = check::file(&input);
        assert!(!found.is_empty(), "{slip}");
        for finding in &found {
            let span = finding.span.expect("a place");
            assert!(told.contains(&finding.message), "{slip}: {}\n{told}", render(&found));
            assert!(answer.body.contains(&format!("data-line=\"{}\" data-column=\"{}\"", span.line, span.column)));
            assert!(finding.hint.as_ref().is_none_or(|hint| told.contains(hint)), "{slip}: {told}");
        }
        assert_eq!(answer.draft.map(|draft| draft.text), Some(text), "what was typed is kept as it was typed");
    }
}

#[test]
fn tests_say_which_expectation_failed_and_by_how_much() {
    let (mut host, answer) = started("fresh");
    let whole = answer.draft.expect("it is kept").text;
    let passed = send(&mut host, &[("do", "test")]);
    let told = shown(&passed);
    assert!(told.contains(" 0 failed") && !told.contains('✗'), "{told}");
    // Figures that no game of this scenario has.
    let mut bundle = whole.clone();
    let at = bundle.find("tests: [").expect("tests") + "tests: [".len();
    bundle.insert_str(
        at,
        "\n(name: \"support is absurd\", seeds: (1, 1), strategy: \"nothing\", expect: [Metric(name: \"support\", at_least: 99)]),",
    );
    let failed = send(&mut host, &[("do", "test"), ("text", &bundle)]);
    let told = shown(&failed);
    assert!(told.contains("✗") && told.contains("expected  ") && told.contains("found     "), "{told}");
    // In pieces the same comes of it.
    let mut piece = send(&mut host, &[("do", "test"), ("part", "1")]);
    let (mut done, of) = far(&piece);
    assert!(done == 1 && of > 1);
    while done < of {
        piece = send(&mut host, &[("do", "on"), ("part", "1")]);
        assert_eq!(far(&piece), (done + 1, of));
        done += 1;
    }
    let told = shown(&piece);
    assert!(!piece.body.contains("<textarea") && told.contains("support is absurd"), "{told}");
    assert!(told.contains(" 1 failed"), "{told}");
    // Without tests it says so.
    let bare = Bundle::read("x", whole.as_bytes()).expect("whole").expect("a bundle").scenario().text.to_owned();
    assert!(shown(&send(&mut host, &[("do", "test"), ("text", &bare)])).contains("It has no tests"));
}

#[test]
fn a_sweep_has_a_row_for_each_strategy() {
    let (mut host, _) = started("training-isle");
    let mut answer = send(&mut host, &[("do", "sweep"), ("part", "1")]);
    let (mut done, of) = far(&answer);
    while done < of {
        answer = send(&mut host, &[("do", "on"), ("part", "1")]);
        let (now, _) = far(&answer);
        assert!(now > done, "each piece comes nearer to the end");
        done = now;
    }
    for name in demarche_core::strategy::NAMES {
        assert_eq!(answer.body.matches(&format!("<th scope=\"row\">{name}</th>")).count(), 2, "{name}");
    }
}

#[test]
fn a_scenario_is_played_and_opens_again_with_its_words() {
    let (mut host, answer) = started("fresh");
    let text = answer.draft.expect("it is kept").text;
    let text = text.replacen("title = ", "title = Harbour of ", 1);
    let mut played = send(&mut host, &[("do", "play"), ("text", &text)]);
    assert_eq!((played.status, played.address.as_str()), (200, "briefing"), "{}", shown(&played));
    assert_eq!(played.scenarios.len(), 1);
    let game: Kept = played.keep.pop().expect("it is kept");
    assert!(game.tape.contains(&played.scenarios[0].digest), "the tape names the scenario that is kept");
    // Another visit, which has typed on meanwhile.
    let shelf = Shelf {
        games: vec![game.clone()],
        scenarios: played.scenarios.clone(),
        draft: Draft { text: "(".to_owned(), before: String::new() },
        ..Shelf::default()
    };
    let mut after = Host::new(shelf).expect("the shipped messages hold");
    assert!(look(&mut after, "saves").body.contains("Harbour of "), "the list knows its title");
    let ask = Ask { path: "desk".to_owned(), resume: Some(game.key.clone()), now: 2_000, ..Ask::default() };
    let desk = after.ask(&ask);
    assert!(desk.status == 200 && desk.body.contains("Harbour of "), "{}", shown(&desk));
    // Without its scenario the game is listed with the reason.
    let shelf = Shelf { games: vec![game], ..Shelf::default() };
    let mut without = Host::new(shelf).expect("the shipped messages hold");
    assert!(look(&mut without, "saves").body.contains("my-case"));
}

#[test]
fn what_cannot_be_played_says_why_and_what_is_saved_is_a_bundle() {
    let mut host = host();
    let refused = send(&mut host, &[("do", "play"), ("text", "(id: \"mine\", turns: 1,5)")]);
    assert!(refused.body.contains("finding error") && refused.keep.is_empty() && refused.scenarios.is_empty());
    let saved = send(&mut host, &[("do", "save")]);
    assert_eq!(saved.files[0].name, "mine.demarche");
    let bundle = Bundle::read("x", saved.files[0].text.as_bytes()).expect("whole").expect("a bundle");
    assert_eq!(bundle.part(Kind::Scenario).map(|part| part.text), Some("(id: \"mine\", turns: 1,5)"));
}

#[test]
fn another_text_takes_the_place_of_none_that_cannot_be_put_back() {
    let mut host = host();
    send(&mut host, &[("do", "keep"), ("text", "(mine)")]);
    let other = send(&mut host, &[("do", "start"), ("from", "fresh")]);
    assert_eq!(other.draft.map(|draft| draft.before), Some("(mine)".to_owned()));
    let back = send(&mut host, &[("do", "back")]);
    assert!(shown(&back).contains("(mine)"));
    let brought = send(&mut host, &[("do", "bring"), ("name", "x.png"), ("bytes", "\u{89}PNG\u{0}\u{1}")]);
    assert!(shown(&brought).contains("x.png: the file is not UTF-8 text") && shown(&brought).contains("(mine)"));
    let large = send(&mut host, &[("do", "bring"), ("name", "x.iso"), ("size", "7000000000")]);
    assert!(shown(&large).contains("7000000000") && shown(&large).contains("(mine)"));
}

#[test]
fn whatever_is_typed_there_is_an_answer() {
    let deep = format!("{}{}", "(a: [".repeat(40_000), "]");
    let lines = "nation: (x: 1,5, y: \"</textarea><script>\"),\n".repeat(4_000);
    let fresh = Bench.fresh();
    let many = fresh.replace("month: ", "mnth: ").replace("id: \"", "id: \"../");
    for text in ["", "\n\n", "\u{0}\u{1}\u{fffd}", "====", "<b>&amp;", &deep, &lines, &many, &"x".repeat(3_000_000)] {
        let mut host = host();
        for wanted in ["check", "test", "sweep", "play", "save", "on", "back", "bring", "nonsense"] {
            let answer = send(&mut host, &[("do", wanted), ("text", text), ("part", "1")]);
            assert_eq!(answer.status, 200, "{wanted}: {text:.40}");
            assert!(!answer.body.contains("<script"), "{wanted}");
        }
        assert!(look(&mut host, "author").body.matches("</textarea>").count() == 1);
    }
}
