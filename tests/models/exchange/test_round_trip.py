"""Whatever stands in a shop goes out to a file and comes in again without a change."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.base.db import unit
from models.base.i18n import Language, speaking
from models.base.scope import inside
from models.catalog import Category, Product, Variant
from models.exchange import export_csv, export_xlsx, import_file
from models.exchange.cells import clean
from models.exchange.exporting import _csv
from models.exchange.stocking import Good, Piece, axes_of
from models.exchange.tables import read_table
from tests.cast import Shop

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12
)
TRICKY = st.sampled_from(
    ["=1+1", "'=x", "''-", "250 000", "007", "1e5", "TRUE", "yes", "a > b", "a | b", "“»", "qora", "black", "_x0041_", '"', "\t", ";"]
)  # fmt: skip
TEXTS = st.one_of(WORDS, TRICKY)
NAMES = st.dictionaries(st.sampled_from(["uz", "ru", "en"]), TEXTS, min_size=1)
VARIANTS = st.lists(
    st.tuples(st.sampled_from(["color", "size", "made up"]), TEXTS, st.integers(1, 10**12), st.integers(0, 1000)),
    min_size=1,
    max_size=3,
)
GOODS = st.lists(st.tuples(NAMES, NAMES, TEXTS, st.booleans(), VARIANTS), min_size=1, max_size=4)


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=4), st.sampled_from([",", ";", "\t"]))
def test_cells_survive_a_csv_file(table: list[list[str]], delimiter: str) -> None:
    """As clean as an export makes them; lines with nothing to show are skipped."""
    rows = [["SKU", "name", "price"], *([clean(cell) for cell in cells] for cells in table)]
    read = read_table(_csv(rows, delimiter))  # type: ignore[arg-type]  # lists are invariant
    written = [cells for cells in rows if any(cell.strip() for cell in cells)]
    assert [line.cells for line in read] == written


async def test_any_goods_come_back_unchanged(shop: Shop) -> None:
    """One database, many shops' worth of goods in it, one after another."""
    count = 0

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(goods=GOODS, language=st.sampled_from(list(Language)))
    def drawn(goods: list[Any], language: Language) -> None:
        examples.append((goods, language))

    examples: list[tuple[list[Any], Language]] = []
    drawn()
    for goods, language in examples:
        with inside(shop.id), speaking(language):
            async with unit():
                for one in goods:
                    count += 1
                    await _put(f"G{count}", *one)
            for data in (await export_csv(), await export_xlsx()):
                report = await import_file(data, by="test")
                assert report.errors == []
                assert report.changed == 0
    async with shop.unit():
        assert await Product.all().count() == count + 2


async def _put(
    code: str, names: dict[str, str], texts: dict[str, str], shelf: str, counted: bool, variants: list[Any]
) -> None:
    # Texts that nobody can see are no texts: what is only blanks is not written, so it cannot come back.
    pieces = [
        Piece(
            sku=f"{code}-{n}",
            price=price,
            options={axis: value} if value.strip() else {},
            stock=stock,
            present=bool(stock),
        )
        for n, (axis, value, price, stock) in enumerate(variants)
    ]
    category = await Category.create(code=f"c-{code}", names={"uz": shelf})
    good = Good(
        code=code,
        names=names,
        descriptions=texts,
        pieces=pieces,
        axes=axes_of([piece.options for piece in pieces], {}),
        counted=counted,
        shelves=[category],
    )
    await good.put(by="test")
    assert await Variant.filter(product__code=code).count() == len(pieces)
