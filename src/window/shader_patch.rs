//! Edges: half-covered pixels are as bright as half of the colour is.
//!
//! Duty: mend the bridge's shader where it turns colours into light. Always holds: a shader that
//! is not the one expected stays as it is.

use bevy::prelude::*;
use bevy::shader::Source;
use bevy_egui::render::EGUI_SHADER_HANDLE;

/// Colours come multiplied by their alpha. To turn the product into light darkens every edge: on a
/// light ground each rounded corner has a dark rim.
const PRODUCT: &str = "return vec4<f32>(linear_from_gamma_rgb(color_gamma.rgb), color_gamma.a);";

/// The colour is turned into light and then multiplied.
const MENDED: &str = "let alpha = color_gamma.a;
    let straight = clamp(color_gamma.rgb / max(alpha, 0.001), vec3<f32>(0.0), vec3<f32>(1.0));
    return vec4<f32>(linear_from_gamma_rgb(straight) * alpha, alpha);";

/// Puts the mended shader in place of the bridge's own.
pub(crate) fn mend(mut shaders: ResMut<Assets<Shader>>) {
    let Some(shader) = shaders.get(&EGUI_SHADER_HANDLE) else { return };
    let Source::Wgsl(text) = &shader.source else { return };
    if text.contains(PRODUCT) {
        let mended = Shader::from_wgsl(text.replace(PRODUCT, MENDED), shader.path.clone());
        // A place that cannot be written leaves the shader as it was.
        let _ = shaders.insert(&EGUI_SHADER_HANDLE, mended);
    }
}
