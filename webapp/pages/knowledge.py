"""What the shop teaches its assistant: papers, words that mean the same, corrections; and what it could not answer yet."""

from __future__ import annotations

from aiohttp import web

from models.base.errors import NotFound, SavdoError
from models.base.i18n import ngettext
from models.base.papers import MAX_BYTES
from models.concepts import Concept, ConceptState, ZeroHit
from models.corrections import Correction
from models.documents import Document, DocumentState
from webapp import forms
from webapp.rooms import base_of, member_of, show

LARGEST = MAX_BYTES + 64 * 1024
"""Bytes of the form that brings a paper."""
MOST_ASKED = 15


async def knowledge(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/knowledge"""
    return await _room(request)


async def _room(request: web.Request, refusal: SavdoError | None = None) -> web.Response:
    papers = await Document.all().order_by("-id")
    concepts = await Concept.exclude(state=ConceptState.REFUSED).order_by("-id")
    return await show(
        request,
        "assistant/knowledge.html",
        status=refusal.status if refusal else 200,
        why=refusal.for_person() if refusal else "",
        at=f"{base_of(request)}/settings/knowledge",
        papers=[(one, await one.parts.all().count()) for one in papers],
        reading=any(one.state is DocumentState.NEW for one in papers),
        suggested=[one for one in concepts if one.state is ConceptState.SUGGESTED],
        concepts=[one for one in concepts if one.state is ConceptState.ACCEPTED],
        corrections=await Correction.all().order_by("-id"),
        asked=await ZeroHit.all().order_by("-times", "-last_at").limit(MOST_ASKED),
    )


async def refused(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    """The page again, with why it could not be."""
    return await _room(request, refusal)


async def hand_in(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/knowledge/papers: a worker reads it, and then the assistant knows it."""
    sent = (await forms.sent(request)).get("paper")
    data = await forms.upload(sent)
    if data is None or not isinstance(sent, web.FileField):
        return _back(request)
    await Document.hand_in(sent.filename, data, by=member_of(request).actor)
    return _back(request)


async def delete_paper(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/knowledge/papers/{paper}/delete: the assistant knows nothing of it any more."""
    await (await Document.of(request.match_info["paper"])).delete_whole(by=member_of(request).actor)
    return _back(request)


async def add_words(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/knowledge/words: they mean the same from now on."""
    typed = str((await forms.sent(request)).get("terms", ""))
    await Concept.add(typed.replace("\n", ",").split(","), by=member_of(request).actor)
    return _back(request)


async def settle_words(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/knowledge/words/{concept}: they mean the same, or they do not."""
    concept = await Concept.of(request.match_info["concept"])
    agreed = (await forms.sent(request)).get("agreed") == "yes"
    await (concept.accept if agreed else concept.refuse)(by=member_of(request).actor)
    return _back(request)


async def forget_correction(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/knowledge/corrections/{correction}/delete: it is answered as it would have been."""
    found = await Correction.get_or_none(public_id=request.match_info["correction"])
    if found is None:
        raise NotFound
    await found.forget(by=member_of(request).actor)
    return _back(request)


def _back(request: web.Request) -> web.Response:
    return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings/knowledge"})


async def summary() -> str:
    """How much it has been taught, for the list of settings."""
    papers = await Document.filter(state=DocumentState.READY).count()
    return ngettext("%(num)s paper", "%(num)s papers", papers)
