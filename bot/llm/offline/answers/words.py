"""Small pieces of speech: days, lists, options, prices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from babel.dates import format_time

from bot.tools.facts import ProductFact, VariantFact
from models.base.i18n import current_language, spoken_day
from models.base.i18n import gettext as _

MOST_LINES = 5
FEW_LEFT = 3


def moment(value: datetime) -> str:
    """12 June, 16:00."""
    return f"{spoken_day(value.date())}, {format_time(value, 'HH:mm', locale=current_language().locale)}"


def listed(parts: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(part for part in parts if part))


def bullets(lines: Iterable[str]) -> str:
    """At most five short lines."""
    return "\n".join(f"• {line}" for line in list(lines)[:MOST_LINES])


def option_text(labels: Mapping[str, str]) -> str:
    return listed(labels.values())


def price_range(product: ProductFact) -> str:
    if product.price == product.price_to:
        return str(product.price)
    return _("from %(low)s to %(high)s", low=product.price, high=product.price_to)


def variant_text(variant: VariantFact) -> str:
    """black, 38 (2 left): a number only where the shop counts and little is left."""
    text = option_text(variant.labels or variant.options)
    if variant.available and variant.stock is not None and 0 < variant.stock <= FEW_LEFT:
        return (
            _("%(what)s (%(num)d left)", what=text, num=variant.stock) if text else _("%(num)d left", num=variant.stock)
        )
    return text


def sentence(text: str) -> str:
    """With a capital at its beginning and one full stop at its end."""
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if not text or text[-1] in ".!?…" else f"{text}."
