"""A key is changed, everything is sealed anew, the old key is thrown away: and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from models.base import crypto
from models.base.db import MODULES, rows
from models.base.settings import Settings
from models.carts import Cart
from models.conversations import find_or_meet, queue
from models.customers import Customer
from models.finding import find_orders
from models.inbox import ExternalEvent
from models.orders import Order
from models.reseal import SEALED, reseal
from models.workspaces import BotAccount
from tests.cast import ANORAS_PHONE, TASHKENT, Shop

OLD, NEW = "the-key-of-the-tests-which-is-40-letters", "a-new-key-of-forty-characters-01234567890"
TOKEN = "700700:AAEfGhIjKlMnOpQrStUvWxYz0123456789ab"

Configure = Callable[..., Settings]


def test_every_sealed_column_is_known() -> None:
    """Or one day a key is thrown away that something still needs."""
    columns = {
        f"{model._meta.db_table}.{name}"
        for module in MODULES
        for model in vars(import_module(module)).values()
        if isinstance(model, type) and hasattr(model, "_meta") and not model._meta.abstract
        for name in model._meta.fields_map
        if name.startswith("sealed_")
    }
    assert columns <= {sealed.name for sealed in SEALED}
    assert len(columns) > 5


async def _something_of_each(shop: Shop) -> tuple[Order, Cart, int]:
    """Rows that are sealed with the key at hand."""
    order, cart = await shop.order(("tufli", 1)), await shop.cart(("koylak", 1), to="Toshkent, Sergeli 7")
    await BotAccount.create(telegram_id=700700, username="b", secret="s", sealed_token=BotAccount.sealed(TOKEN, 700700))
    async with shop.unit():
        await ExternalEvent.store("telegram:x", "1", {"text": "odd"}, error="KeyError")
        await (await Customer.get(id=shop.customer.id)).remember_address(TASHKENT)
        thread = await find_or_meet(channel="t", account="a", chat="9", name="Vali", username="vali", language="uz")
        sealed = crypto.seal("Xabar", f"message.text:{thread['id']}")
        await queue(thread["id"], text="…", content={"text": "…", "sealed": sealed}, author="assistant")
    return order, cart, int(thread["id"])


async def test_the_old_key_is_needed_no_more(shop: Shop, configure: Configure) -> None:
    order, cart, conversation_id = await _something_of_each(shop)
    configure(SECRET_KEY=f"{NEW},{OLD}")
    first = {one.name: one for one in await reseal()}
    assert all(one.lost == 0 for one in first.values())
    for name in ("order.sealed_phone", "customer.sealed_phone", "bot_account.sealed_token", "message.content"):
        assert first[name].anew, name
    assert sum(one.anew for one in await reseal()) == 0, "once is enough"

    configure(SECRET_KEY=NEW)
    order, cart, customer = await shop.fresh(order), await shop.fresh(cart), await shop.fresh(shop.customer)
    assert (order.phone, order.address) == (ANORAS_PHONE, TASHKENT)
    assert cart.destination
    assert cart.destination.text == "Toshkent, Sergeli 7"
    assert (customer.phone, customer.address) == (ANORAS_PHONE, TASHKENT)
    assert (await BotAccount.get(telegram_id=700700)).token == TOKEN
    [parked] = await ExternalEvent.parked()
    assert (parked.why(), parked.opened()) == ("KeyError", {"text": "odd"})
    async with shop.unit():
        assert [found.id for found in (await find_orders(words=ANORAS_PHONE)).items] == [order.id]
        content = (await rows("SELECT content->>'sealed' AS s FROM message WHERE content ? 'sealed'"))[0]["s"]
    assert crypto.unseal(content, f"message.text:{conversation_id}") == "Xabar"


async def test_between_the_keys_customers_are_found_by_phone(shop: Shop, configure: Configure) -> None:
    order = await shop.order(("tufli", 1))
    configure(SECRET_KEY=f"{NEW},{OLD}")
    async with shop.unit():
        assert [found.id for found in (await find_orders(words=ANORAS_PHONE)).items] == [order.id]


async def test_what_no_key_opens_is_counted_and_left(shop: Shop, configure: Configure) -> None:
    order = await shop.order(("tufli", 1))
    configure(SECRET_KEY=NEW)
    done = {one.name: one for one in await reseal()}
    assert done["order.sealed_phone"].lost == 1
    configure(SECRET_KEY=OLD)
    assert (await shop.fresh(order)).phone == ANORAS_PHONE
