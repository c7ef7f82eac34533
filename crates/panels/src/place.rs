//! Place: where the window was, so that it opens there again.
//!
//! Duty: a window's size and corner as they are kept, within what there is to show it on. Uses nothing. Always
//! holds: whatever stands in a file, a window opens large enough to be used and wholly on a screen that is
//! there.

use serde::{Deserialize, Serialize};

/// The least size of a window, in units of the screen.
const LEAST: (u32, u32) = (640, 400);
/// The most that is believed of a file.
const MOST: u32 = 16_384;

/// A window's size in units, and the corner at its top left in points of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Its left side; none if the system is to choose.
    #[serde(default)]
    pub x: Option<i32>,
    /// Its top.
    #[serde(default)]
    pub y: Option<i32>,
}

/// A screen: its corner and its size in points, and how many points a unit has, in hundredths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Monitor {
    /// Its left side.
    pub x: i32,
    /// Its top.
    pub y: i32,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Points a unit, in hundredths.
    pub scale: u32,
}

impl Place {
    /// A place as read from a file: of a size that can be used.
    #[must_use]
    pub fn bounded(self) -> Self {
        let far = |at: Option<i32>| at.filter(|at| at.unsigned_abs() <= 4 * MOST);
        let (x, y) = (far(self.x), far(self.y));
        let corner = x.zip(y);
        Self {
            width: self.width.clamp(LEAST.0, MOST),
            height: self.height.clamp(LEAST.1, MOST),
            x: corner.map(|(x, _)| x),
            y: corner.map(|(_, y)| y),
        }
    }

    /// The same on one of the screens that are there, the first of which is the main one: the one on which its
    /// corner lies, or most of it, else the main one, and nowhere beyond it.
    #[must_use]
    pub fn within(self, monitors: &[Monitor]) -> Self {
        let (Some(x), Some(y)) = (self.x, self.y) else { return self };
        let points = |units: u32, scale: u32| i64::from(units) * i64::from(scale) / 100;
        let shared = |m: &Monitor| {
            let overlap = |at: i32, size: i64, from: i32, room: u32| {
                let (at, from) = (i64::from(at), i64::from(from));
                ((at + size).min(from + i64::from(room)) - at.max(from)).max(0)
            };
            let (w, h) = (points(self.width, m.scale), points(self.height, m.scale));
            overlap(x, w, m.x, m.width) * overlap(y, h, m.y, m.height)
        };
        let Some(main) = monitors.first() else { return self };
        let holds = |m: &&Monitor| {
            let inside =
                |at: i32, from: i32, room: u32| (0..i64::from(room)).contains(&(i64::from(at) - i64::from(from)));
            inside(x, m.x, m.width) && inside(y, m.y, m.height)
        };
        // Points are of different sizes on each: where its corner is, most of it counts for nothing.
        let corner = monitors.iter().find(holds);
        let most = corner.or_else(|| monitors.iter().max_by_key(|m| shared(m)).filter(|m| shared(m) > 0));
        let monitor = most.unwrap_or(main);
        let units = |room: u32| u64::from(room) * 100 / u64::from(monitor.scale.max(1));
        let fit = |size: u32, room: u32| size.min(u32::try_from(units(room)).unwrap_or(size));
        let (width, height) = (fit(self.width, monitor.width), fit(self.height, monitor.height));
        let corner = |at: i32, size: u32, from: i32, room: u32| {
            let last = i64::from(from) + i64::from(room) - points(size, monitor.scale);
            let at = if most.is_some() { i64::from(at) } else { i64::midpoint(i64::from(from), last) };
            i32::try_from(at.clamp(i64::from(from), last.max(i64::from(from)))).unwrap_or(from)
        };
        Self {
            width,
            height,
            x: Some(corner(x, width, monitor.x, monitor.width)),
            y: Some(corner(y, height, monitor.y, monitor.height)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIN: Monitor = Monitor { x: 0, y: 0, width: 1_920, height: 1_080, scale: 100 };
    const BESIDE: Monitor = Monitor { x: 1_920, y: -200, width: 3_840, height: 2_160, scale: 200 };

    const fn at(width: u32, height: u32, x: i32, y: i32) -> Place {
        Place { width, height, x: Some(x), y: Some(y) }
    }

    #[test]
    fn a_place_that_is_on_a_screen_stays() {
        for place in [at(1_280, 720, 100, 80), at(1_280, 720, 2_000, 100), at(1_920, 1_080, 0, 0)] {
            assert_eq!(place.bounded().within(&[MAIN, BESIDE]), place);
        }
        let anywhere = Place { x: None, y: None, ..at(1_280, 720, 0, 0) };
        assert_eq!(anywhere.within(&[MAIN]), anywhere);
    }

    #[test]
    fn a_window_opens_on_a_screen_that_is_there_and_nowhere_beyond_it() {
        // The second screen was taken away.
        assert_eq!(at(1_280, 720, 2_600, 300).within(&[MAIN]), at(1_280, 720, 320, 180));
        assert_eq!(at(1_280, 720, -50_000, 90_000).within(&[MAIN]), at(1_280, 720, 320, 180));
        // Half of it lies beyond an edge.
        assert_eq!(at(1_280, 720, 1_500, -300).within(&[MAIN]), at(1_280, 720, 640, 0));
        // It is larger than the screen.
        assert_eq!(at(4_000, 3_000, 10, 10).within(&[MAIN]), at(1_920, 1_080, 0, 0));
        assert_eq!(at(4_000, 3_000, 2_000, 10).within(&[MAIN, BESIDE]), at(1_920, 1_080, 1_920, -200));
    }

    #[test]
    fn nonsense_in_a_file_makes_a_window_that_can_be_used() {
        assert_eq!(at(1, 1, 5, 5).bounded(), at(640, 400, 5, 5));
        assert_eq!(at(u32::MAX, 0, 5, 5).bounded(), at(MOST, 400, 5, 5));
        let lost = at(1_280, 720, i32::MIN, 5).bounded();
        assert_eq!((lost.x, lost.y), (None, None), "the system chooses");
        assert_eq!(at(1_280, 720, 0, 0).within(&[]), at(1_280, 720, 0, 0));
        let odd = Monitor { x: 0, y: 0, width: 0, height: 0, scale: 0 };
        let _ = at(1_280, 720, 0, 0).within(&[odd]);
    }
}
