//! A window of Bevy and egui with one word in it: what any such program pays before its own work.
//!
//! It draws as many frames as it is told and closes; `benches/window` times it beside the desk.

#![expect(clippy::disallowed_methods, reason = "a window with nothing in it has no game whose order could change")]

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, egui};

#[derive(Resource)]
struct Left(u32);

fn main() -> AppExit {
    let frames = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(u32::MAX);
    let window = Window { title: "Bare".to_owned(), resolution: (1_280, 720).into(), ..Window::default() };
    let windows = WindowPlugin { primary_window: Some(window), ..WindowPlugin::default() };
    App::new()
        .add_plugins(DefaultPlugins.set(windows))
        .add_plugins(EguiPlugin::default())
        .insert_resource(Left(frames))
        .add_systems(Startup, camera)
        .add_systems(EguiPrimaryContextPass, draw)
        .add_systems(Last, close)
        .run()
}

fn camera(mut commands: Commands) {
    commands.spawn(Camera2d);
}

fn draw(mut contexts: EguiContexts) -> Result {
    egui::Window::new("Bare").show(contexts.ctx_mut()?, |ui| ui.label("Ready"));
    Ok(())
}

fn close(mut left: ResMut<Left>, mut exit: MessageWriter<AppExit>) {
    left.0 = left.0.saturating_sub(1);
    if left.0 == 0 {
        exit.write(AppExit::Success);
    }
}
