"""From a template and facts to a response: part or whole page, in the person's language, with safe headers."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import aiohttp_jinja2
from aiohttp import web
from babel import Locale
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Macro
from markupsafe import Markup

from models.base.i18n import N_, current_language, ngettext
from models.base.i18n import gettext as _
from webapp import statics, wording

TEMPLATES = Path(__file__).resolve().parent / "templates"

SCRIPT_URL = web.AppKey("telegram_script_url", str)
ZONE = web.RequestKey("zone", str)
"""The shop's time zone (IANA). The middleware that opens the shop sets it; without one times are in UTC."""

NONCE = web.RequestKey("nonce", str)

FRAMED_BY = "'self' https://web.telegram.org https://*.telegram.org"

ROOMS = (
    ("home", N_("Home"), "home", "/"),
    ("orders", N_("Orders"), "orders", "/orders"),
    ("products", N_("Products"), "products", "/products"),
)
"""The bottom bar: what `here` is called in a room's template, its name, its icon, its path in the shop."""


def setup(app: web.Application, *, telegram_script_url: str) -> None:
    """Every template is compiled and every component is at hand; a broken one stops the start, not a seller."""
    app[SCRIPT_URL] = telegram_script_url
    env = aiohttp_jinja2.setup(
        app,
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        auto_reload=False,
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
        filters=wording.FILTERS,
    )
    _give_names(env)
    for name in env.list_templates():
        env.get_template(name)
    for name in statics.AT_START:
        statics.asset(name)


def _give_names(env: Environment) -> None:
    """What every template may call without importing it. Texts are escaped like all else: no HTML in messages."""
    ui = SimpleNamespace()
    env.globals.update(_=_, ngettext=ngettext, N_=N_, static=statics.static, inline=inline, ui=ui, rooms=ROOMS)
    for name in env.list_templates(filter_func=lambda name: name.startswith("components/")):
        module = vars(env.get_template(name).module)
        vars(ui).update({word: macro for word, macro in module.items() if isinstance(macro, Macro)})


def inline(name: str) -> Markup:
    """A script of ours to stand in the page itself, before anything is painted."""
    return Markup(statics.asset(name).body.decode())  # noqa: S704 - a file of ours, never a person's text


def is_partial(request: web.Request) -> bool:
    """htmx asks for the room alone; a browser that opens the address wants the whole page."""
    return request.headers.get("HX-Request") == "true"


async def render(
    request: web.Request, template: str, /, *, status: int = 200, private: bool = True, **context: object
) -> web.Response:
    """The template as an answer: a part of the page for htmx, the whole page otherwise."""
    with wording.in_zone(request.get(ZONE, "UTC")):
        html = aiohttp_jinja2.render_string(template, request, {**_frame(request), **context})
    response = web.Response(text=html, status=status, content_type="text/html", charset="utf-8")
    response.headers.update(security_headers(request, private=private))
    response.enable_compression()
    return response


def _frame(request: web.Request) -> dict[str, object]:
    """What the page around a room needs to know."""
    shop = request.match_info.get("shop")
    language = current_language()
    return {
        "partial": is_partial(request),
        "base": f"/s/{shop}" if shop else None,
        "nonce": nonce(request),
        "lang": language.value,
        "direction": Locale.parse(language.locale).text_direction,
        "telegram_script_url": request.config_dict[SCRIPT_URL],
    }


async def render_error(
    request: web.Request, status: int, *, title: str | None = None, text: str | None = None, way: str | None = None
) -> web.Response:
    """A page that says what happened and where to go on: `way` is an address that is open to whoever asks.

    Into a room or as a whole page, never over a small part.
    """
    response = await render(request, "errors/error.html", status=status, code=status, title=title, text=text, way=way)
    if is_partial(request):
        response.headers["HX-Retarget"] = "#main"
        response.headers["HX-Reswap"] = "innerHTML"
    return response


def toast(response: web.StreamResponse, text: str, *, tone: str = "ok") -> web.StreamResponse:
    """The person reads a short line when the answer has arrived. Tones: ok, bad, info."""
    return tell(response, toast={"text": text, "tone": tone, "target": "body"})


def tell(response: web.StreamResponse, **events: Mapping[str, object]) -> web.StreamResponse:
    """The page hears these events (`hx-trigger="… from:body"`) once it has taken the answer in."""
    said = json.loads(response.headers.get("HX-Trigger", "{}"))
    response.headers["HX-Trigger"] = json.dumps({**said, **events})  # ASCII: headers carry nothing else safely
    return response


def nonce(request: web.Request) -> str:
    """The word that lets this page's own inline script run, a new one for each request."""
    if NONCE not in request:
        request[NONCE] = secrets.token_urlsafe(16)
    return request[NONCE]


CAREFUL = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


async def be_careful(request: web.Request, response: web.StreamResponse) -> None:
    """What says nothing of its own (redirects, JSON, pictures) is nobody's page and is kept nowhere."""
    for name, value in CAREFUL.items():
        response.headers.setdefault(name, value)


def security_headers(request: web.Request, *, private: bool = True) -> dict[str, str]:
    """What a page of ours may load and who may frame it: us, and Telegram's web clients."""
    script = urlsplit(request.config_dict[SCRIPT_URL])
    telegram = f"{script.scheme}://{script.netloc}" if script.netloc else ""  # a double may stand on our own address
    policy = {
        "default-src": "'none'",
        "script-src": f"'self' 'nonce-{nonce(request)}' {telegram}".rstrip(),
        "style-src": "'self'",
        "img-src": "'self' data: blob:",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "manifest-src": "'self'",
        "frame-ancestors": FRAMED_BY,
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(self), geolocation=(), microphone=()",
        "Cache-Control": "no-store" if private else "no-cache",
        "Vary": "HX-Request, Accept-Language, Cookie, Authorization",
    }
