//! The app: systems between Bevy and the shell.
//!
//! Duty: plugins, the camera, a frame of egui, and what follows from it. Uses Bevy, `bevy_egui`,
//! the shell. Always holds: nothing is drawn while nothing changes; the shell settles once a
//! frame, after the last pass.

use std::time::Duration;

use bevy::app::{AppExit, TerminalCtrlCHandlerPlugin};
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, save_to_disk};
use bevy::window::{ExitCondition, PresentMode, PrimaryWindow, RequestRedraw, WindowMode, WindowResolution};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPostUpdateSet, EguiPreUpdateSet, EguiPrimaryContextPass, egui};

use super::{access, calm, edges, future, land};
use crate::panels::{Host, Shell, theme};
use crate::view::intent::{File, Intent};

/// The shell as Bevy holds it.
#[derive(Resource)]
pub struct Desk(pub Shell);

/// The shell's host as Bevy holds it.
#[derive(Resource)]
pub struct Files(pub Box<dyn Host + Send + Sync>);

/// What the frame was last drawn with.
#[derive(Resource, Default)]
pub struct Dressed {
    fonts: bool,
    light: Option<(bool, bool)>,
    zoom: f32,
}

/// The app with its window.
pub fn app(shell: Shell, host: Box<dyn Host + Send + Sync>) -> App {
    let mut app = App::new();
    let full = shell.settings.full;
    let window = Window {
        title: "Démarche".to_owned(),
        name: Some("demarche".to_owned()),
        resolution: WindowResolution::new(1_280, 720),
        present_mode: PresentMode::AutoVsync,
        mode: if full { WindowMode::BorderlessFullscreen(MonitorSelection::Current) } else { WindowMode::Windowed },
        ..Window::default()
    };
    let windows = WindowPlugin {
        primary_window: Some(window),
        exit_condition: ExitCondition::OnPrimaryClosed,
        ..WindowPlugin::default()
    };
    // Signals end the process at once, as nothing is ever unsaved: a handler would wait for a frame.
    app.add_plugins(DefaultPlugins.set(windows).set(quiet()).disable::<TerminalCtrlCHandlerPlugin>());
    app.insert_resource(WinitSettings {
        focused_mode: UpdateMode::reactive(Duration::from_secs(30)),
        unfocused_mode: UpdateMode::reactive_low_power(Duration::from_mins(1)),
    });
    systems(&mut app, shell, host);
    app.add_systems(Update, (dropped, full_screen));
    app.add_systems(
        PreUpdate,
        (access::requests, calm::modifiers).after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
    );
    app
}

/// The log says only what is wrong.
pub fn quiet() -> bevy::log::LogPlugin {
    bevy::log::LogPlugin { filter: "error".to_owned(), level: bevy::log::Level::ERROR, ..Default::default() }
}

/// What the window and the capture share.
pub fn systems(app: &mut App, shell: Shell, host: Box<dyn Host + Send + Sync>) {
    app.add_plugins(EguiPlugin::default());
    app.insert_resource(ClearColor(land::colour(shell.tokens().sea)));
    app.insert_resource(Desk(shell)).insert_resource(Files(host));
    app.init_resource::<Dressed>();
    app.add_systems(PreStartup, edges::mend);
    app.add_systems(Startup, land::spawn);
    app.add_systems(EguiPrimaryContextPass, draw);
    app.add_systems(
        PostUpdate,
        (settle, land::dress, land::place)
            .chain()
            .after(EguiPostUpdateSet::EndPass)
            .before(TransformSystems::Propagate),
    );
    future::plugin(app);
}

/// The factor by which everything is scaled: the window's size against the size the desk is drawn
/// for, times what the player chose.
pub fn zoom(size: Vec2, percent: u16) -> f32 {
    let fit = (size.x / theme::WIDTH).min(size.y / theme::HEIGHT);
    // A small window shows less instead of smaller text.
    fit.max(1.0) * f32::from(percent) / 100.0
}

/// One frame of egui; it may run more than once.
fn draw(
    mut contexts: EguiContexts,
    mut desk: ResMut<Desk>,
    mut dressed: ResMut<Dressed>,
    camera: Single<&Camera>,
    window: Option<Single<&Window, With<PrimaryWindow>>>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let shell = &mut desk.0;
    if !std::mem::replace(&mut dressed.fonts, true) {
        // Fonts are there from the next pass on.
        ctx.set_fonts(theme::fonts());
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.request_repaint();
        return Ok(());
    }
    let wanted = (shell.settings.light, shell.settings.motion);
    if dressed.light.replace(wanted) != Some(wanted) {
        let style = theme::style(&shell.tokens(), shell.settings.motion);
        for of in [egui::Theme::Dark, egui::Theme::Light] {
            ctx.set_style_of(of, style.clone());
        }
        ctx.set_theme(if wanted.0 { egui::Theme::Light } else { egui::Theme::Dark });
    }
    let factor = window.map_or(1.0, |w| w.resolution.scale_factor());
    let physical = camera.physical_viewport_size().map_or(Vec2::new(theme::WIDTH, theme::HEIGHT), UVec2::as_vec2);
    let zoom = zoom(physical / factor, shell.settings.scale);
    if (dressed.zoom - zoom).abs() > 0.001 {
        dressed.zoom = zoom;
        ctx.set_zoom_factor(zoom);
        // The size in points is another one from the next pass on: nothing is placed by the old one.
        ctx.request_repaint();
        return Ok(());
    }
    let room = ctx.content_rect();
    if room.width() < 2.0 || room.height() < 2.0 {
        return Ok(());
    }
    let builder = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(room);
    let mut ui = egui::Ui::new(ctx.clone(), egui::Id::new("window"), builder);
    shell.frame(&mut ui);
    Ok(())
}

/// Carries out what the frame asked for.
fn settle(
    mut desk: ResMut<Desk>,
    mut files: ResMut<Files>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut exit: MessageWriter<AppExit>,
    mut contexts: EguiContexts,
    mut commands: Commands,
) -> Result {
    let changed = desk.0.settle(files.0.as_mut());
    if changed {
        contexts.ctx_mut()?.request_repaint();
        redraw.write(RequestRedraw);
    }
    if desk.0.quitting() {
        exit.write(AppExit::Success);
    }
    if let Some(place) = desk.0.take_picture() {
        commands.spawn(Screenshot::primary_window()).observe(save_to_disk(place));
    }
    if let Some(text) = desk.0.take_copied() {
        contexts.ctx_mut()?.copy_text(text);
    }
    Ok(())
}

/// A file dropped on the window is opened.
fn dropped(mut desk: ResMut<Desk>, mut files: MessageReader<FileDragAndDrop>) {
    for event in files.read() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = event {
            desk.0.ask(Intent::File(File::Open(path_buf.clone())));
        }
    }
}

/// The window follows the setting.
fn full_screen(desk: Res<Desk>, mut window: Single<&mut Window, With<PrimaryWindow>>) {
    let wanted = desk.0.settings.full;
    let is = !matches!(window.mode, WindowMode::Windowed);
    if wanted != is {
        window.mode =
            if wanted { WindowMode::BorderlessFullscreen(MonitorSelection::Current) } else { WindowMode::Windowed };
    }
}
