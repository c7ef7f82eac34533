//! Fall: a window that falls over when it is told to, so that what is told then can be tried.
//!
//! Duty: panic in a named part once F12 is pressed. Uses Bevy. Always holds: nobody meets it who
//! did not ask for it on the command line.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy::prelude::*;
use bevy::render::{Render, RenderApp, RenderSystems};

/// A part of the window that can fall over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    /// Before the first frame, in code of this program.
    Opening,
    /// A frame.
    Frame,
    /// The thread that draws.
    Drawing,
    /// The futures beside the frame.
    Futures,
    /// A thread for which a frame waits for ever.
    Waited,
}

/// The part that is to fall over, and whether it is time to.
#[derive(Resource, Clone)]
pub(super) struct Fall(Option<Part>, Arc<AtomicBool>);

impl Fall {
    /// Falls over if it is time and this is the part.
    pub(crate) fn over(&self, part: Part) {
        assert!(!self.due(part), "asked to fall over in {part:?}");
    }

    fn due(&self, part: Part) -> bool {
        self.0 == Some(part) && self.1.load(Ordering::Relaxed)
    }
}

/// Has the app fall over in a part; in none, it never does.
pub(super) fn plugin(app: &mut App, part: Option<Part>) {
    let fall = Fall(part, Arc::new(AtomicBool::new(part == Some(Part::Opening))));
    app.insert_resource(fall.clone());
    if part.is_none() {
        return;
    }
    app.add_systems(Startup, |fall: Res<Fall>| fall.over(Part::Opening));
    app.add_systems(Update, |keys: Res<ButtonInput<KeyCode>>, fall: Res<Fall>| {
        if keys.just_pressed(KeyCode::F12) {
            fall.1.store(true, Ordering::Relaxed);
        }
        fall.over(Part::Frame);
        if fall.due(Part::Waited) {
            let fall = fall.clone();
            std::thread::spawn(move || fall.over(Part::Waited));
            loop {
                std::thread::park();
            }
        }
    });
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.insert_resource(fall);
        render.add_systems(Render, (|fall: Res<Fall>| fall.over(Part::Drawing)).in_set(RenderSystems::Render));
    }
}
