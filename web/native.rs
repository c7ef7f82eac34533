//! The fingerprints of `digest.rs`, computed by this machine's own code and printed one game to a
//! line: scenario, strategy, seed, trace. `digest.mjs` prints the same lines from WebAssembly.

use std::fmt::Write as _;
use std::io::Write as _;

#[path = "digest.rs"]
mod digest;

#[expect(clippy::disallowed_methods, reason = "the doors stand above the core that is compared here")]
fn main() -> std::io::Result<()> {
    let mut lines = String::new();
    for scenario in 0..digest::scenarios() {
        for (strategy, name) in (0..digest::strategies()).zip(demarche_core::strategy::NAMES) {
            if !["history", "bold", "random"].contains(&name) {
                continue;
            }
            for seed in 1..=5 {
                let trace = digest::trace(scenario, strategy, seed);
                let _ = writeln!(lines, "{scenario} {name} {seed} {trace:016x}");
            }
        }
    }
    std::io::stdout().write_all(lines.as_bytes())
}
