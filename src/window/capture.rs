//! Capture: any screen as a picture, without a window.
//!
//! Duty: render the shell into an image and hand out its pixels as PNG. Uses Bevy, the shell.
//! Always holds: what is captured is what the window would show at that size; a machine that
//! cannot draw says so.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use bevy::app::{AppExit, ScheduleRunnerPlugin};
use bevy::camera::RenderTarget;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat, TextureUsages};
use bevy::render::settings::{Backends, WgpuSettings};
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::time::TimeUpdateStrategy;
use bevy::window::ExitCondition;
use bevy::winit::WinitPlugin;

use super::app;
use super::cameras::{self, Screen};
use super::ended::{Ended, guarded};
use super::lacks::Lack;

use super::picture::png;
use demarche_panels::{Host, Shell};

/// Frames until text, fonts and meshes have settled.
const SETTLED: u32 = 12;

/// How long a frame lasts for what moves: together longer than any motion.
const STEP: Duration = Duration::from_millis(250);

/// Frames after which a picture must have come.
const LATEST: u32 = 600;

/// Where the picture is drawn and how far it has come.
#[derive(Resource)]
struct Shot {
    image: Handle<Image>,
    frames: u32,
    done: Mutex<Sender<Vec<u8>>>,
}

#[derive(Resource, Clone, Copy)]
struct Size(u32, u32);

/// The shell at a size, as a PNG.
///
/// # Errors
/// If the machine has nothing to draw with.
pub(crate) fn capture(
    shell: Shell,
    host: Box<dyn Host + Send + Sync>,
    width: u32,
    height: u32,
) -> Result<Vec<u8>, Ended> {
    let (sender, receiver): (Sender<Vec<u8>>, Receiver<Vec<u8>>) = channel();
    guarded(move || {
        let mut app = App::new();
        let windows =
            WindowPlugin { primary_window: None, exit_condition: ExitCondition::DontExit, ..WindowPlugin::default() };
        // Without a window the system's own graphics interface is enough.
        let graphics = WgpuSettings { backends: Some(Backends::PRIMARY), ..WgpuSettings::default() };
        let render = RenderPlugin {
            render_creation: graphics.into(),
            // A picture waits for all that is drawn in it.
            synchronous_pipeline_compilation: true,
            ..RenderPlugin::default()
        };
        let plugins = DefaultPlugins.set(windows).set(app::quiet()).set(super::future::threads()).set(render);
        // Software drivers do not bear rendering on a thread of its own.
        app.add_plugins(plugins.disable::<WinitPlugin>().disable::<PipelinedRenderingPlugin>());
        app.add_plugins(ScheduleRunnerPlugin::run_loop(Duration::ZERO));
        // What moves has come to rest by then, on however fast a machine.
        app.insert_resource(TimeUpdateStrategy::ManualDuration(STEP));
        app.insert_resource(Size(width, height));
        app.insert_resource(Shot { image: Handle::default(), frames: 0, done: Mutex::new(sender) });
        app.add_systems(PreStartup, target);
        app::systems(&mut app, shell, host);
        app.add_systems(Startup, aim.after(cameras::spawn));
        app.add_systems(Last, take);
        app.run()
    })?;
    receiver.try_recv().map_err(|_| Ended::NoWindow(Lack::Other("no picture came".to_owned())))
}

/// The image that is drawn into.
fn target(size: Res<Size>, mut shot: ResMut<Shot>, mut images: ResMut<Assets<Image>>) {
    let extent = Extent3d { width: size.0, height: size.1, depth_or_array_layers: 1 };
    let mut image = Image::new_fill(
        extent,
        TextureDimension::D2,
        &[0, 0, 0, 255],
        TextureFormat::Rgba8UnormSrgb,
        bevy::asset::RenderAssetUsages::default(),
    );
    image.texture_descriptor.usage |=
        TextureUsages::RENDER_ATTACHMENT | TextureUsages::COPY_SRC | TextureUsages::TEXTURE_BINDING;
    shot.image = images.add(image);
}

/// The camera draws into the image.
fn aim(shot: Res<Shot>, camera: Single<Entity, With<Screen>>, mut commands: Commands) {
    commands.entity(*camera).insert(RenderTarget::Image(shot.image.clone().into()));
}

/// Takes the picture once everything has settled, and leaves.
fn take(mut shot: ResMut<Shot>, mut commands: Commands, mut exit: MessageWriter<AppExit>) {
    shot.frames += 1;
    if shot.frames == SETTLED {
        commands.spawn(Screenshot::image(shot.image.clone())).observe(taken);
    }
    if shot.frames > LATEST {
        exit.write(AppExit::error());
    }
}

fn taken(captured: On<ScreenshotCaptured>, shot: Res<Shot>, mut exit: MessageWriter<AppExit>) -> Result {
    let picture = png(&captured.image)?;
    if let Ok(done) = shot.done.lock() {
        let _ = done.send(picture);
    }
    exit.write(AppExit::Success);
    Ok(())
}
