//! The reader of orders: from the words after a verb to an order, with names that may be cut short.
//!
//! Duty: amounts, names, manners, answers. May use `observe`, `narrate`. Always holds: an order
//! that is read names only what the case has; whether it may be given, the desk decides.

use demarche_core::math::Money;
use demarche_core::model::good::{Loudness, Route};
use demarche_core::model::ids::{GoodId, Month, NationId};
use demarche_core::model::nation::Role;
use demarche_core::model::order::{Order, Statement};
use demarche_core::scenario::findings::nearest;
use demarche_play::narrate::words::{number, text};
use demarche_play::session::Session;

/// Why a word stands for no name.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Unclear {
    /// No word was given.
    Missing,
    /// No name begins like it; the nearest, if one is near.
    None(Option<String>),
    /// Several names begin like it.
    Several(Vec<String>),
}

/// The one name that a word stands for: the whole name, or the only one that begins with it, or
/// the only one that has it inside.
fn one<'a>(word: Option<&str>, names: &[&'a str]) -> Result<&'a str, Unclear> {
    let Some(word) = word else { return Err(Unclear::Missing) };
    if let Some(name) = names.iter().find(|n| **n == word) {
        return Ok(name);
    }
    let begin: Vec<&str> = names.iter().filter(|n| n.starts_with(word)).copied().collect();
    let inside = || names.iter().filter(|n| n.contains(word)).copied().collect();
    let alike: Vec<&str> = if begin.is_empty() { inside() } else { begin };
    match alike.as_slice() {
        [name] => Ok(name),
        [] => Err(Unclear::None(nearest(word, names.iter().copied()).map(str::to_owned))),
        several => Err(Unclear::Several(several.iter().map(|name| (*name).to_owned()).collect())),
    }
}

/// An amount in million euro: `40`, `2.5`, `40m`, `1.5bn`.
fn amount(word: &str) -> Option<Money> {
    let bare = word.trim_start_matches('€');
    let (digits, scale) = match bare.strip_suffix("bn") {
        Some(digits) => (digits, 1_000_000),
        None => (bare.strip_suffix('m').unwrap_or(bare), 1_000),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit()) && text.len() <= 9;
    if whole.is_empty() || !plain(whole) || !plain(fraction) {
        return None;
    }
    let mut thousand: i64 = whole.parse::<i64>().ok()?.saturating_mul(scale);
    let mut step = scale;
    for digit in fraction.bytes() {
        step /= 10;
        thousand = thousand.saturating_add(i64::from(digit - b'0') * step);
    }
    Some(Money(thousand))
}

/// Reads orders of one game.
pub struct Reader<'a> {
    /// The game at the desk, with the words in which trouble is told.
    pub session: &'a Session,
}

impl Reader<'_> {
    /// The one name that a word stands for.
    ///
    /// # Errors
    /// That there is none, or several, with what there is.
    pub fn one<'n>(&self, kind: &str, word: Option<&str>, names: &[&'n str]) -> Result<&'n str, String> {
        one(word, names).map_err(|unclear| {
            let id = format!("console-parse-{kind}");
            // A long list has a screen of its own.
            let known =
                if kind == "class" { self.session.words().get("console-parse-goods") } else { self.known(names) };
            let word = text("word", word.unwrap_or_default());
            match unclear {
                Unclear::Missing => [self.session.words().get(&format!("{id}.which")), known].join(" "),
                Unclear::None(Some(near)) => {
                    self.session.words().say(&format!("{id}.near"), &[word, text("near", near)])
                }
                Unclear::None(None) => [self.session.words().say(&id, &[word]), known].join(" "),
                Unclear::Several(names) => {
                    let words = self.session.words();
                    words.say("console-parse-several", &[word, text("names", words.list(&names))])
                }
            }
        })
    }

    /// The one name that the only word means.
    ///
    /// # Errors
    ///
    /// What could have been typed in its place, and what was said beyond it.
    pub fn only(&self, kind: &str, words: &[&str], names: &[&str]) -> Result<String, String> {
        let name = self.one(kind, words.first().copied(), names)?.to_owned();
        self.no_more(words, 1)?;
        Ok(name)
    }

    fn known(&self, names: &[&str]) -> String {
        if names.is_empty() {
            return self.session.words().get("console-parse-known-none");
        }
        let (words, names) = (self.session.words(), names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        words.say("console-parse-known", &[text("names", words.list(&names))])
    }

    /// That a word stands for nothing although it is a name: a fault of the case, told all the same.
    fn no(&self, kind: &str, word: &str) -> String {
        self.session.words().say(&format!("console-parse-{kind}"), &[text("word", word)])
    }

    fn good(&self, word: Option<&str>) -> Result<GoodId, String> {
        let case = self.session.game().case();
        let names: Vec<&str> = case.goods.iter().map(|c| c.id.as_str()).collect();
        let name = self.one("class", word, &names)?;
        case.good_named(name).ok_or_else(|| self.no("class", name))
    }

    /// A nation by its id, or by its capital.
    ///
    /// # Errors
    /// That there is none of that name.
    pub fn nation(&self, word: Option<&str>) -> Result<NationId, String> {
        let case = self.session.game().case();
        let ids = (0..case.nations.len()).map(NationId::at);
        let seat = |id: &NationId| word.is_some_and(|w| self.session.words().capital(case, *id).to_lowercase() == w);
        if let Some(id) = ids.into_iter().find(seat) {
            return Ok(id);
        }
        let names: Vec<&str> = case.nations.iter().map(|n| n.id.as_str()).collect();
        let name = self.one("nation", word, &names)?;
        case.nation_named(name).ok_or_else(|| self.no("nation", name))
    }

    fn amount(&self, word: Option<&str>) -> Result<Money, String> {
        let Some(word) = word else { return Err(self.session.words().get("console-parse-amount.which")) };
        amount(word).ok_or_else(|| self.no("amount", word))
    }

    /// The number of an order in the draft.
    ///
    /// # Errors
    /// That it is no number.
    pub fn number(&self, word: Option<&&str>) -> Result<usize, String> {
        word.and_then(|w| w.parse().ok()).ok_or_else(|| self.session.words().get("console-parse-number"))
    }

    /// Loudness, route and destination out of the words after an amount.
    fn manner(&self, words: &[&str]) -> Result<(Loudness, Route, Option<NationId>), String> {
        let mut manner = (Loudness::Normal, Route::Direct, None);
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "quiet" | "quietly" => manner.0 = Loudness::Quiet,
                "normal" => manner.0 = Loudness::Normal,
                "loud" | "loudly" => manner.0 = Loudness::Loud,
                "fund" => manner.1 = Route::Fund,
                "direct" => manner.1 = Route::Direct,
                "to" => manner.2 = Some(self.nation(words.next().copied())?),
                other => return Err(self.no("manner", other)),
            }
        }
        Ok(manner)
    }

    /// That nothing is left after so many words.
    ///
    /// # Errors
    /// What is left over.
    pub fn no_more(&self, words: &[&str], taken: usize) -> Result<(), String> {
        match words.get(taken..) {
            None | Some([]) => Ok(()),
            Some(surplus) => {
                Err(self.session.words().say("console-parse-surplus-word", &[text("surplus", surplus.join(" "))]))
            }
        }
    }

    /// `give CLASS AMOUNT [manner]`.
    ///
    /// # Errors
    /// What is missing or unclear.
    pub fn give(&self, words: &[&str]) -> Result<Order, String> {
        let class = self.good(words.first().copied())?;
        let amount = self.amount(words.get(1).copied())?;
        let (loudness, route, to) = self.manner(words.get(2..).unwrap_or_default())?;
        let recipient = self.session.game().case().recipient;
        let to = to.unwrap_or(recipient);
        let route = if to == recipient { route } else { Route::Backfill };
        Ok(Order::Allocate { class, to, amount, route, loudness })
    }

    /// `pledge CLASS AMOUNT [manner]`.
    ///
    /// # Errors
    /// What is missing or unclear.
    pub fn pledge(&self, words: &[&str]) -> Result<Order, String> {
        let class = self.good(words.first().copied())?;
        let amount = self.amount(words.get(1).copied())?;
        let manner = words.get(2..).unwrap_or_default();
        if let Some(word) = manner.iter().find(|w| matches!(**w, "fund" | "direct" | "to")) {
            return Err(self.session.words().say("console-parse-surplus-word", &[text("surplus", *word)]));
        }
        let (loudness, ..) = self.manner(manner)?;
        Ok(Order::Pledge { class, to: self.session.game().case().recipient, amount, loudness })
    }

    /// `apply CLASS to NATION [urgent]`.
    ///
    /// # Errors
    /// What is missing or unclear.
    pub fn apply(&self, words: &[&str]) -> Result<Order, String> {
        let class = self.good(words.first().copied())?;
        let rest: Vec<&str> = words.iter().skip(1).copied().filter(|w| *w != "to").collect();
        let to = self.nation(rest.first().copied())?;
        let urgent = rest.get(1) == Some(&"urgent");
        self.no_more(&rest, if urgent { 2 } else { 1 })?;
        let route = if to == self.session.game().case().recipient { Route::Direct } else { Route::Backfill };
        Ok(Order::Apply { class, to, end_user: to, route, urgent })
    }

    /// `sanction ROUND`.
    ///
    /// # Errors
    /// What is missing or unclear.
    pub fn sanction(&self, words: &[&str]) -> Result<Order, String> {
        let case = self.session.game().case();
        let names: Vec<&str> = case.rounds.iter().map(|r| r.id.as_str()).collect();
        let name = self.one("round", words.first().copied(), &names)?;
        let round = case.rounds.iter().find(|r| r.id == name);
        let round = round.ok_or_else(|| self.no("round", name))?;
        self.no_more(words, 1)?;
        Ok(Order::Sanction { round: round.id.clone(), target: round.target })
    }

    /// `say LINE WHOM`.
    ///
    /// # Errors
    /// What is missing or unclear.
    pub fn say(&self, words: &[&str]) -> Result<Order, String> {
        let lines = ["promise", "reassure", "criticise", "clarify", "deny"];
        let said = self.one("line", words.first().copied(), &lines)?;
        let line = Statement::ALL.into_iter().find(|line| line.key() == said).ok_or_else(|| self.no("line", said))?;
        let case = self.session.game().case();
        if matches!(line, Statement::Clarify | Statement::Deny) {
            let desk = self.session.game().desk();
            let names: Vec<&str> = desk.rumours.iter().map(|(name, _)| name.as_str()).collect();
            let about = self.one("rumour", words.get(1).copied().or(names.first().copied()), &names)?.to_owned();
            self.no_more(words, 2)?;
            let audience = case.nations_with(Role::Adversary).next().unwrap_or(case.recipient);
            return Ok(Order::State { audience, line, about: Some(about) });
        }
        let audience = self.nation(words.get(1).copied())?;
        self.no_more(words, 2)?;
        Ok(Order::State { audience, line, about: None })
    }

    /// The name of a request to pass goods on.
    ///
    /// # Errors
    /// That there is none of that name.
    pub fn request(&self, words: &[&str]) -> Result<String, String> {
        let desk = self.session.game().desk();
        let names: Vec<&str> = desk.transfers.iter().map(|(name, _)| name.as_str()).collect();
        let name = self.one("request", words.first().copied().or(names.first().copied()), &names)?.to_owned();
        self.no_more(words, 1)?;
        Ok(name)
    }

    /// `1a`: question 1, option a. None if the word has not that shape.
    pub fn shorthand(&self, word: &str) -> Option<Result<Order, String>> {
        let letter = word.chars().last().filter(char::is_ascii_lowercase)?;
        let number: usize = word.strip_suffix(letter)?.parse().ok()?;
        Some(self.option(number, letter))
    }

    /// `answer 1 a`.
    ///
    /// # Errors
    /// What is missing or unclear.
    pub fn answer(&self, words: &[&str]) -> Result<Order, String> {
        if let Some(short) = words.first().and_then(|w| self.shorthand(w)) {
            return self.no_more(words, 1).and(short);
        }
        let trouble = || self.session.words().get("console-parse-answer");
        let number = words.first().and_then(|w| w.parse().ok()).ok_or_else(trouble)?;
        let letter = words.get(1).and_then(|w| w.chars().next()).ok_or_else(trouble)?;
        self.no_more(words, 2)?;
        self.option(number, letter)
    }

    fn option(&self, question: usize, letter: char) -> Result<Order, String> {
        let case = self.session.game().case();
        let desk = self.session.game().desk();
        let args =
            || [number("number", i64::try_from(question).unwrap_or(i64::MAX)), text("letter", letter.to_string())];
        let found = question.checked_sub(1).and_then(|at| desk.open_events.get(at));
        let Some(id) = found else { return Err(self.session.words().say("console-parse-no-question", &args())) };
        let event = &case.events[id.index()];
        let at = u32::from(letter).checked_sub(u32::from('a')).and_then(|at| usize::try_from(at).ok());
        let Some(option) = at.and_then(|at| event.options.get(at)) else {
            return Err(self.session.words().say("console-parse-no-option", &args()));
        };
        Ok(Order::Answer { event: event.id.clone(), option: option.id.clone() })
    }

    /// `predict LOW HIGH [ADVERSARY]`.
    ///
    /// # Errors
    /// What is missing or unclear.
    pub fn predict(&self, words: &[&str]) -> Result<Order, String> {
        let levels: Vec<u8> = words.iter().take(2).map_while(|w| w.parse().ok()).collect();
        let Some(low) = levels.first().copied() else { return Err(self.session.words().get("console-parse-predict")) };
        let high = levels.get(1).copied().unwrap_or(low);
        let named = words.get(levels.len()).map(|word| self.nation(Some(word))).transpose()?;
        self.no_more(words, levels.len() + 1)?;
        let first = || self.session.case().nations_with(Role::Adversary).next();
        let adversary = named.or_else(|| self.session.unpredicted()).or_else(first);
        let adversary = adversary.ok_or_else(|| self.session.words().get("console-parse-no-adversary"))?;
        Ok(Order::Predict { adversary, low, high })
    }

    /// A turn by its month or its number.
    ///
    /// # Errors
    /// That it is neither.
    pub fn turn(&self, word: Option<&&str>) -> Result<u16, String> {
        let case = self.session.game().case();
        let trouble = || self.session.words().say("console-parse-turn", &[text("month", case.start.to_string())]);
        let word = word.ok_or_else(trouble)?;
        if let Some(month) = Month::parse(word) {
            return u16::try_from(month.since(case.start)).map_err(|_| trouble());
        }
        let number: u16 = word.parse().map_err(|_| trouble())?;
        number.checked_sub(1).ok_or_else(trouble)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_exactly() {
        assert_eq!(amount("40"), Some(Money(40_000)));
        assert_eq!(amount("2.5m"), Some(Money(2_500)));
        assert_eq!(amount("€1.5bn"), Some(Money(1_500_000)));
        assert_eq!(amount("-3"), None);
        assert_eq!(amount("1e9"), None);
        assert_eq!(amount("99999999999"), None);
    }

    #[test]
    fn names_may_be_cut_short_while_they_stay_clear() {
        let names = ["vests-helmets", "half-ton-trucks", "high-mobility-vehicles"];
        assert_eq!(one(Some("vest"), &names), Ok("vests-helmets"));
        assert_eq!(one(Some("trucks"), &names), Ok("half-ton-trucks"));
        assert!(matches!(one(Some("h"), &names), Err(Unclear::Several(_))));
        assert_eq!(one(Some("vets-helmets"), &names), Err(Unclear::None(Some("vests-helmets".to_owned()))));
        assert_eq!(one(None, &names), Err(Unclear::Missing));
    }
}
