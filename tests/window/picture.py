"""Pictures of the screen, and how one came of another."""

import ctypes

ALL_PLANES, PIXELS = ctypes.c_ulong(~0), 2
# What is compared lies so far around a place, at every so many pixels.
WIDE, HIGH, EVERY = 140, 50, 7
# Differences beyond this are another thing in the same place: a name, a card.
OTHER = 90
# How far from where it should be something may be found.
NEAR = 8


class Image(ctypes.Structure):
    """What Xlib hands out, as far as it is read."""

    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int),
                ("bitmap_unit", ctypes.c_int), ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int),
                ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int), ("bits_per_pixel", ctypes.c_int)]


class Picture:
    """The screen as it is now."""

    def __init__(self):
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        x11.XGetImage.restype = ctypes.POINTER(Image)
        display = ctypes.c_void_p(x11.XOpenDisplay(None))
        root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
        width, height = x11.XDisplayWidth(display, 0), x11.XDisplayHeight(display, 0)
        image = x11.XGetImage(display, root, 0, 0, width, height, ALL_PLANES, PIXELS)
        self.size, self.line = (width, height), image.contents.bytes_per_line
        assert image.contents.bits_per_pixel == 32, image.contents.bits_per_pixel
        self.bytes = ctypes.string_at(image.contents.data, self.line * height)
        x11.XDestroyImage(image)
        x11.XCloseDisplay(display)

    def same(self, other):
        return self.bytes == other.bytes

    def grey(self, x, y):
        """The sum of a pixel's colours; None off the screen."""
        x, y = round(x), round(y)
        if not (0 <= x < self.size[0] and 0 <= y < self.size[1]):
            return None
        at = y * self.line + 4 * x
        return self.bytes[at] + self.bytes[at + 1] + self.bytes[at + 2]

    def unlike(self, before, middle, by, times):
        """How much this differs from an earlier picture moved and drawn apart about a place: the mean."""
        x, y = middle
        gaps = []
        for dx in range(-WIDE, WIDE + 1, EVERY):
            for dy in range(-HIGH, HIGH + 1, EVERY):
                now = self.grey(x + dx, y + dy)
                then = before.grey(x + (dx - by[0]) / times, y + (dy - by[1]) / times)
                if now is not None and then is not None:
                    gaps.append(min(abs(now - then), OTHER))
        return sum(gaps) / len(gaps)

    def unlike_told(self, before, middle, by=(0, 0), times=1.0):
        """Whether this is not the earlier picture moved by so much and drawn apart so much about a place; what it is."""
        found = {}
        for grown in sorted({1.0, *(times * (0.8 + 0.05 * n) for n in range(9))}):
            near = [(by[0] + dx, by[1] + dy) for dx in range(-NEAR, NEAR + 1, 2) for dy in range(-NEAR, NEAR + 1, 2)]
            for off in [(0, 0), *near]:
                found[off, grown] = self.unlike(before, middle, off, grown)
        best = min(found, key=found.get)
        still = found[(0, 0), 1.0]
        told = (f"it fits best moved by {best[0]} and {best[1]:.2f} times as large"
                f" (differs by {found[best]:.1f}, unmoved by {still:.1f})")
        wrong = best == ((0, 0), 1.0) or abs(best[1] / times - 1) > 0.1 or found[best] * 2 > still
        return wrong, told
