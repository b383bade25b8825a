"""Advice on presents: what must be known first, and three that can be had, fit the purse and are safe."""

from __future__ import annotations

from dataclasses import replace

from bot.tools.base import Talk
from bot.tools.facts import Fact, GiftPacks, GiftQuestions, ProductFact, Refusal
from bot.tools.present import product_fact
from models import allergens
from models.base.db import row
from models.base.docs import Kind
from models.base.money import Money
from models.base.scope import current_workspace
from models.catalog import Product, ProductState, products_by_code, products_within
from models.search import search

PACKS = 3
LEEWAY = 1_000
"""Basis points: ten percent around a budget is still the budget."""
CANDIDATES = 60


async def advise(talk: Talk, budget: Money | None, kind: str, allergies: str) -> Fact:
    """The questions that are open, all at once and once only; then the presents. Wants a unit."""
    told = [allergens.named(text, talk.language) for text in (talk.words, allergies)]  # a model's "none" undoes no word
    avoided = frozenset[str]().union(*(one or () for one in told)) if told != [None, None] else None
    food = await _has_allergens()
    wanted = {"budget": budget is None, "kind": not kind, "allergies": avoided is None and food}
    asks = tuple(name for name, is_open in wanted.items() if is_open)
    if asks and talk.open_question != "gift":
        known = {"budget": float(budget.major) if budget else None, "kind": kind, "allergies": allergies}
        return GiftQuestions(asks, {name: value for name, value in known.items() if value}, food)
    packs = await _packs(talk, budget, kind, avoided or frozenset())
    if not packs:
        return Refusal("no_gift")
    return GiftPacks(packs, budget, tuple(sorted(avoided or ())))


async def _has_allergens() -> bool:
    """The shop sells what somebody may be allergic to."""
    found = await row(
        """SELECT EXISTS (SELECT FROM product WHERE workspace_id = $1 AND state = 'active' AND about ? 'allergens') AS so""",
        current_workspace(),
    )
    return bool(found and found["so"])


async def _packs(talk: Talk, budget: Money | None, kind: str, avoided: frozenset[str]) -> tuple[ProductFact, ...]:
    """The best of what is left when price, stock and allergens have been looked at, in this order."""
    ranked = await _ranked(kind, talk)
    codes = (await products_within(budget.percent(10_000 + LEEWAY).amount, CANDIDATES))[0] if budget else ranked
    safe = [p for p in await products_by_code(codes) if _safe(p, avoided)]
    facts = [fact for p in safe if (fact := _to_be_had(product_fact(p, talk)))]
    if budget:
        most, least = budget.percent(10_000 + LEEWAY), budget.percent(10_000 - LEEWAY)
        facts = [fact for fact in facts if fact.price.amount <= most.amount]
        fitting = [fact for fact in facts if fact.price.amount >= least.amount]
        facts = fitting if len(fitting) >= PACKS else facts  # a present may cost less, never more
    place = {code: at for at, code in enumerate(ranked)}
    wanted = budget.amount if budget else 0
    facts.sort(key=lambda one: (place.get(one.code, len(place)), abs(one.price.amount - wanted), one.code))
    return tuple(facts[:PACKS])


async def _ranked(kind: str, talk: Talk) -> list[str]:
    """What the words mean, best first; where they mean nothing, what the seller has put first."""
    found, _docs = await search(f"{kind} {talk.words}".strip())
    codes = [one.doc.code for one in found if one.doc.kind is Kind.PRODUCT]
    first = await Product.filter(state=ProductState.ACTIVE).order_by("position", "id").limit(CANDIDATES)
    return list(dict.fromkeys([*codes, *(product.code for product in first)]))


def _safe(product: Product, avoided: frozenset[str]) -> bool:
    """None of it stands in anything that the shop has typed about it, in any language."""
    typed = " ; ".join((product.about.get("allergens") or {}).values())
    composition = product.about.get("composition") or {}
    written = {"names": " ; ".join(product.names.values()), "made of": " ; ".join(composition.values())}
    return allergens.keeps_out(written, typed, avoided)


def _to_be_had(fact: ProductFact) -> ProductFact | None:
    """The thing at the price of what can be had of it now."""
    prices = [variant.price for variant in fact.variants if variant.available]
    return replace(fact, price=min(prices), price_to=max(prices)) if prices else None
