"""What the shop's people are told in their private chats: each notice once, and kept up to date."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import structlog

from bot.channels import channel
from bot.channels.base import Outgoing, SendFailed, To, Why
from models.base.db import unit
from models.base.i18n import Language, speaking
from models.base.scope import current_workspace
from models.notices import Notice, NoticeState
from models.receipts import Receipt
from models.workspaces import BotAccount, BotState, Member, Right, Workspace
from workers import cards

log = structlog.get_logger()

Event = dict[str, Any]
NEW_ORDER, NEW_RECEIPT = "order.placed", "receipt.received"


@dataclass(frozen=True, slots=True)
class Topic:
    """What a notice is about, and how it is worded, now, in the language that is being spoken."""

    kind: str
    subject: str
    subject_id: int
    worded: Callable[[Workspace], Awaitable[Outgoing]]


def _order(order_id: int) -> Topic:
    return Topic(NEW_ORDER, "order", order_id, lambda shop: cards.order(order_id, shop))


def _receipt(receipt_id: int) -> Topic:
    return Topic(NEW_RECEIPT, "receipt", receipt_id, lambda shop: cards.receipt(receipt_id, shop))


# — reactions —


async def notify_of_order(event: Event) -> None:
    """Everybody on duty has the new order in their private chat, with buttons."""
    await to_duty(_order(event["subject_id"]))


async def notify_of_change(event: Event) -> None:
    """Everybody on duty has heard that the customer changed or cancelled an order. What the shop did itself it knows."""
    if event["actor"] == "customer":
        order_id = event["subject_id"]
        await to_duty(Topic(event["kind"], "event", event["id"], lambda shop: cards.change(order_id, shop)))


async def notify_of_receipt(event: Event) -> None:
    """Everybody on duty has the picture, with Received and Not received."""
    await to_duty(_receipt(event["subject_id"]))


async def notify_of_failure(event: Event) -> None:
    """Everybody on duty knows that the assistant broke."""
    await to_duty(Topic(event["kind"], "event", event["id"], lambda _shop: cards.assistant_broke(event)))


async def notify_of_card(event: Event) -> None:
    """Whoever may settle such things knows that customers pay to another card now: money would go there unseen."""
    await to_duty(
        Topic(event["kind"], "event", event["id"], lambda shop: cards.card_changed(event, shop)), Right.SETTINGS
    )


async def refresh_notices(event: Event) -> None:
    """The notices of an order and of its receipts show the present state and what can be done now, whoever did what wherever."""
    async with unit():
        notices = await Notice.sent_about("order", event["subject_id"], NEW_ORDER)
        for receipt in await Receipt.filter(order_id=event["subject_id"]):
            notices += await Notice.sent_about("receipt", receipt.id, NEW_RECEIPT)
        shop = await Workspace.get(id=current_workspace())
    await all_of(_refresh(notice, shop) for notice in notices)


# — sending —


async def to_duty(topic: Topic, right: Right = Right.ORDERS) -> None:
    async with unit():
        members = [member for member in await Member.on_duty() if member.may(right)]
    await to_members(topic, members)


async def to_members(topic: Topic, members: Sequence[Member]) -> None:
    """These people have it in their private chats."""
    async with unit():
        shop = await Workspace.get(id=current_workspace())
    bot = await _bot_for(shop)
    if bot is not None:  # without Telegram the Mini App shows it
        await all_of(_to_one(topic, member, shop, bot) for member in members)


async def all_of(sendings: Iterable[Awaitable[None]]) -> None:
    """Everybody is tried; if one failed, the event comes again for them, and those who have it keep it."""
    results = await asyncio.gather(*sendings, return_exceptions=True)
    failures = [result for result in results if isinstance(result, BaseException)]
    if failures:
        raise failures[0]


async def _bot_for(shop: Workspace) -> BotAccount | None:
    """Who writes to the shop's people: the platform's bot, which they have started; else the shop's own."""
    bots = await BotAccount.filter(state=BotState.ACTIVE, workspace_id__isnull=True).order_by("id")
    return bots[0] if bots else await BotAccount.filter(state=BotState.ACTIVE, workspace_id=shop.id).first()


async def _to_one(topic: Topic, member: Member, shop: Workspace, bot: BotAccount) -> None:
    with speaking(Language(member.person.language)):
        async with unit():
            outgoing = await topic.worded(shop)
            notice_id = await Notice.claim(topic.kind, topic.subject, topic.subject_id, member.id)
        if notice_id is None:
            return
        chat = member.person.telegram_id
        try:
            ids = await channel("telegram").send(To(bot.public_id, str(chat)), outgoing)
        except SendFailed as failed:
            await _not_sent(notice_id, failed)
            return
        message_id = int(ids[-1]) if ids else None
        async with unit():
            await Notice.arrived(notice_id, bot_id=bot.id, chat_id=chat, message_id=message_id)
        if message_id is not None and topic.subject != "event":
            await _follow(topic, To(bot.public_id, str(chat)), message_id, shop, shown=outgoing)


async def _not_sent(notice_id: int, failed: SendFailed) -> None:
    """What may have arrived is never sent again by itself; what cannot arrive is given up; the rest is tried again."""
    log.warning("notice not sent", notice=notice_id, why=failed.why.value, detail=failed.detail)
    state = NoticeState.SENDING
    if failed.permanent:
        state = NoticeState.IN_DOUBT if failed.why is Why.IN_DOUBT else NoticeState.FAILED
    async with unit():
        await Notice.failed(notice_id, state, str(failed), again_after=failed.retry_after)
    if not failed.permanent:
        raise failed


# — keeping up to date —


async def _refresh(notice: Notice, shop: Workspace) -> None:
    await follow((_order if notice.kind == NEW_ORDER else _receipt)(notice.subject_id), notice, shop)


async def follow(topic: Topic, notice: Notice, shop: Workspace) -> None:
    """The notice shows how things stand now."""
    bot = await BotAccount.get_or_none(id=notice.bot_id)
    if bot is None or notice.message_id is None:
        return
    with speaking(Language(notice.member.person.language)):
        await _follow(topic, To(bot.public_id, str(notice.chat_id)), notice.message_id, shop)


async def _follow(topic: Topic, to: To, message_id: int, shop: Workspace, shown: Outgoing | None = None) -> None:
    """The message shows how things stand, also if they moved while it was on its way: so the last one to look is right."""
    while (now := await _worded(topic, shop)) != shown:
        try:
            await channel("telegram").edit(to, str(message_id), now)
        except SendFailed as failed:
            if not failed.permanent or failed.why is Why.IN_DOUBT:
                raise  # an edit may be repeated
            log.warning("notice not refreshed", why=failed.why.value, detail=failed.detail)
            return  # an old card is a pity, not a loss: the Mini App shows the truth
        shown = now


async def _worded(topic: Topic, shop: Workspace) -> Outgoing:
    async with unit():
        return await topic.worded(shop)
