"""A conversation as a page draws it: one bubble per message, with its pictures, its buttons, and what led to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.channels.base import Button, Outgoing
from models.base.i18n import gettext as _
from models.channels import ChannelPost
from models.conversations import Conversation, Direction, Message, MessageState
from models.workspaces import Workspace
from webapp import pictures
from webapp.decisions import explained

SHOWN = 40
"""Messages of the conversation that the page keeps up with."""


@dataclass(slots=True)
class Bubble:
    """One message as the page draws it."""

    id: int
    mine: bool
    """Said by the customer, that is by whoever plays."""
    part: int = 0
    """Which of several messages that are one row."""
    text: str = ""
    photos: list[str] = field(default_factory=list)
    rows: tuple[tuple[Button, ...], ...] = ()
    trace: dict[str, Any] = field(default_factory=dict)


def mark(bubbles: list[Bubble]) -> str:
    """Changes whenever there is something new to see."""
    return f"{len(bubbles)}-{max((b.id for b in bubbles), default=0)}-{sum(b.id for b in bubbles) % 9973}"


async def bubbles_of(channel: str, chat: str, shop: Workspace) -> list[Bubble]:
    """The last messages of a conversation, oldest first. Inside a unit of the shop."""
    conversation = await Conversation.get_or_none(channel=channel, account=channel, chat=chat)
    if conversation is None:
        return []
    states = (MessageState.HEARD, MessageState.SENT)
    found = await Message.filter(conversation_id=conversation.id, state__in=states).order_by("-id").limit(SHOWN)
    labels: dict[str, str] = {}
    bubbles: list[Bubble] = []
    for message in reversed(found):
        if message.direction is Direction.IN:
            bubbles.append(await _heard(message, shop, labels))
        else:
            bubbles += _said(message, shop)
            labels.update({b.press: b.label for bubble in bubbles[-4:] for row in bubble.rows for b in row if b.press})
    return bubbles


async def _heard(message: Message, shop: Workspace, labels: Mapping[str, str]) -> Bubble:
    """What the customer did, in the words of the button or in ours."""
    content = message.content
    lines = [message.text] if message.text else []
    if press := content.get("press"):
        lines.append(labels.get(press, press.removeprefix("say:")))
    if contact := content.get("contact"):
        lines.append(f"☎ {contact}")
    if location := content.get("location"):
        lines.append(f"⌖ {location[0]}, {location[1]}")
    if post := content.get("post"):
        lines.insert(0, f"↪ {await _title(post, shop)}")
    if content.get("other"):
        lines.append(_("A sticker"))
    media = content.get("photo", {}).get("media")
    return Bubble(message.id, True, text="\n".join(lines), photos=[pictures.address(shop.id, media)] if media else [])


async def _title(post: Mapping[str, Any], shop: Workspace) -> str:
    found = await ChannelPost.get_or_none(chat_id=post.get("chat"), message_id=post["message"]).prefetch_related(
        "product"
    )
    return shop.pick(found.product.names) if found else _("A post")


def _said(message: Message, shop: Workspace) -> list[Bubble]:
    """The messages of one answer, the last of them with what led to it."""
    sent = message.content.get("sent")
    outgoing = [Outgoing.from_json(one) for one in ([message.content] if sent is None else sent)]
    bubbles = [
        Bubble(message.id, False, part, one.words.plain, [pictures.address(shop.id, p) for p in one.photos], one.buttons)
        for part, one in enumerate(outgoing)
    ]
    if bubbles:
        bubbles[-1].trace = explained(message.trace)
    return bubbles
