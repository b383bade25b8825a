"""What is Gemini's own: the bytes that are sent, thought signatures, its ways of refusing."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.llm.base import BrainFailed, Context, Line, Outcome, Why
from models.assistants import AssistantSettings
from models.base.docs import Doc, Found, Kind, Option
from tests.bot.llm.houses import TOOLS, House, house, prompt
from tests.fakes.gemini import blocked, calls, error, says

TEAPOT = Doc(
    Kind.PRODUCT,
    "K03",
    {"uz": "Choynak", "ru": "Чайник"},
    axes={"size": (Option("0.8l"), Option("1.2l"))},
    text={"uz": "Gʻijduvon kulolchiligi"},
)


@pytest.fixture
async def home() -> AsyncIterator[House]:
    async with house("gemini") as opened:
        yield opened


async def test_the_bytes_sent_are_the_prompt_and_nothing_else(home: House) -> None:
    history = (Line("customer", "assalom"), Line("shop", "Marhamat"))
    await home.brain.chat(prompt("salom", history=history, tools=TOOLS[1:]))
    (received,) = home.server.received
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
        "generationConfig": {
            "temperature": 0.7,
            "topP": 0.95,
            "topK": 40,
            "maxOutputTokens": 2298,
            "thinkingConfig": {"thinking_level": "LOW"},
        },
    }
    about_us = {"x-goog-api-key", "user-agent", "x-goog-api-client", "x-server-timeout"}
    plumbing = {"host", "content-type", "accept", "accept-encoding", "content-length"}
    assert {name.lower() for name in received.headers} == about_us | plumbing
    assert home.server.key not in received.path


async def test_what_the_words_lean_on_goes_along_without_prices(home: House) -> None:
    context = Context(
        last_product=TEAPOT,
        last_options={"size": "1.2l"},
        asked={"call": "add_to_cart", "missing": "size"},
        cart=((TEAPOT, 2),),
        unclear=1,
        returning=True,
    )
    await home.brain.chat(prompt("ha", found=(Found(TEAPOT, 0.9),), context=context))
    assert home.server.received[0].texts[-1].splitlines()[3:] == [
        "may be meant: product K03: Choynak | size: 0.8l, 1.2l",
        "talked about: product K03: Choynak | size: 0.8l, 1.2l (size 1.2l)",
        "in the cart: 2 × product K03: Choynak | size: 0.8l, 1.2l",
        'open question: {"call": "add_to_cart", "missing": "size"}',
        "has bought here before",
        "not understood so far: 1 in a row",
        "[the customer writes]",
        "ha",
    ]


async def test_its_own_words_go_back_with_their_signature(home: House) -> None:
    home.server.will(calls(("get_cart_info", {}), text="Hozir", signature="because"), says("Tamom."))
    question = prompt()
    first = await home.brain.chat(question)
    done = Outcome(first.calls[0], {"n": 1}, first.provider_content)
    await home.brain.chat(replace(question, outcomes=(done,)))
    _, own_words, _ = home.server.received[1].contents
    words, call = own_words["parts"]
    assert (words, call["thoughtSignature"]) == ({"text": "Hozir"}, "YmVjYXVzZQ==")


async def test_a_model_of_before_is_not_told_how_hard_to_think(home: House) -> None:
    await home.brain.chat(prompt(settings=AssistantSettings(model="gemini-2.5-flash", speed="quality")))
    await home.brain.chat(prompt(settings=AssistantSettings(model="gemini-3.8-flash", speed="quality")))
    before, now = (one.body["generationConfig"].get("thinkingConfig") for one in home.server.received)
    assert (before, now) == (None, {"thinking_level": "MEDIUM"})


async def test_a_key_that_is_refused_with_400_is_a_matter_of_the_key(home: House) -> None:
    home.server.will(error(400, "API key expired. Please renew the API key."))
    with pytest.raises(BrainFailed, match="400 INVALID_ARGUMENT API key expired") as caught:
        await home.brain.chat(prompt())
    assert caught.value.why is Why.KEY


async def test_a_blocked_message_would_be_blocked_again(home: House) -> None:
    home.server.will(blocked("PROHIBITED_CONTENT"), says("", finish="SAFETY"))
    for reason in ("PROHIBITED_CONTENT", "SAFETY"):
        with pytest.raises(BrainFailed, match=reason) as caught:
            await home.brain.chat(prompt())
        assert caught.value.permanent
