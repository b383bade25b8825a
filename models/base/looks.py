"""How a picture looks, in a few numbers: alike for the same picture made smaller, pressed harder, framed or a little cut.

A look is 64 bits of shape (where it grows darker from left to right, in 8 × 8 places) and a tile of 8 × 8 colours. The bits
are cheap to compare by the thousand; the tile tells a red shirt from a blue one. A picture is kept with two looks, whole and
without its rim, so that a copy that was cut a little still comes into question. The few that do are laid over each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image, ImageChops

SIDE = 8
STEP = 4
"""Levels of grey that count as darker: less is the noise of compression."""
RIM = 0.05
"""What is cut off each side for the second look."""
GRAIN = 16
"""Places a side of what is laid over each other."""
CUTS = (0.02, 0.04, 0.06)
"""So much of a side may have been cut off a copy."""
SMALL = 512
"""Pixels a side that are looked at."""
FLAT = 16
"""Levels of a colour by which something differs from the ground that it stands on."""
SHORTEST = 0.18
"""A part of a screen that is lower than this share of its width is a line of text, not a picture."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at a picture."""

    bits: int
    """Signed, as PostgreSQL's bigint has it."""
    tile: bytes


def looks(picture: Image.Image) -> tuple[Look, Look]:
    """The whole picture and its middle: what is kept. The picture stays as it is."""
    image = _small(picture)
    wide, high = image.size
    inner = (wide * RIM, high * RIM, wide * (1 - RIM), high * (1 - RIM))
    return _look(image, (0, 0, wide, high)), _look(image, inner)


@dataclass(frozen=True, slots=True)
class View:
    """A part of a customer's picture that may be a copy of ours."""

    look: Look
    grain: bytes
    """The same, finer, to be laid over ours."""


def views(picture: bytes) -> list[View]:
    """What a customer's JPEG may be of: itself, itself without its frame, and the pictures on a screen."""
    with Image.open(BytesIO(picture)) as found:
        found.draft("RGB", (SMALL, SMALL))
        image = _small(found)
    boxes: dict[tuple[int, ...], Box] = {}
    for box in _boxes(image):
        boxes.setdefault(tuple(round(edge / 8) for edge in box), box)
    return [View(_look(image, box), _grain(image, box)) for box in boxes.values()]


def apart(one: bytes, other: bytes) -> float:
    """How different two tiles are: the mean difference of their colours, 0 to 255."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def overlay(view: View, ours: Image.Image) -> tuple[float, float]:
    """How well our picture, cut as the copy may have been, lies under it: likeness of form (1 is the same), difference of colours."""
    image = _small(ours)
    cuts = [0.0, 0.0, 0.0, 0.0]
    best = _compared(view, image, cuts)
    for side in (*range(4), *range(4)):
        for share in CUTS:
            tried = [*cuts[:side], share, *cuts[side + 1 :]]
            if (came := _compared(view, image, tried))[0] > best[0]:
                best, cuts = came, tried
    return best


def _compared(view: View, image: Image.Image, cuts: Sequence[float]) -> tuple[float, float]:
    wide, high = image.size
    left, top, right, bottom = cuts
    grain = _grain(image, (left * wide, top * high, wide * (1 - right), high * (1 - bottom)))
    return _alike(view.grain, grain), apart(view.grain, grain)


def _alike(one: bytes, other: bytes) -> float:
    """The correlation of two grains, each colour around its own mean. Even pictures are like nothing."""
    together = first = second = 0.0
    for colour in range(3):
        a, b = one[colour::3], other[colour::3]
        mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
        together += sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
        first += sum((x - mean_a) ** 2 for x in a)
        second += sum((y - mean_b) ** 2 for y in b)
    return float(together / (first * second) ** 0.5) if first and second else 0.0


def _small(picture: Image.Image) -> Image.Image:
    image = picture.convert("RGB")  # a copy, whatever it was
    image.thumbnail((SMALL, SMALL), Image.Resampling.BOX)
    return image


def _look(image: Image.Image, box: Box) -> Look:
    grey = image.convert("L").resize((SIDE + 1, SIDE), Image.Resampling.BOX, box=box)
    levels, bits = grey.tobytes(), 0
    for row in range(SIDE):
        for column in range(SIDE):
            at = row * (SIDE + 1) + column
            bits = bits << 1 | (levels[at] > levels[at + 1] + STEP)
    tile = image.resize((SIDE, SIDE), Image.Resampling.BOX, box=box).tobytes()
    return Look(bits - (1 << 64) if bits >> 63 else bits, tile)


def _grain(image: Image.Image, box: Box) -> bytes:
    return image.resize((GRAIN, GRAIN), Image.Resampling.BOX, box=box).tobytes()


# — what part of it is the picture —


def _boxes(image: Image.Image) -> Iterator[Box]:
    wide, high = image.size
    yield (0, 0, wide, high)
    drawn = _drawn(image)
    trimmed = drawn.getbbox()
    if trimmed is None:
        return
    yield _shaved(*trimmed)
    for part in _parts(drawn, trimmed):
        inside = drawn.crop(part).getbbox()
        if inside:
            left, top = part[:2]
            yield _shaved(left + inside[0], top + inside[1], left + inside[2], top + inside[3])


def _shaved(left: int, top: int, right: int, bottom: int) -> Box:
    """Without the outermost pixels, in which compression has mixed frame and picture."""
    off = 1 if min(right - left, bottom - top) > SIDE else 0
    return left + off, top + off, right - off, bottom - off


def _drawn(image: Image.Image) -> Image.Image:
    """White where something stands on the ground, which is the colour that most of the rim has."""
    wide, high = image.size
    rim = [
        image.crop(box)
        for box in ((0, 0, wide, 1), (0, high - 1, wide, high), (0, 0, 1, high), (wide - 1, 0, wide, high))
    ]
    counted: Counter[Any] = Counter()
    for side in rim:
        counted.update({colour: many for many, colour in side.getcolors(wide * high) or ()})
    ground = Image.new("RGB", image.size, counted.most_common(1)[0][0])
    red, green, blue = ImageChops.difference(image, ground).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([0] * FLAT + [255] * (256 - FLAT))


def _parts(drawn: Image.Image, box: tuple[int, int, int, int]) -> Iterator[tuple[int, int, int, int]]:
    """The tall parts of a screen between empty rows, the tallest first."""
    left, top, right, bottom = box
    column = drawn.crop(box).resize((1, bottom - top), Image.Resampling.BOX)
    runs, start = list[tuple[int, int]](), 0
    for at, ink in enumerate([*column.tobytes(), 0]):
        if not ink:
            if at - start > (right - left) * SHORTEST:
                runs.append((top + start, top + at))
            start = at + 1
    for begin, end in sorted(runs, key=lambda run: run[0] - run[1])[:3]:
        yield (left, begin, right, end)
