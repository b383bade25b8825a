"""What the assistant learns beside its work: papers are read, words that mean the same are indexed anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.conversation import brains, meaning
from bot.conversation.language import detect
from bot.conversation.suggesting import meant
from models import spending
from models.agenda import DatedEvent
from models.base.db import rows, unit
from models.base.docs import Kind
from models.base.i18n import Language
from models.base.scope import current_workspace
from models.base.text import word_grams, words
from models.catalog import Category, Product, ProductState
from models.concepts import Concept, ZeroHit
from models.documents import Document
from models.knowledge import Faq
from models.meters import Means, Meter, metered
from models.services import Service
from models.workspaces import Workspace

INDEXED: dict[Kind, type[Product | Category | Service | DatedEvent | Faq]] = {
    Kind.PRODUCT: Product,
    Kind.CATEGORY: Category,
    Kind.SERVICE: Service,
    Kind.EVENT: DatedEvent,
    Kind.FAQ: Faq,
}
"""What has words that a shop may mean something by."""
BATCH = 100
MOST_NAMES = 150
MOST_BATCHES = 50
"""Requests for meanings after one change; what is left is asked after the next."""
START = 2
"""Grams of a word's beginning that every form of it has."""


async def take_in_document(event: dict[str, Any]) -> None:
    """What a shop has handed in is read, and its passages are found from now on."""
    async with unit():
        document = await Document.get_or_none(id=event["subject_id"])
        shop = await Workspace.get(id=current_workspace())
    if document:
        prior = Language(shop.language)
        await document.take_in(lambda text: detect(text[:1000], prior=prior).value)


async def index_anew(event: dict[str, Any]) -> None:
    """Everything that a concept's words may touch is found by what they mean now."""
    async with unit():
        concept = await Concept.get_or_none(id=event["subject_id"])
        touched = await _touched(concept.terms) if concept else []
    for start in range(0, len(touched), BATCH):
        async with unit():
            for kind, ref_id in touched[start : start + BATCH]:
                if thing := await INDEXED[kind].get_or_none(id=ref_id):
                    await thing.index()


async def suggest_words(event: dict[str, Any]) -> None:
    """The owner finds suggestions for what customers asked more than once and nothing answered, where there is a model."""
    if not brains.providers():
        return
    async with unit():
        shop = await Workspace.get(id=current_workspace())
        asked = await ZeroHit.take()
        goods = await _names(shop)
        means = await spending.means()
    async with metered(Meter(means=Means.of(means))):
        suggested = await meant([one.words for one in asked], goods, shop)
    if suggested is None:
        await ZeroHit.put_back(asked)
        return
    for terms in suggested:
        await Concept.suggest(terms)


async def learn_meanings(_event: dict[str, Any]) -> None:
    """What has changed in the shop is found by its meaning, too, where there is a model that can tell."""
    if meaning.embedder() is None:
        return
    async with unit():
        means = await spending.means()
    async with metered(Meter(means=Means.of(means), most=MOST_BATCHES)):
        await meaning.learn()


async def _names(shop: Workspace) -> list[str]:
    """What the shop sells, its shelves first; a long list is no help."""
    shelves = await Category.all().order_by("position", "id").limit(MOST_NAMES)
    products = await Product.filter(state=ProductState.ACTIVE).order_by("position", "id").limit(MOST_NAMES)
    names = [*(one.names for one in shelves), *(one.names for one in products)]
    return list(dict.fromkeys(shop.pick(one) for one in names))[:MOST_NAMES]


async def _touched(terms: Sequence[str]) -> list[tuple[Kind, int]]:
    """Kind and id of what has a word that begins like one of the terms' words."""
    starts = {tuple(sorted(word_grams(word))) for term in terms for word in words(term) if len(word) <= START}
    starts |= {_beginning(word) for term in terms for word in words(term) if len(word) > START}
    found: dict[tuple[Kind, int], None] = {}
    for grams in sorted(starts):
        known = await rows(
            """SELECT d.kind, d.ref_id FROM search_doc d WHERE d.workspace_id = $1 AND d.kind = ANY($3)
               AND (SELECT count(*) FROM posting p WHERE p.workspace_id = $1 AND p.doc_id = d.id AND p.gram = ANY($2)) = $4
               ORDER BY d.id""",
            current_workspace(),
            list(grams),
            [kind.value for kind in INDEXED],
            len(grams),
        )
        found |= {(Kind(r["kind"]), r["ref_id"]): None for r in known}
    return list(found)


def _beginning(word: str) -> tuple[str, ...]:
    """ "_tu" and "tuf" of tufli; a number is its own gram."""
    grams = word_grams(word)
    if word[0].isdigit():
        return tuple(grams)
    bordered = f"_{word}"
    return tuple(bordered[i : i + 3] for i in range(START))
