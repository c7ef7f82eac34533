//! The month's report: what became of the orders, and what everybody did.
//!
//! Duty: tell one closed month, with the reasons of a reaction. Uses the views. Always holds: a sealed
//! prediction is answered, also by silence.

use super::layout::Layout;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::text;
use demarche_play::views::month_report::MonthReport;

/// What happened as a month was played.
pub fn month_report(words: &Words, report: &MonthReport, at: Layout) -> Vec<String> {
    let title = words.say("console-turned", &[text("month", report.month.as_str())]);
    let mut lines = vec![String::new(), at.rule(&title)];
    for (order, reason) in &report.refused {
        let args = [text("order", order.as_str()), text("reason", reason.as_str())];
        lines.extend(at.hang("✗  ", &words.say("console-turned-refused", &args)));
    }
    lines.extend(report.lines.iter().flat_map(|line| at.hang("•  ", &line.text)));
    for answer in &report.answers {
        let what = if answer.what.is_empty() {
            words.say("console-turned-silent", &[text("capital", answer.capital.as_str())])
        } else {
            answer.what.clone()
        };
        lines.extend(at.hang("•  ", &what));
        lines.extend(at.rewrap(&answer.why, "     "));
        lines.extend(answer.prediction.iter().flat_map(|told| at.hang("     ", told)));
    }
    lines
}
