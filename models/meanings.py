"""The third source of retrieval: documents by what they mean, where the installation has a model that can say so.

Optional throughout: without vectors nothing here finds anything, and what words have found stands as it is. Some thousand
documents are compared one by one; more than that would want an index of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.base.db import rows
from models.base.docs import Doc, Found, Kind
from models.base.ranking import FLOOR
from models.base.scope import current_workspace
from models.base.vectors import joined, likeness
from models.search import as_doc

MOST = 4000
"""Documents that are compared; a larger shop relies on words."""
CLOSE = 0.62
"""How alike a question and a document must be to have to do with each other."""
FEW = 20
LONGEST = 600
"""Characters of a document that say what it means."""


def text_of(doc: Doc) -> str:
    """What a document is, in the words that a model gets."""
    names = " / ".join(dict.fromkeys((*doc.names.values(), *doc.aliases)))
    return f"{names}\n{' '.join(doc.text.values())}".strip()[:LONGEST]


async def without_vectors(model: str, limit: int) -> list[tuple[int, Doc]]:
    """Documents that have changed, or are new, since this model last saw them."""
    found = await rows(
        """SELECT id, doc FROM search_doc WHERE workspace_id = $1 AND (vector IS NULL OR vector_of <> $2) ORDER BY id LIMIT $3""",
        current_workspace(),
        model,
        limit,
    )
    return [(int(r["id"]), as_doc(r["doc"])) for r in found]


async def keep(model: str, seen: Mapping[int, Doc], vectors: Mapping[int, bytes]) -> None:
    """What these documents mean, unless they have changed meanwhile."""
    for number, vector in vectors.items():
        await rows(
            """UPDATE search_doc SET vector = $3, vector_of = $4 WHERE workspace_id = $1 AND id = $2 AND code = $5 RETURNING id""",
            current_workspace(),
            number,
            vector,
            model,
            seen[number].code,
        )


async def by_meaning(question: bytes, model: str) -> list[Doc]:
    """The documents closest to the question, best first."""
    found = await rows(
        """SELECT vector, doc FROM search_doc WHERE workspace_id = $1 AND vector_of = $2 AND vector IS NOT NULL
           ORDER BY id LIMIT $3""",
        current_workspace(),
        model,
        MOST,
    )
    close = [(likeness(question, bytes(r["vector"])), n) for n, r in enumerate(found)]
    best = sorted(((sure, n) for sure, n in close if sure >= CLOSE), reverse=True)[:FEW]
    return [as_doc(found[n]["doc"]) for _sure, n in best]


def fused(by_words: Sequence[Found], meant: Sequence[Doc]) -> list[Found]:
    """Both orders in one. What only its meaning has found is just sure enough to be looked at, and no more."""
    known: dict[tuple[Kind, str], int] = {}
    all_found: list[Found] = []
    for one in (*by_words, *(Found(doc, FLOOR) for doc in meant)):
        if (key := (one.doc.kind, one.doc.code)) not in known:
            known[key] = len(all_found)
            all_found.append(one)
    at_least = {known[doc.kind, doc.code] for doc in meant}
    all_found = [Found(f.doc, max(f.score, FLOOR)) if n in at_least else f for n, f in enumerate(all_found)]
    first = [known[one.doc.kind, one.doc.code] for one in by_words]
    second = [known[doc.kind, doc.code] for doc in meant]
    return [all_found[n] for n in joined(first, second)]
