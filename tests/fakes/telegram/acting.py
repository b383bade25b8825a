"""How what a person does becomes an update, and how the update gets to the bot."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from tests.fakes.telegram.screens import Screens
from tests.fakes.telegram.world import FakeBot, FakeUser, Room

Json = dict[str, Any]
MESSAGES = ("message", "edited_message", "channel_post", "edited_channel_post", "business_message")


@dataclass(frozen=True, slots=True)
class Sent:
    """What a person's act became. `statuses`: what the webhook answered, empty while the bot polls."""

    bot: FakeBot
    update: Json | None
    """None when the bot does not ask for updates of this kind."""
    statuses: list[int] = field(default_factory=list)

    @property
    def message(self) -> Json:
        assert self.update
        found: Json = next(self.update[kind] for kind in MESSAGES if kind in self.update)
        return found

    @property
    def query_id(self) -> str:
        assert self.update
        return str(self.update["callback_query"]["id"])


class Acting(Screens):
    """The way of an update. Verbs of people are in the classes that follow."""

    async def deliver(self, bot: FakeBot, kind: str, payload: Json) -> Sent:
        """An update of any kind: waits for getUpdates, or is posted to the webhook now."""
        update = bot.mailbox.put(kind, payload)
        statuses = await self._post(bot, update) if update and bot.mailbox.webhook else []
        return Sent(bot, update, statuses)

    async def repeat(self, sent: Sent, times: int = 1, *, at_once: bool = False) -> list[int]:
        """The same update comes again (and again). The webhook's statuses; a polling bot gets it one by one."""
        assert sent.update
        if sent.bot.mailbox.webhook:
            posts = [self._post(sent.bot, sent.update) for _ in range(times)]
            answers = await asyncio.gather(*posts) if at_once else [await post for post in posts]
            return [status for statuses in answers for status in statuses]
        for _ in range(times):
            sent.bot.mailbox.put_back(sent.update)
            await self.taken(sent.bot)
        return []

    async def taken(self, bot: FakeBot, timeout: float = 5) -> None:
        """The bot has taken every update that waited for it."""
        await _until(lambda: not bot.mailbox.pending, timeout)

    async def wait_idle(self, bot: FakeBot, timeout: float = 5) -> None:
        """The bot has a poll open and waits."""
        await _until(lambda: bot.mailbox.waiting, timeout)

    async def write(self, user: FakeUser, bot: FakeBot | None, content: Json) -> Sent:
        """A message of the person in the private chat with the bot, which it opens."""
        bot = self.bot_for(user, bot)
        assert bot.id not in user.blocked, f"{user.first_name} has blocked the bot"
        room = self.world.private_room(bot, user)
        return await self.deliver(bot, "message", self.place(room, user, content))

    def place(self, room: Room, user: FakeUser, content: Json) -> Json:
        """A person's message stands in the room."""
        head: Json = {"message_id": next(room.numbers), "date": self.world.now(), "chat": room.chat.chat_json()}
        message = head | {"from": user.json()} | content
        room.messages[message["message_id"]] = message
        room.authors[message["message_id"]] = user.id
        return message

    def bot_for(self, user: FakeUser, bot: FakeBot | None) -> FakeBot:
        """The bot that is meant when none is named: the only one, or the only one the person talks to."""
        if bot:
            return bot
        bots = list(self.world.bots.values())
        known = [bot for bot in bots if (bot.id, user.id) in self.world.rooms]
        clear = known if len(known) == 1 else bots
        assert len(clear) == 1, f"say which bot: {[bot.username for bot in clear]}"
        return clear[0]

    async def _post(self, bot: FakeBot, update: Json) -> list[int]:
        return await bot.mailbox.deliver(update, partial(self.answer_in_webhook, bot))


async def _until(true: Callable[[], bool], timeout: float) -> None:
    async with asyncio.timeout(timeout):
        while not true():  # noqa: ASYNC110 - two kinds of waiting, and no bell common to them
            await asyncio.sleep(0.01)
