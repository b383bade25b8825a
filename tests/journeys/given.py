"""What was so before a transcript begins: the owner's limits and rules, and what the customer has bought already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.bargains import HaggleLimits
from models.base.db import unit
from models.base.scope import inside
from models.carts import Cart
from models.catalog import Product, Variant
from models.conversations import find_or_meet
from models.delivery import Destination
from models.order_lines import OrderLine
from models.orders import Order, State
from models.rulebook import Playbook
from tests.journeys.play import Player


async def given(player: Player, before: Mapping[str, Any]) -> None:
    """It is so."""
    with inside(player.shop.id):
        async with unit():
            for limits in before.get("haggle", ()):
                product = await Product.get(code=limits["product"])
                await HaggleLimits.create(**{**limits, "product": product})
            for rule in before.get("playbook", ()):
                await Playbook.write("", rule, by="test")
        for bought in before.get("bought", ()):
            await _bought(player, bought)


async def _bought(player: Player, bought: Mapping[str, Any]) -> None:
    """An order of the player's, in its state."""
    sender = player.sender
    async with unit():
        known = await find_or_meet(
            channel=sender.channel, account=sender.account, chat=sender.chat, name=sender.name, username="", language=""
        )
        cart = await Cart.open_for(known["customer_id"])
        for sku, pieces in bought["lines"].items():
            await cart.put(await Variant.get(sku=sku), pieces)
        await cart.send_to(Destination(pickup=True))
        order = await Order.place(await Cart.open_for(known["customer_id"]), player.shop, by="test")
        if price := bought.get("price"):
            for line in await OrderLine.filter(order_id=order.id):
                await OrderLine.filter(id=line.id).update(price=price, total=price * line.quantity)
        state = State(bought["state"])
        if state is State.RETURNED:
            await order.move_to(State.DELIVERED, by="test")
        if state is not State.PENDING:
            await order.move_to(state, by="test")
