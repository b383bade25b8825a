"""The way in: one check-in, then our own session in every request, through reloads, expiry and dead networks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import aiohttp_jinja2
import pytest
from aiohttp import web
from aiohttp.typedefs import Handler
from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader
from playwright.async_api import Browser, Page, expect

from tests.fakes.telegram.webapp import launch_url
from tests.webapp.looking import audit, chromium, complaints, phone, serving
from webapp import render, statics

DATA = "query_id=AAH7&user=%7B%22id%22%3A7%7D&auth_date=1750000000&hash=aa11"

TELEGRAM = """
window.told = [];
const tell = (name) => (...args) => { window.told.push([name, ...args]); };
const heard = {};
window.Telegram = {WebApp: {
  initData: new URLSearchParams(location.hash.slice(1)).get("tgWebAppData") || "",
  themeParams: {}, isVersionAtLeast: () => true,
  ready: tell("ready"), expand: tell("expand"),
  setHeaderColor: tell("header"), setBackgroundColor: tell("background"), setBottomBarColor: tell("bottom"),
  onEvent: (name, act) => { heard[name] = act; },
  emit: (name) => heard[name](),
  BackButton: {show: tell("back shown"), hide: tell("back hidden")},
  HapticFeedback: {notificationOccurred: tell("haptic")},
  enableClosingConfirmation: tell("held"), disableClosingConfirmation: tell("let go"),
}};
"""

ROOM = """
{% extends "base.html" %}
{% set here = "orders" %}
{% set stream = base ~ "/stream" %}
{% block title %}{{ name }}{% endblock %}
{% block back %}{% if up %}{{ ui.back_link(base ~ "/orders") }}{% endif %}{% endblock %}
{% block room %}
<p id="said" hx-get="{{ base }}/said" hx-trigger="orders from:body, missed from:body">said 0</p>
<p><a id="one" href="{{ base }}/orders/1">one</a> <a id="broken" href="{{ base }}/broken">broken</a></p>
<div id="card"><form id="form" data-guard method="post" action="{{ base }}/save" hx-post="{{ base }}/save" hx-target="#card">
{{ ui.text("name", "Name") }}{{ ui.amount("price", "Price", 250000, "UZS") }}{{ ui.button("Save") }}
<button id="crash" class="button" hx-post="{{ base }}/crash" hx-target="#card">crash</button>
</form></div>
<p class="tall">{% for line in range(60) %}{{ line }}<br>{% endfor %}</p>
{% endblock %}
"""


@dataclass
class House:
    """A shop's pages with the same contract as the product's doors, and a log of who asked what with which word."""

    asked: list[tuple[str, str, str]] = field(default_factory=list)
    check_ins: list[str] = field(default_factory=list)
    good: str = ""
    believes: bool = True
    posted: dict[str, str] = field(default_factory=dict)
    news: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    streams: int = 0

    def app(self) -> web.Application:
        app = web.Application(middlewares=[self.door])
        render.setup(app, telegram_script_url="/telegram.js")
        app.add_routes(
            [
                web.get("/telegram.js", self.script),
                web.get("/static/{digest}/{name:.+}", statics.serve),
                web.get("/app/{bot}", self.shell),
                web.post("/app/{bot}/session", self.session),
                web.get("/s/{shop}/stream", self.stream),
                web.get("/s/{shop}/said", self.said),
                web.get("/s/{shop}/broken", self.broken),
                web.post("/s/{shop}/save", self.save),
                web.post("/s/{shop}/crash", self.broken),
                web.get("/s/{shop}/{room:.*}", self.room),
            ]
        )
        return app

    @web.middleware
    async def door(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        word = request.headers.get("Authorization", "")
        self.asked.append((request.method, request.path, word))
        if request.path.startswith("/s/") and word != f"Bearer {self.good}":
            return await render.render(request, "shell.html", status=401, check_in=None, room=request.path_qs)
        return await handler(request)

    async def script(self, request: web.Request) -> web.Response:
        return web.Response(text=TELEGRAM, content_type="text/javascript")

    async def shell(self, request: web.Request) -> web.Response:
        at = f"/app/{request.match_info['bot']}/session"
        return await render.render(request, "shell.html", check_in=at, room=request.query.get("room"), private=False)

    async def session(self, request: web.Request) -> web.Response:
        self.check_ins.append(request.headers["Authorization"])
        if not self.believes:
            raise web.HTTPUnauthorized
        self.good = f"word-{len(self.check_ins)}"
        return web.json_response({"token": self.good, "room": "/s/lola/orders"})

    async def room(self, request: web.Request) -> web.Response:
        name = request.match_info["room"]
        return await render.render(request, "room.html", name=name, up=name != "orders")

    async def said(self, request: web.Request) -> web.Response:
        return web.Response(text=f"said {sum(path.endswith('/said') for _, path, _ in self.asked)}")

    async def broken(self, request: web.Request) -> web.Response:
        if request.method == "POST":
            return web.Response(status=500, text="!")
        return await render.render_error(request, 500, way="/s/lola")

    async def save(self, request: web.Request) -> web.StreamResponse:
        self.posted = {name: str(value) for name, value in (await request.post()).items()}
        if not self.posted["name"]:
            return web.Response(status=422, text="<p id=why>A name is wanted</p>", content_type="text/html")
        answer = web.Response(text="<p id=done>done</p>", content_type="text/html")
        return render.toast(answer, "Saqlandi — сохранено")

    async def stream(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        self.streams += 1
        while (event := await self.news.get()) != "hang up":
            await response.write(f"event: {event}\ndata: 1\n\n".encode())
        return response


@pytest.fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as found:
        yield found


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
async def url(house: House) -> AsyncIterator[str]:
    app = house.app()
    environment = aiohttp_jinja2.get_env(app)
    environment.loader = ChoiceLoader([FileSystemLoader(render.TEMPLATES), DictLoader({"room.html": ROOM})])
    async with serving(app) as address:
        yield address


async def open_app(page: Page, url: str, path: str = "/app/b1") -> None:
    await page.goto(launch_url(f"{url}{path}", DATA, dark=True))
    await expect(page.locator("h1")).to_have_text("orders")


async def until(page: Page, truth: str) -> None:
    """Asked again and again from outside: our pages allow no script made of a text."""
    for _ in range(100):
        if await page.evaluate(truth):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"never true: {truth}")


async def test_one_check_in_and_then_our_own_word(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        assert house.check_ins == [f"tma {DATA}"]
        assert page.url.split("#")[0] == f"{url}/s/lola/orders"
        assert "tgWebAppData" not in "".join(path for _, path, _ in house.asked)
        await page.click("#one")
        await expect(page.locator("h1")).to_have_text("orders/1")
        assert page.url == f"{url}/s/lola/orders/1"
        assert {word for _, path, word in house.asked if path.startswith("/s/")} == {"Bearer word-1"}
        assert await page.get_attribute("#dock-orders", "aria-current") == "page"
        assert await page.title() == "orders/1"
        assert complaints(page) == []


async def test_no_more_than_eight_requests_to_the_first_room(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        await page.wait_for_timeout(200)
        assert len(house.asked) <= 8


async def test_the_rooms_are_in_order_for_everyone(browser: Browser, house: House, url: str) -> None:
    async with phone(browser, 320) as page:
        await open_app(page, url)
        assert {kind: found for kind, found in (await audit(page)).items() if found} == {}


async def test_the_wished_room_is_the_first(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await page.goto(launch_url(f"{url}/app/b1?room=/s/lola/orders/12", DATA))
        await expect(page.locator("h1")).to_have_text("orders/12")


async def test_a_wish_for_another_site_is_not_followed(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await page.goto(launch_url(f"{url}/app/b1?room=//evil.example/", DATA))
        await expect(page.locator("h1")).to_have_text("orders")


async def test_a_reload_does_not_lock_the_seller_out(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        await page.click("#one")
        await expect(page.locator("h1")).to_have_text("orders/1")
        await page.reload()
        await expect(page.locator("h1")).to_have_text("orders/1")
        assert len(house.check_ins) == 1


async def test_a_session_that_ran_out_is_renewed_once_and_the_request_repeated(
    browser: Browser, house: House, url: str
) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        house.good = "another"
        await page.click("#one")
        await expect(page.locator("h1")).to_have_text("orders/1")
        assert len(house.check_ins) == 2


async def test_who_is_not_believed_any_more_is_told_so(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        house.good, house.believes = "another", False
        await page.click("#one")
        await expect(page.locator("#banner")).to_contain_text("Your session has ended")
        await expect(page.locator("h1")).to_have_text("orders")
        await page.click("#one")  # and neither a second press nor the stream asks again
        await house.news.put("hang up")
        await page.wait_for_timeout(1500)
        assert len(house.check_ins) == 2


async def test_a_stranger_is_shown_the_way(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        house.believes = False
        await page.goto(launch_url(f"{url}/app/b1", DATA))
        await expect(page.locator("#room h2")).to_have_text("You could not be let in")
        await page.goto("about:blank")
        await page.goto(f"{url}/app/b1")
        await expect(page.locator("#room h2")).to_have_text("Open your shop from Telegram")


async def test_telegrams_own_things_are_used(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        await page.wait_for_selector("html.in-telegram")
        assert await page.get_attribute("html", "data-theme") == "dark"
        told = "window.told.map((one) => one.join(' '))"
        assert {"ready", "expand", "header secondary_bg_color"} <= set(await page.evaluate(told))
        await page.click("#one")
        await expect(page.locator("h1")).to_have_text("orders/1")
        assert (await page.evaluate(told))[-1] != "back hidden"
        await page.evaluate("Telegram.WebApp.emit('backButtonClicked')")
        await expect(page.locator("h1")).to_have_text("orders")
        await expect(page).to_have_url(f"{url}/s/lola/orders")
        await page.fill("#f-name", "Coat")
        assert "held" in await page.evaluate(told)
        await page.click("#form [type=submit]")
        await expect(page.locator("#done")).to_be_visible()
        assert {"let go", "haptic success"} <= set(await page.evaluate(told))


async def test_going_back_shows_the_room_where_it_was_left(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        await page.evaluate("window.scrollTo(0, 400)")
        await page.evaluate("document.getElementById('one').click()")
        await expect(page.locator("h1")).to_have_text("orders/1")
        assert await page.evaluate("window.scrollY") == 0
        await page.go_back()
        await expect(page.locator("h1")).to_have_text("orders")
        await until(page, "window.scrollY === 400")


async def test_what_the_server_says_is_a_toast_in_any_script(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        await page.fill("#f-name", "Пальто")
        await page.fill("#f-price", "1250000")
        await page.click("#form [type=submit]")
        await expect(page.locator(".toast .what")).to_have_text("Saqlandi — сохранено")
        assert house.posted == {"name": "Пальто", "price": "1250000"}


async def test_a_refused_form_says_why_and_a_crash_leaves_the_form_alone(
    browser: Browser, house: House, url: str
) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        await page.fill("#f-name", "Coat")
        await page.click("#crash")
        await expect(page.locator(".toast")).to_contain_text("That did not work")
        assert await page.input_value("#f-name") == "Coat"
        await page.fill("#f-name", "")
        await page.click("#form [type=submit]")
        await expect(page.locator("#why")).to_have_text("A name is wanted")


async def test_a_broken_room_says_so_in_its_place(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        await page.click("#broken")
        await expect(page.locator("h1")).to_have_text("Something went wrong")
        await page.wait_for_timeout(200)  # longer than an outline needs to appear
        await expect(page.locator("#room")).to_be_visible()
        assert await page.get_attribute("#main", "aria-busy") is None
        await page.click("#dock-products")
        await expect(page.locator("h1")).to_have_text("products")


async def test_leaving_unsaved_work_is_asked_about(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        await page.fill("#f-name", "half a coa")
        await page.click("#one")
        await expect(page.locator("#question h2")).to_have_text("Leave without saving?")
        await page.click("#question [value=no]")
        assert await page.input_value("#f-name") == "half a coa"
        await page.click("#one")
        await page.click("#question [value=yes]")
        await expect(page.locator("h1")).to_have_text("orders/1")


async def test_without_a_network_the_room_stays_and_says_so(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        await page.context.set_offline(True)
        await expect(page.locator("#banner")).to_contain_text("No connection")
        await page.click("#one")
        await expect(page.locator(".toast")).to_contain_text("No answer")
        await expect(page.locator("h1")).to_have_text("orders")
        await expect(page.locator("#room")).to_be_visible()
        await page.context.set_offline(False)
        await expect(page.locator("#banner")).to_be_empty()


async def test_news_reach_the_room_and_outlive_the_session(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)
        await house.news.put("orders")
        await expect(page.locator("#said")).to_have_text("said 1")
        house.good = "another"  # the old word is worth nothing when the stream comes back with it
        await house.news.put("hang up")
        for _ in range(80):
            if house.streams == 2:
                break
            await asyncio.sleep(0.1)
        assert house.streams == 2
        assert len(house.check_ins) == 2
        await house.news.put("orders")
        await expect(page.locator("#said")).not_to_have_text("said 1")


async def test_an_outline_stands_where_a_slow_room_will_be(browser: Browser, house: House, url: str) -> None:
    async with phone(browser) as page:
        await open_app(page, url)

        async def slowly(route: object) -> None:
            await asyncio.sleep(1)
            await route.continue_()  # type: ignore[attr-defined]

        await page.route("**/orders/1", slowly)
        await page.click("#one")
        await expect(page.locator("#waiting")).to_be_visible(timeout=400)
        await expect(page.locator("h1")).to_have_text("orders/1")
        await expect(page.locator("#waiting")).to_be_hidden()
