"""Somebody's own account with a bot connected to it: customers write to the person, and the bot hears and may answer."""

from __future__ import annotations

from typing import Any

from tests.fakes.telegram.acting import Acting, Sent
from tests.fakes.telegram.world import Connection, FakeBot, FakeUser, Room

Json = dict[str, Any]


class Personal(Acting):
    async def connect(self, owner: FakeUser, bot: FakeBot | None = None, *, can_reply: bool = True) -> Sent:
        """The person connects the bot to their account, or changes what it may there. The bot is told."""
        bot = self.bot_for(owner, bot)
        self.world.private_room(bot, owner)
        known = self.world.connections.get(owner.id)
        made = known or Connection(f"conn{self.world.fresh()}", owner, bot)
        made.enabled, made.can_reply = True, can_reply
        self.world.connections[owner.id] = made
        return await self.deliver(bot, "business_connection", made.json(self.world.now()))

    async def disconnect(self, owner: FakeUser) -> Sent:
        made = self.world.connections[owner.id]
        made.enabled = False
        return await self.deliver(made.bot, "business_connection", made.json(self.world.now()))

    async def say_to(self, owner: FakeUser, customer: FakeUser, text: str, **more: Any) -> Sent:
        """The customer writes to the person, not to a bot."""
        return await self._written(owner, customer, customer, {"text": text} | more)

    async def say_as(self, owner: FakeUser, customer: FakeUser, text: str, **more: Any) -> Sent:
        """The person writes to the customer by themselves."""
        return await self._written(owner, customer, owner, {"text": text} | more)

    async def take_back(self, owner: FakeUser, customer: FakeUser, *numbers: int) -> Sent:
        """Messages of that chat are deleted."""
        made = self.world.connections[owner.id]
        room = self.world.personal_room(made, customer)
        for number in numbers:
            room.messages.pop(number, None)
        gone = {"business_connection_id": made.id, "chat": customer.chat_json(), "message_ids": list(numbers)}
        return await self.deliver(made.bot, "deleted_business_messages", gone)

    async def press_in(self, owner: FakeUser, customer: FakeUser, data: str) -> Sent:
        """The customer presses a button there."""
        made = self.world.connections[owner.id]
        room = self.world.personal_room(made, customer)
        message = next(m for m in reversed(list(room.messages.values())) if data in str(m.get("reply_markup")))
        number = str(10**15 + self.world.fresh())
        self.world.queries[number] = {"bot": made.bot.id}
        query = {"id": number, "from": customer.json(), "message": message, "chat_instance": "1", "data": data}
        return await self.deliver(made.bot, "callback_query", query)

    async def _written(self, owner: FakeUser, customer: FakeUser, author: FakeUser, content: Json) -> Sent:
        made = self.world.connections[owner.id]
        room: Room = self.world.personal_room(made, customer)
        if author is customer:
            made.heard[customer.id] = self.world.now()
        message = self.place(room, author, {"business_connection_id": made.id} | content)
        return await self.deliver(made.bot, "business_message", message)
