"""What a customer sent, whatever carried it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from models.base.i18n import Language


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes, where, and through which account of ours."""

    channel: str
    account: str
    chat: str
    name: str = ""
    username: str = ""
    language: Language | None = None
    """The language their device is set to, as a first guess."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message, button press, contact, place, picture, forwarded or quoted post."""

    sender: Sender
    external_id: str
    """Unique in this chat. An edited message is a new one: "12:edit:1700000000"."""
    text: str = ""
    press: str = ""
    """The verb of a pressed button, as `Button.press` said it."""
    contact: str = ""
    """A phone number given by the device's own button, and belonging to the sender."""
    location: tuple[float, float] | None = None
    """Latitude and longitude in degrees."""
    photo: dict[str, str] = field(default_factory=dict)
    """{"ref": …} to be fetched from the channel, or {"media": public id} when we have it already."""
    post: dict[str, Any] = field(default_factory=dict)
    """A forwarded or quoted channel post: {"chat": id, "message": id} or {"username": …, "message": id}."""
    start: str = ""
    """What stood behind ?start= when a product's or post's deep link was opened."""
    file: dict[str, str] = field(default_factory=dict)
    """What came as a file: {"kind": "voice", "ref": …, "name": …}; `ref` is the channel's own name for it."""
    other: str = ""
    """Something we cannot read: sticker, voice, video, document, animation …"""

    @property
    def is_whole(self) -> bool:
        """Nothing can follow that belongs to it: a pressed button, a contact, a place. Words and pictures come in bursts."""
        return bool((self.press and not self.press.startswith("say:")) or self.contact or self.location)

    def content(self) -> dict[str, Any]:
        """Everything but the text, as the message's row keeps it."""
        facts = {
            "press": self.press,
            "contact": self.contact,
            "location": self.location,
            "photo": self.photo,
            "post": self.post,
            "start": self.start,
            "file": self.file,
            "other": self.other,
        }
        return {key: value for key, value in facts.items() if value}
