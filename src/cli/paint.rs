//! Colour on a terminal: rules, marks and titles.
//!
//! Duty: colour what is shown by how a line begins. Uses the environment. Always holds: without colour
//! nothing is lost; none is used in a pipe, under `NO_COLOR`, or on a terminal that calls itself dumb.

/// Whether lines are coloured here: see <https://no-color.org>.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "how a terminal is written to is asked of the environment, and of nothing else"
)]
pub fn wanted() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb");
    crate::door::speak::out_is_terminal() && !set("NO_COLOR") && !dumb
}

/// A text with its lines in colours: faint rules, a green tick, a red cross, the next step in cyan.
#[must_use]
pub fn painted(text: &str) -> String {
    text.split_inclusive('\n').map(line).collect()
}

fn line(line: &str) -> String {
    let bare = line.trim_end_matches('\n');
    let code = match bare.trim_start().chars().next() {
        Some('═') => "2",
        Some('─') => return titled(bare) + "\n",
        Some('✓') => "32",
        Some('✗') => "31",
        Some('→' | '▸') => "36",
        _ => return line.to_owned(),
    };
    format!("\u{1b}[{code}m{bare}\u{1b}[0m\n")
}

/// A rule: faint, with its title in bold.
fn titled(rule: &str) -> String {
    let title = rule.trim_matches('─').trim();
    match rule.split_once(title).filter(|_| !title.is_empty()) {
        Some((before, after)) => format!("\u{1b}[2m{before}\u{1b}[0;1m{title}\u{1b}[0;2m{after}\u{1b}[0m"),
        None => format!("\u{1b}[2m{rule}\u{1b}[0m"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text without its colours.
    fn plain(text: &str) -> String {
        let mut out = String::new();
        let mut pieces = text.split("\u{1b}[");
        out.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            out.push_str(piece.split_once('m').map_or("", |(_, rest)| rest));
        }
        out
    }

    #[test]
    fn colours_change_no_letter() {
        let text = "════\n── News ──\n────\n✓  done\n✗  not\n→  next\nplain — text\n\n";
        let painted = painted(text);
        assert_ne!(painted, text);
        assert_eq!(plain(&painted), text);
    }
}
