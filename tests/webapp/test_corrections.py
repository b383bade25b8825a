"""The decision log beside an answer, and what one can do about it: in the playground and in the shop's conversations."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable

import pytest
from aiohttp import web

from bot.conversation.replay import play_all
from models.base import http
from models.base.scope import inside
from models.base.settings import Settings
from models.callbacks import CallBack
from models.conversations import Conversation
from models.corrections import Correction
from models.functions import OwnFunction
from models.workspaces import Workspace
from tests.cast import Shop
from tests.webapp.conftest import House, Looks
from tests.webapp.looking import audit
from tests.webapp.test_playground import says

ASKED, INSTEAD = "paypoq bormi", "Paypoqlar dushanba kuni keladi."


@pytest.fixture
async def sample(shop: Shop) -> None:
    await Workspace.filter(id=shop.id).update(sample=True)


async def test_a_correction_in_the_playground_works_at_once_and_is_a_test(
    house: House, shop: Shop, sample: None
) -> None:
    visitor = house.stranger()
    answered = await says(visitor, text=ASKED, language="uz")
    (path,) = re.findall(r'hx-post="(/playground/lola/answers/\d+/instead)"', answered.text)
    kept = await visitor.ask(
        "POST", path, data={"instead": INSTEAD}, **{"Sec-Fetch-Site": "same-origin", "HX-Request": "true"}
    )
    assert kept.status == 200
    assert INSTEAD in (await says(visitor, text=ASKED, language="uz")).text
    with inside(shop.id):
        (played,) = await play_all(shop.workspace, brain="offline")
    assert played.ok, played.failures


async def test_the_question_is_kept_without_who_asked_it(house: House, shop: Shop, sample: None) -> None:
    """It is found by others who ask the same, and read to their models."""
    visitor = house.stranger()
    answered = await says(visitor, text=f"{ASKED}, telefonim +998 90 123 45 67", language="uz")
    (path,) = re.findall(r'hx-post="(/playground/lola/answers/\d+/instead)"', answered.text)
    await visitor.ask("POST", path, data={"instead": INSTEAD}, **{"Sec-Fetch-Site": "same-origin"})
    async with shop.unit():
        kept = await Correction.get()
    assert "paypoq" in kept.question
    assert "123 45 67" not in kept.question
    assert "1234567" not in kept.folded.replace(" ", "")


async def test_another_site_and_a_neighbour_correct_nothing(
    house: House, shop: Shop, neighbour: Shop, sample: None
) -> None:
    answered = await says(house.stranger(), text=ASKED, language="uz")
    (path,) = re.findall(r'hx-post="(/playground/lola/answers/\d+/instead)"', answered.text)
    assert (
        await house.stranger().ask("POST", path, data={"instead": "Evil"}, **{"Sec-Fetch-Site": "cross-site"})
    ).status == 403
    lolo = await house.owner(neighbour)
    assert (await lolo.post(path.replace("/playground/lola", "/s/lolo"), {"instead": "Evil"})).status == 404
    async with shop.unit():
        assert not await Correction.exists()


async def test_the_owner_sees_why_in_a_conversation_and_the_agent_does_not(
    house: House, shop: Shop, sample: None
) -> None:
    await says(house.stranger(), text="tufli bormi 38", language="uz")
    async with shop.unit():
        talk = await Conversation.get(chat="c0ffee")
        wish = await CallBack.ask(talk.id, talk.customer_id, "+998901112233")
    page = f"/s/lola/conversations/{talk.public_id}"
    lola, agent = await house.owner(shop), await house.agent(shop)
    seen = (await lola.get(page)).text
    assert "Why did it say that?" in seen
    assert "get_product_info" in seen
    assert "get_product_info" not in (await agent.get(page)).text
    assert "+998 90 111 22 33" in seen
    assert (await agent.post(f"/s/lola/calls/{wish.id}/done")).status == 200
    assert "+998 90 111 22 33" not in (await lola.get(page)).text


async def test_the_log_is_readable_on_a_small_phone(looking: Looks, house: House, shop: Shop, sample: None) -> None:
    await says(house.stranger(), text="tufli bormi 38", language="uz")
    async with shop.unit():
        talk = await Conversation.get(chat="c0ffee")
    async with looking(f"/conversations/{talk.public_id}", width=360) as page:
        await page.locator(".why > summary").last.click()
        await page.locator(".why .all > summary").last.click()
        assert {kind: found for kind, found in (await audit(page)).items() if found} == {}


# — own functions —


@pytest.fixture
async def outside(configure: Callable[..., Settings]) -> AsyncIterator[str]:
    """The shop's own server; the operator has opened loopback for it."""

    async def answer(request: web.Request) -> web.Response:
        return web.json_response({"status": f"parcel {request.query['parcel']} is here"})

    configure(OUTGOING_ALSO="127.0.0.1/32")
    app = web.Application()
    app.router.add_get("/parcel", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/parcel"
    await http.close()
    await runner.cleanup()


async def test_a_function_is_added_tried_and_removed(house: House, shop: Shop, outside: str) -> None:
    lola = await house.owner(shop)
    form = {
        "name": "parcel_status",
        "description": "Where a parcel is",
        "url": outside,
        "method": "GET",
        "parameters": '{"properties": {"parcel": {"type": "string"}}, "required": ["parcel"]}',
        "secret": "s3cret",
        "timeout": "3",
        "triggers": "posilka qayerda\n\nгде посылка",
        "answer": "Posilka: {status}",
    }
    made = await lola.post("/s/lola/settings/functions/new", form)
    assert made.status == 303
    page = await lola.get(made.headers["Location"])
    assert "parcel_status" in page.text
    assert "s3cret" not in page.text
    tried = await lola.post(f"{made.headers['Location']}/try", {"args": '{"parcel": "12"}'})
    assert "parcel 12 is here" in tried.text
    assert "needs parcel" in (await lola.post(f"{made.headers['Location']}/try", {"args": "{}"})).text
    async with shop.unit():
        assert (await OwnFunction.get()).triggers == ["posilka qayerda", "где посылка"]
    assert (await lola.post(f"{made.headers['Location']}/remove")).status == 303
    assert "parcel_status" not in (await lola.get("/s/lola/settings/functions")).text


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"url": "http://10.0.0.1/"}, "open internet"),
        ({"name": "create_order"}, "already"),
        ({"parameters": "{"}, "JSON Schema"),
        ({"description": ""}, "needed"),
    ],
)
async def test_what_cannot_be_used_is_said_at_its_field_and_what_was_typed_stays(
    house: House, shop: Shop, wrong: dict[str, str], words: str
) -> None:
    form = {"name": "parcel", "description": "Where it is", "url": "https://lola.example/x", "method": "GET", **wrong}
    refused = await (await house.owner(shop)).post("/s/lola/settings/functions/new", form)
    assert refused.status in (409, 422)
    assert words in refused.text
    assert form["url"] in refused.text


async def test_the_form_of_a_function_fits_a_small_phone(looking: Looks, shop: Shop) -> None:
    async with looking("/settings/functions/new", width=360) as page:
        assert {kind: found for kind, found in (await audit(page)).items() if found} == {}
