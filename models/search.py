"""The index that retrieval asks: every product, category, service, event, answer and passage of a shop and its grams.

Own postings in plain SQL, the same on every PostgreSQL: no extension is needed. The weights are integers, so that two
servers give the same order. Design and figures: docs/decisions/0004-retrieval.md.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from typing import Any

from tortoise import fields

from models.base.db import rows
from models.base.docs import Doc, Found, Kind
from models.base.ranking import index_terms, query_terms, rank
from models.base.scope import Owned, current_workspace
from models.concepts import widened

CANDIDATES = 60
MAX_QUERY_GRAMS = 80
SURE = 0.75
"""From this score on, a correction is meant."""


class SearchDoc(Owned):
    """A document as the brains see it, and where it came from."""

    kind = fields.CharField(max_length=10)
    code = fields.CharField(max_length=60)
    ref_id = fields.BigIntField()
    doc: Any = fields.JSONField()
    size = fields.IntField(default=100, db_default=100)
    """How many grams it has: a long document meets more of any question, which must not make it the better answer."""
    vector = fields.BinaryField(null=True)
    """What it means, packed (`models/base/vectors.py`); null until a model has been asked since the last change."""
    vector_of = fields.CharField(max_length=60, default="", db_default="")
    """The model that said so."""

    class Meta:
        table = "search_doc"
        unique_together = (("workspace_id", "kind", "code"),)

    @classmethod
    async def put(cls, doc: Doc, ref_id: int) -> None:
        """The document is found by its present words, by what means the same in this shop, and by no older ones."""
        doc = await widened(doc)
        body = {k: v for k, v in asdict(doc).items() if v}
        grams = sorted(index_terms(doc))
        await rows(
            """WITH doc AS (
                   INSERT INTO search_doc (workspace_id, kind, code, ref_id, doc, size)
                   VALUES ($1, $2, $3, $4, $5::jsonb, cardinality($6::text[]))
                   ON CONFLICT (workspace_id, kind, code) DO UPDATE
                   SET ref_id = excluded.ref_id, doc = excluded.doc, size = excluded.size,
                       vector = CASE WHEN search_doc.doc = excluded.doc THEN search_doc.vector END RETURNING id),
               gone AS (DELETE FROM posting p USING doc WHERE p.workspace_id = $1 AND p.doc_id = doc.id AND NOT p.gram = ANY($6))
               INSERT INTO posting (workspace_id, gram, doc_id) SELECT $1, gram, doc.id FROM doc, unnest($6::text[]) AS gram
               ON CONFLICT DO NOTHING""",
            current_workspace(),
            doc.kind.value,
            doc.code,
            ref_id,
            cls._meta.fields_map["doc"].to_db_value(body, cls),
            grams,
        )

    @classmethod
    async def drop(cls, kind: Kind, code: str) -> None:
        """The document is found no more."""
        await rows(
            """WITH doc AS (DELETE FROM search_doc WHERE workspace_id = $1 AND kind = $2 AND code = $3 RETURNING id)
               DELETE FROM posting p USING doc WHERE p.workspace_id = $1 AND p.doc_id = doc.id""",
            current_workspace(),
            kind.value,
            code,
        )


class Posting(Owned):
    """One gram of one document. The primary key of use is (workspace, gram, document); `id` only pleases the ORM."""

    gram = fields.CharField(max_length=40)
    doc_id = fields.BigIntField()

    class Meta:
        table = "posting"
        unique_together = (("workspace_id", "gram", "doc_id"),)


SEARCH = """
WITH total AS (SELECT greatest(count(*), 1)::float AS n FROM search_doc WHERE workspace_id = $1),
     hit AS (SELECT gram, doc_id, count(*) OVER (PARTITION BY gram) AS df FROM posting WHERE workspace_id = $1 AND gram = ANY($2)),
     best AS (SELECT doc_id, sum((100 * ln(1 + (n - least(df, n) + 0.5) / (df + 0.5)))::int) * 1000
                             / (700 + 3 * least(max(s.size), 400)) AS weight
              FROM hit JOIN search_doc s ON s.id = hit.doc_id, total GROUP BY doc_id ORDER BY weight DESC, doc_id LIMIT $3)
SELECT d.kind, d.code, d.doc,
    EXISTS (SELECT FROM search_doc m WHERE m.workspace_id = $1 AND m.vector IS NOT NULL) AS meant
FROM search_doc d LEFT JOIN best ON best.doc_id = d.id
WHERE d.workspace_id = $1 AND (best.doc_id IS NOT NULL OR (d.kind = 'product' AND d.code = ANY($4))
      OR (d.kind IN ('category', 'service', 'event', 'faq') AND (SELECT count(*) FROM search_doc
          WHERE workspace_id = $1 AND kind IN ('category', 'service', 'event', 'faq')) <= $3))
ORDER BY best.weight DESC NULLS LAST, d.id
"""


@lru_cache(maxsize=20_000)
def as_doc(body: str) -> Doc:
    """The document of a row. The same wording is the same object, so what is worked out of it is worked out once."""
    return Doc.from_json(json.loads(body))


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search has brought."""

    found: list[Found] = field(default_factory=list)
    """What answers the words, best first."""
    at_hand: dict[str, Doc] = field(default_factory=dict)
    """The products that were asked for by code."""
    meant: bool = False
    """The shop's documents can be found by their meaning, too (`models/meanings.py`)."""


async def search(
    query: str, *, also: Sequence[str] = (), limit: int = CANDIDATES
) -> tuple[list[Found], dict[str, Doc]]:
    """What answers the words, best first, and the documents of the products in `also`, by code. One statement."""
    searched = await look_up(query, also=also, limit=limit)
    return searched.found, searched.at_hand


async def look_up(query: str, *, also: Sequence[str] = (), limit: int = CANDIDATES) -> Searched:
    """What answers the words, and whether meanings could be asked as well. One statement."""
    grams = sorted(query_terms(query))[:MAX_QUERY_GRAMS]
    if not grams and not also:
        return Searched()
    found = await rows(SEARCH, current_workspace(), grams, limit, list(also))
    docs = [as_doc(r["doc"]) for r in found]
    at_hand = {doc.code: doc for doc in docs if doc.kind is Kind.PRODUCT and doc.code in set(also)}
    return Searched(_shops_word_first(rank(query, docs)), at_hand, bool(found and found[0]["meant"]))


def _shops_word_first(found: list[Found]) -> list[Found]:
    """What a person of the shop wants answered to this very question stands before everything else."""
    return sorted(found, key=lambda one: one.doc.kind is not Kind.CORRECTION or one.score < SURE)
