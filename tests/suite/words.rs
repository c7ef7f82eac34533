//! Words: every message that can be asked for exists, and everything that happens can be told.

use std::collections::BTreeMap;

use demarche_core::model::case::Case;
use demarche_core::model::events::{Effect, Event};
use demarche_core::model::good::{AidType, Loudness, Route, Sector};
use demarche_core::model::ids::GoodId;
use demarche_core::model::ledger::CauseId;
use demarche_core::model::policy::{Edit, PolicyRule};
use demarche_core::model::quantity::Component;
use demarche_core::observe;
use demarche_core::scenario::library::SHIPPED;
use demarche_core::sim::Game;
use demarche_play::narrate::words::{CODES, STANDARD};
use demarche_play::narrate::{self, Words, advice, news, reaction};
use fluent_bundle::FluentResource;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::orders as wishes;
use super::support::{SCENARIOS, case, cases, game, words};

/// Every message id that a case can make the program ask for.
fn wanted(case: &Case) -> Vec<String> {
    let mut ids: Vec<String> =
        ["title", "tagline", "goal", "briefing", "aims", "disclaimer"].map(str::to_owned).to_vec();
    ids.extend(case.nations.iter().map(|n| format!("nation-{}", n.id)));
    ids.extend(case.goods.iter().map(|c| format!("class-{}", c.id)));
    let inserted = case.policy.reforms.iter().flat_map(|r| &r.edits).filter_map(|e| match e {
        Edit::Insert { rule, .. } => Some(rule),
        Edit::Remove(_) => None,
    });
    let rules: Vec<&PolicyRule> = case.policy.rules.iter().chain(inserted).chain([&case.policy.default]).collect();
    for rule in rules {
        ids.extend(["", ".reason", ".change"].map(|part| format!("rule-{}{part}", rule.id)));
    }
    ids.extend(case.policy.reforms.iter().map(|r| format!("reform-{}", r.id)));
    for event in &case.events {
        ids.push(format!("event-{}", event.id));
        ids.extend(event.options.iter().map(|o| format!("event-{}.opt-{}", event.id, o.id)));
        ids.extend(rumours(event).map(|id| format!("rumour-{id}")));
    }
    ids.extend(case.measures.iter().map(|m| format!("measure-{}", m.id)));
    ids.extend(case.lines.iter().map(|l| format!("line-{}", l.id)));
    ids.extend(case.rounds.iter().map(|r| format!("round-{}", r.id)));
    let cuts = case.cuts.iter().flat_map(|c| &c.objectives);
    ids.extend(
        case.cuts.iter().flat_map(|c| ["briefing", "goal", "tagline"].map(|part| format!("cut-{}.{part}", c.id))),
    );
    ids.extend(case.objectives.iter().chain(cuts).map(|o| format!("objective-{}", o.id)));
    ids.extend(case.defeats.iter().map(|d| format!("defeat-{}", d.id)));
    ids.extend(Sector::ALL.iter().flat_map(|s| [format!("sector-{}", s.key()), format!("request-{}", s.key())]));
    ids.extend(AidType::ALL.iter().map(|t| format!("aid-{}", t.key())));
    ids.extend(Component::ALL.iter().map(|c| format!("term-{}", c.key())));
    ids.extend((0..=9).map(|level| format!("level-{level}")));
    ids.extend((1..=12).map(|month| format!("month-{month}")));
    ids
}

fn rumours(event: &Event) -> impl Iterator<Item = &String> {
    let effects = event.effects.iter().chain(event.options.iter().flat_map(|o| &o.effects));
    effects.filter_map(|e| match e {
        Effect::Rumour { id, .. } => Some(id),
        _ => None,
    })
}

#[test]
fn every_file_of_messages_is_well_formed() {
    let folder = crate::sources::root().join("assets/messages/en");
    let mut files = 0;
    for entry in std::fs::read_dir(&folder).expect("the messages") {
        let path = entry.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("text");
        files += 1;
        if let Err((_, errors)) = FluentResource::try_new(text.clone()) {
            let line = |at: usize| text[..at].matches('\n').count() + 1;
            let all: Vec<String> = errors.iter().map(|e| format!("line {}: {:?}", line(e.pos.start), e.kind)).collect();
            panic!("{}:\n{}", path.display(), all.join("\n"));
        }
    }
    assert!(files >= 8, "{files} files of messages");
}

#[test]
fn no_message_is_written_twice_in_one_file() {
    let files = SHIPPED.iter().map(|s| (s.id, s.messages)).chain([("standard", STANDARD), ("codes", CODES)]);
    for (file, text) in files {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (line, text) in text.lines().enumerate() {
            let Some((id, _)) = text.split_once('=') else { continue };
            let id = id.trim_end();
            if text.starts_with([' ', '#', '.']) || id.contains(char::is_whitespace) {
                continue;
            }
            let first = seen.insert(id, line + 1);
            assert_eq!(first, None, "{file}: `{id}` stands in lines {first:?} and {}", line + 1);
        }
        assert!(seen.len() > 20, "{file}: {} messages", seen.len());
    }
}

#[test]
fn every_message_that_a_scenario_needs_exists() {
    let mut missing = Vec::new();
    for id in SCENARIOS {
        let words = words(id);
        missing.extend(wanted(&case(id)).into_iter().filter(|m| !words.has(m)).map(|m| format!("{id}: {m}")));
    }
    assert!(missing.is_empty(), "{} messages are missing:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn messages_of_a_scenario_are_all_used() {
    // A message that nothing asks for is a typing mistake or left over.
    let optional = [".capital", ".text", ".about", ".truth", ".of"];
    for shipped in SHIPPED {
        let case = case(shipped.id);
        let wanted = wanted(&case);
        let ties: Vec<String> =
            case.measures.iter().filter_map(|m| m.tie.as_ref()).map(|t| format!("tie-{t}")).collect();
        let ids =
            shipped.messages.lines().filter(|l| !l.starts_with([' ', '#', '.', '}'])).filter_map(|l| l.split_once('='));
        for (id, _) in ids {
            let id = id.trim();
            let known = wanted.iter().chain(&ties).any(|w| w == id)
                || id.starts_with("lesson-")
                || id.starts_with("fictional-")
                || id.strip_prefix("cut-").is_some_and(|id| case.cuts.iter().any(|c| c.id == id))
                || id == "teaching";
            assert!(known || optional.iter().any(|o| id.ends_with(o)), "{}: nothing asks for `{id}`", shipped.id);
        }
    }
}

/// Marks of words that went wrong: a bracketed id, a placeable left open, nothing at all.
fn trouble(text: &str) -> Option<String> {
    let ids = |inside: &str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '@' | '>' | ':');
        !inside.is_empty() && inside.contains('-') && inside.chars().all(plain)
    };
    let bracketed = text.split('[').skip(1).filter_map(|rest| rest.split_once(']')).any(|(inside, _)| ids(inside));
    let open = text.contains("{$") || text.contains("{ $") || text.contains('{');
    (bracketed || open || text.trim().is_empty()).then(|| text.to_owned())
}

#[test]
fn trouble_is_recognised() {
    assert!(trouble("[event-bucha] happens").is_some());
    assert!(trouble("gives {$amount}").is_some());
    assert!(trouble("").is_some());
    assert!(trouble("Kyiv asks (see [3]) for €40 M").is_none());
}

/// Everything that can be said about a game as it stands.
fn told(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let mut all = Vec::new();
    for record in &game.records().turns {
        for item in news::news(words, game, record) {
            all.push(item.text);
            all.extend(item.more);
        }
        for answer in &record.reactions {
            all.extend(reaction::explain(words, game, answer));
        }
        all.extend(record.orders.iter().map(|o| narrate::orders::order(words, case, o)));
        all.extend(record.refused.iter().map(|(_, why)| narrate::orders::refusal(words, why)));
        all.push(words.month(record.month));
    }
    let causes = u32::try_from(game.ledger().causes().len()).expect("few causes");
    all.extend((0..causes).map(|id| narrate::cause::cause(words, game, CauseId::of(id))));
    all
}

#[test]
fn everything_that_happens_in_random_games_can_be_told() {
    let mut runner = TestRunner::new(cases(1));
    let plans = wishes::months(26);
    let mut wrong: BTreeMap<String, usize> = BTreeMap::new();
    let mut facts = BTreeMap::new();
    for id in SCENARIOS {
        let words = words(id);
        for seed in 0..10 {
            let wishes = plans.new_tree(&mut runner).expect("a tree").current();
            let mut played = Game::new(case(id), seed);
            wishes::play(&mut played, &wishes);
            for text in told(&words, &played) {
                if let Some(text) = trouble(&text) {
                    // Nonsense that was ordered is echoed as it was written.
                    if !text.contains("no-such-thing") {
                        *wrong.entry(text).or_default() += 1;
                    }
                }
            }
            for fact in played.records().turns.iter().flat_map(|t| &t.facts) {
                let text = format!("{:?}", fact.what);
                let kind = text.split('(').next().unwrap_or_default().to_owned();
                *facts.entry(kind).or_insert(0usize) += 1;
            }
        }
    }
    assert!(facts.len() >= 25, "only {} kinds of facts happened: {facts:?}", facts.len());
    assert!(wrong.is_empty(), "{} texts went wrong: {wrong:#?}", wrong.len());
}

#[test]
fn every_strategy_and_adviser_can_be_told_in_every_month() {
    let mut wrong = Vec::new();
    for id in SCENARIOS {
        let words = words(id);
        for name in ["history", "bold", "opportunist"] {
            let mut played = game(id).seed(11).start();
            let mut strategy = demarche_core::strategy::named(name).expect("a strategy");
            while !played.is_over() {
                let orders = strategy.decide(&played);
                for line in advice::advice(&words, &played, &observe::preview(&played, &orders)) {
                    wrong.extend(
                        trouble(&line.text).map(|t| format!("{id} {name} {}: {:?}: {t}", played.turn(), line.office)),
                    );
                    wrong.extend(trouble(&line.office));
                }
                played.step(&orders);
            }
            wrong.extend(told(&words, &played).iter().filter_map(|t| trouble(t)));
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} texts went wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn orders_of_every_kind_and_their_refusals_can_be_told() {
    // Names that exist, in orders that the desk turns down: the reason must be words, not ids.
    let plans = wishes::month();
    let mut runner = TestRunner::new(cases(1));
    for id in SCENARIOS {
        let words = words(id);
        let played = game(id).seed(3).start();
        for _ in 0..60 {
            for wish in plans.new_tree(&mut runner).expect("a tree").current() {
                let order = wish.resolve(&played);
                let said = narrate::orders::order(&words, played.case(), &order);
                let why = played.check(&order).err().map(|why| narrate::orders::refusal(&words, &why));
                for text in why.into_iter().chain([said]).filter(|t| !t.contains("no-such-thing")) {
                    assert_eq!(trouble(&text), None, "{id}: {order:?}");
                }
            }
        }
        for class in (0..played.case().goods.len()).map(GoodId::at) {
            assert_eq!(trouble(&words.good(played.case(), class)), None);
        }
        for loudness in [Loudness::Quiet, Loudness::Normal, Loudness::Loud] {
            assert_eq!(trouble(&words.loudness(loudness)), None);
        }
        for route in [Route::Direct, Route::Fund, Route::Backfill] {
            assert_eq!(trouble(&words.route(route)), None);
        }
        for name in observe::explainable(&played) {
            assert!(!observe::quantities(&played, &name).is_empty(), "{name}");
        }
    }
}

#[test]
fn headlines_fit_their_line() {
    use unicode_width::UnicodeWidthStr;
    for id in SCENARIOS {
        let (case, words) = (case(id), words(id));
        for event in &case.events {
            let headline = words.get(&format!("event-{}", event.id));
            assert!(headline.width() <= 76, "{id}: {} columns: {headline}", headline.width());
        }
        assert!(words.get("title").width() <= 40 && words.get("tagline").width() <= 78, "{id}");
    }
}

/// Ids that begin so in every source file, without what is filled in.
fn named_in_sources(start: &str, at: &std::path::Path, found: &mut Vec<String>) {
    for path in std::fs::read_dir(at).expect("a folder").map(|e| e.expect("an entry").path()) {
        if path.is_dir() {
            named_in_sources(start, &path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let source = std::fs::read_to_string(&path).expect("a source");
            for (at, _) in source.match_indices(&format!("\"{start}")) {
                let id = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-';
                found.push(source[at + 1..].chars().take_while(id).collect());
            }
        }
    }
}

/// The messages that every desk, the terminal and the window show, by how their names begin.
const DESKS: [(&str, &str, usize); 4] = [
    ("view-", narrate::words::VIEWS, 100),
    ("session-", narrate::words::SESSION, 4),
    ("console-", narrate::words::CONSOLE, 100),
    ("window-", narrate::words::WINDOW, 100),
];

#[test]
fn every_message_of_a_desk_is_shown_and_every_one_shown_exists() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for (start, messages, least) in DESKS {
        let mut named = Vec::new();
        for folder in ["src", "crates"] {
            named_in_sources(start, &root.join(folder), &mut named);
        }
        let line = |l: &'static str| l.split_once(" =").map(|(id, _)| id).filter(|id| id.starts_with(start));
        let ids: Vec<&str> = messages.lines().filter_map(line).collect();
        assert!(ids.len() >= least && named.len() >= least, "{start}: {} messages, {} names", ids.len(), named.len());
        let fits = |name: &str, id: &str| name == id || name.ends_with('-') && id.starts_with(name);
        let missing: Vec<&String> = named.iter().filter(|name| !ids.iter().any(|id| fits(name, id))).collect();
        assert!(missing.is_empty(), "no such message: {missing:?}");
        // A part that is filled in can be followed by more: `window-set-light-hint`.
        let more = |name: &str, id: &str, end: &str| id.strip_suffix(end).is_some_and(|id| fits(name, id));
        let begun = |name: &str, id: &str| fits(name, id) || more(name, id, "-hint") || more(name, id, "-about");
        let unused: Vec<&&str> = ids.iter().filter(|id| !named.iter().any(|name| begun(name, id))).collect();
        assert!(unused.is_empty(), "never shown: {unused:?}");
    }
}

#[test]
fn no_view_asks_for_a_message_of_one_desk_alone() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/play/src");
    for start in ["console-", "window-"] {
        let mut named = Vec::new();
        named_in_sources(start, &root, &mut named);
        assert!(named.is_empty(), "{named:?}");
    }
}
