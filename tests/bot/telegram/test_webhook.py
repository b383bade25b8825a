"""The webhook: the secret before anything else, one commit, and what happens when there is none."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from itertools import product
from typing import Any

import aiohttp
import pytest

from bot.telegram import errors
from bot.telegram.acts import speaker
from bot.telegram.webhook import SECRET_HEADER
from models.base.db import row, unit
from models.conversations import Message
from models.inbox import ExternalEvent, Outcome
from models.workspaces import BotAccount, BotState
from tests.bot.telegram.conftest import door, forget_connections, own_bot
from tests.cast import Counting, Shop
from tests.fakes.telegram import FakeBot, FakeTelegram


class Post:
    """Posts to our webhook as Telegram (or somebody else) would."""

    def __init__(self, http: aiohttp.ClientSession, address: str, account: BotAccount) -> None:
        self.http, self.address, self.account = http, address, account

    async def __call__(self, body: Any, *, secret: str | None = None, public_id: str = "") -> int:
        headers = {SECRET_HEADER: self.account.secret if secret is None else secret}
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        url = f"{self.address}/tg/{public_id or self.account.public_id}"
        async with self.http.post(url, data=data, headers=headers) as answer:
            return answer.status


@pytest.fixture
async def post(telegram: FakeTelegram, account: BotAccount, shop: Shop) -> AsyncIterator[Post]:
    """At the door of Lola's own bot."""
    errors._failed.clear()
    _bot, own = await own_bot(telegram, shop)
    async with door() as address, aiohttp.ClientSession() as http:
        yield Post(http, address, own)


def update(number: int = 1, text: str = "tufli bormi", **more: Any) -> dict[str, Any]:
    person = {"id": 77, "is_bot": False, "first_name": "Anna", "language_code": "ru"}
    chat = {"id": 77, "type": "private", "first_name": "Anna"}
    message = {"message_id": number, "date": 1, "chat": chat, "from": person, "text": text}
    return {"update_id": number, "message": message | more}


async def texts(shop: Shop) -> list[str]:
    async with shop.unit():
        return [message.text for message in await Message.filter(direction="in").order_by("id")]


async def poison() -> list[ExternalEvent]:
    return await ExternalEvent.filter(outcome=Outcome.POISON).order_by("id")


async def test_a_message_is_one_commit_of_three_statements(post: Post, shop: Shop, statements: Counting) -> None:
    await post(update(1))
    with statements() as seen:
        assert await post(update(2)) == 200
    assert seen.count == 3, seen.sql
    assert await texts(shop) == ["tufli bormi", "tufli bormi"]


async def test_an_unknown_bot_is_404_and_a_revoked_one_too(post: Post) -> None:
    assert await post(update(), public_id="abcdefghijkm") == 404
    assert await post(update(), public_id="..%2f..%2fetc") == 404
    post.account.state = BotState.REVOKED
    assert await post(update()) == 404


@pytest.mark.parametrize("secret", ["", "wrong", "ключ", "a" * 5000])
async def test_a_wrong_secret_is_401(post: Post, shop: Shop, secret: str) -> None:
    assert await post(update(), secret=secret) == 401
    assert await texts(shop) == []
    assert await ExternalEvent.all().count() == 0


async def test_a_wrong_secret_is_401_before_the_body_is_there(post: Post) -> None:
    """The body announced never comes, and the answer is there all the same."""
    host, port = post.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    head = f"POST /tg/{post.account.public_id} HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: wrong\r\nContent-Length: 900000\r\n\r\n"
    writer.write(head.encode())
    async with asyncio.timeout(3):
        line = await reader.readline()
    writer.close()
    assert line.startswith(b"HTTP/1.1 401")


async def test_a_bot_attached_by_another_process_is_found(post: Post, shop: Shop) -> None:
    forget_connections()
    assert await post(update()) == 200
    assert await texts(shop) == ["tufli bormi"]


async def test_a_stranger_who_guesses_ids_keeps_no_bot_from_being_found(
    post: Post, shop: Shop, statements: Counting
) -> None:
    forget_connections()
    await speaker().accounts.find("zzzzzzzzzzzz")  # a look has just been taken
    speaker().accounts._known.clear()
    with statements() as seen:
        guesses = [post(update(), public_id=f"abcdefgh{a}{b}{c}{d}") for a, b, c, d in product("ab", repeat=4)]
        *refused, found = await asyncio.gather(*guesses, post(update()))
    assert set(refused) == {404}
    assert found == 200
    assert await texts(shop) == ["tufli bormi"]
    assert len([sql for sql in seen.sql if "bot_account" in sql]) <= 4, seen.sql


async def test_a_body_beyond_all_measure_is_refused(post: Post) -> None:
    assert await post(b"x" * (1024 * 1024 + 1)) == 413


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b"[" * 100_000,
        b"[]",
        b"null",
        b'"text"',
        b"{}",
        b'{"update_id": "one"}',
        b'{"update_id": 5, "message": {"text": 1}}',
        b'{"update_id": 6, "message": "x"}',
        b'{"update_id": 7, "message": {"message_id": 1, "date": 1, "chat": {"id": 1}}}',
        b'{"text": "\\u0000"}',
        b'{"update_id": 1e400}',
        b'{"update_id": 123456789012345678901234567890}',
        b'{"update_id": 8, "message": {"message_id": 1, "date": 1e30, "chat": {"id": 1, "type": "private"}}}',
        b"\xff\xfe\x00",
    ],
)
async def test_what_cannot_be_understood_is_parked_once(post: Post, body: bytes) -> None:
    assert [await post(body) for _ in range(3)] == [200, 200, 200]
    (parked,) = await poison()
    assert parked.why()
    assert parked.source == post.account.source


@pytest.mark.parametrize(
    "text", ["a\0b", "half \ud83d a pair", "\udc00", "😀", "\u202e reversed", "'; DROP TABLE person; --"]
)
async def test_odd_characters_are_heard(post: Post, shop: Shop, text: str) -> None:
    assert await post(update(text=text)) == 200
    assert await poison() == []
    (heard,) = await texts(shop)
    assert heard


async def test_kinds_that_nobody_knows_yet_are_only_stored(post: Post, shop: Shop) -> None:
    assert await post({"update_id": 9, "message_from_mars": {"x": 1}}) == 200
    assert await poison() == []
    assert await ExternalEvent.all().count() == 1


async def test_a_failing_commit_is_500_and_the_next_delivery_is_heard(post: Post, shop: Shop) -> None:
    async with breaking():
        assert await post(update(3)) == 500
    assert await texts(shop) == []
    assert await post(update(3)) == 200
    assert await post(update(3)) == 200
    assert await texts(shop) == ["tufli bormi"]


async def test_an_update_that_fails_for_a_reason_of_its_own_is_parked_at_last(post: Post, shop: Shop) -> None:
    async with breaking("message"):
        assert [await post(update(4)) for _ in range(4)] == [500, 500, 200, 200]
    (parked,) = await poison()
    assert parked.external_id == "4"
    assert "broken" in parked.why()
    assert parked.opened() == update(4)
    assert await post(update(5)) == 200


class breaking:  # noqa: N801 - reads as a verb
    """Commits that touch the table fail, in the database itself."""

    def __init__(self, table: str = "external_event") -> None:
        self.table = table

    async def __aenter__(self) -> None:
        async with unit():
            await row("CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$")
            await row(
                f"CREATE CONSTRAINT TRIGGER breaks AFTER INSERT ON {self.table} DEFERRABLE INITIALLY DEFERRED"
                " FOR EACH ROW EXECUTE FUNCTION break()"
            )

    async def __aexit__(self, *_: object) -> None:
        async with unit():
            await row(f"DROP TRIGGER breaks ON {self.table}")
            await row("DROP FUNCTION break()")


async def test_a_hundred_at_once_are_one(post: Post, shop: Shop) -> None:
    assert set(await asyncio.gather(*(post(update(8)) for _ in range(100)))) == {200}
    assert await texts(shop) == ["tufli bormi"]


async def test_the_button_is_answered_after_the_acknowledgement(
    post: Post, shop: Shop, telegram: FakeTelegram, platform: FakeBot
) -> None:
    """Telegram takes two seconds over our answer to the button; ours to Telegram is there at once."""
    from tests.fakes.telegram.faults import Slow

    telegram.faults.plan("answerCallbackQuery", Slow(2))
    person = {"id": 77, "is_bot": False, "first_name": "Anna"}
    query = {"id": "1", "from": person, "chat_instance": "1", "data": "cart"}
    began = asyncio.get_running_loop().time()
    assert await post({"update_id": 10, "callback_query": query}) == 200
    assert asyncio.get_running_loop().time() - began < 1.5
    await telegram.wait_for(lambda call: call.method == "answerCallbackQuery", timeout=5)
