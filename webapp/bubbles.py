"""A conversation as a page draws it: one bubble per message, with its pictures, its buttons, and what led to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.channels.base import Button, Outgoing
from bot.conversation.lines import KINDS, line_of
from models.base.i18n import gettext as _
from models.channels import ChannelPost
from models.conversations import Conversation, Direction, Message, MessageState
from models.workspaces import Member, Workspace
from webapp import pictures
from webapp.decisions import explained

SHOWN_STATES = tuple(state for state in MessageState if state is not MessageState.DROPPED)
SHOWN = 40
"""Messages of the conversation that the page keeps up with."""


@dataclass(slots=True)
class Bubble:
    """One message as the page draws it."""

    id: int
    mine: bool
    """Said by the customer, that is by whoever plays."""
    who: str = ""
    """Of what was said by us: the name of the person, empty for the assistant."""
    at: datetime | None = None
    state: MessageState = MessageState.SENT
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
    return await bubbles_in(conversation.id, shop, MessageState.HEARD, MessageState.SENT) if conversation else []


async def bubbles_in(conversation_id: int, shop: Workspace, *states: MessageState) -> list[Bubble]:
    """The last messages there in these states (all when none is named), oldest first. Inside a unit of the shop."""
    wanted = Message.filter(conversation_id=conversation_id, state__in=states or SHOWN_STATES)
    found = await wanted.order_by("-id").limit(SHOWN)
    names = await _names(found)
    labels: dict[str, str] = {}
    bubbles: list[Bubble] = []
    for message in reversed(found):
        if message.direction is Direction.IN:
            bubbles.append(await _heard(message, shop, labels))
        else:
            bubbles += _said(message, shop, names.get(message.author, ""))
            labels.update({b.press: b.label for bubble in bubbles[-4:] for row in bubble.rows for b in row if b.press})
    return bubbles


async def _names(messages: Sequence[Message]) -> dict[str, str]:
    """Actor → name, of the shop's people who speak in these."""
    ids = {int(m.author.partition(":")[2]) for m in messages if m.author.startswith("member:")}
    people = await Member.filter(id__in=ids).prefetch_related("person") if ids else []
    return {member.actor: member.person.name or _("A colleague") for member in people}


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
    media = content.get("photo", {}).get("media")
    if kind := KINDS.get(content.get("other", "") or ("photo" if content.get("photo") and not media else "")):
        lines.append(f"[{_(kind)}]")
    photos = [pictures.address(shop.id, media)] if media else []
    return Bubble(message.id, True, text="\n".join(lines), photos=photos, at=message.at)


async def _title(post: Mapping[str, Any], shop: Workspace) -> str:
    found = await ChannelPost.get_or_none(chat_id=post.get("chat"), message_id=post["message"]).prefetch_related(
        "product"
    )
    return shop.pick(found.product.names) if found else _("A post")


def _said(message: Message, shop: Workspace, who: str) -> list[Bubble]:
    """The messages of one answer, the last of them with what led to it."""
    sent = message.content.get("sent")
    outgoing = [Outgoing.from_json(one) for one in ([message.content] if sent is None else sent)]
    bubbles = [
        Bubble(
            message.id,
            False,
            part=part,
            text=one.words.plain or line_of("", one.to_json()),
            photos=[pictures.address(shop.id, p) for p in one.photos],
            rows=one.buttons,
            who=who,
            at=message.at,
            state=message.state,
        )
        for part, one in enumerate(outgoing)
    ]
    if bubbles:
        bubbles[-1].trace = explained(message.trace)
    return bubbles
