//! Mutations that keep RON in shape: numbers at their bounds, words in place of words, groups that
//! come twice or not at all. libFuzzer's own mutations of bytes do the rest.

use std::ops::Range;

/// Numbers at the bounds of something.
const NUMBERS: [&str; 24] = [
    "0", "1", "-1", "2", "9", "10", "60", "61", "100", "101", "200", "255", "256", "1000", "65535", "65536", "1e9",
    "-1e9", "0.001", "0.5", "4294967296", "9223372036854775807", "-9223372036854775808", "18446744073709551615",
];

/// A small generator: the same seed gives the same mutation.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % (n.max(1) as u64)).unwrap_or_default()
    }
}

/// Mutates `data[..size]` in place and gives the new length, at most `most`; none where the text
/// has nothing to mutate.
pub fn mutate(data: &mut [u8], size: usize, most: usize, seed: u32) -> Option<usize> {
    let mut dice = Dice(u64::from(seed));
    let mut text = data.get(..size)?.to_vec();
    for _ in 0..=dice.below(3) {
        let tokens = tokens(&text);
        let words: Vec<&Range<usize>> = tokens.iter().filter(|t| is_word(&text[(*t).clone()])).collect();
        let numbers: Vec<&Range<usize>> = tokens.iter().filter(|t| is_number(&text[(*t).clone()])).collect();
        let groups = groups(&text, &tokens);
        let (range, new) = match dice.below(6) {
            0 | 1 if !numbers.is_empty() => {
                let at = numbers[dice.below(numbers.len())].clone();
                (at, NUMBERS[dice.below(NUMBERS.len())].as_bytes().to_vec())
            }
            2 if words.len() > 1 => {
                let (at, other) = (words[dice.below(words.len())].clone(), words[dice.below(words.len())].clone());
                (at, text[other].to_vec())
            }
            3 if !groups.is_empty() => {
                // Twice: with a comma between.
                let at = groups[dice.below(groups.len())].clone();
                let mut twice = text[at.clone()].to_vec();
                twice.push(b',');
                twice.extend_from_slice(&text[at.clone()]);
                (at, twice)
            }
            4 if !groups.is_empty() => (groups[dice.below(groups.len())].clone(), Vec::new()),
            _ if groups.len() > 1 => {
                let (at, other) = (groups[dice.below(groups.len())].clone(), groups[dice.below(groups.len())].clone());
                (at, text[other].to_vec())
            }
            _ => return None,
        };
        if text.len() - range.len() + new.len() <= most {
            text.splice(range, new);
        }
    }
    data.get_mut(..text.len())?.copy_from_slice(&text);
    Some(text.len())
}

fn is_word(token: &[u8]) -> bool {
    token.first().is_some_and(|b| b.is_ascii_alphabetic() || *b == b'"')
}

fn is_number(token: &[u8]) -> bool {
    token.first().is_some_and(|b| b.is_ascii_digit() || *b == b'-')
}

/// Words, quoted words, numbers and single marks; blanks and comments left out.
fn tokens(text: &[u8]) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let from = at;
        let run = |at: usize, inside: &dyn Fn(u8) -> bool| text[at..].iter().take_while(|b| inside(**b)).count();
        match text[at] {
            b'"' => at += 1 + run(at + 1, &|b| b != b'"' && b != b'\n') + 1,
            b'/' if text.get(at + 1) == Some(&b'/') => {
                at += run(at, &|b| b != b'\n');
                continue;
            }
            b'0'..=b'9' | b'-' => at += run(at, &|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')),
            b if b.is_ascii_alphabetic() => at += run(at, &|b| b.is_ascii_alphanumeric() || b == b'_'),
            b if b.is_ascii_whitespace() => {
                at += 1;
                continue;
            }
            _ => at += 1,
        }
        at = at.min(text.len());
        found.push(from..at);
    }
    found
}

/// Everything between a bracket and its partner, both included.
fn groups(text: &[u8], tokens: &[Range<usize>]) -> Vec<Range<usize>> {
    let (mut open, mut found) = (Vec::new(), Vec::new());
    for token in tokens {
        match text[token.start] {
            b'(' | b'[' => open.push(token.start),
            b')' | b']' => found.extend(open.pop().map(|from| from..token.end)),
            _ => {}
        }
    }
    found
}
