//! The pen: words and the small things that every page is made of.
//!
//! Duty: links, forms, figures with their causes, signs. Uses `acts` for the month of a form, the request's
//! encoding. Always holds: a sign stands beside its word or has one of its own; every form that changes the
//! game says for which month it was made.

use maud::{Markup, html};

use super::acts::stamp;
use super::place::Place;
use super::request::encoded;
use demarche_core::math::Ppm;
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::percent;
use demarche_play::narrate::words::{Arg, text};
use demarche_play::session::Session;
use demarche_play::views::spark::Spark;
use demarche_play::views::top::Gauge;

/// Words, and for which month what is written is meant.
pub(crate) struct Pen<'a> {
    /// The words.
    pub words: &'a Words,
    stamp: Option<String>,
}

impl<'a> Pen<'a> {
    /// A pen for a place.
    pub(crate) fn of(place: &'a Place) -> Self {
        Self { words: place.words(), stamp: place.session.as_ref().map(stamp) }
    }

    /// A pen for a session.
    pub(crate) fn for_game(session: &'a Session) -> Self {
        Self { words: session.words(), stamp: Some(stamp(session)) }
    }

    pub(crate) fn get(&self, id: &str) -> String {
        self.words.get(id)
    }

    pub(crate) fn say(&self, id: &str, args: &[Arg]) -> String {
        self.words.say(id, args)
    }

    /// A share as a percentage.
    pub(crate) fn percent(&self, share: Ppm) -> String {
        self.words.figure(percent(share))
    }

    /// A form that changes the game.
    pub(crate) fn form(&self, act: &str, inner: &Markup) -> Markup {
        html! {
            form method="post" action=(act) {
                @if let Some(stamp) = &self.stamp { input type="hidden" name="at" value=(stamp); }
                (inner)
            }
        }
    }

    /// A form of one button, with hidden fields.
    pub(crate) fn button(&self, act: &str, fields: &[(&str, String)], label: &str) -> Markup {
        self.form(
            act,
            &html! {
                @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
                button type="submit" { (label) }
            },
        )
    }

    /// A number that opens its causes.
    pub(crate) fn number(&self, value: &str, name: &str, metric: &str) -> Markup {
        let told = self.say("window-number-why", &[text("name", name), text("value", value)]);
        html! { a.number href=(why(metric)) aria-label=(told) { (value) } }
    }

    /// Up, down or still: sign by direction, goodness by colour and word.
    pub(crate) fn moved(&self, way: i8, by: &str, good: i8) -> Markup {
        let word = match good {
            1 => self.get("window-better"),
            -1 => self.get("window-worse"),
            _ => String::new(),
        };
        let class = match good {
            1 => "moved better",
            -1 => "moved worse",
            _ => "moved",
        };
        html! {
            @if way != 0 {
                span class=(class) {
                    span aria-hidden="true" { (if way > 0 { "▲" } else { "▼" }) }
                    span.unseen { (if way > 0 { "+" } else { "−" }) }
                    (by)
                    @if !word.is_empty() { span.unseen { ", " (word) } }
                }
            }
        }
    }

    /// A number with its name, its course and how it moved.
    pub(crate) fn gauge(&self, gauge: &Gauge) -> Markup {
        html! {
            div.gauge {
                dt { (gauge.name) }
                dd {
                    (self.number(&gauge.value, &gauge.name, &gauge.metric))
                    " " (self.moved(gauge.way, &gauge.by, gauge.good))
                    (spark(&gauge.spark))
                }
            }
        }
    }
}

/// The address of a number's causes.
pub(crate) fn why(metric: &str) -> String {
    format!("why?of={}", encoded(metric))
}

/// A course as a small picture; its sentence for who does not see it.
pub(crate) fn spark(spark: &Spark) -> Markup {
    let last = spark.heights.len().saturating_sub(1).max(1);
    let at = |(n, height): (usize, &u16)| format!("{},{}", n * 600 / last, 1_000 - u32::from(*height));
    let points: Vec<String> = spark.heights.iter().enumerate().map(at).collect();
    html! {
        @if points.len() > 1 {
            svg.spark viewBox="-20 -60 640 1120" preserveAspectRatio="none" role="img" aria-label=(spark.told) {
                polyline points=(points.join(" ")) vector-effect="non-scaling-stroke" {}
            }
        }
    }
}

/// A bar from nought to one, with a mark where it is full.
pub(crate) fn bar(share: Ppm, adds: Ppm, low: bool) -> Markup {
    let thousandths = |share: Ppm| (share.0 / 1_000).clamp(0, 1_000);
    let (from, more) = (thousandths(share), thousandths(adds).min(1_000));
    html! {
        svg.bar viewBox="0 0 1040 100" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            rect.ground x="0" y="20" width="1000" height="60" {}
            rect.fill.low[low] x="0" y="20" width=(from) height="60" {}
            @if more > 0 { rect.adds x=(from.min(960)) y="8" width=(more.min(1_000 - from.min(960))) height="84" {} }
            rect.mark x="994" y="0" width="14" height="100" {}
        }
    }
}
