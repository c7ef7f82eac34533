//! Sound: what there is to be heard, on the machine's loudspeaker.
//!
//! Duty: open the device in a thread of its own once sound is chosen, and close it when it is not. Uses the
//! mixer, `maudio`. Always holds: while sound is off there is neither a thread nor a device; where there is
//! no sound card the game is silent and says nothing; a device that has nothing to play rests.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use maudio::audio::sample_rate::SampleRate;
use maudio::backend::Backend;
use maudio::context::ContextBuilder;
use maudio::device::Device;
use maudio::device::device_builder::{DeviceBuilder, DeviceBuilderOps as _};

use super::desk::Desk;
use super::hush;
use super::mixer::{Mixer, RATE};
use demarche_panels::cues::{Bed, Cue, Speaker};

/// How long a device is kept running that has nothing to play.
const REST: Duration = Duration::from_secs(2);
/// Frames before anything is opened: what drivers mutter while the window opens is hushed by others.
const FRAMES: u32 = 4;

/// What the thread of the device is asked for.
enum Ask {
    Play(Cue),
    Bed(Option<Bed>),
    Volume(u8),
}

/// The loudspeaker; without a thread while sound is off.
#[derive(Resource, Default)]
struct Player {
    thread: Option<Sender<Ask>>,
    bed: Option<Bed>,
    volume: Option<u8>,
}

/// Has the desk be heard.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Player>();
    app.add_systems(Last, speak);
}

/// What happened in a frame is heard after it; the bed only while the window is in front.
fn speak(
    mut desk: ResMut<Desk>,
    mut player: ResMut<Player>,
    window: Option<Single<&Window, With<PrimaryWindow>>>,
    mut frames: Local<u32>,
) {
    *frames = frames.saturating_add(1);
    if *frames > FRAMES {
        desk.0.speak(window.is_some_and(|window| window.focused), &mut *player);
    }
}

impl Speaker for Player {
    fn hear(&mut self, cues: &[Cue], bed: Option<Bed>, volume: u8) {
        let volume = (self.volume != Some(volume)).then_some(volume);
        let laid = (self.bed != bed).then_some(bed);
        let asks = volume.map(Ask::Volume).into_iter().chain(laid.map(Ask::Bed));
        let asks: Vec<Ask> = asks.chain(cues.iter().copied().map(Ask::Play)).collect();
        if asks.is_empty() {
            return;
        }
        let thread = self.thread.get_or_insert_with(|| {
            let (sender, receiver) = channel();
            // Where the system has no thread for it, nothing listens.
            let _ = std::thread::Builder::new().name("sound".to_owned()).spawn(move || run(&receiver, open));
            sender
        });
        for ask in asks {
            // A thread that is gone plays nothing, and says nothing.
            let _ = thread.send(ask);
        }
        (self.bed, self.volume) = (bed, volume.or(self.volume));
    }

    fn silence(&mut self) {
        if self.thread.is_some() {
            *self = Self::default();
        }
    }
}

/// What can be heard from.
trait Output {
    /// Whether it plays from now on.
    fn start(&mut self) -> bool;
    /// Whether it rests from now on.
    fn stop(&mut self) -> bool;
}

impl Output for Device<i16> {
    fn start(&mut self) -> bool {
        self.device_start().is_ok()
    }

    fn stop(&mut self) -> bool {
        self.device_stop().is_ok()
    }
}

/// Plays what is asked for until nobody asks any more, on what is opened once there is something to play.
fn run<O: Output>(asked: &Receiver<Ask>, open: impl FnOnce(Arc<Mutex<Mixer>>) -> Option<O>) {
    let mixer = Arc::new(Mutex::new(Mixer::default()));
    let (mut open, mut device, mut runs) = (Some(open), None, false);
    loop {
        let next =
            if runs { asked.recv_timeout(REST) } else { asked.recv().map_err(|_| RecvTimeoutError::Disconnected) };
        let mut mix = mixer.lock().unwrap_or_else(PoisonError::into_inner);
        match next {
            Ok(Ask::Volume(percent)) => mix.set_volume(percent),
            Ok(Ask::Bed(bed)) => mix.lay(bed),
            Ok(Ask::Play(cue)) => mix.play(cue),
            Err(RecvTimeoutError::Timeout) => {}
            // The device is closed with the end of this.
            Err(RecvTimeoutError::Disconnected) => return,
        }
        let rests = mix.rests();
        drop(mix);
        if rests && runs {
            runs = device.as_mut().is_some_and(|device: &mut O| !device.stop());
        }
        if !rests && !runs {
            if let Some(open) = open.take() {
                device = open(mixer.clone());
            }
            runs = device.as_mut().is_some_and(Output::start);
            if !runs {
                // Nothing waits for a device that is not there; a later sound tries it again.
                mixer.lock().unwrap_or_else(PoisonError::into_inner).forget();
            }
        }
    }
}

/// The machine's own device for playing; none if there is none.
fn open(mixer: Arc<Mutex<Mixer>>) -> Option<Device<i16>> {
    // A device that plays into nothing would cost time and be heard by nobody.
    let real = |backend: &Backend| !matches!(backend, Backend::Null | Backend::Custom);
    let backends = Backend::all_supported_on_this_platform().filter(real);
    let rate = SampleRate::try_from(RATE).ok()?;
    hush::begin();
    let device = ContextBuilder::new().preferred_backends(backends).build().and_then(|context| {
        DeviceBuilder::playback()
            .i16()
            .playback_channels(1)
            .sample_rate(rate)
            .context(&context)
            .with_callback(move |_, out| mixer.lock().unwrap_or_else(PoisonError::into_inner).fill(out))
    });
    hush::end();
    device.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A loudspeaker that fails the first so many times, and keeps what was asked of it.
    #[derive(Default)]
    struct Fake {
        fails: usize,
        log: Arc<Mutex<Vec<&'static str>>>,
    }

    impl Output for Fake {
        fn start(&mut self) -> bool {
            let starts = self.fails == 0;
            self.fails = self.fails.saturating_sub(1);
            self.log.lock().expect("a log").push(if starts { "start" } else { "busy" });
            starts
        }

        fn stop(&mut self) -> bool {
            self.log.lock().expect("a log").push("stop");
            true
        }
    }

    impl Drop for Fake {
        fn drop(&mut self) {
            self.log.lock().expect("a log").push("closed");
        }
    }

    /// What is asked of a loudspeaker, and how loud the mixer is at the end.
    fn asked(asks: Vec<Ask>, fails: usize) -> (Vec<&'static str>, bool) {
        let (sender, receiver) = channel();
        for ask in asks {
            sender.send(ask).expect("it listens");
        }
        drop(sender);
        let (log, mut heard) = (Arc::new(Mutex::new(Vec::new())), None);
        run(&receiver, |mixer| {
            heard = Some(mixer);
            Some(Fake { fails, log: log.clone() })
        });
        let loud = heard.is_some_and(|mixer| {
            let (mut mixer, mut out) = (mixer.lock().expect("a mixer"), [0; 4_000]);
            mixer.play(Cue::Stamp);
            mixer.fill(&mut out);
            out.iter().any(|sample| *sample != 0)
        });
        let log = log.lock().expect("a log").clone();
        (log, loud)
    }

    #[test]
    fn a_device_is_opened_with_the_first_sound_and_closed_at_the_end() {
        assert_eq!(asked(vec![Ask::Volume(50), Ask::Bed(None)], 0), (vec![], false), "nothing is to be heard");
        assert_eq!(asked(vec![Ask::Volume(50), Ask::Play(Cue::Month)], 0), (vec!["start", "closed"], true));
    }

    #[test]
    fn a_device_that_is_busy_is_tried_again_as_loud_as_before() {
        let asks = vec![Ask::Volume(50), Ask::Play(Cue::Month), Ask::Play(Cue::Month)];
        assert_eq!(asked(asks, 1), (vec!["busy", "start", "closed"], true));
    }

    #[test]
    fn without_a_sound_card_it_comes_to_its_end() {
        let (sender, receiver) = channel();
        sender.send(Ask::Play(Cue::Month)).expect("it listens");
        drop(sender);
        let mut opened = 0;
        run(&receiver, |_| {
            opened += 1;
            None::<Fake>
        });
        assert_eq!(opened, 1);
    }

    #[test]
    fn while_sound_is_off_there_is_no_thread() {
        let mut player = Player::default();
        player.silence();
        assert!(player.thread.is_none());
        player.hear(&[Cue::Stamp], Some(Bed::Room), 40);
        assert!(player.thread.is_some() && player.volume == Some(40));
        player.silence();
        assert!(player.thread.is_none() && player.volume.is_none() && player.bed.is_none());
    }
}
