//! Folders of the user: where data and settings are kept.
//!
//! Duty: their paths, from the environment. Always holds: nothing is made here.

use std::path::PathBuf;

/// The program's folder of data; none if the system names no place for it.
#[must_use]
pub(crate) fn data() -> Option<PathBuf> {
    let base =
        of("XDG_DATA_HOME").or_else(|| of("APPDATA")).or_else(|| of("HOME").map(|h| h.join(".local").join("share")));
    base.map(|base| base.join("demarche"))
}

/// The program's folder of settings, which only the window has; none if the system names no place for it.
#[cfg(feature = "window")]
#[must_use]
pub(super) fn config() -> Option<PathBuf> {
    let base = of("XDG_CONFIG_HOME").or_else(|| of("APPDATA")).or_else(|| of("HOME").map(|h| h.join(".config")));
    base.map(|base| base.join("demarche"))
}

#[expect(clippy::disallowed_methods, reason = "where a user keeps files is no part of a game")]
fn of(key: &str) -> Option<PathBuf> {
    std::env::var_os(key).filter(|value| !value.is_empty()).map(PathBuf::from)
}
