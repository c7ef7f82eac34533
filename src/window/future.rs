//! Futures while the player drafts, computed beside the frame.
//!
//! Duty: hand the forecast to the engine's tasks and its bands to the shell. Uses `forecast`, the
//! shell, `fault`. Always holds: a frame never waits; what is out of date is given up and thrown
//! away; a forecast that falls over is told and takes nothing with it.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

use bevy::app::TaskPoolThreadAssignmentPolicy;
use bevy::prelude::*;
use bevy::tasks::futures_lite::future::yield_now;
use bevy::tasks::{AsyncComputeTaskPool, Task};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::desk::Desk;
use super::fall::{Fall, Part};
use crate::fault::{self, Fault};
use demarche_play::forecast::{Bands, Forecast, Options};
use demarche_play::session::intent::Screen;

/// Futures that are played before a task gives way, and ends if it is no longer wanted.
const BATCH: usize = 8;

/// Parts that are played at once: two is what a small machine has processors for.
const PARTS: usize = 2;

/// Of which draft, and what came of it.
type Answer = (u64, Result<Bands, Fault>);

/// What is being computed, and where it comes back.
#[derive(Resource)]
struct Futures {
    asked: u64,
    /// The forecast under way: whoever lets go of it gives it up.
    task: Option<Task<()>>,
    sender: Sender<Answer>,
    receiver: Mutex<Receiver<Answer>>,
    /// Whether a forecast fell over: none is asked for again.
    fell: bool,
}

/// Forecasts for the desk.
pub(super) fn plugin(app: &mut App) {
    let (sender, receiver) = channel();
    app.insert_resource(Futures { asked: 0, task: None, sender, receiver: Mutex::new(receiver), fell: false });
    app.add_systems(Update, (take, ask).chain());
}

/// The engine's threads, with one beside the frame for each part.
pub fn threads() -> TaskPoolPlugin {
    let mut options = TaskPoolOptions::default();
    let beside = options.async_compute;
    options.async_compute = TaskPoolThreadAssignmentPolicy { min_threads: PARTS, ..beside };
    TaskPoolPlugin { task_pool_options: options }
}

/// Takes what has come, if it is still what was asked for.
fn take(mut desk: ResMut<Desk>, mut futures: ResMut<Futures>) {
    let came: Vec<Answer> = futures.receiver.lock().map(|receiver| receiver.try_iter().collect()).unwrap_or_default();
    for (of, answer) in came {
        match answer {
            Ok(bands) if of == desk.0.drafted && of == futures.asked => desk.0.foresee(&bands),
            Ok(_) => {}
            Err(fault) => {
                futures.fell = true;
                desk.0.unforeseen();
                fault::note(fault);
            }
        }
    }
}

/// Asks for the futures of a draft that has changed.
fn ask(
    desk: Res<Desk>,
    mut futures: ResMut<Futures>,
    proxy: Option<Res<EventLoopProxyWrapper>>,
    fall: Option<Res<Fall>>,
) {
    let shell = &desk.0;
    let due = shell.foresees() && shell.state.screen == Screen::Desk && futures.asked != shell.drafted;
    let Some(session) = shell.session().filter(|_| due && !futures.fell) else { return };
    let of = shell.drafted;
    futures.asked = of;
    let whole = Forecast::new(session.game(), session.draft(), Options::default());
    let sender = futures.sender.clone();
    let proxy = proxy.map(|proxy| (**proxy).clone());
    let fall = fall.map(|fall| fall.clone());
    let answer = move |answer: Result<Bands, Fault>| {
        if sender.send((of, answer)).is_ok() {
            // Without a window nobody sleeps who would have to be woken.
            let _ = proxy.as_ref().map(|proxy| proxy.send_event(WinitUserEvent::WakeUp));
        }
    };
    futures.task = Some(AsyncComputeTaskPool::get().spawn(played(whole, fall, answer)));
}

/// Plays the futures in tasks of their own and answers, if nobody lets go of it before.
async fn played<A>(mut whole: Forecast, fall: Option<Fall>, answer: A)
where
    A: Fn(Result<Bands, Fault>) + Clone + Send + 'static,
{
    let spawn = |at| {
        let (part, fall, answer) = (whole.part(at, PARTS), fall.clone(), answer.clone());
        AsyncComputeTaskPool::get()
            .spawn(async move { play(part, fall.as_ref()).await.map_err(|fault| answer(Err(fault))).ok() })
    };
    let parts: Vec<Task<Option<Forecast>>> = (0..PARTS).map(spawn).collect();
    for part in parts {
        // Whatever fell over has answered already: a fault is told though nobody waits for the part.
        let Some(part) = part.await else { return };
        let _ = whole.merge(part);
    }
    answer(fault::aside(|| whole.bands()));
}

/// Plays one part, a few futures at a time.
async fn play(mut part: Forecast, fall: Option<&Fall>) -> Result<Forecast, Fault> {
    fault::aside(|| fall.inspect(|fall| fall.over(Part::Futures)))?;
    while !part.done() {
        fault::aside(|| part.run(BATCH))?;
        yield_now().await;
    }
    Ok(part)
}
