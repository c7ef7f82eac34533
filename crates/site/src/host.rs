//! The host: one visitor's place and games, from question to page.
//!
//! Duty: follow where acts lead, and do what the page asks of its host. Uses the page, `shelf`, `message`. Always
//! holds: all that is kept is in memory too, so that a browser which refuses to store loses nothing while it is
//! open; where a game is only shown, nothing is kept at all.

use demarche_page::{Deed, Method, Place, Request, Response, Settings, respond};

use super::message::{Answer, Ask, Draft, File, Kept, Moved, Own, Shelf};
use super::shelf::Games;

/// How often an act may lead on: to a page, and from there to another.
const LEADS: usize = 4;

/// One visitor.
pub struct Host {
    place: Place,
    games: Games,
    /// The key of the game that was opened or kept last.
    open: Option<String>,
}

impl Host {
    /// A visitor with what was kept before.
    ///
    /// # Errors
    /// If the shipped messages do not hold.
    pub fn new(shelf: Shelf) -> Result<Self, String> {
        let mut place = Place::new(Settings::read(&shelf.settings))?;
        place.relief = Some(String::new());
        place.base = shelf.base;
        place.embedded = shelf.embed;
        place.set_career(&shelf.career);
        place.authors = true;
        #[cfg(feature = "bench")]
        {
            place.workshop = Some(&super::bench::Bench);
        }
        place.set_draft(&shelf.draft.text, &shelf.draft.before);
        place.set_own(shelf.scenarios.into_iter().map(|own| (own.digest, own.text)).collect());
        Ok(Self { place, games: Games::new(shelf.games), open: None })
    }

    /// The page for a question.
    pub fn ask(&mut self, ask: &Ask) -> Answer {
        let mut answer = Answer::default();
        self.others(ask);
        self.games.empty(ask.now, &mut answer);
        if let Some(key) = ask.resume.as_ref().filter(|_| !self.place.embedded) {
            self.resume(key, ask.now);
        }
        let method = if ask.post { Method::Post } else { Method::Get };
        let mut request = Request::new(method, ask.path.split('#').next().unwrap_or_default());
        request.fields.extend(ask.fields.iter().cloned());
        request.dice = ask.dice;
        answer.address.clone_from(&ask.path);
        let mut response = self.turn(&request, ask.now, &mut answer);
        for _ in 0..LEADS {
            let Some(to) = response.go.take() else { break };
            let said = response.announce.take();
            let path = to.split('#').next().unwrap_or_default();
            response = self.turn(&Request::get(path.strip_prefix("./").unwrap_or(path)), ask.now, &mut answer);
            response.announce = response.announce.or(said);
            answer.address = to;
        }
        answer.open = self.open.clone().filter(|_| !self.place.embedded);
        answer.playing = self.place.keys().to_vec();
        answer.status = response.status;
        answer.title = response.title;
        answer.body = response.body;
        answer.announce = response.announce;
        answer.focus = response.focus;
        answer.language = response.language;
        response.settings.theme.key().clone_into(&mut answer.theme);
        answer.motion = response.settings.motion;
        answer.text = response.settings.text;
        answer
    }

    /// Takes over what other tabs have done: never the game that is played here.
    fn others(&mut self, ask: &Ask) {
        for Moved { to, other } in &ask.moved {
            self.place.moved(&other.key, &to.key, &to.name);
            if self.open.as_ref() == Some(&other.key) {
                self.open = Some(to.key.clone());
            }
            self.games.see(other.clone());
            self.games.see(to.clone());
        }
        // A game that is opened is opened as it was written last.
        let opened = |key: &String| ask.post && ask.path == "open" && ask.fields.iter().any(|(_, value)| value == key);
        let own = |key: &String| !opened(key) && self.place.keys().contains(key);
        for game in ask.seen.iter().filter(|game| !own(&game.key)) {
            self.games.see(game.clone());
        }
        for key in ask.gone.iter().filter(|key| !own(key)) {
            self.games.forget(key);
        }
    }

    /// Opens the game that was open when the document was loaded anew; if it is gone, the newest.
    fn resume(&mut self, key: &str, now: u64) {
        if self.place.session().is_some() {
            return;
        }
        self.refresh(now);
        let there = self.games.get(key).filter(|game| game.binned.is_none()).map(|game| game.key.as_str());
        let Some(key) = there.or_else(|| self.games.newest()).map(str::to_owned) else { return };
        self.open(&key);
    }

    fn turn(&mut self, request: &Request, now: u64, answer: &mut Answer) -> Response {
        // Lists are read on these pages alone; what else asks for them asks for keys.
        let lists = matches!(request.path.as_str(), "" | "index.html" | "saves" | "rename" | "empty-bin");
        if lists || self.games.unlisted() {
            self.refresh(now);
        }
        let mut response = respond(&mut self.place, request);
        for deed in std::mem::take(&mut response.deeds) {
            self.carry_out(deed, now, answer);
        }
        response
    }

    fn carry_out(&mut self, deed: Deed, now: u64, answer: &mut Answer) {
        match deed {
            Deed::Keep { key, tape } => {
                let name = self.games.get(&key).map_or_else(|| key.clone(), |game| game.name.clone());
                let game = Kept { key: key.clone(), name, tape, written: now, binned: None };
                self.games.put(game, answer);
                self.open = Some(key);
            }
            Deed::Bring { key, name, tape } => {
                self.games.put(Kept { key, name, tape, written: now, binned: None }, answer);
            }
            Deed::Open(key) => self.open(&key),
            Deed::Export(key) => {
                let file = |game: &Kept| File {
                    name: format!("{}.tape.ron", game.name),
                    kind: "text/plain;charset=utf-8".to_owned(),
                    text: game.tape.clone(),
                };
                answer.files.extend(self.games.get(&key).map(file));
            }
            Deed::Rename(key, name) => {
                if let Some(game) = self.games.get(&key).cloned() {
                    self.games.put(Kept { name, ..game }, answer);
                }
            }
            Deed::Bin(key) => {
                self.games.bin(&key, Some(now), answer);
                self.closed(&key);
            }
            Deed::Restore(key) => self.games.bin(&key, None, answer),
            Deed::Delete(key) => {
                self.games.delete(&key, answer);
                self.closed(&key);
            }
            Deed::Scenario { digest, text } => answer.scenarios.push(Own { digest, text }),
            Deed::Draft { text, before } => answer.draft = Some(Draft { text, before }),
            Deed::Settings(settings) => answer.settings = Some(settings.text()),
            Deed::Career(career) => answer.career = Some(career),
            Deed::File { name, kind, text } => answer.files.push(File { name, kind: kind.to_owned(), text }),
        }
    }

    /// A game that is kept no more is not the one to be opened after a reload.
    fn closed(&mut self, key: &str) {
        self.open.take_if(|open| open == key);
    }

    fn open(&mut self, key: &str) {
        let Some(game) = self.games.get(key) else { return };
        match self.place.open(key, game.tape.as_bytes()) {
            Ok(()) => self.open = Some(key.to_owned()),
            Err(why) => self.place.refuse(why),
        }
    }

    /// Tells the page what is kept.
    fn refresh(&mut self, now: u64) {
        let playing = self.place.keys().to_vec();
        let (saves, bin) = self.games.lists(now, &playing, &self.place);
        self.place.set_saves(saves);
        self.place.set_bin(bin);
    }
}
