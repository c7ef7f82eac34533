//! A window without a window: the shell in egui alone, as large as the window would make it.
//!
//! Duty: frames of the shell with what was painted layer by layer, what can be pressed, and what a screen reader
//! is told. Uses `egui`, the shell. Always holds: sizes and zoom are those that the window's own rule gives; time
//! passes only as it is told to.
#![expect(clippy::float_arithmetic, reason = "sizes and times of frames")]

use std::collections::BTreeMap;
use std::time::Duration;

use demarche_panels::shell::Shell;
use demarche_panels::state::Settings;
use demarche_panels::theme;
use egui::accesskit::{Live, Node, NodeId, Role};
use egui::epaint::ClippedShape;
use egui::{
    Context, Event, FullOutput, LayerId, Modifiers, PointerButton, Pos2, RawInput, Rect, Vec2, WidgetRect, vec2,
};

use crate::panels::Memory;

/// What a screen reader is told of one thing.
#[derive(Clone, Debug)]
pub struct Told {
    pub id: u64,
    pub role: Role,
    pub text: String,
    pub value: String,
    pub place: Option<Rect>,
    pub disabled: bool,
    /// Whether it is told as soon as it is there.
    pub live: bool,
    /// Whether keys go to it.
    pub focused: bool,
}

/// One frame.
pub struct Frame {
    /// What was painted, the lowest layer first.
    pub layers: Vec<(LayerId, Vec<ClippedShape>)>,
    /// Everything that has a place, by layer.
    pub widgets: Vec<WidgetRect>,
    /// What a screen reader is told, in its order.
    pub told: Vec<Told>,
    /// The window.
    pub room: Rect,
    /// After how long another frame is asked for if nothing happens.
    pub again: Duration,
}

/// The shell with a clock and a pointer.
pub struct Pane {
    ctx: Context,
    pub shell: Shell,
    pub host: Memory,
    pub time: f64,
    size: Vec2,
    zoom: f32,
    worn: Option<(bool, bool)>,
    events: Vec<Event>,
    hints: bool,
    /// When the frame after the last was asked for.
    pub again: Duration,
}

impl Pane {
    /// At the title, in a window of so many pixels.
    pub fn new(size: (f32, f32), settings: Settings) -> Self {
        let ctx = Context::default();
        ctx.set_fonts(theme::fonts());
        ctx.enable_accesskit();
        let mut pane = Self {
            ctx,
            shell: Shell::new(settings).expect("a shell"),
            host: crate::furniture::furnished(),
            time: 0.0,
            size: Vec2::ZERO,
            zoom: 1.0,
            worn: None,
            events: Vec::new(),
            hints: false,
            again: Duration::ZERO,
        };
        pane.resize(size);
        pane
    }

    /// Makes the window another size; text is as large as the settings say.
    pub fn resize(&mut self, (x, y): (f32, f32)) {
        self.zoom = theme::zoom([x, y], self.shell.settings.scale);
        self.size = vec2(x, y) / self.zoom;
    }

    /// Whether all parts of the desk stand side by side.
    pub fn wide(&self) -> bool {
        self.size.x >= 1_060.0 && self.size.y >= 600.0
    }

    pub fn room(&self) -> Rect {
        Rect::from_min_size(Pos2::ZERO, self.size)
    }

    /// What happens before the next frame.
    pub fn event(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Frames, until what depends on the frame before has settled.
    pub fn settle(&mut self) -> Frame {
        for _ in 0..2 {
            self.pass(0.3, false);
        }
        self.step(0.3)
    }

    /// One frame, so many seconds after the one before.
    pub fn step(&mut self, after: f64) -> Frame {
        self.pass(after, true)
    }

    /// One frame, looked at or only drawn.
    fn pass(&mut self, after: f64, look: bool) -> Frame {
        self.time += after;
        let wanted = (self.shell.settings.light, self.shell.settings.motion);
        if self.worn.replace(wanted) != Some(wanted) {
            let mut style = theme::style(&self.shell.tokens(), wanted.1);
            if self.hints {
                style.interaction.tooltip_delay = 0.0;
                style.interaction.show_tooltips_only_when_still = false;
            }
            for of in [egui::Theme::Dark, egui::Theme::Light] {
                self.ctx.set_style_of(of, style.clone());
            }
            self.ctx.set_theme(if wanted.0 { egui::Theme::Light } else { egui::Theme::Dark });
        }
        let mut input = RawInput {
            screen_rect: Some(self.room()),
            time: Some(self.time),
            events: std::mem::take(&mut self.events),
            ..RawInput::default()
        };
        if let Some(viewport) = input.viewports.get_mut(&egui::ViewportId::ROOT) {
            viewport.native_pixels_per_point = Some(self.zoom);
        }
        let (shell, mut layers) = (&mut self.shell, Vec::new());
        let mut output = self.ctx.run_ui(input, |ui| {
            shell.frame(ui);
            if !look {
                return;
            }
            layers = painted(ui.ctx());
        });
        output.textures_delta.clear();
        self.again = output.viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        self.shell.settle(&mut self.host);
        if !look {
            let again = Duration::MAX;
            return Frame { layers, widgets: Vec::new(), told: Vec::new(), room: self.room(), again };
        }
        looked_at(&self.ctx, &output, layers, self.room())
    }

    /// Has tooltips come at once.
    pub const fn hints_at_once(&mut self) {
        self.hints = true;
        self.worn = None;
    }

    /// A press of the pointer's button at a place.
    pub fn click_at(&mut self, at: Pos2) -> Frame {
        for pressed in [true, false] {
            self.event(Event::PointerMoved(at));
            let modifiers = Modifiers::NONE;
            self.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
            self.pass(0.05, false);
        }
        self.event(Event::PointerGone);
        self.settle()
    }

    /// A press of the button of that name.
    pub fn click(&mut self, name: &str) -> Frame {
        let frame = self.settle();
        let found = frame.named(name).unwrap_or_else(|| panic!("there is no {name:?} among {:#?}", frame.names()));
        self.click_at(found.center())
    }

    /// A key, struck.
    pub fn key(&mut self, modifiers: Modifiers, key: egui::Key) -> Frame {
        for pressed in [true, false] {
            self.event(Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
            self.pass(0.05, false);
        }
        self.settle()
    }

    /// Whether a menu is open.
    pub fn has_popup(&self) -> bool {
        egui::Popup::is_any_open(&self.ctx)
    }

    /// A finger, as the bridge to egui tells of it: the touch itself, and for the first finger a pointer.
    pub fn touch(&mut self, finger: u64, phase: egui::TouchPhase, at: Pos2) -> Frame {
        self.event(Event::Touch {
            device_id: egui::TouchDeviceId(0),
            id: egui::TouchId::from(finger),
            phase,
            pos: at,
            force: None,
        });
        if finger == 0 {
            let button = |pressed| Event::PointerButton {
                pos: at,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            };
            match phase {
                egui::TouchPhase::Start => {
                    self.event(Event::PointerMoved(at));
                    self.event(button(true));
                }
                egui::TouchPhase::Move => self.event(Event::PointerMoved(at)),
                egui::TouchPhase::End => {
                    self.event(button(false));
                    self.event(Event::PointerGone);
                }
                egui::TouchPhase::Cancel => self.event(Event::PointerGone),
            }
        }
        self.step(0.05)
    }

    /// A tap of one finger on the control of that name.
    pub fn tap(&mut self, name: &str) -> Frame {
        let frame = self.settle();
        let found = frame.named(name).unwrap_or_else(|| panic!("there is no {name:?} among {:#?}", frame.names()));
        self.touch(0, egui::TouchPhase::Start, found.center());
        self.touch(0, egui::TouchPhase::End, found.center());
        self.settle()
    }

    /// Closes menus that are open.
    pub fn close_popups(&self) {
        egui::Popup::close_all(&self.ctx);
    }
}

impl Frame {
    /// Where something of a name can be pressed; nothing that is out of sight.
    pub fn named(&self, name: &str) -> Option<Rect> {
        let mut found = self.told.iter().filter(|told| told.text == name && !told.disabled && told.role != Role::Label);
        found.find_map(|told| {
            let widget = self.widgets.iter().find(|w| w.id.value() == told.id && w.interact_rect.is_positive())?;
            (widget.sense.senses_click()).then_some(widget.interact_rect)
        })
    }

    /// The names of all that can be pressed.
    pub fn names(&self) -> Vec<&str> {
        self.told.iter().filter(|told| told.role != Role::TextRun).map(|told| told.text.as_str()).collect()
    }

    /// What a screen reader reads, a line each: runs of text repeat what their label says.
    pub fn read(&self) -> String {
        let mut lines = Vec::new();
        for told in self.told.iter().filter(|told| told.role != Role::TextRun) {
            let text = [told.text.as_str(), told.value.as_str()].into_iter().filter(|part| !part.is_empty());
            let text = text.collect::<Vec<_>>().join(" = ").replace('\n', " / ");
            if !text.is_empty() {
                lines.push(format!("{:?} {text}", told.role));
            }
        }
        lines.join("\n")
    }
}

/// What was painted so far in this frame, the lowest layer first.
fn painted(ctx: &Context) -> Vec<(LayerId, Vec<ClippedShape>)> {
    let background = LayerId::background();
    let above: Vec<LayerId> = ctx.memory(|m| m.layer_ids().filter(|layer| *layer != background).collect());
    let of =
        |layer: LayerId| ctx.graphics(|g| g.get(layer).map(|list| list.all_entries().cloned().collect::<Vec<_>>()));
    let layers = std::iter::once(background).chain(above);
    layers.filter_map(|layer| Some((layer, of(layer)?))).filter(|(_, shapes)| !shapes.is_empty()).collect()
}

/// A frame that was drawn, as it can be looked at.
fn looked_at(ctx: &Context, output: &FullOutput, layers: Vec<(LayerId, Vec<ClippedShape>)>, room: Rect) -> Frame {
    let widgets = ctx.viewport(|viewport| {
        let by_layer = viewport.prev_pass.widgets.layers();
        by_layer.flat_map(|(_, widgets)| widgets.iter().copied()).collect()
    });
    let mut told = Vec::new();
    if let Some(update) = &output.platform_output.accesskit_update
        && let Some(tree) = &update.tree
    {
        let nodes: BTreeMap<u64, &Node> = update.nodes.iter().map(|(id, node)| (id.0, node)).collect();
        walk(&nodes, update.focus, tree.root, &mut told);
    }
    let again = output.viewport_output.get(&egui::ViewportId::ROOT).map_or(Duration::MAX, |of| of.repaint_delay);
    Frame { layers, widgets, told, room, again }
}

/// A frame of anything, for trying the checks.
pub fn sketch(size: Vec2, mut draw: impl FnMut(&mut egui::Ui)) -> Frame {
    let ctx = Context::default();
    ctx.set_fonts(theme::fonts());
    ctx.enable_accesskit();
    let room = Rect::from_min_size(Pos2::ZERO, size);
    let mut frame = None;
    for _ in 0..3 {
        let input = RawInput { screen_rect: Some(room), ..RawInput::default() };
        let mut layers = Vec::new();
        let mut output = ctx.run_ui(input, |ui| {
            draw(ui);
            layers = painted(ui.ctx());
        });
        output.textures_delta.clear();
        frame = Some(looked_at(&ctx, &output, layers, room));
    }
    frame.expect("a frame was drawn")
}

fn walk(nodes: &BTreeMap<u64, &Node>, focus: NodeId, at: NodeId, out: &mut Vec<Told>) {
    let Some(node) = nodes.get(&at.0) else { return };
    let number = node.numeric_value().map(|v| format!("{v}"));
    #[expect(clippy::cast_possible_truncation, reason = "places on a screen")]
    let place = node
        .bounds()
        .map(|b| Rect::from_min_max(egui::pos2(b.x0 as f32, b.y0 as f32), egui::pos2(b.x1 as f32, b.y1 as f32)));
    out.push(Told {
        id: at.0,
        role: node.role(),
        text: node.label().unwrap_or_default().to_owned(),
        value: node.value().map(str::to_owned).or(number).unwrap_or_default(),
        place,
        disabled: node.is_disabled(),
        focused: at == focus,
        live: node.live().is_some_and(|live| live != Live::Off),
    });
    for child in node.children() {
        walk(nodes, focus, *child, out);
    }
}
