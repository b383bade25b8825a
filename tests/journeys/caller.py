"""The customer of a transcript with a phone in the hand: every step goes through Telegram, and what counts is what is on the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.channels.base import Button, Outgoing
from bot.conversation.messages import Sender
from models.base.db import unit
from models.base.scope import inside
from models.channels import Channel
from models.conversations import Conversation, Direction, Message
from models.workspaces import BotAccount
from tests.cast import picture
from tests.fakes.telegram import Sent
from tests.fakes.telegram.journal import Logged
from tests.fakes.telegram.keyboards import inline_buttons, reply_buttons
from tests.journeys.play import Heard, Player
from tests.journeys.sale import Person

PATIENCE = 20.0
"""Seconds until a turn that does not end is given up."""


@dataclass
class Caller(Player):
    """Somebody in the chat with the bot, in one of its shops."""

    person: Person = field(kw_only=True)
    account: str = field(default="", kw_only=True)

    async def is_known(self) -> None:
        """The shop can have met them before: this is the chat that they will write in."""
        self.account = (await BotAccount.get(telegram_id=self.person.town.bot.id)).public_id

    async def opens(self) -> None:
        """They have come by the shop's link, and are greeted."""
        await self.person.does(self.person.starts(self.shop.slug), self.shop.name)
        await self._turn_after(0)

    @property
    def sender(self) -> Sender:
        return Sender("telegram", self.account, self.chat, self.name, language=self.language)

    async def does(self, step: Mapping[str, Any]) -> Heard:
        with inside(self.shop.id):
            if "meanwhile" in step:
                await self._meanwhile(step["meanwhile"])
            mark, before = self.person.town.telegram.mark(), await self._thread()
        await self._acts(step)
        trace = await self._turn_after(before.heard_id)
        said = [seen for call in self.person.sent_to(since=mark) if call.ok for seen in _seen(call)]
        return Heard("\n\n".join(one.text for one in said if one.text), said, trace)

    async def _acts(self, step: Mapping[str, Any]) -> Sent:
        telegram, user, words = self.person.town.telegram, self.person.user, str(step.get("say", ""))
        if "press" in step:
            return await self.person.presses(step["press"])
        if "contact" in step:
            user.phone = step["contact"]
            return await self.person.shares("contact")
        if "location" in step:
            latitude, longitude = step["location"]
            return await telegram.send_location(user, latitude=latitude, longitude=longitude)
        if "photo" in step:
            return await telegram.send_photo(user, picture(step["photo"]), words)
        if "forward" in step:
            return await telegram.quote(user, await self._post(step["forward"]), words)
        return await telegram.say(user, words)

    async def _post(self, number: int) -> dict[str, Any]:
        """A post of the shop's channel, as it stands there."""
        with inside(self.shop.id):
            async with unit():
                channel = await Channel.all().first()
        assert channel
        chat = {"id": channel.chat_id, "type": "channel", "title": channel.title, "username": channel.username}
        return {"message_id": number, "date": 1773100800, "chat": chat, "text": "…"}

    async def _turn_after(self, heard_id: int) -> dict[str, Any]:
        """Something newer has been heard and nothing waits any more; why it was answered so."""
        with inside(self.shop.id):
            async with asyncio.timeout(PATIENCE):
                while not _over(now := await self._thread(), heard_id):  # noqa: ASYNC110 - rows have no bell
                    await asyncio.sleep(0.02)
            async with unit():
                last = (
                    await Message.filter(conversation_id=now.id, direction=Direction.OUT, id__gt=heard_id)
                    .order_by("-id")
                    .first()
                )
        return last.trace if last else {}

    async def _thread(self) -> Conversation:
        async with unit():
            return await Conversation.get(channel="telegram", chat=self.chat)


def _over(thread: Conversation, heard_id: int) -> bool:
    return thread.heard_id > heard_id and thread.answered_id >= thread.heard_id and not thread.outbox


def _seen(call: Logged) -> list[Outgoing]:
    """What of this call stands on the screen; a draft is none."""
    if call.result is True:
        return []
    shown = call.result if isinstance(call.result, list) else [call.result]
    asked = [_asking(one.raw) for one in reply_buttons(call.params.get("reply_markup"))]
    return [
        Outgoing(
            str(one.get("text") or one.get("caption") or ""),
            ("photo",) if "photo" in one else (),
            tuple((_button(button.raw),) for button in inline_buttons(one)) + tuple((button,) for button in asked),
        )
        for one in shown
    ]


def _button(raw: Mapping[str, Any]) -> Button:
    copied = raw.get("copy_text", {}).get("text", "")
    return Button(raw["text"], raw.get("callback_data", ""), raw.get("url", ""), copy=copied)


def _asking(raw: Mapping[str, Any]) -> Button:
    return Button(raw["text"], ask=next((what for what in ("contact", "location") if f"request_{what}" in raw), ""))
