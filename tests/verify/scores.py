#!/usr/bin/env python3
"""Recomputes what `demarche backtest` and `demarche calibrate` report, independently of Rust.

    tests/verify/scores.py DEMARCHE

DEMARCHE is the path of the program. From the JSON of both commands this computes the ranked
probability score and quadratic-weighted kappa again (to 1e-6), the objective of every fit (to 1e-6),
and fits every form anew with scipy (coefficients to 1e-3). Exit code 1 names what differs.
"""

import json
import subprocess
import sys

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

LEVELS = 10
wrong = []


def document(program, *args):
    return json.loads(subprocess.run([program, *args, "--json"], check=True, capture_output=True, text=True).stdout)


def same(what, ours, theirs, tolerance):
    if not np.allclose(ours, theirs, rtol=0, atol=tolerance):
        wrong.append(f"{what}: {ours} here, {theirs} reported")


def ranked_probability(chances, observed):
    cumulative = np.cumsum(chances, axis=1)[:, : LEVELS - 1]
    came = (observed[:, None] <= np.arange(LEVELS - 1)[None, :]).astype(float)
    return float(((cumulative - came) ** 2).sum(axis=1).mean() / (LEVELS - 1))


def kappa(chances, observed):
    point = (np.cumsum(chances, axis=1) >= 0.5 - 1e-9).argmax(axis=1)
    seen = ((point - observed) ** 2).mean()
    chance = ((point[:, None] - observed[None, :]) ** 2).mean()
    return float(1 - seen / chance)


def check_backtest(program):
    report = document(program, "backtest")
    acts = report["acts"]
    observed = np.array([a["observed"] for a in acts])
    for novelty in ("coded", "derived"):
        chances = np.array([a[novelty]["chances"] for a in acts])
        groups = {
            "all": np.ones(len(acts), bool),
            **{
                f"adversary {name}": np.array([a["adversary"] == name for a in acts])
                for name in {a["adversary"] for a in acts}
            },
        }
        for name, wanted in groups.items():
            told = report[novelty][name]
            same(f"{novelty}, {name}: RPS", ranked_probability(chances[wanted], observed[wanted]), told["rps"], 1e-6)
            same(f"{novelty}, {name}: kappa", kappa(chances[wanted], observed[wanted]), told["kappa"], 1e-6)
    print(f"backtest: {len(acts)} acts scored again")


def objective(free, rows, levels, scales, cuts, ridge, gap_penalty):
    """The penalised negative log-likelihood, with its free parameters as `fit.rs` has them."""
    features = rows.shape[1]
    edges = np.concatenate(([free[features]], free[features] + np.cumsum(np.exp(free[features + 1 :]))))
    y = rows @ (free[:features] / scales)
    upper = np.concatenate((edges, [np.inf]))[np.minimum(levels, cuts)]
    lower = np.concatenate(([-np.inf], edges))[np.minimum(levels, cuts)]
    chance = np.maximum(expit(upper - y) - expit(lower - y), 1e-300)
    ridge_term = ridge / 2 * (free[:features] ** 2).sum()
    return -np.log(chance).sum() + ridge_term + gap_penalty / 2 * (free[features + 1 :] ** 2).sum()


def check_calibration(program):
    report = document(program, "calibrate")
    for form in report["forms"]:
        rows, levels = np.array(form["rows"]), np.array(form["levels"])
        cuts = int(levels.max())
        scales = rows.std(axis=0)
        scales[scales < 1e-6] = 1
        args = (rows, levels, scales, cuts, report["ridge"], report["gap_penalty"])
        told = np.array(form["coefficients"])
        told_cuts = np.array(form["cuts"])
        free = np.concatenate((told * scales, told_cuts[:1], np.log(np.diff(told_cuts))))
        same(f"{form['form']}: objective", objective(free, *args), form["objective"], 1e-6)
        start = np.zeros(rows.shape[1] + cuts)
        found = minimize(objective, start, args, method="BFGS", options={"gtol": 1e-7, "maxiter": 5000})
        same(f"{form['form']}: best objective", found.fun, form["objective"], 1e-6)
        same(f"{form['form']}: coefficients", found.x[: rows.shape[1]] / scales, told, 1e-3)
    print(f"calibration: {len(report['forms'])} forms fitted again")


def main():
    program = sys.argv[1] if len(sys.argv) == 2 else sys.exit(__doc__)
    check_backtest(program)
    check_calibration(program)
    for line in wrong:
        print(line, file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
