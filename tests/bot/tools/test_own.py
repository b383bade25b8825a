"""A shop's own functions: added, guarded, called by both kinds of brains, and worth a fact."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from bot.conversation.replay import play
from bot.conversation.rerun import run_again
from bot.llm.base import Prompt, ShopBrief, ToolSpec
from bot.llm.offline.outside import triggered
from bot.tools.own import BadAddress, OwnTool, checked
from models.base import clock, http
from models.base.i18n import Language
from models.base.scope import inside
from models.base.settings import Settings
from models.functions import BadName, BadSchema, NameTaken, OwnFunction, read_schema
from tests.bot.conversation.chatting import Chat
from tests.bot.conversation.modelled import with_models
from tests.cast import Counting, Shop
from tests.fakes.scripting import calls

PARCEL: dict[str, Any] = {
    "properties": {"parcel": {"type": "string", "description": "the parcel's number"}},
    "required": ["parcel"],
}


@dataclass
class Outside:
    """A server of the shop's own: what it was asked, and what it answers."""

    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    status: int = 200
    seconds: float = 0
    """How long it takes."""

    async def answer(self, request: web.Request) -> web.Response:
        body = await request.json() if request.can_read_body else {}
        self.asked.append(
            {
                **request.query,
                **body,
                "secret": request.headers.get("X-Key"),
                "once": request.headers["Idempotency-Key"],
            }
        )
        await asyncio.sleep(self.seconds)
        return web.json_response({"status": "Toshkentda, omborda", "price": 15000}, status=self.status)


@pytest.fixture
async def outside() -> AsyncIterator[Outside]:
    made = Outside()
    app = web.Application()
    app.router.add_route("*", "/parcel", made.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/parcel"
    yield made
    await http.close()
    await runner.cleanup()


@pytest.fixture
def near(configure: Callable[..., Settings]) -> None:
    """The operator has opened loopback: the shop's server stands in the same house."""
    configure(OUTGOING_ALSO="127.0.0.1/32")


async def added(shop: Shop, url: str, **facts: Any) -> OwnFunction:
    known: dict[str, Any] = {
        "name": "parcel_status",
        "description": "Where a parcel is",
        "parameters": read_schema('{"properties": {"parcel": {"type": "string"}}, "required": ["parcel"]}'),
        "url": url,
        "header": "X-Key",
        "secret": "s3cret",
        "triggers": ["posilka qayerda", "где посылка"],
        "answers": {"uz": "Posilkangiz: {status}"},
    }
    async with shop.unit():
        return await OwnFunction.add(**{**known, **facts})


async def test_a_phrase_of_the_owners_asks_it_without_a_model(shop: Shop, outside: Outside, near: None) -> None:
    await added(shop, outside.url)
    chat = Chat(shop)
    assert "Toshkentda, omborda" in await chat.says("posilka qayerda 12345?")
    assert outside.asked[0]["parcel"] == "12345"
    assert outside.asked[0]["secret"] == "s3cret"
    (call,) = (await chat.trace())["calls"]
    assert call["name"] == "parcel_status"
    assert call["result"]["kind"] == "OwnFact"
    assert call["result"]["result"]["price"] == 15000
    assert "s3cret" not in str(await chat.trace())


async def test_it_costs_no_statement(shop: Shop, outside: Outside, near: None, statements: Counting) -> None:
    await added(shop, outside.url)
    chat = Chat(shop)
    await chat.says("salom")
    with statements() as seen:
        await chat.says("posilka qayerda 12345?")
    assert seen.count <= 7, "\n".join(seen.sql)


async def test_where_nobody_opened_it_loopback_is_refused(shop: Shop, outside: Outside) -> None:
    """The address was typed before the rule, or its name leads inside since."""
    await added(shop, outside.url)
    chat = Chat(shop)
    await chat.says("posilka qayerda 12345?")
    assert (await chat.trace())["calls"][0]["result"]["reason"] == "outside"
    assert outside.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/x",
        "http://10.0.0.7/",
        "http://[::1]/",
        "http://169.254.169.254/latest",
        "ftp://lola.example/",
        "lola",
        "http://a:b@lola.example/",
    ],
)
def test_an_address_inside_is_refused_when_it_is_typed(url: str) -> None:
    with pytest.raises(BadAddress):
        checked(url)


async def test_what_goes_wrong_there_is_a_refusal_and_the_talk_goes_on(
    shop: Shop, outside: Outside, near: None
) -> None:
    await added(shop, outside.url)
    outside.status = 500
    chat = Chat(shop)
    assert await chat.says("posilka qayerda 12345?")
    assert (await chat.trace())["calls"][0]["result"]["reason"] == "outside"
    assert "250" in await chat.says("tufli bormi")


async def test_an_address_that_hangs_does_not_hang_the_turn(
    shop: Shop, outside: Outside, configure: Callable[..., Settings]
) -> None:
    """Four calls, ten seconds each by the owner's wish, in a turn of two: who asked first had the time."""
    await added(shop, outside.url, timeout=10)
    outside.seconds = 60
    async with with_models(configure, "gemini", TURN_SECONDS="2", OUTGOING_ALSO="127.0.0.1/32") as models:
        models.gemini.will(calls(*[("parcel_status", {"parcel": f"{number}"}) for number in range(4)]))
        chat, began = Chat(shop), time.monotonic()
        told = await chat.says("menga yuborgan narsangiz hozir qayerlarda yuribdi ekan")
        took = time.monotonic() - began
    assert told
    assert outside.url.split("/")[2] not in told
    trace = await chat.trace()
    assert took < 5
    assert [one["parcel"] for one in outside.asked] == ["0"]
    assert [call["result"]["reason"] for call in trace["calls"]] == ["outside"] * 4
    assert trace["brain"] == "offline"
    assert "no time left" in trace["failed"][0]
    assert len(trace["requests"]) == 1, "the model is not blamed for it"


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_rehearsal_asks_nobody_outside(shop: Shop, outside: Outside, near: None, method: str) -> None:
    await added(shop, outside.url, method=method)
    question: dict[str, Any] = {"say": "posilka qayerda AB123", "call": "parcel_status"}
    with inside(shop.id):
        played = await play(shop.workspace, "parcel", [question | {"never": ["omborda"]}], brain="offline")
    assert played.failures == []
    assert outside.asked == []


async def test_a_past_turn_has_the_answer_that_came_then(shop: Shop, outside: Outside, near: None) -> None:
    await added(shop, outside.url, method="POST")
    chat = Chat(shop)
    await chat.says("posilka qayerda 12345?")
    (answer,) = await chat.answers()
    with inside(shop.id):
        again = await run_again(answer.id)
    assert again.text == []
    assert len(outside.asked) == 1


async def test_a_name_of_ours_or_one_that_is_there_is_taken(shop: Shop) -> None:
    await added(shop, "https://lola.example/")
    with pytest.raises(NameTaken):
        await added(shop, "https://lola.example/")
    with pytest.raises(NameTaken):
        await added(shop, "https://lola.example/", name="create_order", taken=["create_order"])
    with pytest.raises(BadName):
        await added(shop, "https://lola.example/", name="Parcel Status")


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"type": "string"}',
        '{"properties": {"a b": {"type": "string"}}}',
        '{"properties": {"abc": {"type": "object"}}}',
        '{"required": ["abc"]}',
    ],
)
def test_a_schema_that_providers_would_not_take_is_refused(text: str) -> None:
    with pytest.raises(BadSchema):
        read_schema(text)


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({}, "needs"),
        ({"parcel": "1", "evil": "2"}, "has no"),
        ({"parcel": "1", "kilos": "many"}, "is no"),
        ({"parcel": "1", "way": "by swan"}, "one of"),
    ],
)
def test_arguments_that_a_model_makes_up_reach_nobody(given: dict[str, str], wrong: str) -> None:
    schema = read_schema(
        '{"properties": {"parcel": {"type": "string"}, "kilos": {"type": "number"}, "way": {"type": "string", "enum": ["post"]}},'
        ' "required": ["parcel"]}'
    )
    tool = OwnTool("parcel", "", schema, "https://lola.example/", "GET", "X-Key", "", 5, (), {})
    with pytest.raises(ValueError, match=wrong):
        tool.read(given)


def test_a_phrase_without_what_has_to_be_known_asks_nothing() -> None:
    spec = ToolSpec("parcel", "", PARCEL, ("posilka qayerda",))
    prompt = Prompt("posilka qayerda", Language.UZ, clock.now(), ShopBrief("Lola", "UZS"), tools=(spec,))
    assert triggered(prompt) is None


def test_a_sentence_of_the_owners_reaches_into_nothing() -> None:
    tool = OwnTool("x", "", {}, "", "GET", "", "", 5, (), {"uz": "{status.__class__} {0} {nothing} {{ok}} {status}"})
    assert tool.worded({"status": "yoʻlda"}, Language.UZ) == "   {ok} yoʻlda"
