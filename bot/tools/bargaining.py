"""Bargaining for the thing at hand: what the owner allows is offered, and what is agreed holds in the cart."""

from __future__ import annotations

from bot.tools import facts
from bot.tools.base import Talk
from bot.tools.present import cart_fact, product_fact
from models.bargains import Bargain, Haggle, HaggleLimits
from models.base.money import Money
from models.carts import Cart
from models.catalog import Product, Variant


async def bargain(
    talk: Talk, product: Product, cart: Cart, *, bid: Money | None = None, accept: bool = False
) -> facts.Bargain | None:
    """The next offer, or the agreement; None where the owner lets nobody bargain. Wants a unit."""
    variant = _spoken_of(talk, product, cart)
    rule = await HaggleLimits.for_product(product.id) if variant else None
    if variant is None or rule is None:
        return None
    haggle = await Haggle.locked(talk.customer_id, product.id)
    if accept or not await talk.first_time("bargain", {"product": product.code}):
        now = await haggle.agree(talk.agreed if accept else "", product, variant, rule) if accept else None
        now = now or haggle.standing(variant)
        stale = accept and not now.agreed
    else:
        now, stale = await haggle.go_on(product, variant, rule, bid.amount if bid else None), False
    if now.agreed:
        await cart.take_agreements()
        cart = await Cart.open_for(talk.customer_id)
    return await _fact(talk, product, now, cart, stale=stale)


async def agree_by_taking(talk: Talk, product: Product, variant: Variant) -> None:
    """Who is offered a price and then takes the thing has agreed to it."""
    if not talk.agreed.startswith("deal:"):
        return
    haggle = await Haggle.locked(talk.customer_id, product.id)
    rule = await HaggleLimits.for_product(product.id)
    if rule:
        await haggle.agree(talk.agreed, product, variant, rule)


async def _fact(talk: Talk, product: Product, now: Bargain, cart: Cart, *, stale: bool) -> facts.Bargain:
    money, offer = talk.shop.money, now.offer
    state = "agreed" if now.agreed else "stale" if stale else "over" if offer is None else "offered"
    held = any(line.variant and line.variant.product_id == product.id for line in cart.lines)
    return facts.Bargain(
        product=product_fact(product, talk, asked=talk.last_options if product.code == talk.last_product else None),
        state=state,
        listed=money(now.listed),
        price=money(offer.price) if offer else None,
        gift=offer.gift.value if offer and offer.gift else "",
        percent=offer.off // 100 if offer else 0,
        until=now.until.astimezone(talk.shop.now().tzinfo) if now.until else None,
        last=now.last,
        key=now.key,
        cart=await cart_fact(cart, talk) if now.agreed and held else None,
    )


def _spoken_of(talk: Talk, product: Product, cart: Cart) -> Variant | None:
    """The variant that is in the cart, else the one that was talked about, else the cheapest that can be had."""
    free = [v for v in product.variants if v.can_be_had(product.counted)]
    in_cart = {line.variant_id for line in cart.lines}
    asked = talk.last_options if product.code == talk.last_product else {}
    return min(
        free,
        key=lambda v: (
            v.id not in in_cart,
            -sum(v.options.get(axis) == value for axis, value in asked.items()),
            v.price,
            v.id,
        ),
        default=None,
    )
