//! The paths that a piece of code names.
//!
//! Duty: find every path of two segments or more, in `use` lines and elsewhere, however it is
//! written. Always holds: braces, `self` and `as` are resolved; generic arguments are no segments.

/// Every path, each as its segments.
pub fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(|c: char| c.is_alphabetic() || c == '_') {
        let follows = rest[..at].trim_end().ends_with("::");
        rest = &rest[at..];
        let (path, after) = plain(rest);
        rest = after;
        if path == ["use"] && rest.starts_with(char::is_whitespace) {
            let end = rest.find(';').unwrap_or(rest.len());
            found.extend(leaves(&rest[..end]));
            rest = &rest[end..];
        } else if path.len() > 1 && !follows {
            found.push(path);
        }
    }
    found
}

/// The path at the beginning of a text, and what follows it.
fn plain(code: &str) -> (Vec<String>, &str) {
    let (mut path, mut rest) = (Vec::new(), code);
    loop {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        path.push(rest[..end].to_owned());
        rest = &rest[end..];
        match rest.strip_prefix("::") {
            Some(next) if next.starts_with(|c: char| c.is_alphabetic() || c == '_') => rest = next,
            _ => return (path, rest),
        }
    }
}

/// The paths of what follows a `use`: one for each leaf of its braces.
fn leaves(tree: &str) -> Vec<Vec<String>> {
    let tree = tree.trim();
    let Some((before, inside)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        return vec![path.split("::").map(|segment| segment.trim().to_owned()).collect()];
    };
    let before: Vec<String> =
        before.split("::").map(str::trim).filter(|segment| !segment.is_empty()).map(str::to_owned).collect();
    let inside = inside.strip_suffix('}').unwrap_or(inside);
    let under = |mut leaf: Vec<String>| {
        leaf.retain(|segment| segment != "self" || before.is_empty());
        before.iter().cloned().chain(leaf).collect()
    };
    parts(inside).into_iter().flat_map(leaves).map(under).collect()
}

/// A list at its commas, but for those within braces.
fn parts(list: &str) -> Vec<&str> {
    let (mut found, mut depth, mut from) = (Vec::new(), 0_usize, 0);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.push(&list[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    found.push(&list[from..]);
    found.retain(|part| !part.trim().is_empty());
    found
}

#[test]
fn paths_are_found_however_they_are_written() {
    let code = "pub use crate::{math::{self, Ppm as P}, sim::Game};\nuse super::draw;\n\
                let x: Vec<crate::tape::Tape> = child::play::<u8>(1);\nsuper::super::up();\nfn f<T: self::A>(x: T) {}";
    let found: Vec<String> = paths(code).iter().map(|path| path.join("::")).collect();
    let wanted = [
        "crate::math",
        "crate::math::Ppm",
        "crate::sim::Game",
        "super::draw",
        "crate::tape::Tape",
        "child::play",
        "super::super::up",
        "self::A",
    ];
    assert_eq!(found, wanted);
}
