"""A picture from a customer: the receipt of a transfer, if an order of theirs waits for one."""

from __future__ import annotations

from bot.channels import channel
from bot.channels.base import SendFailed
from bot.tools import Talk, facts
from models.base.db import unit
from models.base.i18n import gettext as _
from models.carts import PayWay
from models.media import BadPicture, Cleaned, Media
from models.orders import OPEN, TO_BE_PAID, Order
from models.receipts import Receipt
from models.turns import Claimed


async def take_receipt(claimed: Claimed, photo: dict[str, str], talk: Talk) -> facts.Fact:
    """The picture hangs on the order that waits for its money; without such an order the customer hears what is possible."""
    async with unit():
        order = await _owing(talk)
    if order is None:
        return facts.Said(_("I cannot see what is in pictures yet. Please write in words what you are looking for."))
    try:
        media = await _media(claimed, photo)
    except (BadPicture, SendFailed) as bad:
        return facts.Said(bad.for_person())
    async with unit():
        if await talk.first_time("receipt", {"media": media.public_id}):
            await Receipt.hang(order, media, by="customer")
    return facts.Said(
        _("Thank you, I have the receipt for order %(number)s. We will check it and write to you.", number=order.number)
    )


async def _owing(talk: Talk) -> Order | None:
    """The customer's newest open order that is to be paid by transfer and is not."""
    mine = Order.filter(customer_id=talk.customer_id, pay_way=PayWay.CARD, money__in=TO_BE_PAID, state__in=OPEN)
    return await mine.order_by("-placed_at").first()


async def _media(claimed: Claimed, photo: dict[str, str]) -> Media:
    if "media" in photo:
        async with unit():
            return await Media.get(public_id=photo["media"])
    data = await channel(claimed.channel).fetch(claimed.account, photo["ref"])  # the network, so outside of a unit
    picture = await Cleaned.of(data)
    async with unit():
        return await Media.store(picture)
