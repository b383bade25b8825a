"""The shop's own functions: addresses that the assistant may ask. Listed, added, tried, removed."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web

from bot.tools import TOOLS
from bot.tools.own import BadAddress, OwnTool, checked, read_answer
from models.base.db import unit
from models.base.errors import NotFound, SavdoError
from models.base.i18n import Language
from models.base.i18n import gettext as _
from models.functions import METHODS, BadName, BadSchema, NameTaken, OwnFunction, TooMany, read_schema
from webapp import forms
from webapp.forms import BadForm
from webapp.rooms import base_of, shop_of, show

EXAMPLE = """{
  "properties": {"parcel": {"type": "string", "description": "the parcel's number"}},
  "required": ["parcel"]
}"""
MOST_TRIGGERS = 20
FIELD_OF: dict[type[SavdoError], str] = {
    BadName: "name",
    NameTaken: "name",
    TooMany: "name",
    BadSchema: "parameters",
    BadAddress: "url",
}
Typed = dict[str, Any]


class FunctionForm(forms.Form):
    name: forms.Needed
    description: forms.Needed
    parameters: forms.Text = ""
    url: forms.Needed
    method: str = "GET"
    header: forms.Line = ""
    secret: forms.Line = ""
    timeout: forms.Count = 5
    triggers: forms.Text = ""
    answer: forms.Line = ""


async def functions(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/functions"""
    return await show(request, "functions/list.html", functions=await OwnFunction.all().order_by("id"))


async def new(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/functions/new"""
    return await _form(request, {"timeout": "5", "header": "Authorization"})


async def add(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/functions/new: the assistant may ask this address from its next turn on."""
    form = await forms.read(request, FunctionForm)
    if form.method not in METHODS:
        raise BadForm({"method": _(forms.NOT_UNDERSTOOD)})
    language = shop_of(request).language
    made = await OwnFunction.add(
        secret=form.secret,
        taken=TOOLS,
        name=form.name,
        description=form.description,
        parameters=read_schema(form.parameters),
        url=checked(form.url),
        method=form.method,
        header=form.header or "Authorization",
        timeout=form.timeout,
        triggers=[line.strip()[:80] for line in form.triggers.splitlines() if line.strip()][:MOST_TRIGGERS],
        answers={language: form.answer} if form.answer else {},
    )
    return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings/functions/{made.public_id}"})


async def refused(request: web.Request, error: SavdoError) -> web.StreamResponse:
    """The form again, with what was typed and the reason at its field."""
    reasons = error.reasons if isinstance(error, BadForm) else {FIELD_OF.get(type(error), "name"): error.for_person()}
    return await _form(request, await forms.sent(request), status=error.status, reasons=reasons)


async def function(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/functions/{function}: what it is, and a try."""
    return await _one(request, await _found(request))


async def attempt(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/functions/{function}/try: what the address answers now. No unit is held while it thinks."""
    async with unit():
        found = await _found(request)
    typed = str((await forms.sent(request)).get("args", ""))
    tool = OwnTool.of({name: getattr(found, name) for name in OwnFunction._meta.db_fields}, found.workspace_id)
    try:
        args = json.loads(typed or "{}")
        said = await tool.ask(tool.read(args if isinstance(args, dict) else {}))
    except SavdoError as failed:
        return await _one(request, found, typed, why=failed.for_person())
    except ValueError as wrong:
        return await _one(request, found, typed, why=str(wrong))
    result = read_answer(said)
    told = json.dumps(result, ensure_ascii=False, indent=1)
    return await _one(
        request,
        found,
        typed,
        status=said.status,
        answer=told,
        words=tool.worded(result, Language(shop_of(request).language)),
    )


async def remove(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/functions/{function}/remove: the assistant does not know it any more."""
    await (await _found(request)).delete()
    return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings/functions"})


async def _found(request: web.Request) -> OwnFunction:
    """The function of the path; a neighbour's is not there."""
    found = await OwnFunction.get_or_none(public_id=request.match_info["function"][:20])
    if found is None:
        raise NotFound
    return found


async def _form(
    request: web.Request, typed: Typed, *, status: int = 200, reasons: dict[str, str] | None = None
) -> web.Response:
    return await show(
        request,
        "functions/new.html",
        status=status,
        typed=typed,
        errors=reasons or {},
        methods=METHODS,
        example=EXAMPLE,
    )


async def _one(request: web.Request, found: OwnFunction, typed: str = "", **came: Any) -> web.Response:
    """Its page, with what a try came to."""
    asked = dict.fromkeys(found.parameters.get("properties", {}), "")
    facts = {"why": "", "status": None, "answer": "", "words": "", **came}
    args = typed or json.dumps(asked, ensure_ascii=False)
    async with unit():
        return await show(request, "functions/one.html", function=found, args=args, came=facts)
