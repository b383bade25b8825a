"""Orders, as their people work with them: the list, one order, every change, and what a stale page is told."""

from __future__ import annotations

import json
import re
from urllib.parse import quote

import pytest
from playwright.async_api import expect

from models.base.money import NBSP, Money
from models.carts import PayWay
from models.events import timeline
from models.finding import PAGE
from models.orders import MoneyState, Order, State
from models.receipts import Receipt
from tests.cast import ANORAS_PHONE, Counting, Shop
from tests.webapp.conftest import House, Looks


def numbers(html: str) -> list[str]:
    """Of the orders in a list, as they stand."""
    return re.findall(r"№ ([^\s<]+)<", html)


async def kinds(shop: Shop, order: Order) -> list[tuple[str, str]]:
    return [(event.kind, event.actor) for event in await shop.do(timeline(order))]


# — the list —


async def test_open_orders_come_first_and_newest_first(house: House, shop: Shop) -> None:
    orders = [await shop.order(("tufli", 1)) for _ in range(4)]
    await shop.do(orders[0].deliver(by=shop.by))
    await shop.do(orders[1].cancel(by=shop.by))
    lola = await house.owner(shop)
    assert numbers((await lola.get("/s/lola/orders")).text) == ["4", "3"]
    assert numbers((await lola.get("/s/lola/orders?tab=delivered")).text) == ["1"]
    assert numbers((await lola.get("/s/lola/orders?tab=cancelled")).text) == ["2"]
    assert numbers((await lola.get("/s/lola/orders?tab=all")).text) == ["4", "3", "2", "1"]
    assert numbers((await lola.get("/s/lola/orders?tab=nonsense&page=-3")).text) == ["4", "3"]


async def test_receipts_to_check_have_a_tab_of_their_own(house: House, shop: Shop) -> None:
    order = await shop.order(("tufli", 1), pay=PayWay.CARD)
    lola = await house.owner(shop)
    assert "tab=receipts" not in (await lola.get("/s/lola/orders")).text
    await shop.do(Receipt.hang(order, await shop.picture("green"), by="customer"))
    await shop.do(Receipt.hang(order, await shop.picture("red"), by="customer"))
    assert "tab=receipts" in (await lola.get("/s/lola/orders")).text
    assert numbers((await lola.get("/s/lola/orders?tab=receipts")).text) == ["1"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2", ["2"]),
        ("№2", ["2"]),
        ("anor", ["1"]),
        ("ANORA", ["1"]),
        (ANORAS_PHONE, ["1"]),
        ("90 123 45 67", ["1"]),
        ("Екатерина", ["2"]),
        ("1234567", []),
        ("%", []),
        ("' OR 1=1 --", []),
    ],
)
async def test_orders_are_found_by_number_name_and_whole_phone(
    house: House, shop: Shop, words: str, found: list[str]
) -> None:
    await shop.order(("tufli", 1))
    await shop.order(("tufli", 1), customer=await shop.another_customer("Екатерина"))
    lola = await house.owner(shop)
    answer = await lola.get(f"/s/lola/orders?q={quote(words)}")
    assert (answer.status, numbers(answer.text)) == (200, found)


async def test_a_long_list_comes_in_pages_and_costs_no_more_statements(
    house: House, shop: Shop, statements: Counting
) -> None:
    lola = await house.owner(shop)
    await shop.order(("koylak", 1))
    await lola.get("/s/lola/orders")
    with statements() as few:
        await lola.get("/s/lola/orders")
    await shop.product("sumka", sizes={"38": 1000})
    for _ in range(PAGE + 4):
        await shop.order(("sumka", 1))
    with statements() as many:
        first = await lola.get("/s/lola/orders")
    assert many.count == few.count <= 7
    assert len(numbers(first.text)) == PAGE
    assert f"1–{PAGE}" in first.text
    second = await lola.get("/s/lola/orders?tab=open&page=2")
    assert len(numbers(second.text)) == 5
    assert not set(numbers(first.text)) & set(numbers(second.text))
    assert 'rel="next"' not in second.text


async def test_an_empty_list_says_what_to_do_next(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    assert "No orders yet" in (await lola.get("/s/lola/orders")).text
    order = await shop.order(("tufli", 1))
    await shop.do(order.cancel(by=shop.by))
    assert "All orders" in (await lola.get("/s/lola/orders")).text
    assert "Nothing found" in (await lola.get("/s/lola/orders?q=zzz")).text


# — one order —


async def test_an_order_shows_everything_that_its_people_need(house: House, shop: Shop) -> None:
    order = await shop.order(("tufli", 2), ("koylak-L", 1), pay=PayWay.CARD)
    await shop.do(Receipt.hang(order, await shop.picture("green"), by="customer"))
    await shop.do(order.ship(by=shop.by, tracking="UZ 42"))
    text = (await (await house.owner(shop)).get(f"/s/lola/orders/{order.number}")).text
    text = text.replace(NBSP, " ")
    for shown in (
        "Qora tufli",
        "Oq koʻylak",
        "2 × 250,000 sum",
        "705,000 sum",
        "Anora",
        'href="tel:+998901234567"',
        "+998 90 123 45 67",
        "Chilonzor 5",
        "google.com/maps",
        "Kuryer",
        "UZ 42",
        "transfer to the card",
        "/media/",
        "Not received",
        "Lola",
        "Receipt received",
    ):
        assert shown in text, shown


async def test_an_order_that_is_not_there(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    assert (await lola.get("/s/lola/orders/999")).status == 404
    assert (await lola.post("/s/lola/orders/999/state", {"state": "SHIPPED"})).status == 404
    assert (await lola.get("/s/nobody/orders")).status == 404


async def test_an_order_costs_the_same_statements_however_long_it_is(
    house: House, shop: Shop, statements: Counting
) -> None:
    lola = await house.owner(shop)
    short, long = await shop.order(("tufli", 1)), await shop.order(("tufli", 1), ("tufli-37", 1), ("koylak", 2))
    await lola.get(f"/s/lola/orders/{short.number}")
    with statements() as few:
        await lola.get(f"/s/lola/orders/{short.number}")
    with statements() as many:
        await lola.get(f"/s/lola/orders/{long.number}")
    assert many.count == few.count <= 14


# — changes —


async def test_a_move_is_made_by_the_member_and_answers_with_what_asked(house: House, shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    lola = await house.owner(shop)
    row = await lola.post("/s/lola/orders/1/state?at=row", {"state": "CONFIRMED"})
    assert (row.status, row.text.count("<li"), "<main" in row.text) == (200, 1, False)
    assert f'id="order-{order.public_id}"' in row.text
    room = await lola.post("/s/lola/orders/1/state", {"state": "PACKED"})
    assert (room.status, room.text.count("<main")) == (200, 1)
    sheet = await lola.post("/s/lola/orders/1/state?at=sheet", {"state": "SHIPPED", "tracking": " UZ 42 "})
    said = json.loads(sheet.headers["HX-Trigger"])
    assert (sheet.text, sheet.headers["HX-Reswap"]) == ("", "none")
    assert {"done", "orders", "toast"} <= set(said)
    order = await shop.fresh(order)
    assert (order.state, order.tracking) == (State.SHIPPED, "UZ 42")
    assert (await kinds(shop, order))[1:] == [(f"order.{word}", shop.by) for word in ("confirmed", "packed", "shipped")]


async def test_without_scripts_a_form_leads_back_to_the_order(house: House, shop: Shop) -> None:
    await shop.order(("tufli", 1))
    answer = await (await house.owner(shop)).ask("POST", "/s/lola/orders/1/state?at=row", data={"state": "CONFIRMED"})
    assert (answer.status, answer.headers["Location"]) == (303, "/s/lola/orders/1")


@pytest.mark.parametrize(("at", "mark"), [("row", "<li"), ("room", "<main"), ("sheet", "<form")])
async def test_a_stale_move_is_told_how_it_stands_now_and_why(house: House, shop: Shop, at: str, mark: str) -> None:
    order = await shop.order(("tufli", 1))
    await shop.do(order.cancel(by=shop.by))
    answer = await (await house.owner(shop)).post(f"/s/lola/orders/1/state?at={at}", {"state": "SHIPPED"})
    assert answer.status == 409
    assert "Order 1 is “Cancelled” and cannot become “On its way”." in answer.text
    assert answer.text.count(mark) == 1
    assert 'value="CONFIRMED"' not in answer.text, "nothing is offered that is not legal any more"
    assert (await shop.fresh(order)).state is State.CANCELLED


@pytest.mark.parametrize("typed", ["", "FLYING", "pending", "PENDING\0"])
async def test_a_state_that_there_is_not_changes_nothing(house: House, shop: Shop, typed: str) -> None:
    order = await shop.order(("tufli", 1))
    answer = await (await house.owner(shop)).post("/s/lola/orders/1/state", {"state": typed})
    assert answer.status in {409, 422}
    assert (await shop.fresh(order)).state is State.PENDING


async def test_a_tracking_number_that_is_none_keeps_what_was_typed(house: House, shop: Shop) -> None:
    order = await shop.confirmed_order(("tufli", 1))
    answer = await (await house.owner(shop)).post(
        "/s/lola/orders/1/state?at=sheet", {"state": "SHIPPED", "tracking": "<script>"}
    )
    assert answer.status == 422
    assert 'value="&lt;script&gt;"' in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert (await shop.fresh(order)).state is State.CONFIRMED


async def test_the_tracking_number_is_mended_until_it_is_delivered(house: House, shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    await shop.do(order.ship(by=shop.by, tracking="UZ 1"))
    lola = await house.owner(shop)
    assert 'value="UZ 1"' in (await lola.get("/s/lola/orders/1/tracking")).text
    assert (await lola.post("/s/lola/orders/1/tracking?at=sheet", {"tracking": "UZ 2"})).status == 200
    assert (await shop.fresh(order)).tracking == "UZ 2"
    await shop.do(order.deliver(by=shop.by))
    late = await lola.post("/s/lola/orders/1/tracking?at=sheet", {"tracking": "UZ 3"})
    assert (late.status, "can no longer be changed" in late.text) == (409, True)


async def test_the_taxis_price_is_typed_and_the_total_follows(house: House, shop: Shop) -> None:
    order = await shop.order(("tufli", 1), to="Chirchiq, Navoiy 7")
    assert not order.fee_known
    lola = await house.owner(shop)
    bad = await lola.post("/s/lola/orders/1/fee", {"fee": "ming"})
    assert (bad.status, 'value="ming"' in bad.text, "An amount is a number" in bad.text) == (422, True, True)
    assert (await lola.post("/s/lola/orders/1/fee", {"fee": "-5"})).status == 422
    good = await lola.post("/s/lola/orders/1/fee", {"fee": f"35{NBSP}000"})
    assert good.status == 200
    order = await shop.fresh(order)
    assert (order.fee, order.fee_known, order.total) == (3_500_000, True, order.goods + 3_500_000)
    assert "What does the taxi cost?" not in good.text


async def test_the_order_shows_what_is_owed_and_what_is_too_much(house: House, shop: Shop) -> None:
    order, lola = await shop.order(("tufli", 1), to="Chirchiq, Navoiy 7"), await house.owner(shop)
    await shop.do(order.set_fee(Money(3_000_000, "UZS"), by=shop.by))
    await shop.do(order.money_received(by=shop.by))
    assert "Still to come" not in (await lola.get("/s/lola/orders/1")).text
    dearer = (await lola.post("/s/lola/orders/1/fee", {"fee": "50 ming"})).text.replace(NBSP, " ")
    assert "Still to be paid: 20,000 sum" in dearer
    assert re.search(r"Has come.*280,000 sum.*Still to come.*20,000 sum", dearer, re.DOTALL)
    cheaper = (await lola.post("/s/lola/orders/1/fee", {"fee": "10 ming"})).text.replace(NBSP, " ")
    assert "Please give back 20,000 sum" in cheaper
    assert re.search(r"Has come.*280,000 sum.*Too much.*20,000 sum", cheaper, re.DOTALL)
    await shop.do(order.cancel(by=shop.by))
    assert "Please give the money back: 280,000 sum" in (await lola.get("/s/lola/orders/1")).text.replace(NBSP, " ")


async def test_money_is_received_in_part_in_full_and_given_back(house: House, shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    lola = await house.owner(shop)
    for money in ("PART_PAID", "PAID", "RETURNED"):
        assert (await lola.post("/s/lola/orders/1/money", {"money": money})).status == 200
        assert (await shop.fresh(order)).money == money
    again = await lola.post("/s/lola/orders/1/money", {"money": "PAID"})
    assert (again.status, "so this cannot be done" in again.text) == (409, True)
    assert (await lola.post("/s/lola/orders/1/money", {"money": "GOLD"})).status == 422


async def test_a_receipt_is_answered_once(house: House, shop: Shop) -> None:
    order = await shop.order(("tufli", 1), pay=PayWay.CARD)
    media = await shop.picture("green")
    await shop.do(Receipt.hang(order, media, by="customer"))
    at, lola = f"/s/lola/orders/1/receipts/{media.public_id}", await house.owner(shop)
    assert (await lola.post(f"{at}/accept")).status == 200
    assert (await shop.fresh(order)).money is MoneyState.PAID
    late = await lola.post(f"{at}/refuse")
    assert (late.status, "answered already" in late.text) == (409, True)
    assert (await shop.fresh(order)).money is MoneyState.PAID
    assert (await lola.post("/s/lola/orders/1/receipts/nothing/accept")).status == 404


async def test_a_refused_receipt_asks_the_customer_again(house: House, shop: Shop) -> None:
    order = await shop.order(("tufli", 1), pay=PayWay.CARD)
    media = await shop.picture("green")
    await shop.do(Receipt.hang(order, media, by="customer"))
    lola = await house.owner(shop)
    assert (await lola.post(f"/s/lola/orders/1/receipts/{media.public_id}/refuse")).status == 200
    assert (await shop.fresh(order)).money is MoneyState.UNPAID


# — by thumb —


async def test_a_state_is_changed_by_the_dropdown_and_the_row_follows(looking: Looks, shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    async with looking("/orders") as page:
        row = page.locator(f"#order-{order.public_id}")
        await row.locator("summary").click()
        await row.get_by_role("button", name="Confirm").click()
        await expect(row.locator("summary .badge")).to_have_text("Confirmed")
        assert page.url.endswith("/orders")
        assert (await shop.fresh(order)).state is State.CONFIRMED


async def test_before_a_cancellation_one_is_asked(looking: Looks, shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    async with looking(f"/orders/{order.number}") as page:
        cancel = page.get_by_role("button", name="Cancel the order")
        await page.locator(".menu.moves summary").click()
        await cancel.click()
        await page.locator("#question [value=no]").click()
        assert (await shop.fresh(order)).state is State.PENDING
        await page.locator(".menu.moves summary").click()
        await cancel.click()
        await page.locator("#question [value=yes]").click()
        await expect(page.locator("#order .badge").first).to_have_text("Cancelled")
        assert (await shop.fresh(order)).state is State.CANCELLED


async def test_shipping_asks_for_a_tracking_number_in_a_sheet(looking: Looks, shop: Shop) -> None:
    order = await shop.confirmed_order(("tufli", 1))
    async with looking("/orders") as page:
        row = page.locator(f"#order-{order.public_id}")
        await row.locator("summary").click()
        await row.get_by_role("button", name="Hand over for delivery").click()
        sheet = page.locator("#sheets dialog")
        await sheet.locator("#ship-tracking").fill("!!")
        await sheet.get_by_role("button", name="Hand over").click()
        await expect(sheet.locator(".wrong")).to_be_visible()
        assert await sheet.locator("#ship-tracking").input_value() == "!!"
        await sheet.locator("#ship-tracking").fill("UZ 42")
        await sheet.get_by_role("button", name="Hand over").click()
        await expect(row.locator("summary .badge")).to_have_text("On its way")
        await expect(page.locator("dialog[open]")).to_have_count(0)
        order = await shop.fresh(order)
        assert (order.state, order.tracking) == (State.SHIPPED, "UZ 42")


async def test_a_stale_row_shows_how_it_stands_now(looking: Looks, shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    async with looking("/orders") as page:
        await page.route("**/live", lambda route: route.abort())
        await page.reload()
        row = page.locator(f"#order-{order.public_id}")
        await row.locator("summary").click()
        await shop.do(order.deliver(by=shop.by))
        await row.get_by_role("button", name="Packed").click()
        await expect(row.locator(".banner")).to_contain_text("cannot become “Packed”")
        await expect(row.locator("summary .badge")).to_have_text("Delivered")


async def test_an_order_placed_meanwhile_comes_by_itself(looking: Looks, shop: Shop) -> None:
    await shop.order(("tufli", 1))
    async with looking("/orders") as page:
        await expect(page.locator("#results li")).to_have_count(1)
        await page.evaluate("window.never_reloaded = true")
        order = await shop.order(("koylak", 1))
        await expect(page.locator(f"#order-{order.public_id}")).to_be_visible(timeout=5000)
        assert await page.evaluate("window.never_reloaded")


async def test_news_does_not_close_an_open_menu(looking: Looks, shop: Shop) -> None:
    first = await shop.order(("tufli", 1))
    async with looking("/orders") as page:
        row = page.locator(f"#order-{first.public_id}")
        await row.locator("summary").click()
        second = await shop.order(("koylak", 1))
        await page.wait_for_timeout(3000)
        await expect(row.get_by_role("button", name="Confirm")).to_be_visible()
        await expect(page.locator(f"#order-{second.public_id}")).to_have_count(0)
        await page.keyboard.press("Escape")
        await expect(page.locator(f"#order-{second.public_id}")).to_be_visible(timeout=3000)


async def test_one_types_and_the_list_narrows(looking: Looks, shop: Shop) -> None:
    await shop.order(("tufli", 1))
    await shop.order(("tufli", 1), customer=await shop.another_customer("Bobur"))
    async with looking("/orders") as page:
        await page.locator("#f-q").press_sequentially("bob")
        await expect(page.locator("#results .row")).to_have_count(1)
        await expect(page.locator("#results .row")).to_contain_text("Bobur")
        assert "q=bob" in page.url
