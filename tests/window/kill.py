#!/usr/bin/env python3
"""Ends the window's process by force during play, again and again: nothing that was ended is lost.

    kill.py PROGRAM FOLDER [TIMES]

Each time the game goes on where it was (`play --load`), a month is ended by keys, and the process is
killed at once or a moment later. A month that the window showed as ended must stand in the tape; the
tape must verify; what is drafted comes back.
"""

import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from play import Window, end_month, name


def turn_shown(window):
    for text in (name(n) for n in window.nodes()):
        found = re.search(r"turn (\d+) of \d+", text)
        if found:
            return int(found.group(1))
    return 0


def main():
    program, folder = sys.argv[1:3]
    times = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    luck = random.Random(7)
    tape, ended, games = Path(folder, "game.tape.ron"), 0, 0
    settings = Path(folder, "config", "demarche", "settings.ron")
    settings.parent.mkdir(parents=True)
    settings.write_text("(turning: false)\n")
    for at in range(times):
        fresh = not tape.exists()
        words = ["play", "training-isle", "--seed", "7", "--save", tape] if fresh else ["play", "--load", tape]
        window = Window(program, folder, "keyboard", words)
        if fresh:
            games += 1
            ended = 0
            window.press("Begin")
        before = window.wait("the desk", lambda: turn_shown(window))
        assert before == ended + 1, f"time {at}: turn {before} after {ended} ended months"
        end_month(window, lambda n: f"turn {before + 1} of" in n or n == "Debrief")
        if luck.random() < 0.5:
            time.sleep(luck.random() * 0.4)
        else:
            window.wait("the next month", lambda: turn_shown(window) > before or window.find("Debrief"))
            ended += 1
        window.process.send_signal(signal.SIGKILL)
        window.process.wait()
        kept = len(re.findall(r" digest: ", tape.read_text()))
        assert kept >= ended, f"time {at}: {ended} months were ended, {kept} are kept"
        ended = kept
        subprocess.run([program, "replay", tape], check=True, stdout=subprocess.DEVNULL)
        if ended >= 11:
            tape.unlink()
    print(f"killed {times} times in {games} games: no month that was ended is lost")


main()
