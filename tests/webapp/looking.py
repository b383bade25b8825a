"""Pages as people see them: a real server on loopback, a real Chromium, and what it complained about."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import web
from playwright.async_api import Browser, ConsoleMessage, Page, ViewportSize, async_playwright

from tests.browser import LAUNCH_ARGS, chromium_path

AUDIT = (Path(__file__).parent / "audit.js").read_text()


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[str]:
    """The app answers at this address."""
    runner = web.AppRunner(app, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path(), args=LAUNCH_ARGS)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def phone(browser: Browser, width: int = 360, **options: Any) -> AsyncIterator[Page]:
    """A page on a phone of this width. What the console said against it is in `complaints(page)`."""
    mobile = width < 700
    size: ViewportSize = {"width": width, "height": 740 if mobile else 800}
    context = await browser.new_context(viewport=size, is_mobile=mobile, has_touch=mobile, **options)
    try:
        page = await context.new_page()
        heard: list[str] = []
        page.heard = heard  # type: ignore[attr-defined]
        page.on("console", lambda message: heard.extend(_complaint(message)))
        page.on("pageerror", lambda error: heard.append(f"error: {error}"))
        yield page
    finally:
        await context.close()


def _complaint(message: ConsoleMessage) -> list[str]:
    return [f"{message.type}: {message.text}"] if message.type in {"error", "warning"} else []


def complaints(page: Page) -> list[str]:
    return page.heard  # type: ignore[attr-defined, no-any-return]


async def audit(page: Page) -> dict[str, list[str]]:
    """What is wrong with the page as it stands, by kind; empty lists are good. See audit.js."""
    found: dict[str, list[str]] = await page.evaluate(AUDIT)
    return found
