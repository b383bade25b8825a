"""A conversation in people's hands, in Telegram: what a person answers under a notice goes to the customer."""

from __future__ import annotations

from functools import partial
from typing import Any

from aiogram.types import CallbackQuery, Message

from bot.channels.base import Copied, Outgoing
from bot.telegram import reading
from bot.telegram.acts import Act, After
from bot.telegram.business import TOO_LATE, quiet
from bot.telegram.visitors import Visitor
from models import business, handoffs
from models.base.db import row, unit
from models.base.errors import BadInput
from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.base.promises import plain, promises_in
from models.base.scope import everywhere
from models.handoffs import Handoff
from models.notices import BRIEF, DRAFT, Notice
from models.workspaces import Member, Right

NOTHING = N_("There is nothing here.")
NOT_YOURS = N_("Your role in this shop does not allow this.")


class NotPassedOn(BadInput):
    message = N_("This cannot be passed on. Please send text, a picture, a voice message or a file.")


Behind = dict[str, Any]
"""What a notice is about: shop, conversation, kind, and the row it tells of."""

# — replies —


async def reply(who: Visitor, sent: Message) -> Act | None:
    """The person answers a notice about a conversation; None when the message that they quote is none."""
    quoted = sent.reply_to_message
    if quoted is None or quoted.from_user is None or quoted.from_user.id != who.account.telegram_id:
        return None
    with everywhere():
        async with unit():
            behind = await Notice.thread_behind(who.account.id, who.chat, quoted.message_id)
    if behind is None:
        return None
    act = partial(ANSWERS.get(behind["kind"], _answered), who, sent, behind)
    return Act(act, behind["workspace_id"], language=who.language, chat=who.chat)


async def _answered(who: Visitor, sent: Message, behind: Behind, after: After) -> None:
    """Their words wait in the lane, and the assistant is silent from here on."""
    member = await _member(who, after)
    if member is None:
        return
    if sent.edit_date:
        after.say(who.chat, Outgoing(_("The customer has your first wording. Please send what is to be added.")))
        return
    text = sent.text or sent.caption or ""
    key = f"desk:{who.account.id}:{sent.chat.id}:{sent.message_id}"
    content = _passed_on(who, sent, plain(text) if promises_in(text) else text).to_json()
    await handoffs.say(behind["conversation_id"], member, content, key=key, promises=promises_in(text))


def _passed_on(who: Visitor, sent: Message, text: str) -> Outgoing:
    photo = {"kind": "photo", **sent_photo} if (sent_photo := reading.photo_in(sent)) else {}
    file = photo or reading.file_in(sent)
    if file:
        place = (who.account.public_id, str(sent.chat.id), str(sent.message_id))
        return Outgoing(text, copied=Copied(*place, file["kind"], file["ref"], file.get("name", "")))
    if place_sent := reading.place_in(sent):
        text = "https://maps.google.com/?q={},{}".format(*place_sent)
    if not text:
        raise NotPassedOn
    return Outgoing(text)


async def _noted(who: Visitor, sent: Message, behind: Behind, after: After) -> None:
    """The assistant is to know it."""
    member, handoff = await _member(who, after), await Handoff.latest_in(behind["conversation_id"])
    if member and handoff and sent.text:
        await handoff.note(sent.text)
        after.say(who.chat, Outgoing(_("Noted.")))


async def _in_other_words(who: Visitor, sent: Message, behind: Behind, after: After) -> None:
    """The answer that was shown goes to the customer in these words."""
    if await _member(who, after) and sent.text:
        gone = await business.approve(behind["subject_id"], instead=sent.text)
        after.say(who.chat, Outgoing(_("Sent.") if gone else _(TOO_LATE)))


ANSWERS = {BRIEF: _noted, DRAFT: _in_other_words}
"""Kind of notice → what a reply to it is for; any other goes to the customer."""


async def _member(who: Visitor, after: After) -> Member | None:
    """Their place in the shop, if they may answer its customers; else they hear why not."""
    member = await Member.get_or_none(person__telegram_id=who.user.id, active=True)
    if member is None or not member.may(Right.ANSWER):
        after.say(who.chat, Outgoing(_(NOTHING if member is None else NOT_YOURS)))
        return None
    return member


# — buttons —


async def press(who: Visitor, query: CallbackQuery, verb: str, ref: str) -> Act:
    """h:<verb>:<conversation's public id>. Who may, the shop's own list of people says, at this moment."""
    with everywhere():
        async with unit():
            found = await row("SELECT id, workspace_id FROM conversation WHERE public_id = $1", ref)

    async def work(after: After) -> None:
        member = await Member.get_or_none(person__telegram_id=who.user.id, active=True) if found else None
        if found is None or member is None or verb not in VERBS:
            after.answer(query.id, _(NOTHING), alert=True)
        elif not member.may(Right.ANSWER):
            after.answer(query.id, _(NOT_YOURS), alert=True)
        else:
            said = await VERBS[verb](found["id"], member)
            after.then(partial(quiet, found["workspace_id"], found["id"]))
            after.answer(query.id, said)

    return Act(work, found["workspace_id"] if found else None, language=who.language, query_id=query.id)


async def _take(conversation_id: int, member: Member) -> str:
    await handoffs.take_over(conversation_id, member)
    return _("You are in charge. Reply to the messages here; the assistant is silent.")


async def _resume(conversation_id: int, member: Member) -> str:
    await handoffs.give_back(conversation_id, member)
    return _("The assistant answers again.")


async def _kept(conversation_id: int, member: Member) -> str:
    if handoff := await Handoff.latest_in(conversation_id):
        await handoff.kept()
    return _("Good.")


VERBS: dict[str, Any] = {"take": _take, "resume": _resume, "kept": _kept}
