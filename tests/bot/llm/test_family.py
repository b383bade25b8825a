"""What every member of the family does alike, each against a real server on loopback in its provider's own format."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.llm import FAMILY, member
from bot.llm.base import Brain, BrainFailed, Call, Line, Outcome, Prompt, Why
from bot.llm.offline import OfflineBrain
from bot.tools.facts import CartFact, CartLineFact, Refusal
from models.assistants import AssistantSettings
from models.base.money import Money
from tests.bot.llm.houses import MODELS, NOON, TOOLS, House, house, houses, prompt
from tests.fakes.scripting import (
    Answer,
    blocked,
    calls,
    dropped,
    empty,
    error,
    malformed,
    says,
    slow,
)

SHORT = AssistantSettings(max_tokens=50)


@pytest.fixture(params=list(FAMILY))
async def home(request: pytest.FixtureRequest) -> AsyncIterator[House]:
    async with house(request.param) as opened:
        yield opened


async def failure(home: House, asked: Prompt | None = None, **more: Any) -> BrainFailed:
    with pytest.raises(BrainFailed) as caught:
        await home.brain.chat(asked or prompt(), **more)
    return caught.value


# — talking —


async def test_a_text_comes_back_with_what_it_cost(home: House) -> None:
    home.server.will(says("Ha, bor.", thought="they ask for a teapot"))
    reply = await home.brain.chat(prompt(version="seller 1"))
    assert (reply.text, reply.calls) == ("Ha, bor.", ())
    (billed,) = home.server.billed
    (attempt,) = home.till.attempts
    for kind in ("prompt", "cached", "written", "output", "thinking"):
        assert getattr(reply.usage, kind) == getattr(attempt.usage, kind) == getattr(billed, kind), kind
    assert billed.prompt > 0
    assert billed.thinking == 5
    assert (attempt.model, attempt.feature, attempt.version, attempt.outcome) == (home.model, "chat", "seller 1", "ok")


async def test_it_is_told_the_shop_the_talk_and_the_words(home: House) -> None:
    history = (Line("customer", "assalom"), Line("shop", "Marhamat"))
    await home.brain.chat(prompt("salom", history=history))
    received = home.server.received[0]
    assert received.texts[:2] == ["assalom", "Marhamat"]
    assert received.texts[-1].endswith("[the customer writes]\nsalom")
    assert "You sell for Lola." in received.raw.decode()
    for tool in TOOLS:
        assert tool.name in received.prompt
    assert home.server.key not in received.path


async def test_calls_are_made_and_their_results_go_back_with_the_models_own_words(home: House) -> None:
    asked = calls(("get_product_info", {"query": "choynak"}), ("get_cart_info", {}), signature="because", text="Hozir")
    home.server.will(asked, says("Choynak yoʻq, savatda piyola bor."))
    question = prompt()
    first = await home.brain.chat(question)
    assert [(call.name, call.args) for call in first.calls] == [
        ("get_product_info", {"query": "choynak"}),
        ("get_cart_info", {}),
    ]
    line = CartLineFact("P1", "Piyola", {}, 2, Money.of(12_500, "UZS"), Money.of(25_000, "UZS"))
    cart = CartFact((line,), line.total, Money(0, "UZS"), line.total, arrives=NOON.date())
    results = (Refusal("out_of_stock", available=0), cart)
    done = tuple(
        Outcome(call, result, first.provider_content) for call, result in zip(first.calls, results, strict=True)
    )
    second = await home.brain.chat(replace(question, outcomes=done))
    assert second.text == "Choynak yoʻq, savatda piyola bor."
    refusal, told = home.server.received[1].results
    assert refusal["response"]["kind"] == "Refusal"
    assert (refusal["id"], refusal["name"]) == (first.calls[0].id, "get_product_info")
    assert told["response"]["kind"] == "CartFact"
    assert "Hozir" in home.server.received[1].texts


async def test_a_call_that_was_left_out_says_so(home: House) -> None:
    home.server.will(calls(("get_cart_info", {}), ("get_cart_info", {})), says("ok"))
    question = prompt()
    first = await home.brain.chat(question)
    one = Outcome(first.calls[1], Refusal("closed"), first.provider_content)
    await home.brain.chat(replace(question, outcomes=(one,)))
    left_out, done = (result["response"] for result in home.server.received[1].results)
    assert left_out == {"error": "this call was not made"}
    assert done["reason"] == "closed"


async def test_rounds_keep_their_order(home: House) -> None:
    home.server.will(calls(("get_cart_info", {})), calls(("get_product_info", {"query": "x"})), says("Tamom."))
    question, done = prompt(), tuple[Outcome, ...]()
    for number in range(2):
        reply = await home.brain.chat(replace(question, outcomes=done))
        done += tuple(Outcome(call, {"n": number}, reply.provider_content) for call in reply.calls)
    assert (await home.brain.chat(replace(question, outcomes=done))).text == "Tamom."
    newest = home.server.received[-1]
    assert newest.results[0]["response"]["n"] == 1
    told = json.dumps(newest.messages)
    assert told.index("get_cart_info") < told.index("get_product_info")


async def test_what_others_have_done_in_this_turn_is_told_as_a_note(home: House) -> None:
    done = Outcome(Call("add_to_cart", {"product": "K03"}), Refusal("out_of_stock"))
    await home.brain.chat(prompt(outcomes=(done,)))
    assert home.server.received[0].texts[0].startswith("[already done in this turn]\n")


async def test_a_member_is_handed_what_another_had_begun(home: House) -> None:
    """The next provider never sees the first one's own message, only what came of it."""
    other = next(kind for kind in FAMILY if kind != home.brain.name)
    async with house(other) as first:
        first.server.will(calls(("get_cart_info", {}), signature="mine"))
        begun = await first.brain.chat(prompt())
    done = tuple(Outcome(call, {"total": 1}, begun.provider_content) for call in begun.calls)
    await home.brain.chat(prompt(outcomes=done))
    assert "[already done in this turn]" in home.server.received[0].texts[0]
    assert "mine" not in home.server.received[0].raw.decode()


async def test_a_long_prompt_begins_as_the_last_one_did(home: House) -> None:
    history: tuple[Line, ...] = ()
    for number in range(5):
        asked = prompt(f"savol {number}", history=history, system="You sell for Lola. " * 400)
        reply = await home.brain.chat(asked)
        history += (Line("customer", f"savol {number}"), Line("shop", reply.text))
    assert reply.usage.cached >= 0.8 * reply.usage.prompt


async def test_whoever_listens_hears_the_text_grow(home: House) -> None:
    heard: list[str] = []

    async def hear(text: str) -> None:
        heard.append(text)

    home.server.will(says("Ha, choynak bor.", thought="hm"), calls(("get_cart_info", {"for": "me"}), signature="s"))
    reply = await home.brain.chat(prompt(), hear=hear)
    assert reply.text == heard[-1] == "Ha, choynak bor."
    assert len(heard) > 1
    assert heard == sorted(heard, key=len)
    called = await home.brain.chat(prompt(), hear=hear)
    assert [(call.name, call.args) for call in called.calls] == [("get_cart_info", {"for": "me"})]
    done = Outcome(called.calls[0], {"n": 1}, called.provider_content)
    await home.brain.chat(prompt(outcomes=(done,)), hear=hear)
    assert home.server.received[-1].results[0]["response"]["n"] == 1
    assert [reply.usage.prompt, called.usage.output] == [home.server.billed[0].prompt, home.server.billed[1].output]


async def test_a_stream_that_breaks_off_begins_anew(home: House) -> None:
    heard: list[str] = []

    async def hear(text: str) -> None:
        heard.append(text)

    home.server.will(dropped(says("Ha, choynak bor, narxi esa.")), says("Ha, bor."))
    assert (await home.brain.chat(prompt(), hear=hear)).text == "Ha, bor."
    assert heard[-1] == "Ha, bor."
    assert home.outcomes == ["down", "ok"]


# — the shop's wishes —


async def test_the_wishes_go_along_or_are_noted_as_left_out(home: House) -> None:
    wish = AssistantSettings(temperature=0.3, top_p=0.8, top_k=20, max_tokens=400)
    reply = await home.brain.chat(prompt(settings=wish))
    raw = json.dumps(home.server.received[0].body).replace("topP", "top_p").replace("topK", "top_k")
    for name, value in (("temperature", 0.3), ("top_p", 0.8), ("top_k", 20)):
        noted = any(note.startswith(f"{name}: ") for note in reply.notes)
        assert (f'"{name}": {value}' in raw) is not noted, name


async def test_what_a_model_turns_out_not_to_take_is_left_out_from_then_on(home: House) -> None:
    refused = {
        "gemini": error(400, "Thinking level is not supported for this model: thinking_level"),
        "openai": error(400, "Unsupported parameter: 'temperature'", param="temperature", code="unsupported_parameter"),
        "anthropic": error(400, "This model does not support the effort parameter."),
    }
    home.server.will(refused[home.brain.name], says("Bor."), says("Yoʻq."))
    reply = await home.brain.chat(prompt())
    assert reply.text == "Bor."
    assert len(reply.notes) > len(home.brain._left_out(None))  # type: ignore[arg-type]
    assert (await home.brain.chat(prompt())).text == "Yoʻq."
    assert len(home.server.received) == 3


async def test_the_speed_chooses_the_model_and_a_choice_of_the_shops_goes_before_it(home: House) -> None:
    for speed in ("fast", "balanced", "quality"):
        assert home.brain.model_for(AssistantSettings(speed=speed))
    assert home.brain.model_for(AssistantSettings()) == MODELS[home.brain.name]
    await home.brain.chat(prompt(settings=AssistantSettings(model="my-model")))
    assert home.server.received[0].model == "my-model"
    models = member(home.brain.name).models
    assert len(set(models)) == 3


# — whole sentences —


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Choynak bor. Narxi 250 000 soʻm! Rangi k", "Choynak bor. Narxi 250 000 soʻm!"),
        ("Bizda bor:\n- Qora tufli\n- Oq koʻy", "Bizda bor:\n- Qora tufli"),
    ],
)
async def test_an_answer_that_broke_off_ends_with_its_last_whole_sentence(home: House, said: str, told: str) -> None:
    home.server.will(says(said, finish="MAX_TOKENS"))
    assert (await home.brain.chat(prompt())).text == told


async def test_an_answer_longer_than_wished_is_shortened_to_whole_sentences(home: House) -> None:
    home.server.will(says("Bu choynak qoʻlda yasalgan. " * 20))
    reply = await home.brain.chat(prompt(settings=SHORT))
    assert reply.text.endswith("yasalgan.")
    assert len(reply.text.encode()) // 4 <= 50
    assert home.server.billed[0].output > 100


NOTHING_TO_SAY = [
    empty(),
    says(""),
    says("   "),
    says("…!"),
    says("Choynak narxi 250", finish="MAX_TOKENS"),
    says("Bizda bor:\n", finish="MAX_TOKENS"),
    says("Bor.", finish="SOMETHING_NEW"),
    says("soʻz " * 50_000),
    says('{"name": "get_product_info", "arguments": {"query": "choynak"}}'),
    says("<!doctype html><html>"),
    says("\ufffd\ufffd\ufffd \ufffd\ufffd"),
    calls(("", {})),
    malformed(),
    malformed(b""),
    malformed(b"<html>"),
    malformed(b"[]"),
    malformed(b"5"),
    malformed(b"null"),
    malformed(b"{}"),
    malformed(b"\xff\xfe{"),
    malformed(b'{"candidates": 5, "choices": 5, "content": 5}'),
    malformed(b'{"candidates": [{}], "choices": [{}], "content": [{}], "stop_reason": "end_turn"}'),
    malformed(b'{"choices": [{"message": {"tool_calls": [{"function": {}}]}, "finish_reason": "stop"}]}'),
]


@pytest.mark.parametrize("answer", NOTHING_TO_SAY)
async def test_half_an_answer_is_none_and_is_asked_for_once_more(home: House, answer: Answer) -> None:
    home.server.will(answer, says("Bor."))
    assert (await home.brain.chat(prompt())).text == "Bor."
    assert home.outcomes == ["unreadable", "ok"]
    home.server.will(answer, answer, says("too late"))
    assert not (await failure(home)).permanent
    assert len(home.server.received) == 4


@pytest.mark.parametrize("answer", [says("   "), empty(), says("Bor.", finish="SOMETHING_NEW"), calls(("", {}))])
async def test_what_an_answer_of_no_use_has_cost_is_counted(home: House, answer: Answer) -> None:
    home.server.will(answer, says("Bor."))
    await home.brain.chat(prompt())
    counted = [(attempt.usage.prompt, attempt.usage.output) for attempt in home.till.attempts]
    assert counted == [(billed.prompt, billed.output) for billed in home.server.billed]
    assert len(counted) == 2


async def test_another_language_is_no_failure(home: House) -> None:
    home.server.will(says("Sí, tenemos una tetera."))
    assert (await home.brain.chat(prompt())).text == "Sí, tenemos una tetera."


# — failing —


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (error(500), Why.DOWN),
        (error(503), Why.DOWN),
        (error(529), Why.DOWN),
        (error(429), Why.BUSY),
        (dropped(), Why.DOWN),
    ],
)
async def test_what_may_pass_is_tried_once_more(home: House, answer: Answer, why: Why) -> None:
    home.server.will(answer, says("Bor."))
    assert (await home.brain.chat(prompt())).text == "Bor."
    home.server.will(answer, answer, says("too late"))
    failed = await failure(home)
    assert (failed.why, failed.permanent) == (why, False)
    assert len(home.server.received) == 4


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (error(400, "something is wrong with it"), Why.REQUEST),
        (error(401), Why.KEY),
        (error(403), Why.KEY),
        (error(404, "no such model"), Why.REQUEST),
        (error(413), Why.REQUEST),
        (blocked(), Why.REQUEST),
    ],
)
async def test_what_will_not_pass_is_not_repeated(home: House, answer: Answer, why: Why) -> None:
    home.server.will(answer)
    failed = await failure(home)
    assert (failed.why, failed.permanent) == (why, True)
    assert home.brain.title in str(failed)
    assert len(home.server.received) == 1


async def test_a_wished_pause_is_kept(home: House) -> None:
    home.server.will(error(429, retry_delay="1s"), says("Bor"))
    started = time.monotonic()
    assert (await home.brain.chat(prompt())).text == "Bor"
    assert time.monotonic() - started >= 1


async def test_who_wants_a_long_pause_is_left_alone(home: House) -> None:
    home.server.will(error(429, "quota", retry_delay="37s"))
    started = time.monotonic()
    failed = await failure(home)
    assert (failed.after, failed.permanent) == (37.0, False)
    assert time.monotonic() - started < 5
    assert len(home.server.received) == 1


async def test_a_wrong_key_is_named_and_not_shown(home: House) -> None:
    brain = member(home.brain.name)("sk-wrong-and-secret", base_url=home.server.url, model=home.model)
    with pytest.raises(BrainFailed) as caught:
        await brain.chat(prompt())
    await brain.close()
    assert caught.value.why is Why.KEY
    assert "key" in str(caught.value)
    assert "sk-wrong" not in str(caught.value)


async def test_no_answer_before_the_deadline(home: House) -> None:
    await home.brain.chat(prompt())  # the import is not what is measured here
    home.server.will(slow(60))
    started = time.monotonic()
    failed = await failure(home, within=0.4)
    assert (failed.why, failed.permanent) == (Why.LATE, False)
    assert time.monotonic() - started < 3
    assert home.outcomes[-1] == "late"


async def test_nobody_there(home: House) -> None:
    await home.server.close()
    failed = await failure(home)
    assert (failed.why, failed.permanent) == (Why.DOWN, False)
    assert "cannot be reached" in str(failed)


async def test_who_fails_again_and_again_is_left_alone(home: House) -> None:
    home.server.failing = 1.0
    for _ in range(4):
        await failure(home)
    reached = len(home.server.received)
    assert reached == 5
    assert "left alone" in str(await failure(home))
    assert len(home.server.received) == reached


async def test_closed_it_opens_again_with_the_next_question(home: House) -> None:
    await home.brain.chat(prompt())
    await home.brain.close()
    await home.brain.close()
    assert (await home.brain.chat(prompt())).text


# — seeing, hearing, vectors —


async def test_a_picture_becomes_facts(home: House) -> None:
    facts = {"words": "black shoes", "colors": ["black"], "material": "leather", "text": "LOLA", "confidence": 1.7}
    home.server.will(calls(("describe_picture", facts)))
    seen = await home.brain.see(b"\x89PNG....", "image/png", settings=AssistantSettings())
    assert (seen.words, seen.colors, seen.material, seen.text) == ("black shoes", ("black",), "leather", "LOLA")
    assert seen.confidence == 1.0
    assert b"iVBORy4uLi4=" in home.server.received[0].raw or b"iVBORy4uLi4" in home.server.received[0].raw
    assert home.till.attempts[0].feature == "see"
    assert home.till.attempts[0].usage.prompt == home.server.billed[0].prompt


@pytest.mark.parametrize(
    "answer",
    [says("It shows shoes."), calls(("describe_picture", {"words": "x", "confidence": "very"})), calls(("other", {}))],
)
async def test_a_picture_that_is_not_described_as_asked_is_a_failure(home: House, answer: Answer) -> None:
    home.server.will(answer, answer)
    with pytest.raises(BrainFailed) as caught:
        await home.brain.see(b"x", "image/jpeg", settings=AssistantSettings())
    assert not caught.value.permanent


async def test_a_voice_becomes_words_where_the_provider_can_hear(home: House) -> None:
    if "listen" not in home.brain.can:
        with pytest.raises(BrainFailed, match="cannot listen") as caught:
            await home.brain.listen(b"OggS", "audio/ogg", settings=AssistantSettings())
        assert caught.value.permanent
        return
    home.server.will(says("choynak bormi"), says("[-]"))
    assert await home.brain.listen(b"OggS" * 50, "audio/ogg", settings=AssistantSettings()) == "choynak bormi"
    assert home.till.attempts[0].usage.prompt == home.server.billed[0].prompt
    with pytest.raises(BrainFailed, match="no words") as caught:
        await home.brain.listen(b"OggS" * 50, "audio/ogg", settings=AssistantSettings())
    assert caught.value.permanent


async def test_texts_become_vectors_where_the_provider_has_them(home: House) -> None:
    if "embed" not in home.brain.can:
        with pytest.raises(BrainFailed, match="cannot embed"):
            await home.brain.embed(["koʻylak"])
        return
    first, second, third = await home.brain.embed(["koʻylak", "koʻylak", "krujka"])
    assert first == second != third
    assert home.till.attempts[0].usage.prompt == home.server.billed[0].prompt > 0
    assert len(await home.brain.embed([str(number) for number in range(120)])) == 120
    assert len(home.server.received) == 3
    home.server.will(empty(), error(500))
    with pytest.raises(BrainFailed):
        await home.brain.embed(["koʻylak"])


# — the last of the row —


async def test_the_offline_brain_speaks_the_same_protocol() -> None:
    brain: Brain = OfflineBrain()
    asked = prompt("savatda nima bor", system="", tools=())
    reply = await brain.chat(asked, within=1.0)
    assert reply.calls[0].name == "get_cart_info"
    assert 0 < reply.confidence <= 1
    empty_cart = CartFact((), Money(0, "UZS"), Money(0, "UZS"), Money(0, "UZS"))
    said = await brain.chat(replace(asked, outcomes=(Outcome(reply.calls[0], empty_cart),)), hear=None)
    assert said.text
    for cannot in (
        brain.see(b"", "image/png", settings=AssistantSettings()),
        brain.listen(b"", "audio/ogg", settings=AssistantSettings()),
        brain.embed(["x"]),
    ):
        with pytest.raises(BrainFailed) as caught:
            await cannot
        assert caught.value.permanent
    await brain.close()


async def test_no_library_is_imported_before_the_first_question() -> None:
    """None of the makers' libraries may cost memory or time where nobody has a key."""
    import asyncio
    import sys

    from tests.rules.source import ROOT

    program = (
        "import sys; import bot.conversation.brains, bot.llm; [bot.llm.member(k) for k in bot.llm.FAMILY]; "
        "print([m for m in ('google.genai', 'openai', 'anthropic') if m in sys.modules])"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert (await process.communicate())[0].decode().strip() == "[]"


async def test_one_client_serves_many_questions() -> None:
    for kind in FAMILY:
        async with houses(kind) as open_:
            home = await open_()
            await home.brain.chat(prompt())
            first = home.brain._client
            await home.brain.chat(prompt())
            assert home.brain._client is first
