"""Functions about the cart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.tools.bargaining import agree_by_taking
from bot.tools.base import Talk, tool
from bot.tools.catalog import find_product, with_alternatives
from bot.tools.facts import Fact, Missing, ProductFact, Refusal
from bot.tools.present import cart_fact, delivery_fact, product_fact
from bot.tools.recommending import beside
from bot.tools.repeating import repeat as repeated
from bot.tools.services import Wish, find_service, free_slots, matching, service_fact
from models.base.db import unit
from models.carts import MAX_QUANTITY, Cart, CartLine
from models.catalog import Product, Variant
from models.customers import Customer
from models.delivery import Destination, quote
from models.services import Booking, Service, Slot, SlotTaken


@tool
async def get_cart_info(talk: Talk, destination: str = "") -> Fact:
    """The cart with discount, delivery and total."""
    async with unit():
        cart = await Cart.open_for(talk.customer_id)
        if destination:
            return await _with_fee_to(cart, destination, talk)
        return await cart_fact(cart, talk)


async def _with_fee_to(cart: Cart, place: str, talk: Talk) -> Fact:
    """The cart as if it went there; of an empty one only fee and day, which may be asked for before anything is chosen."""
    sent = await quote(cart.goods(talk.shop), Destination(place), talk.shop)
    if sent is None:
        return Refusal("no_delivery")
    if not cart.lines:
        return delivery_fact(place, sent, talk)
    return await cart_fact(cart, talk, to=Destination(place))


@tool
async def add_to_cart(
    talk: Talk,
    product: str = "",
    quantity: int = 1,
    options: dict[str, str] | None = None,
    sku: str = "",
    repeat: Annotated[str, 'order number or "last"'] = "",
    service: str = "",
    slot: Annotated[str, "exact start"] = "",
    date: str = "",
    time: str = "",
    staff: str = "",
    deliver_by: dt.date | None = None,
) -> Fact:
    """Puts a product, a booked time or an old order into the cart."""
    if service:
        try:
            return await _book(talk, service, Wish.read(slot, date, time, staff))
        except ValueError as error:
            return Refusal("bad_arguments", text=str(error))
    if repeat:
        return await repeated(talk, repeat)
    if not 1 <= quantity <= MAX_QUANTITY:
        return Missing("quantity", note=str(quantity))
    async with unit():
        found = await find_product(talk, product)
        if found is None:
            return Missing("product")
        chosen = await _choose(talk, found, options or {}, sku)
        if not isinstance(chosen, Variant):
            return chosen
        if deliver_by:
            await (await Cart.open_for(talk.customer_id)).wish_for(deliver_by)
        return await _put(talk, found, chosen, quantity)


async def _choose(talk: Talk, product: Product, options: Mapping[str, str], sku: str) -> Variant | Fact:
    """The one variant that is meant; else what has to be asked, or why it cannot be had."""
    asked = dict(options)
    if product.code == talk.last_product:
        asked = {**talk.last_options, **asked}
    fact = product_fact(product, talk, asked=asked)
    if fact.unknown:
        return Refusal("no_such_option", product=fact)
    variants = [v for v in product.variants if v.active and (v.sku == sku if sku else fits(v, fact.asked))]
    free = [v for v in variants if v.can_be_had(product.counted)]
    if not free and not sku and set(asked.items()) <= set(talk.last_options.items()):
        free = [v for v in product.variants if v.active and v.can_be_had(product.counted)]  # not this one: then which?
    if not free:
        refusal = await with_alternatives(fact, product, talk)
        return refusal if isinstance(refusal, Refusal) else Refusal("out_of_stock", product=fact)
    return free[0] if len(free) == 1 else missing_option(fact, product, free) or min(free, key=lambda v: v.price)


def fits(variant: Variant, options: Mapping[str, str]) -> bool:
    return all(variant.options.get(axis) == value for axis, value in options.items())


def missing_option(fact: ProductFact, product: Product, free: list[Variant]) -> Missing | None:
    """The first axis on which the variants that can be had still differ; none where a customer sees no difference."""
    skus = {v.sku for v in free}
    facts = [v for v in fact.variants if v.sku in skus]
    for axis in (a["axis"] for a in product.axes):
        choices = dict.fromkeys(v.labels.get(axis, "") for v in facts)
        if len(choices) > 1:
            return Missing(axis, tuple(choices), product=fact)
    return None


async def _put(talk: Talk, product: Product, variant: Variant, quantity: int) -> Fact:
    cart = await Cart.open_for(talk.customer_id)
    already = sum(line.quantity for line in cart.lines if line.variant_id == variant.id)
    left = variant.on_hand - variant.reserved
    if product.counted and already + quantity > left:
        return Refusal(
            "too_many", product=product_fact(product, talk, asked=variant.options), available=max(left - already, 0)
        )
    if already + quantity > MAX_QUANTITY:
        return Missing("quantity", note=str(quantity))
    if await talk.first_time("add_to_cart", {"sku": variant.sku, "quantity": quantity}):
        await agree_by_taking(talk, product, variant)
        await cart.put(variant, quantity)
    now = await Cart.open_for(talk.customer_id)
    fact = await cart_fact(now, talk, changed="added")
    return replace(fact, goes_with=await beside(product.code, [line.code for line in fact.lines], talk))


async def _book(talk: Talk, code: str, wish: Wish) -> Fact:
    """The time is held for the customer and goes with the cart; where several fit, they choose."""
    try:
        async with unit():
            service = await find_service(talk, code)
            if service is None:
                return Refusal("not_found")
            cart = await Cart.open_for(talk.customer_id)
            if wish.exact and any(_is_held(line, service, wish, talk) for line in cart.lines):
                return await cart_fact(cart, talk)  # the same button once more
            free = await free_slots(service, talk)
            fit = matching(free, wish, talk)
            if not fit or not wish.exact or (len(fit) > 1 and not wish.moment):
                others = matching(free, Wish(day=wish.day), talk) or free
                return Missing(
                    "slot", service=await service_fact(service, talk, fit or others), note="" if fit else "taken"
                )
            if await talk.first_time("add_to_cart", {"service": service.code, "slot": fit[0].start.isoformat()}):
                customer = await Customer.get(id=talk.customer_id)
                await cart.put_booking(await Booking.hold(service, customer, fit[0]))
            return await cart_fact(await Cart.open_for(talk.customer_id), talk, changed="added")
    except SlotTaken as taken:
        return Refusal("slot_taken", text=taken.for_person())


def _is_held(line: CartLine, service: Service, wish: Wish, talk: Talk) -> bool:
    booking = line.booking
    if booking is None or booking.service_id != service.id or not booking.is_live:
        return False
    return wish.fits(Slot(booking.starts_at, 1, wish.staff), ZoneInfo(talk.shop.zone))


@tool
async def remove_from_cart(
    talk: Talk,
    product: str = "",
    quantity: Annotated[int | None, "fewer"] = None,
    options: dict[str, str] | None = None,
    all: bool = False,
) -> Fact:
    """Takes something, or all, out of the cart."""
    async with unit():
        cart = await Cart.open_for(talk.customer_id)
        if not cart.lines:
            return await cart_fact(cart, talk)
        if all:
            if await talk.first_time("remove_from_cart", {"all": True}):
                await cart.empty()
            return await cart_fact(await Cart.open_for(talk.customer_id), talk, changed="emptied")
        line = _line(cart, product or talk.last_product, options or {})
        if line is None:
            return Refusal("not_in_cart")
        if await talk.first_time("remove_from_cart", {"line": line.id, "quantity": quantity}):
            await cart.take_out(line, quantity)
        return await cart_fact(await Cart.open_for(talk.customer_id), talk, changed="removed")


def _line(cart: Cart, code: str, options: Mapping[str, str]) -> CartLine | None:
    """The cart's line of that product or service; with options, of that variant; the only line when nothing is named."""
    lines = list(cart.lines)
    for line in lines:
        source = line.variant.product if line.variant else line.booking.service  # type: ignore[union-attr]
        if source.code == code and (not options or (line.variant and fits(line.variant, options))):
            return line
    return lines[0] if len(lines) == 1 and not code else None
