//! A player who types in the terminal.

use demarche::terminal::{Closed, Keeper, Layout, Terminal};
use demarche_play::session::Session;
use demarche_play::session::saved::Saved;

use super::{Act, Player, tape};

/// Everything that the terminal said and kept.
#[derive(Default)]
struct Page {
    said: String,
    tape: String,
}

impl Keeper for Page {
    fn show(&mut self, text: &str) -> Result<(), Closed> {
        self.said.push_str(text);
        Ok(())
    }

    fn layout(&self) -> Layout {
        Layout::new(200)
    }

    fn keep(&mut self, session: &Session) -> Saved {
        self.tape = tape(session);
        Saved::At("memory".to_owned(), None)
    }

    fn leave(&mut self) -> Option<String> {
        None
    }

    fn hand_in(&mut self, _: &Session) -> Result<String, String> {
        Ok("memory".to_owned())
    }
}

/// A player who types.
pub(super) struct Typist {
    terminal: Terminal,
    page: Page,
}

impl Typist {
    pub(super) fn new(session: Session) -> Self {
        Self { terminal: Terminal::new(session), page: Page::default() }
    }
}

impl Player for Typist {
    fn act(&mut self, act: &Act) {
        let line = match act {
            Act::Give(good, amount) => format!("give {good} {amount}"),
            Act::Quietly(good, amount) => format!("give {good} {amount} quiet"),
            Act::Take(good) => {
                let class = self.terminal.session().case().good_named(good).expect("a good");
                let gives = |o| demarche_play::session::draft::gives(o, class);
                let at = self.terminal.session().draft().iter().position(gives).expect("it is drafted");
                format!("drop {}", at + 1)
            }
            Act::Answer(question, option) => {
                format!("{}{}", question + 1, ('a'..='z').nth(*option).expect("a letter"))
            }
            Act::Join => {
                let open = self.terminal.session().game().desk().open_rounds[0];
                format!("sanction {}", self.terminal.session().case().rounds[open.index()].id)
            }
            Act::Undo => "undo".to_owned(),
            Act::Redo => "redo".to_owned(),
            Act::Predict(low, high) => format!("predict {low} {high}"),
            Act::Because(reason) => format!("because {reason}"),
            Act::EndMonth => "next".to_owned(),
            Act::Rewind(turn) => format!("rewind {}", turn + 1),
            Act::Branch(at) => format!("branch {at}"),
            Act::HandIn => "handin".to_owned(),
        };
        self.page.said.clear();
        self.terminal.hear(&line, &mut self.page).expect("somebody listens");
    }

    fn session(&mut self) -> &Session {
        self.terminal.session()
    }

    fn refused(&mut self) -> Option<String> {
        let told = self.page.said.strip_prefix("✗  ")?;
        let told = told.split("\n→").next().unwrap_or_default();
        Some(told.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn kept(&mut self) -> String {
        self.page.tape.clone()
    }
}
