#!/usr/bin/env python3
"""Plays the tutorial's first month in the real window by touch alone.

    touch.py PROGRAM FOLDER [map]

Runs on a display with a touchscreen (see `touchscreen`). Every touch comes to the window as from a
finger, through the X server; there is a mouse and a keyboard that nobody uses. Controls are tapped,
an amount is dragged on its slider, the map is moved with one finger. With `map`, it is moved and drawn apart with
two fingers too, which nothing answers yet on such a display: whether the map followed is seen in the picture of the screen, before and after. The tape of the month is that of the
same orders in the terminal.
"""

import re
import sys
import time
from pathlib import Path

from finger import Screen
from picture import Picture
from play import PATIENCE, Atspi, Window, begun, name, one_tape, same, scene

SIZE = 1280, 720
# Open map, below the lesson and above the key; how far fingers stand from it, and how far they go.
MIDDLE = 740, 395
SIDE = 45
FAR = 90, 20


def settled():
    """A picture of what no longer moves."""
    pictures = [Picture()]
    while len(pictures) < 4 or not all(pictures[-1].same(other) for other in pictures[-4:-1]):
        time.sleep(0.3)
        pictures = [*pictures[-3:], Picture()]
    return pictures[-1]


def follows(before, what, by=(0, 0), times=1.0):
    """Waits until the map is the one before, moved by so much and drawn apart so much; the picture then."""
    end = time.monotonic() + PATIENCE
    while True:
        now = settled()
        wrong, told = now.unlike_told(before, MIDDLE, by, times)
        if not wrong:
            print(f"  {what}: {told}")
            return now
        if time.monotonic() > end:
            sys.exit(f"{what} was expected, by {by} and {times} times as large; {told}")


def drag(window, goods):
    """Opens a row and drags its amount to the half of its slider."""
    window.press(f"{goods}: show routes and law")
    node = window.get(lambda n: n.startswith(f"{goods}, up to"))
    box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    level = box.y + box.height // 2
    window.screen.move(((box.x + 6, level), (box.x + box.width // 2, level)))
    window.wait("half of the amount", lambda: 80 <= node.get_value_iface().get_current_value() <= 120)
    time.sleep(1.0)
    # A finger that is lifted leaves no pointer, and so no hint, behind.
    window.gone("The recipient can use all of it.")


def one_finger_moves_the_map(window):
    """As far as it goes, though frames may be slow."""
    x, y = MIDDLE
    before = settled()
    window.screen.move(((x, y), (x - FAR[0], y)))
    follows(before, "one finger moves the map", by=(-FAR[0], 0))
    if window.find("End turn") is None:
        sys.exit("a gesture on the map pressed something")


def map_follows(window):
    """Two fingers move the map and draw it apart about the place between them."""
    x, y = MIDDLE
    before = settled()
    left, right = (x - SIDE, y), (x + SIDE, y)
    window.screen.move(*[(at, (at[0] + FAR[0], at[1] + FAR[1])) for at in (left, right)])
    moved = follows(before, "two fingers that move together move the map", by=FAR)
    window.screen.move((left, (left[0] - SIDE, y)), (right, (right[0] + SIDE, y)))
    follows(moved, "two fingers that part draw the map apart", times=2.0)
    if window.find("End turn") is None:
        sys.exit("a gesture on the map pressed something")


def main():
    program, folder = sys.argv[1:3]
    window = Window(program, folder, "touch", screen=Screen(*SIZE))
    # A finger that comes after a rest is a tap like any other.
    window.get("New game")
    time.sleep(2.0)
    window.press("New game")
    window.press("Begin")
    window.press(lambda n: "Question: " in n)
    window.press(lambda n: n.startswith("Set out the plan in parliament"))
    window.press("Put away")
    window.gone("Put away")
    window.press("More: Relief supplies")
    drag(window, "Relief supplies")
    one_finger_moves_the_map(window)
    if "map" in sys.argv[3:]:
        map_follows(window)
    window.press("End turn")
    if name(window.get(lambda n: n == "End it" or begun(n))) == "End it":
        window.press("End it")
    if scene(window):
        sys.exit("the game is over after a month")
    window.get(lambda n: "turn 2 of" in n)
    tape = one_tape(folder)
    window.process.terminate()
    window.process.wait()
    amounts = re.findall(r"Allocate\(.*?amount: (\d+)", tape.read_text(), re.S)
    if len(amounts) != 1 or not 80 <= int(amounts[0]) <= 120:
        sys.exit(f"half of the slider is about half of the 200 million, not {amounts}")
    same(program, "touch", folder, tape)


main()
