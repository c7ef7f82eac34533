"""Rings that share borders as arcs that are held once; simplifying and writing them.

A ring is a closed list of (lon, lat) in degrees, first point not repeated. Neighbours share points
exactly. Arcs are cut where more than two rings' ways part, so a border is one arc that both of its
countries refer to, and what is done to it is done to both.
"""

import heapq
import math

KM = 111.195  # kilometres in a degree of a great circle


def area(a, b, c):
    """The area of a small triangle on the globe, in square kilometres."""
    squeeze = math.cos(math.radians((a[1] + b[1] + c[1]) / 3))
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) * squeeze * KM * KM / 2


def ring_area(ring):
    """The signed area of a ring in square kilometres, positive if counter-clockwise."""
    squeeze = math.cos(math.radians(sum(p[1] for p in ring) / len(ring)))
    total = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))
    return total / 2 * squeeze * KM * KM


def cut(polygons, forced=()):
    """Cuts {code: [[ring, ..], ..]} into arcs.

    Returns the arcs (lists of points; a closed one ends where it begins), and {code: [[[n, ..], ..],
    ..]} with arc numbers from 1, negative for backwards. `forced` are points to cut at too.
    """
    ways, junctions = {}, set(forced)
    rings = [r for shapes in polygons.values() for shape in shapes for r in shape]
    for ring in rings:
        for before, here, after in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1]):
            way = frozenset((before, after))
            if ways.setdefault(here, way) != way:
                junctions.add(here)
    arcs, known = [], {}

    def number(points):
        if points[0] == points[-1]:  # a closed arc: begin at its least point, whoever walks it
            body = points[:-1]
            at = body.index(min(body))
            body = body[at:] + body[:at]
            points = body + body[:1]
        key = tuple(points)
        if key in known:
            return known[key]
        if key[::-1] in known:
            return -known[key[::-1]]
        arcs.append(list(points))
        known[key] = len(arcs)
        return len(arcs)

    def walk(ring):
        starts = [i for i, p in enumerate(ring) if p in junctions]
        if not starts:
            return [number(ring + ring[:1])]
        ring = ring[starts[0]:] + ring[:starts[0]]
        ring.append(ring[0])
        out, begin = [], 0
        for i in range(1, len(ring)):
            if ring[i] in junctions:
                out.append(number(ring[begin:i + 1]))
                begin = i
        return out

    return arcs, {code: [[walk(r) for r in shape] for shape in shapes]
                  for code, shapes in polygons.items()}


def join(arcs, numbers):
    """The ring that arcs make, first point not repeated."""
    out = []
    for n in numbers:
        points = arcs[abs(n) - 1]
        out += (points if n > 0 else points[::-1])[:-1]
    return out


def weights(arc):
    """Visvalingam's weight of each point of an arc: the triangle lost when it goes, never less than
    that of a point gone before. Ends weigh infinitely much, of a closed arc two more points too."""
    n = len(arc)
    out = [math.inf] * n
    fixed = {0, n - 1}
    if arc[0] == arc[-1] and n > 3:
        far = max(range(n), key=lambda i: math.dist(arc[i], arc[0]))
        wide = max(range(n), key=lambda i: area(arc[0], arc[far], arc[i]))
        fixed |= {far, wide}
    left, right = list(range(-1, n - 1)), list(range(1, n + 1))
    heap, age = [], [0] * n

    def push(i):
        if i not in fixed:
            age[i] += 1
            heapq.heappush(heap, (area(arc[left[i]], arc[i], arc[right[i]]), i, age[i]))

    for i in range(1, n - 1):
        push(i)
    floor = 0
    while heap:
        weight, i, when = heapq.heappop(heap)
        if when != age[i]:
            continue
        floor = max(floor, weight)
        out[i] = floor
        age[i] = -1
        fixed.add(i)  # gone: never pushed again
        right[left[i]], left[right[i]] = right[i], left[i]
        for j in (left[i], right[i]):
            push(j)
    return out


def densify(points, step):
    """Points (in parts of a degree) with more put in where two are further apart than `step`."""
    out = points[:1]
    for a, b in zip(points, points[1:]):
        squeeze = math.cos(math.radians(min(abs(a[1]), abs(b[1])) / 100))
        pieces = math.ceil(max(abs(b[0] - a[0]) * max(squeeze, 0.2), abs(b[1] - a[1])) / step)
        for k in range(1, pieces):
            out.append((round(a[0] + (b[0] - a[0]) * k / pieces),
                        round(a[1] + (b[1] - a[1]) * k / pieces)))
        out.append(b)
    return out


def rounded(arc, unit=100):
    """The points in whole parts of a degree, without repeated ones."""
    out = []
    for x, y in arc:
        p = (round(x * unit), round(y * unit))
        if not out or out[-1] != p:
            out.append(p)
    return out


def arc_line(kind, points):
    """The record of an arc: its kind, its first point, and steps from point to point."""
    steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in zip(points, points[1:])]
    return " ".join([f"arc {kind} {points[0][0]} {points[0][1]}", *steps])
