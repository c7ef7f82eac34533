//! Reading order: a month on the page is read in the same order as the same month in the window.
//!
//! What is left out stands elsewhere for a reason: the window's tabs are the page's ways, which stand in the header of
//! every page of the game; what is drafted and the lesson are cards that float on the window's map, read after all
//! that lies below them, and stand in the flow of the page where they are of use; a prediction is asked for beside the
//! chances that it is about.

use demarche_core::model::ids::GoodId;
use demarche_core::tape::Tape;
use demarche_page::{Place, Request, respond};
use demarche_panels::state::{Part, Settings};
use demarche_play::session::Session;
use demarche_play::session::intent::{Lens, Screen};
use demarche_play::views;
use egui::accesskit::Role;

use crate::layout::screens::{At, played};
use crate::layout::window::Pane;

/// Something that is read: what it is, what it says, and what it does.
#[derive(Default, Debug)]
struct Read {
    /// The element of a page, `text` for text; the role in the window.
    kind: String,
    text: String,
    /// Where a link of the page leads, which form a button of the page sends.
    to: String,
}

/// Elements that say one thing together, with all that they hold.
const WHOLE: [&str; 8] = ["a", "button", "summary", "h1", "h2", "h3", "tr", "li"];

/// What is read of markup, in its order; what is hidden from a screen reader is not.
fn read(markup: &str) -> Vec<Read> {
    let mut found: Vec<Read> = Vec::new();
    // Elements that are open: their names, whether they are hidden, and at which place their text is gathered.
    let mut open: Vec<(String, bool, Option<usize>)> = Vec::new();
    let mut form = String::new();
    for part in markup.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag ends");
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        let attribute = |key: &str| {
            let value = tag.split_once(&format!(" {key}=\""))?.1;
            Some(plain(value.split('"').next()?))
        };
        if tag.starts_with('/') {
            open.pop();
        } else if !tag.ends_with('/') && !["input", "br", "img", "hr"].contains(&name.as_str()) {
            let (mut hidden, mut at) = open.last().map_or((false, None), |(_, hidden, at)| (*hidden, *at));
            hidden |= attribute("aria-hidden").as_deref() == Some("true");
            if name == "form" {
                form = attribute("action").unwrap_or_default();
            }
            let label = attribute("aria-label");
            if !hidden && (label.is_some() || WHOLE.contains(&name.as_str()) && at.is_none()) {
                let to = if name == "button" { Some(form.clone()) } else { attribute("href") };
                let text = label.clone().unwrap_or_default();
                found.push(Read { kind: name.clone(), text, to: to.unwrap_or_default() });
                at = WHOLE.contains(&name.as_str()).then(|| found.len() - 1);
            }
            // A label stands for all that its element holds, unless it holds controls of its own.
            hidden |= label.is_some() && ["a", "button", "span"].contains(&name.as_str());
            open.push((name, hidden, at));
        }
        let (hidden, at) = open.last().map_or((false, None), |(_, hidden, at)| (*hidden, *at));
        let text = plain(text);
        if hidden || text.trim().is_empty() {
            continue;
        }
        match at {
            Some(at) => found[at].text += &text,
            None => found.push(Read { kind: "text".to_owned(), text, to: String::new() }),
        }
    }
    found
}

/// Text without its entities.
fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The page of the desk of a game, as it is read.
fn page(session: &Session) -> Vec<Read> {
    let tape = Tape::of(session.game(), "player").with_draft(session.case(), session.draft());
    let mut place = Place::new(demarche_page::Settings::default()).expect("the shipped messages hold");
    let tape = tape.with_notes(session.game(), session.notes()).text().expect("a tape is text");
    place.open("game", tape.as_bytes()).expect("it opens");
    read(&respond(&mut place, &Request::get("desk")).body)
}

/// The window's desk of a game, as it is read.
fn window(session: Session) -> Vec<Read> {
    let mut pane = Pane::new((1_280.0, 720.0), Settings { motion: false, ..Settings::default() });
    pane.shell.play(session);
    pane.shell.state.enter(Screen::Desk);
    pane.shell.state.part = Part::Budget;
    let told = pane.settle().told;
    let read = told.into_iter().filter(|told| told.role != Role::TextRun);
    // A label's words are its value.
    read.map(|told| Read { kind: format!("{:?}", told.role), text: told.text + &told.value, to: String::new() })
        .collect()
}

/// How something of the desk is told from the rest: its name, in the window, and on the page.
struct Sign {
    name: String,
    window: Box<dyn Fn(&Read) -> bool>,
    page: Box<dyn Fn(&Read) -> bool>,
}

fn sign(
    name: impl Into<String>,
    window: impl Fn(&Read) -> bool + 'static,
    page: impl Fn(&Read) -> bool + 'static,
) -> Sign {
    Sign { name: name.into(), window: Box::new(window), page: Box::new(page) }
}

/// The same words in both.
fn said(words: impl Into<String>) -> Sign {
    let words = words.into();
    let (here, there) = (words.clone(), words.clone());
    sign(words, move |read| read.text.contains(&here), move |read| read.text.contains(&there))
}

/// Everything of a month that both show.
fn signs(session: &Session) -> Vec<Sign> {
    let pen = session.words();
    let desk = views::desk::desk(session, Lens::default(), GoodId::default());
    let button = |words: &str| {
        let words = words.to_owned();
        move |read: &Read| read.kind == "Button" && read.text == words
    };
    let to = |kind: &'static str, to: String| move |read: &Read| read.kind == kind && read.to == to;
    let mut signs = vec![said(desk.top.month.clone()), said(format!("{}: ", pen.get("window-left-money")))];
    signs.push(said(format!("{}: ", pen.get("window-left-capital"))));
    signs.extend(desk.top.gauges.iter().take(4).map(|gauge| said(format!("{}: {}", gauge.name, gauge.value))));
    signs.extend(desk.top.goals.iter().map(|goal| said(format!("{}: {}", goal.name, goal.now))));
    signs.extend(desk.needs.iter().map(|card| said(card.title.clone())));
    for (at, seat) in desk.cabinet.iter().enumerate() {
        let name = format!("{} (", seat.name);
        let shown = move |read: &Read| read.kind == "Button" && read.text.starts_with(&name);
        signs.push(sign(&seat.name, shown, to("a", format!("cabinet#seat-{at}"))));
    }
    for row in &desk.budget.rows {
        let (shown, summed) = (format!("{}: ", row.name), row.name.clone());
        signs.push(sign(
            &row.name,
            move |read| read.kind == "Button" && read.text.starts_with(&shown),
            move |read| read.kind == "summary" && read.text.starts_with(&summed),
        ));
    }
    for rung in desk.ladders.iter().flat_map(|ladder| &ladder.rungs).filter(|rung| !rung.beyond) {
        let (shown, listed) = (rung.name.clone(), rung.name.clone());
        signs.push(sign(
            &rung.name,
            move |read| read.kind == "Button" && read.text.contains(&shown),
            move |read| ["tr", "li"].contains(&read.kind.as_str()) && read.text.contains(&listed),
        ));
    }
    for lens in Lens::ALL {
        let name = pen.get(&format!("window-lens-{}", lens.key()));
        signs.push(sign(format!("lens {name}"), button(&name), to("a", format!("desk?lens={}#map", lens.key()))));
    }
    for card in desk.timeline.iter().flat_map(|lane| &lane.cards) {
        let month = card.hint.lines().next().unwrap_or_default().to_owned();
        let (shown, listed) = (format!(": {month}"), month.clone());
        signs.push(sign(
            format!("card {month}"),
            move |read| read.kind == "Button" && read.text.contains(&shown),
            // A month that was played is a link, one to come is only told.
            move |read| match read.kind.as_str() {
                "a" => read.to.starts_with("past") && read.text.starts_with(&listed),
                kind => kind == "li" && read.text.contains(&format!(": {listed}")),
            },
        ));
    }
    for (action, words) in [("undo", "window-undo"), ("redo", "window-redo"), ("end", "window-end")] {
        signs.push(sign(action, button(&pen.get(words)), to("button", action.to_owned())));
    }
    signs
}

/// The names of what is found, in the order in which it is first read.
fn order<'a>(signs: &'a [Sign], read: &[Read], finds: impl Fn(&Sign, &Read) -> bool) -> Vec<&'a str> {
    let place = |sign: &&Sign| read.iter().position(|read| finds(sign, read));
    let mut found: Vec<(usize, &str)> = signs.iter().filter_map(|s| Some((place(&s)?, s.name.as_str()))).collect();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn a_month_is_read_in_the_same_order_on_the_page_as_in_the_window() {
    for (scenario, month) in [("training-isle", 2), ("quiet-backer", 12), ("swiss-veto", 5)] {
        let session = played(At { scenario, month, all: false }, false);
        let signs = signs(&session);
        let on_page = page(&session);
        let in_window = window(session);
        let page = order(&signs, &on_page, |sign, read| (sign.page)(read));
        let window = order(&signs, &in_window, |sign, read| (sign.window)(read));
        let both = |name: &&str| page.contains(name) && window.contains(name);
        let lacking: Vec<&str> = signs.iter().map(|sign| sign.name.as_str()).filter(|name| !both(name)).collect();
        assert!(lacking.is_empty(), "{scenario}: only one of both reads {lacking:#?}");
        let parted = window.iter().zip(&page).position(|(window, page)| window != page);
        if let Some(at) = parted {
            panic!("{scenario}: the window reads {:#?}, the page {:#?}", &window[at.saturating_sub(1)..], &page[at..]);
        }
    }
}

#[test]
fn markup_is_read_as_a_screen_reader_does() {
    let texts = |markup: &str| read(markup).into_iter().map(|read| read.text).collect::<Vec<_>>();
    assert_eq!(texts("<p>a <b>b</b></p>"), ["a ", "b"]);
    assert_eq!(texts("<a href=\"x\">a <b>b</b></a>"), ["a b"]);
    assert_eq!(texts("<a href=\"x\" aria-label=\"told\">a</a>"), ["told"]);
    assert_eq!(texts("<span aria-hidden=\"true\">a<b>b</b></span><p>c &amp; d</p>"), ["c & d"]);
    let sent = read("<form action=\"end\"><input type=\"hidden\"><button>a</button></form>");
    assert_eq!((sent[0].kind.as_str(), sent[0].to.as_str()), ("button", "end"));
}
