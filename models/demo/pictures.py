"""Pictures for the sample shops, drawn: a silhouette of the thing in its colour on a quiet ground. Always the same."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from zlib import crc32

from PIL import Image, ImageDraw

Point = tuple[float, float]
Colour = tuple[int, int, int]

SIDE = 480
FINE = 2
"""Drawn twice as large and scaled down, since Pillow's own edges are jagged."""
SMOOTH = 6
"""Points that are put between two of a blob's."""

COLOURS: dict[str, Colour] = {
    "black": (46, 46, 52), "white": (244, 244, 242), "beige": (214, 190, 158), "red": (196, 48, 52),
    "brown": (122, 80, 54), "pink": (232, 150, 172), "grey": (142, 146, 152), "blue": (58, 96, 168),
    "navy": (36, 48, 86), "lightblue": (150, 192, 226), "green": (74, 132, 88), "yellow": (232, 190, 76),
    "burgundy": (118, 30, 52), "khaki": (120, 118, 78), "orange": (224, 128, 52), "light": (232, 204, 176),
    "medium": (206, 164, 126), "classic": (92, 58, 42), "chilli": (150, 44, 34),
}  # fmt: skip
GROUNDS: tuple[Colour, ...] = ((246, 240, 232), (234, 240, 244), (240, 236, 246), (236, 244, 236), (250, 236, 232))
FIXED: dict[str, Colour] = {
    "w": (252, 252, 250), "k": (52, 48, 48), "g": (206, 168, 88), "s": (226, 200, 172), "l": (110, 152, 84),
}  # fmt: skip


@cache
def drawings() -> dict[str, list[tuple[str, str, tuple[Point, ...]]]]:
    """Kind → its strokes: form, tone, points."""
    found: dict[str, list[tuple[str, str, tuple[Point, ...]]]] = {}
    for line in Path(__file__).with_name("drawings.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            strokes = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            form, tone, *points = line.split()
            strokes.append((form, tone, tuple(_point(p) for p in points)))
    return found


def _point(text: str) -> Point:
    x, _, y = text.partition(",")
    return float(x), float(y)


@cache
def draw(kind: str, colour: str, ground: str = "") -> bytes:
    """The JPEG of such a thing in that colour; `ground` (a product's code) picks the background."""
    base = COLOURS.get(colour, COLOURS["grey"])
    image = Image.new("RGB", (SIDE * FINE, SIDE * FINE), _ground(base, ground or kind))
    canvas = ImageDraw.Draw(image)
    canvas.ellipse(_scaled([(14, 80), (86, 94)]), fill=_toned(_ground(base, ground or kind), -1))
    for form, tone, points in drawings()[kind]:
        _stroke(canvas, form, points, FIXED.get(tone) or _toned(base, int(tone)))
    out = BytesIO()
    image.reduce(FINE).save(out, "JPEG", quality=88)
    return out.getvalue()


def _ground(base: Colour, key: str) -> Colour:
    ground = GROUNDS[crc32(key.encode()) % len(GROUNDS)]
    return (206, 214, 222) if min(base) > 230 else ground  # white things want a darker ground


def _toned(colour: Colour, tone: int) -> Colour:
    """Lighter or darker by steps."""
    goal = 255 if tone > 0 else 0
    share = abs(tone) * 0.14
    red, green, blue = (round(part + (goal - part) * share) for part in colour)
    return red, green, blue


def _stroke(canvas: ImageDraw.ImageDraw, form: str, points: tuple[Point, ...], fill: Colour) -> None:
    if form == "oval":
        canvas.ellipse(_scaled(points), fill=fill)
    elif form == "rect":
        canvas.rounded_rectangle(_scaled(points), radius=SIDE * FINE // 60, fill=fill)
    elif form == "line":
        canvas.line(_scaled(points), fill=fill, width=SIDE * FINE // 70, joint="curve")
    else:
        canvas.polygon(_scaled(_smoothed(points) if form == "blob" else points), fill=fill)


def _scaled(points: tuple[Point, ...] | list[Point]) -> list[Point]:
    return [(x * SIDE * FINE / 100, y * SIDE * FINE / 100) for x, y in points]


def _smoothed(points: tuple[Point, ...]) -> list[Point]:
    """A closed curve through the points (Catmull-Rom)."""
    count = len(points)
    return [
        _between(points[i - 1], points[i], points[(i + 1) % count], points[(i + 2) % count], step / SMOOTH)
        for i in range(count)
        for step in range(SMOOTH)
    ]


def _between(before: Point, start: Point, end: Point, after: Point, t: float) -> Point:
    x, y = (
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(before, start, end, after, strict=True)
    )
    return x, y
