"""The shop's goods as a file that a spreadsheet opens and that imports again without a change."""

from __future__ import annotations

import asyncio
import csv
import re
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO, StringIO

from models.base.db import unit
from models.base.errors import Refused
from models.base.i18n import N_, Language, current_language
from models.base.scope import current_workspace
from models.catalog import Product, ProductState, Variant
from models.exchange.cells import clean
from models.exchange.headings import axis_title, title
from models.exchange.shelves import ALSO, Shelves
from models.exchange.values import label
from models.workspaces import Workspace

FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet would run; a quote before it makes it text. Texts that only look so quoted get one more."""
EXCEL_CELL = 32_767
PAGE = 500

WORDS = {
    "uz": ("ha", "yoʻq", "bor", "yoʻq"),
    "ru": ("да", "нет", "есть", "нет"),
    "en": ("yes", "no", "yes", "no"),
}
"""Yes, no, there, not there."""

Value = str | Decimal | int
Table = list[list[Value]]


class CellTooLong(Refused):
    message = N_("A text of product %(sku)s is too long for Excel. Please take the CSV file.")


async def export_csv(*, delimiter: str = ",") -> bytes:
    """All goods that are not archived, one row per variant. UTF-8 with its mark, for Excel."""
    table = await _table()
    return await asyncio.to_thread(_csv, table, delimiter)


async def export_xlsx() -> bytes:
    """The same as a workbook; nothing in it is a formula or a link."""
    table = await _table()
    return await asyncio.to_thread(_xlsx, table)


def _csv(table: Table, delimiter: str) -> bytes:
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerows([[_safe(_text(value)) for value in cells] for cells in table])
    return out.getvalue().encode("utf-8-sig")


def _safe(text: str) -> str:
    return f"'{text}" if FORMULA.match(text) else text


def _text(value: Value) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _xlsx(table: Table) -> bytes:
    from xlsxwriter import Workbook

    out = BytesIO()
    with Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 1)
        for y, cells in enumerate(table):
            for x, value in enumerate(cells):
                if isinstance(value, (int, Decimal)):
                    sheet.write_number(y, x, float(value))
                elif len(value) > EXCEL_CELL:
                    raise CellTooLong(sku=_text(cells[0]))
                elif value:
                    sheet.write_string(y, x, value)
    return out.getvalue()


# ── the table ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def _table() -> Table:
    shop = await Workspace.get(id=current_workspace())
    sheet = Sheet(shop, current_language())
    async with unit():
        sheet.shelves = await Shelves.of(shop)
        products: list[Product] = []
        query = Product.exclude(state=ProductState.ARCHIVED).order_by("position", "id")
        while page := await query.offset(len(products)).limit(PAGE).prefetch_related("variants", "shelves"):
            products += page
    return sheet.of(products)


class Sheet:
    """The columns that these goods want, and their rows."""

    shelves: Shelves

    def __init__(self, shop: Workspace, language: Language) -> None:
        self.shop, self.language = shop, language
        spoken = language.value if language.value in WORDS else "ru" if language is Language.UZ_CYRL else "en"
        self.yes, self.no, self.there, self.gone = WORDS[spoken]

    def of(self, products: Sequence[Product]) -> Table:
        axes = list(dict.fromkeys(entry["axis"] for product in products for entry in product.axes))
        names = self._languages([p.names for p in products])
        descriptions = self._languages([p.descriptions for p in products])
        head = [
            title("sku", self.language),
            title("code", self.language),
            *(title("name", self.language, one) for one in names),
            *(title("description", self.language, one) for one in descriptions),
            title("category", self.language),
            *(axis_title(axis, self.language) for axis in axes),
            *(title(what, self.language) for what in ("price", "stock", "barcode", "active", "visible")),
        ]
        body = [
            self._row(product, variant, names, descriptions, axes)
            for product in products
            for variant in sorted(product.variants, key=lambda v: (v.position, v.id))
        ]
        return [list(head), *body]

    def _languages(self, texts: Sequence[dict[str, str]]) -> list[Language]:
        """The shop's own first, then whatever else is there."""
        there = [key for text in texts for key in text]
        return [Language(key) for key in dict.fromkeys([*self.shop.languages, *there]) if key in set(Language)]

    def _row(
        self,
        product: Product,
        variant: Variant,
        names: Sequence[Language],
        descriptions: Sequence[Language],
        axes: Sequence[str],
    ) -> list[Value]:
        return [
            clean(variant.sku),
            clean(product.code),
            *(clean(product.names.get(one, "")) for one in names),
            *(clean(product.descriptions.get(one, "")) for one in descriptions),
            self._shelves(product),
            *(self._option(product, variant, axis) for axis in axes),
            _short(self.shop.money(variant.price).major),
            variant.on_hand if product.counted else self.there if variant.present else self.gone,
            clean(variant.barcode),
            self.yes if variant.active else self.no,
            self.yes if product.state is ProductState.ACTIVE else self.no,
        ]

    def _shelves(self, product: Product) -> str:
        links = sorted(product.shelves, key=lambda link: link.id)  # type: ignore[attr-defined]  # a reverse relation
        by_id = {category.id: category for category in self.shelves.all}
        return f" {ALSO} ".join(self.shelves.write(by_id[link.category_id], self.language) for link in links)

    def _option(self, product: Product, variant: Variant, axis: str) -> str:
        value = variant.options.get(axis)
        return label(product.axes, axis, value, self.language) if value else ""


def _short(major: Decimal) -> Decimal | int:
    """250000 rather than 250000.00."""
    return int(major) if major == int(major) else major
