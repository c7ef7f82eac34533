"""Reads a map as README.md describes it, checks it, and can draw it; run by `make`.

check.py FILE..                               checks
check.py FILE OUT.png LON LAT RADIUS [WIDTH]  draws, seen from above LON LAT out to RADIUS degrees
"""

import math
import re
import sys
from pathlib import Path

from shapely import STRtree
from shapely.geometry import Polygon


class Map:
    def __init__(self, path):
        self.arcs, self.lands, self.areas, self.nations, self.members = [], {}, {}, {}, {}
        self.view, shapes = None, None
        for n, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
            word, _, rest = line.partition(" ")
            if word in ("map", "unit"):
                assert int(rest) == {"map": 1, "unit": 100}[word]
            elif word == "view":
                self.view = tuple(map(int, rest.split()))
            elif word == "arc":
                kind, *numbers = rest.split(" ")
                numbers = list(map(int, numbers))
                assert kind in "cbulh" and len(numbers) % 2 == 0 and len(numbers) >= 4, n
                x = y = 0
                points = []
                for dx, dy in zip(numbers[::2], numbers[1::2]):
                    x, y = x + dx, y + dy
                    points.append((x, y))
                self.arcs.append((kind, points))
            elif word in ("land", "area"):
                a, b, c, x, y, name = rest.split(" ", 5)
                shapes = []
                target = self.lands if word == "land" else self.areas
                assert a not in target, a
                target[a] = (b, c, (int(x), int(y)), name, shapes)
            elif word == "ring":
                role, *numbers = rest.split(" ")
                ring = []
                for i in map(int, numbers):
                    points = self.arcs[abs(i) - 1][1]
                    points = points if i > 0 else points[::-1]
                    assert not ring or ring[-1] == points[0], f"line {n}: arcs do not meet"
                    ring += points[1 if ring else 0:]
                assert ring[0] == ring[-1], f"line {n}: not closed"
                if role == "outer":
                    shapes.append([ring[:-1]])
                else:
                    assert role == "hole"
                    shapes[-1].append(ring[:-1])
            elif word == "nation":
                a, code, x, y, capital = rest.split(" ", 4)
                self.nations[a] = (code, (int(x), int(y)), capital)
            elif word == "members":
                a, *codes = rest.split(" ")
                self.members[a] = codes
            else:
                raise SystemExit(f"{path}:{n}: unknown record {word!r}")


def check(path):
    m = Map(path)
    faults = []
    flat = []
    for kind, table in (("land", m.lands), ("area", m.areas)):
        for code, (b, c, spot, name, shapes) in table.items():
            for s in shapes:
                for i, r in enumerate(s):
                    if Polygon(r).exterior.is_ccw != (i == 0):
                        faults.append(f"{code}: ring turns the wrong way")
                p = Polygon(s[0], s[1:])
                if not p.is_valid:
                    faults.append(f"{code}: ring is not simple")
                if kind == "land" or b == "disputed":
                    flat.append((code, p))
            if not any(Polygon(s[0], s[1:]).distance(Polygon([(spot[0] + dx, spot[1] + dy) for dx, dy in ((0, 0), (1, 0), (0, 1))])) == 0 for s in shapes):
                faults.append(f"{code}: label outside")
            if kind == "area" and c != "-" and c not in m.lands:
                faults.append(f"{code}: no land {c}")
    tree = STRtree([p for _, p in flat])
    for i, (code, p) in enumerate(flat):
        for j in tree.query(p):
            if j > i and (both := p.intersection(flat[j][1]).area) > 1:
                faults.append(f"{code} and {flat[j][0]} overlap by {both:.1f} square hundredths of a degree")
    for name, (code, spot, _) in m.nations.items():
        if code != "-" and min(Polygon(s[0]).distance(Polygon([(spot[0], spot[1]), (spot[0] + 1, spot[1]), (spot[0], spot[1] + 1)])) for s in m.lands[code][4]) > 12:
            faults.append(f"{name}: capital outside")
    long = max(max(abs(b[1] - a[1]), abs(b[0] - a[0]) * math.cos(math.radians(a[1] / 100)))
               for _, points in m.arcs for a, b in zip(points, points[1:]))
    if long > 210:
        faults.append(f"a step of {long / 100:.1f} degrees")
    root = Path(path).resolve().parent.parent.parent
    here = set(m.nations)
    for scenario in sorted((root / "scenarios").glob("*.ron")):
        text = scenario.read_text(encoding="utf-8")
        if scenario.name.endswith(".test.ron") or ("fictional: true" in text) != (Path(path).stem != "world"):
            continue
        ids = set(re.findall(r'id: "([^"]+)",(?: name: "[^"]*",)? roles: \[', text)) - {"others"}
        if ids - here:
            faults.append(f"{scenario.name}: no place for {', '.join(sorted(ids - here))}")
    print(f"{path}: {len(m.lands)} lands, {len(m.areas)} areas, {len(m.nations)} nations, "
          f"{len(m.arcs)} arcs, {sum(len(p) for _, p in m.arcs)} points, {Path(path).stat().st_size} bytes")
    for f in faults:
        print(f"  {f}")
    return bool(faults)


def draw(path, out, lon0, lat0, radius, width=1248):
    from PIL import Image, ImageDraw, ImageFont
    m = Map(path)
    over = 2
    size = width * over
    reach = 2 * math.sin(math.radians(radius) / 2)
    lon0, lat0 = math.radians(lon0), math.radians(lat0)

    def project(p):
        lon, lat = math.radians(p[0] / 100) - lon0, math.radians(p[1] / 100)
        cos = math.sin(lat0) * math.sin(lat) + math.cos(lat0) * math.cos(lat) * math.cos(lon)
        if cos < math.cos(math.radians(min(radius * 1.5, 125))):
            return None
        k = math.sqrt(2 / (1 + cos))
        x = k * math.cos(lat) * math.sin(lon)
        y = k * (math.cos(lat0) * math.sin(lat) - math.sin(lat0) * math.cos(lat) * math.cos(lon))
        return (size / 2 + x / reach * size / 2, size / 2 - y / reach * size / 2)

    roles = {"RUS": "#8A3527", "JPN": "#E69F00", "UKR": "#3F7FA6", "CHN": "#4A4033",
             "XBO": "#8A3527", "XMA": "#E69F00", "XTE": "#3F7FA6"}
    donors = "USA CAN GBR DEU FRA ITA POL DNK NLD NOR SWE FIN CZE KOR XLY XCO XNO XPE".split()
    picture = Image.new("RGB", (size, size), "#0E141B")
    pen = ImageDraw.Draw(picture)
    for step in range(0, 360, 15):
        points = [project((step * 100, lat * 100)) for lat in range(-30, 90, 2)]
        for a, b in zip(points, points[1:]):
            if a and b:
                pen.line([a, b], fill="#151D26", width=over)
    for lat in range(-30, 90, 15):
        points = [project((lon * 100, lat * 100)) for lon in range(0, 362, 2)]
        for a, b in zip(points, points[1:]):
            if a and b:
                pen.line([a, b], fill="#151D26", width=over)

    def fill(ring, colour):
        points = [q for q in map(project, ring) if q]
        if len(points) > 2:
            pen.polygon(points, fill=colour)

    # Large first, so that an enclave lies over what is round it and no hole need be cut.
    parts = [(code, s[0]) for code, land in m.lands.items() for s in land[4]]
    for code, ring in sorted(parts, key=lambda part: -Polygon(part[1]).area):
        fill(ring, roles.get(code, "#2E6A60" if code in donors else "#2A333D"))
    for code, (kind, of, _, _, shapes) in m.areas.items():
        if of == "-":
            for s in shapes:
                fill(s[0], "#2A333D")
        mask = Image.new("L", (size, size), 0)
        brush = ImageDraw.Draw(mask)
        for s in shapes:
            points = [q for q in map(project, s[0]) if q]
            if len(points) > 2:
                brush.polygon(points, fill=255)
        stripes = Image.new("L", (size, size), 0)
        brush = ImageDraw.Draw(stripes)
        for x in range(-size, size, 5 * over):
            brush.line([(x, size), (x + size, 0)], fill=255, width=over)
        picture.paste(Image.new("RGB", (size, size), "#C9B48A"), mask=Image.composite(stripes, Image.new("L", (size, size), 0), mask))
    for kind, points in m.arcs:
        if kind == "h":
            continue
        points = [project(p) for p in points]
        for i, (a, b) in enumerate(zip(points, points[1:])):
            if a and b and (kind in "cb" or i % 2 == 0):
                pen.line([a, b], fill={"u": "#C9B48A", "l": "#C9B48A"}.get(kind, "#0B1015"), width=over)
    font = ImageFont.truetype(str(Path(__file__).parent.parent / "fonts" / "sans-semibold.ttf"), 13 * over)
    for name, (code, spot, capital) in m.nations.items():
        if q := project(spot):
            pen.ellipse([q[0] - 3 * over, q[1] - 3 * over, q[0] + 3 * over, q[1] + 3 * over], fill="#E6EAEE")
            if radius < 35:
                pen.text((q[0] + 5 * over, q[1] - 8 * over), capital, fill="#A9B4C0", font=font)
        if code != "-" and (q := project(m.lands[code][2])) and (radius < 35 or code in roles or code in donors):
            pen.text(q, m.lands[code][3], fill="#E6EAEE", font=font, anchor="mm")
    picture.resize((width, width), Image.LANCZOS).save(out)


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[2].endswith(".png"):
        draw(sys.argv[1], sys.argv[2], *map(float, sys.argv[3:6]), *map(int, sys.argv[6:7]))
    else:
        sys.exit(max(check(f) for f in sys.argv[1:]))
