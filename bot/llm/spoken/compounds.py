"""Numbers written in one word or with a joiner between: duecentocinquantamila, treinta y cinco, two hundred and fifty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from bot.llm.spoken.number_words import BY_LANGUAGE, MULTIPLIERS
from bot.llm.spoken.tokens import Token
from models.base.text import fold_word

JOINERS = {"es": fold_word("y"), "it": "e", "en": "and"}
_ELIDED = {"vent": "venti", "trent": "trenta", "quarant": "quaranta", "cinquant": "cinquanta", "sessant": "sessanta",
           "settant": "settanta", "ottant": "ottanta", "novant": "novanta"}  # fmt: skip
"""Before uno and otto a ten loses its vowel: ventuno, trentotto."""
_TENS = "|".join(sorted((fold_word(ten) for ten in (*_ELIDED.values(), *_ELIDED)), key=len, reverse=True))
_ONES = "|".join(fold_word(one) for one in ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"])
_TEENS = "|".join(
    fold_word(teen)
    for teen in [
        "dieci",
        "undici",
        "dodici",
        "tredici",
        "quattordici",
        "quindici",
        "sedici",
        "diciassette",
        "diciotto",
        "diciannove",
    ]
)
_BELOW = (
    rf"(?:(?P<hundred>{_ONES})?(?P<c>{fold_word('cento')}))?(?:(?P<teen>{_TEENS})|(?P<ten>{_TENS})?(?P<one>{_ONES})?)"
)
_VEINTI = re.compile(
    rf"veinti({'|'.join(map(fold_word, ['un', 'uno', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve']))})"
)
_SHORT_ONE = {"un": "uno"}
_WHOLE = re.compile(_BELOW)


def spelled_out(found: Sequence[Token], languages: Sequence[str]) -> list[Token]:
    """The tokens with numbers in one word cut into their parts, and without the joiners between two number words."""
    cut = [part for token in found for part in _parts(token, languages)]
    joiners = {JOINERS[language] for language in languages if language in JOINERS}
    return [token for i, token in enumerate(cut) if not (token.word in joiners and _between(cut, i, languages))]


def _between(found: Sequence[Token], i: int, languages: Sequence[str]) -> bool:
    known = _known(tuple(languages))
    return 0 < i < len(found) - 1 and found[i - 1].word in known and found[i + 1].word in known


@cache
def _known(languages: tuple[str, ...]) -> frozenset[str]:
    cells = [cell for language in languages for table in (BY_LANGUAGE, MULTIPLIERS) for cell in table[language].split()]
    return frozenset(fold_word(word) for word in cells[::2])


def _parts(token: Token, languages: Sequence[str]) -> Iterator[Token]:
    words: tuple[str, ...] = ()
    if "it" in languages and not token.is_number:
        words = _italian(token.word)
    elif "es" in languages and (twenty := _VEINTI.fullmatch(token.word)):
        words = ("veinte", _SHORT_ONE.get(twenty[1], twenty[1]))
    if len(words) < 2:
        yield token
        return
    for word in words:
        yield Token(word, word, word)


@lru_cache(maxsize=4096)
def _italian(word: str) -> tuple[str, ...]:
    """The parts of an Italian number in one word, folded; nothing for any other word."""
    mila, mille = fold_word("mila"), fold_word("mille")
    if word.startswith(mille) and (rest := _below_thousand(word.removeprefix(mille))):
        return (mille, *rest)
    head, found, tail = word.partition(mila)
    if not found:
        return _below_thousand(word)
    thousands, rest = _below_thousand(head), _below_thousand(tail) if tail else ()
    return (*thousands, mila, *rest) if thousands and (rest or not tail) else ()


def _below_thousand(word: str) -> tuple[str, ...]:
    match = _WHOLE.fullmatch(word)
    if not word or not match:
        return ()
    cento = (fold_word(f"{match['hundred'] or ''}cento"),) if match["c"] else ()
    ten = {fold_word(short): fold_word(whole) for short, whole in _ELIDED.items()}.get(match["ten"] or "", match["ten"])
    return tuple(part for part in (*cento, match["teen"], ten, match["one"]) if part)
