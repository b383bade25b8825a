"""Opening a shop: its name, its language, its currency, and it stands."""

from __future__ import annotations

from aiogram.types import Message

from bot.channels.base import Button, Outgoing
from bot.telegram import keyboards
from bot.telegram.acts import Act, After
from bot.telegram.visitors import Visitor, forget
from models.base.db import row
from models.base.i18n import Language
from models.base.i18n import gettext as _
from models.base.money import MINOR_DIGITS
from models.workspaces import BadShop, Person, Workspace


def begin(who: Visitor, query_id: str = "") -> Act:
    """The dialogue begins anew."""

    async def work(after: After) -> None:
        if query_id:
            after.answer(query_id)
        await who.meet_once()
        await who.save(draft={"step": "name"})
        after.say(who.chat, Outgoing(_("What is the name of your shop?")))

    return Act(work, language=who.language, query_id=query_id)


def named(who: Visitor, message: Message) -> Act:
    """The name has come, if it is one."""
    name = " ".join((message.text or "").split())

    async def work(after: After) -> None:
        if not 2 <= len(name) <= 60:
            after.say(who.chat, Outgoing(BadShop(currencies=", ".join(MINOR_DIGITS)).for_person()))
            return
        await who.save(draft={"step": "language", "name": name})
        after.say(who.chat, keyboards.languages("d:tongue"))

    return Act(work, language=who.language, chat=who.chat)


def tongue(who: Visitor, code: str, query_id: str) -> Act:
    """The shop's own language is chosen."""

    async def work(after: After) -> None:
        if who.draft.get("step") != "language" or code not in set(Language):
            _too_old(after, query_id)
            return
        after.answer(query_id)
        await who.save(draft={**who.draft, "step": "currency", "language": code})
        after.say(who.chat, keyboards.currencies())

    return Act(work, language=who.language, query_id=query_id)


def currency(who: Visitor, code: str, query_id: str) -> Act:
    """The last answer: the shop stands, and the person is its owner."""
    draft = who.draft

    async def work(after: After) -> None:
        if code not in MINOR_DIGITS or not await _finish(who):
            _too_old(after, query_id)
            return
        after.answer(query_id)
        owner = await Person.get(id=await who.meet())
        forget(who.user.id)
        shop = await Workspace.open(
            name=draft["name"], owner=owner, currency=code, language=Language(draft["language"])
        )
        await who.save(workspace_id=shop.id, at_work=True, draft={})
        after.say(who.chat, _standing(who, shop))

    return Act(work, across=True, language=who.language, query_id=query_id)


async def _finish(who: Visitor) -> bool:
    """True for one of two presses of the last button, however close they are."""
    found = await row(
        """UPDATE visit SET draft = '{}' WHERE bot_id = $1 AND telegram_id = $2 AND draft ->> 'step' = 'currency'
           RETURNING id""",
        who.account.id,
        who.user.id,
    )
    return found is not None


def _standing(who: Visitor, shop: Workspace) -> Outgoing:
    link = f"https://t.me/{who.account.username}?start={shop.slug}"
    text = _("“%(shop)s” is open. This is its link for your customers:\n%(link)s", shop=shop.name, link=link)
    made = keyboards.at_work(shop, text)
    return Outgoing(text, buttons=((Button(_("Copy the link"), copy=link),), *made.buttons))


def _too_old(after: After, query_id: str) -> None:
    after.answer(query_id, _("This button is too old: it has been answered already."), alert=True)
