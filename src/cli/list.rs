//! `demarche list`: the shipped scenarios.

use serde_json::json;

use super::failure::Failure;
use super::sample::{UNPROVEN, unproven};
use super::{output, source};
use demarche_core::model::case::Case;
use demarche_core::outside::show;
use demarche_core::scenario::library::SHIPPED;
use demarche_play::narrate::Words;
use demarche_play::text_table::{Align, table, wrap};

/// Arguments of `list`.
#[derive(clap::Args, Debug)]
pub(super) struct List {
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

impl List {
    /// Lists.
    ///
    /// # Errors
    /// If standard output cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let mut rows = vec![["id", "months", "difficulty", "you govern", "what it is"].map(str::to_owned).to_vec()];
        let (mut documents, mut invented) = (Vec::new(), Vec::new());
        for shipped in SHIPPED {
            let loaded = source::scenario(shipped.id)?;
            let (case, words) = (&loaded.case, &loaded.words);
            let player = words.nation(case, case.player);
            documents.push(json!({
                "id": case.id,
                "title": words.get("title"),
                "tagline": words.get("tagline"),
                "goal": words.get("goal"),
                "teaching": words.has("teaching").then(|| words.get("teaching")),
                "player": case.nation(case.player).id,
                "start": case.start,
                "months": case.turns,
                "difficulty": case.difficulty,
                "fictional": case.fictional,
                "cuts": case.cuts.iter().map(|c| json!({
                    "id": c.id,
                    "months": c.turns,
                    "tagline": of_cut(words, &c.id, "tagline"),
                    "goal": of_cut(words, &c.id, "goal"),
                })).collect::<Vec<_>>(),
                "not_validated": unproven(case),
                "digest": case.digest,
            }));
            rows.push(vec![
                case.id.clone(),
                case.turns.to_string(),
                difficulty(case).to_owned(),
                player.clone(),
                words.get("tagline"),
            ]);
            if !unproven(case).is_empty() {
                invented.push(case.id.clone());
            }
            for cut in &case.cuts {
                let id = format!("{}:{}", case.id, cut.id);
                rows.push(vec![
                    id,
                    cut.turns.to_string(),
                    difficulty(case).to_owned(),
                    player.clone(),
                    of_cut(words, &cut.id, "tagline").unwrap_or_else(|| "a shorter version".to_owned()),
                ]);
            }
        }
        if self.json {
            let text = serde_json::to_string_pretty(&documents).map_err(std::io::Error::other)?;
            return output::print(&show::json(&text));
        }
        let align = [Align::Left, Align::Right, Align::Left, Align::Left, Align::Left];
        let mut lines = table(&align, &rows);
        if !invented.is_empty() {
            lines.push(String::new());
            lines.extend(wrap(&format!("{UNPROVEN} So in: {}.", invented.join(", ")), 80, ""));
        }
        output::print(&lines.join("\n"))
    }
}

/// How hard a scenario is, in a word.
pub(super) fn difficulty(case: &Case) -> &'static str {
    ["", "easy", "fair", "hard"][usize::from(case.difficulty.min(3))]
}

/// What a shorter version says of itself, if it says anything.
fn of_cut(words: &Words, cut: &str, part: &str) -> Option<String> {
    let id = format!("cut-{cut}.{part}");
    words.has(&id).then(|| words.get(&id))
}
