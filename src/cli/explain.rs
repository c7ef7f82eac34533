//! `demarche explain`: what a finding means, why it matters in play, and how to mend it.

use super::failure::Failure;
use super::output;
use demarche_lab::check::{codes, page};
use demarche_play::text_table::wrap;

/// Columns of the text.
const WIDTH: usize = 80;

/// Arguments of `explain`.
#[derive(clap::Args, Debug)]
pub(super) struct Explain {
    /// The code of a finding, such as DM-E010
    #[arg(required_unless_present = "all")]
    code: Option<String>,
    /// Print the page of all codes, as docs/codes.md
    #[arg(long, conflicts_with = "code")]
    all: bool,
}

impl Explain {
    /// Explains.
    ///
    /// # Errors
    /// If there is no such code, or standard output cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let Some(wanted) = self.code else { return output::print(&page::all()) };
        let wanted = wanted.trim().to_ascii_uppercase();
        let Some(code) = codes::find(&wanted) else {
            let (why, known) = (format!("there is no code \"{wanted}\""), codes::all().map(|c| c.code.as_str()));
            let all = || "`demarche explain --all` lists every code".to_owned();
            return Err(Failure::unknown(why, &wanted, known, all));
        };
        let mut lines = wrap(&format!("{} ({}): {}", code.code, code.severity().label(), code.title), WIDTH, "    ");
        for (head, text) in [("", &code.means), ("In play: ", &code.why), ("To mend: ", &code.mend)] {
            lines.push(String::new());
            lines.extend(wrap(&format!("{head}{text}"), WIDTH, "    "));
        }
        for (head, example) in [("Not so:", &code.bad), ("But so:", &code.good)] {
            lines.push(String::new());
            lines.push(head.to_owned());
            lines.extend(example.lines().map(|line| format!("    {line}").trim_end().to_owned()));
        }
        output::print(&lines.join("\n"))
    }
}
