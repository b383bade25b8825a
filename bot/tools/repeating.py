""" "The same as last time": the cart is filled from an order, with an honest word on what is gone or costs another price."""

from __future__ import annotations

from dataclasses import replace

from bot.tools.base import Talk
from bot.tools.facts import Fact, Missing, Refusal, Repriced
from bot.tools.present import cart_fact
from bot.tools.services import find_service, free_slots, service_fact
from models.base.db import unit
from models.carts import Cart
from models.catalog import ProductState, Variant
from models.orders import Order, OrderLine, State

FALLEN = (State.CANCELLED, State.RETURNED)
"""Orders that came to nothing are nobody's "last time"."""


async def repeat(talk: Talk, number: str) -> Fact:
    """What can still be had of that order of the customer's own is in the cart."""
    async with unit():
        last = await _order(talk, number)
        if last is None:
            return Refusal("no_orders")
        goods = [line for line in last.lines if line.variant]
        if not goods:
            return await _time_again(talk, last.lines[0].code) if last.lines else Refusal("no_orders")
        cart = await Cart.open_for(talk.customer_id)
        held = {line.variant_id: line.quantity for line in cart.lines}
        taken = {line.id: _to_be_had(line, held.get(line.variant_id, 0)) for line in goods}
        if await talk.first_time("add_to_cart", {"repeat": last.number}):
            for line in goods:
                if line.variant and taken[line.id]:
                    await cart.put(line.variant, taken[line.id])
        fact = await cart_fact(
            await Cart.open_for(talk.customer_id), talk, changed="added" if any(taken.values()) else ""
        )
        return replace(fact, gone=_gone(goods, taken, talk), repriced=_repriced(goods, taken, talk))


async def _order(talk: Talk, number: str) -> Order | None:
    mine = Order.filter(customer_id=talk.customer_id)
    stands = mine.exclude(state__in=FALLEN).order_by("-placed_at", "-id")
    return (
        await (stands if number == "last" else mine.filter(number=number))
        .first()
        .prefetch_related("lines__variant__product")
    )


def _to_be_had(line: OrderLine, held: int) -> int:
    """So many of as many as it was."""
    assert line.variant
    variant: Variant = line.variant
    product = variant.product
    if product.state is not ProductState.ACTIVE or not variant.can_be_had(product.counted):
        return 0
    left = variant.on_hand - variant.reserved - held if product.counted else line.quantity
    return max(min(int(line.quantity), int(left)), 0)


def _gone(lines: list[OrderLine], taken: dict[int, int], talk: Talk) -> tuple[str, ...]:
    missing = [(line, line.quantity - taken[line.id]) for line in lines]
    return tuple(f"{_name(line, talk)} × {short}" for line, short in missing if short > 0)


def _repriced(lines: list[OrderLine], taken: dict[int, int], talk: Talk) -> tuple[Repriced, ...]:
    money = talk.shop.money
    then_now = [(line, line.listed or line.price, _price(line.variant)) for line in lines if taken[line.id]]
    return tuple(Repriced(_name(line, talk), money(was), money(now)) for line, was, now in then_now if was != now)


def _price(variant: Variant | None) -> int:
    assert variant
    return int(variant.price)


def _name(line: OrderLine, talk: Talk) -> str:
    options = line.variant.product.worded(line.options, talk.shop, talk.language) if line.variant else {}
    return ", ".join([talk.shop.pick(line.names, talk.language), *options.values()])


async def _time_again(talk: Talk, code: str) -> Fact:
    """A booked time is not repeated by itself: the free ones are shown."""
    service = await find_service(talk, code)
    if service is None:
        return Refusal("not_found")
    return Missing("slot", service=await service_fact(service, talk, await free_slots(service, talk)))
