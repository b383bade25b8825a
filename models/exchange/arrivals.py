"""A product of a file that the shop has not got yet."""

from __future__ import annotations

from models.events import emit
from models.exchange.entries import Entry
from models.exchange.errors import Missing, NotAmount
from models.exchange.merging import Merge
from models.exchange.stocking import Good, Piece
from models.exchange.values import Axes


class Arrival(Merge):
    """It is put on the shelf as a whole. Without any number for its stock it is not counted."""

    def plan(self) -> None:
        self.agree()
        counted = any(type(entry.stock) is int for entry in self.entries)
        axes, pieces = self._pieces(counted)
        if not pieces:
            return
        self.created = len(pieces)
        good = Good(
            code=self.code,
            names=self.texts("names"),
            descriptions=self.texts("descriptions"),
            pieces=pieces,
            axes=axes,
            counted=counted,
            visible=self.visible is not False,
        )
        self._then_put(good)

    def _then_put(self, good: Good) -> None:
        shelves = self.wanted_shelves()

        async def put() -> None:
            good.shelves = await self.made(shelves)
            product = await good.put(by=self.by)
            await emit("product.changed", product, by=self.by, state=product.state.value)

        self.steps.append(put)

    def _pieces(self, counted: bool) -> tuple[Axes, list[Piece]]:
        axes: Axes = []
        pieces = []
        for entry in self._complete():
            wider, options = self.options(axes, entry)
            try:
                pieces.append(self.piece(entry, counted, options))
            except NotAmount as error:
                self.form.wrong(entry, "stock", error)
            else:
                axes = wider
        return axes, pieces

    def _complete(self) -> list[Entry]:
        """The rows that say enough to make something new of them."""
        named = any(entry.names for entry in self.entries)
        good = []
        for entry in self.entries:
            lacking = [what for what, there in (("name", named), ("price", entry.price is not None)) if not there]
            for what in lacking:
                self.form.wrong(entry, what, Missing())
            if not lacking:
                good.append(entry)
        return good
