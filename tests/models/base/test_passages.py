"""Long texts become passages: short enough for a chat, whole sentences, nothing lost, nothing twice."""

from __future__ import annotations

import pytest

from models.base.passages import LONGEST, passages

RULES = """# Yetkazib berish

Toshkent boʻylab bir kunda yetkazamiz. Narxi 25 000 soʻm.
Viloyatlarga pochta orqali, 2–3 kun.

## Qaytarish

- 14 kun ichida almashtiramiz.
- Chek **shart** emas, lekin [yorliq](https://example.com) turishi kerak.

---
1. Avval yozing.
2. Keyin olib keling.
"""


def test_headings_go_with_what_stands_below_them() -> None:
    found = passages(RULES)
    assert [one.heading for one in found] == ["Yetkazib berish", "Qaytarish"]
    assert found[0].text.startswith("Toshkent boʻylab")
    assert found[1].text == (
        "14 kun ichida almashtiramiz. Chek shart emas, lekin yorliq turishi kerak. Avval yozing. Keyin olib keling."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Мы возим по всему городу и за город.",
        "Kafolat bir yil davom etadi!",
        "¿Hacen envíos a todo el país?",
    ],
)
def test_passages_are_whole_sentences_and_short(sentence: str) -> None:
    text = " ".join(f"{sentence[:-1]} {n}{sentence[-1]}" for n in range(200))
    found = passages(text)
    assert len(found) > 5
    for one in found:
        assert len(one.text) <= LONGEST
        assert one.text[-1] in ".!?"
    assert " ".join(one.text for one in found) == text


def test_a_full_stop_behind_a_short_word_ends_nothing() -> None:
    (one,) = passages("Narxi 5000 so'm. ul. Navoiy 7, 3-uy. Kelib koʻring.")
    assert one.text.count(".") == 4


def test_a_sentence_without_end_is_cut_between_words() -> None:
    found = passages("soʻz " * 500)
    assert all(len(one.text) <= LONGEST for one in found)
    assert all(set(one.text.split()) == {"soʻz"} for one in found)
    assert len("".join(one.text for one in found).replace(" ", "")) == 4 * 500


def test_a_word_without_end_is_cut_all_the_same() -> None:
    found = passages("x" * 5000)
    assert "".join(one.text for one in found) == "x" * 5000


@pytest.mark.parametrize("text", ["", "\n\n\n", "# Only a heading", "---\n***"])
def test_nothing_to_say_is_no_passage(text: str) -> None:
    assert passages(text) == []
