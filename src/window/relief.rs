//! The relief: pictures of a theatre as textures.
//!
//! Duty: from a theatre's grey JPEG pictures to images for meshes. Uses `image`. Always holds: a picture
//! that cannot be read leaves the map flat, never without land.

use bevy::asset::RenderAssetUsages;
use bevy::image::{ImageSampler, ImageSamplerDescriptor};
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

/// The light on level land in a picture, as a share: `LEVEL` of assets/map/relief.py.
pub(super) const LEVEL: f32 = LEVEL_VALUE as f32 / 255.0;
const LEVEL_VALUE: u8 = 168;

/// How a grey picture is used.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// As light that multiplies a colour.
    Light,
    /// As the cover of one colour over another.
    Cover,
}

/// A grey picture as a texture; none if it cannot be read.
pub(super) fn texture(jpeg: &[u8], used: Use) -> Option<Image> {
    let grey = image::load_from_memory_with_format(jpeg, image::ImageFormat::Jpeg).ok()?.into_luma8();
    let size = Extent3d { width: grey.width(), height: grey.height(), depth_or_array_layers: 1 };
    let pixel = |value: u8| match used {
        Use::Light => [value, value, value, u8::MAX],
        Use::Cover => [u8::MAX, u8::MAX, u8::MAX, value],
    };
    let pixels: Vec<u8> = grey.into_raw().into_iter().flat_map(pixel).collect();
    // The values are shares, not colours: they are not to be taken as sRGB.
    let format = TextureFormat::Rgba8Unorm;
    let mut texture = Image::new(size, TextureDimension::D2, pixels, format, RenderAssetUsages::RENDER_WORLD);
    texture.sampler = ImageSampler::Descriptor(ImageSamplerDescriptor::linear());
    Some(texture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_of_every_theatre_can_be_read() {
        for capitals in [[14.4, 50.1], [-77.0, 38.9], [139.7, 35.7]] {
            let theatre = demarche_panels::map::theatre::of(&[[30.5, 50.5], capitals]).expect("a theatre");
            for (picture, used) in [(theatre.land, Use::Light), (theatre.sea, Use::Cover)] {
                let texture = texture(picture, used).expect("a picture that can be read");
                let (size, [left, bottom, right, top]) = (texture.size_f32(), theatre.bounds);
                let shape = (right - left) / (top - bottom);
                assert!((size.x / size.y / shape - 1.0).abs() < 0.002, "{}: {size}", theatre.name);
                // Beyond the picture its edge goes on: level land, deep sea.
                let (rest, at) = if used == Use::Light { (LEVEL_VALUE, 0) } else { (0, 3) };
                let pixels = texture.data.as_ref().expect("pixels");
                let row = usize::try_from(texture.width()).expect("a width") * 4;
                for pixel in pixels[..row].chunks_exact(4).chain(pixels[pixels.len() - row..].chunks_exact(4)) {
                    assert!(pixel[at].abs_diff(rest) <= 6, "{}: {pixel:?}", theatre.name);
                }
            }
        }
        assert!(texture(b"no picture", Use::Light).is_none());
    }
}
