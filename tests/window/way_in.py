#!/usr/bin/env python3
"""Counts the clicks and seconds that a first game takes, from the title, in the real window.

    way_in.py PROGRAM FOLDER

Only the mouse is used. The way is the shortest to three things: the first euro that is drafted, the
first reaction of another nation's government that the month's end tells, and the first number opened to
its causes. What counts as a reaction is a line that says what a government abroad did because of what
the player did: the adversary's "reacts to", or the recipient's thanks for a request that was answered. A
request that comes anyway, goods that arrive, and whatever happens at home do not count. In the tutorial's
first month the adversary is silent, so it is the recipient's thanks.

Seconds are the machine's alone: what the window takes from its start, and from click to answer. Nobody
reads in them.
"""

import re
import sys
import time

from play import Window, begun, middle, name, way_on, xdo

# The most clicks to each.
EURO, REACTION, WHY = 4, 6, 7


class Way:
    """A way through the window, with its clicks and seconds."""

    def __init__(self, program, folder):
        self.started = time.monotonic()
        self.window = Window(program, folder, "mouse")
        self.clicks = 0

    def click(self, wanted):
        node = self.window.get(wanted)
        xdo("mousemove", *middle(node), "click", 1)
        self.clicks += 1

    def told(self, what, most):
        took = time.monotonic() - self.started
        print(f"  {what}: {self.clicks} clicks of at most {most}, {took:.1f} s of machine time from the program's start")
        if self.clicks > most:
            sys.exit(f"{what} takes {self.clicks} clicks instead of {most}")


def drafted(label):
    """Whether a label says that money is drafted; before the first euro there is none."""
    return label.startswith("€") and label.endswith(" drafted")


def reacts(label):
    """Whether a line tells what a government abroad did because of the player's month."""
    return re.match(r"Kolgrad reacts to Port Asel|Varrow thanks Port Asel", label)


def shown(window, beat):
    """The line with a reaction on a beat of the month's end, once the beat is there."""
    window.get(lambda n: re.search(rf"\({beat} of \d+, shown\)$", n))
    # The tree is told node by node.
    for _ in range(4):
        if line := window.find(reacts):
            return line
        time.sleep(0.1)
    return None


def main():
    program, folder = sys.argv[1:]
    way = Way(program, folder)
    window = way.window
    window.get("New game")
    print(f"  the title: {time.monotonic() - way.started:.1f} s")
    way.click("New game")
    way.click("Begin")
    way.click("More: Relief supplies")
    window.get(drafted)
    way.told("the first euro drafted", EURO)
    way.click("End turn")
    if name(window.get(lambda n: n == "End it" or begun(n))) == "End it":
        way.click("End it")
    beat = 1
    while (line := shown(window, beat)) is None:
        way.click(way_on)
        beat += 1
    way.told(f"the first reaction of a government abroad ({name(line)!r})", REACTION)
    # The numbers stand in the last beat; who does not see one skips to it.
    opens = lambda n: n.endswith("Opens its causes.")
    if window.find(opens) is None:
        way.click("Skip")
    way.click(opens)
    window.get(lambda n: n.startswith("Changes in "))
    way.told("the first why", WHY)
    window.process.terminate()
    window.process.wait()
    print(f"way-in: {way.clicks} clicks to the first euro, reaction and why")


main()
