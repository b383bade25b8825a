"""One call of a bot while it is being answered, and the registry of what answers it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.telegram.entities import read_text
from tests.fakes.telegram.errors import bad
from tests.fakes.telegram.facts import utf16
from tests.fakes.telegram.keyboards import check_markup
from tests.fakes.telegram.world import FakeBot, FakeChat, Room, World

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Call:
    world: World
    bot: FakeBot
    method: str
    params: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        return self.params.get(name, default)

    def room(self) -> Room:
        if through := self.get("business_connection_id"):
            return self.world.room_through(self.bot, through, self.params["chat_id"])
        return self.world.room(self.bot, self.params["chat_id"])


Answer = Callable[[Call], Awaitable[Any]]
METHODS: dict[str, Answer] = {}


def method(*names: str) -> Callable[[Answer], Answer]:
    def register(answer: Answer) -> Answer:
        METHODS.update(dict.fromkeys(names, answer))
        return answer

    return register


async def nothing_but_true(call: Call) -> bool:
    return True


def check_may_write(call: Call, room: Room, right: str = "can_post_messages") -> None:
    """In a channel only administrators write."""
    chat = room.chat
    if isinstance(chat, FakeChat) and chat.type == "channel" and not chat.may(call.bot, right):
        raise bad("need administrator rights in the channel chat")


def read_markup(call: Call, room: Room) -> Json:
    """The keyboard as the message carries it; a reply keyboard stays with the room instead."""
    markup = call.get("reply_markup")
    channel = isinstance(room.chat, FakeChat) and room.chat.type == "channel"
    check_markup(markup, private=room.private, channel=channel)
    if markup and call.get("business_connection_id") and ("web_app" in str(markup) or "inline_keyboard" not in markup):
        raise bad("BUTTON_TYPE_INVALID")
    if not markup:
        return {}
    if "inline_keyboard" in markup:
        return {"reply_markup": markup} if any(markup["inline_keyboard"]) else {}
    if "keyboard" in markup:
        room.keyboard = markup
    elif "remove_keyboard" in markup:
        room.keyboard = None
    return {}


def read_words(call: Call, name: str = "text", most: int = 4096) -> Json:
    """The text or caption with its entities. Raises Refused when it is empty, too long or broken."""
    plain, entities = read_text(call.get(name, ""), call.get("parse_mode"), call.get(_entities_of(name)))
    if name == "text" and not plain:
        raise bad("message text is empty")
    if utf16(plain) > most:
        raise bad("message is too long" if name == "text" else "message caption is too long")
    return _named(name, plain, entities)


def _named(name: str, plain: str, entities: list[Json]) -> Json:
    return ({name: plain} if plain else {}) | ({_entities_of(name): entities} if entities else {})


def _entities_of(name: str) -> str:
    return "entities" if name == "text" else "caption_entities"


def post(call: Call, room: Room, content: Json) -> Json:
    """A new message of the bot stands in the room."""
    check_may_write(call, room)
    message = heading(call, room) | _replied(call, room) | content
    room.messages[message["message_id"]] = message
    room.authors[message["message_id"]] = call.bot.id
    return message


def heading(call: Call, room: Room) -> Json:
    """Number, date, chat and author of the bot's next message."""
    head = {"message_id": next(room.numbers), "date": call.world.now(), "chat": room.chat.chat_json()}
    if isinstance(room.chat, FakeChat) and room.chat.type == "channel":
        return head | {"sender_chat": room.chat.chat_json()}
    if through := call.get("business_connection_id"):
        owner = next(c.owner for c in call.world.connections.values() if c.id == through)
        return head | {"from": owner.json(), "sender_business_bot": call.bot.json(), "business_connection_id": through}
    return head | {"from": call.bot.json()}


def _replied(call: Call, room: Room) -> Json:
    wanted = call.get("reply_parameters")
    if not wanted or wanted.get("chat_id") not in (None, call.get("chat_id")):
        return {}
    original = room.messages.get(wanted.get("message_id"))
    if original:
        return {"reply_to_message": {name: value for name, value in original.items() if name != "reply_to_message"}}
    if wanted.get("allow_sending_without_reply"):
        return {}
    raise bad("message to be replied not found")
