"""Playbooks: what the assistant shall say and offer, and when; written here, in order, with every version kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from aiohttp import web

from models.base.errors import NotFound, SavdoError
from models.base.i18n import N_, Language
from models.base.i18n import gettext as _
from models.catalog import Category, Product, ProductState
from models.playbooks import CUSTOMERS, HOUSE, INTENTS, TITLES, Play
from models.rulebook import Playbook, PlaybookVersion, as_built, changes, figures
from models.workspaces import Member, Workspace
from webapp import forms
from webapp.forms import BadForm
from webapp.rooms import base_of, languages_of, member_of, shop_of, show

LONGEST_PHRASE, MOST_PHRASES, LONGEST_WORDS = 60, 40, 600
MOST_TO_CHOOSE = 300
"""Products in a choice; a longer list is no choice."""
PHRASES_TOO_MANY = N_("At most %(most)s phrases of %(long)s characters, please.")
FIELDS = {
    "title": N_("Name"),
    "phrases": N_("Words"),
    "intent": N_("What it is about"),
    "product": N_("Product"),
    "category": N_("Shelf"),
    "customer": N_("Customer"),
    "value_from": N_("Cart from"),
    "value_to": N_("Cart to"),
    "instruction": N_("Instruction"),
    "offers": N_("Offer"),
    "suggest": N_("Show this product"),
    "most": N_("Times in one conversation"),
    "until": N_("Until"),
}
Typed = dict[str, Any]


class RuleForm(forms.Form):
    title: forms.Line = ""
    intent: forms.Line = ""
    product: forms.Line = ""
    category: forms.Line = ""
    customer: forms.Line = ""
    value_from: forms.MaybeAmount = None
    value_to: forms.MaybeAmount = None
    suggest: forms.Line = ""
    most: forms.Count = 0


def title_of(play: Play) -> str:
    """What the page calls it: one of the house by what it is for."""
    return play.title or (_(TITLES[play.code]) if play.code in TITLES else play.code)


async def playbooks(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/playbooks"""
    plays, came = await Playbook.plays(), await figures()
    return await show(request, "playbooks/list.html", plays=plays, came=came, title_of=title_of, intents=INTENTS)


async def new_playbook(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/playbooks/new"""
    return await _form(request, None, {"most": "0"})


async def playbook(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/playbooks/{play}"""
    play = await _play(request)
    return await _form(request, play, _typed(request, play))


async def _play(request: web.Request) -> Play:
    return await Playbook.play(request.match_info["play"])


def _typed(request: web.Request, play: Play) -> Typed:
    """What stands in the fields when the form is opened."""
    money = shop_of(request).money
    typed: Typed = {name: getattr(play, name) for name in ("intent", "product", "category", "customer", "suggest")}
    typed |= {f"phrases-{language}": ", ".join(said) for language, said in play.phrases.items()}
    typed |= {f"offer-{language}": words for language, words in play.offers.items()}
    sums = {"value_from": play.value_from, "value_to": play.value_to}
    typed |= {name: forms.typed(money(amount)) for name, amount in sums.items() if amount is not None}
    until = play.until.isoformat() if play.until else ""
    return {**typed, "title": play.title, "instruction": play.instruction, "most": str(play.most), "until": until}


async def _form(
    request: web.Request, play: Play | None, typed: Typed, refusal: SavdoError | None = None
) -> web.Response:
    shop = shop_of(request)
    products = await Product.filter(state=ProductState.ACTIVE).order_by("position", "id").limit(MOST_TO_CHOOSE)
    shelves = await Category.all().order_by("position", "id")
    any_ = [("", _("any"))]
    errors = refusal.reasons if isinstance(refusal, BadForm) else {}
    return await show(
        request,
        "playbooks/form.html",
        status=refusal.status if refusal else 200,
        play=play,
        title=title_of(play) if play else _("New playbook"),
        typed=typed,
        errors=errors,
        why=refusal.for_person() if refusal and not errors else "",
        languages=languages_of(request),
        spoken=spoken(request),
        products=[*any_, *((one.code, shop.pick(one.names)) for one in products)],
        shelves=[*any_, *((one.code, shop.pick(one.names)) for one in shelves)],
        intents=[*any_, *((code, _(word)) for code, word in INTENTS.items())],
        customers=[*any_, *((code, _(word)) for code, word in CUSTOMERS.items())],
        action=request.path,
    )


def spoken(request: web.Request) -> list[Language]:
    """Languages in which phrases are written: one script of Uzbek does for both."""
    return [one for one in languages_of(request) if one is not Language.UZ_CYRL] or [Language.UZ]


async def add_playbook(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/playbooks/new: the assistant follows it."""
    await Playbook.write("", await _rule(request, None), by=member_of(request).actor)
    return _to_list(request)


async def set_playbook(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/playbooks/{play}: the assistant follows it so from now on."""
    play = await _play(request)
    rule = await _rule(request, play)
    await Playbook.write(play.code, rule, by=member_of(request).actor)
    return _to_list(request)


async def _rule(request: web.Request, play: Play | None) -> dict[str, Any]:
    """The rule that was typed, or BadForm. Phrases in languages that the shop does not write stay as they are."""
    typed = await forms.sent(request)
    errors: dict[str, str] = {}
    try:
        form = forms.check(RuleForm, typed)
    except BadForm as bad:
        form, errors = RuleForm(), dict(bad.reasons)
    phrases, offers = _words(request, typed, errors)
    instruction, until = str(typed.get("instruction", "")).strip(), _day(typed.get("until"), errors)
    if not (play and play.of_the_house) and not form.title and "title" not in errors:
        errors["title"] = _(forms.NEEDED)
    if len(instruction) > LONGEST_WORDS:
        errors["instruction"] = _(forms.TOO_LONG, max=LONGEST_WORDS)
    if errors:
        raise BadForm(errors)
    kept = play.phrases if play else {}
    others = {language: list(said) for language, said in kept.items() if language not in spoken(request)}
    money, shop = forms.money, shop_of(request)
    sums = {"value_from": form.value_from, "value_to": form.value_to}
    rule = {
        "title": form.title,
        "phrases": {**others, **phrases},
        **{name: getattr(form, name) for name in ("intent", "product", "category", "customer", "suggest", "most")},
        **{name: money(amount, shop.currency).amount for name, amount in sums.items() if amount is not None},
        "instruction": instruction,
        "offers": offers,
        "until": until,
    }
    return {name: value for name, value in rule.items() if value not in ("", {}, 0, None)}


def _words(request: web.Request, typed: Typed, errors: dict[str, str]) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Phrases and offers per language."""
    offers, long = forms.texts(typed, "offer", languages_of(request), most=LONGEST_WORDS)
    errors |= long
    phrases = {one.value: _listed(typed.get(f"phrases-{one}", "")) for one in spoken(request)}
    for language, said in phrases.items():
        if len(said) > MOST_PHRASES or any(len(phrase) > LONGEST_PHRASE for phrase in said):
            errors[f"phrases-{language}"] = _(PHRASES_TOO_MANY, most=MOST_PHRASES, long=LONGEST_PHRASE)
    return {language: said for language, said in phrases.items() if said}, offers


def _listed(typed: object) -> list[str]:
    parts = (" ".join(part.split()) for part in str(typed).replace("\n", ",").split(","))
    return list(dict.fromkeys(part for part in parts if part))


def _day(typed: object, errors: dict[str, str]) -> str:
    text = str(typed or "").strip()
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        errors["until"] = _(forms.NOT_UNDERSTOOD)
        return ""


async def refused(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    """The form again, with what was typed and what is wrong with it."""
    play = await _play(request) if "play" in request.match_info else None
    return await _form(request, play, await forms.sent(request), refusal)


# ── on and off, order, versions ─────────────────────────────────────────────────────────────────────────────────────


async def switch(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/playbooks/{play}/switch: it acts, or it does not."""
    await Playbook.switch((await _play(request)).code, bool((await forms.sent(request)).get("active")))
    return _to_list(request)


async def move(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/playbooks/{play}/move: it is asked earlier, or later."""
    await Playbook.move((await _play(request)).code, up=(await forms.sent(request)).get("to") == "up")
    return _to_list(request)


async def forget(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/playbooks/{play}/delete: it is gone; one of the house is as it was built."""
    await Playbook.forget((await _play(request)).code)
    return _to_list(request)


async def versions(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/playbooks/{play}/versions: each with what it changed, newest first."""
    play = await _play(request)
    found = await Playbook.versions(play.code)
    people = {one.actor: one.person.name for one in await Member.all().prefetch_related("person")}
    first = as_built(play.code) if play.code in HOUSE else {}
    olds = [*(one.rule for one in found[1:]), first][: len(found)]  # one of the house may have no version yet
    shop = shop_of(request)
    told = [(one, people.get(one.by, ""), _told(old, one, shop)) for one, old in zip(found, olds, strict=True)]
    return await show(
        request,
        "playbooks/versions.html",
        play=play,
        title=title_of(play),
        versions=told,
        at=request.path.rpartition("/")[0],
    )


def _told(old: Mapping[str, Any], version: PlaybookVersion, shop: Workspace) -> list[tuple[str, str, str]]:
    """What the version changed, in words."""
    differs = [one for one in changes(old, version.rule) if one[0] in FIELDS]
    return [(_(FIELDS[name]), _shown(name, was, shop), _shown(name, now, shop)) for name, was, now in differs]


def _shown(name: str, value: Any, shop: Workspace) -> str:
    """A field's value as the form shows it."""
    if value in (None, "", {}):
        return ""
    if isinstance(value, Mapping):
        return "; ".join(", ".join(part) if isinstance(part, list) else str(part) for part in value.values())
    if name in ("value_from", "value_to"):
        return shop.money(int(value)).text()
    words = {"intent": INTENTS, "customer": CUSTOMERS}.get(name, {}).get(str(value))
    return _(words) if words else str(value)


async def roll_back(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/playbooks/{play}/versions: it is as that version was."""
    play, number = await _play(request), str((await forms.sent(request)).get("number", ""))
    if not number.isascii() or not number.isdecimal() or len(number) > 6:
        raise NotFound
    await Playbook.roll_back(play.code, int(number), by=member_of(request).actor)
    return _to_list(request)


def _to_list(request: web.Request) -> web.Response:
    return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings/playbooks"})
