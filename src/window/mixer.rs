//! The mixer: short sounds on top of each other, over a bed that goes on.
//!
//! Duty: from what was asked for to samples. Uses `assets/sounds`. Always holds: what is asked for is never
//! louder than the most there is; a bed comes and goes gradually and has no seam; without anything to play
//! it says so, and the device can rest.

use demarche_panels::cues::{Bed, Cue};

/// Samples in a second.
pub(super) const RATE: u32 = 22_050;
/// The head of a file of `assets/sounds`.
const HEAD: usize = 44;
/// In how many samples a bed comes or goes: four tenths of a second.
const FADE: i32 = 8_820;
/// Most short sounds at once; of more, the oldest gives way.
const VOICES: usize = 6;

/// The samples of a file, without its head.
macro_rules! wave {
    ($name:literal) => {
        include_bytes!(concat!("../../assets/sounds/", $name, ".wav")).as_slice()
    };
}

const fn of_cue(cue: Cue) -> &'static [u8] {
    match cue {
        Cue::Paper => wave!("paper"),
        Cue::Stamp => wave!("stamp"),
        Cue::RungUp => wave!("rung-up"),
        Cue::RungDown => wave!("rung-down"),
        Cue::Arrival => wave!("arrival"),
        Cue::Month => wave!("month"),
        Cue::Counter => wave!("counter"),
        Cue::Medal => wave!("medal"),
        Cue::Drawer => wave!("drawer"),
        Cue::Refusal => wave!("refusal"),
    }
}

const fn of_bed(bed: Bed) -> &'static [u8] {
    match bed {
        Bed::Room => wave!("room"),
        Bed::Rain => wave!("rain"),
    }
}

/// What is played at the moment.
#[derive(Default)]
pub(super) struct Mixer {
    /// Short sounds, each with how far it has come.
    voices: Vec<(Cue, usize)>,
    /// The bed that is heard, and how far it has come.
    bed: Option<(Bed, usize)>,
    /// The bed that is wanted.
    wanted: Option<Bed>,
    /// How far the bed has come up, of [`FADE`].
    level: i32,
    /// Of ten thousand.
    volume: i32,
}

impl Mixer {
    /// How loud it is to be, in percent; ears take the square for the number.
    pub(super) fn set_volume(&mut self, percent: u8) {
        let percent = i32::from(percent.min(100));
        self.volume = percent * percent;
    }

    /// Drops what there is to be heard now; how loud it is and which bed is wanted stay.
    pub(super) fn forget(&mut self) {
        self.voices.clear();
        (self.bed, self.level) = (None, 0);
    }

    /// Begins a short sound.
    pub(super) fn play(&mut self, cue: Cue) {
        if self.voices.len() >= VOICES {
            self.voices.remove(0);
        }
        self.voices.push((cue, 0));
    }

    /// Goes over to another bed, or to none.
    pub(super) const fn lay(&mut self, bed: Option<Bed>) {
        self.wanted = bed;
    }

    /// Whether there is nothing to play.
    pub(super) const fn rests(&self) -> bool {
        self.voices.is_empty() && self.bed.is_none() && self.wanted.is_none()
    }

    /// The next samples.
    pub(super) fn fill(&mut self, out: &mut [i16]) {
        for sample in out {
            let mut sum = self.bed();
            self.voices.retain_mut(|(cue, at)| match sample_of(of_cue(*cue), *at) {
                Some(sample) => {
                    sum += sample;
                    *at += 1;
                    true
                }
                None => false,
            });
            let sum = i64::from(sum) * i64::from(self.volume) / 10_000;
            *sample = i16::try_from(sum.clamp(i64::from(i16::MIN), i64::from(i16::MAX))).unwrap_or(0);
        }
    }

    /// The bed's next sample.
    fn bed(&mut self) -> i32 {
        let here = self.bed.map(|(bed, _)| bed);
        if here == self.wanted {
            self.level = (self.level + 1).min(FADE);
        } else if self.level > 0 {
            self.level -= 1;
        } else {
            self.bed = self.wanted.map(|bed| (bed, 0));
        }
        let Some((bed, at)) = &mut self.bed else { return 0 };
        let wave = of_bed(*bed);
        let sample = sample_of(wave, *at).or_else(|| {
            *at = 0;
            sample_of(wave, 0)
        });
        *at += 1;
        sample.unwrap_or(0) * self.level / FADE
    }
}

/// A sample of a wave; none after its end.
fn sample_of(wave: &[u8], at: usize) -> Option<i32> {
    let bytes = wave.get(HEAD + at * 2..)?.first_chunk::<2>()?;
    Some(i32::from(i16::from_le_bytes(*bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn played(mixer: &mut Mixer, samples: usize) -> Vec<i16> {
        let mut out = vec![0; samples];
        mixer.fill(&mut out);
        out
    }

    fn loudest(wave: &[i16]) -> u16 {
        wave.iter().map(|sample| sample.unsigned_abs()).max().unwrap_or(0)
    }

    #[test]
    fn every_file_is_what_the_device_plays_and_short_enough() {
        let waves = Cue::ALL.map(of_cue).into_iter().chain(Bed::ALL.map(of_bed));
        for (at, wave) in waves.enumerate() {
            assert_eq!(&wave[..4], b"RIFF");
            assert_eq!(wave[22..24], [1, 0], "mono");
            assert_eq!(wave[24..28], RATE.to_le_bytes());
            let milliseconds = (wave.len() - HEAD) / 2 * 1_000 / 22_050;
            let most = if at < Cue::ALL.len() { 600 } else { 12_000 };
            assert!(milliseconds <= most && wave.len() <= 300_000, "{milliseconds} ms, {} bytes", wave.len());
        }
    }

    #[test]
    fn a_short_sound_ends_and_the_mixer_rests() {
        let mut mixer = Mixer::default();
        assert!(mixer.rests());
        mixer.set_volume(100);
        mixer.play(Cue::Stamp);
        assert!(loudest(&played(&mut mixer, 22_050)) > 3_000);
        assert!(mixer.rests());
        assert_eq!(loudest(&played(&mut mixer, 100)), 0);
    }

    #[test]
    fn a_volume_of_nothing_is_silence_and_many_sounds_do_not_wrap() {
        let mut mixer = Mixer::default();
        mixer.play(Cue::Month);
        assert_eq!(loudest(&played(&mut mixer, 5_000)), 0);
        mixer.set_volume(100);
        for _ in 0..40 {
            mixer.play(Cue::Month);
        }
        assert_eq!(mixer.voices.len(), VOICES);
        let wave = played(&mut mixer, 5_000);
        let jump = wave.windows(2).map(|pair| pair[0].abs_diff(pair[1])).max();
        assert!(jump < Some(20_000), "a sum that is too large is cut off, it does not wrap: {jump:?}");
    }

    #[test]
    fn a_bed_has_no_seam_and_goes_gradually() {
        let mut mixer = Mixer::default();
        mixer.set_volume(100);
        mixer.lay(Some(Bed::Room));
        assert!(!mixer.rests());
        let wave = played(&mut mixer, 22_050 * 14);
        let jumps = |wave: &[i16]| wave.windows(2).map(|pair| pair[0].abs_diff(pair[1])).max().unwrap_or(0);
        let seam = 6 * 22_050 + 11_025;
        assert!(jumps(&wave[seam - 50..seam + 50]) <= jumps(&wave[..seam - 50]), "as smooth as the rest");
        assert!(loudest(&wave[22_050 * 13..]) > 500, "it goes on");
        mixer.lay(None);
        let end = played(&mut mixer, 22_050);
        assert!(loudest(&end[..2_000]) > 0 && loudest(&end[10_000..]) == 0);
        assert!(mixer.rests());
    }
}
