"""Does a reply contradict the facts? Silence never does; another price, date, status or stock does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from models.base.text import words


class _Answer(Protocol):
    @property
    def args(self) -> Mapping[str, Any]: ...
    @property
    def reply(self) -> str | None: ...


@dataclass
class Verdict:
    """The keys of truth that the reply kept, contradicted, or that could not be checked."""

    kept: list[str] = field(default_factory=list)
    against: list[str] = field(default_factory=list)
    unchecked: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Reply:
    text: str
    args: Mapping[str, Any]
    catalog: Mapping[str, Any]
    truth: Mapping[str, Any]
    folded: list[str]


_AMOUNT = re.compile(
    r"(?P<before>[€$]\s?)?(?P<number>\d{1,3}(?:[ \u00a0\u202f.,']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)"
    r"\s?(?P<unit>€|\$|so[ʻ'’`]?m|сўм|сум\w*|sum\b|uzs|евро|euro\w*|eur\b|yevro)?",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_DOTTED = re.compile(r"\b(\d{1,2})[./](\d{1,2})(?:[./](20\d\d|\d\d))?\b")
_MONTHS = (
    "yanvar январ jan enero ene gennaio gen", "fevral феврал feb febrero febbraio", "mart март mar marzo",
    "aprel апрел apr abril aprile abr",
    "may май мая mayo maggio mag", "iyun июн jun june junio giugno giu", "iyul июл jul july julio luglio lug",
    "avgust август aug august agosto ago", "sentabr сентябр sep september septiembre settembre set",
    "oktabr октябр oct october octubre ottobre ott",
    "noyabr ноябр nov november noviembre novembre", "dekabr декабр dec december diciembre dicembre dic dik",
)  # fmt: skip
_MONTH_OF = {fold: n + 1 for n, row in enumerate(_MONTHS) for fold in words(row)}

_STATUS_WORDS = {
    "delivered": "yetkazildi yetkazilgan топширилди етказилган доставлен доставлено вручён delivered entregado consegnato",
    "in_transit": "yoʻlda йўлда в_пути отправлен shipped transit on_its_way camino enviado viaggio spedito",
    "processing": "tayyorlanmoqda тайёрланмоқда собирается обрабатывается готовится processing prepared preparing "
    "preparación lavorazione preparazione",
    "cancelled": "bekor_qilingan бекор отменён отменен cancelled canceled cancelado annullato",
    "awaiting_payment": "toʻlov_kutilmoqda тўлов_кутилмоқда ожидает_оплаты ждёт_оплаты awaiting_payment waiting_for_payment "
    "esperando_el_pago pendiente_de_pago attesa_di_pagamento attesa_del_pagamento",
}
_NOT_THERE = (
    "yoq yoʻq tugagan йўқ тугаган нет закончил распродан sold out_of_stock unavailable agotado agotada esaurito esaurita "
    "not no non"
)
_THERE = "bor mavjud бор мавжуд есть наличии available stock disponible disponibile hay quedan sì sí yes ha ҳа да"


def check_truth(
    truth: Mapping[str, Any], answer: _Answer, context: Mapping[str, Any], catalog: Mapping[str, Any]
) -> Verdict:
    """Every key of truth against the reply. Unknown keys are not checked, and said so."""
    verdict = Verdict()
    if answer.reply is None:
        verdict.unchecked += list(truth)
        return verdict
    reply = _Reply(answer.reply, answer.args, catalog, truth, words(answer.reply))
    for key, value in truth.items():
        check = _CHECKS.get(key)
        if check is None:
            verdict.unchecked.append(key)
        else:
            (verdict.kept if check(reply, value) else verdict.against).append(key)
    return verdict


# ── amounts ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def amounts(text: str) -> list[float]:
    """The amounts of money in a text: numbers with a currency beside them."""
    out = []
    for match in _AMOUNT.finditer(text):
        if match["unit"] or match["before"]:
            number = re.sub(r"[ \u00a0\u202f']", "", match["number"])
            number = re.sub(r"[.,](?=\d{3}(?!\d))", "", number).replace(",", ".")
            out.append(float(number))
    return out


def _price(reply: _Reply, value: Any) -> bool:
    """Some amount is the right one, or no amount of the thing asked about is named at all."""
    named = amounts(reply.text)
    right = {float(v) for v in (value if isinstance(value, list) else [value])}
    return not named or bool(right & set(named))


def _threshold(reply: _Reply, value: Any) -> bool:
    """As a price, but people leave the currency out: from 250 000 it is free."""
    bare = {float(re.sub(r"\D", "", one)) for one in re.findall(r"\b\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+\b", reply.text)}
    return float(value) in bare or _price(reply, value)


def _percent(reply: _Reply, value: Any) -> bool:
    """No more is promised than may be; the shop's own rule and coming sale days may be named."""
    allowed = {float(value)}
    policy = reply.catalog.get("shop", {}).get("discount_policy") or {}
    allowed |= {float(policy.get("max_percent", 0))}
    for event in reply.catalog.get("events", ()):
        allowed |= {
            float(n) for text in (event.get("description") or {}).values() for n in re.findall(r"(\d+)\s?%", text)
        }
    return all(float(n) <= float(value) or float(n) in allowed for n in re.findall(r"(\d+)\s?%", reply.text))


# ── stock ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _has(reply: _Reply, listed: str) -> bool:
    text = " ".join(reply.folded)
    return any(re.search(rf"\b{re.escape(' '.join(words(cell.replace('_', ' '))))}", text) for cell in listed.split())


def _stock(reply: _Reply, value: Any) -> bool:
    """A sold-out thing offered as there, without a word of no, or the other way round, contradicts."""
    says_no, says_yes = _has(reply, _NOT_THERE), _has(reply, _THERE)
    return says_yes or not says_no if value else says_no or not says_yes


# ── dates and states ────────────────────────────────────────────────────────────────────────────────────────────────


def dates(text: str, near: date | None = None) -> set[tuple[int, int]]:
    """(month, day) of every date in a text."""
    out = {(int(m[2]), int(m[3])) for m in _ISO.finditer(text)}
    out |= {
        (int(m[2]), int(m[1])) for m in _DOTTED.finditer(_ISO.sub(" ", text)) if 1 <= int(m[2]) <= 12 and len(m[2]) == 2
    }
    tokens = re.findall(r"\d+|[^\W\d_]+", text)
    for i, token in enumerate(tokens):
        month = _month(token)
        if month:
            out |= {
                (month, int(tokens[j]))
                for j in (i - 1, i - 2, i + 1)
                if 0 <= j < len(tokens) and tokens[j].isdigit() and 1 <= int(tokens[j]) <= 31
            }
    return out


def _month(token: str) -> int | None:
    folded = words(token)
    if not folded or folded[0].isdigit():
        return None
    return _MONTH_OF.get(folded[0]) or next(
        (n for known, n in _MONTH_OF.items() if len(known) >= 3 and _inflected(folded[0], known)), None
    )


def _inflected(word: str, month: str) -> bool:
    return word.startswith(month) and len(word) - len(month) <= 2


def _day(value: Any) -> tuple[int, int]:
    read = date.fromisoformat(str(value)[:10])
    return read.month, read.day


def _eta(reply: _Reply, value: Any) -> bool:
    named = dates(reply.text)
    return not named or (value is not None and _day(value) in named)


def _status(reply: _Reply, value: Any) -> bool:
    said = {state for state, listed in _STATUS_WORDS.items() if _has(reply, listed)}
    return not said or str(value) in said


def _events(reply: _Reply, value: Any) -> bool:
    """Only events of that day are named."""
    wanted = set(value if isinstance(value, list) else [value])
    named = {e["id"] for e in reply.catalog.get("events", ()) if any(n and n in reply.text for n in e["name"].values())}
    return named <= wanted


def _slots(reply: _Reply, value: Any) -> bool:
    """Every day and time that is offered has places."""
    free = {datetime.fromisoformat(slot) for slot in value}
    all_free = {(d.month, d.day) for d in free} | {_day(s["start"]) for s in _service_slots(reply) if s.get("free")}
    times = {(int(h), int(m)) for h, m in re.findall(r"\b(\d{1,2}):(\d\d)\b", reply.text)}
    named = dates(reply.text)
    full = {_day(s["start"]) for s in _service_slots(reply) if not s.get("free")}
    return not (named & full - all_free) and (not times or not named or bool(named & all_free))


def _service_slots(reply: _Reply) -> Iterable[Mapping[str, Any]]:
    return [slot for service in reply.catalog.get("services", ()) for slot in service.get("slots", ())]


def _cheaper(reply: _Reply, value: Any) -> bool:
    """A thing offered instead is the right one."""
    asked = reply.args.get("product")
    named = {
        p["id"] for p in reply.catalog.get("products", ()) if any(n and n in reply.text for n in p["name"].values())
    }
    return not (named - {asked}) or value in named


# ── facts in answers ────────────────────────────────────────────────────────────────────────────────────────────────


def _counted(units: str) -> Callable[[_Reply, Any], bool]:
    """A number in front of one of the units is the right one, if the unit is spoken of at all."""
    folded = [" ".join(words(unit)) for unit in units.split()]

    def check(reply: _Reply, value: Any) -> bool:
        text = re.sub(r"(\d)\s*[–—-]\s*(\d)", r"\1 \2", reply.text)
        tokens = words(text)
        said = {
            float(tokens[j].replace(",", "."))
            for i, word in enumerate(tokens)
            if any(word.startswith(unit) for unit in folded)
            for j in range(max(0, i - 2), i)
            if tokens[j][0].isdigit()
        }
        return not said or float(value) in said

    return check


def _size(reply: _Reply, value: Any) -> bool:
    """The size is among what is said (a whole table may be quoted), or no size is named."""
    named = re.findall(r"\b(?:\d{2}|X{0,3}[SML])\b", reply.text)
    return not named or str(value) in named


def _instalments(reply: _Reply, value: Any) -> bool:
    text = " ".join(reply.folded)
    speaks = re.search(r"bolib tolash|muddatli|rasrochk|instalment|plazos|rate\b", text)
    no = re.search(r"\b(yok|net|niet|no|niente|rasrochki net)\b", text)
    return not speaks or bool(no) is not bool(value)


def _closes(reply: _Reply, value: Any) -> bool:
    times = set(re.findall(r"\b\d{1,2}:\d\d\b", reply.text))
    return not times or str(value) in times


def _enough(reply: _Reply, value: Any) -> bool:
    return _stock(reply, value)


_CHECKS: dict[str, Callable[[_Reply, Any], bool]] = {
    "price": _price,
    "price_uzs": _price,
    "total": _price,
    "free_delivery_from": _threshold,
    "max_discount_percent": _percent,
    "in_stock": _stock,
    "enough_stock": _enough,
    "status": _status,
    "order_status": _status,
    "eta": _eta,
    "events": _events,
    "event": _events,
    "slots": _slots,
    "cheaper_alternative": _cheaper,
    "size": _size,
    "days": _counted("kun день дня дней day días día giorni giorno"),
    "months": _counted("oy мес month mes mesi"),
    "minutes": _counted("daqiqa minut мин minute minuto minuti"),
    "instalments": _instalments,
    "closes": _closes,
}
