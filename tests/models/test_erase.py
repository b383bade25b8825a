"""An erased shop is gone to the last row; the neighbour notices nothing."""

from __future__ import annotations

from models import conversations as talks
from models import stock
from models.base.db import rows, unit
from models.base.scope import everywhere
from models.carts import PayWay
from models.catalog import Category, Product, ProductPhoto
from models.channels import ChannelPost
from models.erase import erase, owned_models
from models.notices import Notice
from models.orders import Order
from models.receipts import Receipt
from models.workspaces import Workspace
from tests.cast import Shop


async def a_busy_day(shop: Shop) -> None:
    order = await shop.order(("tufli", 1), pay=PayWay.CARD)
    picture = await shop.picture()
    async with shop.unit():
        talk = await talks.find_or_meet(
            channel="telegram", account="platform", chat="1", name="Ann", username="", language="uz"
        )
        heard = await talks.store_heard(talk["id"], external_id="1", text="salom", content={}, wants_answer=True)
        assert heard
        await talks.once(talk["id"], heard, 0, "create_order", {})
        await Order.filter(id=order.id).update(conversation_id=talk["id"])
        pumps = await Product.get(code="tufli")
        shoes = await Category.create(code="shoes", parent=await Category.create(code="clothes"))
        await pumps.shelve([shoes])
        await ProductPhoto.create(product=pumps, media=picture)
        await ChannelPost.create(chat_id=-1, message_id=1, product=pumps)
        await Receipt.hang(order, picture, by="customer")
        await Notice.claim("order", "order", order.id, shop.owner.id)
    await shop.do((await shop.confirmed_order(("tufli", 1))).ship(by=shop.by))
    await shop.do(stock.count(await shop.variant("tufli"), 3, by=shop.by))


async def left(shop: Shop) -> dict[str, int]:
    async with shop.unit():
        counts = {model._meta.db_table: await model.all().count() for model in owned_models()}
    return {table: n for table, n in counts.items() if n}


async def test_an_erased_shop_is_gone_to_the_last_row(shop: Shop, neighbour: Shop) -> None:
    for place in (shop, neighbour):
        await a_busy_day(place)
    before = await left(neighbour)
    assert len(before) > 20

    await erase(shop.id)

    assert await left(shop) == {}
    assert await left(neighbour) == before
    assert [place.slug for place in await Workspace.all()] == ["lolo"]
    with everywhere():
        async with unit():
            assert await rows("SELECT id FROM message WHERE workspace_id = $1", shop.id) == []
