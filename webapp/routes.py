"""Every URL on one page: method, path, handler, and who may."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from aiohttp import web

from models.base.errors import SavdoError
from models.workspaces import Right
from webapp import auth, live, pictures, statics
from webapp.pages import (
    assistant,
    bargaining,
    calls,
    conversations,
    corrections,
    deliveries,
    faqs,
    functions,
    gallery,
    home,
    knowledge,
    orders,
    own_chats,
    people,
    playbooks,
    playground,
    product_words,
    products,
    shop_house,
    shop_settings,
)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Refusal = Callable[[web.Request, SavdoError], Awaitable[web.StreamResponse]]
Preparation = Callable[[web.Request], Awaitable[None]]

SMALL, PHOTO = 64 * 1024, 21 * 1024 * 1024
"""How many bytes a form may have."""


class Open(StrEnum):
    """Who may, where no shop is open yet."""

    ALL = "all"
    """Anybody: there is nothing of a shop in it, or the address itself is the proof (signed, used once)."""
    SIGNED_IN = "signed in"
    PLAYGROUND = "playground"
    """Whoever sits at this machine in embedded mode; elsewhere the shop's own people."""


@dataclass(frozen=True, slots=True)
class Route:
    """A door. Paths under /s/{shop} open the shop, check the right, and run in one unit of work."""

    method: str
    path: str
    handler: Handler
    who: Open | Right
    streams: bool = False
    """It stays open: no unit is held for it."""
    refused: Refusal | None = None
    """Shows how it stands now and why, when a rule says no (409) or something typed cannot be used (422)."""
    largest: int = SMALL
    prepares: Preparation | None = None
    """What takes long and needs no database: done for who may, before the unit is opened."""
    proved: bool = False
    """It moves money, so it wants a proof of who asks that is minutes old."""


def _form(
    name: str, look: Handler, keep: Handler, *, refused: Refusal | None = None, proved: bool = False
) -> tuple[Route, Route]:
    """A page of settings with one form: looked at, and kept."""
    path = f"/s/{{shop}}/settings/{name}"
    return (
        Route("GET", path, look, Right.SETTINGS),
        Route("POST", path, keep, Right.SETTINGS, refused=refused, proved=proved),
    )


ROUTES: tuple[Route, ...] = (
    Route("GET", "/healthz", auth.healthz, Open.ALL),
    Route("GET", "/static/{digest}/{name:.+}", statics.serve, Open.ALL),
    Route("GET", "/gallery", gallery.gallery, Open.ALL),
    Route("GET", "/", auth.front_door, Open.SIGNED_IN),
    Route("GET", "/in/{token}", auth.sign_in, Open.ALL),
    Route("POST", "/out", auth.sign_out, Open.SIGNED_IN),
    Route("GET", "/app/{bot}", auth.shell, Open.ALL),
    Route("POST", "/app/{bot}/session", auth.check_in, Open.ALL),
    Route("GET", "/playground", playground.choose, Open.PLAYGROUND),
    Route("GET", "/playground/{sample}", playground.start, Open.PLAYGROUND),
    Route("GET", "/playground/{sample}/{chat}", playground.talk, Open.PLAYGROUND),
    Route("POST", "/playground/{sample}/{chat}", playground.say, Open.PLAYGROUND, largest=PHOTO),
    Route("POST", "/playground/{sample}/answers/{message}/instead", corrections.in_playground, Open.PLAYGROUND),
    Route("GET", "/playground/{sample}/{chat}/news", playground.news, Open.PLAYGROUND),
    Route("GET", "/media/{token}", pictures.picture, Open.ALL),
    Route("GET", "/s/{shop}/live", live.live, Right.SEE, streams=True),
    # home
    Route("GET", "/s/{shop}/", home.home, Right.SEE),
    Route("POST", "/s/{shop}/orders/{number}/confirm", home.confirm, Right.ORDERS),
    Route("POST", "/s/{shop}/retry", home.retry, Right.ORDERS),
    # conversations
    Route("GET", "/s/{shop}/conversations/{conversation}", conversations.conversation, Right.ANSWER),
    Route("GET", "/s/{shop}/conversations/{conversation}/news", conversations.news, Right.ANSWER),
    *(
        Route(
            "POST",
            f"/s/{{shop}}/conversations/{{conversation}}/{act}",
            handler,
            Right.ANSWER,
            refused=conversations.refused,
        )
        for act, handler in (
            ("messages", conversations.answer),
            ("take", conversations.take_over),
            ("back", conversations.give_back),
        )
    ),
    # settings
    Route("GET", "/s/{shop}/settings", shop_settings.shop_settings, Right.SEE),
    Route("POST", "/s/{shop}/language", shop_settings.set_own_language, Right.SEE),
    *_form("notices", shop_settings.notices, shop_settings.set_told),
    *_form("shop", shop_house.about, shop_house.set_about, refused=shop_house.refused_about),
    *_form("card", shop_house.card, shop_house.set_card, refused=shop_house.refused_card, proved=True),
    *_form("own", own_chats.own_chats, own_chats.set_own_chats, refused=own_chats.refused_own_chats),
    *_form("people", people.people, people.set_people, refused=people.refused_people),
    *_form("hours", shop_house.hours, shop_house.set_hours, refused=shop_house.refused_hours),
    Route("GET", "/s/{shop}/settings/delivery", deliveries.ways, Right.SETTINGS),
    *_form("delivery/new", deliveries.new_way, deliveries.add_way, refused=deliveries.refused),
    *_form("delivery/{way}", deliveries.way, deliveries.set_way, refused=deliveries.refused),
    # the shop's own functions
    Route("GET", "/s/{shop}/settings/functions", functions.functions, Right.SETTINGS),
    Route("GET", "/s/{shop}/settings/functions/new", functions.new, Right.SETTINGS),
    Route("POST", "/s/{shop}/settings/functions/new", functions.add, Right.SETTINGS, refused=functions.refused),
    Route("GET", "/s/{shop}/settings/functions/{function}", functions.function, Right.SETTINGS),
    Route("POST", "/s/{shop}/settings/functions/{function}/try", functions.attempt, Right.SETTINGS, streams=True),
    Route("POST", "/s/{shop}/settings/functions/{function}/remove", functions.remove, Right.SETTINGS),
    Route("GET", "/s/{shop}/settings/faq", faqs.faqs, Right.SETTINGS),
    *_form("faq/new", faqs.new_faq, faqs.add_faq, refused=faqs.refused),
    *_form("faq/{code}", faqs.faq, faqs.set_faq, refused=faqs.refused),
    Route("POST", "/s/{shop}/settings/faq/{code}/delete", faqs.forget_faq, Right.SETTINGS),
    # the assistant
    *_form("assistant", assistant.settings, assistant.set_settings, refused=assistant.refused),
    *_form("assistant/versions", assistant.versions, assistant.restore),
    Route("POST", "/s/{shop}/settings/assistant/budget", assistant.set_budget, Right.SETTINGS),
    Route("GET", "/s/{shop}/settings/knowledge", knowledge.knowledge, Right.SETTINGS),
    *(
        Route(
            "POST",
            f"/s/{{shop}}/settings/knowledge/{path}",
            handler,
            Right.SETTINGS,
            refused=knowledge.refused,
            largest=knowledge.LARGEST if path == "papers" else SMALL,
        )
        for path, handler in (
            ("papers", knowledge.hand_in),
            ("papers/{paper}/delete", knowledge.delete_paper),
            ("words", knowledge.add_words),
            ("words/{concept}", knowledge.settle_words),
            ("corrections/{correction}/delete", knowledge.forget_correction),
        )
    ),
    Route("GET", "/s/{shop}/settings/playbooks", playbooks.playbooks, Right.SETTINGS),
    *_form("playbooks/new", playbooks.new_playbook, playbooks.add_playbook, refused=playbooks.refused),
    *_form("playbooks/{play}", playbooks.playbook, playbooks.set_playbook, refused=playbooks.refused),
    *_form("playbooks/{play}/versions", playbooks.versions, playbooks.roll_back),
    *(
        Route("POST", f"/s/{{shop}}/settings/playbooks/{{play}}/{act}", handler, Right.SETTINGS)
        for act, handler in (("switch", playbooks.switch), ("move", playbooks.move), ("delete", playbooks.forget))
    ),
    Route("GET", "/s/{shop}/settings/bargaining", bargaining.all_limits, Right.SETTINGS),
    *_form("bargaining/new", bargaining.new_limits, bargaining.add_limits, refused=bargaining.refused),
    *_form("bargaining/{limits}", bargaining.limits, bargaining.set_limits, refused=bargaining.refused),
    Route("POST", "/s/{shop}/settings/bargaining/{limits}/delete", bargaining.forget_limits, Right.SETTINGS),
    # orders
    Route("GET", "/s/{shop}/orders", orders.orders, Right.SEE),
    Route("GET", "/s/{shop}/orders/{number}", orders.order, Right.SEE),
    Route("GET", "/s/{shop}/orders/{number}/ship", orders.ship_sheet, Right.ORDERS),
    Route("GET", "/s/{shop}/orders/{number}/tracking", orders.tracking_sheet, Right.ORDERS),
    *(
        Route("POST", f"/s/{{shop}}/orders/{{number}}/{act}", handler, Right.ORDERS, refused=orders.refused)
        for act, handler in (
            ("state", orders.move),
            ("tracking", orders.set_tracking),
            ("fee", orders.set_fee),
            ("money", orders.set_money),
            ("notes", orders.set_notes),
            ("receipts/{picture}/accept", orders.accept_receipt),
            ("receipts/{picture}/refuse", orders.refuse_receipt),
        )
    ),
    Route("POST", "/s/{shop}/answers/{message}/instead", corrections.instead, Right.SETTINGS),
    Route("POST", "/s/{shop}/calls/{call}/done", calls.called, Right.ORDERS),
    # products
    Route("GET", "/s/{shop}/products", products.products, Right.SEE),
    Route("GET", "/s/{shop}/products/new", product_words.new_form, Right.CATALOG),
    Route(
        "POST",
        "/s/{shop}/products/new",
        product_words.add,
        Right.CATALOG,
        prepares=product_words.clean_photo,
        refused=product_words.refused_new,
        largest=PHOTO,
    ),
    Route("GET", "/s/{shop}/products/{product}", products.product, Right.SEE),
    Route("GET", "/s/{shop}/products/{product}/pieces", products.pieces_sheet, Right.CATALOG),
    Route(
        "POST",
        "/s/{shop}/products/{product}/pieces",
        products.set_pieces,
        Right.CATALOG,
        refused=products.refused_pieces,
    ),
    Route("POST", "/s/{shop}/products/{product}/state", products.set_state, Right.CATALOG),
    Route("GET", "/s/{shop}/products/{product}/words", product_words.words_form, Right.CATALOG),
    Route(
        "POST",
        "/s/{shop}/products/{product}/words",
        product_words.set_words,
        Right.CATALOG,
        prepares=product_words.clean_photo,
        refused=product_words.refused_words,
        largest=PHOTO,
    ),
)
