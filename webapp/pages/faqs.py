"""Questions that customers ask and the shop's answers: the assistant says them from the moment they are saved."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from models.adding import listed
from models.base.errors import NotFound, SavdoError
from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.knowledge import Faq
from webapp import forms
from webapp.forms import BadForm
from webapp.rooms import base_of, languages_of, member_of, show

LONGEST_QUESTION, LONGEST_ANSWER = 200, 2000
BOTH = N_("A question and its answer go together: write both, or leave both empty.")
Typed = dict[str, Any]
Words = tuple[dict[str, str], dict[str, str], list[str]]


async def faqs(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/faq"""
    return await show(request, "settings/faqs.html", faqs=await Faq.all().order_by("id"))


async def new_faq(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/faq/new"""
    return await _form(request, None, {})


async def faq(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/faq/{code}"""
    found = await _faq(request)
    typed: Typed = {f"question-{language}": text for language, text in found.questions.items()}
    typed |= {f"answer-{language}": text for language, text in found.answers.items()}
    return await _form(request, found, {**typed, "aliases": ", ".join(found.aliases)})


async def _faq(request: web.Request) -> Faq:
    found = await Faq.get_or_none(code=request.match_info["code"])
    if found is None:
        raise NotFound
    return found


async def _form(request: web.Request, faq: Faq | None, typed: Typed, refusal: SavdoError | None = None) -> web.Response:
    return await show(
        request,
        "settings/faq.html",
        status=refusal.status if refusal else 200,
        faq=faq,
        typed=typed,
        errors=refusal.reasons if isinstance(refusal, BadForm) else {},
        languages=languages_of(request),
        action=request.path,
    )


async def add_faq(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/faq/new: the assistant answers so."""
    questions, answers, aliases = _words(request, await forms.sent(request))
    await Faq.add(questions, answers, aliases, by=member_of(request).actor)
    return _to_list(request)


async def set_faq(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/faq/{code}: the assistant answers so from now on."""
    found = await _faq(request)
    questions, answers, aliases = _words(request, await forms.sent(request))
    kept = languages_of(request)  # texts in other languages stay as they are
    await found.reword(
        {**{one: text for one, text in found.questions.items() if one not in kept}, **questions},
        {**{one: text for one, text in found.answers.items() if one not in kept}, **answers},
        aliases,
        by=member_of(request).actor,
    )
    return _to_list(request)


async def forget_faq(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/faq/{code}/delete: the assistant does not know it any more."""
    await (await _faq(request)).forget(by=member_of(request).actor)
    return _to_list(request)


async def refused(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    """The form again, with what was typed and what is wrong with it."""
    found = await _faq(request) if "code" in request.match_info else None
    return await _form(request, found, await forms.sent(request), refusal)


def _words(request: web.Request, typed: Typed) -> Words:
    """Questions, answers and other ways to ask; in the shop's first language both have to be there."""
    languages = languages_of(request)
    questions, errors = forms.texts(typed, "question", languages, most=LONGEST_QUESTION)
    answers, too_long = forms.texts(typed, "answer", languages, most=LONGEST_ANSWER)
    errors |= too_long
    for language in languages:
        for field, texts, others in (("question", questions, answers), ("answer", answers, questions)):
            if language not in texts and (language in others or language is languages[0]):
                errors[f"{field}-{language}"] = _(BOTH if language in others else forms.NEEDED)
    if errors:
        raise BadForm(errors)
    return questions, answers, listed(str(typed.get("aliases", "")))


def _to_list(request: web.Request) -> web.Response:
    return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings/faq"})
