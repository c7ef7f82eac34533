//! tmp
fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let bytes = std::fs::read(&path).expect("readable");
    match demarche::scenario::load(&path, &bytes) {
        Ok(case) => {
            println!("{} loads: {} nations, {} events", case.id, case.nations.len(), case.events.len());
            let case = std::sync::Arc::new(case);
            let mut game = demarche::sim::Game::new(case.clone(), 1);
            while !game.is_over() {
                let month = case.month(game.turn());
                let orders = case.history.iter().find(|h| h.0 == month).map(|h| h.1.clone()).unwrap_or_default();
                let record = game.step(&orders);
                let m = |n: &str| demarche::model::metric::lookup(&case, &record.metrics, n).unwrap_or_default();
                let level: Vec<String> = record.reactions.iter().filter(|r| r.target == case.player).map(|r| format!("L{} y={:?} P={:?} u={:?}", r.level, r.terms.sum(), r.provocation, r.u)).collect();
                println!("{month} S{:?} appr{:?} Q{:?} fin{:?} hum{:?} mil{:?} T{:?} G{:?} rank{:?} cap{:?} bud{:?} gwR{:?} gwA{:?} {:?} refused {:?}", m("support"), m("approval"), m("resilience"), m("allocated.financial"), m("allocated.humanitarian"), m("allocated.military"), m("tension"), m("grievance"), m("rank"), m("capital"), m("budget"), m("goodwill.recipient"), m("goodwill.allies"), level, record.refused);
            }
            println!("{:?}", game.outcome());
        }
        Err(findings) => {
            print!("{}", demarche::scenario::findings::render(&findings));
            std::process::exit(2);
        }
    }
}
