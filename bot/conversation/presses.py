"""What the buttons of a conversation do. A button is a short way to say something, so most of them end in a function call."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.conversation.wording import short
from bot.llm.base import Call
from bot.tools import Talk, call
from bot.tools.facts import Fact, Missing, Refusal, Said
from bot.tools.present import order_fact
from models.bargains import Haggle
from models.base.db import unit
from models.base.errors import SavdoError
from models.base.i18n import Language, speaking
from models.base.i18n import gettext as _
from models.catalog import Category, Product
from models.customers import Customer
from models.orders import Order
from models.services import Service, Staff


@dataclass(slots=True)
class Pressed:
    """What a press came to: the call it stood for, and its fact."""

    call: Call
    fact: Fact
    asked: dict[str, Any] | None = field(default=None)
    """A question that the shop has opened with it."""
    before: str = ""
    """Said in front of the fact."""


class OldButton(SavdoError):
    """The button speaks of something that is not there any more."""


Handler = Callable[..., Awaitable[Pressed]]
PRESSES: dict[str, Handler] = {}


def press(verb: str) -> Callable[[Handler], Handler]:
    def register(handler: Handler) -> Handler:
        PRESSES[verb] = handler
        return handler

    return register


async def handle(talk: Talk, pressed: str, context: dict[str, Any]) -> Pressed:
    """What the button stands for has been done. An old or unknown one is answered with how things stand now."""
    verb, *args = pressed.split(":")
    handler = PRESSES.get(verb)
    try:
        if handler is None:
            raise OldButton
        if verb == "more":
            return await more(talk, context)
        return await handler(talk, *args)
    except (OldButton, TypeError, ValueError, LookupError):
        return await _old(talk)


async def _old(talk: Talk) -> Pressed:
    now = await _calls(talk, "get_cart_info")
    return Pressed(now.call, now.fact, before=_("This button is from before. This is how it stands now."))


async def _calls(talk: Talk, name: str, **args: Any) -> Pressed:
    return Pressed(Call(name, args), await call(talk, name, args))


async def _product(public_id: str) -> Product:
    async with unit():
        found = await Product.get_or_none(public_id=public_id).prefetch_related("variants")
    if found is None:
        raise OldButton
    return found


@press("prod")
async def product(talk: Talk, public_id: str) -> Pressed:
    return await _calls(talk, "get_product_info", product=(await _product(public_id)).code)


@press("add")
async def add(talk: Talk, public_id: str, key: str) -> Pressed:
    found = await _product(public_id)
    sku = next((v.sku for v in found.variants if short(v.sku) == key), None)
    if sku is None:
        raise OldButton
    return await _calls(talk, "add_to_cart", product=found.code, sku=sku, quantity=1)


@press("cats")
async def categories(talk: Talk) -> Pressed:
    return await _calls(talk, "get_categories")


@press("cat")
async def category(talk: Talk, key: str) -> Pressed:
    async with unit():
        codes = [c.code for c in await Category.all() if short(c.code) == key]
    return await _calls(talk, "get_products_by_category", category=codes[0])


async def more(talk: Talk, context: dict[str, Any]) -> Pressed:
    """The next page of the list that was shown last."""
    shown = context.get("list")
    if not shown:
        raise OldButton
    return await _calls(talk, shown["call"], **{**shown["args"], "offset": shown["offset"]})


PRESSES["more"] = more


@press("cart")
async def cart(talk: Talk) -> Pressed:
    return await _calls(talk, "get_cart_info")


@press("empty")
async def empty(talk: Talk) -> Pressed:
    return await _calls(talk, "remove_from_cart", all=True)


@press("order")
async def order(talk: Talk) -> Pressed:
    return await _calls(talk, "create_order")


@press("pay")
async def pay(talk: Talk, way: str) -> Pressed:
    return await _calls(talk, "create_order", payment=way)


@press("pickup")
async def pickup(talk: Talk) -> Pressed:
    return await _calls(talk, "create_order", pickup=True)


@press("address")
async def another_address(talk: Talk) -> Pressed:
    """The order being made goes elsewhere: the next words are the place."""
    asked = {"call": "create_order", "args": {}, "missing": "address"}
    return Pressed(Call("create_order"), Missing("address"), asked)


@press("confirm")
async def confirm(talk: Talk, cart_id: str, digest: str) -> Pressed:
    talk.agreed = f"{int(cart_id)}:{digest}"
    return await _calls(talk, "create_order", confirm=True)


@press("deal")
async def deal(talk: Talk, haggle_id: str, made: str) -> Pressed:
    """The offered price is agreed to, if it is still the one that stands."""
    async with unit():
        haggle = await Haggle.get_or_none(id=int(haggle_id), customer_id=talk.customer_id).prefetch_related("product")
    if haggle is None:
        raise OldButton
    talk.agreed = f"deal:{haggle.id}:{int(made)}"
    code = haggle.product.code
    return await _calls(talk, "apply_playbook", playbook="discount_request", product=code, accept=True)


@press("slot")
async def slot(talk: Talk, key: str, start: str, who: str) -> Pressed:
    async with unit():
        codes = [s.code for s in await Service.filter(active=True, bookable=True) if short(s.code) == key]
        names = [s.name for s in await Staff.filter(active=True) if short(s.name) == who] if who else [""]
    moment = datetime.fromtimestamp(int(start), UTC)
    return await _calls(talk, "add_to_cart", service=codes[0], slot=moment.isoformat(), staff=names[0])


@press("orders")
async def orders(talk: Talk) -> Pressed:
    return await _calls(talk, "get_order_status", order="all")


@press("status")
async def status(talk: Talk, number: str) -> Pressed:
    return await _calls(talk, "get_order_status", order=number)


@press("cancel")
async def cancel(talk: Talk, number: str) -> Pressed:
    return await _calls(talk, "get_order_status", order=number, action="cancel")


@press("cancel!")
async def cancel_for_good(talk: Talk, number: str) -> Pressed:
    talk.agreed = f"cancel:{number}"
    return await _calls(talk, "get_order_status", order=number, action="cancel", confirm=True)


@press("change")
async def change(talk: Talk, number: str) -> Pressed:
    return await _calls(talk, "get_order_status", order=number, action="change")


@press("repeat")
async def repeat(talk: Talk, number: str) -> Pressed:
    return await _calls(talk, "add_to_cart", repeat=number)


@press("less")
async def less(talk: Talk, number: str, index: str) -> Pressed:
    return await _change_line(talk, number, int(index), -1)


@press("plus")
async def plus(talk: Talk, number: str, index: str) -> Pressed:
    return await _change_line(talk, number, int(index), +1)


async def _change_line(talk: Talk, number: str, index: int, by: int) -> Pressed:
    """One more or one fewer of a line of the customer's own order, at its own price."""
    wanted = Call("get_order_status", {"order": number, "action": "change", "line": index, "by": by})
    try:
        async with unit():
            mine = await Order.get_or_none(number=number, customer_id=talk.customer_id).prefetch_related("lines")
            if mine is None:
                return Pressed(wanted, Refusal("no_such_order"))
            line = sorted(mine.lines, key=lambda x: x.id)[index]
            talk.calls += 1
            if await talk.first_time("change_line", wanted.args):
                await mine.change_quantity(line, line.quantity + by, talk.shop, by="customer")
            return Pressed(wanted, await order_fact(await Order.numbered(number), talk, asked="change"))
    except SavdoError as refused:
        return Pressed(wanted, Refusal("refused", text=refused.for_person()))


@press("where")
async def where(talk: Talk, number: str) -> Pressed:
    asked = {"call": "get_order_status", "args": {"order": number}, "missing": "address"}
    return Pressed(Call("get_order_status", {"order": number, "action": "change"}), Missing("address"), asked)


@press("phone")
async def phone(talk: Talk, number: str) -> Pressed:
    asked = {"call": "get_order_status", "args": {"order": number}, "missing": "phone"}
    return Pressed(Call("get_order_status", {"order": number, "action": "change"}), Missing("phone"), asked)


@press("human")
async def human(talk: Talk) -> Pressed:
    return await _calls(talk, "handoff_to_human", reason="explicit_request")


@press("lang")
async def language(talk: Talk, code: str) -> Pressed:
    talk.language = Language(code)
    async with unit():
        await Customer.filter(id=talk.customer_id).update(language=talk.language)
    with speaking(talk.language):
        return Pressed(Call("language", {"language": code}), Said(_("We speak English now.")))
