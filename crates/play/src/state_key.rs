//! Keys of states: the stable text by which a quantity is named in data.

use demarche_core::model::case::Case;
use demarche_core::model::quantity::Quantity;
use demarche_core::sim::Game;

/// The key of a quantity, such as `support.fear`, `tension:russia>japan`, `package:relief@2022-03:allocated`.
#[must_use]
pub fn state_key(game: &Game, state: Quantity) -> String {
    let case: &Case = game.case();
    let nation = |id: demarche_core::model::ids::NationId| case.nation(id).id.as_str();
    match state {
        Quantity::Dyad(feeling, from, to) => format!("{}:{}>{}", feeling.key(), nation(from), nation(to)),
        Quantity::TheatreAid(of) => format!("theatre_aid:{}", nation(of)),
        Quantity::TheatreCoercion(of) => format!("theatre_coercion:{}", nation(of)),
        Quantity::Home(front) => front.key().to_owned(),
        Quantity::Support(component) => format!("support.{}", component.key()),
        Quantity::Stock(of, at) => {
            let stocks = &case.nation(of).stocks;
            let name = stocks.get(usize::from(at)).map_or("?", |s| s.id.as_str());
            format!("stock:{}:{name}", nation(of))
        }
        Quantity::Resilience(sector) => format!("resilience.{}", sector.key()),
        Quantity::Queue(sector) => format!("queue.{}", sector.key()),
        Quantity::Intensity => "intensity".to_owned(),
        Quantity::Aid(of, stage, aid_type) => format!("{}.{}:{}", stage.key(), aid_type.key(), nation(of)),
        Quantity::Specificity(line) => format!("specificity:{}", case.lines[line.index()].id),
        Quantity::Package(id, stage) => {
            let name = game.package(id).map_or("?", |p| p.name.as_str());
            format!("package:{name}:{}", stage.key())
        }
    }
}
