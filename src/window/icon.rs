//! The window's icon: a seal with an eight-pointed star, of the project's own drawing.
//!
//! Duty: draw it, and hand it to the system's window. Uses `winit`. Always holds: it is drawn from code; a
//! system that shows no icons shows none.

use bevy::ecs::system::NonSendMarker;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy::winit::WINIT_WINDOWS;

/// Its side in points.
const SIDE: u32 = 64;
/// Looks at a point in each direction, for smooth edges.
const LOOKS: u32 = 4;

/// Wax, its rim, and the metal of star and ring.
const WAX: [f32; 3] = [0.557, 0.184, 0.141];
const RIM: [f32; 3] = [0.38, 0.11, 0.085];
const METAL: [f32; 3] = [0.914, 0.788, 0.541];

/// Gives the window its icon, once it is there; whether it has one.
pub(super) fn set(window: Query<Entity, With<PrimaryWindow>>, mut done: Local<bool>, _main: NonSendMarker) {
    let Ok(entity) = window.single() else { return };
    if *done {
        return;
    }
    WINIT_WINDOWS.with_borrow(|windows| {
        let Some(window) = windows.get_window(entity) else { return };
        *done = true;
        // What is drawn here has the size that is said.
        window.set_window_icon(winit::window::Icon::from_rgba(seal(SIDE), SIDE, SIDE).ok());
    });
}

/// The seal as red, green, blue and opacity, row by row.
fn seal(side: u32) -> Vec<u8> {
    let steps = side * LOOKS;
    let at = |n: u32| {
        (f32::from(u16::try_from(n).unwrap_or(0)) + 0.5) * 2.0 / f32::from(u16::try_from(steps).unwrap_or(1)) - 1.0
    };
    let mut out = Vec::new();
    for y in 0..side {
        for x in 0..side {
            let (mut sum, mut hits) = ([0.0; 3], 0.0);
            for look in 0..LOOKS * LOOKS {
                let point = (at(x * LOOKS + look % LOOKS), at(y * LOOKS + look / LOOKS));
                if let Some(colour) = ink(point) {
                    sum = [sum[0] + colour[0], sum[1] + colour[1], sum[2] + colour[2]];
                    hits += 1.0;
                }
            }
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 255")]
            let byte = |share: f32| (share * 255.0 + 0.5) as u8;
            out.extend(sum.map(|part| byte(if hits > 0.0 { part / hits } else { 0.0 })));
            out.push(byte(hits / 16.0));
        }
    }
    out
}

/// What colour a point of the seal has, from -1 to 1; none beside it.
fn ink((x, y): (f32, f32)) -> Option<[f32; 3]> {
    let (radius, angle) = (x.hypot(y), y.atan2(x));
    // Pressed wax has no straight edge.
    let edge = 0.93 + 0.035 * (angle * 9.0).sin() + 0.02 * (angle * 5.0 + 1.0).sin();
    if radius > edge {
        return None;
    }
    // A star of eight points: from each point straight to the notch beside it.
    let (eighth, tip, notch) = (std::f32::consts::FRAC_PI_4, 0.58_f32, 0.26_f32);
    let half = eighth / 2.0;
    let from_tip = half - ((angle + std::f32::consts::FRAC_PI_2).rem_euclid(eighth) - half).abs();
    let (along, across) = (radius * from_tip.cos(), radius * from_tip.sin());
    let (notch_x, notch_y) = (notch * half.cos(), notch * half.sin());
    let star = (notch_x - tip) * across - notch_y * (along - tip) >= 0.0;
    let ring = (0.70..0.755).contains(&radius);
    Some(if star || ring {
        METAL
    } else if radius > edge - 0.09 {
        RIM
    } else {
        WAX
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seal_is_round_with_a_star_in_its_middle() {
        let picture = seal(SIDE);
        assert_eq!(picture.len(), 64 * 64 * 4);
        let point = |x: usize, y: usize| picture[(y * 64 + x) * 4..][..4].to_vec();
        assert_eq!(point(0, 0)[3], 0, "nothing in the corners");
        assert_eq!(point(32, 32)[3], 255);
        assert!(point(32, 32)[1] > 150, "metal in the middle: {:?}", point(32, 32));
        assert!(point(32, 12)[1] < 100, "wax over the star: {:?}", point(32, 12));
    }
}
