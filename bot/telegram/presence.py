"""People who stop a bot and come back: who cannot be reached is not written to."""

from __future__ import annotations

from aiogram.types import ChatMemberUpdated

from bot.telegram.acts import Act, After
from bot.telegram.visitors import forget
from models.base import clock
from models.base.db import row
from models.customers import Identity
from models.workspaces import BotAccount


def changed(account: BotAccount, change: ChatMemberUpdated) -> Act:
    """A private chat was stopped or opened again, in every shop that the person is a customer of through this bot."""
    gone = change.new_chat_member.status in ("kicked", "left")

    async def work(after: After) -> None:
        identities = Identity.filter(
            channel="telegram",
            account=account.public_id,
            external_id=str(change.chat.id),
            unreachable_since__isnull=gone,
        )
        await identities.update(unreachable_since=clock.now() if gone else None)
        if account.workspace_id is None:
            await _person(change.from_user.id, gone)

    return Act(work, account.workspace_id, across=account.workspace_id is None)


async def _person(telegram_id: int, gone: bool) -> None:
    """The shop's own people hear of orders through the platform's bot; whoever has stopped it does not."""
    await row(
        "UPDATE person SET started_at = $2 WHERE telegram_id = $1 RETURNING id",
        telegram_id,
        None if gone else clock.now(),
    )
    forget(telegram_id)
