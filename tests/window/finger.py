"""Fingers on the screen that `touchscreen` sets up, by the protocol of the X server's driver for tests.

Every touch is told, and waited for until the server has passed it on (see inputtestdrv(4)).
"""

import os
import socket
import struct
import time

VERSION, SYNC, TOUCH = 0, 1, 6
BEGIN, UPDATE, END = 18, 19, 20
VALUATORS = 64
# An axis of the screen, as the driver counts it.
MOST = 0xFFFF
# Between two places of a moving finger.
STEP = 0.03


class Screen:
    """A touchscreen of so many pixels."""

    def __init__(self, width, height):
        self.size = width, height
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(os.environ["TOUCHSCREEN"])
        self.tell(VERSION, struct.pack("=HH", 1, 0))
        self.answer()

    def tell(self, kind, rest=b""):
        self.socket.sendall(struct.pack("=II", 8 + len(rest), kind) + rest)

    def answer(self):
        length = struct.unpack("=I", self.socket.recv(4, socket.MSG_WAITALL))[0]
        self.socket.recv(length - 4, socket.MSG_WAITALL)

    def touch(self, finger, phase, place):
        """One finger comes down, moves, or is lifted."""
        axes = [at * MOST / of for at, of in zip(place, self.size)]
        mask = bytes([0b11]) + bytes(VALUATORS // 8 - 1)
        values = struct.pack(f"={VALUATORS}d", *axes, *[0.0] * (VALUATORS - 2))
        data = struct.pack("=III", finger, phase, 0) + mask + bytes(4) + values + bytes(len(values))
        self.tell(TOUCH, data)
        self.tell(SYNC)
        self.answer()

    def tap(self, place):
        self.touch(1, BEGIN, place)
        time.sleep(0.08)
        self.touch(1, END, place)

    def move(self, *ways, steps=12):
        """As many fingers as there are ways, each from its first place to its second, at once."""
        for finger, (start, _) in enumerate(ways, 1):
            self.touch(finger, BEGIN, start)
            time.sleep(STEP)
        for step in range(1, steps + 1):
            for finger, (start, end) in enumerate(ways, 1):
                self.touch(finger, UPDATE, [a + (b - a) * step / steps for a, b in zip(start, end)])
            time.sleep(STEP)
        time.sleep(0.2)
        for finger, (_, end) in enumerate(ways, 1):
            self.touch(finger, END, end)
