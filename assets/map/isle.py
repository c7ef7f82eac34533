"""Makes training-isle.map, an invented coast for the scenario of that name; run by `make`.

Lines drawn by hand between a few points are broken up by midpoint displacement from a fixed seed:
the same seed gives the same coast. Neighbours share the lines between them.
"""

import math
import random
import sys
from pathlib import Path

from shapely.geometry import LineString, Polygon
from shapely.ops import polylabel

import topology

SEED = 20300101

# Corners, in degrees. The sea between is about 1500 km across.
AT = {
    # the northern mainland: Borealia in the north and east, Terrana in its south-west, Norrholm
    # on its north-western peninsula
    "a1": (-4.3, 43.6), "a2": (-5.6, 42.1), "a3": (-5.2, 40.6), "a4": (-6.6, 40.2), "a5": (-8.0, 41.6),
    "a6": (-9.9, 41.9), "a7": (-9.0, 43.3), "a8": (-9.8, 44.9), "a9": (-7.6, 45.2), "a10": (-6.6, 46.6),
    "b1": (-4.6, 46.4), "b2": (-2.4, 47.9), "b3": (-0.9, 46.6), "b4": (0.4, 45.5), "b5": (1.6, 47.0),
    "b6": (4.2, 48.6), "b7": (7.0, 47.6), "b8": (8.0, 48.6), "b9": (11.4, 47.6), "b10": (12.4, 45.6),
    "b11": (15.2, 45.7), "b12": (16.8, 44.0), "b13": (15.2, 42.6), "b14": (16.0, 40.6),
    "b15": (17.6, 39.0), "b16": (15.6, 37.6), "b17": (14.0, 38.6), "b18": (12.0, 38.9), "b19": (11.8, 37.2),
    "c1": (9.6, 36.9), "c2": (8.0, 37.9), "c3": (6.4, 37.6), "c4": (5.9, 36.0), "c5": (4.2, 34.9),
    "c6": (3.2, 36.2), "c7": (1.2, 36.9), "c8": (-0.6, 35.9), "c9": (-1.8, 37.3), "c10": (-1.0, 38.6),
    "d1": (-2.6, 39.8), "d2": (-2.3, 41.4), "d3": (-3.6, 42.2),
    "e1": (0.4, 40.6), "e2": (3.4, 40.3), "e3": (5.2, 41.3), "e4": (8.0, 40.3), "e5": (8.9, 38.6),
    "n1": (-4.0, 44.8),
    # the southern mainland: Lysandra in the west, Concord in the east
    "p1": (-0.4, 27.8), "p2": (-2.4, 28.6), "p3": (-2.6, 30.6), "p4": (-4.6, 31.2), "p5": (-5.6, 33.6),
    "p6": (-7.6, 32.6), "p7": (-9.2, 33.8), "p8": (-11.6, 33.6), "p9": (-11.2, 31.6), "p10": (-13.6, 30.4),
    "p11": (-12.4, 28.4), "p12": (-9.8, 27.6), "p13": (-11.0, 26.0), "p14": (-13.2, 24.8),
    "p15": (-11.4, 22.8), "p16": (-8.4, 22.6), "p17": (-7.0, 20.8), "p18": (-3.4, 21.8), "p19": (-1.0, 21.2),
    "q1": (1.6, 28.6), "q2": (2.8, 27.2), "q3": (4.4, 27.6), "q4": (5.4, 29.0), "q5": (7.6, 28.4),
    "q6": (8.2, 26.6), "q7": (10.8, 26.8), "q8": (12.8, 25.2), "q9": (11.0, 23.8), "q10": (11.6, 22.0),
    "q11": (9.0, 21.2), "q12": (7.2, 22.6), "q13": (5.2, 22.2), "q14": (4.0, 20.2), "q15": (1.4, 20.6),
    "u1": (-1.4, 25.6), "u2": (0.2, 23.6),
}

# Lines between corners: kind, corners passed, and how rough.
LINES = {
    "norrholm-coast": ("c", "a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 b1", 0.27),
    "norrholm-border": ("b", "b1 n1 a1", 0.15),
    "borealia-north": ("c", "b1 b2 b3 b4 b5 b6 b7 b8 b9 b10 b11 b12 b13 b14 b15 b16 b17 b18 b19 c1", 0.27),
    "terrana-south": ("c", "c1 c2 c3 c4 c5 c6 c7 c8 c9 c10 d1", 0.27),
    "borealia-west": ("c", "d1 d2 d3 a1", 0.27),
    "front": ("b", "d1 e1 e2 e3 e4 e5 c1", 0.16),
    "lysandra-coast": ("c", "p19 p18 p17 p16 p15 p14 p13 p12 p11 p10 p9 p8 p7 p6 p5 p4 p3 p2 p1", 0.27),
    "concord-coast": ("c", "p1 q1 q2 q3 q4 q5 q6 q7 q8 q9 q10 q11 q12 q13 q14 q15 p19", 0.27),
    "union-border": ("b", "p1 u1 u2 p19", 0.16),
}
# Islands of one line: a centre, a half width and half height, a turn in degrees, how rough.
ISLANDS = {
    "maritia": [(8.6, 32.6, 2.3, 1.15, 20, 0.26)],
    "pellagia": [(15.6, 30.4, 1.2, 0.8, -40, 0.26), (17.2, 28.9, 0.5, 0.32, 10, 0.3),
                 (14.5, 32.2, 0.36, 0.25, 60, 0.3)],
}
SPECKS = {  # small islands: roughly where, how many, which nation's
    "maritia": ((10.9, 34.2), 3, 0.7), "concord": ((10.4, 28.4), 4, 0.9),
    "norrholm": ((-9.6, 40.6), 4, 0.8), "borealia": ((18.2, 42.2), 4, 0.9),
    "lysandra": ((-2.6, 33.4), 3, 0.8), "terrana": ((0.8, 34.6), 2, 0.5),
}
NATIONS = {  # code, name, rings of lines with direction, capital
    "maritia": ("XMA", "Maritia", [], (7.2, 32.0, "Port Asel")),
    "terrana": ("XTE", "Terrana", ["+terrana-south", "+front"], (1.0, 38.4, "Varrow")),
    "borealia": ("XBO", "Borealia", ["+borealia-north", "-front", "+borealia-west", "-norrholm-border"],
                 (8.6, 46.4, "Kolgrad")),
    "norrholm": ("XNO", "Norrholm", ["+norrholm-coast", "+norrholm-border"], (-7.3, 42.6, "Stavn")),
    "lysandra": ("XLY", "Lysandra", ["+lysandra-coast", "+union-border"], (-5.4, 31.6, "Ferrault")),
    "concord": ("XCO", "Concord", ["+concord-coast", "-union-border"], (3.4, 26.6, "Seven Bridges")),
    "pellagia": ("XPE", "Pellagia", [], (15.5, 30.5, "Oriso")),
}


def displace(a, b, rough, draw):
    """Points from a to b (b left out): the middle moved aside by a part of the length, again."""
    length = ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5
    if length < 0.16:
        return [a]
    aside = draw.uniform(-rough, rough) * length
    middle = ((a[0] + b[0]) / 2 - (b[1] - a[1]) / length * aside,
              (a[1] + b[1]) / 2 + (b[0] - a[0]) / length * aside)
    return displace(a, middle, rough, draw) + displace(middle, b, rough, draw)


def broken(corners, rough, draw, closed=False):
    """A line with its stretches displaced; tried again until it does not cross itself."""
    for _ in range(200):
        points = []
        for a, b in zip(corners, corners[1:]):
            points += displace(a, b, rough, draw)
        points = topology.rounded(points + corners[-1:])
        whole = Polygon(points).is_valid if closed else LineString(points).is_simple
        if whole:
            return points
    raise SystemExit("no line that does not cross itself")


def island(x, y, wide, high, turn, rough, draw):
    corners = []
    for k in range(9):
        angle, far = math.tau * k / 9, draw.uniform(0.72, 1.12)
        dx, dy = math.cos(angle) * wide * far, math.sin(angle) * high * far
        t = math.radians(turn)
        corners.append((x + dx * math.cos(t) - dy * math.sin(t), y + dx * math.sin(t) + dy * math.cos(t)))
    return broken(corners + corners[:1], rough, draw, closed=True)


def main(here):
    draw = random.Random(SEED)
    for _ in range(100):
        lines = {}
        for name, (kind, corners, rough) in LINES.items():
            lines[name] = (kind, broken([AT[c] for c in corners.split()], rough, draw))
        faces, order = {}, list(lines)
        for name, (_, _, parts, _) in NATIONS.items():
            faces[name] = []
            if parts:
                faces[name].append([(order.index(p[1:]) + 1) * (1 if p[0] == "+" else -1) for p in parts])
        arcs = [lines[n] for n in order]
        taken = [Polygon(topology.join([p for _, p in arcs], r)) for rings in faces.values() for r in rings]
        if all(p.is_valid for p in taken) and all(
                a.intersection(b).area == 0 for i, a in enumerate(taken) for b in taken[:i]):
            break
    else:
        raise SystemExit("no coast that holds together")

    def put(nation, points, gap):
        shape = Polygon(points)
        if shape.area < 60 or any(shape.distance(t) < gap for t in taken):
            return False
        taken.append(shape)
        arcs.append(("c", points))
        faces[nation].append([len(arcs)])
        return True

    for nation, shapes in ISLANDS.items():
        for shape in shapes:
            while not put(nation, island(*shape, draw), 15):
                pass
    for nation, ((x, y), count, spread) in SPECKS.items():
        made = 0
        while made < count:
            size = draw.uniform(0.12, 0.28)
            made += put(nation, island(x + draw.uniform(-spread, spread), y + draw.uniform(-spread, spread),
                                       size, size * 0.6, draw.uniform(0, 180), 0.25, draw), 12)
    out = ["map 1", "unit 100", "view 250 3450 1700"]
    out += [topology.arc_line(kind, points) for kind, points in arcs]
    for name, (code, title, _, _) in sorted(NATIONS.items(), key=lambda n: n[1][0]):
        rings = sorted(faces[name], key=lambda r: -Polygon(topology.join([p for _, p in arcs], r)).area)
        for i, r in enumerate(rings):
            polygon = Polygon(topology.join([p for _, p in arcs], r))
            if i == 0:
                spot = polylabel(polygon, 5)
                out.append(f"land {code} member - {round(spot.x)} {round(spot.y)} {title}")
            if not polygon.exterior.is_ccw:
                r = [-n for n in r[::-1]]
            out.append("ring outer " + " ".join(map(str, r)))
    for name, (code, _, _, (lon, lat, capital)) in sorted(NATIONS.items()):
        out.append(f"nation {name} {code} {round(lon * 100)} {round(lat * 100)} {capital}")
    (here / "training-isle.map").write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
