#!/usr/bin/env python3
"""Has the window fall over, one part after the other, and looks at what it leaves behind.

    faults.py PROGRAM FOLDER

A panic exits with 3, says in plain words where the game is kept and how it goes on, names no folder
of the machine that built the program, and never opens another game. What was typed and not yet kept
is kept. A forecast that falls over takes nothing with it. Keys that one slow frame has to take
together each mean what they meant when they were struck.
"""

import ctypes
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

from play import Window, end_month, xdo

# Every call that led to a panic is told to who asks for it; nobody asks here.
os.environ.pop("RUST_BACKTRACE", None)

CLASS = """(format: 1, class: "tuesdays", title: "Tuesdays", scenario: "training-isle:four", seed: One(7),
variant: (fictional: false, predict_first: false, forecasts: true, rewind: false, reasons: true))
"""
REASON = "Because "


class Case:
    """A window in a folder of its own, and what it said."""

    def __init__(self, program, folder, title, words):
        self.program, self.title, self.folder = program, title, Path(folder, title)
        settings = Path(self.folder, "config", "demarche", "settings.ron")
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text("(turning: false)\n")
        Path(self.folder, "tuesdays.class.ron").write_text(CLASS)
        self.tape = Path(self.folder, "game.tape.ron")
        self.window = Window(program, str(self.folder), "keyboard", ["play", *words, "--save", self.tape])

    def month(self):
        """Ends the first month of a game, as a player would."""
        self.window.press("Begin")
        self.window.get(lambda n: "turn 1 of" in n)
        end_month(self.window, lambda n: "turn 2 of" in n)
        self.window.get(lambda n: "turn 2 of" in n)

    def fall(self):
        xdo("key", "F12")

    def said(self):
        return Path(self.folder, "stderr").read_text()

    def ended(self, code, within=30.0):
        """Waits for the end; fails if it is another one, or none."""
        try:
            left = self.window.process.wait(within)
        except subprocess.TimeoutExpired:
            self.window.process.kill()
            sys.exit(f"{self.title}: the program hangs; it said:\n{self.said()}")
        if left != code:
            sys.exit(f"{self.title}: it exits with {left} instead of {code}; it said:\n{self.said()}")
        return self.said()

    def holds(self, condition, what):
        if not condition:
            sys.exit(f"{self.title}: {what}; it said:\n{self.said()}")

    def reported(self, part, months):
        """What is told of a panic, and the tape it names."""
        said = self.ended(3)
        first = "A part of Démarche fell over; the rest went on" if part == "Futures" else "Démarche has to stop"
        self.holds(f"{first}: a fault of the program, not of anything that you did.\n" in said, "no plain word")
        self.holds(f"\n  asked to fall over in {part}\n  at src/" in said, "the panic's own words are missing")
        self.holds(not re.search(r"/registry/|\.cargo|/rustc/|RUST_BACKTRACE|No window", said), "a stray word")
        self.holds(f"Your game is kept: {self.tape}\n" in said, "where the game is kept is missing")
        subprocess.run([self.program, "replay", self.tape], check=True, stdout=subprocess.DEVNULL)
        kept = len(re.findall(r" digest: ", self.tape.read_text()))
        self.holds(kept == months, f"{kept} months are kept instead of {months}")
        # Copies of earlier states are no games of their own.
        found = (p for p in self.folder.rglob("*.tape.ron") if p.parent.name != "earlier")
        others = [p.name for p in found if p != self.tape]
        self.holds(not others, f"another game was opened: {others}")
        on = shlex.split(re.search(r"demarche (play --load .*)\n", said).group(1))
        told = subprocess.run([self.program, *on, "--console"], input="quit\n", text=True, check=True,
                              capture_output=True, env=os.environ | {"XDG_DATA_HOME": str(self.folder)}).stdout
        self.holds(f"turn {months + 1} of" in told, "the command that is told does not go on with the game")


def parts(program, folder):
    # A thread that is waited for in vain is not waited for for ever: ten seconds.
    for part in ("frame", "drawing", "waited"):
        case = Case(program, folder, part, ["training-isle", "--seed", "7", "--panic-in", part])
        case.month()
        case.fall()
        # A frame is needed in which to fall over.
        xdo("mousemove_relative", "3", "3")
        case.reported(part.capitalize(), 1)
    opening = Case.__new__(Case)
    opening.program, opening.title, opening.folder = program, "opening", Path(folder, "opening")
    opening.folder.mkdir()
    opening.tape = Path(opening.folder, "game.tape.ron")
    home = {"HOME": str(opening.folder), "XDG_DATA_HOME": f"{opening.folder}/data"}
    done = subprocess.run(
        [program, "play", "training-isle", "--seed", "7", "--save", opening.tape, "--panic-in", "opening"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, env=os.environ | home, timeout=60)
    Path(opening.folder, "stderr").write_text(done.stderr)
    opening.holds(done.returncode == 3 and not done.stdout, f"exit {done.returncode}, a desk in the terminal")
    opening.holds("asked to fall over in Opening" in done.stderr, "the panic's own words are missing")


def futures(program, folder):
    case = Case(program, folder, "futures", ["training-isle", "--seed", "7", "--panic-in", "futures"])
    case.month()
    case.fall()
    case.window.press("More: Relief supplies")
    case.window.get(lambda n: n.startswith("The forecast failed"))
    end_month(case.window, lambda n: "turn 3 of" in n)
    case.window.get(lambda n: "turn 3 of" in n)
    case.holds(case.window.process.poll() is None, "the window is gone")
    close(case.window)
    case.reported("Futures", 2)


def close(window):
    """Asks the window to close, as its frame's button would: there is no window manager to ask."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "marche"],
                           capture_output=True, text=True, check=True).stdout.split()
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    atom = {n: x11.XInternAtom(display, n, 0) for n in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")}
    client_message, as_longs = 33, 32
    event = (ctypes.c_long * 24)(client_message, 0, 1, 0, int(found[0]), atom[b"WM_PROTOCOLS"], as_longs,
                                 atom[b"WM_DELETE_WINDOW"])
    x11.XSendEvent(display, ctypes.c_ulong(int(found[0])), 0, ctypes.c_long(0), event)
    x11.XCloseDisplay(display)


def reason_field(window):
    # By a click: Tab goes a long way, as play.py does.
    window.way = "mouse"
    window.press("Because ... (why you do this, in a sentence or two)")


def reasons(program, folder):
    """A reason that is being typed is kept, whichever way the window ends."""
    words = ["--class", "tuesdays.class.ron", "--name", "Blue Heron"]
    for title, part in (("typing", ["--panic-in", "frame"]), ("closing", [])):
        case = seated(program, folder, title, [*words, *part])
        xdo("type", "--delay", "40", f"{REASON}{title}")
        case.window.get(lambda n: "turn 1 of" in n)
        time.sleep(2.0)
        if part:
            case.fall()
            xdo("mousemove_relative", "3", "3")
            case.reported("Frame", 0)
        else:
            close(case.window)
            case.ended(0)
        case.holds(f"{REASON}{title}" in case.tape.read_text(), "what was typed is lost")


def seated(program, folder, title, words):
    home = Path(folder, title)
    home.mkdir()
    Path(home, "tuesdays.class.ron").write_text(CLASS)
    words = [str(Path(home, w)) if w.endswith(".class.ron") else w for w in words]
    case = Case(program, folder, title, words)
    case.window.press("Begin")
    case.window.get(lambda n: "turn 1 of" in n)
    reason_field(case.window)
    return case


def slow(program, folder):
    """The keys of several seconds come in one frame: the process is stopped while they are struck."""
    words = ["--class", "tuesdays.class.ron", "--name", "Blue Heron"]
    case = seated(program, folder, "slow", words)
    xdo("type", "--delay", "40", f"{REASON}slow")
    time.sleep(0.5)
    case.window.process.send_signal(signal.SIGSTOP)
    xdo("key", "ctrl+a", "ctrl+c")
    case.window.process.send_signal(signal.SIGCONT)
    time.sleep(1.0)
    case.window.process.send_signal(signal.SIGSTOP)
    # The second half leaves the field and comes back: what follows Tab is not meant for the reason.
    xdo("key", "ctrl+c", "Tab", "space", "shift+Tab")
    case.window.process.send_signal(signal.SIGCONT)
    time.sleep(1.0)
    close(case.window)
    case.ended(0)
    found = re.search(r'reason: "([^"]*)"', case.tape.read_text())
    case.holds(found and found.group(1) == f"{REASON}slow", f"the reason is now {found and found.group(1)!r}")


def main():
    program, folder = sys.argv[1:]
    begun = time.monotonic()
    parts(program, folder)
    futures(program, folder)
    reasons(program, folder)
    slow(program, folder)
    print(f"faults: eight windows fell over, hung or were slow, nothing was lost ({time.monotonic() - begun:.0f} s)")


main()
