"""The way in: Telegram's proof once, then our own session; one-time links; and who is turned away at the door."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import timedelta

import pytest

from models.base import clock
from models.base.i18n import gettext as _
from models.base.i18n import speaking
from models.base.settings import Settings
from models.sessions import LinkUse, OneTimeLink, WebSession
from models.workspaces import BotAccount, Member, Person, Role
from tests.cast import LOLAS_TELEGRAM, Shop
from tests.fakes.telegram.webapp import init_data
from tests.fakes.telegram.world import FakeUser
from tests.webapp.conftest import House
from webapp.auth import COOKIE

TOKEN = "700700:AAEfGhIjKlMnOpQrStUvWxYz0123456789ab"
OTHER_TOKEN = "700701:BBEfGhIjKlMnOpQrStUvWxYz0123456789ab"
Configure = Callable[..., Settings]
LOLA = FakeUser(id=LOLAS_TELEGRAM, first_name="Lola")


async def bot(token: str, *, workspace_id: int | None = None) -> BotAccount:
    number = int(token.partition(":")[0])
    return await BotAccount.create(
        telegram_id=number,
        username=f"bot{number}",
        sealed_token=BotAccount.sealed(token, number),
        secret="s",
        workspace_id=workspace_id,
    )


def day_ago(hours: int) -> int:
    return int(time.time()) - hours * 3600


async def test_the_shell_is_open_to_all_and_says_where_to_check_in(house: House) -> None:
    door = await bot(TOKEN)
    answer = await house.stranger().get(f"/app/{door.public_id}?next=/s/lola/orders/1")
    assert answer.status == 200
    assert f'data-check-in="/app/{door.public_id}/session"' in answer.text
    assert 'data-room="/s/lola/orders/1"' in answer.text
    assert (await house.stranger().get("/app/nobody")).status == 404


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/s/", "/s/..//evil.example", "/s/\\evil"]
)
async def test_the_shell_leads_nowhere_else(house: House, elsewhere: str) -> None:
    door = await bot(TOKEN)
    answer = await house.stranger().get(f"/app/{door.public_id}?next={elsewhere}")
    assert "data-room" not in answer.text


async def test_signed_init_data_becomes_a_session_as_bearer_and_as_cookie(house: House, shop: Shop) -> None:
    door, stranger = await bot(TOKEN), house.stranger()
    tma = f"tma {init_data(TOKEN, LOLA)}"
    answer = await stranger.ask("POST", f"/app/{door.public_id}/session", Authorization=tma)
    assert answer.status == 200
    said = json.loads(answer.text)
    assert said["room"] == "/s/lola/"
    assert answer.headers["Cache-Control"] == "no-store"
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert said["token"] in cookie
    assert (await stranger.get("/s/lola/", Authorization=f"Bearer {said['token']}")).status == 200
    assert (await stranger.get("/s/lola/", Cookie=f"{COOKIE}={said['token']}")).status == 200
    session = await WebSession.get(person_id=shop.owner.person_id)
    assert said["token"] not in session.token_hash, "only a fingerprint is kept"


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "nonsense",
        "hash=00",
        init_data(OTHER_TOKEN, LOLA),
        init_data(TOKEN, LOLA, auth_date=day_ago(25)),
        init_data(TOKEN, LOLA, auth_date=day_ago(-1)),
        init_data(TOKEN, LOLA).replace("Lola", "Lolo"),
        init_data(TOKEN, LOLA) + "&extra=1",
        init_data(TOKEN, LOLA, auth_date=10**18),
    ],
    ids=["none", "junk", "hash alone", "another bot's", "25 hours old", "from tomorrow", "forged", "added to", "far"],
)
async def test_what_telegram_did_not_sign_for_this_bot_today_lets_nobody_in(house: House, shop: Shop, raw: str) -> None:
    door = await bot(TOKEN)
    answer = await house.stranger().ask("POST", f"/app/{door.public_id}/session", Authorization=f"tma {raw}")
    assert answer.status == 401
    assert "Set-Cookie" not in answer.headers
    assert await WebSession.all().count() == 0


async def test_proof_of_23_hours_is_good_since_desktops_keep_it_so_long(house: House, shop: Shop) -> None:
    door = await bot(TOKEN)
    tma = f"tma {init_data(TOKEN, LOLA, auth_date=day_ago(23))}"
    assert (await house.stranger().ask("POST", f"/app/{door.public_id}/session", Authorization=tma)).status == 200
    session = await WebSession.get(person_id=shop.owner.person_id)
    assert clock.now() - session.proved_at > timedelta(hours=22), "sensitive acts can see that the proof is old"


async def test_a_stranger_with_good_proof_is_told_so(house: House, shop: Shop) -> None:
    door = await bot(TOKEN)
    tma = f"tma {init_data(TOKEN, FakeUser(id=424242, first_name='Nobody'))}"
    assert (await house.stranger().ask("POST", f"/app/{door.public_id}/session", Authorization=tma)).status == 403


async def test_a_shops_own_bot_lets_its_own_people_in_only(house: House, shop: Shop, neighbour: Shop) -> None:
    door = await bot(TOKEN, workspace_id=neighbour.id)
    tma = f"tma {init_data(TOKEN, LOLA)}"
    assert (await house.stranger().ask("POST", f"/app/{door.public_id}/session", Authorization=tma)).status == 403


async def test_a_session_of_a_shops_own_bot_opens_no_other_shop(house: House, shop: Shop, neighbour: Shop) -> None:
    """Who owns a bot knows its token, and with it can sign a proof for anybody who works there, too."""
    async with neighbour.unit():
        await Member.create(person_id=shop.owner.person_id, role=Role.COURIER)
    door, stranger = await bot(TOKEN, workspace_id=neighbour.id), house.stranger()
    tma = f"tma {init_data(TOKEN, LOLA)}"
    answer = await stranger.ask("POST", f"/app/{door.public_id}/session", Authorization=tma)
    inside = {"Authorization": f"Bearer {json.loads(answer.text)['token']}"}
    assert (await stranger.get("/s/lolo/", **inside)).status == 200
    assert (await stranger.get("/s/lola/", **inside)).status == 404
    assert (await stranger.get("/s/lola/live", **inside)).status == 404
    assert (await stranger.get("/", **inside)).headers["Location"] == "/s/lolo/"
    assert (await stranger.get("/playground/lola/c0ffee", **inside)).status == 404
    assert "/playground/lola" not in (await stranger.get("/playground", **inside)).text


async def test_a_one_time_link_works_once(house: House, shop: Shop) -> None:
    token = await OneTimeLink.make(LinkUse.SIGN_IN, person_id=shop.owner.person_id, workspace_id=shop.id)
    first = await house.stranger().get(f"/in/{token}")
    assert (first.status, first.headers["Location"]) == (303, "/s/lola/")
    session = first.headers["Set-Cookie"].partition(";")[0]
    assert (await house.stranger().get("/s/lola/", Cookie=session)).status == 200
    again = await house.stranger().get(f"/in/{token}", **{"Accept-Language": "it"})
    assert again.status == 404
    assert "Set-Cookie" not in again.headers
    assert "This link has done its work" in again.text, "in the language of whom it was made for"
    with_session = await house.stranger().get(f"/in/{token}", Cookie=session)
    assert (with_session.status, with_session.headers["Location"]) == (303, "/"), "who is in already goes in"
    other = (await house.agent(shop)).token
    assert 'href="/"' in (await house.stranger().get(f"/in/{token}", Cookie=f"{COOKIE}={other}")).text
    owning = await OneTimeLink.make(LinkUse.OWN, workspace_id=shop.id)
    assert (await house.stranger().get(f"/in/{owning}")).status == 404, "a link for another use"


async def test_where_nothing_is_there_is_a_way_on_in_the_persons_language(house: House, shop: Shop) -> None:
    await Person.filter(id=shop.owner.person_id).update(language="ru")
    lola, nobody = await house.owner(shop), house.stranger()
    with speaking("ru"):
        title, button = _("There is nothing here"), _("To the first page")
    for path, way in (("/nowhere", "/"), ("/s/nobody/orders", "/"), ("/s/lola/orders/999", "/s/lola/")):
        page = await lola.get(path, **{"Accept-Language": "en"})
        assert (page.status, title in page.text, button in page.text) == (404, True, True), path
        assert f'class="button" href="{way}"' in page.text, path
        assert f"{title}." not in page.text, "not said a second time below"
    page = await nobody.get("/nowhere", **{"Accept-Language": "en"})
    assert "press the menu button in the chat with your bot" in page.text
    assert 'class="button" href="/' not in page.text


async def test_signing_out_ends_the_session(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    assert (await lola.get("/")).headers["Location"] == "/s/lola/"
    assert (await lola.post("/out")).status == 303
    assert (await lola.get("/s/lola/")).status == 401


async def test_a_session_runs_out(house: House, shop: Shop) -> None:
    with clock.at(clock.now() - timedelta(hours=13)):
        lola = await house.owner(shop)
    assert (await lola.get("/s/lola/")).status == 401


async def test_without_a_session_a_page_shows_the_shell_and_a_part_only_says_401(house: House, shop: Shop) -> None:
    page = await house.stranger().get("/s/lola/orders?tab=all")
    assert page.status == 401
    assert 'data-room="/s/lola/orders?tab=all"' in page.text
    part = await house.stranger().get("/s/lola/orders", **{"HX-Request": "true"})
    assert (part.status, part.text) == (401, "")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "same-site"},
        {},
    ],
    ids=["another site", "an old browser", "a sister site", "no word of where from"],
)
async def test_a_form_of_another_site_changes_nothing_with_our_cookie(
    house: House, shop: Shop, headers: dict[str, str]
) -> None:
    order = await shop.order(("tufli", 1))
    token = await WebSession.start(shop.owner.person_id)
    cookie = {"Cookie": f"{COOKIE}={token}"}
    path = f"/s/lola/orders/{order.number}/state"
    forged = await house.stranger().ask("POST", path, data={"state": "CANCELLED"}, **cookie, **headers)
    assert forged.status == 403
    assert (await shop.fresh(order)).state == "PENDING"
    own = {"Origin": house.url, "Sec-Fetch-Site": "same-origin"}
    assert (await house.stranger().ask("POST", path, data={"state": "CONFIRMED"}, **cookie, **own)).status == 303
    assert (await shop.fresh(order)).state == "CONFIRMED"


async def test_who_hammers_is_held_back_and_told_so(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    answers = [await lola.post("/s/lola/language", {"language": "en"}) for _ in range(121)]
    assert [a.status for a in answers[:120]] == [200] * 120
    assert answers[120].status == 429
    assert "a little fast" in json.loads(answers[120].headers["HX-Trigger"])["toast"]["text"]
    again = await house.owner(shop)
    assert (await again.post("/s/lola/language", {"language": "uz"})).status == 200, "another session is not held back"


async def test_a_form_that_is_too_big_is_not_read(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    answer = await lola.post("/s/lola/language", {"language": "x" * 100_000})
    assert answer.status == 413
    assert "too big" in json.loads(answer.headers["HX-Trigger"])["toast"]["text"]


async def test_it_says_that_it_lives(house: House) -> None:
    answer = await house.stranger().get("/healthz")
    assert (answer.status, json.loads(answer.text)) == (200, {"ok": True})


async def test_pages_are_in_the_persons_language_and_the_doors_in_the_browsers(house: House, shop: Shop) -> None:
    await Person.filter(id=shop.owner.person_id).update(language="ru")
    assert '<html lang="ru"' in (await (await house.owner(shop)).get("/s/lola/")).text
    page = await house.stranger().get("/s/lola/", **{"Accept-Language": "es-ES,es;q=0.9"})
    assert '<html lang="es"' in page.text


# — where from —


async def cookie_of(house: House, shop: Shop, **headers: str) -> str:
    token = await OneTimeLink.make(LinkUse.SIGN_IN, person_id=shop.owner.person_id, workspace_id=shop.id)
    return str((await house.stranger().get(f"/in/{token}", **headers)).headers["Set-Cookie"])


async def test_only_a_proxy_of_ours_says_that_it_was_https(house: House, shop: Shop, configure: Configure) -> None:
    says = {"X-Forwarded-Proto": "https"}
    assert "Secure" not in await cookie_of(house, shop, **says)
    configure(TRUSTED_PROXIES="10.0.0.0/8")
    assert "Secure" not in await cookie_of(house, shop, **says)
    configure(TRUSTED_PROXIES="127.0.0.1")
    assert "Secure; SameSite=None" in (await cookie_of(house, shop, **says)).replace(
        "SameSite=None; Secure", "Secure; SameSite=None"
    )
    assert "Secure" not in await cookie_of(house, shop, **{"X-Forwarded-Proto": "https, http"})


async def test_a_public_https_address_makes_the_cookie_secure(house: House, shop: Shop, configure: Configure) -> None:
    configure(PUBLIC_URL="https://shop.example", TELEGRAM_BOT_TOKEN=TOKEN)
    assert "Secure" in await cookie_of(house, shop)


async def knocks(house: House, forwarded: str, times: int) -> list[int]:
    who = house.stranger()
    return [(await who.get("/in/nothing", **{"X-Forwarded-For": forwarded})).status for _ in range(times)]


async def test_who_tries_doors_by_the_hundred_is_held_back(house: House, shop: Shop, configure: Configure) -> None:
    configure(TRUSTED_PROXIES="127.0.0.1, 10.0.0.0/8")
    assert await knocks(house, "8.8.8.8", 61) == [404] * 60 + [429]
    assert await knocks(house, "9.9.9.9", 1) == [404], "another address is not"
    assert await knocks(house, "9.9.9.9, 8.8.8.8, 10.1.2.3", 1) == [429], "what stands left of it may be invented"
    door = await bot(TOKEN)
    checks = await house.stranger().ask("POST", f"/app/{door.public_id}/session", **{"X-Forwarded-For": "8.8.8.8"})
    assert (checks.status, "a little fast" in checks.text) == (429, True)
    assert (await house.stranger().get("/healthz", **{"X-Forwarded-For": "8.8.8.8"})).status == 200


async def test_nobody_escapes_the_limit_by_an_invented_address(house: House, shop: Shop) -> None:
    assert [(await knocks(house, f"8.8.8.{n}", 1))[0] for n in range(61)] == [404] * 60 + [429]


async def test_a_path_with_a_character_that_no_name_has_is_404(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    for path in (
        "/app/%00",
        "/playground/%00",
        "/static/x/css/tokens.css%00",
        "/in/%00",
        "/media/%00",
        "/s/lola/orders/%00",
        "/s/%00/",
        "/%00",
        "/app/%ff",
        "/playground/%ed%a0%80",
        "/s/%ff/",
    ):
        assert (await lola.get(path)).status == 404, path
    assert (await house.stranger().ask("POST", "/app/%00/session")).status == 404


async def test_every_answer_says_what_it_may_do(house: House, shop: Shop) -> None:
    door, who = await bot(TOKEN), house.stranger()
    token = await OneTimeLink.make(LinkUse.SIGN_IN, person_id=shop.owner.person_id)
    seen = [await who.get(path) for path in ("/healthz", f"/in/{token}", "/nothing", "/", "/media/x", "/gallery")]
    seen.append(await who.ask("POST", f"/app/{door.public_id}/session"))
    for answer in seen:
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert "Cache-Control" in answer.headers
    assert [len(answer.headers.getall("Content-Security-Policy")) for answer in seen] == [1] * len(seen)
