"""Answers to queries: pressed buttons, checkouts, shipping; prepared messages."""

from __future__ import annotations

from tests.fakes.telegram.errors import bad
from tests.fakes.telegram.methods.base import Call, Json, method, nothing_but_true


@method("answerCallbackQuery")
async def answer_callback_query(call: Call) -> bool:
    query = call.world.queries.get(call.params["callback_query_id"])
    if not query or query["bot"] != call.bot.id or query.get("answered"):
        raise bad("query is too old and response timeout expired or query ID is invalid")
    query["answered"] = call.params
    return True


@method("answerPreCheckoutQuery", "answerShippingQuery")
async def answer_checkout(call: Call) -> bool:
    number = call.get("pre_checkout_query_id") or call.get("shipping_query_id")
    query = call.world.queries.get(number)
    if not query or query["bot"] != call.bot.id or query.get("answered"):
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if not call.params["ok"] and not call.get("error_message"):
        raise bad("ERROR_TEXT_EMPTY")
    query["answered"] = call.params
    return True


@method("savePreparedInlineMessage")
async def save_prepared_inline_message(call: Call) -> Json:
    if call.params["user_id"] not in call.world.users:
        raise bad("USER_ID_INVALID")
    number = f"prepared{call.world.fresh()}"
    call.world.prepared[number] = call.params
    return {"id": number, "expiration_date": call.world.now() + 3600}


method("setMessageReaction")(nothing_but_true)
