//! Lines for the terminal's desk: typed, pasted, or from a pipe.
//!
//! Duty: one command after the other, in the order in which they came. Uses a line editor. Always holds:
//! what is pasted or typed ahead is carried out line by line; nothing of it is lost.

use std::collections::VecDeque;
use std::io::{BufRead as _, IsTerminal as _, Read as _};

use crate::door::speak;
use crate::terminal::Lines;

/// Where commands come from: a terminal with a line editor, if there is one.
pub fn lines() -> Box<dyn Lines> {
    let editor = std::io::stdin().is_terminal().then(rustyline::DefaultEditor::new);
    match editor {
        Some(Ok(editor)) => Box::new(Editor { editor, waiting: VecDeque::new() }),
        _ => Box::new(Piped),
    }
}

/// A terminal with history and editing.
struct Editor {
    editor: rustyline::DefaultEditor,
    /// Lines that were pasted and are not carried out yet.
    waiting: VecDeque<String>,
}

impl Lines for Editor {
    fn next(&mut self, prompt: &str) -> Option<String> {
        if let Some(line) = self.waiting.pop_front() {
            // Said again, so that what follows stands under the command that it answers.
            let _ = speak::out(format!("{prompt}{}\n", demarche_core::outside::show::visible(&line)).as_bytes());
            return Some(line);
        }
        let typed = self.editor.readline(prompt).ok()?;
        let mut lines = typed.lines().map(str::to_owned).collect::<VecDeque<_>>();
        let first = lines.pop_front().unwrap_or_default();
        let _ = self.editor.add_history_entry(&first);
        self.waiting = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
        Some(first)
    }
}

/// Most bytes of a line that are kept.
const LINE: u64 = 65_536;

/// A pipe or a file: one command a line.
struct Piped;

impl Lines for Piped {
    fn next(&mut self, _: &str) -> Option<String> {
        let mut input = std::io::stdin().lock();
        let mut bytes = Vec::new();
        let mut read = input.by_ref().take(LINE).read_until(b'\n', &mut bytes).ok()?;
        // What is longer than any command is read to its end and not kept.
        let mut rest = Vec::new();
        while read > 0 && !bytes.ends_with(b"\n") && !rest.ends_with(b"\n") {
            rest.clear();
            read = input.by_ref().take(LINE).read_until(b'\n', &mut rest).ok()?;
        }
        (!bytes.is_empty()).then(|| String::from_utf8_lossy(&bytes).into_owned())
    }
}
