//! `demarche capture`: any screen of the window as a picture, for docs and tests.

use std::path::{Path, PathBuf};

use super::desktop::Desktop;
use super::failure::Failure;
use super::picture::signed;
use super::{count, lacking, output, source};
use crate::door::kind::Kind;
use demarche_core::model::ids::NationId;
use demarche_core::scenario::findings::did_you_mean;
use demarche_core::sim::Game;
use demarche_core::strategy;
use demarche_panels::Shell;
use demarche_panels::state::{Part, Settings};
use demarche_play::session::Session;
use demarche_play::session::intent::{Lens, Play, Screen, Show, Tab};

/// Arguments of `capture`.
#[derive(clap::Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent switches of a command line")]
pub(super) struct Capture {
    /// A shipped scenario's id, a path to a .ron file, or a tape
    source: String,
    /// The screen: title, briefing, desk, month-report, debrief, compare, ledger, log, saves, career, codex,
    /// checker, settings, credits or cabinet
    #[arg(long, default_value = "desk")]
    screen: String,
    /// Width and height in pixels
    #[arg(long, default_value = "1280x720", value_name = "WxH")]
    size: String,
    /// The picture
    #[arg(long, value_name = "FILE.png")]
    out: PathBuf,
    /// Months played before by the scenario's history; with a debrief, all of them
    #[arg(long, value_name = "N", value_parser = |text: &str| count::within::<u16>(text, "months", 0, count::MONTHS), allow_negative_numbers = true)]
    turn: Option<u16>,
    /// Give the history's orders of the month as a draft
    #[arg(long)]
    draft: bool,
    /// The seed
    #[arg(long, default_value_t = 1, value_parser = count::seed, allow_negative_numbers = true)]
    seed: u64,
    /// The tab: map, recipient, licences, ranking, charts or news
    #[arg(long, default_value = "map")]
    tab: String,
    /// The map's lens: aid, relations, warnings or law
    #[arg(long, default_value = "aid")]
    lens: String,
    /// Which beat of a month's end: 1 for the first
    #[arg(long, default_value_t = 1, value_name = "N", value_parser = |text: &str| count::within::<usize>(text, "beats", 1, 9), allow_negative_numbers = true)]
    beat: usize,
    /// Open a letter: 1 for the first
    #[arg(long, value_name = "N", value_parser = |text: &str| count::within::<usize>(text, "letters", 1, 99), allow_negative_numbers = true)]
    letter: Option<usize>,
    /// Open the page of a nation, by its id
    #[arg(long, value_name = "NATION")]
    nation: Option<String>,
    /// In a small window, the part that is open: budget, needs, ladder, middle or timeline
    #[arg(long, default_value = "budget")]
    part: String,
    /// Open the causes of a number on top; can be given more than once
    #[arg(long, value_name = "NUMBER")]
    why: Vec<String>,
    /// With the saved games and the career that are kept, on their screens; else there are none
    #[arg(long)]
    kept: bool,
    /// The light theme
    #[arg(long)]
    light: bool,
    /// Scale of text and all else, in percent
    #[arg(long, default_value_t = 100)]
    scale: u16,
    /// Invented names
    #[arg(long)]
    fictional: bool,
    /// Words of a language that does not exist, two fifths longer, to try the layout
    #[arg(long, hide = true)]
    pseudo: bool,
    #[command(flatten)]
    replace: output::Replace,
}

impl Capture {
    /// Draws the screen.
    ///
    /// # Errors
    /// Bad names or sizes, a bad file, or nothing to draw with.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let screen = named("screen", &self.screen, &Screen::ALL.map(|s| (s.key(), s)))?;
        let tab = named("tab", &self.tab, &Tab::ALL.map(|t| (t.key(), t)))?;
        let lens = named("lens", &self.lens, &Lens::ALL.map(|l| (l.key(), l)))?;
        let part = named("part", &self.part, &Part::ALL.map(|p| (p.key(), p)))?;
        let (width, height) = size(&self.size)?;
        let target = self.replace.target(&self.out, &Kind::Picture, [Path::new(&self.source)])?;
        let mut host = if self.kept { Desktop::new().without_settings() } else { Desktop::apart() };
        let settings = Settings { light: self.light, scale: self.scale, ..Settings::default() }.bounded();
        let mut shell = Shell::new(settings).map_err(Failure::Input)?;
        if self.pseudo {
            let mut loaded = source::scenario(&self.source)?;
            loaded.words.make_pseudo();
            shell.set_words(loaded.words);
        }
        if screen == Screen::Title && self.nation.is_some() {
            let why = "the title shows no nation's page".to_owned();
            return Err(Failure::input(why, "leave out --nation, or name another --screen".to_owned()));
        }
        if screen != Screen::Title {
            let mut session = self.session(&mut host, screen)?;
            if self.fictional || self.pseudo {
                let mut loaded = source::scenario(&session.case().id.clone())?;
                if self.fictional {
                    loaded.rename()?;
                }
                if self.pseudo {
                    loaded.words.make_pseudo();
                }
                session.set_words(loaded.words);
            }
            if screen == Screen::Compare {
                branch(&mut session);
            }
            shell.play(session);
            shell.state.enter(screen);
            shell.state.tab = tab;
            // In a small window a letter lies in a part of its own.
            shell.state.part = if self.letter.is_some() { Part::Needs } else { part };
            shell.state.beat = self.beat - 1;
            shell.state.need = self.letter.map(|letter| letter - 1);
            shell.state.lens = lens;
            shell.state.nation = self.focus(&shell)?;
            for why in &self.why {
                shell.state.show(&Show::Why(why.clone()));
            }
            shell.touch(&mut host);
            self.within(&shell)?;
        }
        match crate::window::capture::capture(shell, Box::new(host), width, height) {
            Ok(picture) => Ok(target.write(&signed(picture))?),
            Err(ended) => {
                let why = lacking::why(&ended)?;
                Err(Failure::Input(format!("error: the screen cannot be drawn here: {why}\n")))
            }
        }
    }

    /// The nation whose page is open.
    fn focus(&self, shell: &Shell) -> Result<Option<NationId>, Failure> {
        let (Some(id), Some(session)) = (&self.nation, shell.session()) else { return Ok(None) };
        let case = session.case();
        let known = || case.nations.iter().map(|n| n.id.as_str()).collect::<Vec<_>>().join(", ");
        let unknown = || Failure::input(format!("there is no nation \"{id}\""), format!("the nations are {}", known()));
        case.nation_named(id).map(Some).ok_or_else(unknown)
    }

    /// Refuses a letter or a beat that the month does not have.
    fn within(&self, shell: &Shell) -> Result<(), Failure> {
        let letters = shell.desk().map_or(0, |desk| desk.needs.len());
        let beats = if shell.state.screen == Screen::MonthReport { shell.beats() } else { self.beat };
        for (asked, what, there) in [(self.letter.unwrap_or(0), "letter", letters), (self.beat, "beat", beats)] {
            if asked > there {
                let why = format!("there is no {what} {asked}");
                let hint = match there {
                    0 if what == "beat" => "no month has ended yet: name one with --turn".to_owned(),
                    there => format!("the month has {there}"),
                };
                return Err(Failure::input(why, hint));
            }
        }
        Ok(())
    }

    fn session(&self, host: &mut Desktop, screen: Screen) -> Result<Session, Failure> {
        if Path::new(&self.source).is_file() && self.source.ends_with(".tape.ron") {
            return host.load(Path::new(&self.source), None, self.fictional).map_err(Failure::Input);
        }
        let loaded = source::scenario(&self.source)?;
        let mut game = Game::new(loaded.case.clone(), self.seed);
        let months = match (self.turn, screen) {
            (Some(turn), _) => turn,
            (None, Screen::Debrief) => loaded.case.turns,
            (None, Screen::MonthReport) => 1,
            (None, _) => 0,
        };
        strategy::play(&mut game, &mut strategy::History, Some(months));
        let month = loaded.case.month(game.turn());
        let given = loaded.case.history.iter().find(|(m, _)| *m == month).map(|(_, orders)| orders.clone());
        let mut draft = Vec::new();
        let mut desk = game.desk();
        for order in given.filter(|_| self.draft && !game.is_over()).unwrap_or_default() {
            if let Ok(plan) = desk.decide(&order) {
                desk.take(&plan);
                draft.push(order);
            }
        }
        Ok(Session::new(loaded.words, game, draft))
    }
}

/// Goes back to the middle of what was played and plays it again without orders: a second branch,
/// to stand beside the first.
fn branch(session: &mut Session) {
    let turns = session.game().turn();
    session.apply(&Play::Rewind(turns / 2));
    while session.game().turn() < turns && !session.game().is_over() {
        for order in session.draft().to_vec() {
            session.apply(&Play::Toggle(order));
        }
        session.apply(&Play::EndTurn);
    }
}

/// What goes by a name, or which names there are.
fn named<T: Copy>(what: &str, name: &str, all: &[(&'static str, T)]) -> Result<T, Failure> {
    all.iter().find(|(key, _)| *key == name).map(|(_, value)| *value).ok_or_else(|| {
        let keys: Vec<&str> = all.iter().map(|(key, _)| *key).collect();
        let near =
            did_you_mean(name, keys.iter().copied()).unwrap_or_else(|| format!("there are: {}", keys.join(", ")));
        Failure::Input(format!("error: there is no {what} \"{name}\"\n  = help: {near}\n"))
    })
}

/// Width and height, within what can be drawn.
fn size(text: &str) -> Result<(u32, u32), Failure> {
    let parts = text.split_once('x').and_then(|(w, h)| Some((w.parse::<u32>().ok()?, h.parse::<u32>().ok()?)));
    parts.filter(|(w, h)| (1..=8_192).contains(w) && (1..=8_192).contains(h)).ok_or_else(|| {
        let help = "write WIDTHxHEIGHT in pixels, each from 1 to 8192, such as 1280x720";
        Failure::Input(format!("error: \"{text}\" is no size\n  = help: {help}\n"))
    })
}
