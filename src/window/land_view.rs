//! The land's picture: drawn when the land changes, shown in every frame.
//!
//! Duty: say when the land's camera draws, and lay its picture on the window. Uses Bevy, `cameras`,
//! `map_mesh`. Always holds: a frame in which the land did not change costs one picture and no land; what is
//! shown is never older than the frame before.

use bevy::camera::{ImageRenderTarget, RenderTarget};
use bevy::prelude::*;
use bevy::render::render_resource::TextureFormat;
use bevy::sprite_render::AlphaMode2d;

use super::cameras::{Draughtsman, Screen};
use super::map_mesh::{Land, Worn};

/// The picture on the window.
#[derive(Component)]
pub(crate) struct Sheet;

/// Frames in which the land is drawn after something has moved or changed its colour.
const AFTER_A_MOVE: u32 = 3;
/// Frames in which it is drawn when it is first seen: the driver builds what draws it meanwhile.
const WHEN_NEW: u32 = 120;

/// How large the picture is, for which map, and in how many frames it is still drawn.
#[derive(Resource, Default)]
pub(crate) struct LandView {
    size: UVec2,
    map: Option<(String, bool)>,
    left: u32,
}

/// The picture and what it asks for.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<LandView>().add_systems(Startup, spawn);
}

fn spawn(mut commands: Commands, mut meshes: ResMut<Assets<Mesh>>) {
    let sheet = (Mesh2d(meshes.add(Rectangle::new(1.0, 1.0))), MeshMaterial2d::<ColorMaterial>::default());
    commands.spawn((sheet, Sheet, Visibility::Hidden));
}

/// Has the land drawn where it has changed, and its picture shown where there is a map.
#[expect(clippy::type_complexity, clippy::too_many_arguments, reason = "what a system asks the engine for")]
pub(super) fn hold(
    mut view: ResMut<LandView>,
    (mut images, mut materials): (ResMut<Assets<Image>>, ResMut<Assets<ColorMaterial>>),
    ground: Res<ClearColor>,
    window: Option<Single<&Window>>,
    screen: Single<&Camera, With<Screen>>,
    draughtsman: Single<(&mut Camera, &mut RenderTarget), (With<Draughtsman>, Without<Screen>)>,
    sheet: Single<(&mut MeshMaterial2d<ColorMaterial>, &mut Transform, &mut Visibility), (With<Sheet>, Without<Land>)>,
    land: Single<(Ref<Transform>, Ref<Worn>, Ref<Visibility>), With<Land>>,
) {
    let (transform, worn, seen) = land.into_inner();
    let (mut camera, mut target) = draughtsman.into_inner();
    let (mut sheet, mut place, mut shown) = sheet.into_inner();
    let seen = *seen != Visibility::Hidden;
    shown.set_if_neq(if seen { Visibility::Visible } else { Visibility::Hidden });
    let Some(size) = screen.physical_viewport_size().filter(|size| seen && size.min_element() > 0) else {
        camera.is_active = false;
        return;
    };
    let scale_factor = window.map_or(1.0, |w| w.resolution.scale_factor());
    if view.size != size {
        let handle = images.add(Image::new_target_texture(size.x, size.y, TextureFormat::Rgba8UnormSrgb, None));
        *target = RenderTarget::Image(ImageRenderTarget { handle: handle.clone(), scale_factor });
        // Nothing lies below it: it need not be mixed with anything.
        let alpha_mode = AlphaMode2d::Opaque;
        sheet.0 = materials.add(ColorMaterial { texture: Some(handle), alpha_mode, ..ColorMaterial::default() });
        place.scale = (size.as_vec2() / scale_factor).extend(1.0);
        view.left = WHEN_NEW;
    }
    if view.map.as_ref() != worn.shown() {
        view.left = WHEN_NEW;
    } else if transform.is_changed() || worn.is_changed() || ground.is_changed() {
        view.left = view.left.max(AFTER_A_MOVE);
    }
    (view.size, view.map) = (size, worn.shown().cloned());
    camera.is_active = view.left > 0;
    view.left = view.left.saturating_sub(1);
}
