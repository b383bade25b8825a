"""Values of options as people write them, and as a product stores them: "qora", "Чёрный" and "black" are one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from models.base import concepts
from models.base.fields import pick
from models.base.i18n import Language
from models.base.text import fold, normalize_latin, words
from models.exchange.cells import clean

COLOURED = ("color", "shade")
Axes = list[dict[str, Any]]


def stored(axes: Axes, axis: str, text: str) -> str | None:
    """The value of this axis that the text names: as it is stored, else in any language and spelling."""
    values: list[dict[str, Any]] = next((entry["values"] for entry in axes if entry["axis"] == axis), [])
    for value in values:
        if clean(value["value"]) == text:
            return str(value["value"])
    wanted = fold(text)
    for value in values:
        if wanted and wanted in {fold(value["value"]), *map(fold, (value.get("names") or {}).values())}:
            return str(value["value"])
    return None


def label(axes: Axes, axis: str, value: str, language: Language) -> str:
    """The value in the language, if that leads back to it; else as it is stored."""
    names = next(
        (v.get("names") or {} for a in axes if a["axis"] == axis for v in a["values"] if v["value"] == value), {}
    )
    named = clean(pick(names, language)) if names else ""
    return named if named and stored(axes, axis, named) == value else clean(value)


def with_value(axes: Axes, axis: str, text: str, languages: Sequence[str]) -> tuple[Axes, str]:
    """The axes with this value on them, and how it is stored there."""
    if known := stored(axes, axis, text):
        return axes, known
    value, names = _general(text, languages) if axis in COLOURED else (text, {})
    entry = {"value": value, **({"names": names} if names else {})}
    if any(a["axis"] == axis for a in axes):
        return [{**a, "values": [*a["values"], entry]} if a["axis"] == axis else a for a in axes], value
    return [*axes, {"axis": axis, "values": [entry]}], value


def _general(text: str, languages: Sequence[str]) -> tuple[str, dict[str, str]]:
    """A colour that everybody knows, under its general name and with its names in the shop's languages."""
    folded = words(text)
    exact = [h for h in concepts.meanings(folded) if h.sure == 1.0 and (h.start, h.end) == (0, len(folded))]
    colour = next((h.concept for h in exact if h.concept.group == "colours"), None)
    if colour is None:
        return text, {}
    names = {lang: normalize_latin(colour.name(lang)) if lang == "uz" else colour.name(lang) for lang in languages}
    return colour.id, names
