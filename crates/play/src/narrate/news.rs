//! The month's news: one line for each thing that happened, under its desk, with its cause.

use serde::Serialize;

use super::Words;
use super::figures::money;
use super::words::{Arg, number, text};
use demarche_core::math::Points;
use demarche_core::model::events::NewsSection;
use demarche_core::model::good::{AidType, Route};
use demarche_core::model::ids::NationId;
use demarche_core::model::ledger::CauseId;
use demarche_core::model::licence::LicenceId;
use demarche_core::model::metric;
use demarche_core::model::order::Statement;
use demarche_core::model::package::PackageId;
use demarche_core::sim::Game;
use demarche_core::sim::record::{Fact, Reaction, TurnRecord, What};
use demarche_core::sim::world::{Rumours, Transfers};

/// One line of news.
#[derive(Clone, Debug, Serialize)]
pub struct News {
    /// Under which heading.
    pub desk: NewsSection,
    /// The line.
    pub text: String,
    /// More to read, if there is any.
    pub more: Option<String>,
    /// Why it happened, in the ledger.
    pub cause: CauseId,
}

/// The news of a month so far, in the order in which things happened.
#[must_use]
pub fn news(words: &Words, game: &Game, record: &TurnRecord) -> Vec<News> {
    let teller = Teller { words, game };
    let mut news: Vec<News> = record.facts.iter().filter_map(|fact| teller.fact(fact)).collect();
    news.extend(record.reactions.iter().map(|r| teller.reaction(r)));
    if !record.metrics.is_empty() {
        news.extend(teller.rank(record));
    }
    news
}

struct Teller<'a> {
    words: &'a Words,
    game: &'a Game,
}

impl Teller<'_> {
    fn capital(&self, key: &'static str, nation: NationId) -> Arg<'static> {
        text(key, self.words.capital(self.game.case(), nation))
    }

    fn donor(&self) -> Arg<'static> {
        self.capital("donor", self.game.case().player)
    }

    fn named(&self, key: &'static str, prefix: &str, id: &str) -> Arg<'static> {
        text(key, self.words.get(&format!("{prefix}-{id}")))
    }

    fn line(&self, desk: NewsSection, id: &str, args: &[Arg], cause: CauseId) -> News {
        News { desk, text: self.words.say(id, args), more: None, cause }
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each kind of fact: a table, not a tangle")]
    fn fact(&self, fact: &Fact) -> Option<News> {
        let case = self.game.case();
        let line = |desk, id: &str, args: &[Arg]| Some(self.line(desk, id, args, fact.cause));
        let recipient = self.capital("capital", case.recipient);
        match &fact.what {
            What::Event(id) => {
                let event = &case.events[id.index()];
                let more = format!("event-{}.text", event.id);
                Some(News {
                    desk: event.desk,
                    text: self.words.get(&format!("event-{}", event.id)),
                    more: self.words.has(&more).then(|| self.words.get(&more)),
                    cause: fact.cause,
                })
            }
            What::Answered(id, option, silent) => {
                let event = &case.events[id.index()];
                let option = format!("event-{}.opt-{}", event.id, event.options[usize::from(*option)].id);
                let args = [self.named("event", "event", &event.id), text("option", self.words.get(&option))];
                line(NewsSection::Home, if *silent { "news-answered-silent" } else { "news-answered" }, &args)
            }
            What::Funds(amount, new_year) => {
                let id = if *new_year { "news-funds-year" } else { "news-funds" };
                line(NewsSection::Home, id, &[text("amount", money(*amount))])
            }
            What::FundsLapsed(amount) => {
                line(NewsSection::Home, "news-funds-lapsed", &[text("amount", money(*amount))])
            }
            What::Request(sector) => {
                let what = self.named("what", "request", sector.key());
                line(NewsSection::Recipient, "news-request", &[recipient, what])
            }
            What::RequestMet(_) => line(NewsSection::Recipient, "news-request-met", &[recipient, self.donor()]),
            What::LineDeclared(id) => Some(self.red_line(fact, *id, "news-line-declared")),
            What::LineRenewed(id) => Some(self.red_line(fact, *id, "news-line-renewed")),
            What::LineCrossed(id) => Some(self.red_line(fact, *id, "news-line-crossed")),
            What::ThreatKept(id) => Some(self.red_line(fact, *id, "news-threat-kept")),
            What::ThreatBroken(id) => Some(self.red_line(fact, *id, "news-threat-broken")),
            What::Pledged(id, amount) => {
                line(NewsSection::Home, "news-pledged", &[self.donor(), text("amount", money(*amount)), self.good(*id)])
            }
            What::ActPassed(id) => line(NewsSection::Home, "news-act-passed", &[self.good(*id)]),
            What::Decided(id, amount) => {
                let package = self.game.package(*id)?;
                let args = [
                    self.donor(),
                    text("amount", money(*amount)),
                    self.good(*id),
                    text("route", self.words.route(package.route)),
                    text("loudness", self.words.loudness(package.loudness)),
                ];
                line(NewsSection::Home, "news-decided", &args)
            }
            What::Delivered(id, amount, complete) => self.delivery(fact, *id, *amount, *complete),
            What::Withdrawn(id, amount) => line(
                NewsSection::Home,
                "news-withdrawn",
                &[self.donor(), text("amount", money(*amount)), self.good(*id)],
            ),
            What::Licence(id, state) => self.licence(fact, *id, state.key()),
            What::ReformBegun(id, due) => {
                let reform = &case.policy.reforms[id.index()];
                if reform.months == 0 {
                    return None;
                }
                let month = text("month", self.words.month(case.month(*due)));
                line(NewsSection::Home, "news-reform-begun", &[self.named("reform", "reform", &reform.id), month])
            }
            What::ReformInForce(id) => {
                let reform = self.named("reform", "reform", &case.policy.reforms[id.index()].id);
                line(NewsSection::Home, "news-reform-in-force", &[reform])
            }
            What::RoundAsked(id) => Some(self.round(fact, id.index(), "news-round-asked")),
            What::RoundJoined(id) => Some(self.round(fact, id.index(), "news-round-joined")),
            What::RoundMissed(id) => Some(self.round(fact, id.index(), "news-round-missed")),
            What::Stated(audience, said) => {
                let args = [self.donor(), self.said(*said), self.capital("audience", *audience)];
                line(NewsSection::Home, "news-stated", &args)
            }
            What::Called(nation) => line(NewsSection::Home, "news-called", &[self.capital("capital", *nation)]),
            What::Detected(id) => {
                let adversary = self.game.case().nations_with(demarche_core::model::nation::Role::Adversary).next()?;
                line(NewsSection::Adversary, "news-detected", &[self.capital("capital", adversary), self.good(*id)])
            }
            What::Published(id) => line(NewsSection::Home, "news-published", &[self.good(*id)]),
            What::Rumour(at) => Some(News {
                desk: NewsSection::Home,
                text: super::cause::rumour(self.words, self.game, *at),
                more: None,
                cause: fact.cause,
            }),
            What::RumourAnswered(at, said) => {
                let args = [self.rumour_class(*at)?, self.donor(), self.said(*said)];
                line(NewsSection::Home, "news-rumour-answered", &args)
            }
            What::RumourFalse(at) => line(NewsSection::Home, "news-rumour-false", &[self.rumour_class(*at)?]),
            What::DenialDisproved(at) => line(NewsSection::Home, "news-denial-disproved", &[self.rumour_class(*at)?]),
            What::MeasureTaken(id, false) => Some(self.measure(fact, id.index(), "news-measure-taken")),
            // A measure taken as a reaction is told with the reaction.
            What::MeasureTaken(_, true) | What::Allocated(..) => None,
            What::MeasureLifted(id) => Some(self.measure(fact, id.index(), "news-measure-lifted")),
            What::TransferAsked(at) => self.transfer(fact, *at, "news-transfer-asked"),
            What::TransferAnswered(at, true, _) => self.transfer(fact, *at, "news-transfer-consent"),
            What::TransferAnswered(at, false, false) => self.transfer(fact, *at, "news-transfer-refused"),
            What::TransferAnswered(at, false, true) => self.transfer(fact, *at, "news-transfer-silent"),
            What::Released(at, _) => self.transfer(fact, *at, "news-released"),
            What::Breach(id, public) => {
                let licence = self.game.licences().nth(usize::from(id.0))?;
                let args = [
                    text("class", self.words.good(case, licence.class)),
                    text("to", self.words.nation(case, licence.to)),
                ];
                line(NewsSection::Home, if *public { "news-breach" } else { "news-breach-secret" }, &args)
            }
        }
    }

    fn said(&self, line: Statement) -> Arg<'static> {
        text("line", self.words.get(&format!("line-of-{}", line.key())))
    }

    fn good(&self, id: PackageId) -> Arg<'static> {
        let class = self.game.package(id).map(|p| self.words.good(self.game.case(), p.class));
        text("class", class.unwrap_or_default())
    }

    fn rumour_class(&self, at: u16) -> Option<Arg<'static>> {
        let rumours = &self.game.get::<Rumours>().0;
        rumours.get(usize::from(at)).map(|r| text("class", self.words.good(self.game.case(), r.class)))
    }

    fn red_line(&self, fact: &Fact, id: demarche_core::model::ids::LineId, message: &str) -> News {
        let line = &self.game.case().lines[id.index()];
        let args = [self.capital("capital", line.adversary), self.named("line", "line", &line.id)];
        self.line(NewsSection::Adversary, message, &args, fact.cause)
    }

    fn delivery(&self, fact: &Fact, id: PackageId, amount: demarche_core::math::Money, complete: bool) -> Option<News> {
        let package = self.game.package(id)?;
        let first = package.first_delivery == Some(self.game.ledger().get(fact.cause).turn);
        let abroad = package.route != Route::Backfill;
        let args = [
            self.good(id),
            self.words.number_of_good(self.game.case(), package.class),
            text("amount", money(amount)),
            text("package", super::things::package(self.words, &package.name)),
        ];
        let desk = if abroad { NewsSection::Recipient } else { NewsSection::Allies };
        match (first, complete) {
            (true, _) => Some(self.line(desk, "news-delivered-first", &args, fact.cause)),
            (false, true) => Some(self.line(desk, "news-delivered-whole", &args, fact.cause)),
            (false, false) => None,
        }
    }

    fn licence(&self, fact: &Fact, id: LicenceId, state: &str) -> Option<News> {
        // Steps that pass within a month on the way to a decision are no news.
        if matches!(state, "review" | "shipped" | "monitored" | "closed") {
            return None;
        }
        let case = self.game.case();
        let licence = self.game.licences().nth(usize::from(id.0))?;
        let args = [
            text("class", self.words.good(case, licence.class)),
            text("to", self.words.nation(case, licence.to)),
            self.named("state", "licence", state),
        ];
        Some(self.line(NewsSection::Home, "news-licence", &args, fact.cause))
    }

    fn round(&self, fact: &Fact, at: usize, message: &str) -> News {
        let round = self.named("round", "round", &self.game.case().rounds[at].id);
        self.line(NewsSection::Allies, message, &[self.donor(), round], fact.cause)
    }

    fn measure(&self, fact: &Fact, at: usize, message: &str) -> News {
        let measure = &self.game.case().measures[at];
        let args = [self.capital("capital", measure.adversary), self.named("measure", "measure", &measure.id)];
        self.line(NewsSection::Adversary, message, &args, fact.cause)
    }

    fn transfer(&self, fact: &Fact, at: u16, message: &str) -> Option<News> {
        let case = self.game.case();
        let transfer = self.game.get::<Transfers>().0.get(usize::from(at))?;
        let args = [
            self.donor(),
            self.capital("ally", transfer.from),
            self.capital("capital", case.recipient),
            text("amount", money(transfer.amount)),
            text("class", self.words.good(case, transfer.class)),
        ];
        Some(self.line(NewsSection::Allies, message, &args, fact.cause))
    }

    fn reaction(&self, reaction: &Reaction) -> News {
        let case = self.game.case();
        let measure = reaction.measure.map(|id| self.words.get(&format!("measure-{}", case.measures[id.index()].id)));
        let args = [
            self.capital("capital", reaction.actor),
            self.capital("donor", reaction.target),
            text("level", self.words.level(reaction.level)),
            text("words", measure.unwrap_or_else(|| "none".to_owned())),
        ];
        self.line(NewsSection::Adversary, "news-reaction", &args, reaction.cause)
    }

    fn rank(&self, record: &TurnRecord) -> Option<News> {
        let case = self.game.case();
        let place = |name: &str| metric::lookup(case, &record.metrics, name).unwrap_or(Points::ZERO).0 / 1_000;
        let financial = format!("rank_{}", AidType::Financial.key());
        let args = [
            self.donor(),
            number("rank", place("rank")),
            number("financial", place(&financial)),
            number("gdp", place("rank_gdp")),
        ];
        let cause = record.facts.first().map(|f| f.cause)?;
        Some(self.line(NewsSection::Allies, "news-rank", &args, cause))
    }
}
