"""A Bot API server of our own for the tests: `async with FakeTelegram() as telegram: …`."""

from __future__ import annotations

from tests.fakes.telegram.acting import Sent
from tests.fakes.telegram.gathering import Gathering
from tests.fakes.telegram.personal import Personal
from tests.fakes.telegram.screens import Shown
from tests.fakes.telegram.talking import Talking
from tests.fakes.telegram.webapp import init_data, launch_url
from tests.fakes.telegram.world import FakeBot, FakeChat, FakeUser


class FakeTelegram(Talking, Gathering, Personal):
    """The server with its cast. Bots reach it at `url`; tests act as people and read what people see."""

    def bot(self, token: str = "", username: str = "", name: str = "") -> FakeBot:
        """A bot that may call under its token (one is made when none is given)."""
        number = int(token.partition(":")[0]) if token else 7_000_000_000 + self.world.fresh()
        token = token or f"{number}:AA{number:033d}"
        username = username or f"shop{number}_bot"
        bot = FakeBot(number, name or username, username=username, is_bot=True, token=token)
        self.world.bots[token] = bot
        return bot

    def revoke(self, bot: FakeBot) -> None:
        """The bot's token works no longer."""
        bot.revoked = True

    def user(self, first_name: str = "Lola", language: str = "uz", *, id: int = 0, **more: str) -> FakeUser:
        """A person. They have talked to no bot yet."""
        user = FakeUser(id or 100_000_000 + self.world.fresh(), first_name, language_code=language, **more)  # type: ignore[arg-type]
        self.world.users[user.id] = user
        return user

    def channel(self, title: str, owner: FakeUser, *admins: FakeUser, username: str = "", **rights: bool) -> FakeChat:
        """A channel; rights named False are taken from the administrators."""
        return self._chat("channel", title, owner, admins, username, rights)

    def group(self, title: str, owner: FakeUser, *admins: FakeUser, username: str = "", **rights: bool) -> FakeChat:
        return self._chat("supergroup", title, owner, admins, username, rights)

    def _chat(
        self,
        type_: str,
        title: str,
        owner: FakeUser,
        admins: tuple[FakeUser, ...],
        username: str,
        rights: dict[str, bool],
    ) -> FakeChat:
        chat = FakeChat(-1_001_000_000_000 - self.world.fresh(), type_, title, username)
        chat.promote(owner, owner=True)
        for admin in admins:
            chat.promote(admin, **rights)
        self.world.chats[chat.id] = chat
        return chat


__all__ = ["FakeBot", "FakeChat", "FakeTelegram", "FakeUser", "Sent", "Shown", "init_data", "launch_url"]
