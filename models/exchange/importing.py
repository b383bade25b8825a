"""Takes a file of goods into the shop at hand. A bad row stops nothing; the same file again writes nothing."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from tortoise.exceptions import IntegrityError

from models import stock
from models.base.db import UnitDoomed, row, rows, unit
from models.base.errors import SavdoError
from models.base.scope import current_workspace
from models.base.text import fold
from models.catalog import Product, Variant
from models.exchange.arrivals import Arrival
from models.exchange.entries import Entry, Form
from models.exchange.errors import MeanwhileChanged, OfAnother, Report
from models.exchange.merging import Merge
from models.exchange.revisions import Revision
from models.exchange.shelves import Shelves
from models.exchange.tables import read_table
from models.workspaces import Workspace

BATCH = 100
"""Products in one transaction: short enough that orders do not wait for it."""


async def import_file(data: bytes, filename: str = "", *, by: str, dry_run: bool = False) -> Report:
    """The shop's goods are as the file says, row by row where the row can be used; the report tells the rest.

    Rows are matched by SKU, and make a product together by product code or by name. An empty cell changes nothing.
    Raises BadFile and its kin when the file as a whole cannot be read; `filename` is not trusted to say what it is.
    With `dry_run` nothing is written and the report is the same. Opens its own units.
    """
    shop = await Workspace.get(id=current_workspace())
    report = Report(dry_run=dry_run)
    lines = await asyncio.to_thread(read_table, data)
    form, below = Form.of(lines, shop, report)
    entries = await asyncio.to_thread(form.read, below)
    async with unit():
        known = await Known.load()
    groups = known.grouped(entries, form)
    for batch in _batches(groups.items(), BATCH):
        await _take(batch, form, by)
    report.errors.sort(key=lambda error: error.row)
    return report


async def _take(batch: Sequence[tuple[str, list[Entry]]], form: Form, by: str) -> None:
    """These products in one transaction; when somebody else got in between, each in its own."""
    errors = len(form.report.errors)
    try:
        await _together(batch, form, by)
    except (IntegrityError, UnitDoomed, SavdoError):
        del form.report.errors[errors:]
        if len(batch) == 1:
            for entry in batch[0][1]:
                form.wrong(entry, "sku", MeanwhileChanged())
            return
        for one in batch:
            await _take([one], form, by)


async def _together(batch: Sequence[tuple[str, list[Entry]]], form: Form, by: str) -> None:
    merges = []
    async with unit():
        # Two imports into one shop take turns, so that they cannot make the same product or category twice.
        await row("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"import:{current_workspace()}")
        shelves = await Shelves.of(form.shop)
        codes = [code for code, _ in batch]
        if not form.report.dry_run:
            await stock.lock([variant.id for variant in await Variant.filter(product__code__in=codes).only("id")])
        products = {p.code: p for p in await Product.filter(code__in=codes).prefetch_related("variants", "shelves")}
        for code, entries in batch:
            there = products.get(code)
            about = (form, shelves, code, entries, by)
            merge: Merge = Revision(*about, product=there) if there else Arrival(*about)
            merge.plan()
            merges.append(merge)
            if not form.report.dry_run:
                await merge.apply()
    for merge in merges:
        form.report.created += merge.created
        form.report.updated += merge.updated
        form.report.unchanged += merge.unchanged


@dataclass
class Known:
    """What the shop has already: whose each SKU is, and which product goes by a name."""

    by_sku: dict[str, str] = field(default_factory=dict)
    by_name: dict[str, str] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)

    @classmethod
    async def load(cls) -> Known:
        found = await rows(
            "SELECT v.sku, p.code FROM variant v JOIN product p ON p.id = v.product_id WHERE v.workspace_id = $1",
            current_workspace(),
        )
        products = await Product.all().only("id", "code", "names")
        names = Counter((fold(name), p.code) for p in products for name in set(p.names.values()))
        alone = Counter(name for name, _code in names)
        return cls(
            {r["sku"]: r["code"] for r in found},
            {name: code for name, code in names if name and alone[name] == 1},
            {p.code for p in products},
        )

    def grouped(self, entries: Iterable[Entry], form: Form) -> Mapping[str, list[Entry]]:
        """Product code → its rows, in the file's order. New products without a code get their first SKU for one."""
        groups: dict[str, list[Entry]] = {}
        for entry in entries:
            mine = self.by_sku.get(entry.sku)
            if mine and entry.code and entry.code != mine:
                form.wrong(entry, "sku", OfAnother(product=mine))
                continue
            code = entry.code or mine or self._by_name(entry) or self._new_code(entry)
            for name in entry.names.values():
                self.by_name.setdefault(fold(name), code)
            groups.setdefault(code, []).append(entry)
        return groups

    def _by_name(self, entry: Entry) -> str | None:
        return next((self.by_name[fold(name)] for name in entry.names.values() if fold(name) in self.by_name), None)

    def _new_code(self, entry: Entry) -> str:
        code, n = entry.sku, 2
        while code in self.codes:
            code, n = f"{entry.sku[:54]}-{n}", n + 1
        self.codes.add(code)
        return code


def _batches(items: Iterable[tuple[str, list[Entry]]], size: int) -> Iterator[Sequence[tuple[str, list[Entry]]]]:
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch
