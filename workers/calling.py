"""Customers who want to be called: everybody on duty hears whom and where, until somebody has called."""

from __future__ import annotations

from typing import Any

from bot.channels.base import Button, Outgoing
from models.base.db import unit
from models.base.i18n import gettext as _
from models.base.scope import current_workspace
from models.callbacks import CallBack, CallState
from models.notices import Notice
from models.workspaces import Workspace
from workers.notifying import Topic, all_of, follow, to_duty

Event = dict[str, Any]
ASKED = "call_back.asked"


async def notify_of_call(event: Event) -> None:
    """Everybody on duty has the number, with a button for when it is done."""
    await to_duty(_topic(event["subject_id"]))


async def refresh_call(event: Event) -> None:
    """The notices show the number that counts now, or that somebody has called."""
    async with unit():
        notices = await Notice.sent_about("call_back", event["subject_id"], ASKED)
        shop = await Workspace.get(id=current_workspace())
    await all_of(follow(_topic(event["subject_id"]), notice, shop) for notice in notices)


def _topic(call_id: int) -> Topic:
    return Topic(ASKED, "call_back", call_id, lambda shop: card(call_id, shop))


async def card(call_id: int, shop: Workspace) -> Outgoing:
    """Whom to call and where, as things stand now. Inside a unit, in the language to speak."""
    wish = await CallBack.get(id=call_id).prefetch_related("customer", "conversation")
    name = wish.customer.name or _("Customer")
    if wish.state is CallState.DONE:
        return Outgoing(_("%(name)s has been called.", name=name))
    text = _("%(name)s wants to be called: %(phone)s", name=name, phone=wish.phone)
    done = Button(_("I have called"), press=f"s:called:{wish.id}")
    look = Button(_("Open the conversation"), web_app=f"/s/{shop.slug}/conversations/{wish.conversation.public_id}")
    return Outgoing(f"{shop.name}: {text}", buttons=((done,), (look,)))
