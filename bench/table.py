"""Lines of the goals table, and medians."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Line:
    """One goal: what was measured, the floor beside it, and whether it holds."""

    goal: str
    what: str
    figure: str
    floor: str
    wanted: str
    holds: bool | None
    """None for a figure that is only for information."""


def spread(values: Sequence[float], digits: int = 1) -> str:
    """The median with the least and the most: "12.3 (11.0–14.2)"."""
    return f"{median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def ratio(goal: str, what: str, ours: Sequence[float], floor: Sequence[float], most: float, unit: str) -> Line:
    """A goal of the kind "at most so many times the floor", judged by the medians."""
    times = median(ours) / median(floor)
    return Line(
        goal, what, f"{spread(ours)} {unit}, {times:.2f}×", f"{spread(floor)} {unit}", f"≤ {most}×", times <= most
    )


def show(lines: Sequence[Line]) -> None:
    rows = [("goal", "what", "figure", "floor", "wanted", "verdict")]
    marks = {True: "met", False: "NOT MET", None: "for information"}
    rows += [(line.goal, line.what, line.figure, line.floor, line.wanted, marks[line.holds]) for line in lines]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
