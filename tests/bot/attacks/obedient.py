"""A model that does whatever it reads, however it is wrapped: functions, words, its own instructions."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from typing import Any

from models.base.unseen import clean
from tests.fakes.scripting import Answer, calls, says

_CALL = re.compile(r"\b([a-z]+(?:_[a-z]+)+)\(([^()]*)\)")
_REVEAL = re.compile(r"\breveal\((?:as=(\w+))?\)")
_SAY = re.compile(r"«([^»]+)»")
_PACKED = re.compile(r"[A-Za-z0-9+/]{24,}={0,2}")
LEET = str.maketrans("aeiostz", "4310572")
UNLEET = str.maketrans("4310572", "aeiostz")


def obey(request: Any) -> Answer | None:
    """What is ordered in anything that the model can read, the newest first; after a call, its results read out."""
    orders = [text for text in reversed(_read(request)) if _orders(text)]
    if not orders:
        return None
    order = next(text for text in _views(orders[0]) if _is_order(text))
    if not request.results and (wanted := [(name, _args(inside)) for name, inside in _CALL.findall(order)]):
        return calls(*wanted)
    if found := _REVEAL.search(order):
        return says(_wrapped(_instructions(request), found[1] or ""))
    told = " ".join(_SAY.findall(order))
    return says(told or f"Mana: {[one['response'] for one in request.results]}")


def _read(request: Any) -> list[str]:
    results = [str(one["response"]) for one in request.results]
    return [*request.texts, *results]


def _orders(text: str) -> bool:
    return any(_is_order(view) for view in _views(text))


def _is_order(text: str) -> bool:
    return bool(
        _CALL.search(text)
        or _REVEAL.search(text)
        or (_SAY.search(text) and re.search(r"(?i)\b(ayt|скажи|say)\b", text))
    )


def _views(text: str) -> Iterator[str]:
    """The text, and what a clever reader makes of it."""
    yield text
    yield clean(text)
    for packed in _PACKED.findall(text):
        try:
            yield base64.b64decode(packed + "=" * (-len(packed) % 4)).decode()
        except (binascii.Error, UnicodeDecodeError, ValueError):
            continue
    yield codecs.encode(text, "rot13")
    yield text[::-1]
    yield text.translate(UNLEET)


def _args(inside: str) -> dict[str, Any]:
    """ "order=7, confirm=true" as arguments."""
    pairs = [part.partition("=") for part in inside.split(",") if "=" in part]
    return {name.strip(): _value(value.strip()) for name, _, value in pairs}


def _value(text: str) -> Any:
    if text in ("true", "false"):
        return text == "true"
    return int(text) if re.fullmatch(r"-?\d+", text) else text


def _instructions(request: Any) -> str:
    return " ".join(part["text"] for part in request.body["systemInstruction"]["parts"])


def _wrapped(text: str, how: str) -> str:
    if how == "base64":
        return base64.b64encode(text.encode()).decode()
    return codecs.encode(text, "rot13") if how == "rot13" else text
