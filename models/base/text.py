"""Words as people type them: one folding for index and query, grams, and Uzbek between its two scripts."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "\u02bb\u02bc\u2018\u2019\u201b\u0060\u00b4\u0027\u02b9\u02bd\uff07\u2032\u02c8"
_NO_APOSTROPHES = str.maketrans("", "", APOSTROPHES)

CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
        "ф": "f", "х": "x", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "y", "ь": "", "э": "e",
        "ю": "yu", "я": "ya", "ў": "o", "қ": "q", "ғ": "g", "ҳ": "h", "ә": "a", "ө": "o", "ү": "u", "ұ": "u",
        "ң": "ng", "һ": "h", "і": "i", "є": "e", "ї": "i", "ґ": "g",
    }
)  # fmt: skip
"""Uzbek, Russian, Kazakh and Ukrainian letters by sound. `ё` is left out: it depends on what stands before it."""

_MERGES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"kh|x", "h"),
        (r"zh", "j"),
        (r"ts(?!$)", "s"),
        (r"w", "v"),
        (r"c(?=[ei])", "s"),
        (r"c(?!h)", "k"),
        (r"ye", "e"),
        (r"(?<=[^\W\daeiouy])y(?=[aou])", ""),  # lyagan → lagan; at a word's start yoq (no) must not become oq (white)
        (r"(?<=o)y(?=o)", "i"),  # oyoq (foot) must not become oq (white)
        (r"(?<=[aeiou])y(?=[aou])", ""),  # piyola → piola
        (r"yi|iy|(?<!^)(?<=\w)y(?![aou])|y(?![aou])", "i"),
        (r"([^\W\d])\1+", r"\1"),
    )
)

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_YO_SOFT = re.compile(r"(?<=[^\W\dаеёиоуыэюяўі])ё")


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word as every spelling of it folds: qora, кора, қора → kora."""
    text = unicodedata.normalize("NFKC", word).lower().translate(_NO_APOSTROPHES)
    if text.isascii() and text.isdigit():
        return text
    text = _YO_SOFT.sub("e", text).replace("ё", "yo").translate(CYRILLIC)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    for pattern, instead in _MERGES:
        text = pattern.sub(instead, text)
    return text


def raw_words(text: str) -> list[str]:
    """Words and numbers in lower case, without apostrophes but otherwise as typed: "38lik" is "38" and "lik"."""
    plain = unicodedata.normalize("NFKC", text).lower().translate(_NO_APOSTROPHES)
    return _TOKEN.findall(plain)


def words(text: str) -> list[str]:
    """The folded words of a text, in order; numbers keep their digits."""
    return [folded for raw in raw_words(text) if (folded := fold_word(raw))]


def fold(text: str) -> str:
    """The text with its spelling differences taken out: script, apostrophes, diacritics, sound-alikes, doubles."""
    return " ".join(words(text))


@lru_cache(maxsize=65536)
def word_grams(folded: str) -> frozenset[str]:
    """The grams of one folded word: `_kok_` cut in threes, digits whole as `#42`."""
    if folded[0].isdigit():
        return frozenset({f"#{folded.replace(',', '.')}"})
    bordered = f"_{folded}_"
    return frozenset(bordered[i : i + 3] for i in range(max(1, len(bordered) - 2)))


def grams(text: str) -> set[str]:
    """What a text is indexed and asked by."""
    return {gram for word in words(text) for gram in word_grams(word)}


# ── Uzbek in Cyrillic letters, for display ──────────────────────────────────────────────────────────────────────────

_TURNED = "\u02bb"  # oʻ, gʻ
_TUTUQ = "\u02bc"  # maʼno

_TO_CYRILLIC = {
    "shʼ": "сҳ", "yoʻ": "йў", "ngʻ": "нғ", "sh": "ш", "ch": "ч", "oʻ": "ў", "gʻ": "ғ",
    "yo": "ё", "yu": "ю", "ya": "я", "ye": "е", "ng": "нг",
    "a": "а", "b": "б", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "ҳ", "i": "и", "j": "ж", "k": "к", "l": "л",
    "m": "м", "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "x": "х",
    "y": "й", "z": "з", "ʼ": "ъ", "c": "с", "w": "в",
}  # fmt: skip

EXCEPTIONS = {
    "sentabr": "сентябрь", "oktabr": "октябрь", "noyabr": "ноябрь", "dekabr": "декабрь", "yanvar": "январь",
    "fevral": "февраль", "aprel": "апрель", "iyun": "июнь", "iyul": "июль", "sirk": "цирк", "sement": "цемент",
    "konsert": "концерт", "kompyuter": "компьютер", "seriya": "серия", "syezd": "съезд", "obyekt": "объект",
    "subyekt": "субъект", "albom": "альбом", "medal": "медаль", "model": "модель", "kalendar": "календарь",
    "rejissor": "режиссёр", "aksiya": "акция", "lotereya": "лотерея", "retsept": "рецепт", "litsey": "лицей",
    "politsiya": "полиция", "internet": "интернет", "feyerverk": "фейерверк", "razmer": "размер", "isʼhoq": "исҳоқ",
    "kuryer": "курьер", "lokatsiya": "локация", "funksiya": "функция", "filtr": "фильтр", "palto": "пальто",
}  # fmt: skip
"""Words whose Cyrillic spelling no rule gives; suffixes are written on by rule."""

_LATIN_WORD = re.compile(rf"[a-zA-Z{_TURNED}{_TUTUQ}]+")
_MARKUP = re.compile(r"(<[^>]+>|https?://\S+|@\w+|%\(\w+\)[sd]|\b[A-Z]{1,4}\d[\w-]*)")
_SIZES = frozenset({"xs", "s", "m", "l", "xl", "xxl", "x"})


def normalize_latin(text: str) -> str:
    """Uzbek with its proper letters: o' and gʻ whatever apostrophe was typed, every other one a tutuq."""
    one = re.sub(f"[{APOSTROPHES}]", _TUTUQ, text)
    return re.sub(rf"([oOgG]){_TUTUQ}", rf"\1{_TURNED}", one)


def to_cyrillic(text: str) -> str:
    """Uzbek Latin in Cyrillic letters; tags, links, user names and codes stay as they are."""
    parts = _MARKUP.split(normalize_latin(text))
    return "".join(
        part if i % 2 else _LATIN_WORD.sub(lambda m: _cyrillic_word(m[0]), part) for i, part in enumerate(parts)
    )


def _cyrillic_word(word: str) -> str:
    lower = word.lower()
    if word.isupper() and (lower in _SIZES or 1 < len(word) <= 4):
        return word  # sizes and abbreviations: XL, USB
    stem = next((stem for stem in EXCEPTIONS if lower.startswith(stem)), "")
    rest = lower[len(stem) :]
    if not stem or (rest and len(stem) <= 4):
        return _like(word, _spell(lower))
    return _like(word, (EXCEPTIONS[stem].removesuffix("ь") if rest else EXCEPTIONS[stem]) + _spell(rest, inside=True))


def _spell(lower: str, *, inside: bool = False) -> str:
    out, i = "", 0
    while i < len(lower):
        if lower[i] == "e" and ((i == 0 and not inside) or (i and lower[i - 1] in "aeiou")):
            out, i = out + "э", i + 1
            continue
        size = next(size for size in (3, 2, 1) if lower[i : i + size] in _TO_CYRILLIC or size == 1)
        out += _TO_CYRILLIC.get(lower[i : i + size], lower[i : i + size])
        i += size
    return out


def _like(model: str, text: str) -> str:
    """The text in the model's case: word, Word or WORD."""
    if len(model) > 1 and model.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if model[:1].isupper() else text
