"""Reads a transcript and plays its customer: each step is said to the shop, and what comes back is held against it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from bot.channels import channel
from bot.channels.base import Button, Outgoing, To
from bot.channels.collecting import Collecting
from bot.conversation.answer import answer
from bot.conversation.hear import hear
from bot.conversation.messages import Incoming, Sender
from models import stock
from models.base.db import unit
from models.base.i18n import Language
from models.base.scope import inside
from models.carts import Cart
from models.catalog import Variant
from models.channels import ChannelPost
from models.conversations import Conversation, Direction, Message
from models.media import Media
from models.orders import Order
from models.receipts import Receipt
from models.workspaces import Workspace
from tests.cast import picture

LONGEST = 400
"""Characters of an answer that people read to the end."""

DOES = {"say", "press", "contact", "location", "photo", "forward", "sticker", "edit", "repeat", "meanwhile"}
EXPECTS = {"call", "args", "fact", "says", "never", "buttons", "photos", "silent", "language"}


class Departed(AssertionError):
    """The shop did not do what the transcript says."""


@dataclass
class Heard:
    """What came back after a step."""

    text: str
    said: list[Outgoing]
    trace: dict[str, Any]

    @property
    def calls(self) -> list[dict[str, Any]]:
        return list(self.trace.get("calls", ()))

    @property
    def buttons(self) -> list[Button]:
        return [button for one in self.said for row in one.buttons for button in row]

    @property
    def photos(self) -> list[str]:
        return [photo for one in self.said for photo in one.photos]


@dataclass
class Player:
    """The customer of a transcript, at the keyboard."""

    shop: Workspace
    name: str
    language: Language
    chat: str
    seen: list[Button] = field(default_factory=list)
    last_id: str = ""
    _ids: count[int] = field(default_factory=lambda: count(1))

    @property
    def sender(self) -> Sender:
        """Who they are to the shop."""
        return Sender("terminal", "local", self.chat, self.name, language=self.language)

    async def does(self, step: Mapping[str, Any]) -> Heard:
        """One step of the customer, with the shop's answer."""
        with inside(self.shop.id):
            if "meanwhile" in step:
                await self._meanwhile(step["meanwhile"])
            async with unit():
                heard = await hear(await self._incoming(step))
            await answer(self.shop.id, heard.conversation_id)
            return await self._answer_to(heard.conversation_id, heard.message_id or 0)

    async def _incoming(self, step: Mapping[str, Any]) -> Incoming:
        text = str(step.get("say", "")) * int(step.get("repeat", 1))
        facts: dict[str, Any] = {}
        number = f"{next(self._ids)}"
        if "edit" in step:
            text, number = str(step["edit"]), f"{self.last_id}:edit:{number}"
        else:
            self.last_id = number
        if "press" in step:
            facts["press"] = self._press(step["press"])
        if "contact" in step:
            facts["contact"] = step["contact"]
        if "location" in step:
            facts["location"] = tuple(step["location"])
        if "photo" in step:
            facts["photo"] = {"media": (await Media.keep(picture(step["photo"]))).public_id}
        if "forward" in step:
            post = await ChannelPost.get(message_id=step["forward"])
            facts["post"] = {"chat": post.chat_id, "message": post.message_id}
        if "sticker" in step:
            facts["other"] = "sticker"
        return Incoming(self.sender, number, text=text, **facts)

    def _press(self, wanted: str) -> str:
        """A button by its label or by the beginning of what it does, the newest first; an unknown one goes as it is."""
        for button in reversed(self.seen):
            if button.press and (button.label == wanted or button.press.startswith(wanted)):
                return button.press
        return wanted

    async def _meanwhile(self, what: Mapping[str, int]) -> None:
        """Somebody else was faster: so many are left of these variants."""
        async with unit():
            for sku, left in what.items():
                variant = await Variant.get(sku=sku)
                await stock.count(variant, left + variant.reserved, by="test")

    async def _answer_to(self, conversation_id: int, message_id: int) -> Heard:
        carrier = channel("terminal")
        assert isinstance(carrier, Collecting)
        said = carrier.take(To("local", self.chat))
        async with unit():
            last = (
                await Message.filter(conversation_id=conversation_id, direction=Direction.OUT, id__gt=message_id)
                .order_by("-id")
                .first()
            )
        heard = Heard("\n\n".join(one.text for one in said if one.text), said, last.trace if last else {})
        self.seen += heard.buttons
        return heard

    async def has(self) -> dict[str, Any]:
        """What the customer has in this shop: the cart's lines and the orders, newest first."""
        with inside(self.shop.id):
            async with unit():
                conversation = await Conversation.get(channel=self.sender.channel, chat=self.chat)
                cart = await Cart.open_for(conversation.customer_id)
                orders = (
                    await Order.filter(customer_id=conversation.customer_id).order_by("-id").prefetch_related("lines")
                )
                return {
                    "with_human": conversation.with_human,
                    "cart": [f"{line.quantity} × {_what(line)}" for line in sorted(cart.lines, key=lambda x: x.id)],
                    "orders": [
                        {
                            "state": order.state.value,
                            "money": order.money.value,
                            "pay": order.pay_way.value,
                            "total": order.total // 100 if self.shop.currency == "UZS" else order.total / 100,
                            "lines": [
                                f"{line.quantity} × {line.sku or line.code}"
                                for line in sorted(order.lines, key=lambda x: x.id)
                            ],
                            "receipts": await Receipt.filter(order_id=order.id).count(),
                            "phone": order.phone,
                        }
                        for order in orders
                    ],
                }


def _what(line: Any) -> str:
    return str(line.variant.sku if line.variant else line.booking.service.code)


def read(path: Path) -> dict[str, Any]:
    """The transcript. A word that nobody knows is a slip of the writer's and must show."""
    script = tomllib.loads(path.read_text(encoding="utf-8"))
    for step in script["step"]:
        if unknown := set(step) - DOES - EXPECTS:
            raise ValueError(f"{path.name}: nobody knows {unknown}")
    return script


def hold(step: Mapping[str, Any], heard: Heard) -> None:
    """What came back is what the transcript says, or Departed with both."""
    longest = max((len(one.text) for one in heard.said), default=0)  # cards come as bubbles of their own
    _demand(longest <= LONGEST, step, heard, f"the answer has {longest} characters")
    if step.get("silent"):
        _demand(not heard.said, step, heard, "it should have kept silent")
        return
    _demand(bool(heard.text), step, heard, "nothing was said")
    call: dict[str, Any] = heard.calls[-1] if heard.calls else {"name": "", "args": {}, "result": {}}
    if "call" in step:
        _demand(call["name"] == step["call"], step, heard, "another function")
    told = {**call["args"], **call["args"].get("options", {})}  # models name options apart
    for name, value in step.get("args", {}).items():
        _demand(told.get(name) == value, step, heard, f"{name} is not {value}")
    for name, value in step.get("fact", {}).items():
        _demand(call["result"].get(name) == value, step, heard, f"the fact's {name} is not {value}")
    text = _plain(heard.text)
    for words in step.get("says", ()):
        _demand(_plain(words) in text, step, heard, f"it does not say {words!r}")
    for words in step.get("never", ()):
        _demand(_plain(words) not in text, step, heard, f"it says {words!r}")
    presses = [button.press or button.ask or ("copy" if button.copy else "") for button in heard.buttons]
    for wanted in step.get("buttons", ()):
        found = any(p.startswith(wanted) for p in presses) or any(b.label == wanted for b in heard.buttons)
        _demand(found, step, heard, f"no button {wanted!r}")
    if "photos" in step:
        _demand(len(heard.photos) == step["photos"], step, heard, f"{len(heard.photos)} photos")
    if "language" in step:
        _demand(heard.trace.get("language") == step["language"], step, heard, "another language")


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").casefold()


def _demand(holds: bool, step: Mapping[str, Any], heard: Heard, why: str) -> None:
    if not holds:
        buttons = [(button.label, button.press) for button in heard.buttons]
        told = json.dumps(heard.calls, ensure_ascii=False, indent=1)[:3000]
        raise Departed(f"{why}\n  step: {dict(step)}\n  said: {heard.text}\n  buttons: {buttons}\n  calls: {told}")
