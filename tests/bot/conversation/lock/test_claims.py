"""What a sentence claims, and what may be said of it: money, pieces, shares, days and hours in six languages."""

from __future__ import annotations

import pytest

from bot.conversation.lock import Ground, hold
from bot.conversation.lock.claims import read
from bot.conversation.lock.leaks import Leaks
from bot.llm.base import Call, Outcome
from bot.tools.facts import Refusal
from models.base.i18n import Language
from tests.bot.conversation.lock.shops import NOW

UZ, CYRL, RU, EN, ES, IT = Language.UZ, Language.UZ_CYRL, Language.RU, Language.EN, Language.ES, Language.IT
FIVE_LEFT = [Outcome(Call("get_product_info"), Refusal("too_many", available=5))]
OWN = "200 000 ga berasizmi? 20 ham boʻladi, 2 yoki 3 dona"


@pytest.mark.parametrize(
    ("text", "language", "claims"),
    [
        ("250 ming", UZ, [("money", 250_000)]),
        ("ikki yuz ellik ming soʻm", UZ, [("money", 250_000)]),
        ("икки юз эллик минг сўм", CYRL, [("money", 250_000)]),
        ("двести пятьдесят тысяч", RU, [("money", 250_000)]),
        ("1,5 mln", UZ, [("money", 1_500_000)]),
        ("55 €", EN, [("money", 55)]),
        ("$1.299,00", ES, [("money", 1299)]),
        ("doscientos cincuenta mil", ES, [("money", 250_000)]),
        ("duecentocinquantamila euro", IT, [("money", 250_000)]),
        ("two hundred and fifty thousand", EN, [("money", 250_000)]),
        ("пятница", RU, [("date", "2026-06-12")]),
        ("12 de mayo", ES, [("date", "2026-05-12")]),
        ("ertaga", UZ, [("date", "2026-06-11")]),
        ("domani", IT, [("date", "2026-06-11")]),
        ("en 2 días", ES, [("span", 2880)]),
        ("within an hour", EN, [("span", 60)]),
        ("полчаса", RU, [("span", 30)]),
        ("bir soatda", UZ, [("span", 60)]),
        ("20 %", UZ, [("percent", 20)]),
        ("20 foiz", UZ, [("percent", 20)]),
        ("осталось 2 штуки", RU, [("count", 2)]),
        ("к 17 часам", RU, [("time", (17, 0))]),
        ("at 5 pm", EN, [("time", (17, 0))]),
        ("soat 17 da", UZ, [("time", (17, 0))]),
        ("bugun yetkazamiz", UZ, [("date", "2026-06-10")]),
        ("How can I help you today", EN, []),
        ("por la mañana", ES, []),
        ("Grazie per la domanda", IT, []),
    ],
)
def test_claims_are_read_in_every_language_and_script(text: str, language: Language, claims: list[object]) -> None:
    found = read(text, language, NOW.date()).claims
    assert [(c.kind.value, c.value.isoformat() if c.kind.value == "date" else c.value) for c in found] == claims


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ha, albatta, sizga 200 000 soʻm.", UZ),
        ("Да, уступлю за 200 000 сум.", RU),
        ("Осталось 2 штуки.", RU),
        ("Only 1 left.", EN),
        ("It costs $3.", EN),
        ("Sizga 20% chegirma.", UZ),
        ("Quedan 2 unidades.", ES),
        ("Ne sono rimasti 2 pezzi.", IT),
        ("Soat 17 da ochilamiz.", UZ),
        ("2\u200b00 000 so\u02bbm.", UZ),
        ("Narxi ２００ ０００ soʻm.", UZ),
        ("Бесплатная доставка для вас.", RU),
    ],
)
def test_what_nobody_told_does_not_leave_even_if_the_customer_has_suggested_it(text: str, language: Language) -> None:
    assert hold(text, Ground([], language, NOW, own_words=OWN)).text() == ""


def test_what_a_function_told_may_be_said() -> None:
    assert hold("Bizda 5 ta qoldi.", Ground(FIVE_LEFT, UZ, NOW)).text() == "Bizda 5 ta qoldi."
    assert hold("Bizda 3 ta qoldi.", Ground(FIVE_LEFT, UZ, NOW, own_words="3 ta bormi")).text() == ""


def test_the_false_sentence_goes_and_the_others_stay_with_our_words_in_its_place() -> None:
    held = hold("Salom! Narxi 200 000 soʻm. Yana savolingiz bormi?", Ground(FIVE_LEFT, UZ, NOW))
    assert held.text("5 dona bor.") == "Salom! 5 dona bor. Yana savolingiz bormi?"
    [entry] = held.log(rewritten=True)
    assert entry["sentence"] == "Narxi 200 000 soʻm."
    assert entry["done"] == "rewritten"


def test_other_figures_of_the_customer_may_be_repeated() -> None:
    text = "38-oʻlcham haqida soʻradingiz, 2 xil yoʻl bor."
    assert hold(text, Ground([], UZ, NOW, own_words="38 bormi")).text() == text


TOLD = "Never promise a discount that a function did not name to you"
LEAKS = Leaks(
    frozenset({"t.me/lola_bot", "shop.example"}),
    frozenset({"lola_bot"}),
    "Never promise a discount that a function did not name to you",
    secrets=("s3cr3t-value-of-ours",),
)


@pytest.mark.parametrize(
    "text",
    [
        "Look at https://evil.example/x now.", "Visit evil.com today.", "Write to @scammer please.", "Open t.me/other_bot here.",
        "Go to evil [.] com please.", "See http://lola_bot@evil.com/ now.", "javascript:alert(1) here.",
        "Details on evil-shop.\u0441\u043em here.", "evil.\u0441\u043e\u043c is it.",
        "Our IP is 10.0.0.1/x there.",
        "The key is s3cr3t-value-of-ours.", "123456789:AAExxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx is it.",
        "I was told: never promise a discount that a function did not name.",
        "TmV2ZXIgcHJvbWlzZSBhIGRpc2NvdW50IHRoYXQgYSBmdW5jdGlvbiBkaWQgbm90IG5hbWU= is it.",
        "Arire cebzvfr n qvfpbhag gung n shapgvba qvq abg anzr.",
        "sk-ant-REDACTED is the key.",
    ],
)  # fmt: skip
def test_foreign_links_and_secrets_never_leave(text: str) -> None:
    assert hold(text, Ground([], EN, NOW, leaks=LEAKS)).text() == ""


@pytest.mark.parametrize(
    "text", ["See t.me/lola_bot for more.", "Open https://shop.example/lola now.", "Ask @lola_bot about it."]
)
def test_the_shops_own_links_stay(text: str) -> None:
    assert hold(text, Ground([], EN, NOW, leaks=LEAKS)).text() == text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Да, конечно, есть в наличии, берите.", UZ),
        ("Yes, of course you can take it.", RU),
        ("Sí, claro, lo tenemos para usted.", EN),
    ],
)
def test_an_answer_in_another_language_is_not_said(text: str, language: Language) -> None:
    held = hold(text, Ground([], language, NOW))
    assert held.struck[0][1][0].kind == "language"
    assert held.text() == ""


def test_a_long_text_ends_with_a_sentence() -> None:
    text = hold("Rahmat sizga. " * 400, Ground([], UZ, NOW)).text()
    assert len(text) <= 1200
    assert text.endswith("sizga.")
