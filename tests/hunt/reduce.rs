//! Makes an input with a find small: pieces are left out as long as the find stays.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::input::Input;

/// Longest that one input is worked on.
const PATIENCE: Duration = Duration::from_secs(15);

/// Writes a smaller input with one of the same faults into `minimal` beside a kept one; in words,
/// how far it came. `verdict` names the faults of the input in a folder.
pub fn reduce(folder: &Path, verdict: &dyn Fn(&Path) -> Vec<String>) -> String {
    let Ok(whole) = Input::kept(folder) else { return "it cannot be read".to_owned() };
    let Some(fault) = verdict(folder).into_iter().next() else { return "not found again".to_owned() };
    let trial = folder.join("trial");
    let start = Instant::now();
    let holds = |input: &Input| {
        let _ = std::fs::remove_dir_all(&trial);
        start.elapsed() < PATIENCE && input.keep(&trial, &fault).is_ok() && verdict(&trial).contains(&fault)
    };
    let mut now = whole.clone();
    for at in (0..now.files.len()).rev() {
        let mut less = now.clone();
        less.files.remove(at);
        if holds(&less) {
            now = less;
        }
    }
    for at in 0..now.files.len() {
        let bytes = smaller(&now.files[at].1, &|bytes| {
            let mut less = now.clone();
            less.files[at].1 = bytes.to_vec();
            holds(&less)
        });
        now.files[at].1 = bytes;
    }
    now.typed = smaller(&now.typed, &|bytes| holds(&Input { typed: bytes.to_vec(), ..now.clone() }));
    let _ = std::fs::remove_dir_all(&trial);
    let size = |input: &Input| input.files.iter().map(|(_, b)| b.len()).sum::<usize>() + input.typed.len();
    match now.keep(&folder.join("minimal"), &fault) {
        Ok(()) => format!("{fault}; {} of {} bytes", size(&now), size(&whole)),
        Err(error) => error.to_string(),
    }
}

/// Leaves out halves, quarters and so on of lines, then of bytes.
fn smaller(whole: &[u8], holds: &dyn Fn(&[u8]) -> bool) -> Vec<u8> {
    let lines: Vec<&[u8]> = whole.split_inclusive(|b| *b == b'\n').collect();
    let lines = without(&lines, &|rest| holds(&rest.concat()));
    let bytes = lines.concat();
    if bytes.len() > 4_000 {
        return bytes;
    }
    let single: Vec<&[u8]> = bytes.chunks(1).collect();
    without(&single, &|rest| holds(&rest.concat())).concat()
}

fn without<'a>(pieces: &[&'a [u8]], holds: &dyn Fn(&[&'a [u8]]) -> bool) -> Vec<&'a [u8]> {
    let mut now = pieces.to_vec();
    let mut size = now.len().div_ceil(2).max(1);
    while size > 0 && !now.is_empty() {
        let mut at = 0;
        while at < now.len() {
            let end = (at + size).min(now.len());
            let rest: Vec<&[u8]> = [&now[..at], &now[end..]].concat();
            if holds(&rest) {
                now = rest;
            } else {
                at = end;
            }
        }
        size /= 2;
    }
    now
}
