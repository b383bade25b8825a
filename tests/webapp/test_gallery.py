"""The design system, looked at by a real browser: every theme, every width, by eye, thumb and keyboard."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from playwright.async_api import Browser, Page

from models.base.i18n import Language, set_language
from tests.fakes.telegram.webapp import DARK, LIGHT
from tests.webapp.looking import audit, chromium, complaints, phone, serving
from webapp import render, statics
from webapp.pages.gallery import THEMES, gallery

EVERY_THEME = {**dict(THEMES), "Telegram light": LIGHT, "Telegram dark": DARK}

EVERYTHING_IS_FINE: dict[str, list[str]] = {
    kind: []
    for kind in (
        "faint",
        "small",
        "wide",
        "nameless",
        "without alt",
        "same id",
        "points nowhere",
        "headings",
        "loose item",
        "language",
    )
}


async def in_language(request: web.Request) -> web.Response:
    set_language(request.query.get("language", "en"))
    return await gallery(request)


@pytest.fixture(scope="module")
async def address() -> AsyncIterator[str]:
    app = web.Application()
    render.setup(app, telegram_script_url="https://telegram.org/js/telegram-web-app.js")
    app.add_routes([web.get("/gallery", in_language), web.get("/static/{digest}/{name:.+}", statics.serve)])
    async with serving(app) as url:
        yield f"{url}/gallery"


@pytest.fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as found:
        yield found


async def wear(page: Page, params: dict[str, str]) -> None:
    await page.evaluate(
        """(params) => {
          savdo.theme(params.plain ? null : params);
          if (params.plain) document.documentElement.dataset.theme = params.plain;
        }""",
        params,
    )


@pytest.mark.parametrize("width", [320, 360, 430, 768, 1200])
async def test_nothing_is_wrong_with_it_at_any_width(browser: Browser, address: str, width: int) -> None:
    async with phone(browser, width) as page:
        await page.goto(address)
        assert await audit(page) == EVERYTHING_IS_FINE
        assert complaints(page) == []


@pytest.mark.parametrize("theme", EVERY_THEME)
async def test_everything_can_be_read_in_every_theme(browser: Browser, address: str, theme: str) -> None:
    async with phone(browser) as page:
        await page.goto(address)
        await wear(page, EVERY_THEME[theme])
        found = await audit(page)
        assert found["faint"] == []


@pytest.mark.parametrize("language", list(Language))
async def test_every_language_fits_the_narrowest_phone(browser: Browser, address: str, language: Language) -> None:
    async with phone(browser, 320) as page:
        await page.goto(f"{address}?language={language}")
        assert await page.get_attribute("html", "lang") == language.value
        assert await audit(page) == EVERYTHING_IS_FINE


async def test_a_mirrored_page_fits_as_well(browser: Browser, address: str) -> None:
    async with phone(browser, 360) as page:
        await page.goto(address)
        await page.evaluate("document.documentElement.dir = 'rtl'")
        assert (await audit(page))["wide"] == []


async def test_it_follows_the_phone_in_the_dark(browser: Browser, address: str) -> None:
    async with phone(browser, color_scheme="dark") as page:
        await page.goto(address)
        assert await page.get_attribute("html", "data-theme") == "dark"
        await page.emulate_media(color_scheme="light")
        await page.wait_for_selector("html[data-theme=light]")


async def test_telegrams_theme_is_there_before_its_script(browser: Browser, address: str) -> None:
    async with phone(browser) as page:
        await page.route("https://telegram.org/**", lambda route: route.abort())
        await page.goto(f"{address}#tgWebAppThemeParams={json.dumps(DARK)}")
        assert await page.get_attribute("html", "data-theme") == "dark"
        color = await page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert color == "rgb(15, 15, 15)"


async def test_the_keyboard_reaches_everything_and_one_sees_where_it_is(browser: Browser, address: str) -> None:
    async with phone(browser, 1200) as page:
        await page.goto(address)
        expected = await page.evaluate(
            """[...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
                 .filter((e) => !e.disabled && e.checkVisibility()).length"""
        )
        # The hours, the minutes and the clock of such a field are stops of their own.
        times = await page.locator("input[type=time]:visible").count()
        reached = [await tab(page) for _ in range(expected + 3 * times)]
        assert [stop["what"] for stop in reached if not stop["seen"]] == []
        assert len({stop["at"] for stop in reached}) >= expected


async def tab(page: Page) -> dict[str, Any]:
    """One press of Tab: where the focus is now, and whether the eye finds it."""
    await page.keyboard.press("Tab")
    stop: dict[str, Any] = await page.evaluate(
        """() => {
          const on = document.activeElement;
          const marked = (e) => e && getComputedStyle(e).outlineStyle !== "none" && parseFloat(getComputedStyle(e).outlineWidth) >= 2;
          window.stops ??= [];
          if (!window.stops.includes(on)) window.stops.push(on);
          return {what: on.outerHTML.slice(0, 120), at: window.stops.indexOf(on), seen: marked(on) || marked(on.closest(".photo"))};
        }"""
    )
    return stop


async def test_a_sheet_opens_and_closes_and_gives_the_focus_back(browser: Browser, address: str) -> None:
    async with phone(browser) as page:
        await page.goto(address)
        await page.click("[data-opens=sample-sheet]")
        assert await page.locator("#sample-sheet").is_visible()
        assert (await audit(page))["small"] == []
        await page.keyboard.press("Escape")
        assert not await page.locator("#sample-sheet").is_visible()
        assert await page.evaluate("document.activeElement.dataset.opens") == "sample-sheet"
        await page.click("[data-opens=sample-sheet]")
        await page.mouse.click(180, 20)  # beside the sheet
        assert not await page.locator("#sample-sheet").is_visible()


async def test_one_menu_is_open_at_a_time(browser: Browser, address: str) -> None:
    async with phone(browser) as page:
        await page.goto(address)
        menus = page.locator("details.menu[open]")
        await page.click(".menu.from-start summary")
        assert await menus.count() == 1
        assert (await audit(page))["small"] == []
        await page.keyboard.press("Escape")
        assert await menus.count() == 0
        await page.click(".bar .menu summary")
        await page.click("h2 >> nth=0")
        assert await menus.count() == 0


async def test_a_question_is_answered_by_yes_alone(browser: Browser, address: str) -> None:
    async with phone(browser) as page:
        await page.goto(address)
        asked = "savdo.ask('Delete?').then((yes) => { window.answer = yes; })"
        for press, answer in (("[value=yes]", True), ("[value=no]", False)):
            await page.evaluate(f"() => {{ {asked} }}")
            await page.click(f"#question {press}")
            assert await page.evaluate("window.answer") is answer
        await page.evaluate(f"() => {{ {asked} }}")
        await page.keyboard.press("Escape")
        assert await page.evaluate("window.answer") is False


async def test_an_amount_is_grouped_while_one_types(browser: Browser, address: str) -> None:
    async with phone(browser) as page:
        await page.goto(address)
        field = page.locator("#f-price")
        assert await field.input_value() == "250\u00a0000"
        await field.fill("")
        await field.press_sequentially("1285000,5")
        assert await field.input_value() == "1\u00a0285\u00a0000,5"
        await page.click("#f-stock + [data-step]")
        assert await page.input_value("#f-stock") == "5"


async def test_a_big_photo_is_made_small_before_it_is_sent(browser: Browser, address: str) -> None:
    async with phone(browser) as page:
        await page.goto(address)
        picture = await page.evaluate(
            """async () => {
              const canvas = Object.assign(document.createElement("canvas"), {width: 3000, height: 2000});
              const noise = canvas.getContext("2d");
              for (let x = 0; x < 3000; x += 4) for (let y = 0; y < 2000; y += 4) {
                noise.fillStyle = `rgb(${(x * y) % 255},${(x + 3 * y) % 255},${(7 * x + y) % 255})`;
                noise.fillRect(x, y, 4, 4);
              }
              const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
              return [...new Uint8Array(await blob.arrayBuffer())];
            }"""
        )
        assert len(picture) > 600 * 1024
        file = {"name": "coat.png", "mimeType": "image/png", "buffer": bytes(picture)}
        await page.set_input_files("#f-photo", file)  # type: ignore[arg-type]
        await page.wait_for_selector(".photo .thumb img")
        name, size, width = await page.evaluate(
            """async () => {
              const [file] = document.getElementById("f-photo").files;
              return [file.name, file.size, (await createImageBitmap(file)).width];
            }"""
        )
        assert (name, width) == ("coat.jpg", 1600)
        assert size < len(picture)
