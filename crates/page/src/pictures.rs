//! Pictures: crests, busts, seals and the signs of law and need, as SVG.
//!
//! Duty: from plain shapes to markup. Uses `demarche_play::pictures`. Always holds: what is drawn has its name
//! beside it and is hidden from readers; a sign that stands alone has its word.

use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};

use demarche_core::model::good::Sector;
use demarche_play::pictures::bust::{Look, Mood};
use demarche_play::pictures::crest;
use demarche_play::pictures::shape::{Form, Ink, Point, Shape};
use demarche_play::tokens;
use demarche_play::views::budget::Badge;
use demarche_play::views::letter::Side;

/// A colour as CSS writes it.
pub(crate) fn css(Ink(red, green, blue): Ink) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A place in thousandths.
#[expect(clippy::cast_possible_truncation, clippy::float_arithmetic, reason = "a place in a picture")]
fn at(share: f32) -> i32 {
    (share * 1_000.0).round() as i32
}

fn path(points: &[Point], closed: bool) -> String {
    let mut out = String::new();
    for (n, [x, y]) in points.iter().enumerate() {
        let _ = write!(out, "{}{} {}", if n == 0 { "M" } else { "L" }, at(*x), at(*y));
    }
    if closed {
        out.push('Z');
    }
    out
}

/// Shapes of the unit square, drawn in a square of a thousand.
fn drawn(shapes: &[Shape]) -> String {
    let mut out = String::new();
    for shape in shapes {
        let ink = css(shape.ink);
        let _ = match &shape.form {
            Form::Area(points) => write!(out, r#"<path fill="{ink}" d="{}"/>"#, path(points, true)),
            Form::Line(points, width) => write!(
                out,
                r#"<path fill="none" stroke="{ink}" stroke-width="{}" stroke-linecap="round" d="{}"/>"#,
                at(*width).max(4),
                path(points, false)
            ),
            Form::Disc([x, y], radius) => {
                write!(out, r#"<circle fill="{ink}" cx="{}" cy="{}" r="{}"/>"#, at(*x), at(*y), at(*radius))
            }
        };
    }
    out
}

/// The crest of a nation, with an edge of brass.
pub(crate) fn crest_of(nation: &str) -> Markup {
    html! { svg.crest viewBox="-90 -90 1180 1180" aria-hidden="true" focusable="false" { (shield(nation)) } }
}

/// A crest in a square of a thousand, to be put into a larger picture.
pub(crate) fn shield(nation: &str) -> Markup {
    let rim = path(&crest::shield(), true);
    let (edge, brass) = (css(tokens::EDGE), css(tokens::DARK.brass));
    html! {
        path d=(rim) fill=(edge) stroke=(edge) stroke-width="170" stroke-linejoin="round" {}
        path d=(rim) fill=(brass) stroke=(brass) stroke-width="96" stroke-linejoin="round" {}
        (PreEscaped(drawn(&crest::shapes(nation))))
    }
}

/// A bust.
pub(crate) fn bust(look: &Look, mood: Mood) -> Markup {
    html! {
        svg.bust viewBox="0 0 1000 1000" aria-hidden="true" focusable="false" { (PreEscaped(drawn(&look.shapes(mood)))) }
    }
}

/// A seal: wax with an uneven edge, two rings and a star of eight points.
pub(crate) fn seal(side: Side) -> Markup {
    let wax = tokens::wax(side);
    let (light, dark) = (css(wax.mixed(Ink::hex(0xff_ff_ff), 22)), css(wax.mixed(Ink::hex(0), 35)));
    html! {
        svg.seal viewBox="-50 -50 100 100" aria-hidden="true" focusable="false" {
            path fill=(dark) d="M45 6C49 20 38 26 33 33C28 43 14 42 6 47C-8 49-18 44-28 38C-42 34-44 20-47 8C-50-8-41-16-38-26C-32-40-18-41-6-46C8-49 18-43 28-37C40-33 43-20 46-8Z" transform="translate(0 2)" {}
            path fill=(css(wax)) d="M45 6C49 20 38 26 33 33C28 43 14 42 6 47C-8 49-18 44-28 38C-42 34-44 20-47 8C-50-8-41-16-38-26C-32-40-18-41-6-46C8-49 18-43 28-37C40-33 43-20 46-8Z" {}
            circle r="31" fill="none" stroke=(dark) stroke-width="3" {}
            circle r="28" fill="none" stroke=(light) stroke-width="1.5" {}
            path fill="none" stroke=(light) stroke-width="2" stroke-linejoin="round"
                d="M0-20L5-12L14-14L12-5L20 0L12 5L14 14L5 12L0 20L-5 12L-14 14L-12 5L-20 0L-12-5L-14-14L-5-12Z" {}
        }
    }
}

/// The shape of what the law says: a dot, a full or an empty diamond, a clock, a cross.
pub(crate) fn badge(badge: Badge) -> Markup {
    let shape = match badge {
        Badge::Free => html! { circle.full r="7" {} },
        Badge::Licensed => html! { path.full d="M0-9L9 0L0 9L-9 0Z" {} },
        Badge::Needed => html! { path.line d="M0-8L8 0L0 8L-8 0Z" {} },
        Badge::Pending => html! { circle.line r="7.5" {} path.line d="M0 0V-5M0 0H4" {} },
        Badge::Forbidden => html! { path.line d="M-6-6L6 6M6-6L-6 6" {} },
    };
    html! {
        svg.badge.(badge.key()) viewBox="-11 -11 22 22" aria-hidden="true" focusable="false" {
            (shape)
        }
    }
}

/// The icon of a need: seven outlines, one each.
pub(crate) fn need(sector: Sector) -> Markup {
    let shape = match sector {
        Sector::Humanitarian => html! { path.full d="M38 8H62V38H92V62H62V92H38V62H8V38H38Z" {} },
        Sector::Fiscal => html! { circle.line cx="50" cy="50" r="42" {} path.line d="M38 28V72M62 28V72" {} },
        Sector::Energy => html! { path.full d="M62 2L20 56H46ZM38 98L80 44H54Z" {} },
        Sector::Demining => html! { path.line d="M50 6L96 90H4ZM50 36V64M50 72V80" {} },
        Sector::Protection => {
            html! { path.line d="M50 4L88 18L86 52L74 76L50 96L26 76L14 52L12 18Z" {} }
        }
        Sector::AirDefence => html! {
            path.full d="M50 4L64 30H56V66H44V30H36Z" {}
            path.line d="M27 64A26 26 0 0 0 73 64M9 73A46 46 0 0 0 91 73" {}
        },
        Sector::Mobility => html! {
            path.full d="M2 26H60V68H2ZM66 38H84L98 54V68H66Z" {}
            circle.full cx="24" cy="74" r="13" {}
            circle.full cx="78" cy="74" r="13" {}
        },
    };
    html! { svg.need viewBox="0 0 100 100" aria-hidden="true" focusable="false" { (shape) } }
}

/// A medal: as many notches as it is worth.
pub(crate) fn coin(medal: u8) -> Markup {
    let kind = ["none", "bronze", "silver", "gold"][usize::from(medal.min(3))];
    let marks = ["", "I", "II", "III"][usize::from(medal.min(3))];
    html! {
        svg class=(format!("coin {kind}")) viewBox="-12 -12 24 24" aria-hidden="true" focusable="false" {
            circle r="10" {}
            text text-anchor="middle" y="4" { (marks) }
        }
    }
}
