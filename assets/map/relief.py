"""Pictures of the relief and of the sea for each theatre of theatres.txt.

Usage: relief.py SHADEDRELIEF.jpg WORLD.map THEATRES.map FOLDER

Reprojects Natural Earth's shaded relief (equirectangular, all round the earth) to the theatre's plane
and writes three grey pictures for each: NAME-land.jpg, the light that falls on the land, drawn out over
the coast so that whoever cuts it along an outline finds no sea at the edge; NAME-small.jpg, the same at
half the width, for where it comes over a wire; NAME-sea.jpg, how shallow the sea is, in steps. No height is invented: what the source does not show is not drawn.
"""

import math
import sys
from pathlib import Path

import numpy
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter

Image.MAX_IMAGE_PIXELS = None
WIDTH = 2560
# The width of a picture for which the radii of blurring are given.
DRAWN_FOR = 2304
SEA_WIDTH = 1024
SUPER = 2
STEPS = 6
# How much of a picture's width and height is its edge, where it comes to rest.
EDGE = 0.04
# The most bytes of a picture, and of a small one.
LARGEST = 480_000
SMALL = 100_000
# The value of level land.
LEVEL = 168


class Theatre:
    """An equal-area conic projection and the part of its plane that is shown."""

    def __init__(self, fields):
        self.name = fields[0]
        middle, low, high, origin = (int(f) / 100 for f in fields[1:5])
        self.left, self.bottom, self.right, self.top = (int(f) / 1000 for f in fields[5:9])
        low, high, origin = map(math.radians, (low, high, origin))
        self.middle = middle
        self.n = (math.sin(low) + math.sin(high)) / 2
        self.c = math.cos(low) ** 2 + 2 * self.n * math.sin(low)
        self.rho = self.radius(math.sin(origin))

    def radius(self, sine):
        return numpy.sqrt(numpy.maximum(self.c - 2 * self.n * sine, 0)) / self.n

    def place(self, lon, lat):
        theta = self.n * numpy.radians(lon - self.middle)
        radius = self.radius(numpy.sin(numpy.radians(lat)))
        return radius * numpy.sin(theta), self.rho - radius * numpy.cos(theta)

    def earth(self, x, y):
        """Longitude and latitude of points of the plane, and whether there is such a place."""
        radius = numpy.hypot(x, self.rho - y)
        theta = numpy.arctan2(x, self.rho - y)
        sine = (self.c - (radius * self.n) ** 2) / (2 * self.n)
        lon = self.middle + numpy.degrees(theta) / self.n
        there = (numpy.abs(sine) <= 1) & (numpy.abs(lon - self.middle) <= 180)
        return lon, numpy.degrees(numpy.arcsin(numpy.clip(sine, -1, 1))), there

    def size(self, width):
        return width, round(width * (self.top - self.bottom) / (self.right - self.left))


def theatres(text):
    return [Theatre(line.split(" ")[1:]) for line in text.splitlines() if line.startswith("theatre ")]


def rings(text):
    """Outer rings and holes of all lands, in degrees, with the longitudes unbroken."""
    arcs, found = [], []
    for line in text.splitlines():
        fields = line.split(" ")
        if fields[0] == "arc":
            steps = numpy.array(fields[2:], dtype=int).reshape(-1, 2)
            arcs.append(numpy.cumsum(steps, axis=0) / 100)
        elif fields[0] in ("land", "area"):
            land = fields[0] == "land" or fields[3] == "-"
        elif fields[0] == "ring" and land:
            parts = [arcs[abs(n) - 1][:: 1 if n > 0 else -1] for n in map(int, fields[2:])]
            found.append((fields[1] == "outer", numpy.concatenate([parts[0]] + [p[1:] for p in parts[1:]])))
    return found


def mask(theatre, outlines, size):
    """How much of each pixel is land, 0 to 1."""
    width, height = size[0] * SUPER, size[1] * SUPER
    picture = Image.new("L", (width, height), 0)
    draw = ImageDraw.Draw(picture)
    for outer, ring in outlines:
        for shift in (-360, 0, 360):
            lon = ring[:, 0] + shift - theatre.middle
            if lon.min() > 179 or lon.max() < -179:
                continue
            x, y = theatre.place(numpy.clip(lon, -179, 179) + theatre.middle, ring[:, 1])
            across = (x - theatre.left) / (theatre.right - theatre.left) * width
            down = (theatre.top - y) / (theatre.top - theatre.bottom) * height
            draw.polygon(list(zip(across.tolist(), down.tolist())), fill=255 if outer else 0)
    return numpy.asarray(picture.resize(size, Image.LANCZOS), dtype=float) / 255


def sample(source, lon, lat):
    """The source at places in degrees, between its pixels."""
    height, width, _ = source.shape
    across = ((lon + 180) % 360) / 360 * width - 0.5
    down = numpy.clip((90 - lat) / 180 * height - 0.5, 0, height - 1.001)
    left, above = numpy.floor(across).astype(int), numpy.floor(down).astype(int)
    right, below = (left + 1) % width, above + 1
    left %= width
    u, v = (across - numpy.floor(across))[..., None], (down - above)[..., None]
    upper = source[above, left] * (1 - u) + source[above, right] * u
    lower = source[below, left] * (1 - u) + source[below, right] * u
    return upper * (1 - v) + lower * v


def blurred(values, radius):
    return gaussian_filter(values, radius)


def spread(values, weight, radius):
    """Values where they count, elsewhere the mean of what counts nearby."""
    near = blurred(values * weight, radius) / numpy.maximum(blurred(weight, radius), 1e-4)
    return values * weight + near * (1 - weight)


def land(light, cover, scale):
    """The light on the land: small forms kept, the tint of heights and climates mostly taken out."""
    sure = (cover > 0.98).astype(float)
    filled = spread(light, sure, 3 * scale)
    wide = blurred(light * sure, 40 * scale) / numpy.maximum(blurred(sure, 40 * scale), 1e-3)
    value = LEVEL + 2.3 * (filled - wide) + 0.30 * (wide - wide[sure > 0].mean())
    value = numpy.where(blurred(cover, 6 * scale) > 0.002, value, LEVEL)
    return numpy.clip(value, 40, 255)


def sea(colour, cover):
    """How shallow the sea is, 0 to 255, in steps; under the land it goes on as at the coast."""
    water = (cover < 0.02).astype(float)
    shallow = numpy.clip((colour[..., 0] - 118) / (222 - 118), 0, 1)
    filled = spread(shallow, water, 4)
    smooth = blurred(filled, 2.0)
    level = smooth * (STEPS - 1)
    step = numpy.floor(level)
    # A step is a short ramp, so that its edge is smooth at any size.
    ramp = numpy.clip((level - step - 0.5) * 6 + 0.5, 0, 1)
    return (step + ramp) / (STEPS - 1) * 255


def faded(values, rest):
    """Values that come to rest towards the edge of a picture, so that what lies beyond goes on as the rest."""
    height, width = values.shape
    down = numpy.minimum(numpy.arange(height), numpy.arange(height)[::-1])[:, None] / height
    across = numpy.minimum(numpy.arange(width), numpy.arange(width)[::-1])[None, :] / width
    share = numpy.clip((numpy.minimum(down, across) - 0.003) / EDGE, 0, 1)
    return rest + (values - rest) * share


def halved(values):
    """A picture of half the width and height."""
    height, width = (side // 2 for side in values.shape)
    return values[: height * 2, : width * 2].reshape(height, 2, width, 2).mean(axis=(1, 3))


def save(values, path, largest=LARGEST):
    """Writes a picture in the best quality in which it is small enough."""
    picture = Image.fromarray(values.round().astype("uint8"), mode="L")
    for quality in range(80, 40, -2):
        picture.save(path, quality=quality, optimize=True, progressive=False)
        if path.stat().st_size <= largest:
            break
    print(f"{path} {picture.size[0]} x {picture.size[1]}, {path.stat().st_size} bytes, quality {quality}")


def main():
    source = numpy.asarray(Image.open(sys.argv[1]).convert("RGB"), dtype="float32")
    outlines = rings(Path(sys.argv[2]).read_text(encoding="utf-8"))
    folder = Path(sys.argv[4])
    for theatre in theatres(Path(sys.argv[3]).read_text(encoding="utf-8")):
        for width, kind in ((WIDTH, "land"), (SEA_WIDTH, "sea")):
            size = theatre.size(width)
            x = theatre.left + (numpy.arange(size[0]) + 0.5) / size[0] * (theatre.right - theatre.left)
            y = theatre.top - (numpy.arange(size[1]) + 0.5) / size[1] * (theatre.top - theatre.bottom)
            lon, lat, there = theatre.earth(*numpy.meshgrid(x, y))
            colour = sample(source, lon, lat)
            cover = mask(theatre, outlines, size)
            if kind == "land":
                light = colour @ numpy.array([0.299, 0.587, 0.114])
                lit = faded(land(light, cover * there, width / DRAWN_FOR), LEVEL)
                save(lit, folder / f"{theatre.name}-land.jpg")
                save(halved(lit), folder / f"{theatre.name}-small.jpg", SMALL)
            else:
                save(faded(sea(colour, cover) * there, 0), folder / f"{theatre.name}-sea.jpg")


main()
