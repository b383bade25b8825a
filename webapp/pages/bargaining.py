"""Bargaining: how far the assistant may come down, in which steps, and what it may add instead."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from models.bargains import HaggleLimits, ScopeTaken
from models.base.errors import SavdoError
from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.catalog import Category, Product, ProductState
from models.haggling import PERCENT, Gift
from webapp import forms
from webapp.forms import BadForm
from webapp.pages.playbooks import MOST_TO_CHOOSE
from webapp.rooms import base_of, shop_of, show

WHOLE_SHOP = "shop"
GIFTS = {
    Gift.WRAP: N_("Wrap it as a present"),
    Gift.DELIVERY: N_("Free delivery"),
    Gift.SECOND: N_("The second one cheaper"),
}
MOST_STEPS, MOST_OFF, MOST_HOURS = 6, 90, 720
BAD_STEPS = N_("Percents from 1 to %(most)s with commas between them: 3, 5, 10.")
NOTHING = N_("Give at least one step or one present, or there is nothing to bargain with.")
UNDER = N_("A step goes below the floor. Lower the floor, or leave the step out.")
Typed = dict[str, Any]


class LimitsForm(forms.Form):
    scope: forms.Line = ""
    floor: forms.Count = 0
    floor_price: forms.MaybeAmount = None
    steps: forms.Line = ""
    second: forms.Count = 0
    hours: forms.Count = 24
    active: forms.Switch = False


async def all_limits(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/bargaining"""
    found = await HaggleLimits.all().prefetch_related("product", "category").order_by("id")
    return await show(request, "playbooks/bargaining.html", found=found, gifts=GIFTS, percent=PERCENT)


async def new_limits(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/bargaining/new"""
    return await _form(
        request, None, {"active": True, "floor": "10", "steps": "3, 5, 10", "hours": "24", "second": "0"}
    )


async def limits(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/bargaining/{limits}"""
    found = await HaggleLimits.called(request.match_info["limits"])
    money = shop_of(request).money
    typed: Typed = {
        "scope": _scope_of(found),
        "floor": str(found.floor_basis_points // PERCENT),
        "floor_price": forms.typed(money(found.floor_price)) if found.floor_price is not None else "",
        "steps": ", ".join(str(step // PERCENT) for step in found.steps),
        "second": str(found.second_basis_points // PERCENT),
        "hours": str(found.hours),
        "active": found.active,
        **dict.fromkeys((f"gift-{gift}" for gift in found.gifts), True),
    }
    return await _form(request, found, typed)


def _scope_of(found: HaggleLimits) -> str:
    if found.product:
        return f"product:{found.product.code}"
    return f"shelf:{found.category.code}" if found.category else WHOLE_SHOP


async def _form(
    request: web.Request, found: HaggleLimits | None, typed: Typed, refusal: SavdoError | None = None
) -> web.Response:
    errors = refusal.reasons if isinstance(refusal, BadForm) else {}
    return await show(
        request,
        "playbooks/limits.html",
        status=refusal.status if refusal else 200,
        found=found,
        typed=typed,
        errors=errors,
        why=refusal.for_person() if refusal and not errors else "",
        scopes=await _scopes(request),
        gifts=[(gift.value, _(word)) for gift, word in GIFTS.items()],
        action=request.path,
    )


async def _scopes(request: web.Request) -> list[tuple[str, str]]:
    """What limits may be for: the shop, a shelf, a product."""
    shop = shop_of(request)
    shelves = await Category.all().order_by("position", "id")
    products = await Product.filter(state=ProductState.ACTIVE).order_by("position", "id").limit(MOST_TO_CHOOSE)
    return [
        (WHOLE_SHOP, _("The whole shop")),
        *((f"shelf:{one.code}", _("Shelf: %(name)s", name=shop.pick(one.names))) for one in shelves),
        *((f"product:{one.code}", shop.pick(one.names)) for one in products),
    ]


async def add_limits(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/bargaining/new: the assistant bargains so."""
    return await _settle(request, HaggleLimits())


async def set_limits(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/bargaining/{limits}: the assistant bargains so from now on; what was agreed stays."""
    return await _settle(request, await HaggleLimits.called(request.match_info["limits"]))


async def _settle(request: web.Request, found: HaggleLimits) -> web.StreamResponse:
    typed = await forms.sent(request)
    form = forms.check(LimitsForm, typed)
    gifts = [
        gift.value for gift in Gift if typed.get(f"gift-{gift.value}") and (gift is not Gift.SECOND or form.second)
    ]
    steps = _steps(form, gifts)
    found.product = found.category = None
    kind, _colon, code = form.scope.partition(":")
    if kind == "product":
        found.product = await Product.get_or_none(code=code)
    elif kind == "shelf":
        found.category = await Category.get_or_none(code=code)
    if not (found.product or found.category or form.scope == WHOLE_SHOP):
        raise BadForm({"scope": _(forms.NOT_UNDERSTOOD)})
    await _only_one(found)
    amount = form.floor_price
    found.floor_price = forms.money(amount, shop_of(request).currency).amount if amount is not None else None
    found.floor_basis_points, found.second_basis_points = form.floor * PERCENT, form.second * PERCENT
    found.steps, found.gifts = [step * PERCENT for step in steps], gifts
    found.hours, found.active = form.hours, form.active
    await found.save()
    return _to_list(request)


def _steps(form: LimitsForm, gifts: list[str]) -> list[int]:
    """The steps in whole percents, or BadForm with what is wrong where."""
    errors: dict[str, str] = {}
    parts = [part.strip().rstrip("%").strip() for part in form.steps.split(",") if part.strip()]
    steps = sorted({int(part) for part in parts if part.isascii() and part.isdecimal() and len(part) < 3})
    if len(parts) > MOST_STEPS or len(steps) < len(set(parts)) or any(not 0 < step <= MOST_OFF for step in steps):
        errors["steps"] = _(BAD_STEPS, most=MOST_OFF)
    elif steps and steps[-1] > form.floor:
        errors["steps"] = _(UNDER)
    elif not steps and not gifts:
        errors["steps"] = _(NOTHING)
    for name, most in (("floor", MOST_OFF), ("second", MOST_OFF), ("hours", MOST_HOURS)):
        if getattr(form, name) > most or (name == "hours" and not form.hours):
            errors[name] = _(forms.NOT_UNDERSTOOD)
    if errors:
        raise BadForm(errors)
    return steps


async def _only_one(found: HaggleLimits) -> None:
    """Two rules for the same thing would be a riddle."""
    product, category = (one.id if one else None for one in (found.product, found.category))
    others = HaggleLimits.filter(product_id=product, category_id=category)
    if await (others.exclude(id=found.id) if found.id else others).exists():
        raise ScopeTaken


async def forget_limits(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/bargaining/{limits}/delete: nobody bargains about it any more."""
    await (await HaggleLimits.called(request.match_info["limits"])).delete()
    return _to_list(request)


async def refused(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    """The form again, with what was typed and what is wrong with it."""
    id_ = request.match_info.get("limits")
    return await _form(request, await HaggleLimits.called(id_) if id_ else None, await forms.sent(request), refusal)


def _to_list(request: web.Request) -> web.Response:
    return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings/bargaining"})
