//! The document: what stands around every page, for a host that sends whole documents.
//!
//! Duty: head, skip link, live region and shell around the body of a response. Uses the response. Always holds:
//! it asks nothing of another host, and stands without a script.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::response::Response;
use super::styles::styles;

/// What a host puts around a page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Frame {
    /// The address of the styles; none writes them into the document.
    pub styles: Option<String>,
    /// The address of a module that takes over links and forms; none if there is none.
    pub script: Option<String>,
    /// A content security policy for a `meta` tag; none if the host sends one itself.
    pub policy: Option<String>,
    /// The address of an icon.
    pub icon: Option<String>,
    /// Markup above the page: what a host says while its script is on the way, and if it cannot run.
    pub waiting: Option<String>,
}

/// A whole document.
#[must_use]
pub fn document(response: &Response, frame: &Frame) -> String {
    page(response, frame).into_string()
}

fn page(response: &Response, frame: &Frame) -> Markup {
    let settings = &response.settings;
    html! {
        (DOCTYPE)
        html lang=(response.language) data-theme=(settings.theme.key())
            data-motion=(if settings.motion { "full" } else { "none" }) data-text=(settings.text) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                @if let Some(policy) = &frame.policy {
                    meta http-equiv="Content-Security-Policy" content=(policy);
                }
                meta name="color-scheme" content="dark light";
                title { (response.title) }
                @if let Some(icon) = &frame.icon { link rel="icon" href=(icon); }
                @match &frame.styles {
                    Some(styles) => link rel="stylesheet" href=(styles);,
                    None => style { (PreEscaped(styles())) },
                }
                @if let Some(script) = &frame.script { script type="module" src=(script) {} }
            }
            body {
                div #live role="status" aria-live="polite" { @if let Some(said) = &response.announce { (said) } }
                @if let Some(waiting) = &frame.waiting { (PreEscaped(waiting)) }
                div #page { (PreEscaped(&response.body)) }
            }
        }
    }
}
