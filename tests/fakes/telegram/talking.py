"""People write to a bot and press its buttons."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.fakes.telegram.acting import Sent
from tests.fakes.telegram.entities import found_in
from tests.fakes.telegram.keyboards import Button, inline_buttons, reply_buttons
from tests.fakes.telegram.paying import Paying
from tests.fakes.telegram.sharing import Sharing
from tests.fakes.telegram.world import FakeBot, FakeUser, Room

Json = dict[str, Any]


class Talking(Sharing, Paying):
    """`bot` may be left out where it is clear: one bot in all, or one that the person talks to."""

    async def say(self, user: FakeUser, text: str, bot: FakeBot | None = None, **more: Any) -> Sent:
        """The person writes to the bot; the first message opens the chat."""
        return await self.write(user, bot, {"text": text} | _marked(text) | more)

    async def start(self, user: FakeUser, payload: str = "", bot: FakeBot | None = None) -> Sent:
        """The person opens the bot, through a deep link when there is a payload."""
        return await self.say(user, f"/start {payload}".strip(), bot)

    async def edit(self, user: FakeUser, text: str, bot: FakeBot | None = None, message_id: int | None = None) -> Sent:
        """The person's message, the newest if none is named, now says something else."""
        bot = self.bot_for(user, bot)
        room = self.world.private_room(bot, user)
        number = message_id or max(n for n, author in room.authors.items() if author == user.id and n in room.messages)
        message = room.messages[number] | {"text": text, "edit_date": self.world.now()}
        room.messages[number] = message
        return await self.deliver(bot, "edited_message", message)

    async def reply(self, user: FakeUser, text: str, message_id: int, bot: FakeBot | None = None) -> Sent:
        """The person answers one message of the chat."""
        room = self.world.private_room(self.bot_for(user, bot), user)
        return await self.say(user, text, bot, reply_to_message=room.messages[message_id])

    async def press(
        self, user: FakeUser, what: str, bot: FakeBot | None = None, *, message_id: int | None = None
    ) -> Sent:
        """The person presses the newest button with this label or data; a reply keyboard's button writes or shares."""
        bot = self.bot_for(user, bot)
        room = self.world.private_room(bot, user)
        for message in reversed(list(room.messages.values())):
            if message_id in (None, message["message_id"]):
                for button in inline_buttons(message):
                    if what in (button.label, button.data):
                        return await self._follow(user, bot, message, button)
        for button in reply_buttons(room.keyboard):
            if what == button.label:
                return await self._use(user, bot, room, button)
        raise LookupError(f"no button {what!r}; there are {_visible(room)}")

    async def press_data(self, user: FakeUser, data: str, bot: FakeBot | None = None, *, message_id: int = 0) -> Sent:
        """A press of a button that is not on the screen: an old one, or a forged one."""
        bot = self.bot_for(user, bot)
        room = self.world.private_room(bot, user)
        gone = {"message_id": message_id, "date": 0, "chat": room.chat.chat_json()}
        return await self._query(user, bot, room.messages.get(message_id, gone), data)

    async def _follow(self, user: FakeUser, bot: FakeBot, message: Json, button: Button) -> Sent:
        """An inline button: a query for the bot, a payment, or a deep link into a chat with a bot."""
        if button.data:
            return await self._query(user, bot, message, button.data)
        if button.raw.get("pay"):
            return await self.check_out(user, bot, message)
        link = urlsplit(button.url)
        named = [known for known in self.world.bots.values() if link.path == f"/{known.username}"]
        if link.netloc == "t.me" and named:
            return await self.start(user, parse_qs(link.query).get("start", [""])[0], named[0])
        raise LookupError(f"the button {button.label!r} leads out of the chat: {button.raw}")

    async def _query(self, user: FakeUser, bot: FakeBot, message: Json, data: str) -> Sent:
        number = str(10**15 + self.world.fresh())
        self.world.queries[number] = {"bot": bot.id}
        query = {"id": number, "from": user.json(), "message": message, "chat_instance": "1", "data": data}
        return await self.deliver(bot, "callback_query", query)

    async def _use(self, user: FakeUser, bot: FakeBot, room: Room, button: Button) -> Sent:
        """A button of the reply keyboard."""
        if room.keyboard and room.keyboard.get("one_time_keyboard"):
            room.keyboard = None
        raw = button.raw
        if raw.get("request_contact"):
            return await self.send_contact(user, bot)
        if raw.get("request_location"):
            return await self.send_location(user, bot)
        if raw.get("request_chat") or raw.get("web_app"):
            raise LookupError(f"the button {button.label!r} asks to choose: use share_chat or open the page")
        return await self.say(user, button.label, bot)


def _visible(room: Room) -> list[str]:
    inline = [button.label for message in room.messages.values() for button in inline_buttons(message)]
    return inline + [button.label for button in reply_buttons(room.keyboard)]


def _marked(text: str) -> Json:
    entities = found_in(text)
    return {"entities": entities} if entities else {}
