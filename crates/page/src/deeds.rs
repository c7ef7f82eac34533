//! Acts on games and files, and settings: what a form asks of the host.
//!
//! Duty: new games, saved games and the bin, exports, settings. Uses `games`, `brought`. Always holds: nothing is deleted or written
//! here; the host is told what to do.

use super::games::tape;
use super::place::Place;
use super::request::Request;
use super::response::{Deed, Response};
use super::settings::{Settings, Theme};
use demarche_play::narrate::words::text;
use demarche_play::views;
use demarche_play::views::saves::Trouble;

/// Carries out a form that is not about the month; none if the act is of another kind.
pub(crate) fn act(place: &mut Place, request: &Request) -> Option<Response> {
    let key = request.field("key").unwrap_or_default().to_owned();
    Some(match request.path.as_str() {
        "new" => {
            let scenario = request.field("scenario").unwrap_or_default();
            if place.begin(scenario, request.number("seed").unwrap_or(request.dice)) {
                Response::lead("briefing")
            } else {
                let told = place.words.say("page-no-scenario", &[text("name", scenario)]);
                place.refuse(told);
                Response::lead("./")
            }
        }
        "open" => {
            place.deeds.push(Deed::Open(key));
            Response::lead("desk")
        }
        "export" => {
            place.deeds.push(Deed::Export(key));
            Response::lead("saves")
        }
        "bin" => {
            let name =
                place.saves.iter().find(|game| game.path.as_os_str() == key.as_str()).map(|game| game.name.clone());
            if let Some(name) = name {
                // What is played goes on only as long as it is kept.
                if place.keys().contains(&key) {
                    place.close();
                }
                let told = place.words().say("page-bin-done", &[text("name", name)]);
                place.deeds.push(Deed::Bin(key));
                place.tell(told);
            }
            Response::lead("saves")
        }
        "restore" => {
            place.deeds.push(Deed::Restore(key));
            Response::lead("saves")
        }
        "delete" => {
            // Only what lies in the bin is deleted for good.
            if place.bin.iter().any(|game| game.path.as_os_str() == key.as_str()) {
                place.deeds.push(Deed::Delete(key));
            }
            Response::lead("saves?bin=yes")
        }
        "empty-bin" => {
            let all: Vec<Deed> = place.bin.iter().map(|game| Deed::Delete(game.path.display().to_string())).collect();
            place.deeds.extend(all);
            place.tell(place.words().get("page-bin-emptied"));
            Response::lead("saves")
        }
        "bring" => super::brought::bring(place, request),
        "attend" => super::brought::attend(place, request),
        "take" => super::brought::take(place),
        "rename" => {
            match rename(place, &key, request.field("name").unwrap_or_default()) {
                Ok(name) => place.deeds.push(Deed::Rename(key, name)),
                Err(trouble) => {
                    let told = trouble.told(&place.words);
                    place.refuse(told);
                }
            }
            Response::lead("saves")
        }
        "hand-in" => {
            super::acts::hand_in(place);
            Response::lead("desk")
        }
        "export-tape" | "export-csv" => export(place, request.path == "export-csv"),
        "set" => {
            set(place, request);
            Response::lead("settings")
        }
        _ => return None,
    })
}

/// The name that a saved game would have.
fn rename(place: &Place, key: &str, typed: &str) -> Result<String, Trouble> {
    let name = views::saves::name(typed)?;
    let other = place.saves.iter().chain(&place.bin).find(|game| game.name == name && game.path.as_os_str() != key);
    other.map_or(Ok(name.clone()), |_| Err(Trouble::Taken(name)))
}

/// The tape or the figures of the game that is played, as a file.
fn export(place: &mut Place, csv: bool) -> Response {
    let Some(session) = &place.session else { return Response::lead("./") };
    let stem = place.keys.get(session.lane_at()).cloned().unwrap_or_default();
    let file = if csv {
        let all: Vec<_> =
            views::charts::metrics(session).iter().map(|(m, _)| views::charts::chart(session, m, None)).collect();
        Some((format!("{stem}.csv"), "text/csv;charset=utf-8", views::charts::csv(&all)))
    } else {
        tape(session).text().ok().map(|tape| (format!("{stem}.tape.ron"), "text/plain;charset=utf-8", tape))
    };
    if let Some((name, kind, text)) = file {
        place.deeds.push(Deed::File { name, kind, text });
    }
    Response::lead(if session.game().is_over() { "debrief" } else { "menu" })
}

/// Every setting of the form; what is not among its fields is off.
fn set(place: &mut Place, request: &Request) {
    let on = |name: &str| request.field(name).is_some();
    place.settings = Settings {
        theme: request
            .field("theme")
            .and_then(|key| Theme::ALL.into_iter().find(|of| of.key() == key))
            .unwrap_or_default(),
        text: request.number::<u16>("text").unwrap_or(100).clamp(80, 200) / 10 * 10,
        motion: on("motion"),
        month_report: on("month-report"),
        predict_first: on("predict-first"),
        fictional: on("fictional"),
    };
    if let Some(session) = &mut place.session {
        session.predict_first = place.settings.predict_first;
    }
    place.deeds.push(Deed::Settings(place.settings.clone()));
    place.tell(place.words.get("page-set"));
}
