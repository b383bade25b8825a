"""Which language and script a message is in: script, letters, closed-class words, endings; a prior for the rest."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from bot.conversation.language_words import ENDINGS, FILLERS, FUNCTION_WORDS
from models.base.i18n import Language
from models.base.text import raw_words

FEW_WORDS = 3
"""Below this many words the conversation's language decides unless a word is plain."""
PRIOR, SURE, NEARLY = 0.9, 2.0, 0.7

UZBEK_CYRILLIC = re.compile(r"[ўқғҳ]")
RUSSIAN_ONLY = re.compile(r"[ыщ]")
LATIN_LETTERS = {
    Language.ES: re.compile(r"[ñ¿¡]|[áíóú](?=\w)"),
    Language.IT: re.compile(r"[èìò]|[àù]\b"),
    Language.UZ: re.compile(r"[og][\u02bb\u02bc\u2018\u2019'`\u00b4](?=\w)|sh[oi]|q(?!u)|[^aeiou]x[aiou]"),
}
_IGNORED = re.compile(r"https?://\S+|@\w+|/\w+|«[^»]*»|\"[^\"]*\"")


def detect(text: str, *, prior: Language | None = None, telegram: str | None = None) -> Language:
    """The language to answer in: the message's own if it says enough, else the conversation's, else Telegram's."""
    plain = _IGNORED.sub(" ", text.lower())
    words = [word for word in raw_words(plain) if not word[0].isdigit()]
    known = prior or from_telegram(telegram)
    fallback = known or Language.EN
    cyrillic = sum(bool(re.search(r"[а-яёўқғҳ]", word)) for word in words)
    if not words:
        return fallback
    if cyrillic * 2 >= len(words):
        return _cyrillic(plain, words, fallback)
    return _latin(plain, words, fallback, certain=SURE if known else NEARLY)


def from_telegram(code: str | None) -> Language | None:
    """Telegram's language_code ("ru", "es-MX", "uz-cyrl") as a language of ours."""
    if not code:
        return None
    wanted = code.replace("_", "-").lower()
    exact = next((language for language in Language if language.value.lower() == wanted), None)
    return exact or next((language for language in Language if language.value == wanted.split("-")[0]), None)


def scores(text: str) -> Counter[Language]:
    """How much every language speaks out of a text in Latin letters."""
    plain = text.lower()
    words = [word for word in raw_words(plain) if not word[0].isdigit()]
    found: Counter[Language] = Counter()
    for word in words:
        for language, weight in _vote(word).items():
            found[language] += weight  # type: ignore[assignment]
    for language, letters in LATIN_LETTERS.items():
        found[language] += 1.2 * min(2, len(letters.findall(plain)))  # type: ignore[assignment]
    return found


def _other_cyrillic(plain: str, words: list[str], wanted: Language) -> bool:
    """Russian where Uzbek is wanted, or Uzbek where Russian is."""
    russian = sum(_knows(word, Language.RU) for word in words) + len(RUSSIAN_ONLY.findall(plain))
    uzbek = sum(_knows(word, Language.UZ_CYRL) for word in words) + 2.0 * len(UZBEK_CYRILLIC.findall(plain))
    mine, other = (uzbek, russian) if wanted is Language.UZ_CYRL else (russian, uzbek)
    return other >= mine + MARGIN and other >= 2 * mine


MONEY_WORDS = frozenset(["som", "sum", "uzs", "eur", "usd", "сум", "сумов", "сўм", "euro", "€", "ming"])
MARGIN = 2.5
"""So much more must another language speak out of a text than the wanted one."""


def wrong_language(text: str, wanted: Language) -> bool:
    """The text is plainly in another language or script than the wanted one. Short ones and names of goods are no proof."""
    plain = _IGNORED.sub(" ", text.lower())
    words = [word for word in dict.fromkeys(raw_words(plain)) if not word[0].isdigit() and word not in MONEY_WORDS]
    if len(words) < FEW_WORDS:
        return False
    cyrillic = sum(bool(re.search(r"[а-яёўқғҳ]", word)) for word in words) / len(words)
    latin = sum(bool(re.search(r"[a-z]", word)) for word in words) / len(words)
    if cyrillic + latin < 0.5:  # Arabic, Chinese …
        return True
    if wanted in (Language.UZ_CYRL, Language.RU):
        return latin > 0.7 or (cyrillic > 0.7 and _other_cyrillic(plain, words, wanted))
    if cyrillic > 0.5:
        return True
    found = scores(" ".join(words))
    found.pop(Language.RU, 0)
    best, most = max(found.items(), key=lambda pair: pair[1], default=(wanted, 0.0))
    return best is not wanted and most >= found[wanted] + MARGIN and most >= 2 * found[wanted]


def _cyrillic(plain: str, words: list[str], fallback: Language) -> Language:
    uzbek = 2.0 * len(UZBEK_CYRILLIC.findall(plain)) + sum(_knows(word, Language.UZ_CYRL) for word in words)
    russian = 1.0 * len(RUSSIAN_ONLY.findall(plain)) + sum(_knows(word, Language.RU) for word in words)
    if uzbek == russian:
        return fallback if fallback in (Language.UZ_CYRL, Language.RU) else Language.RU
    return Language.UZ_CYRL if uzbek > russian else Language.RU


def _latin(plain: str, words: list[str], fallback: Language, *, certain: float) -> Language:
    found = scores(plain)
    found[Language.UZ] += found.pop(Language.RU, 0)  # Russian typed in Latin letters is answered in the Uzbek script
    if fallback is Language.UZ_CYRL:
        fallback = Language.UZ
    if fallback is not Language.RU and certain == SURE:
        found[fallback] += PRIOR  # type: ignore[assignment]
    best, most = max(found.items(), key=lambda pair: pair[1])
    if len(words) < FEW_WORDS and most - PRIOR * (best is fallback) < certain:
        return fallback
    return best if most > 0 else fallback


@cache
def _vote(word: str) -> dict[Language, float]:
    votes = {language: sure for language in FUNCTION_WORDS if (sure := _knows(word, language))}
    share = 1.0 if len(votes) < 2 else 0.6
    return {language: sure * share for language, sure in votes.items()}


@cache
def _knows(word: str, language: Language) -> float:
    if word in FILLERS.get(language, frozenset()):
        return 2.2
    if word in FUNCTION_WORDS[language]:
        return 1.5 if len(word) > 1 else 0.7
    return 0.7 if len(word) > 4 and ENDINGS[language].search(word) else 0.0
