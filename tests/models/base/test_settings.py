"""Settings are typed; a wrong one is refused with its name and the reason."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_network
from pathlib import Path

import pytest

from models.base.settings import Settings, WrongSettings

KEY = "a-key-that-is-long-enough-for-anybody-0123"

Configure = Callable[..., Settings]


def test_nothing_has_to_be_set(configure: Configure) -> None:
    s = configure(SECRET_KEY=None)
    assert (s.embedded, s.playground_open, s.host, s.port, s.log_level) == (True, True, "127.0.0.1", 8080, "INFO")


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("TELEGRAM_BOT_TOKEN", "hello", "looks like"),
        ("TELEGRAM_BOT_TOKEN", "123:short", "looks like"),
        ("TELEGRAM_API_URL", "not a url", "URL"),
        ("PUBLIC_URL", "http://shop.example", "https"),
        ("PUBLIC_URL", "shop.example", "URL"),
        ("DATABASE_URL", "mysql://x", "PostgreSQL"),
        ("PORT", "70000", "65535"),
        ("PORT", "eighty", "whole number"),
        ("SECRET_KEY", "short", "32"),
        ("SECRET_KEY", f"{KEY},short", "32"),
        ("LOG_LEVEL", "LOUD", "DEBUG"),
        ("PLATFORM_ADMINS", "lola", "whole number"),
        ("GEMINI_BASE_URL", "gemini", "URL"),
        ("OPENAI_BASE_URL", "localhost:11434", "URL"),
        ("ANTHROPIC_BASE_URL", "claude", "URL"),
        ("GEMINI_API_KEY", "AIza one two", "one word"),
        ("OPENAI_API_KEY", "ключ", "one word"),
        ("ANTHROPIC_API_KEY", "sk-ant\nx", "one word"),
        ("GEMINI_MODEL", "gemini flash", "a name of letters"),
        ("OPENAI_MODEL", "gpt; drop", "a name of letters"),
        ("ANTHROPIC_MODEL", "x" * 121, "a name of letters"),
        ("TURN_SECONDS", "60", "9"),
        ("SURE_ENOUGH", "sure", "number"),
        ("MODEL_BUDGET_USD", "-1", "0"),
        ("MODEL_CALLS_PER_MINUTE", "0", "1"),
        ("ANSWER_QUIET_SECONDS", "60", "0 to 10"),
        ("TRUSTED_PROXIES", "127.0.0.1,caddy", "an address or a network"),
        ("TRUSTED_PROXIES", "10.0.0.1/8", "an address or a network"),
    ],
)
def test_a_wrong_one_is_named_with_the_reason(configure: Configure, name: str, value: str, reason: str) -> None:
    with pytest.raises(WrongSettings) as refused:
        configure(**{name: value})
    [line] = [line for line in str(refused.value).splitlines() if line.startswith(name)]
    assert reason in line


def test_a_server_of_ones_own_must_be_told_its_model(configure: Configure) -> None:
    with pytest.raises(WrongSettings, match="OPENAI_BASE_URL is demanded"):
        configure(OPENAI_COSTS_NOTHING="true")
    with pytest.raises(WrongSettings, match="OPENAI_MODEL is demanded with OPENAI_BASE_URL"):
        configure(OPENAI_BASE_URL="http://localhost:11434/v1")
    assert configure(OPENAI_BASE_URL="http://localhost:11434/v1/", OPENAI_MODEL="llama-4").openai_base_url == (
        "http://localhost:11434/v1"
    )


def test_every_wrong_one_is_named_at_once(configure: Configure) -> None:
    with pytest.raises(WrongSettings) as refused:
        configure(PORT="0", LOG_LEVEL="LOUD", SECRET_KEY="short")
    assert {line.split(":")[0].split(".")[0] for line in str(refused.value).splitlines()} >= {"PORT", "LOG_LEVEL"}


def test_a_refusal_does_not_repeat_the_secret(configure: Configure) -> None:
    with pytest.raises(WrongSettings) as refused:
        configure(TELEGRAM_BOT_TOKEN="12345678:my-very-own-secret", SECRET_KEY="tiny-secret")
    assert "very-own" not in str(refused.value)
    assert "tiny" not in str(refused.value)


def test_a_database_of_ones_own_wants_a_key_of_ones_own(configure: Configure) -> None:
    with pytest.raises(WrongSettings, match="SECRET_KEY"):
        configure(DATABASE_URL="postgres://x@db/savdo", SECRET_KEY=None)
    assert not configure(DATABASE_URL="postgres://x@db/savdo", SECRET_KEY=KEY).embedded


def test_a_public_address_needs_a_bot(configure: Configure) -> None:
    with pytest.raises(WrongSettings, match="PUBLIC_URL"):
        configure(PUBLIC_URL="https://shop.example")
    s = configure(PUBLIC_URL="https://shop.example/", TELEGRAM_BOT_TOKEN="123456789:" + "A" * 35)
    assert (s.public_url, s.playground_open) == ("https://shop.example", False)


def test_lists_are_separated_by_commas(configure: Configure) -> None:
    s = configure(PLATFORM_ADMINS="1, 2,,3", TRUSTED_PROXIES="10.0.0.1", SECRET_KEY=f"{KEY}, {KEY}x")
    assert (s.platform_admins, s.trusted_proxies) == ((1, 2, 3), (ip_network("10.0.0.1"),))
    assert s.secret_keys() == [KEY, f"{KEY}x"]


def test_what_is_left_empty_is_not_set(configure: Configure) -> None:
    assert configure(TELEGRAM_BOT_TOKEN="", PUBLIC_URL="", PORT="").port == 8080


def test_the_environment_goes_before_the_file(configure: Configure) -> None:
    Path(".env").write_text("PORT=9000\nLOG_LEVEL=debug\nSOMETHING_ELSE=1\n")
    assert configure().port == 9000
    assert configure(PORT="9001").port == 9001
    assert configure().log_level == "DEBUG"


def test_the_playground_is_closed_to_the_network(configure: Configure) -> None:
    assert not configure(HOST="0.0.0.0").playground_open
    assert not configure(DATABASE_URL="postgres://x@db/savdo").playground_open


def test_secrets_do_not_show_themselves(configure: Configure) -> None:
    s = configure(GEMINI_API_KEY="my-very-own-key", DATABASE_URL="postgres://me:pass-word@db/x")
    assert "very-own" not in repr(s)
    assert "pass-word" not in repr(s)
