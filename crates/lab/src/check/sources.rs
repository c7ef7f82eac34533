//! Where figures come from: sources that are cited but not listed, or listed but not cited.
//!
//! Duty: read every `source` of a scenario. Always holds: a figure rests on listed sources, or
//! says that it is an assumption or invented; either is fine, silence is not.

use std::collections::BTreeSet;

use super::look::Look;
use demarche_core::scenario::findings::nearest;

impl Look<'_> {
    /// Everything about sources.
    pub(super) fn sources(&mut self) {
        let ids: BTreeSet<&str> = self.case.sources.iter().map(|s| s.id.as_str()).collect();
        let mut cited: BTreeSet<String> = BTreeSet::new();
        for node in self.outline.all("source") {
            let Some(text) = self.outline.string(node) else { continue };
            let inside = node.range.start + 1..node.range.end.saturating_sub(1);
            if text.trim().is_empty() {
                let hint = "cite a listed source, or write `invented: ...` or `assumption: ...`".to_owned();
                self.report("DM-W121", Some(&node.range), "this figure names no source".to_owned(), hint);
                continue;
            }
            let lower = text.trim_start().to_ascii_lowercase();
            let own = lower.starts_with("assum") || lower.starts_with("invented");
            // What stands behind a colon or semicolon is a remark.
            let named = text.split([':', ';', ',']).next().unwrap_or_default();
            for word in named.split_whitespace() {
                if matches!(word, "assumption" | "invented") {
                    break;
                }
                if ids.contains(word) {
                    cited.insert(word.to_owned());
                } else if !own {
                    let range =
                        text.find(word).map_or(inside.clone(), |at| inside.start + at..inside.start + at + word.len());
                    let near = nearest(word, ids.iter().copied()).map(|n| format!("did you mean \"{n}\"?"));
                    let hint = near.unwrap_or_else(|| {
                        "add it to `sources`, or begin with `invented:` or `assumption:`".to_owned()
                    });
                    self.report("DM-W120", Some(&range), format!("\"{word}\" is not a listed source"), hint);
                    break;
                }
            }
            // A remark may cite too.
            cited.extend(
                text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'))
                    .filter(|w| ids.contains(w))
                    .map(str::to_owned),
            );
        }
        for (at, source) in self.case.sources.iter().enumerate() {
            if !cited.contains(&source.id) {
                let message = format!("no figure cites source \"{}\"", source.id);
                self.report("DM-A220", self.id_of("sources", at).as_ref(), message, "cite it, or leave it out");
            }
        }
    }
}
