"""The room of one conversation: what stands there, an answer by hand, taking over and giving back, and how it looks."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.async_api import expect

from models import handoffs
from models.base import clock
from models.business import BusinessConnection, When
from models.conversations import Conversation, Message, find_or_meet, store_heard
from models.handoffs import Handoff, HandoffState
from models.workspaces import Member, Person, Role, Workspace
from tests.cast import Shop
from tests.webapp.conftest import House, Looks
from tests.webapp.looking import audit, complaints


@dataclass
class Talk:
    """Vali's conversation, in which he has asked for a person."""

    shop: Shop
    id: int
    url: str = ""

    async def now(self) -> Conversation:
        async with self.shop.unit():
            return await Conversation.get(id=self.id)

    async def handoff(self) -> Handoff:
        async with self.shop.unit():
            found = await Handoff.latest_in(self.id)
        assert found
        return found

    async def hears(self, text: str, number: str = "2") -> None:
        async with self.shop.unit():
            await store_heard(self.id, external_id=number, text=text, content={}, wants_answer=False)


@pytest.fixture
async def talk(shop: Shop) -> Talk:
    async with shop.unit():
        known = await find_or_meet(
            channel="terminal", account="local", chat="9", name="Vali", username="vali", language="uz"
        )
        await store_heard(known["id"], external_id="1", text="Operator!", content={}, wants_answer=False)
        await Handoff.call(known["id"], "explicit_request", "Operator!")
        thread = await Conversation.get(id=known["id"])
    return Talk(shop, thread.id, f"/s/lola/conversations/{thread.public_id}")


async def test_an_answer_is_on_its_way_and_the_assistant_is_silent(talk: Talk, house: House) -> None:
    lola = await house.owner(talk.shop)
    page = await lola.get(talk.url)
    assert "Operator!" in page.text
    assert "Waits for a person" in page.text
    answer = await lola.post(f"{talk.url}/messages", {"text": "Salom, men Lola"})
    assert "Salom, men Lola" in answer.text
    assert "on its way" in answer.text
    assert "You are in charge" in answer.text
    now, handoff = await talk.now(), await talk.handoff()
    assert (now.with_human, now.human_acts, now.outbox) == (True, 1, 1)
    assert (handoff.state, handoff.taker_id) == (HandoffState.TAKEN, talk.shop.owner.id)


async def test_a_promise_is_marked_or_typed(talk: Talk, house: House) -> None:
    lola = await house.owner(talk.shop)
    await lola.post(f"{talk.url}/messages", {"text": "Ertaga yetkazamiz", "promise": "1"})
    page = await lola.post(f"{talk.url}/messages", {"text": "promise: quti bepul"})
    assert (await talk.handoff()).promises == ["Ertaga yetkazamiz", "quti bepul"]
    assert "Promised: Ertaga yetkazamiz" in page.text
    async with talk.shop.unit():
        said = [message.text async for message in Message.filter(direction="out").order_by("id")]
    assert said == ["Ertaga yetkazamiz", "quti bepul"]


async def test_what_cannot_be_sent_stays_in_the_field(talk: Talk, house: House) -> None:
    lola = await house.owner(talk.shop)
    for text in ("", "   ", "x" * 4001):
        refused = await lola.post(f"{talk.url}/messages", {"text": text})
        assert refused.status == 422
        assert 'id="f-text-error"' in refused.text
    assert text in refused.text
    refused = await lola.post(f"{talk.url}/back", {"brief": "y" * 601})
    assert (refused.status, "y" * 601 in refused.text) == (422, True)
    assert (await talk.now()).human_acts == 0


async def test_taking_over_and_giving_back_with_a_brief(talk: Talk, house: House) -> None:
    agent, lola = await house.agent(talk.shop), await house.owner(talk.shop)
    taken = await agent.post(f"{talk.url}/take")
    assert "You are in charge" in taken.text
    assert "In charge: Lolas agent" in (await lola.get(talk.url)).text
    back = await lola.post(f"{talk.url}/back", {"brief": "Rangi qora.\npromise: quti bepul"})
    assert "The assistant answers" in back.text
    handoff = await talk.handoff()
    assert (handoff.state, handoff.promises) == (HandoffState.GIVEN_BACK, ["quti bepul"])
    assert "Rangi qora." in handoff.brief
    assert not (await talk.now()).with_human


async def test_news_come_only_when_there_are_some(talk: Talk, house: House) -> None:
    lola = await house.owner(talk.shop)
    page = (await lola.get(talk.url)).text
    asked = page.partition("/news?mark=")[2].partition('"')[0]
    assert (await lola.get(f"{talk.url}/news?mark={asked}")).status == 204
    await talk.hears("Kim bor?")
    news = await lola.get(f"{talk.url}/news?mark={asked}")
    assert (news.status, "Kim bor?" in news.text) == (200, True)
    await talk.shop.do(handoffs.take_over(talk.id, talk.shop.agent))
    assert (await lola.get(f"{talk.url}/news?mark={asked}")).status == 200


async def test_who_may_not_answer_and_who_is_elsewhere(talk: Talk, house: House, neighbour: Shop) -> None:
    lolo = await house.owner(neighbour)
    for path in (talk.url, talk.url.replace("/lola/", "/lolo/"), "/s/lola/conversations/nothing"):
        assert (await lolo.get(path)).status == 404
        assert (await lolo.post(f"{path}/messages", {"text": "Evil"})).status == 404
    async with talk.shop.unit():
        await Member.filter(id=talk.shop.agent.id).update(role=Role.COURIER)
    agent = await house.agent(talk.shop)
    assert (await agent.get(talk.url)).status == 403
    home = await agent.get("/s/lola/")
    assert "Waits for a person" in home.text
    assert talk.url not in home.text


async def test_what_comes_appears_by_itself_and_what_is_typed_stays(talk: Talk, looking: Looks) -> None:
    async with looking(talk.url.removeprefix("/s/lola")) as page:
        await page.locator("#f-text").fill("men yozyapman")
        await talk.hears("Kim bor u yerda?")
        await expect(page.locator(".bubble").last).to_have_text("Kim bor u yerda?", timeout=8000)
        assert await page.locator("#f-text").input_value() == "men yozyapman"
        await page.locator(".send").click()
        await expect(page.locator(".bubble").last).to_have_text("men yozyapman")
        await expect(page.locator("#f-text")).to_have_value("")
        assert complaints(page) == []


async def test_the_last_words_are_in_sight(talk: Talk, looking: Looks) -> None:
    for n in range(30):
        await talk.hears(f"gap {n}", f"n{n}")
    async with looking(talk.url.removeprefix("/s/lola")) as page:
        await expect(page.locator(".bubble").last).to_be_in_viewport()
        await expect(page.locator("#f-text")).to_be_in_viewport()
        assert {kind: wrong for kind, wrong in (await audit(page)).items() if wrong} == {}


async def test_duty_and_patience_are_settled(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    await Person.filter(id=shop.agent.person_id).update(started_at=None)
    page = (await lola.get("/s/lola/settings/people")).text
    assert "Has not opened our bot yet" in page
    times = {"answer_minutes": "5", "forget_hours": "6", "promise_hours": "48"}
    assert (await lola.post("/s/lola/settings/people", {f"duty.{shop.agent.id}": "1", **times})).status == 200
    async with shop.unit():
        duty = {member.id: member.duty async for member in Member.all()}
    assert duty == {shop.owner.id: False, shop.agent.id: True}
    now = await Workspace.get(id=shop.id)
    assert (now.answer_minutes, now.forget_hours, now.promise_hours) == (5, 6, 48)
    for wrong in ("0", "x", "99999", "-1", ""):
        refused = await lola.post("/s/lola/settings/people", {**times, "forget_hours": wrong})
        assert refused.status == 422
    assert (await Workspace.get(id=shop.id)).forget_hours == 6


async def test_somebody_who_cannot_be_reached_is_missed_on_the_first_page(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    assert "cannot write to" not in (await lola.get("/s/lola/")).text
    await Person.all().update(started_at=None)
    page = (await lola.get("/s/lola/")).text
    assert "cannot write to" in page
    await Person.all().update(started_at=clock.now())
    assert "cannot write to" not in (await lola.get("/s/lola/")).text


async def test_the_sellers_own_chats_are_settled(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    assert "Telegram Business" in (await lola.get("/s/lola/settings/own")).text
    async with shop.unit():
        mine, _new = await BusinessConnection.connect(
            connection_id="c1",
            bot="b",
            owner_id=shop.owner.person.telegram_id or 0,
            chat_id=1,
            enabled=True,
            can_reply=True,
        )
        older = await shop.fresh(mine)
        mine, _new = await BusinessConnection.connect(
            connection_id="c2", bot="own", owner_id=older.owner_id, chat_id=1, enabled=True, can_reply=True
        )
    form = {"when": "hours", "away": "30", "from": "21:00", "to": "08:30"}
    page = await lola.post("/s/lola/settings/own", {**form, "first": "1"})
    assert page.status == 200
    now = await shop.fresh(mine)
    assert (now.when, now.hours, now.away_minutes, now.shows_first) == (When.HOURS, ["21:00", "08:30"], 30, True)
    assert now.show_first_until == mine.show_first_until
    await lola.post("/s/lola/settings/own", form)
    assert not (await shop.fresh(mine)).shows_first
    assert (await shop.fresh(older)).when is When.AWAY, "connected to two bots, the newer one is settled"
    for wrong in ({"away": "0"}, {"from": "25:00"}, {"to": ""}, {"when": "sometimes"}):
        assert (await lola.post("/s/lola/settings/own", {**form, **wrong})).status == 422
    agent = await house.agent(shop)
    assert (await agent.get("/s/lola/settings/own")).status == 403
