//! The app: systems between Bevy and the shell.
//!
//! Duty: plugins, the camera, a frame of egui, and what follows from it. Uses Bevy, `bevy_egui`,
//! the shell. Always holds: nothing is drawn while nothing changes; the shell settles once a
//! frame, after the last pass; a frame's time is when it began.

use std::time::Duration;

use bevy::app::{AppExit, TerminalCtrlCHandlerPlugin};
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::render::{Render, RenderApp, RenderSystems};
use bevy::time::TimeReceiver;
use bevy::window::{ExitCondition, PrimaryWindow, RequestRedraw, WindowMode};
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPostUpdateSet, EguiPreUpdateSet, EguiPrimaryContextPass, egui};

use super::desk::{Desk, zoom};
use super::{
    access, cameras, fall, fingers, future, hush, icon, idle, keys, land_view, map_mesh, place, put_off, shader_patch,
    sound,
};
use crate::fault;
use demarche_panels::{Host, Shell, theme};
use demarche_play::session::intent::{File, Intent};

/// What the frame was last drawn with.
#[derive(Resource, Default)]
struct Dressed {
    fonts: bool,
    light: Option<(bool, bool)>,
    zoom: f32,
    /// The zoom for which the atlas of glyphs is drawn, and how full it was in the frame before.
    warm: f32,
    atlas: f32,
}

/// The app with its window.
pub(crate) fn app(shell: Shell, host: Box<dyn Host + Send + Sync>, falls: Option<fall::Part>) -> App {
    let mut app = App::new();
    let window = place::window(&shell.settings);
    let windows = WindowPlugin {
        primary_window: Some(window),
        exit_condition: ExitCondition::OnPrimaryClosed,
        ..WindowPlugin::default()
    };
    // Signals end the process at once, as nothing is ever unsaved: a handler would wait for a frame.
    app.add_plugins(
        DefaultPlugins.set(windows).set(quiet()).set(future::threads()).disable::<TerminalCtrlCHandlerPlugin>(),
    );
    // A frame's time is its own. By the renderer's clock it would be that of the picture before, which may
    // be seconds old where nothing moved: a press would seem to have been held since then, and be no click.
    app.world_mut().remove_resource::<TimeReceiver>();
    app.insert_resource(WinitSettings {
        focused_mode: UpdateMode::reactive(Duration::from_secs(30)),
        unfocused_mode: UpdateMode::reactive_low_power(Duration::from_mins(1)),
    });
    systems(&mut app, shell, host);
    fall::plugin(&mut app, falls);
    keys::plugin(&mut app);
    sound::plugin(&mut app);
    app.add_systems(Startup, watched).add_systems(Update, (icon::set, dropped, (place::hold, full_screen).chain()));
    app.add_systems(Last, place::note);
    app.add_systems(
        PreUpdate,
        (put_off::hand_on, access::requests, idle::modifiers, fingers::lifted)
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
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
    app.init_resource::<put_off::PutOff>();
    app.init_resource::<map_mesh::Relief>();
    app.add_systems(PreStartup, shader_patch::mend);
    cameras::plugin(app);
    land_view::plugin(app);
    app.add_systems(Startup, map_mesh::spawn);
    app.add_systems(EguiPrimaryContextPass, draw);
    app.add_systems(
        PostUpdate,
        (settle, map_mesh::dress, map_mesh::place, land_view::hold)
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
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method alone is not general enough")]
fn draw(
    mut contexts: EguiContexts,
    mut desk: ResMut<Desk>,
    mut dressed: ResMut<Dressed>,
    mut off: ResMut<put_off::PutOff>,
    camera: Single<&Camera, With<cameras::Screen>>,
    window: Option<Single<&Window, With<PrimaryWindow>>>,
) -> Result {
    let _ours = fault::ours();
    let ctx = contexts.ctx_mut()?;
    let shell = &mut desk.0;
    if !std::mem::replace(&mut dressed.fonts, true) {
        // Fonts are there from the next pass on.
        ctx.set_fonts(theme::fonts());
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        off.hold(ctx);
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
        off.hold(ctx);
        return Ok(());
    }
    if (dressed.warm - zoom * factor).abs() > 0.001 {
        dressed.warm = zoom * factor;
        // The first frame that is shown finds its glyphs in the texture.
        theme::warm(ctx, Shell::texts());
        off.hold(ctx);
        return Ok(());
    }
    let room = ctx.content_rect();
    if room.width() < 2.0 || room.height() < 2.0 {
        off.keep_focus(ctx);
        return Ok(());
    }
    off.refocus(ctx);
    let builder = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(room);
    let mut ui = egui::Ui::new(ctx.clone(), egui::Id::new("window"), builder);
    shell.frame(&mut ui);
    // A glyph that is new in this frame is in the texture in the next.
    let full = ctx.fonts(|fonts| fonts.font_atlas_fill_ratio());
    if (full - dressed.atlas).abs() > f32::EPSILON {
        dressed.atlas = full;
        ctx.request_repaint();
    }
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
