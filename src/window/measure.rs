//! Measure: what a frame costs, told after so many of them.
//!
//! Duty: draw a given number of frames as fast as they come, note what the main world took for
//! each, and close. Uses Bevy. Always holds: what is measured is the window as it is played; the
//! schedules run on one thread, so that its clock of processor time sees all of them.
#![expect(clippy::disallowed_types, reason = "a measurement has a clock")]

use std::sync::Mutex;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use bevy::app::AppExit;
use bevy::ecs::schedule::{ScheduleLabel as _, SingleThreadedExecutor};
use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};

/// Frames until text and meshes have settled.
const SETTLED: usize = 20;

/// What the frames of a window cost.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Cost {
    /// Processor time of the main world in each frame, without the first few; empty where the system
    /// does not tell it.
    pub(crate) processor: Vec<Duration>,
    /// The same on the wall's clock: on a machine that draws in software, with waiting for it.
    pub(crate) wall: Vec<Duration>,
    /// From the beginning of a frame to that of the next, with all that draws it.
    pub(crate) interval: Vec<Duration>,
}

/// How far it has come.
#[derive(Resource)]
struct Meter {
    frames: usize,
    drawn: usize,
    begun: (Instant, Option<Duration>),
    before: Option<Instant>,
    cost: Cost,
    done: Mutex<Sender<Cost>>,
}

/// Has the app draw so many frames and close.
pub(super) fn plugin(app: &mut App, frames: usize, done: Sender<Cost>) {
    let begun = (Instant::now(), spent());
    app.insert_resource(Meter { frames, drawn: 0, begun, before: None, cost: Cost::default(), done: Mutex::new(done) });
    app.insert_resource(WinitSettings { focused_mode: UpdateMode::Continuous, unfocused_mode: UpdateMode::Continuous });
    app.add_systems(First, begin).add_systems(Last, end);
    for schedule in [First.intern(), PreUpdate.intern(), Update.intern(), PostUpdate.intern(), Last.intern()] {
        app.edit_schedule(schedule, |schedule| {
            schedule.set_executor(SingleThreadedExecutor::new());
        });
    }
}

/// Processor time of this thread; none where the system does not tell it.
fn spent() -> Option<Duration> {
    #[cfg(unix)]
    {
        let told = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        Duration::try_from(told).ok()
    }
    #[cfg(not(unix))]
    None
}

fn begin(mut meter: ResMut<Meter>) {
    let now = Instant::now();
    if let Some(before) = meter.before.replace(now)
        && meter.drawn > SETTLED
    {
        meter.cost.interval.push(now - before);
    }
    meter.begun = (now, spent());
}

fn end(mut meter: ResMut<Meter>, mut exit: MessageWriter<AppExit>) {
    let wall = meter.begun.0.elapsed();
    let processor = spent().zip(meter.begun.1).map(|(now, then)| now.saturating_sub(then));
    meter.drawn += 1;
    if meter.drawn > SETTLED {
        meter.cost.wall.push(wall);
        meter.cost.processor.extend(processor);
    }
    if meter.drawn < meter.frames {
        return;
    }
    if let Ok(done) = meter.done.lock() {
        let _ = done.send(meter.cost.clone());
    }
    exit.write(AppExit::Success);
}
