"""Answers: what the functions returned, said shortly and honestly in the customer's language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.llm.base import Prompt
from bot.llm.offline.answers import orders, products, questions, selling, shop, talk
from bot.tools import facts
from models.base.i18n import speaking

LONGEST = 400
"""Characters that a customer reads to the end."""

_SAY: dict[type, Callable[[Any, Prompt], str]] = {
    facts.ProductFact: products.product,
    facts.ProductList: products.product_list,
    facts.CategoryList: shop.categories,
    facts.ServiceFact: shop.service,
    facts.EventList: shop.events,
    facts.FaqFact: shop.faq,
    facts.CartFact: orders.cart,
    facts.DeliveryFact: orders.delivery,
    facts.OrderFact: orders.order,
    facts.Missing: questions.missing,
    facts.Refusal: questions.refusal,
    facts.Welcome: selling.welcome,
    facts.SmallTalk: talk.small_talk,
    facts.Handoff: talk.handoff,
    facts.Playbook: selling.playbook,
    facts.Bargain: selling.bargain,
    facts.GiftQuestions: selling.gift_questions,
    facts.GiftPacks: selling.gift_packs,
    facts.OwnFact: lambda fact, _prompt: str(fact.text),
    facts.Said: lambda fact, _prompt: str(fact.text),
}


def answer(prompt: Prompt) -> str:
    """The words for what this turn's calls brought."""
    with speaking(prompt.language):
        said = [text for outcome in prompt.outcomes if (text := say(outcome.result, prompt))]
    return shorten("\n".join(dict.fromkeys(said)))


def say(fact: Any, prompt: Prompt) -> str:
    """One fact in words. A fact that nobody taught us to say is a bug and must show."""
    return _SAY[type(fact)](fact, prompt)


def shorten(text: str) -> str:
    """Cut at the end of a sentence or line, so that nothing is half said."""
    if len(text) <= LONGEST:
        return text
    head = text[:LONGEST]
    cut = max(head.rfind("\n"), head.rfind(". ") + 1, head.rfind("! ") + 1)
    return head[:cut].rstrip() if cut > LONGEST // 2 else head[: LONGEST - 1].rstrip() + "…"
