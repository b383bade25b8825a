"""Which bots are heard, and how: with a public address by webhook, without one by polling."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from aiogram.exceptions import AiogramError
from aiogram.methods import SetWebhook

from bot.channels.base import Outgoing, SendFailed, To
from bot.channels.telegram.accounts import CHANGED, REVOKED, new_session, platform_account
from bot.telegram.acts import speaker
from bot.telegram.commands import set_commands
from bot.telegram.dispatcher import KINDS
from bot.telegram.owning import keep, who_is
from bot.telegram.polling import Poller
from models.base import wake
from models.base.db import row, unit
from models.base.i18n import gettext as _
from models.base.i18n import speaking
from models.base.scope import inside
from models.base.settings import settings
from models.workspaces import BotAccount, BotState, Member, Role

log = logging.getLogger(__name__)

LOOK = 10.0
"""Seconds between two looks for bots that another process has attached or lost."""
AT_ONCE = 5


async def listen(stop: asyncio.Event) -> None:
    """Every bot of ours is heard until `stop`; then what was acknowledged is finished."""
    await Listening(stop).run()


class Listening:
    def __init__(self, stop: asyncio.Event) -> None:
        self.stop = stop
        self.heard: dict[str, str] = {}
        """Public id → the sealed token that it is heard with."""
        self.seen = ""
        """How the table of bots looked at the last look."""
        self.stops: dict[str, asyncio.Event] = {}
        self.look = asyncio.Event()
        self.session = new_session(0)  # long polls occupy a connection each, so they have their own
        self.few = asyncio.Semaphore(AT_ONCE)

    async def run(self) -> None:
        unhook = [wake.on(bell, lambda _ref: self.look.set()) for bell in (CHANGED, REVOKED)]
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._wake_at_the_end())
                while not self.stop.is_set():
                    self.look.clear()
                    await self._look(tasks)
                    with suppress(TimeoutError):
                        await asyncio.wait_for(self.look.wait(), LOOK)
                for ended in self.stops.values():
                    ended.set()
        finally:
            for take_off in unhook:
                take_off()
            await self.session.close()

    async def _wake_at_the_end(self) -> None:
        await self.stop.wait()
        self.look.set()

    async def _look(self, tasks: asyncio.TaskGroup) -> None:
        """Bots that came are heard from now on, bots that went are not. What fails is tried at the next look."""
        try:
            await ensure_platform()
            accounts = await self._changed()
        except (AiogramError, SendFailed) as error:
            log.warning("the platform's bot cannot be reached: %s", error)
            return
        except Exception:
            log.exception("looking for bots")
            return
        at_start = not self.heard
        for account in accounts:
            if account.state is not BotState.ACTIVE:
                if self.heard.pop(account.public_id, None) is not None:
                    self._leave(account)
                    tasks.create_task(tell_of_revoked(account))
            elif self.heard.get(account.public_id) != account.sealed_token:
                self._leave(account)
                self.heard[account.public_id] = account.sealed_token
                tasks.create_task(self._hear(account))
                if account.workspace_id is None or not at_start:  # a shop's bot got its menus when it was attached
                    tasks.create_task(self._menus(account))

    async def _changed(self) -> list[BotAccount]:
        """All bots if anything about them is new, else none: one small statement is all that a quiet look costs."""
        async with unit():
            found = await row(
                "SELECT count(*) || ':' || coalesce(sum(hashtext(sealed_token || state)), 0) AS print FROM bot_account"
            )
        assert found
        if found["print"] == self.seen:
            return []
        accounts = await speaker().accounts.refresh()
        self.seen = str(found["print"])
        return accounts

    def _try_again(self, account: BotAccount) -> None:
        """At the next look."""
        self.heard.pop(account.public_id, None)
        self.seen = ""

    def _leave(self, account: BotAccount) -> None:
        if ended := self.stops.pop(account.public_id, None):
            ended.set()

    async def _hear(self, account: BotAccount) -> None:
        if settings().public_url:
            await self._set_webhook(account)
            return
        ended = self.stops[account.public_id] = asyncio.Event()
        try:
            await Poller(account, self.session, ended).run()
        except Exception:
            log.exception("polling @%s ended; it begins again at the next look", account.username)
            self._try_again(account)

    async def _set_webhook(self, account: BotAccount) -> None:
        method = SetWebhook(
            url=f"{settings().public_url}/tg/{account.public_id}",
            secret_token=account.secret,
            allowed_updates=KINDS,
            max_connections=40,
        )
        try:
            async with self.few:
                await speaker().call(account, method)
        except SendFailed as failure:
            log.warning("@%s: the webhook is not set: %s", account.username, failure)
            if not failure.permanent:
                self._try_again(account)

    async def _menus(self, account: BotAccount) -> None:
        """Menus are a courtesy: nobody waits for them."""
        try:
            async with self.few:
                await set_commands(account)
        except SendFailed as failure:
            log.warning("@%s: the command menus are not set: %s", account.username, failure)


async def ensure_platform() -> BotAccount | None:
    """The bot of the settings' token is the platform's, and the only one. Asks Telegram only about a new token."""
    token = settings().telegram_bot_token
    if token is None:
        return None
    secret = token.get_secret_value()
    account = await platform_account()
    if account is None or account.token != secret:
        me = await who_is(secret)
        if me is None:
            log.error("TELEGRAM_BOT_TOKEN: Telegram does not know this token")
            return None
        account = await keep(me, secret, None)
        if account is None:
            log.error("TELEGRAM_BOT_TOKEN: this bot belongs to a shop here already")
            return None
        former = BotAccount.filter(workspace_id__isnull=True, state=BotState.ACTIVE).exclude(id=account.id)
        await former.update(state=BotState.REVOKED)
    return account


async def tell_of_revoked(account: BotAccount) -> None:
    """The shop's owners hear from the platform's bot that their own has lost its token."""
    platform = await platform_account()
    if platform is None or account.workspace_id is None:
        return
    with inside(account.workspace_id):
        async with unit():
            members = [member for member in await Member.on_duty() if member.role is Role.OWNER]
    for member in members:
        with speaking(member.person.language):
            text = _(
                "Telegram no longer accepts the token of @%(bot)s, so it does not answer. Send me a new one with /bot.",
                bot=account.username,
            )
        try:
            await speaker().send(To(platform.public_id, str(member.person.telegram_id)), Outgoing(text))
        except SendFailed as failure:
            log.warning("the owner of @%s could not be told: %s", account.username, failure)
