//! Speed of what authors wait for: checking the library, and running its tests.
//!
//! `cargo bench --bench authors` prints the times. The aims: the whole library is checked in under
//! 100 ms, and its tests run in under 10 s on two cores.

#![expect(clippy::expect_used, reason = "a benchmark falls over where something is missing")]

use std::path::Path;
use std::sync::Arc;

use demarche_core::scenario::findings::File;
use demarche_core::scenario::{library, load};
use demarche_lab::check::{self, Input};
use demarche_lab::testing::bind;
use demarche_lab::testing::run::{self, Suite, Way};
use demarche_lab::testing::select::Choice;
use demarche_play::narrate::Words;
use rayon::iter::{IntoParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};

fn main() {
    divan::main();
}

fn scenarios() -> Vec<Input> {
    let input = |s: &library::Shipped| Input {
        path: format!("{}.ron", s.id),
        bytes: s.text.as_bytes().to_vec(),
        beside: vec![(format!("{}.ftl", s.id), s.messages.as_bytes().to_vec())],
    };
    library::SHIPPED.iter().map(input).collect()
}

/// The shipped scenarios, as `demarche check scenarios` reads them, on all cores.
#[divan::bench]
fn check_the_library(bencher: divan::Bencher) {
    let inputs = scenarios();
    bencher.bench(|| {
        let found: usize = inputs.par_iter().map(|input| check::file(input).len()).sum();
        assert_eq!(found, 0, "the library has no findings");
    });
}

/// One shipped scenario on one core.
#[divan::bench(args = ["training-isle", "quiet-backer"])]
fn check_one(bencher: divan::Bencher, id: &str) {
    let input = scenarios().into_iter().find(|i| i.path == format!("{id}.ron")).expect("a shipped scenario");
    bencher.bench(|| check::file(&input));
}

fn suites() -> Vec<Suite> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let suite = |s: &library::Shipped| {
        let path = format!("{}.test.ron", s.id);
        let bytes = demarche::door::read::found(&folder.join(&path), 1 << 21).expect("every scenario has tests");
        let (text, form) = bind::read(&path, &bytes).expect("they can be read");
        let case = Arc::new(load(s.id, s.text.as_bytes()).expect("shipped scenarios load"));
        let tests = bind::tests(&File { path: &path, text: &text }, &form, &case).expect("they fit their scenario");
        let words = Words::new(s.id, s.messages).expect("its words are well-formed");
        Suite { file: path.clone(), path, case, words, tests }
    };
    library::SHIPPED.into_par_iter().map(suite).collect()
}

/// Every test of the library, on all cores.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn test_the_library(bencher: divan::Bencher) {
    let suites = suites();
    let (picked, _) = Choice::default().pick(&suites).expect("no file plays too much");
    bencher.bench(|| {
        let tested = run::all(&suites, &picked, Way::default(), &|_| {});
        assert!(tested.iter().all(run::Tested::passed), "the library passes its tests");
    });
}
