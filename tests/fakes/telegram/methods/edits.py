"""Messages that change and go away."""

from __future__ import annotations

from tests.fakes.telegram.errors import Refused, bad
from tests.fakes.telegram.methods.base import (
    Call,
    Json,
    check_may_write,
    method,
    read_markup,
    read_words,
)
from tests.fakes.telegram.methods.media import media_content
from tests.fakes.telegram.world import FakeChat, Room

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
MEDIA = {"photo", "video", "document", "animation", "audio", "voice"}
DELETABLE_FOR = 48 * 3600


@method("editMessageText")
async def edit_message_text(call: Call) -> Json | bool:
    room, message = _own_message(call)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    return _replace(call, room, message, {"text", "entities"}, read_words(call))


@method("editMessageCaption")
async def edit_message_caption(call: Call) -> Json | bool:
    room, message = _own_message(call)
    if not MEDIA & set(message):
        raise bad("there is no caption in the message to edit")
    return _replace(call, room, message, {"caption", "caption_entities"}, read_words(call, "caption", 1024))


@method("editMessageReplyMarkup")
async def edit_message_reply_markup(call: Call) -> Json | bool:
    room, message = _own_message(call)
    return _replace(call, room, message, set(), {})


@method("editMessageMedia")
async def edit_message_media(call: Call) -> Json | bool:
    room, message = _own_message(call)
    if "media_group_id" in message and call.params["media"]["type"] not in message:
        raise bad("MEDIA_GROUPED_INVALID")
    if not MEDIA & set(message) and "text" not in message:
        raise bad("message can't be edited")
    content = await media_content(call, call.params["media"])
    return _replace(call, room, message, MEDIA | {"text", "entities", "caption", "caption_entities"}, content)


def _own_message(call: Call) -> tuple[Room, Json]:
    """The message that a bot may edit: its own, or any in a channel where it may edit."""
    if call.get("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    if call.get("chat_id") is None:
        raise bad("chat_id is empty")
    room = call.room()
    message = room.messages.get(call.get("message_id"))
    if not message:
        raise bad("message to edit not found")
    own = room.authors[message["message_id"]] == call.bot.id
    check_may_write(call, room, "can_post_messages" if own else "can_edit_messages")
    if (not own and not _is_channel(room)) or "forward_origin" in message:
        raise bad("message can't be edited")
    return room, message


def _replace(call: Call, room: Room, message: Json, gone: set[str], content: Json) -> Json:
    """The message with new content and keyboard: a keyboard that is not sent again goes away."""
    new = {name: value for name, value in message.items() if name not in gone | {"reply_markup", "edit_date"}}
    new |= content | read_markup(call, room)
    if {name: value for name, value in message.items() if name != "edit_date"} == new:
        raise bad(NOT_MODIFIED)
    room.messages[message["message_id"]] = new | {"edit_date": call.world.now()}
    return room.messages[message["message_id"]]


@method("deleteMessage")
async def delete_message(call: Call) -> bool:
    room = call.room()
    message = room.messages.get(call.params["message_id"])
    if not message:
        raise bad("message to delete not found")
    _check_may_delete(call, room, message)
    del room.messages[message["message_id"]]
    return True


@method("deleteMessages")
async def delete_messages(call: Call) -> bool:
    room = call.room()
    numbers = call.params["message_ids"]
    if not 1 <= len(numbers) <= 100:
        raise bad("too many messages to delete" if numbers else "message identifiers are not specified")
    for message in filter(None, map(room.messages.get, numbers)):
        try:
            _check_may_delete(call, room, message)
        except Refused:
            continue  # what cannot be deleted is skipped, as Telegram does
        del room.messages[message["message_id"]]
    return True


def _check_may_delete(call: Call, room: Room, message: Json) -> None:
    own = room.authors[message["message_id"]] == call.bot.id
    if isinstance(room.chat, FakeChat) and not own and not room.chat.may(call.bot, "can_delete_messages"):
        raise bad("message can't be deleted")
    if call.world.now() - message["date"] > DELETABLE_FOR:
        raise bad("message can't be deleted for everyone")


def _is_channel(room: Room) -> bool:
    return isinstance(room.chat, FakeChat) and room.chat.type == "channel"
