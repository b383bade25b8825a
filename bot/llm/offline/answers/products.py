"""A product or several: price, stock by variant, use, picture; never a number that the shop does not keep."""

from __future__ import annotations

from bot.llm.base import Prompt
from bot.llm.offline.answers.words import bullets, listed, option_text, price_range, sentence, variant_text
from bot.tools.facts import ProductFact, ProductList, VariantFact
from models.base import concepts
from models.base.i18n import Language, current_language
from models.base.i18n import gettext as _
from models.base.text import to_cyrillic

_ABOUT = {"usage": ("usage", "care"), "description": ("material", "composition", "sizes", "allergens", "origin")}


def product(fact: ProductFact, prompt: Prompt) -> str:
    """What was asked about one product."""
    if fact.aspect == "photo":
        head = (
            _("Here is %(name)s.", name=fact.name)
            if fact.photos
            else _("There is no picture of %(name)s yet.", name=fact.name)
        )
        return f"{head} {sentence(price_range(fact))}"
    if fact.aspect in _ABOUT and not fact.unknown:
        return _about(fact)
    return _stock(fact)


def product_list(fact: ProductList, prompt: Prompt) -> str:
    """An introduction and at most five lines; pictures and buttons follow as cards."""
    if not fact.products:
        if fact.max_price:
            return _(
                "There is nothing up to %(price)s right now. Shall I look for something a little dearer?",
                price=fact.max_price,
            )
        return _("I have not found anything like that. Could you say it in other words, or shall I show the sections?")
    lines = [_line(one) for one in fact.products]
    more = "\n" + _("And %(num)d more.", num=fact.more) if fact.more else ""
    return f"{_intro(fact)}\n{bullets(lines)}{more}"


def _intro(fact: ProductList) -> str:
    if fact.title:
        return f"{fact.title}:"
    if fact.max_price:
        return _("Up to %(price)s there are:", price=fact.max_price)
    return _("Here is what I have found:")


def _line(one: ProductFact) -> str:
    text = f"{one.name} — {price_range(one)}"
    return text if one.available else _("%(product)s, sold out", product=text)


def _about(fact: ProductFact) -> str:
    """Only the shop's own words; nothing known is said as such."""
    told = [fact.about[key] for key in _ABOUT[fact.aspect] if fact.about.get(key)]
    if fact.aspect == "description" or not told:
        told = [fact.description, *told]
    text = " ".join(dict.fromkeys(sentence(part) for part in told if part))
    if not text:
        text = _("The shop has written nothing about that yet. Shall I ask a person?")
    return f"{fact.name}. {text} {sentence(price_range(fact))}"


def _stock(fact: ProductFact) -> str:
    parts = [_unknown(fact)] if fact.unknown else []
    matching = fact.matching
    if len(matching) == 1 and fact.asked:
        parts.append(_one(fact, matching[0]))
    elif matching:
        parts.append(_several(fact, matching))
    else:
        parts.append(_several(fact, fact.variants, lead=_("There is no such combination.")))
    return " ".join(part for part in parts if part)


def _in_words(value: str) -> str:
    """A colour is named in the customer's language; what is no colour stands as it was said."""
    colour = concepts.table().get(f"colours:{value}")
    if colour is None:
        return value
    language = current_language()
    name = colour.name(language.value.split("-")[0]).replace("'", "ʻ")
    return to_cyrillic(name) if language is Language.UZ_CYRL else name


def _unknown(fact: ProductFact) -> str:
    axes = list(fact.unknown)
    asked = listed(_in_words(value) for value in fact.unknown.values())
    have = listed(v.labels.get(axis, v.options.get(axis, "")) for axis in axes for v in fact.variants)
    if have:
        return _(
            "%(name)s is not made as %(asked)s; there is: %(have)s.",
            name=fact.name,
            asked=asked,
            have=have,
        )
    return _("%(name)s is not made as %(asked)s.", name=fact.name, asked=asked)


def _one(fact: ProductFact, variant: VariantFact) -> str:
    what = f"{fact.name}, {option_text(variant.labels or variant.options)}"
    if variant.available:
        left = variant.stock is not None and variant.stock <= 3
        if left:
            return _("%(what)s: in stock, %(num)d left, %(price)s.", what=what, num=variant.stock, price=variant.price)
        return _("%(what)s: in stock, %(price)s.", what=what, price=variant.price)
    others = [variant_text(v) for v in _near(fact, variant)]
    text = _("%(what)s is sold out now (%(price)s).", what=what, price=variant.price)
    return text + " " + _("In stock: %(have)s.", have="; ".join(others[:4])) if others else text


def _near(fact: ProductFact, wanted: VariantFact) -> list[VariantFact]:
    """What can be had instead, closest first."""
    there = [v for v in fact.variants if v.available]
    return sorted(there, key=lambda v: -sum(v.options.get(axis) == value for axis, value in wanted.options.items()))


def _several(fact: ProductFact, variants: tuple[VariantFact, ...], lead: str = "") -> str:
    """By what still differs: 38 in stock in black and red, sold out in beige."""
    asked = (
        option_text({axis: variants[0].labels.get(axis, value) for axis, value in fact.asked.items()})
        if variants and not lead
        else ""
    )
    head = lead or f"{fact.name}{f', {asked}' if asked else ''} — {price_range(fact)}."
    if len(fact.variants) < 2:
        return head + " " + (_("In stock.") if fact.available else _("Sold out."))
    there = [_rest(fact, v) for v in variants if v.available]
    gone = [_rest(fact, v) for v in variants if not v.available]
    parts = [head]
    if there:
        parts.append(_("In stock: %(have)s.", have="; ".join(there[:6])))
    if gone and fact.aspect != "price":
        parts.append(_("Sold out: %(gone)s.", gone="; ".join(gone[:4])))
    if not there:
        parts.append(_("All of it is sold out now."))
    return " ".join(parts)


def _rest(fact: ProductFact, variant: VariantFact) -> str:
    labels = {axis: text for axis, text in (variant.labels or variant.options).items() if axis not in fact.asked}
    left = variant.stock if variant.available and variant.stock is not None and variant.stock <= 3 else None
    text = option_text(labels)
    return _("%(what)s (%(num)d left)", what=text, num=left) if left else text
