//! Futures from here: alike whatever the chunks, under other luck than the game's, and at rest where
//! there is nothing to play.

use std::collections::BTreeSet;

use demarche_core::digest::Digest;
use demarche_core::math::Points;
use demarche_core::model::metric;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::strategy::{self, NAMES};
use demarche_play::forecast::{Band, Bands, Continuation, Forecast, LEVELS, Options, luck};
use serde_json::Value;

use super::support::{SCENARIOS, demarche, demarche_in, folder, game, go_on, order, put};

fn options(months: u16, futures: usize) -> Options {
    Options { months, futures, ..Options::default() }
}

fn history(game: &Game) -> Vec<Order> {
    strategy::named("history").expect("a strategy").decide(game)
}

fn run(mut forecast: Forecast) -> Forecast {
    forecast.run(usize::MAX);
    assert!(forecast.done());
    forecast
}

fn at_turn(id: &str, turn: u16) -> Game {
    let mut played = game(id).seed(5).start();
    go_on(&mut played, "history", Some(turn));
    played
}

fn whole(game: &Game) -> Vec<Digest> {
    game.records().turns.iter().filter_map(|t| t.digest.as_ref().map(|d| d.whole)).collect()
}

/// All that a forecast says, of every metric of the case.
fn told(forecast: &Forecast, game: &Game) -> (Bands, Vec<Vec<Band>>) {
    let all = metric::names(game.case());
    (forecast.bands(), all.iter().map(|name| forecast.band(name).expect("a metric")).collect())
}

#[test]
fn a_light_fork_plays_on_as_the_game_itself() {
    for id in SCENARIOS {
        for (name, turn) in [("history", 0), ("bold", 1), ("random", 5), ("generous", 9), ("opportunist", 11)] {
            let mut played = game(id).seed(3).start();
            go_on(&mut played, name, Some(turn));
            let mut light = played.fork_light();
            let mut again = light.fork_light();
            assert_eq!(light.digest(), played.digest(), "{id}, {name} for {turn} months");
            assert!(turn == 0 || light.ledger().rows().len() < played.ledger().rows().len(), "{id}: it is light");
            for twin in [&mut light, &mut again] {
                go_on(twin, name, None);
            }
            go_on(&mut played, name, None);
            for twin in [&light, &again] {
                assert_eq!(whole(twin), whole(&played), "{id}, {name} for {turn} months");
                assert_eq!(twin.trace(), played.trace());
                let (ours, theirs) = (twin.outcome().expect("an end"), played.outcome().expect("an end"));
                assert_eq!((&ours.objectives, ours.defeat), (&theirs.objectives, theirs.defeat));
                for later in turn..played.turn() {
                    assert_eq!(twin.ledger().rows_of(later), played.ledger().rows_of(later), "{id}: month {later}");
                }
            }
        }
    }
}

#[test]
fn a_game_that_becomes_like_another_is_its_fork() {
    // The scratch has played on, so that it has more packages and licences than the game it becomes.
    let mut scratch = at_turn("quiet-backer", 14);
    for (name, turn) in [("bold", 3), ("generous", 12), ("history", 0), ("history", 24)] {
        let mut played = game("quiet-backer").seed(8).start();
        go_on(&mut played, name, Some(turn));
        scratch.become_like(&played, 77);
        let mut fork = played.fork_under(77);
        assert_eq!((scratch.seed(), scratch.digest()), (77, fork.digest()), "{name} after {turn} months");
        go_on(&mut fork, name, None);
        go_on(&mut scratch, name, None);
        assert_eq!(whole(&scratch), whole(&fork), "{name} after {turn} months");
        assert_eq!(scratch.ledger().rows(), fork.ledger().rows());
        assert_eq!(scratch.ledger().causes(), fork.ledger().causes());
        assert_eq!(scratch.packages().count(), fork.packages().count());
    }
    let other = at_turn("training-isle", 2);
    scratch.become_like(&other, 4);
    assert_eq!(scratch.digest(), other.fork_under(4).digest(), "another case");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "parts of a forecast are played by threads of their own")]
fn a_forecast_is_the_same_whatever_its_chunks_parts_and_threads() {
    let played = at_turn("quiet-backer", 11);
    let draft = history(&played);
    let fresh = || Forecast::new(&played, &draft, options(4, 30));
    let once = told(&run(fresh()), &played);
    assert_eq!(once.0.futures, 30);
    let mut chunks = fresh();
    assert_eq!([chunks.run(7), chunks.run(0), chunks.run(22)], [7, 0, 22]);
    assert!(!chunks.done() && chunks.played() == 29);
    assert_eq!([chunks.run(5), chunks.run(5)], [1, 0]);
    assert!(chunks.done());
    assert_eq!(told(&chunks, &played), once);
    let base = fresh();
    let mut merged = fresh().part(0, 1);
    assert!(merged.merge(run(base.part(0, 2))).is_err(), "another forecast's part is refused");
    assert_eq!(merged.played(), 0);
    merged = base.part(0, 1);
    let parts: Vec<Forecast> = std::thread::scope(|scope| {
        let part = |at: usize| {
            scope.spawn({
                let part = base.part(at, 4);
                move || run(part)
            })
        };
        let threads: Vec<_> = [3, 0, 2, 1].into_iter().map(part).collect();
        threads.into_iter().map(|t| t.join().expect("a thread")).collect()
    });
    for part in parts {
        assert!(!merged.done());
        merged.merge(part).expect("a part of the same forecast");
    }
    assert!(merged.done());
    assert_eq!(merged.run(9), 0);
    assert_eq!(told(&merged, &played), once);
    // A part of a part, and a part that there is not.
    let mut halves = base.part(1, 2).part(0, 2);
    assert_eq!((halves.run(usize::MAX), halves.done()), (8, true));
    assert_eq!((base.part(2, 2).run(9), base.part(2, 2).part(1, 3).run(9), base.part(0, 0).run(9)), (0, 0, 0));
}

#[test]
fn futures_are_played_under_other_luck_than_the_games_own() {
    for seed in [0, 1, 5, u64::MAX] {
        let seeds: BTreeSet<u64> = (0..1_000).map(|future| luck(seed, future)).collect();
        assert_eq!(seeds.len(), 1_000, "each future has its own luck");
        assert!(!seeds.contains(&seed), "and none has the game's");
    }
    let played = at_turn("quiet-backer", 11);
    let draft = history(&played);
    let forecast =
        Forecast::new(&played, &draft, Options { then: Continuation::named("history").expect("it"), ..options(6, 12) });
    // What this game's own luck holds for the same orders.
    let mut own = played.fork();
    own.step(&draft);
    go_on(&mut own, "history", Some(5));
    let drawn = |game: &Game| -> Vec<_> {
        let months = game.records().turns.iter().filter(|t| t.turn > 11);
        months.flat_map(|t| t.draws.clone()).collect()
    };
    let ours = drawn(&own);
    assert!(ours.len() > 20, "there is luck to compare");
    for number in 0..12 {
        let future = forecast.future(number);
        let theirs = drawn(&future);
        assert!(theirs.len() > 20);
        assert!(theirs.iter().all(|(key, _)| key.seed == luck(5, number)), "every draw is the future's own");
        // Of the month under way the game's own luck is what has been seen already.
        let now = &future.records().turns[11].draws;
        let seen = now.iter().filter(|(key, _)| key.seed == 5).count();
        assert_eq!(seen, played.records().turns[11].draws.len());
        assert!(now.len() > seen, "the rest is the future's");
        let alike = |(key, value): &&(demarche_core::draw::DrawKey, i64)| {
            let same = |(k, _): &&(demarche_core::draw::DrawKey, i64)| {
                (k.turn, k.purpose, k.actor, k.target, k.slot)
                    == (key.turn, key.purpose, key.actor, key.target, key.slot)
            };
            ours.iter().find(same).is_some_and(|(_, v)| v == value)
        };
        // One in a million by chance for each; an own draw used would make them all alike.
        assert!(theirs.iter().filter(alike).count() < 2, "future {number} has the game's own luck");
    }
}

#[test]
fn two_drafts_are_compared_in_the_same_futures() {
    let played = at_turn("quiet-backer", 11);
    let nothing = Forecast::new(&played, &[], options(1, 40));
    let relief = [order(played.case(), r#"Allocate(class: "relief", to: "ukraine", amount: 10)"#)];
    let something = Forecast::new(&played, &relief, options(1, 40));
    let intensity = |f: &Forecast| f.future(3).recipient().intensity;
    assert_eq!(intensity(&nothing), intensity(&something), "the war has the same luck");
    let (a, b) = (run(nothing), run(something));
    assert_ne!(a.band("delivered"), b.band("delivered"), "the draft does something");
    assert_eq!(a.band("intensity"), b.band("intensity"));
}

#[test]
fn a_forecast_says_what_its_futures_came_to() {
    let played = at_turn("patriot-question", 4);
    let draft = history(&played);
    let forecast = run(Forecast::new(&played, &draft, options(3, 11)));
    let futures: Vec<Game> = (0..11).map(|n| forecast.future(n)).collect();
    let bands = forecast.bands();
    let case = played.case();
    for name in ["support", "resilience", "tension", "goodwill.allies", "delivered"] {
        for month in 0..3u16 {
            let close = |g: &Game| {
                metric::lookup(case, &g.records().turns[usize::from(4 + month)].metrics, name).expect("a metric")
            };
            let mut values: Vec<_> = futures.iter().map(close).collect();
            values.sort_unstable();
            let band = forecast.band(name).expect("a metric")[usize::from(month)];
            // Of eleven, the 2nd, 3rd, 6th, 9th and 10th.
            assert_eq!(
                [band.p10, band.p25, band.median, band.p75, band.p90],
                [1, 2, 5, 8, 9].map(|i| values[i]),
                "{name}"
            );
        }
    }
    assert_eq!(bands.of("support"), forecast.band("support").as_deref());
    assert_eq!(bands.months, [4, 5, 6].map(|t| case.month(t)));
    assert_eq!(bands.lost, [0, 0, 0]);
    assert_eq!(bands.reactions.len(), 1);
    let levels = |month: usize| {
        let mut counts = [0u32; LEVELS];
        for future in &futures {
            let found = future.records().turns[4 + month].reactions.iter().find(|r| r.target == case.player);
            counts[found.map_or(0, |r| usize::from(r.level))] += 1;
        }
        counts
    };
    assert_eq!(bands.reactions[0].months, [levels(0), levels(1), levels(2)]);
    assert_eq!(bands.reactions[0].next(), levels(0));
    assert_eq!(forecast.band("no-such"), None);
}

#[test]
fn continuations_are_the_shipped_strategies() {
    let played = at_turn("quiet-backer", 11);
    let draft = history(&played);
    let end = |name: &str| {
        let then = Continuation::named(name).expect("a strategy");
        assert_eq!(then.name(), name);
        let forecast = Forecast::new(&played, &draft, Options { then, ..options(4, 1) });
        let future = forecast.future(0);
        let mut by_hand = played.fork_under(luck(5, 0));
        by_hand.step(&draft);
        go_on(&mut by_hand, name, Some(3));
        assert_eq!(whole(&future), whole(&by_hand), "{name}");
        future.trace()
    };
    let ends: BTreeSet<Digest> = NAMES.into_iter().map(end).collect();
    assert!(ends.len() >= 6, "most of them play otherwise");
    assert_eq!(Continuation::default(), Continuation::NOTHING_MORE);
    assert_eq!(Continuation::named("nothing"), Some(Continuation::NOTHING_MORE));
    assert_eq!(Continuation::named("no-such"), None);
}

#[test]
fn there_is_nothing_to_play_after_the_end_or_in_no_futures() {
    let last = at_turn("training-isle", 11);
    assert!(!last.is_over());
    let forecast = run(Forecast::new(&last, &[], options(6, 9)));
    assert_eq!((forecast.months().len(), forecast.bands().futures), (1, 9), "the last month alone");
    assert_eq!(forecast.band("support").expect("a metric").len(), 1);
    let over = game("training-isle").seed(5).play("history");
    for (game, options) in [(&over, options(6, 9)), (&last, options(6, 0)), (&last, options(0, 9))] {
        let mut forecast = Forecast::new(game, &[], options);
        assert!(forecast.done());
        assert_eq!(forecast.run(9), 0);
        let bands = forecast.bands();
        assert_eq!(bands.futures, 0);
        assert_eq!(bands.of("support"), Some([].as_slice()));
        assert!(bands.reactions.iter().all(|a| a.next() == [0; LEVELS]));
    }
}

#[test]
fn refused_orders_are_named_and_change_nothing() {
    let played = at_turn("quiet-backer", 1);
    let case = played.case();
    let good = order(case, r#"Allocate(class: "relief", to: "ukraine", amount: 10)"#);
    let bad = order(case, r#"Allocate(class: "shells", to: "ukraine", amount: 20)"#);
    let too_much = order(case, r#"Allocate(class: "relief", to: "ukraine", amount: 100000)"#);
    let draft = [bad, good.clone(), too_much];
    let forecast = run(Forecast::new(&played, &draft, options(3, 16)));
    assert_eq!(forecast.refused().iter().map(|(at, _)| *at).collect::<Vec<_>>(), [0, 2]);
    let mut stepped = played.fork();
    assert_eq!(forecast.refused(), stepped.step(&draft).refused, "as the month itself refuses them");
    let clean = run(Forecast::new(&played, &[good], options(3, 16)));
    assert!(clean.refused().is_empty());
    assert_eq!(told(&forecast, &played), told(&clean, &played));
}

#[test]
fn a_lost_game_counts_with_what_it_stood_at_last() {
    let plain = game("quiet-backer").seed(5).start();
    let free = run(Forecast::new(&plain, &[], options(5, 40))).band("support").expect("a metric");
    // A public that turns away at once below a bound which some futures cross and others do not.
    let text = demarche_core::scenario::library::shipped("quiet-backer").expect("a scenario").text;
    let strict = |bound: Points| {
        let bound = demarche_core::math::decimal(bound.0, 1_000);
        let words = format!(r#"metric: "support", below: {bound}, months: 1"#);
        let strict = text.replace(r#"metric: "support", below: 35, months: 3"#, &words);
        assert_ne!(strict, text);
        let case = demarche_core::scenario::load("strict", strict.as_bytes()).unwrap_or_else(|f| panic!("{f:?}"));
        let strict = Game::new(std::sync::Arc::new(case), 5);
        let forecast = run(Forecast::new(&strict, &[], options(5, 40)));
        let lost = forecast.bands().lost[4];
        (0 < lost && lost < 40).then_some((strict, forecast))
    };
    let bounds = free.iter().rev().flat_map(|band| [band.median, band.p25, band.p75]);
    let (strict, forecast) = bounds.into_iter().find_map(strict).expect("a bound that some futures cross");
    let bands = forecast.bands();
    assert_eq!(bands.lost[0], 0);
    assert!(bands.lost.is_sorted(), "what is lost stays lost: {:?}", bands.lost);
    for (month, lost) in bands.lost.iter().enumerate() {
        let seen: u32 = bands.reactions[0].months[month].iter().sum();
        assert_eq!(usize::try_from(seen).expect("a count") + lost, 40, "month {month}");
    }
    let mut last: Vec<_> = (0..40).map(|n| forecast.future(n).records().last_metrics().to_vec()).collect();
    last.sort_unstable_by_key(|table| metric::lookup(strict.case(), table, "support"));
    let median = metric::lookup(strict.case(), &last[19], "support");
    assert_eq!(bands.of("support").map(|b| b[4].median), median, "each with what it stood at last");
}

#[test]
fn a_forecast_can_be_sent_to_another_thread() {
    fn sent<T: Send>(_: &T) {}
    sent(&Forecast::new(&at_turn("training-isle", 0), &[], Options::default()));
}

fn json(args: &[&str]) -> Value {
    let done = demarche(args).exits(0);
    serde_json::from_str(&done.out).unwrap_or_else(|e| panic!("{e}: {}", done.out))
}

#[test]
fn the_command_prints_what_the_library_says() {
    let args = ["forecast", "quiet-backer", "--seed", "5", "--turn", "12", "--futures", "24", "--months", "3"];
    let told = json(&[args.as_slice(), &["--metrics", "capital", "--threads", "3", "--json"]].concat());
    let played = at_turn("quiet-backer", 11);
    let forecast = run(Forecast::new(&played, &history(&played), options(3, 24)));
    let bands = forecast.bands();
    for name in ["support", "resilience", "tension", "capital"] {
        for (month, band) in forecast.band(name).expect("a metric").iter().enumerate() {
            let told = &told["metrics"][name][month];
            let figures = ["p10", "p25", "median", "p75", "p90"].map(|p| told[p].as_i64().expect("thousandths"));
            assert_eq!(figures, [band.p10, band.p25, band.median, band.p75, band.p90].map(|p| p.0), "{name}");
        }
    }
    assert_eq!(told["reactions"][0]["adversary"], "russia");
    assert_eq!(told["reactions"][0]["futures_by_level"][0], serde_json::json!(bands.reactions[0].next()));
    assert_eq!((&told["futures"], &told["turn"], &told["then"]), (&24.into(), &12.into(), &"nothing".into()));
    let text = demarche(&args).exits(0).out;
    insta::assert_snapshot!(text);
}

#[test]
fn the_command_looks_ahead_from_a_tape_and_a_script() {
    let folder = folder();
    let args = ["run", "quiet-backer", "--seed", "5", "--turns", "11", "--save", "game.tape.ron"];
    demarche_in(folder.path(), &args, "").exits(0);
    let script = r#"(format: 1, months: [
        (month: "2023-01", orders: [Allocate(class: "relief", to: "ukraine", amount: 40), Allocate(class: "shells", to: "ukraine", amount: 20)]),
        (month: "2023-02", orders: [Call(to: "usa")]),
    ])"#;
    put(folder.path(), "draft.ron", script);
    let ask = |more: &[&str]| {
        let args = [&["forecast", "game.tape.ron", "--futures", "8", "--months", "2", "--json"], more].concat();
        let done = demarche_in(folder.path(), &args, "").exits(0);
        let value: Value = serde_json::from_str(&done.out).expect("JSON");
        (value, done.err)
    };
    let (ahead, _) = ask(&[]);
    assert_eq!((&ahead["turn"], &ahead["months"][0]), (&12.into(), &"2023-01".into()), "after the tape's last month");
    assert_eq!(ahead["orders"], serde_json::json!([]), "the tape has no draft");
    let (before, _) = ask(&["--turn", "2"]);
    assert_eq!(before["months"][0], "2022-03");
    assert!(!before["orders"].as_array().expect("a list").is_empty(), "the tape's own orders of that month");
    let (drafted, said) = ask(&["--orders", "draft.ron"]);
    assert_eq!(drafted["orders"].as_array().map(Vec::len), Some(2));
    assert_eq!(drafted["refused"][0]["order"], drafted["orders"][1], "shells are forbidden");
    assert_eq!(drafted["refused"].as_array().map(Vec::len), Some(1));
    assert!(said.contains("left out: 2023-02"), "{said}");
    assert_ne!(drafted["metrics"], ahead["metrics"]);
    let fails = |args: &[&str], code: i32, words: &str| {
        let done = demarche_in(folder.path(), &[&["forecast"], args].concat(), "").exits(code);
        assert!(done.err.contains(words), "{}", done.err);
        assert_eq!(done.out, "");
    };
    fails(&["game.tape.ron", "--turn", "13"], 2, "the tape leads to turn 12");
    fails(&["game.tape.ron", "--turn", "0"], 2, "turns are counted from 1");
    fails(&["game.tape.ron", "--turn", "3", "--orders", "draft.ron"], 2, "it has: 2023-01, 2023-02");
    fails(&["quiet-backer", "--turn", "26"], 2, "turns 1 to 25");
    fails(&["quiet-backer", "--metrics", "suport"], 2, "support");
    fails(&["quiet-backer", "--then", "histroy"], 2, "history");
    fails(&["quiet-backer", "--futures", "0"], 2, "nothing to do");
    fails(&["quiet-backer", "--futures", "100001"], 2, "too many");
    fails(&["no-such"], 2, "there is no scenario");
    put(folder.path(), "broken.tape.ron", "(format: 1)");
    fails(&["broken.tape.ron"], 2, "DM-E001");
    demarche_in(folder.path(), &["run", "training-isle", "--save", "over.tape.ron"], "").exits(0);
    fails(&["over.tape.ron"], 4, "the game is over");
    let done =
        demarche_in(folder.path(), &["forecast", "over.tape.ron", "--turn", "12", "--futures", "4"], "").exits(0);
    assert!(done.out.contains("4 futures of 1 month"), "{}", done.out);
}
