"""What tells who somebody is is found in six languages, and talk about goods is left alone."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot.conversation.privacy import small_words
from models.base.personal import find
from models.base.text import words

SETS = Path(__file__).parents[3] / "bot" / "exam" / "sets"
KINDS = {
    "name": "names",
    "phone": "phones",
    "address": "addresses",
    "email": "emails",
    "card": "cards",
    "paper": "papers",
}
ENOUGH, TOO_MANY = 0.98, 0.02


@cache
def people() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("people.toml").read_text(encoding="utf-8"))


def examples(seed: int = 3, each: int = 14) -> Iterator[tuple[str, str, str]]:
    """What is said around it, the sentence, and what in it must not leave."""
    dice = Random(seed)
    for language in ("uz", "ru", "en", "es", "it"):
        told = people()[language]
        for kind, values in KINDS.items():
            for _ in range(each):
                value = dice.choice(told[values])
                around = dice.choice(told[f"{kind}_in"])
                yield around, around.format(value), value


def hidden(text: str, **known: Any) -> str:
    """The text as it would leave."""
    for span in reversed(find(text, small=small_words(), **known)):
        text = f"{text[: span.start]}[…]{text[span.end :]}"
    return text


def test_of_400_examples_98_in_a_hundred_are_found_whole() -> None:
    every = list(examples())
    missed = [(text, hidden(text)) for around, text, value in every if _left(value, around, hidden(text))]
    assert len(every) >= 300
    assert len(missed) <= len(every) * (1 - ENOUGH), "\n".join(f"{text} → {left}" for text, left in missed)


def _left(value: str, around: str, text: str) -> bool:
    """A word of it with more than two letters or figures still stands there."""
    said, plain = set(words(text)), {*words(around), "pasaporte", "pasaporto", "pasport"}
    return any(len(word) > 2 and word in said for word in words(value) if word not in plain)


def test_talk_about_goods_is_left_alone() -> None:
    plain = [text for texts in people()["talk"].values() for text in texts]
    touched = [(text, hidden(text)) for text in plain if hidden(text) != text]
    assert len(touched) <= 1, touched


def test_of_what_customers_write_two_in_a_hundred_are_touched_at_most() -> None:
    texts, touched = 0, []
    for file in sorted(SETS.glob("*_utterances.jsonl")):
        public = _goods(file.with_name(file.name.replace("_utterances.jsonl", "_catalog.json")))
        for line in file.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            texts += 1
            touched += [text] if hidden(text, public=public) != text else []
    assert texts > 500
    assert len(touched) <= texts * TOO_MANY, "\n".join(touched)


def _goods(file: Path) -> frozenset[str]:
    rows = [row for key in ("products", "services") for row in json.loads(file.read_text(encoding="utf-8"))[key]]
    return frozenset(
        word for row in rows for name in (*row["name"].values(), *row.get("aliases", ())) for word in words(name)
    )


@pytest.mark.parametrize(
    "form",
    ["Анора", "Аноре", "Анору", "Аноры", "Anoraga", "Anoraning", "Anora opa", "Anoraxon", "АНОРА", "anora", "Анорой"],
)
def test_every_form_of_a_known_name_is_found(form: str) -> None:
    assert "nora" not in " ".join(words(hidden(f"Bu sovgʻa {form} uchun", names=("Anora",))))


def test_a_town_alone_a_price_and_a_number_of_an_order_are_nothing_personal() -> None:
    for text in ("Samarqandga yetkazasizmi?", "650 000 000 soʻm", "заказ №901234567", "order #1042"):
        assert hidden(text) == text
