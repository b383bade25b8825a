"""How the assistant thinks and speaks, as the owner sets it; its versions; and what models may cost in a month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.conversation.templates import templates
from bot.llm import member, set_up
from models import costs, spending
from models.assistant_rules import CHOICES, LONGEST_PROMPT, PLACEHOLDERS, RANGES, BadSettings, checked
from models.assistants import AssistantSettings, AssistantVersion, Change, diff
from models.base.errors import NotFound, SavdoError
from models.base.i18n import N_, current_language
from models.base.i18n import gettext as _
from models.prices import PER_UNIT, dollars
from models.workspaces import Member
from webapp import forms
from webapp.forms import BadForm
from webapp.rooms import base_of, languages_of, member_of, show

Typed = dict[str, Any]
LISTS = ("dos", "donts", "pinned", "excluded")
WORDS: dict[str, dict[str, str]] = {
    "speed": {"fast": N_("Fast"), "balanced": N_("Balanced"), "quality": N_("Quality")},
    "formality": {"formal": N_("Formal"), "friendly": N_("Friendly")},
    "address": {"siz": N_("Polite: siz, вы, usted, Lei"), "sen": N_("Familiar: sen, ты, tú, tu")},
    "emoji": {"none": N_("Not chosen"), "few": N_("Few"), "many": N_("Many")},
}
NAMES = {
    "provider": N_("Whose model"),
    "model": N_("Model"),
    "speed": N_("Speed"),
    "temperature": N_("Temperature"),
    "max_tokens": N_("Longest answer, in tokens"),
    "top_p": N_("Top-p"),
    "top_k": N_("Top-k"),
    "memory": N_("Messages it looks back on"),
    "template": N_("Template"),
    "prompt": N_("Your words to the assistant"),
    "formality": N_("Tone"),
    "address": N_("How customers are addressed"),
    "emoji": N_("Emoji"),
    "dos": N_("Always"),
    "donts": N_("Never"),
    "pinned": N_("Show first"),
    "excluded": N_("Do not recommend"),
    "pairs": N_("Go together"),
    "fallbacks": N_("When it did not understand"),
}
AS_INSTALLED = N_("as this installation has it")


@dataclass(frozen=True, slots=True)
class Told:
    """A version as its page shows it."""

    version: AssistantVersion
    who: str
    changed: list[tuple[str, Change]]


class BudgetForm(forms.Form):
    budget: forms.MaybeAmount = None
    per_minute: forms.Count = 0


# — the settings —


async def settings(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/assistant: as it stands, or with a template's words in the place of the owner's."""
    now = await AssistantVersion.in_force()
    typed = _typed(now)
    if template := templates().get(request.query.get("template", "")):
        typed |= {"template": template.code, "prompt": template.prompt(current_language())}
    return await _form(request, typed)


def _typed(now: AssistantSettings) -> Typed:
    """What stands in the fields when the form is opened."""
    typed: Typed = now.to_json()
    typed |= {name: "\n".join(typed[name]) if name in ("dos", "donts") else ", ".join(typed[name]) for name in LISTS}
    typed |= {f"fallbacks-{language}": "\n".join(lines) for language, lines in now.fallbacks.items()}
    return {**typed, "pairs": "\n".join(" + ".join(pair) for pair in now.pairs)}


async def _form(request: web.Request, typed: Typed, refusal: SavdoError | None = None) -> web.Response:
    errors = _errors(request, refusal)
    return await show(
        request,
        "assistant/settings.html",
        status=refusal.status if refusal else 200,
        typed=typed,
        errors=errors,
        why=refusal.for_person() if refusal and not errors else "",
        action=f"{base_of(request)}/settings/assistant",
        languages=languages_of(request),
        names={name: _(word) for name, word in NAMES.items()},
        choices={name: [(one, _(WORDS[name][one])) for one in CHOICES[name]] for name in CHOICES},
        temperatures=[(value, value) for value in (f"{n / 10:.1f}" for n in range(1, 11))],
        ranges=RANGES,
        providers=[("", _(AS_INSTALLED)), *((kind, member(kind).title) for kind in set_up())],
        templates=[("", _("Not chosen")), *((one.code, one.title(current_language())) for one in templates().values())],
        placeholders=" ".join(f"{{{name}}}" for name in PLACEHOLDERS),
        longest=LONGEST_PROMPT,
        version=await AssistantVersion.newest(),
        spent=await costs.month(),
        dollars=dollars,
    )


def _errors(request: web.Request, refusal: SavdoError | None) -> dict[str, str]:
    if not isinstance(refusal, BadSettings | BadForm):
        return {}
    reasons = dict(refusal.reasons)
    if why := reasons.pop("fallbacks", ""):
        reasons[f"fallbacks-{languages_of(request)[0]}"] = why
    return reasons


async def set_settings(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/assistant: the next reply follows them."""
    wanted = await checked(await _sent(request))
    if wanted.provider not in ("", *set_up()):
        raise BadSettings({"provider": _(forms.NOT_UNDERSTOOD)})
    await AssistantVersion.save_new(wanted, by=member_of(request).actor)
    return _back(request)


async def _sent(request: web.Request) -> dict[str, Any]:
    """What was typed, as the rules read it. Fallbacks in languages that the shop does not write stay as they are."""
    typed, now = await forms.sent(request), await AssistantVersion.in_force()
    known = {name: typed[name] for name in now.to_json() if name in typed and name != "fallbacks"}
    own = {one.value: str(typed.get(f"fallbacks-{one}", "")) for one in languages_of(request)}
    return {**now.to_json(), **known, "fallbacks": {**now.fallbacks, **own}}


async def refused(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    """The form again, with what was typed and what is wrong with it."""
    return await _form(request, {**_typed(await AssistantVersion.in_force()), **await forms.sent(request)}, refusal)


# — versions —


async def versions(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/assistant/versions: each with what it changed, newest first."""
    found = await AssistantVersion.all().order_by("-number").limit(50)
    people = {one.actor: one.person.name for one in await Member.all().prefetch_related("person")}
    olds = [*(one.read for one in found[1:]), await found[-1].before()] if found else []
    told = [
        Told(one, people.get(one.by, ""), [(_(NAMES[change.name]), change) for change in diff(old, one.read)])
        for one, old in zip(found, olds, strict=True)
    ]
    return await show(request, "assistant/versions.html", versions=told, shown=shown, at=request.path)


def shown(name: str, value: Any) -> str:
    """A setting's value as people read it."""
    if isinstance(value, Mapping):
        return "; ".join(", ".join(lines) for lines in value.values())
    if isinstance(value, list):
        return "; ".join(" + ".join(one) if isinstance(one, list) else str(one) for one in value)
    word = WORDS.get(name, {}).get(str(value))
    return _(word) if word else str(value)


async def restore(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/assistant/versions: it behaves as in that version, which is a new version."""
    number = str((await forms.sent(request)).get("number", ""))
    if not number.isascii() or not number.isdecimal() or len(number) > 6:
        raise NotFound
    await (await AssistantVersion.numbered(int(number))).restore(by=member_of(request).actor)
    return _back(request)


# — money —


async def set_budget(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/assistant/budget: models cost no more than this in a month; empty leaves it to the installation."""
    form = await forms.read(request, BudgetForm)
    micros = None if form.budget is None else int(form.budget * PER_UNIT)
    await spending.set_budget(micros, per_minute=form.per_minute or None)
    return _back(request)


def _back(request: web.Request) -> web.Response:
    return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings/assistant"})


async def summary() -> str:
    """How things stand, for the list of settings."""
    now = await AssistantVersion.in_force()
    return ", ".join((_(WORDS["formality"][now.formality]), _(WORDS["speed"][now.speed])))
