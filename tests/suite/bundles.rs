//! Bundles: a scenario, its messages and its tests in one file, taken wherever a scenario's file is.

use std::path::{Path, PathBuf};

use crate::support::{demarche, demarche_in, folder};

/// The folder of the shipped scenarios.
fn scenarios() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A bundle of a shipped scenario in a folder of its own.
fn packed(id: &str) -> (tempfile::TempDir, String) {
    let folder = folder();
    let file = scenarios().join(format!("{id}.ron")).display().to_string();
    let done = demarche_in(folder.path(), &["pack", &file], "");
    assert_eq!(done.code, Some(0), "{}", done.err);
    (folder, format!("{id}.demarche"))
}

#[test]
fn every_shipped_scenario_comes_out_as_it_went_in() {
    for shipped in demarche_core::scenario::library::SHIPPED {
        let id = shipped.id;
        let (folder, bundle) = packed(id);
        let done = demarche_in(folder.path(), &["unpack", &bundle, "--into", "out"], "");
        assert_eq!(done.code, Some(0), "{}", done.err);
        for ending in ["ron", "ftl", "test.ron"] {
            let name = format!("{id}.{ending}");
            let (before, after) = (text(&scenarios().join(&name)), text(&folder.path().join("out").join(&name)));
            assert!(before == after, "{name} is another");
        }
        // What is there is not written over, and packing again gives the same.
        assert_eq!(demarche_in(folder.path(), &["unpack", &bundle, "--into", "out"], "").code, Some(2));
        let again = demarche_in(folder.path(), &["pack", &format!("out/{id}.ron"), "--out", "-"], "");
        assert!(again.out == text(&folder.path().join(&bundle)), "{id} is packed otherwise");
    }
}

#[test]
fn a_bundle_is_taken_where_a_scenario_is() {
    let (folder, bundle) = packed("training-isle");
    let here = |args: &[&str]| {
        let done = demarche_in(folder.path(), args, "");
        assert_eq!(done.code, Some(0), "{args:?}: {}", done.err);
        (done.out, done.err)
    };
    let file = scenarios().join("training-isle.ron").display().to_string();
    let run = |scenario: &str| here(&["run", scenario, "--strategy", "history", "--seed", "3"]).0;
    assert_eq!(run(&bundle), run(&file));
    assert!(run(&bundle).contains("Training isle") || run(&bundle).len() > 200);
    // Of few seeds some shares fail, and those of its scenario fail in the same way.
    let tests = scenarios().join("training-isle.test.ron").display().to_string();
    let tested = |path: &str| demarche_in(folder.path(), &["test", path, "--seeds", "2"], "");
    let (bundled, alone) = (tested(&bundle), tested(&tests));
    assert_eq!((bundled.code, &bundled.err), (alone.code, &alone.err));
    assert!(bundled.out.contains("training-isle.demarche"), "{}", bundled.out);
    let (found, _) = here(&["test", ".", "--list"]);
    assert!(found.contains("training-isle.demarche"), "{found}");
    let (_, summary) = here(&["check", "."]);
    assert!(summary.contains("checked 1 file: 0 errors"), "{summary}");
    here(&["sweep", &bundle, "--strategies", "nothing", "--seeds", "1"]);
    // A game begun from a bundle is the game of its scenario.
    let played = demarche_in(
        folder.path(),
        &["play", &bundle, "--console", "--seed", "1", "--save", "a.tape.ron"],
        "end\nquit\n",
    );
    assert_eq!(played.code, Some(0), "{}", played.err);
    here(&["replay", "a.tape.ron"]);
    here(&["replay", "a.tape.ron", "--scenario", &bundle]);
    // Its words are its own: without them a name would be an id.
    let whole = text(&folder.path().join(&bundle));
    assert!(whole.contains("\n==== messages\n") && whole.contains("\n==== tests\n"));
}

#[test]
fn what_is_found_in_a_bundle_is_told_at_its_line() {
    let (folder, bundle) = packed("training-isle");
    let path = folder.path().join(&bundle);
    let whole = text(&path);
    let slips = [
        ("    difficulty: 1,", "    difficulty: 1.0,", "DM-E001"),
        ("nation-maritia =", "nation-maritia {", "DM-E020"),
        ("    scenario: \"training-isle.ron\",", "    scenario: \"quiet-backer\",", "DM-E010"),
        ("            seeds:", "            sedes:", "DM-E001"),
    ];
    for (from, to, code) in slips {
        assert!(whole.contains(from), "{from}");
        let broken = whole.replacen(from, to, 1);
        let line = broken.lines().position(|l| l.contains(to.trim())).expect("the slip") + 1;
        std::fs::write(&path, &broken).expect("written");
        let done = demarche_in(folder.path(), &["check", &bundle], "");
        assert_eq!(done.code, Some(2), "{to}: {}", done.out);
        assert!(done.out.contains(&format!("error[{code}]")), "{to}: {}", done.out);
        assert!(done.out.contains(&format!("--> training-isle.demarche:{line}:")), "{to} in {line}: {}", done.out);
        // Commands that need the part say the same; the others have no need of it.
        let command = if from.contains("difficulty") { "run" } else { "test" };
        if !from.contains("nation-maritia") {
            let done = demarche_in(folder.path(), &[command, &bundle], "");
            assert_eq!(done.code, Some(2), "{to}");
            assert!(done.err.contains(&format!("training-isle.demarche:{line}:")), "{to}: {}", done.err);
        }
    }
}

#[test]
fn hostile_bundles_are_refused_and_write_nothing() {
    let folder = folder();
    let head = "==== demarche bundle, format 1\n";
    let scenario = text(&scenarios().join("training-isle.ron"));
    let long = "=".repeat(100_000);
    let cases = [
        ("no-scenario", head.to_owned()),
        ("twice", format!("{head}==== scenario\n{scenario}\n==== scenario\n{scenario}")),
        ("a-path", format!("{head}==== scenario\n{scenario}\n==== ../../escaped.ron\nx")),
        ("a-name", format!("{head}==== scenario /tmp/escaped.ron\n{scenario}")),
        ("later", format!("==== demarche bundle, format 2\n==== scenario\n{scenario}")),
        ("signs", format!("{long} demarche bundle, format 1\n==== scenario\n{scenario}")),
        ("large", format!("{head}==== scenario\n{}", " ".repeat(3 << 20))),
        ("many", format!("{head}{}", "==== scenario x\n".repeat(50_000))),
        ("empty", String::new()),
        ("plain", scenario.clone()),
    ];
    for (name, bytes) in &cases {
        let file = format!("{name}.demarche");
        std::fs::write(folder.path().join(&file), bytes).expect("written");
        let done = demarche_in(folder.path(), &["unpack", &file, "--into", "out"], "");
        assert_eq!(done.code, Some(2), "{name}: {}", done.err);
        assert!(done.err.len() < 300_000, "{name}");
        if !["plain"].contains(name) {
            assert_eq!(demarche_in(folder.path(), &["check", &file], "").code, Some(2), "{name}");
            assert_eq!(demarche_in(folder.path(), &["run", &file], "").code, Some(2), "{name}");
        }
        assert_eq!(demarche_in(folder.path(), &["test", &file], "").code, Some(2), "{name}");
    }
    assert!(!folder.path().join("out").exists());
    assert!(!folder.path().join("../escaped.ron").exists() && !Path::new("/tmp/escaped.ron").exists());
    // An id that is a path names no file: the bundle's own name does.
    let strange =
        format!("{head}==== scenario\n{}\n", scenario.replacen("id: \"training-isle\"", "id: \"../evil\"", 1));
    std::fs::write(folder.path().join("strange.demarche"), strange).expect("written");
    let done = demarche_in(folder.path(), &["unpack", "strange.demarche", "--into", "out"], "");
    assert_eq!(done.code, Some(0), "{}", done.err);
    let names: Vec<String> = std::fs::read_dir(folder.path().join("out"))
        .expect("a folder")
        .map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(names, ["strange.ron"]);
}

#[test]
fn only_a_scenario_is_packed_and_nothing_else_is_replaced() {
    let folder = folder();
    let tests = scenarios().join("training-isle.test.ron").display().to_string();
    let done = demarche_in(folder.path(), &["pack", &tests], "");
    assert_eq!(done.code, Some(2));
    assert!(done.err.contains("this is no scenario"), "{}", done.err);
    std::fs::write(folder.path().join("training-isle.demarche"), "my thesis").expect("written");
    let file = scenarios().join("training-isle.ron").display().to_string();
    let done = demarche_in(folder.path(), &["pack", &file], "");
    assert_ne!(done.code, Some(0));
    assert_eq!(text(&folder.path().join("training-isle.demarche")), "my thesis");
    assert!(demarche(&["format", "bundle"]).out.starts_with("# The bundle format\n"));
}
