"""What happened to an order, in words for its people: what, when, and who."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.events import Event
from models.orders import ROAD, Order
from models.workspaces import Member
from webapp import wording

Step = dict[str, object]

HAPPENED: dict[str, tuple[str, str, str]] = {
    "order.placed": (N_("Order placed"), "warn", "clock"),
    "order.confirmed": (N_("Confirmed"), "info", "agreed"),
    "order.packed": (N_("Packed"), "move", "box"),
    "order.shipped": (N_("On its way"), "move", "truck"),
    "order.delivered": (N_("Delivered"), "ok", "door"),
    "order.cancelled": (N_("Cancelled"), "bad", "cross"),
    "order.returned": (N_("Returned"), "calm", "return"),
    "order.changed": (N_("Changed"), "calm", "pencil"),
    "order.money_unpaid": (N_("Not received"), "bad", "coin-none"),
    "order.money_awaiting_check": (N_("Receipt received"), "warn", "eye"),
    "order.money_part_paid": (N_("Paid in part"), "info", "coin-half"),
    "order.money_paid": (N_("Paid"), "ok", "coin"),
    "order.money_returned": (N_("Money returned"), "calm", "return"),
}
CHANGED = {
    "address": N_("Address changed"),
    "phone": N_("Phone changed"),
    "fee": N_("Price of delivery set"),
    "tracking": N_("Tracking number changed"),
}
AHEAD = {"CONFIRMED": "agreed", "PACKED": "box", "SHIPPED": "truck", "DELIVERED": "door"}


async def people() -> dict[str, str]:
    """Actor → name, for everybody who ever worked here. One statement."""
    members = await Member.all().select_related("person")  # Person is shared: no shop's row is joined
    return {member.actor: member.person.name or _("A colleague") for member in members}


def steps(order: Order, events: Sequence[Event], names: Mapping[str, str]) -> list[Step]:
    """The past with time and actor, then what is still ahead of an order on its road."""
    past = [_step(event, _actor(event.actor, order, names)) for event in events if event.kind in HAPPENED]
    ahead = ROAD[ROAD.index(order.state) + 1 :] if order.state in ROAD else ()
    words = {state: HAPPENED[f"order.{state.value.lower()}"][0] for state in ahead}
    return past + [
        {"word": _(words[state]), "note": None, "tone": "calm", "icon": AHEAD[state.value], "ahead": True}
        for state in ahead
    ]


def _step(event: Event, who: str) -> Step:
    word, tone, icon = HAPPENED[event.kind]
    what = _(CHANGED.get(event.data.get("what"), word))
    tracking = event.data.get("tracking")
    if tracking and not event.data.get("skipped"):
        what = f"{what} · {tracking}"
    when = wording.when(event.created_at)
    return {"word": what, "note": f"{when} · {who}" if who else when, "tone": tone, "icon": icon, "ahead": False}


def _actor(actor: str, order: Order, names: Mapping[str, str]) -> str:
    if actor == "customer":
        return order.customer.name or _("Customer")
    if actor == "assistant":
        return _("Assistant")
    return names.get(actor, "")
