//! The two cameras: one that draws the land into a picture, one that shows the window.
//!
//! Duty: have them, and tell them apart. Uses Bevy, the bridge to egui. Always holds: egui belongs to the camera
//! of the window.

use bevy::camera::visibility::RenderLayers;
use bevy::prelude::*;
use bevy_egui::{EguiGlobalSettings, PrimaryEguiContext};

/// The camera on the window: egui's, over the land's picture.
#[derive(Component)]
pub(crate) struct Screen;

/// The camera that draws the land.
#[derive(Component)]
pub(crate) struct Draughtsman;

/// What only the draughtsman sees.
pub(super) const LAND: RenderLayers = RenderLayers::layer(1);

/// Has both cameras from the first frame on.
pub(super) fn plugin(app: &mut App) {
    app.world_mut().resource_mut::<EguiGlobalSettings>().auto_create_primary_context = false;
    app.add_systems(Startup, spawn);
}

/// Both cameras.
pub(crate) fn spawn(mut commands: Commands) {
    commands.spawn((Camera2d, Msaa::Off, Screen, PrimaryEguiContext));
    let behind = Camera { order: -1, is_active: false, ..Camera::default() };
    commands.spawn((Camera2d, behind, Msaa::Sample4, LAND, Draughtsman));
}
