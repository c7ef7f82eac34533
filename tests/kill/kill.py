#!/usr/bin/env python3
"""Ends console games by force at random moments and looks at what is left.

    tests/kill/kill.py PROGRAM COUNT [SEED]

Each of COUNT games is played in a folder of its own over two runs, both ended by SIGKILL at a random
moment: the first begins a game, the second goes on with one of its tapes; both go back to earlier
months, which opens branches. What the program had shown before it was ended must be on disk: every
month, every branch, in the file of the line of play that it belongs to; files that the second run did
not open stay as they were; after the next start nothing but tapes is left. Exit 0 if all of that
held, 1 with the first folder where it did not (it is kept).
"""

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

MONTHS = 12
TURNED = re.compile(r"^── \w+ \d{4}: the month's report ─", re.M)
REWOUND = re.compile(r"^Rewound, as a branch", re.M)
OPENED = re.compile(r"turn (\d+) of 12")


class Lost(Exception):
    pass


def months(path):
    return len(re.findall(r'month: "', path.read_text(encoding="utf-8")))


def commands(chance):
    """What a player types: gifts, months, ways back; more than can be carried out before the end."""
    played = 0
    lines = []
    for _ in range(80):
        kind = chance.random()
        if kind < 0.3:
            lines.append(f"give relief {chance.randint(1, 9)}")
        elif kind < 0.85 or played == 0:
            lines.append("next")
            played = min(played + 1, MONTHS)
        else:
            month = chance.randint(1, played)
            lines.append(f"rewind {month}")
            played = month - 1
    return "\n".join(lines) + "\n"


def killed(program, folder, arguments, chance, longest):
    """What a game showed before it was ended at a random moment of so many seconds."""
    environment = dict(os.environ, XDG_DATA_HOME=str(folder / "data"), HOME=str(folder))
    child = subprocess.Popen(
        [program, "play", "--console", *arguments],
        cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )
    shown = []
    reader = threading.Thread(target=lambda: shown.append(child.stdout.read()))
    reader.start()
    try:
        child.stdin.write(commands(chance).encode())
        child.stdin.flush()
    except BrokenPipeError:
        pass
    time.sleep(chance.random() * longest)
    child.kill()
    child.wait()
    reader.join()
    return shown[0].decode("utf-8", "replace") if shown else ""


def lanes(shown, began):
    """The months of each line of play, in the order in which they were begun."""
    found = [began]
    events = [(m.start(), "turned") for m in TURNED.finditer(shown)]
    events += [(m.start(), "rewound") for m in REWOUND.finditer(shown)]
    for at, kind in sorted(events):
        if kind == "turned":
            found[-1] += 1
            continue
        # The desk that is shown after it says at which month the branch begins.
        opened = OPENED.search(shown, at)
        if opened is None:
            break
        found.append(int(opened.group(1)) - 1)
    return found


def hold(folder, files, expected):
    for name, least in zip(files, expected):
        path = folder / name
        if not path.exists():
            raise Lost(f"{name} is not there; it had {least} months")
        if months(path) < least:
            raise Lost(f"{name} has {months(path)} months; {least} had been played")


def one(program, folder, chance, longest):
    seed = chance.randint(1, 10**6)
    shown = killed(program, folder, ["training-isle", "--seed", str(seed), "--save", "g.tape.ron"], chance, longest)
    expected = lanes(shown, 0) if shown else []
    if not (folder / "g.tape.ron").exists():
        if TURNED.search(shown):
            raise Lost("g.tape.ron is not there, though months were played")
        return len(expected)
    # A branch may lie there that was not shown yet.
    files = ["g.tape.ron", *(f"g-branch{n}.tape.ron" for n in range(1, len(expected)))]
    hold(folder, files, expected)
    before = {p.name: p.read_bytes() for p in folder.glob("*.tape.ron")}
    loaded = chance.choice(sorted(before))
    began = months(folder / loaded)
    shown = killed(program, folder, ["--load", loaded], chance, longest)
    expected = lanes(shown, began)
    for name, bytes_before in before.items():
        if name != loaded and (folder / name).read_bytes() != bytes_before:
            raise Lost(f"{name} was changed by a run that had {loaded} open")
    stem = loaded.removesuffix(".tape.ron")
    fresh = [f"{stem}-branch{n}.tape.ron" for n in range(1, 200)]
    fresh = [name for name in fresh if name not in before]
    hold(folder, [loaded, *fresh[: len(expected) - 1]], expected)
    # The next start: all tapes hold, and nothing else lies about.
    environment = dict(os.environ, XDG_DATA_HOME=str(folder / "data"), HOME=str(folder))
    done = subprocess.run(
        [program, "play", "--console", "--load", loaded],
        cwd=folder, env=environment, input=b"quit\n", capture_output=True, timeout=60,
    )
    if done.returncode != 0:
        raise Lost(f"{loaded} cannot be gone on with: {done.stderr.decode('utf-8', 'replace')}")
    strays = [p.name for p in folder.iterdir() if not p.name.endswith(".tape.ron") and p.name != "data"]
    if strays:
        raise Lost(f"left after the next start: {', '.join(strays)}")
    for path in sorted(folder.glob("*.tape.ron")):
        done = subprocess.run([program, "replay", path.name], cwd=folder, capture_output=True, timeout=60)
        if done.returncode != 0:
            raise Lost(f"{path.name} does not replay: {done.stderr.decode('utf-8', 'replace')}")
    return len(list(folder.glob("*.tape.ron")))


def whole(program):
    """How long a game of so many commands takes here that nobody ends, in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        subprocess.run(
            [program, "play", "--console", "training-isle", "--save", "g.tape.ron"],
            cwd=folder, env=dict(os.environ, XDG_DATA_HOME=folder, HOME=folder),
            input=commands(random.Random(0)).encode(), capture_output=True, timeout=300,
        )
        return time.monotonic() - begun


def main():
    program, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randint(1, 10**9)
    tapes, longest = 0, whole(program)
    for at in range(count):
        folder = Path(tempfile.mkdtemp(prefix="demarche-kill-"))
        try:
            tapes += one(program, folder, random.Random(f"{seed}/{at}"), longest)
        except Lost as lost:
            print(f"game {at} of seed {seed}: {lost}\n{folder} is kept", file=sys.stderr)
            return 1
        shutil.rmtree(folder)
    print(f"{count} games ended by force in each of two runs, {tapes} tapes, nothing lost (seed {seed})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
