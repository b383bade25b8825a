"""What leaves the house with every page: its shape, its words, its headers, its weight."""

from __future__ import annotations

import gzip
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import aiohttp_jinja2
import pytest
from aiohttp import web
from jinja2 import ChoiceLoader, DictLoader, UndefinedError

from models.base import clock
from models.base.i18n import speaking
from models.base.money import Money
from tests.webapp.looking import serving
from webapp import render, statics, wording

PAGES = {
    "room.html": '{% extends "base.html" %}{% set here = "home" %}{% block title %}{{ name }}{% endblock %}'
    '{% block room %}<b title="{{ name }}">{{ _("Order %(number)s", number=name) }}</b>{{ at | datetime }}{% endblock %}',
    "part.html": "<i>{{ price | money }}</i>",
    "typo.html": "{{ shop.nmae }}",
}

MOMENT = datetime(2026, 3, 1, 20, 30, tzinfo=UTC)


async def room(request: web.Request) -> web.Response:
    request[render.ZONE] = "Asia/Tashkent"
    return await render.render(request, "room.html", name='<Lola> & "co"', at=MOMENT)


async def part(request: web.Request) -> web.Response:
    response = await render.render(request, "part.html", price=Money.of(45, "EUR"))
    render.toast(response, "Сохранено ✓")
    render.tell(response, orders={"count": 3})
    return response


async def missing(request: web.Request) -> web.Response:
    return await render.render_error(request, 404)


@pytest.fixture
async def house() -> AsyncIterator[tuple[web.Application, str]]:
    app = web.Application()
    render.setup(app, telegram_script_url="https://telegram.org/js/telegram-web-app.js")
    environment = aiohttp_jinja2.get_env(app)
    environment.loader = ChoiceLoader([environment.loader, DictLoader(PAGES)])  # type: ignore[list-item]
    app.add_routes(
        [
            web.get("/s/{shop}/", room),
            web.get("/part", part),
            web.get("/missing", missing),
            web.get("/static/{digest}/{name:.+}", statics.serve),
        ]
    )
    async with serving(app) as url:
        yield app, url


async def get(url: str, **headers: str) -> tuple[aiohttp.ClientResponse, str]:
    async with aiohttp.ClientSession(auto_decompress=True) as session, session.get(url, headers=headers) as response:
        return response, await response.text()


async def test_a_room_is_a_page_for_a_browser_and_a_part_for_htmx(house: tuple[web.Application, str]) -> None:
    _, url = house
    _, whole = await get(f"{url}/s/lola/")
    _, partial = await get(f"{url}/s/lola/", **{"HX-Request": "true"})
    assert whole.count("<!doctype html>") == whole.count("<main") == 1
    assert "<html" not in partial
    assert partial.count("<main") == partial.count("<title>") == 1
    assert 'href="/s/lola/orders"' in partial
    assert 'id="dock-home" aria-current="page"' in partial


async def test_nothing_that_a_person_wrote_becomes_markup(house: tuple[web.Application, str]) -> None:
    _, html = await get(f"{house[1]}/s/lola/")
    assert "<Lola>" not in html
    assert 'title="&lt;Lola&gt; &amp; &#34;co&#34;"' in html
    assert "Order &lt;Lola&gt;" in html


async def test_moments_are_written_in_the_shops_zone(house: tuple[web.Application, str]) -> None:
    _, html = await get(f"{house[1]}/s/lola/")
    assert "Mar 2, 2026, 1:30" in html


async def test_every_page_says_what_it_may_load_and_who_may_frame_it(house: tuple[web.Application, str]) -> None:
    response, html = await get(f"{house[1]}/s/lola/")
    policy = response.headers["Content-Security-Policy"]
    nonce = policy.split("'nonce-")[1].split("'")[0]
    assert f'<script nonce="{nonce}">' in html
    assert "script-src 'self'" in policy
    assert "https://telegram.org" in policy
    assert "frame-ancestors 'self' https://web.telegram.org" in policy
    assert "unsafe" not in policy
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert "HX-Request" in response.headers["Vary"]
    again, _ = await get(f"{house[1]}/s/lola/")
    assert again.headers["Content-Security-Policy"] != policy


async def test_events_travel_in_a_header_in_any_script(house: tuple[web.Application, str]) -> None:
    response, html = await get(f"{house[1]}/part", **{"HX-Request": "true"})
    said = json.loads(response.headers["HX-Trigger"])
    assert said == {"toast": {"text": "Сохранено ✓", "tone": "ok", "target": "body"}, "orders": {"count": 3}}
    assert html == "<i>45\u00a0€</i>"


async def test_an_error_takes_the_room_and_not_the_small_part_that_asked(house: tuple[web.Application, str]) -> None:
    response, html = await get(f"{house[1]}/missing", **{"HX-Request": "true"})
    assert (response.status, response.headers["HX-Retarget"]) == (404, "#main")
    assert "There is nothing here" in html
    whole, _ = await get(f"{house[1]}/missing")
    assert "HX-Retarget" not in whole.headers


async def test_a_name_that_is_not_there_is_an_error_and_not_a_gap(house: tuple[web.Application, str]) -> None:
    environment = aiohttp_jinja2.get_env(house[0])
    with pytest.raises(UndefinedError, match="nmae"):
        environment.get_template("typo.html").render(shop={})


async def test_files_are_kept_for_a_year_at_the_address_of_their_content(house: tuple[web.Application, str]) -> None:
    _, url = house
    response, text = await get(url + statics.static("app.css"))
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.headers["Content-Encoding"] == "gzip"
    assert text.encode() == statics.asset("app.css").body
    plain, same = await get(url + statics.static("app.css"), **{"Accept-Encoding": "identity"})
    assert (plain.headers.get("Content-Encoding"), same) == (None, text)
    old, _ = await get(f"{url}/static/000000000000/app.css")
    assert (old.status, old.headers["Cache-Control"]) == (200, "no-cache")
    known, _ = await get(url + statics.static("app.css"), **{"If-None-Match": response.headers["ETag"]})
    assert known.status == 304


@pytest.mark.parametrize(
    "name", ["../render.py", "%2e%2e/render.py", "/etc/passwd", "vendor/../../routes.py", "no.css"]
)
async def test_no_other_file_is_served(house: tuple[web.Application, str], name: str) -> None:
    response, _ = await get(f"{house[1]}/static/x/{name}")
    assert response.status == 404


def test_the_first_view_is_light() -> None:
    """At most 100 kB with htmx; ours alone at most 18 kB."""
    everything = sum(len(statics.asset(name).zipped) for name in statics.BUNDLES)
    ours = [part for parts in statics.BUNDLES.values() for part in parts if not part.startswith("vendor/")]
    own = b"".join((statics.FOLDER / part).read_bytes() for part in [*ours, "js/theme.js"])
    assert everything < 40_000
    assert len(gzip.compress(own, 9)) < 18_000


def test_when_is_said_in_passing() -> None:
    with clock.at(MOMENT), wording.in_zone("Asia/Tashkent"), speaking("en"):
        assert wording.when(datetime(2026, 3, 1, 19, 5, tzinfo=UTC)).replace("\u202f", " ") == "12:05 AM"
        assert wording.when(datetime(2026, 3, 1, 18, 0, tzinfo=UTC)).replace("\u202f", " ") == "Yesterday, 11:00 PM"
        assert wording.when(datetime(2026, 2, 20, 12, 0, tzinfo=UTC)) == "Feb 20, 2026"
        assert wording.grouped("1250000.5") == "1\u00a0250\u00a0000.5"
        assert wording.grouped("") == ""
