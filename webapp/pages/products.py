"""Products: the list, one product, prices and stock changed in place, hidden, shown, put away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any
from urllib.parse import urlencode

from aiohttp import web
from pydantic import BeforeValidator, Field

from models import adding, stock
from models.base.errors import NotFound, SavdoError
from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.catalog import Product, ProductState, Variant
from models.finding import find_products
from models.workspaces import Workspace
from webapp import forms
from webapp.forms import BadForm
from webapp.render import is_partial
from webapp.rooms import base_of, done, member_of, page_of, shop_of, show, words_of

SHELVES = (
    (ProductState.ACTIVE, N_("For sale")),
    (ProductState.HIDDEN, N_("Hidden")),
    (ProductState.ARCHIVED, N_("Archived")),
)


class PieceForm(forms.Form):
    price: forms.Price
    stock: forms.Count = 0
    present: forms.Switch = False
    was: Annotated[int | None, Field(ge=0, le=1_000_000), BeforeValidator(lambda typed: typed or None)] = None
    """How many there were when the sheet was opened."""


# — looking —


async def products(request: web.Request) -> web.Response:
    """GET /s/{shop}/products: what is for sale, hidden or archived, or what the words mean."""
    words, asked = words_of(request), request.query.get("shelf", "active")
    shelf = ProductState(asked) if asked in list(ProductState) else ProductState.ACTIVE
    page = await find_products(shelf, words=words, page=page_of(request))

    def url_of(number: int) -> str:
        query = {"shelf": shelf.value, **({"q": words} if words else {}), "page": str(number)}
        return f"{base_of(request)}/products?{urlencode(query)}"

    tabs = [
        {"label": _(word), "href": f"{base_of(request)}/products?shelf={one.value}", "current": one is shelf}
        for one, word in SHELVES
    ]
    return await show(request, "products/list.html", page=page, q=words, shelf=shelf, tabs=tabs, url_of=url_of)


async def product(request: web.Request) -> web.Response:
    """GET /s/{shop}/products/{product}: its pictures, words and variants."""
    found = await the_product(request)
    return await show(
        request,
        "products/one.html",
        product=found,
        pieces=await _variants(found),
        category=await adding.first_shelf(found),
        url=url_to(request, found),
    )


async def the_product(request: web.Request) -> Product:
    found = await Product.get_or_none(public_id=request.match_info["product"])
    if found is None:
        raise NotFound
    await found.fetch_related("photos__media")
    found.photos.related_objects.sort(key=lambda photo: (photo.position, photo.id))
    return found


async def _variants(found: Product) -> list[Variant]:
    return await Variant.filter(product_id=found.id, active=True).order_by("position", "id")


def url_to(request: web.Request, product: Product) -> str:
    return f"{base_of(request)}/products/{product.public_id}"


# — prices and stock —


async def pieces_sheet(request: web.Request) -> web.Response:
    """GET /s/{shop}/products/{product}/pieces: price and stock of every variant, to be typed over."""
    return await _pieces(request, {}, {})


async def _pieces(
    request: web.Request, typed: dict[str, Any], errors: dict[str, str], *, status: int = 200, why: str | None = None
) -> web.Response:
    found = await the_product(request)
    pieces = await _variants(found)
    return await show(
        request,
        "products/pieces.html",
        status=status,
        product=found,
        pieces=pieces,
        url=url_to(request, found),
        values={**_present(shop_of(request), pieces), **typed},
        errors=errors,
        why=why,
        alone=status != 200,
    )


def _present(shop: Workspace, pieces: Sequence[Variant]) -> dict[str, Any]:
    """What stands in the fields when the sheet is opened. Variants go by their SKU."""
    values: dict[str, Any] = {}
    for piece in pieces:
        values[f"price.{piece.sku}"] = forms.typed(shop.money(piece.price))
        values[f"stock.{piece.sku}"] = values[f"was.{piece.sku}"] = str(piece.on_hand)
        values[f"present.{piece.sku}"] = piece.present
    return values


async def set_pieces(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/products/{product}/pieces: what was changed costs this, and there is so much of it."""
    found, typed = await the_product(request), await forms.sent(request)
    wanted = [(piece, _piece(piece, typed)) for piece in await _variants(found) if f"price.{piece.sku}" in typed]
    errors = {name: why for _variant, (_form, whys) in wanted for name, why in whys.items()}
    if errors:
        raise BadForm(errors)
    await stock.lock(piece.id for piece, _form in wanted)  # the sheet's order is not the orders' order
    for piece, (form, _none) in wanted:
        assert form
        await _put(request, found, piece, form)
    return await done(request, url_to(request, found), _("Saved"), products={})


def _piece(piece: Variant, typed: dict[str, Any]) -> tuple[PieceForm | None, dict[str, str]]:
    own = {name: typed.get(f"{name}.{piece.sku}", "") for name in PieceForm.model_fields}
    try:
        return forms.check(PieceForm, own), {}
    except BadForm as bad:
        return None, {f"{name}.{piece.sku}": why for name, why in bad.reasons.items()}


async def _put(request: web.Request, found: Product, piece: Variant, form: PieceForm) -> None:
    by, price = member_of(request).actor, forms.money(form.price, shop_of(request).currency).amount
    if price != piece.price:
        await piece.set_price(price, by=by)
    if found.counted and form.stock != form.was:
        await stock.count(piece, form.stock, by=by, believed=form.was)
    elif not found.counted and form.present != piece.present:
        await piece.set_present(form.present, by=by)


async def refused_pieces(request: web.Request, refusal: SavdoError) -> web.Response:
    """The sheet again, with what was typed and why it could not be kept."""
    sent = await forms.sent(request)
    typed = {name: value for name, value in sent.items() if name.partition(".")[0] in {"price", "stock", "was"}}
    typed |= {f"present.{name.partition('.')[2]}": f"present.{name.partition('.')[2]}" in sent for name in typed}
    if isinstance(refusal, BadForm):
        return await _pieces(request, typed, refusal.reasons, status=refusal.status)
    fresh = {name: value for name, value in typed.items() if not name.startswith("was.")}
    return await _pieces(request, fresh, {}, status=refusal.status, why=refusal.for_person())


# — showing and hiding —


async def set_state(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/products/{product}/state: customers see it, do not see it, or it is put away."""
    found, asked = await the_product(request), (await forms.sent(request)).get("state")
    verbs = {"active": found.publish, "hidden": found.hide, "archived": found.archive}
    if asked not in verbs:
        raise BadForm({"state": _(forms.NOT_UNDERSTOOD)})
    await verbs[str(asked)](by=member_of(request).actor)
    if not is_partial(request):
        return web.Response(status=303, headers={"Location": url_to(request, found)})
    return await product(request)
