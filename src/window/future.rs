//! Futures while the player drafts, computed beside the frame.
//!
//! Duty: hand the forecast to threads of its own and its bands to the shell. Uses `forecast`, the
//! shell, `fault`. Always holds: a frame never waits; what is out of date is given up and thrown
//! away; a forecast that falls over is told and takes nothing with it.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::ScopedJoinHandle;

use bevy::prelude::*;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::desk::Desk;
use super::fall::{Fall, Part};
use crate::fault::{self, Fault};
use demarche_play::forecast::{Bands, Forecast, Options};
use demarche_play::session::intent::Screen;

/// Futures that are played before a thread looks whether they are still wanted.
const BATCH: usize = 8;

/// Threads: two is what a small machine has.
const THREADS: usize = 2;

/// Of which draft, and what came of it.
type Answer = (u64, Result<Bands, Fault>);

/// What is being computed, and where it comes back.
#[derive(Resource)]
struct Futures {
    asked: u64,
    wanted: Arc<AtomicU64>,
    sender: Sender<Answer>,
    receiver: Mutex<Receiver<Answer>>,
    /// Whether a forecast fell over: none is asked for again.
    fell: bool,
}

/// Forecasts for the desk.
pub(super) fn plugin(app: &mut App) {
    let (sender, receiver) = channel();
    let wanted = Arc::new(AtomicU64::new(0));
    app.insert_resource(Futures { asked: 0, wanted, sender, receiver: Mutex::new(receiver), fell: false });
    app.add_systems(Update, (take, ask).chain());
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
    futures.wanted.store(of, Ordering::Relaxed);
    let whole = Forecast::new(session.game(), session.draft(), Options::default());
    let (wanted, sender) = (futures.wanted.clone(), futures.sender.clone());
    let proxy = proxy.map(|proxy| (**proxy).clone());
    let fall = fall.map(|fall| fall.clone());
    std::thread::spawn(move || {
        let still = || wanted.load(Ordering::Relaxed) == of;
        let answer = fault::aside(|| played(whole, &still, fall.as_ref())).flatten();
        if (still() || answer.is_err()) && sender.send((of, answer)).is_ok() {
            // Without a window nobody sleeps who would have to be woken.
            let _ = proxy.map(|proxy| proxy.send_event(WinitUserEvent::WakeUp));
        }
    });
}

/// Plays the futures on threads of their own, as long as they are wanted.
fn played(mut whole: Forecast, still: &(dyn Fn() -> bool + Sync), fall: Option<&Fall>) -> Result<Bands, Fault> {
    let play = |mut part: Forecast| {
        fall.inspect(|fall| fall.over(Part::Futures));
        while !part.done() && still() {
            part.run(BATCH);
        }
        part
    };
    let parts: Vec<_> = (0..THREADS).map(|at| whole.part(at, THREADS)).collect();
    let played: Vec<_> = std::thread::scope(|scope| {
        let parts: Vec<_> = parts.into_iter().map(|part| scope.spawn(move || fault::aside(|| play(part)))).collect();
        let joined = |part: ScopedJoinHandle<_>| part.join().unwrap_or_else(|_| Err(Fault::said("a thread was lost")));
        parts.into_iter().map(joined).collect()
    });
    for part in played {
        let _ = whole.merge(part?);
    }
    Ok(whole.bands())
}
