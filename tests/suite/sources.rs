//! The sources of every crate, as the tests of the house read them.
//!
//! Duty: find every file that ships, and blank out what is no code of it. Uses files alone. Always
//! holds: comments, texts and tests are gone from `code`; what exists for tests only is left out.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The crates of the house, from the bottom up: how they are called here, how code names them, and
/// where their sources stand.
pub const CRATES: [(&str, &str, &str); 7] = [
    ("core", "demarche_core", "crates/core/src"),
    ("play", "demarche_play", "crates/play/src"),
    ("lab", "demarche_lab", "crates/lab/src"),
    ("panels", "demarche_panels", "crates/panels/src"),
    ("page", "demarche_page", "crates/page/src"),
    ("site", "demarche_site", "crates/site/src"),
    ("program", "demarche", "src"),
];

/// A source file: its path from the root of the house, its crate, its module as segments below the
/// crate, its text, and its text without comments, strings and tests.
#[derive(Clone, Debug)]
pub struct Source {
    pub path: String,
    pub of: &'static str,
    pub module: Vec<String>,
    pub text: String,
    pub code: String,
}

impl Source {
    /// A file by its path and its text; none if no crate holds it.
    pub fn new(path: &str, text: &str) -> Option<Self> {
        let (of, _, root) = CRATES.iter().find(|(_, _, root)| path.starts_with(&format!("{root}/")))?;
        let below = path.strip_prefix(root)?.strip_prefix('/')?.strip_suffix(".rs")?;
        let mut module: Vec<String> = below.split('/').map(str::to_owned).collect();
        if module.last().is_some_and(|last| last == "mod") || below == "lib" {
            module.pop();
        }
        let code = without_tests(&bare(text));
        Some(Self { path: path.to_owned(), of, module, text: text.to_owned(), code })
    }

    /// The outermost module below the crate; nothing for the crate's own file.
    pub fn top(&self) -> &str {
        self.module.first().map_or("", String::as_str)
    }
}

/// The folder of the house.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Every source that ships, by path.
pub fn sources() -> &'static [Source] {
    static READ: OnceLock<Vec<Source>> = OnceLock::new();
    READ.get_or_init(read)
}

fn read() -> Vec<Source> {
    let mut paths = Vec::new();
    for (_, _, folder) in CRATES {
        files(&root().join(folder), &mut paths);
    }
    paths.sort();
    let all: Vec<(String, String)> = paths
        .iter()
        .map(|path| {
            let name = path.strip_prefix(root()).expect("of the house").to_string_lossy().replace('\\', "/");
            (name, std::fs::read_to_string(path).expect("a source"))
        })
        .collect();
    let tests = test_files(&all);
    let ships = |path: &str| {
        let module = path.strip_suffix(".rs").unwrap_or(path);
        !tests.iter().any(|test| module == test || module.starts_with(&format!("{test}/")))
    };
    all.iter().filter(|(path, _)| ships(path)).filter_map(|(path, text)| Source::new(path, text)).collect()
}

/// Modules that exist for tests only, as paths without their ending: `#[cfg(test)] mod name;`.
fn test_files(all: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in all {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let stem = file.strip_suffix(".rs").unwrap_or(file);
        let folder =
            if matches!(stem, "mod" | "lib" | "main") { folder.to_owned() } else { format!("{folder}/{stem}") };
        let mut lines = text.lines().map(str::trim);
        while let Some(line) = lines.next() {
            if line != "#[cfg(test)]" {
                continue;
            }
            let named = lines.find(|l| !l.starts_with('#') && !l.starts_with("//"));
            let name = named.and_then(|l| l.trim_start_matches("pub(crate) ").strip_prefix("mod "));
            found.extend(name.and_then(|l| l.strip_suffix(';')).map(|name| format!("{folder}/{name}")));
        }
    }
    found
}

/// The code with comments and the contents of texts blanked out.
pub fn bare(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let ahead = |at: usize, what: &str| what.chars().enumerate().all(|(n, c)| chars.get(at + n) == Some(&c));
    while at < chars.len() {
        if ahead(at, "//") {
            while at < chars.len() && chars[at] != '\n' {
                at += 1;
            }
        } else if ahead(at, "/*") {
            while at < chars.len() && !ahead(at, "*/") {
                at += 1;
            }
            at += 2;
        } else if ahead(at, "r#\"") {
            at += 3;
            while at < chars.len() && !ahead(at, "\"#") {
                at += 1;
            }
            at += 2;
            out.push_str("\"\"");
        } else if chars[at] == '"' {
            at += 1;
            while at < chars.len() && chars[at] != '"' {
                at += if chars[at] == '\\' { 2 } else { 1 };
            }
            at += 1;
            out.push_str("\"\"");
        } else if chars[at] == '\'' && chars.get(at + 2) == Some(&'\'') {
            at += 3;
            out.push_str("' '");
        } else if ahead(at, "'\\") {
            at += 2;
            while at < chars.len() && chars[at] != '\'' {
                at += 1;
            }
            at += 1;
            out.push_str("' '");
        } else {
            out.push(chars[at]);
            at += 1;
        }
    }
    out
}

/// The code without its `#[cfg(test)] mod tests { ... }`, which may name anything.
pub fn without_tests(code: &str) -> String {
    let Some(from) = code.find("#[cfg(test)]\nmod ") else { return code.to_owned() };
    let rest = &code[from..];
    let Some(open) = rest.find(['{', ';']) else { return code[..from].to_owned() };
    if rest.as_bytes()[open] == b';' {
        return format!("{}{}", &code[..from], without_tests(&rest[open + 1..]));
    }
    let mut depth = 0usize;
    for (at, c) in rest[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return format!("{}{}", &code[..from], without_tests(&rest[open + at + 1..])),
            '}' => depth -= 1,
            _ => {}
        }
    }
    code[..from].to_owned()
}

/// A word of code, not a part of another.
pub fn word(code: &str, word: &str) -> Vec<usize> {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let stands = |at: &usize| !part(code[..*at].chars().next_back()) && !part(code[at + word.len()..].chars().next());
    code.match_indices(word).map(|(at, _)| at).filter(stands).collect()
}

#[test]
fn what_is_no_code_is_blanked_out() {
    assert_eq!(bare("a // crate::sim\n\"crate::sim\" 'c' '\\n' r#\"crate::x\"# b"), "a \n\"\" ' ' ' ' \"\" b");
    assert_eq!(without_tests("a\n#[cfg(test)]\nmod tests { use crate::x; fn f() {} }\nb"), "a\n\nb");
    assert_eq!(word("step steps a_step step", "step"), [0, 18]);
}

#[test]
fn modules_that_are_tests_are_left_out() {
    let files = [
        ("src/a/mod.rs", "#[cfg(test)]\n#[expect(x)]\nmod tests;\nmod b;"),
        ("src/a/b.rs", "#[cfg(test)]\npub(crate) mod c;\n#[cfg(test)]\nmod tests {"),
    ];
    let files: Vec<(String, String)> =
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    assert_eq!(test_files(&files), ["src/a/tests", "src/a/b/c"]);
}
