"""J2's haggling, J6 and J7 with a language model that calls what the transcripts call: the facts are the same, the words its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.conversation.brains import close_brains
from models.base import clock
from models.base.i18n import Language
from models.base.settings import Settings
from models.workspaces import Workspace
from tests.databases import Credentials
from tests.fakes.gemini import FakeGemini, calls, says
from tests.journeys.conftest import NOW
from tests.journeys.given import given
from tests.journeys.play import Player, hold, read
from tests.journeys.test_transcripts import _alike

TRANSCRIPTS = Path(__file__).parent / "transcripts"
HEARD: dict[str, dict[str, Any]] = {
    "skidka bormi": {"playbook": "discount_request", "product": "P01"},
    "200 mingga bering": {"playbook": "discount_request", "product": "P01", "bid": 200000},
    "yana ozgina tushing, qimmat": {"playbook": "discount_request", "product": "P01"},
    "yana arzonroq qiling": {"playbook": "discount_request", "product": "P01", "bid": 1},
    "mayli qorasidan bitta oling": {"product": "P01", "options": {"color": "black", "size": "38"}},
    "Hola, estoy buscando productos típicos sicilianos para regalar.": {"playbook": "gift"},
    "Mi presupuesto es de unos 50€. Preferiría un surtido de dulces y salados. No hay alergias a considerar.": {
        "playbook": "gift",
        "budget": 50,
        "kind": "surtido de dulces y salados",
        "allergies": "none",
    },
    "La Degustación Siciliana parece excelente. ¿Cómo se puede utilizar la crema de pistacho?": {
        "product": "P02",
        "aspect": "usage",
    },
    "Me llevo la Degustación Siciliana. ¿Puede entregarse antes del próximo viernes?": {
        "product": "P02",
        "deliver_by": "2026-03-20",
    },
    "con tarjeta": {"payment": "card"},
    "Sí, gracias.": {"confirm": True},
}
"""What a model makes of words whose arguments the transcript does not name in full."""


def _function(args: dict[str, Any]) -> str:
    return "apply_playbook" if "playbook" in args else "create_order"


@pytest.fixture
async def gemini(configure: Callable[..., Settings], shops: Credentials) -> AsyncIterator[FakeGemini]:
    async with FakeGemini() as server:
        await close_brains()
        configure(
            GEMINI_API_KEY=server.key, GEMINI_BASE_URL=server.url, SURE_ENOUGH="2", MODEL_CALLS_PER_MINUTE="100000"
        )
        yield server
        await close_brains()


@pytest.mark.parametrize("name", ["j02-haggling", "j06-gift", "j07-returning"])
async def test_the_dialogue_runs_with_a_model(gemini: FakeGemini, name: str) -> None:
    script = read(TRANSCRIPTS / f"{name}.toml")
    with clock.at(NOW):
        shop = await Workspace.by_slug(script["shop"])
        player = Player(shop, script["name"], Language(script.get("language", "uz")), f"model-{name}")
        await given(player, script.get("given", {}))
        for step in script["step"]:
            gemini.queue.clear()
            words = step.get("say", "")
            args = HEARD.get(words, step.get("args", {}))
            gemini.will(calls((step.get("call") or _function(args), args)), says("Mana, marhamat."))
            facts = {key: value for key, value in step.items() if key not in ("says", "never", "language", "args")}
            hold(facts, await player.does(step))
        has = await player.has()
    for what, expected in script["then"].items():
        assert _alike(has[what], expected), f"{what}: {has[what]}"
    assert gemini.received
    assert not any("Yusupova" in one.prompt or "Anora" in one.prompt for one in gemini.received)


async def test_who_has_bought_before_is_greeted_by_a_name_that_the_model_never_reads(gemini: FakeGemini) -> None:
    script = read(TRANSCRIPTS / "j07-returning.toml")
    with clock.at(NOW):
        player = Player(await Workspace.by_slug("lola"), script["name"], Language.UZ, "model-name")
        await given(player, script["given"])
        gemini.will(says("Assalomu alaykum, [NAME_1]! Yana keldingiz."))
        heard = await player.does({"say": "salom"})
    assert heard.text == "Assalomu alaykum, Anora! Yana keldingiz."
    asked = gemini.received[-1]
    assert "called [NAME_1]" in asked.prompt
    assert "3 orders" in asked.prompt
    assert "Anora" not in asked.raw.decode()


async def test_an_instruction_is_in_the_prompt_on_turns_that_match_and_on_no_others(gemini: FakeGemini) -> None:
    with clock.at(NOW):
        player = Player(await Workspace.by_slug("lola"), "Zuhra", Language.UZ, "snapshot")
        rule = {
            "title": "Two",
            "phrases": {"uz": ["ikkita"]},
            "instruction": "Offer socks.",
            "offers": {"uz": "Paypoq ham oling!"},
        }
        await given(player, {"playbook": [rule]})
        prompts = []
        for words in ("rahmat sizga", "tufli narxi qimmat-ku", "ikkita olsam-chi", "xayr"):
            gemini.queue.clear()
            gemini.will(says("Xoʻp."), says("Xoʻp."))
            before = len(gemini.received)
            heard = await player.does({"say": words})
            prompts.append((gemini.received[before], heard.trace.get("playbooks")))
    wants = [
        [part for part in one.prompt.split("\\n") if part.startswith("the owner wants now")] for one, _fired in prompts
    ]
    assert [bool(lines) for lines in wants] == [False, True, True, False]
    assert wants[1][0].startswith("the owner wants now: price_objection: The customer thinks the price is high.")
    assert wants[2] == [
        f"the owner wants now: {prompts[2][1][0]}: Offer socks. The offer, in the owner's words: «Paypoq ham oling!» "
        "(apply_playbook returns it)."
    ]
    assert [fired for _one, fired in prompts][0::3] == [None, None]
    systems = {str(one.body["systemInstruction"]) for one, _fired in prompts}
    assert len(systems) == 1  # the part that providers keep stays as it is
