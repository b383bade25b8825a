"""A customer at the cast's shop, for tests of the conversation."""

from __future__ import annotations

from itertools import count
from typing import Any

from bot.channels import channel
from bot.channels.base import Outgoing, To
from bot.channels.collecting import Collecting
from bot.conversation.answer import answer
from bot.conversation.hear import hear
from bot.conversation.messages import Incoming, Sender
from models.conversations import Conversation, Direction, Heard, Message
from models.customers import Customer
from tests.cast import Shop


class Chat:
    """`chat = Chat(shop)`, `await chat.says("salom")`: the answer's text; the rest is in `chat.last`."""

    def __init__(self, shop: Shop, name: str = "Anora", chat: str = "chat-1") -> None:
        self.shop, self.name, self.chat = shop, name, chat
        self.said: list[Outgoing] = []
        self._ids = count(1)

    async def hears(self, text: str = "", *, id: str = "", **facts: Any) -> Heard:
        """The message is on record; nobody has answered yet."""
        sender = Sender("terminal", "local", self.chat, self.name)
        async with self.shop.unit():
            return await hear(Incoming(sender, id or f"m{next(self._ids)}", text=text, **facts))

    async def says(self, text: str = "", **facts: Any) -> str:
        heard = await self.hears(text, **facts)
        await answer(self.shop.id, heard.conversation_id)
        return self.take()

    async def presses(self, verb: str) -> str:
        """The newest button that does this."""
        pressed = next(
            b.press for one in reversed(self.said) for row in one.buttons for b in row if b.press.startswith(verb)
        )
        return await self.says(press=pressed)

    def take(self) -> str:
        carrier = channel("terminal")
        assert isinstance(carrier, Collecting)
        self.said = carrier.take(To("local", self.chat)) or self.said[:0]
        return "\n".join(one.text for one in self.said)

    @property
    def buttons(self) -> list[str]:
        return [b.press or b.ask for one in self.said for row in one.buttons for b in row]

    async def conversation(self) -> Conversation:
        async with self.shop.unit():
            return await Conversation.get(channel="terminal", chat=self.chat)

    async def customer(self) -> Customer:
        conversation = await self.conversation()
        async with self.shop.unit():
            return await Customer.get(id=conversation.customer_id)

    async def answers(self) -> list[Message]:
        """What was said to them, oldest first."""
        conversation = await self.conversation()
        async with self.shop.unit():
            return await Message.filter(conversation_id=conversation.id, direction=Direction.OUT).order_by("id")

    async def trace(self) -> dict[str, Any]:
        """Why the last answer was said."""
        return dict((await self.answers())[-1].trace)
