"""The language of a message, measured on the practice sets' labels and on short messages with a prior."""

import json

import pytest

from bot.conversation.language import detect
from models.base.i18n import Language
from tests.bot.exam.harness import SETS

CODES = {"uz-Latn": {Language.UZ}, "mixed": {Language.UZ, Language.UZ_CYRL, Language.RU}}


@pytest.mark.parametrize("name", ["practice", "flowers", "outdoor", "kids", "gadgets"])
def test_tells_the_languages_of_a_whole_set(name):
    rows = [json.loads(line) for line in (SETS / f"{name}_utterances.jsonl").read_text(encoding="utf-8").splitlines()]
    wrong = [row["text"] for row in rows if detect(row["text"]) not in CODES.get(row["lang"], {row["lang"]})]
    assert len(wrong) <= 0.02 * len(rows), wrong


@pytest.mark.parametrize(
    ("text", "prior", "language"),
    [
        ("ok", Language.UZ, Language.UZ),
        ("M", Language.RU, Language.RU),
        ("38", Language.UZ_CYRL, Language.UZ_CYRL),
        ("👍", Language.ES, Language.ES),
        ("hello", Language.UZ, Language.EN),
        ("rahmat", Language.RU, Language.UZ),
        ("hola", None, Language.ES),
        ("grazie", Language.EN, Language.IT),
        ("неча пул", Language.UZ_CYRL, Language.UZ_CYRL),
        ("спасибо", Language.UZ, Language.RU),
        ("раҳмат", Language.RU, Language.UZ_CYRL),
    ],
)
def test_a_short_message_leans_on_the_conversation(text, prior, language):
    assert detect(text, prior=prior) is language


def test_telegram_tells_when_nothing_else_does():
    assert detect("…", telegram="es-MX") is Language.ES
    assert detect("…", telegram="zh") is Language.EN


def test_names_and_links_do_not_vote():
    assert detect("сколько стоит «Adras koʻylak» https://t.me/dokon/12") is Language.RU
