"""Notices to the shop's people: each once, with buttons, and true to how things stand."""

from __future__ import annotations

import asyncio

from models.base.db import row
from models.carts import PayWay
from models.events import EventState
from models.notices import Notice, NoticeState
from models.orders import Order, State
from models.receipts import Receipt
from models.workspaces import BotAccount, BotState, Member
from tests.cast import AGENTS_TELEGRAM, LOLAS_TELEGRAM
from tests.fakes.telegram import FakeUser, faults
from tests.workers.conftest import Configure, Works, until
from workers.tasks.events import dispatch


async def test_a_new_order_comes_with_lines_total_and_buttons(works: Works, configure: Configure) -> None:
    configure(PUBLIC_URL="https://shop.example")
    order = await works.order(("tufli", 2))
    await dispatch()
    (text,) = works.told(works.lola)
    assert text.splitlines()[0] == f"Order {order.number}: {_english(State.PENDING)}"
    assert "Anora +998901234567" in text
    assert "2 × Qora tufli" in text
    assert "Toshkent, Chilonzor 5" in text
    assert "525 000" in text.replace("\xa0", " ").replace("\u202f", " ").replace(",", " ")
    assert works.telegram.labels(works.lola) == ["Confirm", "Decline", "Open"]
    assert _data(works, works.lola)[:2] == [f"s:confirm:{order.public_id}", f"s:decline:{order.public_id}"]


def _english(state: State) -> str:
    return {State.PENDING: "New", State.CONFIRMED: "Confirmed"}[state]


def _data(works: Works, who: FakeUser) -> list[str]:
    return [button.data for button in works.telegram.buttons(who)]


async def test_those_on_duty_hear_and_nobody_else(works: Works) -> None:
    async with works.shop.unit():
        await Member.filter(id=works.shop.agent.id).update(active=False)
    await works.order()
    await dispatch()
    assert (works.sent(works.lola), works.sent(works.agent)) == (1, 0)


async def test_a_flood_is_waited_for(works: Works) -> None:
    works.telegram.faults.plan("sendMessage", faults.too_many(30), chat=LOLAS_TELEGRAM)
    await works.order()
    await dispatch()
    placed = (await works.events("order.placed"))[0]
    assert placed.state is EventState.PENDING
    assert (await works.notices())[LOLAS_TELEGRAM].state is NoticeState.SENDING
    async with works.shop.unit():
        left = await row(
            "SELECT extract(epoch FROM leased_until - now()) AS seconds FROM event WHERE id = $1", placed.id
        )
    assert left
    assert 25 < left["seconds"] < 31


async def test_a_short_flood_is_sat_out(works: Works) -> None:
    works.telegram.faults.plan("sendMessage", faults.too_many(1), chat=LOLAS_TELEGRAM)
    await works.order()
    await dispatch()
    assert works.sent(works.lola) == works.sent(works.agent) == 1
    assert {notice.state for notice in (await works.notices()).values()} == {NoticeState.SENT}


async def test_what_may_have_arrived_is_in_doubt_and_never_sent_again(works: Works) -> None:
    works.telegram.faults.plan("sendMessage", faults.DROPPED_AFTER, chat=LOLAS_TELEGRAM)
    await works.order()
    await dispatch()
    for _ in range(3):
        await works.later()
        await dispatch()
    assert (await works.notices())[LOLAS_TELEGRAM].state is NoticeState.IN_DOUBT
    assert (await works.notices())[AGENTS_TELEGRAM].state is NoticeState.SENT
    assert len(works.told(works.lola)) == 1, "it had arrived"
    assert {event.state for event in await works.events()} == {EventState.DONE}


async def test_a_crash_while_it_leaves_is_in_doubt_too(works: Works) -> None:
    order = await works.order()
    async with works.shop.unit():
        assert await Notice.claim("order.placed", "order", order.id, works.shop.owner.id)
    await works.later()
    await dispatch()
    assert (works.sent(works.lola), works.sent(works.agent)) == (0, 1)
    assert (await works.notices())[LOLAS_TELEGRAM].state is NoticeState.IN_DOUBT


async def test_who_has_stopped_the_bot_is_recorded_and_not_retried(works: Works) -> None:
    works.lola.blocked.add(works.bot.id)
    await works.order()
    await dispatch()
    await works.later()
    await dispatch()
    assert (await works.notices())[LOLAS_TELEGRAM].state is NoticeState.FAILED
    assert len(works.telegram.calls("sendMessage", LOLAS_TELEGRAM)) == 1
    assert works.sent(works.agent) == 1


async def test_whoever_acts_everybodys_notice_follows(works: Works) -> None:
    order = await works.order()
    await dispatch()
    await works.shop.do(order.confirm(by=works.shop.agent.actor))
    await dispatch()
    for who in (works.lola, works.agent):
        assert _data(works, who)[0] == f"s:ship:{order.public_id}"
    assert works.told(works.lola)[0].startswith(f"Order {order.number}: Confirmed")
    await works.shop.do(order.ship(by=works.shop.by))
    await dispatch()
    assert [data for data in _data(works, works.lola) if data] == []
    assert works.sent(works.lola) == 1


async def test_an_order_that_moves_while_its_notice_is_on_its_way_is_shown_as_it_is(works: Works) -> None:
    order = await works.order()
    works.telegram.faults.plan("sendMessage", faults.Slow(0.5), times=2)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(dispatch())
        await until(lambda: _on_its_way(works))
        await works.shop.do(order.confirm(by=works.shop.by))
    await dispatch()
    assert _data(works, works.lola)[0] == f"s:ship:{order.public_id}"


async def _on_its_way(works: Works) -> bool:
    return len(await works.notices()) == 2


async def test_a_customers_change_is_told_and_the_shops_own_is_not(works: Works) -> None:
    order = await works.order()
    await dispatch()
    await works.shop.do(order.call_at("+998 90 765 43 21", by="customer"))
    await works.shop.do(order.call_at("+998 90 765 43 22", by=works.shop.by))
    await dispatch()
    assert works.told(works.lola)[1:] == [f"The customer has changed order {order.number}."]
    assert "+998907654322" in works.told(works.lola)[0]


async def test_a_receipt_comes_as_a_picture_and_its_buttons_go_when_it_is_answered(works: Works) -> None:
    order = await works.order(("tufli", 1), pay=PayWay.CARD)
    await dispatch()
    receipt = await works.shop.do(Receipt.hang(order, await works.shop.picture("green"), by="customer"))
    await dispatch()
    assert [call.method for call in works.telegram.calls(chat=LOLAS_TELEGRAM) if call.ok].count("sendPhoto") == 1
    assert _data(works, works.lola) == [f"s:received:{receipt.id}", f"s:refused:{receipt.id}"]
    await works.shop.do(receipt.accept(by=works.shop.agent.actor))
    await dispatch()
    assert _data(works, works.lola) == []
    assert works.telegram.last(works.lola).text.endswith("The money has arrived.")


async def test_without_a_bot_nobody_is_told_and_nothing_is_stuck(works: Works) -> None:
    await BotAccount.filter(id=works.account.id).update(state=BotState.REVOKED)
    await works.order()
    await dispatch()
    assert {event.state for event in await works.events()} == {EventState.DONE}
    assert await works.notices() == {}


# — money that has to be given back, or is owed —


async def _paid(works: Works, *goods: tuple[str, int]) -> Order:
    order = await works.shop.order(*goods, pay=PayWay.CARD)
    await works.shop.do(order.money_received(by=works.shop.by))
    return order


def _plain(text: str) -> str:
    return text.replace("\xa0", " ").replace("\u202f", " ").replace(",", " ")


async def test_a_paid_order_that_is_cancelled_asks_for_the_money_to_be_given_back(works: Works) -> None:
    order = await _paid(works, ("tufli", 1))
    await dispatch()
    await works.shop.do(order.cancel(by="customer"))
    await dispatch()
    card, change = works.told(works.lola)
    for text in (card, change):
        assert "Please give the money back" in text
        assert "275 000" in _plain(text)
    await works.shop.do(order.money_returned(by=works.shop.by))
    await dispatch()
    assert "Please give the money back" not in works.told(works.lola)[0]


async def test_a_deposit_and_a_receipt_of_a_cancelled_order_are_not_forgotten(works: Works) -> None:
    deposit, shown = (
        await works.shop.order(("tufli", 1), pay=PayWay.CARD),
        await works.shop.order(("tufli", 1), pay=PayWay.CARD),
    )
    await works.shop.do(deposit.money_part_received(by=works.shop.by))
    await works.shop.do(shown.money_awaits_check(by="customer"))
    for order in (deposit, shown):
        await works.shop.do(order.cancel(by="customer"))
    await dispatch()
    told = works.told(works.lola)
    assert sum("A part of the money has come. Please give it back." in text for text in told) == 2
    assert sum("if the money has come, please give it back" in text for text in told) == 2


async def test_a_paid_order_that_changes_says_what_is_owed_or_to_be_given_back(works: Works) -> None:
    order = await _paid(works, ("tufli", 2))
    await works.shop.do(order.change_quantity(order.lines[0], 1, works.shop.workspace, by="customer"))
    await dispatch()
    assert "Please give back 250 000" in _plain(works.told(works.lola)[-1])
    await works.shop.do(order.change_quantity(order.lines[0], 4, works.shop.workspace, by="customer"))
    await dispatch()
    assert "Still to be paid: " in works.told(works.lola)[-1]
    assert "475 000" in _plain(works.told(works.lola)[-1])
