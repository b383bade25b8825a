"""The first page: today's figures in the shop's zone, what needs a hand, one tap to each act, news by itself."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import expect

from models import handoffs, reports
from models.base import clock
from models.carts import PayWay
from models.conversations import Conversation, find_or_meet, store_heard
from models.events import Event, EventState
from models.orders import State
from models.receipts import Receipt
from tests.cast import Counting, Shop
from tests.webapp.conftest import House, Looks

MIDNIGHT = datetime(2026, 3, 10, 19, 0, tzinfo=UTC)
"""In Tashkent the eleventh begins."""


async def asks_for_person(shop: Shop) -> int:
    async with shop.unit():
        thread = await find_or_meet(channel="t", account="a", chat="9", name="Vali", username="vali", language="uz")
        await store_heard(thread["id"], external_id="1", text="Operator!", content={}, wants_answer=True)
        await Conversation.filter(id=thread["id"]).update(with_human=True)
    return int(thread["id"])


# — figures —


async def test_today_begins_at_midnight_in_the_shops_zone(shop: Shop) -> None:
    for minutes in (-1, 0, 1):
        with clock.at(MIDNIGHT + timedelta(minutes=minutes)):
            await shop.order(("tufli", 1))
    with clock.at(MIDNIGHT + timedelta(hours=3)):
        today = await shop.do(reports.today(shop.workspace))
    assert (today.orders, today.revenue.amount) == (2, 2 * 27_500_000)


async def test_revenue_leaves_out_what_was_cancelled_or_returned(shop: Shop) -> None:
    with clock.at(MIDNIGHT + timedelta(hours=1)):
        orders = [await shop.order(("tufli", 1)) for _ in range(3)]
        await shop.do(orders[0].cancel(by=shop.by))
        await shop.do(orders[1].deliver(by=shop.by))
        await shop.do(orders[1].take_back(by=shop.by))
        today = await shop.do(reports.today(shop.workspace))
    assert (today.orders, today.revenue.amount, today.to_confirm) == (3, 27_500_000, 1)


async def test_a_week_ago_is_compared_up_to_the_same_time_of_day(shop: Shop) -> None:
    for moment in (timedelta(days=-7, hours=1), timedelta(days=-7, hours=5), timedelta(days=-6), timedelta(days=-8)):
        with clock.at(MIDNIGHT + moment):
            await shop.order(("koylak", 1))
    with clock.at(MIDNIGHT + timedelta(hours=2)):
        await shop.order(("koylak", 2))
        today = await shop.do(reports.today(shop.workspace))
    assert (today.before.amount, today.percent) == (20_500_000, 88)


async def test_a_neighbours_orders_are_in_no_figure(house: House, shop: Shop, neighbour: Shop) -> None:
    await neighbour.order(("tufli", 1))
    await asks_for_person(neighbour)
    today = await shop.do(reports.today(shop.workspace))
    assert (today.orders, today.revenue.amount, today.to_confirm) == (0, 0, 0)
    desk = await shop.do(reports.desk())
    assert (desk.latest, desk.to_confirm, desk.receipts) == ([], [], [])
    assert await shop.do(reports.handed_over()) == []


async def test_agents_see_their_work_without_the_shops_money(house: House, shop: Shop) -> None:
    await shop.order(("tufli", 1))
    lola, agent = await house.owner(shop), await house.agent(shop)
    assert "Revenue today" in (await lola.get("/s/lola/")).text
    text = (await agent.get("/s/lola/")).text
    assert "Revenue today" not in text
    assert "Orders today" in text
    assert "Needs a hand now" in text


async def test_the_page_costs_the_same_however_much_waits(house: House, shop: Shop, statements: Counting) -> None:
    lola = await house.owner(shop)
    await lola.get("/s/lola/")
    with statements() as empty:
        await lola.get("/s/lola/")
    for n in range(12):
        await shop.order(("koylak-L" if n < 4 else "tufli", 1))
    await asks_for_person(shop)
    with statements() as full:
        await lola.get("/s/lola/")
    way_in, room = full.sql[:4], full.sql[4:]
    for table, sql in zip(("web_session", "person", "workspace", "member"), way_in, strict=True):
        assert f'FROM "{table}"' in sql
    assert empty.count == full.count == len(way_in) + 4, "figures, orders, callers, whom nobody can call"
    assert sum('FROM "member"' in sql for sql in room) == 1


# — what needs a hand —


async def test_the_oldest_waits_first_and_ten_are_shown(house: House, shop: Shop) -> None:
    for _ in range(7):
        await shop.order(("koylak", 1))
    desk = await shop.do(reports.desk())
    assert [order.number for order in desk.to_confirm] == ["1", "2", "3", "4", "5"]
    assert [order.number for order in desk.latest] == ["7", "6", "5", "4", "3", "2", "1"]
    assert "2 more to confirm" in (await (await house.owner(shop)).get("/s/lola/")).text


async def test_one_tap_confirms(looking: Looks, shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    async with looking("/") as page:
        await page.get_by_role("button", name="Confirm").click()
        await expect(page.locator(".toast")).to_have_text("Order 1 is confirmed.")
        await expect(page.get_by_role("button", name="Confirm")).to_have_count(0)
        assert page.url.endswith("/s/lola/")
    assert (await shop.fresh(order)).state is State.CONFIRMED


async def test_a_confirmation_that_comes_late_says_so_and_changes_nothing(house: House, shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    await shop.do(order.ship(by=shop.by))
    late = await (await house.owner(shop)).post("/s/lola/orders/1/confirm")
    assert (late.status, late.headers["HX-Reswap"]) == (409, "none")
    assert "cannot become “Confirmed”" in json.loads(late.headers["HX-Trigger"])["toast"]["text"]
    assert (await shop.fresh(order)).state is State.SHIPPED


async def test_an_order_waits_once_and_one_that_has_ended_not_at_all(house: House, shop: Shop) -> None:
    fresh, ended, agreed = [await shop.order(("tufli", 1), pay=PayWay.CARD) for _n in range(3)]
    for order, colour in ((fresh, "red"), (ended, "green"), (agreed, "blue")):
        await shop.do(Receipt.hang(order, await shop.picture(colour), by="customer"))
    await shop.do(ended.cancel(by=shop.by))
    await shop.do(agreed.confirm(by=shop.by))
    async with shop.unit():
        desk, today = await reports.desk(), await reports.today(shop.workspace)
    assert [order.number for order in desk.to_confirm] == [fresh.number]
    assert [order.number for order in desk.receipts] == [agreed.number]
    assert today.receipts == 1
    waiting = (await (await house.owner(shop)).get("/s/lola/")).text.partition("Latest orders")[0]
    assert (waiting.count(f"№ {fresh.number}<"), waiting.count("Check the receipt")) == (1, 2)


async def test_the_number_on_orders_stays_wherever_one_goes(house: House, shop: Shop) -> None:
    await shop.order(("tufli", 1))
    order = await shop.confirmed_order(("tufli", 1))
    lola = await house.owner(shop)
    for page in ("", "orders", f"orders/{order.number}", "products", "products/new", "settings", "settings/delivery"):
        assert '<span class="count">1<' in (await lola.get(f"/s/lola/{page}")).text, page


async def test_receipts_lead_to_their_order(house: House, shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    await shop.do(Receipt.hang(order, await shop.picture("green"), by="customer"))
    await shop.do(order.confirm(by=shop.by))
    text = (await (await house.owner(shop)).get("/s/lola/")).text
    assert 'aria-label="Receipts"' in text
    assert 'href="/s/lola/orders/1"' in text


async def test_who_waits_for_a_person_is_one_tap_away(house: House, shop: Shop) -> None:
    thread = await asks_for_person(shop)
    lola = await house.owner(shop)
    text = (await lola.get("/s/lola/")).text
    assert "Operator!" in text
    assert "Waits for a person" in text
    opened = re.search(r'href="(/s/lola/conversations/[^"]+)"', text)
    assert opened
    assert "Operator!" in (await lola.get(opened[1])).text
    await shop.do(handoffs.take_over(thread, shop.agent))
    assert "With a person" in (await lola.get("/s/lola/")).text
    await shop.do(handoffs.give_back(thread, shop.agent))
    assert "Operator!" not in (await lola.get("/s/lola/")).text


async def test_what_did_not_go_through_is_tried_again(house: House, shop: Shop) -> None:
    await shop.order(("tufli", 1))
    async with shop.unit():
        event = await Event.get(kind="order.placed")
        await Event.poison(event.id, "SendFailed: 500")
    lola = await house.owner(shop)
    assert "1 thing did not go through" in (await lola.get("/s/lola/")).text
    again = await lola.post("/s/lola/retry")
    assert "did not go through" not in again.text
    event = await shop.fresh(event)
    assert (event.state, event.attempts, event.error) == (EventState.PENDING, 0, "")


async def test_news_comes_by_itself(looking: Looks, shop: Shop) -> None:
    async with looking("/") as page:
        await expect(page.locator(".empty h2")).to_have_text("No orders yet")
        await shop.order(("tufli", 1))
        await expect(page.get_by_role("button", name="Confirm")).to_be_visible(timeout=5000)


@pytest.mark.parametrize(
    "path", ["/orders/%00", "/products/%00", "/orders?q=%00", "/orders?q=%ff%fe", "/products?q=%00"]
)
async def test_what_no_text_can_hold_breaks_nothing(house: House, shop: Shop, path: str) -> None:
    assert (await (await house.owner(shop)).get(f"/s/lola{path}")).status in {200, 404}
