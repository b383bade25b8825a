"""What somebody sent, in one line: for notices, summaries and lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.base.i18n import N_
from models.base.i18n import gettext as _

KINDS = {
    "photo": N_("a picture"),
    "voice": N_("a voice message"),
    "video": N_("a video"),
    "video_note": N_("a video message"),
    "document": N_("a file"),
    "animation": N_("an animation"),
    "audio": N_("a recording"),
    "sticker": N_("a sticker"),
    "contact": N_("a contact"),
    "location": N_("a place"),
    "post": N_("a post of the channel"),
}


def line_of(text: str, content: Mapping[str, Any]) -> str:
    """The words, with what came beside them in brackets; of a pressed button its words, if it has any."""
    press = str(content.get("press", ""))
    words = press.removeprefix("say:") if press.startswith("say:") else text
    if place := content.get("location"):
        words = f"{words} https://maps.google.com/?q={place[0]},{place[1]}".strip()
    if contact := content.get("contact"):
        words = f"{words} {contact}".strip()
    copied = content.get("copied") or {}
    kind = copied.get("kind") or content.get("file", {}).get("kind") or content.get("other", "")
    if content.get("photo") or content.get("photos"):
        kind = "photo"
    if kind in KINDS:
        words = f"[{_(KINDS[kind])}] {words}".strip()
    return words
