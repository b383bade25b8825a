"""Which function a message asks for: one table over cues, things met and context. The highest score wins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

from bot.llm.offline.voice import LOWEST, label
from models.base.docs import Kind

STRENGTH = 14.0
"""How much a perfectly named thing adds to a rule that goes by it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`all` features must be there, one of `any`, none of `without`. Capitals are facts, small letters are cues."""

    call: str
    score: float
    all: str = ""
    any: str = ""
    without: str = ""
    by: Kind | None = None
    why: str = ""
    """What this rule tells the arguments: a topic, a reason, a playbook."""

    def holds(self, features: frozenset[str]) -> bool:
        return (
            features.issuperset(self.all.split())
            and (not self.any or not features.isdisjoint(self.any.split()))
            and features.isdisjoint(self.without.split())
        )


_NO_SALE = "iftake MONEY photo usage IF remove complaint discount expensive"
"""What speaks against taking something although a word of buying is there."""
_NO_WISH = "ORDERNO order status cancel CART "
_NO_SHELF = "buy MONEY remove order ORDERNO SERVICE FAQSTRONG DATE"

RULES = (
    # people first
    Rule("get_generic_response", 97, "identity", without="PRODUCT", why="bot_identity"),
    Rule("handoff_to_human", 96, "confused", any="human talk", why="confusion"),
    Rule("handoff_to_human", 90, "confused", why="confusion"),
    Rule("handoff_to_human", 92, "human talk", without="identity", why="explicit_request"),
    Rule("handoff_to_human", 88, "human", without="greet identity PRODUCT MONEY SERVICE CATEGORY GIFT FAQ", why="explicit_request"),
    Rule("handoff_to_human", 60, "human", without="identity MONEY GIFT", why="explicit_request"),
    Rule("handoff_to_human", 89, "complaint", without="IF MONEY book", why="complaint"),
    # politeness
    Rule("get_generic_response", 98, "bye BARE", why="goodbye"),
    Rule("get_generic_response", 97.5, "thanks BARE", why="thanks"),
    Rule("welcome_user", 97, "greet BARE", without="thanks bye"),
    Rule("get_generic_response", 63, "bye", without="buy order FIRM SERVICE", why="goodbye"),
    Rule("get_generic_response", 80, "thanks SHORT", without="buy order price stock status remove CATEGORY MONEY bye", why="thanks"),
    Rule("get_generic_response", 62, "thanks", without="buy order FIRM SERVICE CATEGORY MONEY remove bye", why="thanks"),
    Rule("welcome_user", 66, "greet SHORT", without="thanks bye price stock buy FAQSTRONG PRODUCT SERVICE CATEGORY hours where deliver"),
    Rule("welcome_user", 47, "greet", without="thanks bye"),
    Rule("get_generic_response", 90, "offtopic", without="MONEY order ORDERNO cart stock buy photo FAQSTRONG FIRM", why="off_topic"),
    # cart and order
    Rule("remove_from_cart", 90, "clear", any="cart CART"),
    Rule("remove_from_cart", 89, "remove CART", without="ORDERNO ordernoun order"),
    Rule("remove_from_cart", 89, "remove CART PRODUCT", without="ORDERNO order"),
    Rule("remove_from_cart", 80, "remove", any="cart PRODUCT", without="ORDERNO ordernoun order IF"),
    Rule("get_cart_info", 87, "cart cartask", without="remove clear order PRODUCT"),
    Rule("get_cart_info", 84, "cart", any="cartask price all ASKS show stock", without="buy remove clear order"),
    Rule("get_cart_info", 79, "cartask CART", any="all price", without="PRODUCT SERVICE remove clear order ORDERNO LAST"),
    Rule("get_cart_info", 70, "cart SHORT", without="buy remove clear order"),
    Rule("get_cart_info", 64, "deliver", any="price ASKS", without="FAQ SERVICE PRODUCT order", why="delivery"),
    Rule("create_order", 86, "order CART", without="ORDERNO status"),
    Rule("create_order", 85, "order CART DATE", without="ORDERNO"),
    Rule("create_order", 80, "CART DATE", any="deliver yes", without="ORDERNO event"),
    Rule("create_order", 74, "order", without="ORDERNO PRODUCT SERVICE FAQ IF"),
    Rule("add_to_cart", 73, "order PRODUCT", without="CART ORDERNO SERVICE", by=Kind.PRODUCT),
    Rule("add_to_cart", 75, "order LAST", without="CART ORDERNO PRODUCT"),
    Rule("get_order_status", 91, "ORDERNO", any="cancel change", why="change"),
    Rule("get_order_status", 88, "ORDERNO"),
    Rule("get_order_status", 90, "cancel", any="ordernoun mine last", why="change"),
    Rule("get_order_status", 92, "readdress", without="human", why="change"),
    Rule("get_order_status", 88, "change", without="TOPIC_RETURNS", any="ordernoun mine last CART", why="change"),
    Rule("get_order_status", 83, "ordernoun status", without="buy order FAQSTRONG bespoke"),
    Rule("get_order_status", 84, "ordernoun last"),
    Rule("get_order_status", 82, "ordernoun mine", without="order buy bespoke SERVICE"),
    Rule("add_to_cart", 88, "repeat", any="RETURNING", without="LAST PRODUCT", why="repeat"),
    Rule("add_to_cart", 76, "repeat", without="LAST PRODUCT", why="repeat"),
    Rule("create_order", 88, "order EMPTY", without="ORDERNO PRODUCT LAST SERVICE IF ASKS status cancel change remove book"),
    Rule("add_to_cart", 87, "order LAST EMPTY", without="CART ORDERNO PRODUCT SERVICE IF ASKS status cancel change remove book"),
    Rule("get_order_status", 93, "booking", any="calloff move", without="IF", why="change"),
    Rule("get_order_status", 93, "paywhere", any="RETURNING PAYING", why="money"),
    Rule("get_faq_info", 92, "paywhere TOPIC_PAYMENT"),
    # money talk
    Rule("get_event_by_date", 85, "discount DATE", without="PRODUCT LAST CART order"),
    Rule("apply_playbook", 84, "discount", any="PRODUCT LAST", without="MONEY EVENTFUL sell photo", why="discount_request"),
    Rule("get_faq_info", 83, "discount TOPIC_DISCOUNTS", without="PRODUCT LAST MONEY EVENTFUL"),
    Rule("apply_playbook", 76, "discount", without="MONEY EVENTFUL sell photo", why="discount_request"),
    Rule("apply_playbook", 83, "expensive", without="MONEY", why="price_objection"),
    Rule("apply_playbook", 71, "cheaper LAST", without="MONEY PRODUCT discount", why="price_objection"),
    # events and services
    Rule("get_event_by_date", 82, "event DATE", without="order"),
    Rule("get_event_by_date", 83, "whatson DATE", without="order CART PRODUCT ORDERNO SERVICE"),
    Rule("get_event_by_date", 78, "EVENT DATE", without="order buy"),
    Rule("get_event_by_date", 66, "EVENT", any="event whatson", by=Kind.EVENT),
    Rule("get_event_by_date", 45, "DATE ASKS", without="PRODUCT CART order FAQ SERVICE CATEGORY"),
    Rule("get_event_by_date", 60, "event", without="SERVICE PRODUCT"),
    Rule("get_service_info", 76, "SERVICE book", by=Kind.SERVICE),
    Rule("get_service_info", 88, "ANYSERVICE bespoke", without="ORDERNO", by=Kind.SERVICE),
    Rule("get_service_info", 77, "OWNSERVICE", without="buy remove order ORDERNO MONEY FAQSTRONG usage describe", by=Kind.SERVICE),
    Rule("get_service_info", 60, "SERVICE", any="price stock have QUESTION ASKS book whatson show order", by=Kind.SERVICE),
    Rule("get_service_info", 52, "SERVICE", by=Kind.SERVICE),
    # questions with an answer of the shop's own
    Rule("get_faq_info", 85, "whichsize TOPIC_SIZEGUIDE", without="stock"),
    Rule("get_faq_info", 88, "sizetable LAST", without="TOPIC_SIZEGUIDE", why="sizes"),
    Rule("get_faq_info", 86, "hours FAQ TOPIC", without="order buy"),
    Rule("get_faq_info", 65, "FAQ TOPIC", without="CART_ORDER", by=Kind.FAQ),
    Rule("get_faq_info", 72, "FAQSTRONG", without="buy order remove", by=Kind.FAQ),
    Rule("get_faq_info", 46, "FAQ", without="PRODUCT", by=Kind.FAQ),
    # lists
    Rule("get_product_list", 87, "MONEY", without="ORDERNO remove cart"),
    Rule("get_product_list", 62, "GIFT recommend", without="SERVICE"),
    Rule("get_product_list", 56, "GIFT", without="SERVICE PRODUCT"),
    Rule("get_product_list", 50, "recommend", without="LAST PRODUCT CATEGORY"),
    Rule("get_product_list", 51, "recommend PRODUCT", without="price OPTION"),
    Rule("get_products_by_category", 63, "CATEGORY", any="show have stock sell recommend", by=Kind.CATEGORY),
    Rule("get_products_by_category", 69, "CATEGORY show", without="price OPTION stock", by=Kind.CATEGORY),
    Rule("get_products_by_category", 69, "CATEGORY MANY", any="have stock", without="price OPTION", by=Kind.CATEGORY),
    Rule("get_products_by_category", 53, "CATEGORY", without="price OPTION buy", by=Kind.CATEGORY),
    Rule("get_products_by_category", 73, "CATMET shelf", without="price OPTION stock photo usage describe " + _NO_SHELF, by=Kind.CATEGORY),
    Rule("get_categories", 74, "sell", without="CATEGORY CATMET PRODUCT MONEY DATE cart SERVICE"),
    Rule("get_categories", 58, "sell", without="MONEY cart"),
    # one product
    Rule("get_product_info", 86, "photo", any="PRODUCT LAST"),
    Rule("get_product_info", 76, "usage PRODUCT", by=Kind.PRODUCT),
    Rule("get_product_info", 74, "usage LAST", without="PRODUCT"),
    Rule("get_product_info", 80, "describe PRODUCT", without="buy whichsize", by=Kind.PRODUCT),
    Rule("get_product_info", 68, "describe LAST", without="PRODUCT buy TOPIC"),
    Rule("get_product_info", 66, "PRODUCT OPTION", any="price stock", by=Kind.PRODUCT),
    Rule("get_product_info", 61, "PRODUCT", any="price stock have show", without="CATEGORYFIRST", by=Kind.PRODUCT),
    Rule("get_product_info", 73, "LAST OPTION", any="stock price ASKS", without="PRODUCT buy"),
    Rule("get_product_info", 62, "LAST", any="price stock", without="PRODUCT FAQSTRONG SERVICE CATEGORY"),
    Rule("get_product_info", 50, "PRODUCT", without="VAGUE", by=Kind.PRODUCT),
    Rule("get_product_info", 36, "PRODUCT", by=Kind.PRODUCT),
    Rule("get_product_info", 49, "LAST OPTION", without="PRODUCT"),
    Rule("get_product_info", 44, "LAST", any="this ASKS", without="PRODUCT"),
    Rule("add_to_cart", 75, "buy PRODUCT", without="price stock describe " + _NO_SALE, by=Kind.PRODUCT),
    Rule("add_to_cart", 60, "buy PRODUCT", without=_NO_SALE, by=Kind.PRODUCT),
    Rule("add_to_cart", 78, "buy LAST", any="OPTION QUANTITY this more yes SHORT", without="PRODUCT price stock cart " + _NO_SALE),
    Rule("add_to_cart", 75, "LAST QUANTITY SHORT", without="PRODUCT price stock status ASKS discount"),
    Rule("add_to_cart", 74, "LAST more", without="PRODUCT price stock ASKS"),
    Rule("add_to_cart", 72, "PRODUCT PIECES", without="price stock iftake", by=Kind.PRODUCT),
    Rule("add_to_cart", 70, "PRODUCT COUNTED", without="price stock ASKS usage describe show " + _NO_WISH + _NO_SALE, by=Kind.PRODUCT),
    Rule("add_to_cart", 90, "nth LISTED", any="buy yes QUANTITY this", without="PRODUCT SERVICE ASKS remove", why="nth"),
    Rule("add_to_cart", 61, "nth", any="buy yes", without="PRODUCT LAST SERVICE ASKS remove", why="nth"),
    Rule("add_to_cart", 52, "buy", any="LAST", without="FAQ SERVICE"),
    Rule("get_generic_response", 1, why="unclear"),
)  # fmt: skip


AGREED = 4.0
"""How much one step of likelihood in the second voice adds to a rule."""
OFFERED = 0.5
"""So probable a call is taken up although no rule speaks for it."""
UNTAUGHT = frozenset({"change", "money", "repeat", "nth", "delivery"})
"""Wishes that no lesson has: the second voice keeps out of them."""
NEEDS = {"get_faq_info": "FAQ", "get_service_info": "ANYSERVICE", "get_products_by_category": "CATMET"}
"""Calls that are about a thing: without one there is nothing to take up."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The rule that won, by how much, and how probable the second voice finds it."""

    rule: Rule
    lead: float
    likely: float


def decide(features: frozenset[str], scores: Mapping[Kind, float], said: Mapping[str, float]) -> Verdict:
    """The rule that fits best. `said` is the second voice: label → the logarithm of how probable it is."""
    held = [(r.score + STRENGTH * (scores.get(r.by, 0.0) if r.by else 0.0), r) for r in RULES if r.holds(features)]
    offers = (name for name, likely in said.items() if exp(likely) >= OFFERED)
    held += [(0.0, _offer(name)) for name in offers if NEEDS.get(name) in (None, *features)]
    weighed = [(score + AGREED * _agrees(rule, said), rule) for score, rule in held]
    weighed.sort(key=lambda row: -row[0])
    best_score, best = weighed[0]
    second = next((score for score, rule in weighed if rule.call != best.call), AGREED * LOWEST)
    return Verdict(best, best_score - second, exp(_agrees(best, said)))


def _agrees(rule: Rule, said: Mapping[str, float]) -> float:
    if rule.why in UNTAUGHT:
        return 0.0
    return said.get(label(rule.call, rule.why), LOWEST)


def _offer(name: str) -> Rule:
    call, _, why = name.partition(":")
    return Rule(call, 0, why=why or ("explicit_request" if call == "handoff_to_human" else ""))
