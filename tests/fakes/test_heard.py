"""The ear of the whole suite: it must hear what a library has escaped."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.fakes import heard


@pytest.fixture
def ear() -> Iterator[list[bytes]]:
    yield heard.EVERYTHING
    heard.EVERYTHING.clear()


def request(words: str) -> bytes:
    return json.dumps({"contents": [{"parts": [{"text": words}]}]}).encode()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Men Анора, tufli bormi", ["Anora"]),
        ("Чилонзор 5 га олиб келинг", ["Chilonzor 5"]),
        (json.dumps({"name": "Анора"}), ["Anora"]),
        ("tel. +998 90 765 43 21", ["+998907654321"]),
        ("[NAME_1] tufli soʻradi", []),
    ],
)
def test_it_hears_through_escapes(ear: list[bytes], words: str, told: list[str]) -> None:
    ear.append(request(words))
    assert heard.leaks() == told


def test_it_hears_what_is_no_json(ear: list[bytes]) -> None:
    ear.append(b"--part\r\nDilnoza\r\n--")
    assert heard.leaks() == ["Dilnoza"]
