//! Fitting: an ordered logit by penalised maximum likelihood.
//!
//! Duty: fit coefficients and cuts to features and levels, with intervals and out-of-sample
//! forecasts. Always holds: the objective is the negative log-likelihood plus half of `ridge` times
//! the squares of the coefficients of standardised features, plus half of `GAP_PENALTY` times the
//! squares of the logarithms of the gaps between cuts; the same inputs give the same fit.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::needless_range_loop,
    clippy::suboptimal_flops,
    reason = "estimation is floating point by nature and no state of a game; matrices read best by indices"
)]

use serde::Serialize;

use super::{Chances, LEVELS};
use demarche_play::stats::t95;

/// How strongly gaps between cuts are drawn to one: keeps a level that nobody reached from
/// swallowing its neighbour.
pub const GAP_PENALTY: f64 = 0.1;

/// Features and levels to fit.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Data {
    /// Names of the features.
    #[serde(rename = "features")]
    pub names: Vec<String>,
    /// One row for each act.
    pub rows: Vec<Vec<f64>>,
    /// The level observed of each.
    pub levels: Vec<u8>,
}

impl Data {
    /// The rows at some positions.
    #[must_use]
    pub(crate) fn only(&self, wanted: impl Fn(usize) -> bool) -> Self {
        let kept: Vec<usize> = (0..self.rows.len()).filter(|at| wanted(*at)).collect();
        Self {
            names: self.names.clone(),
            rows: kept.iter().map(|at| self.rows[*at].clone()).collect(),
            levels: kept.iter().map(|at| self.levels[*at]).collect(),
        }
    }

    /// The same without one feature.
    #[must_use]
    pub fn without(&self, feature: usize) -> Self {
        let cut = |row: &Vec<f64>| row.iter().enumerate().filter(|(i, _)| *i != feature).map(|(_, x)| *x).collect();
        Self {
            names: self.names.iter().enumerate().filter(|(i, _)| *i != feature).map(|(_, n)| n.clone()).collect(),
            rows: self.rows.iter().map(cut).collect(),
            levels: self.levels.clone(),
        }
    }

    /// Standard deviations of the features; one where a feature does not vary.
    fn scales(&self) -> Vec<f64> {
        let n = self.rows.len().max(1) as f64;
        (0..self.names.len())
            .map(|j| {
                let mean = self.rows.iter().map(|r| r[j]).sum::<f64>() / n;
                let variance = self.rows.iter().map(|r| (r[j] - mean) * (r[j] - mean)).sum::<f64>() / n;
                if variance > 1e-12 { variance.sqrt() } else { 1.0 }
            })
            .collect()
    }
}

/// A fitted model.
#[derive(Clone, Debug, Serialize)]
pub struct Fit {
    /// The coefficient of each feature, in the feature's own unit.
    pub coefficients: Vec<f64>,
    /// Standard errors of the coefficients, from the curvature of the objective.
    #[serde(rename = "standard_errors")]
    pub errors: Vec<f64>,
    /// Acts less coefficients and cuts: the degrees of freedom of the intervals.
    #[serde(rename = "degrees_of_freedom")]
    pub freedom: usize,
    /// The 95 % interval of each coefficient by Student's t; none where no degree of freedom is left.
    pub intervals: Vec<Option<(f64, f64)>>,
    /// The cuts, rising.
    pub cuts: Vec<f64>,
    /// The objective at the fit.
    pub objective: f64,
    /// Whether the search came to rest.
    pub converged: bool,
}

impl Fit {
    /// The chance of each level for a row of features.
    #[must_use]
    pub fn chances(&self, row: &[f64]) -> Chances {
        let y: f64 = row.iter().zip(&self.coefficients).map(|(x, b)| x * b).sum();
        let mut chances = [0.0; LEVELS];
        let mut above = 1.0;
        for (level, cut) in self.cuts.iter().enumerate() {
            let reached = logistic(y - cut);
            chances[level] = above - reached;
            above = reached;
        }
        chances[self.cuts.len().min(LEVELS - 1)] = above;
        chances
    }
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

/// The problem in its free parameters: standardised coefficients, the first cut, log gaps.
struct Problem<'a> {
    data: &'a Data,
    scales: Vec<f64>,
    cuts: usize,
    ridge: f64,
}

impl Problem<'_> {
    fn size(&self) -> usize {
        self.data.names.len() + self.cuts
    }

    fn cuts_of(&self, free: &[f64]) -> Vec<f64> {
        let p = self.data.names.len();
        let mut cuts = vec![free[p]];
        for k in 1..self.cuts {
            cuts.push(cuts[k - 1] + libm::exp(free[p + k]));
        }
        cuts
    }

    /// The objective and its gradient.
    fn value(&self, free: &[f64]) -> (f64, Vec<f64>) {
        let p = self.data.names.len();
        let cuts = self.cuts_of(free);
        let mut value = 0.0;
        let mut slope = vec![0.0; self.size()];
        let mut by_cut = vec![0.0; self.cuts];
        for (row, level) in self.data.rows.iter().zip(&self.data.levels) {
            let level = usize::from(*level).min(self.cuts);
            let y: f64 = (0..p).map(|j| free[j] * row[j] / self.scales[j]).sum();
            // P(L = k) = s(c_{k+1} - y) - s(c_k - y) with the ends open.
            let upper = cuts.get(level).map(|c| logistic(c - y));
            let lower = level.checked_sub(1).map(|k| logistic(cuts[k] - y));
            let chance = (upper.unwrap_or(1.0) - lower.unwrap_or(0.0)).max(1e-300);
            value -= libm::log(chance);
            let density = |s: Option<f64>| s.map_or(0.0, |s| s * (1.0 - s));
            let (up, low) = (density(upper), density(lower));
            if level < self.cuts {
                by_cut[level] -= up / chance;
            }
            if level > 0 {
                by_cut[level - 1] += low / chance;
            }
            for j in 0..p {
                slope[j] += (up - low) / chance * row[j] / self.scales[j];
            }
        }
        // A cut is the sum of the first and of all gaps up to it.
        for k in 0..self.cuts {
            let beyond: f64 = by_cut[k..].iter().sum();
            slope[p + k] += if k == 0 { beyond } else { beyond * libm::exp(free[p + k]) };
        }
        for j in 0..p {
            value += self.ridge / 2.0 * free[j] * free[j];
            slope[j] += self.ridge * free[j];
        }
        for k in 1..self.cuts {
            value += GAP_PENALTY / 2.0 * free[p + k] * free[p + k];
            slope[p + k] += GAP_PENALTY * free[p + k];
        }
        (value, slope)
    }

    /// The matrix of second derivatives, by central differences of the gradient.
    fn curvature(&self, free: &[f64]) -> Vec<Vec<f64>> {
        const STEP: f64 = 1e-5;
        let n = self.size();
        let mut matrix = vec![vec![0.0; n]; n];
        for i in 0..n {
            let (mut plus, mut minus) = (free.to_vec(), free.to_vec());
            plus[i] += STEP;
            minus[i] -= STEP;
            let (_, up) = self.value(&plus);
            let (_, down) = self.value(&minus);
            for j in 0..n {
                matrix[i][j] = (up[j] - down[j]) / (2.0 * STEP);
            }
        }
        for i in 0..n {
            for j in 0..i {
                let mean = f64::midpoint(matrix[i][j], matrix[j][i]);
                (matrix[i][j], matrix[j][i]) = (mean, mean);
            }
        }
        matrix
    }
}

/// Fits an ordered logit.
#[must_use]
pub fn fit(data: &Data, ridge: f64) -> Fit {
    let top = data.levels.iter().copied().max().unwrap_or(1).max(1);
    let problem = Problem { data, scales: data.scales(), cuts: usize::from(top), ridge };
    let p = data.names.len();
    let mut free = vec![0.0; problem.size()];
    let (mut value, mut slope) = problem.value(&free);
    let mut converged = false;
    let mut damping = 1e-3;
    for _ in 0..200 {
        if slope.iter().all(|g| g.abs() < 1e-9) {
            converged = true;
            break;
        }
        let mut matrix = problem.curvature(&free);
        for (i, row) in matrix.iter_mut().enumerate() {
            row[i] += damping;
        }
        let step = solve(matrix, slope.iter().map(|g| -g).collect());
        let next: Vec<f64> = free.iter().zip(&step).map(|(x, s)| x + s.clamp(-2.0, 2.0)).collect();
        let (next_value, next_slope) = problem.value(&next);
        if next_value <= value + 1e-12 {
            let still = (value - next_value).abs() < 1e-13;
            (free, value, slope) = (next, next_value, next_slope);
            damping = (damping / 5.0).max(1e-12);
            if still {
                converged = slope.iter().all(|g| g.abs() < 1e-6);
                break;
            }
        } else {
            damping *= 10.0;
            if damping > 1e12 {
                break;
            }
        }
    }
    let cuts = problem.cuts_of(&free);
    let covariance = inverse(&problem.curvature(&free));
    let coefficients: Vec<f64> = (0..p).map(|j| free[j] / problem.scales[j]).collect();
    let errors: Vec<f64> = (0..p).map(|j| covariance[j][j].max(0.0).sqrt() / problem.scales[j]).collect();
    let freedom = data.rows.len().saturating_sub(p + cuts.len());
    let interval = |(value, error): (&f64, &f64)| t95(freedom).map(|t| (value - t * error, value + t * error));
    Fit {
        intervals: coefficients.iter().zip(&errors).map(interval).collect(),
        coefficients,
        errors,
        freedom,
        cuts,
        objective: value,
        converged,
    }
}

/// Solves a linear system by elimination with pivoting.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let n = right.len();
    for pivot in 0..n {
        let best = (pivot..n).max_by(|a, b| matrix[*a][pivot].abs().total_cmp(&matrix[*b][pivot].abs()));
        let best = best.unwrap_or(pivot);
        matrix.swap(pivot, best);
        right.swap(pivot, best);
        for row in pivot + 1..n {
            let factor = matrix[row][pivot] / matrix[pivot][pivot];
            for column in pivot..n {
                matrix[row][column] -= factor * matrix[pivot][column];
            }
            right[row] -= factor * right[pivot];
        }
    }
    for row in (0..n).rev() {
        let rest: f64 = (row + 1..n).map(|c| matrix[row][c] * right[c]).sum();
        right[row] = (right[row] - rest) / matrix[row][row];
    }
    right
}

fn inverse(matrix: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let n = matrix.len();
    let unit = |at: usize| (0..n).map(|i| if i == at { 1.0 } else { 0.0 }).collect();
    let columns: Vec<Vec<f64>> = (0..n).map(|at| solve(matrix.to_vec(), unit(at))).collect();
    (0..n).map(|i| (0..n).map(|j| columns[j][i]).collect()).collect()
}

/// Forecasts for every act by fits that have not seen its fold.
#[must_use]
pub fn out_of_fold(data: &Data, ridge: f64, fold: &[usize]) -> Vec<Chances> {
    let folds = fold.iter().copied().max().map_or(0, |f| f + 1);
    let mut chances = vec![[0.0; LEVELS]; data.rows.len()];
    for held in 0..folds {
        let fitted = fit(&data.only(|at| fold[at] != held), ridge);
        for (at, row) in data.rows.iter().enumerate().filter(|(at, _)| fold[*at] == held) {
            chances[at] = fitted.chances(row);
        }
    }
    chances
}

/// Forecasts by two channels: words up to level 3 and measures from level 4 on, each with
/// coefficients of its own; `fold` as in [`out_of_fold`], or all zero to fit and forecast in sample.
#[must_use]
pub fn two_channels(data: &Data, ridge: f64, fold: &[usize]) -> Vec<Chances> {
    const WORDS: u8 = 3;
    let with = |of: &dyn Fn(u8) -> u8| Data { levels: data.levels.iter().map(|l| of(*l)).collect(), ..data.clone() };
    let words = with(&|level| level.min(WORDS));
    let measures = with(&|level| level.saturating_sub(WORDS));
    let folds = fold.iter().copied().max().map_or(0, |f| f + 1);
    let mut chances = vec![[0.0; LEVELS]; data.rows.len()];
    for held in 0..folds {
        let train = |at: usize| folds == 1 || fold[at] != held;
        let (of_words, of_measures) = (fit(&words.only(train), ridge), fit(&measures.only(train), ridge));
        for (at, row) in data.rows.iter().enumerate().filter(|(at, _)| fold[*at] == held) {
            chances[at] = joined(&of_words.chances(row), &of_measures.chances(row), usize::from(WORDS));
        }
    }
    chances
}

/// The chance of each level from two distributions: levels below `words` by the first, those above
/// by the second as far as the first leaves room.
fn joined(low: &Chances, high: &Chances, words: usize) -> Chances {
    let reached: f64 = low.iter().skip(words).sum();
    let above: f64 = high.iter().skip(1).sum();
    let scale = if above > reached { reached / above } else { 1.0 };
    let mut chances = *low;
    chances[words] = reached - above * scale;
    for level in words + 1..LEVELS {
        chances[level] = high[level - words] * scale;
    }
    chances
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> Data {
        // Levels follow the first feature; the second is noise of a fixed pattern.
        let row = |i: usize| vec![(i % 10) as f64, ((i * 7) % 11) as f64];
        let level = |i: usize| u8::try_from((i % 10) / 2 + usize::from(i.is_multiple_of(7))).unwrap_or(0).min(4);
        Data {
            names: vec!["signal".to_owned(), "noise".to_owned()],
            rows: (0..200).map(row).collect(),
            levels: (0..200).map(level).collect(),
        }
    }

    #[test]
    fn the_gradient_is_the_slope_of_the_objective() {
        let data = data();
        let problem = Problem { data: &data, scales: data.scales(), cuts: 4, ridge: 1.0 };
        let at = [0.3, -0.2, -1.0, 0.1, -0.3, 0.2];
        let (_, slope) = problem.value(&at);
        for i in 0..at.len() {
            let (mut plus, mut minus) = (at, at);
            plus[i] += 1e-6;
            minus[i] -= 1e-6;
            let difference = (problem.value(&plus).0 - problem.value(&minus).0) / 2e-6;
            assert!((difference - slope[i]).abs() < 1e-4, "{i}: {difference} against {}", slope[i]);
        }
    }

    #[test]
    fn a_fit_finds_the_signal_and_its_cuts_rise() {
        let fitted = fit(&data(), 1.0);
        assert!(fitted.converged);
        assert!(fitted.coefficients[0] > 0.5 && fitted.coefficients[1].abs() < 0.1, "{:?}", fitted.coefficients);
        assert!(fitted.cuts.windows(2).all(|w| w[0] < w[1]));
        let sum: f64 = fitted.chances(&[3.0, 1.0]).iter().sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }
}
