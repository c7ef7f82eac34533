//! Futures while the player drafts, computed beside the frame.
//!
//! Duty: hand the forecast to threads of its own and its bands to the shell. Uses `forecast`, the
//! shell. Always holds: a frame never waits; what is out of date is given up and thrown away.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use bevy::prelude::*;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::app::Desk;
use crate::forecast::{Bands, Forecast, Options};
use crate::view::intent::Screen;

/// Futures that are played before a thread looks whether they are still wanted.
const BATCH: usize = 8;

/// Threads: two is what a small machine has.
const THREADS: usize = 2;

/// What is being computed, and where it comes back.
#[derive(Resource)]
struct Futures {
    asked: u64,
    wanted: Arc<AtomicU64>,
    sender: Sender<(u64, Bands)>,
    receiver: Mutex<Receiver<(u64, Bands)>>,
}

/// Forecasts for the desk.
pub fn plugin(app: &mut App) {
    let (sender, receiver) = channel();
    let wanted = Arc::new(AtomicU64::new(0));
    app.insert_resource(Futures { asked: 0, wanted, sender, receiver: Mutex::new(receiver) });
    app.add_systems(Update, (take, ask).chain());
}

/// Takes what has come, if it is still what was asked for.
fn take(mut desk: ResMut<Desk>, futures: Res<Futures>) {
    let Ok(receiver) = futures.receiver.lock() else { return };
    while let Ok((of, bands)) = receiver.try_recv() {
        if of == desk.0.drafted && of == futures.asked {
            desk.0.foresee(&bands);
        }
    }
}

/// Asks for the futures of a draft that has changed.
fn ask(desk: Res<Desk>, mut futures: ResMut<Futures>, proxy: Option<Res<EventLoopProxyWrapper>>) {
    let shell = &desk.0;
    let due = shell.foresees() && shell.state.screen == Screen::Desk && futures.asked != shell.drafted;
    let Some(session) = shell.session().filter(|_| due) else { return };
    let of = shell.drafted;
    futures.asked = of;
    futures.wanted.store(of, Ordering::Relaxed);
    let whole = Forecast::new(session.game(), session.draft(), Options::default());
    let (wanted, sender) = (futures.wanted.clone(), futures.sender.clone());
    let proxy = proxy.map(|proxy| (**proxy).clone());
    std::thread::spawn(move || {
        let play = |mut part: Forecast| {
            while !part.done() && wanted.load(Ordering::Relaxed) == of {
                part.run(BATCH);
            }
            part
        };
        let played = std::thread::scope(|scope| {
            let parts: Vec<_> =
                (0..THREADS).map(|at| whole.part(at, THREADS)).map(|part| scope.spawn(move || play(part))).collect();
            parts.into_iter().filter_map(|part| part.join().ok()).collect::<Vec<_>>()
        });
        let mut all = whole;
        for part in played {
            let _ = all.merge(part);
        }
        if wanted.load(Ordering::Relaxed) == of && sender.send((of, all.bands())).is_ok() {
            // Without a window nobody sleeps who would have to be woken.
            let _ = proxy.map(|proxy| proxy.send_event(WinitUserEvent::WakeUp));
        }
    });
}
