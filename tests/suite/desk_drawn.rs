//! Faults that were seen in what the desk draws, each by its kind: places, lines, edges, names, glyphs.
#![expect(clippy::float_arithmetic, reason = "places on the screen, and shares")]

use std::collections::{BTreeMap, BTreeSet};

use demarche_panels::state::{Part, Settings};
use demarche_panels::theme;
use demarche_play::session::intent::{Intent, Play, Screen, Show, Tab};
use egui::accesskit::Role;
use egui::{Rect, Shape, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk_seen::{beyond, lines, played, sized};
use crate::panels::Desk;

/// The same word or number twice in two places of a row, a hand's breadth apart, that do not stand on one
/// line.
fn askew(desk: &Desk) -> BTreeSet<String> {
    let lines = lines(desk);
    let mut found = BTreeSet::new();
    for (at, (a, base, text, clip)) in lines.iter().enumerate() {
        for (b, other, words, _) in lines[at + 1..].iter().filter(|(.., part)| part == clip) {
            let gap = (b.left() - a.right()).max(a.left() - b.right());
            let far = (base - other).abs();
            if (0.0..24.0).contains(&gap) && far > 1.25 && far < 5.0 {
                found.insert(format!("{text:?} {words:?}: {far}"));
            }
        }
    }
    found
}

#[test]
fn what_stands_in_a_row_stands_on_one_line() {
    for tab in Tab::ALL {
        let mut desk = sized("quiet-backer", 6, (1_280.0, 720.0), |shell| shell.state.tab = tab);
        assert_eq!(askew(&desk), BTreeSet::new(), "{tab:?}");
        desk.shell().ask(Intent::Show(Show::Why("support".to_owned())));
        desk.run();
        assert_eq!(askew(&desk), BTreeSet::new(), "{tab:?} under a panel of causes");
    }
}

#[test]
fn what_is_pressed_does_not_move_and_neither_does_its_neighbour() {
    let places = |desk: &Desk, names: &[String]| {
        names.iter().map(|name| desk.harness.get_by_role_and_label(Role::Button, name).rect()).collect::<Vec<Rect>>()
    };
    let press = |desk: &mut Desk, name: &str| {
        desk.harness.get_by_role_and_label(Role::Button, name).click();
        desk.run();
    };
    let mut desk = sized("quiet-backer", 3, (1_280.0, 720.0), |_| {});
    let tabs: Vec<String> = ["Goods", "Kyiv", "Licences", "Ranking", "Charts", "News"].map(str::to_owned).to_vec();
    for pressed in &tabs {
        // The tabs lie beside the drawer, which is as wide as what it shows: they are measured against it.
        let before = places(&desk, &tabs);
        press(&mut desk, pressed);
        let after = places(&desk, &tabs);
        let by = after[0].left() - before[0].left();
        let moved = before.iter().zip(&after).any(|(a, b)| (a.translate(vec2(by, 0.0)).min - b.min).length() > 0.6);
        assert!(!moved, "{pressed}: {before:?} {after:?}");
    }
    press(&mut desk, "Goods");
    for names in [["quiet", "ordinary", "with ceremony"], ["Aid", "Relations", "Warnings"]] {
        let names = names.map(str::to_owned);
        let before = places(&desk, &names);
        for pressed in &names {
            press(&mut desk, pressed);
            assert_eq!(places(&desk, &names), before, "{pressed}");
        }
    }
}

#[test]
fn no_text_goes_beyond_its_panel_in_any_tab() {
    for scenario in ["quiet-backer", "seoul-shells"] {
        for size in [(1_280.0, 720.0), (1_024.0, 600.0)] {
            for tab in Tab::ALL {
                let desk = sized(scenario, 6, size, |shell| (shell.state.tab, shell.state.part) = (tab, Part::Middle));
                assert_eq!(beyond(&desk), Vec::<String>::new(), "{scenario} {size:?} {tab:?}");
            }
        }
    }
}

#[test]
fn the_ranking_shows_every_column_at_1280_without_scrolling() {
    let desk = sized("quiet-backer", 6, (1_280.0, 720.0), |shell| shell.state.tab = Tab::Ranking);
    let drawer = desk.harness.get_by_label("Donors, as a tracker reports them").rect().left();
    let map = desk.harness.get_by_label("Fold Goods").rect().left();
    for column in ["Pledged", "Allocated", "Delivered"] {
        let rect = desk.harness.get_all_by_label(column).map(|node| node.rect()).find(|r| r.left() > drawer);
        let rect = rect.unwrap_or_else(|| panic!("no column {column}"));
        assert!(rect.right() < map, "{column} at {rect:?}, the map from {map} on");
    }
}

#[test]
fn two_branches_stand_in_the_bar_of_months() {
    let mut desk = sized("quiet-backer", 6, (1_280.0, 720.0), |_| {});
    desk.shell().ask(Intent::Play(Play::Rewind(3)));
    desk.run();
    assert_eq!(desk.session().lanes().len(), 2);
    let foot = desk.harness.get_by_label("End turn").rect().top();
    let is_card = |rect: &Rect| rect.width() < 60.0 && rect.top() > 560.0 && rect.height() > 34.0;
    let cards: Vec<Rect> = desk.harness.get_all_by_role(Role::Button).map(|node| node.rect()).filter(is_card).collect();
    let rows: BTreeSet<String> = cards.iter().map(|card| format!("{:.0}", card.top())).collect();
    assert_eq!(rows.len(), 2, "a row for each branch: {cards:?}");
    assert!(cards.iter().all(|card| card.bottom() < foot), "{cards:?} above {foot}");
}

#[test]
fn no_two_things_to_press_are_called_the_same() {
    for size in [(1_280.0, 720.0), (1_024.0, 600.0)] {
        for tab in Tab::ALL {
            let desk =
                sized("quiet-backer", 6, size, |shell| (shell.state.tab, shell.state.part) = (tab, Part::Middle));
            let mut names = BTreeMap::<String, u32>::new();
            for node in desk.harness.get_all_by_role(Role::Button) {
                *names.entry(node.accesskit_node().label().unwrap_or_default()).or_default() += 1;
            }
            names.retain(|_, times| *times > 1);
            assert_eq!(names, BTreeMap::new(), "{size:?} {tab:?}");
        }
    }
}

/// How much lighter one colour is than another, as accessibility counts it.
fn contrast(a: egui::Color32, b: egui::Color32) -> f32 {
    let light = |colour: egui::Color32| {
        let rgba = egui::Rgba::from(colour);
        0.2126 * rgba.r() + 0.7152 * rgba.g() + 0.0722 * rgba.b() + 0.05
    };
    (light(a) / light(b)).max(light(b) / light(a))
}

#[test]
fn an_empty_box_has_an_edge_in_both_themes() {
    for light in [false, true] {
        let mut desk = Desk::sized((1_280.0, 720.0), 1.0, |shell| {
            shell.settings.light = light;
            shell.state.enter(Screen::Settings);
        });
        desk.run();
        let boxes: Vec<Rect> = desk.harness.get_all_by_role(Role::CheckBox).map(|node| node.rect()).collect();
        assert!(boxes.len() > 4);
        let mut edges = 0;
        for clipped in &desk.harness.output().shapes {
            if let Shape::Rect(shape) = &clipped.shape
                && shape.rect.width() < 30.0
                && boxes.iter().any(|place| place.contains(shape.rect.center()))
            {
                assert!(shape.stroke.width >= 1.0, "{shape:?}");
                assert!(contrast(shape.stroke.color, shape.fill) >= 3.0, "{shape:?}");
                edges += 1;
            }
        }
        assert!(edges >= boxes.len(), "{edges} edges of {}", boxes.len());
    }
}

#[test]
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method alone is not general enough")]
fn the_first_frame_finds_its_glyphs_in_the_atlas() {
    for (scenario, pixels) in [("quiet-backer", 1.0_f32), ("training-isle", 1.5), ("two-stools", 2.0)] {
        let mut shell = demarche_panels::Shell::new(Settings::default()).expect("a shell");
        shell.play(played(scenario, 4));
        shell.state.enter(Screen::Desk);
        let ctx = egui::Context::default();
        ctx.set_fonts(theme::fonts());
        ctx.set_style_of(egui::Theme::Dark, theme::style(&shell.tokens(), false));
        let input = || {
            let mut input = egui::RawInput {
                screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1_280.0, 720.0))),
                max_texture_side: Some(8_192),
                ..egui::RawInput::default()
            };
            input.viewports.entry(egui::ViewportId::ROOT).or_default().native_pixels_per_point = Some(pixels);
            input
        };
        ctx.run_ui(input(), |_| {}).textures_delta.clear();
        ctx.run_ui(input(), |ui| theme::warm(ui.ctx(), demarche_panels::Shell::texts())).textures_delta.clear();
        let full = ctx.fonts(|fonts| fonts.font_atlas_fill_ratio());
        assert!(full < 0.7, "{scenario} at {pixels}: the atlas is {full} full");
        for screen in [Screen::Title, Screen::Desk, Screen::Briefing] {
            shell.state.enter(screen);
            let mut output = ctx.run_ui(input(), |ui| shell.frame(ui));
            let new = output.textures_delta.set.values().flatten().count();
            output.textures_delta.clear();
            assert_eq!(new, 0, "{scenario} {screen:?} at {pixels}");
        }
    }
}
