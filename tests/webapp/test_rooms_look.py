"""Every room, looked at by a real browser: widths, themes, languages, nothing wrong to eye, thumb or reader."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from playwright.async_api import Page

from models import handoffs
from models.assistants import AssistantSettings, AssistantVersion
from models.bargains import HaggleLimits
from models.base import clock
from models.carts import PayWay
from models.catalog import Category, Product, ProductPhoto
from models.concepts import Concept, ZeroHit
from models.conversations import Conversation, find_or_meet, store_heard
from models.corrections import Correction
from models.documents import Document
from models.events import Event
from models.media import Media
from models.receipts import Receipt
from models.rulebook import Playbook
from models.workspaces import Person
from tests.cast import Shop, picture
from tests.webapp.conftest import Looks
from tests.webapp.looking import audit, complaints

LONG = "Екатерина Воскресенская-Преображенская-Константинопольская"

Act = Callable[[Page], Awaitable[None]]


@pytest.fixture
async def busy(shop: Shop) -> dict[str, str]:
    """A shop in which every room has something to show: name → address."""
    orders = []
    for n, name in enumerate(("Anora", LONG, "Bobur", "María José")):
        customer = await shop.another_customer(name)
        with clock.at(clock.now() - timedelta(hours=30 - 7 * n)):
            orders.append(await shop.order(("tufli", 1), ("koylak", 2), customer=customer, pay=PayWay.CARD))
    await shop.do(orders[0].deliver(by=shop.by))
    await shop.do(orders[1].ship(by=shop.by, tracking="UZ 42 7770 1234 5678 9012 3456 7890"))
    taxi = await shop.order(("koylak-L", 1), to="Chirchiq, Navoiy koʻchasi 7, 2-qavat, 15-xonadon, domofon 15")
    for colour in ("green", "red"):
        await shop.do(Receipt.hang(orders[2], await shop.picture(colour), by="customer"))
    async with shop.unit():
        product = await Product.get(code="tufli")
        await ProductPhoto.create(product=product, media=await Media.keep(picture("brown", (800, 600), "JPEG")))
        await Category.create(code="shoes", names={"uz": "Poyabzal", "ru": "Обувь"})
        thread = await find_or_meet(channel="t", account="a", chat="9", name=LONG, username="vali", language="uz")
        await store_heard(thread["id"], external_id="1", text="Operator! " * 40, content={}, wants_answer=True)
        await Conversation.filter(id=thread["id"]).update(with_human=True)
        talk = (await Conversation.get(id=thread["id"])).public_id
        await handoffs.say(
            thread["id"], shop.owner, {"text": "Assalomu alaykum! " * 12}, promises=["Ertaga yetkazamiz"]
        )
        await handoffs.say(thread["id"], shop.agent, {"text": "Ha"})
        event = await Event.filter(kind="order.placed").first()
        assert event
        await Event.poison(event.id, "SendFailed")
        rule = await Playbook.write(
            "", {"title": LONG, "phrases": {"uz": ["ikkita"]}, "offers": {"uz": "Ikkinchisi arzon"}}, by="t"
        )
        await Playbook.write(rule, {"title": LONG, "intent": "buying", "instruction": LONG * 6}, by=shop.by)
        for words in ("Qisqa gapir.", "Qisqa va muloyim gapir.\nRazmerni soʻra."):
            await AssistantVersion.save_new(AssistantSettings(prompt=words, dos=[LONG]), by=shop.by)
        await Document.hand_in(f"{LONG}.pdf", b"%PDF-1.4 broken", by=shop.by)
        await Concept.add(["tufli", "лодочки", "pumps"], by=shop.by)
        await Concept.add(["sumka", LONG[:60]], by="assistant", suggested=True)
        await Correction.say_instead(f"{LONG}?", "Ha, bor. " * 30, "uz", by=shop.by)
        await ZeroHit.note(LONG, "ru")
        await HaggleLimits.create(product=product, floor_basis_points=1000, steps=[300, 1000], gifts=["wrap", "second"])
    return {
        "home": "/",
        "orders": "/orders",
        "nothing found": "/orders?q=zzzz",
        "shipped": f"/orders/{orders[1].number}",
        "receipts": f"/orders/{orders[2].number}",
        "taxi": f"/orders/{taxi.number}",
        "products": "/products",
        "empty shelf": "/products?shelf=archived",
        "product": f"/products/{product.public_id}",
        "new": "/products/new",
        "words": f"/products/{product.public_id}/words",
        "settings": "/settings",
        "conversation": f"/conversations/{talk}",
        **{
            f"settings of {page}": f"/settings/{page}"
            for page in ("shop", "card", "hours", "delivery", "notices", "faq")
        },
        "a courier": "/settings/delivery/new?kind=zone",
        "a pick-up point": "/settings/delivery/new?kind=pickup",
        "a new question": "/settings/faq/new",
        "the assistant": "/settings/assistant",
        "the assistant's versions": "/settings/assistant/versions",
        "what it knows": "/settings/knowledge",
        "playbooks": "/settings/playbooks",
        "a playbook of the house": "/settings/playbooks/price_objection",
        "a playbook": f"/settings/playbooks/{rule}",
        "its versions": f"/settings/playbooks/{rule}/versions",
        "a new playbook": "/settings/playbooks/new",
        "bargaining": "/settings/bargaining",
        "new limits": "/settings/bargaining/new",
    }


async def open_moves(page: Page) -> None:
    await page.locator(".menu.moves summary").first.click()


async def open_ship(page: Page) -> None:
    await open_moves(page)
    await page.locator(".menu.moves[open] [hx-get]").click()
    await page.wait_for_selector("#sheets dialog[open]")


async def open_pieces(page: Page) -> None:
    await page.locator("#results .acts .only-icon").last.click()
    await page.wait_for_selector("#sheets dialog[open]")


async def send_empty(page: Page) -> None:
    await page.evaluate("document.querySelector('textarea').style.height = '200px'")  # a hand has dragged its corner
    await page.locator("form[data-guard] [type=submit]").click()
    await page.wait_for_selector(".wrong")


async def send_wrong_price(page: Page) -> None:
    """The last of several: it has to come into sight by itself."""
    await open_pieces(page)
    await page.locator("#sheets [data-amount]").last.fill("0")
    await page.locator("#sheets [type=submit]").click()
    await page.wait_for_selector("#sheets .wrong")
    await page.wait_for_function("document.activeElement.matches('[aria-invalid]')")
    box = await page.locator("#sheets .wrong").last.bounding_box()
    assert box
    assert 0 < box["y"] < page.viewport_size["height"] - box["height"]  # type: ignore[index]


OPENED: dict[str, tuple[str, Act]] = {
    "a dropdown": ("orders", open_moves),
    "the sheet of a parcel": ("orders", open_ship),
    "the sheet of prices": ("products", open_pieces),
    "a price that is refused": ("products", send_wrong_price),
    "a form with its reasons": ("new", send_empty),
}


async def faults(looking: Looks, busy: dict[str, str], width: int, scheme: str) -> list[str]:
    """What is wrong with any room, in any of its openings, at this width and in this light."""
    found: list[str] = []
    async with looking("/", width=width, color_scheme=scheme) as page:
        base = page.url.rstrip("/")

        async def look(name: str) -> None:
            wrong = {kind: what for kind, what in (await audit(page)).items() if what}
            said = [line for line in complaints(page) if "422" not in line]  # the browser remarks on a refused form
            complaints(page).clear()
            found.extend([f"{name}: {wrong}"] if wrong else [])
            found.extend(f"{name}: {line}" for line in said)

        for name, path in busy.items():
            await page.goto(base + path)
            await look(name)
        for name, (room, act) in OPENED.items():
            await page.goto(base + busy[room])
            await act(page)
            await look(name)
            await page.evaluate(
                "savdo.holdOpen(false), document.querySelector('[data-dirty]')?.removeAttribute('data-dirty')"
            )
    return found


@pytest.mark.parametrize(
    ("width", "scheme", "language"),
    [(320, "light", "ru"), (360, "dark", "uz"), (430, "dark", "ru"), (1200, "light", "uz")],
)
async def test_nothing_is_wrong_with_any_room(
    looking: Looks, shop: Shop, busy: dict[str, str], width: int, scheme: str, language: str
) -> None:
    await Person.filter(id=shop.owner.person_id).update(language=language)
    assert await faults(looking, busy, width, scheme) == []


async def test_an_agent_sees_whole_pages_too(looking: Looks, shop: Shop, busy: dict[str, str]) -> None:
    async with looking("/", who=shop.agent.person_id) as page:
        base = page.url.rstrip("/")
        for name in ("home", "orders", "receipts", "products", "product", "settings"):
            await page.goto(base + busy[name])
            assert {kind: what for kind, what in (await audit(page)).items() if what} == {}, name
            assert complaints(page) == [], name


async def test_a_first_view_is_light(looking: Looks, busy: dict[str, str]) -> None:
    async with looking("/orders") as page:
        address, asked = page.url, list[str]()
        await page.goto("about:blank")
        page.on("request", lambda request: asked.append(request.url))
        await page.goto(address)
        ours = await page.evaluate(
            """performance.getEntriesByType("resource").filter((e) => /\\.(js|css)$/.test(e.name)).map((e) => e.encodedBodySize)"""
        )
        assert 0 < sum(ours) <= 100_000
        assert len(asked) <= 8
        assert len({url.split("/")[2] for url in asked}) == 1, "no other origin"
