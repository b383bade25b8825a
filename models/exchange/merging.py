"""The rows of one product against the shop: what they say together, and the steps that make the shop agree with them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.base.text import fold
from models.catalog import Category
from models.exchange.entries import Entry, Form
from models.exchange.errors import Contradicts, NotAmount, UnknownShelf
from models.exchange.shelves import Path, Shelves
from models.exchange.stocking import Piece
from models.exchange.values import Axes, with_value

Step = Callable[[], Awaitable[Any]]


@dataclass
class Merge:
    """Planned first, without a write: with a dry run that is all that happens."""

    form: Form
    shelves: Shelves
    code: str
    entries: Sequence[Entry]
    by: str
    steps: list[Step] = field(default_factory=list)
    created: int = 0
    updated: int = 0
    unchanged: int = 0

    def plan(self) -> None:
        """The steps that are to be done, and how many rows they concern; rows that cannot be used are in the report."""
        raise NotImplementedError

    async def apply(self) -> None:
        """The shop agrees with the rows. Inside a unit."""
        for step in self.steps:
            await step()

    def agree(self) -> None:
        """Rows that say something else of the product than an earlier one are left out."""
        said: dict[str, tuple[str, int]] = {}
        good = []
        for entry in self.entries:
            wanted = _of_product(entry)
            other = [what for what, text in wanted.items() if said.setdefault(what, (text, entry.line))[0] != text]
            for what in other:
                text, line = said[what]
                self.form.wrong(entry, what.split(":")[0], Contradicts(row=line, value=text[:60]))
            if not other:
                good.append(entry)
        self.entries = good

    def texts(self, column: str) -> dict[str, str]:
        """Per language, the first that was said."""
        merged: dict[str, str] = {}
        for entry in self.entries:
            for language, text in getattr(entry, column).items():
                merged.setdefault(language, text)
        return merged

    @property
    def visible(self) -> bool | None:
        return next((entry.visible for entry in self.entries if entry.visible is not None), None)

    def piece(self, entry: Entry, counted: bool, options: dict[str, str]) -> Piece:
        """The variant that the row makes. Raises NotAmount for a mere "there" where others are counted."""
        assert entry.price is not None
        if counted and entry.stock is True:
            raise NotAmount(value="+")
        return Piece(
            sku=entry.sku,
            price=entry.price,
            options=options,
            stock=int(entry.stock or 0) if counted else 0,
            present=entry.stock is None or bool(entry.stock),
            barcode=entry.barcode,
            active=entry.active is not False,
        )

    def options(self, axes: Axes, entry: Entry) -> tuple[Axes, dict[str, str]]:
        """The row's options as the product stores them, and the axes with them on."""
        options = {}
        for axis, text in entry.options.items():
            known = next((a["axis"] for a in axes if a["axis"] == axis or fold(a["axis"]) == fold(axis)), axis)
            axes, options[known] = with_value(axes, known, text, self.form.shop.languages)
        return axes, options

    def wanted_shelves(self) -> list[Category | Path]:
        """Where the rows want the product; empty when they do not say."""
        entry = next((entry for entry in self.entries if entry.category), None)
        try:
            return self.shelves.read(entry.category) if entry else []
        except UnknownShelf as error:
            assert entry
            self.form.wrong(entry, "category", error)
            return []

    async def made(self, shelves: Iterable[Category | Path]) -> list[Category]:
        """The categories, those that were not there yet made now."""
        return [shelf if isinstance(shelf, Category) else await self.shelves.make(shelf) for shelf in shelves]


def _of_product(entry: Entry) -> Mapping[str, str]:
    """What the row says of the product as a whole."""
    said = {"category": entry.category, "visible": "" if entry.visible is None else str(entry.visible)}
    for what, texts in (("name", entry.names), ("description", entry.descriptions)):
        said |= {f"{what}:{language}": text for language, text in texts.items()}
    return {what: text for what, text in said.items() if text}
