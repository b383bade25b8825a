"""Logs without secrets, whoever wrote them."""

from __future__ import annotations

import logging

import pytest

from models.base.logs import Redacting, redact

TOKEN = "123456789:" + "AA" + "bC-d_" * 6 + "xyz"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        (f"token {TOKEN} refused", TOKEN),
        (f"https://api.telegram.org/bot{TOKEN}/getMe", TOKEN),
        (f"https://api.telegram.org/file/bot{TOKEN}/photos/1.jpg", TOKEN),
        (f"'{TOKEN}'", TOKEN),
        ("Authorization: Bearer abc.DEF-123_~+/=", "abc.DEF"),
        ("postgres://savdo:s3cret@db:5432/savdo", "s3cret"),
        ("redis://default:pass-word@redis:6379/0", "pass-word"),
        ("key=AIza" + "SyA12345" * 4 + "xyz", "AIza"),
        ("user=1&hash=" + "0123456789abcdef" * 4, "0123456789abcdef"),
    ],
)
def test_secrets_are_taken_out(text: str, secret: str) -> None:
    assert secret not in redact(text)
    assert "[secret]" in redact(text)


@pytest.mark.parametrize(
    "text",
    ["Order 12345: 250 000", "2026-11-21 04:30:00,967", "http://127.0.0.1:8080/s/lola/orders/12", "1234567:short"],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert redact(text) == text


def test_arguments_and_tracebacks_of_other_peoples_lines_are_covered() -> None:
    try:
        raise ValueError(f"cannot reach bot{TOKEN}")
    except ValueError as error:
        record = logging.LogRecord(
            "x", logging.ERROR, "", 1, "at %s", (TOKEN,), (type(error), error, error.__traceback__)
        )
    assert Redacting().filter(record)
    assert TOKEN not in logging.Formatter("%(message)s").format(record)
