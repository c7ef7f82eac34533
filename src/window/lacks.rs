//! Lacks: what a machine needs before a window opens, in a sentence that names the package.
//!
//! Duty: from what the engine said, or did not find, to plain words. Uses the standard library
//! alone. Always holds: one sentence, without a full stop at its end and without a place in
//! anybody's sources.

/// What a machine lacks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Lack {
    /// No display at all.
    Display,
    /// Only Wayland, which this program's window does not speak.
    X11,
    /// Nothing answers where the display should be.
    Answer(String),
    /// A library, by the name it is loaded by.
    Library(String),
    /// A graphics driver.
    Driver,
    /// Anything else, as the engine said it.
    Other(String),
}

/// A library or program and the packages it comes in: for Debian, Fedora and Arch, in this order.
type Packages = (&'static str, [&'static str; 3]);

/// Libraries that are loaded when a window opens, and those that they load in turn.
pub const LIBRARIES: [Packages; 13] = [
    ("libX11.so", ["libx11-6", "libX11", "libx11"]),
    ("libX11-xcb.so", ["libx11-xcb1", "libX11-xcb", "libx11"]),
    ("libxcb.so", ["libxcb1", "libxcb", "libxcb"]),
    ("libXcursor.so", ["libxcursor1", "libXcursor", "libxcursor"]),
    ("libXi.so", ["libxi6", "libXi", "libxi"]),
    ("libXrandr.so", ["libxrandr2", "libXrandr", "libxrandr"]),
    ("libXrender.so", ["libxrender1", "libXrender", "libxrender"]),
    ("libXfixes.so", ["libxfixes3", "libXfixes", "libxfixes"]),
    ("libXext.so", ["libxext6", "libXext", "libxext"]),
    ("libXau.so", ["libxau6", "libXau", "libxau"]),
    ("libXdmcp.so", ["libxdmcp6", "libXdmcp", "libxdmcp"]),
    ("libxkbcommon-x11.so", ["libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"]),
    ("libxkbcommon.so", ["libxkbcommon0", "libxkbcommon", "libxkbcommon"]),
];

/// A server for X11 under Wayland.
pub const XWAYLAND: [&str; 3] = ["xwayland", "xorg-x11-server-Xwayland", "xorg-xwayland"];

/// The loader of graphics drivers with drivers for most cards, and one that needs no card.
pub const DRIVERS: [&str; 3] =
    ["libvulkan1 mesa-vulkan-drivers", "vulkan-loader mesa-vulkan-drivers", "vulkan-icd-loader vulkan-swrast"];

/// How each distribution installs a package.
const INSTALLERS: [&str; 3] = ["apt install", "dnf install", "pacman -S"];

impl Lack {
    /// What is missing, from what the engine said when it gave up.
    #[must_use]
    pub fn of(said: &str, display: &str) -> Self {
        let named = |part: &str| said.contains(part);
        if named("XOpenDisplayFailed") || named("XcbConversionError") || named("xcb connection") {
            return Self::Answer(display.to_owned());
        }
        if named("DISPLAY is not set") {
            return Self::Display;
        }
        if let Some(library) = library(said) {
            return Self::Library(library);
        }
        if named("Unable to find a GPU") || named("wgpu surface") || named("supported formats for surface") {
            return Self::Driver;
        }
        Self::Other(first_line(said))
    }

    /// In a sentence, for the distribution that `/etc/os-release` tells of; all of them if it does not.
    #[must_use]
    pub fn sentence(&self, os_release: &str) -> String {
        let install = |packages: [&str; 3]| {
            let [debian, fedora, arch] = packages;
            distribution(os_release).map_or_else(
                || format!("packages: {debian} on Debian and Ubuntu, {fedora} on Fedora, {arch} on Arch"),
                |at| format!("`{} {}` installs it", INSTALLERS[at], packages[at]),
            )
        };
        match self {
            Self::Display => "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)".to_owned(),
            Self::X11 => {
                format!(
                    "this display is Wayland alone, and the window needs X11, which Xwayland brings; {}",
                    install(XWAYLAND)
                )
            }
            Self::Answer(display) => format!("no display answers at DISPLAY={display}"),
            Self::Library(name) => match LIBRARIES.iter().find(|(library, _)| name.starts_with(library)) {
                Some((_, packages)) => format!("the library {name} is missing; {}", install(*packages)),
                None => format!("the library {name} is missing"),
            },
            Self::Driver => {
                format!("there is no graphics driver for Vulkan that can draw here; {}", install(DRIVERS))
            }
            Self::Other(said) => format!("the window could not be opened ({said})"),
        }
    }
}

/// The library that could not be loaded, if that is what was said: the first that was looked for.
fn library(said: &str) -> Option<String> {
    let file = |text: &str| {
        let path = text.split([':', ' ', ')', '"']).next().unwrap_or_default();
        let name = path.rsplit('/').next().unwrap_or_default();
        name.contains(".so").then(|| name.to_owned())
    };
    if said.contains("XkbNotFound") {
        return Some("libxkbcommon.so".to_owned());
    }
    let after = |mark: &str| said.split_once(mark).and_then(|(_, rest)| file(rest));
    after("opening library failed (").or_else(|| after("Library ").filter(|_| said.contains("could not be loaded")))
}

/// The distribution's place in a row of packages.
fn distribution(os_release: &str) -> Option<usize> {
    let field = |key: &str| {
        let line = os_release.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.unwrap_or_default().trim_matches(['"', '\'']).to_lowercase()
    };
    let like = format!("{} {}", field("ID"), field("ID_LIKE"));
    let families: [&[&str]; 3] = [&["debian", "ubuntu"], &["fedora", "rhel", "centos"], &["arch"]];
    // Its own name comes before the names of those it is like.
    like.split_whitespace().find_map(|id| families.iter().position(|names| names.contains(&id)))
}

/// The first line of what was said, as a part of a sentence.
fn first_line(said: &str) -> String {
    let first = said.lines().next().unwrap_or_default().trim_end_matches('.');
    if first.is_empty() { "it does not say why".to_owned() } else { first.to_owned() }
}
