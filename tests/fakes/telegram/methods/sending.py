"""Texts, places, contacts, drafts, invoices; forwards and copies."""

from __future__ import annotations

from typing import Any

from tests.fakes.telegram.errors import bad
from tests.fakes.telegram.methods.base import Call, Json, check_may_write, method, post, read_markup, read_words
from tests.fakes.telegram.words import words
from tests.fakes.telegram.world import FakeChat, Room

ACTIONS = set(
    words(
        """
    typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker
    find_location record_video_note upload_video_note
    """
    )
)
HEADING = {
    "message_id",
    "date",
    "chat",
    "from",
    "sender_chat",
    "reply_to_message",
    "edit_date",
    "forward_origin",
    "reply_markup",
}
SERVICE = {"contact_shared", "chat_shared", "users_shared", "successful_payment", "new_chat_members"}


@method("sendMessage")
async def send_message(call: Call) -> Json:
    room = call.room()
    words, markup = read_words(call), read_markup(call, room)
    options = {"link_preview_options": call.get("link_preview_options")} if call.get("link_preview_options") else {}
    room.drafts.clear()
    return post(call, room, words | options | markup)


@method("sendMessageDraft")
async def send_message_draft(call: Call) -> bool:
    room = call.room()
    if not room.private:
        raise bad("message drafts can be sent to private chats only")
    if not call.params["draft_id"]:
        raise bad("DRAFT_ID_INVALID")
    room.drafts[call.params["draft_id"]] = read_words(call)["text"] if call.get("text") else ""
    return True


@method("sendChatAction")
async def send_chat_action(call: Call) -> bool:
    call.room()
    if call.params["action"] not in ACTIONS:
        raise bad("wrong parameter action in request")
    return True


@method("sendLocation")
async def send_location(call: Call) -> Json:
    room = call.room()
    place = {"latitude": call.params["latitude"], "longitude": call.params["longitude"]}
    return post(call, room, {"location": place} | read_markup(call, room))


@method("sendContact")
async def send_contact(call: Call) -> Json:
    room = call.room()
    contact = {name: call.get(name) for name in ("phone_number", "first_name", "last_name", "vcard") if call.get(name)}
    return post(call, room, {"contact": contact} | read_markup(call, room))


@method("sendInvoice")
async def send_invoice(call: Call) -> Json:
    room = call.room()
    check_invoice(call)
    total = sum(price["amount"] for price in call.params["prices"])
    names = ("title", "description", "currency")
    invoice = {name: call.params[name] for name in names} | {"total_amount": total, "start_parameter": ""}
    pay = {"inline_keyboard": [[{"text": f"Pay {total}", "pay": True}]]}
    markup = read_markup(call, room) or {"reply_markup": pay}
    if not markup["reply_markup"]["inline_keyboard"][0][0].get("pay"):
        raise bad("the first button of an invoice must be a Pay button")
    message = post(call, room, {"invoice": invoice} | markup)
    room.invoices[message["message_id"]] = call.params
    return message


@method("createInvoiceLink")
async def create_invoice_link(call: Call) -> str:
    check_invoice(call)
    slug = f"invoice{call.world.fresh()}"
    call.world.prepared[slug] = call.params
    return f"https://t.me/${slug}"


def check_invoice(call: Call) -> None:
    stars = call.params["currency"] == "XTR"
    if not call.params["prices"]:
        raise bad("there must be at least one price")
    if stars and (call.get("provider_token") or len(call.params["prices"]) != 1):
        raise bad("PAYMENT_PROVIDER_INVALID" if call.get("provider_token") else "STARS_INVOICE_INVALID")
    if not stars and not call.get("provider_token"):
        raise bad("PAYMENT_PROVIDER_INVALID")


@method("forwardMessage")
async def forward_message(call: Call) -> Json:
    room, original = call.room(), _original(call, "forward")
    return post(call, room, content_of(original) | {"forward_origin": origin_of(original)})


@method("copyMessage")
async def copy_message(call: Call) -> Json:
    room, original = call.room(), _original(call, "copy")
    content = content_of(original)
    if call.get("caption") is not None and "text" not in content:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= read_words(call, "caption", 1024)
    return {"message_id": post(call, room, content | read_markup(call, room))["message_id"]}


def _original(call: Call, verb: str) -> Json:
    source = call.world.room(call.bot, call.params["from_chat_id"])
    original = source.messages.get(call.params["message_id"])
    if not original:
        raise bad(f"message to {verb} not found")
    return original


def content_of(message: Json) -> Json:
    """What a message says, without who, when and where."""
    return {name: value for name, value in message.items() if name not in HEADING | SERVICE}


def origin_of(message: Json) -> Json:
    """Where a forwarded message says that it comes from."""
    if "forward_origin" in message:
        origin: Json = message["forward_origin"]
        return origin
    if message["chat"]["type"] == "channel":
        channel = {"chat": message["chat"], "message_id": message["message_id"]}
        return {"type": "channel", "date": message["date"]} | channel
    return {"type": "user", "date": message["date"], "sender_user": message["from"]}


@method("pinChatMessage", "unpinChatMessage")
async def pin_chat_message(call: Call) -> bool:
    room = call.room()
    check_may_pin(call, room)
    number: Any = call.get("message_id") or (room.pinned[-1] if room.pinned else None)
    if number not in room.messages:
        raise bad("message to pin not found" if call.method == "pinChatMessage" else "message to unpin not found")
    if number in room.pinned:
        room.pinned.remove(number)
    if call.method == "pinChatMessage":
        room.pinned.append(number)
    return True


def check_may_pin(call: Call, room: Room) -> None:
    check_may_write(call, room, "can_edit_messages")
    chat = room.chat
    if isinstance(chat, FakeChat) and chat.type != "channel" and not chat.may(call.bot, "can_pin_messages"):
        raise bad("not enough rights to manage pinned messages in the chat")
