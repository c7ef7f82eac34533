//! The page: a whole game by forms alone, and every page as markup that holds.

use std::collections::{BTreeMap, BTreeSet};

use demarche::terminal::{Closed, Keeper, Layout, Terminal};
use demarche_core::scenario::library;
use demarche_page::{Deed, Frame, Place, Request, Response, Settings, document, respond, saved_game, styles};
use demarche_play::session::Session;
use demarche_play::session::saved::Saved;

/// Elements that have no end.
const VOID: [&str; 6] = ["br", "input", "link", "meta", "img", "hr"];

/// An element as it begins: its name and its attributes.
struct Begun {
    name: String,
    attributes: BTreeMap<String, String>,
    /// How many labels it stands in.
    labels: usize,
    /// What it says, if it ends with text of its own.
    at: usize,
}

/// Every element of a document; a fault if it is not well-formed.
fn elements(markup: &str) -> Result<Vec<Begun>, String> {
    let mut found = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = markup;
    while let Some(begin) = rest.find('<') {
        rest = &rest[begin + 1..];
        let end = rest.find('>').ok_or("a tag without an end")?;
        let (tag, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        if tag.starts_with('!') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop().ok_or_else(|| format!("</{name}> ends nothing"))?;
            if last != name {
                return Err(format!("</{name}> where <{last}> is open"));
            }
            continue;
        }
        let closed = tag.ends_with('/');
        let tag = tag.trim_end_matches('/');
        let (name, mut more) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = BTreeMap::new();
        while !more.trim().is_empty() {
            more = more.trim_start();
            let stop = more.find(['=', ' ']).unwrap_or(more.len());
            let (key, value, next) = match more[stop..].strip_prefix("=\"") {
                Some(quoted) => {
                    let end = quoted.find('"').ok_or_else(|| format!("<{tag}>: a value without an end"))?;
                    (&more[..stop], &quoted[..end], &quoted[end + 1..])
                }
                None => (&more[..stop], "", &more[stop..]),
            };
            if attributes.insert(key.to_owned(), value.to_owned()).is_some() {
                return Err(format!("<{tag}>: {key} twice"));
            }
            more = next;
        }
        let labels = open.iter().filter(|name| *name == "label").count();
        found.push(Begun { name: name.to_owned(), attributes, labels, at: markup.len() - rest.len() });
        if name == "style" || name == "script" {
            let end = rest.find(&format!("</{name}>")).ok_or("a style without an end")?;
            rest = &rest[end..];
        }
        if !closed && !VOID.contains(&name) {
            open.push(name.to_owned());
        }
    }
    if open.is_empty() { Ok(found) } else { Err(format!("left open: {open:?}")) }
}

/// What is wrong with a page.
fn faults(response: &Response) -> Vec<String> {
    let whole = document(response, &Frame { styles: Some("styles.css".to_owned()), ..Frame::default() });
    let all = match elements(&whole) {
        Ok(all) => all,
        Err(fault) => return vec![fault],
    };
    let mut faults = Vec::new();
    let count = |name: &str| all.iter().filter(|e| e.name == name).count();
    for (name, wanted) in [("h1", 1), ("main", 1), ("title", 1)] {
        let titles = all.iter().filter(|e| e.name == "title").count();
        let n = if name == "title" { titles.min(1) } else { count(name) };
        if n != wanted {
            faults.push(format!("{n} of <{name}>"));
        }
    }
    let mut ids = BTreeSet::new();
    for id in all.iter().filter_map(|e| e.attributes.get("id")) {
        if !ids.insert(id.as_str()) {
            faults.push(format!("id {id} twice"));
        }
    }
    let named = |e: &Begun| {
        let by = |key: &str| e.attributes.get(key).is_some_and(|value| !value.is_empty());
        let after = &whole[e.at..];
        let text = after.find(&format!("</{}>", e.name)).map(|end| &after[..end]).unwrap_or_default();
        let mut bare = String::new();
        let mut inside = false;
        for c in text.chars() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => bare.push(c),
                _ => {}
            }
        }
        by("aria-label") || by("aria-labelledby") || !bare.trim().is_empty()
    };
    for e in &all {
        let kind = e.attributes.get("type").map_or("", String::as_str);
        let labelled = e.labels > 0
            || e.attributes.contains_key("aria-label")
            || e.attributes
                .get("id")
                .is_some_and(|id| all.iter().any(|of| of.name == "label" && of.attributes.get("for") == Some(id)));
        match e.name.as_str() {
            "input" if kind != "hidden" && !labelled => {
                faults.push(format!("an input without a label: {:?}", e.attributes));
            }
            "select" | "textarea" if !labelled => faults.push(format!("<{}> without a label", e.name)),
            "button" | "a" | "summary" if !named(e) => {
                faults.push(format!("<{}> without a name: {:?}", e.name, e.attributes));
            }
            "nav" if !["aria-label", "aria-labelledby"].iter().any(|k| e.attributes.contains_key(*k)) => {
                faults.push("a nav without a name".to_owned());
            }
            _ => {}
        }
        if let Some(by) = e.attributes.get("aria-labelledby")
            && !ids.contains(by.as_str())
        {
            faults.push(format!("aria-labelledby names {by}, which is not there"));
        }
        if e.attributes.contains_key("style") {
            faults.push(format!("<{}> has a style of its own, which a policy forbids", e.name));
        }
    }
    if response.body.contains('⟨') || response.body.contains("[page-") || response.body.contains("[window-") {
        faults.push("a message is missing".to_owned());
    }
    faults
}

#[test]
fn planted_faults_of_markup_are_found() {
    let fault = |markup: &str| elements(markup).err().unwrap_or_default();
    assert!(fault("<p><b>x</p>").contains("where <b> is open"));
    assert!(fault("<p>").contains("left open"));
    assert!(fault("<p class=\"a\" class=\"b\"></p>").contains("class twice"));
    let of = |body: &str| faults(&Response { body: body.to_owned(), ..Response::default() }).join("; ");
    let whole = |more: &str| of(&format!("<main><h1>x</h1>{more}</main>"));
    assert_eq!(whole(""), "");
    assert!(of("<main></main>").contains("0 of <h1>"));
    assert!(whole("<input name=\"a\">").contains("without a label"));
    assert_eq!(whole("<label>A <input name=\"a\"></label>"), "");
    assert!(whole("<button><svg></svg></button>").contains("without a name"));
    assert!(whole("<p id=\"a\"></p><p id=\"a\"></p>").contains("id a twice"));
    assert!(whole("<nav></nav>").contains("nav without a name"));
    assert!(whole("<p style=\"color:red\"></p>").contains("a style of its own"));
    assert!(whole("<section aria-labelledby=\"gone\"></section>").contains("not there"));
}

const PAGES: [&str; 26] = [
    "",
    "saves",
    "settings",
    "codex",
    "credits",
    "career",
    "briefing",
    "desk",
    "desk?lens=law",
    "desk?lens=relations",
    "month?beat=0",
    "month?beat=9",
    "debrief",
    "why?of=support",
    "why?of=tension",
    "recipient",
    "licences",
    "ranking?by=product",
    "news",
    "legend",
    "charts?of=support",
    "charts?forecast=yes",
    "cabinet",
    "ledger?text=a",
    "menu",
    "compare",
];

/// A visitor.
struct Visitor {
    place: Place,
    kept: BTreeMap<String, String>,
}

impl Visitor {
    fn new() -> Self {
        let mut place = Place::new(Settings::default()).expect("the shipped messages hold");
        place.authors = true;
        Self { place, kept: BTreeMap::new() }
    }

    fn see(&mut self, path: &str) -> Response {
        let shown = respond(&mut self.place, &Request::get(path));
        let faults = faults(&shown);
        assert!(faults.is_empty(), "{path}: {faults:#?}");
        shown
    }

    /// Sends a form with the month that the page it stands on was made for; where it leads.
    fn send(&mut self, request: Request) -> String {
        let at = self.place.session().map(|s| format!("{}.{}", s.lane_at(), s.game().turn()));
        let request = at.into_iter().fold(request, |request, at| request.with("at", at));
        let done = respond(&mut self.place, &request);
        assert_eq!(done.status, 303, "{request:?}");
        for deed in done.deeds {
            match deed {
                Deed::Keep { key, tape } => drop(self.kept.insert(key, tape)),
                Deed::Open(key) => self.place.open(&key, self.kept[&key].as_bytes()).expect("it opens"),
                _ => {}
            }
        }
        done.go.expect("it leads on")
    }

    fn session(&self) -> &Session {
        self.place.session().expect("a game")
    }

    fn end(&mut self) -> String {
        let to = self.send(Request::post("end"));
        if to == "end" {
            self.see("end");
            return self.send(Request::post("end").with("sure", "yes"));
        }
        to
    }
}

/// A terminal that nobody watches.
#[derive(Default)]
struct Quiet(String);

impl Keeper for Quiet {
    fn show(&mut self, _: &str) -> Result<(), Closed> {
        Ok(())
    }

    fn layout(&self) -> Layout {
        Layout::new(200)
    }

    fn keep(&mut self, session: &Session) -> Saved {
        let tape = demarche_core::tape::Tape::of(session.game(), "player").with_draft(session.case(), session.draft());
        self.0 = tape.with_notes(session.game(), session.notes()).text().expect("a tape is text");
        Saved::At("memory".to_owned(), None)
    }

    fn leave(&mut self) -> Option<String> {
        None
    }

    fn hand_in(&mut self, _: &Session) -> Result<String, String> {
        Ok("memory".to_owned())
    }
}

#[test]
fn a_whole_game_by_forms_alone_leaves_the_tape_that_the_terminal_leaves() {
    let mut visitor = Visitor::new();
    visitor.see("");
    let to = visitor.send(Request::post("new").with("scenario", "training-isle").with("seed", "7"));
    assert!(visitor.see(&to).body.contains("<h1"));
    let mut terminal = Terminal::new(crate::panels::session("training-isle", 7));
    let mut quiet = Quiet::default();
    let mut beats = 0;
    while !visitor.session().game().is_over() {
        visitor.see("desk");
        let turn = visitor.session().game().turn();
        let amount = 5 + i64::from(turn);
        visitor.send(Request::post("give").with("good", "relief").with("amount", amount.to_string()));
        terminal.hear(&format!("give relief {amount}"), &mut quiet).expect("somebody listens");
        let to = visitor.end();
        terminal.hear("next", &mut quiet).expect("somebody listens");
        assert_eq!(to, "month");
        // On to the desk by the way on of each beat alone.
        let mut page = to;
        while page.starts_with("month") {
            let shown = visitor.see(&page);
            let action = shown.body.split("class=\"button action\"").last().expect("a way on");
            page = action.split("href=\"").nth(1).and_then(|href| href.split('"').next()).expect("a link").to_owned();
            beats += 1;
        }
    }
    assert!(beats > 12, "{beats} beats");
    let debrief = visitor.see("debrief");
    assert!(debrief.body.contains("<h1"));
    let key = "training-isle-7";
    assert_eq!(visitor.kept[key], quiet.0, "the tapes differ");
    let listed = saved_game(key, key, visitor.kept[key].as_bytes(), 5);
    assert!(listed.over && listed.trouble.is_none(), "{listed:?}");
}

#[test]
fn every_page_of_three_scenarios_is_well_formed_and_named() {
    for scenario in ["training-isle", "quiet-backer", "swiss-veto"] {
        assert!(library::shipped(scenario).is_some());
        let mut visitor = Visitor::new();
        for path in ["", "saves", "codex", "settings", "credits", "career"] {
            visitor.see(path);
        }
        visitor.send(Request::post("new").with("scenario", scenario).with("seed", "3"));
        for path in ["desk", "end", "predict", "cabinet", "licences", "briefing", "menu"] {
            visitor.see(path);
        }
        for _ in 0..3 {
            visitor.end();
        }
        visitor.send(Request::post("rewind").with("turn", "1"));
        visitor.end();
        for path in PAGES {
            let shown = visitor.see(path);
            assert_eq!(shown.status, 200, "{scenario}: {path}");
        }
        for nation in visitor.session().case().nations.iter().map(|n| n.id.clone()).collect::<Vec<_>>() {
            visitor.see(&format!("nation?nation={nation}"));
        }
        assert_eq!(visitor.kept.len(), 2, "{scenario}: a branch is kept beside the game it left");
    }
}

#[test]
fn an_authors_page_is_well_formed_whatever_its_text_is() {
    let mut visitor = Visitor::new();
    for text in ["", "(", "</textarea><b>", "(id: \"<i>\", turns: 1,5)", "==== demarche bundle, format 1\n==== x\n"] {
        let to = visitor.send(Request::post("author").with("do", "play").with("text", text));
        assert_eq!(to, "author#said");
        let shown = visitor.see("author").body;
        assert!(
            shown.contains("class=\"finding error\"") && !shown.contains("<b>") && !shown.contains("<i>"),
            "{text}"
        );
        visitor.see("author");
    }
    let mut none = Visitor::new();
    none.place.authors = false;
    assert!(none.see("author").status == 404 && !none.see("").body.contains("href=\"author\""));
}

#[test]
fn what_is_not_there_and_what_is_late_is_told_and_changes_nothing() {
    let mut visitor = Visitor::new();
    assert_eq!(visitor.see("desk").status, 404);
    assert_eq!(respond(&mut visitor.place, &Request::post("give").with("good", "relief")).go.as_deref(), Some("./"));
    visitor.send(Request::post("new").with("scenario", "training-isle").with("seed", "1"));
    assert_eq!(visitor.see("why?of=nothing-of-the-kind").status, 404);
    assert_eq!(visitor.see("nation?nation=%3Cscript%3E").status, 404);
    let late = Request::post("give").with("good", "relief").with("amount", "10").with("at", "0.9");
    assert_eq!(respond(&mut visitor.place, &late).go.as_deref(), Some("desk"));
    assert!(visitor.session().draft().is_empty(), "a form of another month");
    let told = visitor.see("desk");
    assert!(told.announce.is_some_and(|told| told.contains("earlier month")));
    assert!(visitor.see("desk").announce.is_none(), "it is told once");
    for odd in ["", "-5", "1e9", "99999999999999999999", "\u{202e}10", "<b>"] {
        visitor.send(Request::post("give").with("good", "relief").with("amount", odd));
        assert!(visitor.session().draft().is_empty(), "{odd:?}");
        visitor.see("desk");
    }
    visitor.see(&format!("ledger?text={}", demarche_page::encoded("\"><script>alert(1)</script>")));
}

#[test]
fn a_game_that_was_kept_opens_where_it_stood() {
    let mut visitor = Visitor::new();
    visitor.send(Request::post("new").with("scenario", "training-isle:four").with("seed", "11"));
    visitor.send(Request::post("give").with("good", "relief").with("amount", "10"));
    visitor.end();
    visitor.send(Request::post("give").with("good", "medicine").with("amount", "5"));
    let (turn, draft) = (visitor.session().game().turn(), visitor.session().draft().to_vec());
    let key = "training-isle-four-11".replace("11", "b");
    let mut other = Visitor { kept: visitor.kept.clone(), ..Visitor::new() };
    other.send(Request::post("open").with("key", key.clone()));
    assert_eq!((other.session().game().turn(), other.session().draft()), (turn, draft.as_slice()));
    let broken = other.kept[&key].replace("relief", "nothing-of-the-kind");
    assert!(other.place.open(&key, broken.as_bytes()).is_err());
    assert_eq!(other.session().game().turn(), turn, "a tape that cannot be read loses nothing");
}

#[test]
fn the_styles_ask_nothing_of_another_host() {
    let styles = styles();
    assert!(!styles.contains("//fonts.") && !styles.contains("http"), "an address");
    for wanted in ["prefers-reduced-motion", "forced-colors", "@media print", "prefers-color-scheme", "min-width"] {
        assert!(styles.contains(wanted), "{wanted}");
    }
    let braces = |c: char| styles.matches(c).count();
    assert_eq!(braces('{'), braces('}'));
}
