//! A class: what its file says, and the name under which one plays for it.
//!
//! Duty: one page. Uses the pen, `brought`. Always holds: the terms are read before the game begins.

use maud::html;

use crate::brought::for_class;
use crate::pen::Pen;
use crate::place::Place;
use crate::shell::Page;
use demarche_play::lesson::Lesson;
use demarche_play::narrate::words::text;
use demarche_play::session::class_terms;

/// The page of a class whose file was brought; none if its scenario is not shipped.
pub(crate) fn page(place: &Place, lesson: &Lesson) -> Option<Page> {
    // Of a game as it would begin; its first line names the player, who has no name yet.
    let shown = for_class(place, lesson, "-")?;
    let pen = &Pen::for_game(&shown);
    let title = lesson.shown();
    let main = html! {
        h1 { (title) }
        p { (pen.say("page-class-about", &[text("title", pen.get("title"))])) }
        ul { @for line in class_terms::told(&shown, "window-class-").iter().skip(1) { li { (line) } } }
        form.card method="post" action="attend" {
            p { (class_terms::ask_name(pen.words, title)) }
            label { (pen.get("window-seat-name")) input name="name" maxlength="40" required autocomplete="off" autofocus; }
            button.action { (pen.get("window-begin")) }
        }
        p.ways { a href="saves" { (pen.get("window-screen-saves")) } " · " a href="./" { (pen.get("window-to-title")) } }
    };
    Some(Page::alone("class", title, main))
}
