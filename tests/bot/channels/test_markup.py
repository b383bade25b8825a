"""What language models mark, channels show their own way; what shops and customers write is taken letter for letter."""

from __future__ import annotations

import pytest

from bot.channels.base import Outgoing
from bot.channels.markup import Span, read
from bot.channels.telegram.parts import SEAMS, TEXT, entities, split, units


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("**Qora tufli** — 250 000", "Qora tufli — 250 000"),
        ("## Sizes\n* 37\n- 38", "Sizes\n• 37\n• 38"),
        ("[our channel](https://t.me/lola)", "our channel (https://t.me/lola)"),
        ("2*3*4 = 24, 5 * 6 = 30", "2*3*4 = 24, 5 * 6 = 30"),
        ("snake_case_name and __init__", "snake_case_name and init"),
        ("a lone ** star", "a lone ** star"),
        ("*ha* and `TUFLI-38`", "ha and TUFLI-38"),
    ],
)
def test_marks_go_and_words_stay(written: str, plain: str) -> None:
    assert read(written).plain == plain


def test_what_stands_out_is_counted_in_telegrams_units() -> None:
    marked = read("👗 **Koʻylak** 👗 *yangi*")
    assert marked.spans == (Span(2, 9, "bold"), Span(12, 17, "italic"))
    assert [(e.offset, e.length, e.type) for e in entities(marked)] == [(3, 7, "bold"), (14, 5, "italic")]


def test_only_a_models_text_is_read_so() -> None:
    assert Outgoing("**x**").words.plain == "**x**"
    assert Outgoing("**x**", marked=True).words.plain == "x"
    assert Outgoing.from_json(Outgoing("**x**", marked=True).to_json()).marked


def test_a_long_answer_is_cut_between_sentences() -> None:
    sentence = "Bu tufli tabiiy charmdan tikilgan, ichi ham charm! "
    pieces = split(sentence * 200)
    assert len(pieces) > 1
    assert all(piece.endswith("charm!") for piece in pieces)
    assert all(units(piece) <= TEXT for piece in pieces)
    assert " ".join(pieces) == (sentence * 200).strip()


def test_a_letter_of_two_units_is_never_cut() -> None:
    pieces = split("👗" * 3000)
    assert "".join(pieces) == "👗" * 3000
    assert all(units(piece) <= TEXT for piece in pieces)


def test_a_cut_text_keeps_its_marks() -> None:
    text = ("word " * 900) + "**end**"
    marked = Outgoing(text, marked=True).words
    first, second = split(marked.plain)
    piece = marked.cut(len(marked.plain) - len(second), len(marked.plain))
    assert first.endswith("word")
    assert [second[span.start : span.end] for span in piece.spans] == ["end"]


def test_seams_are_tried_from_the_best_to_the_worst() -> None:
    assert [bool(seam.search("a\n\nb")) for seam in SEAMS] == [True, True, False, True]
