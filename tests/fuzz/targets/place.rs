//! Mutations by meaning where libFuzzer wants them: in its own buffer. One in three is its own.

use crate::mutate::{Dice, Kind, mutate};

/// Mutates `data[..size]`, but for the first bytes that say what the rest is; the new length.
pub fn mutated(kind: Kind, first: usize, data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    if seed % 3 == 0 || size < first {
        return libfuzzer_sys::fuzzer_mutate(data, size, max_size);
    }
    let most = max_size.min(data.len()) - first.min(max_size);
    let new = mutate(kind, &data[first..size], &mut Dice::new(u64::from(seed)), most);
    let new = if new.len() > most { &new[..most] } else { &new[..] };
    data[first..first + new.len()].copy_from_slice(new);
    first + new.len()
}
