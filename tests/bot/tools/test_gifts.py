"""Presents: asked about in one message, kept in the purse, and nothing that somebody is allergic to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.tools import facts
from models import allergens
from models.base.i18n import Language
from models.catalog import Product, Variant
from tests.bot.tools.test_tools import asks, talk_of
from tests.cast import Shop

NUTS, PLAIN, SILENT = "Halva pistachio", "Halva plain", "Halva silent"


async def sweets(shop: Shop) -> None:
    """Three boxes at 50 000: with nuts only in their composition, without any, and with nothing typed."""
    typed = {NUTS: ("Sut.", "Pistachio 40 %"), PLAIN: ("Sut.", "Shakar, sut"), SILENT: ("", "Shakar")}
    async with shop.unit():
        for name, (allergen, made_of) in typed.items():
            about = {"composition": {"uz": made_of}, **({"allergens": {"uz": allergen}} if allergen else {})}
            product = await Product.create(code=name, names={"uz": name}, about=about, counted=False)
            await Variant.create(product=product, sku=name.upper(), price=5_000_000)
            await product.index()


async def gift(shop: Shop, words: str, language: Language = Language.UZ, **args: object) -> object:
    talk = replace(await talk_of(shop), words=words, language=language, open_question="gift")
    return await asks(shop, talk, "apply_playbook", playbook="gift", **args)


async def test_what_is_open_is_asked_at_once_and_once(shop: Shop) -> None:
    await sweets(shop)
    talk = replace(await talk_of(shop), words="sovgʻa kerak edi")
    asked = await asks(shop, talk, "apply_playbook", playbook="gift")
    assert (asked.asks, asked.food) == (("budget", "kind", "allergies"), True)
    again = await gift(shop, "farqi yoʻq", budget=50_000)
    assert isinstance(again, facts.GiftPacks)


async def test_a_shop_without_food_does_not_ask_about_allergies(shop: Shop) -> None:
    talk = replace(await talk_of(shop), words="sovgʻa kerak edi")
    asked = await asks(shop, talk, "apply_playbook", playbook="gift")
    assert asked.asks == ("budget", "kind")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uz", "yongʻoqqa allergiyasi bor"),
        ("uz-Cyrl", "ёнғоққа аллергияси бор"),
        ("ru", "у неё аллергия на орехи"),
        ("en", "she is allergic to nuts"),
        ("es", "es alérgica a los frutos secos"),
        ("it", "è allergica alla frutta a guscio"),
    ],
)
async def test_nuts_are_kept_out_wherever_they_stand(shop: Shop, language: str, words: str) -> None:
    await sweets(shop)
    found = await gift(shop, words, Language(language), budget=50_000, kind="halva")
    assert isinstance(found, facts.GiftPacks)
    assert [pack.code for pack in found.packs] == [PLAIN]  # of the third nobody knows what is in it
    assert found.avoided == ("nuts",)


async def test_the_customers_own_words_count_even_if_a_model_says_none(shop: Shop) -> None:
    await sweets(shop)
    found = await gift(shop, "pistaga allergiyam bor", budget=50_000, kind="halva", allergies="none")
    assert isinstance(found, facts.GiftPacks)
    assert NUTS not in [pack.code for pack in found.packs]


async def test_no_present_is_dearer_than_the_budget_and_ten_percent(shop: Shop) -> None:
    await sweets(shop)
    for budget, most in ((50_000, 55_000), (46_000, 50_600), (45_000, 49_500), (200_000, 220_000)):
        found = await gift(shop, "allergiya yoʻq", budget=budget, kind="halva")
        packs = found.packs if isinstance(found, facts.GiftPacks) else ()
        assert all(pack.price.amount <= most * 100 for pack in packs)
        assert len(packs) <= 3


@pytest.mark.parametrize(
    "words", ["No hay alergias", "allergiyasi yoʻq", "аллергии нет", "no allergies", "nessuna allergia"]
)
def test_none_is_none(words: str) -> None:
    assert allergens.named(words, Language.ES) == frozenset()


@pytest.mark.parametrize("words", ["bitta tort", "un regalo por favor", "подарок маме до 500"])
def test_who_says_nothing_has_said_nothing(words: str) -> None:
    assert allergens.named(words, Language.RU) is None


def test_what_is_in_no_table_goes_by_its_own_word() -> None:
    avoided = allergens.named("аллергия на клубнику", Language.RU)
    assert avoided
    assert not allergens.keeps_out({"made of": "клубника, сахар"}, "молоко", avoided)
    assert allergens.keeps_out({"made of": "сахар"}, "молоко", avoided)
