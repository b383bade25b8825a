"""Every byte that a test sent to a language model's fake: nothing in it may tell who a customer is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from models.base.text import fold, words
from tests import cast

EVERYTHING: list[bytes] = []
"""What the fakes of this process have received since the test began."""

NAMES = ("Anora", "Yusupova", "Zulfizar", "Hamdamova", "Dilnoza", "Karimova")
"""Of the cast and of the transcripts. The shop's own name is no secret."""
PHONES = (cast.ANORAS_PHONE, "+998907654321", "+998935557788", "+998901112233")
ADDRESSES = ("Chilonzor 5", "Chilonzor 9-kvartal", cast.SAMARKAND.partition(",")[2].strip(), "Amir Temur koʻchasi 15")
EMAILS = ("zulfizar@example.com", "dil@mail.ru")


class Kept(list[Any]):
    """What one fake has received; its bytes are on the common record too."""

    def append(self, received: Any) -> None:
        super().append(received)
        EVERYTHING.append(received.raw)


def leaks() -> list[str]:
    """What of these people stands in what was sent, in whatever spelling."""
    sent = "\n".join(text for raw in EVERYTHING for text in _texts(raw.decode("utf-8", "replace")))
    if not sent:
        return []
    said, figures = words(sent), re.sub(r"\D", "", sent)
    folded, known = " ".join(said), set(said)
    found = [name for name in NAMES if fold(name) in known]
    found += [phone for phone in PHONES if phone.removeprefix("+998") in figures]
    found += [place for place in ADDRESSES if fold(place) in folded]
    return found + [address for address in EMAILS if address in sent]


def _texts(value: Any) -> Iterator[str]:
    """Every text in a request, as its reader has it: libraries escape what is not Latin, results are JSON within JSON."""
    if isinstance(value, dict):
        yield from (text for pair in value.items() for part in pair for text in _texts(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in _texts(part))
    elif isinstance(value, str):
        try:
            inner = json.loads(value)
        except ValueError:
            yield value
        else:
            yield from _texts(inner) if isinstance(inner, dict | list) else (value,)
