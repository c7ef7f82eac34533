"""Draws mutants and counts what became of them: see tests/mutants/run."""

import hashlib
import json
import re
import sys
from math import sqrt

# The share of viable mutants that tests should notice.
AIM = 0.95
# The normal quantile of an interval of 95 percent.
Z = 1.959964


def draw(path, count, seed):
    """A pattern for as many mutants as are wanted: those whose hash under the seed comes first.

    A mutant keeps its hash while it keeps its name, so that a longer draw holds a shorter one.
    """
    with open(path, encoding="utf-8") as file:
        names = sorted({mutant["name"] for mutant in json.load(file)})
    names.sort(key=lambda name: hashlib.sha256(f"{seed} {name}".encode()).digest())
    print(f"{min(count, len(names))} of {len(names)} mutants, seed {seed}", file=sys.stderr)
    return "^(?:" + "|".join(re.escape(name).replace("\\ ", " ") for name in names[:count]) + ")$"


def wilson(caught, viable):
    """The interval in which the share lies, after Wilson."""
    share, square = caught / viable, Z * Z
    middle = share + square / (2 * viable)
    half = Z * sqrt(share * (1 - share) / viable + square / (4 * viable * viable))
    whole = 1 + square / viable
    return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)


def figures(path):
    with open(path, encoding="utf-8") as file:
        outcomes = json.load(file)["outcomes"]
    kinds = {"CaughtMutant": [], "MissedMutant": [], "Timeout": [], "Unviable": []}
    for outcome in outcomes:
        if outcome["scenario"] == "Baseline":
            continue
        kinds[outcome["summary"]].append(outcome["scenario"]["Mutant"]["name"])
    caught, missed = len(kinds["CaughtMutant"]), len(kinds["MissedMutant"])
    viable = caught + missed
    for name in sorted(kinds["MissedMutant"]):
        print(f"missed: {name}")
    for name in sorted(kinds["Timeout"]):
        print(f"ran too long: {name}")
    if viable == 0:
        print("no mutant could be built")
        return 2
    low, high = wilson(caught, viable)
    print(
        f"{caught} of {viable} viable mutants were noticed: {caught / viable:.1%}"
        f" (95 % interval {low:.1%} to {high:.1%});"
        f" {len(kinds['Timeout'])} ran too long, {len(kinds['Unviable'])} could not be built"
    )
    return 1 if high < AIM else 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["draw", path, count, seed]:
            print(draw(path, int(count), int(seed)))
        case ["figures", path]:
            sys.exit(figures(path))
        case _:
            sys.exit("mutants.py draw LIST COUNT SEED | mutants.py figures OUTCOMES")
