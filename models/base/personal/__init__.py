"""Where in a text personal data stands: cards, passports, e-mails, phones, user names, addresses, names; in six languages."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from models.base.personal import names as people
from models.base.personal.addresses import addresses
from models.base.personal.names import of as name_words
from models.base.personal.patterns import cards, emails, handles, identities, phones
from models.base.personal.spans import Sort, Span
from models.base.personal.wording import Worded
from models.base.unseen import clean

__all__ = ["Sort", "Span", "find", "name_words", "patterned", "refused", "veiled", "without_refused"]

REFUSED = frozenset({Sort.CARD, Sort.PASSPORT})
"""Nobody needs these in a chat."""


def find(
    text: str, names: Collection[str] = (), *, public: Collection[str] = (), small: Collection[str] = ()
) -> list[Span]:
    """Everything personal in the text, in its order and without overlaps.

    `names`: of the person who writes; `public`: folded words of the shop's goods, which are nobody's name; `small`: folded
    everyday words.
    """
    worded = Worded(text)
    return apart(
        [
            *patterned(text, names),
            *addresses(text, small, public),
            *people.introduced(worded, small),
            *people.given(worded, public, small),
        ]
    )


def patterned(text: str, names: Collection[str] = ()) -> list[Span]:
    """What is personal by its pattern alone, and the names we know: sure enough for any text, facts included."""
    found = [*cards(text), *identities(text), *emails(text), *handles(text), *phones(text)]
    return apart([*found, *people.known(Worded(text), names)]) if names else apart(found)


def refused(text: str) -> list[Span]:
    """Cards and passports."""
    return apart([*cards(text), *identities(text)])


def without_refused(text: str) -> tuple[str, list[str]]:
    """The text as it may be kept, and what was taken out of it: of a card the last four figures stay, of a passport nothing."""
    found = refused(clean(text))
    if not found:
        return text, []
    text = clean(text)
    for span in reversed(found):
        left = f"•••• {text[span.start : span.end][-4:]}" if span.sort is Sort.CARD else "•••"
        text = text[: span.start] + left + text[span.end :]
    return text, list(dict.fromkeys(span.sort.value.lower() for span in found))


def veiled(text: str) -> str:
    """The text with nothing in it that tells who somebody is, for where it is copied to and nobody can look after it."""
    text = clean(text)
    for span in reversed(find(text)):
        text = f"{text[: span.start]}•••{text[span.end :]}"
    return text


def apart(found: Iterable[Span]) -> list[Span]:
    """Of pieces that overlap the first kind found stays, widened by an address around it."""
    kept: list[Span] = []
    for span in found:
        if not any(span.meets(other) for other in kept):
            kept.append(span)
        elif span.sort in (Sort.ADDRESS, Sort.NAME) and not any(
            span.meets(other) for other in kept if other.sort is not span.sort
        ):
            met = [other for other in kept if span.meets(other)]
            kept = [other for other in kept if other not in met]
            kept.append(Span(span.sort, min(span.start, *(o.start for o in met)), max(span.end, *(o.end for o in met))))
        elif span.sort is Sort.ADDRESS:
            kept += _around(span, [other for other in kept if span.meets(other)])
    return sorted(kept, key=lambda span: span.start)


def _around(span: Span, inside: list[Span]) -> list[Span]:
    """What of an address is left beside a phone or a name in it."""
    parts, start = [], span.start
    for other in sorted(inside, key=lambda one: one.start):
        if other.start > start:
            parts.append(Span(span.sort, start, other.start))
        start = max(start, other.end)
    return [*parts, *([Span(span.sort, start, span.end)] if start < span.end else [])]
