//! The README: its transcript is what the program prints, its commands are those it shows.

use crate::support::{demarche_in, folder};

fn readme() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("a README")
}

/// The lines of the transcript between its markers.
fn transcript() -> Vec<String> {
    let text = readme();
    let (_, rest) = text.split_once("<!-- transcript: begin -->").expect("a transcript");
    let (block, _) = rest.split_once("<!-- transcript: end -->").expect("its end");
    let lines = block.lines().filter(|line| !line.starts_with("```") && !line.is_empty());
    lines.map(str::to_owned).collect()
}

#[test]
fn the_transcript_is_what_the_program_prints() {
    let lines = transcript();
    let (command, rest) = lines.split_first().expect("a command");
    let arguments: Vec<&str> = command.strip_prefix("$ demarche ").expect("a demarche command").split(' ').collect();
    let typed: String = rest.iter().filter_map(|l| l.strip_prefix("> ")).map(|l| format!("{l}\n")).collect();
    let folder = folder();
    let all: Vec<&str> = arguments.into_iter().chain(["--console", "--save", "readme.tape.ron"]).collect();
    let done = demarche_in(folder.path(), &all, &typed);
    let printed: Vec<&str> = done.out.lines().filter(|line| !line.is_empty()).collect();
    let mut at = 0;
    let mut skipping = true;
    for line in rest.iter().filter(|line| !line.starts_with("> ")) {
        if line == "[...]" {
            skipping = true;
            continue;
        }
        let found = printed[at..].iter().position(|p| p == line);
        let found = found.unwrap_or_else(|| panic!("the README shows a line that is not printed: {line}"));
        assert!(skipping || found == 0, "the README leaves out what comes before: {line}");
        at += found + 1;
        skipping = false;
    }
}

#[test]
fn the_first_two_commands_run_the_game_and_the_tests() {
    let text = readme();
    let blocks: Vec<&str> = text.split("```sh\n").skip(1).filter_map(|b| b.split("```").next()).collect();
    assert_eq!(blocks.first().map(|b| b.trim()), Some("cargo run --release"));
    assert_eq!(blocks.get(1).map(|b| b.trim()), Some("cargo test"));
}
