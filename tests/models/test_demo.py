"""The sample shops: what walks and screenshots rely on is there, and their books agree."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from models.base import db as database
from models.base.db import rows, unit
from models.base.docs import Kind
from models.base.files import files
from models.base.money import Money
from models.base.scope import everywhere, inside
from models.base.settings import Settings, settings
from models.catalog import ABOUT, Category, Product, Variant, products_by_code
from models.channels import ChannelPost
from models.conversations import find_or_meet
from models.customers import Customer
from models.delivery import Destination, quote
from models.demo import seed
from models.demo.book import SHOPS, book
from models.demo.pictures import draw, drawings
from models.media import Media
from models.orders import Order, State
from models.search import search
from models.services import Service
from models.workspaces import Member, Role, Workspace
from tests.cast import Counting
from tests.databases import Credentials, Databases

STOCK_DIFFERS = """variant v WHERE on_hand <>
    coalesce((SELECT sum(change) FROM stock_move m WHERE m.variant_id = v.id), 0)"""


@pytest.fixture(scope="module")
async def planted(
    databases: Databases, schema: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[tuple[str, Path]]:
    """A database with the three sample shops, planted once, and the folder with their pictures."""
    name, folder = await databases.create(template=schema), tmp_path_factory.mktemp("samples")
    await database.connect(databases.credentials(name))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATA_DIR", str(folder))
        settings.cache_clear()
        files.cache_clear()
        await seed()
    settings.cache_clear()
    files.cache_clear()
    await database.disconnect()
    yield name, folder
    await databases.drop(name)


@pytest.fixture
async def samples(
    databases: Databases, planted: tuple[str, Path], configure: Callable[..., Settings]
) -> AsyncIterator[dict[str, Workspace]]:
    name, folder = planted
    configure(DATA_DIR=str(folder))
    async with databases.copy(name) as credentials:
        await database.connect(credentials)
        try:
            yield {shop.slug: shop for shop in await Workspace.all()}
        finally:
            await database.disconnect()


async def count(sql: str) -> int:
    with everywhere():
        async with unit():
            return int((await rows(f"SELECT count(*) AS n FROM {sql}"))[0]["n"])


# — what the journeys speak of —


async def test_pumps_in_38(samples: dict[str, Workspace]) -> None:
    with inside(samples["lola"].id):
        async with unit():
            found, _ = await search("tufli bormi 38")
            pumps = (await products_by_code([found[0].doc.code]))[0]
            in_38 = {v.options["color"]: v.can_be_had(True) for v in pumps.variants if v.options["size"] == "38"}
            assert in_38["black"] is True
            assert False in in_38.values()
            cheaper = (await products_by_code([pumps.cheaper_code]))[0]
            fits = [v for v in cheaper.variants if v.options == {"color": "black", "size": "38"}]
            assert fits[0].can_be_had(True)
            assert fits[0].price < min(v.price for v in pumps.variants)
            assert pumps.about["material"].keys() == {"uz", "ru"}


async def test_a_white_m_and_the_post_that_shows_it(samples: dict[str, Workspace]) -> None:
    with inside(samples["lola"].id):
        async with unit():
            post = await ChannelPost.by_link("lola_moda_uz", 12)
            assert post is not None
            shirts = await Variant.filter(product_id=post.product_id)
            white = next(v for v in shirts if v.options == {"color": "white", "size": "M"})
            assert white.on_hand - white.reserved >= 2


async def test_a_fee_to_samarkand(samples: dict[str, Workspace]) -> None:
    lola = samples["lola"]
    with inside(lola.id):
        async with unit():
            for place in ("Samarqandga", "Самарканд, Регистан 1", "Samarkand"):
                sent = await quote(Money(12_900_000, "UZS"), Destination(place), lola)
                assert sent is not None
                assert sent.fee == Money(3_500_000, "UZS")
                assert sent.arrives > lola.now().date()


async def test_the_gift_packs(samples: dict[str, Workspace]) -> None:
    with inside(samples["sicilia"].id):
        async with unit():
            packs = await products_by_code(["P01", "P02", "P03"])
            assert [(p.names["es"], p.variants[0].price) for p in packs] == [
                ("Box Sicilia Clásica", 4500),
                ("Degustación Siciliana", 5500),
                ("Sabores de la Isla", 4800),
            ]
            parts = ("passito de Pantelleria (375 ml)", "chocolate de Módica", "aceite de oliva virgen extra (250 ml)")
            assert [part in pack.about["composition"]["es"] for pack, part in zip(packs, parts, strict=True)] == [
                True
            ] * 3
            cream = (await products_by_code([(await search("¿cómo se usa la crema de pistacho?"))[0][0].doc.code]))[0]
            assert "tiramisú" in cream.about["usage"]["es"]
            assert "40 %" in cream.about["composition"]["es"]


async def test_anora_has_bought_three_times_and_is_unknown_elsewhere(samples: dict[str, Workspace]) -> None:
    for slug, orders in (("lola", 3), ("gozal", 0)):
        with inside(samples[slug].id):
            async with unit():
                met = await find_or_meet(
                    channel="playground", account="local", chat="Anora", name="Anora", username="", language="uz"
                )
                bought = await Order.filter(customer_id=met["customer_id"])
                assert [o.state for o in bought] == [State.DELIVERED] * orders


async def test_services_have_free_hours_and_classes_free_places(samples: dict[str, Workspace]) -> None:
    gozal = samples["gozal"]
    with inside(gozal.id):
        async with unit():
            manicure, lesson = await Service.get(code="S05"), await Service.get(code="S13")
            slots = await manicure.free_slots(gozal, first=gozal.now().date())
            assert {slot.staff for slot in slots} <= {"Dilrabo", "Nargiza"}
            assert len(slots) == 12
            assert {slot.free for slot in await lesson.free_slots(gozal, first=gozal.now().date())} >= {2, 5, 6}
    booked = "SELECT count(*) FROM booking b WHERE b.klass_id = k.id AND b.state IN ('HELD', 'CONFIRMED', 'DONE')"
    assert await count(f"service_class k WHERE taken <> ({booked})") == 0


# — enough of everything, in every language —


async def test_there_is_enough_of_everything(samples: dict[str, Workspace]) -> None:
    for slug, goods, orders, customers in (("lola", 30, 250, 25), ("sicilia", 20, 90, 12), ("gozal", 10, 120, 15)):
        with inside(samples[slug].id):
            async with unit():
                assert await Product.all().count() >= goods
                assert await Order.all().count() == orders
                assert await Customer.all().count() >= customers
                assert await Product.filter(counted=False).exists()
                assert await Variant.filter(on_hand=0, product__counted=True).count() >= 1
                assert await Member.filter(role=Role.OWNER).count() == 1
                assert await Order.filter(state=State.PENDING).exists()
    with inside(samples["gozal"].id):
        async with unit():
            assert await Service.all().count() >= 12
    with inside(samples["lola"].id):
        async with unit():
            assert await Category.filter(parent__parent_id__not_isnull=True).exists()


@pytest.mark.parametrize("slug", SHOPS)
def test_every_text_is_written_in_every_language_of_the_shop(slug: str) -> None:
    facts = book(slug)
    languages = set(facts["languages"])
    texts = [facts["about"], facts["discount_text"], *facts["values"].values()]
    for group in ("shelves", "ways", "events", "goods", "services", "faqs"):
        for one in facts.get(group, []):
            texts += [one[key] for key in ("name", "text", "q", "a", "address", *ABOUT) if key in one]
    assert [text for text in texts if set(text) != languages or not all(text.values())] == []
    assert {good["draw"] for good in facts["goods"]} <= set(drawings())
    codes = [good["code"] for good in facts["goods"]]
    assert len(codes) == len(set(codes))
    assert {good["cheaper"] for good in facts["goods"] if "cheaper" in good} <= set(codes)


@pytest.mark.parametrize("slug", SHOPS)
def test_uzbek_has_its_own_letters_and_no_mixed_alphabets(slug: str) -> None:
    texts = [good[key][lang] for good in book(slug)["goods"] for key in ("name", "text") for lang in good[key]]
    words = [word for text in texts for word in text.split()]
    mixed = [w for w in words if any("a" <= c.lower() <= "z" for c in w) and any("а" <= c.lower() <= "я" for c in w)]
    assert mixed == []
    assert not [text for text in texts if "'" in text]


async def test_the_assistant_finds_goods_answers_and_services(samples: dict[str, Workspace]) -> None:
    for slug, words, kind, code in (
        ("lola", "туфли чёрные", Kind.PRODUCT, "P01"),
        ("lola", "qaytarsam boʻladimi", Kind.FAQ, "returns"),
        ("sicilia", "olio di oliva", Kind.PRODUCT, "P16"),
        ("sicilia", "¿es seguro? ¿qué pasa con mis datos?", Kind.FAQ, "privacy"),
        ("gozal", "маникюр", Kind.SERVICE, "S05"),
        ("gozal", "haircut", Kind.SERVICE, "S01"),
    ):
        with inside(samples[slug].id):
            async with unit():
                found, _ = await search(words)
                assert (kind, code) in [(f.doc.kind, f.doc.code) for f in found[:3]], words


async def test_pictures_are_there_and_small(samples: dict[str, Workspace]) -> None:
    with inside(samples["lola"].id):
        async with unit():
            assert not await Product.filter(photos__isnull=True).exists()
            media = await Media.all()
            assert max(max(m.width, m.height) for m in media) <= 800
            Image.open(BytesIO(await media[0].bytes())).verify()
    draw.cache_clear()
    assert draw("pumps", "red", "P01") == (draw.cache_clear() or draw("pumps", "red", "P01"))


# — the books agree —


async def test_the_books_agree(samples: dict[str, Workspace]) -> None:
    assert await count(STOCK_DIFFERS) == 0
    promised = """variant v WHERE reserved <> coalesce((SELECT sum(l.quantity) FROM order_line l JOIN "order" o ON o.id = l.order_id
        WHERE l.variant_id = v.id AND o.state IN ('PENDING', 'CONFIRMED', 'PACKED')
        AND EXISTS (SELECT FROM product p WHERE p.id = v.product_id AND p.counted)), 0)"""
    assert await count(promised) == 0
    lines = '"order" o WHERE goods <> (SELECT sum(l.total) FROM order_line l WHERE l.order_id = o.id)'
    assert await count(lines) == 0
    running = "SELECT sum(change) OVER (PARTITION BY variant_id ORDER BY at, id) AS s FROM stock_move"
    assert await count(f"({running}) m WHERE s < 0") == 0
    last = """"order" o WHERE lower(o.state) <> (SELECT CASE e.kind WHEN 'order.placed' THEN 'pending' ELSE substr(e.kind, 7) END
        FROM event e WHERE e.subject = 'order' AND e.subject_id = o.id AND e.kind NOT LIKE 'order.money%' ORDER BY e.id DESC LIMIT 1)"""
    assert await count(last) == 0
    assert (
        await count("\"order\" WHERE placed_at > now() OR moved_at > now() OR state = 'DELIVERED' AND money <> 'PAID'")
        == 0
    )
    newest = 'SELECT max(number::int) FROM "order" o WHERE o.workspace_id = w.id'
    assert await count(f"workspace w WHERE last_order <> ({newest})") == 0
    assert await count("event WHERE state <> 'done'") == 0


async def test_totals_follow_the_shops_rules(samples: dict[str, Workspace]) -> None:
    discounted = 0
    for shop in samples.values():
        with inside(shop.id):
            async with unit():
                orders = await Order.all().prefetch_related("way", "customer")
                for order in orders:
                    goods = shop.money(order.goods)
                    fee = (order.way.fee_for(goods) if order.way else None) or shop.money(0)
                    assert order.discount == shop.discount_on(goods).amount
                    assert order.fee == fee.amount
                discounted += sum(order.discount > 0 for order in orders)
                assert {order.phone for order in orders} <= {order.customer.phone for order in orders}
                assert all(order.address for order in orders if order.way and order.way.kind != "pickup")
    assert discounted


async def test_shops_share_numbers_codes_and_names_but_nothing_else(samples: dict[str, Workspace]) -> None:
    for shared in (
        'SELECT number FROM "order" GROUP BY number HAVING count(DISTINCT workspace_id) = 3',
        "SELECT code FROM product GROUP BY code HAVING count(DISTINCT workspace_id) = 3",
        "SELECT sku FROM variant GROUP BY sku HAVING count(DISTINCT workspace_id) > 1",
        "SELECT name FROM customer GROUP BY name HAVING count(DISTINCT workspace_id) = 3",
    ):
        assert await count(f"({shared}) s") > 0, shared


# — planting —


async def test_planting_again_adds_nothing(samples: dict[str, Workspace], statements: Counting) -> None:
    with statements() as asked:
        assert await seed() == []
    assert not [sql for sql in asked.sql if sql.upper().startswith(("INSERT", "UPDATE"))]
    assert await count("workspace") == 3


async def test_two_at_once_plant_one_of_each(empty_db: Credentials) -> None:
    made = await asyncio.gather(seed(orders=30), seed(orders=30))
    assert sorted(shop.slug for shops in made for shop in shops) == sorted(SHOPS)
    assert await count('"order"') == 30


async def test_samples_do_not_move_in_with_a_real_shop(db: Credentials) -> None:
    assert await seed() == []
    assert await count("workspace") == 2


@pytest.mark.parametrize(("shops", "orders"), [(1, 12), (10, 200), (40, 40)])
async def test_there_are_as_many_as_were_asked_for(empty_db: Credentials, shops: int, orders: int) -> None:
    made = await seed(shops, orders)
    assert len(made) == await count("workspace") == shops
    assert await count('"order"') == orders
    assert await count(STOCK_DIFFERS) == 0
    assert await seed(shops, orders) == []
    assert await count('"order"') == orders


async def test_a_copy_sells_and_answers_like_its_original(empty_db: Credentials) -> None:
    shop = (await seed(5, 5))[-1]
    assert len({(await Workspace.get(id=i)).slug for i in await Workspace.all().values_list("id", flat=True)}) == 5
    with inside(shop.id):
        async with unit():
            product = (await Product.all().order_by("position").prefetch_related("variants", "shelves__category"))[0]
            assert (await search(next(iter(product.names.values()))))[0][0].doc.code == product.code
            assert product.shelves[0].category.workspace_id == shop.id
            assert await Member.filter(role=Role.OWNER).count() == 1


async def test_more_orders_are_poured_into_shops_that_are_there(samples: dict[str, Workspace]) -> None:
    await seed(3, 1000)
    assert await count('"order"') == 1000
    await test_the_books_agree(samples)
    await test_anora_has_bought_three_times_and_is_unknown_elsewhere(samples)
