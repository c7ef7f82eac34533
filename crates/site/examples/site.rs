//! The parts of the site that are made from the crates: `cargo run -p demarche-site --example site FOLDER`, which
//! `web/build` does.
//!
//! Duty: write the first document, its styles, fonts and reliefs into a folder. Uses the site. Always holds: the
//! folder is there; what it holds under these names is written anew.

use std::path::PathBuf;

/// What the pages ask for beside the document, from `assets`.
const FILES: [(&str, &[u8]); 8] = [
    ("sans-regular.woff2", include_bytes!("../../../assets/fonts/sans-regular.woff2")),
    ("sans-semibold.woff2", include_bytes!("../../../assets/fonts/sans-semibold.woff2")),
    ("serif-semibold.woff2", include_bytes!("../../../assets/fonts/serif-semibold.woff2")),
    ("licence-sans.txt", include_bytes!("../../../assets/fonts/OFL-sans.txt")),
    ("licence-serif.txt", include_bytes!("../../../assets/fonts/OFL-serif.txt")),
    ("atlantic-land.jpg", include_bytes!("../../../assets/map/relief/atlantic-small.jpg")),
    ("eurasia-land.jpg", include_bytes!("../../../assets/map/relief/eurasia-small.jpg")),
    ("europe-land.jpg", include_bytes!("../../../assets/map/relief/europe-small.jpg")),
];

/// What the host says above the page.
const STYLES: &str = include_str!("../../../web/site/site.css");

#[expect(clippy::disallowed_methods, reason = "a tool of the build, not the game: its folder is its argument")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("usage: site FOLDER")?);
    std::fs::write(folder.join("index.html"), demarche_site::first("BUILD")?)?;
    std::fs::write(folder.join("styles.css"), demarche_page::styles() + "\n" + STYLES)?;
    for (name, bytes) in FILES {
        std::fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
