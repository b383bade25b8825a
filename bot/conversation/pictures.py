"""Pictures from a customer: a product of the shop, the receipt of a transfer, or a thing like which they want.

What is what is decided by context: a copy of one of the shop's own pictures is that product, whatever else is going on; any
other is the receipt that an order waits for; and only where none does, a model that can see is asked what it shows. So no
receipt, which has names and cards on it, ever leaves to a provider, nor what answers a question for a phone or an address.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.channels import channel
from bot.channels.base import SendFailed
from bot.conversation import senses
from bot.conversation.receipts import owing, take_receipts
from bot.conversation.turn import Turn
from bot.llm.base import BrainFailed, Call
from bot.tools import Talk, call, facts
from bot.tools.present import product_fact
from models.base.db import unit
from models.base.i18n import gettext as _
from models.catalog import products_by_code
from models.media import BadPicture, Cleaned, Media
from models.pictured import products_in
from models.turns import Claimed

MOST = 10
"""Pictures of one turn that are looked at."""
SURE_ENOUGH = 0.3
"""A model that says less of itself has seen nothing to search for."""


@dataclass(slots=True)
class Shown:
    """What the pictures of a turn came to."""

    call: Call | None = None
    fact: facts.Fact = None
    """The answer to them; None where one product was recognised and the words beside it are to be answered."""
    seen: list[str] = field(default_factory=list)
    """Codes of the products that were recognised."""


async def look(turn: Turn, talk: Talk) -> Shown:
    """What is in the pictures of this turn."""
    photos = [message["content"]["photo"] for message in turn.group if message["content"].get("photo")]
    try:
        media = [await _media(turn.claimed, photo) for photo in photos[:MOST]]
    except (BadPicture, SendFailed) as bad:
        return Shown(Call("picture"), facts.Said(bad.for_person()))
    seen: list[str] = []
    for one in media:
        seen += [code for code in await products_in(await one.bytes()) if code not in seen]
    if seen:
        return await _recognised(turn, talk, seen)
    if order := await owing(talk):
        return Shown(Call("receipt"), await take_receipts(order, media, talk))
    return await _described(turn, talk, media[0])


async def _recognised(turn: Turn, talk: Talk, seen: list[str]) -> Shown:
    """One product is the one at hand; of several the customer says which."""
    if len(seen) == 1 and turn.text:
        return Shown(seen=seen)
    if len(seen) == 1:
        args: dict[str, Any] = {"product": seen[0]}
        talk.last_product = ""  # so that it is shown as something new
        return Shown(Call("get_product_info", args), await call(talk, "get_product_info", args), seen)
    async with unit():
        found = tuple(product_fact(product, talk) for product in await products_by_code(seen[:5]))
    return Shown(Call("picture"), facts.ProductList(found), seen)


async def _described(turn: Turn, talk: Talk, media: Media) -> Shown:
    """A model that can see says what it is, and the shop is searched for it; without one the customer is asked for words."""
    unknown = _("I do not recognise this picture. Please write in words what you are looking for.")
    if turn.private:
        return Shown(Call("picture"), facts.Said(unknown))
    try:
        seen = await senses.see(await media.bytes(), media.mime, wish=turn.claimed.settings)
    except BrainFailed:
        return Shown(Call("picture"), facts.Said(unknown))
    if not seen.words.strip() or seen.confidence < SURE_ENOUGH:
        return Shown(Call("picture"), facts.Said(unknown))
    args = {"query": " ".join(seen.words.split())[:120]}
    fact = await call(talk, "get_product_list", args)
    nothing = isinstance(fact, facts.ProductList) and not fact.products
    return Shown(Call("get_product_list", args), facts.Said(unknown) if nothing else fact)


async def _media(claimed: Claimed, photo: dict[str, str]) -> Media:
    """The picture, stored. What came by reference is fetched: the network, so outside of a unit."""
    if "media" in photo:
        async with unit():
            return await Media.get(public_id=photo["media"])
    picture = await Cleaned.of(await channel(claimed.channel).fetch(claimed.account, photo["ref"]))
    async with unit():
        return await Media.store(picture)
