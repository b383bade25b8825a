"""Telegram's HTML as the fake reads it."""

from __future__ import annotations

import pytest

from tests.fakes.telegram.entities import read_text


@pytest.mark.parametrize(
    ("source", "plain", "entities"),
    [
        ("oddiy matn", "oddiy matn", []),
        ("a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;", "a <b> & \"c\" 'd'", []),
        ("AT&T", "AT&T", []),
        ("  <b>x</b>  ", "x", [("bold", 0, 1)]),
        ("😀 <i>x</i>", "😀 x", [("italic", 3, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<strong>a</strong><em>b</em><ins>c</ins><del>d</del>", "abcd", None),
        ('<span class="tg-spoiler">s</span>', "s", [("spoiler", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ('<a href="https://a.uz/?x=1&amp;y=2">z</a>', "z", [("text_link", 0, 1)]),
        ("<a>z</a>", "z", []),
    ],
)
def test_markup_becomes_entities(source: str, plain: str, entities: list[tuple[str, int, int]] | None) -> None:
    text, found = read_text(source, "HTML")
    assert text == plain
    if entities is not None:
        assert [(entity["type"], entity["offset"], entity["length"]) for entity in found] == entities


def test_a_link_keeps_its_address() -> None:
    _, (link,) = read_text('<a href="https://a.uz/?x=1&amp;y=2">z</a>', "HTML")
    assert link["url"] == "https://a.uz/?x=1&y=2"


def test_plain_text_is_marked_by_telegram_itself() -> None:
    _, found = read_text("/start p_7 https://a.uz", None)
    assert [entity["type"] for entity in found] == ["bot_command", "url"]


def test_entities_that_were_given_are_kept() -> None:
    given = [{"type": "bold", "offset": 0, "length": 1}]
    assert read_text("<b>", None, given) == ("<b>", given)
