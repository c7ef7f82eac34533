//! The shape of the house: which crate, module and file may name which.
//!
//! Duty: directions between crates and between modules, no circle between files, and who alone may
//! play a month or define a view. Uses `sources`. Always holds: what is excepted is listed here,
//! and an exception that is no longer needed must go.

mod build;
mod paths;

use crate::sources::{Source, root, sources, word};
use build::Graph;

/// Which other crates each crate may name.
const CRATES_MAY_USE: [(&str, &[&str]); 7] = [
    ("core", &[]),
    ("play", &["core"]),
    ("lab", &["core", "play"]),
    ("panels", &["core", "play"]),
    ("page", &["core", "play"]),
    ("site", &["core", "play", "lab", "page"]),
    ("program", &["core", "play", "lab", "panels", "page"]),
];

/// Which other modules of its crate each module may name. Everything else is unknown to it. Panels that
/// are not listed lie side by side.
const MAY_USE: [(&str, &str, &[&str]); 77] = [
    ("core", "math", &[]),
    ("core", "outside", &[]),
    ("core", "reading", &[]),
    ("core", "draw", &["math"]),
    ("core", "digest", &["math"]),
    ("core", "model", &["math", "digest", "draw", "reading"]),
    ("core", "rules", &["model", "math", "draw", "digest"]),
    ("core", "scenario", &["model", "digest", "math", "outside", "reading"]),
    ("core", "sim", &["rules", "model", "draw", "digest", "math"]),
    ("core", "tape", &["sim", "scenario", "model", "digest", "math", "outside"]),
    ("core", "observe", &["sim", "rules", "model", "draw", "digest", "math"]),
    ("core", "strategy", &["observe", "sim", "rules", "model", "draw", "digest", "math"]),
    ("play", "cells", &[]),
    ("play", "lesson", &[]),
    ("play", "pictures", &[]),
    ("play", "map", &[]),
    ("play", "tokens", &["pictures", "views"]),
    ("play", "state_key", &[]),
    ("play", "stats", &[]),
    ("play", "text_table", &[]),
    ("play", "narrate", &["cells", "pictures", "text_table", "stats"]),
    ("play", "forecast", &["stats"]),
    ("play", "debrief", &["narrate", "forecast", "stats"]),
    ("play", "session", &["debrief", "forecast", "narrate", "lesson", "stats"]),
    ("play", "career", &["session", "debrief", "narrate"]),
    (
        "play",
        "views",
        &[
            "career",
            "session",
            "debrief",
            "forecast",
            "narrate",
            "pictures",
            "lesson",
            "state_key",
            "stats",
            "cells",
            "text_table",
        ],
    ),
    ("lab", "svg", &[]),
    ("lab", "many", &[]),
    ("lab", "batch", &["many"]),
    ("lab", "history", &["backtest", "batch", "many"]),
    ("lab", "testing", &["many", "stats"]),
    ("lab", "backtest", &["stats"]),
    ("lab", "experiment", &["batch", "many", "testing"]),
    ("lab", "sensitivity", &["backtest", "batch", "many", "svg"]),
    ("lab", "mark", &["many", "stats"]),
    ("lab", "check", &["experiment", "testing"]),
    ("lab", "report", &["mark", "experiment", "batch", "stats", "svg"]),
    ("panels", "theme", &[]),
    ("panels", "draw", &[]),
    ("panels", "icons", &["theme"]),
    ("panels", "widgets", &["draw", "icons", "theme"]),
    ("panels", "picture", &["draw", "theme"]),
    ("panels", "map", &["draw", "picture", "theme", "widgets"]),
    ("page", "request", &[]),
    ("page", "settings", &[]),
    ("page", "response", &["settings"]),
    ("page", "pictures", &[]),
    ("page", "styles", &["pictures"]),
    ("page", "land", &[]),
    ("page", "sent", &[]),
    ("page", "workshop", &[]),
    ("page", "draft", &["workshop"]),
    ("page", "place", &["draft", "land", "response", "sent", "settings", "workshop"]),
    ("page", "games", &["draft", "land", "place", "response"]),
    ("page", "link", &["games", "request", "sent"]),
    ("page", "author", &["draft", "games", "place", "request", "response", "workshop"]),
    ("page", "document", &["response", "styles"]),
    ("page", "acts", &["place", "request", "response"]),
    ("page", "pen", &["acts", "place", "request"]),
    ("page", "still", &["land", "link", "pen", "place", "request", "sent"]),
    ("page", "shell", &["pen", "place", "response", "still"]),
    ("page", "brought", &["acts", "author", "draft", "games", "link", "place", "request", "response"]),
    ("page", "deeds", &["acts", "brought", "games", "place", "request", "response", "settings"]),
    (
        "page",
        "pages",
        &[
            "acts", "author", "brought", "draft", "land", "link", "pen", "pictures", "place", "request", "sent",
            "settings", "shell", "workshop",
        ],
    ),
    (
        "page",
        "respond",
        &["acts", "author", "brought", "deeds", "pages", "pen", "place", "request", "response", "shell", "still"],
    ),
    ("site", "bench", &[]),
    ("site", "first", &[]),
    ("site", "message", &[]),
    ("site", "shelf", &["message"]),
    ("site", "host", &["bench", "message", "shelf"]),
    ("site", "exports", &["host", "message"]),
    ("program", "door", &[]),
    ("program", "fault", &[]),
    ("program", "terminal", &[]),
    ("program", "window", &["door", "fault"]),
    ("program", "cli", &["door", "fault", "terminal", "window"]),
    ("program", "main", &["cli"]),
];

fn house() -> Graph {
    Graph::of(sources().to_vec())
}

/// A planted house of a few files.
fn planted(files: &[(&str, &str)]) -> Graph {
    Graph::of(files.iter().filter_map(|(path, text)| Source::new(path, text)).collect())
}

/// Pairs of files whose crates or modules lie the wrong way round.
fn wrong_ways(graph: &Graph) -> Vec<String> {
    let crates = |of: &str| CRATES_MAY_USE.iter().find(|(name, _)| *name == of).map_or(&[] as &[&str], |(_, may)| may);
    let mut wrong = Vec::new();
    for (from, to) in graph.pairs() {
        let fine = if from.of == to.of {
            let may = MAY_USE.iter().find(|(of, module, _)| (*of, *module) == (from.of, from.top()));
            let free = from.top().is_empty() || to.top().is_empty() || from.top() == to.top();
            free || may.map_or(from.of == "panels", |(.., may)| may.contains(&to.top()))
        } else {
            crates(from.of).contains(&to.of)
        };
        if !fine {
            wrong.push(format!("{} names {}", from.path, to.path));
        }
    }
    wrong
}

#[test]
fn nothing_lower_names_anything_higher() {
    let wrong = wrong_ways(&house());
    assert!(wrong.is_empty(), "wrong directions:\n{}", wrong.join("\n"));
}

#[test]
fn every_module_has_its_place() {
    for file in sources().iter().filter(|file| file.of != "panels" && !file.top().is_empty()) {
        let place = MAY_USE.iter().any(|(of, module, _)| (*of, *module) == (file.of, file.top()));
        assert!(place, "{}: `{}` has no place in MAY_USE", file.path, file.top());
    }
}

#[test]
fn the_crates_depend_on_each_other_as_they_may_name_each_other() {
    for (of, may) in CRATES_MAY_USE {
        let path = if of == "program" { "Cargo.toml".to_owned() } else { format!("crates/{of}/Cargo.toml") };
        let text = std::fs::read_to_string(root().join(&path)).expect("a manifest");
        let mut table = "";
        for line in text.lines() {
            if line.starts_with('[') {
                table = line;
            }
            let Some(name) = line.strip_prefix("demarche-").filter(|_| table.ends_with("ependencies]")) else {
                continue;
            };
            let name = name.split(['.', ' ', '=']).next().unwrap_or_default();
            let listed = table == "[workspace.dependencies]";
            assert!(listed || may.contains(&name), "{path}: {of} may not depend on {name}");
        }
    }
}

#[test]
fn no_file_names_another_in_a_circle() {
    let house = house();
    let found: Vec<String> = house.circles().iter().map(|circle| circle.join("\n    ")).collect();
    assert!(found.is_empty(), "circles:\n{}", found.join("\n\n"));
}

/// Whether a file plays a month: steps of its own, of another kind, do not count.
fn plays(file: &Source) -> bool {
    let own = file.code.contains("fn step(");
    let steps = word(&file.code, "step").into_iter().filter(|at| file.code[at + "step".len()..].starts_with('('));
    steps.into_iter().any(|at| {
        let before = &file.code[..at];
        let myself = own && before.ends_with("self.") && !before.ends_with("_self.");
        before.ends_with('.') && !myself
    }) || file.code.contains("Game::step")
}

#[test]
fn a_month_is_played_by_the_core_alone() {
    let players: Vec<&str> = sources().iter().filter(|f| f.of != "core" && plays(f)).map(|f| f.path.as_str()).collect();
    assert!(players.is_empty(), "these play a month of a game themselves: {players:?}");
}

#[test]
fn views_are_defined_in_play_alone() {
    for file in sources().iter().filter(|file| file.of != "play") {
        let declares = word(&file.code, "views").into_iter().any(|at| file.code[..at].ends_with("mod "));
        let of_views = file.module.iter().any(|segment| segment == "views");
        assert!(!declares && !of_views, "{} defines views: they belong to crates/play", file.path);
    }
}

#[test]
fn what_shows_a_game_reads_views_and_not_the_observation() {
    let house = house();
    let shows =
        |file: &Source| file.of == "panels" || file.of == "program" && ["terminal", "window"].contains(&file.top());
    let reads = |to: &Source| to.of == "core" && to.top() == "observe";
    let found: Vec<&str> =
        house.pairs().filter(|(from, to)| shows(from) && reads(to)).map(|(from, _)| from.path.as_str()).collect();
    assert!(found.is_empty(), "these name demarche_core::observe, and not a view: {found:?}");
}

#[test]
fn a_planted_circle_is_found() {
    let files = [
        ("crates/core/src/lib.rs", "mod model;"),
        ("crates/core/src/model/mod.rs", "mod a;\nmod b;\nmod c;\npub use a::A;"),
        ("crates/core/src/model/a.rs", "use super::b::B;"),
        ("crates/core/src/model/b.rs", "fn f(c: super::c::C) {}"),
        ("crates/core/src/model/c.rs", "// use super::a::A;\nfn f() -> crate::model::A { A }"),
    ];
    let graph = planted(&files);
    let circle: Vec<&str> = files.iter().skip(1).map(|(path, _)| *path).collect();
    let mut found = graph.circles().concat();
    found.sort_unstable();
    let mut wanted = circle;
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    let straight = [&files[..4], &[("crates/core/src/model/c.rs", "struct C;")]].concat();
    assert!(planted(&straight).circles().is_empty(), "without what its last file names there is none");
}

#[test]
fn a_planted_wrong_direction_is_found() {
    let files = [
        ("crates/core/src/math.rs", ""),
        (
            "crates/core/src/sim/mod.rs",
            "use crate::math::Ppm;\n#[cfg(test)]\nmod tests { use demarche_play::views::x; }",
        ),
        ("crates/core/src/model/mod.rs", "use crate::{math::Ppm, sim::Game};"),
        ("crates/play/src/views/mod.rs", "use demarche_core::sim::Game;"),
        ("crates/lab/src/stats.rs", "use demarche_panels::theme::light;"),
        ("crates/panels/src/theme.rs", "fn f() { demarche_play::views::f(&demarche_core::math::x) }"),
    ];
    let wanted = [
        "crates/core/src/model/mod.rs names crates/core/src/sim/mod.rs",
        "crates/lab/src/stats.rs names crates/panels/src/theme.rs",
    ];
    assert_eq!(wrong_ways(&planted(&files)), wanted);
    let step = |text: &str| plays(&Source::new("src/x.rs", text).expect("a source"));
    assert!(step("fn f() { self.game.step(&[]); }") && step("let f = Game::step;"));
    assert!(!step("fn step(&self) {} fn f() { self.step(1); }") && !step("// game.step(&[])"));
}
