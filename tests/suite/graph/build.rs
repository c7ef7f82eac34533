//! The graph of files: which file names which.
//!
//! Duty: resolve paths to files, and find circles. Uses `sources`, `paths`. Always holds: a path
//! counts for the file of the innermost module that it names; a file does not name itself.

use std::collections::{BTreeMap, BTreeSet};

use super::paths::paths;
use crate::sources::{CRATES, Source};

/// Files, and for each those that it names.
pub struct Graph {
    pub files: Vec<Source>,
    pub names: Vec<BTreeSet<usize>>,
}

impl Graph {
    /// The graph of some files.
    pub fn of(files: Vec<Source>) -> Self {
        let places: BTreeMap<(&str, &[String]), usize> =
            files.iter().enumerate().map(|(at, file)| ((file.of, file.module.as_slice()), at)).collect();
        let named = |at: usize| {
            let file: &Source = &files[at];
            let found = paths(&file.code).into_iter().filter_map(|path| resolved(&places, file, &path));
            found.filter(|to| *to != at).collect()
        };
        let names = (0..files.len()).map(named).collect();
        Self { files, names }
    }

    /// Every pair of a file and one that it names.
    pub fn pairs(&self) -> impl Iterator<Item = (&Source, &Source)> {
        let of = |(from, named): (usize, &BTreeSet<usize>)| {
            named.iter().map(move |to| (from, *to)).collect::<Vec<(usize, usize)>>()
        };
        self.names.iter().enumerate().flat_map(of).map(|(from, to)| (&self.files[from], &self.files[to]))
    }

    /// Every group of files that name each other in a circle, by their paths.
    pub fn circles(&self) -> Vec<Vec<&str>> {
        let reach: Vec<BTreeSet<usize>> = (0..self.files.len()).map(|at| self.reach(at)).collect();
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for (at, to) in reach.iter().enumerate() {
            if to.contains(&at) && seen.insert(at) {
                let circle: Vec<usize> = to.iter().copied().filter(|other| reach[*other].contains(&at)).collect();
                seen.extend(&circle);
                found.push(circle.iter().map(|file| self.files[*file].path.as_str()).collect());
            }
        }
        found
    }

    /// Everything that a file names, and what that names, and so on.
    fn reach(&self, from: usize) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut next: Vec<usize> = self.names[from].iter().copied().collect();
        while let Some(at) = next.pop() {
            if found.insert(at) {
                next.extend(&self.names[at]);
            }
        }
        found
    }
}

/// The file that a path in a file leads to, if it is one of the house.
fn resolved(places: &BTreeMap<(&str, &[String]), usize>, file: &Source, path: &[String]) -> Option<usize> {
    let (first, rest) = path.split_first()?;
    let ups = path.iter().take_while(|segment| *segment == "super").count();
    let foreign = CRATES.iter().find(|(_, name, _)| name == first).map(|(of, ..)| *of);
    let child = [file.module.as_slice(), &path[..1]].concat();
    let (of, mut module): (&str, Vec<String>) = match (first.as_str(), foreign) {
        ("crate", _) => (file.of, rest.to_vec()),
        ("self", _) => (file.of, [file.module.as_slice(), rest].concat()),
        ("super", _) => {
            let above = file.module.len().checked_sub(ups)?;
            (file.of, [&file.module[..above], &path[ups..]].concat())
        }
        (_, Some(of)) => (of, rest.to_vec()),
        _ if places.contains_key(&(file.of, child.as_slice())) => (file.of, [file.module.as_slice(), path].concat()),
        _ => return None,
    };
    // What is left over names something within the file.
    loop {
        if let Some(at) = places.get(&(of, module.as_slice())) {
            return Some(*at);
        }
        module.pop()?;
    }
}
