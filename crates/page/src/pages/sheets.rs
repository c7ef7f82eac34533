//! Sheets: what is asked before a month ends, and the prediction before it is sealed.
//!
//! Duty: pages that ask one thing. Uses the pen. Always holds: what would be lost is named with what mends it;
//! a prediction is sealed by one clear act.

use maud::html;

use crate::pen::Pen;
use crate::request::encoded;
use crate::shell::Page;
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::views;
use demarche_play::views::loose_ends::Mend;

/// What ending the month now would lose.
pub(crate) fn ending(session: &Session) -> Page {
    let pen = &Pen::for_game(session);
    let ends = views::loose_ends::loose_ends(session, &views::needs::needs(session));
    let main = html! {
        h1 { (pen.get("window-end-before")) }
        @if ends.is_empty() { p { (pen.get("page-end-nothing")) } }
        ul.ends { @for (n, end) in ends.iter().enumerate() {
            li.card {
                p { (end.text) }
                div.row {
                    @for (cure, (label, _)) in end.cures.iter().enumerate() {
                        (pen.button("order", &[("of", "end".to_owned()), ("n", n.to_string()), ("cure", cure.to_string())], label))
                    }
                    @match end.mend {
                        Mend::Goods => a.button href="desk#goods" { (pen.get("window-end-mend-goods")) },
                        Mend::Letter(letter) => a.button href=(format!("desk#letter-{letter}")) { (pen.get("window-end-mend-letter")) },
                    }
                }
            }
        } }
    };
    let foot = html! {
        a.button href="desk" { (pen.get("window-end-back")) }
        (pen.form("end", &html! {
            input type="hidden" name="sure" value="yes";
            button.action autofocus { (pen.get("window-end-sure")) }
        }))
    };
    Page::of_game("end", pen.get("window-end-before"), main).with_foot(foot)
}

/// How an adversary is expected to react: one form an adversary.
pub(crate) fn prediction(session: &Session) -> Page {
    let pen = &Pen::for_game(session);
    let ladders = views::ladder::ladders(session);
    let main = html! {
        h1 { (pen.get("page-predict")) }
        p { (pen.get("window-predict-about")) }
        @for ladder in &ladders {
            @let id = &session.case().nation(ladder.adversary).id;
            section.card aria-labelledby=(format!("of-{}", encoded(id))) {
                h2 #{"of-" (encoded(id))} { (pen.say("window-predict-title", &[text("capital", ladder.capital.clone())])) }
                @if let Some((low, high)) = ladder.sealed {
                    p { (pen.get("window-predicted")) ": " (low) "–" (high) }
                } @else {
                    (pen.form("predict", &html! {
                        input type="hidden" name="nation" value=(id);
                        @for end in ["low", "high"] {
                            fieldset.levels {
                                legend { (pen.get(&format!("page-predict-{end}"))) }
                                @for level in 0..=7u8 {
                                    label { input type="radio" name=(end) value=(level) required; span { (level) "  " (pen.words.level(level)) } }
                                }
                            }
                        }
                        button.action { (pen.get("window-predict-seal")) }
                    }))
                }
            }
        }
    };
    let foot = html! { a.button href="desk" { (pen.get("window-cancel")) } };
    Page::of_game("predict", pen.get("page-predict"), main).with_foot(foot)
}
