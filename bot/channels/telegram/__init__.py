"""Telegram, speaking: messages leave here, whoever wrote them. Listening is `bot/telegram`."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, ClassVar

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramMigrateToChat
from aiogram.methods import EditMessageCaption, EditMessageText, SendChatAction, SendMessageDraft, TelegramMethod
from aiogram.types import LinkPreviewOptions, Message
from aiohttp import ClientError

from bot.channels.base import Channel, Outgoing, SendFailed, To, Why
from bot.channels.telegram.accounts import Accounts
from bot.channels.telegram.copying import passing_on
from bot.channels.telegram.errors import is_about, refusal
from bot.channels.telegram.keyboards import inline, mini_app_url
from bot.channels.telegram.parts import CAPTION, TEXT, Part, fitting, parts
from bot.channels.telegram.pictures import Pictures
from bot.channels.telegram.places import Place, Places
from models.base.deadline import left
from models.business import is_business
from models.workspaces import BotAccount

__all__ = ["Telegram", "mini_app_url"]

log = structlog.get_logger()

PATIENCE = 3.0
"""Seconds of a flood wait that are sat out here; longer ones are the caller's to plan."""
MOST_FETCHED = 20 * 1024 * 1024
FETCHING = 60
"""Seconds that a file may take; in a turn no more than the turn has."""


@contextmanager
def courtesy(what: str) -> Iterator[None]:
    """What is shown in passing. Whatever is wrong with it, also with our own database, stops nothing."""
    try:
        yield
    except Exception as error:
        log.info(
            "not shown", what=what, error=type(error).__name__
        )  # its words may carry the address, and so the token


class Telegram(Channel):
    """Every bot of ours, through one HTTP session."""

    kind: ClassVar[str] = "telegram"
    streams: ClassVar[bool] = True

    def __init__(self) -> None:
        self.accounts = Accounts()
        self.pictures = Pictures()
        self.places = Places()

    async def send(self, to: To, outgoing: Outgoing) -> list[str]:
        """The message has arrived there, in as many parts as Telegram wants; the ids of all of them."""
        place = await self.places.of(to.account)
        try:
            return await self._send(place, to.chat, place.fitting(outgoing))
        except SendFailed:
            self.places.forget(to.account)
            raise

    async def _send(self, place: Place, chat: str, outgoing: Outgoing) -> list[str]:
        account = await self._account(place.bot)
        if outgoing.copied:
            method = await passing_on(account, place, chat, outgoing, outgoing.copied, self.fetch)
            return [str((await self.call(account, place.at(method))).message_id)]
        photos = await self.pictures.of(account, outgoing.photos)
        sent: list[str] = []
        for part in parts(account, chat, outgoing, photos):
            try:
                sent += await self._send_part(account, place, part)
            except SendFailed as failure:
                if sent and not failure.permanent:  # trying all of it again would double what has arrived
                    raise SendFailed(Why.IN_DOUBT, f"{len(sent)} of its parts arrived, then {failure.why}") from failure
                raise
        return sent

    async def _send_part(self, account: BotAccount, place: Place, part: Part) -> list[str]:
        try:
            result = await self.call(account, place.at(part.method()))
        except SendFailed as failure:
            if not is_about(failure, "wrong file identifier", "wrong remote file"):
                raise
            await part.use_bytes(self.pictures)
            result = await self.call(account, place.at(part.method()))
        messages: list[Message] = result if isinstance(result, list) else [result]
        await self.pictures.remember(account, part.photos, messages)
        return [str(message.message_id) for message in messages]

    async def edit(self, to: To, message_id: str, outgoing: Outgoing) -> None:
        """The message reads like this now; an identical one is no error. Pictures stay as they are."""
        place = await self.places.of(to.account)
        account, outgoing = await self._account(place.bot), place.fitting(outgoing)
        where: dict[str, Any] = {"chat_id": int(to.chat), "message_id": int(message_id)}
        where |= {"business_connection_id": place.connection} if place.connection else {}
        markup = inline(account.public_id, outgoing.buttons)
        quiet, text = LinkPreviewOptions(is_disabled=True), fitting(outgoing.words.plain, TEXT)
        try:
            await self.call(
                account, EditMessageText(**where, text=text, reply_markup=markup, link_preview_options=quiet)
            )
        except SendFailed as failure:
            if is_about(failure, "no text in the message to edit"):
                caption = fitting(outgoing.words.plain, CAPTION)
                await self.call(account, EditMessageCaption(**where, caption=caption, reply_markup=markup))
            elif not is_about(failure, "message is not modified"):
                raise

    async def typing(self, to: To) -> None:
        """They see that an answer is coming. Never raises: it does not matter."""
        with courtesy("typing"):
            place = await self.places.of(to.account)
            shown = place.at(SendChatAction(chat_id=int(to.chat), action="typing"))
            await self.accounts.bot(await self._account(place.bot))(shown, request_timeout=5)

    async def draft(self, to: To, number: int, text: str) -> None:
        """So much of the answer stands there as a preview, until the answer itself comes. Private chats only. Never raises."""
        if to.chat.startswith("-") or not text or is_business(to.account):
            return
        with courtesy("draft"):
            account = await self._account(to.account)
            shown = SendMessageDraft(chat_id=int(to.chat), draft_id=number, text=fitting(text, TEXT))
            if not self.accounts.pause_left(account):  # what waits for its turn is no draft any more
                await self._once(account, shown)

    async def fetch(self, account: str, ref: str) -> bytes:
        """A file that came in, by its file id. At most 20 MB."""
        bot = self.accounts.bot(await self._account((await self.places.of(account)).bot))
        try:
            async with asyncio.timeout(left(FETCHING)):
                file = await bot.get_file(ref)
                if (file.file_size or 0) > MOST_FETCHED or not file.file_path:
                    raise SendFailed(Why.REJECTED, "the file is too large")
                found = await bot.download_file(file.file_path, BytesIO(), timeout=FETCHING)
        except (AiogramError, ClientError, TimeoutError) as error:
            raise refusal(error) from None  # aiohttp's own error would carry the address, and with it the token
        assert found is not None
        return found.read()

    async def close(self) -> None:
        await self.accounts.close()

    async def call(self, account: BotAccount, method: TelegramMethod[Any]) -> Any:
        """One call, with what may be tried again tried once more. Raises SendFailed and nothing else."""
        await self._wait_for(account)
        try:
            return await self._once(account, method)
        except SendFailed as failure:
            again = await self._again(account, method, failure)
            if again is None:
                raise
        return await self._once(account, again)

    async def _wait_for(self, account: BotAccount) -> None:
        """A bot that was told to slow down keeps quiet until then; the others do not notice."""
        left = self.accounts.pause_left(account)
        if left > PATIENCE:
            raise SendFailed(Why.FLOOD, "this bot has to wait", retry_after=left)
        if left > 0:
            await asyncio.sleep(left)

    async def _once(self, account: BotAccount, method: TelegramMethod[Any]) -> Any:
        try:
            return await self.accounts.bot(account)(method)
        except (AiogramError, OSError) as error:
            failure = refusal(error)
            if failure.why is Why.FLOOD:
                self.accounts.pause(account, failure.retry_after)
            raise failure from (error if isinstance(error, TelegramMigrateToChat) else None)

    async def _again(
        self, account: BotAccount, method: TelegramMethod[Any], failure: SendFailed
    ) -> TelegramMethod[Any] | None:
        """The call to try once more, or None when that is of no use."""
        if failure.why is Why.FLOOD and failure.retry_after <= PATIENCE:
            await self._wait_for(account)
            return method
        if failure.why is Why.REVOKED:
            return method if await self.accounts.revoked(account) else None
        if isinstance(failure.__cause__, TelegramMigrateToChat):
            return method.model_copy(update={"chat_id": failure.__cause__.migrate_to_chat_id})
        return method if is_about(failure, "can't parse entities") else None  # nothing we send is marked up

    async def _account(self, public_id: str) -> BotAccount:
        account = await self.accounts.find(public_id)
        if account is None:
            raise SendFailed(Why.REVOKED, "no such bot of ours")
        return account

    def bot_of(self, account: BotAccount) -> Bot:
        """aiogram's bot, for the door that listens."""
        return self.accounts.bot(account)
