"""What a shop's models cost: on record to the token, within its budget, and told to its owner in time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.conversation.answer import answer
from bot.conversation.brains import providers
from bot.conversation.senses import embed, listen, see
from bot.llm.base import BrainFailed
from models.assistants import AssistantSettings
from models.base import clock
from models.base.db import unit
from models.base.scope import everywhere, inside
from models.costs import By, Cost, costs, month
from models.events import Event
from models.meters import MOST_CALLS, Means, Meter, metered
from models.spending import BadBudget, ModelCall, SpendingMonth, set_budget
from tests.bot.conversation.chatting import Chat
from tests.bot.conversation.modelled import Configure, Models, wishes, with_models
from tests.cast import Shop
from tests.fakes.scripting import calls, dropped, empty, error, malformed, says, slow

TUFLI = ("get_product_info", {"product": "tufli"})
SINCE, UNTIL = datetime(2020, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
TOKENS = ("prompt", "cached", "written", "output", "thinking")


@pytest.fixture
async def models(configure: Configure) -> AsyncIterator[Models]:
    async with with_models(configure) as models:
        yield models


async def table(shop: Shop, by: By) -> list[Cost]:
    with inside(shop.id):
        return await costs(by, since=SINCE, until=UNTIL)


async def budget(shop: Shop, micros: int | None, **more: int) -> None:
    await shop.do(set_budget(micros, **more))


async def on_record(shop: Shop) -> list[ModelCall]:
    async with shop.unit():
        return await ModelCall.all().order_by("id")


# — on record —


async def test_the_tables_reconcile_with_the_bills_to_the_token(shop: Shop, neighbour: Shop, models: Models) -> None:
    """Two shops, three providers, talks that go well, that fail, that change hands, pictures and voices and vectors."""
    for server in models.servers.values():
        server.failing, server.stormy = 0.25, True
    for kind in models.servers:
        for place in (shop, neighbour):
            await wishes(place, provider=kind)
            chat = Chat(place, chat=f"{place.slug}-{kind}")
            for words in ("salom", "tufli bormi 38", "savatda nima bor", "yaxshimi", "rahmat"):
                await chat.says(words)
    for server in models.servers.values():
        server.failing = 0.0
    for brain in providers().values():
        brain.breaker.worked()  # whatever the storm has opened
    with inside(shop.id):
        await see(b"\x89PNG", "image/png", wish=AssistantSettings(provider="anthropic"))
        await listen(b"OggS", "audio/ogg", wish=AssistantSettings(provider="openai"))
        await embed(["krujka", "choynak"], by="openai")
    with everywhere():
        shops = await costs(By.SHOP, since=SINCE, until=UNTIL)
    billed = models.billed
    for line in (shops, await table(shop, By.FEATURE), await table(shop, By.CONVERSATION)):
        assert line
    assert "late" not in {one.outcome for one in await on_record(shop)}
    for kind in TOKENS:
        told = sum(getattr(line, kind) for line in shops)
        assert told == sum(getattr(one, kind) for one in billed), kind
    ours = next(line for line in shops if line.of == shop.id)
    for by in (By.FEATURE, By.CONVERSATION, By.MODEL, By.VERSION):
        lines = await table(shop, by)
        for kind in (*TOKENS, "calls", "micros", "unpriced"):
            assert sum(getattr(line, kind) for line in lines) == getattr(ours, kind), (by, kind)
    assert {line.of for line in await table(shop, By.FEATURE)} == {"chat", "see", "listen", "embed"}
    conversations = await table(shop, By.CONVERSATION)
    assert len(conversations) == 4  # three talks, and what was seen, heard and embedded outside of any
    assert sum(line.calls for line in shops) == models.received


async def test_a_request_is_on_record_with_what_it_was_for(shop: Shop, models: Models) -> None:
    models.gemini.will(calls(TUFLI), says("Ha, bor: 250 000 soʻm."))
    chat = Chat(shop)
    heard = await chat.hears("tufli bormi")
    await answer(shop.id, heard.conversation_id)
    for request in await on_record(shop):
        assert (request.feature, request.provider, request.model) == ("chat", "gemini", "gemini-3.8-flash")
        assert (request.conversation_id, request.message_id) == (heard.conversation_id, heard.message_id)
        assert (request.outcome, request.currency) == ("ok", "USD")
        assert request.version.startswith("seller ")
        assert request.micros
        assert clock.now() - request.at < timedelta(minutes=1)
    assert len(await on_record(shop)) == 2


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [
        (error(500), "down"),
        (error(429), "busy"),
        (empty(), "unreadable"),
        (malformed(), "unreadable"),
        (dropped(), "down"),
    ],
)
async def test_a_failure_is_on_record_too(shop: Shop, models: Models, failure: object, outcome: str) -> None:
    models.gemini.will(failure, says("Ha."))
    await Chat(shop).says("yaxshimi")
    assert [one.outcome for one in await on_record(shop)] == [outcome, "ok"]


async def test_a_model_without_a_price_is_said_to_have_none(shop: Shop, configure: Configure) -> None:
    async with with_models(configure, "openai", OPENAI_MODEL="llama-4:latest") as models:
        models.openai.will(says("Ha."))
        chat = Chat(shop)
        await chat.says("yaxshimi")
    (line,) = await table(shop, By.MODEL)
    assert (line.of, line.unpriced, line.micros) == ("llama-4:latest", 1, 0)
    assert (await chat.trace())["micros"] is None


async def test_a_shop_sees_its_own_costs_only(shop: Shop, neighbour: Shop, models: Models) -> None:
    await Chat(neighbour).says("yaxshimi")
    assert await table(shop, By.CONVERSATION) == []
    assert [line.of for line in await table(neighbour, By.SHOP)] == [neighbour.id]


async def test_what_a_turn_has_spent_is_on_record_though_the_turn_broke(shop: Shop, models: Models) -> None:
    """The customer gets an apology; the request was paid for all the same."""
    models.gemini.will(calls(("get_product_info", {"product": 7})), says("Ha."))
    await Chat(shop).says("yaxshimi")
    async with shop.unit():
        month_before = await SpendingMonth.get()
    async with shop.unit():
        assert month_before.micros == sum(one.micros or 0 for one in await ModelCall.all())


# — the budget —


async def test_a_budget_of_nothing_means_the_offline_brain_alone(shop: Shop, models: Models) -> None:
    await budget(shop, 0)
    chat = Chat(shop)
    assert "250" in await chat.says("tufli bormi")
    trace = await chat.trace()
    assert trace["brain"] == "offline"
    assert "budget" in trace["failed"][0]
    assert models.received == 0
    assert await told_of(shop) == []


async def test_the_installation_can_give_every_shop_a_budget(shop: Shop, configure: Configure) -> None:
    async with with_models(configure, "gemini", MODEL_BUDGET_USD="0") as models:
        assert "250" in await Chat(shop).says("tufli bormi")
        assert models.received == 0
        await budget(shop, 1_000_000)
        await Chat(shop, chat="chat-2").says("tufli bormi")
        assert models.received == 1


async def test_with_a_budget_a_model_without_a_price_is_not_asked(shop: Shop, models: Models) -> None:
    """It would cost and never be counted. The next provider, whose price is known, answers."""
    await budget(shop, 1_000_000)
    await wishes(shop, provider="gemini", model="gemini-9-unknown")
    chat = Chat(shop)
    assert await chat.says("yaxshimi")
    assert "nobody knows what gemini-9-unknown costs" in (await chat.trace())["failed"][0]
    assert {one.provider for one in await on_record(shop)} == {"openai"}
    assert not models.gemini.received


async def test_ones_own_server_costs_nothing_whatever_the_budget(shop: Shop, configure: Configure) -> None:
    for own, brain in (("false", "offline"), ("true", "openai")):
        async with with_models(configure, "openai", OPENAI_MODEL="llama-4", OPENAI_COSTS_NOTHING=own):
            await budget(shop, 1)
            chat = Chat(shop, chat=f"own-{own}")
            await chat.says("yaxshimi")
            assert (await chat.trace())["brain"] == brain


async def told_of(shop: Shop) -> list[str]:
    async with shop.unit():
        return [one.kind for one in await Event.filter(kind__startswith="budget.").order_by("id")]


async def test_at_80_and_at_100_percent_it_is_told_once_and_then_the_offline_brain_goes_on(
    shop: Shop, models: Models
) -> None:
    chat = Chat(shop)
    await chat.says("yaxshimi")
    (first,) = await on_record(shop)
    assert first.micros
    await budget(shop, first.micros * 5)
    told = []
    for number in range(40):
        assert await chat.says(f"yaxshimi {number}")
        told.append(len(await told_of(shop)))
    assert await told_of(shop) == ["budget.nearly_spent", "budget.spent"]
    spent = (await shop_month(shop)).micros
    assert first.micros * 5 <= spent < first.micros * 6  # no more than by the turn that passed it
    assert (await chat.trace())["brain"] == "offline"
    assert told[-1] == 2
    reached = models.received
    await chat.says("yana bormi")
    assert models.received == reached


async def shop_month(shop: Shop) -> SpendingMonth:
    async with shop.unit():
        return await SpendingMonth.all().order_by("-month").first() or SpendingMonth()


async def test_a_new_month_is_a_new_budget_in_the_shops_zone(shop: Shop, models: Models) -> None:
    """In Tashkent the first of December begins at 19:00 UTC on the thirtieth of November."""
    await budget(shop, 1)
    chat = Chat(shop)
    with clock.at(datetime(2026, 11, 30, 18, 59, tzinfo=UTC)):
        await chat.says("yaxshimi")
        await chat.says("rostdanmi")
        assert models.received == 1
    with clock.at(datetime(2026, 11, 30, 19, 1, tzinfo=UTC)):
        await chat.says("chindanmi")
        assert models.received == 2
    async with shop.unit():
        months = await SpendingMonth.all().order_by("month")
    assert [str(one.month) for one in months] == ["2026-11-01", "2026-12-01"]


async def test_a_turn_stops_where_its_own_requests_have_used_up_the_rest(shop: Shop, models: Models) -> None:
    await budget(shop, 1)
    models.gemini.will(calls(TUFLI))
    chat = Chat(shop)
    assert "250" in await chat.says("tufli bormi")
    assert models.received == 1
    assert "budget" in (await chat.trace())["failed"][0]


async def test_more_than_so_many_requests_a_minute_go_to_the_offline_brain(shop: Shop, models: Models) -> None:
    await budget(shop, None, per_minute=3)
    chat = Chat(shop)
    brains = []
    for number in range(5):
        assert await chat.says(f"yaxshimi {number}")
        brains.append((await chat.trace())["brain"])
    assert brains == ["gemini"] * 3 + ["offline"] * 2
    assert "too often" in (await chat.trace())["failed"][0]
    assert models.received == 3


@pytest.mark.parametrize(("micros", "per_minute"), [(-1, None), (5, 0), (None, -3)])
async def test_a_budget_that_makes_no_sense_is_refused(shop: Shop, micros: int | None, per_minute: int | None) -> None:
    with pytest.raises(BadBudget):
        await shop.do(set_budget(micros, per_minute=per_minute))


# — beside talking —


async def test_pictures_voices_and_vectors_go_to_who_can(shop: Shop, models: Models) -> None:
    with inside(shop.id):
        wish = AssistantSettings(provider="anthropic")
        seen = await see(b"\x89PNG", "image/png", wish=wish)
        assert seen.words == "krujka"
        models.gemini.will(says("choynak bormi"))
        assert await listen(b"OggS", "audio/ogg", wish=wish) == "choynak bormi"
        assert len(await embed(["krujka"], by="gemini")) == 1
        with pytest.raises(BrainFailed, match="not set up"):
            await embed(["krujka"], by="")
    assert [(one.provider, one.feature) for one in await on_record(shop)] == [
        ("anthropic", "see"),
        ("gemini", "listen"),
        ("gemini", "embed"),
    ]


async def test_with_no_budget_nobody_looks_and_nobody_listens(shop: Shop, models: Models) -> None:
    with inside(shop.id):
        async with metered(Meter(means=Means(budget=0))):
            with pytest.raises(BrainFailed, match="budget"):
                await see(b"x", "image/png", wish=AssistantSettings())
    assert models.received == 0


async def test_a_voice_that_hangs_does_not_hang_the_turn(shop: Shop, configure: Configure) -> None:
    async with with_models(configure, "gemini", "openai", TURN_SECONDS="3") as models:
        for server in models.servers.values():
            server.will(slow(30), slow(30))
        with inside(shop.id), pytest.raises(BrainFailed) as caught:
            await listen(b"OggS", "audio/ogg", wish=AssistantSettings())
        assert "did not answer within" in str(caught.value)


# — the month —


async def test_the_month_tells_what_was_spent_and_spared(shop: Shop, configure: Configure) -> None:
    async with with_models(configure, "gemini", SURE_ENOUGH="0.85") as models:
        chat = Chat(shop)
        for words in ("salom", "rahmat", "tufli bormi", "menga biror narsa kerak, bilmayman"):
            await chat.says(words)
        with inside(shop.id):
            told = await month()
    assert told.turns == 4
    assert 0 < told.without_model < 4
    assert told.micros == sum(one.micros or 0 for one in await on_record(shop))
    assert told.saved
    assert told.saved >= told.micros * told.without_model // (told.turns - told.without_model)
    assert models.received == told.turns - told.without_model
    assert MOST_CALLS == 4
    with inside(shop.id):
        async with unit():
            assert (await month(datetime(2026, 1, 5, tzinfo=UTC).date())).turns == 0
