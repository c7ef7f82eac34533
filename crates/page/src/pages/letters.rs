//! Letters: what waits for an answer, on paper, with the answers that can be given.
//!
//! Duty: lay out cards of needs and the heads of letters. Uses the pen, pictures. Always holds: an answer says
//! what it costs before it is given; what cannot be given says why.

use maud::{Markup, html};

use crate::pen::Pen;
use crate::pictures::{bust, crest_of, seal};
use demarche_core::model::good::Sector;
use demarche_play::narrate::words::text;
use demarche_play::pictures::bust::Mood;
use demarche_play::views::letter::Letter;
use demarche_play::views::needs::{Card, Kind};

/// The letters; `then` is the page that an answer leads back to.
pub(super) fn letters_ui(pen: &Pen, cards: &[Card], then: &str) -> Markup {
    let first = cards.iter().position(|card| !card.answered);
    html! {
        section.letters #letters aria-labelledby="letters-title" {
            h2 #letters-title { (pen.get("window-needs")) }
            @if cards.is_empty() { p.second { (pen.get("window-needs-none")) } }
            @for (at, card) in cards.iter().enumerate() { (letter(pen, at, card, Some(at) == first, then)) }
        }
    }
}

fn letter(pen: &Pen, at: usize, card: &Card, open: bool, then: &str) -> Markup {
    let kind = pen.get(match card.kind {
        Kind::Question => "window-need-question",
        Kind::Request => "window-need-request",
        Kind::Round => "window-need-round",
        Kind::Rumour => "window-need-rumour",
        Kind::Transfer => "window-need-transfer",
    });
    let state = pen.get(if card.answered { "window-need-answered" } else { "window-need-waits" });
    html! {
        details.slip.answered[card.answered] #{"letter-" (at)} name="letter" open[open && then == "cabinet"] {
            summary {
                (crest_of(&card.letter.crest))
                span { small { (card.letter.from) " · " (kind) } strong { (card.title) } }
                (seal(card.letter.side))
                span.state { (state) }
            }
            article.paper {
                (head(&card.letter))
                h3 { (card.title) }
                @if let Some(until) = &card.until { p.second { (pen.say("window-need-until", &[text("month", until.clone())])) } }
                @if !card.text.is_empty() { p { (card.text) } }
                (foot(&card.letter, if card.answered { Mood::Pleased } else { Mood::Neutral }))
                @if let Some(sector) = card.sector.filter(|_| card.choices.is_empty()) { (asked(pen, sector, card.answered)) }
                @if !card.choices.is_empty() { (choices(pen, at, card, then)) }
            }
        }
    }
}

/// The goods answer it.
fn asked(pen: &Pen, _: Sector, answered: bool) -> Markup {
    html! {
        p {
            @if answered { strong.met { (pen.get("window-need-met")) } " " }
            a href="desk#goods" { (pen.get("window-end-mend-goods")) }
            " · " a href="recipient" { (pen.get("window-need-see")) }
        }
    }
}

fn choices(pen: &Pen, at: usize, card: &Card, then: &str) -> Markup {
    html! {
        ul.choices {
            @for (n, choice) in card.choices.iter().enumerate() {
                li {
                    (pen.form("answer", &html! {
                        input type="hidden" name="letter" value=(at);
                        input type="hidden" name="choice" value=(n);
                        input type="hidden" name="then" value=(then);
                        button aria-pressed=(if choice.chosen { "true" } else { "false" }) disabled[choice.refused.is_some()] {
                            strong { (choice.text) }
                            @if let Some(cost) = &choice.cost { small { (cost) } }
                            @if choice.silence { small { (pen.get("window-choice-silence")) } }
                            @if let Some(refused) = &choice.refused { small.refused { (refused) } }
                        }
                    }))
                }
            }
        }
    }
}

/// The head: crest, office, to whom and when.
pub(super) fn head(letter: &Letter) -> Markup {
    html! {
        header.letterhead {
            (crest_of(&letter.crest))
            p { strong { (letter.office) } span.second { (letter.to) " · " (letter.date) } }
        }
    }
}

/// The foot: whose hand signed, and the seal.
pub(super) fn foot(letter: &Letter, mood: Mood) -> Markup {
    html! {
        footer.signed { span.medallion { (bust(&letter.look, mood)) } span { (letter.signed) } (seal(letter.side)) }
    }
}
