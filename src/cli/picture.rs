//! Pictures signed by the program.
//!
//! Duty: put a word on where it comes from into a picture. Always holds: the rest of the picture is
//! as it was.

/// A picture with a word on where it comes from, by which it is known again: a chunk of text right
/// after the header.
pub(super) fn signed(picture: Vec<u8>) -> Vec<u8> {
    /// The signature and the header chunk.
    const HEADER: usize = 33;
    let text = b"tEXtSoftware\0demarche";
    let Some((head, rest)) = picture.split_at_checked(HEADER) else { return picture };
    let length = u32::try_from(text.len() - 4).unwrap_or_default().to_be_bytes();
    [head, &length, text, &crc32fast::hash(text).to_be_bytes(), rest].concat()
}
