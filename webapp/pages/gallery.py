"""Every component in every state, to look at before a room uses it."""

from __future__ import annotations

from datetime import timedelta

from aiohttp import web

from models.base.clock import now
from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.base.money import Money
from webapp.render import render

THEMES: tuple[tuple[str, dict[str, str]], ...] = (
    (N_("Light"), {"plain": "light"}),
    (N_("Dark"), {"plain": "dark"}),
    (
        N_("Lemon"),  # as people make them: pale words on pale grounds
        {
            "bg_color": "#fffbe0",
            "secondary_bg_color": "#f7ee9c",
            "section_bg_color": "#fffbe0",
            "text_color": "#8a7a2a",
            "hint_color": "#d6c964",
            "link_color": "#f0a500",
            "button_color": "#ffe34d",
            "button_text_color": "#ffffff",
            "destructive_text_color": "#ff9d8a",
        },
    ),
    (
        N_("Night market"),  # a dark page below light sections, and a button as dark as the page
        {
            "bg_color": "#f0e6ff",
            "secondary_bg_color": "#2a0845",
            "section_bg_color": "#f0e6ff",
            "text_color": "#5a2a8a",
            "hint_color": "#5b4070",
            "link_color": "#6a1fd0",
            "button_color": "#31104f",
            "button_text_color": "#4b2a6b",
            "destructive_text_color": "#7a1030",
        },
    ),
)


async def gallery(request: web.Request) -> web.Response:
    """GET /gallery, open to all: nothing in it belongs to anybody."""
    return await render(
        request,
        "gallery.html",
        private=False,
        base="#",
        themes=[(_(name), params) for name, params in THEMES],
        moment=now(),
        earlier=now() - timedelta(days=1, hours=3),
        price=Money.of(250_000, "UZS"),
        total=Money.of(1_285_000, "UZS"),
        euros=Money.of("48.50", "EUR"),
        orders=_orders(),
        products=_products(),
        menu_of=lambda *labels: [{"label": label, "href": "#", "current": not at} for at, label in enumerate(labels)],
    )


def _orders() -> list[dict[str, object]]:
    sample = (
        ("1043", "Dilnoza Karimova", 1_285_000, "PENDING", "UNPAID"),
        ("1042", "Екатерина Воскресенская-Преображенская", 250_000, "CONFIRMED", "AWAITING_CHECK"),
        ("1041", "Bobur", 96_000, "PACKED", "PART_PAID"),
        ("1040", "María José Fernández", 3_450_000, "SHIPPED", "PAID"),
    )
    names = ("number", "customer", "total", "state", "money")
    return [dict(zip(names, (*row[:2], Money.of(row[2], "UZS"), *row[3:]), strict=True)) for row in sample]


def _products() -> list[dict[str, object]]:
    sample = (
        (_("Pumps with a low heel, black, 38"), 320_000, 4),
        (_("Linen shirt, white, M"), 185_000, 0),
        (_("Winter coat with a detachable fur collar and a very long name"), 1_450_000, 12),
    )
    return [{"name": name, "price": Money.of(price, "UZS"), "left": left} for name, price, left in sample]
