//! What is said of an author's text: findings, tests, tables.
//!
//! Duty: draw what a workshop told. Uses the pen. Always holds: a finding leads to its line in the text, and shows
//! that line; of very many the first are shown, and how many more there are.

use maud::{Markup, html};

use crate::draft::Said;
use crate::pen::Pen;
use crate::workshop::{Table, Tested, Told};
use demarche_core::scenario::findings::{Excerpt, Finding, Severity, Span};
use demarche_play::narrate::words::number;

/// Most findings that are shown at once: who has more mends these first.
const SHOWN: usize = 100;

/// All that was said last, and for a script how far the work is.
pub(super) fn section(pen: &Pen, said: &Said) -> Markup {
    let (done, of) = if let Said::Told(_, done, of) = said { (*done, *of) } else { (0, 0) };
    html! {
        section #said tabindex="-1" aria-labelledby="said-title" data-done=(done) data-of=(of) {
            h2 #said-title { (pen.get("page-author-said")) }
            @match said {
                Said::Nothing => p.count { (pen.get("page-author-nothing")) },
                Said::NoTests => p.count { (pen.get("page-author-no-tests")) },
                Said::Found(found) => { (findings(pen, found)) },
                Said::Told(Told::Tests(tests, count), ..) => {
                    p.count { (count) }
                    ul.tests { @for test in tests { (tested(pen, test)) } }
                },
                Said::Told(Told::Tables(tables), ..) => {
                    p.count { (pen.say("page-author-swept", &[number("done", whole(done)), number("of", whole(of))])) }
                    @for one in tables { (table(one)) }
                },
            }
        }
    }
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn findings(pen: &Pen, found: &[Finding]) -> Markup {
    let of = |severity: Severity| whole(found.iter().filter(|finding| finding.severity == severity).count());
    let kinds = [
        ("page-author-errors", of(Severity::Error)),
        ("page-author-warnings", of(Severity::Warning)),
        ("page-author-advice", of(Severity::Advice)),
    ];
    let counts = kinds.iter().filter(|(_, n)| *n > 0).map(|(id, n)| pen.say(id, &[number("count", *n)]));
    let counts = counts.collect::<Vec<_>>().join(", ");
    html! {
        p.count { @if found.is_empty() { (pen.get("page-author-fine")) } @else { (counts) } }
        ol.findings { @for finding in found.iter().take(SHOWN) { (one(pen, finding)) } }
        @if found.len() > SHOWN {
            p { (pen.say("page-author-more", &[number("count", whole(found.len() - SHOWN))])) }
        }
    }
}

fn one(pen: &Pen, finding: &Finding) -> Markup {
    let (class, word) = match finding.severity {
        Severity::Error => ("error", "page-author-error"),
        Severity::Warning => ("warning", "page-author-warning"),
        Severity::Advice => ("advice", "page-author-advises"),
    };
    html! {
        li.finding.(class) {
            p.head {
                strong.severity { (pen.get(word)) } " "
                @if let Some(span) = finding.span { (place(pen, span)) ": " }
                span.message { (finding.message) }
            }
            @if let Some(line) = &finding.excerpt { (excerpt(line)) }
            @if let Some((span, message, line)) = finding.second() {
                p.second { (place(pen, span)) ": " (message) }
                (excerpt(line))
            }
            @if let Some(hint) = &finding.hint { p.cure { strong { (pen.get("page-author-cure")) } " " (hint) } }
            p.second { @if let Some(why) = &finding.why { (pen.get("page-author-why")) " " (why) " " } "(" (finding.code) ")" }
        }
    }
}

/// A place in the text, as a link to it: without a script it leads to the text, and its words say where.
fn place(pen: &Pen, span: Span) -> Markup {
    let args = [number("line", whole(span.line)), number("column", whole(span.column))];
    html! {
        a href="#text" data-line=(span.line) data-column=(span.column) data-length=(span.length) {
            (pen.say("page-author-place", &args))
        }
    }
}

fn excerpt(line: &Excerpt) -> Markup {
    let (before, meant, after) = line.parts();
    html! {
        @if !line.line().is_empty() { pre.excerpt { (before) @if !meant.is_empty() { mark { (meant) } } (after) } }
    }
}

fn tested(pen: &Pen, test: &Tested) -> Markup {
    let word = if test.passed { "page-author-passed" } else { "page-author-failed-test" };
    html! {
        li.test.failed[!test.passed] {
            p.head {
                span.sign aria-hidden="true" { (if test.passed { "✓" } else { "✗" }) } " "
                strong.severity { (pen.get(word)) } " "
                @if let Some(line) = test.line { (place(pen, Span { line, column: 1, length: 1 })) ": " }
                span.message { (test.name) }
            }
            @if !test.below.is_empty() { pre.below { (test.below.join("\n")) } }
        }
    }
}

fn table(of: &Table) -> Markup {
    html! {
        div.scroll.figures tabindex="0" role="region" aria-label=(of.about) {
            table {
                caption { (of.about) }
                thead { tr { @for head in &of.head { th scope="col" { (head) } } } }
                tbody {
                    @for row in &of.rows {
                        tr {
                            @for (at, cell) in row.iter().enumerate() {
                                @if at == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
