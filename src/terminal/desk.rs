//! The desk: what is left, how things stand, what is new, what waits, and what is drafted.
//!
//! Duty: put the views of the month on one screen, most urgent first. Uses the views. Always holds: the
//! figures are those of the views, which every desk shows.

use super::layout::Layout;
use super::order_command::typed;
use super::{ladder, needs, pipeline, ranking};
use demarche_core::math::Money;
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::money;
use demarche_play::narrate::words::{number, or_none, text};
use demarche_play::session::Session;
use demarche_play::text_table::Align;
use demarche_play::views::ladder::{Ladder, ladders};
use demarche_play::views::loose_ends::{Kind, loose_ends};
use demarche_play::views::needs::Card;
use demarche_play::views::news::{NewsItem, current};
use demarche_play::views::next_step::{NextStep, next_step};
use demarche_play::views::ranking::{By, Donor};
use demarche_play::views::recipient::{Recipient, recipients};
use demarche_play::views::text::{DOT, capital};
use demarche_play::views::top::{Top, top};

/// What the desk draws.
pub struct Desk {
    pub top: Top,
    pub donors: Vec<Donor>,
    pub news: Vec<NewsItem>,
    pub cards: Vec<Card>,
    pub recipients: Vec<Recipient>,
    pub ladders: Vec<Ladder>,
    pub pipeline: demarche_play::views::pipeline::Pipeline,
    pub next_step: NextStep,
}

impl Desk {
    /// The views of a session as it stands.
    pub fn of(session: &Session) -> Self {
        Self {
            top: top(session),
            donors: demarche_play::views::ranking::ranking(session, By::Total),
            news: current(session),
            cards: demarche_play::views::needs::needs(session),
            recipients: recipients(session),
            ladders: ladders(session),
            pipeline: demarche_play::views::pipeline::pipeline(session),
            next_step: next_step(session),
        }
    }
}

/// The whole desk.
pub fn desk(session: &Session, desk: &Desk, at: Layout) -> Vec<String> {
    let words = session.words();
    let mut lines = vec![String::new(), at.double_rule()];
    let args = [text("month", desk.top.month.as_str()), text("turn", desk.top.turn.to_lowercase())];
    let title = desk.top.class.as_deref().map_or_else(
        || desk.top.title.clone(),
        |class| words.say("console-title-class", &[text("title", desk.top.title.as_str()), text("class", class)]),
    );
    lines.extend(at.ends(&title, &words.say("console-date", &args)));
    lines.extend(at.wrapped(&left(words, &desk.top)));
    lines.push(String::new());
    lines.extend(standing(words, &desk.top, at));
    lines.extend(ranking::place(words, &desk.donors, at));
    lines.push(at.rule(&words.get("console-news")));
    lines.extend(headlines(words, &desk.news, at));
    lines.extend(needs::waiting(session, &desk.cards, at));
    for recipient in &desk.recipients {
        lines.push(at.rule(&recipient.capital));
        lines.extend(needs::recipient(words, recipient, at));
    }
    for ladder in &desk.ladders {
        lines.push(at.rule(&ladder.capital));
        lines.extend(ladder::ladder(words, ladder, !session.draft().is_empty(), false, at));
    }
    lines.push(at.rule(&words.get("console-moving")));
    lines.extend(pipeline::moving(words, &desk.pipeline, at));
    lines.extend(drafted(session, at));
    // Questions stand among what waits; what would lapse stands nowhere else.
    lines.extend(loose(session, at, |kind| matches!(kind, Kind::Lapse | Kind::LastCall)));
    lines.push(at.rule(""));
    lines.extend(hint(session, &desk.next_step, at));
    lines
}

/// What would be lost if the month ended now, of some kinds.
pub fn loose(session: &Session, at: Layout, wanted: impl Fn(Kind) -> bool) -> Vec<String> {
    let ends = loose_ends(session, &demarche_play::views::needs::needs(session));
    let told: Vec<String> =
        ends.iter().filter(|end| wanted(end.kind)).flat_map(|end| at.hang("!  ", &end.text)).collect();
    if told.is_empty() {
        return told;
    }
    [vec![at.rule(&session.words().get("view-loose-head"))], told].concat()
}

/// What is left of the month's budgets.
pub fn left(words: &Words, top: &Top) -> String {
    let args = [text("money", top.money.as_str()), number("staff", top.staff), text("capital", top.capital.as_str())];
    words.say("console-left", &args)
}

/// The numbers by which the desk is judged, with how they moved in the month last closed.
fn standing(words: &Words, top: &Top, at: Layout) -> Vec<String> {
    let since = match &top.since {
        None => words.get("console-standing-opening"),
        Some(month) => words.say("console-standing", &[text("month", month.as_str())]),
    };
    let row = |head: String, cell: &dyn Fn(&demarche_play::views::top::Gauge) -> String| {
        std::iter::once(head).chain(top.gauges.iter().map(cell)).collect::<Vec<_>>()
    };
    let mut rows = vec![row(String::new(), &|g| g.name.clone()), row(since, &|g| g.value.clone())];
    if top.since.is_some() {
        let moved = |g: &demarche_play::views::top::Gauge| {
            if g.moved.is_empty() { DOT.to_owned() } else { g.moved.clone() }
        };
        rows.push(row(words.get("console-change"), &moved));
    }
    let mut align = vec![Align::Right; rows[0].len()];
    align[0] = Align::Left;
    at.table(&align, 0, &rows)
}

/// Headlines, without what stands under the questions or the needs anyway.
fn headlines(words: &Words, news: &[NewsItem], at: Layout) -> Vec<String> {
    let mut lines: Vec<String> = news.iter().filter(|n| !n.elsewhere).flat_map(|n| at.hang("•  ", &n.text)).collect();
    if lines.is_empty() {
        lines.extend(at.hang("   ", &words.get("view-news-elsewhere")));
    }
    if news.iter().any(|n| n.more.is_some()) {
        lines.extend(at.hang("   ", &words.get("view-news-more")));
    }
    lines
}

/// The month's news with all there is to read.
pub fn all_news(words: &Words, news: &[NewsItem], at: Layout) -> Vec<String> {
    let mut lines = Vec::new();
    for item in news {
        let args = [text("desk", item.heading.as_str()), text("news", item.text.as_str())];
        lines.extend(at.wrapped(&words.say("view-news-item", &args)));
        if let Some(more) = &item.more {
            lines.extend(at.hang("    ", more));
        }
    }
    if lines.is_empty() { at.hang("", &words.get("view-news-none")) } else { lines }
}

/// The draft, under its own rule; nothing if it is empty.
pub fn drafted(session: &Session, at: Layout) -> Vec<String> {
    let (words, draft) = (session.words(), session.draft());
    if draft.is_empty() {
        return Vec::new();
    }
    let spent: Money = session.game().desk().budget - session.desk().budget;
    let count = i64::try_from(draft.len()).unwrap_or(i64::MAX);
    let args = [number("count", count), or_none("money", (!spent.is_zero()).then(|| money(spent)))];
    let mut lines = vec![at.rule(&words.say("console-draft", &args))];
    for (place, order) in draft.iter().enumerate() {
        let order = capital(&demarche_play::narrate::orders::order(words, session.case(), order));
        lines.extend(at.hang(&format!("{:>2}  ", place + 1), &order));
    }
    lines
}

/// What to do next, with the command that does it.
pub fn hint(session: &Session, next: &NextStep, at: Layout) -> Vec<String> {
    let words = session.words();
    match next {
        NextStep::LookBack => at.hang("", &words.get("console-over")),
        NextStep::Why => at.hang("", &words.get("console-lever-why")),
        NextStep::GoOn => at.hang("", &words.get("console-lever-go-on")),
        NextStep::EndMonth => at.hang("→  ", &words.get("console-lever-next")),
        NextStep::Question(place, title) => {
            let place = number("number", i64::try_from(*place).unwrap_or(i64::MAX));
            at.hang("→  ", &words.say("console-lever-question", &[place, text("event", title.as_str())]))
        }
        NextStep::Request(capital, order) => {
            let command = typed(session.case(), &[], order).unwrap_or_default();
            let args = [text("capital", capital.as_str()), text("command", command)];
            at.hang("→  ", &words.say("console-lever-request", &args))
        }
    }
}
