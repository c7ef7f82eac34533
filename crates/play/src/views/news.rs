//! The month's news, as every desk shows it.
//!
//! Duty: lines with the causes they lead to. May use `narrate`, the session. Always holds: every
//! line names the cause in the ledger from which it can be opened.

use super::text::capital;
use crate::narrate::news;
use crate::session::Session;
use demarche_core::model::events::NewsSection;
use demarche_core::model::ledger::Origin;
use demarche_core::sim::record::TurnRecord;

/// A line of news.
#[derive(Clone, Debug)]
pub struct NewsItem {
    /// The heading.
    pub heading: String,
    /// Whose news it is.
    pub of: NewsSection,
    /// The line.
    pub text: String,
    /// More to read.
    pub more: Option<String>,
    /// Why it happened: the chain of causes, nearest first, in words.
    pub because: Vec<String>,
    /// Whether it also stands among what needs the player: a question, a request, a round.
    pub elsewhere: bool,
}

/// The news of the month under way, as it stands before orders.
#[must_use]
pub fn current(session: &Session) -> Vec<NewsItem> {
    let game = session.game();
    game.records().turns.last().map(|record| lines(session, record, |_| true)).unwrap_or_default()
}

pub(super) fn lines(session: &Session, record: &TurnRecord, wanted: impl Fn(&news::News) -> bool) -> Vec<NewsItem> {
    let (words, game) = (session.words(), session.game());
    let open = game.desk().open_events;
    let asked: Vec<String> =
        super::recipient::requests(session).into_iter().chain(super::needs::rounds_asked(session)).collect();
    let line = |item: &news::News| NewsItem {
        heading: words.get(&format!("view-news-{}", item.desk.key())),
        of: item.desk,
        text: item.text.clone(),
        more: item.more.clone(),
        because: game
            .ledger()
            .chain(item.cause)
            .map(|(id, _)| capital(&crate::narrate::cause::cause(words, game, id)))
            .collect(),
        elsewhere: matches!(game.ledger().get(item.cause).origin, Origin::Event(id) if open.contains(&id))
            || asked.contains(&item.text),
    };
    news::news(words, game, record).iter().filter(|n| wanted(n)).map(line).collect()
}

/// Which line leads: what there is more to say of, else what came from abroad, else the first.
#[must_use]
pub fn lead(lines: &[NewsItem]) -> Option<&NewsItem> {
    let told = lines.iter().find(|line| line.more.is_some());
    let abroad = [NewsSection::Allies, NewsSection::Recipient, NewsSection::War];
    let of = |section| lines.iter().find(|line| line.of == section);
    told.or_else(|| abroad.into_iter().find_map(of)).or(lines.first())
}

/// The key of a desk in messages.
#[must_use]
pub const fn desk_key(desk: NewsSection) -> &'static str {
    desk.key()
}
