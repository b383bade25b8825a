"""What a product is called, how it is described and how it looks: a new one, and a known one typed over."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from models import adding
from models.base.errors import SavdoError
from models.base.i18n import gettext as _
from models.catalog import Category, Product
from models.media import BadPicture, Cleaned, Media
from webapp import forms
from webapp.forms import BadForm
from webapp.pages.products import the_product, url_to
from webapp.rooms import languages_of, member_of, shop_of, show

AXES = (("size", "sizes"), ("color", "colors"))
"""Axis of the variants → its field in the form."""

PHOTO, NO_PHOTO = web.RequestKey("photo", Cleaned), web.RequestKey("no photo", BadPicture)


class ProductForm(forms.Form):
    price: forms.Price
    stock: forms.Count = 0
    counted: forms.Switch = False
    sku: forms.Line = ""
    sizes: forms.Text = ""
    colors: forms.Text = ""


async def new_form(request: web.Request) -> web.Response:
    """GET /s/{shop}/products/new"""
    return await _new(request, {"counted": True, "stock": "1"}, {})


async def _new(
    request: web.Request, typed: dict[str, Any], errors: dict[str, str], *, status: int = 200, why: str | None = None
) -> web.Response:
    return await show(
        request,
        "products/new.html",
        status=status,
        typed=typed,
        errors=errors,
        why=why,
        languages=languages_of(request),
        categories=await _categories(request),
    )


async def _categories(request: web.Request) -> list[tuple[str, str]]:
    found = await Category.all().order_by("position", "id")
    return [("", _("None")), *((one.code, shop_of(request).pick(one.names)) for one in found)]


async def add(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/products/new: it is for sale."""
    typed = await forms.sent(request)
    names, descriptions, errors = _words(request, typed)
    form = _checked(typed, errors)
    photo = await _photo(request, errors)
    if errors or form is None:
        raise BadForm(errors)
    made = await adding.add_product(
        names,
        descriptions=descriptions,
        price=forms.money(form.price, shop_of(request).currency).amount,
        stock=form.stock,
        counted=form.counted,
        sku=form.sku,
        options={axis: adding.listed(getattr(form, field)) for axis, field in AXES},
        category=await _category(typed),
        photo=photo,
        by=member_of(request).actor,
    )
    return web.Response(status=303, headers={"Location": url_to(request, made)})


def _words(request: web.Request, typed: dict[str, Any]) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Names and descriptions per language, and what is missing: the shop's first language has to have a name."""
    names, descriptions, errors = {}, {}, {}
    for language in languages_of(request):
        if name := " ".join(str(typed.get(f"name-{language}", "")).split()):
            names[language.value] = name
        if text := str(typed.get(f"description-{language}", "")).strip():
            descriptions[language.value] = text.replace("\r\n", "\n")
        if len(name) > 120:
            errors[f"name-{language}"] = _(forms.TOO_LONG, max=120)
        if len(text) > 4000:
            errors[f"description-{language}"] = _(forms.TOO_LONG, max=4000)
    first = languages_of(request)[0]
    if first.value not in names:
        errors[f"name-{first}"] = _(forms.NEEDED)
    return names, descriptions, errors


def _checked(typed: dict[str, Any], errors: dict[str, str]) -> ProductForm | None:
    try:
        return forms.check(ProductForm, typed)
    except BadForm as bad:
        errors.update(bad.reasons)
        return None


async def clean_photo(request: web.Request) -> None:
    """The photo is upright, stripped and small, or it is known that it is none: a second's work, so before the unit."""
    data = await forms.upload((await forms.sent(request)).get("photo"))
    if data is None:
        return
    try:
        request[PHOTO] = await Cleaned.of(data)
    except BadPicture as bad:
        request[NO_PHOTO] = bad


async def _photo(request: web.Request, errors: dict[str, str]) -> Media | None:
    if NO_PHOTO in request:
        errors["photo"] = request[NO_PHOTO].for_person()
    return await Media.store(request[PHOTO]) if PHOTO in request and not errors else None


async def _category(typed: dict[str, Any]) -> Category | None:
    code = str(typed.get("category", ""))
    return await Category.get_or_none(code=code) if code else None


async def refused_new(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    """The form again, with what was typed and what is wrong with it."""
    typed = await forms.sent(request)
    reasons = refusal.reasons if isinstance(refusal, BadForm) else {}
    return await _new(request, typed, reasons, status=refusal.status, why=None if reasons else refusal.for_person())


async def words_form(request: web.Request) -> web.Response:
    """GET /s/{shop}/products/{product}/words: names, descriptions, category and photo, to be typed over."""
    found = await the_product(request)
    shelf = await adding.first_shelf(found)
    typed: dict[str, Any] = {f"name-{language}": text for language, text in found.names.items()}
    typed |= {f"description-{language}": text for language, text in found.descriptions.items()}
    return await _change(request, found, {**typed, "category": shelf.code if shelf else ""}, {})


async def _change(
    request: web.Request, found: Product, typed: dict[str, Any], errors: dict[str, str], *, status: int = 200
) -> web.Response:
    return await show(
        request,
        "products/change.html",
        status=status,
        product=found,
        url=url_to(request, found),
        typed=typed,
        errors=errors,
        languages=languages_of(request),
        categories=await _categories(request),
    )


async def set_words(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/products/{product}/words: it is called so, and a new photo is its first."""
    found, typed = await the_product(request), await forms.sent(request)
    names, descriptions, errors = _words(request, typed)
    photo = await _photo(request, errors)
    if errors:
        raise BadForm(errors)
    kept = {language.value for language in languages_of(request)}  # texts in other languages stay as they are
    await adding.reword(
        found,
        {**_others(found.names, kept), **names},
        {**_others(found.descriptions, kept), **descriptions},
        category=await _category(typed),
        photo=photo,
        by=member_of(request).actor,
    )
    return web.Response(status=303, headers={"Location": url_to(request, found)})


def _others(texts: dict[str, str], languages: set[str]) -> dict[str, str]:
    return {language: text for language, text in texts.items() if language not in languages}


async def refused_words(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    found, typed = await the_product(request), await forms.sent(request)
    reasons = refusal.reasons if isinstance(refusal, BadForm) else {}
    return await _change(request, found, typed, reasons, status=refusal.status)
