"""What a conversation remembers from one turn to the next, and what a trace may keep of a call."""

from __future__ import annotations

from typing import Any

from bot.conversation import summary
from bot.llm.base import Outcome
from bot.tools import facts

SEALED = ("phone", "address", "lat", "lon")
"""Arguments that are kept encrypted, so neither a trace nor the context may have them."""
PATIENT, PATIENCE = ("phone", "address", "payment", "slot", "gift", "deal"), 2
"""Open questions that stay open while the customer asks something else, for so many turns."""


def masked(args: dict[str, Any]) -> dict[str, Any]:
    """The arguments as a trace may keep them: without what is sealed elsewhere."""
    return {name: "•••" if name in SEALED and value else value for name, value in args.items()}


def remember(memory: dict[str, Any], outcomes: list[Outcome]) -> dict[str, Any]:
    """What the next words may lean on."""
    kept: dict[str, Any] = {
        key: memory[key] for key in ("product", "options", "list", "private", "place", "plays") if key in memory
    }
    if (asked := memory.get("asked")) and asked["missing"] in PATIENT and asked.get("age", 0) < PATIENCE:
        kept["asked"] = {**asked, "age": asked.get("age", 0) + 1}  # "and how much is delivery?" in between
    if story := summary.grown(memory.get("story"), outcomes):
        kept["story"] = story
    for outcome in outcomes:
        fact = outcome.result
        if isinstance(fact, facts.SmallTalk) and fact.topic == "unclear":
            kept["unclear"] = memory.get("unclear", 0) + 1
        if isinstance(fact, facts.DeliveryFact):
            kept["place"] = fact.place
        if isinstance(fact, facts.OrderFact) and fact.just_placed:
            kept.pop("place", None)
        if isinstance(fact, facts.ProductList) and fact.more:
            offset = int(outcome.call.args.get("offset", 0)) + len(fact.products)
            kept["list"] = {"call": outcome.call.name, "args": outcome.call.args, "offset": offset}
        if product := _spoken_of(fact):
            before = kept.get("options", {}) if kept.get("product") == product.code else {}
            kept["product"], kept["options"] = product.code, {**before, **product.asked}
        if outcome.call.name == (asked or {}).get("call") or isinstance(fact, facts.Handoff):
            kept.pop("asked", None)
        if isinstance(fact, facts.Missing) and fact.what not in ("product", "cart"):
            args = {name: arg for name, arg in outcome.call.args.items() if name not in (*SEALED, "confirm")}
            kept["asked"] = {"call": outcome.call.name, "args": args, "missing": fact.what}
            if fact.what == "confirmation" and fact.cart:
                kept["asked"]["key"] = fact.cart.key
        if isinstance(fact, facts.Refusal) and fact.reason == "too_many" and fact.available and fact.product:
            args = {**outcome.call.args, "product": fact.product.code, **fact.product.asked, "quantity": fact.available}
            kept["asked"] = {"call": "add_to_cart", "args": args, "missing": "agreement"}
        if isinstance(fact, facts.ServiceFact) and fact.slots:
            kept["asked"] = {"call": "add_to_cart", "args": {"service": fact.code}, "missing": "slot"}
        if isinstance(fact, facts.CartFact) and fact.changed == "added" and "asked" not in kept:
            kept["asked"] = {"call": "create_order", "args": {}, "missing": "ordering"}
        if isinstance(fact, facts.GiftQuestions):
            kept["asked"] = {"call": "apply_playbook", "args": {"playbook": "gift", **fact.known}, "missing": "gift"}
        if isinstance(fact, facts.Bargain) and fact.price and fact.state != "agreed":
            args = {"playbook": "discount_request", "product": fact.product.code}
            kept["asked"] = {"call": "apply_playbook", "args": args, "missing": "deal", "key": fact.key}
        if isinstance(fact, facts.OrderFact) and fact.asked == "cancel":
            args = {"order": fact.number, "action": "cancel"}
            key = f"cancel:{fact.number}"
            kept["asked"] = {"call": "get_order_status", "args": args, "missing": "confirmation", "key": key}
    return kept


def agreeable(memory: dict[str, Any]) -> str:
    """What a "yes" agrees to now: the key of the summary, or of the cancellation, that was shown and asked about last."""
    asked = memory.get("asked") or {}
    return str(asked.get("key", "")) if asked.get("missing") in ("confirmation", "deal") else ""


def _spoken_of(fact: facts.Fact) -> facts.ProductFact | None:
    """The one product that a fact is about, if it is about one."""
    if isinstance(fact, facts.ProductFact):
        return fact
    if isinstance(fact, facts.ProductList) and len(fact.products) == 1:
        return fact.products[0]
    return fact.product if isinstance(fact, (facts.Missing, facts.Refusal, facts.Playbook, facts.Bargain)) else None
