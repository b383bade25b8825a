"""Days in a message: tomorrow, indinga, в следующую среду, el viernes 20, 21 iyunda, 12.05, через три дня."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from bot.llm.spoken.number_words import ORDINALS
from bot.llm.spoken.tokens import Token
from models.base.likeness import same_stem
from models.base.text import fold_word

RELATIVE = {
    0: "bugun bugungi сегодня segodnya today tonight hoy oggi stasera kechqurungacha esta_noche",
    1: "ertaga ertangi erta ertalab завтра zavtra tomorrow tmrw tomorow mañana domani",
    2: "indin indinga indinga послезавтра poslezavtra pasado_mañana dopodomani day_after_tomorrow",
}
WEEKDAYS = (
    "dushanba понедельник ponedelnik monday mon lunes lunedì",
    "seshanba вторник vtornik tuesday tue martes martedì",
    "chorshanba среда среду среды sreda sredu wednesday wed miércoles mercoledì",
    "payshanba четверг chetverg thursday thu jueves giovedì",
    "juma пятница пятницу пятницы pyatnitsa pyatnitsu friday fri viernes venerdì",
    "shanba суббота субботу субботе субботы subbota subbotu saturday sat sábado sabato",
    "yakshanba bozor_kuni воскресенье воскресенью voskresenye voskresene sunday sun domingo domenica",
)
MONTHS = (
    "yanvar январь января january jan enero gennaio",
    "fevral февраль февраля february feb febrero febbraio",
    "mart март марта march mar marzo",
    "aprel апрель апреля april apr abril aprile",
    "may май мая mayo maggio",
    "iyun июнь июня june jun junio giugno",
    "iyul июль июля july jul julio luglio",
    "avgust август августа august aug agosto",
    "sentabr sentyabr сентябрь сентября september sep septiembre settembre",
    "oktabr oktyabr октябрь октября october oct octubre ottobre",
    "noyabr ноябрь ноября november nov noviembre novembre",
    "dekabr декабрь декабря december dec diciembre dicembre",
)
NEXT_WEEK = "keyingi kelasi следующий следующую следующее следующей следующая следующем next sleduyushiy"
"""These skip the day that is still ahead in this week; "próximo" and "prossimo" do not."""
DAYS = "kun kundan день дня дней day days día días giorno giorni"
WEEKS = "hafta haftadan неделя неделю недели week weeks semana semanas settimana settimane"
_SHORT = frozenset(
    {
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "mar",
        "may",
        "jan",
        "jun",
        "dec",
        "nov",
        "sep",
        "oct",
        "apr",
        "feb",
        "aug",
        "jul",
    }
)


@cache
def _lookup(rows: tuple[str, ...]) -> dict[str, int]:
    return {" ".join(fold_word(w) for w in cell.split("_")): n for n, row in enumerate(rows) for cell in row.split()}


WESTERN = "today tonight tomorrow tomorow hoy mañana oggi stasera domani dopodomani"


@cache
def _unbending() -> frozenset[str]:
    """Tomorrow and its like take no endings: domanda is no domani."""
    return frozenset(fold_word(word) for word in WESTERN.split())


def _find(token: Token, rows: tuple[str, ...]) -> int | None:
    return None if token.is_number else _row_of(token.word, rows)


@lru_cache(maxsize=32768)
def _row_of(word: str, rows: tuple[str, ...]) -> int | None:
    """The row that has the word, with whatever ending."""
    table = _lookup(rows)
    if word in table:
        return table[word]
    if len(word) < 4:
        return None
    bends = (known for known in table if len(known) >= 3 and known not in _SHORT and known not in _unbending())
    return next((table[known] for known in bends if same_stem(known, word)), None)


def find_date(found: Sequence[Token], today: date) -> tuple[date, set[int]] | None:
    """The day that the message names and the tokens that say it."""
    for reader in (_written, _month_day, _after, _weekday, _relative):
        if day := reader(found, today):
            return day
    return None


def _written(found: Sequence[Token], today: date) -> tuple[date, set[int]] | None:
    for i in range(len(found)):
        if day := _iso(found, i, today) or _dotted(found, i, today):
            return day
    return None


def _dotted(found: Sequence[Token], i: int, today: date) -> tuple[date, set[int]] | None:
    """12.05 or 12.05.2026; "1.25 l" is no day."""
    match = re.fullmatch(r"(\d{1,2})[.,](\d{2})(?:[.,](\d{2,4}))?", found[i].raw)
    if not match or (not match[3] and i + 1 < len(found) and _unit(found[i + 1])):
        return None
    day = _make(int(match[1]), int(match[2]), today, int(match[3] or 0))
    return (day, {i}) if day else None


def _iso(found: Sequence[Token], i: int, today: date) -> tuple[date, set[int]] | None:
    """2026-06-12, which comes as three numbers."""
    parts = [token.raw for token in found[i : i + 3]]
    if (
        len(parts) < 3
        or not all(part.isdigit() for part in parts)
        or not (len(parts[0]) == 4 and parts[0].startswith("20"))
    ):
        return None
    day = _make(int(parts[2]), int(parts[1]), today, int(parts[0]))
    return (day, {i, i + 1, i + 2}) if day else None


def _unit(token: Token) -> bool:
    return bool(re.match(r"l$|li|kg|kilo|gr|sm|m$|ml", token.word))


def _make(day: int, month: int, today: date, year: int = 0) -> date | None:
    try:
        read = date(year + 2000 if 0 < year < 100 else year or today.year, month, day)
    except ValueError:
        return None
    return read.replace(year=read.year + 1) if not year and read < today - timedelta(days=60) else read


def _month_day(found: Sequence[Token], today: date) -> tuple[date, set[int]] | None:
    for i, token in enumerate(found):
        month = _find(token, MONTHS)
        if month is None:
            continue
        for j in (i - 1, i - 2, i + 1):
            if (
                0 <= j < len(found)
                and (of_month := _day_number(found, j))
                and (day := _make(of_month, month + 1, today))
            ):
                return day, {i, *range(min(i, j), max(i, j))} | {j}
    return None


def _day_number(found: Sequence[Token], j: int) -> int | None:
    """14, восьмого, двадцать первого, birinchi: the day of a month."""
    if found[j].raw.isdigit():
        return int(found[j].raw) if 1 <= int(found[j].raw) <= 31 else None
    day = _ordinals().get(found[j].word)
    tens = {fold_word("двадцать"): 20, fold_word("тридцать"): 30, fold_word("yigirma"): 20}
    before = tens.get(found[j - 1].word, 0) if j else 0
    return day + before if day and (not before or day < 10) else day


UZBEK_ORDINALS = "birinchi ikkinchi uchinchi toʻrtinchi beshinchi oltinchi yettinchi sakkizinchi toʻqqizinchi oʻninchi"


@cache
def _ordinals() -> dict[str, int]:
    uzbek = enumerate(UZBEK_ORDINALS.split(), 1)
    western = {"first": 1, "second": 2, "third": 3, "primero": 1, "primo": 1}
    return {
        **{word: int(value) for word, value in ORDINALS.items() if value <= 31},
        **{fold_word(word): n for n, word in uzbek},
        **{fold_word(word): n for word, n in western.items()},
    }


def _after(found: Sequence[Token], today: date) -> tuple[date, set[int]] | None:
    """через два дня, in 3 days, 3 kundan keyin, tra due giorni, a week from now."""
    from bot.llm.spoken.numbers import numbers

    marks = {
        fold_word(w) for w in ("через", "cherez", "in", "keyin", "song", "dentro", "tra", "fra", "en", "later", "from")
    }
    if not any(token.word in marks for token in found):
        return None
    for number in numbers(found, ("uz", "ru", "en", "es", "it")):
        if number.end < len(found):
            step = (
                1
                if _find(found[number.end], (DAYS,)) is not None
                else 7
                if _find(found[number.end], (WEEKS,)) is not None
                else 0
            )
            if step and number.value == int(number.value) and number.value <= 60:
                return today + timedelta(days=step * int(number.value)), set(range(number.start, number.end + 1))
    return None


def _weekday(found: Sequence[Token], today: date) -> tuple[date, set[int]] | None:
    for i, token in enumerate(found):
        day = _find(token, WEEKDAYS)
        if day is None:
            continue
        if (numbered := _day_of_month(found, i, day, today)) is not None:
            return numbered, {i, i + 1}
        ahead = (day - today.weekday() - 1) % 7 + 1
        skips = any(_find(near, (NEXT_WEEK,)) is not None for near in found[max(0, i - 2) : i])
        if skips and today.weekday() + ahead < 7:
            ahead += 7
        return today + timedelta(days=ahead), {i}
    return None


def _day_of_month(found: Sequence[Token], i: int, weekday: int, today: date) -> date | None:
    """domenica 14: the day of the month says which Sunday."""
    if i + 1 >= len(found) or not found[i + 1].raw.isdigit() or not 1 <= int(found[i + 1].raw) <= 31:
        return None
    days = (today + timedelta(days=n) for n in range(62))
    return next((day for day in days if day.day == int(found[i + 1].raw) and day.weekday() == weekday), None)


def _relative(found: Sequence[Token], today: date) -> tuple[date, set[int]] | None:
    folded = [token.word for token in found]
    rows = tuple(RELATIVE[n] for n in sorted(RELATIVE))
    phrases = [(known.split(), n) for known, n in _lookup(rows).items()]
    for parts, n in sorted(phrases, key=lambda row: -len(row[0])):
        for i in range(len(folded) - len(parts) + 1):
            if folded[i : i + len(parts)] == parts and not _morning(folded, i):
                return today + timedelta(days=n), set(range(i, i + len(parts)))
    return next(
        (
            (today + timedelta(days=n), {i})
            for i, token in enumerate(found)
            if (n := _find(token, rows) or -1) > 0 and not _morning(folded, i)
        ),
        None,
    )


def _morning(folded: Sequence[str], i: int) -> bool:
    """por la mañana is the morning, not tomorrow."""
    return folded[i] == fold_word("mañana") and i > 0 and folded[i - 1] == "la"
