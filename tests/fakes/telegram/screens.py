"""What people see of the bots' calls: messages as they stand now, and the buttons under them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.fakes.telegram.journal import Logged
from tests.fakes.telegram.keyboards import Button, inline_buttons, reply_buttons
from tests.fakes.telegram.server import Server
from tests.fakes.telegram.world import FakeBot, FakeChat, FakeUser, Room

Json = dict[str, Any]
Place = FakeUser | FakeChat | int


@dataclass(frozen=True, slots=True)
class Shown:
    """A bot's message on somebody's screen."""

    raw: Json

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def buttons(self) -> list[Button]:
        return inline_buttons(self.raw)

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    @property
    def photo(self) -> str:
        """The file id of the picture, empty when there is none."""
        return str(self.raw["photo"][-1]["file_id"]) if "photo" in self.raw else ""


class Screens(Server):
    """Reading helpers. A place is a person, a chat, or its id; `bot` matters only where several write to one person."""

    def mark(self) -> int:
        """How many calls there have been: for `calls(since=…)` and `wait_for(since=…)`."""
        return len(self.journal.entries)

    def calls(
        self, method: str | None = None, chat: Place | None = None, *, bot: FakeBot | None = None, since: int = 0
    ) -> list[Logged]:
        """The calls so far, refused ones too, in order."""
        return [
            entry
            for entry in self.journal.entries[since:]
            if (method is None or entry.method == method)
            and (chat is None or self._id(chat) == entry.chat)
            and (bot is None or entry.bot == bot.id)
        ]

    def shown(self, chat: Place, bot: FakeBot | None = None) -> list[Shown]:
        """The bots' messages that stand in the chat now, oldest first, as last edited."""
        bots = {bot.id} if bot else {known.id for known in self.world.bots.values()}
        found = [
            (message["date"], number, message)
            for room in self.rooms(chat, bot)
            for number, message in room.messages.items()
            if room.authors[number] in bots
        ]
        return [Shown(message) for _, _, message in sorted(found, key=lambda row: row[:2])]

    def texts(self, chat: Place, bot: FakeBot | None = None) -> list[str]:
        return [message.text for message in self.shown(chat, bot)]

    def last(self, chat: Place, bot: FakeBot | None = None) -> Shown:
        """The newest message of a bot in the chat."""
        shown = self.shown(chat, bot)
        assert shown, "no bot has written there"
        return shown[-1]

    def buttons(self, chat: Place, bot: FakeBot | None = None) -> list[Button]:
        """The buttons under the newest message of a bot in the chat."""
        return self.last(chat, bot).buttons

    def labels(self, chat: Place, bot: FakeBot | None = None) -> list[str]:
        """What is written on those buttons."""
        return self.last(chat, bot).labels

    def keyboard(self, chat: Place, bot: FakeBot | None = None) -> list[str]:
        """Labels of the reply keyboard that is open."""
        return [button.label for room in self.rooms(chat, bot) for button in reply_buttons(room.keyboard)]

    async def wait_for(self, wanted: Callable[[Logged], bool], timeout: float = 3, *, since: int = 0) -> Logged:
        """The first call from mark `since` on that is wanted, made already or within the time; else AssertionError."""
        return await self.journal.wait_for(wanted, timeout, since)

    async def wait_text(self, chat: Place, part: str, timeout: float = 3, *, since: int = 0) -> Logged:
        """A bot has successfully written (or edited) something with these words to the chat."""
        place = self._id(chat)
        return await self.wait_for(
            lambda call: call.ok and call.chat == place and part in call.text, timeout, since=since
        )

    def rooms(self, chat: Place, bot: FakeBot | None = None) -> list[Room]:
        number = self._id(chat)
        owners = (0, bot.id) if bot else None
        return [
            room
            for (owner, place), room in self.world.rooms.items()
            if place == number and (owners is None or owner in owners)
        ]

    def _id(self, chat: Place) -> int:
        return chat if isinstance(chat, int) else chat.id
