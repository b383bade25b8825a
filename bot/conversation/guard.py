"""The last look before something is said: a number that no function of this turn returned does not leave the house."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from bot.llm.base import Outcome
from bot.tools.facts import plain

NUMBER = re.compile(r"\d[\d\s.,\u00a0\u202f]*\d|\d")
SMALL = 3
"""Numbers up to this are counts of speech ("two options") rather than facts, unless they count money, pieces or percent."""

MONEY = (
    r"[$€£₽₸]|so[ʻʼ‘’'`]?m(?:ga|dan|lik|ni|da)?\b|sum\b|сум\w*|сўм\w*|сом(?:а|у|ов)?\b|uzs|usd|eur|rub|kzt|gbp|dollar\w*|d[oó]lar\w*|доллар\w*|euros?\b|evro\w*"
    r"|евро|rubl\w*|rublo\w*|руб\w*|tenge\w*|тенге|ming\b|минг\b|тыс\w*|mln\b|млн\b|million\w*|миллион\w*|thousand"
)
PIECES = (
    r"ta(?:cha|dan|si|gina)?\b|та\b|dona\w*|дона\w*|qoldi\w*|шт\b|штук\w*|пар[аы]?\b|остал\w*|pcs\b|pieces?\b|items?\b|pairs?\b"
    r"|left\b|in stock|units?\b|unidad\w*|pieza\w*|par(?:es)?\b|pezz[oi]\b|paia\b|rimast\w*"
)
PERCENT = r"%|foiz\w*|фоиз\w*|процент\w*|percent\w*|per cent\w*|por ciento|per cento"
BEHIND = re.compile(rf"[\s\u00a0\u202f]*(?:{MONEY}|{PIECES}|{PERCENT})", re.IGNORECASE)
BEFORE = re.compile(
    r"(?:[$€£₽₸]|\b(?:uzs|usd|eur|rub|kzt|gbp|only|just|остал\w+|всего|faqat|atigi|quedan?|restan|solo))[\s\u00a0\u202f]*$",
    re.IGNORECASE,
)
"""What makes a number a claim about money, stock or a discount: only a function can know it, whatever the customer says."""


def numbers(text: str) -> set[str]:
    """The numbers in a text, without their grouping: "250 000" and "250.000" are both 250000; "1.50" is 1.5."""
    return {_bare(found) for found in NUMBER.findall(text)}


def claims(text: str) -> set[str]:
    """Those of its numbers that stand next to a currency, a word for pieces or left ones, or a percent sign."""
    found = NUMBER.finditer(text)
    return {_bare(m[0]) for m in found if BEHIND.match(text, m.end()) or BEFORE.search(text[: m.start()])}


def _bare(number: str) -> str:
    digits = re.sub(r"[\s\u00a0\u202f]", "", number)
    digits = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", digits)
    whole, _, rest = digits.replace(",", ".").partition(".")
    rest = rest.rstrip("0")
    return f"{whole.lstrip('0') or '0'}{'.' + rest if rest else ''}"


def unfounded(text: str, outcomes: Sequence[Outcome], own_words: Iterable[str]) -> set[str]:
    """Numbers in the text that come neither from a fact of this turn nor, where they claim nothing, from the customer's words."""
    told = _with_parts(numbers(json.dumps([plain(o.result) for o in outcomes], ensure_ascii=False)))
    spoken = _with_parts({n for words in own_words for n in numbers(words)})
    loose = {n for n in numbers(text) if n not in spoken and float(n if n.count(".") <= 1 else "0") > SMALL}
    return (loose | claims(text)) - told


def _with_parts(known: set[str]) -> set[str]:
    return known | {part for number in known for part in number.split(".")}
