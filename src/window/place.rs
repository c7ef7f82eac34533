//! The window's place: it opens where it was, on a screen that is there.
//!
//! Duty: from the kept place to the engine's window, and back. Uses Bevy, the shell. Always holds: a place is
//! noted only of a window that is neither full screen nor folded away.

use bevy::prelude::*;
use bevy::window::{
    Monitor as Screen, MonitorSelection, PresentMode, PrimaryMonitor, PrimaryWindow, WindowMode, WindowPosition,
    WindowResolution,
};

use super::desk::Desk;
use demarche_panels::place::{Monitor, Place};
use demarche_panels::state::Settings;

/// The window as it was kept: of the size that the desk is drawn for, if it was not.
pub(super) fn window(settings: &Settings) -> Window {
    let place = settings.window.unwrap_or(Place { width: 1_280, height: 720, x: None, y: None });
    // On which screen a window is full is known once it is there.
    let full = settings.full && settings.window.is_none();
    Window {
        title: "Démarche".to_owned(),
        name: Some("demarche".to_owned()),
        resolution: WindowResolution::new(place.width, place.height),
        present_mode: PresentMode::AutoVsync,
        position: corner(place),
        mode: if full { WindowMode::BorderlessFullscreen(MonitorSelection::Current) } else { WindowMode::Windowed },
        ..Window::default()
    }
}

fn corner(place: Place) -> WindowPosition {
    place.x.zip(place.y).map_or(WindowPosition::Automatic, |(x, y)| WindowPosition::At(IVec2::new(x, y)))
}

/// Keeps the window to the screens that are there: once, as soon as they are known.
pub(super) fn hold(
    mut window: Single<&mut Window, With<PrimaryWindow>>,
    screens: Query<(&Screen, Has<PrimaryMonitor>)>,
    desk: Res<Desk>,
    mut done: Local<bool>,
) {
    if *done || screens.is_empty() {
        return;
    }
    *done = true;
    let Some(place) = desk.0.settings.window else { return };
    let mut all: Vec<(bool, Monitor)> = screens.iter().map(|(screen, main)| (!main, monitor(screen))).collect();
    all.sort_by_key(|(other, _)| *other);
    let monitors: Vec<Monitor> = all.into_iter().map(|(_, monitor)| monitor).collect();
    let held = place.within(&monitors);
    if held != place {
        window.resolution.set(units(held.width), units(held.height));
        window.position = corner(held);
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a scale of a screen in hundredths")]
fn monitor(screen: &Screen) -> Monitor {
    Monitor {
        x: screen.physical_position.x,
        y: screen.physical_position.y,
        width: screen.physical_width,
        height: screen.physical_height,
        scale: (screen.scale_factor * 100.0).clamp(25.0, 1_000.0) as u32,
    }
}

fn units(size: u32) -> f32 {
    f32::from(u16::try_from(size).unwrap_or(u16::MAX))
}

/// Notes where the window is, so that it opens there again.
pub(super) fn note(window: Single<Ref<Window>, With<PrimaryWindow>>, mut desk: ResMut<Desk>) {
    if !window.is_changed() || !matches!(window.mode, WindowMode::Windowed) {
        return;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the size of a window")]
    let size = |units: f32| units.round().clamp(0.0, 65_535.0) as u32;
    let (width, height) = (size(window.resolution.width()), size(window.resolution.height()));
    // A window that is folded away has no size.
    if width < 2 || height < 2 {
        return;
    }
    let at = if let WindowPosition::At(at) = window.position { Some(at) } else { None };
    desk.0.placed(Place { width, height, x: at.map(|at| at.x), y: at.map(|at| at.y) });
}
