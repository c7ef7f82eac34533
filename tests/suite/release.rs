//! Downloads: the workflow that makes them, what it is pinned to, the licences that travel with them.
//!
//! Duty: what can be told of a release without making one. Always holds: a workflow that uses what has no
//! certain version, makes what `packaging/make` does not, or names an address, is noticed.

use std::collections::BTreeSet;
use std::path::Path;

use yaml_rust2::Yaml;

/// Beginnings of the lines that a workflow may run.
const RUN: [&str; 6] = [
    "rustup toolchain install ",
    "python packaging/make ",
    "python3 packaging/make ",
    "cargo install cargo-deb --version ",
    "if [[ $SITE_URL ]]; then printf ",
    "gh release create \"$GITHUB_REF_NAME\" ",
];

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{name}: {e}"))
}

fn workflow(name: &str) -> Yaml {
    let mut parsed = yaml_rust2::YamlLoader::load_from_str(&read(name)).expect("YAML");
    assert_eq!(parsed.len(), 1, "{name} is one document");
    parsed.remove(0)
}

/// Every step of a workflow.
fn steps(workflow: &Yaml) -> Vec<&Yaml> {
    let jobs = workflow["jobs"].as_hash().expect("jobs");
    jobs.values().flat_map(|job| job["steps"].as_vec().expect("steps")).collect()
}

/// What is wrong with a step, if anything is.
fn wrong(step: &Yaml) -> Option<String> {
    if let Some(uses) = step["uses"].as_str() {
        let version = uses.split_once("@v").map_or("", |(_, version)| version);
        let parts = version.split('.').filter(|part| part.parse::<u16>().is_ok()).count();
        return (parts != 3).then(|| format!("{uses} is not pinned"));
    }
    let lines = step["run"].as_str().expect("a step uses or runs").lines();
    let mut strange = lines.filter(|line| !RUN.iter().any(|start| line.starts_with(start)));
    strange.next().map(|line| format!("what is made stands in packaging/make: {line}"))
}

#[test]
fn the_release_is_made_by_the_script_and_pins_what_it_uses() {
    let workflow = workflow(".github/workflows/release.yml");
    assert_eq!(workflow["permissions"]["contents"].as_str(), Some("read"));
    let jobs = workflow["jobs"].as_hash().expect("jobs");
    let writes: Vec<&str> = jobs
        .iter()
        .filter(|(_, job)| job["permissions"]["contents"].as_str() == Some("write"))
        .filter_map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(writes, ["publish"], "one job may write, and runs for a tag alone");
    assert_eq!(workflow["jobs"]["publish"]["if"].as_str(), Some("github.event_name == 'push'"));
    assert_eq!(workflow["on"]["push"]["tags"][0].as_str(), Some("v*"));
    assert!(workflow["on"]["push"]["branches"].is_badvalue(), "a branch that is pushed publishes nothing");
    let steps = steps(&workflow);
    let found: Vec<String> = steps.iter().filter_map(|step| wrong(step)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    let run: String = steps.iter().filter_map(|step| step["run"].as_str()).collect::<Vec<_>>().join("\n");
    for what in ["version ", "program --target", "program --headless", "site ", "deb ", "sums ", "notes", "try "] {
        assert!(run.contains(&format!("packaging/make {what}")), "nothing makes: {what}");
    }
}

#[test]
fn a_step_that_is_pinned_to_nothing_is_noticed() {
    let step = |text: &str| yaml_rust2::YamlLoader::load_from_str(text).expect("YAML").remove(0);
    assert!(wrong(&step("uses: actions/checkout@v4")).is_some());
    assert!(wrong(&step("uses: actions/checkout@main")).is_some());
    assert!(wrong(&step("run: |\n  python packaging/make sums out\n  cp out/* elsewhere")).is_some());
    assert_eq!(wrong(&step("uses: actions/checkout@v4.2.2")), None);
}

#[test]
fn where_it_is_published_is_one_variable() {
    let text = read(".github/workflows/release.yml");
    assert_eq!(text.matches("vars.").count(), text.matches("${{ vars.SITE_URL }}").count());
    assert_eq!(text.matches("${{ vars.SITE_URL }}").count(), 1);
    for name in [".github/workflows/release.yml", "packaging/make", "packaging/program.txt", "packaging/headless.txt"] {
        assert!(!read(name).contains("://"), "{name} has an address");
    }
}

#[test]
fn every_workflow_builds_with_the_version_that_is_promised() {
    let manifest = read("Cargo.toml");
    let promised = manifest.split("rust-version = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("it");
    for name in [".github/workflows/ci.yml", ".github/workflows/release.yml"] {
        let text = read(name);
        let told = text.matches("rustup toolchain install ").count();
        assert!(told > 0 && text.matches(&format!("rustup toolchain install {promised}.0 ")).count() == told, "{name}");
        assert_eq!(text.matches(&format!("rustup default {promised}.0")).count(), told, "{name}");
    }
}

#[test]
fn licences_are_gathered_for_every_target_that_is_built() {
    let workflow = workflow(".github/workflows/release.yml");
    let matrix = &workflow["jobs"]["program"]["strategy"]["matrix"]["include"];
    let script = read("packaging/third-party/make");
    let mut count = 0;
    for row in matrix.as_vec().expect("a matrix") {
        for key in ["target", "headless"] {
            let target = row[key].as_str().expect("a target");
            assert!(script.contains(&format!("\"{target}\"")), "no licences are gathered for {target}");
            count += 1;
        }
    }
    assert!(count >= 6, "{count} targets");
}

/// The crates that a file of licences lists: number, name with version, terms.
fn listed(text: &str) -> Vec<(usize, &str, &str)> {
    let rows = text.lines().filter_map(|line| {
        let (number, rest) = line.trim_start().split_once(' ')?;
        let (name, terms) = rest.split_once(": ")?;
        Some((number.parse().ok()?, name, terms))
    });
    rows.collect()
}

#[test]
fn the_licences_of_others_are_of_the_crates_that_are_locked() {
    let lock = read("Cargo.lock");
    let pairs = lock.split("[[package]]").filter_map(|part| {
        let value = |key: &str| part.split(&format!("\n{key} = \"")).nth(1)?.split('"').next();
        Some(format!("{} {}", value("name")?, value("version")?))
    });
    let locked: BTreeSet<String> = pairs.collect();
    for (name, least) in [("program.txt", 300), ("site.txt", 60)] {
        let text = read(&format!("packaging/third-party/{name}"));
        let (list, texts) = text.split_once("\nBrought by ").expect("texts");
        let listed = listed(list);
        assert!(listed.len() >= least, "{name} has {} crates", listed.len());
        let strange: Vec<&str> = listed.iter().map(|row| row.1).filter(|crate_| !locked.contains(*crate_)).collect();
        assert!(strange.is_empty(), "{name} has what is not in Cargo.lock: {strange:?}");
        let whole = format!("Brought by {texts}");
        let brought: BTreeSet<usize> = whole
            .lines()
            .filter_map(|line| line.strip_prefix("Brought by ")?.strip_suffix(':'))
            .flat_map(|numbers| numbers.split(", ").filter_map(|number| number.parse().ok()))
            .collect();
        let silent: Vec<&str> = listed.iter().filter(|row| !brought.contains(&row.0)).map(|row| row.1).collect();
        assert!(silent.is_empty(), "{name} has no text for {silent:?}");
    }
}

#[test]
fn the_files_for_ci_services_fetch_check_and_run_the_same() {
    let page = read("docs/authors/ci.md");
    let file = |name: &str| {
        let block = page.split(&format!("<!-- file: {name} -->\n```yaml\n")).nth(1).expect("the file");
        let text = block.split("```").next().expect("its end");
        yaml_rust2::YamlLoader::load_from_str(text).expect("YAML").remove(0)
    };
    let github = file("scenarios.yml");
    let there: Vec<String> = github["jobs"]["check-and-test"]["steps"]
        .as_vec()
        .expect("steps")
        .iter()
        .flat_map(|step| step["run"].as_str().unwrap_or_default().lines())
        .map(|line| line.replace(" --annotate github", ""))
        .collect();
    let gitlab = file("gitlab-ci.yml");
    let here: Vec<&str> =
        gitlab["scenarios"]["script"].as_vec().expect("a script").iter().filter_map(Yaml::as_str).collect();
    let of = |lines: &[&str]| -> Vec<String> {
        lines.iter().filter(|line| line.starts_with("demarche ")).map(|line| (*line).to_owned()).collect()
    };
    let borrowed: Vec<&str> = there.iter().map(String::as_str).collect();
    assert_eq!(of(&borrowed), of(&here));
    for lines in [&borrowed, &here] {
        assert!(lines.iter().any(|line| line.contains("\"$DEMARCHE\"")), "the archive's address is a variable");
        assert!(lines.iter().any(|line| line.contains("$DEMARCHE_SHA256") && line.contains("| sha256sum ")));
    }
    assert_eq!(gitlab["scenarios"]["artifacts"]["reports"]["junit"].as_str(), Some("report.xml"));
    assert!(!page.contains("http://") && !page.contains("https://"), "no address is invented");
}
