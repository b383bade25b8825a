"""Rows of the shop as facts, in the customer's language."""

from __future__ import annotations

from collections.abc import Mapping

from bot.tools.base import Talk
from bot.tools.facts import CartFact, CartLineFact, DeliveryFact, OrderFact, ProductFact, VariantFact
from models.base import crypto
from models.base.docs import Option
from models.base.money import Money
from models.base.text import fold
from models.carts import Cart, CartLine
from models.catalog import Product, Variant, products_of
from models.delivery import Destination, Quote, quote
from models.orders import OPEN, MoneyState, Order, OrderLine, State

SOFT_ASPECTS = ("price", "availability", "description", "usage", "photo")


def variant_fact(product: Product, variant: Variant, talk: Talk) -> VariantFact:
    return VariantFact(
        sku=variant.sku,
        options=dict(variant.options),
        labels=product.worded(variant.options, talk.shop, talk.language),
        price=talk.shop.money(variant.price),
        available=variant.can_be_had(product.counted),
        stock=max(variant.on_hand - variant.reserved, 0) if product.counted else None,
    )


def product_fact(
    product: Product, talk: Talk, *, asked: Mapping[str, str] | None = None, aspect: str = ""
) -> ProductFact:
    """The product as it stands now. Wants variants and photos at hand."""
    variants = sorted((v for v in product.variants if v.active), key=lambda v: (v.position, v.id))
    known, unknown = _sorted_out(product, asked or {})
    prices = [v.price for v in variants] or [0]
    return ProductFact(
        code=product.code,
        name=talk.shop.pick(product.names, talk.language),
        price=talk.shop.money(min(prices)),
        price_to=talk.shop.money(max(prices)),
        available=any(v.can_be_had(product.counted) for v in variants),
        variants=tuple(variant_fact(product, v, talk) for v in variants),
        description=talk.shop.pick(product.descriptions, talk.language),
        about={key: talk.shop.pick(texts, talk.language) for key, texts in product.about.items()},
        asked=known,
        unknown=unknown,
        aspect=aspect,
        cheaper=product.cheaper_code,
        photos=tuple(p.media.public_id for p in sorted(product.photos, key=lambda p: p.position)),
        public_id=product.public_id,
    )


def _sorted_out(product: Product, asked: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Options that the product has, by stored value, and those it has not. Words are taken in any language and spelling."""
    known: dict[str, str] = {}
    unknown: dict[str, str] = {}
    for axis, value in asked.items():
        stored = stored_value(product, axis, value)
        (known if stored else unknown)[axis] = stored or value
    return known, unknown


def stored_value(product: Product, axis: str, value: str) -> str | None:
    """How this product stores what the customer called `value`; None when it has no such thing."""
    wanted = fold(value)
    for entry in product.axes:
        if entry["axis"] != axis:
            continue
        for option in (Option(v["value"], v.get("names") or {}) for v in entry["values"]):
            if wanted in {fold(option.value), *(fold(name) for name in option.names.values())}:
                return option.value
    return None


def cart_line_fact(line: CartLine, talk: Talk) -> CartLineFact:
    shop = talk.shop
    if line.variant:
        product = line.variant.product
        name, code = product.names, product.code
        worded = product.worded(line.variant.options, shop, talk.language)
        available = line.variant.can_be_had(product.counted)
        if product.counted:
            available = line.variant.on_hand - line.variant.reserved >= line.quantity
        when = None
    else:
        assert line.booking
        name, code, worded, available = line.booking.service.names, line.booking.service.code, {}, line.booking.is_live
        when = line.booking.starts_at.astimezone(shop.now().tzinfo)
    return CartLineFact(
        code=code,
        name=shop.pick(name, talk.language),
        labels=worded,
        quantity=line.quantity,
        price=line.price(shop),
        total=line.total(shop),
        available=available,
        when=when,
        before=line.listed(shop) * line.quantity if line.price(shop) != line.listed(shop) else None,
        gift=line.bargain.gift if line.bargain else "",
        until=line.bargain.until.astimezone(shop.now().tzinfo) if line.bargain else None,
    )


async def cart_fact(cart: Cart, talk: Talk, *, changed: str = "", to: Destination | None = None) -> CartFact:
    """The cart with today's prices, the shop's discount, and fee and date when the place is known, or as if it went `to`."""
    goods = cart.goods(talk.shop)
    discount = cart.discount(talk.shop)
    where = to or cart.destination
    sent = await quote(goods, where, talk.shop) if where else None
    fee = cart.fee(sent, talk.shop)
    total = goods - discount + (fee or talk.shop.money(0))
    return CartFact(
        lines=tuple(cart_line_fact(line, talk) for line in sorted(cart.lines, key=lambda x: x.id)),
        goods=goods,
        discount=discount,
        total=total,
        fee=fee,
        arrives=sent.arrives if sent else None,
        changed=changed,
        key=_key(cart, where, fee, total),
        pay_way=cart.pay_way,
        place=talk.shop.pick(sent.way.names, talk.language) if sent else "",
    )


def _key(cart: Cart, to: Destination | None, fee: Money | None, total: Money) -> str:
    """Which cart and everything in its summary that a "yes" agrees to. Keyed, so that nobody can guess an address from it."""
    lines = sorted((line.variant_id or 0, line.booking_id or 0, line.quantity) for line in cart.lines)
    where = (to.text, to.lat, to.lon, to.pickup) if to else None
    told = repr((lines, where, cart.pay_way, fee.amount if fee else fee, total.amount, total.currency))
    return f"{cart.id}:{crypto.blind(told, f'cart.key:{cart.workspace_id}:{cart.id}')[:10]}"


def delivery_fact(place: str, sent: Quote, talk: Talk) -> DeliveryFact:
    return DeliveryFact(place, talk.shop.pick(sent.way.names, talk.language), sent.fee, sent.arrives, sent.prepay)


def order_line_fact(line: OrderLine, product: Product | None, talk: Talk) -> CartLineFact:
    shop = talk.shop
    return CartLineFact(
        code=line.code,
        name=shop.pick(line.names, talk.language),
        labels=product.worded(line.options, shop, talk.language) if product else {},
        quantity=line.quantity,
        price=shop.money(line.price),
        total=shop.money(line.total),
        when=line.starts_at.astimezone(shop.now().tzinfo) if line.starts_at else None,
        before=shop.money(line.listed * line.quantity) if line.listed and line.listed != line.price else None,
        gift=line.gift,
    )


TO_TRANSFER = (MoneyState.UNPAID, MoneyState.PART_PAID)
"""Money that the customer is asked to send; a receipt that waits to be looked at is not asked for again."""


async def order_fact(order: Order, talk: Talk, *, just_placed: bool = False, asked: str = "") -> OrderFact:
    """An order of the customer's own. Wants the lines at hand."""
    shop = talk.shop
    products = await products_of(line.variant_id for line in order.lines)
    owed = order.pay_way == "card" and order.money in TO_TRANSFER and order.state in (*OPEN, State.DELIVERED)
    return OrderFact(
        number=order.number,
        state=order.state.value,
        money=order.money.value,
        total=shop.money(order.total),
        lines=tuple(
            order_line_fact(line, products.get(line.variant_id), talk)
            for line in sorted(order.lines, key=lambda x: x.id)
        ),
        placed=order.placed_at.astimezone(shop.now().tzinfo),
        arrives=order.arrives,
        tracking=order.tracking,
        just_placed=just_placed,
        late=bool(order.wished and order.arrives and order.arrives > order.wished),
        pay_way=order.pay_way.value,
        card=shop.card_number if owed else "",
        card_holder=shop.card_holder if owed else "",
        owed=shop.money(order.owed) if owed and order.owed is not None else None,
        changeable=order.can_be_changed,
        asked=asked,
    )
