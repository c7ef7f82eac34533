//! The land: outlines as meshes, coloured by the lens, hatched where it must be.
//!
//! Duty: from the shell's outlines, relief and map to meshes under one transform. Uses Bevy's 2D meshes,
//! `relief`. Always holds: land is coloured as the legend says, level land exactly so; nothing is built
//! anew unless the view or the theme has changed.

use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, Mesh, PrimitiveTopology};
use bevy::prelude::*;
use bevy::sprite_render::AlphaMode2d;

use bevy_egui::egui;

use super::cameras;
use super::desk::{Desk, zoom};
use super::relief::{self, LEVEL, Use};
use demarche_panels::map::legend::tone_colour;
use demarche_panels::map::outlines::Outlines;
use demarche_panels::map::shapes::{hatching, triangles};
use demarche_panels::map::theatre::Theatre;
use demarche_panels::theme::Tokens;
use demarche_play::views::map::{Map, Tone};

/// How far lines of hatching stand apart, in the map's units.
const APART: f32 = 0.006;

/// The height of the land among the meshes.
const LAND: f32 = 2.0;

/// The land's root, whose transform is the camera over the map.
#[derive(Component)]
pub(crate) struct Land;

/// One of its meshes: sea, net, fills, hatching, coasts and borders.
#[derive(Component)]
pub(crate) struct Layer;

/// The textures of the theatre that was drawn last.
#[derive(Resource, Default)]
pub(super) struct Relief {
    theatre: Option<&'static str>,
    land: Option<Handle<Image>>,
    sea: Option<Handle<Image>>,
}

impl Relief {
    /// Reads the pictures of a theatre, unless they are the ones at hand.
    fn of(&mut self, theatre: Option<&Theatre>, images: &mut Assets<Image>) {
        let name = theatre.map(|t| t.name);
        if self.theatre == name {
            return;
        }
        let mut texture = |picture: fn(&Theatre) -> &'static [u8], used| {
            theatre.and_then(|t| relief::texture(picture(t), used)).map(|image| images.add(image))
        };
        *self = Self { theatre: name, land: texture(|t| t.land, Use::Light), sea: texture(|t| t.sea, Use::Cover) };
    }
}

/// What the land was last dressed for.
#[derive(Component, Default, PartialEq, Clone)]
pub(crate) struct Worn {
    map: Option<(String, bool)>,
    colours: Option<(u64, bool)>,
}

impl Worn {
    /// Which map it is, and whether under invented names.
    pub(super) fn shown(&self) -> Option<&(String, bool)> {
        self.map.as_ref()
    }
}

/// A colour of the theme as Bevy has it.
pub(super) fn colour(colour: egui::Color32) -> Color {
    let [r, g, b, a] = colour.to_srgba_unmultiplied();
    Color::srgba_u8(r, g, b, a)
}

/// The land's root.
pub(crate) fn spawn(mut commands: Commands) {
    commands.spawn((Land, Worn::default(), Transform::default(), Visibility::Hidden));
}

/// Builds shapes and colours anew where they have changed.
#[expect(clippy::too_many_arguments, reason = "what a system asks the engine for")]
pub(super) fn dress(
    mut commands: Commands,
    desk: Res<Desk>,
    land: Single<(Entity, &mut Worn), With<Land>>,
    layers: Query<Entity, With<Layer>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
    mut clear: ResMut<ClearColor>,
    (mut relief, mut images): (ResMut<Relief>, ResMut<Assets<Image>>),
) {
    let (root, mut worn) = land.into_inner();
    let shell = &desk.0;
    let Some(view) = shell.desk() else { return };
    let wanted = Worn {
        map: Some((view.map.scenario.clone(), view.map.fictional)),
        colours: Some((shell.revision, shell.settings.light)),
    };
    if *worn == wanted {
        return;
    }
    *worn = wanted;
    let (tokens, outlines) = (shell.tokens(), shell.outlines());
    clear.0 = colour(tokens.sea);
    relief.of(shell.theatre(), &mut images);
    for layer in &layers {
        commands.entity(layer).despawn();
    }
    let areas = outlines.fills.iter().filter(|f| f.area);
    let net = colour(tokens.border).with_alpha(if tokens.light { 0.35 } else { 0.5 });
    let hatch = colour(if tokens.light { tokens.text } else { tokens.second }).with_alpha(0.75);
    let theatre = shell.theatre();
    // Where there is no picture of the sea, it is lined along the coasts as old maps are.
    let lined = if theatre.is_none() { coasts(outlines) } else { Vec::new() };
    for (at, (width, share)) in [(0.036, 0.22), (0.022, 0.45), (0.010, 0.8)].into_iter().enumerate() {
        let Some(mesh) = band(&lined, width) else { break };
        let shade = colour(tokens.sea.lerp_to_gamma(tokens.shallow, share));
        #[expect(clippy::cast_precision_loss, reason = "three bands")]
        let place = Transform::from_xyz(0.0, 0.0, 0.1 + 0.1 * at as f32);
        let material = ColorMaterial { alpha_mode: AlphaMode2d::Opaque, ..ColorMaterial::from(shade) };
        commands.spawn((
            Layer,
            Mesh2d(meshes.add(mesh)),
            MeshMaterial2d(materials.add(material)),
            place,
            cameras::LAND,
            ChildOf(root),
        ));
    }
    for (z, shade, texture, mesh) in [
        (0.0, colour(tokens.shallow), relief.sea.clone(), theatre.filter(|_| relief.sea.is_some()).map(plate)),
        (1.0, net, None, lines(outlines.graticule.iter().flat_map(|line| pairs(line, false)))),
        (LAND, Color::WHITE, relief.land.clone(), {
            fills(outlines, &view.map, &tokens, theatre.filter(|_| relief.land.is_some()))
        }),
        (3.0, hatch, None, lines(areas.flat_map(|area| hatching(area, APART)))),
        (4.0, colour(tokens.border), None, {
            lines(outlines.lines.iter().flat_map(|line| pairs(&line.points, matches!(line.kind, 'u' | 'l'))))
        }),
    ] {
        let Some(mesh) = mesh else { continue };
        // Only the land hides what is below it.
        let alpha_mode = if z == LAND { AlphaMode2d::Opaque } else { AlphaMode2d::Blend };
        let material = ColorMaterial { texture, alpha_mode, ..ColorMaterial::from(shade) };
        let (mesh, material) = (meshes.add(mesh), materials.add(material));
        let place = Transform::from_xyz(0.0, 0.0, z);
        commands.spawn((Layer, Mesh2d(mesh), MeshMaterial2d(material), place, cameras::LAND, ChildOf(root)));
    }
}

/// The theatre's rectangle.
fn plate(theatre: &Theatre) -> Mesh {
    let [left, bottom, right, top] = theatre.bounds;
    let corners = [[left, bottom], [right, bottom], [right, top], [left, top]];
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::default())
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, corners.map(|[x, y]| [x, y, 0.0]).to_vec())
        .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, corners.map(|at| theatre.share(at)).to_vec())
        .with_inserted_indices(Indices::U32(vec![0, 1, 2, 0, 2, 3]))
}

/// The colour of a land: that of its nation under the lens, if the scenario has one for it.
fn tint(outlines: &Outlines, map: &Map, tokens: &Tokens, code: &str) -> Color {
    let mut nations = map.nations.iter().filter(|n| outlines.lands(&n.id).contains(&code)).collect::<Vec<_>>();
    // A member of a union that takes part itself is shown as itself.
    nations.sort_by_key(|n| outlines.lands(&n.id).len());
    let tone = nations.first().map_or(Tone::Plain, |n| n.tone);
    colour(tone_colour(*tokens, tone))
}

/// Every land in its colour, under the light of a theatre's relief if there is one; none if there is no
/// land.
fn fills(outlines: &Outlines, map: &Map, tokens: &Tokens, theatre: Option<&Theatre>) -> Option<Mesh> {
    let (mut places, mut colours, mut indices) = (Vec::new(), Vec::new(), Vec::new());
    // Level land is to have its colour as it is.
    let light = if theatre.is_some() { 1.0 / LEVEL } else { 1.0 };
    // Areas lie over the lands they are part of; only one that is nobody's has a fill of its own.
    for fill in outlines.fills.iter().filter(|f| !f.area || f.bare) {
        let shade = if fill.area { colour(tokens.land) } else { tint(outlines, map, tokens, &fill.code) };
        let shade = (shade.to_linear() * light).with_alpha(1.0).to_f32_array();
        let cut = triangles(fill);
        let base = u32::try_from(places.len()).unwrap_or(0);
        places.extend(cut.corners.iter().map(|[x, y]| [*x, *y, 0.0]));
        colours.extend(std::iter::repeat_n(shade, cut.corners.len()));
        indices.extend(cut.indices.iter().map(|n| base + n));
    }
    let shares = theatre.map(|t| places.iter().map(|[x, y, _]| t.share([*x, *y])).collect::<Vec<_>>());
    let mut mesh = Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::default());
    if let Some(shares) = shares {
        mesh.insert_attribute(Mesh::ATTRIBUTE_UV_0, shares);
    }
    (!indices.is_empty()).then(|| {
        mesh.with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, places)
            .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
            .with_inserted_indices(Indices::U32(indices))
    })
}

/// The coasts of a map.
fn coasts(outlines: &Outlines) -> Vec<&[[f32; 2]]> {
    outlines.lines.iter().filter(|line| line.kind == 'c').map(|line| line.points.as_slice()).collect()
}

/// Everything within a distance of some lines: a strip along each piece and a disc about each point; none if
/// there are no lines.
fn band(lines: &[&[[f32; 2]]], width: f32) -> Option<Mesh> {
    const ROUND: u16 = 12;
    let mut places: Vec<[f32; 3]> = Vec::new();
    let mut fan = |centre: Vec2, rim: &[Vec2]| {
        for pair in rim.windows(2) {
            places.extend([centre, centre + pair[0], centre + pair[1]].map(|at| [at.x, at.y, 0.0]));
        }
    };
    let disc: Vec<Vec2> = (0..=ROUND)
        .map(|step| width * Vec2::from_angle(f32::from(step) / f32::from(ROUND) * std::f32::consts::TAU))
        .collect();
    for line in lines {
        for point in *line {
            fan(Vec2::from(*point), &disc);
        }
        for pair in line.windows(2) {
            let (from, to) = (Vec2::from(pair[0]), Vec2::from(pair[1]));
            let side = (to - from).normalize_or_zero().perp() * width;
            fan(from, &[side, to - from + side, to - from - side, -side]);
        }
    }
    let mesh = Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::default());
    (!places.is_empty()).then(|| mesh.with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, places))
}

/// A line as pairs of points; a broken one leaves every other out.
fn pairs(points: &[[f32; 2]], broken: bool) -> Vec<[[f32; 2]; 2]> {
    let all = points.windows(2).enumerate().filter(|(at, _)| !broken || at % 2 == 0);
    all.map(|(_, pair)| [pair[0], pair[1]]).collect()
}

/// Lines as one mesh; none if there are none.
fn lines(pairs: impl Iterator<Item = [[f32; 2]; 2]>) -> Option<Mesh> {
    let places: Vec<[f32; 3]> = pairs.flatten().map(|[x, y]| [x, y, 0.0]).collect();
    let mesh = Mesh::new(PrimitiveTopology::LineList, RenderAssetUsages::default());
    (!places.is_empty()).then(|| mesh.with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, places))
}

/// Puts the land where the shell wants the map.
pub(crate) fn place(
    desk: Res<Desk>,
    camera: Single<&Camera, With<cameras::Screen>>,
    window: Option<Single<&Window>>,
    land: Single<(&mut Transform, &mut Visibility), With<Land>>,
) {
    let (mut transform, mut visible) = land.into_inner();
    let shell = &desk.0;
    let Some(rect) = shell.map_rect.filter(egui::Rect::is_positive) else {
        visible.set_if_neq(Visibility::Hidden);
        return;
    };
    visible.set_if_neq(Visibility::Visible);
    let factor = window.map_or(1.0, |w| w.resolution.scale_factor());
    let Some(size) = camera.physical_viewport_size().map(|s| s.as_vec2() / factor) else { return };
    let zoom = zoom(size, shell.settings.scale);
    let over = &shell.state.camera;
    let scale = over.scale(rect) * zoom;
    let centre = rect.center();
    let place = Transform {
        translation: Vec3::new(
            centre.x * zoom - size.x / 2.0 - over.centre[0] * scale,
            size.y / 2.0 - centre.y * zoom - over.centre[1] * scale,
            0.0,
        ),
        scale: Vec3::new(scale, scale, 1.0),
        ..Transform::default()
    };
    transform.set_if_neq(place);
}
