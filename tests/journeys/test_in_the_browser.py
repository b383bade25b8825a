"""J2 by hand: a customer in the playground, a seller at the Mini App's orders, in two browsers at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, Page, expect

from bot.conversation.answerer import Answerer
from models.base.db import unit
from models.base.scope import inside
from models.orders import Order, State
from models.sessions import WebSession
from models.workspaces import Member, Role, Workspace
from tests.databases import Credentials
from tests.webapp.looking import chromium, complaints, phone, serving
from webapp.app import make_app
from webapp.auth import COOKIE
from workers import waker
from workers.broker import connect

NEWS = 5000
"""Milliseconds in which a page has to know."""


@pytest.fixture
async def house(shops: Credentials) -> AsyncIterator[str]:
    """The product as it runs in one process: pages, answers, events."""
    await Workspace.filter(slug="lola").update(sample=True)  # whose customer anybody at this machine may play
    broker, stop = await connect(), asyncio.Event()
    async with serving(make_app()) as url, asyncio.TaskGroup() as tasks:
        tasks.create_task(waker.run(stop))
        tasks.create_task(Answerer(quiet=0.2).run(stop))
        yield url
        stop.set()
    await broker.shutdown()


@asynccontextmanager
async def seller_at(browser: Browser, url: str, path: str) -> AsyncIterator[Page]:
    """Lola's own phone, signed in."""
    shop = await Workspace.by_slug("lola")
    with inside(shop.id):
        async with unit():
            owner = await Member.get(role=Role.OWNER)
    async with phone(browser) as page:
        await page.context.add_cookies([{"name": COOKIE, "value": await WebSession.start(owner.person_id), "url": url}])
        await page.goto(f"{url}/s/lola{path}")
        yield page


async def says(page: Page, words: str, sign: str) -> None:
    """Typed and sent; then something is there that was not before."""
    await page.fill("#words", words)
    await page.keyboard.press("Enter")
    await expect(page.locator(sign).last).to_be_visible()


async def test_an_order_of_the_playground_is_on_the_sellers_page_at_once_and_comes_back(house: str) -> None:
    async with chromium() as browser, phone(browser) as customer, seller_at(browser, house, "/orders") as seller:
        await customer.goto(f"{house}/playground/lola?name=Zuhra&language=uz")
        await says(customer, "salom", "[data-press=cats]")
        await says(customer, "tufli bormi 38", ".shot img")
        await says(customer, "mayli qorasidan bitta oling", "[data-press=order]")
        await says(customer, "zakaz qilaman", "[data-opens=place-sheet].key")
        await customer.locator("[data-opens=place-sheet].key").last.click()
        await customer.locator("#place-sheet button[type=submit]").click()
        await customer.locator("[data-opens=phone-sheet].key").last.click()
        await customer.locator("#phone-sheet button[type=submit]").click()
        await customer.locator("[data-press='pay:cash']").last.click()
        await customer.locator("[data-press^='confirm:']").last.click()
        await expect(customer.locator("[data-press^='change:']").last).to_be_visible()
        number = await placed()
        row = seller.locator(f"a.row[href$='/orders/{number}']")
        await expect(row).to_be_visible(timeout=NEWS)  # nobody has reloaded
        await expect(row).to_contain_text("Zuhra")
        before = await customer.locator(".turn").count()
        await seller.goto(f"{house}/s/lola/orders/{number}")
        await seller.locator("details.moves summary").first.click()
        await seller.locator("details.moves button").first.click()
        await expect(customer.locator(".turn")).not_to_have_count(before, timeout=2 * NEWS)
        await expect(customer.locator(".turn").last).to_contain_text(number)
        assert (complaints(customer), complaints(seller)) == ([], [])
    assert await state_of(number) is State.CONFIRMED


async def placed() -> str:
    """The number of the newest order."""
    shop = await Workspace.by_slug("lola")
    with inside(shop.id):
        async with unit():
            order = await Order.all().order_by("-id").first()
            assert order
            return str(order.number)


async def state_of(number: str) -> State:
    shop = await Workspace.by_slug("lola")
    with inside(shop.id):
        async with unit():
            return (await Order.numbered(number)).state
