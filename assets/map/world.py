"""Makes world.map from the outlines of Natural Earth; run by `make`. README.md has the reasons."""

import json
import math
import sys
from pathlib import Path

import pycountry
from shapely.ops import polylabel, unary_union
from shapely.affinity import scale
from shapely.geometry import LineString, MultiPolygon, Point, Polygon

import nations
import topology

# Outlines of the source that are part of another state for the General Assembly.
PART_OF = {"Somaliland": "Somalia", "N. Cyprus": "Cyprus", "Hong Kong": "China", "Macao": "China",
           "Åland": "Finland", "Br. Indian Ocean Ter.": "Mauritius"}
# Left out: no view with the north in its middle reaches it, or a speck of no account.
LEFT_OUT = {"Antarctica", "Ashmore and Cartier Is.", "Indian Ocean Ter.",
            "Heard I. and McDonald Is.", "Fr. S. Antarctic Lands"}
NAMES = {
    "Turkey": "Türkiye", "Macedonia": "North Macedonia", "eSwatini": "Eswatini",
    "W. Sahara": "Western Sahara", "S. Sudan": "South Sudan", "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Dominican Rep.": "Dominican Republic", "Central African Rep.": "Central African Republic",
    "Dem. Rep. Congo": "Democratic Republic of the Congo", "Eq. Guinea": "Equatorial Guinea",
    "Solomon Is.": "Solomon Islands", "Falkland Is.": "Falkland Islands (Malvinas)",
    "Faeroe Is.": "Faroe Islands", "Marshall Is.": "Marshall Islands", "Cook Is.": "Cook Islands",
    "N. Mariana Is.": "Northern Mariana Islands", "U.S. Virgin Is.": "United States Virgin Islands",
    "British Virgin Is.": "British Virgin Islands", "Cayman Is.": "Cayman Islands",
    "Turks and Caicos Is.": "Turks and Caicos Islands", "Pitcairn Is.": "Pitcairn",
    "S. Geo. and the Is.": "South Georgia and the South Sandwich Islands",
    "St. Vin. and Gren.": "Saint Vincent and the Grenadines", "St. Kitts and Nevis": "Saint Kitts and Nevis",
    "Antigua and Barb.": "Antigua and Barbuda", "St. Pierre and Miquelon": "Saint Pierre and Miquelon",
    "Wallis and Futuna Is.": "Wallis and Futuna", "St-Martin": "Saint Martin",
    "St-Barthélemy": "Saint Barthélemy", "Fr. Polynesia": "French Polynesia",
    "São Tomé and Principe": "São Tomé and Príncipe", "Vietnam": "Viet Nam",
    "United States of America": "United States",
}
CODES = {"Kosovo": "XKX", "Siachen Glacier": "siachen"}
# Not members of the United Nations. A territory names the state that administers it.
STATUS = {"PSE": "observer", "VAT": "observer", "XKX": "unsettled", "TWN": "unsettled",
          "ESH": "territory -"}
for state, codes in {
    "DNK": "GRL FRO", "USA": "PRI VIR GUM MNP ASM", "NLD": "ABW CUW SXM", "NZL": "COK NIU",
    "GBR": "SGS SHN PCN AIA FLK CYM BMU VGB TCA MSR JEY GGY IMN", "AUS": "NFK",
    "FRA": "SPM WLF MAF BLM PYF NCL",
}.items():
    STATUS |= {code: f"territory {state}" for code in codes.split()}

# Borders to be drawn broken: between these two, and for some only inside a box (west, south, east,
# north).
UNSETTLED = [("MAR", "ESH"), ("SRB", "XKX"), ("ISR", "PSE"), ("PSE", "JOR"),
             ("IND", "PAK", (73.3, 32.7, 78, 37)), ("CHN", "IND", (75, 32.4, 80, 37)),
             ("CHN", "IND", (91.5, 27, 98, 30)),
             ("siachen", "IND"), ("siachen", "PAK"), ("siachen", "CHN")]
# Where a border must be cut so that a box above ends there: the shared point nearest to each.
CUTS = [("IND", "PAK", (74.5, 32.8)), ("CHN", "IND", (79.3, 32.5))]

# The Golan: from a point of Lebanon's border southwards along the line of 1923, to a point on the
# Yarmouk between two points of the source.
GOLAN = [(35.627756, 33.274605), (35.655, 33.245), (35.64, 33.18), (35.63, 33.05), (35.625, 32.92),
         (35.65, 32.86), (35.655, 32.78), (35.665, 32.703)]
YARMOUK = ((35.735757, 32.7295), (35.609756, 32.682628))

# Crimea: the land south of the isthmus of Perekop and the Syvash, as the source divides it.
CRIMEA = [(33.2, 46.05), (33.593736, 46.096727), (33.658537, 46.219983), (33.806138, 46.207831),
          (34.02574, 46.107143), (34.126541, 46.089783), (34.223742, 46.101935),
          (34.353344, 46.062007), (34.450545, 45.966527), (34.522545, 45.976943),
          (34.688147, 45.976943), (34.792548, 45.891878), (34.799748, 45.79119),
          (34.947349, 45.728694), (35.00135, 45.733902), (36.0, 45.9), (37.5, 45.6), (37.5, 44),
          (32, 44), (32, 45.7)]
# Other occupied land of Ukraine, about the end of 2023: from the border south-east of Topoli, past
# Kupiansk, Kreminna, Bakhmut, Donetsk, Vuhledar and Robotyne, along the Dnipro to the Kinburn spit.
FRONT = [(37.949779, 49.964542), (37.75, 49.80), (37.85, 49.62), (37.97, 49.43), (38.05, 49.05),
         (38.22, 48.93), (38.05, 48.75), (37.92, 48.58), (37.9, 48.32), (37.78, 48.17),
         (37.6, 48.05), (37.48, 47.95), (37.38, 47.82), (37.2, 47.73), (36.85, 47.70),
         (36.4, 47.62), (35.9, 47.44), (35.4, 47.54), (34.65, 47.53), (34.2, 47.4), (33.95, 47.25),
         (33.75, 47.0), (33.36, 46.78), (32.95, 46.68), (32.6, 46.57), (32.3, 46.52), (31.4, 46.57)]
BEHIND = [(31.2, 46.2), (32.5, 45.9), (33.2, 45.9), (35.5, 45.5), (37.5, 46.5), (41, 47), (41, 50.3),
          (38, 50.3)]
KURILS = (145.3, 43.3, 149.0, 45.6)  # the box of Etorofu, Kunashiri, Shikotan and the Habomais

# How much may be lost: the triangle at a point, in square kilometres, by place.
FINE, MIDDLE, COARSE = 14, 40, 130


def tolerance(p):
    lon, lat = p
    if lat > 34 and (-12 < lon < 42 and lat < 62 or 124 < lon < 150 and lat < 47):
        return FINE
    return MIDDLE if lat > 12 else COARSE


def smallest(p):
    """The smallest island kept, in square kilometres."""
    return {FINE: 40, MIDDLE: 90, COARSE: 300}[tolerance(p)]


def unwrap(ring):
    """A ring without a jump where the longitudes turn over, and without the points made there."""
    out, turn = [], 0
    for (x, y), (before, _) in zip(ring, ring[-1:] + ring[:-1]):
        if out and abs(x - before) > 180:
            turn += 360 if x < before else -360
        p = (round(x + turn, 6), y)
        if not out or out[-1] != p:
            out.append(p)
    if out[0] == out[-1]:
        out.pop()
    if abs(out[0][0] - out[-1][0]) > 180:
        raise SystemExit("a ring goes round the pole")
    # A seam's points lie on the meridian; those between two others there are of no coast.
    seam = [abs(abs(x) - 180) < 1e-6 for x, _ in out]
    out = [p for i, p in enumerate(out) if not (seam[i] and seam[i - 1] and seam[(i + 1) % len(out)])]
    # Prefer the side where most of it lies: Chukotka goes on to 190 E, not -170.
    middle = sum(x for x, _ in out) / len(out)
    return [(round(x + (360 if middle < -190 else -360 if middle > 190 else 0), 6), y) for x, y in out]


def load(path):
    """{name: (numeric code, [[ring, ..], ..])} of the source."""
    source = json.loads(path.read_text())
    (sx, sy), (tx, ty) = source["transform"]["scale"], source["transform"]["translate"]
    arcs = []
    for steps in source["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((round(x * sx + tx, 6), round(y * sy + ty, 6)))
        arcs.append(arc)
    out = {}
    for shape in source["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        if name in LEFT_OUT:
            continue
        shapes = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = []
        for parts in shapes:
            rings.append([])
            for part in parts:
                ring = []
                for n in part:
                    ring += (arcs[n] if n >= 0 else arcs[~n][::-1])[:-1]
                rings[-1].append(unwrap(ring))
        out.setdefault(name, (shape.get("id"), []))[1].extend(rings)
    return out


def shapely_of(shapes):
    return [Polygon(s[0], s[1:]) for s in shapes]


def rings_of(geometry):
    parts = geometry.geoms if hasattr(geometry, "geoms") else [geometry]
    return [[list(r.coords)[:-1] for r in (p.exterior, *p.interiors)] for p in parts
            if p.geom_type == "Polygon"]


def merge(shapes):
    """One outline of adjoining shapes; the points they share are kept as they are."""
    return rings_of(unary_union(shapely_of(shapes)))


def insert(ring, a, b, p):
    """Puts p between the neighbours a and b of a ring, if they are there."""
    for i in range(len(ring)):
        if {ring[i - 1], ring[i]} == {a, b}:
            ring.insert(i, p)
            return


def mend(world):
    """Borders as the General Assembly recognises them; {code: shapes} and the pieces hatched."""
    kept = {}
    # Crimea.
    ukraine, russia = world["Ukraine"][1], world["Russia"][1]
    inside = [s for s in russia if 32 < min(x for x, _ in s[0]) < 33 and max(y for _, y in s[0]) < 46.5]
    assert len(inside) == 1
    russia.remove(inside[0])
    ukraine.append(inside[0])
    ukraine[:] = merge(ukraine)
    # The southern Kurils.
    west, south, east, north = KURILS
    islands = [s for s in russia if all(west < x < east and south < y < north for x, y in s[0])]
    assert len(islands) == 6
    for s in islands:
        russia.remove(s)
    kept["kurils"] = islands
    # The Golan: off Israel, to Syria.
    for name in ("Israel", "Jordan"):
        for s in world[name][1]:
            insert(s[0], *YARMOUK, GOLAN[-1])
    israel = world["Israel"][1][0][0]
    a, b = israel.index(GOLAN[0]), israel.index(GOLAN[-1])
    turned = israel[a:] + israel[:a]
    b = turned.index(GOLAN[-1])
    golan, rest = turned[:b] + GOLAN[:0:-1], GOLAN + turned[b + 1:]
    assert Polygon(golan).area < 0.2
    world["Israel"][1][0][0] = rest
    world["Syria"][1][:] = merge([*world["Syria"][1], [golan]])
    kept["golan"] = [golan]
    kept["northern-cyprus"] = [list(s) for s in world["N. Cyprus"][1]]
    for name, whole in PART_OF.items():
        world[whole][1].extend(world.pop(name)[1])
        world[whole][1][:] = merge(world[whole][1])
    polygons, names = {"kurils": kept.pop("kurils")}, {}
    for name, (number, shapes) in world.items():
        code = CODES.get(name) or pycountry.countries.get(numeric=number).alpha_3
        assert code not in polygons, code
        polygons[code] = shapes
        names[code] = NAMES.get(name, name)
    return polygons, names, kept


def simplify(arcs, faces):
    """Drops points and specks of islands; {code: [[[n, ..], ..], ..]} of what is left."""
    all_weights = [topology.weights(a) for a in arcs]
    largest = {}
    for code, shapes in faces.items():
        sizes = [abs(topology.ring_area(topology.join(arcs, s[0]))) for s in shapes]
        largest[code] = max(range(len(shapes)), key=sizes.__getitem__)
    gone, users = set(), {}
    for code, shapes in faces.items():
        for i, s in enumerate(shapes):
            ring = topology.join(arcs, s[0])
            size = abs(topology.ring_area(ring))
            for n in (abs(n) for r in s for n in r):
                users.setdefault(n, set()).add((code, i))
            keep = size > smallest(ring[0]) or (i == largest[code] and size > 20) or code in ("kurils", "XKX")
            if not keep and len(s[0]) == 1:
                gone.add(abs(s[0][0]))
    factor = {}

    def thin(n):
        """Arc n in whole hundredths of a degree; factor 0 keeps all points."""
        arc, by = arcs[n - 1], factor.get(n, 1)
        small = arc[0] == arc[-1] and abs(topology.ring_area(arc[:-1])) < 2500
        by *= 0.25 if small else 1
        kept = [p for p, w in zip(arc, all_weights[n - 1]) if w >= tolerance(p) * by]
        return topology.rounded(kept)

    numbers = [n for n in range(1, len(arcs) + 1) if n not in gone]
    out = {n: thin(n) for n in numbers}
    for _ in range(8):
        bad = set()
        for code, shapes in faces.items():
            for s in shapes:
                rings = [r for r in s if not any(abs(n) in gone for n in r)]
                if not rings or any(abs(n) in gone for n in s[0]):
                    continue
                points = [[p for n in r for p in (out[abs(n)] if n > 0 else out[abs(n)][::-1])[:-1]] for r in rings]
                if any(len(p) < 3 for p in points) or not Polygon(points[0], points[1:]).is_valid:
                    bad |= {abs(n) for r in rings for n in r}
        if not bad:
            break
        print(f"{len(bad)} arcs cross or vanish: finer", file=sys.stderr)
        for n in bad:
            factor[n] = factor.get(n, 1) * 0.6
            out[n] = thin(n)
    left = {}
    for code, shapes in faces.items():
        for s in shapes:
            if any(abs(n) in gone for n in s[0]):
                continue
            left.setdefault(code, []).append([r for r in s if not any(abs(n) in gone for n in r)])
    return out, left


def label(polygon):
    """A point well inside, found with the east-west squeeze of its latitude."""
    y = polygon.centroid.y
    squeeze = math.cos(math.radians(y / 100))
    p = polylabel(scale(polygon, squeeze, 1, origin=(0, 0)), 5)
    return round(p.x / squeeze), round(p.y)


def main(source, here):
    polygons, names, pieces = mend(load(source))
    forced = set()
    for a, b, near in CUTS:
        shared = {p for s in polygons[a] for r in s for p in r} & {p for s in polygons[b] for r in s for p in r}
        forced.add(min(shared, key=lambda p: math.dist(p, near)))
    arcs, faces = topology.cut(polygons, forced)
    owners = {}
    for code, shapes in faces.items():
        for n in (n for s in shapes for r in s for n in r):
            owners.setdefault(abs(n), []).append(code)
    thin, left = simplify(arcs, faces)
    kinds = {}
    for n, codes in owners.items():
        kinds[n] = "c" if len(codes) == 1 else "b"
        middle = arcs[n - 1][len(arcs[n - 1]) // 2]
        for a, b, *box in UNSETTLED:
            if set(codes) == {a, b} and (not box or Polygon(
                    [(box[0][i], box[0][j]) for i, j in ((0, 1), (2, 1), (2, 3), (0, 3))]
            ).covers(Point(middle))):
                kinds[n] = "u"
    # Only the arcs still in use, renumbered, with points enough for a projection.
    used = sorted({abs(n) for shapes in left.values() for s in shapes for r in s for n in r})
    renumbered = {n: i + 1 for i, n in enumerate(used)}
    lines = [(kinds[n], topology.densify(thin[n], 200)) for n in used]
    left = {code: [[[renumbered[abs(n)] * (1 if n > 0 else -1) for n in r] for r in s] for s in shapes]
            for code, shapes in left.items()}

    def ring(numbers):
        return topology.join([points for _, points in lines], numbers)

    land = {code: MultiPolygon([Polygon(ring(s[0]), [ring(r) for r in s[1:]]) for s in shapes])
            for code, shapes in left.items()}

    def overlay(points, code):
        """The part of a land inside an outline, cut into the edges that are its own and the rest."""
        mask = points if hasattr(points, "area") else Polygon([(x * 100, y * 100) for x, y in points])
        part = land[code].intersection(mask)
        shapes = []
        for s in rings_of(part):
            rounded = [topology.rounded(r + r[:1], 1)[:-1] for r in s]
            polygon = Polygon(rounded[0], rounded[1:])
            if polygon.area > 30 and polygon.is_valid:
                shapes.append([edges(r, land[code].boundary) for r in rounded])
        return shapes

    def edges(points, outline):
        own = [not outline.distance(LineString([a, b]).interpolate(0.5, normalized=True)) < 0.8
               for a, b in zip(points, points[1:] + points[:1])]
        start = next((i for i in range(len(own)) if own[i] != own[i - 1]), 0)
        points, own = points[start:] + points[:start], own[start:] + own[:start]
        numbers, begin = [], 0
        for i in range(1, len(points) + 1):
            if i == len(points) or own[i] != own[begin]:
                piece = (points + points[:1])[begin:i + 1]
                lines.append(("l" if own[begin] else "h", topology.densify(piece, 200)))
                numbers.append(len(lines))
                begin = i
        return numbers

    crimea = Polygon([(x * 100, y * 100) for x, y in CRIMEA])
    behind = Polygon([(x * 100, y * 100) for x, y in FRONT + BEHIND]).buffer(0).difference(crimea)
    areas = [
        ("crimea", "occupied", "UKR", overlay(CRIMEA, "UKR"), "Crimea"),
        ("ukraine-occupied", "occupied", "UKR", overlay(behind, "UKR"), "other occupied land of Ukraine, about the end of 2023"),
        ("golan", "occupied", "SYR", overlay(Polygon([(x * 100, y * 100) for x, y in pieces["golan"][0]]).buffer(2), "SYR"), "Golan"),
        ("northern-cyprus", "occupied", "CYP", overlay(unary_union([Polygon([(x * 100, y * 100) for x, y in s[0]]) for s in pieces["northern-cyprus"]]).buffer(3), "CYP"), "northern Cyprus"),
        ("palestine", "occupied", "PSE", left["PSE"], "Palestine"),
        ("western-sahara", "undetermined", "ESH", left["ESH"], "Western Sahara"),
        ("kurils", "disputed", "-", left.pop("kurils"), "southern Kurils / Northern Territories"),
        ("siachen", "disputed", "-", left.pop("siachen", []), "Siachen"),
    ]
    out = ["map 1", "unit 100", "view 11200 6800 11800"]
    out += [topology.arc_line(kind, points) for kind, points in lines]

    def put(head, shapes, name):
        shapes = sorted(shapes, key=lambda s: -Polygon(ring(s[0])).area)
        body = [Polygon(ring(s[0]), [ring(r) for r in s[1:]]) for s in shapes]
        x, y = label(body[0])
        out.append(f"{head} {x} {y} {name}")
        for s in shapes:
            for i, r in enumerate(s):
                points = ring(r)
                outwards = Polygon(points).exterior.is_ccw == (i == 0)
                if not outwards:
                    r = [-n for n in r[::-1]]
                out.append(f"ring {'outer' if i == 0 else 'hole'} " + " ".join(map(str, r)))

    for code in sorted(left):
        status = STATUS.get(code, "member")
        if " " not in status:
            status += " -"
        put(f"land {code} {status}", left[code], names[code])
    for code, kind, of, shapes, name in areas:
        if shapes:
            put(f"area {code} {kind} {of}", shapes, name)
    out += nations.lines(set(left))
    (here / "world.map").write_text("\n".join(out) + "\n", encoding="utf-8")
    print(f"world.map: {len(left)} lands, {len(lines)} arcs, {sum(len(p) for _, p in lines)} points")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
