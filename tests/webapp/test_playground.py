"""The playground: who may play, what a customer can do there, and what the page shows of it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import aiohttp
import pytest
from playwright.async_api import Browser, Page, expect

from bot.channels.base import Outgoing
from bot.conversation.answer import answer
from models import conversations
from models.base.settings import Settings
from models.channels import ChannelPost
from models.conversations import Conversation
from models.orders import MoneyState, Order
from models.receipts import Receipt
from models.workspaces import Workspace
from tests.cast import Shop, picture
from tests.webapp.conftest import Answer, House, Visitor
from tests.webapp.looking import audit, chromium, complaints, phone

TALK = "/playground/lola/c0ffee"


@pytest.fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as found:
        yield found


async def says(visitor: Visitor, **form: object) -> Answer:
    """As the page's own script sends it."""
    data = aiohttp.FormData()
    for name, value in form.items():
        if isinstance(value, bytes):
            data.add_field(name, value, filename="receipt.png", content_type="image/png")
        else:
            data.add_field(name, str(value))
    headers = {"Accept": "application/json", "Sec-Fetch-Site": "same-origin"}
    return await visitor.ask("POST", TALK, data=data, **headers)


# — who may —


@pytest.fixture(autouse=True)
async def sample(shop: Shop) -> None:
    """Lola's shop is a sample, her neighbour's is a real one."""
    await Workspace.filter(id=shop.id).update(sample=True)


async def test_on_ones_own_machine_anybody_plays_the_samples(house: House, shop: Shop, neighbour: Shop) -> None:
    page = await house.stranger().get("/playground")
    assert page.status == 200
    assert "/playground/lola" in page.text
    assert "/playground/lolo" not in page.text
    assert (await house.stranger().get("/playground/lolo/c0ffee")).status == 404
    theirs = await house.owner(neighbour)
    assert {path in (await theirs.get("/playground")).text for path in ("/playground/lola", "/playground/lolo")} == {
        True
    }


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:8080"},
        {"Host": "127.0.0.1.evil.example"},
        {"Host": "["},
        {"X-Forwarded-For": "8.8.8.8"},
        {"X-Forwarded-For": "127.0.0.1"},
        {"Forwarded": "for=127.0.0.1"},
        {"Via": "1.1 proxy"},
    ],
    ids=str,
)
async def test_through_another_name_or_a_proxy_it_is_as_closed_as_elsewhere(
    house: House, shop: Shop, headers: dict[str, str]
) -> None:
    assert (await house.stranger().get("/playground", **headers)).status == 401
    assert (await house.stranger().get(TALK, **headers)).status == 401


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080", "[::1]"])
async def test_every_name_of_this_machine_is_open(house: House, shop: Shop, host: str) -> None:
    assert (await house.stranger().get("/playground", Host=host)).status == 200


async def test_elsewhere_only_the_shops_own_people(
    house: House, shop: Shop, neighbour: Shop, configure: Callable[..., Settings]
) -> None:
    configure(HOST="0.0.0.0")
    assert (await house.stranger().get("/playground")).status == 401
    assert (await says(house.stranger(), text="salom")).status == 401
    owner, stranger = await house.owner(shop), await house.owner(neighbour)
    assert (await owner.get(TALK)).status == 200
    assert "/playground/lolo" not in (await owner.get("/playground")).text
    for path in ("/playground/lola", TALK, f"{TALK}/news"):
        assert (await stranger.get(path)).status == 404
    assert (await says(stranger, text="salom")).status == 404


async def test_another_site_cannot_speak_for_whoever_sits_here(house: House, shop: Shop) -> None:
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {}):
        assert (await house.stranger().ask("POST", TALK, data={"text": "salom"}, **headers)).status == 403
    async with shop.unit():
        assert not await Conversation.exists()


async def test_a_shop_that_is_not_there(house: House, shop: Shop) -> None:
    assert (await house.stranger().get("/playground/nowhere")).status == 404
    assert (await house.stranger().get("/playground/lola/..%2F..")).status == 404


# — what one can do —


async def test_start_makes_a_chat_of_its_own_and_keeps_who_one_is(house: House, shop: Shop) -> None:
    one = await house.stranger().get("/playground/lola?name=Тимур&language=ru")
    two = await house.stranger().get("/playground/lola?name=Тимур&language=ru")
    assert one.status == two.status == 303
    assert one.headers["Location"] != two.headers["Location"]
    page = await house.stranger().get(one.headers["Location"])
    assert "Тимур" in page.text


async def test_a_question_is_answered_with_what_led_to_it(house: House, shop: Shop) -> None:
    answered = await says(house.stranger(), text="tufli bormi 38", name="Zuhra", language="uz")
    assert answered.status == 200
    for words in ("tufli bormi 38", "250", "offline", "get_product_info", "data-press"):
        assert words in answered.text
    assert (await house.stranger().get(TALK)).text.count("get_product_info") == answered.text.count("get_product_info")


async def test_the_page_hears_only_what_is_new(house: House, shop: Shop) -> None:
    visitor = house.stranger()
    mark = (await says(visitor, text="salom")).headers["X-Mark"]
    assert (await visitor.get(f"{TALK}/news?mark={mark}")).status == 204
    async with shop.unit():
        talk = await Conversation.get(chat="c0ffee")
        await conversations.queue(talk.id, text="Yoʻlda!", content=Outgoing("Yoʻlda!").to_json(), author="system")
    assert (await visitor.get(f"{TALK}/news?mark={mark}")).status == 204  # queued is not said yet
    await answer(shop.id, talk.id)
    news = await visitor.get(f"{TALK}/news?mark={mark}")
    assert news.status == 200
    assert "Yoʻlda!" in news.text


async def test_a_forwarded_post_a_phone_a_place_and_a_sticker(house: House, shop: Shop) -> None:
    visitor = house.stranger()
    tufli = await shop.variant("tufli")
    async with shop.unit():
        post = await ChannelPost.create(chat_id=-100, username="lola", message_id=7, product_id=tufli.product_id)
    assert "250" in (await says(visitor, text="есть в наличии?", forward=post.id, language="ru")).text
    await says(visitor, text="38 bitta oling")
    await says(visitor, press="order")
    assert "765 43 21" not in (await says(visitor, contact="+998 90 765 43 21")).text, "taken down, and veiled"
    assert (await says(visitor, lat="41.31", lon="69.27")).status == 200
    assert (await says(visitor, sticker="1")).status == 200
    async with shop.unit():
        talk = await Conversation.get(chat="c0ffee").prefetch_related("customer")
        assert talk.customer.phone == "+998907654321"


@pytest.mark.parametrize("form", [{"lat": "north", "lon": "1"}, {"lat": "91", "lon": "0"}, {"lat": "1"}])
async def test_a_place_that_is_none_is_said_to_be_none(house: House, shop: Shop, form: dict[str, str]) -> None:
    refused = await says(house.stranger(), **form)
    assert refused.status == 422
    assert '"message"' in refused.text


async def test_a_receipt_hangs_on_the_order(house: House, shop: Shop) -> None:
    visitor = house.stranger()
    for step in (
        {"text": "tufli 38 bitta oling"},
        {"press": "order"},
        {"press": "pickup"},
        {"contact": "+998907654321"},
    ):
        await says(visitor, **step)
    asked = await says(visitor, press="pay:card")
    confirm = asked.text.rpartition('data-press="confirm:')[2].partition('"')[0]
    await says(visitor, press=f"confirm:{confirm}")
    assert "/media/" in (await says(visitor, photo=picture("green"))).text
    async with shop.unit():
        order = await Order.get(number="1")
        assert order.money is MoneyState.AWAITING_CHECK
        assert await Receipt.filter(order_id=order.id).count() == 1


async def test_a_file_that_is_no_picture_is_refused_in_words(house: House, shop: Shop) -> None:
    refused = await says(house.stranger(), photo=b"MZ not a picture")
    assert refused.status == 422
    assert "message" in refused.text


# — what it looks like —


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
async def test_nothing_is_wrong_with_the_page_at_any_width(
    house: House, shop: Shop, browser: Browser, width: int
) -> None:
    async with phone(browser, width) as page:
        await page.goto(f"{house.url}/playground/lola")
        await write(page, "tufli bormi 38")
        await page.locator(".why > summary").last.click()
        await page.locator(".why .all > summary").last.click()
        assert {kind: found for kind, found in (await audit(page)).items() if found} == {}
        assert complaints(page) == []
        await page.goto(f"{house.url}/playground")
        assert {kind: found for kind, found in (await audit(page)).items() if found} == {}


async def write(page: Page, words: str) -> None:
    """Typed and sent; the answer has come."""
    before = await page.locator(".turn:not(.mine)").count()
    await page.fill("#words", words)
    await page.keyboard.press("Enter")
    await expect(page.locator(".turn:not(.mine)")).not_to_have_count(before)


async def test_pressed_and_filled_in_by_hand(house: House, shop: Shop, browser: Browser) -> None:
    """Buttons press, the menu sends a phone, and what the shop says later comes by itself."""
    async with phone(browser) as page:
        await page.goto(f"{house.url}{TALK}")
        await write(page, "tufli bormi 38")
        await page.locator("[data-press^=add]").click()
        await expect(page.locator("[data-press=order]")).to_be_visible()
        await page.locator("[data-press=order]").click()
        await page.locator("[data-press=pickup]").click()
        await page.locator("[data-opens=phone-sheet].key").click()
        await page.locator("#phone-sheet button[type=submit]").click()
        await expect(page.locator("[data-press='pay:cash']")).to_be_visible()
        async with shop.unit():
            talk = await Conversation.get(chat="c0ffee")
            await conversations.queue(talk.id, text="Salom!", content=Outgoing("Salom!").to_json(), author="system")
        await answer(shop.id, talk.id)
        await expect(page.get_by_text("Salom!")).to_be_visible(timeout=5000)
        assert complaints(page) == []
