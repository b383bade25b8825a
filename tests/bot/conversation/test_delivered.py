"""What is on record of an answer is what became of it: sent, failed, in doubt, or waiting; and what a passing illness does to a turn."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import asyncpg
import pytest

from bot.channels import CHANNELS, channel
from bot.channels.base import Outgoing, SendFailed, To, Why
from bot.channels.collecting import Terminal
from bot.conversation.answer import answer
from models.base.db import row, rows
from models.base.passing import passes
from models.conversations import MessageState
from models.events import Event
from tests.bot.conversation.chatting import Chat
from tests.bot.conversation.test_agreeing import STREET, at_the_summary
from tests.cast import Shop
from tests.databases import Credentials

S = MessageState


class Line(Terminal):
    """A terminal whose wire fails as it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.why, self.after = list[Why](), 0

    async def send(self, to: To, outgoing: Outgoing) -> list[str]:
        if self.after:
            self.after -= 1
        elif self.why:
            raise SendFailed(self.why.pop(0), "x")
        return await super().send(to, outgoing)


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch) -> Iterator[Line]:
    monkeypatch.setitem(CHANNELS, "terminal", f"{__name__}:Line")
    channel.cache_clear()
    made = channel("terminal")
    assert isinstance(made, Line)
    yield made
    channel.cache_clear()


Sick = Callable[[bool], Awaitable[None]]


@pytest.fixture
async def sick(db: Credentials) -> AsyncIterator[Sick]:
    """The database itself breaks off whoever puts something into a cart, as it does in a deadlock."""
    connection = await asyncpg.connect(**db)
    await connection.execute(
        """CREATE FUNCTION deadlock() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END $$"""
    )

    async def turn(ill: bool) -> None:
        await connection.execute("DROP TRIGGER IF EXISTS deadlock ON cart_line")
        if ill:
            await connection.execute(
                "CREATE TRIGGER deadlock BEFORE INSERT ON cart_line FOR EACH ROW EXECUTE FUNCTION deadlock()"
            )

    yield turn
    await connection.close()


@pytest.mark.parametrize(
    ("why", "state"),
    [(Why.IN_DOUBT, S.IN_DOUBT), (Why.REJECTED, S.FAILED), (Why.BLOCKED, S.FAILED)],
)
async def test_what_did_not_arrive_is_not_on_record_as_sent(shop: Shop, line: Line, why: Why, state: S) -> None:
    chat, line.why = Chat(shop), [why]
    await chat.says("salom")
    (said,) = await chat.answers()
    assert (said.state, said.error) == (state, f"{why}: x")
    assert said.trace


async def test_while_the_platform_is_down_it_waits_and_there_is_one_row_of_it(shop: Shop, line: Line) -> None:
    chat, line.why = Chat(shop), [Why.DOWN]
    await chat.says("tufli bormi")
    (said,) = await chat.answers()
    assert said.state is S.QUEUED
    assert said.trace["calls"]
    await answer(shop.id, (await chat.conversation()).id)
    (said,) = await chat.answers()
    assert said.state is S.SENT
    assert "250" in chat.take()


async def test_only_the_rest_waits(shop: Shop, line: Line) -> None:
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    await chat.presses("order")
    await chat.says(f"Toshkent, {STREET}")
    line.after, line.why = 1, [Why.DOWN]
    await chat.says(contact="+998901234567")  # "Noted." arrives, the question does not
    noted, asked = (await chat.answers())[-2:]
    assert (noted.state, asked.state) == (S.SENT, S.QUEUED)
    assert noted.text != asked.text
    assert asked.text not in noted.text


async def test_a_summary_that_waits_holds_no_open_address(shop: Shop, line: Line) -> None:
    chat = await at_the_summary(shop)
    line.why = [Why.DOWN]
    await chat.says(press="order")
    async with shop.unit():
        assert not [r for r in await rows("SELECT m::text AS row FROM message m") if "Chilonzor" in r["row"]]
    await answer(shop.id, (await chat.conversation()).id)
    assert STREET in chat.take()


@pytest.mark.parametrize(
    ("error", "does"),
    [
        (asyncpg.DeadlockDetectedError("x"), True),
        (asyncpg.SerializationError("x"), True),
        (asyncpg.TooManyConnectionsError("x"), True),
        (asyncpg.ConnectionDoesNotExistError("x"), True),
        (asyncpg.InterfaceError("connection is closed"), True),
        (ConnectionResetError(), True),
        (FileNotFoundError(2, "no such socket"), True),
        (SendFailed(Why.DOWN), True),
        (SendFailed(Why.BLOCKED), False),
        (FileNotFoundError(2, "no such file", "picture.jpg"), False),
        (asyncpg.InterfaceError("the server expects 2 arguments"), False),
        (asyncpg.UniqueViolationError("x"), False),
        (TimeoutError(), False),
        (ValueError("x"), False),
    ],
)
def test_which_errors_pass(error: Exception, does: bool) -> None:
    assert passes(error) is does
    wrapped = RuntimeError()
    wrapped.__cause__ = error
    assert passes(wrapped) is (does and not isinstance(error, SendFailed))


async def test_a_deadlock_does_not_swallow_the_message(shop: Shop, sick: Sick) -> None:
    chat = Chat(shop)
    await chat.says("salom")
    heard = await chat.hears("tufli 38 bitta oling")
    await sick(True)
    with pytest.raises(asyncpg.DeadlockDetectedError):
        await answer(shop.id, heard.conversation_id)
    assert chat.take() == ""
    await sick(False)
    async with shop.unit():
        left = await row(
            "SELECT leased_until < now() + interval '2 seconds' AS soon FROM conversation WHERE id = $1",
            heard.conversation_id,
        )
        assert left == {"soon": True}
        await row("UPDATE conversation SET leased_until = NULL WHERE id = $1 RETURNING id", heard.conversation_id)
        assert not await Event.filter(kind="conversation.failed").count()
    await answer(shop.id, heard.conversation_id)
    assert "250" in chat.take()
