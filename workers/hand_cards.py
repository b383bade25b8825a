"""What people are told of a conversation in their hands, as things stand now. Called inside a unit, in the language to speak."""

from __future__ import annotations

from typing import Any

from bot.channels.base import Button, Copied, Outgoing
from bot.conversation.lines import line_of
from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.carts import Cart, CartLine, CartState
from models.catalog import Product
from models.conversations import TOLD, Conversation, Direction, Message
from models.customers import Customer
from models.handoffs import Handoff, HandoffState
from models.services import Service
from models.workspaces import Workspace

Rows = tuple[tuple[Button, ...], ...]

LINES, LONGEST = 5, 200
"""Lines of the conversation on a notice, and letters of each."""

REASONS = {
    "explicit_request": N_("asks for a person"),
    "complaint": N_("complains"),
    "anger": N_("is angry"),
    "confusion": N_("is not understood by the assistant"),
    "repeated": N_("asks the same again"),
    "voice": N_("has sent a voice message"),
    "rule": N_("needs a person by your rule"),
    "person": N_("talks with one of you"),
}


async def call(handoff_id: int, shop: Workspace) -> Outgoing:
    """Who waits and why, two lines of what it is about, the last lines said, and what can be done now."""
    handoff = await Handoff.get(id=handoff_id).prefetch_related("taker__person")
    thread = await _thread(handoff.conversation_id)
    lines = [f"{shop.name}: {_name(thread)} {_(REASONS.get(handoff.reason, REASONS['rule']))}"]
    lines += [*await summary(thread, shop), "", *await last_lines(thread)]
    lines += ["", _state(handoff)] if _state(handoff) else []
    return Outgoing("\n".join(lines), buttons=_acts(handoff, thread, shop))


async def summary(thread: Conversation, shop: Workspace) -> list[str]:
    """Two lines of what it is about: what they are buying, and what they asked last."""
    about = await _in_the_cart(thread, shop) or await _talked_about(thread, shop) or _("Nothing chosen yet")
    asked = Message.filter(conversation_id=thread.id, direction=Direction.IN).exclude(text="").order_by("-id")
    last = await asked.first()
    return [about, _("Last asked: %(words)s", words=_short(last.text))] if last else [about]


async def _in_the_cart(thread: Conversation, shop: Workspace) -> str:
    cart = Cart.filter(customer_id=thread.customer_id, state=CartState.OPEN)
    found = await cart.first().prefetch_related("lines__variant__product", "lines__booking__service")
    lines = sorted(found.lines, key=lambda line: line.id) if found else []
    goods = ", ".join(f"{line.quantity} × {shop.pick(_thing(line).names)}" for line in lines)
    return _("Cart: %(goods)s", goods=_short(goods)) if goods else ""


def _thing(line: CartLine) -> Product | Service:
    if line.variant:
        return line.variant.product
    assert line.booking
    return line.booking.service


async def _talked_about(thread: Conversation, shop: Workspace) -> str:
    found = await Product.get_or_none(code=str(thread.context.get("product", "")))
    return _("Talked about: %(product)s", product=shop.pick(found.names)) if found else ""


async def last_lines(thread: Conversation) -> list[str]:
    """The last five, oldest first, with who said them."""
    said = await Message.filter(conversation_id=thread.id, state__in=TOLD).order_by("-id").limit(LINES * 3)
    lines = [(message, line_of(message.text, message.content)) for message in said]
    shown = [(message, line) for message, line in lines if line][:LINES]
    return [f"{'›' if m.direction is Direction.IN else '–'} {_short(line)}" for m, line in reversed(shown)]


def _state(handoff: Handoff) -> str:
    if handoff.state is HandoffState.WAITING:
        return _("Reply to this message to answer, in words, with a picture or a voice message.")
    if handoff.state is HandoffState.TAKEN and handoff.taker:
        return _("In charge: %(name)s", name=handoff.taker.person.name or _("A colleague"))
    return _("The assistant answers again.")


def _acts(handoff: Handoff, thread: Conversation, shop: Workspace) -> Rows:
    take = Button(_("Take over"), press=f"h:take:{thread.public_id}")
    back = Button(_("Give back to the assistant"), press=f"h:resume:{thread.public_id}")
    rows: list[tuple[Button, ...]] = [(_open(thread, shop),)]
    if handoff.state is HandoffState.WAITING:
        rows.append((take,))
    if handoff.state in (HandoffState.WAITING, HandoffState.TAKEN):
        rows.append((back,))
    return tuple(rows)


def _open(thread: Conversation, shop: Workspace) -> Button:
    return Button(_("Open"), web_app=f"/s/{shop.slug}/conversations/{thread.public_id}")


def heard(thread: Conversation, message: Message) -> Outgoing:
    """What the customer wrote, with the file that came with it."""
    name, content = _name(thread), message.content
    line = line_of(message.text, content)
    file = {"kind": "photo", **content["photo"]} if "ref" in content.get("photo", {}) else content.get("file")
    if not file:
        photos = (content["photo"]["media"],) if content.get("photo", {}).get("media") else ()
        return Outgoing(f"{name}: {line}", photos)
    number = str(message.external_id).partition(":")[0]
    copied = Copied(thread.account, thread.chat, number, file["kind"], file["ref"], file.get("name", ""))
    return Outgoing(f"{name}: {message.text}".strip().rstrip(":"), copied=copied)


async def draft(thread: Conversation, message: Message) -> Outgoing:
    """An answer of the assistant's that waits for the seller's word."""
    asked = Message.filter(conversation_id=thread.id, direction=Direction.IN, id__lt=message.id).exclude(text="")
    last = await asked.order_by("-id").first()
    lines = [_("%(name)s asks you: %(words)s", name=_name(thread), words=_short(last.text) if last else "…")]
    lines += [_("I would answer:"), "", message.text]
    send = Button(_("Send"), press=f"b:send:{message.id}")
    return Outgoing("\n".join(lines), buttons=((send, Button(_("Edit"), press=f"b:edit:{message.id}")),))


async def again(handoff_id: int, shop: Workspace, *, told: bool) -> Outgoing:
    """Nobody has come; once somebody has, it reads like every other notice of it."""
    handoff = await Handoff.get(id=handoff_id)
    if handoff.state is not HandoffState.WAITING:
        return await call(handoff_id, shop)
    thread = await _thread(handoff.conversation_id)
    if told:
        text = _("%(name)s still waits for a person. I have told them when you will answer.", name=_name(thread))
    else:
        text = _("%(name)s still waits for a person. Can you take over?", name=_name(thread))
    return Outgoing(
        "\n".join([f"{shop.name}: {text}", *await last_lines(thread)]), buttons=_acts(handoff, thread, shop)
    )


async def promises(handoff_id: int, shop: Workspace) -> Outgoing:
    """What was promised and may be open still."""
    handoff = await Handoff.get(id=handoff_id)
    thread = await _thread(handoff.conversation_id)
    if not handoff.promises:
        return Outgoing(_("What was promised to %(name)s is done.", name=_name(thread)))
    lines = [_("Promised to %(name)s. Is it done?", name=_name(thread)), *(f"• {one}" for one in handoff.promises)]
    done = Button(_("Done"), press=f"h:kept:{thread.public_id}")
    return Outgoing("\n".join(lines), buttons=((_open(thread, shop), done),))


async def given_back(handoff_id: int, shop: Workspace) -> Outgoing:
    """What the assistant goes on with, and how to tell it more."""
    handoff = await Handoff.get(id=handoff_id)
    thread = await _thread(handoff.conversation_id)
    lines = [
        _("The assistant answers %(name)s again. It knows this:", name=_name(thread)),
        handoff.brief,
        _("Reply to this message to tell it more. A line like “promise: the parcel comes on Friday” is remembered."),
    ]
    return Outgoing("\n".join(line for line in lines if line))


async def unsent(event: dict[str, Any]) -> Outgoing:
    """A person's words did not arrive."""
    thread = await _thread(event["subject_id"])
    return Outgoing(_("Your message did not reach %(name)s: they have closed the chat with us.", name=_name(thread)))


async def _thread(conversation_id: int) -> Conversation:
    return await Conversation.get(id=conversation_id).prefetch_related("customer", "identity")


def _name(thread: Conversation) -> str:
    customer = thread.customer
    assert isinstance(customer, Customer)
    return customer.name or _("Customer")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
