"""The assistant's settings and what it is taught, as an owner does it on a phone."""

from __future__ import annotations

import aiohttp
import pytest

from models.assistants import AssistantVersion
from models.base.i18n import Language
from models.concepts import Concept, ConceptState, ZeroHit
from models.corrections import Correction
from models.documents import Document, DocumentState
from models.spending import Budget
from models.workspaces import Person, Workspace
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop
from tests.papers import pdf
from tests.webapp.conftest import House
from workers.tasks.events import dispatch

AT, KNOWN = "/s/lola/settings/assistant", "/s/lola/settings/knowledge"
TYPED = {
    "prompt": "Sen {shop} sotuvchisisan.",
    "dos": "Razmerni soʻra.\nQisqa yoz.",
    "temperature": "0.3",
    "memory": "6",
    "emoji": "none",
    "pinned": "tufli",
    "pairs": "tufli + koylak",
    "fallbacks-uz": "Tushunmadim.",
}


async def test_what_is_saved_is_in_force_and_on_the_page(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    assert (await lola.post(AT, TYPED)).status == 303
    now = await shop.do(AssistantVersion.in_force())
    assert (now.temperature, now.memory, now.emoji, now.pinned) == (0.3, 6, "none", ["tufli"])
    assert now.dos == ["Razmerni soʻra.", "Qisqa yoz."]
    assert now.fallbacks == {"uz": ["Tushunmadim."]}
    page = (await lola.get(AT)).text
    for words in ("Sen {shop} sotuvchisisan.", "tufli + koylak", "Tushunmadim.", "Version 1"):
        assert words in page
    assert await Chat(shop).says("asdf qwer") == "Tushunmadim."


@pytest.mark.parametrize(
    ("typed", "field", "why"),
    [
        ({"temperature": "0.55"}, "temperature", "steps of 0.1"),
        ({"memory": "21"}, "memory", "From 1 to 20"),
        ({"top_p": "0.4"}, "top_p", "From 0.50"),
        ({"prompt": "Narx\n {price}"}, "prompt", "Line 2, character 2: {price}"),
        ({"pinned": "nothing"}, "pinned", "no product nothing"),
        ({"pairs": "tufli"}, "pairs", "two different"),
        ({"dos": "a" * 161}, "dos", "At most 160"),
        ({"fallbacks-uz": "a" * 301}, "fallbacks-uz", "At most 300"),
        ({"provider": "nobody"}, "provider", "understood"),
    ],
)
async def test_what_cannot_be_used_is_said_at_its_field(
    shop: Shop, house: House, typed: dict[str, str], field: str, why: str
) -> None:
    answer = await (await house.owner(shop)).post(AT, {**TYPED, **typed})
    assert answer.status == 422
    error = answer.text.partition(f'id="f-{field}-error"')[2].partition("</span>")[0]
    assert why in error
    assert "Qisqa yoz." in answer.text or field == "dos"  # nothing has to be typed twice
    assert await shop.do(AssistantVersion.newest()) is None


async def test_a_template_is_shown_and_nothing_is_saved(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    await Person.filter(id=shop.owner.person_id).update(language=Language.RU)
    page = (await lola.get(f"{AT}?template=flowers")).text
    assert "Ты флорист магазина {shop}." in page
    assert (await lola.get(f"{AT}?template=../../etc/passwd")).status == 200
    assert await shop.do(AssistantVersion.newest()) is None


async def test_versions_show_what_changed_and_lead_back(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    await lola.post(AT, TYPED)
    await lola.post(AT, {**TYPED, "prompt": "Sen {shop} yordamchisisan.", "temperature": "0.9"})
    page = (await lola.get(f"{AT}/versions")).text
    assert "<del>Sen {shop} sotuvchisisan.</del>" in page
    assert "<ins>Sen {shop} yordamchisisan.</ins>" in page
    assert "<ins>0.9</ins>" in page
    assert (await lola.post(f"{AT}/versions", {"number": "1"})).status == 303
    assert (await shop.do(AssistantVersion.in_force())).temperature == 0.3
    assert "as version 1" in (await lola.get(f"{AT}/versions")).text
    for number in ("9", "-1", "x", ""):
        assert (await lola.post(f"{AT}/versions", {"number": number})).status == 404


async def test_a_budget_is_set_and_taken_away(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    assert (await lola.post(f"{AT}/budget", {"budget": "12,5"})).status == 303
    async with shop.unit():
        assert (await Budget.get()).micros == 12_500_000
    assert 'value="12.5"' in (await lola.get(AT)).text
    await lola.post(f"{AT}/budget", {"budget": ""})
    async with shop.unit():
        assert (await Budget.get()).micros is None
    assert (await lola.post(f"{AT}/budget", {"budget": "much"})).status == 422


async def test_the_list_of_settings_leads_there(shop: Shop, house: House) -> None:
    page = (await (await house.owner(shop)).get("/s/lola/settings")).text
    assert f'href="{AT}"' in page
    assert f'href="{KNOWN}"' in page


# — what it is taught —


def paper(name: str, data: bytes) -> aiohttp.FormData:
    form = aiohttp.FormData()
    form.add_field("paper", data, filename=name, content_type="application/octet-stream")
    return form


async def test_a_paper_is_handed_in_read_and_deleted(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    answer = await lola.post(f"{KNOWN}/papers", paper("rules.pdf", pdf(["Suede is cleaned with a dry brush."])))
    assert answer.status == 303
    assert "is being read" in (await lola.get(KNOWN)).text
    await dispatch()
    page = (await lola.get(KNOWN)).text
    assert "rules.pdf" in page
    assert "1 passage" in page
    async with shop.unit():
        (found,) = await Document.all()
        assert found.state is DocumentState.READY
    assert (await lola.post(f"{KNOWN}/papers/{found.public_id}/delete")).status == 303
    assert "rules.pdf" not in (await lola.get(KNOWN)).text


@pytest.mark.parametrize(
    ("data", "status", "why"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 64, 422, "text, Markdown or PDF"),
        (b"a" * (5 * 1024 * 1024 + 1), 422, "too large"),
        (b"a" * (6 * 1024 * 1024), 413, ""),
        (b"%PDF-1.7 nonsense", 303, ""),
    ],
    ids=["picture", "over the limit", "far over it", "broken"],
)
async def test_a_paper_that_is_none_is_refused(shop: Shop, house: House, data: bytes, status: int, why: str) -> None:
    lola = await house.owner(shop)
    answer = await lola.post(f"{KNOWN}/papers", paper("a.pdf", data))
    assert answer.status == status
    assert why in answer.text
    await dispatch()
    if status == 303:
        assert "This PDF is damaged" in (await lola.get(KNOWN)).text


async def test_words_are_added_agreed_to_and_taken_back(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    assert (await lola.post(f"{KNOWN}/words", {"terms": "tufli, zarafka\nvintago"})).status == 303
    assert (await lola.post(f"{KNOWN}/words", {"terms": "tufli"})).status == 422
    async with shop.unit():
        (known,) = await Concept.all()
        assert known.terms == ["tufli", "zarafka", "vintago"]
        suggested = await Concept.add(["sumka", "klatch"], by="assistant", suggested=True)
    assert "suggested" in (await lola.get(KNOWN)).text
    await lola.post(f"{KNOWN}/words/{suggested.public_id}", {"agreed": "yes"})
    await lola.post(f"{KNOWN}/words/{known.public_id}", {"agreed": "no"})
    assert (await shop.fresh(suggested)).state is ConceptState.ACCEPTED
    assert (await shop.fresh(known)).state is ConceptState.REFUSED


async def test_corrections_and_open_questions_are_there(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    async with shop.unit():
        made = await Correction.say_instead("Sertifikat bormi?", "Ha, <b>bor</b>.", "uz", by=shop.by)
        await ZeroHit.note("velosiped bormi", "uz")
    page = (await lola.get(KNOWN)).text
    assert "Ha, &lt;b&gt;bor" in page
    assert "velosiped bormi" in page
    await lola.post(f"{KNOWN}/corrections/{made.public_id}/delete")
    async with shop.unit():
        assert await Correction.all().count() == 0


async def test_an_agent_may_not(shop: Shop, house: House) -> None:
    agent = await house.agent(shop)
    assert (await agent.get(AT)).status == 403
    assert (await agent.post(AT, TYPED)).status == 403
    assert await Workspace.get(id=shop.id)
    assert await shop.do(AssistantVersion.newest()) is None
