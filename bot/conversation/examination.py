"""The exam with a real shop behind it: a throw-away shop from the catalogue, and every item in a fresh conversation."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.conversation import brains
from bot.conversation.exam import Answer, Item, Report, load_items, run
from bot.conversation.terminal import Caller
from models.base import clock
from models.base.db import row, unit
from models.base.scope import inside
from models.carts import Cart
from models.catalog import products_by_code
from models.conversations import Direction, Message, MessageState, find_or_meet
from models.customers import Customer
from models.erase import erase
from models.exchange.exam import shop_from_exam
from models.workspaces import Workspace


async def sit(utterances: Path, catalog: Path, *, offline: bool) -> Report:
    """The report of one exam. The shop is gone afterwards."""
    facts: dict[str, Any] = json.loads(await asyncio.to_thread(catalog.read_text, encoding="utf-8"))
    items = await asyncio.to_thread(load_items, utterances)
    with clock.at(datetime.fromisoformat(facts["now"])), _brains(offline):
        shop = await shop_from_exam(facts)
        try:
            with inside(shop.id):
                room = await Room.open(shop)
                return await run(items, room.ask, catalog=facts, brain="offline" if offline else "auto")
        finally:
            await erase(shop.id)


@contextmanager
def _brains(offline: bool) -> Iterator[None]:
    """Only the offline brain, or whichever this installation has."""
    chosen = brains.only_offline.set(offline)
    try:
        yield
    finally:
        brains.only_offline.reset(chosen)


class Room:
    """Where the test customer sits: one conversation that is wiped clean before every item."""

    def __init__(self, shop: Workspace, conversation_id: int, customer_id: int) -> None:
        self.shop, self.conversation_id, self.customer_id = shop, conversation_id, customer_id

    @classmethod
    async def open(cls, shop: Workspace) -> Room:
        async with unit():
            known = await find_or_meet(
                channel="terminal", account="local", chat="exam", name="", username="", language=""
            )
            customer = await Customer.exclude(id=known["customer_id"]).order_by("id").first()
            if customer is not None:  # the one whom the catalogue's orders belong to
                await row(
                    "UPDATE conversation SET customer_id = $2 WHERE id = $1 RETURNING id", known["id"], customer.id
                )
            return cls(shop, known["id"], customer.id if customer else known["customer_id"])

    async def ask(self, item: Item) -> Answer:
        await self._wipe()
        await self._set_up(item.context or {})
        told = await Caller(self.shop, chat="exam").say({"text": item.text})
        call = told["calls"][0] if told["calls"] else {}
        args = dict(call.get("args") or {})
        options = args.pop("options", {})
        return Answer(call.get("name"), {**args, **options}, told["reply"], told["ms"])

    async def _wipe(self) -> None:
        async with unit():
            for statement in (
                "DELETE FROM tool_call WHERE conversation_id = $1 RETURNING id",
                "DELETE FROM message WHERE conversation_id = $1 RETURNING id",
                """UPDATE conversation SET context = '{}', with_human = false, language = '', heard_id = 0, answered_id = 0,
                   outbox = 0, leased_until = NULL WHERE id = $1 RETURNING id""",
            ):
                await row(statement, self.conversation_id)
            await (await Cart.open_for(self.customer_id)).empty()

    async def _set_up(self, context: Mapping[str, Any]) -> None:
        async with unit():
            if words := context.get("last_bot"):
                said = await Message.create(
                    conversation_id=self.conversation_id,
                    direction=Direction.OUT,
                    state=MessageState.SENT,
                    author="assistant",
                    text=words,
                    at=clock.now(),
                )
                await row(
                    "UPDATE conversation SET answered_id = $2 WHERE id = $1 RETURNING id", self.conversation_id, said.id
                )
            if product := context.get("last_product"):
                await row(
                    "UPDATE conversation SET context = jsonb_build_object('product', $2::text) WHERE id = $1 RETURNING id",
                    self.conversation_id,
                    product,
                )
            cart = await Cart.open_for(self.customer_id)
            for line in context.get("cart") or ():
                product = (await products_by_code([line["product"]]))[0]
                await cart.put(min(product.variants, key=lambda v: v.price), line["quantity"])
