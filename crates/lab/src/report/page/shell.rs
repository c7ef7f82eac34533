//! The shell of a page: head, style, fonts, landmarks and contents.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::played::Played;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::text;

const STYLE: &str = include_str!("../../../../../assets/report/page.css");

/// Fonts: family, weight, file. Subsets for Latin text; other scripts use the reader's own fonts.
const FONTS: [(&str, u16, &[u8]); 3] = [
    ("Demarche Serif", 600, include_bytes!("../../../../../assets/report/fonts/serif-semibold.woff2")),
    ("Demarche Sans", 400, include_bytes!("../../../../../assets/report/fonts/sans-regular.woff2")),
    ("Demarche Sans", 600, include_bytes!("../../../../../assets/report/fonts/sans-semibold.woff2")),
];

fn style() -> String {
    let mut style = String::new();
    for (family, weight, bytes) in FONTS {
        let _ = writeln!(
            style,
            "@font-face{{font-family:\"{family}\";font-weight:{weight};font-display:swap;\
             src:url(data:font/woff2;base64,{}) format(\"woff2\")}}",
            BASE64.encode(bytes)
        );
    }
    style + STYLE
}

/// A whole page: `parts` are sections by id, whose headings are the messages `report-ID`.
pub fn page(words: &Words, title: &str, header: &Markup, parts: &[(&str, Markup)]) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content={ "demarche " (env!("CARGO_PKG_VERSION")) };
                title { (title) }
                style { (PreEscaped(style())) }
            }
            body {
                a.skip href="#content" { (words.get("report-skip")) }
                (header)
                nav aria-label=(words.get("report-contents")) {
                    ul {
                        @for (id, _) in parts {
                            li { a href={ "#" (id) } { (words.get(&format!("report-{id}"))) } }
                        }
                    }
                }
                main #content tabindex="-1" {
                    @for (id, part) in parts {
                        section #(id) aria-labelledby={ (id) "-h" } {
                            h2 #{ (id) "-h" } { (words.get(&format!("report-{id}"))) }
                            (part)
                        }
                    }
                }
                footer {
                    p { (words.get("disclaimer")) " " (words.get("report-footer")) }
                    p.small { (words.say("report-made", &[text("version", env!("CARGO_PKG_VERSION"))])) }
                }
            }
        }
    }
}

/// The head of a single game's page.
pub(crate) fn header(played: &Played) -> Markup {
    let (words, game, tape) = (played.words, played.game, played.tape);
    let case = game.case();
    let closed = demarche_play::debrief::closed(game).count();
    let over = if game.is_over() { "yes" } else { "no" };
    let args = [
        text("nation", words.nation(case, case.player)),
        text("from", words.month(case.start)),
        text("to", words.month(case.month(u16::try_from(closed.saturating_sub(1)).unwrap_or(0)))),
        demarche_play::narrate::words::number("months", i64::try_from(closed).unwrap_or(0)),
        text("over", over),
    ];
    html! {
        header.masthead {
            p.overline { (words.get("report-overline")) }
            h1 { (words.get("title")) }
            p.lead { (words.say("report-span", &args)) }
            dl.facts {
                div { dt { (words.get("report-played-by")) } dd { (played.label) } }
                @if let Some(hand_in) = &tape.hand_in {
                    div { dt { (words.get("report-class")) } dd { (hand_in.class) } }
                }
                div { dt { (words.get("report-seed")) } dd.num { (tape.seed) } }
                div { dt { (words.get("report-verified")) } dd { (words.get("report-verified-yes")) " " span.code { (game.trace().to_string()) } } }
            }
            p.note { (words.get("report-note")) }
        }
    }
}
