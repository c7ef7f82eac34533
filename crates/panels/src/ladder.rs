//! The reactions panel: the ladder with its chances, what presses, lines, measures.
//!
//! Duty: draw [`demarche_play::views::ladder::Ladder`]. Uses the pen. Always holds: percentages say "at
//! least"; before the month is played nothing is said of a draw.

use egui::{Align, CornerRadius, Layout, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::draw::{share, shortened};
use super::picture::crest_at;
use super::theme;
use super::widgets::{Pen, named};
use demarche_play::narrate::figures::{percent, points};
use demarche_play::narrate::words::{number, or_none, text};
use demarche_play::session::intent::{Intent, Play, Show};
use demarche_play::views::ladder::{Ladder, Rung, signed};
use demarche_play::views::text::chance_cell;

/// The height of a rung.
const RUNG: f32 = 35.0;

/// The adversaries, one above the other; that nobody answers, if there is none.
pub fn ladders_ui(ui: &mut Ui, pen: &mut Pen, ladders: &[Ladder]) {
    let Some((last, others)) = ladders.split_last() else {
        pen.second_ui(ui, pen.get("window-ladder-nobody"));
        return;
    };
    for (place, ladder) in others.iter().enumerate() {
        let left = ladders.len() - place;
        #[expect(clippy::cast_precision_loss, reason = "a handful of adversaries")]
        let height = ui.available_height() / left as f32;
        ui.push_id(place, |ui| {
            let size = vec2(ui.available_width(), height);
            ui.allocate_ui(size, |ui| ladder_ui(ui, pen, ladder));
        });
    }
    ui.push_id(others.len(), |ui| ladder_ui(ui, pen, last));
}

/// The panel of one.
fn ladder_ui(ui: &mut Ui, pen: &mut Pen, ladder: &Ladder) {
    let head = pen.get("window-ladder-head");
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.horizontal(|ui| {
        let (crest, _) = ui.allocate_exact_size(vec2(32.0, 38.0), Sense::hover());
        crest_at(ui.painter(), crest.shrink(2.0), &ladder.crest, &pen.tokens);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            pen.title_ui(ui, &ladder.capital);
            pen.second_ui(ui, head);
        });
    });
    ui.add_space(4.0);
    ScrollArea::vertical().id_salt("ladder").auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if ladder.hidden {
            hidden_ui(ui, pen, ladder);
        } else {
            for rung in ladder.rungs.iter().rev().filter(|r| !r.beyond) {
                rung_ui(ui, pen, ladder, rung);
            }
            beyond_ui(ui, pen, ladder);
        }
        ui.add_space(4.0);
        pen.body_small_ui(ui, &ladder.reading);
        moves_ui(ui, pen, ladder);
        if !ladder.terms.is_empty() {
            pen.rule_ui(ui);
            terms_ui(ui, pen, ladder);
        }
        if let Some(stakes) = &ladder.stakes {
            pen.second_ui(ui, stakes);
        }
        if let Some((told, order)) = &ladder.without {
            ui.horizontal_wrapped(|ui| {
                pen.second_ui(ui, told);
                let label = pen.get("window-ladder-try");
                if pen.button_ui(ui, &label, true).clicked() {
                    pen.ask(Intent::Play(Play::Toggle(order.clone())));
                }
            });
        }
        lines_ui(ui, pen, ladder);
    });
}

fn hidden_ui(ui: &mut Ui, pen: &mut Pen, ladder: &Ladder) {
    for rung in ladder.rungs.iter().rev().filter(|r| !r.beyond) {
        let name = format!("{}  {}", rung.level, rung.name);
        ui.label(pen.text(name, theme::body(), pen.tokens.second));
    }
    ui.add_space(4.0);
    if pen.action_ui(ui, &pen.get("window-predict"), true).clicked() {
        pen.show(Show::Predict(ladder.adversary));
    }
}

/// One rung: its number and name, the chance of at least this, and a bar as long as that chance.
fn rung_ui(ui: &mut Ui, pen: &mut Pen, ladder: &Ladder, rung: &Rung) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), RUNG), Sense::click());
    let chance = rung.drafted.unwrap_or_default();
    let here = ladder.middle == Some(rung.level);
    let painter = ui.painter();
    if here {
        painter.rect_filled(rect, CornerRadius::same(4), pen.tokens.adversary_ground);
    }
    let ink = if here { pen.tokens.text } else { pen.tokens.second };
    let inner = rect.shrink2(vec2(6.0, 3.0));
    let y = inner.top() + 10.0;
    // The level of the last reaction stands on the adversary's own ground.
    let last = ladder.last.as_ref().is_some_and(|(level, ..)| *level == rung.level);
    let chip = Rect::from_min_size(pos2(inner.left(), y - 9.0), vec2(18.0, 18.0));
    if last {
        painter.circle_filled(chip.center(), 9.5, pen.tokens.adversary);
    }
    let (figure, colour) =
        if last { (theme::second_strong(), pen.tokens.ground) } else { (theme::second(), pen.tokens.second) };
    painter.text(chip.center(), egui::Align2::CENTER_CENTER, rung.level.to_string(), figure, colour);
    let font = if here { theme::row_strong() } else { theme::row() };
    let told = chance_cell(pen.words, chance);
    let chances = painter.layout_no_wrap(told, theme::strong(), ink);
    let room = inner.width() - 24.0 - chances.size().x - 6.0;
    let name = shortened(painter, &rung.name, font, pen.tokens.text, room);
    painter.galley(pos2(inner.left() + 24.0, y - name.size().y / 2.0), name, pen.tokens.text);
    painter.galley(pos2(inner.right() - chances.size().x, y - chances.size().y / 2.0), chances, ink);
    let bar =
        Rect::from_min_max(pos2(inner.left() + 24.0, inner.bottom() - 8.0), pos2(inner.right(), inner.bottom() - 2.0));
    let ghost = rung.idle.filter(|idle| !idle.is_zero() && rung.drafted.is_some_and(|d| d != *idle));
    pen.bar_at(ui, bar, share(chance), 0.0, ghost.map(share), pen.tokens.adversary);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 4.0, Stroke::new(2.0, pen.tokens.action), egui::StrokeKind::Inside);
    }
    let args = [
        text("level", rung.name.clone()),
        text("chance", percent(chance)),
        text("idle", percent(rung.idle.unwrap_or_default())),
        text("price", points(rung.price)),
        or_none("lacks", rung.lacks.map(points)),
    ];
    let told = pen.say("window-ladder-rung", &args);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &told));
    if response.clicked() {
        pen.show(Show::Entry(format!("level-{}", rung.level)));
    }
    response.on_hover_text(told);
}

/// Levels 8 and 9 in one line, as they are no more than extrapolated.
fn beyond_ui(ui: &mut Ui, pen: &Pen, ladder: &Ladder) {
    let highest = ladder.rungs.iter().find(|r| r.beyond).and_then(|r| r.drafted).unwrap_or_default();
    if !highest.is_zero() {
        let chance = text("chance", percent(highest));
        pen.second_ui(ui, pen.say("window-ladder-beyond", &[chance]));
    }
}

/// Both sides' last move.
fn moves_ui(ui: &mut Ui, pen: &mut Pen, ladder: &Ladder) {
    let Some((_, level, month)) = &ladder.last else { return };
    let args = [
        text("level", level.clone()),
        text("month", month.clone()),
        text("ours", ladder.ours.clone().unwrap_or_else(|| "none".to_owned())),
    ];
    ui.horizontal_wrapped(|ui| {
        // Lines as close as those of a paragraph, and what opens the causes on the last of them.
        ui.spacing_mut().interact_size.y = 0.0;
        pen.second_ui(ui, pen.say("window-ladder-moves", &args));
        if pen.inline_ui(ui, &pen.get("window-why"), &pen.get("window-ladder-why")).clicked() {
            pen.show(Show::Why(ladder.why.to_owned()));
        }
    });
}

/// What presses, and the sum.
fn terms_ui(ui: &mut Ui, pen: &mut Pen, ladder: &Ladder) {
    ui.spacing_mut().interact_size.y = 20.0;
    for term in &ladder.terms {
        ui.horizontal(|ui| {
            let label = ui.add(egui::Label::new(pen.text(&term.name, theme::second(), pen.tokens.text)).truncate());
            named(&label, WidgetType::Label, &format!("{} {}", term.name, signed(pen.words, term.points)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let value = signed(pen.words, term.points);
                match term.opens {
                    Some(opens) => {
                        pen.number_ui(ui, &value, theme::second_strong(), pen.tokens.text, &term.name, opens);
                    }
                    None => {
                        ui.label(pen.text(value, theme::second_strong(), pen.tokens.text));
                    }
                }
            });
        });
    }
    if let Some(sum) = ladder.pressure {
        ui.horizontal(|ui| {
            ui.label(pen.text(pen.get("window-ladder-pressure"), theme::second_strong(), pen.tokens.text));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(pen.text(pen.figure(points(sum)), theme::strong(), pen.tokens.text));
            });
        });
    }
}

fn lines_ui(ui: &mut Ui, pen: &mut Pen, ladder: &Ladder) {
    if ladder.lines.is_empty() && ladder.measures.is_empty() {
        return;
    }
    pen.rule_ui(ui);
    if !ladder.lines.is_empty() {
        ui.label(pen.text(pen.get("view-lines"), theme::second_strong(), pen.tokens.text));
        ui.horizontal(|ui| {
            let name = pen.get("window-lines-weight");
            pen.second_ui(ui, &name);
            let weight = pen.figure(percent(ladder.credibility));
            pen.number_ui(ui, &weight, theme::second_strong(), pen.tokens.text, &name, "credibility");
        });
    }
    for line in &ladder.lines {
        let args = [text("promised", line.promised.clone()), text("specific", line.specific.clone())];
        let ink = if line.crossed { pen.tokens.adversary } else { pen.tokens.second };
        let mark = if line.crossed { "▲ " } else { "" };
        ui.label(pen.text(format!("{mark}{}", line.text), theme::second(), ink));
        let under = pen.say(if line.crossed { "window-line-crossed" } else { "window-line" }, &args);
        ui.label(pen.text(under, theme::second(), pen.tokens.second));
    }
    if !ladder.measures.is_empty() {
        let count = number("count", i64::try_from(ladder.measures.len()).unwrap_or(0));
        ui.label(pen.text(pen.say("window-measures", &[count]), theme::second_strong(), pen.tokens.text));
    }
    for measure in &ladder.measures {
        let (what, since) = (measure.what.clone(), measure.since.clone());
        let args = [text("measure", what), text("since", since), number("level", i64::from(measure.level))];
        ui.label(pen.text(pen.say("window-measure", &args), theme::second(), pen.tokens.second));
    }
}
