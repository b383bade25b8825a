"""What an update comes to: work for one transaction, and what is left for the network after it."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from aiogram.methods import AnswerCallbackQuery, TelegramMethod

import bot.channels
from bot.channels.base import Outgoing, SendFailed, To
from bot.channels.telegram import Telegram
from models.base.i18n import Language, speaking
from models.base.scope import everywhere, inside
from models.workspaces import BotAccount

log = logging.getLogger(__name__)

Step = Callable[[], Awaitable[object]]
LONGEST_ANSWER = 200


def speaker() -> Telegram:
    """The carrier that all of this process uses."""
    carrier = bot.channels.channel("telegram")
    assert isinstance(carrier, Telegram)
    return carrier


@dataclass(slots=True)
class After:
    """Steps on the network, once the update is safely stored and acknowledged. Best effort: a crash here loses them."""

    account: BotAccount
    steps: list[Step] = field(default_factory=list)

    def then(self, step: Step) -> None:
        self.steps.append(step)

    def call(self, method: TelegramMethod[Any]) -> None:
        self.then(partial(speaker().call, self.account, method))

    def answer(self, query_id: str, text: str = "", *, alert: bool = False) -> None:
        """The pressed button stops spinning; the text is shown over the chat."""
        self.call(
            AnswerCallbackQuery(
                callback_query_id=query_id, text=text[:LONGEST_ANSWER] or None, show_alert=alert or None
            )
        )

    def say(self, chat: int, outgoing: Outgoing) -> None:
        self.then(partial(speaker().send, To(self.account.public_id, str(chat)), outgoing))

    def typing(self, chat: int) -> None:
        """They see at once that an answer is coming."""
        self.then(partial(speaker().typing, To(self.account.public_id, str(chat))))

    async def run(self) -> None:
        for step in self.steps:
            try:
                await step()
            except SendFailed as failure:  # blocked, too old a button, no line: the person can ask again
                log.info("@%s: %s", self.account.username, failure)
            except Exception:
                log.exception("@%s: after an update", self.account.username)


Work = Callable[[After], Awaitable[None]]


async def nothing(after: After) -> None:
    """Stored, and that is all."""


@dataclass(frozen=True, slots=True)
class Act:
    """Work that belongs into one unit, and where it happens: in a shop, across shops, or outside of any."""

    work: Work = nothing
    workspace_id: int | None = None
    across: bool = False
    language: Language = Language.EN
    query_id: str = ""
    """The pressed button, so that a refusal can be shown where the finger is."""
    chat: int = 0
    settled: Step | None = None
    """What has to be over before the update counts as received."""

    @contextmanager
    def place(self) -> Iterator[None]:
        with speaking(self.language):
            if self.across:
                with everywhere():
                    yield
            elif self.workspace_id is not None:
                with inside(self.workspace_id):
                    yield
            else:
                yield

    def refused(self, after: After, reason: str) -> None:
        """The person hears why not."""
        if self.query_id:
            after.answer(self.query_id, reason, alert=True)
        elif self.chat:
            after.say(self.chat, Outgoing(reason))
