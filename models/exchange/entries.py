"""Rows of a file, understood: which variant each speaks of, and what it says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.base.i18n import Language, current_language
from models.exchange import cells
from models.exchange.cells import limited, text_of
from models.exchange.errors import BadCell, BadFile, Missing, NoColumn, NotAmount, Report, RowError, TwiceInFile
from models.exchange.headings import WORDS, Heading, axis_title, recognised, title
from models.exchange.tables import TITLES, Cell, Line
from models.workspaces import Workspace

MOST = {"sku": 60, "code": 60, "barcode": 40, "name": 500, "description": 20_000, "category": 500, "option": 60}


@dataclass(slots=True)
class Entry:
    """What one row says. Empty and None mean that it says nothing of it."""

    line: int
    sku: str = ""
    code: str = ""
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    category: str = ""
    options: dict[str, str] = field(default_factory=dict)
    price: int | None = None
    stock: int | bool | None = None
    """How many, or for things that are not counted, whether there are any."""
    barcode: str = ""
    active: bool | None = None
    visible: bool | None = None


@dataclass
class Form:
    """The file's headings, and how its rows are read by them."""

    shop: Workspace
    titles: list[str]
    columns: list[tuple[int, Heading]]
    report: Report
    seen: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Sequence[Line], shop: Workspace, report: Report) -> tuple[Form, Sequence[Line]]:
        """The form and the rows below its headings. Titles may stand above them. Raises BadFile, NoColumn."""
        if not lines:
            raise BadFile
        forms = [cls(shop, [text_of(cell) for cell in line.cells], [], report) for line in lines[:TITLES]]
        for n, form in enumerate(forms):
            found = [(i, heading) for i, title_ in enumerate(form.titles) if (heading := recognised(title_))]
            if any(heading.what == "sku" for _, heading in found):
                form.columns = found
                return form, lines[n + 1 :]
        shown = ", ".join(title_ for title_ in forms[0].titles if title_)[:200]
        raise NoColumn(column=title("sku", current_language()), found=shown)

    def heading(self, what: str) -> str:
        """What the file itself calls that column; what we would call it when it has none."""
        found = next((self.titles[i] for i, heading in self.columns if what in (heading.what, heading.axis)), "")
        return found or (title(what, current_language()) if what in WORDS else axis_title(what, current_language()))

    def wrong(self, entry: Entry, what: str, error: BadCell) -> None:
        self.report.errors.append(RowError(entry.line, self.heading(what), error.for_person()))

    def read(self, lines: Sequence[Line]) -> list[Entry]:
        """The rows that are good in themselves; the others stand in the report."""
        return [entry for line in lines if (entry := self._entry(line))]

    def _entry(self, line: Line) -> Entry | None:
        entry, good = Entry(line.number), True
        for i, heading in self.columns:
            cell = line.cells[i] if i < len(line.cells) else None
            if text_of(cell):
                try:
                    self._take(entry, heading, cell)
                except BadCell as error:
                    good = False
                    self.report.errors.append(RowError(line.number, self.titles[i], error.for_person()))
        if good and not entry.sku:
            good = False
            self.wrong(entry, "sku", Missing())
        if good and entry.sku in self.seen:
            good = False
            self.wrong(entry, "sku", TwiceInFile(row=self.seen[entry.sku]))
        if entry.sku:
            self.seen.setdefault(entry.sku, line.number)
        return entry if good else None

    def _take(self, entry: Entry, heading: Heading, cell: Cell) -> None:
        what = heading.what
        if what in ("name", "description"):
            texts = entry.names if what == "name" else entry.descriptions
            texts.setdefault(self._language(heading), limited(text_of(cell), MOST[what]))
        elif what == "option":
            entry.options.setdefault(heading.axis, limited(text_of(cell), MOST[what]))
        elif what in READ:
            setattr(entry, what, READ[what](self, cell))
        elif what in MOST:
            setattr(entry, what, limited(text_of(cell), MOST[what]))

    def _language(self, heading: Heading) -> str:
        """The one that was said; a bare "Название" is Russian in a shop that writes Russian, else the shop's own."""
        assert heading.language
        if heading.said or heading.language in self.shop.languages:
            return heading.language.value
        return Language(self.shop.language).value


def _stock(_form: Form, cell: Cell) -> int | bool:
    try:
        return cells.pieces(cell)
    except NotAmount:
        if (said := cells.yes_or_none(cell)) is None:
            raise
        return said


READ: dict[str, Callable[[Form, Cell], Any]] = {
    "price": lambda form, cell: cells.price(cell, form.shop.currency),
    "stock": _stock,
    "active": lambda _form, cell: cells.yes(cell),
    "visible": lambda _form, cell: cells.yes(cell),
}
