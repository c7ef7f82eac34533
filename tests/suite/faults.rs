//! What is told when the program itself falls over, and when a machine lacks what a window needs.

use std::process::Stdio;

use super::support::{command, demarche_in, folder, names_in};

const FALL: [&str; 9] =
    ["play", "training-isle", "--seed", "5", "--console", "--save", "my game.tape.ron", "--panic-in", "console"];

#[test]
fn a_panic_in_the_terminal_says_where_the_game_is_and_how_it_goes_on() {
    let folder = folder();
    let at = folder.path();
    let done = demarche_in(at, &FALL, "give relief 5\nnext\ngive relief 3\npanic\nnext\n").exits(3);
    insta::with_settings!({ filters => vec![(r"demarche \d.*", "demarche VERSION, SYSTEM"), (r"\.rs:\d+:\d+", ".rs:LINE:COLUMN"), (r"/\S*/my game", "FOLDER/my game")] }, {
        insta::assert_snapshot!(done.err);
    });
    assert!(done.out.contains("turn 2 of 12") && !done.out.contains("turn 3 of 12"), "nothing after it is read");
    demarche_in(at, &["replay", "my game.tape.ron"], "").exits(0);
    assert_eq!(names_in(at), ["my game.tape.ron"]);
    let on = demarche_in(at, &["play", "--console", "--load", "my game.tape.ron", "--save", "on.tape.ron"], "quit\n");
    assert!(on.exits(0).out.contains("turn 2 of 12"));
    let draft = std::fs::read_to_string(at.join("on.tape.ron")).expect("a tape");
    assert!(draft.contains("draft: ["), "the draft of the month is there:\n{draft}");
}

#[test]
fn a_panic_that_nobody_hears_exits_with_3_all_the_same() {
    let folder = folder();
    let mut child = command(folder.path(), &FALL).stdin(Stdio::piped()).spawn().expect("the binary starts");
    drop(child.stderr.take());
    let mut stdin = child.stdin.take().expect("a pipe");
    std::io::Write::write_all(&mut stdin, b"panic\n").expect("it listens");
    drop(stdin);
    assert_eq!(child.wait_with_output().expect("it ends").status.code(), Some(3));
}

#[test]
fn the_argument_is_shown_by_no_help() {
    let folder = folder();
    let done = demarche_in(folder.path(), &["play", "--help"], "").exits(0);
    assert!(!done.out.contains("panic"));
}

/// Plays with no terminal and no pipe, as from an icon.
#[cfg(all(feature = "window", target_os = "linux"))]
fn from_an_icon(at: &std::path::Path, args: &[&str], set: &[(&str, &str)]) -> super::support::Done {
    let mut command = command(at, args);
    for key in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_RUNTIME_DIR"] {
        command.env_remove(key);
    }
    let output = command.envs(set.iter().copied()).output().expect("the binary runs");
    super::support::Done {
        code: output.status.code(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

#[cfg(all(feature = "window", target_os = "linux"))]
#[test]
fn without_a_window_the_same_game_opens_in_the_terminal_after_one_plain_line() {
    let cases = [
        (vec![("DISPLAY", ":9753")], vec!["no display answers at DISPLAY=:9753", "the library "]),
        (vec![("WAYLAND_DISPLAY", "wayland-9753")], vec!["this display is Wayland alone"]),
        (vec![], vec!["there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"]),
    ];
    for (set, reasons) in cases {
        let folder = folder();
        let at = folder.path();
        let done = from_an_icon(at, &["play", "training-isle"], &set).exits(0);
        let said = done.err.trim_end();
        let why = said.strip_prefix("No window: ").and_then(|s| s.strip_suffix(". The desk opens in the terminal."));
        let why = why.unwrap_or_else(|| panic!("one plain line, not:\n{said}"));
        assert!(reasons.iter().any(|reason| why.starts_with(reason)) && !why.contains('\n'), "{why}");
        assert!(!why.contains("/registry/") && !why.contains(".rs"), "{why}");
        let tapes = names_in(&at.join("demarche").join("tapes"));
        let [tape] = tapes.as_slice() else { panic!("one game, not {tapes:?}") };
        let seed = tape.trim_start_matches("training-isle-seed").trim_end_matches(".tape.ron");
        assert!(seed.parse::<u64>().is_ok(), "{tape}");
        // The same tape once more goes on with the same game, in the same file.
        let path = at.join("demarche").join("tapes").join(tape);
        let path = path.to_str().expect("a path");
        from_an_icon(at, &["play", "--load", path], &set).exits(0);
        let left = names_in(&at.join("demarche").join("tapes"));
        assert_eq!(left, tapes, "no second game");
        assert!(std::fs::read_to_string(path).expect("a tape").contains(&format!("seed: {seed},")));
    }
}

#[cfg(feature = "window")]
#[test]
fn what_a_machine_lacks_is_told_with_the_package_that_brings_it() {
    use demarche::window::lacks::Lack;
    use std::fmt::Write as _;

    let wrapped = |error: &str| {
        format!(
            "Failed to build event loop: Os(OsError {{ line: 788, file: \"winit-0.30.13/src/platform_impl/linux/mod.rs\", error: {error} }})"
        )
    };
    let library = |tried: &str| {
        wrapped(&format!("XNotSupported(LibraryOpenError(OpenError {{ kind: Library, detail: \"{tried}\" }}))"))
    };
    let none = "cannot open shared object file: No such file or directory";
    let said = [
        wrapped("XNotSupported(XOpenDisplayFailed)"),
        library(&format!("opening library failed (libX11.so.6: {none}); opening library failed (libX11.so: {none})")),
        library(
            "opening library failed (/lib/x86_64-linux-gnu/libXcursor.so.1: file too short); opening library failed (libXcursor.so: cannot open)",
        ),
        library(&format!("opening library failed (libXdmcp.so.6: {none})")),
        library(&format!("opening library failed (libbsd.so.0: {none})")),
        "Library libxkbcommon-x11.so could not be loaded.".to_owned(),
        "called `Result::unwrap()` on an `Err` value: XkbNotFound".to_owned(),
        "Unable to find a GPU! Make sure you have installed required drivers! For extra information, see: a page"
            .to_owned(),
        "Failed to create wgpu surface: CreateSurfaceError".to_owned(),
        "X server missing XInput extension".to_owned(),
        String::new(),
    ];
    let releases = [
        "ID=debian\n",
        "NAME=\"Linux Mint\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n",
        "ID=fedora\n",
        "ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n",
        "ID=arch\n",
        "ID=void\n",
    ];
    let mut all = String::new();
    let mut lacks: Vec<Lack> = said.iter().map(|said| Lack::of(said, ":99")).collect();
    lacks.extend([Lack::Display, Lack::X11]);
    for lack in lacks {
        let mut told: Vec<String> = releases.iter().map(|release| lack.sentence(release)).collect();
        assert!(told.iter().all(|t| !t.contains('\n') && !t.ends_with('.')), "{told:?}");
        told.dedup();
        let _ = writeln!(all, "{lack:?}");
        for sentence in told {
            let _ = writeln!(all, "    {sentence}");
        }
    }
    insta::assert_snapshot!(all);
}

#[cfg(feature = "window")]
#[test]
fn the_page_names_every_package_that_a_sentence_names() {
    use demarche::window::lacks::{DRIVERS, LIBRARIES, XWAYLAND};

    let page = include_str!("../../docs/players/display.md");
    let row = |what: &str, packages: [&str; 3]| {
        let [debian, fedora, arch] = packages;
        let row = format!("| {what} | `{debian}` | `{fedora}` | `{arch}` |");
        assert!(page.contains(&row), "the page lacks: {row}");
    };
    row("a graphics driver for Vulkan", DRIVERS);
    row("X11 under Wayland", XWAYLAND);
    LIBRARIES.iter().for_each(|(library, packages)| row(&format!("`{library}`"), *packages));
}

#[test]
fn a_report_says_what_is_kept_and_what_is_not() {
    use demarche::fault::Fault;
    use std::fmt::Write as _;

    let fault = Fault {
        text: "index out of bounds: the len is 3 but the index is 3".to_owned(),
        place: "crates/panels/src/budget.rs:120:9".to_owned(),
        calls: String::new(),
        beside: false,
    };
    let long = Fault { text: "Encountered an error in system `draw`:\nno camera".to_owned(), ..fault.clone() };
    let beside = Fault { beside: true, ..fault.clone() };
    let nowhere = Fault::said("the display or the graphics driver gave up");
    let kept = Ok("/home/ann/my games/it's.tape.ron".into());
    let full = Err("error[DM-E000]: cannot write /mnt/game.tape.ron: No space left on device (os error 28)\n  = help: free some space\n".to_owned());
    let mut all = String::new();
    for (fault, kept) in
        [(&fault, Some(&kept)), (&fault, Some(&full)), (&long, None), (&beside, Some(&kept)), (&nowhere, Some(&kept))]
    {
        let _ = writeln!(all, "{}", fault.report(kept));
    }
    insta::with_settings!({ filters => vec![(r"demarche \d.*", "demarche VERSION, SYSTEM")] }, {
        insta::assert_snapshot!(all);
    });
}
