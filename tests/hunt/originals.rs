//! What is mutated: small files of every kind without a fault, and games made with them by the
//! program itself, so that seals and fingerprints are today's.

use std::path::Path;

use crate::input::Input;
use crate::rig::Rig;

/// Files without a fault.
pub struct Originals {
    /// A small scenario.
    pub scenario: &'static [u8],
    /// Its messages.
    pub words: &'static [u8],
    /// Its tests.
    pub tests: &'static [u8],
    /// An experiment with it.
    pub experiment: &'static [u8],
    /// A script of orders for it.
    pub script: &'static [u8],
    /// A class that plays it.
    pub class: &'static [u8],
    /// A class that plays the tutorial.
    pub isle_class: &'static [u8],
    /// Commands for a game of it.
    pub desk: &'static [u8],
    /// A tape of another release.
    pub old: &'static [u8],
    /// Dated acts: the first so many that are enough to be scored.
    pub events: Vec<u8>,
    /// A tape of the small scenario.
    pub tape: Vec<u8>,
    /// A tape of the tutorial.
    pub isle: Vec<u8>,
    /// Hand-ins of the tutorial's class: two names.
    pub hand_ins: Vec<Vec<u8>>,
    /// A game of that class that is not over.
    pub begun: Vec<u8>,
}

/// Commands for a game of the tutorial's class.
const ISLE: &[u8] = include_bytes!("originals/isle.txt");
/// How many dated acts are kept.
const EVENTS: usize = 30;

impl Originals {
    /// Makes what has to be made.
    ///
    /// # Errors
    /// What the program said where it should have made a file.
    pub fn new(rig: &mut Rig) -> Result<Self, String> {
        let events = include_bytes!("../../assets/backtest/events.csv");
        let mut all = Self {
            scenario: include_bytes!("../fixtures/faults/base.ron"),
            words: include_bytes!("../fixtures/faults/base.ftl"),
            tests: include_bytes!("originals/base.test.ron"),
            experiment: include_bytes!("../fixtures/faults/small.experiment.ron"),
            script: include_bytes!("originals/base.orders.ron"),
            class: include_bytes!("originals/base.class.ron"),
            isle_class: include_bytes!("originals/isle.class.ron"),
            desk: include_bytes!("originals/desk.txt"),
            old: include_bytes!("../fixtures/tapes/format-1.tape.ron"),
            events: events.split_inclusive(|b| *b == b'\n').take(EVENTS + 1).collect::<Vec<_>>().concat(),
            tape: Vec::new(),
            isle: Vec::new(),
            hand_ins: Vec::new(),
            begun: Vec::new(),
        };
        all.tape = made(rig, &all, &["run", "base.ron", "--save", "made.tape.ron"], b"", "tape.ron")?;
        all.isle = made(rig, &all, &["run", "training-isle:four", "--save", "made.tape.ron"], b"", "tape.ron")?;
        for name in ["Blue Heron", "Ågren"] {
            let attend = ["play", "--console", "--class", "isle.class.ron", "--name", name, "--save", "made.tape.ron"];
            all.hand_ins.push(made(rig, &all, &attend, ISLE, "hand-in.ron")?);
            let half: Vec<u8> = ISLE.split_inclusive(|b| *b == b'\n').take(7).collect::<Vec<_>>().concat();
            all.begun = made(rig, &all, &attend, &half, "tape.ron")?;
        }
        Ok(all)
    }
}

/// The file that a command makes, by the end of its name.
fn made(rig: &mut Rig, all: &Originals, args: &[&str], typed: &[u8], ending: &str) -> Result<Vec<u8>, String> {
    let file = |name: &str, bytes: &[u8]| (name.to_owned(), bytes.to_vec());
    let files = vec![
        file("base.ron", all.scenario),
        file("base.ftl", all.words),
        file("base.class.ron", all.class),
        file("isle.class.ron", all.isle_class),
    ];
    let args = args.iter().map(|a| (*a).to_owned()).collect();
    let outcome = rig.run(&Input { ask: "prepare", files, args, typed: typed.to_vec() }).map_err(|e| e.to_string())?;
    let found = outcome.outputs.iter().find(|(name, _)| Path::new(name).to_string_lossy().ends_with(ending));
    found.map(|(_, bytes)| bytes.clone()).ok_or_else(|| {
        let said: Vec<String> = outcome.outputs.iter().map(|(_, b)| String::from_utf8_lossy(b).into_owned()).collect();
        format!("no file was made, exit {:?}:\n{}", outcome.code, said.join("\n"))
    })
}
