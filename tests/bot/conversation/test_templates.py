"""The library of templates: every trade in every language, and every one of them may be saved as it stands."""

from __future__ import annotations

import pytest

from bot.conversation.prompt import filled
from bot.conversation.templates import templates
from models.assistant_rules import PLACEHOLDERS, checked
from models.base.i18n import Language
from tests.cast import Shop


def test_there_are_twenty_trades_at_least() -> None:
    assert len(templates()) >= 20


@pytest.mark.parametrize("language", list(Language))
async def test_each_can_be_saved_as_it_stands(shop: Shop, language: Language) -> None:
    seen = set()
    async with shop.unit():
        for code, template in templates().items():
            words = template.prompt(language)
            assert template.title(language)
            assert (await checked({"prompt": words, "template": code})).prompt == words
            assert "Lola" in filled(words, shop.workspace)
            seen.add(words)
    assert len(seen) == len(templates())


def test_uzbek_in_cyrillic_keeps_its_placeholders() -> None:
    words = templates()["clothes"].prompt(Language.UZ_CYRL)
    assert "{shop}" in words
    assert "кийим" in words


def test_placeholders_that_are_promised_are_filled(shop: Shop) -> None:
    text = filled(" ".join(f"{{{name}}}" for name in PLACEHOLDERS), shop.workspace)
    assert "{" not in text
