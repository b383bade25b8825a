"""Functions about ordering: the way from cart to order, and what became of an order."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

from bot.tools.base import Talk, tool
from bot.tools.catalog import alternatives
from bot.tools.facts import CartFact, Fact, Missing, OrderList, Refusal, ServiceFact
from bot.tools.present import cart_fact, order_fact, product_fact
from bot.tools.services import service_fact
from models.base import clock
from models.base.db import unit
from models.base.errors import SavdoError
from models.base.i18n import gettext as _
from models.carts import Cart, PayWay
from models.catalog import products_by_code
from models.customers import BadPhone, Customer
from models.delivery import BY_NAME, DeliveryWay, Destination, Quote, WayKind, quote
from models.orders import OPEN, NoDelivery, Order, TooLate
from models.stock import OutOfStock

NOT_THERE = {"last": "no_orders", "booking": "no_bookings"}
JUST_NOW = timedelta(minutes=10)
"""So long after ordering, a second "yes" is answered with the order that it made."""


@tool
async def create_order(
    talk: Talk,
    deliver_by: date | None = None,
    address: str = "",
    phone: str = "",
    payment: Annotated[str, "cash or card"] = "",
    pickup: bool = False,
    lat: float | None = None,
    lon: float | None = None,
    confirm: bool = False,
) -> Fact:
    """The cart becomes an order; asks for what is missing."""
    try:
        async with unit():
            cart = await Cart.open_for(talk.customer_id)
            customer = await Customer.get(id=talk.customer_id)
            if phone:
                await customer.remember_phone(phone)
            if not cart.lines:
                return await _placed_already(talk) if confirm else Missing("cart")
            whole = await _whole(address.strip(), cart, talk)
            await _take_down(cart, deliver_by, payment, Destination(whole, lat, lon, pickup))
            asked = await _still_missing(cart, customer, talk)
            summary = await cart_fact(cart, talk)
            if asked or not confirm or talk.agreed != summary.key:
                return asked or _to_confirm(cart, summary, talk, confirm=confirm)
            order = await Order.place(cart, talk.shop, by="customer", conversation_id=talk.conversation_id)
            if cart.destination and cart.destination.text:
                await customer.remember_address(cart.destination.text)
            return await order_fact(await Order.numbered(order.number), talk, just_placed=True)
    except BadPhone as bad:
        return Missing("phone", note=bad.for_person())
    except OutOfStock as short:
        return await _sold_out(short, talk)


def _to_confirm(cart: Cart, summary: CartFact, talk: Talk, *, confirm: bool) -> Missing:
    """What the customer is to agree to. A "yes" to something that is no longer so is told that it has changed."""
    talk.shown_address = _where_to(cart)
    changed = confirm and talk.agreed not in ("", summary.key)
    note = _("Something has changed meanwhile. This is how it stands now.") if changed else ""
    return Missing("confirmation", cart=summary, note=note)


def _where_to(cart: Cart) -> str:
    to = cart.destination
    if to is None or to.pickup:
        return ""
    return to.text or _("the place on the map that you sent")


async def _placed_already(talk: Talk) -> Fact:
    """The second press of the confirm button, or a second "yes", finds the cart gone and its order there."""
    mine, cart_id = Order.filter(customer_id=talk.customer_id), talk.agreed.partition(":")[0]
    known = cart_id.isdecimal()
    if known:
        mine = mine.filter(cart_id=int(cart_id))
    last = await mine.order_by("-id").first().prefetch_related("lines")
    fresh = last is not None and last.state in OPEN and clock.now() - last.placed_at < JUST_NOW
    return await order_fact(last, talk, just_placed=fresh) if last and (fresh or known) else Missing("cart")


async def _whole(address: str, cart: Cart, talk: Talk) -> str:
    """The address with its town: "Registon 5" after "how much to Samarkand?" is in Samarkand."""
    if not address or not talk.place:
        return address
    sent = await quote(cart.goods(talk.shop), Destination(address), talk.shop)
    named = sent is not None and sent.way.reaches(Destination(address)) >= BY_NAME
    return address if named else f"{talk.place}, {address}"


async def _take_down(cart: Cart, wished: date | None, payment: str, to: Destination) -> None:
    """What the customer said about the order is kept with the cart."""
    if wished:
        cart.wished = wished
    if payment in set(PayWay):
        cart.pay_way = payment
    if wished or payment:
        await cart.save(update_fields=["wished", "pay_way"])
    if to.text or to.pickup or to.lat is not None:
        await cart.send_to(to)


async def _still_missing(cart: Cart, customer: Customer, talk: Talk) -> Missing | None:
    """The next thing to ask: where to, a phone, how to pay. Nothing that is known is asked again."""
    sent: Quote | None = None
    if any(line.variant_id for line in cart.lines) and (ways := await DeliveryWay.filter(active=True)):
        await _where_it_usually_goes(cart, customer)
        pickup = ("pickup",) if any(way.kind is WayKind.PICKUP for way in ways) else ()
        if cart.destination is None:
            return Missing("address", pickup)
        sent = await quote(cart.goods(talk.shop), cart.destination, talk.shop)
        if sent is None:
            await cart.send_to(Destination())
            return Missing("address", pickup, note=NoDelivery().for_person())
    if not customer.phone:
        return Missing("phone", service=await _booked_alone(cart, talk))
    return await _how_to_pay(cart, sent, talk)


async def _booked_alone(cart: Cart, talk: Talk) -> ServiceFact | None:
    """What is booked, where nothing is to be brought."""
    booked = [line.booking.service for line in cart.lines if line.booking]
    return await service_fact(booked[0], talk, []) if len(booked) == len(cart.lines) else None


async def _where_it_usually_goes(cart: Cart, customer: Customer) -> None:
    """A customer who has ordered before is not asked where to: they see it in the summary and may change it."""
    if cart.destination is not None:
        return
    if customer.address:
        await cart.send_to(Destination(customer.address))
    elif last := await Order.filter(customer_id=customer.id, lat__not_isnull=True).order_by("-id").first():
        await cart.send_to(Destination("", last.lat, last.lon))


async def _how_to_pay(cart: Cart, sent: Quote | None, talk: Talk) -> Missing | None:
    """Asked where there is a choice. What has to be paid before it leaves is paid by transfer."""
    if not talk.shop.card_number:
        return None
    if sent and sent.prepay and cart.pay_way != PayWay.CARD:
        cart.pay_way = PayWay.CARD.value
        await cart.save(update_fields=["pay_way"])
    if cart.pay_way:
        return None
    return Missing("payment", (PayWay.CASH.value, PayWay.CARD.value), cart=await cart_fact(cart, talk))


async def _sold_out(short: OutOfStock, talk: Talk) -> Fact:
    """Somebody was faster between the cart and the order: what is left, and what there is instead."""
    async with unit():
        cart = await Cart.open_for(talk.customer_id)
        line = next((x for x in cart.lines if x.variant_id == short.facts["variant_id"]), None)
        if line is None or line.variant is None:
            return Refusal("out_of_stock")
        product = (await products_by_code([line.variant.product.code], any_state=True))[0]
        fact = product_fact(product, talk, asked=line.variant.options)
        left = int(str(short.facts["available"]))
        return Refusal("out_of_stock", product=fact, alternatives=await alternatives(product, talk), available=left)


@tool
async def get_order_status(
    talk: Talk,
    order: Annotated[str, 'number, "last", "booking" or "all"'] = "last",
    action: Annotated[str, "cancel or change"] = "",
    confirm: bool = False,
    phone: str = "",
    address: str = "",
    lat: float | None = None,
    lon: float | None = None,
) -> Fact:
    """The customer's own orders; cancels or changes one until it is packed."""
    try:
        async with unit():
            if order == "all":
                found = (
                    await Order.filter(customer_id=talk.customer_id)
                    .order_by("-placed_at", "-id")
                    .limit(5)
                    .prefetch_related("lines")
                )
                return OrderList(tuple([await order_fact(o, talk) for o in found])) if found else Refusal("no_orders")
            mine = await _own(order, talk)
            if mine is None:
                return Refusal(NOT_THERE.get(order, "no_such_order"))
            to = Destination(address.strip(), lat, lon) if address.strip() or lat is not None else None
            if (action or phone or to) and not mine.can_be_changed:
                raise TooLate(number=mine.number)
            sure = confirm and (action != "cancel" or talk.agreed == f"cancel:{mine.number}")
            await _change(mine, talk, cancel=action == "cancel" and sure, phone=phone, to=to)
            asked = action if action and not sure and not (phone or to) else ""
            return await order_fact(await Order.numbered(mine.number), talk, asked=asked)
    except SavdoError as refused:
        return Refusal("too_late" if isinstance(refused, TooLate) else "refused", text=refused.for_person())


async def _own(order: str, talk: Talk) -> Order | None:
    """An order of this customer and of nobody else."""
    mine = Order.filter(customer_id=talk.customer_id)
    if order == "booking":
        coming = mine.filter(lines__starts_at__gt=clock.now(), state__in=list(OPEN))
        return await coming.order_by("lines__starts_at").first()
    if order != "last":
        return await mine.get_or_none(number=order.lstrip("#№ "))
    return await mine.order_by("-placed_at", "-id").first()


async def _change(order: Order, talk: Talk, *, cancel: bool, phone: str, to: Destination | None) -> None:
    if not (cancel or phone or to):
        return
    if not await talk.first_time("get_order_status", {"order": order.number, "cancel": cancel}):
        return
    if cancel:
        await order.cancel(by="customer", reason="customer")
    if phone:
        await order.call_at(phone, by="customer")
    if to:
        await order.send_to(to, talk.shop, by="customer")
