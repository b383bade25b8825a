"""The platform's bot: choosing a shop, opening one, and going to work in one's own."""

from __future__ import annotations

from aiogram.types import CallbackQuery, Message

from bot.channels.base import Outgoing
from bot.conversation.hear import hear
from bot.conversation.messages import Incoming
from bot.telegram import keyboards, opening, reading
from bot.telegram.acts import Act, After
from bot.telegram.visitors import Visitor
from models.base.db import row, unit
from models.base.i18n import N_, Language, speaking
from models.base.i18n import gettext as _
from models.base.scope import everywhere
from models.sessions import LinkUse, OneTimeLink
from models.workspaces import Member, Person, Role, ShopState, Workspace

GONE = N_("There is no such shop or product any more. These shops are open:")
OLD = N_("This button is too old. These shops are open:")


async def open_shops(page: int) -> list[Workspace]:
    """One page of the shops that are open, and one more if there is a next page."""
    shops = Workspace.filter(state=ShopState.ACTIVE).order_by("-sample", "id")
    return await shops.offset(page * keyboards.PAGE).limit(keyboards.PAGE + 1)


def choose(who: Visitor, *, page: int = 0, why: str = "", query_id: str = "") -> Act:
    """The friendly list, whatever brought the person here."""

    async def work(after: After) -> None:
        if query_id:
            after.answer(query_id)
        await who.meet_once()
        outgoing = keyboards.welcome(await open_shops(page), page, said=_(why) if why else "")
        own = keyboards.my_shops(await _places(who), who.workspace_id)
        after.say(who.chat, Outgoing(outgoing.text, buttons=(*own, *outgoing.buttons)))

    return Act(work, across=True, language=who.language, query_id=query_id)


async def _places(who: Visitor) -> list[Workspace]:
    person = await Person.get_or_none(telegram_id=who.user.id)
    return await Member.shops_of(person.id) if person else []


def enter(who: Visitor, shop: Workspace, sent: Incoming, *, query_id: str = "") -> Act:
    """The person is this shop's customer now, and the shop greets them."""

    async def work(after: After) -> None:
        if query_id:
            after.answer(query_id)
        await who.meet_once()
        await who.save(workspace_id=shop.id, at_work=False, draft={})
        await hear(sent)

    return Act(work, shop.id, language=who.language, query_id=query_id)


def go_to_work(who: Visitor, shop: Workspace, query_id: str) -> Act:
    """The person writes as somebody of the shop from now on, if they are."""

    async def work(after: After) -> None:
        if not await Member.filter(person__telegram_id=who.user.id, active=True).exists():
            after.answer(query_id, _("There is nothing here."), alert=True)
            return
        after.answer(query_id)
        await who.save(workspace_id=shop.id, at_work=True, draft={})
        after.say(who.chat, keyboards.at_work(shop))

    return Act(work, shop.id, language=who.language, query_id=query_id)


def own(who: Visitor, token: str) -> Act:
    """A one-time owner link: the person owns the shop that it names, or all sample shops."""

    async def work(after: After) -> None:
        person_id = await who.meet()
        link = await OneTimeLink.redeem(token, LinkUse.OWN)
        if link is None:
            after.say(who.chat, keyboards.welcome(await open_shops(0), 0, said=_("This link has been used or is old.")))
            return
        named = {"id": link["workspace_id"]} if link["workspace_id"] else {"sample": True}
        shops = await Workspace.filter(**named).order_by("id")
        for shop in shops:
            await _make_owner(shop.id, person_id)
        if shops:
            await who.save(workspace_id=shops[0].id, at_work=True, draft={})
            names = ", ".join(shop.name for shop in shops)
            after.say(
                who.chat, keyboards.at_work(shops[0], _("You run %(shops)s now. New orders come here.", shops=names))
            )

    return Act(work, across=True, language=who.language, chat=who.chat)


async def _make_owner(workspace_id: int, person_id: int) -> None:
    await row(
        """INSERT INTO member (workspace_id, person_id, role, active) VALUES ($1, $2, $3, true)
           ON CONFLICT (workspace_id, person_id) DO UPDATE SET role = excluded.role, active = true RETURNING id""",
        workspace_id,
        person_id,
        Role.OWNER.value,
    )


# — /start and the buttons —


async def start(who: Visitor, payload: str, message: Message) -> Act:
    """Deep links lead into a shop, to a product, or to one's own shop; anything else to the friendly list."""
    if payload.startswith("own_"):
        return own(who, payload[4:])
    sender = reading.sender(who.account, who.user, who.chat, who.language)
    number = str(message.message_id)
    if payload.startswith("p_"):
        shop = await _shop_of_product(payload[2:])
        sent = Incoming(sender, number, start=payload)
    else:
        shop = await Workspace.get_or_none(slug=payload, state=ShopState.ACTIVE)
        sent = reading.hello(sender, number)
    if shop is None:
        return choose(who, why=GONE)
    return enter(who, shop, sent)


async def _shop_of_product(public_id: str) -> Workspace | None:
    with everywhere():
        async with unit():
            found = await row("SELECT workspace_id FROM product WHERE public_id = $1", public_id)
    return await Workspace.get_or_none(id=found["workspace_id"], state=ShopState.ACTIVE) if found else None


async def press(who: Visitor, query: CallbackQuery, verb: str, what: str) -> Act:
    """A button of this page."""
    if verb == "page":
        return choose(who, page=int(what) if what.isdigit() else 0, query_id=query.id)
    if verb == "new":
        return opening.begin(who, query.id)
    if verb == "tongue":
        return opening.tongue(who, what, query.id)
    if verb == "cur":
        return opening.currency(who, what, query.id)
    shop = await Workspace.get_or_none(slug=what, state=ShopState.ACTIVE)
    if shop and verb == "go":
        sender = reading.sender(who.account, who.user, who.chat, who.language)
        return enter(who, shop, reading.hello(sender, f"cb:{query.id}"), query_id=query.id)
    if shop and verb == "work":
        return go_to_work(who, shop, query.id)
    return choose(who, why=OLD, query_id=query.id)


def speak(who: Visitor, code: str, query_id: str) -> Act:
    """The language of somebody who is at work or in no shop."""

    async def work(after: After) -> None:
        after.answer(query_id)
        if code in set(Language):
            await who.meet_once()
            await who.speak(Language(code))
        with speaking(who.language):
            shop = await Workspace.get_or_none(id=who.workspace_id) if who.at_work else None
            after.say(who.chat, keyboards.at_work(shop) if shop else keyboards.welcome(await open_shops(0), 0))

    return Act(work, language=who.language, query_id=query_id)
