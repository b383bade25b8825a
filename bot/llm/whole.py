"""What a model has written, as it may be said: whole sentences, of the length that was asked for, and words at all."""

from __future__ import annotations

import re
import unicodedata

FAR_TOO_LONG = 20
"""Characters for each token that was allowed; more is no answer that ran over, it is noise."""
END = re.compile(r"[.!?…。](?:[\"'»”’)\]*_]*)(?=\s|$)|\n")
"""Where a sentence ends: at its mark, with what closes behind it, or at the end of its line, as lists have it."""
MACHINE = re.compile(r"\s*(?:[{\[]\s*[\"{\[}\]]|```|<(?:[!/a-z|]|tool_call))", re.IGNORECASE)
"""How a call or a page begins that was written down as if it were words."""
BROKEN = "\ufffd"


class Unsayable(ValueError):
    """There is nothing in it that could be said to a customer."""


def whole(text: str, *, at_most: int, tokens: int = 0, cut: bool = False) -> str:
    """The text, or as many of its sentences as `at_most` tokens hold. Raises Unsayable where that leaves nothing.

    `tokens` is how many the provider has counted; `cut` says that it broke off.
    """
    text = text.strip()
    if len(text) > FAR_TOO_LONG * at_most:
        raise Unsayable(f"{len(text)} characters where {at_most} tokens were asked for")
    if not _speaks(text) or MACHINE.match(text) or text.count(BROKEN) * 10 > len(text):
        raise Unsayable("no words")
    if tokens > at_most:
        text, cut = text[: len(text) * at_most // tokens], True
    if not cut:
        return text
    ends = [found.end() for found in END.finditer(text)]
    kept = text[: ends[-1]].rstrip() if ends else ""
    while kept.endswith(":"):  # what a list was announced with, and the list is gone
        kept = kept.rpartition("\n")[0].rstrip()
    if not kept:
        raise Unsayable("broken off in the first sentence")
    return kept


def _speaks(text: str) -> bool:
    """It has a letter, a digit or a picture in it."""
    return any(char.isalnum() or unicodedata.category(char) == "So" for char in text)
