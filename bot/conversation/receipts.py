"""The receipt of a transfer: a customer's picture hangs on the order that waits for its money."""

from __future__ import annotations

from collections.abc import Sequence

from bot.tools import Talk, facts
from models.base.db import unit
from models.base.i18n import gettext as _
from models.carts import PayWay
from models.media import Media
from models.orders import OPEN, TO_BE_PAID, Order
from models.receipts import Receipt


async def owing(talk: Talk) -> Order | None:
    """The customer's newest open order that is to be paid by transfer and is not."""
    async with unit():
        mine = Order.filter(customer_id=talk.customer_id, pay_way=PayWay.CARD, money__in=TO_BE_PAID, state__in=OPEN)
        return await mine.order_by("-placed_at").first()


async def take_receipts(order: Order, pictures: Sequence[Media], talk: Talk) -> facts.Fact:
    """The pictures hang on the order; a person looks at them."""
    async with unit():
        if await talk.first_time("receipt", {"media": [media.public_id for media in pictures]}):
            for media in pictures:
                await Receipt.hang(order, media, by="customer")
    return facts.Said(
        _("Thank you, I have the receipt for order %(number)s. We will check it and write to you.", number=order.number)
    )
