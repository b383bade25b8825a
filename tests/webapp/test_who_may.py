"""Who may: every route and every button of one shop, pressed by its neighbour, by nobody, and by people without the right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

import pytest

from models.assistants import AssistantSettings, AssistantVersion
from models.bargains import HaggleLimits
from models.base import clock
from models.callbacks import CallBack
from models.catalog import Product, Variant
from models.concepts import Concept
from models.conversations import Conversation, Message, find_or_meet, store_heard
from models.corrections import Correction
from models.customers import Customer
from models.delivery import DeliveryWay
from models.documents import Document
from models.functions import OwnFunction
from models.handoffs import Handoff
from models.knowledge import Faq
from models.media import Media
from models.orders import Order, State
from models.receipts import Receipt
from models.rulebook import Playbook, PlaybookVersion
from models.stock import StockMove
from models.workspaces import RIGHTS, Member, Right, Role, Workspace
from tests.cast import Shop, picture
from tests.webapp.conftest import HTMX, House, Visitor
from webapp import pictures
from webapp.routes import ROUTES, Open, Route

IN_SHOP = [route for route in ROUTES if route.path.startswith("/s/{shop}")]
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")


SETTLED: dict[str, dict[str, object]] = {
    "notices": {"SHIPPED": "1"},
    "shop": {"name": "Evil"},
    "card": {"number": "8600 0691 9540 6311", "holder": "EVIL"},
    "own": {"when": "always", "away": "1", "from": "01:00", "to": "02:00"},
    "people": {"answer_minutes": "1", "forget_hours": "1", "promise_hours": "1"},
    "hours": {"open.sun": "1", "from.sun": "01:00", "to.sun": "02:00"},
    "delivery": {"kind": "zone", "name-uz": "Evil", "places": "Toshkent", "fee": "1"},
    "faq": {"question-uz": "Evil?", "answer-uz": "Evil."},
    "playbooks": {"title": "Evil", "phrases-uz": "evil", "offer-uz": "Evil", "active": "", "to": "down", "number": "1"},
    "functions": {"name": "evil", "description": "Evil", "url": "https://evil.example/", "args": "{}"},
    "assistant": {"temperature": "0.2", "budget": "1", "number": "1"},
    "knowledge": {"terms": "evil, devil", "agreed": "no"},
    "bargaining": {"scope": "shop", "floor": "90", "steps": "50, 90", "hours": "9"},
}
"""Forms of the settings that would change something."""


@dataclass
class Stage:
    """A shop in which every button has something to press on."""

    shop: Shop
    order: Order
    product: Product
    conversation: str
    receipt: str
    way: str
    faq: str
    playbook: str
    limits: str
    function: str
    answer: int
    call: int
    taught: dict[str, str]

    def path(self, route: Route) -> str:
        names = {
            "shop": self.shop.slug,
            "number": self.order.number,
            "product": self.product.public_id,
            "picture": self.receipt,
            "conversation": self.conversation,
            "way": self.way,
            "code": self.faq,
            "play": self.playbook,
            "limits": self.limits,
            "function": self.function,
            "message": str(self.answer),
            "call": str(self.call),
            **self.taught,
        }
        return route.path.format(**names)

    def body(self, route: Route) -> dict[str, object]:
        """A form that would change something."""
        last = route.path.rpartition("/")[2]
        if route.path.endswith("products/{product}/state"):
            return {"state": "archived"}
        if route.path.startswith("/s/{shop}/settings/"):
            return SETTLED.get(route.path.split("/")[4], {})
        return {
            "state": {"state": "CANCELLED"},
            "tracking": {"tracking": "EVIL 1"},
            "fee": {"fee": "1"},
            "money": {"money": "PAID"},
            "notes": {"notes": "Evil"},
            "pieces": {"price.TUFLI-38": "1", "stock.TUFLI-38": "1", "was.TUFLI-38": ""},
            "new": {"name-uz": "Evil", "price": "1", "stock": "1"},
            "words": {"name-uz": "Evil"},
            "language": {"language": "en"},
            "messages": {"text": "Evil"},
            "instead": {"question": "Evil?", "instead": "Evil"},
            "back": {"brief": "promise: everything for nothing"},
        }.get(last, {})

    async def everything(self) -> list[object]:
        """What there is in the shop, to be compared."""
        async with self.shop.unit():
            return [
                [dict(o) async for o in Order.all().order_by("id")],
                [dict(p) async for p in Product.all().order_by("id")],
                [dict(v) async for v in Variant.all().order_by("id")],
                [dict(m) async for m in StockMove.all().order_by("id")],
                [dict(r) async for r in Receipt.all().order_by("id")],
                [dict(c) async for c in Conversation.all().order_by("id")],
                [dict(w) async for w in DeliveryWay.all().order_by("id")],
                [dict(f) async for f in Faq.all().order_by("id")],
                [dict(f) async for f in OwnFunction.all().order_by("id")],
                [dict(c) async for c in Correction.all().order_by("id")],
                [dict(c) async for c in CallBack.all().order_by("id")],
                [dict(h) async for h in Handoff.all().order_by("id")],
                [dict(m) async for m in Member.all().order_by("id")],
                [dict(p) async for p in Playbook.all().order_by("id")],
                [dict(v) async for v in PlaybookVersion.all().order_by("id")],
                [dict(h) async for h in HaggleLimits.all().order_by("id")],
                [dict(v) async for v in AssistantVersion.all().order_by("id")],
                [dict(d) async for d in Document.all().order_by("id")],
                [dict(c) async for c in Concept.all().order_by("id")],
                [c.notes async for c in Customer.all().order_by("id")],
                dict(await Workspace.get(id=self.shop.id)),
            ]


@pytest.fixture
async def stage(shop: Shop, house: House) -> Stage:
    order = await shop.order(("tufli", 1), to="Chirchiq, Navoiy 7")
    receipt = await shop.do(Receipt.hang(order, await shop.picture("green"), by="customer"))
    async with shop.unit():
        await receipt.fetch_related("media")
        thread = await find_or_meet(channel="t", account="a", chat="9", name="Vali", username="vali", language="uz")
        await store_heard(thread["id"], external_id="1", text="Operator!", content={}, wants_answer=True)
        await Conversation.filter(id=thread["id"]).update(with_human=True)
        product = await Product.get(code="tufli")
        way = await DeliveryWay.first()
        faq = await Faq.add({"uz": "Qachon?"}, {"uz": "Ertaga."}, by="t")
        playbook = await Playbook.write("", {"title": "A", "intent": "buying", "offers": {"uz": "Ikki"}}, by="t")
        await Playbook.write(playbook, {"title": "B", "intent": "buying", "offers": {"uz": "Uch"}}, by="t")
        limits = await HaggleLimits.create(product=product, floor_basis_points=500, steps=[300])
        function = await OwnFunction.add(name="parcel", description="Where it is", url="https://lola.example/parcel")
        call = await CallBack.ask(thread["id"], thread["customer_id"], "+998901112233")
        answer = await Message.create(
            conversation_id=thread["id"],
            direction="out",
            state="sent",
            author="assistant",
            text="Bor",
            trace={"brain": "x"},
            at=clock.now(),
        )
    assert way
    taught = await teach(shop)
    async with shop.unit():
        talk = str((await Conversation.get(id=thread["id"])).public_id)
    things = (way.public_id, faq.code, playbook, limits.public_id, function.public_id, answer.id, call.id)
    return Stage(shop, order, product, talk, receipt.media.public_id, *things, taught)


async def teach(shop: Shop) -> dict[str, str]:
    """The assistant has settings, a paper, two words and a correction; what their addresses are."""
    async with shop.unit():
        await AssistantVersion.save_new(AssistantSettings(temperature=0.3), by="t")
        paper = await Document.hand_in("Qoida.md", b"Qaytarish: 14 kun ichida.", by="t")
        concept = await Concept.add(["tufli", "pumps"], by="t", suggested=True)
        correction = await Correction.say_instead("Sertifikat bormi?", "Ha.", "uz", by="t")
    return {"paper": paper.public_id, "concept": concept.public_id, "correction": correction.public_id}


def named(route: Route) -> str:
    return f"{route.method} {route.path}"


def test_every_route_says_who_may() -> None:
    assert all(isinstance(route.who, Right) for route in IN_SHOP)
    assert {route.path for route in ROUTES if route.who is Open.SIGNED_IN} == {"/", "/out"}
    assert len({(route.method, route.path) for route in ROUTES}) == len(ROUTES)


async def in_state(stage: Stage, state: State) -> None:
    if state is not State.PENDING:
        await stage.shop.do(stage.order.move_to(state, by=stage.shop.by))


@pytest.mark.parametrize("state", [State.PENDING, State.SHIPPED, State.CANCELLED])
async def test_for_the_neighbour_nothing_of_this_shop_is_there(
    stage: Stage, house: House, neighbour: Shop, state: State
) -> None:
    await in_state(stage, state)
    before = await stage.everything()
    for route in IN_SHOP:
        lolo = await house.owner(neighbour)  # a session may not ask so often
        for method in METHODS:
            for headers in ({}, HTMX):
                answer = await lolo.ask(method, stage.path(route), data=stage.body(route), **headers)
                expected = 404 if any(r.path == route.path and r.method == method for r in IN_SHOP) else 405
                assert answer.status == expected, f"{method} {route.path}"
                assert "Anora" not in answer.text
    assert await stage.everything() == before


@pytest.mark.parametrize("state", [State.PENDING, State.SHIPPED, State.CANCELLED])
async def test_for_nobody_every_page_is_closed(stage: Stage, house: House, state: State) -> None:
    await in_state(stage, state)
    before = await stage.everything()
    for route in IN_SHOP:
        answer = await house.stranger().ask(route.method, stage.path(route), data=stage.body(route))
        assert answer.status == 401, named(route)
        assert "Anora" not in answer.text
        invented = await house.stranger().ask(
            route.method, stage.path(route), data=stage.body(route), Authorization="Bearer invented"
        )
        assert invented.status == 401
    assert await stage.everything() == before


@pytest.mark.parametrize("role", [role for role in Role if RIGHTS[role] != frozenset(Right)])
async def test_people_without_the_right_are_told_so(stage: Stage, house: House, role: Role) -> None:
    async with stage.shop.unit():
        await Member.filter(id=stage.shop.agent.id).update(role=role)
    agent = await house.agent(stage.shop)
    closed = [route for route in IN_SHOP if route.who not in RIGHTS[role]]
    assert closed
    before = await stage.everything()
    for route in closed:
        assert (await agent.ask(route.method, stage.path(route), data=stage.body(route), **HTMX)).status == 403, named(
            route
        )
    assert await stage.everything() == before
    for route in IN_SHOP:
        if route.who in RIGHTS[role] and route.method == "GET" and not route.streams:
            assert (await agent.get(stage.path(route))).status == 200, named(route)


async def test_who_has_left_the_shop_is_a_stranger(stage: Stage, house: House) -> None:
    agent = await house.agent(stage.shop)
    async with stage.shop.unit():
        await Member.filter(id=stage.shop.agent.id).update(active=False)
    assert {(await agent.get(stage.path(route))).status for route in IN_SHOP if route.method == "GET"} == {404}


async def test_the_owner_may_press_everything(stage: Stage, house: House) -> None:
    """Or the tests above would prove nothing: each body is one that works."""
    lola = await house.owner(stage.shop)
    for route in IN_SHOP:
        if route.streams:
            continue
        answer = await lola.ask(route.method, stage.path(route), data=stage.body(route), **HTMX)
        assert answer.status in {200, 303, 409, 422}, named(route)


BUTTON = re.compile(r'(?:href|action|hx-get|hx-post|src|hx-sse:connect|data-stream)="(/s/[^"]+)"')


async def test_every_button_on_the_owners_pages_leads_the_neighbour_nowhere(
    stage: Stage, house: House, neighbour: Shop
) -> None:
    buttons = await harvest(await house.owner(stage.shop), stage)
    assert len(buttons) > 25
    before = await stage.everything()
    for address in sorted(buttons):
        lolo = await house.owner(neighbour)  # a session may not ask so often
        for method in ("GET", "POST"):
            assert (await lolo.ask(method, address, **HTMX)).status in {404, 405}, address
            own = address.replace("/s/lola/", "/s/lolo/")
            if not own.endswith("/live"):
                assert (await lolo.ask(method, own, **HTMX)).status < 500, own
    assert await stage.everything() == before


async def harvest(lola: Visitor, stage: Stage) -> set[str]:
    found: set[str] = set()
    for route in IN_SHOP:
        if route.method == "GET" and not route.streams:
            answer = await lola.get(stage.path(route))
            assert answer.status == 200, named(route)
            found |= {unescape(address) for address in BUTTON.findall(answer.text)}
    return found


async def test_a_picture_is_seen_by_its_signed_address_only(stage: Stage, house: House, neighbour: Shop) -> None:
    good = pictures.address(stage.shop.id, stage.receipt)
    answer = await house.stranger().get(good)
    assert (answer.status, answer.headers["Content-Type"]) == (200, "image/jpeg")
    assert "private" in answer.headers["Cache-Control"]
    for bad in (
        good[:-1],
        good.replace("/media/", "/media/x"),
        f"/media/{stage.receipt}",
        pictures.address(neighbour.id, stage.receipt),
        pictures.address(stage.shop.id, "nothing"),
    ):
        assert (await house.stranger().get(bad)).status == 404, bad


async def test_small_pictures_are_small(shop: Shop, house: House) -> None:
    async with shop.unit():
        big = await Media.keep(picture("brown", (1200, 900), "JPEG"))
    small = await house.stranger().get(pictures.address(shop.id, big.public_id, "small"))
    full = await house.stranger().get(pictures.address(shop.id, big.public_id))
    assert int(small.headers["Content-Length"]) < int(full.headers["Content-Length"]) / 3
    again = await house.stranger().get(pictures.address(shop.id, big.public_id, "small"))
    assert again.headers["Content-Length"] == small.headers["Content-Length"]
