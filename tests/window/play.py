#!/usr/bin/env python3
"""Plays the tutorial in the real window, from the title to the debrief, with real input events.

Runs under a display and a session bus of its own (see `run` beside this file). Positions, names and
the focus are read from the accessibility tree; keys and clicks go through the XTEST extension, touches
through a touchscreen's driver (touch.py). By keys, the desk's own shortcuts are used where it has them,
and Tab and Enter elsewhere. The tape that the window leaves is compared, month by month and section by
section, with the tape of the same orders given in the terminal.

    play.py PROGRAM keyboard|mouse FOLDER
"""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 60.0
# A press that went on, and did not end a motion only, has shown so by then.
MOTION = 1.5


def xdo(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def chord(modifier, key):
    """A key with a modifier, as slowly as a hand: a frame drawn in software may take a while."""
    xdo("keydown", modifier)
    time.sleep(0.25)
    xdo("key", key)
    time.sleep(0.25)
    xdo("keyup", modifier)
    time.sleep(0.1)


def walk(node, depth=0):
    """Every accessible below a node, in reading order."""
    if node is None or depth > 60:
        return
    yield node
    try:
        count = node.get_child_count()
    except Exception:
        return
    for at in range(count):
        try:
            child = node.get_child_at_index(at)
        except Exception:
            continue
        yield from walk(child, depth + 1)


def name(node):
    try:
        return node.get_name() or ""
    except Exception:
        return ""


def middle(node):
    """The place of a control on the screen."""
    box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return box.x + box.width // 2, box.y + box.height // 2


def told_apart(node):
    """What tells a control from its neighbours, which may have the same name."""
    try:
        return name(node), middle(node)
    except Exception:
        return name(node), None


class Window:
    """The program's window, and the one way in which it is handled: mouse, keyboard, or a finger's screen."""

    def __init__(self, program, folder, way, words=(), screen=None):
        self.way, self.screen = way, screen
        self.stderr = Path(folder, "stderr")
        home = {"HOME": folder, "XDG_DATA_HOME": f"{folder}/data", "XDG_CONFIG_HOME": f"{folder}/config"}
        self.process = subprocess.Popen(
            [program, *words], stdin=subprocess.DEVNULL, env=os.environ | home, stderr=open(self.stderr, "w")
        )
        self.app = self.wait("the window", self.find_app)
        # There is no window manager on a display of one's own that would hand out the focus.
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "marche"],
                               capture_output=True, text=True, check=True).stdout.split()
        xdo("windowfocus", "--sync", found[0])

    def find_app(self):
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(at)
            if app is not None and any(name(n) for n in list(walk(app))[1:4]):
                if "marche" in name(app).lower() or app.get_process_id() == self.process.pid:
                    return app
        return None

    def wait(self, what, find):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                said = self.stderr.read_text().strip()
                sys.exit(f"the program ended with {self.process.returncode} while {what} was awaited; it said: {said}")
            try:
                found = find()
            except Exception:
                found = None
            if found:
                return found
            time.sleep(0.1)
        for node in walk(self.app) if hasattr(self, "app") else []:
            print(f"  {node.get_role_name()}: {name(node)!r}", file=sys.stderr)
        sys.exit(f"{what} did not appear within {PATIENCE:.0f} seconds")

    def nodes(self):
        return walk(self.app)

    def find(self, wanted):
        match = wanted if callable(wanted) else (lambda n: n == wanted)
        for node in walk(self.app):
            if match(name(node)):
                return node
        return None

    def get(self, wanted):
        return self.wait(repr(wanted), lambda: self.find(wanted))

    def focused(self):
        for node in walk(self.app):
            if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role() != Atspi.Role.FRAME:
                return node
        return None

    def reach(self, wanted):
        """Moves the focus on, one control at a time, until it is on the one that is wanted."""
        seen = []
        for _ in range(300):
            focus = self.focused()
            here = name(focus) if focus is not None else ""
            if here == wanted:
                return
            seen.append(here)
            at = told_apart(focus)
            xdo("key", "Tab")
            # A second Tab before the first was seen would carry the focus past what is wanted: a window that
            # still builds its first frames is waited for.
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end:
                focus = self.focused()
                if focus is not None and told_apart(focus) != at:
                    break
        sys.exit(f"the focus never reached {wanted!r}; it was on {seen}")

    def press(self, wanted):
        """Presses a control, by mouse, by touch or by keys alone."""
        node = self.get(wanted)
        if self.way == "mouse":
            xdo("mousemove", *middle(node))
            time.sleep(0.05)
            xdo("click", 1)
        elif self.way == "touch":
            self.screen.tap(self.resting(wanted))
        else:
            self.reach(name(node))
            xdo("key", "Return")
        time.sleep(0.15)

    def resting(self, wanted):
        """The place of a control once it stays where it is: what has just opened is still being laid out."""
        before, now = None, middle(self.get(wanted))
        while before != now:
            time.sleep(0.25)
            before, now = now, middle(self.get(wanted))
        return now

    def leave(self, wanted, on):
        """Presses what leads on until what is to be left has gone: what still moves is ended by the first press,
        the next one goes on."""
        self.press(on)
        rests = time.monotonic() + MOTION
        while self.find(wanted) is not None and time.monotonic() < rests:
            time.sleep(0.1)
        if self.find(wanted) is not None:
            self.press(on)
        self.gone(wanted)

    def gone(self, wanted):
        self.wait(f"{wanted!r} to go", lambda: self.find(wanted) is None)


def end_month(window, ended):
    """Ends a month by its key; where something would be lost the window says so first, and is told again.
    `ended` knows a name that shows that the month has ended."""
    chord("ctrl", "Return")
    if name(window.get(lambda n: n == "End it" or ended(n))) == "End it":
        chord("ctrl", "Return")


def begun(label):
    """Whether a control shows that the scene of a month's end has begun."""
    return re.search(r"\(1 of \d+, shown\)$", label)


def way_on(label):
    """Whether a control is the way on from a beat."""
    return label in ("Go on", "Debrief")


def scene(window):
    """Goes through the beats of a month's end, one by one; whether the game ended with it."""
    place = 0
    while True:
        place += 1
        shown = re.compile(rf".*\({place} of (\d+), shown\)$")
        beat = window.get(lambda n: shown.match(n))
        label = name(beat)
        last = place == int(shown.match(label).group(1))
        # The tree is told node by node: a name counts once it has stayed.
        on, then = None, name(window.get(way_on))
        while on != then:
            time.sleep(0.3)
            on, then = then, name(window.get(way_on))
        over = on == "Debrief"
        window.leave(label, on)
        if last:
            return over


def play(program, way, folder):
    window = Window(program, folder, way)
    window.press("New game")
    if way == "mouse":
        # A pointer that has long stood still over a control presses it like any other.
        xdo("mousemove", *middle(window.get("Begin")))
        time.sleep(2.0)
        xdo("click", 1)
    else:
        window.press("Begin")
    turn = 0
    while True:
        turn += 1
        # The first month answers its question, gives twice and takes one step back and forth.
        if turn == 1:
            # A letter is opened, answered and put away.
            window.press(lambda n: "Question: " in n)
            window.press(lambda n: n.startswith("Set out the plan in parliament"))
            window.press("Put away")
            window.press("More: Relief supplies")
            window.press("More: Relief supplies")
            for way, keys in (("Undo", "z"), ("Redo", "y")):
                if window.way == "keyboard":
                    chord("ctrl", keys)
                else:
                    window.press(way)
        if turn in (2, 5):
            window.press("More: Relief supplies")
        if window.way == "keyboard":
            end_month(window, begun)
        else:
            window.press("End turn")
            if name(window.get(lambda n: n == "End it" or begun(n))) == "End it":
                window.press("End it")
        if scene(window):
            break
    window.get("Objectives")
    tape = one_tape(folder)
    window.process.terminate()
    window.process.wait()
    return tape


def commands(text):
    """The same orders as they are typed in the terminal."""
    lines = []
    for month in text.split("orders: [")[1:]:
        body = month.split("],", 1)[0]
        for order in re.findall(r"(\w+)\((.*)\),\n", body):
            kind, rest = order
            field = dict(re.findall(r'(\w+): "?([\w.-]+)"?', rest))
            if kind == "Answer":
                lines.append("1a")
            elif kind == "Allocate":
                lines.append(f"give {field['class']} {field['amount']}")
            else:
                sys.exit(f"no command for {kind}({rest})")
        lines.append("next")
    return lines + ["quit"]


def months(text):
    return text.split("turns: [", 1)[1]


def one_tape(folder):
    """The tape that the window left."""
    tapes = list(Path(folder, "data", "demarche", "tapes").glob("*.tape.ron"))
    assert len(tapes) == 1, tapes
    return tapes[0]


def same(program, way, folder, tape):
    """Gives the orders of a tape again in the terminal: the months must be the same."""
    text = tape.read_text()
    seed = re.search(r"seed: (\d+)", text).group(1)
    typed = Path(folder, "typed.tape.ron")
    subprocess.run(
        [program, "play", "training-isle", "--console", "--seed", seed, "--save", typed],
        input="\n".join(commands(text)) + "\n", text=True, check=True, stdout=subprocess.DEVNULL,
    )
    left, right = months(text), months(typed.read_text())
    if left != right:
        for n, (a, b) in enumerate(zip(left.splitlines(), right.splitlines())):
            if a != b:
                sys.exit(f"the tapes differ at line {n}:\n  window   {a.strip()}\n  terminal {b.strip()}")
        sys.exit("one tape is longer than the other")
    subprocess.run([program, "replay", tape], check=True, stdout=subprocess.DEVNULL)
    digests = len(re.findall(r" digest: ", text))
    print(f"{way}: {digests} months, the same digests in window and terminal (seed {seed})")


def main():
    program, way, folder = sys.argv[1:]
    same(program, way, folder, play(program, way, folder))


if __name__ == "__main__":
    main()
