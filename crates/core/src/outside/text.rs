//! Text files: what editors and systems put around a text is taken off before anything is read.
//!
//! Duty: drop the byte order mark, know text in wide characters, take lone carriage returns for the
//! line ends that they are. Uses nothing else of the crate. Always holds: what is left is the text
//! as its author sees it, so that every column and line is the one in the editor.

/// UTF-8's byte order mark.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The bytes of a text file without byte order marks at its beginning; where no line ends by a line
/// feed, carriage returns are line ends.
#[must_use]
pub fn plain(mut bytes: Vec<u8>) -> Vec<u8> {
    let from = bytes.len() - unmarked(&bytes).len();
    if from > 0 {
        bytes.drain(..from);
    }
    if wide(&bytes).is_none() && bytes.contains(&b'\r') && !bytes.contains(&b'\n') {
        for byte in bytes.iter_mut().filter(|b| **b == b'\r') {
            *byte = b'\n';
        }
    }
    bytes
}

/// The same bytes without byte order marks at their beginning.
#[must_use]
pub fn unmarked(mut bytes: &[u8]) -> &[u8] {
    while let Some(rest) = bytes.strip_prefix(MARK) {
        bytes = rest;
    }
    bytes
}

/// The encoding in wide characters that a text is in, if it is: by its mark, or by the zeros that
/// every second byte of Latin text then is.
#[must_use]
pub(crate) fn wide(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => return Some("UTF-32"),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return Some("UTF-16"),
        _ => {}
    }
    let head = bytes.get(..bytes.len().min(64) & !1).unwrap_or_default();
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let most = head.len() / 2;
    let utf16 = head.len() >= 8 && ((first == 0 && second * 4 >= most * 3) || (second == 0 && first * 4 >= most * 3));
    utf16.then_some("UTF-16")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_lone_returns_end_lines() {
        assert_eq!(plain(b"\xef\xbb\xbf(a)".to_vec()), b"(a)");
        assert_eq!(plain(b"\xef\xbb\xbf\xef\xbb\xbf(a)".to_vec()), b"(a)");
        assert_eq!(plain(b"a\rb\r".to_vec()), b"a\nb\n");
        assert_eq!(plain(b"a\r\nb\rc\n".to_vec()), b"a\r\nb\rc\n", "mixed ends are left as they are");
    }

    #[test]
    fn wide_text_is_known() {
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        assert_eq!(wide(&utf16("\u{feff}(format: 1)")), Some("UTF-16"));
        assert_eq!(wide(&utf16("(format: 1, id: \"a\")")), Some("UTF-16"));
        assert_eq!(wide(b"(format: 1)"), None);
        assert_eq!(wide("(название: \"я\")".as_bytes()), None);
        assert_eq!(wide(b""), None);
        assert_eq!(wide(&[0; 64]), None);
    }
}
