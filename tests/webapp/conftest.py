"""The product's own web application on loopback, people signed in at it, and a browser that looks."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Browser, Page

from models.sessions import WebSession
from models.workspaces import Person
from tests.cast import Shop
from tests.webapp.looking import chromium, phone, serving
from webapp.app import make_app
from webapp.auth import COOKIE

HTMX = {"HX-Request": "true"}


@dataclass
class Answer:
    """What came back, read to its end."""

    status: int
    text: str
    headers: Any


@dataclass
class Visitor:
    """Somebody who asks the house: with a bearer as in Telegram, or as a stranger."""

    url: str
    token: str | None = None

    async def ask(self, method: str, path: str, *, data: Any = None, **headers: str) -> Answer:
        bearer = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        async with (
            aiohttp.ClientSession() as session,
            session.request(
                method, self.url + path, data=data, headers={**bearer, **headers}, allow_redirects=False
            ) as response,
        ):
            return Answer(response.status, await response.text(errors="replace"), response.headers)

    async def get(self, path: str, **headers: str) -> Answer:
        return await self.ask("GET", path, **headers)

    async def post(self, path: str, data: Any = None, **headers: str) -> Answer:
        """As htmx sends a form."""
        return await self.ask("POST", path, data=data or {}, **{**HTMX, **headers})


@dataclass
class House:
    """The product's pages at an address."""

    url: str

    def stranger(self) -> Visitor:
        return Visitor(self.url)

    async def visitor(self, person_id: int) -> Visitor:
        return Visitor(self.url, await WebSession.start(person_id))

    async def owner(self, shop: Shop) -> Visitor:
        return await self.visitor(shop.owner.person_id)

    async def agent(self, shop: Shop) -> Visitor:
        return await self.visitor(shop.agent.person_id)


@pytest.fixture
async def house(db: object) -> AsyncIterator[House]:
    await Person.all().update(language="en")  # what tests read does not depend on translations
    async with serving(make_app()) as url:
        yield House(url)


@pytest.fixture(scope="session")
async def eyes() -> AsyncIterator[Browser]:
    """One browser for all tests that look at rooms."""
    async with chromium() as found:
        yield found


Looks = Callable[..., Any]


@pytest.fixture
def looking(house: House, eyes: Browser, shop: Shop) -> Looks:
    """`async with looking("/orders", width=360) as page: …`: the owner's phone, signed in, at a page of the shop."""

    @asynccontextmanager
    async def look(path: str, *, width: int = 360, who: int | None = None, **options: Any) -> AsyncIterator[Page]:
        token = await WebSession.start(who or shop.owner.person_id)
        async with phone(eyes, width, **options) as page:
            await page.context.add_cookies([{"name": COOKIE, "value": token, "url": house.url}])
            await page.goto(f"{house.url}/s/{shop.slug}{path}")
            yield page

    return look
