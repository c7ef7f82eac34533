//! The bridge's shader: edges as bright as they should be, and colours turned into light once a corner.
//!
//! Duty: mend the shader where it turns colours into light. Always holds: a shader that is not the one expected
//! stays as it is.

use bevy::prelude::*;
use bevy::shader::Source;
use bevy_egui::render::EGUI_SHADER_HANDLE;

/// What is mended, and how.
///
/// Colours come multiplied by their alpha. To turn the product into light darkens every edge: on a light ground
/// each rounded corner has a dark rim. So a colour is turned into light and then multiplied.
///
/// The bridge does this for every pixel, with a power for each colour and one more for what it reads from the
/// texture. The only texture there is holds letters, white under their coverage: what it says is its alpha. So
/// the colours of a shape's corners are turned into light, and what lies between is light already. Where the
/// processor draws, that is half of a frame.
const MENDS: [(&str, &str); 2] = [
    (
        "return VertexOutput(vec4<f32>(position, 0.0, 1.0), in.color, in.uv);",
        "let alpha = in.color.a;
    let straight = clamp(in.color.rgb / max(alpha, 0.001), vec3<f32>(0.0), vec3<f32>(1.0));
    let light = vec4<f32>(linear_from_gamma_rgb(straight) * alpha, alpha);
    return VertexOutput(vec4<f32>(position, 0.0, 1.0), light, in.uv);",
    ),
    (
        "let texture_color_gamma = gamma_from_linear_rgba(texture_color_linear);
    let color_gamma = texture_color_gamma * in.color;

    return vec4<f32>(linear_from_gamma_rgb(color_gamma.rgb), color_gamma.a);",
        "return in.color * texture_color_linear.a;",
    ),
];

/// Puts the mended shader in place of the bridge's own.
pub(crate) fn mend(mut shaders: ResMut<Assets<Shader>>) {
    let Some(shader) = shaders.get(&EGUI_SHADER_HANDLE) else { return };
    let Source::Wgsl(text) = &shader.source else { return };
    if let Some(mended) = mended(text) {
        let mended = Shader::from_wgsl(mended, shader.path.clone());
        // A place that cannot be written leaves the shader as it was.
        let _ = shaders.insert(&EGUI_SHADER_HANDLE, mended);
    }
}

/// The text with all that is to be mended; none if any of it is not there.
fn mended(text: &str) -> Option<String> {
    MENDS.iter().try_fold(text.to_owned(), |text, (from, to)| text.contains(from).then(|| text.replace(from, to)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bridges_shader_is_the_one_that_is_mended() {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, AssetPlugin::default())).init_asset::<Shader>();
        app.add_plugins(bevy_egui::EguiPlugin::default());
        let shaders = app.world().resource::<Assets<Shader>>();
        let shader = shaders.get(&EGUI_SHADER_HANDLE).expect("the bridge has a shader");
        let Source::Wgsl(text) = &shader.source else { panic!("another language") };
        let mended = mended(text).expect("every mend has its place");
        assert!(!mended.contains("gamma_from_linear_rgba(texture"), "no pixel asks for a power");
    }
}
