//! The first document: the title as it stands before the module has arrived, and what is said if it never does.
//!
//! Duty: one text of HTML, made when the site is built. Uses the page. Always holds: it asks its own folder alone,
//! by relative addresses, and its policy lets nothing else happen.

use demarche_page::{Frame, Place, Request, Settings, document, respond};
use demarche_play::narrate::Words;
use maud::{Markup, html};

/// What a document may do: run its own scripts and the module, and fetch from its own folder.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; \
    connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'";

/// The document, for a build of this name: scripts are asked for by it, so that no cache mixes two builds.
///
/// # Errors
/// If the shipped messages do not hold.
pub fn first(build: &str) -> Result<String, String> {
    let mut place = Place::new(Settings::default())?;
    place.authors = true;
    let answer = respond(&mut place, &Request::get(""));
    let words = Words::new("page", "").map_err(|found| format!("{found:?}"))?;
    let frame = Frame {
        styles: Some(format!("styles.css?{build}")),
        script: Some(format!("main.js?{build}")),
        policy: Some(POLICY.to_owned()),
        icon: Some("data:,".to_owned()),
        waiting: Some(waiting(&words).into_string()),
    };
    Ok(document(&answer, &frame))
}

/// What stands above the page, shown by the script as it applies.
fn waiting(words: &Words) -> Markup {
    let told = |id: &str, message: &str| html! { p.notice.refused #(id) role="alert" hidden { (words.get(message)) } };
    html! {
        div #waiting {
            noscript { p.notice.refused { (words.get("page-host-no-script")) } }
            label #loading { span { (words.get("page-host-loading")) } progress #progress max="1" value="0" {} }
            p.notice #dropping hidden { (words.get("page-host-drop")) }
            (told("too-old", "page-host-too-old"))
            (told("failed", "page-host-failed"))
            (told("fell", "page-host-fell"))
            (told("not-kept", "page-host-not-kept"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_document_asks_its_own_folder_alone() {
        let whole = first("abc").expect("the shipped messages hold");
        assert!(whole.contains("main.js?abc") && whole.contains("<noscript>") && whole.contains("<h1"));
        for to in whole.split("src=\"").skip(1).chain(whole.split("href=\"").skip(1)) {
            let to = to.split('"').next().expect("a value");
            assert!(!to.starts_with('/') && !to.contains("://"), "{to}");
        }
        assert!(!whole.contains("style=\"") && !whole.contains("<style"), "the policy refuses styles in the document");
    }
}
