#!/usr/bin/env python3
"""A sweep in parts, shared among workers by Ray; the table is that of one run, byte for byte.

    pip install ray
    python3 examples/ray_sweep.py PROGRAM SCENARIO TABLE [--strategies NAMES] [--seeds N] [--parts N]
        [--address ADDRESS]

PROGRAM is the command-line program, which needs no window. Without an address, Ray runs on this machine alone; with
one, on the cluster there, whose machines must have the program at the same path. A worker that is lost changes
nothing: its part is played again, and the same seed gives the same game anywhere.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import ray


@ray.remote(max_retries=5)
def part(program, scenario, strategies, seeds, at, parts):
    """The table of one part of the sweep, as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "part.csv")
        words = ["sweep", scenario, "--seeds", str(seeds), "--shard", f"{at}/{parts}", "--threads", "1", "--out", table]
        played = ["--strategies", strategies] if strategies else []
        done = subprocess.run([program, *words, *played], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"part {at} of {parts} ended with {done.returncode}: {done.stderr.strip()}")
        return table.read_bytes()


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("program")
    words.add_argument("scenario")
    words.add_argument("table", type=Path)
    words.add_argument("--strategies", help="joined by commas; left out, all of them")
    words.add_argument("--seeds", type=int, default=100)
    words.add_argument("--parts", type=int, default=8)
    words.add_argument("--address", help="the cluster's; left out, this machine is the cluster")
    asked = words.parse_args()
    if asked.table.exists():
        sys.exit(f"{asked.table} is there already; name another file, or take it away")
    if asked.address:
        ray.init(address=asked.address, log_to_driver=False)
    else:
        ray.init(_node_ip_address="127.0.0.1", include_dashboard=False, log_to_driver=False)
    same = (asked.program, asked.scenario, asked.strategies, asked.seeds)
    parts = [part.remote(*same, at, asked.parts) for at in range(1, asked.parts + 1)]
    asked.table.write_bytes(b"".join(ray.get(parts)))
    print(f"{asked.table}: {asked.parts} parts in order")


if __name__ == "__main__":
    main()
