#!/usr/bin/env python3
"""Recomputes what `demarche backtest` and `demarche calibrate` report, independently of Rust.

    tests/verify/scores.py DEMARCHE

DEMARCHE is the path of the program. From the acts (assets/backtest/events.csv), the coefficients
(`rules --json`) and the JSON of both commands this computes again, with numpy and scipy:

- every act's grievance, habit, pressure and chances by the rules' formulas (to the rounding of the
  program's integers: 0.005 points, 0.002 of a chance);
- every score of every group from the reported chances (to 1e-6), and the bootstrap's intervals
  (with other draws: to 0.01, kappa to 0.05);
- the simple forecasters from the acts alone (to 1e-6);
- the objective of every fit (to 1e-6), every fit anew (coefficients to 1e-3, standard errors to
  1 %), and the scores out of sample, by refitting every fold (to 1e-4);
- the intervals of coefficients and of the means of a sweep, by scipy's Student's t (to 1e-4 of their
  width): of 2, of 3 and of 10 games, and none of one.

Exit code 1 names what differs.
"""

import csv
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
from scipy import stats
from scipy.optimize import minimize
from scipy.special import erfc, expit

LEVELS = 10
FOLDS = 8
ACTS = pathlib.Path(__file__).resolve().parents[2] / "assets/backtest/events.csv"
TIES = {"ally": 1, "friendly": 0.75, "neutral": 0.5, "wary": 0.25, "hostile": 0}
ROUTES = {"direct": "direct", "fund": "fund", "member": "fund", "backfill": "backfill", "consent": "backfill"}
wrong = []


def document(program, *args):
    return json.loads(subprocess.run([program, *args, "--json"], check=True, capture_output=True, text=True).stdout)


def same(what, ours, theirs, tolerance):
    if not np.allclose(ours, theirs, rtol=0, atol=tolerance):
        wrong.append(f"{what}: {ours} here, {theirs} reported")


# ---- The acts and the rules -----------------------------------------------------------------------


def read_acts():
    with open(ACTS, newline="", encoding="utf-8") as file:
        acts = list(csv.DictReader(file))
    for act in acts:
        act["day"] = datetime.date.fromisoformat(act["date"]).toordinal()
        for name in ("severity", "size", "novel_donor", "novel_theatre", "restraint", "umbrella"):
            act[name] = float(act[name])
        act["coercive"] = act["coercive"] == "1"
        act["talk"] = act["stage"] == "talk"
        act["ties"] = TIES[act["ties"]]
        act["route"] = ROUTES[act["route"]]
        act["level"] = int(act["observed_level"])
        act["alternative"] = int(act["alt_level"]) if act["alt_level"] else None
    return sorted(acts, key=lambda act: act["day"])


def faded(value, half_life, days):
    return value * 2 ** (-days / 30.4375 / half_life)


def rules_say(acts, rules, novelty):
    """Grievance, provocation, pressure and chances of each act, by docs/model/act.md and reaction.md."""
    said, pairs, wars = [], {}, {}
    for act in acts:
        pair = pairs.setdefault((act["adversary"], act["donor"]), {"day": act["day"], "G": 0.0, True: 0.0, False: 0.0})
        war = wars.setdefault(act["adversary"], {"day": act["day"], True: 0.0, False: 0.0})
        for known in (pair, war):
            days, known["day"] = act["day"] - known["day"], act["day"]
            for track in (True, False):
                known[track] = faded(known[track], rules["decay.habituation"], days)
            if "G" in known:
                known["G"] = faded(known["G"], rules["decay.grievance"], days)
        track, w = act["coercive"], act["severity"]
        if novelty == "coded":
            new = act["novel_donor"], act["novel_theatre"]
        else:
            new = tuple(np.clip((w - known[track]) / rules["act.novelty_span"], 0, 1) for known in (pair, war))
        visible = rules[f"act.{act['loudness']}"]
        share = rules[f"act.{act['route']}"]
        talk = rules["act.talk"] if act["talk"] else 1
        factor = rules["act.base"] + rules["act.novel"] * sum(new) / 2
        provocation = w * act["size"] * factor * visible * share * talk
        taboo = max(0.0, w - rules["reaction.taboo_from"]) * new[1]
        offence = w * act["ties"] * visible
        pressure = (
            rules["reaction.provocation"] * provocation
            + rules["reaction.coercion"] * track
            + rules["reaction.taboo"] * taboo
            + rules["reaction.offence"] * offence
            + rules["reaction.grievance"] * pair["G"]
            - rules["reaction.restraint"] * act["restraint"]
            + rules["reaction.tempers"].get(act["adversary"], 0)
        )
        routine = novelty == "derived" and not track and provocation < rules["act.routine"]
        reached = np.concatenate(([1.0], expit(pressure - np.array(rules["reaction.cuts"])), [0.0]))
        chances = np.eye(1, LEVELS)[0] if routine else reached[:-1] - reached[1:]
        said.append({"G": pair["G"], "P": provocation, "y": pressure, "chances": chances})
        if not routine:
            pair["G"] += provocation + rules["reaction.grievance_coercion"] * track
        for known in (pair, war):
            known[track] += max(0.0, w - known[track]) * rules["reaction.habit"] * share
    return said


# ---- Scores ---------------------------------------------------------------------------------------


def ranked_probabilities(chances, observed):
    cumulative = np.cumsum(chances, axis=1)[:, : LEVELS - 1]
    came = (observed[:, None] <= np.arange(LEVELS - 1)[None, :]).astype(float)
    return ((cumulative - came) ** 2).sum(axis=1) / (LEVELS - 1)


def medians(chances):
    return (np.cumsum(chances, axis=1) >= 0.5 - 1e-9).argmax(axis=1)


def kappa(point, observed):
    seen = ((point - observed) ** 2).mean()
    chance = ((point[:, None] - observed[None, :]) ** 2).mean()
    return 0.0 if chance < 1e-12 else float(1 - seen / chance)


def scores(chances, observed, alternative):
    point = medians(chances)
    lenient = [p == o or p == a for p, o, a in zip(point, observed, alternative)]
    brier = {k: ((chances[:, k:].sum(axis=1) - (observed >= k)) ** 2).mean() for k in (3, 4)}
    return {
        "events": len(observed),
        "rps": ranked_probabilities(chances, observed).mean(),
        "kappa": kappa(point, observed),
        "exact": (point == observed).mean(),
        "lenient": np.mean(lenient),
        "within_one": (abs(point - observed) <= 1).mean(),
        "mean_absolute_error": abs(point - observed).mean(),
        "brier_3": brier[3],
        "brier_4": brier[4],
    }


def compare(what, chances, acts, told):
    observed = np.array([a["level"] for a in acts])
    for name, value in scores(chances, observed, [a["alternative"] for a in acts]).items():
        same(f"{what}: {name}", value, told[name], 1e-6)


def band(severity):
    bands = [(1.5, "0 to 1: civil"), (4, "1.5 to 3.5: kit and vehicles"), (6.5, "4 to 6: training, arms, listings")]
    return next((name for below, name in bands if severity < below), "6.5 and more: armour and beyond")


def groups(acts):
    found = {"all": list(range(len(acts)))}
    for at, act in enumerate(acts):
        for name in (
            f"adversary {act['adversary']}",
            f"dyad {act['adversary']} > {act['donor']}",
            f"donor {act['donor']}",
            f"track {'coercion' if act['coercive'] else 'aid'}",
            f"severity {band(act['severity'])}",
        ):
            found.setdefault(name, []).append(at)
    return found


# ---- Simple forecasters ---------------------------------------------------------------------------


def frequencies(levels):
    counts = np.bincount(np.array(levels, int), minlength=LEVELS)
    return counts / counts.sum() if counts.sum() else np.full(LEVELS, 1 / LEVELS)


def line(rows, levels, row):
    """A normal forecast around the least-squares line."""
    weights = np.linalg.solve(rows.T @ rows + 1e-6 * np.eye(rows.shape[1]), rows.T @ levels)
    left = max(len(rows) - rows.shape[1], 1)
    spread = max(np.sqrt(((levels - rows @ weights) ** 2).sum() / left), 0.1)
    below = 0.5 * erfc(-(np.arange(LEVELS - 1) + 0.5 - row @ weights) / spread / np.sqrt(2))
    return np.diff(np.concatenate(([0.0], below, [1.0])))


def simple_forecasters(acts):
    levels = np.array([a["level"] for a in acts])
    fold = np.arange(len(acts)) % FOLDS
    names = sorted({a["adversary"] for a in acts})
    names.sort(key=lambda name: -sum(a["adversary"] == name for a in acts))
    severity = np.array([[1, a["severity"]] for a in acts])
    every = np.array([
        [1, a["severity"], a["size"], a["novel_donor"], a["novel_theatre"], a["coercive"], a["talk"], a["ties"],
         a["restraint"], a["umbrella"] / 100, a["route"] == "direct", a["route"] == "fund", a["loudness"] == "loud",
         a["loudness"] == "quiet", *(a["adversary"] == name for name in names[1:])]
        for a in acts
    ], float)

    def persistence(at):
        pair = [a["level"] for a in acts[:at] if (a["adversary"], a["donor"]) == (acts[at]["adversary"], acts[at]["donor"])]
        return np.eye(LEVELS)[pair[-1]] if pair else frequencies([a["level"] for a in acts[:at]])

    def each(of):
        return np.array([of(at) for at in range(len(acts))])

    found = {f"always level {k}": each(lambda at, k=k: np.eye(LEVELS)[k]) for k in range(levels.max() + 1)}
    found["climatology"] = each(lambda at: frequencies(levels[fold != fold[at]]))
    found["persistence in the pair"] = each(persistence)
    for name, rows in (("severity", severity), ("every feature", every)):
        found[f"least squares on {name}"] = each(
            lambda at, rows=rows: line(rows[fold != fold[at]], levels[fold != fold[at]], rows[at])
        )
    return found


def check_backtest(program):
    report = document(program, "backtest")
    rules = {c["path"]: c["value"] for c in document(program, "rules")["coefficients"]}
    acts = read_acts()
    assert [a["id"] for a in report["acts"]] == [a["id"] for a in acts], "the same acts in the same order"
    for novelty in ("coded", "derived", "derived_by_pressure"):
        reported = [a[novelty] for a in report["acts"]]
        for act, ours, theirs in zip(acts, rules_say(acts, rules, novelty), reported):
            what = f"{novelty}, {act['id']}"
            same(f"{what}: grievance", ours["G"], theirs["grievance"] / 1000, 0.05)
            same(f"{what}: provocation", ours["P"], theirs["provocation"] / 1000, 0.005)
            same(f"{what}: pressure", ours["y"], theirs["pressure"] / 1000, 0.01)
            same(f"{what}: chances", ours["chances"], theirs["chances"], 0.002)
        chances = np.array([a["chances"] for a in reported])
        found = groups(acts)
        if set(found) != set(report[novelty]):
            wrong.append(f"{novelty}: other groups are reported: {set(found) ^ set(report[novelty])}")
        for name, members in found.items():
            compare(f"{novelty}, {name}", chances[members], [acts[at] for at in members], report[novelty][name])
    chances = np.array([a["coded"]["chances"] for a in report["acts"]])
    observed = np.array([a["level"] for a in acts])
    check_intervals(chances, observed, report["intervals"])
    told = {b["name"]: b for b in report["baselines"]}
    simple = simple_forecasters(acts)
    if set(simple) != set(told):
        wrong.append(f"other forecasters are reported: {set(simple) ^ set(told)}")
    for name, forecast in simple.items():
        for group, members in groups(acts).items():
            chosen = [acts[at] for at in members]
            compare(f"{name}, {group}", forecast[members], chosen, told[name]["scores"][group])
    ahead = report["refitted"]["all"]["rps"]
    for name, baseline in told.items():
        same(f"{name}: behind", baseline["scores"]["all"]["rps"] - ahead, baseline["behind"]["mean"], 1e-6)
        if baseline["behind"]["mean"] <= 0:
            wrong.append(f"{name} is not behind the refitted form")
    print(f"backtest: {len(acts)} acts and {len(told)} forecasters computed again")
    return report


def check_intervals(chances, observed, told):
    random = np.random.default_rng(1)
    rps, points = ranked_probabilities(chances, observed), medians(chances)
    draws = random.integers(0, len(observed), (4000, len(observed)))
    for name, values, tolerance in (
        ("rps", rps[draws].mean(axis=1), 0.01),
        ("kappa", [kappa(points[d], observed[d]) for d in draws], 0.05),
    ):
        same(f"interval of {name}", np.percentile(values, [2.5, 97.5]), [told[name]["low"], told[name]["high"]], tolerance)


# ---- Fits -----------------------------------------------------------------------------------------


def cuts_of(free, features):
    return np.concatenate(([free[features]], free[features] + np.cumsum(np.exp(free[features + 1 :]))))


def objective(free, rows, levels, scales, cuts, ridge, gap_penalty):
    """The penalised negative log-likelihood, with its free parameters as `fit.rs` has them."""
    features = rows.shape[1]
    edges = cuts_of(free, features)
    y = rows @ (free[:features] / scales)
    upper = np.concatenate((edges, [np.inf]))[np.minimum(levels, cuts)]
    lower = np.concatenate(([-np.inf], edges))[np.minimum(levels, cuts)]
    chance = np.maximum(expit(upper - y) - expit(lower - y), 1e-300)
    ridge_term = ridge / 2 * (free[:features] ** 2).sum()
    return -np.log(chance).sum() + ridge_term + gap_penalty / 2 * (free[features + 1 :] ** 2).sum()


def scales_of(rows):
    scales = rows.std(axis=0)
    scales[scales < 1e-6] = 1
    return scales


def fitted(rows, levels, ridge, gap_penalty):
    cuts = int(levels.max())
    args = (rows, levels, scales_of(rows), cuts, ridge, gap_penalty)
    start = np.zeros(rows.shape[1] + cuts)
    return minimize(objective, start, args, method="BFGS", options={"gtol": 1e-7, "maxiter": 5000}), args


def forecast(free, rows, scales):
    features = rows.shape[1]
    y = rows @ (free[:features] / scales)
    reached = expit(y[:, None] - cuts_of(free, features)[None, :])
    ends = np.zeros((len(rows), LEVELS + 1))
    ends[:, 0] = 1
    ends[:, 1 : 1 + reached.shape[1]] = reached
    return ends[:, :-1] - ends[:, 1:]


def out_of_fold(rows, levels, folds, ridge, gap_penalty):
    chances = np.zeros((len(rows), LEVELS))
    for fold in sorted(set(folds)):
        held = folds == fold
        found, args = fitted(rows[~held], levels[~held], ridge, gap_penalty)
        chances[held] = forecast(found.x, rows[held], args[2])
    return chances


def curvature(free, args):
    step, size = 1e-4, len(free)
    matrix = np.zeros((size, size))
    for i in range(size):
        for j in range(i + 1):
            total = 0.0
            for a, b in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
                at = free.copy()
                at[i] += a * step
                at[j] += b * step
                total += a * b * objective(at, *args)
            matrix[i, j] = matrix[j, i] = total / (4 * step * step)
    return matrix


def check_calibration(program, backtest):
    report = document(program, "calibrate")
    for form in report["forms"]:
        rows, levels = np.array(form["rows"], float), np.array(form["levels"])
        found, args = fitted(rows, levels, report["ridge"], report["gap_penalty"])
        scales = args[2]
        told, told_cuts = np.array(form["coefficients"]), np.array(form["cuts"])
        free = np.concatenate((told * scales, told_cuts[:1], np.log(np.diff(told_cuts))))
        same(f"{form['form']}: objective", objective(free, *args), form["objective"], 1e-6)
        same(f"{form['form']}: best objective", found.fun, form["objective"], 1e-6)
        same(f"{form['form']}: coefficients", found.x[: rows.shape[1]] / scales, told, 1e-3)
        same(f"{form['form']}: cuts", cuts_of(found.x, rows.shape[1]), told_cuts, 2e-3)
        errors = np.sqrt(np.diag(np.linalg.inv(curvature(free, args))))[: rows.shape[1]] / scales
        told_errors = np.array(form["standard_errors"])
        same(f"{form['form']}: standard errors, relative", errors / told_errors, np.ones_like(errors), 0.01)
        freedom = len(rows) - rows.shape[1] - len(told_cuts)
        half = stats.t.ppf(0.975, freedom) * told_errors
        same(f"{form['form']}: intervals", np.array(form["intervals"]), np.stack([told - half, told + half], 1), 1e-4)
        inside = ranked_probabilities(forecast(free, rows, scales), levels).mean()
        same(f"{form['form']}: RPS in sample", inside, form["in_sample"]["rps"], 1e-6)
    own = report["forms"][0]
    rows, levels = np.array(own["rows"], float), np.array(own["levels"])
    for name, folds in (
        ("cross_validated", np.arange(len(rows)) % report["folds"]),
        ("cross_validated_by_donor", np.array(report["donor_folds"])),
    ):
        chances = out_of_fold(rows, levels, folds, report["ridge"], report["gap_penalty"])
        same(f"{name}: RPS", ranked_probabilities(chances, levels).mean(), own[name]["rps"], 1e-4)
        same(f"{name}: kappa", kappa(medians(chances), levels), own[name]["kappa"], 1e-3)
    same("refitted in the backtest", own["cross_validated"]["rps"], backtest["refitted"]["all"]["rps"], 1e-9)
    print(f"calibration: {len(report['forms'])} forms fitted again, the shipped one also fold by fold")


# ---- Sweeps ---------------------------------------------------------------------------------------


def check_sweep(program):
    """Means and intervals of a sweep from its own table of games."""
    compared = 0
    for seeds in (1, 2, 3, 10):
        with tempfile.TemporaryDirectory() as folder:
            table = pathlib.Path(folder) / "games.csv"
            report = document(
                program, "sweep", "training-isle", "--strategies", "bold,history", "--seeds", str(seeds), "--out", str(table)
            )
            games = list(csv.DictReader(table.open(encoding="utf-8")))
        for row in report["strategies"]:
            for name, told in row["metrics"].items():
                values = np.array([float(g[name]) for g in games if g["strategy"] == row["strategy"]])
                what = f"sweep over {seeds} seeds, {row['strategy']}, {name}"
                same(f"{what}: mean", values.mean(), told["mean"], 1e-6)
                if seeds == 1:
                    if told["half_width"] is not None:
                        wrong.append(f"{what}: one game has no interval")
                    continue
                low, high = stats.t.interval(0.95, seeds - 1, values.mean(), stats.sem(values) or 1e-12)
                same(f"{what}: interval", (high - low) / 2, told["half_width"], 1e-6 + 1e-4 * (high - low))
                compared += 1
    print(f"sweep: {compared} intervals computed again")


def main():
    program = sys.argv[1] if len(sys.argv) == 2 else sys.exit(__doc__)
    backtest = check_backtest(program)
    check_calibration(program, backtest)
    check_sweep(program)
    for difference in wrong:
        print(difference, file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
