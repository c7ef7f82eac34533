//! The law of the flagship: what each epoch forbids, what each reform opens, who must consent.

use demarche_core::model::good::Route;
use demarche_core::model::licence::LicenceState;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::sim::record::What;
use demarche_core::sim::refusal::Refusal;
use demarche_play::narrate::orders as told;

use super::support::{allowed, case, game, metric, month, order, orders, reach, refusal, words};

const VESTS: &str = r#"Allocate(class: "vests-helmets", to: "ukraine", amount: 3)"#;
const PATRIOTS: &str = r#"Allocate(class: "patriot", to: "usa", amount: 18, route: Backfill)"#;
const APPLY: &str = r#"Apply(class: "patriot", to: "usa", end_user: "usa", route: Backfill, urgent: true)"#;

/// Every lethal class is refused for Ukraine under a rule, on both routes, by the desk and in play.
fn lethal_goods_are_refused(mut game: Game, rule: &str) {
    let case = game.case().clone();
    let lethal: Vec<&str> = case.goods.iter().filter(|c| c.lethal).map(|c| c.id.as_str()).collect();
    assert!(lethal.contains(&"shells") && lethal.contains(&"patriot"), "{lethal:?}");
    let mut wanted = Vec::new();
    for class in lethal {
        for route in ["Direct", "Fund"] {
            wanted.push(format!(r#"Allocate(class: "{class}", to: "ukraine", amount: 20, route: {route})"#));
        }
        wanted.push(format!(r#"Apply(class: "{class}", to: "ukraine", end_user: "ukraine")"#));
    }
    let forbidden = Refusal::Forbidden { rule: rule.to_owned(), reform: None };
    for text in &wanted {
        assert_eq!(refusal(&game, text), forbidden, "{text}");
    }
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    let given = orders(&case, &wanted);
    let record = game.step(&given);
    let refused: Vec<_> = record.refused.iter().map(|(_, why)| why.rule()).collect();
    assert_eq!(refused, vec![rule; given.len()]);
    assert_eq!(game.packages().filter(|p| case.good(p.class).lethal).count(), 0);
    assert_eq!(game.licences().filter(|l| l.to == case.recipient).count(), 0);
}

#[test]
fn lethal_goods_to_ukraine_are_refused_at_the_opening() {
    lethal_goods_are_refused(game("quiet-backer").start(), "lethal-party-to-conflict");
}

#[test]
fn lethal_goods_to_ukraine_are_refused_after_the_reform_of_march_2022() {
    let game = game("quiet-backer").until("2022-04", "history");
    lethal_goods_are_refused(game, "lethal-five-categories");
}

#[test]
fn lethal_goods_to_ukraine_are_refused_after_the_reform_of_december_2023() {
    let game = game("quiet-backer").until("2024-01", "history");
    lethal_goods_are_refused(game, "lethal-fighting-continues");
}

#[test]
fn a_refusal_names_rule_reason_and_cure() {
    let game = game("quiet-backer").start();
    let words = words("quiet-backer");
    let shells = refusal(&game, r#"Allocate(class: "shells", to: "ukraine", amount: 20)"#);
    insta::assert_snapshot!(told::refusal(&words, &shells), @"The law forbids it: Nothing lethal to a party to a conflict. Under the principles as they stand, weapons do not go to states at war. The five categories of goods that may be transferred hold nothing that kills. Nothing lifts it here. Later reforms put other words in its place, with the same answer for Ukraine.");
    let vests = told::refusal(&words, &refusal(&game, VESTS));
    insta::assert_snapshot!(vests, @r#"The law forbids it: No defence equipment to a party in conflict. Under the guideline as it stands at the opening, equipment of the Self-Defence Forces does not go to a state at war, even vests and helmets. The reform "Exception for an invaded state", from March 2022, allows what is not lethal. The reform to order is “Exception for an invaded state”."#);
}

#[test]
fn vests_wait_for_the_reform_of_march_2022() {
    let mut game = game("quiet-backer").start();
    let before = refusal(&game, VESTS);
    let reform = Some("invaded-state-exception".to_owned());
    assert_eq!(before, Refusal::Forbidden { rule: "equipment-to-party-in-conflict".to_owned(), reform });
    let early = refusal(&game, r#"Reform(reform: "invaded-state-exception")"#);
    assert!(matches!(early, Refusal::TooEarly { from } if from.to_string() == "2022-03"), "{early:?}");

    reach(&mut game, "2022-03", "nothing");
    assert_eq!(refusal(&game, VESTS), before, "without the reform, March changes nothing");
    // The reform comes into force at once: vests ordered after it in the same month may go.
    let case = case("quiet-backer");
    let swapped = orders(&case, &[VESTS, r#"Reform(reform: "invaded-state-exception")"#]);
    let record = game.fork().step(&swapped).clone();
    assert_eq!(record.refused, vec![(0, before)], "the order of orders counts");
    month(&mut game, &[r#"Reform(reform: "invaded-state-exception")"#, VESTS]);
    assert_eq!(game.packages().count(), 1);
    allowed(&game, VESTS);
    let done = refusal(&game, r#"Reform(reform: "invaded-state-exception")"#);
    assert_eq!(done, Refusal::Done { what: "invaded-state-exception".to_owned() });
}

#[test]
fn vests_stay_refused_for_as_long_as_the_law_is_not_reformed() {
    let mut game = game("quiet-backer").start();
    while !game.is_over() {
        assert_eq!(refusal(&game, VESTS).rule(), "equipment-to-party-in-conflict");
        game.step(&[]);
    }
}

#[test]
fn patriots_to_the_licensor_wait_for_the_reform_of_december_2023() {
    let mut game = game("quiet-backer").start();
    let reform = Some("licensor-return".to_owned());
    let forbidden = Refusal::Forbidden { rule: "finished-lethal-goods".to_owned(), reform };
    for month in ["2022-02", "2022-04", "2023-11", "2023-12"] {
        reach(&mut game, month, "history");
        assert_eq!(refusal(&game, PATRIOTS), forbidden, "{month}");
        assert_eq!(refusal(&game, APPLY), forbidden, "{month}");
    }
    // To another ally the licensor rule opens nothing: no reform that there is would lift the ban.
    let elsewhere = r#"Allocate(class: "patriot", to: "uk", amount: 18, route: Backfill)"#;
    let never = Refusal::Forbidden { rule: "finished-lethal-goods".to_owned(), reform: None };
    assert_eq!(refusal(&game, elsewhere), never);
}

#[test]
fn patriots_to_the_licensor_need_a_licence_after_the_reform() {
    let mut game = game("quiet-backer").until("2023-12", "history");
    month(&mut game, &[r#"Reform(reform: "licensor-return")"#]);
    let rule = "return-to-licensor".to_owned();
    assert_eq!(refusal(&game, PATRIOTS), Refusal::NeedsLicence { rule: rule.clone(), state: None });
    // Filing does not ship: the licence must have been granted.
    let both = orders(game.case(), &[APPLY, PATRIOTS]);
    let record = game.step(&both);
    let refused = vec![(1, Refusal::NeedsLicence { rule, state: Some(LicenceState::Filed) })];
    assert_eq!(record.refused, refused);
    assert_eq!(game.licences().count(), 1);
    assert_eq!(refusal(&game, APPLY).rule(), "licence-exists");
    let elsewhere = r#"Apply(class: "patriot", to: "uk", end_user: "uk", route: Backfill)"#;
    assert_eq!(refusal(&game, elsewhere).rule(), "finished-lethal-goods");
}

/// A game of `patriot-question` in which the licence has been granted, under the first seed for
/// which the security council grants it by March 2024.
fn licensed() -> Game {
    for seed in 1..200 {
        let mut game = game("patriot-question").seed(seed).start();
        month(&mut game, &[r#"Reform(reform: "licensor-return")"#, APPLY]);
        for _ in 0..4 {
            if game.licences().any(|l| l.state == LicenceState::Granted) {
                return game;
            }
            game.step(&[]);
        }
    }
    panic!("no seed below 200 grants the licence within four months");
}

#[test]
fn a_licence_once_granted_lets_patriots_go_to_the_licensor_and_to_nobody_else() {
    let mut game = licensed();
    allowed(&game, PATRIOTS);
    let direct = r#"Allocate(class: "patriot", to: "ukraine", amount: 18)"#;
    assert_eq!(refusal(&game, direct).rule(), "lethal-fighting-continues");
    month(&mut game, &[PATRIOTS]);
    let package = game.packages().find(|p| p.route == Route::Backfill).expect("a package");
    assert!(package.allocated.0 > 0, "goods under a licence move at once");
}

/// Patriots have been delivered to the licensor, which has just asked to pass its own on.
fn asked() -> (Game, String) {
    let mut game = licensed();
    let none = refusal(&game, r#"Consent(request: "usa:patriot@2024-02")"#);
    assert_eq!(none.rule(), "not-open", "nothing is asked before anything is delivered");
    month(&mut game, &[PATRIOTS]);
    while !game.is_over() {
        assert!(game.desk().transfers.is_empty(), "asked before the delivery is complete");
        let complete = game.step(&[]).facts.iter().any(|f| matches!(f.what, What::Delivered(_, _, true)));
        if complete {
            break;
        }
    }
    for _ in 0..4 {
        if let Some((name, _)) = game.desk().transfers.first() {
            let name = name.clone();
            return (game, name);
        }
        game.step(&[]);
    }
    panic!("the ally never asks, though its stock has been filled");
}

fn released(game: &Game) -> bool {
    game.records().turns.iter().flat_map(|t| &t.facts).any(|f| matches!(f.what, What::Released(..)))
}

#[test]
fn retransfer_asks_for_consent_and_consent_lets_the_goods_go() {
    let (mut game, request) = asked();
    assert!(request.starts_with("usa:patriot@"), "{request}");
    assert!(!released(&game), "nothing is passed on before the answer");
    let consent = Order::Consent { request: request.clone() };
    let record = game.step(std::slice::from_ref(&consent)).clone();
    assert!(record.refused.is_empty(), "{:?}", record.refused);
    assert!(released(&game), "with consent the ally gives its own");
    assert_eq!(metric(&game, &record, "consent_kept"), 0);
    assert_eq!(game.check(&consent).map_err(|r| r.rule().to_owned()), Err("not-open".to_owned()), "answered once");
}

#[test]
fn retransfer_refused_or_unanswered_lets_nothing_go() {
    for answer in [true, false] {
        let (mut game, request) = asked();
        let given = if answer { vec![Order::Refuse { request }] } else { Vec::new() };
        assert!(game.step(&given).refused.is_empty());
        while !game.is_over() {
            game.step(&[]);
        }
        assert!(!released(&game), "answered: {answer}");
        let last = game.records().turns.last().expect("a month").clone();
        assert_eq!(metric(&game, &last, "consent_kept"), 100_000);
    }
}

#[test]
fn licences_of_the_period_follow_the_reform_of_december_2023() {
    let mut decided = 0;
    for seed in 1..=20 {
        let game = game("quiet-backer").seed(seed).play("history");
        for record in &game.records().turns {
            for fact in &record.facts {
                if let What::Licence(_, state) = fact.what {
                    assert!(
                        record.month.to_string().as_str() >= "2023-12",
                        "seed {seed}: {state:?} in {}",
                        record.month
                    );
                    decided += usize::from(state == LicenceState::Granted);
                }
            }
        }
        assert_eq!(game.licences().count(), 1, "seed {seed}: history applies once");
    }
    assert!((1..20).contains(&decided), "{decided} of 20 games see the licence granted by February 2024");
}

#[test]
fn amounts_that_make_no_sense_are_refused_before_any_law_is_asked() {
    let game = game("quiet-backer").start();
    for amount in [i64::MIN, -1_000, 0, 1, i64::MAX] {
        let mut wanted = order(game.case(), r#"Allocate(class: "relief", to: "ukraine", amount: 5)"#);
        if let Order::Allocate { amount: of, .. } = &mut wanted {
            of.0 = amount;
        }
        assert_eq!(game.check(&wanted).map_err(|r| r.rule().to_owned()), Err("amount".to_owned()), "{amount}");
    }
}
