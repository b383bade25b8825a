"""Orders: the list with its tabs, and one order with everything that can be done to it."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from aiohttp import web

from models import reports
from models.base.errors import BadInput, NotFound, SavdoError
from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.callbacks import CallBack
from models.customers import Identity
from models.events import timeline as events_of
from models.finding import Face, faces_of, find_orders
from models.haggling import Gift
from models.orders import OPEN, STATE_NAMES, MoneyState, Order, State
from models.receipts import Receipt, ReceiptState
from webapp import forms, timeline, wording
from webapp.forms import BadForm
from webapp.render import ZONE, is_partial
from webapp.rooms import base_of, done, member_of, page_of, shop_of, show, words_of
from workers.cards import still_to_do

TABS: tuple[tuple[str, str, tuple[State, ...] | None], ...] = (
    ("open", N_("Open orders"), OPEN),
    *((state.value.lower(), STATE_NAMES[state], (state,)) for state in OPEN),
    ("receipts", N_("Receipts"), None),
    *((state.value.lower(), STATE_NAMES[state], (state,)) for state in State if state not in OPEN),
    ("all", N_("All"), None),
)


class MoveForm(forms.Form):
    state: str
    tracking: str = ""


class TrackingForm(forms.Form):
    tracking: str


class FeeForm(forms.Form):
    fee: forms.Amount


GIFTS = {
    Gift.WRAP.value: N_("wrap as a present"),
    Gift.DELIVERY.value: N_("free delivery"),
    Gift.SECOND.value: N_("the second one for less"),
}
"""What was promised with a line when its price was bargained for."""


class NotesForm(forms.Form):
    notes: forms.Text = ""


class MoneyForm(forms.Form):
    money: str


# — the list —


async def orders(request: web.Request) -> web.Response:
    """GET /s/{shop}/orders: the open ones, or another tab, or what the words mean."""
    words, tab = words_of(request), request.query.get("tab", "open")
    states = next((states for name, _word, states in TABS if name == tab), OPEN)
    page = await find_orders(states, words=words, receipts=tab == "receipts", page=page_of(request))
    tally = await reports.counts_by_state()
    return await show(
        request,
        "orders/list.html",
        page=page,
        q=words,
        tab=tab,
        counts={"orders": tally.get("PENDING", 0)},
        tabs=_tabs(request, tab, tally),
        any_orders=any(tally.values()),
        url_of=lambda number: f"{base_of(request)}/orders?{urlencode(_query(words, tab, number))}",
    )


def _query(words: str, tab: str, page: int) -> dict[str, str]:
    asked = {"q": words} if words else {"tab": tab}
    return {**asked, "page": str(page)} if page > 1 else asked


def _tabs(request: web.Request, tab: str, tally: dict[str, int]) -> list[dict[str, object]]:
    def count(name: str, states: tuple[State, ...] | None) -> int | None:
        if name == "receipts":
            return tally["receipts"]
        return sum(tally.get(state.value, 0) for state in states) if states and set(states) <= set(OPEN) else None

    items = [(name, word, count(name, states)) for name, word, states in TABS]
    return [
        {"label": _(word), "href": f"{base_of(request)}/orders?tab={name}", "current": name == tab, "count": number}
        for name, word, number in items
        if number != 0 or name in {"open", "pending", tab}
    ]


# — one order —


async def order(request: web.Request) -> web.Response:
    """GET /s/{shop}/orders/{number}: everything that is known of it and can be done to it."""
    return await _room(request, await Order.numbered(request.match_info["number"]))


async def _room(
    request: web.Request, order: Order, *, status: int = 200, why: str | None = None, fee: tuple[str, str] = ("", "")
) -> web.Response:
    receipts = await Receipt.filter(order_id=order.id).prefetch_related("media").order_by("-id")
    faces = await faces_of([line.variant_id for line in order.lines if line.variant_id])
    with wording.in_zone(request[ZONE]):
        happened = timeline.steps(order, await events_of(order), await timeline.people())
    return await show(
        request,
        "orders/one.html",
        status=status,
        order=order,
        order_url=_url(request, order.number),
        lines=[(line, faces.get(line.variant_id or 0, Face(None, []))) for line in order.lines],
        receipts=receipts,
        steps=happened,
        why=why,
        fee=fee,
        to_do=still_to_do(order, shop_of(request)),
        is_open=order.state in OPEN,
        gifts=GIFTS,
        gone_since=await Identity.gone_since(order.conversation_id),
        call=await CallBack.waiting_of(order.customer_id),
    )


def _url(request: web.Request, number: str) -> str:
    return f"{base_of(request)}/orders/{quote(number, safe='')}"


# — changes. Where the answer goes is said by `at`: a row of the list, the sheet, or the whole room —


async def move(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/orders/{number}/state: it is in the state that was chosen."""
    form = await forms.read(request, MoveForm)
    order = await Order.numbered(request.match_info["number"])
    await order.move_to(_state(form.state), by=member_of(request).actor, tracking=form.tracking)
    if request.query.get("at") == "sheet":
        said = _("Order %(number)s: %(state)s.", number=order.number, state=_(STATE_NAMES[order.state]))
        return await done(request, _url(request, order.number), said, orders={})
    return await _changed(request, order)


def _state(typed: str) -> State:
    try:
        return State(typed)
    except ValueError:
        raise BadInput(value=typed[:40]) from None


async def ship_sheet(request: web.Request) -> web.Response:
    """GET /s/{shop}/orders/{number}/ship: asks for a tracking number before the goods are handed over."""
    return await _tracking_sheet(request, "orders/ship.html")


async def tracking_sheet(request: web.Request) -> web.Response:
    """GET /s/{shop}/orders/{number}/tracking"""
    return await _tracking_sheet(request, "orders/tracking.html")


async def _tracking_sheet(
    request: web.Request, template: str, *, error: str | None = None, status: int = 200
) -> web.Response:
    order = await Order.numbered(request.match_info["number"])
    typed = (await forms.sent(request)).get("tracking", "") if request.method == "POST" else order.tracking
    return await show(
        request,
        template,
        status=status,
        order=order,
        order_url=_url(request, order.number),
        typed=typed,
        error=error if status == 422 else None,
        why=error if status == 409 else None,
        alone=request.method == "POST",
    )


async def set_tracking(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/orders/{number}/tracking: the customer can follow it by this number."""
    form = await forms.read(request, TrackingForm)
    order = await Order.numbered(request.match_info["number"])
    await order.follow_by(form.tracking, by=member_of(request).actor)
    return await done(request, _url(request, order.number), _("Saved"), orders={})


async def set_fee(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/orders/{number}/fee: the taxi costs this."""
    form = await forms.read(request, FeeForm)
    order = await Order.numbered(request.match_info["number"])
    await order.set_fee(forms.money(form.fee, shop_of(request).currency), by=member_of(request).actor)
    return await _changed(request, order)


async def set_notes(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/orders/{number}/notes: the shop's people remember this of the customer."""
    form = await forms.read(request, NotesForm)
    order = await Order.numbered(request.match_info["number"])
    await order.customer.note(form.notes)
    return await _changed(request, order)


async def set_money(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/orders/{number}/money: it is paid, paid in part, or given back."""
    form = await forms.read(request, MoneyForm)
    order = await Order.numbered(request.match_info["number"])
    verbs = {
        MoneyState.PAID: order.money_received,
        MoneyState.PART_PAID: order.money_part_received,
        MoneyState.RETURNED: order.money_returned,
    }
    verb = verbs.get(MoneyState(form.money)) if form.money in list(MoneyState) else None
    if verb is None:
        raise BadInput(value=form.money[:40])
    await verb(by=member_of(request).actor)
    return await _changed(request, order)


async def accept_receipt(request: web.Request) -> web.StreamResponse:
    """POST …/receipts/{picture}/accept: the money is there."""
    order, receipt = await _receipt(request)
    await receipt.accept(by=member_of(request).actor)
    return await _changed(request, order)


async def refuse_receipt(request: web.Request) -> web.StreamResponse:
    """POST …/receipts/{picture}/refuse: there is no such money."""
    order, receipt = await _receipt(request)
    await receipt.refuse(by=member_of(request).actor)
    return await _changed(request, order)


async def _receipt(request: web.Request) -> tuple[Order, Receipt]:
    """The receipt by its picture's public id: the one that waits, if the same picture hangs there twice."""
    order = await Order.numbered(request.match_info["number"])
    found = await Receipt.filter(order_id=order.id, media__public_id=request.match_info["picture"]).order_by("-id")
    if not found:
        raise NotFound
    return order, next((r for r in found if r.state is ReceiptState.WAITING), found[0])


async def _changed(request: web.Request, order: Order) -> web.StreamResponse:
    if not is_partial(request):
        return web.Response(status=303, headers={"Location": _url(request, order.number)})
    order = await Order.numbered(order.number)
    return await (_row(request, order) if request.query.get("at") == "row" else _room(request, order))


async def _row(request: web.Request, order: Order, *, status: int = 200, why: str | None = None) -> web.Response:
    return await show(request, "orders/_row.html", status=status, order=order, why=why)


async def refused(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    """How it stands now, and why that could not be done."""
    at, why = request.query.get("at"), refusal.for_person()
    if at == "sheet":
        template = "orders/ship.html" if request.path.endswith("/state") else "orders/tracking.html"
        return await _tracking_sheet(request, template, error=why, status=refusal.status)
    order = await Order.numbered(request.match_info["number"])
    if at == "row":
        return await _row(request, order, status=refusal.status, why=why)
    if isinstance(refusal, BadForm) and "fee" in refusal.reasons:
        typed = str((await forms.sent(request)).get("fee", ""))
        return await _room(request, order, status=refusal.status, fee=(typed, refusal.reasons["fee"]))
    return await _room(request, order, status=refusal.status, why=why)
