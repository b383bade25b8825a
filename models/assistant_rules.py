"""What an owner may set for the assistant: ranges, choices, placeholders. What is refused says where and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from models.assistants import ADDRESSES, EMOJI, FORMALITIES, SPEEDS, AssistantSettings, known_codes
from models.base.errors import BadFields
from models.base.i18n import N_, Language
from models.base.i18n import gettext as _

PLACEHOLDERS = ("shop", "about", "city", "hours", "currency")
"""What may stand in braces in the owner's words to the assistant."""
LONGEST_PROMPT = 1500
LONGEST_LINE = 160
MOST_LINES = 12
MOST_CODES = 30
LONGEST_FALLBACK = 300
MOST_FALLBACKS = 5
NAME = re.compile(r"[\w.:/@-]{0,100}")
"""A model as providers call it: gpt-4o-mini, models/gemini-2.5-flash, llama3:8b."""

OUT_OF_RANGE = N_("From %(low)s to %(high)s, please.")
NOT_A_STEP = N_("From %(low)s to %(high)s in steps of %(step)s, please.")
NOT_KNOWN = N_("This is not one of the choices.")
TOO_MUCH = N_("At most %(max)s characters, please.")
TOO_MANY = N_("At most %(max)s lines, please.")
NO_SUCH_PRODUCT = N_("There is no product %(codes)s in this shop.")
NOT_A_PAIR = N_("A pair is two different products.")
BOTH = N_("%(codes)s cannot be both put first and left out.")
UNKNOWN_PLACEHOLDER = N_("Line %(line)s, character %(column)s: {%(name)s} is not known. What can be used: %(known)s.")
LOOSE_BRACE = N_("Line %(line)s, character %(column)s: a brace stands alone. What can be used: %(known)s.")


class BadSettings(BadFields):
    """Something of the assistant's settings cannot be used; `reasons` says what, field by field."""


class _Wrong(Exception):
    """The reason, already in the person's language."""


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers that a setting may have."""

    low: Decimal
    high: Decimal
    step: Decimal

    def read(self, typed: object) -> Decimal:
        try:
            value = Decimal(str(typed).strip().replace(",", "."))
        except InvalidOperation:
            raise _Wrong(self._reason()) from None
        if not value.is_finite() or not self.low <= value <= self.high or (value - self.low) % self.step:
            raise _Wrong(self._reason())
        return value

    def _reason(self) -> str:
        words = OUT_OF_RANGE if self.step == 1 else NOT_A_STEP
        facts = {"low": self.low, "high": self.high}
        return _(words, **facts) if self.step == 1 else _(words, **facts, step=self.step)


RANGES = {
    "temperature": Range(Decimal("0.1"), Decimal("1.0"), Decimal("0.1")),
    "max_tokens": Range(Decimal(50), Decimal(1000), Decimal(1)),
    "top_p": Range(Decimal("0.50"), Decimal("1.00"), Decimal("0.01")),
    "top_k": Range(Decimal(10), Decimal(100), Decimal(1)),
    "memory": Range(Decimal(1), Decimal(20), Decimal(1)),
}
CHOICES = {"speed": SPEEDS, "formality": FORMALITIES, "address": ADDRESSES, "emoji": EMOJI}


async def checked(raw: Mapping[str, Any]) -> AssistantSettings:
    """The settings as they may be saved, or BadSettings with a reason for each that may not. What is missing is a default."""
    defaults, reasons = AssistantSettings(), {}
    values: dict[str, Any] = {}
    for name, given in raw.items():
        if read := READERS.get(name):
            try:
                values[name] = read(name, given)
            except _Wrong as wrong:
                reasons[name] = str(wrong)
    values = {**defaults.to_json(), **values}
    reasons.update(await _unknown_goods(values, reasons))
    if reasons:
        raise BadSettings(reasons)
    return AssistantSettings(**values)


async def _unknown_goods(values: Mapping[str, Any], reasons: Mapping[str, str]) -> dict[str, str]:
    """Rules about goods that this shop does not have, and rules that contradict each other."""
    named = {
        "pinned": values["pinned"],
        "excluded": values["excluded"],
        "pairs": [code for pair in values["pairs"] for code in pair],
    }
    wanted = sorted({code for codes in named.values() for code in codes})
    known = await known_codes(wanted) if wanted else set()
    found = {}
    for name, codes in named.items():
        missing = sorted(set(codes) - known)
        if name not in reasons and missing:
            found[name] = _(NO_SUCH_PRODUCT, codes=", ".join(missing))
    if both := sorted(set(values["pinned"]) & set(values["excluded"])):
        found.setdefault("excluded", _(BOTH, codes=", ".join(both)))
    return found


def _number(name: str, given: object) -> float | int:
    value = RANGES[name].read(given)
    return int(value) if RANGES[name].step == 1 else float(value)


def _choice(name: str, given: object) -> str:
    if given not in CHOICES[name]:
        raise _Wrong(_(NOT_KNOWN))
    return str(given)


def _name(name: str, given: object) -> str:
    text = str(given).strip()
    if not NAME.fullmatch(text):
        raise _Wrong(_(NOT_KNOWN))
    return text


def _lines(name: str, given: object) -> list[str]:
    """A list of short sentences, or what was typed with one on each line."""
    typed = given.splitlines() if isinstance(given, str) else [str(one) for one in _listed(given)]
    lines = [" ".join(line.split()) for line in typed if line.strip()]
    if len(lines) > MOST_LINES:
        raise _Wrong(_(TOO_MANY, max=MOST_LINES))
    if any(len(line) > LONGEST_LINE for line in lines):
        raise _Wrong(_(TOO_MUCH, max=LONGEST_LINE))
    return lines


def _codes(name: str, given: object) -> list[str]:
    typed = re.split(r"[\s,;]+", given) if isinstance(given, str) else [str(one) for one in _listed(given)]
    codes = list(dict.fromkeys(code for code in typed if code))
    if len(codes) > MOST_CODES:
        raise _Wrong(_(TOO_MANY, max=MOST_CODES))
    return codes


def _pairs(name: str, given: object) -> list[list[str]]:
    """Two codes on each line, with whatever between them."""
    typed = given.splitlines() if isinstance(given, str) else _listed(given)
    pairs = [[code for code in (re.split(r"[\s,;+]+", one) if isinstance(one, str) else one) if code] for one in typed]
    pairs = [pair for pair in pairs if pair]
    if any(len(set(pair)) != 2 or len(pair) != 2 for pair in pairs):
        raise _Wrong(_(NOT_A_PAIR))
    if len(pairs) > MOST_CODES:
        raise _Wrong(_(TOO_MANY, max=MOST_CODES))
    return pairs


def _fallbacks(name: str, given: object) -> dict[str, list[str]]:
    """Language → lines; a language without any has the assistant's own."""
    if not isinstance(given, Mapping):
        raise _Wrong(_(NOT_KNOWN))
    kept = {}
    for language, typed in given.items():
        if language not in list(Language):
            raise _Wrong(_(NOT_KNOWN))
        lines = typed.splitlines() if isinstance(typed, str) else [str(one) for one in _listed(typed)]
        lines = [" ".join(line.split()) for line in lines if line.strip()]
        if len(lines) > MOST_FALLBACKS:
            raise _Wrong(_(TOO_MANY, max=MOST_FALLBACKS))
        if any(len(line) > LONGEST_FALLBACK for line in lines):
            raise _Wrong(_(TOO_MUCH, max=LONGEST_FALLBACK))
        if lines:
            kept[str(language)] = list(dict.fromkeys(lines))
    return kept


def _listed(given: object) -> list[Any]:
    if not isinstance(given, list | tuple):
        raise _Wrong(_(NOT_KNOWN))
    return list(given)


def _prompt(name: str, given: object) -> str:
    text = str(given).replace("\r\n", "\n").strip()
    if len(text) > LONGEST_PROMPT:
        raise _Wrong(_(TOO_MUCH, max=LONGEST_PROMPT))
    if reason := first_wrong_placeholder(text):
        raise _Wrong(reason)
    return text


def first_wrong_placeholder(text: str) -> str:
    """Where a brace holds no placeholder that we fill, in words; empty when all are right."""
    known = ", ".join(f"{{{one}}}" for one in PLACEHOLDERS)
    for found in re.finditer(r"\{(?:([^{}\n]*)\})?|\}", text):
        if found[1] is not None and found[1] in PLACEHOLDERS:
            continue
        before = text[: found.start()]
        place = {"line": before.count("\n") + 1, "column": len(before) - (before.rfind("\n") + 1) + 1, "known": known}
        if found[1] is None:
            return _(LOOSE_BRACE, **place)
        return _(UNKNOWN_PLACEHOLDER, name=found[1][:40], **place)
    return ""


READERS: dict[str, Callable[[str, object], Any]] = {
    "provider": _name,
    "model": _name,
    "template": _name,
    "prompt": _prompt,
    "dos": _lines,
    "donts": _lines,
    "pinned": _codes,
    "excluded": _codes,
    "pairs": _pairs,
    "fallbacks": _fallbacks,
    **dict.fromkeys(RANGES, _number),
    **dict.fromkeys(CHOICES, _choice),
}
