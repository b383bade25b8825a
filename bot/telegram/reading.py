"""A Telegram message as the conversation core understands it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message, MessageOriginChannel, User

from bot.conversation.messages import Incoming, Sender
from models.base.i18n import Language
from models.workspaces import BotAccount

COMMAND = re.compile(r"/([a-z_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)

UNREADABLE = frozenset(
    [
        *("sticker", "voice", "video", "video_note", "document", "animation", "audio"),
        *("poll", "dice", "story", "contact", "paid_media", "game", "checklist"),
    ]
)
"""What people send and we cannot read; they are told. Everything else without words is Telegram's own notice."""

FILES = frozenset(["voice", "video", "video_note", "document", "animation", "audio", "sticker"])

GUESSES = {"kk": Language.RU, "ky": Language.RU, "tg": Language.RU, "be": Language.RU, "uk": Language.RU}


HELLO = {
    Language.UZ: "Salom",
    Language.UZ_CYRL: "Салом",
    Language.RU: "Здравствуйте",
    Language.EN: "Hello",
    Language.ES: "Hola",
    Language.IT: "Ciao",
}


def hello(who: Sender, external_id: str) -> Incoming:
    """Somebody opened the shop: that says hello, in the language of their device."""
    return Incoming(who, external_id, text="/start", press=f"say:{HELLO[who.language or Language.EN]}")


def command(text: str | None) -> tuple[str, str] | None:
    """ "/start@lola_bot x" is ("start", "x")."""
    found = COMMAND.fullmatch(text or "")
    return (found[1], (found[2] or "").strip()) if found else None


def guess(code: str | None) -> Language | None:
    """The language of somebody's device, if we speak it or one that they probably read."""
    short = (code or "").lower().split("-")[0]
    try:
        return Language(short)
    except ValueError:
        return GUESSES.get(short)


def sender(account: BotAccount, user: User, chat: int, language: Language) -> Sender:
    return Sender("telegram", account.public_id, str(chat), user.full_name, user.username or "", language)


def incoming(who: Sender, message: Message, *, user_id: int) -> Incoming | None:
    """What the customer sent; None for Telegram's own notices. An edited message is a new one."""
    edited = f":edit:{message.edit_date}" if message.edit_date else ""
    made = Incoming(
        who,
        f"{message.message_id}{edited}",
        text=message.text or message.caption or "",
        contact=_own_contact(message, user_id),
        location=place_in(message),
        photo=photo_in(message),
        post=_post(message),
    )
    if made.text or made.content():
        return replace(made, file=file_in(message))
    kind = ContentType(message.content_type).value
    return replace(made, file=file_in(message), other=kind) if kind in UNREADABLE else None


def file_in(message: Message) -> dict[str, str]:
    """The file that came with the message, other than a picture: what it is, by which name it is fetched, and its own name."""
    kind = ContentType(message.content_type).value
    file = getattr(message, kind, None) if kind in FILES else None
    if file is None or (kind == "document" and photo_in(message)):
        return {}
    return {"kind": kind, "ref": file.file_id, "name": getattr(file, "file_name", None) or ""}


def _own_contact(message: Message, user_id: int) -> str:
    """A forwarded card of somebody else is not the customer's number."""
    contact = message.contact
    if contact is None or contact.user_id != user_id:
        return ""
    number = contact.phone_number
    return number if number.startswith("+") else f"+{number}"


def place_in(message: Message) -> tuple[float, float] | None:
    place = message.location or (message.venue.location if message.venue else None)
    return (place.latitude, place.longitude) if place else None


def photo_in(message: Message) -> dict[str, str]:
    """The largest size; a picture sent as a file is a picture too."""
    if message.photo:
        return {"ref": message.photo[-1].file_id}
    file = message.document
    if file and (file.mime_type or "") in {"image/jpeg", "image/png", "image/webp"}:
        return {"ref": file.file_id}
    return {}


def _post(message: Message) -> dict[str, Any]:
    """The channel post that was forwarded, quoted, or answered after it had been forwarded."""
    answered = message.reply_to_message
    quoted = message.external_reply
    for origin in (
        message.forward_origin,
        quoted.origin if quoted else None,
        answered.forward_origin if answered else None,
    ):
        if isinstance(origin, MessageOriginChannel):
            return _named(origin.chat.id, origin.message_id, origin.chat.username)
    if quoted and quoted.chat and quoted.message_id and quoted.chat.type == "channel":
        return _named(quoted.chat.id, quoted.message_id, quoted.chat.username)
    return {}


def _named(chat: int, message: int, username: str | None) -> dict[str, Any]:
    return {"chat": chat, "message": message, **({"username": username} if username else {})}
