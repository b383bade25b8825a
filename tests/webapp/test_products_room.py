"""Products, as the shop's people keep them: found, priced, counted, hidden, added with a photo."""

from __future__ import annotations

import asyncio
import json
import re
from urllib.parse import quote

import aiohttp
import pytest
from playwright.async_api import expect

from models import stock
from models.base import db as database
from models.base.docs import Kind
from models.catalog import Category, Product, ProductCategory, ProductPhoto, ProductState, Variant
from models.events import timeline
from models.finding import PAGE
from models.search import search
from models.stock import StockMove
from tests.cast import TUFLI, Counting, Shop, picture
from tests.databases import Credentials
from tests.webapp.conftest import House, Looks, Visitor


async def tufli(shop: Shop) -> Product:
    async with shop.unit():
        return await Product.get(code="tufli")


async def at(shop: Shop, rest: str = "") -> str:
    return f"/s/lola/products/{(await tufli(shop)).public_id}{rest}"


def names(html: str) -> list[str]:
    return re.findall(r'<span class="name">([^<]+)</span>', html.partition('id="results"')[2])


# — the list —


async def test_the_list_shows_price_range_and_what_can_be_sold(house: House, shop: Shop) -> None:
    await shop.order(("tufli", 3))
    async with shop.unit():
        await (await Variant.get(sku="TUFLI-39")).set_price(TUFLI + 100, by="t")
        await Product.filter(code="koylak").update(counted=False)
    text = (await (await house.owner(shop)).get("/s/lola/products")).text
    assert names(text) == ["Oq koʻylak", "Qora tufli"]
    assert "250,000\u00a0sum – 250,001\u00a0sum" in text
    assert "12 left" in text, "5 + 10 + 0, less what is promised"
    assert "in stock" in text


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tufli", ["Qora tufli"]),
        ("туфли", ["Qora tufli"]),
        ("rubashka", ["Oq koʻylak"]),
        ("koylak-L", ["Oq koʻylak"]),
        ("Чёрн", ["Qora tufli"]),
        ("samovar", []),
        ("%", []),
    ],
)
async def test_products_are_found_in_any_language_and_by_sku(
    house: House, shop: Shop, words: str, found: list[str]
) -> None:
    answer = await (await house.owner(shop)).get(f"/s/lola/products?q={quote(words)}")
    assert (answer.status, names(answer.text)) == (200, found)


async def test_hidden_and_archived_stand_on_their_own_shelves(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    for state, shelf in (("hidden", "hidden"), ("archived", "archived"), ("active", "active")):
        assert (await lola.post(await at(shop, "/state"), {"state": state})).status == 200
        assert "Qora tufli" in names((await lola.get(f"/s/lola/products?shelf={shelf}")).text)
        found = await shop.do(search("tufli"))
        assert any(f.doc.kind is Kind.PRODUCT for f in found[0]) is (state == "active"), "customers see it or not"
    assert (await tufli(shop)).state is ProductState.ACTIVE
    assert (await lola.post(await at(shop, "/state"), {"state": "sold"})).status == 422


async def test_a_long_list_costs_no_more_statements(house: House, shop: Shop, statements: Counting) -> None:
    lola = await house.owner(shop)
    await lola.get("/s/lola/products")
    with statements() as few:
        await lola.get("/s/lola/products")
    for n in range(PAGE):
        await shop.product(f"sumka{n}", sizes={"1": 1})
    with statements() as many:
        page = await lola.get("/s/lola/products")
    assert many.count == few.count <= 6
    assert len(names(page.text)) == PAGE
    assert len(names((await lola.get("/s/lola/products?page=2")).text)) == 2


# — price and stock —


def piece(sku: str, price: str, count: str, was: str) -> dict[str, str]:
    return {f"price.{sku}": price, f"stock.{sku}": count, f"was.{sku}": was}


async def test_price_and_stock_are_typed_over(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    body = {**piece("TUFLI-37", "250 000", "5", "5"), **piece("TUFLI-38", "199 999,50", "7", "10")}
    answer = await lola.post(await at(shop, "/pieces"), body)
    assert {"done", "products", "toast"} <= set(json.loads(answer.headers["HX-Trigger"]))
    thirty_eight = await shop.variant("tufli", "38")
    assert (thirty_eight.price, thirty_eight.on_hand) == (19_999_950, 7)
    async with shop.unit():
        assert [m.change for m in await StockMove.filter(variant_id=thirty_eight.id).order_by("id")] == [10, -3]
        kinds = [event.kind for event in await timeline(thirty_eight)]
        assert kinds == ["stock.changed", "variant.price_changed", "stock.changed"]
        untouched = await timeline(await Variant.get(sku="TUFLI-37"))
    assert len(untouched) == 1, "what was not changed is not written"


@pytest.mark.parametrize("typed", ["150 ming", "150k", "150 000 soʻm", "150.000", "150 тыс", "150\u00a0000,00"])
async def test_a_price_is_understood_as_people_write_it(house: House, shop: Shop, typed: str) -> None:
    lola = await house.owner(shop)
    assert (await lola.post(await at(shop, "/pieces"), piece("TUFLI-37", typed, "5", "5"))).status == 200
    assert (await shop.variant("tufli", "37")).price == 15_000_000


@pytest.mark.parametrize(
    ("price", "count", "why"),
    [
        ("", "7", "This is needed."),
        ("free", "7", "An amount is a number"),
        ("-1", "7", "An amount is a number"),
        ("NaN", "7", "An amount is a number"),
        ("1e400", "7", "An amount is a number"),
        ("99999999999999", "7", "An amount is a number"),
        ("0", "7", "Nothing is sold for 0"),
        ("100", "-1", "A whole number"),
        ("100", "1.5", "A whole number"),
        ("100", "1000001", "A whole number"),
        ("100", "٣", "A whole number"),
    ],
)
async def test_bad_input_is_said_beside_the_field_and_nothing_is_lost(
    house: House, shop: Shop, price: str, count: str, why: str
) -> None:
    body = {**piece("TUFLI-37", "111000", "9", "5"), **piece("TUFLI-38", price, count, "10")}
    answer = await (await house.owner(shop)).post(await at(shop, "/pieces"), body)
    assert answer.status == 422
    assert why in answer.text
    assert answer.text.count("<form") == 1
    assert 'value="111\u00a0000"' in answer.text
    assert f'value="{count}"' in answer.text
    thirty_seven = await shop.variant("tufli", "37")
    assert (thirty_seven.price, thirty_seven.on_hand) == (TUFLI, 5), "all of it or nothing"


async def test_a_count_that_was_overtaken_is_not_written(house: House, shop: Shop) -> None:
    async with shop.unit():
        await stock.receive(await Variant.get(sku="TUFLI-38"), 5, by="supplier")
    lola = await house.owner(shop)
    stale = await lola.post(await at(shop, "/pieces"), piece("TUFLI-38", "200000", "9", "10"))
    assert stale.status == 409
    assert "there are 15 now" in stale.text
    assert 'value="200\u00a0000"' in stale.text
    assert 'name="was.TUFLI-38" value="15"' in stale.text
    thirty_eight = await shop.variant("tufli", "38")
    assert (thirty_eight.price, thirty_eight.on_hand) == (TUFLI, 15)
    again = await lola.post(await at(shop, "/pieces"), piece("TUFLI-38", "200000", "9", "15"))
    assert again.status == 200
    assert (await shop.variant("tufli", "38")).on_hand == 9


async def test_a_sheet_in_any_order_does_not_stand_in_the_way_of_orders(house: House, shop: Shop) -> None:
    sizes = {str(n): 100_000 for n in range(20)}
    bags = await shop.product("bags", sizes=sizes)
    async with shop.unit():
        variants = await Variant.filter(product_id=bags.id).order_by("id")
        for place, variant in enumerate(reversed(variants)):
            await Variant.filter(id=variant.id).update(position=place)
    lola, done = await house.owner(shop), asyncio.Event()

    async def customers() -> None:
        while not done.is_set():
            async with shop.unit():
                await stock.reserve({variant.id: 1 for variant in variants})

    async def seller() -> list[int]:
        try:
            return [(await lola.post(f"/s/lola/products/{bags.public_id}/pieces", sheet(n))).status for n in range(5)]
        finally:
            done.set()

    def sheet(n: int) -> dict[str, str]:
        return {name: text for v in variants for name, text in piece(v.sku, str(1000 + n), "100000", "100000").items()}

    async with asyncio.TaskGroup() as tasks:
        sold, *_rest = tasks.create_task(seller()), tasks.create_task(customers()), tasks.create_task(customers())
    assert sold.result() == [200] * 5


async def test_what_is_not_counted_is_there_or_not(house: House, shop: Shop) -> None:
    async with shop.unit():
        await Product.filter(code="tufli").update(counted=False)
    lola = await house.owner(shop)
    assert 'name="present.TUFLI-38"' in (await lola.get(await at(shop, "/pieces"))).text
    both = {"price.TUFLI-37": "250000", "price.TUFLI-38": "250000", "present.TUFLI-37": "1"}
    assert (await lola.post(await at(shop, "/pieces"), both)).status == 200
    assert [(await shop.variant("tufli", size)).present for size in ("37", "38")] == [True, False]


async def test_a_price_is_changed_in_the_list(looking: Looks, shop: Shop) -> None:
    async with looking("/products") as page:
        row = page.locator("#results li", has_text="Qora tufli")
        await row.get_by_role("button", name="Price and stock").click()
        sheet = page.locator("#sheets dialog")
        await expect(sheet).to_be_visible()
        price = sheet.get_by_label("Price").nth(1)
        await price.fill("")
        await sheet.get_by_role("button", name="Save").click()
        await expect(sheet.locator(".wrong")).to_have_text("This is needed.")
        await price.press_sequentially("199000")
        assert await price.input_value() == "199\u00a0000"
        await sheet.get_by_role("button", name="One less").nth(1).click()
        await sheet.get_by_role("button", name="Save").click()
        await expect(row).to_contain_text("199,000")
        await expect(row).to_contain_text("14 left")
        await expect(page.locator("dialog[open]")).to_have_count(0)
        await expect(page.locator(".toast")).to_have_text("Saved")


# — a new one —


def form(**fields: object) -> aiohttp.FormData:
    data = aiohttp.FormData(default_to_multipart=True)
    for name, value in fields.items():
        name = name.replace("_", "-")
        if isinstance(value, bytes):
            data.add_field(name, value, filename="photo.png", content_type="image/png")
        else:
            data.add_field(name, str(value))
    return data


async def add(lola: Visitor, **fields: object) -> str:
    answer = await lola.post("/s/lola/products/new", form(**fields))
    assert answer.status == 303, answer.text
    return str(answer.headers["Location"])


async def test_a_photo_a_name_and_a_price_are_enough(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    address = await add(lola, name_uz="Yozgi koʻylak", price="320 000", stock="2", counted="1", photo=picture("red"))
    assert "Yozgi koʻylak" in (await lola.get(address)).text
    async with shop.unit():
        made = await Product.get(public_id=address.rpartition("/")[2]).prefetch_related("variants", "photos")
        [variant] = made.variants
        assert (made.code, variant.sku) == ("yozgi-koylak", "YOZGI-KOYLAK")
        assert (variant.price, variant.on_hand, len(made.photos)) == (32_000_000, 2, 1)
        assert [m.change for m in await StockMove.filter(variant_id=variant.id)] == [2]
        found, _docs = await search("yozgi ko'ylak")
    assert found[0].doc.code == made.code, "the assistant finds it at once"


async def test_a_photo_is_cleaned_before_the_database_is_asked_for_a_connection(
    house: House, shop: Shop, db: Credentials
) -> None:
    """With one connection for all: pages are answered while a large picture is worked on."""
    lola = await house.owner(shop)
    await database.disconnect()
    await database.connect(db, pool=1)
    huge = form(name_uz="Palto", price="900 ming", stock="1", photo=picture("navy", (6000, 6000)))
    adding, answered = asyncio.create_task(lola.post("/s/lola/products/new", huge)), 0
    while not adding.done():
        assert (await lola.get("/healthz")).status == 200
        answered += 1
    assert (await adding).status == 303
    assert answered > 3


async def test_sizes_and_colours_make_variants(house: House, shop: Shop) -> None:
    async with shop.unit():
        await Category.create(code="shoes", names={"uz": "Poyabzal"})
    address = await add(
        await house.owner(shop),
        name_uz="Krossovka",
        name_ru="Кроссовки",
        description_ru="Лёгкие.\r\nДышат.",
        price="410000",
        stock="3",
        counted="1",
        sizes="41, 42,42 , ",
        colors="qora; oq",
        sku="KR",
        category="shoes",
    )
    async with shop.unit():
        made = await Product.get(public_id=address.rpartition("/")[2])
        variants = await Variant.filter(product_id=made.id).order_by("position")
        assert [v.sku for v in variants] == ["KR-41-QORA", "KR-41-OQ", "KR-42-QORA", "KR-42-OQ"]
        assert [v.on_hand for v in variants] == [3] * 4
        assert [axis["axis"] for axis in made.axes] == ["size", "color"]
        assert made.descriptions == {"ru": "Лёгкие.\nДышат."}
        assert await ProductCategory.filter(product_id=made.id).count() == 1


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"price": "1"}, "This is needed."),
        ({"name_uz": "A"}, "This is needed."),
        ({"name_uz": "A", "price": "x"}, "An amount is a number"),
        ({"name_uz": "A", "price": "0"}, "Nothing is sold for 0"),
        ({"name_uz": "A" * 121, "price": "1"}, "at most 120 characters"),
        ({"name_uz": "A", "price": "1", "photo": b"not a picture"}, "not a picture that we can read"),
        ({"name_uz": "A", "price": "1", "sku": "TUFLI-38"}, "already used"),
        ({"name_uz": "A", "price": "1", "sizes": ",".join(map(str, range(101)))}, "at most 100"),
    ],
    ids=["no name", "no price", "price", "for nothing", "long", "no picture", "sku", "too many"],
)
async def test_what_is_wrong_with_a_new_product_is_said_and_what_was_typed_stays(
    house: House, shop: Shop, fields: dict[str, object], why: str
) -> None:
    lola = await house.owner(shop)
    async with shop.unit():
        before = await Product.all().count()
    answer = await lola.post("/s/lola/products/new", form(name_ru="Осталось", **fields))
    assert answer.status in {409, 422}
    assert why in answer.text
    assert "Осталось" in answer.text
    async with shop.unit():
        assert await Product.all().count() == before


async def test_the_same_name_twice_has_two_codes(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    for _ in range(2):
        await add(lola, name_uz="Сумка", price="1", stock="1", counted="1")
    async with shop.unit():
        assert await Product.filter(code__startswith="sumka").order_by("id").values_list("code", flat=True) == [
            "sumka",
            "sumka-2",
        ]


async def test_names_and_photo_are_typed_over_and_other_languages_stay(house: House, shop: Shop) -> None:
    async with shop.unit():
        await Product.filter(code="tufli").update(names={"uz": "Qora tufli", "ru": "Туфли", "en": "Pumps"})
    lola = await house.owner(shop)
    assert 'value="Qora tufli"' in (await lola.get(await at(shop, "/words"))).text
    path = await at(shop, "/words")
    assert (await lola.post(path, form(name_uz="Zamsh tufli", name_ru="", photo=picture("blue")))).status == 303
    product = await tufli(shop)
    assert product.names == {"uz": "Zamsh tufli", "en": "Pumps"}
    async with shop.unit():
        assert await ProductPhoto.filter(product_id=product.id).count() == 1
        assert (await search("zamsh"))[0][0].doc.code == "tufli"
    bad = await lola.post(path, form(name_uz="", name_ru="Осталось"))
    assert (bad.status, "Осталось" in bad.text) == (422, True)


async def test_a_product_is_added_by_thumb(looking: Looks, shop: Shop) -> None:
    async with looking("/products") as page:
        await page.get_by_role("link", name="Add a product").first.click()
        file = {"name": "coat.png", "mimeType": "image/png", "buffer": picture("green", (800, 600))}
        await page.set_input_files("#f-photo", file)  # type: ignore[arg-type]
        await page.get_by_label("Price").fill("450000")
        await page.get_by_role("button", name="Put up for sale").click()
        await expect(page.locator(".wrong")).to_have_text("This is needed.")
        assert await page.input_value("#f-price") == "450\u00a0000", "nothing is lost"
        assert await page.evaluate("document.getElementById('f-photo').files.length") == 1, "not even the photo"
        await page.locator("#f-name-uz").fill("Palto")
        await page.get_by_role("button", name="Put up for sale").click()
        await expect(page.locator("h1")).to_have_text("Palto")
        assert re.search(r"/products/[a-z0-9]{12}$", page.url)
        await expect(page.locator(".photos img")).to_be_visible()
        async with shop.unit():
            made = await Product.get(code="palto").prefetch_related("variants")
            assert (made.variants[0].price, made.variants[0].on_hand) == (45_000_000, 1)


async def test_stock_that_comes_in_follows_on_the_open_page(looking: Looks, shop: Shop) -> None:
    async with looking(f"/products/{(await tufli(shop)).public_id}") as page:
        async with shop.unit():
            await stock.receive(await Variant.get(sku="TUFLI-39"), 4, by="supplier")
        await expect(page.locator("#product .rows li").nth(2)).to_contain_text("4 left", timeout=5000)
