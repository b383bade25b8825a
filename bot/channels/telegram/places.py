"""Which bot speaks where: for a bot's own chats the bot, in somebody's own account the bot in their name."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import Any

from aiogram.methods import TelegramMethod

from bot.channels.base import Outgoing, SendFailed, Why
from models.base.db import unit
from models.business import is_business, of_account

REMEMBERED = 5_000


@dataclass(frozen=True, slots=True)
class Place:
    """The bot's public id, and the connection that it speaks through, if it speaks in a person's own account."""

    bot: str
    connection: str = ""

    def at(self, method: TelegramMethod[Any]) -> TelegramMethod[Any]:
        """The call, said there."""
        return method.model_copy(update={"business_connection_id": self.connection}) if self.connection else method

    def fitting(self, outgoing: Outgoing) -> Outgoing:
        """The message without what cannot be there: pages of the Mini App, and keyboards that ask a device for something."""
        if not self.connection:
            return outgoing
        rows = (tuple(b for b in row if not (b.web_app or b.ask)) for row in outgoing.buttons)
        return replace(outgoing, buttons=tuple(row for row in rows if row), drop_keyboard=False)


class Places:
    """Accounts of conversations → places, from memory where a person's connection has been looked up already."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Place] = OrderedDict()

    async def of(self, account: str) -> Place:
        """Where that is. Raises SendFailed for a connection that is over."""
        if not is_business(account):
            return Place(account)
        if account not in self._known:
            async with unit():
                found = await of_account(account)
            if found is None or not found.enabled:
                raise SendFailed(Why.GONE, "the person has taken their account away")
            self._known[account] = Place(found.bot, found.connection_id)
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return self._known[account]

    def forget(self, account: str) -> None:
        """Look again: connected anew it has another name."""
        self._known.pop(account, None)
