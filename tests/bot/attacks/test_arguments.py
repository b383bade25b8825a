"""Arguments that a model has dreamt up: three hundred of them, and no effect outside the rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from bot.tools import TOOLS, Talk, call
from bot.tools.facts import Refusal, as_object
from models.base.db import rows
from models.base.i18n import Language
from models.base.scope import inside
from models.carts import MAX_QUANTITY
from models.orders import Order
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop

CASES = 300
NASTY: tuple[Any, ...] = (
    "", " ", "'; DROP TABLE product; --", "' OR '1'='1", "../../etc/passwd", "\x00", "null", "🌹" * 50, "x" * 20_000, "\u202e1001",
    -1, 0, 1, 2**63, -(2**63), 10**30, 1e308, float("nan"), float("inf"), True, False, None, [], {}, ["tufli"], {"code": "tufli"},
    "2026-02-30", "0000-00-00", "9999-12-31", "25:99", "[PHONE_1]", "[NAME_99]", "{{shop.token}}", "%(price)s", "$1", "true", "last", "all",
)  # fmt: skip
INVENTED = ("price", "discount", "customer_id", "workspace_id", "total", "shop", "sku_price", "admin", "confirm_all")
UNKNOWN = (
    "set_price",
    "refund",
    "run_sql",
    "get_customer",
    "delete_order",
    "__class__",
    "",
    "get_product_info ",
    "GET_CART_INFO",
)


def cases(foreign: str, seed: int = 5) -> Iterator[tuple[str, dict[str, Any]]]:
    """A function's own arguments with wrong values, others' codes and numbers, invented arguments, functions that are not there."""
    dice = Random(seed)
    for number in range(CASES):
        if number % 12 == 0:
            yield dice.choice(UNKNOWN), {"order": foreign, "product": "tufli"}
            continue
        tool = TOOLS[dice.choice(sorted(TOOLS))]
        args: dict[str, Any] = {}
        for name in dice.sample(sorted(tool.types), k=dice.randint(0, min(4, len(tool.types)))):
            args[name] = dice.choice((foreign, "tufli", *NASTY))
        for name in tool.required - set(args):
            args[name] = dice.choice((foreign, *NASTY))
        if dice.random() < 0.3:
            args[dice.choice(INVENTED)] = dice.choice((1, "1", -5, foreign))
        if "confirm" in tool.types:
            args["confirm"] = True
        yield tool.name, args


async def test_of_300_dreamt_up_calls_none_has_an_effect_outside_the_rules(shop: Shop, neighbour: Shop) -> None:
    theirs = await victim(shop)
    await victim(neighbour)
    before, around = await guarded(shop), await guarded(neighbour)
    talk = await talking(shop)
    for name, args in cases(theirs.number):
        with inside(shop.id):
            fact = await call(talk, name, args)
        told = json.dumps(as_object(fact), ensure_ascii=False, default=str)
        assert not any(word in told for word in ("Victoria", "Bunyodkor", "TRACK-77", "Traceback", "asyncpg")), (
            name,
            args,
            told,
        )
        assert isinstance(fact, Refusal) or name in TOOLS, (name, args)
        talk.message_id += 1
    assert await guarded(shop) == before
    assert await guarded(neighbour) == around
    for line in await cart_of(shop, talk):
        assert 1 <= line["quantity"] <= MAX_QUANTITY
        assert line["price"] in (25_000_000, 18_000_000)


async def talking(shop: Shop) -> Talk:
    chat = Chat(shop, name="Mallory", chat="dreams")
    await chat.says("salom")
    known = await chat.conversation()
    return Talk(shop.workspace, known.id, known.customer_id, message_id=10_000, language=Language.UZ, words="salom")


async def victim(shop: Shop) -> Order:
    other = await shop.another_customer("Victoria")
    order = await shop.order(("koylak-M", 2), customer=other, to="Toshkent, Bunyodkor 77")
    async with shop.unit():
        await Order.filter(id=order.id).update(tracking="TRACK-77")
    return order


async def guarded(shop: Shop) -> list[dict[str, Any]]:
    """Prices, stock, rules, orders and customers as they stand."""
    async with shop.unit():
        return [
            *await rows("SELECT sku, price, on_hand, reserved, active FROM variant ORDER BY id"),
            *await rows("SELECT code, names::text, state FROM product ORDER BY id"),
            *await rows("SELECT discount_basis_points, card_number, assistant_on FROM workspace ORDER BY id"),
            *await rows('SELECT number, state, total, tracking, customer_id FROM "order" ORDER BY id'),
            *await rows("SELECT id, name, blind_phone, blocked FROM customer WHERE name <> 'Mallory' ORDER BY id"),
        ]


async def cart_of(shop: Shop, talk: Talk) -> list[dict[str, Any]]:
    async with shop.unit():
        return await rows(
            """SELECT l.quantity, v.price FROM cart_line l JOIN cart c ON c.id = l.cart_id JOIN variant v ON v.id = l.variant_id
               WHERE c.customer_id = $1""",
            talk.customer_id,
        )
