"""Files of goods into Lola's shop."""

from __future__ import annotations

import asyncio
from io import BytesIO

import pytest
import xlsxwriter

from models import stock
from models.base.db import unit
from models.base.docs import Kind
from models.base.i18n import Language, speaking
from models.base.scope import inside
from models.catalog import Category, Product, ProductState, Variant
from models.exchange import BadFile, Report, export_csv, export_xlsx, import_file
from models.exchange.errors import NoColumn
from models.search import search
from models.stock import StockMove
from tests.cast import TUFLI, Counting, Shop

NEW = """Artikul;Nomi (uz);Название (ru);Kategoriya;Rang;Razmer;Narxi;Qoldiq
S-1-K;Sandal;Сандалии;Ayollar > Poyabzal;qora;37;219 000;4
S-1-Q;Sandal;Сандалии;Ayollar > Poyabzal;qizil;38;219 ming;0
B-1;Botinka;Ботинки;Ayollar > Poyabzal;;;450 000,00;2
"""


async def take(shop: Shop, data: str | bytes, *, dry_run: bool = False, language: Language = Language.EN) -> Report:
    with inside(shop.id), speaking(language):
        return await import_file(
            data.encode() if isinstance(data, str) else data, "goods.csv", by=shop.by, dry_run=dry_run
        )


def counts(report: Report) -> tuple[int, int, int, int]:
    return report.created, report.updated, report.unchanged, len(report.errors)


def workbook(*rows: list[object]) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        for y, cells in enumerate(rows):
            sheet.write_row(y, 0, cells)
    return out.getvalue()


async def test_new_goods_stand_on_their_shelves_and_are_found(shop: Shop) -> None:
    assert counts(await take(shop, NEW)) == (3, 0, 0, 0)
    async with shop.unit():
        sandal = await Product.get(code="S-1-K").prefetch_related("variants", "shelves__category__parent")
        red = next(v for v in sandal.variants if v.sku == "S-1-Q")
        assert sandal.names == {"uz": "Sandal", "ru": "Сандалии"}
        assert (red.price, red.options) == (21_900_000, {"color": "red", "size": "38"})
        assert [s.category.names["uz"] for s in sandal.shelves] == ["Poyabzal"]
        assert [s.category.parent.names["uz"] for s in sandal.shelves] == ["Ayollar"]
        found, _ = await search("сандалии красные")
        assert found[0].doc.code == "S-1-K"
        boots = await Variant.get(sku="B-1")
        assert (boots.on_hand, [m.change for m in await StockMove.filter(variant_id=boots.id)]) == (2, [2])


async def test_the_same_file_again_writes_nothing(shop: Shop, statements: Counting) -> None:
    await take(shop, NEW)
    with statements() as asked:
        assert counts(await take(shop, NEW)) == (0, 0, 3, 0)
    assert [sql for sql in asked.sql if not sql.upper().startswith("SELECT")] == []


async def test_a_dry_run_tells_the_same_and_writes_nothing(shop: Shop) -> None:
    assert counts(await take(shop, NEW, dry_run=True)) == (3, 0, 0, 0)
    async with shop.unit():
        assert not await Product.filter(code="S-1-K").exists()
        assert await Category.all().count() == 0


async def test_an_update_changes_what_the_file_says_and_nothing_else(shop: Shop) -> None:
    report = await take(shop, "sku,price,stock\nTUFLI-38,240 000,12\nTUFLI-37,250000,5\n")
    assert counts(report) == (0, 1, 1, 0)
    async with shop.unit():
        changed = await Variant.get(sku="TUFLI-38").prefetch_related("product")
        assert (changed.price, changed.on_hand, changed.options) == (24_000_000, 12, {"size": "38"})
        assert changed.product.names == {"uz": "Qora tufli", "ru": "Чёрные туфли"}
        moves = await StockMove.filter(variant_id=changed.id).order_by("id")
        assert [(m.change, m.reason.value) for m in moves] == [(10, "received"), (2, "counted")]


async def test_a_new_size_of_a_product_that_is_there(shop: Shop) -> None:
    assert counts(await take(shop, "sku,nomi,razmer,narx,qoldiq\nTUFLI-40,Qora tufli,40,260000,3\n")) == (1, 0, 0, 0)
    async with shop.unit():
        tufli = await Product.get(code="tufli").prefetch_related("variants")
        assert [v["value"] for v in tufli.axes[0]["values"]] == ["37", "38", "39", "40"]
        assert {v.sku: v.on_hand for v in tufli.variants}["TUFLI-40"] == 3


async def test_a_renamed_product_is_found_by_its_new_name_only(shop: Shop) -> None:
    await take(shop, "sku,name_uz,name_ru\nTUFLI-38,Zumrad baletka,Балетки\n")
    async with shop.unit():
        assert (await search("baletka"))[0][0].doc.code == "tufli"
        assert not [f for f in (await search("tufli"))[0] if f.doc.kind is Kind.PRODUCT and "Qora" in str(f.doc.names)]


async def test_a_product_hidden_by_the_file_is_found_no_more(shop: Shop) -> None:
    await take(shop, "sku,visible\nTUFLI-38,no\n")
    async with shop.unit():
        assert (await Product.get(code="tufli")).state is ProductState.HIDDEN
        assert not [f for f in (await search("qora tufli"))[0] if f.doc.code == "tufli"]


async def test_bad_rows_stop_nothing_and_are_named(shop: Shop) -> None:
    report = await take(
        shop,
        "\n".join(
            [
                "Прайс на июнь,,,,",
                "Артикул,Название,Цена,Остаток,В продаже",
                "X-1,Хорошая,100 000,5,да",
                "X-2,Без цены,договорная,5,да",
                ",Без артикула,100 000,5,да",
                "X-1,Второй раз,100 000,5,да",
                "X-3,,100 000,5,да",
                "X-4,Дробная,100 000,1.5,может быть",
                "X-5,Тоже хорошая,200 000,нет,нет",
            ]
        ),
    )
    assert report.created == 2
    assert [(e.row, e.column) for e in report.errors] == [
        (4, "Цена"),
        (5, "Артикул"),
        (6, "Артикул"),
        (7, "Название"),
        (8, "Остаток"),
        (8, "В продаже"),
    ]
    assert "договорная" in report.errors[0].message
    async with shop.unit():
        assert not (await Variant.get(sku="X-5")).active


async def test_rows_of_one_product_that_contradict_each_other(shop: Shop) -> None:
    report = await take(shop, "sku,code,name,price\nA-1,A,Kamar,90000\nA-2,A,Remen,90000\nTUFLI-38,koylak,Boshqa,1\n")
    assert counts(report)[0] == 1
    assert [(e.row, e.column) for e in report.errors] == [(3, "name"), (4, "sku")]


async def test_a_number_that_is_not_counted_means_there(shop: Shop) -> None:
    await shop.product("atir", sizes={"50": 1}, counted=False)
    assert counts(await take(shop, "sku,stock\nATIR-50,yo'q\n")) == (0, 1, 0, 0)
    async with shop.unit():
        variant = await Variant.get(sku="ATIR-50")
        assert (variant.present, variant.on_hand) == (False, 0)
    assert counts(await take(shop, "sku,stock\nATIR-50,7\n")) == (0, 1, 0, 0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
async def test_encodings_and_delimiters(shop: Shop, encoding: str, delimiter: str) -> None:
    text = 'Артикул,Название,Цена\nZ-1,"Сапоги ""Зима""",590000\n'.replace(",", delimiter)
    assert counts(await take(shop, text.encode(encoding))) == (1, 0, 0, 0)
    async with shop.unit():
        product = await Product.get(code="Z-1")
        assert product.names == {"ru": 'Сапоги "Зима"'}


async def test_a_workbook_with_numbers_for_codes(shop: Shop) -> None:
    data = workbook(
        ["SKU", "Name", "Price", "Stock", "Barcode", "Active"], [1001, "Belt", 149000.5, 3, 4780000000017, True]
    )
    assert counts(await take(shop, data)) == (1, 0, 0, 0)
    async with shop.unit():
        belt = await Variant.get(sku="1001")
        assert (belt.price, belt.on_hand, belt.barcode) == (14_900_050, 3, "4780000000017")
    assert counts(await take(shop, data)) == (0, 0, 1, 0)


async def test_another_shop_with_the_same_skus_is_not_touched(shop: Shop, neighbour: Shop) -> None:
    await take(shop, "sku,price\nTUFLI-38,1\n")
    async with neighbour.unit():
        assert (await Variant.get(sku="TUFLI-38")).price == TUFLI


async def test_a_file_without_a_sku_column_is_refused_by_name(shop: Shop) -> None:
    with pytest.raises(NoColumn) as refused:
        await take(shop, "Название,Цена\nСапоги,1\n")
    assert "Название" in str(refused.value)
    with pytest.raises(BadFile):
        await take(shop, b"")


async def test_what_is_exported_imports_without_a_change(shop: Shop) -> None:
    await take(shop, NEW)
    await take(shop, "sku,name,price,visible\nQ-1,Yashirin,5.5,no\n")
    for language in Language:
        with inside(shop.id), speaking(language):
            files = [await export_csv(), await export_csv(delimiter=";"), await export_xlsx()]
        for data in files:
            report = await take(shop, data)
            assert counts(report)[:2] == (0, 0), language
            assert report.errors == []
            assert report.unchanged == 9


async def test_an_export_opens_another_shop(shop: Shop, neighbour: Shop) -> None:
    await take(shop, NEW)
    with inside(shop.id):
        data = await export_xlsx()
    report = await take(neighbour, data)
    assert (report.created, report.errors) == (3, [])
    async with neighbour.unit():
        sandal = await Product.get(code="S-1-K")
        assert {a["axis"]: [v["value"] for v in a["values"]] for a in sandal.axes}["color"] == ["black", "red"]


async def test_formulas_do_not_leave_the_house(shop: Shop) -> None:
    names = ["=1+1", "+998", "-2", "@SUM(A1)", "'=1", "''=1", "'quoted'", "a=1"]
    async with shop.unit():
        for n, name in enumerate(names):
            await take_product(f"F-{n}", name)
    with inside(shop.id):
        text = (await export_csv()).decode("utf-8-sig")
        assert not [
            line
            for line in text.splitlines()
            for cell in line.split('","')
            if cell.strip('"')[:1] in "=+-@" and cell.strip('"')
        ]
        for data in (text.encode(), await export_xlsx()):
            assert (await import_file(data, by="test")).changed == 0
    book = BytesIO()
    with inside(shop.id):
        book.write(await export_xlsx())
    from openpyxl import load_workbook

    cells = [cell for line in load_workbook(book).active.iter_rows() for cell in line if cell.value is not None]
    assert {"=1+1", "@SUM(A1)"} <= {cell.value for cell in cells}
    assert not [cell for cell in cells if cell.data_type == "f"]


async def take_product(code: str, name: str) -> None:
    async with unit():
        product = await Product.create(code=code, names={"uz": name})
        await Variant.create(product=product, sku=code, price=1)
        await product.index()


async def test_two_files_at_once_with_the_same_sku(shop: Shop) -> None:
    """One of them makes it; the other is told, and its other rows are taken all the same."""
    first = "sku,code,name,price\nC-1,A,Kamar,90000\nC-2,A,Kamar,90000\n"
    second = "sku,code,name,price\nC-1,B,Remen,80000\nC-3,C,Soat,80000\n"
    reports = await asyncio.gather(take(shop, first), take(shop, second))
    assert sum(report.created for report in reports) + sum(len(report.errors) for report in reports) == 4
    async with shop.unit():
        assert await Variant.filter(sku__in=["C-1", "C-3"]).count() == 2


async def test_a_file_in_any_order_does_not_stand_in_the_way_of_orders(shop: Shop) -> None:
    await shop.product("bags", sizes={str(n): 100_000 for n in range(30)})
    async with shop.unit():
        bags = await Variant.filter(sku__startswith="BAGS-").order_by("id")
    done = asyncio.Event()

    async def customers() -> None:
        while not done.is_set():
            async with shop.unit():
                await stock.reserve({bag.id: 1 for bag in bags})

    async def seller() -> list[Report]:
        prices = range(1000, 1005)
        backwards = ["sku,price\n" + "".join(f"{bag.sku},{price}\n" for bag in reversed(bags)) for price in prices]
        try:
            return [await take(shop, data) for data in backwards]
        finally:
            done.set()

    async with asyncio.TaskGroup() as tasks:
        imports, *_rest = tasks.create_task(seller()), tasks.create_task(customers()), tasks.create_task(customers())
    assert [counts(report) for report in imports.result()] == [(0, 30, 0, 0)] * 5


async def test_errors_speak_the_persons_language(shop: Shop) -> None:
    for language in Language:
        report = await take(shop, "artikul,narx\nTUFLI-38,arzon\n", language=language, dry_run=True)
        assert "arzon" in report.errors[0].message
        assert report.errors[0].column == "narx"
