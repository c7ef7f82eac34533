//! The fingerprints of `author.rs`, computed by this machine's own code and printed one task to a line, as
//! `digest.mjs` prints them from WebAssembly; with `--text`, what was told.

use std::fmt::Write as _;
use std::io::Write as _;

#[path = "author.rs"]
mod author;

#[expect(clippy::disallowed_methods, reason = "the doors stand above the crate that is compared here")]
fn main() -> std::io::Result<()> {
    let text = std::env::args().any(|argument| argument == "--text");
    let mut lines = String::new();
    for scenario in 0..author::scenarios() {
        for (task, name) in (0..author::strategies()).zip(author::TASKS) {
            if text {
                let _ = writeln!(lines, "{}", author::told(scenario, task).unwrap_or_default());
            } else {
                let _ = writeln!(lines, "{scenario} {name} 1 {:016x}", author::trace(scenario, task, 1));
            }
        }
    }
    std::io::stdout().write_all(lines.as_bytes())
}
