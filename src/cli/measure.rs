//! `demarche play --measure`: what the window's frames cost, for docs/performance.md.

use std::time::Duration;

use serde_json::{Value, json};

use super::desktop::Desktop;
use super::failure::Failure;
use super::{lacking, output};
use demarche_panels::Shell;
use demarche_play::session::intent::Screen;
use demarche_play::stats::part_way;

/// Draws so many frames, of the desk if a game is on or of a beat of its last month, the first being 1, and
/// prints what they cost as JSON.
///
/// # Errors
/// If there is no window.
pub(crate) fn run(mut shell: Shell, host: Desktop, frames: usize, beat: Option<usize>) -> Result<(), Failure> {
    if shell.session().is_some() {
        shell.state.enter(if beat.is_some() { Screen::MonthReport } else { Screen::Desk });
        shell.state.beat = beat.unwrap_or(1).saturating_sub(1);
        shell.refresh();
    }
    let cost = crate::window::measured(shell, Box::new(host), frames)
        .or_else(|ended| Err(Failure::Input(format!("error: no window: {}\n", lacking::why(&ended)?))))?;
    let told = json!({
        "frames": cost.wall.len(),
        "processor_us": spread(cost.processor),
        "wall_us": spread(cost.wall),
        "interval_us": spread(cost.interval),
    });
    output::print(&told.to_string())
}

/// Least, middle, 95th of a hundred and greatest, in microseconds.
fn spread(mut times: Vec<Duration>) -> Value {
    times.sort_unstable();
    let micros = |time: Duration| u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
    let of = |hundredths| part_way(&times, hundredths, 100).map(micros);
    json!({ "least": of(0), "median": of(50), "p95": of(95), "greatest": of(100) })
}
