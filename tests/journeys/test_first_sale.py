"""The main line, with everything running: asked, chosen and ordered in Telegram, shipped in the Mini App, and heard of."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from playwright.async_api import Browser, Page, expect

from models.base.db import unit
from models.base.i18n import Language, gettext, speaking
from models.base.scope import inside
from models.base.settings import Settings
from models.catalog import Variant
from models.conversations import Message
from models.customers import Identity
from models.events import Event
from models.notices import Notice
from models.orders import STATE_NAMES, Order, State
from models.workspaces import BotAccount, Workspace
from tests.databases import Credentials
from tests.journeys.sale import PUBLIC, Person, Town, town
from tests.webapp.looking import audit, chromium, complaints
from workers.telling import STATES

TIMES = 100
NOTICED = 3.0
"""Seconds in which the owner has the order in the chat."""

QUESTIONS = {Language.UZ: "tufli bormi 38", Language.RU: "чёрные туфли 38 есть?"}
SKU = "P01-BLA-38"
TRACKING = "RR 123 456 789 UZ"

Configure = Callable[..., Settings]
Read = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as found:
        yield found


@dataclass
class Sale:
    """Who buys, who sells, and where. Each speaks the language that the other does not."""

    town: Town
    zuhra: Person
    lola: Person
    number: str = ""

    @classmethod
    def between(cls, made: Town, language: Language) -> Sale:
        other = Language.RU if language is Language.UZ else Language.UZ
        return cls(made, made.person("Zuhra", language), made.person("Lola", other))

    async def ordered(self) -> None:
        """Lola has taken the shop over, Zuhra has asked, chosen and ordered, and Lola knows."""
        zuhra, lola = self.zuhra, self.lola
        await lola.does(lola.starts(self.town.owner_link), "Lola Moda")
        await zuhra.does(zuhra.starts("lola"), "Lola Moda")
        await zuhra.does(zuhra.says(QUESTIONS[zuhra.language]), "'add:")
        assert self.town.telegram.last(zuhra.user).photo
        await zuhra.does(zuhra.presses("add:"), "'order'")
        await zuhra.does(zuhra.presses("order"), "request_location")
        await zuhra.does(zuhra.shares("location"), "request_contact")
        await zuhra.does(zuhra.shares("contact"), "'pay:cash'")
        summary = await zuhra.does(zuhra.presses("pay:cash"), "'confirm:")
        assert "25 000" in plain(summary.text), "the fee is said before it is agreed to"
        notice = await zuhra.does(zuhra.presses("confirm:"), "s:confirm:", seen_by=lola, within=NOTICED)
        assert "Zuhra +998901234567" in notice.text
        assert "414 000" in plain(notice.text)
        self.number = (await self.order()).number

    async def order(self) -> Order:
        """The only order that Zuhra has."""
        async with shop_open():
            return await Order.get(customer__name="Zuhra")

    def message(self, state: State) -> str:
        """What Zuhra reads when the order comes into this state."""
        return self.zuhra.said(STATES[state], number=self.number)

    @property
    def card(self) -> str:
        """The first line of Lola's notice as it stands now."""
        (found,) = (one.text for one in self.town.telegram.shown(self.lola.user) if "+998901234567" in one.text)
        return found.partition("\n")[0]

    def card_of(self, state: State) -> str:
        name = self.lola.said(STATE_NAMES[state])
        return self.lola.said("Order %(number)s: %(state)s", number=self.number, state=name)


@asynccontextmanager
async def shop_open() -> AsyncIterator[None]:
    """Inside Lola's shop, in one unit."""
    shop = await Workspace.by_slug("lola")
    with inside(shop.id):
        async with unit():
            yield


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("polled", "at_once", "language"),
    [
        pytest.param(True, False, Language.UZ, id="polling-in-turn-uz"),
        pytest.param(True, True, Language.RU, id="polling-at-once-ru"),
        pytest.param(False, False, Language.RU, id="webhook-in-turn-ru"),
        pytest.param(False, True, Language.UZ, id="webhook-at-once-uz"),
    ],
)
async def test_the_first_sale_when_every_update_comes_a_hundred_times(
    shops: Credentials,
    configure: Configure,
    capsys: Read,
    browser: Browser,
    polled: bool,
    at_once: bool,
    language: Language,
) -> None:
    async with town(configure, capsys, polled=polled, times=TIMES, at_once=at_once) as made:
        sale = Sale.between(made, language)
        zuhra, lola = sale.zuhra, sale.lola
        there, promised = await left()
        await sale.ordered()
        await lola.does(lola.presses("s:confirm:"), sale.message(State.CONFIRMED), seen_by=zuhra)
        mark = made.telegram.mark()
        async with lola.opens(browser, await way_in(sale), dark=polled) as page:
            await ship(page, sale, from_home=polled)
        told = await made.telegram.wait_text(zuhra.user, sale.message(State.SHIPPED), since=mark)
        assert zuhra.said("Tracking number: %(tracking)s", tracking=TRACKING) in told.text
        await made.telegram.wait_text(lola.user, sale.card_of(State.SHIPPED), since=mark)
        await made.quiet()
        assert sale.card == sale.card_of(State.SHIPPED)
        assert await left() == (there - 1, promised)
        await everything_once(sale)


async def way_in(sale: Sale) -> str:
    """With a public address the notice's button, at that very order; without one the front door."""
    if sale.town.polled:
        account = await BotAccount.get(telegram_id=sale.town.bot.id)
        return f"{sale.town.url}/app/{account.public_id}"
    buttons = [b for shown in sale.town.telegram.shown(sale.lola.user) for b in shown.buttons]
    (address,) = (b.web_app for b in buttons if b.web_app.endswith(f"/orders/{sale.number}"))
    assert address.startswith(f"{PUBLIC}/app/")
    return sale.town.behind(address)


async def ship(page: Page, sale: Sale, *, from_home: bool) -> None:
    """By Lola's own hand: found, opened, the state chosen from the list, the tracking number typed."""
    row = page.locator(f"a.row[href$='/orders/{sale.number}']")
    if from_home:
        await page.click("#dock-orders")
        await row.click()
    await expect(page.locator("h1")).to_have_text(sale.lola.said("Order %(number)s", number=sale.number))
    assert await page.get_attribute("html", "data-theme") == ("dark" if from_home else "light")
    assert "in-telegram" in (await page.get_attribute("html", "class") or "")
    await page.click("details.moves summary")
    await page.click("details.moves button[hx-get$='/ship']")
    await page.fill("#ship-tracking", TRACKING)
    await page.click("#ship-form button")
    await expect(page.locator("details.moves summary")).to_contain_text(sale.lola.said(STATE_NAMES[State.SHIPPED]))
    await expect(page.locator("#order")).to_contain_text(TRACKING)
    assert {kind: found for kind, found in (await audit(page)).items() if found} == {}
    assert complaints(page) == []


async def left() -> tuple[int, int]:
    """How many of these shoes are there, and how many of them are promised to somebody."""
    async with shop_open():
        shoes = await Variant.get(sku=SKU)
        return shoes.on_hand, shoes.reserved


async def everything_once(sale: Sale) -> None:
    """As if each update had come once: in the shop's books, and on the screens of both."""
    made, zuhra, lola = sale.town, sale.zuhra, sale.lola
    mailbox, acts = made.bot.mailbox, [*zuhra.acts, *lola.acts]
    assert {mailbox.brought[act.update["update_id"]] for act in acts if act.update} == {TIMES}  # type: ignore[attr-defined]
    assert {status for act in acts for status in act.statuses} <= {200}
    for person in (zuhra, lola):
        assert all(call.ok for call in person.sent_to())
        assert [text for text, times in Counter(call.text for call in person.sent_to()).items() if times > 1] == []
    pressed = [act for act in acts if act.update and "callback_query" in act.update]
    assert len(made.telegram.calls("answerCallbackQuery")) == len(pressed)
    async with shop_open():
        order = await Order.get(customer__name="Zuhra").prefetch_related("lines")
        assert [(line.sku, line.quantity) for line in order.lines] == [(SKU, 1)]
        assert (order.state, order.tracking, order.total) == (State.SHIPPED, TRACKING, 414_000_00)
        assert await Message.filter(conversation_id=order.conversation_id, direction="in").count() == len(zuhra.acts)
        assert await Notice.filter(kind="order.placed", subject_id=order.id).count() == 1
        events = await Event.filter(subject="order", subject_id=order.id).order_by("id")
    happened = [event.kind for event in events if not event.data.get("skipped")]
    assert happened == ["order.placed", "order.confirmed", "order.shipped"]


@pytest.mark.parametrize("polled", [True, False], ids=["polling", "webhook"])
@pytest.mark.parametrize("announced", [True, False], ids=["telegram says so", "the next message is refused"])
async def test_who_has_stopped_the_bot_is_not_written_to_and_the_seller_sees_it(
    shops: Credentials, configure: Configure, capsys: Read, browser: Browser, polled: bool, announced: bool
) -> None:
    async with town(configure, capsys, polled=polled) as made:
        sale = Sale.between(made, Language.UZ if polled else Language.RU)
        zuhra, lola = sale.zuhra, sale.lola
        await sale.ordered()
        await made.quiet()
        mark = made.telegram.mark()
        if announced:
            await made.telegram.block(zuhra.user)
            await made.quiet()
        else:
            zuhra.user.blocked.add(made.bot.id)
        await lola.does(lola.presses("s:confirm:"), sale.card_of(State.CONFIRMED))
        await made.quiet()
        await lola.does(lola.presses("s:ship:"), sale.card_of(State.SHIPPED))
        await made.quiet()
        assert [call.ok for call in zuhra.sent_to(since=mark)] == ([] if announced else [False])
        assert await unreachable()
        with speaking(lola.language):
            stopped = gettext("They have stopped the bot, so our messages do not reach them. Please call.")
        async with lola.opens(browser, await way_in(sale)) as page:
            await page.click("#dock-orders")
            await page.click(f"a.row[href$='/orders/{sale.number}']")
            await expect(page.locator("#order")).to_contain_text(stopped)
            zuhra.user.blocked.discard(made.bot.id)
            await zuhra.does(zuhra.says("salom"), "'cats'")
            assert not await unreachable(), "whoever writes again can be written to again"
            await page.reload()
            await expect(page.locator("#order")).not_to_contain_text(stopped)


async def unreachable() -> bool:
    """It stands with her address in the channel that nothing gets there."""
    async with shop_open():
        return (await Identity.get(customer__name="Zuhra")).unreachable_since is not None
