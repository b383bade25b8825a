"""Updates as they come off the wire: made storable, and rid of bot tokens that people paste into chats."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

TOKEN = re.compile(r"(?<![\w-])\d{6,12}:[A-Za-z0-9_-]{30,64}(?![\w-])")
HIDDEN = "[token]"


@dataclass(slots=True)
class Raw:
    """An update that can be stored, and the token that stood in it."""

    body: Any
    token: str = ""


def clean(update: Any) -> Raw:
    """The same update without what PostgreSQL's JSON refuses (NUL, half characters) and without secrets."""
    raw = Raw(None)
    raw.body = _clean(update, raw)
    return raw


def _clean(value: Any, raw: Raw) -> Any:
    if isinstance(value, str):
        return _clean_text(value, raw)
    if isinstance(value, dict):
        return {_clean_text(key, raw): _clean(item, raw) for key, item in value.items()}
    if isinstance(value, list):
        return [_clean(item, raw) for item in value]
    if isinstance(value, float) and value - value != 0:  # NaN and infinity, which Python's parser lets through
        return None
    return value


def _clean_text(text: str, raw: Raw) -> str:
    if text.isascii():
        text = text.replace("\0", "") if "\0" in text else text
    else:
        text = text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if ":" in text and (found := TOKEN.search(text)):
        raw.token = raw.token or found[0]
        return TOKEN.sub(HIDDEN, text)
    return text
