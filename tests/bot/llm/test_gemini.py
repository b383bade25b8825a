"""Gemini's adapter against a real server on loopback: what is sent, what comes back, and what fails."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.llm.base import BrainFailed, Call, Context, Line, Outcome, Prompt, ShopBrief, ToolSpec
from bot.llm.gemini import Gemini
from bot.tools.facts import CartFact, CartLineFact, Refusal
from models.base.docs import Doc, Found, Kind, Option
from models.base.i18n import Language
from models.base.money import Money
from tests.fakes.gemini import FakeGemini, blocked, calls, dropped, empty, error, malformed, says, slow

NOON = datetime(2026, 11, 3, 12, 0, tzinfo=ZoneInfo("Asia/Tashkent"))
TEAPOT = Doc(
    Kind.PRODUCT,
    "K03",
    {"uz": "Choynak", "ru": "Чайник"},
    axes={"size": (Option("0.8l"), Option("1.2l"))},
    text={"uz": "Gʻijduvon kulolchiligi"},
)
TOOLS = (
    ToolSpec(
        "get_product_info",
        "What the shop knows about one product.",
        {"type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]},
    ),
    ToolSpec("get_cart_info", "What is in the cart.", {"type": "object", "properties": {}}),
)
Open = Callable[..., Gemini]


@pytest.fixture
async def server() -> AsyncIterator[FakeGemini]:
    async with FakeGemini() as server:
        yield server


@pytest.fixture
async def brain(server: FakeGemini) -> AsyncIterator[Open]:
    opened: list[Gemini] = []

    def open_(**settings: Any) -> Gemini:
        ready: dict[str, Any] = {
            "model": "gemini-test",
            "tools": TOOLS,
            "system": "You sell for Lola.",
            "deadline": 8.0,
            "pauses": (0.01, 0.02),
        }
        opened.append(Gemini(server.key, base_url=server.url, **(ready | settings)))
        return opened[-1]

    yield open_
    for brain in opened:
        await brain.close()


def prompt(text: str = "choynak bormi?", **more: Any) -> Prompt:
    shop = ShopBrief(name="Lola", currency="UZS")
    return Prompt(text=text, language=Language.UZ, now=NOON, shop=shop, **more)


async def test_a_text_comes_back_with_what_it_cost(server: FakeGemini, brain: Open) -> None:
    server.will(says("Ha, bor.", thought="they ask for a teapot"))
    reply = await brain().chat(prompt())
    assert (reply.text, reply.calls) == ("Ha, bor.", ())
    assert reply.usage.prompt > 0
    assert (reply.usage.cached, reply.usage.thinking) == (0, 5)
    assert reply.usage.output > 0


async def test_the_bytes_sent_are_the_prompt_and_nothing_else(server: FakeGemini, brain: Open) -> None:
    await brain(tools=TOOLS[1:]).chat(prompt("salom", history=(Line("customer", "assalom"), Line("shop", "Marhamat"))))
    (received,) = server.received
    assert json.loads(received.raw) == {
        "contents": [
            {"role": "user", "parts": [{"text": "assalom"}]},
            {"role": "model", "parts": [{"text": "Marhamat"}]},
            {
                "role": "user",
                "parts": [
                    {
                        "text": "[notes]\nnow: Tuesday 2026-11-03T12:00+05:00\nanswer in: uz (Oʻzbekcha)\n"
                        "[the customer writes]\nsalom"
                    }
                ],
            },
        ],
        "systemInstruction": {"parts": [{"text": "You sell for Lola."}], "role": "user"},
        "tools": [
            {
                "functionDeclarations": [
                    {
                        "name": "get_cart_info",
                        "description": "What is in the cart.",
                        "parameters_json_schema": {"type": "object", "properties": {}},
                    }
                ]
            }
        ],
        "generationConfig": {"maxOutputTokens": 2048},
    }
    about_us = {"x-goog-api-key", "user-agent", "x-goog-api-client", "x-server-timeout"}
    plumbing = {"host", "content-type", "accept", "accept-encoding", "content-length"}
    assert {name.lower() for name in received.headers} == about_us | plumbing
    assert server.key not in received.path


async def test_what_the_words_lean_on_goes_along_without_prices(server: FakeGemini, brain: Open) -> None:
    context = Context(
        last_product=TEAPOT,
        last_options={"size": "1.2l"},
        asked={"call": "add_to_cart", "missing": "size"},
        cart=((TEAPOT, 2),),
        unclear=1,
        returning=True,
    )
    await brain().chat(prompt("ha", found=(Found(TEAPOT, 0.9),), context=context))
    assert server.received[0].texts[-1].splitlines()[3:] == [
        "may be meant: product K03: Choynak | size: 0.8l, 1.2l",
        "talked about: product K03: Choynak | size: 0.8l, 1.2l (size 1.2l)",
        "in the cart: 2 × product K03: Choynak | size: 0.8l, 1.2l",
        'open question: {"call": "add_to_cart", "missing": "size"}',
        "has bought here before",
        "not understood so far: 1 in a row",
        "[the customer writes]",
        "ha",
    ]


async def test_calls_are_made_and_their_results_go_back_with_the_models_own_words(
    server: FakeGemini, brain: Open
) -> None:
    asked = calls(("get_product_info", {"query": "choynak"}), ("get_cart_info", {}), signature="because")
    server.will(asked, says("Choynak yoʻq, savatda piyola bor."))
    gemini, question = brain(), prompt()
    first = await gemini.chat(question)
    assert [(call.name, call.args) for call in first.calls] == [
        ("get_product_info", {"query": "choynak"}),
        ("get_cart_info", {}),
    ]
    line = CartLineFact("P1", "Piyola", {}, 2, Money.of(12_500, "UZS"), Money.of("25000.50", "UZS"))
    cart = CartFact((line,), line.total, Money(0, "UZS"), line.total, arrives=NOON.date())
    results = (Refusal("out_of_stock", available=0), cart)
    done = tuple(
        Outcome(call, result, first.provider_content) for call, result in zip(first.calls, results, strict=True)
    )
    second = await gemini.chat(replace(question, outcomes=done))
    assert second.text == "Choynak yoʻq, savatda piyola bor."
    _, own_words, _ = server.received[1].contents
    (candidate,) = json.loads(asked.raw)["candidates"]
    assert own_words == candidate["content"]  # thought signature and all
    refusal, told = server.received[1].results
    assert refusal["response"] == {"kind": "Refusal", "reason": "out_of_stock", "available": 0}
    assert (refusal["id"], refusal["name"]) == (first.calls[0].id, "get_product_info")
    assert told["response"]["kind"] == "CartFact"
    assert told["response"]["total"] == "25\u00a0000,50\u00a0soʻm"
    assert told["response"]["lines"][0]["price"] == "12\u00a0500\u00a0soʻm"
    assert told["response"]["arrives"] == "2026-11-03"


async def test_a_call_that_was_left_out_says_so(server: FakeGemini, brain: Open) -> None:
    server.will(calls(("get_cart_info", {}), ("get_cart_info", {})), says("ok"))
    gemini, question = brain(), prompt()
    first = await gemini.chat(question)
    one = Outcome(first.calls[1], Refusal("closed"), first.provider_content)
    await gemini.chat(replace(question, outcomes=(one,)))
    assert [result["response"] for result in server.received[1].results] == [
        {"error": "this call was not made"},
        {"kind": "Refusal", "reason": "closed"},
    ]


async def test_rounds_keep_their_order(server: FakeGemini, brain: Open) -> None:
    server.will(calls(("get_cart_info", {})), calls(("get_product_info", {"query": "x"})), says("ok"))
    gemini, question = brain(), prompt()
    done: tuple[Outcome, ...] = ()
    for _ in range(2):
        reply = await gemini.chat(replace(question, outcomes=done))
        done += tuple(Outcome(call, {"n": len(done)}, reply.provider_content) for call in reply.calls)
    await gemini.chat(replace(question, outcomes=done))
    kinds = [next(iter(content["parts"][0])) for content in server.received[-1].contents]
    assert kinds == ["text", "functionCall", "functionResponse", "functionCall", "functionResponse"]
    assert server.received[-1].results[0]["response"] == {"n": 1}


async def test_what_a_button_has_done_is_told_as_a_note(server: FakeGemini, brain: Open) -> None:
    done = Outcome(Call("add_to_cart", {"product": "K03"}), Refusal("out_of_stock"))
    await brain().chat(prompt(outcomes=(done,)))
    (content,) = server.received[0].contents
    assert content["parts"][0]["text"].startswith(
        '[already done in this turn]\n[{"function": "add_to_cart", "args": {"product": "K03"}, '
        '"result": {"kind": "Refusal", "reason": "out_of_stock"}}]'
    )


async def test_a_long_prompt_begins_as_the_last_one_did(server: FakeGemini, brain: Open) -> None:
    gemini = brain(system=lambda asked: f"You sell for {asked.shop.name}. " * 100)
    history: tuple[Line, ...] = ()
    for number in range(5):
        reply = await gemini.chat(prompt(f"savol {number}", history=history))
        history += (Line("customer", f"savol {number}"), Line("shop", reply.text))
    assert reply.usage.cached >= 0.8 * reply.usage.prompt


async def test_429_is_waited_out(server: FakeGemini, brain: Open) -> None:
    server.will(error(429, retry_delay="1s"), says("Bor"))
    started = time.monotonic()
    assert (await brain().chat(prompt())).text == "Bor"
    assert time.monotonic() - started >= 1


async def test_429_that_outlasts_the_deadline_fails_at_once(server: FakeGemini, brain: Open) -> None:
    server.will(error(429, "quota", retry_delay="37s"))
    started = time.monotonic()
    with pytest.raises(BrainFailed, match="429 RESOURCE_EXHAUSTED quota") as caught:
        await brain().chat(prompt())
    assert not caught.value.permanent
    assert time.monotonic() - started < 5
    assert len(server.received) == 1


@pytest.mark.parametrize("failure", [error(503), error(500), dropped()])
async def test_three_failures_are_enough(server: FakeGemini, brain: Open, failure: Any) -> None:
    server.will(failure, failure, failure, says("too late"))
    with pytest.raises(BrainFailed) as caught:
        await brain().chat(prompt())
    assert not caught.value.permanent
    assert len(server.received) == 3


async def test_two_failures_are_mended(server: FakeGemini, brain: Open) -> None:
    server.will(error(503), dropped(), says("Bor"))
    assert (await brain().chat(prompt())).text == "Bor"


@pytest.mark.parametrize("status", [400, 403, 404])
async def test_what_will_not_pass_is_not_repeated(server: FakeGemini, brain: Open, status: int) -> None:
    server.will(error(status, "no such model"))
    with pytest.raises(BrainFailed, match="no such model") as caught:
        await brain().chat(prompt())
    assert caught.value.permanent
    assert len(server.received) == 1


async def test_a_wrong_key_is_named_and_not_shown(server: FakeGemini) -> None:
    gemini = Gemini("AIza-wrong", base_url=server.url, model="gemini-test")
    with pytest.raises(BrainFailed, match="API key not valid") as caught:
        await gemini.chat(prompt())
    await gemini.close()
    assert caught.value.permanent
    assert "AIza" not in str(caught.value)


async def test_no_answer_before_the_deadline(server: FakeGemini, brain: Open) -> None:
    await brain().chat(prompt())  # the import is not what is measured here
    server.will(slow(5))
    started = time.monotonic()
    with pytest.raises(BrainFailed, match=r"within 0\.5 s") as caught:
        await brain(deadline=0.5).chat(prompt())
    assert not caught.value.permanent
    assert time.monotonic() - started < 3


async def test_nobody_there(server: FakeGemini, brain: Open) -> None:
    await server.close()
    with pytest.raises(BrainFailed, match="cannot be reached") as caught:
        await brain().chat(prompt())
    assert not caught.value.permanent


@pytest.mark.parametrize(
    "answer",
    [
        empty(),
        says(""),
        says("   "),
        says("Choynak narxi 250", finish="MAX_TOKENS"),
        says("", finish="MALFORMED_FUNCTION_CALL"),
        calls(("", {})),
        malformed(),
        malformed(b"<html>"),
        malformed(b"[]"),
        malformed(b"5"),
        malformed(b"\xff\xfe{"),
        malformed(b'{"candidates": 5}'),
        malformed(b'{"candidates": [{"content": {"parts": [{"functionCall": "x"}]}}]}'),
        malformed(b'{"candidates": [{"content": {"role": "model"}}]}'),
    ],
)
async def test_half_an_answer_is_none(server: FakeGemini, brain: Open, answer: Any) -> None:
    server.will(answer)
    with pytest.raises(BrainFailed) as caught:
        await brain().chat(prompt())
    assert not caught.value.permanent
    assert len(server.received) == 1


async def test_a_blocked_message_would_be_blocked_again(server: FakeGemini, brain: Open) -> None:
    server.will(blocked("PROHIBITED_CONTENT"))
    with pytest.raises(BrainFailed, match="PROHIBITED_CONTENT") as caught:
        await brain().chat(prompt())
    assert caught.value.permanent
