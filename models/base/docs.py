"""What retrieval hands on: one thing of the shop, in all its names, without any fact that may go stale.

Prices, stock and orders are not in here on purpose: facts come from the tools of the turn, never from retrieval.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    PRODUCT = "product"
    CATEGORY = "category"
    SERVICE = "service"
    EVENT = "event"
    FAQ = "faq"
    PASSAGE = "passage"
    """Some sentences of a document that the shop has handed in."""
    CORRECTION = "correction"
    """What a person of the shop wants answered to a question."""


@dataclass(frozen=True, slots=True)
class Option:
    """One value on an axis of a product, as its variants store it: "blue", "1.2l", "38"."""

    value: str
    names: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doc:
    """A product, category, service, event or FAQ as the index knows it."""

    kind: Kind
    code: str
    """The shop's own id of the thing ("K03", "delivery"); unique per shop and kind."""
    names: dict[str, str]
    """Language → name (for a FAQ or a correction: the question; for a passage: its heading)."""
    aliases: tuple[str, ...] = ()
    text: dict[str, str] = field(default_factory=dict)
    """Language → description (for a FAQ or a correction: the answer)."""
    axes: dict[str, tuple[Option, ...]] = field(default_factory=dict)
    """Products: axis → its values, in the seller's order."""
    category: str | None = None
    date: str | None = None
    """Events: the ISO date in the shop's zone."""

    @classmethod
    def from_json(cls, row: dict[str, object]) -> Doc:
        data = dict(row)
        axes = data.pop("axes", None) or {}
        assert isinstance(axes, dict)
        return cls(
            kind=Kind(str(data.pop("kind"))),
            aliases=tuple(data.pop("aliases", ()) or ()),  # type: ignore[arg-type]
            axes={axis: tuple(Option(**value) for value in values) for axis, values in axes.items()},
            **data,  # type: ignore[arg-type]
        )


@dataclass(frozen=True, slots=True)
class Found:
    """A document with how well it answers the query: 0 nothing in common, 1 every word met."""

    doc: Doc
    score: float
