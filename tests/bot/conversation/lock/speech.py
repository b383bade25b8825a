"""How a model writes amounts and days: in figures, in slang and in words, in six languages."""

from __future__ import annotations

from datetime import date
from random import Random

from babel.dates import format_date

from bot.llm.spoken.number_words import BY_LANGUAGE
from models.base.i18n import Language, speaking, spoken_day
from models.base.money import Money
from models.base.text import to_cyrillic
from tests.bot.conversation.lock.shops import in_days

THOUSAND = {"uz": "ming", "ru": "тысяч", "en": "thousand", "es": "mil", "it": "mila"}
CURRENCY = {
    "UZS": {
        "uz": ("soʻm", "so'm", "sum", ""),
        "ru": ("сум", "сумов", ""),
        "en": ("sum", "UZS"),
        "es": ("sum",),
        "it": ("sum",),
    },
    "EUR": {lang: ("€", "euro" if lang in ("en", "it") else "euros", "EUR") for lang in ("uz", "ru", "en", "es", "it")},
}
RELATIVE = {
    "uz": ("bugun", "ertaga", "indinga"),
    "ru": ("сегодня", "завтра", "послезавтра"),
    "en": ("today", "tomorrow", "the day after tomorrow"),
    "es": ("hoy", "mañana", "pasado mañana"),
    "it": ("oggi", "domani", "dopodomani"),
}
IN_DAYS = {"uz": "{n} kunda", "ru": "через {n} дня", "en": "in {n} days", "es": "en {n} días", "it": "tra {n} giorni"}


def base(language: Language) -> str:
    return language.value.split("-")[0]


def money(amount: Money, language: Language, dice: Random) -> str:
    """One of the ways to write it."""
    value, lang = float(amount.major), base(language)
    symbol = dice.choice(CURRENCY[amount.currency].get(lang, ("",)))
    ways = [amount.text(language)]
    if value == int(value):
        figures = f"{int(value):,}"
        ways += [
            f"{figures.replace(',', sep)} {symbol}".strip()
            for sep in (" ", "\u00a0", ".", "" if value >= 1000 else " ")
        ]
        if value >= 1000 and value % 1000 == 0:
            thousand = THOUSAND[lang]
            ways.append(f"{int(value) // 1000} {thousand} {symbol}".strip())
            ways += [f"{words(int(value) // 1000, lang)} {thousand}"] if value < 1_000_000 else []
        elif value < 1000 and symbol:
            ways.append(f"{words(int(value), lang)} {symbol if symbol.isalpha() else 'euro'}")
    elif lang in ("es", "it"):
        ways.append(f"{value:.2f}".replace(".", ",") + " €")
    else:
        ways.append(f"€{value:.2f}")
    return script(dice.choice(ways), language)


def words(number: int, lang: str) -> str:
    """A number below a thousand, written out."""
    cells = BY_LANGUAGE[lang].split()
    known: dict[float, str] = {}
    for word, value in zip(cells[::2], cells[1::2], strict=True):
        known.setdefault(float(value), word)
    if number in known and number != 100:
        return known[number]
    hundreds, rest = divmod(number, 100)
    parts = []
    if hundreds:
        parts = (
            [known[hundreds * 100]]
            if hundreds * 100 in known and lang in ("ru", "es", "it")
            else [known[hundreds], known[100]]
        )
        parts = ["ciento"] if lang == "es" and hundreds == 1 and rest else parts
    if rest:
        parts += (
            [known[rest]]
            if rest in known
            else [known[rest // 10 * 10], *(["y"] if lang == "es" else []), known[rest % 10]]
        )
    return ("" if lang == "it" else " ").join(parts)


def day(when: date, language: Language, dice: Random) -> str:
    """One of the ways to name it."""
    lang, ahead = base(language), in_days(when)
    with speaking(language):
        ways = [spoken_day(when), format_date(when, "EEEE", locale=language.locale), f"{when:%d.%m}"]
    if 0 <= ahead <= 2:
        ways.append(script(RELATIVE[lang][ahead], language))
    if 1 < ahead < 5:
        ways.append(script(IN_DAYS[lang].format(n=ahead), language))
    return dice.choice(ways)


def script(text: str, language: Language) -> str:
    return to_cyrillic(text) if language is Language.UZ_CYRL else text
