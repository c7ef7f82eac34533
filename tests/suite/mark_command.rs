//! `demarche mark` as a teacher meets it: exit codes, and folders full of anything.

use std::path::Path;

use super::support::{Done, demarche_in, folder, put};
use crate::mark::{CLASS, class, edited, name, text};

fn mark_in(at: &Path, args: &[&str]) -> Done {
    let all: Vec<&str> = ["mark", "class"].iter().chain(args).copied().collect();
    demarche_in(at, &all, "")
}

#[test]
fn the_command_marks_a_folder_and_tells_by_its_exit_code() {
    let folder = folder();
    let at = folder.path();
    std::fs::create_dir_all(at.join("class/Student 07")).expect("a folder");
    put(at, "spring.class.ron", CLASS);
    put(at, "class/a.hand-in.ron", text(&class()[1]));
    put(at, "class/Student 07/работа.ron", text(&class()[7]));
    let args = ["--out", "marks.csv", "--html", "marks.html", "--class", "spring.class.ron"];
    let done = mark_in(at, &args).exits(0);
    assert!(done.err.contains("2 hand-ins: 2 confirmed"), "{}", done.err);
    let table = std::fs::read_to_string(at.join("marks.csv")).expect("a table");
    assert!(table.contains("\"Student 07/работа.ron\",confirmed"), "{table}");
    assert!(std::fs::read_to_string(at.join("marks.html")).expect("a page").contains("Синяя цапля"));
    // Without the class file they are games all the same; without --out the table is data.
    assert_eq!(mark_in(at, &[]).exits(0).out.lines().count(), 3);
    put(at, "class/b.hand-in.ron", text(&edited(&class()[2], |t| t.seed += 1)));
    let done = mark_in(at, &args).exits(1);
    assert!(done.err.contains("refused: b.hand-in.ron: the seed was changed after it was written"), "{}", done.err);
    assert!(std::fs::read_to_string(at.join("marks.csv")).expect("a table").contains("\"b.hand-in.ron\",refused,seed"));
    // Written into the folder itself, the table and the page are no hand-ins the next time.
    let inside = ["--out", "class/marks.csv", "--html", "class/marks.html"];
    mark_in(at, &inside).exits(1);
    let again = mark_in(at, &inside).exits(1);
    assert!(again.err.contains("; 0 other files"), "{}", again.err);
    assert!(mark_in(at, &["--columns", "Grade=medls"]).exits(2).err.contains("there is no field"));
    mark_in(at, &["--class", "nowhere.class.ron"]).exits(2);
    demarche_in(at, &["mark", "nowhere"], "").exits(2);
    demarche_in(at, &["mark", "marks.csv"], "").exits(2);
    std::fs::create_dir(at.join("empty")).expect("a folder");
    demarche_in(at, &["mark", "empty", "--out", "no.csv"], "").exits(4);
}

#[test]
fn a_folder_full_of_anything_is_listed_and_nothing_is_followed() {
    let folder = folder();
    let at = folder.path();
    std::fs::create_dir(at.join("class")).expect("a folder");
    put(at, "class/good.ron", text(&class()[1]));
    put(at, "outside.ron", text(&class()[2]));
    put(at, "class/photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    put(at, "class/photo.hand-in.ron", b"\xff\xd8\xff\xe0 a picture under another name");
    put(at, "class/all.zip", b"PK\x03\x04\x14\0\0\0");
    put(at, "class/essay.docx", b"PK\x03\x04\x14\0\0\0");
    put(at, "class/nothing.ron", "");
    put(at, "class/blank.txt", " \n ");
    put(at, "class/essay.txt", "I believe that the ministry should");
    put(at, "class/作業\u{202e}.ron", "not a tape either");
    put(at, "class/latin.hand-in.ron", b"(name: \"Zo\xeb\")");
    put(at, "class/zeros.bin", [0u8; 64]);
    put(at, "class/deep.tape.ron", ["(".repeat(200_000), ")".repeat(200_000)].concat());
    let big = std::fs::File::create(at.join("class/video.mp4")).expect("a file");
    big.set_len(100_000_000).expect("a hundred megabytes of nothing");
    put(at, "class/-=formula.ron", text(&class()[4]));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(at.join("outside.ron"), at.join("class/link.ron")).expect("a link");
        std::os::unix::fs::symlink("/", at.join("class/everything")).expect("a link");
        std::os::unix::fs::symlink("nowhere", at.join("class/dangling.ron")).expect("a link");
        let fifo = std::process::Command::new("mkfifo").arg(at.join("class/pipe.ron")).status();
        assert!(fifo.is_ok_and(|s| s.success()), "a pipe, which would never end if it were read");
    }
    let mut deep = at.join("class");
    for _ in 0..12 {
        deep = deep.join("d");
    }
    std::fs::create_dir_all(&deep).expect("deep folders");
    let done = mark_in(at, &["--out", "marks.csv", "--html", "marks.html"]).exits(1);
    let expected = [
        ("photo.png", "a picture (PNG)"),
        ("photo.hand-in.ron", "a picture (JPEG)"),
        ("all.zip", "a zip archive: unpack it and mark again"),
        ("essay.docx", "an office document"),
        ("nothing.ron", "an empty file"),
        ("blank.txt", "an empty file"),
        ("essay.txt", "a text that is no tape"),
        ("作業⟨U+202E⟩.ron", "a text that is no tape"),
        ("latin.hand-in.ron", "is not UTF-8 text"),
        ("zeros.bin", "binary data"),
        ("deep.tape.ron", "line 1"),
        ("video.mp4", "100 MB: not read"),
        ("d/d/d", "not looked at"),
    ];
    for (path, what) in expected {
        assert!(done.err.lines().any(|l| l.contains(path) && l.contains(what)), "{path}: {what}:\n{}", done.err);
    }
    if cfg!(unix) {
        for (path, what) in [
            ("link.ron", "a link: not followed"),
            ("everything", "a link"),
            ("dangling.ron", "a link"),
            ("pipe.ron", "no regular file"),
        ] {
            assert!(done.err.lines().any(|l| l.contains(path) && l.contains(what)), "{path}: {what}:\n{}", done.err);
        }
    }
    let table = std::fs::read_to_string(at.join("marks.csv")).expect("a table");
    assert!(table.contains("\"good.ron\",confirmed") && table.contains("\n\"'-=formula.ron\",confirmed"), "{table}");
    assert!(!table.contains(&name(2)), "nothing outside the folder is read");
    assert!(done.err.contains("4 hand-ins: 2 confirmed, 0 with the orders of another, 2 refused"), "{}", done.err);
}

#[test]
fn each_hand_in_gets_its_debrief_page_and_the_marks_link_to_it() {
    let folder = folder();
    let at = folder.path();
    std::fs::create_dir_all(at.join("class")).expect("a folder");
    put(at, "spring.class.ron", CLASS);
    put(at, "class/a.hand-in.ron", text(&class()[1]));
    put(at, "class/b.hand-in.ron", text(&class()[7]));
    let args = ["--out", "m.csv", "--html", "marks.html", "--class", "spring.class.ron", "--reports", "pages"];
    mark_in(at, &args).exits(0);
    let marks = std::fs::read_to_string(at.join("marks.html")).expect("a page");
    let links: Vec<&str> = marks
        .split("href=\"")
        .skip(1)
        .filter_map(|l| l.split('"').next())
        .filter(|l| l.starts_with("pages/"))
        .collect();
    assert_eq!(links.len(), 2, "{links:?}");
    let pages = super::support::names_in(&at.join("pages"));
    assert!(pages.iter().all(|p| p.starts_with("debrief-") && p.contains(".html")) && pages.len() == 2, "{pages:?}");
    // A reason stands in the row of the month whose orders it explains.
    let reason = &class()[1].turns[0].reason;
    let row = marks.split("<tr>").find(|row| row.contains(reason.as_str())).expect("a row");
    assert!(row.contains("January 2030") || row.contains("2030"), "{row}");
    // Again it is the same; what is no page of ours stays.
    mark_in(at, &args).exits(0);
    put(at, &format!("pages/{}", pages[0]), "<html>my own notes</html>");
    let refused = mark_in(at, &args).exits(2);
    assert!(refused.err.contains("--force"), "{}", refused.err);
    assert!(std::fs::read_to_string(at.join("pages").join(&pages[0])).expect("it is there").contains("my own"));
    mark_in(at, &[args.as_slice(), &["--force"]].concat()).exits(0);
    assert!(mark_in(at, &["--reports", "class/pages"]).exits(2).err.contains("among the hand-ins"));
    assert!(mark_in(at, &["--reports", "class"]).exits(2).err.contains("among the hand-ins"));
}
