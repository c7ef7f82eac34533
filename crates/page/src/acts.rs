//! Acts: what a form does.
//!
//! Duty: from the fields of a form to an intent, and from what came of it to the page that follows. Uses the
//! session. Always holds: a form of another month changes nothing; what is refused is told, and nothing is
//! lost.

use demarche_core::math::Money;
use demarche_core::model::good::Loudness;
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::order::Order;
use demarche_play::narrate::words::text;
use demarche_play::session::class_terms;
use demarche_play::session::intent::Play;
use demarche_play::session::{Done, Lacking, Session};
use demarche_play::views;

use super::place::{Notice, Place};
use super::request::Request;
use super::response::Response;

/// What a page was made for: a branch and its month.
pub(crate) fn stamp(session: &Session) -> String {
    format!("{}.{}", session.lane_at(), session.game().turn())
}

/// Carries out a form of the game that is played; none if the act is of another kind.
pub(crate) fn act(place: &mut Place, request: &Request) -> Option<Response> {
    let Some(session) = &place.session else { return Some(Response::lead("./")) };
    let known = ["give", "answer", "order", "drop", "undo", "redo", "predict", "because", "end", "rewind", "branch"];
    if !known.contains(&request.path.as_str()) {
        return None;
    }
    if request.field("at").is_some_and(|at| at != stamp(session)) {
        let told = session.words().get("page-late");
        place.notice = Some(Notice { text: told, refused: true, lacking: None });
        return Some(Response::lead("desk"));
    }
    Some(match request.path.as_str() {
        "give" => give(place, request),
        "answer" => answer(place, request),
        "order" => order(place, request),
        "drop" => play(place, &Play::Drop(request.number("n").unwrap_or(usize::MAX)), "desk#draft"),
        "undo" => play(place, &Play::Undo, "desk#draft"),
        "redo" => play(place, &Play::Redo, "desk#draft"),
        "predict" => predict(place, request),
        "because" => {
            let said = request.field("reason").unwrap_or_default().to_owned();
            play(place, &Play::Because(said), "desk#reason")
        }
        "end" => end(place, request),
        "rewind" => play(place, &Play::Rewind(request.number("turn").unwrap_or(u16::MAX)), "desk"),
        _ => play(place, &Play::Branch(request.number("n").unwrap_or(usize::MAX)), "desk"),
    })
}

/// Plays an intent; the page that follows.
pub(crate) fn play(place: &mut Place, play: &Play, then: &str) -> Response {
    let Some(session) = &mut place.session else { return Response::lead("./") };
    let done = session.apply(play);
    match done {
        Done::Nothing => {}
        Done::Draft | Done::Noted => {
            place.notice = None;
            place.keep();
        }
        Done::Turned => {
            place.notice = None;
            place.good = None;
            let over = session.game().is_over();
            place.keep();
            if over && matches!(play, Play::EndTurn) {
                place.ended();
            }
            return Response::lead(match play {
                Play::EndTurn if place.settings.month_report => "month",
                Play::EndTurn if over => "debrief",
                _ => then,
            });
        }
        Done::Refused(refused) => {
            let notice = Notice { text: refused.told, refused: true, lacking: refused.lacking };
            place.notice = Some(notice);
            // What is lacking is asked for where it can be given.
            return Response::lead(match refused.lacking {
                Some(Lacking::Prediction(_)) => "predict".to_owned(),
                Some(Lacking::Reason) => "desk#reason".to_owned(),
                None => then.to_owned(),
            });
        }
    }
    Response::lead(then)
}

/// A good by its id.
fn good(place: &Place, request: &Request) -> Option<GoodId> {
    place.session.as_ref()?.case().good_named(request.field("good")?)
}

/// A nation by its id.
pub(crate) fn nation(session: &Session, request: &Request) -> Option<NationId> {
    session.case().nation_named(request.field("nation")?)
}

/// How much of a good, by which way and how publicly: the way first, since an amount is that of a way.
fn give(place: &mut Place, request: &Request) -> Response {
    let Some(class) = good(place, request) else { return Response::lead("desk") };
    let then = format!("desk#good-{}", request.field("good").unwrap_or_default());
    place.good = Some(class);
    let Some(session) = &mut place.session else { return Response::lead("./") };
    let row = |session: &Session| views::budget::budget(session).rows.into_iter().find(|row| row.class == class);
    let mut changed = false;
    let Some(shown) = row(session) else { return Response::lead(then) };
    if let Some(way) = request.number::<usize>("way").filter(|way| *way != shown.way).and_then(|at| shown.ways.get(at))
    {
        let done = session.apply(&Play::Way(class, way.to, way.route));
        changed |= matches!(done, Done::Draft | Done::Noted);
        if let Done::Refused(refused) = done {
            place.notice = Some(Notice { text: refused.told, refused: true, lacking: None });
            return Response::lead(then);
        }
    }
    let loud = request.field("loudness").and_then(|key| Loudness::ALL.into_iter().find(|l| l.key() == key));
    if let Some(loud) = loud.filter(|loud| *loud != session.way(class).loudness) {
        let done = session.apply(&Play::Loudness(class, loud));
        changed |= matches!(done, Done::Draft | Done::Noted);
    }
    let Some(row) = row(session) else { return Response::lead(then) };
    let millions = request.field("amount").and_then(amount);
    let wanted = match request.field("step") {
        Some("more") => Some(row.more()),
        Some("less") => Some(row.less()),
        Some("none") => Some(Money::ZERO),
        _ => millions,
    };
    if let Some(wanted) = wanted.filter(|wanted| *wanted != row.amount) {
        return play(place, &Play::Amount(class, wanted), &then);
    }
    if changed {
        place.notice = None;
        place.keep();
    }
    Response::lead(then)
}

/// So many million euro, as they are typed.
fn amount(typed: &str) -> Option<Money> {
    let typed = typed.trim().replace(['\u{a0}', ' '], "").replace(',', ".");
    let (whole, part) = typed.split_once('.').unwrap_or((&typed, ""));
    let whole: i64 = if whole.is_empty() && !part.is_empty() { 0 } else { whole.parse().ok()? };
    let figures: String = part.chars().chain("000".chars()).take(3).collect();
    let part: i64 = figures.parse().ok()?;
    Some(Money(whole.checked_mul(1_000)?.checked_add(part)?))
}

/// An answer to a letter: by the place of the letter and that of the choice.
fn answer(place: &mut Place, request: &Request) -> Response {
    let Some(session) = &place.session else { return Response::lead("./") };
    let cards = views::needs::needs(session);
    let letter = request.number::<usize>("letter").unwrap_or(usize::MAX);
    let choice = request.number::<usize>("choice").unwrap_or(usize::MAX);
    let then = request.field("then").filter(|then| *then == "cabinet").unwrap_or("desk");
    let order = cards.get(letter).and_then(|card| card.choices.get(choice)).map(|choice| choice.order.clone());
    match order {
        Some(order) => play(place, &Play::Toggle(order), &format!("{then}#letter-{letter}")),
        None => Response::lead(then),
    }
}

/// An order that a page offers, by where it is offered and its place there.
fn order(place: &mut Place, request: &Request) -> Response {
    let Some(session) = &place.session else { return Response::lead("./") };
    let n = request.number::<usize>("n").unwrap_or(usize::MAX);
    let (found, then): (Option<Play>, &str) = match request.field("of") {
        Some("cure") => {
            let class = request.field("good").and_then(|id| session.case().good_named(id));
            let row = views::budget::budget(session).rows.into_iter().find(|row| Some(row.class) == class);
            (row.and_then(|row| row.cure).map(|(_, order)| Play::Toggle(order)), "desk#goods")
        }
        Some("without") => {
            let ladder = views::ladder::ladders(session).into_iter().nth(n);
            (ladder.and_then(|ladder| ladder.without).map(|(_, order)| Play::Toggle(order)), "desk#ladder")
        }
        Some("end") => {
            let ends = views::loose_ends::loose_ends(session, &views::needs::needs(session));
            let cure = request.number::<usize>("cure").unwrap_or(usize::MAX);
            (ends.get(n).and_then(|end| end.cures.get(cure)).map(|(_, play)| play.clone()), "end")
        }
        Some("package") => {
            (offered(&views::pipeline::pipeline(session).packages, n, |p| p.withdraw.clone()), "licences")
        }
        Some("reform") => (offered(&views::pipeline::pipeline(session).reforms, n, |r| r.order.clone()), "licences"),
        _ => (None, "desk"),
    };
    match found {
        Some(found) => play(place, &found, then),
        None => Response::lead(then),
    }
}

fn offered<T>(of: &[T], n: usize, order: impl Fn(&T) -> Option<Order>) -> Option<Play> {
    of.get(n).and_then(order).map(Play::Toggle)
}

/// A band of levels, sealed.
fn predict(place: &mut Place, request: &Request) -> Response {
    let Some(session) = &place.session else { return Response::lead("./") };
    let Some(adversary) = nation(session, request) else { return Response::lead("predict") };
    let (Some(low), Some(high)) = (request.number::<u8>("low"), request.number::<u8>("high")) else {
        place.notice = Some(Notice { text: place.words().get("page-predict-both"), refused: true, lacking: None });
        return Response::lead("predict");
    };
    play(place, &Play::Predict(adversary, low.min(high), low.max(high)), "desk#ladder")
}

/// The month ends, if nothing would be lost by it or that was said to be meant.
fn end(place: &mut Place, request: &Request) -> Response {
    let Some(session) = &place.session else { return Response::lead("./") };
    let sure = request.field("sure").is_some();
    if !sure && !views::loose_ends::loose_ends(session, &views::needs::needs(session)).is_empty() {
        return Response::lead("end");
    }
    let was_over = session.game().is_over();
    let answer = play(place, &Play::EndTurn, "desk");
    let Some(session) = &mut place.session else { return answer };
    if !was_over && session.game().is_over() && session.terms().is_some() {
        hand_in(place);
    }
    answer
}

/// Whether there is a hand-in to be given: under a class's terms, and again as long as no month was played since.
pub(crate) fn hands_in(session: &Session) -> bool {
    session.terms().is_some() || session.notes().hand_in.is_some() && class_terms::apart(session).is_none()
}

/// Hands the game in as it stands: a file for the player; from then on the class's terms hold no longer.
pub(crate) fn hand_in(place: &mut Place) {
    let Some(session) = place.session.as_mut().filter(|session| hands_in(session)) else { return };
    let mut notes = session.notes().clone();
    notes.handed_in();
    let tape = demarche_core::tape::Tape::of(session.game(), "player").with_notes(session.game(), &notes);
    let Ok(tape) = tape.text() else { return };
    let name = notes.hand_in.as_ref().map_or_else(String::new, |h| format!("{}-{}", plain(&h.class), plain(&h.name)));
    let name = format!("{name}.hand-in.ron");
    let told = session.words().say("window-handed-in", &[text("place", name.clone())]);
    let told = class_terms::apart(session).map_or(told.clone(), |apart| format!("{told} {apart}"));
    session.handed_in();
    place.deeds.push(super::response::Deed::File { name, kind: "text/plain;charset=utf-8", text: tape });
    place.tell(told);
    place.keep();
}

/// A name as part of a file's name.
pub(crate) fn plain(name: &str) -> String {
    let letter = |c: char| c.is_alphanumeric() && !demarche_core::outside::show::hidden(c);
    let parts: Vec<&str> = name.split(|c| !letter(c)).filter(|part| !part.is_empty()).collect();
    let joined: String = parts.join("-").chars().take(60).collect();
    if joined.is_empty() { "game".to_owned() } else { joined }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_as_an_amount_is_read_as_people_write_it() {
        let read = |typed: &str| amount(typed).map(|money| money.0);
        assert_eq!(
            ["10", " 1 200 ", "2.5", "2,5", ".5", "0"].map(read),
            [10_000, 1_200_000, 2_500, 2_500, 500, 0].map(Some)
        );
        assert_eq!(["", "ten", "1.2.3", "99999999999999999999"].map(read), [None; 4]);
    }
}
