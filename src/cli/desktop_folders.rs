//! Folders of the user: where data and settings are kept.
//!
//! Duty: their paths, from the system's own rules (`etcetera`). Always holds: nothing is made here; a
//! folder that is there already stays the place, so that no game is lost of sight.
//!
//! On Linux these are `$XDG_DATA_HOME` and `$XDG_CONFIG_HOME`, `~/.local/share` and `~/.config` unless
//! they are named. Whoever names them on another system has them there too; else it is `Application
//! Support` on macOS and `AppData\Roaming` on Windows. Games and settings of macOS once went where those
//! of Linux go: a folder of ours that is there goes on being the place.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, Xdg, choose_native_strategy};

/// The program's name in the user's folders.
const NAME: &str = "demarche";

/// The program's folder of data; none if the system names no place for it.
#[must_use]
pub fn data() -> Option<PathBuf> {
    let (xdg, native) = (Xdg::new().ok()?, choose_native_strategy().ok()?);
    let usual = xdg.home_dir().join(".local").join("share");
    Some(place(&xdg.data_dir(), &usual, &native.data_dir(), Path::is_dir))
}

/// The program's folder of settings, which only the window has; none if the system names no place for it.
#[cfg(feature = "window")]
#[must_use]
pub fn config() -> Option<PathBuf> {
    let (xdg, native) = (Xdg::new().ok()?, choose_native_strategy().ok()?);
    // On macOS, `Preferences` is for what the system itself writes.
    let own = if cfg!(target_vendor = "apple") { native.data_dir() } else { native.config_dir() };
    Some(place(&xdg.config_dir(), &xdg.home_dir().join(".config"), &own, Path::is_dir))
}

/// The folder by the rules of freedesktop.org if it is named or there already, else the system's own.
fn place(xdg: &Path, usual: &Path, native: &Path, is_there: fn(&Path) -> bool) -> PathBuf {
    let named = xdg != usual;
    let earlier = xdg.join(NAME);
    if named || is_there(&earlier) { earlier } else { native.join(NAME) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_or_there_already_stays_the_place() {
        let (usual, native) = (Path::new("/u/.local/share"), PathBuf::from("/u/Library/Application Support"));
        let chosen = |xdg: &str, there: fn(&Path) -> bool| place(Path::new(xdg), usual, &native, there);
        assert_eq!(chosen("/u/.local/share", |_| false), native.join("demarche"));
        assert_eq!(chosen("/u/.local/share", |at| at.ends_with("share/demarche")), usual.join("demarche"));
        assert_eq!(chosen("/elsewhere", |_| false), Path::new("/elsewhere/demarche"));
        // With the slash at its end that the library's own default has.
        assert_eq!(chosen("/u/.local/share/", |_| false), native.join("demarche"));
    }
}
