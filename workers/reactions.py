"""Who reacts to what: every kind of event and, in order, what follows from it. Each reaction may run twice."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from workers.budgeting import notify_of_budget
from workers.calling import notify_of_call, refresh_call
from workers.handing import (
    ask_for_more,
    call_people,
    nobody_came,
    refresh_calls,
    relay,
    remind_of_promises,
    show_draft,
    tell_unsent,
)
from workers.learning import index_anew, learn_meanings, suggest_words, take_in_document
from workers.notifying import (
    notify_of_card,
    notify_of_change,
    notify_of_failure,
    notify_of_order,
    notify_of_receipt,
    refresh_notices,
)
from workers.telling import tell_of_change, tell_of_money, tell_of_state

Reaction = Callable[[dict[str, Any]], Awaitable[None]]

REACTIONS: dict[str, tuple[Reaction, ...]] = {
    "order.placed": (notify_of_order,),
    "order.confirmed": (tell_of_state, refresh_notices),
    "order.packed": (tell_of_state, refresh_notices),
    "order.shipped": (tell_of_state, refresh_notices),
    "order.delivered": (tell_of_state, refresh_notices),
    "order.cancelled": (tell_of_state, refresh_notices, notify_of_change),
    "order.returned": (tell_of_state, refresh_notices),
    "order.changed": (tell_of_change, refresh_notices, notify_of_change),
    "order.money_awaiting_check": (refresh_notices,),
    "order.money_paid": (tell_of_money, refresh_notices),
    "order.money_part_paid": (tell_of_money, refresh_notices),
    "order.money_unpaid": (tell_of_money, refresh_notices),
    "order.money_returned": (tell_of_money, refresh_notices),
    "order.money_recounted": (refresh_notices,),  # the total changed, which the customer hears as order.changed
    "receipt.received": (notify_of_receipt,),
    "conversation.handoff": (call_people,),
    "conversation.taken": (refresh_calls,),
    "conversation.given_back": (refresh_calls, ask_for_more),
    "conversation.heard": (relay,),
    "conversation.unanswered": (nobody_came,),
    "conversation.promised": (remind_of_promises,),
    "conversation.unsent": (tell_unsent,),
    "conversation.drafted": (show_draft,),
    "conversation.failed": (notify_of_failure,),
    "call_back.asked": (notify_of_call,),
    "call_back.changed": (refresh_call,),
    "call_back.done": (refresh_call,),
    "shop.card_changed": (notify_of_card,),
    "budget.nearly_spent": (notify_of_budget,),
    "budget.spent": (notify_of_budget,),
    # On record for timelines, lists and figures; nobody has to be told.
    "product.changed": (learn_meanings,),
    "assistant.changed": (),
    "document.handed_in": (take_in_document, learn_meanings),
    "document.deleted": (),
    "concept.changed": (index_anew, learn_meanings),
    "question.unanswered": (suggest_words,),
    "correction.made": (learn_meanings,),
    "correction.forgotten": (),
    "variant.price_changed": (),
    "delivery.changed": (),
    "faq.changed": (learn_meanings,),
    "shop.changed": (),
    "stock.changed": (),
    "booking.confirmed": (),
    "booking.cancelled": (),
    "booking.no_show": (),
    "booking.moved": (),
}
