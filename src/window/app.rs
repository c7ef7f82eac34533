//! The app: systems between Bevy and the shell.
//!
//! Duty: plugins, the camera, a frame of egui, and what follows from it. Uses Bevy, `bevy_egui`,
//! the shell. Always holds: nothing is drawn while nothing changes; the shell settles once a
//! frame, after the last pass.

use std::time::Duration;

use bevy::app::{AppExit, TerminalCtrlCHandlerPlugin};
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::render::{Render, RenderApp, RenderSystems};
use bevy::window::{ExitCondition, PresentMode, PrimaryWindow, RequestRedraw, WindowMode, WindowResolution};
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPostUpdateSet, EguiPreUpdateSet, EguiPrimaryContextPass, egui};

use super::desk::{Desk, zoom};
use super::{access, fall, future, hush, idle, keys, map_mesh, shader_patch};
use crate::fault;
use demarche_panels::{Host, Shell, theme};
use demarche_play::session::intent::{File, Intent};

/// What the frame was last drawn with.
#[derive(Resource, Default)]
struct Dressed {
    fonts: bool,
    light: Option<(bool, bool)>,
    zoom: f32,
}

/// The app with its window.
pub(crate) fn app(shell: Shell, host: Box<dyn Host + Send + Sync>, falls: Option<fall::Part>) -> App {
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
    app.add_plugins(
        DefaultPlugins.set(windows).set(quiet()).set(future::threads()).disable::<TerminalCtrlCHandlerPlugin>(),
    );
    app.insert_resource(WinitSettings {
        focused_mode: UpdateMode::reactive(Duration::from_secs(30)),
        unfocused_mode: UpdateMode::reactive_low_power(Duration::from_mins(1)),
    });
    systems(&mut app, shell, host);
    fall::plugin(&mut app, falls);
    keys::plugin(&mut app);
    app.add_systems(Startup, watched).add_systems(Update, (dropped, full_screen));
    app.add_systems(
        PreUpdate,
        (access::requests, idle::modifiers).after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
    );
    app
}

/// The log says only what is wrong.
pub(crate) fn quiet() -> bevy::log::LogPlugin {
    bevy::log::LogPlugin { filter: "error".to_owned(), level: bevy::log::Level::ERROR, ..Default::default() }
}

/// What the window and the capture share.
pub(super) fn systems(app: &mut App, shell: Shell, host: Box<dyn Host + Send + Sync>) {
    app.add_plugins(EguiPlugin::default());
    app.insert_resource(ClearColor(map_mesh::colour(shell.tokens().sea)));
    fault::kept(host.kept());
    app.insert_resource(Desk(shell, host));
    app.init_resource::<Dressed>();
    app.init_resource::<map_mesh::Relief>();
    app.add_systems(PreStartup, shader_patch::mend);
    app.add_systems(Startup, map_mesh::spawn);
    app.add_systems(EguiPrimaryContextPass, draw);
    app.add_systems(
        PostUpdate,
        (settle, map_mesh::dress, map_mesh::place)
            .chain()
            .after(EguiPostUpdateSet::EndPass)
            .before(TransformSystems::Propagate),
    );
    future::plugin(app);
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.add_systems(Render, drawn.in_set(RenderSystems::PostCleanup));
    }
}

/// A panic on another thread wakes the window, which would sleep until somebody moved.
fn watched(proxy: Res<EventLoopProxyWrapper>) {
    let proxy = (**proxy).clone();
    fault::wake_by(move || {
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    });
}

/// Says that frames are drawn: from the second on, whatever the machine might have lacked is there.
fn drawn(mut frames: Local<u32>) {
    *frames += 1;
    if *frames == 2 {
        fault::opened();
        hush::end();
    }
}

/// One frame of egui; it may run more than once.
fn draw(
    mut contexts: EguiContexts,
    mut desk: ResMut<Desk>,
    mut dressed: ResMut<Dressed>,
    camera: Single<&Camera>,
    window: Option<Single<&Window, With<PrimaryWindow>>>,
) -> Result {
    let _ours = fault::ours();
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
    mut redraw: MessageWriter<RequestRedraw>,
    mut exit: MessageWriter<AppExit>,
    mut contexts: EguiContexts,
    mut commands: Commands,
) -> Result {
    let _ours = fault::ours();
    let Desk(shell, host) = &mut *desk;
    let changed = shell.settle(host.as_mut());
    if changed {
        fault::kept(host.kept());
        contexts.ctx_mut()?.request_repaint();
        redraw.write(RequestRedraw);
    }
    if desk.0.quitting() {
        exit.write(AppExit::Success);
    }
    if desk.0.take_picture() {
        commands.spawn(Screenshot::primary_window()).observe(pictured);
    }
    if let Some(text) = desk.0.take_copied() {
        contexts.ctx_mut()?.copy_text(text);
    }
    Ok(())
}

/// A picture of the window was taken: the host writes it.
fn pictured(captured: On<ScreenshotCaptured>, mut desk: ResMut<Desk>) -> Result {
    let picture = super::picture::png(&captured.image)?;
    let Desk(shell, host) = &mut *desk;
    shell.pictured(host.as_mut(), picture);
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
