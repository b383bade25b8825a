"""The playground: talk to a shop as a customer, and see beside every answer what led to it.

The page shows the conversation as it stands in the database, so what a seller does elsewhere appears here, too.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from bot.conversation.answer import answer
from bot.conversation.hear import hear
from bot.conversation.messages import Incoming, Sender
from models.base.db import unit
from models.base.errors import BadInput, NotFound
from models.base.i18n import Language
from models.base.scope import inside
from models.channels import ChannelPost
from models.delivery import DeliveryWay
from models.media import Media
from models.workspaces import ShopState, Workspace
from webapp import auth
from webapp.bubbles import bubbles_of, mark
from webapp.render import render, security_headers

ACCOUNT = "playground"
LONGEST_TEXT = 10_000
NAME = "Anora"
PHONE = "+998 90 123 45 67"
PLACE = (41.3111, 69.2797)
"""The middle of Tashkent: where a customer of a shop without courier zones is."""


# — pages —


async def choose(request: web.Request) -> web.Response:
    """GET /playground: which shop, as whom."""
    return await render(
        request, "playground/choose.html", shops=await _shops(request), name=NAME, languages=_languages()
    )


async def start(request: web.Request) -> web.Response:
    """GET /playground/{sample}: a conversation that nobody has had before."""
    shop = await shop_of(request)
    customer = {"name": request.query.get("name", NAME)[:60], "language": _language(request.query, shop).value}
    address = request.rel_url.with_path(f"/playground/{shop.slug}/{secrets.token_hex(8)}").with_query(customer)
    return web.Response(status=303, headers={"Location": str(address)})


async def talk(request: web.Request) -> web.Response:
    """GET /playground/{sample}/{chat}: the conversation so far."""
    shop = await shop_of(request)
    with inside(shop.id):
        async with unit():
            bubbles = await bubbles_of(ACCOUNT, _chat(request), shop)
            posts = [(post.id, shop.pick(post.product.names)) for post in await _posts()]
            lat, lon = await _place()
    return await render(
        request,
        "playground/talk.html",
        sample=shop,
        chat=_chat(request),
        bubbles=bubbles,
        posts=posts,
        lat=lat,
        lon=lon,
        phone=PHONE,
        name=request.query.get("name", NAME)[:60],
        language=_language(request.query, shop).value,
        mark=mark(bubbles),
    )


async def news(request: web.Request) -> web.Response:
    """GET /playground/{sample}/{chat}/news?mark=…: the last messages when there are others than the page has, else 204."""
    shop = await shop_of(request)
    return await _latest(request, shop, request.query.get("mark", ""))


async def say(request: web.Request) -> web.Response:
    """POST /playground/{sample}/{chat}: the customer says, presses, shows or sends something, and the shop answers."""
    if auth.forged(request):
        raise web.HTTPForbidden
    shop = await shop_of(request)
    form = await request.post()
    with inside(shop.id):
        async with unit():
            heard = await hear(await _incoming(form, _chat(request), shop))
        await answer(shop.id, heard.conversation_id)
    return await _latest(request, shop, "")


# — who may play —


async def _shops(request: web.Request) -> list[Workspace]:
    """For whoever sits at this machine the samples, and the person's own for who is signed in."""
    own = await auth.shops_of(request) if auth.SESSION in request else []
    if not auth.at_this_machine(request):
        return own
    samples = await Workspace.filter(state=ShopState.ACTIVE, sample=True).order_by("id").limit(50)
    return [*samples, *(shop for shop in own if not shop.sample)]


async def shop_of(request: web.Request) -> Workspace:
    """The shop of the path, for those who may play in it; to everybody else it is not there."""
    slug = request.match_info["sample"]
    shop = next((shop for shop in await _shops(request) if shop.slug == slug), None)
    if shop is None:
        raise NotFound
    return shop


def _chat(request: web.Request) -> str:
    chat = request.match_info["chat"]
    if not chat.isalnum() or len(chat) > 32:
        raise NotFound
    return chat


# — what is said —


async def _incoming(form: Mapping[str, Any], chat: str, shop: Workspace) -> Incoming:
    """The form as a message. Inside a unit of the shop."""
    sender = Sender(ACCOUNT, ACCOUNT, chat, str(form.get("name", NAME))[:60], language=_language(form, shop))
    return Incoming(
        sender,
        secrets.token_hex(8),
        text=str(form.get("text", "")).strip()[:LONGEST_TEXT],
        press=str(form.get("press", ""))[:64],
        contact=str(form.get("contact", "")).strip()[:40],
        location=_point(form),
        photo=await _photo(form),
        post=await _post(form),
        other="sticker" if form.get("sticker") else "",
    )


def _point(form: Mapping[str, Any]) -> tuple[float, float] | None:
    if "lat" not in form:
        return None
    try:
        lat, lon = float(form["lat"]), float(form["lon"])
    except (KeyError, ValueError) as error:
        raise BadInput(value=f"{form['lat']}, {form.get('lon', '')}"[:40]) from error
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise BadInput(value=f"{lat}, {lon}")
    return lat, lon


async def _photo(form: Mapping[str, Any]) -> dict[str, str]:
    upload = form.get("photo")
    if not isinstance(upload, web.FileField):
        return {}
    return {"media": (await Media.keep(upload.file.read())).public_id}


async def _post(form: Mapping[str, Any]) -> dict[str, Any]:
    """The post of the shop's channel that is forwarded."""
    chosen = str(form.get("forward", ""))
    post = await ChannelPost.get_or_none(id=int(chosen)) if chosen.isdecimal() else None
    return {"chat": post.chat_id, "message": post.message_id} if post else {}


# — what is shown —


async def _latest(request: web.Request, shop: Workspace, known: str) -> web.Response:
    with inside(shop.id):
        async with unit():
            bubbles = await bubbles_of(ACCOUNT, _chat(request), shop)
    if mark(bubbles) == known:
        return web.Response(status=204, headers=security_headers(request))
    response = await render(request, "playground/_bubbles.html", bubbles=bubbles, sample=shop)
    response.headers["X-Mark"] = mark(bubbles)
    return response


async def _posts() -> list[ChannelPost]:
    return await ChannelPost.all().order_by("-message_id").limit(20).prefetch_related("product")


async def _place() -> tuple[float, float]:
    """A place that the shop's courier reaches."""
    way = await DeliveryWay.filter(active=True, lat__not_isnull=True).order_by("position", "id").first()
    return (way.lat, way.lon) if way and way.lat is not None and way.lon is not None else PLACE


def _languages() -> list[tuple[str, str]]:
    return [(language.value, language.own_name) for language in Language]


def _language(given: Mapping[str, Any], shop: Workspace) -> Language:
    """Of the customer's device, as chosen; else the shop's first."""
    wanted = str(given.get("language", ""))
    return Language(wanted) if wanted in set(Language) else Language(shop.language)
