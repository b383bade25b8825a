"""Promises among typed lines: "promise: the parcel comes on Friday", in whatever language it was typed."""

from __future__ import annotations

import re

from models.base.fields import storable

PROMISE = re.compile(r"\s*(?:promise|va.?da|ваъда|обещание|обещаю|promesa|promessa)\s*:\s*(\S.*)", re.IGNORECASE)
LONGEST = 200


def promises_in(text: str) -> list[str]:
    """What was promised in these lines."""
    return [found[1].strip()[:LONGEST] for line in text.splitlines() if (found := PROMISE.fullmatch(line))]


def plain(text: str) -> str:
    """The text without what marks a promise as one."""
    lines = (found[1] if (found := PROMISE.fullmatch(line)) else line for line in storable(text).splitlines())
    return "\n".join(line.strip() for line in lines if line.strip())
