"""A shop's channel: attached with one tap, its rights shown in words and kept up to date."""

from __future__ import annotations

from typing import Any

from aiogram.methods import GetChatMember, SendMessage
from aiogram.types import ChatMemberUpdated, ChatShared

from bot.channels.base import Outgoing, SendFailed, To
from bot.telegram import keyboards
from bot.telegram.acts import Act, After, speaker
from bot.telegram.owning import no_shop
from bot.telegram.visitors import Visitor, place_of
from models.base import clock
from models.base.db import unit
from models.base.i18n import gettext as _
from models.base.i18n import speaking
from models.base.scope import inside
from models.channels import Channel
from models.workspaces import BotAccount, Right, Workspace

ADMINS = ("administrator", "creator")


async def ask(who: Visitor, query_id: str = "") -> Act:
    """The button behind which Telegram offers the person's channels."""
    place = await place_of(who, Right.SETTINGS)

    async def work(after: After) -> None:
        if query_id:
            after.answer(query_id)
        if place is None:
            after.say(who.chat, no_shop())
            return
        text = _("Choose your channel. Telegram adds me there with the right to publish, edit and delete posts.")
        after.call(SendMessage(chat_id=who.chat, text=text, reply_markup=keyboards.ask_for_channel()))

    return Act(work, language=who.language, query_id=query_id)


async def shared(who: Visitor, chat: ChatShared) -> Act:
    """A channel was chosen. It is attached when both the bot and the person are administrators there."""
    place = await place_of(who, Right.SETTINGS)

    async def work(after: After) -> None:
        if place is None:
            after.say(who.chat, no_shop())
        else:
            after.then(lambda: _attach(who, place[0], chat))

    return Act(work, language=who.language, chat=who.chat)


async def _attach(who: Visitor, shop: Workspace, chat: ChatShared) -> None:
    with speaking(who.language):
        text = await _outcome(who, shop, chat)
    await speaker().send(To(who.account.public_id, str(who.chat)), Outgoing(text, drop_keyboard=True))


async def _outcome(who: Visitor, shop: Workspace, chat: ChatShared) -> str:
    title = chat.title or chat.username or str(chat.chat_id)
    try:
        bot = await _membership(who.account, chat.chat_id, who.account.telegram_id)
        person = await _membership(who.account, chat.chat_id, who.user.id)
    except SendFailed as failure:
        if failure.permanent:
            return _(
                "I am not in “%(title)s”. Please add me there as an administrator and choose it again.", title=title
            )
        return _("Telegram does not answer just now. Please choose the channel again in a minute.")
    if person.status not in ADMINS:
        return _("You are not an administrator of “%(title)s”, so it is not connected.", title=title)
    rights = rights_of(bot)
    with inside(shop.id):
        async with unit():
            await Channel.attach(
                chat_id=chat.chat_id,
                title=title,
                username=chat.username or "",
                bot_id=who.account.id,
                rights=rights,
            )
    head = _("“%(title)s” is connected to “%(shop)s”. What I may do there:", title=title, shop=shop.name)
    return f"{head}\n{keyboards.rights_in_words(rights)}"


async def _membership(account: BotAccount, chat: int, user: int) -> Any:
    return await speaker().call(account, GetChatMember(chat_id=chat, user_id=user))


def rights_of(member: Any) -> dict[str, bool]:
    """The rights that posts need. An owner has all of them; who is no administrator has none."""
    owner = member.status == "creator"
    return {right: owner or bool(getattr(member, right, False)) for right in keyboards.CHANNEL_RIGHTS}


def rights_changed(account: BotAccount, change: ChatMemberUpdated) -> Act:
    """Somebody gave the bot rights in a channel or took them; thrown out, the channel is detached."""
    rights = rights_of(change.new_chat_member)
    here = change.new_chat_member.status in ADMINS

    async def work(after: After) -> None:
        await Channel.filter(chat_id=change.chat.id, bot_id=account.id).update(
            rights=rights, detached=not here, checked_at=clock.now()
        )

    return Act(work, account.workspace_id, across=account.workspace_id is None)
