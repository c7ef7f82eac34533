//! Pictures as files hold them.
//!
//! Duty: an image of the engine as PNG. Uses Bevy, `image`. Always holds: a picture has the pixels
//! of its image.

use bevy::prelude::{Image, Result};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};

/// A picture as PNG.
///
/// # Errors
/// If the image cannot be read, which does not happen for what a screen shows.
pub(crate) fn png(image: &Image) -> Result<Vec<u8>> {
    let picture = image.clone().try_into_dynamic()?;
    let mut bytes = std::io::Cursor::new(Vec::new());
    // Pictures stand in docs and are made once: they may take a moment and should be small.
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    picture.to_rgb8().write_with_encoder(encoder)?;
    Ok(bytes.into_inner())
}
