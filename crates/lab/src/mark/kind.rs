//! Kinds: what a file is that is no tape, by its first bytes.
//!
//! Duty: name pictures, archives, documents and the like. Uses nothing of the crate. Always holds:
//! only the beginning is looked at, and nothing is unpacked.

/// How many bytes are enough to tell.
pub const ENOUGH: usize = 16;

/// Beginnings that tell what a file is.
const BEGINNINGS: [(&[u8], &str); 18] = [
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive: unpack it and mark again"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it and mark again"),
    (b"Rar!", "a RAR archive: unpack it and mark again"),
    (b"\x1f\x8b", "a gzip archive: unpack it and mark again"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a formatted text (RTF): the tape itself is needed"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"OggS", "a recording"),
    (b"ID3", "a recording"),
];

/// What a file is by its first bytes and its name; none if it may be a text.
#[must_use]
pub fn of(name: &str, bytes: &[u8]) -> Option<&'static str> {
    if bytes.is_empty() {
        return Some("an empty file");
    }
    let lower = name.to_lowercase();
    let office = [".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"].iter().any(|end| lower.ends_with(end));
    if office && bytes.starts_with(b"PK") {
        return Some("an office document: the tape itself is needed");
    }
    if bytes.starts_with(b"RIFF") {
        return Some(if bytes.get(8..12) == Some(b"WEBP") { "a picture (WebP)" } else { "a recording" });
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        let heic = bytes.get(8..10) == Some(b"he");
        return Some(if heic { "a picture (HEIC)" } else { "a recording" });
    }
    let known = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    known.map(|(_, what)| *what)
}

/// What bytes are that no text reader takes.
#[must_use]
pub(super) const fn binary() -> &'static str {
    "binary data of no kind that is known"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_how_they_begin() {
        assert_eq!(of("a.ron", b""), Some("an empty file"));
        assert_eq!(of("a.png", b"\x89PNG\r\n\x1a\n"), Some("a picture (PNG)"));
        assert_eq!(of("a.docx", b"PK\x03\x04...."), Some("an office document: the tape itself is needed"));
        assert_eq!(of("a.zip", b"PK\x03\x04...."), Some("a zip archive: unpack it and mark again"));
        assert_eq!(of("a.webp", b"RIFF....WEBP"), Some("a picture (WebP)"));
        assert_eq!(of("a.heic", b"\0\0\0\x18ftypheic"), Some("a picture (HEIC)"));
        assert_eq!(of("a.mp4", b"\0\0\0\x18ftypisom"), Some("a recording"));
        assert_eq!(of("a.ron", b"// A game of Demarche"), None);
        assert_eq!(of("a.ron", b"("), None);
    }
}
